package ninefold.lib.quota

import data.ninefold.lib.dates
import data.ninefold.lib.outlook
import data.ninefold.lib.words

# outlook asks in every year that counts and is not over for what it lacks. todo says in both languages what is
# to be done, the Chinese with %d for how many more, and may name the unit of what is counted.
outlook(held, key, kind, todo) := {task |
	unit := object.get(todo, "unit", words.plain)
	some year in tally(years_ahead, held, key)
	lacking(year)
	done := words.counted_or_none(year.count, unit)
	task := object.union(task_of(year, kind), {
		"missing": year.minimum - year.count,
		"message": words.say(
			"最迟于%[1]s%[2]s（%[3]d年%[4]s，应不少于%[5]s）",
			"%[6]s by %[1]s: %[7]d more (%[8]s in %[3]d, at least %[9]d required)",
			[
				dates.iso(year.last), sprintf(todo.zh, [year.minimum - year.count]), year.year, done.zh,
				words.counted(year.minimum, unit).zh, todo.en, year.minimum - year.count, done.en, year.minimum,
			],
		),
		"rows": {record.row | some record in held; record.year == year.year},
	})
}

# The calendar years {year, from, to, last} that count and end within sight.
years_ahead := [year |
	some one in input.years
	one.from >= input.period.from
	asked(one)
	year := ended(one)
	year.last <= input.period.to
]

# lacking holds for a year that is short and can still be made good.
lacking(year) if {
	year.count < year.minimum
	year.last >= input.as_of
}

# task_of is what every obligation of a year says.
task_of(year, kind) := object.union(
	{
		"kind": kind,
		"key": sprintf("%d", [year.year]),
		"on": year.last,
		"done": year.count,
		"required": year.minimum,
	},
	outlook.ahead(dates.day(year.year, 1, 1)),
)
