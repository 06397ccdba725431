package ninefold.lib.gap

import data.ninefold.lib.dates
import data.ninefold.lib.outlook
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# outlook asks for the next one, given what the verdict is given.
outlook(held, kind, thing) := {task |
	outlook.open
	last := last_of({one.day | some one in held; one.day <= input.window.to})
	some next in asked_after(last)
	task := {
		"kind": kind,
		"on": next,
		"message": asked_by(last, next, thing),
		"rows": {one.row | some one in held; one.day == last},
	}
}

# The day by which the next one is asked for, if it is; for whoever is away without an end there is time within the
# period.
asked_after(last) := {next | next := next_after(last); outlives(last, next)} if next_after(last)

asked_after(last) := {on | soon(last); on := outlook.made_good_by} if not next_after(last)

next_after(last) := outlook.turn(
	{day | some day in turns(last); too_long(last, day); not too_long(last, day - 1)},
	{true | too_long(last, input.as_of)},
) - 1

too_long(last, day) if needed_after(last, thresholds.at("max_gap_days", day)) < day

turns(last) := {(needed_after(last, figure) + 1) | some figure in thresholds.figures("max_gap_days")} | thresholds.changes("max_gap_days")

# Nothing is asked of whoever leaves before, but what the verdict warns of.
outlives(_, next) if next < object.get(input.service, "to", next + 1)

outlives(last, _) if soon(last)

asked_by(last, next, thing) := needed_by(next, thing) if {
	next >= input.as_of
	next_after(last)
}

asked_by(last, _, thing) := counting(last, thing) if not next_after(last)

asked_by(_, next, thing) := {
	"zh": sprintf("下一次%s最迟应于%s进行，已逾期%d天，应尽快进行", [thing.zh, dates.iso(next), late]),
	"en": sprintf("the next %s was due by %s, %s ago: hold it now", [thing.en, dates.iso(next), words.days(late)]),
} if {
	next < input.as_of
	late := input.as_of - next
}
