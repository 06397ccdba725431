# METADATA
# title: Awards given each year
# description: Each year every named award is won by someone of the branch's review.
# custom:
#   order: 3
#   title: {zh: 成果评比奖项, en: Awards given each year}
#   demand:
#     zh: 支部每年的成果评比应评出规定的各个奖项，每个奖项至少有一人获得。
#     en: At the branch's review of results each named award is won by at least one person every year.
#   source: {zh: 工作法“三精”之精展示：评选成果奖、新人奖, en: "Work method, three refinements, refined showcase: awards for results and for newcomers"}
#   severity: should
#   subject: branch
#   tables: [events, participation]
#   columns: [participation.role, participation.award]
#   parameters:
#     - {name: awards, type: list, default: [成果奖, 新人奖], title: {zh: 奖项, en: awards}, unit: {zh: "", en: ""}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.showcase.awards

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.quota
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

default applies := false

applies if count(input.thresholds.awards) > 0

# A list that is empty by now may have named awards before.
applies if count(named) > 0

# METADATA
# entrypoint: true
verdict := outcome.not_applicable if not applies

verdict := object.union(years, names) if applies

years := quota.against(
	counted, minimums, {
		"zh": "%d年评出规定奖项%d个，应为%d个",
		"en": "named awards given in %d: %d of %d",
		"none": {"zh": "%[1]d年未评出规定奖项，应为%[3]d个", "en": "no named award given in %[1]d, %[3]d required"},
	},
	rows,
)

# The awards to be given in each year that names any on its last day, as {year: {awards}}.
named[year.year] := awards if {
	some year in input.years
	awards := {award | some award in thresholds.at("awards", year.to)}
	count(awards) > 0
}

won contains prize if {
	some prize in input.participation.award_review
	prize.branch_id == input.subject.id
	prize.role == "winner"
	prize.award in named[prize.year]
}

counted[prize.year] contains prize.award if some prize in won

rows[prize.year] contains prize.row if some prize in won

# The awards that nobody won in the worst year.
missing := missing_in(years.worst_year)

missing_in(year) := [award |
	some award in thresholds.at("awards", dates.day(year, 12, 31))
	not award in object.get(counted, year, set())
]

# Without a year that counts there is none to name awards of.
default names := {}

names := {"details": {"missing": missing}} if {
	years.worst_year
	not years.status in {"fail", "due"}
}

names := {"details": {"missing": missing}, "message": words.join([years.message, lacking])} if {
	years.status in {"fail", "due"}
}

lacking := words.say(
	"%[1]d年缺%[2]s", "missing in %[1]d: %[3]s",
	[years.worst_year, concat("、", missing), concat(", ", missing)],
)

minimums := {year: count(awards) | some year, awards in named}

outlook contains task if {
	some year in quota.measured(quota.years_ahead, counted, minimums)
	quota.lacking(year)
	lack := missing_in(year.year)
	given := given_so_far(year.count)
	task := object.union(quota.task_of(year, "award"), {
		"missing": lack,
		"message": words.say(
			"最迟于%[1]s评出%[2]s（%[3]d年规定奖项%[4]d个，%[5]s）",
			"awards to give by %[1]s: %[6]s (%[4]d named in %[3]d, %[7]s)",
			[dates.iso(year.to), concat("、", lack), year.year, year.minimum, given.zh, concat(", ", lack), given.en],
		),
		"rows": object.get(rows, year.year, set()),
	})
}

given_so_far(0) := {"zh": "尚未评出", "en": "none given yet"}

given_so_far(number) := words.say("已评出%d个", "%d given", [number]) if number > 0

unit := {"zh": "%d个", "one": "%d award", "many": "%d awards"}

explanation := explain.alone("未设定奖项", "no award is named", []) if not applies

explanation := quota.account_of(unit, quota.measured(quota.years, counted, minimums), won | unasked, set(), explain.without(
	{prize | some prize in input.participation.award_review; named[prize.year]; not prize in won},
	words.say("不是本支部的评比、不是获奖，或不是规定的奖项", "not at one of the branch's reviews, not as a winner, or not one of the named awards", []),
)) if {
	applies
}

# Prizes of years that name no award.
unasked := {prize | some prize in input.participation.award_review; not named[prize.year]}
