package ninefold.fieldwork.liaison_test

import data.ninefold.fieldwork.liaison
import data.ninefold.testing

# judged is the verdict on a member with contacts [unit, stretch], in rows 1, 2, 3...
judged(frame, list, figures) := verdict if {
	verdict := liaison.verdict with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
		"thresholds": object.union({"units_per_member": 2, "grace_days": 30}, figures),
	})
}

over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

running := testing.since("2024-01-01")

# Contacts of a member, seen on 2024-12-31: how many units?
contacts := {
	"none": {"contacts": [], "units": 0},
	"one": {"contacts": [["U1", running]], "units": 1},
	"two": {"contacts": [["U1", running], ["U2", running]], "units": 2},
	"three": {"contacts": [["U1", running], ["U2", running], ["U3", running]], "units": 3},
	"one unit twice": {"contacts": [["U1", running], ["U1", testing.since("2024-03-01")]], "units": 1},
	"begun on the last day": {"contacts": [["U1", testing.since("2024-12-31")]], "units": 1},
	"ending on the last day": {"contacts": [["U1", testing.span("2024-01-01", "2024-12-31")]], "units": 1},
	"ended the day before": {"contacts": [["U1", testing.span("2024-01-01", "2024-12-30")]], "units": 0},
	"ending later": {"contacts": [["U1", testing.span("2024-01-01", "2025-06-30")]], "units": 1},
	"of the last day only": {"contacts": [["U1", testing.span("2024-12-31", "2024-12-31")]], "units": 1},
	"begun before the period": {"contacts": [["U1", testing.since("2020-02-29")]], "units": 1},
	"one ended, one running, of one unit": {
		"contacts": [["U1", testing.span("2024-01-01", "2024-05-31")], ["U1", testing.since("2024-06-01")]],
		"units": 1,
	},
}

test_distinct_units_in_contact_on_the_last_day[situation] if {
	some situation, given in contacts
	verdict := judged(over_2024, given.contacts, {})
	[verdict.actual, verdict.required] == [given.units, 2]
	[verdict.status, verdict.reasons] == {0: ["fail", ["too_few"]], 1: ["fail", ["too_few"]], 2: ["pass", []], 3: ["pass", []]}[given.units]
}

# The window's last day counts, not as_of: who left is judged by the contacts of the last day of service.
test_who_left_is_judged_on_the_last_day_of_service if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-06-30"))
	judged(left, [["U1", testing.span("2024-01-01", "2024-06-30")]], {}).actual == 1
	judged(left, [["U1", testing.span("2024-01-01", "2024-06-29")]], {}).actual == 0
	judged(left, [["U1", testing.since("2024-07-01")]], {}).actual == 0
}

# Service of the member (from joining the Party, if later) begins so many days before 2024-12-31.
grace := {
	"29 days": {"service": testing.since("2024-12-02"), "status": "exempt", "reasons": ["not_due"]},
	"30 days": {"service": testing.since("2024-12-01"), "status": "fail", "reasons": ["too_few"]},
	"31 days": {"service": testing.since("2024-11-30"), "status": "fail", "reasons": ["too_few"]},
	"joined on the last day": {"service": testing.since("2024-12-31"), "status": "exempt", "reasons": ["not_due"]},
}

test_days_of_grace[situation] if {
	some situation, given in grace
	verdict := judged(testing.run("2024-12-31", testing.year(2024), given.service), [["U1", running]], {})
	[verdict.status, verdict.reasons] == [given.status, given.reasons]
}

test_within_the_grace_even_enough_contacts_are_not_due if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2024-12-15"))
	judged(frame, [["U1", running], ["U2", running]], {}) == {"status": "exempt", "reasons": ["not_due"]}
}

test_without_grace_the_first_day_counts if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2024-12-31"))
	judged(frame, [], {"grace_days": 0}).status == "fail"
}

test_a_stricter_threshold if {
	judged(over_2024, [["U1", running], ["U2", running]], {"units_per_member": 3}).status == "fail"
	judged(over_2024, [["U1", running], ["U2", running], ["U3", running]], {"units_per_member": 3}).status == "pass"
}

test_the_verdict_with_units_message_and_rows if {
	judged(over_2024, [["U2", testing.span("2024-01-01", "2024-03-31")], ["U7", running]], {}) == {
		"status": "fail",
		"reasons": ["too_few"],
		"actual": 1,
		"required": 2,
		"details": {"units": ["U7"]},
		"message": {"zh": "联系点1个，应不少于2个", "en": "units in contact: 1, at least 2 required"},
		"evidence": {2},
	}
}

test_the_units_are_listed_in_order if {
	judged(over_2024, [["U9", running], ["U10", running], ["U2", running]], {}).details.units == ["U10", "U2", "U9"]
}
