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
# phrase says in both languages, with one %d each, what was done and what must be.
# rows are the records that prove a short block, as {week: {rows}}.
verdict(counted, name, phrase, rows) := judged(due_blocks(counted, name), phrase, rows)

judged([], _, _) := outcome.not_due

judged(due, phrase, rows) := {
	"status": status,
	"reasons": outcome.reasons(status, ["short"]),
	"actual": count(due) - count(short),
	"required": count(due),
	"details": {"short": [shown(block) | some block in short]},
	"message": message(short, count(due), phrase),
	"evidence": {row | some block in short; some week in block.weeks; some row in rows[week]},
} if {
	count(due) > 0
	short := [block | some block in due; block.count < block.required]
	status := status_of(count(short), input.thresholds.tolerated)
}

status_of(short, tolerated) := "pass" if short <= tolerated

status_of(short, tolerated) := "fail" if short > tolerated

# A block is due when its last day lies in the window and it holds enough available days.
due_blocks(counted, name) := [block |
	length := input.thresholds.every_weeks
	anchor := dates.week(dates.parse(input.thresholds.anchor))
	available := {week.week: week.available | some week in input.weeks}
	first := floor((dates.week(input.window.from) - anchor) / length)
	last := floor((dates.week(input.window.to) - anchor) / length)
	some index in numbers.range(first, last)
	weeks := numbers.range(anchor + (index * length), (anchor + ((index + 1) * length)) - 1)
	ends := dates.monday(weeks[length - 1]) + 6
	ends <= input.window.to
	sum([available[week] | some week in weeks]) >= thresholds.at("min_workdays", ends)
	block := {
		"weeks": weeks,
		"count": sum([count(counted[week]) | some week in weeks]),
		"required": thresholds.at(name, ends),
	}
]

from(block) := dates.iso(dates.monday(block.weeks[0]))

to(block) := dates.iso(dates.monday(block.weeks[count(block.weeks) - 1]) + 6)

shown(block) := {"from": from(block), "to": to(block), "count": block.count}

message([], due, _) := words.say("%d个应达标周期全部达标", "all %d due blocks are met", [due])

message(short, _, phrase) := words.cut([clause(block, phrase) | some block in short]) if count(short) > 0

clause(block, phrase) := {
	"zh": sprintf("%s 至 %s %s", [from(block), to(block), sprintf(phrase.zh, [block.count, block.required])]),
	"en": sprintf("%s to %s: %s", [from(block), to(block), sprintf(phrase.en, [block.count, block.required])]),
}
