package ninefold.lib.coverage_test

import data.ninefold.lib.coverage
import data.ninefold.lib.dates
import data.ninefold.testing

# How far intervals cover January 2024, with a break of so many days tolerated.
january := {
	"one interval covers it exactly": {"by": [testing.span("2024-01-01", "2024-01-31")], "tolerated": 0, "until": "2024-01-31", "holds": true},
	"an open interval covers it": {"by": [testing.since("2024-01-01")], "tolerated": 0, "until": "2024-01-31", "holds": true},
	"an interval longer on both sides": {"by": [testing.span("2023-06-01", "2024-06-30")], "tolerated": 0, "until": "2024-01-31", "holds": true},
	"nothing at all": {"by": [], "tolerated": 0, "until": "2023-12-31", "holds": false},
	"nothing at all, all of it tolerated": {"by": [], "tolerated": 31, "until": "2023-12-31", "holds": true},
	"nothing at all, all but a day tolerated": {"by": [], "tolerated": 30, "until": "2023-12-31", "holds": false},
	"only earlier": {"by": [testing.span("2023-01-01", "2023-12-15")], "tolerated": 0, "until": "2023-12-31", "holds": false},
	"only later": {"by": [testing.since("2024-02-01")], "tolerated": 0, "until": "2023-12-31", "holds": false},
	"one day short at the end": {"by": [testing.span("2024-01-01", "2024-01-30")], "tolerated": 0, "until": "2024-01-30", "holds": false},
	"one day short at the end, one tolerated": {"by": [testing.span("2024-01-01", "2024-01-30")], "tolerated": 1, "until": "2024-01-30", "holds": true},
	"one day short at the beginning": {"by": [testing.span("2024-01-02", "2024-01-31")], "tolerated": 0, "until": "2023-12-31", "holds": false},
	"one day short at the beginning, one tolerated": {"by": [testing.span("2024-01-02", "2024-01-31")], "tolerated": 1, "until": "2024-01-31", "holds": true},
	"adjacent intervals": {
		"by": [testing.span("2024-01-01", "2024-01-15"), testing.span("2024-01-16", "2024-01-31")],
		"tolerated": 0, "until": "2024-01-31", "holds": true,
	},
	"adjacent intervals, unsorted": {
		"by": [testing.span("2024-01-16", "2024-01-31"), testing.span("2024-01-01", "2024-01-15")],
		"tolerated": 0, "until": "2024-01-31", "holds": true,
	},
	"overlapping intervals": {
		"by": [testing.span("2024-01-01", "2024-01-20"), testing.span("2024-01-10", "2024-01-31")],
		"tolerated": 0, "until": "2024-01-31", "holds": true,
	},
	"a short interval nested in a long one": {
		"by": [testing.span("2024-01-01", "2024-01-31"), testing.span("2024-01-05", "2024-01-06")],
		"tolerated": 0, "until": "2024-01-31", "holds": true,
	},
	"a break after a nested interval is measured from the longer one": {
		"by": [testing.span("2024-01-01", "2024-01-20"), testing.span("2024-01-05", "2024-01-06"), testing.span("2024-01-21", "2024-01-31")],
		"tolerated": 0, "until": "2024-01-31", "holds": true,
	},
	"a break of seven days, seven tolerated": {
		"by": [testing.span("2024-01-01", "2024-01-10"), testing.span("2024-01-18", "2024-01-31")],
		"tolerated": 7, "until": "2024-01-31", "holds": true,
	},
	"a break of eight days, seven tolerated": {
		"by": [testing.span("2024-01-01", "2024-01-10"), testing.span("2024-01-19", "2024-01-31")],
		"tolerated": 7, "until": "2024-01-10", "holds": false,
	},
	"seven days short at the end, seven tolerated": {"by": [testing.span("2024-01-01", "2024-01-24")], "tolerated": 7, "until": "2024-01-24", "holds": true},
	"eight days short at the end, seven tolerated": {"by": [testing.span("2024-01-01", "2024-01-23")], "tolerated": 7, "until": "2024-01-23", "holds": false},
	"of two long breaks the first counts": {
		"by": [testing.span("2024-01-01", "2024-01-05"), testing.span("2024-01-10", "2024-01-12"), testing.span("2024-01-20", "2024-01-31")],
		"tolerated": 2, "until": "2024-01-05", "holds": false,
	},
	"several short breaks": {
		"by": [testing.span("2024-01-01", "2024-01-05"), testing.span("2024-01-07", "2024-01-12"), testing.span("2024-01-14", "2024-01-30")],
		"tolerated": 1, "until": "2024-01-30", "holds": true,
	},
	"intervals of one day": {
		"by": [testing.span(day, day) | some day in ["2024-01-01", "2024-01-03", "2024-01-02"]],
		"tolerated": 0, "until": "2024-01-03", "holds": false,
	},
	"the same interval twice": {
		"by": [testing.span("2024-01-01", "2024-01-31"), testing.span("2024-01-01", "2024-01-31")],
		"tolerated": 0, "until": "2024-01-31", "holds": true,
	},
	"an interval that begins after the end does not count": {
		"by": [testing.span("2024-01-01", "2024-01-30"), testing.since("2024-02-01")],
		"tolerated": 0, "until": "2024-01-30", "holds": false,
	},
}

