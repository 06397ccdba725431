# METADATA
# title: Two half-days a week at the grassroots
# description: Every party member visits the grassroots at least two half-days in every week.
# custom:
#   order: 2
#   title: {zh: 每周走访基层, en: Weekly grassroots visits}
#   demand:
#     zh: 每名党员每周至少安排两个半天走访基层；同一天的上午、下午各计一个半天，全天计两个。
#     en: Every party member spends at least two half-days a week at the grassroots; morning and afternoon count one each, a whole day two.
#   source: {zh: 工作法“三勤”之勤调研：每周两个半天下基层, en: "Work method, three diligences, diligent fieldwork: two half-days a week at the grassroots"}
#   severity: must
#   subject: member
#   tables: [visits]
#   reads: [leave, secondments, weeks]
#   parameters:
#     - {name: half_days, type: int, default: 2, min: 1, stricter: up, title: {zh: 每个周期的半天数, en: half-days in each block}, unit: {zh: 个半天, en: half-days}}
#     - {name: every_weeks, type: int, default: 1, min: 1, stricter: down, title: {zh: 周期长度, en: length of a block}, unit: {zh: 周, en: weeks}}
#     - {name: min_workdays, type: int, default: 3, min: 0, title: {zh: 周期应达标所需的可用工作日, en: available workdays that make a block due}, unit: {zh: 天, en: days}}
#     - {name: anchor, type: date, default: "2024-01-01", title: {zh: 起算周一, en: Monday the blocks are counted from}, unit: {zh: "", en: ""}}
#     - {name: tolerated, type: int, default: 0, min: 0, stricter: down, title: {zh: 允许不足的周期数, en: short blocks tolerated}, unit: {zh: 个, en: blocks}}
package ninefold.fieldwork.visits

import data.ninefold.lib.cadence
import data.ninefold.lib.explain

halves := {"am": [0], "pm": [1], "day": [0, 1]}

# The half-days of each week; two records of one half-day are one half-day.
counted[visit.week] contains (visit.date * 2) + half if {
	of_session := halves
	some visit in input.visits
	some half in of_session[visit.session]
}

unit := {"zh": "%d个半天", "one": "%d half-day", "many": "%d half-days"}

# METADATA
# entrypoint: true
verdict := cadence.verdict(
	counted, "half_days", {
		"zh": "%s 至 %s 仅走访%d个半天，应不少于%d个半天",
		"en": "%[3]d half-days of visits from %[1]s to %[2]s, at least %[4]d required",
		"one": {"en": "1 half-day of visits from %[1]s to %[2]s, at least %[4]d required"},
		"none": {"zh": "%[1]s 至 %[2]s 未走访，应不少于%[4]d个半天", "en": "no half-day of visits from %[1]s to %[2]s, at least %[4]d required"},
	},
	input.visits,
)

outlook := cadence.outlook(counted, "half_days", "half_days", {"zh": "再走访%d个半天", "en": "half-days of visits to make", "unit": unit}, input.visits)

explanation := cadence.account(unit, counted, "half_days", input.visits, repeated)

# Visits whose half-days earlier rows have given already.
repeated := {{"row": visit.row, "why": explain.duplicate, "week": visit.week} |
	some visit in input.visits
	every half in halves[visit.session] {
		some other in input.visits
		other.date == visit.date
		other.row < visit.row
		half in halves[other.session]
	}
}
