package ninefold.lib.presence_ahead_test

import data.ninefold.lib.dates
import data.ninefold.lib.presence
import data.ninefold.testing

# In service from 2024-01-01 to 2024-06-30, away from 10 to 12 March, on 20 March and from 1 December on.
frame := {
	"service": testing.span("2024-01-01", "2024-06-30"),
	"away": [testing.span("2024-03-10", "2024-03-12"), testing.span("2024-03-20", "2024-03-20"), testing.span("2024-12-01", "9999-12-31")],
}

# Of the days present from one day on, the so-many-th.
counted := {
	"the first": {"from": "2024-03-01", "number": 1, "day": "2024-03-01"},
	"the last before days away": {"from": "2024-03-01", "number": 9, "day": "2024-03-09"},
	"the first after them": {"from": "2024-03-01", "number": 10, "day": "2024-03-13"},
	"up to the second days away": {"from": "2024-03-01", "number": 16, "day": "2024-03-19"},
	"after both": {"from": "2024-03-01", "number": 17, "day": "2024-03-21"},
	"from the first day away on": {"from": "2024-03-10", "number": 1, "day": "2024-03-13"},
	"from the midst of days away on": {"from": "2024-03-11", "number": 8, "day": "2024-03-21"},
	"from the last day away on": {"from": "2024-03-12", "number": 1, "day": "2024-03-13"},
	"from the day after on": {"from": "2024-03-13", "number": 1, "day": "2024-03-13"},
	"from before service on": {"from": "2023-06-01", "number": 2, "day": "2024-01-02"},
	"from the first day of service on": {"from": "2024-01-01", "number": 1, "day": "2024-01-01"},
	"beyond the end of service": {"from": "2024-06-30", "number": 2, "day": "2024-07-01"},
	"over 29 February": {"from": "2024-02-28", "number": 3, "day": "2024-03-01"},
	"the last before an absence without an end": {"from": "2024-11-29", "number": 2, "day": "2024-11-30"},
}

test_the_so_many_th_day_present[situation] if {
	some situation, given in counted
	dates.iso(presence.nth(testing.day(given.from), given.number)) == given.day with input as frame
}

test_there_is_none_in_an_absence_without_an_end if {
	not presence.nth(testing.day("2024-11-29"), 3) with input as frame
	not presence.nth(testing.day("2025-01-01"), 1) with input as frame
}

# The so-many-th day is the first that has so many days present up to it.
agrees if {
	first := testing.day("2024-02-27")
	every shift in [0, 11, 12, 14, 15] {
		from := first + shift
		every number in [1, 2, 8, 9, 15, 16, 30] {
			day := presence.nth(from, number)
			presence.days(from, day) == number
			presence.days(from, day - 1) == number - 1
		}
	}
}

test_it_agrees_with_the_number_of_days_present if {
	agrees with input as object.union(frame, {"service": {"from": 0, "to": 999999}})
}

test_whoever_is_never_away_is_present_every_day if {
	dates.iso(presence.nth(testing.day("2024-03-01"), 31)) == "2024-03-31" with input as {"service": testing.since("2020-01-01")}
	presence.last(testing.day("2024-03-01")) == testing.day("2024-03-01") with input as {}
}

test_the_last_day_not_away if {
	every day, last in {
		"2024-03-09": "2024-03-09", "2024-03-10": "2024-03-09", "2024-03-12": "2024-03-09", "2024-03-13": "2024-03-13",
		"2024-03-20": "2024-03-19", "2025-06-01": "2024-11-30",
	} {
		dates.iso(presence.last(testing.day(day))) == last with input as frame
	}
}
