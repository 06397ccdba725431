# What a requirement sees of an invented person beyond the frame of the run: numbered rows, weeks with days of absence.
package ninefold.testing

import data.ninefold.lib.dates

# numbered puts the rows of a table in rows 1, 2, 3...
numbered(rows) := [object.union(row, {"row": i + 1}) | some i, row in rows]

# weeks_without gives the weeks of a window with their days from Monday to Friday, less some days of absence.
weeks_without(window, days) := [{"week": week.week, "ends": week.ends, "available": week.available - count(lost)} |
	some week in workweeks(window)
	first := dates.monday(week.week)
	lost := {day(text) |
		some text in days
		day(text) >= max([first, window.from])
		day(text) <= min([first + 4, window.to])
	}
]
