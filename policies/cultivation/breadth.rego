# METADATA
# title: Experience in several departments
# description: Whoever has served long enough has worked in several departments.
# custom:
#   order: 2
#   title: {zh: 多部门经历, en: Breadth of experience}
#   demand:
#     zh: 在机关工作满规定年限的干部，应在不少于规定数量的部门任过职。
#     en: Whoever has the set number of years of service has worked in at least the set number of departments.
#   source: {zh: 工作法“三精”之精培育：多岗位锻炼, en: "Work method, three refinements, refined cultivation: training in several posts"}
#   severity: should
#   subject: person
#   tables: [postings]
#   parameters:
#     - {name: after_years, type: int, default: 6, min: 0, figure: ours, title: {zh: 适用的工作年限, en: years of service from which this applies}, unit: {zh: 年, en: years}}
#     - {name: min_departments, type: int, default: 2, min: 1, stricter: up, figure: ours, title: {zh: 任职部门数, en: departments worked in}, unit: {zh: 个部门, en: departments}}
package ninefold.cultivation.breadth

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.service
import data.ninefold.lib.words

default applies := false

applies if service.has_years(input.thresholds.after_years)

# METADATA
# entrypoint: true
verdict := outcome.not_applicable if not applies

verdict := outcome.at_least(count(departments), input.thresholds.min_departments, {
	"message": words.say(
		"已在%[1]d个部门任职，应不少于%[2]d个部门", "worked in %[3]s, at least %[2]d required",
		[count(departments), input.thresholds.min_departments, words.english(count(departments), unit)],
	),
	"evidence": {posting.row | some posting in begun},
}) if {
	applies
	count(begun) > 0
}

verdict := {"status": "unknown", "reasons": ["no_posting"], "message": message_unknown} if {
	applies
	count(begun) == 0
}

message_unknown := words.say("截至%s没有任职记录，无法判定", "no posting begun by %s: cannot be assessed", [dates.iso(input.window.to)])

unit := {"zh": "%d个部门", "one": "%d department", "many": "%d departments"}

begun := [posting | some posting in input.postings; posting.from <= input.window.to]

departments := {posting.department | some posting in begun}

# The day on which the years of service are complete is the last one in time, also for whom it lies ahead.
outlook contains task if {
	horizon.open
	on := service.completes(input.thresholds.after_years)
	on <= object.get(input.service, "to", on)
	count(begun) > 0
	done := count(departments)
	required := input.thresholds.min_departments
	done < required
	by := horizon.by(on)
	task := {
		"kind": "posting",
		"on": on,
		"done": done,
		"required": required,
		"missing": required - done,
		"message": words.say(
			"%[1]s再到%[3]d个部门任职（已计%[4]d个部门，应不少于%[5]d个部门）",
			"departments to work in %[2]s: %[3]d more (%[4]d counted, at least %[5]d required)",
			[by.zh, by.en, required - done, done, required],
		),
		"rows": {posting.row | some posting in begun},
	}
}

outlook contains {"unknown": "no_posting", "message": message_unknown} if {
	horizon.open
	count(begun) == 0
	on := service.completes(input.thresholds.after_years)
	on <= min({input.period.to, object.get(input.service, "to", on)})
}

explanation := explain.years_short(input.thresholds.after_years) if not applies

explanation := explain.says(
	[explain.step(
		explain.measured(unit, count(departments), input.thresholds.min_departments),
		{posting.row | some posting in begun},
		explain.without({posting | some posting in input.postings; not posting in begun}, explain.after),
	)],
	explain.if_short(
		count(departments), input.thresholds.min_departments,
		"再到%d个部门任职即达标", "further departments to work in: %d",
	),
) if {
	applies
	count(begun) > 0
}

explanation := explain.says([explain.step(message_unknown, set(), explain.without(input.postings, explain.after))], [add_postings]) if {
	applies
	count(begun) == 0
}

add_postings := words.say("补录任职经历后重新检查", "add the postings and check again", [])