test_covering_january[situation] if {
	some situation, given in january
	first := testing.day("2024-01-01")
	last := testing.day("2024-01-31")
	dates.iso(coverage.covered_until(given.by, first, last, given.tolerated)) == given.until
	held(given.by, first, last, given.tolerated) == given.holds
}

default held(_, _, _, _) := false

held(intervals, first, last, tolerated) if coverage.holds(intervals, first, last, tolerated)

test_a_stretch_of_one_day if {
	day := testing.day("2024-02-29")
	coverage.holds([testing.span("2024-02-29", "2024-02-29")], day, day, 0)
	not coverage.holds([testing.span("2024-02-28", "2024-02-28")], day, day, 0)
	coverage.covered_until([testing.since("2024-02-29")], day, day, 0) == day
}

# How many days up to 31 January 2024 intervals hold.
counted := {
	"none": {"in": [], "days": 0},
	"one day": {"in": [testing.span("2024-01-10", "2024-01-10")], "days": 1},
	"both ends count": {"in": [testing.span("2024-01-10", "2024-01-12")], "days": 3},
	"an open interval counts up to the last day": {"in": [testing.since("2024-01-30")], "days": 2},
	"an open interval begun on the last day": {"in": [testing.since("2024-01-31")], "days": 1},
	"what lies after the last day does not count": {"in": [testing.span("2024-01-31", "2024-03-31")], "days": 1},
	"an interval begun after the last day": {"in": [testing.span("2024-02-01", "2024-03-31")], "days": 0},
	"29 February counts": {"in": [testing.span("2020-02-28", "2020-03-01")], "days": 3},
	"no 29 February": {"in": [testing.span("2023-02-28", "2023-03-01")], "days": 2},
	"two apart": {"in": [testing.span("2024-01-01", "2024-01-05"), testing.span("2024-01-11", "2024-01-15")], "days": 10},
	"adjacent": {"in": [testing.span("2024-01-01", "2024-01-05"), testing.span("2024-01-06", "2024-01-10")], "days": 10},
	"overlapping days count once": {"in": [testing.span("2024-01-01", "2024-01-10"), testing.span("2024-01-06", "2024-01-15")], "days": 15},
	"meeting on one day": {"in": [testing.span("2024-01-01", "2024-01-05"), testing.span("2024-01-05", "2024-01-10")], "days": 10},
	"nested": {"in": [testing.span("2024-01-01", "2024-01-20"), testing.span("2024-01-05", "2024-01-06")], "days": 20},
	"nested, and one that goes further": {
		"in": [testing.span("2024-01-01", "2024-01-20"), testing.span("2024-01-05", "2024-01-06"), testing.span("2024-01-18", "2024-01-22")],
		"days": 22,
	},
	"the same twice": {"in": [testing.span("2024-01-01", "2024-01-10"), testing.span("2024-01-01", "2024-01-10")], "days": 10},
	"unsorted": {"in": [testing.span("2024-01-06", "2024-01-15"), testing.span("2024-01-01", "2024-01-10")], "days": 15},
	"two open ones": {"in": [testing.since("2024-01-22"), testing.since("2024-01-27")], "days": 10},
}

test_counting_days[situation] if {
	some situation, given in counted
	coverage.days(given["in"], testing.day("2024-01-31")) == given.days
}

# Of several ends the last one counts, whatever the order of beginnings, and none after the day asked about.
test_latest_is_the_last_day_held if {
	by := [testing.span("2024-01-05", "2024-01-06"), testing.span("2024-01-01", "2024-01-20"), testing.span("2024-01-10", "2024-01-12")]
	coverage.latest(by, dates.parse("2024-01-31")) == dates.parse("2024-01-20")
	coverage.latest(by, dates.parse("2024-01-15")) == dates.parse("2024-01-15")
}
