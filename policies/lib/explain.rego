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

duplicate := words.say("与前一条重复，只计一次", "the same as an earlier one, which counts once", [])

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
# left for something to be asked.
served(from, to, minimum) := words.say(
	"%[1]s%[2]d天（至少%[3]d天才要求）", "days of service %[2]d (asked of whoever has at least %[3]d)",
	[being, presence.served(from, to), minimum],
) if {
	presence.absent(from, to) == 0
}

served(from, to, minimum) := words.say(
	"%[1]s%[2]d天，其中离岗%[3]d天，在岗%[4]d天（在岗至少%[5]d天才要求）",
	"days of service %[2]d, of these away %[3]d, present %[4]d (asked of whoever is present on at least %[5]d)",
	[being, presence.served(from, to), away, presence.days(from, to), minimum],
) if {
	away := presence.absent(from, to)
	away > 0
}

being := {"person": "任职", "branch": "存续"}[input.subject.kind]

# absences is the step on the days away among those of service in a stretch, with the records that say so.
absences(from, to) := [step(
	words.say("%s 至 %s：因请假或挂职离岗%d天", "%s to %s: days away on leave or secondment %d", [dates.iso(first), dates.iso(last), away]),
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
	"joined on %[1]s: applies from %[2]s on, after %[3]d years; the window ends on %[4]s",
	[dates.iso(input.person.joined_on), dates.iso(dates.add_years(input.person.joined_on, years)), years, dates.iso(input.window.to)],
)

# reached is a step that holds a figure against its minimum, and the remedy where it is too low.
reached(actual, required) := words.say("计%d，应不少于%d，达标", "counted: %d, at least %d required: met", [actual, required]) if {
	actual >= required
}

reached(actual, required) := words.say(
	"计%[1]d，应不少于%[2]d，差%[3]d", "counted: %[1]d, at least %[2]d required: short by %[3]d",
	[actual, required, required - actual],
) if {
	actual < required
}

# if_short gives the remedies where a figure is too low, else none.
if_short(actual, required, _, _) := [] if actual >= required

if_short(actual, required, zh, en) := [words.say(zh, en, [required - actual])] if actual < required
