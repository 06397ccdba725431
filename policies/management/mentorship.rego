# METADATA
# title: A mentor for a year
# description: Every newcomer has a mentor for the first year.
# custom:
#   order: 1
#   title: {zh: 新进人员带教, en: A mentor for a year}
#   demand:
#     zh: 新进人员应及时确定带教老师，带教满规定月数，中途不断档，内容涵盖学习、工作、生活。
#     en: Every newcomer is given a mentor soon and keeps one for the set number of months without a break, for study, work and life.
#   source: {zh: 工作法“三精”之精管理：新进人员带教一年, en: "Work method, three refinements, refined management: a mentor for a year"}
#   severity: must
#   subject: person
#   tables: [mentorships]
#   reads: [people]
#   columns:
#     - {any: [mentorships.aspects], unless_empty: aspects}
#   parameters:
#     - {name: duration_months, type: int, default: 12, min: 1, stricter: up, title: {zh: 带教月数, en: months of mentorship}, unit: {zh: 个月, en: months}}
#     - {name: assign_within_days, type: int, default: 30, min: 0, stricter: down, title: {zh: 确定带教老师的期限, en: days within which a mentor is assigned}, unit: {zh: 天, en: days}}
#     - {name: max_gap_days, type: int, default: 7, min: 0, stricter: down, title: {zh: 允许的中断天数, en: longest break tolerated}, unit: {zh: 天, en: days}}
#     - {name: aspects, type: list, default: [study, work, life], one_of: [study, work, life], title: {zh: 带教内容, en: aspects}, unit: {zh: "", en: ""}}
package ninefold.management.mentorship

import data.ninefold.lib.coverage
import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.words

default applies := false

# A newcomer still inside the mentored time when the period begins.
applies if {
	input.person.joined_on <= input.window.to
	dates.add_months(input.person.joined_on, input.thresholds.duration_months) > input.period.from
}

# The mentorships, with the day on which each ends: whoever has left is nobody's mentor any more.
lasting := [object.union(mentorship, {"to": end | end := min({day | some key in ["to", "mentor_left_on"]; day := mentorship[key]})}) |
	some mentorship in input.mentorships
]

valid := [mentorship |
	some mentorship in lasting
	mentorship.from <= input.window.to
	object.get(mentorship, "to", mentorship.from) >= mentorship.from
	object.get(mentorship, "to", input.person.joined_on) >= input.person.joined_on
	mentorship.mentor_id != input.subject.id
	mentorship.mentor_party_member
]

# Those of them that end only because the mentor leaves.
cut := [mentorship |
	some mentorship in input.mentorships
	object.get(mentorship, "to", mentorship.mentor_left_on + 1) > mentorship.mentor_left_on
	mentorship.row in {row.row | some row in valid}
]

assign_by := input.person.joined_on + input.thresholds.assign_within_days

# Nobody needs a mentor after leaving.
needed_by := min({assign_by, object.get(input.service, "to", assign_by)})

first := min([mentorship.from | some mentorship in valid])

until := min([dates.add_months(first, input.thresholds.duration_months) - 1, input.window.to])

covered_until := coverage.covered_until(valid, first, until, input.thresholds.max_gap_days)

missing := [aspect | some aspect in input.thresholds.aspects; not aspect in given]

given := {aspect | some mentorship in valid; some aspect in mentorship.aspects}

faults["not_assigned"] := words.say("最迟应于%s确定带教老师，未见有效带教", "a mentor was to be assigned by %s, none on record", [dates.iso(assign_by)]) if {
	count(valid) == 0
	input.window.to > assign_by
}

faults["assigned_late"] := words.say("带教自%s起，应不晚于%s", "mentorship began on %s, was to begin by %s", [dates.iso(first), dates.iso(assign_by)]) if {
	first > assign_by
}

faults["ended_early"] := words.say("带教只连续到%s，应到%s", "mentorship is continuous only until %s, was to last until %s", [dates.iso(covered_until), dates.iso(until)]) if {
	not coverage.holds(valid, first, until, input.thresholds.max_gap_days)
}

faults["aspects_missing"] := {
	"zh": sprintf("带教内容缺%s", [concat("、", [chinese[aspect] | some aspect in missing])]),
	"en": sprintf("aspects missing: %s", [concat(", ", missing)]),
} if {
	count(valid) > 0
	count(missing) > 0
}

chinese := {"study": "学习", "work": "工作", "life": "生活"}

# METADATA
# entrypoint: true
verdict := outcome.not_applicable if not applies

verdict := {
	"status": status,
	"reasons": sort(object.keys(faults)),
	"details": details,
	"message": message,
	"evidence": {mentorship.row | some mentorship in valid},
} if {
	applies
	not unassigned
}

status := "fail" if count(faults) > 0

status := "pass" if count(faults) == 0

message := words.join([fault | some fault in faults]) if status == "fail"

message := words.say("带教自%s连续到%s", "mentorship is continuous from %s to %s", [dates.iso(first), dates.iso(until)]) if status == "pass"

verdict := {
	"status": "due",
	"reasons": ["due_soon"],
	"details": {},
	"message": words.say("最迟须于%s确定带教老师", "a mentor must be assigned by %s", [dates.iso(needed_by)]),
	"evidence": set(),
} if {
	applies
	unassigned
	input.window.to == input.as_of
}

verdict := outcome.not_due if {
	applies
	unassigned
	input.window.to != input.as_of
}

# Nobody is assigned yet, and there is still time.
unassigned if {
	count(valid) == 0
	count(faults) == 0
}

default details := {}

details := object.union(
	{"from": dates.iso(first), "until": dates.iso(until), "covered_until": dates.iso(covered_until)},
	{"missing_aspects": missing | count(missing) > 0},
)

