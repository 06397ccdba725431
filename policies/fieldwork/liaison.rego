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
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.thresholds
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

due if due_on(input.window.to)

due_on(day) if day - input.service.from >= thresholds.at("grace_days", day)

running := running_on(input.window.to)

# Contacts that run on a day.
running_on(day) := {liaison |
	some liaison in input.liaisons
	liaison.from <= day
	object.get(liaison, "to", day) >= day
}

units := units_in(running)

units_in(contacts) := {liaison.unit_id | some liaison in contacts}

# What is lacking on a day.
lacking_on(day) := lacking if {
	due_on(day)
	lacking := thresholds.at("units_per_member", day) - count(units_in(running_on(day)))
	lacking > 0
}

# The days on which it may begin to lack: the grace is over, a contact has ended, a figure changes.
turns contains input.service.from + days if some days in thresholds.figures("grace_days")

turns contains liaison.to + 1 if some liaison in input.liaisons

turns contains day if some day in (thresholds.changes("grace_days") | thresholds.changes("units_per_member"))

# The first day of the time in which it lacks: that which holds as_of, or the next.
short_from := horizon.turn({day | some day in turns; lacking_on(day); not lacking_on(day - 1)}, {true | lacking_on(input.as_of)})

outlook contains task if {
	horizon.open
	short_from <= object.get(input.service, "to", short_from)
	day := max([short_from, input.as_of])
	contacts := running_on(day)
	required := thresholds.at("units_per_member", day)
	by := horizon.by(short_from)
	task := {
		"kind": "liaison",
		"on": short_from,
		"done": count(units_in(contacts)),
		"required": required,
		"missing": lacking_on(day),
		"message": words.say(
			"%[1]s再建立%[3]d个联系点（计%[4]d个，应不少于%[5]d个）",
			"units to take up contact with %[2]s: %[3]d more (%[4]d counted, at least %[5]d required)",
			[by.zh, by.en, lacking_on(day), count(units_in(contacts)), required],
		),
		"rows": {liaison.row | some liaison in (contacts | running_on(short_from - 1))},
	}
}

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
