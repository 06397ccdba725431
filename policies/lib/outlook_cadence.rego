package ninefold.lib.cadence

import data.ninefold.lib.dates
import data.ninefold.lib.outlook
import data.ninefold.lib.words

# outlook asks in the block that holds as_of, if it is going to fall due, for what it lacks. todo says in both
# languages what is to be done, the Chinese with %d for how many more, and may name the unit of what is counted.
outlook(counted, name, kind, todo, records) := {task |
	unit := object.get(todo, "unit", words.plain)
	some block in blocks_of(current(due_by(input.period.to)), counted, name)
	last_day(block) <= object.get(input.service, "to", last_day(block))
	block.count < block.required
	missing := block.required - block.count
	done := words.counted_or_none(block.count, unit)
	task := {
		"kind": kind,
		"key": outlook.week_key(block.weeks[0]),
		"on": last_day(block),
		"done": block.count,
		"required": block.required,
		"missing": missing,
		"message": words.say(
			"%[1]s 至 %[2]s %[3]s（%[4]s，应不少于%[5]s）",
			"%[6]s from %[1]s to %[2]s: %[7]d more (%[8]s, at least %[9]d required)",
			[
				from(block), to(block), sprintf(todo.zh, [missing]), done.zh, words.counted(block.required, unit).zh,
				todo.en, missing, done.en, block.required,
			],
		),
		"rows": {record.row | some record in records; record.week in block.weeks},
	}
}

# The block that holds as_of, if it is among those that end with these weeks: nothing is asked in any other.
current(due) := [last |
	some last in due
	last.ends >= input.as_of
	dates.monday((last.week - input.thresholds.every_weeks) + 1) <= input.as_of
]
