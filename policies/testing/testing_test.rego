# What a requirement sees of an invented subject, for the tests of the requirements: the time frame of a
# run, the records of a branch or a person. Days are written as yyyy-mm-dd.
package ninefold.testing

import data.ninefold.lib.dates

# day is the number of a day.
day(text) := dates.parse(text)

# A stretch of days, both ends included; one without an end is open.
span(from, to) := {"from": day(from), "to": day(to)}

since(from) := {"from": day(from)}

year(number) := years(number, number)

years(first, last) := {"from": dates.day(first, 1, 1), "to": dates.day(last, 12, 31)}

# The service of a branch of which neither founding nor closing is known.
always := {"from": -1073741824}

# run is the frame in which a subject with a service is judged for a period, as of a day; nothing is on
# record, no threshold has changed, and who serves half of a year is asked for it.
run(as_of, period, service) := {
	"subject": {"kind": "branch", "id": "B1", "branch": "B1"},
	"as_of": day(as_of),
	"period": period,
	"service": service,
	"window": {
		"from": max([period.from, service.from]),
		"to": min([period.to, day(as_of), object.get(service, "to", period.to)]),
	},
	"changes": {},
	"thresholds": {"min_service_days": 183},
	"years": [{"year": number, "from": dates.day(number, 1, 1), "to": dates.day(number, 12, 31)} |
		some number in numbers.range(dates.year(period.from), dates.year(period.to))
	],
	"events": {},
	"participation": {},
}

# The whole of 2024, looked back on from its last day.
over_2024 := run("2024-12-31", year(2024), always)

# changed is a run in which a threshold has one figure before a day and another from that day on.
changed(frame, threshold, before, on, after) := object.union(frame, {"changes": {threshold: [
	{"from": -1073741824, "value": before},
	{"from": day(on), "value": after},
]}})

# held is one event on each of the days: E1 in row 1, E2 in row 2 and so on.
held(days) := [event(i + 1, {"date": day(text)}) | some i, text in days]

# event is event number n with further facts, in row n.
event(n, facts) := object.union(facts, {
	"event_id": sprintf("E%d", [n]),
	"row": n,
	"year": dates.year(facts.date),
	"week": dates.week(facts.date),
})

# entry is row n of participation, of an event on a day.
entry(n, on, facts) := object.union({"row": n, "date": day(on), "year": dates.year(day(on))}, facts)

# person is a run seen of a person who joined on a day, with further facts about the person.
person(frame, joined, facts) := object.union(frame, {
	"subject": {"kind": "person", "id": "P1"},
	"person": object.union({"joined_on": day(joined)}, facts),
})

# posting is a stretch of days in a department, in row n.
posting(n, department, stretch) := object.union(stretch, {"department": department, "row": n})

# workweeks gives every week that overlaps a window, with its days from Monday to Friday inside it.
workweeks(window) := [{"week": week, "ends": dates.monday(week) + 6, "available": count(available)} |
	some week in numbers.range(dates.week(window.from), dates.week(window.to))
	available := [number |
		monday := dates.monday(week)
		some number in numbers.range(monday, monday + 4)
		number >= window.from
		number <= window.to
	]
]

# events is what a branch sees that holds one event of a kind on each of the days.
events(frame, kind, days, thresholds) := object.union(frame, {
	"events": {kind: held(days)},
	"thresholds": thresholds,
})

# agrees holds when a quota gives a status with the reason that belongs to it.
agrees(verdict, status) if {
	verdict.status == status
	verdict.reasons == {"pass": [], "fail": ["too_few"], "due": ["due_soon"], "exempt": ["not_due"]}[status]
}
