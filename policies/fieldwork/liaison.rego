# METADATA
# title: Contact with two grassroots units
# description: Every party member keeps contact with two grassroots units.
# custom:
#   order: 1
#   title: {zh: 联系基层组织, en: Contact with two grassroots units}
#   demand:
#     zh: 每名党员固定联系不少于两个基层团组织，在岗期间不长时间空缺。
#     en: Every party member keeps contact with at least two grassroots units, without long breaks while present.
#   source: {zh: 工作法“三勤”之勤调研：每人联系两个基层团组织, en: "Work method, three diligences, diligent fieldwork: each keeps contact with two grassroots units"}
#   severity: must
#   subject: member
#   tables: [liaisons]
#   reads: [leave, secondments, away]
#   parameters:
#     - {name: units_per_member, type: int, default: 2, min: 1, stricter: up, title: {zh: 联系点数量, en: units in contact}, unit: {zh: 个, en: units}}
#     - {name: grace_days, type: int, default: 30, min: 0, stricter: down, title: {zh: 容许联系点不足的连续在岗天数, en: days present in a row with too few units that are tolerated}, unit: {zh: 天, en: days}}
package ninefold.fieldwork.liaison

import data.ninefold.lib.coverage
import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.presence
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# The window, parted where contacts begin or end; a window without a day present has no piece.
pieces := coverage.pieces(input.liaisons, input.window.from, input.window.to)

shortfalls := coverage.shortfalls(pieces, asked)

gaps := [shortfall | some shortfall in shortfalls; shortfall.days > grace]

# The stretch that still goes on: short on the last day present, and the matter is open.
running := shortfalls[count(shortfalls) - 1] if {
	input.window.to == input.as_of
	count(pieces[count(pieces) - 1].units) < asked
}

# METADATA
# entrypoint: true
verdict := outcome.not_due if count(pieces) == 0

verdict := {
	"status": status,
	"reasons": outcome.reasons(status, ["too_few"]),
	"actual": count(units),
	"required": asked,
	"details": {"units": sort(units), "gaps": [shown(gap) | some gap in gaps]},
	"message": message,
	"evidence": {contact.row | some contact in proof},
} if {
	count(pieces) > 0
}

status := "fail" if count(gaps) > 0

status := "due" if {
	count(gaps) == 0
	running
}

status := "pass" if {
	count(gaps) == 0
	not running
}

units := units_on(input.window.to)

running_on(day) := {contact | some contact in input.liaisons; coverage.runs(contact, day)}

units_on(day) := {contact.unit_id | some contact in running_on(day)}

shown(gap) := {"from": dates.iso(gap.from), "to": dates.iso(gap.to), "days": gap.days, "units": gap.units}

message := words.say(
	"联系点少于%[1]d个且连续超过%[2]d个在岗日：%[3]s", "fewer than %[6]s in contact for more than %[4]s present in a row: %[5]s",
	[asked, grace, told.zh, words.days(grace), told.en, needed_units],
) if {
	status == "fail"
	told := words.cut([clause(gap) | some gap in gaps])
}

message := words.say(
	"自%[1]s起联系点少于%[2]d个，在岗%[3]d天，超过%[4]d天即未达标%[5]s", "fewer than %[7]s in contact since %[1]s, days present: %[3]d, at most %[4]d tolerated%[6]s",
	[dates.iso(running.from), asked, running.days, grace, by.zh, by.en, needed_units],
) if {
	status == "due"
	by := until_needed(running)
}

message := words.say("联系点始终不少于%[1]d个", "at least %[2]s in contact on every day present", [asked, needed_units]) if count(shortfalls) == 0

message := words.say(
	"联系点少于%[1]d个最长连续%[2]d个在岗日，容许%[3]d天", "fewer than %[5]s in contact for %[4]s present in a row at the longest, at most %[3]d tolerated",
	[asked, longest, grace, words.days(longest), needed_units],
) if {
	status == "pass"
	longest := max([shortfall.days | some shortfall in shortfalls])
}

asked := input.thresholds.units_per_member

needed_units := words.english(asked, unit)

unit := {"zh": "%d个", "one": "%d unit", "many": "%d units"}

grace := input.thresholds.grace_days

