# METADATA
# title: A development plan each year
# description: Everyone has a plan for the year, made for their rank and category.
# custom:
#   order: 2
#   title: {zh: 年度培养方案, en: A development plan each year}
#   demand:
#     zh: 每人每年应在规定日期前有审定的、与本人职级和类别相符的培养方案；当年工作时间过短的除外。
#     en: Everyone has a development plan for the year, approved by the set date and made for their rank and category, unless the service that year is too short.
#   source: {zh: 工作法“三勤”之勤交流：分级分类制定培养方案, en: "Work method, three diligences, diligent exchange: development plans by rank and category"}
#   severity: must
#   subject: person
#   tables: [plans]
#   parameters:
#     - {name: due, type: month_day, default: "03-31", title: {zh: 截止日, en: due date}, unit: {zh: "", en: ""}}
#     - {name: min_service_days, type: int, default: 30, min: 0, title: {zh: 当年最少工作天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
#     - {name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}
package ninefold.exchange.plans

import data.ninefold.lib.deadline
import data.ninefold.lib.words

# A plan fits when rank and category equal the person's; absent on both sides counts as equal.
fits(plan) if {
	every trait in ["rank", "category"] {
		object.get(plan, trait, null) == object.get(input.person, trait, null)
	}
}

approved(plan) := {"year": plan.year, "on": plan.approved_on, "row": plan.row}

tailored := [approved(plan) | some plan in input.plans; fits(plan)]

others := [approved(plan) | some plan in input.plans; not fits(plan)]

verdict := deadline.verdict(tailored, others, {"zh": "%d年度培养方案", "en": "the development plan for %d"})

outlook := deadline.outlook(tailored, others, "plan", {"zh": "%d年度培养方案", "en": "the development plan for %d"})

explanation := deadline.explanation(tailored, others, words.say("职级或类别与本人不符", "for another rank or category", []))
