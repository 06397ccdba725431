# METADATA
# title: Cadence
# description: |
#   Count >= n in every due block of weeks, at most `tolerated` short blocks.
package ninefold.lib.cadence

import data.ninefold.lib.dates
import data.ninefold.lib.outcome
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# verdict judges what was counted in each week, given as {week: {things}}, against the parameter `name`.
# phrase says in both languages what is short, with the block's first day, last day, count and minimum.
# records {week, row} are what was counted, of which those in short blocks prove the verdict.
verdict(counted, name, phrase, records) := judged(due_blocks(counted, name), phrase, records)

judged([], _, _) := outcome.not_due

judged(due, phrase, records) := {
	"status": status,
	"reasons": outcome.reasons(status, ["short"]),
	"actual": count(due) - count(short),
	"required": count(due),
	"details": {"short": [shown(block) | some block in short]},
	"message": message(status, count(short), count(due), [clause(block, phrase) | some block in short]),
	"evidence": {record.row | some record in records; record.week in weeks},
} if {
	count(due) > 0
	short := [block | some block in due; block.count < block.required]
	weeks := {week | some block in short; some week in block.weeks}
	status := status_of(count(short), input.thresholds.tolerated)
}

status_of(short, tolerated) := "pass" if short <= tolerated

status_of(short, tolerated) := "fail" if short > tolerated

# A block is due when its last day lies in the window and it holds enough available days.
due_blocks(counted, name) := due_by(input.window.to, counted, name)

# due_by gives the blocks that are due by a day. This is the common case of blocks of one week.
due_by(last, counted, name) := [block |
	minimum := changed("min_workdays")
	required := changed(name)
	fewest := input.thresholds.min_workdays
	usual := input.thresholds[name]
	some week in input.weeks
	week.ends <= last
	week.available >= object.get(minimum, week.ends, fewest)
	block := {
		"weeks": [week.week],
		"count": count(object.get(counted, week.week, set())),
		"required": object.get(required, week.ends, usual),
	}
] if {
	input.thresholds.every_weeks == 1
}

due_by(final, counted, name) := [block |
	length := input.thresholds.every_weeks
	anchor := dates.week(input.thresholds.anchor)
	minimum := changed("min_workdays")
	required := changed(name)
	available := {week.week: week.available | some week in input.weeks}
	some last in input.weeks
	((last.week - anchor) + 1) % length == 0
	last.ends <= final
	weeks := numbers.range((last.week - length) + 1, last.week)
	sum([available[week] | some week in weeks]) >= object.get(minimum, last.ends, input.thresholds.min_workdays)
	block := {
		"weeks": weeks,
		"count": sum([count(counted[week]) | some week in weeks]),
		"required": object.get(required, last.ends, input.thresholds[name]),
	}
] if {
	input.thresholds.every_weeks > 1
}

# The figures in force on the last days of weeks, where a parameter changes at all.
changed(name) := {week.ends: thresholds.at(name, week.ends) |
	input.changes[name]
	some week in input.weeks
}

from(block) := dates.iso(dates.monday(block.weeks[0]))

to(block) := dates.iso(dates.monday(block.weeks[count(block.weeks) - 1]) + 6)

shown(block) := {"from": from(block), "to": to(block), "count": block.count}

message("pass", 0, due, _) := words.say("应达标周期%d个，全部达标", "due blocks: %d, all met", [due])

message("pass", short, due, _) := words.say(
	"应达标周期%d个，不足%d个，在允许的%d个以内", "due blocks: %d, short: %d, tolerated: %d",
	[due, short, input.thresholds.tolerated],
) if short > 0

message("fail", _, _, short) := words.cut(short)

clause(block, phrase) := words.say(phrase.zh, phrase.en, [from(block), to(block), block.count, block.required])
