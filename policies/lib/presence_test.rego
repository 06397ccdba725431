package ninefold.lib.presence_test

import data.ninefold.lib.presence
import data.ninefold.testing

# Someone who served in 2024 and was away from 10 to 12 March and from 1 December on.
frame := {
	"service": testing.span("2024-01-01", "2024-12-31"),
	"away": [testing.span("2024-03-10", "2024-03-12"), testing.since("2024-12-01")],
}

# The open end of an absence, as it is given: 9999-12-31.
ended := object.union(frame, {"away": [frame.away[0], {"from": testing.day("2024-12-01"), "to": 2932896}]})

# Days present from one day to another.
stretches := {
	"before the days away": {"from": "2024-03-01", "to": "2024-03-09", "days": 9},
	"up to the first day away": {"from": "2024-03-01", "to": "2024-03-10", "days": 9},
	"up to the last day away": {"from": "2024-03-01", "to": "2024-03-12", "days": 9},
	"up to the day after": {"from": "2024-03-01", "to": "2024-03-13", "days": 10},
	"from the last day away on": {"from": "2024-03-12", "to": "2024-03-20", "days": 8},
	"from the day after on": {"from": "2024-03-13", "to": "2024-03-20", "days": 8},
	"within the days away": {"from": "2024-03-11", "to": "2024-03-11", "days": 0},
	"the first day of service": {"from": "2024-01-01", "to": "2024-01-01", "days": 1},
	"from the day before service on": {"from": "2023-12-31", "to": "2024-01-02", "days": 2},
	"before service": {"from": "2023-12-01", "to": "2023-12-31", "days": 0},
	"over an absence that does not end": {"from": "2024-11-30", "to": "2025-06-30", "days": 1},
	"the whole of service": {"from": "2020-01-01", "to": "2029-12-31", "days": 332},
	"one day": {"from": "2024-06-01", "to": "2024-06-01", "days": 1},
	"no day": {"from": "2024-06-02", "to": "2024-06-01", "days": 0},
	"the other way round, over days away": {"from": "2024-03-20", "to": "2024-03-01", "days": 0},
}

test_days_present[situation] if {
	some situation, given in stretches
	presence.days(testing.day(given.from), testing.day(given.to)) == given.days with input as ended
}

test_days_served_and_days_away_among_them if {
	[from, to] := [testing.day("2024-03-01"), testing.day("2025-01-31")]
	presence.served(from, to) == 306 with input as ended
	presence.absent(from, to) == 34 with input as ended
	presence.days(from, to) == 272 with input as ended
}

test_days_away_before_and_after_service_are_none_of_its_days if {
	shorter := object.union(ended, {"service": testing.span("2024-03-11", "2024-12-02")})
	presence.absent(testing.day("2024-01-01"), testing.day("2024-12-31")) == 4 with input as shorter
}

test_whoever_is_nowhere_said_to_be_away_is_present if {
	present := {"service": testing.since("2024-03-01")}
	presence.days(testing.day("2024-02-01"), testing.day("2024-03-31")) == 31 with input as present
	presence.present(testing.day("2024-03-01")) with input as present
	not presence.present(testing.day("2024-02-29")) with input as present
	presence.first(testing.day("2024-03-05")) == testing.day("2024-03-05") with input as present
}

test_present_is_who_serves_and_is_not_away[day] if {
	some day, here in {
		"2023-12-31": false, "2024-01-01": true, "2024-03-09": true, "2024-03-10": false, "2024-03-12": false,
		"2024-03-13": true, "2024-11-30": true, "2024-12-01": false, "2025-01-01": false,
	}
	stands(day) == here
}

default stands(_) := false

stands(day) if presence.present(testing.day(day)) with input as ended

test_the_first_day_not_away[day] if {
	some day, next in {
		"2024-03-09": "2024-03-09", "2024-03-10": "2024-03-13", "2024-03-11": "2024-03-13", "2024-03-12": "2024-03-13",
		"2024-03-13": "2024-03-13", "2023-06-01": "2023-06-01", "2025-06-01": "10000-01-01",
	}
	presence.first(testing.day(day)) == day_after(next) with input as ended
}

day_after("10000-01-01") := 2932897

day_after(text) := testing.day(text) if text != "10000-01-01"