clause(gap) := words.say(
	"%[1]s 至 %[2]s 在岗%[3]d天，最少时%[4]d个", "%[1]s to %[2]s (days present: %[3]d, fewest units: %[4]d)",
	[dates.iso(gap.from), dates.iso(gap.to), gap.days, gap.units],
) if {
	gap.units > 0
}

clause(gap) := words.say(
	"%[1]s 至 %[2]s 在岗%[3]d天，其间有时没有联系点", "%[1]s to %[2]s (days present: %[3]d, at times no unit in contact)",
	[dates.iso(gap.from), dates.iso(gap.to), gap.days],
) if {
	gap.units == 0
}

until_needed(shortfall) := array.concat(
	[words.say("，最迟于%s补足", ": to be made up by %s", [dates.iso(day)]) | day := needed(shortfall)],
	[{"zh": "", "en": ""}],
)[0]

# The day present that is one too many. There is none while nobody knows of a return, nor where contacts taken up while
# away end the stretch before.
needed(shortfall) := day if {
	day := presence.nth(shortfall.from, grace + 1)
	some expected in foreseen[asked]
	expected.from == shortfall.from
	lasts(expected, day)
}

# What proves it: the contacts of the window's last day and those in and beside the stretches that are told of; where
# all is well, those of the whole window.
proof := running_on(input.window.to) | {contact |
	some shortfall in told_of
	some contact in input.liaisons
	touches(contact, shortfall.beside[0], shortfall.beside[1])
} if {
	status != "pass"
}

proof := {contact | some contact in input.liaisons; touches(contact, input.window.from, input.window.to)} if status == "pass"

told_of := gaps if count(gaps) > 0

told_of := [running] if count(gaps) == 0

touches(contact, from, to) if {
	contact.from <= to
	object.get(contact, "to", from) >= from
}

# The days to come as well, as far as they are known, parted by the number of units that is asked for on some day.
foreseen[required] := coverage.shortfalls(coverage.pieces(input.liaisons, input.window.from, presence.open_end), required) if {
	some required in thresholds.figures("units_per_member")
}

# The stretch that a day lies in, with the day present that is one too many.
stretch_on(day) := object.union(shortfall, {"needed": needed}) if {
	required := thresholds.at("units_per_member", day)
	count(units_on(day)) < required
	some shortfall in foreseen[required]
	shortfall.from <= day
	lasts(shortfall, day)
	needed := presence.nth(shortfall.from, thresholds.at("grace_days", day) + 1)
}

# When service ends is not asked: what no day of it ends lasts.
lasts(shortfall, day) if day < shortfall.beside[1]

lasts(shortfall, _) if shortfall.beside[1] > input.service.to

served(day) := min([day, object.get(input.service, "to", day)])

failing_on(day) if stretch_on(day).needed <= day

# The days on which it may begin to fail: one too many is short, a contact has ended, a figure changes.
turns contains presence.nth(shortfall.from, days + 1) if {
	some days in thresholds.figures("grace_days")
	some shortfall in foreseen[_]
}

turns contains contact.to + 1 if some contact in input.liaisons

turns contains day if some day in (thresholds.changes("grace_days") | thresholds.changes("units_per_member"))

fails_from := horizon.turn({day | some day in turns; failing_on(day); not failing_on(day - 1)}, {true | failing_on(input.as_of)})

outlook contains task if {
	horizon.open
	outlives
	day := max([served(fails_from), input.as_of])
	contacts := running_on(day)
	required := thresholds.at("units_per_member", day)
	missing := required - count({contact.unit_id | some contact in contacts})
	shortfall := stretch_on(day)
	in_contact := words.counted_or_none(required - missing, unit)
	by := horizon.by(last_day)
	task := {
		"kind": "liaison",
		"on": last_day,
		"done": required - missing,
		"required": required,
		"missing": missing,
		"message": words.say(
			"%[1]s再建立%[3]d个联系点（%[4]s，应不少于%[5]d个，自%[6]s起不足）",
			"units to take up contact with %[2]s: %[3]d more (%[7]s, at least %[5]d required; short from %[6]s)",
			[by.zh, by.en, missing, in_contact.zh, required, dates.iso(shortfall.from), in_contact.en],
		),
		"rows": {contact.row | some contact in (contacts | running_on(shortfall.beside[0]))},
	}
}

