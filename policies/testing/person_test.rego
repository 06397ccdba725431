# What a requirement sees of an invented person, for the tests of the requirements.
package ninefold.testing

import data.ninefold.lib.dates

# person is a frame for the person P1 of the branch B1, with what people says of P1.
person(frame, facts) := object.union(frame, {
	"subject": {"kind": "person", "id": "P1", "branch": "B1"},
	"person": facts,
})

# numbered puts the rows of a table in rows 1, 2, 3...
numbered(rows) := [object.union(row, {"row": i + 1}) | some i, row in rows]

# weeks_without gives the weeks of a window with their days from Monday to Friday, less some days of absence.
weeks_without(window, days) := [{"week": week.week, "available": week.available - count(lost)} |
	some week in workweeks(window)
	first := dates.monday(week.week)
	lost := {day(text) |
		some text in days
		day(text) >= max([first, window.from])
		day(text) <= min([first + 4, window.to])
	}
]
