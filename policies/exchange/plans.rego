# METADATA
# title: A development plan each year
# description: Everyone has a plan for the year, made for their rank and category.
# custom:
#   order: 2
#   title: {zh: 年度培养方案, en: A development plan each year}
#   demand:
#     zh: 每人每年应在规定日期前有审定的、与本人审定时的职级和本人类别相符的培养方案；当年在岗时间过短的除外。
#     en: Everyone has a development plan for the year, approved by the set date and made for their rank on approval and their category, unless present for too short a part of it.
#   source: {zh: 工作法“三勤”之勤交流：分级分类制定培养方案, en: "Work method, three diligences, diligent exchange: development plans by rank and category"}
#   severity: must
#   subject: person
#   tables: [plans]
#   reads: [leave, secondments, away, postings]
#   columns:
#     - {any: [people.rank, postings.rank], with: plans.rank}
#     - {any: [people.category], with: plans.category}
#   parameters:
#     - {name: due, type: month_day, default: "03-31", title: {zh: 截止日, en: due date}, unit: {zh: "", en: ""}}
#     - {name: min_service_days, type: int, default: 30, min: 0, title: {zh: 截止日前最少在岗天数, en: days present in the year up to the due date that make it due}, unit: {zh: 天, en: days}}
#     - {name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}
package ninefold.exchange.plans

import data.ninefold.lib.dates
import data.ninefold.lib.deadline
import data.ninefold.lib.explain
import data.ninefold.lib.words

# A plan fits when its rank equals the person's on approval and its category the person's; absent on both sides
# counts as equal.
fits(plan) if count(misfits(plan)) == 0

misfits(plan) := {trait: [for, has] |
	some trait, has in {
		"rank": object.get(plan, "person_rank", null),
		"category": object.get(input.person, "category", null),
	}
	for := object.get(plan, trait, null)
	for != has
}

approved(plan) := {"year": plan.year, "on": plan.approved_on, "row": plan.row}

tailored := [approved(plan) | some plan in input.plans; fits(plan)]

others := [object.union(approved(plan), {"misfits": misfits(plan)}) | some plan in input.plans; not fits(plan)]

# METADATA
# entrypoint: true
verdict := deadline.verdict(tailored, others, {"zh": "%d年度培养方案", "en": "the development plan for %d"})

outlook := deadline.outlook(tailored, others, "plan", {"zh": "%d年度培养方案", "en": "the development plan for %d"})

explanation := object.union(told, {"steps": array.concat(told.steps, ranks)}) if {
	told := deadline.explanation(tailored, [object.union(other, {"why": why_unfit(other.misfits)}) | some other in others], "")
}

why_unfit(traits) := words.join([words.say(
	unfit_form[trait].zh, unfit_form[trait].en,
	[stated(pair[0]).zh, stated(pair[1]).zh, stated(pair[0]).en, stated(pair[1]).en],
) |
	some trait in ["rank", "category"]
	pair := traits[trait]
])

unfit_form := {
	"rank": {"zh": "适用职级%[1]s，审定当日本人%[2]s", "en": "for rank %[3]s, while the person's was %[4]s on approval"},
	"category": {"zh": "适用类别%[1]s，本人%[2]s", "en": "for category %[3]s, while the person's is %[4]s"},
}

stated(null) := {"zh": "未填", "en": "not stated"}

stated(text) := {"zh": text, "en": text} if text != null

# What the rank was on approval is told where it is another one by now.
ranks := [explain.step(
	words.say(
		"%[1]s审定时本人职级%[2]s，现为%[3]s", "approved on %[1]s, when the person's rank was %[4]s; by now it is %[5]s",
		[dates.iso(plan.approved_on), then.zh, now.zh, then.en, now.en],
	),
	[plan.row], set(),
) |
	some plan in input.plans
	object.get(plan, "person_rank", null) != object.get(input.person, "rank", null)
	then := stated(object.get(plan, "person_rank", null))
	now := stated(object.get(input.person, "rank", null))
]
