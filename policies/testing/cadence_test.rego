# The edges of every requirement that asks for something in every block of weeks: in a run, with one on
# each of the days, the verdict is as it says: status, blocks met, blocks due.
package ninefold.testing

import data.ninefold.lib.dates

# Blocks of two weeks from Monday 2024-01-01, one in each block of at least five workdays, none short.
fortnights := {"every_weeks": 2, "minimum": 1, "min_workdays": 5, "anchor": day("2024-01-01"), "tolerated": 0}

# The blocks 2024-01-01 to 01-14 and 2024-01-15 to 01-28.
january := run("2024-01-28", span("2024-01-01", "2024-01-28"), always)

# By default a situation is that of January, with these figures and every Monday to Friday a workday.
block(situation) := object.union({"run": january, "figures": {}, "workdays": {}}, situation)

# What counts towards a block, and how much is enough.
blocks_met := {name: block(situation) | some name, situation in {
	"one in every block": {"days": ["2024-01-03", "2024-01-17"], "says": ["pass", 2, 2]},
	"on the first day and on the last": {"days": ["2024-01-01", "2024-01-28"], "says": ["pass", 2, 2]},
	"one too few": {"days": ["2024-01-14", "2024-01-13"], "says": ["fail", 1, 2]},
	"none": {"days": [], "says": ["fail", 0, 2]},
	"the day before the block and the day after": {
		"days": ["2023-12-31", "2024-01-15"],
		"says": ["fail", 1, 2],
	},
	"one below the minimum": {
		"days": ["2024-01-02", "2024-01-03", "2024-01-17"],
		"figures": {"minimum": 2},
		"says": ["fail", 1, 2],
	},
	"the minimum": {
		"days": ["2024-01-02", "2024-01-03", "2024-01-17", "2024-01-18"],
		"figures": {"minimum": 2},
		"says": ["pass", 2, 2],
	},
	"one above the minimum": {
		"days": ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-17", "2024-01-18"],
		"figures": {"minimum": 2},
		"says": ["pass", 2, 2],
	},
	"as many short as tolerated": {"days": ["2024-01-03"], "figures": {"tolerated": 1}, "says": ["pass", 1, 2]},
	"one more short than tolerated": {"days": [], "figures": {"tolerated": 1}, "says": ["fail", 0, 2]},
	"a minimum raised on the last day of the second block": {
		"run": changed(january, "minimum", 1, "2024-01-28", 2),
		"days": ["2024-01-03", "2024-01-17"],
		"says": ["fail", 1, 2],
	},
	"a minimum raised after the last block": {
		"run": changed(january, "minimum", 1, "2024-01-29", 2),
		"days": ["2024-01-03", "2024-01-17"],
		"figures": {"minimum": 2},
		"says": ["pass", 2, 2],
	},
}}

# Which blocks fall due.
blocks_due := {name: block(situation) | some name, situation in {
	"a block with the least number of workdays": {
		"workdays": {"2024-01-15": 5, "2024-01-22": 0},
		"days": ["2024-01-03"],
		"says": ["fail", 1, 2],
	},
	"a block with one workday less": {
		"workdays": {"2024-01-15": 3, "2024-01-22": 1},
		"days": ["2024-01-03"],
		"says": ["pass", 1, 1],
	},
	"no block with enough workdays": {
		"workdays": {"2024-01-01": 4, "2024-01-08": 0, "2024-01-15": 4, "2024-01-22": 0},
		"days": ["2024-01-03"],
		"says": ["exempt", null, null],
	},
	"more workdays asked for since the second block": {
		"run": changed(january, "min_workdays", 5, "2024-01-28", 11),
		"days": [],
		"says": ["fail", 0, 1],
	},
	"a block that is not over on the window's last day": {
		"run": run("2024-01-27", span("2024-01-01", "2024-12-31"), always),
		"days": ["2024-01-03"],
		"says": ["pass", 1, 1],
	},
	"a block that is over on the window's last day": {
		"run": run("2024-01-28", span("2024-01-01", "2024-12-31"), always),
		"days": ["2024-01-03"],
		"says": ["fail", 1, 2],
	},
	"service from the fifth workday before the block's end": {
		"run": run("2024-01-14", span("2024-01-01", "2024-01-14"), since("2024-01-08")),
		"days": [],
		"says": ["fail", 0, 1],
	},
	"service from the fourth workday before the block's end": {
		"run": run("2024-01-14", span("2024-01-01", "2024-01-14"), since("2024-01-09")),
		"days": [],
		"says": ["exempt", null, null],
	},
	"service until the block's last day": {
		"run": run("2024-03-01", span("2024-01-01", "2024-12-31"), span("2020-01-01", "2024-01-28")),
		"days": ["2024-01-03"],
		"says": ["fail", 1, 2],
	},
	"service until the day before": {
		"run": run("2024-03-01", span("2024-01-01", "2024-12-31"), span("2020-01-01", "2024-01-27")),
		"days": ["2024-01-03"],
		"says": ["pass", 1, 1],
	},
	"a block begun before the window, met before it": {
		"run": run("2024-01-14", span("2024-01-08", "2024-01-14"), always),
		"days": ["2024-01-02"],
		"says": ["pass", 1, 1],
	},
	"a block over the turn of the year, met in the old one": {
		"run": run("2025-01-12", span("2025-01-01", "2025-12-31"), always),
		"days": ["2024-12-31"],
		"says": ["pass", 1, 1],
	},
	"no block of the new year in the old one": {
		"run": run("2024-12-31", span("2024-12-16", "2024-12-31"), always),
		"days": ["2024-12-31"],
		"says": ["fail", 0, 1],
	},
	"29 February in its block": {
		"run": run("2024-03-10", span("2024-02-26", "2024-03-10"), always),
		"days": ["2024-02-29"],
		"says": ["pass", 1, 1],
	},
}}

