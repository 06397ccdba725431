# METADATA
# title: Explanations
# description: |
#   The reasoning behind a verdict, step by step, for `ninefold explain` alone. A
#   step is a sentence with the rows counted in it and those left out, each with
#   why. Remedies are the shortest way back to compliance.
package ninefold.lib.explain

import data.ninefold.lib.dates
import data.ninefold.lib.presence
import data.ninefold.lib.words

# says is the whole explanation.
says(steps, remedies) := {"steps": steps, "remedies": remedies}

# step counts some rows and leaves others out, given as {row, why}.
step(text, counted, left_out) := {"text": text, "counted": sort(counted), "left_out": sort(left_out)}

# spell is a step on a stretch of days, whose absences are worth knowing.
spell(text, from, to, counted, left_out) := object.union(step(text, counted, left_out), {"from": from, "to": to})

# plain is a step that no row belongs to.
plain(text) := step(text, [], [])

# alone is an explanation of one sentence: nothing more had to be looked at.
alone(zh, en, figures) := says([plain(words.say(zh, en, figures))], [])

# without leaves some records {row} out for one reason.
without(records, why) := {{"row": record.row, "why": why} | some record in records}

before := words.say("早于考察区间", "before the window", [])

after := words.say("晚于考察区间", "after the window", [])

duplicate := words.say("与前一条重复，只计一次", "repeats an earlier one, counted once", [])

not_counted := words.say("未计入", "not counted", [])

other_kind := words.say("类型不符", "of another kind", [])

# outside says on which side of the window a day lies.
outside(day) := before if day < input.window.from

outside(day) := after if day > input.window.to

# repeated are the records whose key has been seen in a row before.
repeated(records, key) := {record |
	some record in records
	some other in records
	other[key] == record[key]
	other.year == record.year
	other.row < record.row
}

# served says how many days of a stretch were days of service, how many of them days away, and how many have to be
# left for something to be required.
served(from, to, minimum) := words.say(
	"%[1]s%[2]d天（至少%[3]d天才要求）", "days of service: %[2]d (required only from %[3]d on)",
	[being, presence.served(from, to), minimum],
) if {
	presence.absent(from, to) == 0
}

served(from, to, minimum) := words.say(
	"%[1]s%[2]d天，其中离岗%[3]d天，在岗%[4]d天（在岗至少%[5]d天才要求）",
	"days of service: %[2]d, of these %[3]d away and %[4]d present (required only from %[5]d present on)",
	[being, presence.served(from, to), away, presence.days(from, to), minimum],
) if {
	away := presence.absent(from, to)
	away > 0
}

being := {"person": "任职", "branch": "存续"}[input.subject.kind]

# absences is the step on the days away among those of service in a stretch, with the records that say so.
absences(from, to) := [step(
	words.say("%s 至 %s：因请假或挂职离岗%d天", "%s to %s: days away on leave or secondment: %d", [dates.iso(first), dates.iso(last), away]),
	absent_by(first, last), set(),
) |
	away := presence.absent(from, to)
	away > 0
	first := max([from, input.service.from])
	last := min([to, object.get(input.service, "to", to)])
]

absent_by(first, last) := {record.row |
	some table in ["leave", "secondments"]
	some record in object.get(input, table, [])
	record.from <= last
	object.get(record, "to", last) >= first
}

# years_short exempts whoever has not served for so many years on the window's last day.
years_short(years) := alone(
	"%[1]s进入机关，到%[2]s满%[3]d年才适用，考察区间止于%[4]s",
	"joined on %[1]s: applies from %[2]s on, after %[5]s; the window ends on %[4]s",
	[dates.iso(input.person.joined_on), dates.iso(dates.add_years(input.person.joined_on, years)), years, dates.iso(input.window.to), words.years(years)],
)

# reached holds a figure that has no unit of its own against its minimum.
reached(actual, required) := measured(words.plain, actual, required)

# measured holds a figure against its minimum, both in a unit (words.counted).
measured(unit, actual, required) := words.say(
	"计%[1]s，应不少于%[2]s，达标", "%[3]s counted, at least %[4]d required: met",
	[done.zh, words.counted(required, unit).zh, done.en, required],
) if {
	actual >= required
	done := words.counted(actual, unit)
}

measured(unit, actual, required) := words.say(
	"计%[1]s，应不少于%[2]s，差%[3]s", "%[4]s counted, at least %[5]d required: short by %[6]d",
	[done.zh, words.counted(required, unit).zh, words.counted(required - actual, unit).zh, done.en, required, required - actual],
) if {
	actual < required
	done := words.counted(actual, unit)
}

# if_short gives the remedies where a figure is too low, else none.
if_short(actual, required, _, _) := [] if actual >= required

if_short(actual, required, zh, en) := [words.say(zh, en, [required - actual])] if actual < required
