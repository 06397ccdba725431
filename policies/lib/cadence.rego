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
# phrase says in both languages what is short, with the block's first day, last day, count and minimum; it may say so
# otherwise where there is one, or none (words.fit).
# records {week, row} are what was counted, of which those in short blocks prove the verdict.
verdict(counted, name, phrase, records) := judged(count(due), short_among(due, counted, name), phrase, records) if {
	due := due_by(input.window.to)
}

judged(0, _, _, _) := outcome.not_due

judged(due, short, phrase, records) := {
	"status": status,
	"reasons": outcome.reasons(status, ["short"]),
	"actual": due - count(short),
	"required": due,
	"details": {"short": [shown(block) | some block in short]},
	"message": message(status, count(short), due, [clause(block, phrase) | some block in short]),
	"evidence": rows_of(short, records),
} if {
	due > 0
	status := status_of(count(short), input.thresholds.tolerated)
}

rows_of([], _) := set()

rows_of(short, records) := {record.row | some record in records; record.week in weeks} if {
	count(short) > 0
	weeks := {week | some block in short; some week in block.weeks}
}

status_of(short, tolerated) := "pass" if short <= tolerated

status_of(short, tolerated) := "fail" if short > tolerated

# The last weeks of the blocks that are due by a day: those that are over then and hold enough available days.
# This is the common case of blocks of one week.
due_by(day) := [week |
	minimum := changed("min_workdays")
	fewest := input.thresholds.min_workdays
	some week in input.weeks
	week.ends <= day
	week.available >= object.get(minimum, week.ends, fewest)
] if {
	input.thresholds.every_weeks == 1
}

due_by(day) := [last |
	anchor := dates.week(input.thresholds.anchor)
	minimum := changed("min_workdays")
	available := {week.week: week.available | some week in input.weeks}
	some last in input.weeks
	((last.week - anchor) + 1) % input.thresholds.every_weeks == 0
	last.ends <= day
	sum([available[week] | some week in weeks_to(last.week)]) >= object.get(minimum, last.ends, input.thresholds.min_workdays)
] if {
	input.thresholds.every_weeks > 1
}

# The weeks of the block that ends with a week.
weeks_to(last) := numbers.range((last - input.thresholds.every_weeks) + 1, last)

# Blocks with what was counted in them and what is required.
blocks_of(due, counted, name) := [block |
	required := changed(name)
	usual := input.thresholds[name]
	some last in due
	weeks := weeks_to(last.week)
	block := {
		"weeks": weeks,
		"count": sum([count(counted[week]) | some week in weeks]),
		"required": object.get(required, last.ends, usual),
	}
]

# Of those, the ones in which less was counted than required. Most blocks are not, so that in the common case of
# one week they are not even made.
short_among(due, counted, name) := [block |
	required := changed(name)
	usual := input.thresholds[name]
	some week in due
	number := count(object.get(counted, week.week, set()))
	demanded := object.get(required, week.ends, usual)
	number < demanded
	block := {"weeks": [week.week], "count": number, "required": demanded}
] if {
	input.thresholds.every_weeks == 1
}

short_among(due, counted, name) := [block | some block in blocks_of(due, counted, name); block.count < block.required] if {
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

clause(block, phrase) := words.say(fit.zh, fit.en, [from(block), to(block), block.count, block.required]) if {
	fit := words.fit(phrase, block.count)
}
