# METADATA
# title: Contact with two grassroots units
# description: Every party member keeps contact with two grassroots units.
# custom:
#   order: 1
#   title: {zh: 联系基层组织, en: Contact with two grassroots units}
#   demand:
#     zh: 每名党员固定联系不少于两个基层团组织。
#     en: Every party member keeps contact with at least two grassroots units.
#   source: {zh: 工作法“三勤”之勤调研：每人联系两个基层团组织, en: "Work method, three diligences, diligent fieldwork: each keeps contact with two grassroots units"}
#   severity: must
#   subject: member
#   tables: [liaisons]
#   parameters:
#     - {name: units_per_member, type: int, default: 2, min: 1, stricter: up, title: {zh: 联系点数量, en: units in contact}, unit: {zh: 个, en: units}}
#     - {name: grace_days, type: int, default: 30, min: 0, stricter: down, title: {zh: 新任职宽限, en: grace for newcomers}, unit: {zh: 天, en: days}}
package ninefold.fieldwork.liaison

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.words

verdict := outcome.not_due if not due

verdict := outcome.at_least(count(units), input.thresholds.units_per_member, {
	"details": {"units": sort(units)},
	"message": words.say(
		"联系点%d个，应不少于%d个", "units in contact: %d, at least %d required",
		[count(units), input.thresholds.units_per_member],
	),
	"evidence": {liaison.row | some liaison in running},
}) if {
	due
}

due if input.window.to - input.service.from >= input.thresholds.grace_days

# Contacts that run on the window's last day.
running contains liaison if {
	some liaison in input.liaisons
	liaison.from <= input.window.to
	object.get(liaison, "to", input.window.to) >= input.window.to
}

units contains liaison.unit_id if some liaison in running

explanation := explain.alone(
	"自%[1]s起任职，到%[2]s不满%[3]d天，尚在宽限期", "in service since %[1]s: on %[2]s still within the grace of %[3]d days",
	[dates.iso(input.service.from), dates.iso(input.window.to), input.thresholds.grace_days],
) if {
	not due
}

explanation := explain.says(
	[
		explain.plain(words.say("以%s在联系的组织为准", "what counts are the contacts that run on %s", [dates.iso(input.window.to)])),
		explain.step(explain.reached(count(units), asked), {liaison.row | some liaison in running}, over | ahead),
	],
	explain.if_short(count(units), asked, "再建立%d个联系点即达标", "further units to take up contact with: %d"),
) if {
	due
	asked := input.thresholds.units_per_member
}

over := explain.without(
	{liaison | some liaison in input.liaisons; liaison.to < input.window.to},
	words.say("在该日之前已结束", "ended before that day", []),
)

ahead := explain.without({liaison | some liaison in input.liaisons; liaison.from > input.window.to}, explain.after)
