package ninefold.lib.gap

import data.ninefold.lib.dates
import data.ninefold.lib.outlook
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# outlook asks for the next one, given what the verdict is given.
outlook(held, kind, thing) := {task |
	outlook.open
	last := last_of({one.day | some one in held; one.day <= input.window.to})
	days := {day | some day in turns(last); too_long(last, day); not too_long(last, day - 1)}
	next := outlook.turn(days, {true | too_long(last, input.as_of)}) - 1
	outlives(last, next)
	task := {
		"kind": kind,
		"on": next,
		"message": asked_by(next, thing),
		"rows": {one.row | some one in held; one.day == last},
	}
}

too_long(last, day) if day - last > thresholds.at("max_gap_days", day)

turns(last) := {day | some figure in thresholds.figures("max_gap_days"); day := (last + figure) + 1} | thresholds.changes("max_gap_days")

# Nothing is asked of whoever leaves before, but what the verdict warns of.
outlives(_, next) if next < object.get(input.service, "to", next + 1)

outlives(last, _) if soon(last + input.thresholds.max_gap_days)

asked_by(next, thing) := message("due", {}, next, thing) if next >= input.as_of

asked_by(next, thing) := {
	"zh": sprintf("下一次%s最迟应于%s进行，已逾期%d天，应尽快进行", [thing.zh, dates.iso(next), late]),
	"en": sprintf("the next %s was needed by %s, %s ago: hold it now", [thing.en, dates.iso(next), words.days(late)]),
} if {
	next < input.as_of
	late := input.as_of - next
}