# Nothing is asked of whoever leaves before, but what the verdict warns of.
outlives if fails_from <= object.get(input.service, "to", fails_from)

outlives if needed(running)

# A tolerance that gets shorter asks for it as many days before as there is still time for.
last_day := array.concat([day | day := stretch_on(fails_from).needed; day >= input.as_of], [fails_from])[0]

explanation := explain.alone(
	"%s 至 %s 没有在岗的日子", "no day present from %s to %s",
	[dates.iso(input.window.from), dates.iso(input.window.to)],
) if {
	count(pieces) == 0
}

explanation := explain.says(
	array.concat(
		array.concat([explain.plain(rule)], [piece_step(piece) | some piece in pieces]),
		array.concat(days_away, [explain.step(explain.not_counted, set(), out) | out := over | ahead; count(out) > 0]),
	),
	array.concat([gone(gap) | some gap in gaps; not goes_on(gap)], still_open),
) if {
	count(pieces) > 0
}

rule := words.say(
	"在岗的每一天应有不少于%[1]d个联系点，不足的在岗日连续不超过%[2]d天可容许",
	"at least %[4]s in contact on every day present; up to %[3]s present in a row with fewer tolerated",
	[asked, grace, words.days(grace), needed_units],
)

piece_step(piece) := explain.spell(
	piece_text(piece, [dates.iso(piece.from), dates.iso(piece.to), piece.days, count(piece.units)]), piece.from, piece.to,
	{contact.row | some contact in running_on(piece.from)}, set(),
)

piece_text(piece, figures) := words.say("%s 至 %s：在岗%d天，联系点%d个，足够", "%s to %s: days present: %d, units in contact: %d: enough", figures) if {
	count(piece.units) >= asked
}

piece_text(piece, figures) := words.say("%s 至 %s：在岗%d天，联系点%d个，不足", "%s to %s: days present: %d, units in contact: %d: too few", figures) if {
	count(piece.units) < asked
}

days_away := [explain.plain(words.say("请假、挂职共%d天，既不计入也不间断", "days away (leave or secondment): %d; they neither count nor end a stretch", [absent])) |
	absent := presence.absent(input.window.from, input.window.to)
	absent > 0
]

over := explain.without(
	{contact | some contact in input.liaisons; contact.to < input.window.from},
	words.say("在考察区间之前已结束", "ended before the window", []),
)

ahead := explain.without({contact | some contact in input.liaisons; contact.from > input.window.to}, explain.after)

# What was made up while away does not go on, though the last day present is short.
goes_on(gap) if {
	gap == running
	lacking(input.window.to) > 0
}

lacking(day) := asked - count(units_on(day))

# A stretch that is over stays.
gone(gap) := words.say(
	"%s 至 %s 联系点不足已成事实，无法补做；如当时有联系点而漏录，补录后重新检查",
	"the stretch from %s to %s has passed and cannot be made up; if there was a contact that was not recorded, add it and check again",
	[dates.iso(gap.from), dates.iso(gap.to)],
)

still_open := [open_remedy(shortfall) | shortfall := running]

open_remedy(shortfall) := words.say(
	"自%[1]s起不足，现在再建立%[2]d个联系点可止住；但本考核期仍为未达标",
	"short since %[1]s: further units to take up contact with now: %[2]d, which ends the stretch, but this period remains non-compliant",
	[dates.iso(shortfall.from), lacking(input.window.to)],
) if {
	goes_on(shortfall)
	shortfall.days > grace
}

open_remedy(shortfall) := words.say(
	"最迟于%[1]s再建立%[2]d个联系点即达标", "further units to take up contact with by %[1]s: %[2]d",
	[dates.iso(day), lacking(served(day))],
) if {
	shortfall.days <= grace
	day := needed(shortfall)
}

open_remedy(shortfall) := words.say(
	"不在岗期间不计，返岗当日有不少于%[1]d个联系点即达标（现有%[2]d个）",
	"days away do not count: to comply, have at least %[3]s in contact on the day of return (now: %[2]d)",
	[asked, count(units), needed_units],
) if {
	not needed(shortfall)
}