# How long a block is, and where it is counted from.
blocks_of_weeks := {name: block(situation) | some name, situation in {
	"every week": {
		"days": ["2024-01-07", "2024-01-08", "2024-01-15", "2024-01-22"],
		"figures": {"every_weeks": 1},
		"says": ["pass", 4, 4],
	},
	"every week but one": {
		"days": ["2024-01-07", "2024-01-08", "2024-01-14", "2024-01-22"],
		"figures": {"every_weeks": 1},
		"says": ["fail", 3, 4],
	},
	"every week with enough workdays": {
		"workdays": {"2024-01-08": 3, "2024-01-15": 2},
		"days": ["2024-01-03", "2024-01-24"],
		"figures": {"every_weeks": 1, "min_workdays": 3},
		"says": ["fail", 2, 3],
	},
	"every week that is over on the window's last day": {
		"run": run("2024-01-27", span("2024-01-01", "2024-12-31"), always),
		"days": ["2024-01-03", "2024-01-10", "2024-01-17"],
		"figures": {"every_weeks": 1},
		"says": ["pass", 3, 3],
	},
	"every week, more asked for since the last day of the fourth": {
		"run": changed(january, "minimum", 1, "2024-01-28", 2),
		"days": ["2024-01-03", "2024-01-10", "2024-01-17", "2024-01-24"],
		"figures": {"every_weeks": 1, "minimum": 2},
		"says": ["fail", 3, 4],
	},
	"every week, more workdays asked for since the last day of the fourth": {
		"run": changed(january, "min_workdays", 5, "2024-01-28", 6),
		"days": ["2024-01-03"],
		"figures": {"every_weeks": 1, "min_workdays": 6},
		"says": ["fail", 1, 3],
	},
	"every three weeks, the fourth being of a later block": {
		"days": ["2024-01-22"],
		"figures": {"every_weeks": 3},
		"says": ["fail", 0, 1],
	},
	"a block of three weeks that began before the window": {
		"run": run("2024-01-28", span("2024-01-15", "2024-01-28"), always),
		"days": ["2024-01-01"],
		"figures": {"every_weeks": 3},
		"says": ["pass", 1, 1],
	},
	"blocks of three weeks before the anchor": {
		"run": run("2023-12-31", span("2023-11-20", "2023-12-31"), always),
		"days": ["2023-12-10", "2023-12-11"],
		"figures": {"every_weeks": 3},
		"says": ["pass", 2, 2],
	},
	"two weeks before the anchor": {
		"run": run("2023-12-31", span("2023-12-18", "2023-12-31"), always),
		"days": ["2023-12-18"],
		"says": ["pass", 1, 1],
	},
	"a window between two blocks before the anchor": {
		"run": run("2023-12-24", span("2023-12-11", "2023-12-24"), always),
		"days": ["2023-12-24"],
		"says": ["fail", 0, 1],
	},
	"an anchor a week later": {
		"run": run("2024-01-21", span("2024-01-01", "2024-01-21"), always),
		"days": ["2023-12-25", "2024-01-21"],
		"figures": {"anchor": day("2024-01-08")},
		"says": ["pass", 2, 2],
	},
}}

# in_weeks is what a requirement that calls its minimum by a name sees of a situation with some events.
in_weeks(situation, name, events) := object.union(situation.run, {
	"events": events,
	"thresholds": renamed(object.union(fortnights, situation.figures), name),
	"changes": renamed(situation.run.changes, name),
	"weeks": weeks_of(situation),
})

renamed(figures, name) := {object.get({"minimum": name}, key, key): figure | some key, figure in figures}

# The workdays of every week, with other figures for the weeks of some Mondays.
weeks_of(situation) := [object.union(week, {"available": available}) |
	others := {dates.week(day(monday)): number | some monday, number in situation.workdays}
	some week in workweeks(situation.run.window)
	available := object.get(others, week.week, week.available)
]

# says gives of a verdict what the tables hold.
says(verdict) := [verdict.status, object.get(verdict, "actual", null), object.get(verdict, "required", null)]
