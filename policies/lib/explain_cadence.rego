package ninefold.lib.cadence

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.words

# explanation is the account of what has no unit of its own.
explanation(counted, name, records, left_out) := account(words.plain, counted, name, records, left_out)

# account goes through every due block: what was counted in it, in a unit (words.counted), and of the records what was
# left out. left_out holds {row, why, week} of records that do not count wherever they lie.
account(unit, counted, name, records, left_out) := explain.says(
	array.concat([step | some [_, step] in sort(blocks)], rest(due, used, left_out)),
	block_remedies(unit, due),
) if {
	due := blocks_of(due_by(input.window.to), counted, name)
	out := {one.row | some one in left_out}
	used := [record | some record in records; not record.row in out]
	blocks := {[block.weeks, block_step(unit, block, used, left_out)] | some block in due} | {[block.weeks, idle_step(block)] | some block in idle_blocks}
}

block_step(unit, block, used, left_out) := explain.spell(
	block_text(block, figures_of(unit, block)), dates.monday(block.weeks[0]), last_day(block),
	[record.row | some record in used; record.week in block.weeks],
	[{"row": one.row, "why": one.why} | some one in left_out; one.week in block.weeks],
)

last_day(block) := dates.monday(block.weeks[count(block.weeks) - 1]) + 6

available_in(weeks) := sum([week.available | some week in input.weeks; week.week in weeks])

block_text(block, figures) := words.say(
	"%[1]s 至 %[2]s：可用工作日%[3]d天，计%[4]s，应不少于%[5]s，达标",
	"%[1]s to %[2]s: available workdays: %[3]d; %[6]s counted, at least %[7]d required: met",
	figures,
) if {
	block.count >= block.required
}

block_text(block, figures) := words.say(
	"%[1]s 至 %[2]s：可用工作日%[3]d天，计%[4]s，应不少于%[5]s，不足",
	"%[1]s to %[2]s: available workdays: %[3]d; %[6]s counted, at least %[7]d required: short",
	figures,
) if {
	block.count < block.required
}

figures_of(unit, block) := [
	from(block), to(block), available_in(block.weeks), done.zh, words.counted(block.required, unit).zh, done.en, block.required,
] if {
	done := words.counted(block.count, unit)
}

# Blocks that ended in the window with too few available days.
idle_blocks := [{"weeks": weeks, "minimum": minimum} |
	due := {last.week | some last in due_by(input.window.to)}
	some last in input.weeks
	((last.week - dates.week(input.thresholds.anchor)) + 1) % input.thresholds.every_weeks == 0
	last.ends <= input.window.to
	not last.week in due
	weeks := weeks_to(last.week)
	minimum := thresholds_at_end("min_workdays", last.ends)
]

thresholds_at_end(name, day) := object.get(changed(name), day, input.thresholds[name])

idle_step(block) := explain.spell(
	words.say(
		"%s 至 %s：可用工作日%d天，少于%d天，不计为应达标周期", "%s to %s: available workdays: %d, fewer than %d: did not fall due",
		[from(block), to(block), available_in(block.weeks), block.minimum],
	),
	dates.monday(block.weeks[0]), last_day(block), [], [],
)

# What lies in no block that fell due.
rest(due, used, left_out) := [step |
	weeks := {week | some block in due; some week in block.weeks}
	elsewhere := {{"row": record.row, "why": outside_blocks(record.week)} | some record in used; not record.week in weeks} | {{"row": one.row, "why": one.why} | some one in left_out; not one.week in weeks}
	count(elsewhere) > 0
	step := explain.step(words.say("不在任何应达标周期内", "in no block that fell due", []), [], elsewhere)
]

outside_blocks(week) := explain.before if dates.monday(week) + 6 < input.window.from

outside_blocks(week) := explain.after if dates.monday(week) > input.window.to

outside_blocks(week) := words.say("所在周期尚未结束或可用工作日不足", "its block is not over yet, or has too few available workdays", []) if {
	dates.monday(week) + 6 >= input.window.from
	dates.monday(week) <= input.window.to
}

# Of a fail, the blocks that lack least and would have to be met for it to pass.
block_remedies(_, due) := [] if count(short_of(due)) <= input.thresholds.tolerated

block_remedies(unit, due) := array.concat(
	[words.say(
		"已结束的周期无法补做：不足%d个，最多允许%d个", "blocks that are over cannot be made up: %d short, no more than %d tolerated",
		[count(short), input.thresholds.tolerated],
	)],
	[words.say(
		"如确有漏录，补录 %[1]s 至 %[2]s 的%[3]s后重新检查", "if it was done and not recorded: add %[4]s for %[1]s to %[2]s and check again",
		[from(block), to(block), lack.zh, lack.en],
	) |
		some block in array.slice(nearest, 0, count(short) - input.thresholds.tolerated)
		lack := words.counted(block.required - block.count, unit)
	],
) if {
	short := short_of(due)
	count(short) > input.thresholds.tolerated
	nearest := [block | some [_, _, block] in sort([[block.required - block.count, block.weeks, block] | some block in short])]
}

short_of(due) := [block | some block in due; block.count < block.required]
