package ninefold.lib.cadence

import data.ninefold.lib.dates
import data.ninefold.lib.outlook
import data.ninefold.lib.words

# outlook asks in the block that holds as_of, if it is going to fall due, for what it lacks. todo says in both
# languages what is to be done, the Chinese with %d for how many more.
outlook(counted, name, kind, todo, records) := {task |
	some block in blocks_of(current(due_by(input.period.to)), counted, name)
	last_day(block) <= object.get(input.service, "to", last_day(block))
	block.count < block.required
	missing := block.required - block.count
	task := {
		"kind": kind,
		"key": outlook.week_key(block.weeks[0]),
		"on": last_day(block),
		"done": block.count,
		"required": block.required,
		"missing": missing,
		"message": words.say(
			"%[1]s 至 %[2]s %[3]s（计%[4]d，应不少于%[5]d）",
			"%[6]s from %[1]s to %[2]s: %[7]d more (counted %[4]d, at least %[5]d required)",
			[from(block), to(block), sprintf(todo.zh, [missing]), block.count, block.required, todo.en, missing],
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