outlook contains task if {
	horizon.open
	applies
	count(valid) == 0
	newcomer
	by := horizon.by(needed_by)
	task := {
		"kind": "mentor",
		"on": needed_by,
		"message": words.say("%[1]s确定带教老师", "assign a mentor %[2]s", [by.zh, by.en]),
		"rows": set(),
	}
}

# Who has no mentor is still to get one while the time for it lasts.
newcomer if unassigned

newcomer if input.as_of < dates.add_months(input.person.joined_on, input.thresholds.duration_months)

# The days up to which a mentor is needed, and is on record.
needed_until := min({dates.add_months(first, input.thresholds.duration_months) - 1} | {day | day := input.service.to})

recorded_until := coverage.latest(valid, needed_until)

needed if {
	horizon.open
	applies
	input.as_of <= needed_until
}

uncovered := needed_until - recorded_until

outlook contains task if {
	needed
	uncovered <= input.thresholds.max_gap_days
	task := {
		"kind": "mentorship",
		"on": needed_until,
		"message": words.say("带教须持续到%s", "continue the mentorship until %s", [dates.iso(needed_until)]),
		"rows": {mentorship.row | some mentorship in valid},
	}
}

# The next mentor has to begin before too many days are uncovered.
outlook contains task if {
	needed
	uncovered > input.thresholds.max_gap_days
	on := (recorded_until + input.thresholds.max_gap_days) + 1
	by := horizon.by(on)
	task := {
		"kind": "successor",
		"on": on,
		"message": words.say(
			"%[1]s，%[2]s续接并持续到%[5]s", "%[3]s: resume it %[4]s and continue until %[5]s",
			[ending.zh, by.zh, ending.en, by.en, dates.iso(needed_until)],
		),
		"rows": {mentorship.row | some mentorship in valid},
	}
}

# Why it goes on no longer.
ending := words.say("带教老师%s离开", "the mentor leaves on %s", [dates.iso(recorded_until)]) if leaves

ending := words.say("带教只登记到%s", "the mentorship ends on %s", [dates.iso(recorded_until)]) if not leaves

leaves if {
	some mentorship in cut
	mentorship.mentor_left_on == recorded_until
}

outlook contains task if {
	needed
	count(missing) > 0
	task := {
		"kind": "aspects",
		"on": needed_until,
		"missing": missing,
		"message": words.say(
			"最迟于%[1]s补上带教内容：%[2]s", "aspects to cover in the mentorship by %[1]s: %[3]s",
			[dates.iso(needed_until), concat("、", [chinese[aspect] | some aspect in missing]), concat(", ", missing)],
		),
		"rows": {mentorship.row | some mentorship in valid},
	}
}

explanation := explain.alone(
	"%[1]s进入机关：在考察区间内不是新进人员（进入后%[2]d个月内）", "joined on %[1]s: not a newcomer in this period (%[3]s from joining)",
	[dates.iso(input.person.joined_on), input.thresholds.duration_months, words.months(input.thresholds.duration_months)],
) if {
	not applies
}

explanation := explain.says(
	array.concat(
		[
			explain.plain(words.say(
				"%s进入机关，最迟应于%s确定带教老师", "joined on %s: a mentor was to be assigned by %s",
				[dates.iso(input.person.joined_on), dates.iso(assign_by)],
			)),
			explain.step(words.say("有效带教%d条", "valid mentorships: %d", [count(valid)]), {row.row | some row in valid}, invalid),
		],
		array.concat([cut_step(mentorship) | some mentorship in cut], [explain.plain(text) | some text in findings]),
	),
	[remedies[reason] | some reason in sort(object.keys(remedies))],
) if {
	applies
}

# What is wrong, or how the mentorship went.
findings := [fault | some fault in faults] if count(faults) > 0

findings := [message | count(valid) > 0] if count(faults) == 0

cut_step(mentorship) := explain.step(
	words.say("带教老师于%s离开，带教到此为止", "the mentor leaves on %s; the mentorship ends then", [dates.iso(mentorship.mentor_left_on)]),
	{mentorship.row}, set(),
)

invalid := {{"row": row.row, "why": flaw(row)} | some row in lasting; not row in valid}

flaw(row) := explain.after if row.from > input.window.to

else := words.say("带教老师在开始之前已离开", "the mentor left before it began", []) if row.to < row.from

else := words.say("在进入机关之前已结束", "ended before joining", []) if row.to < input.person.joined_on

else := words.say("带教老师是本人", "the mentor is the newcomer", []) if row.mentor_id == input.subject.id

else := words.say("带教老师不是在册的党员", "the mentor is no party member on record", [])

# What settles each fault.
remedies["not_assigned"] := words.say(
	"现在确定带教老师并登记；期限%[1]s已过，如当时已确定而漏录，更正起始日期后重新检查",
	"assign a mentor and record it; %[1]s has passed: if one was assigned by then but not recorded, correct the start date and check again", [dates.iso(assign_by)],
) if {
	faults.not_assigned
}

remedies["assigned_late"] := words.say("起始日期已成事实，无法补救；如记录有误，更正后重新检查", "the start lies in the past and cannot be changed; if it was recorded wrongly, correct it and check again", []) if {
	faults.assigned_late
}

remedies["ended_early"] := words.say("自%s起续接带教并登记至%s", "continue with a mentor from %s until %s and record it", [dates.iso(covered_until + 1), dates.iso(until)]) if {
	faults.ended_early
}

remedies["aspects_missing"] := words.say("补上缺少的带教内容并登记", "have the missing aspects covered and recorded", []) if faults.aspects_missing

remedies["due_soon"] := words.say("%s前确定带教老师即达标", "to comply, assign a mentor by %s", [dates.iso(needed_by)]) if {
	unassigned
	input.window.to == input.as_of
}
