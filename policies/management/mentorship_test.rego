package ninefold.management.mentorship_test

import data.ninefold.management.mentorship
import data.ninefold.testing

defaults := {"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": ["study", "work", "life"]}

whole := ["study", "work", "life"]

# mentored is a stretch with the mentor P9, a member, for all aspects; facts say what is different.
mentored(stretch, facts) := object.union(
	object.union(stretch, {"mentor_id": "P9", "mentor_party_member": true, "aspects": whole}),
	facts,
)

# judged is the verdict on P1 who joined on a day, with mentorships in rows 1, 2, 3...
judged(frame, joined, list, figures) := verdict if {
	verdict := mentorship.verdict with input as object.union(testing.person(frame, joined, {}), {
		"mentorships": testing.numbered(list),
		"thresholds": object.union(defaults, figures),
	})
}

# Someone who joined on a day, over 2024, seen as of a day.
from_on(joined, as_of) := testing.run(as_of, testing.year(2024), testing.since(joined))

newcomer(list) := judged(from_on("2024-03-01", "2024-12-31"), "2024-03-01", list, {})

says(verdict) := [verdict.status, verdict.reasons]

# Whoever joined on these days, with no mentor, over 2024: twelve months later must lie after 2024-01-01.
newcomers := {
	"2022-12-31": ["exempt", ["not_applicable"]],
	"2023-01-01": ["exempt", ["not_applicable"]],
	"2023-01-02": ["fail", ["not_assigned"]],
	"2024-02-29": ["fail", ["not_assigned"]],
	"2024-11-30": ["fail", ["not_assigned"]],
	"2024-12-01": ["due", ["due_soon"]],
	"2024-12-31": ["due", ["due_soon"]],
}

test_who_is_a_newcomer[joined] if {
	some joined, says_so in newcomers
	says(judged(from_on(joined, "2024-12-31"), joined, [], {})) == says_so
}

test_a_longer_time_of_mentorship_makes_more_newcomers if {
	says(judged(from_on("2023-01-01", "2024-12-31"), "2023-01-01", [], {"duration_months": 13})) == ["fail", ["not_assigned"]]
}

# Twelve months after 2020-02-29 is 2021-03-01.
test_a_newcomer_of_29_february if {
	frame := testing.run("2021-12-31", testing.span("2021-02-28", "2021-12-31"), testing.since("2020-02-29"))
	says(judged(frame, "2020-02-29", [], {})) == ["fail", ["not_assigned"]]
	later := testing.run("2021-12-31", testing.span("2021-03-01", "2021-12-31"), testing.since("2020-02-29"))
	says(judged(later, "2020-02-29", [], {})) == ["exempt", ["not_applicable"]]
}

test_applies_says_so_to_whoever_asks_before_the_verdict if {
	mentorship.applies with input as object.union(testing.person(from_on("2024-03-01", "2024-12-31"), "2024-03-01", {}), {"thresholds": defaults})
	not mentorship.applies with input as object.union(testing.person(from_on("2020-03-01", "2024-12-31"), "2020-03-01", {}), {"thresholds": defaults})
}

# Joined on 2024-03-01, nobody assigned: the thirtieth day after is 2024-03-31.
unassigned := {
	"on the day of joining": {"as_of": "2024-03-01", "says": ["due", ["due_soon"]]},
	"on the thirtieth day": {"as_of": "2024-03-31", "says": ["due", ["due_soon"]]},
	"on the day after": {"as_of": "2024-04-01", "says": ["fail", ["not_assigned"]]},
}

test_nobody_assigned_yet[situation] if {
	some situation, given in unassigned
	says(judged(from_on("2024-03-01", given.as_of), "2024-03-01", [], {})) == given.says
}

test_who_left_before_the_thirtieth_day_is_not_due if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.span("2024-03-01", "2024-03-20"))
	says(judged(frame, "2024-03-01", [], {})) == ["exempt", ["not_due"]]
}

# The first valid mentorship of someone who joined on 2024-03-01.
assigned := {
	"from the first day": {"from": "2024-03-01", "reasons": []},
	"from the thirtieth day": {"from": "2024-03-31", "reasons": []},
	"from the day after": {"from": "2024-04-01", "reasons": ["assigned_late"]},
	"from before joining": {"from": "2024-02-01", "reasons": []},
	"on the window's last day": {"from": "2024-12-31", "reasons": ["assigned_late"]},
	"after the window": {"from": "2025-01-01", "reasons": ["not_assigned"]},
}

test_assigned_in_time[situation] if {
	some situation, given in assigned
	newcomer([mentored(testing.since(given.from), {})]).reasons == given.reasons
}

# Which mentorships are valid; one that is not leaves nobody assigned.
valid := {
	"a member": {"mentorship": mentored(testing.since("2024-03-01"), {}), "reasons": []},
	"no member": {"mentorship": mentored(testing.since("2024-03-01"), {"mentor_party_member": false}), "reasons": ["not_assigned"]},
	"oneself": {"mentorship": mentored(testing.since("2024-03-01"), {"mentor_id": "P1"}), "reasons": ["not_assigned"]},
	"ended on the day of joining": {"mentorship": mentored(testing.span("2024-02-01", "2024-03-01"), {}), "reasons": ["ended_early"]},
	"ended the day before joining": {"mentorship": mentored(testing.span("2024-02-01", "2024-02-29"), {}), "reasons": ["not_assigned"]},
}

test_valid_mentorships[situation] if {
	some situation, given in valid
	newcomer([given.mentorship]).reasons == given.reasons
}

test_a_mentor_who_is_not_in_people_does_not_count if {
	newcomer([object.remove(mentored(testing.since("2024-03-01"), {}), ["mentor_party_member"])]).reasons == ["not_assigned"]
}

# Mentorships of someone who joined on 2024-03-01, to last until 2024-12-31, with breaks of up to seven days.
lasting := {
	"to the end": {"by": [["2024-03-01", "2024-12-31"]], "reasons": []},
	"seven days short at the end": {"by": [["2024-03-01", "2024-12-24"]], "reasons": []},
	"eight days short at the end": {"by": [["2024-03-01", "2024-12-23"]], "reasons": ["ended_early"]},
	"a break of seven days": {"by": [["2024-03-01", "2024-06-30"], ["2024-07-08", "2024-12-31"]], "reasons": []},
	"a break of eight days": {"by": [["2024-03-01", "2024-06-30"], ["2024-07-09", "2024-12-31"]], "reasons": ["ended_early"]},
	"two mentors, one after the other": {"by": [["2024-03-01", "2024-06-30"], ["2024-07-01", "2024-12-31"]], "reasons": []},
	"two mentors, overlapping": {"by": [["2024-03-01", "2024-08-31"], ["2024-07-01", "2024-12-31"]], "reasons": []},
	"unsorted": {"by": [["2024-07-01", "2024-12-31"], ["2024-03-01", "2024-06-30"]], "reasons": []},
	"late and broken off": {"by": [["2024-05-01", "2024-09-30"]], "reasons": ["assigned_late", "ended_early"]},
}

test_the_mentorship_lasts[situation] if {
	some situation, given in lasting
	newcomer([mentored(testing.span(from, to), {}) | some [from, to] in given.by]).reasons == given.reasons
}

# Begun on 2023-03-01, twelve months are over on 2024-02-29.
twelve_months := {
	"the last of twelve months": {"to": "2024-02-29", "reasons": []},
	"seven days short": {"to": "2024-02-22", "reasons": []},
	"eight days short": {"to": "2024-02-21", "reasons": ["ended_early"]},
}

test_no_longer_than_the_months_demanded[situation] if {
	some situation, given in twelve_months
	verdict := judged(from_on("2023-03-01", "2024-12-31"), "2023-03-01", [mentored(testing.span("2023-03-01", given.to), {})], {})
	verdict.reasons == given.reasons
	verdict.details.until == "2024-02-29"
}

test_who_leaves_needs_a_mentor_until_then if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.span("2024-03-01", "2024-05-31"))
	judged(frame, "2024-03-01", [mentored(testing.span("2024-03-01", "2024-05-24"), {})], {}).status == "pass"
	judged(frame, "2024-03-01", [mentored(testing.span("2024-03-01", "2024-05-23"), {})], {}).status == "fail"
}

# The mentor leaves on a day; the newcomer joined on 2024-03-01, and is to be mentored until 2024-12-31.
leaving := {
	"after the window": {"by": {"from": "2024-03-01"}, "left": "2025-06-30", "reasons": []},
	"seven days before the end": {"by": {"from": "2024-03-01"}, "left": "2024-12-24", "reasons": []},
	"eight days before the end": {"by": {"from": "2024-03-01"}, "left": "2024-12-23", "reasons": ["ended_early"]},
	"after the recorded end": {"by": {"from": "2024-03-01", "to": "2024-12-23"}, "left": "2024-12-31", "reasons": ["ended_early"]},
	"before the recorded end": {"by": {"from": "2024-03-01", "to": "2024-12-31"}, "left": "2024-12-23", "reasons": ["ended_early"]},
	"on the day of joining": {"by": {"from": "2024-02-01"}, "left": "2024-03-01", "reasons": ["ended_early"]},
	"on the day before joining": {"by": {"from": "2024-02-01"}, "left": "2024-02-29", "reasons": ["not_assigned"]},
	"on the day it begins": {"by": {"from": "2024-03-11"}, "left": "2024-03-11", "reasons": ["ended_early"]},
	"on the day before it begins": {"by": {"from": "2024-03-11"}, "left": "2024-03-10", "reasons": ["not_assigned"]},
}

test_a_mentor_who_has_left_mentors_no_more[situation] if {
	some situation, given in leaving
	stretch := {end: testing.day(text) | some end, text in given.by}
	newcomer([mentored(stretch, {"mentor_left_on": testing.day(given.left)})]).reasons == given.reasons
}

test_another_mentor_takes_over if {
	verdict := newcomer([
		mentored(testing.since("2024-03-01"), {"mentor_left_on": testing.day("2024-06-30")}),
		mentored(testing.since("2024-07-08"), {"mentor_id": "P8"}),
	])
	verdict.status == "pass"
	late := newcomer([
		mentored(testing.since("2024-03-01"), {"mentor_left_on": testing.day("2024-06-29")}),
		mentored(testing.since("2024-07-08"), {"mentor_id": "P8"}),
	])
	[late.reasons, late.details.covered_until] == [["ended_early"], "2024-06-29"]
}

test_a_mentorship_that_ends_before_it_begins_gives_no_aspects if {
	newcomer([
		mentored(testing.since("2024-03-01"), {"aspects": ["study", "work"]}),
		mentored(testing.since("2024-03-05"), {"aspects": ["life"], "mentor_left_on": testing.day("2024-03-04")}),
	]).reasons == ["aspects_missing"]
}

aspects := {
	"all in one": {"given": [whole], "missing": []},
	"all together": {"given": [["study"], ["work", "life"]], "missing": []},
	"one missing": {"given": [["study", "work"], ["work"]], "missing": ["life"]},
	"none": {"given": [[], []], "missing": ["study", "work", "life"]},
}

test_all_aspects_together[situation] if {
	some situation, given in aspects
	verdict := newcomer([mentored(testing.since("2024-03-01"), {"aspects": list}) | some list in given.given])
	verdict.reasons == [reason | reason := "aspects_missing"; count(given.missing) > 0]
	object.get(verdict.details, "missing_aspects", []) == given.missing
}

test_aspects_left_blank_are_missing if {
	newcomer([object.remove(mentored(testing.since("2024-03-01"), {}), ["aspects"])]).reasons == ["aspects_missing"]
}

test_aspects_of_an_invalid_mentorship_do_not_count if {
	newcomer([
		mentored(testing.since("2024-03-01"), {"aspects": ["study", "work"]}),
		mentored(testing.since("2024-03-01"), {"aspects": ["life"], "mentor_party_member": false}),
	]).reasons == ["aspects_missing"]
}

test_stricter_thresholds if {
	frame := from_on("2024-03-01", "2024-12-31")
	list := [mentored(testing.span("2024-03-15", "2024-12-30"), {"aspects": ["study"]})]
	judged(frame, "2024-03-01", list, {"assign_within_days": 14, "max_gap_days": 1, "aspects": ["study"]}).status == "pass"
	judged(frame, "2024-03-01", list, {"assign_within_days": 13, "max_gap_days": 0, "aspects": []}).reasons == ["assigned_late", "ended_early"]
}

test_a_pass_with_details_message_and_rows if {
	newcomer([mentored(testing.span("2024-03-05", "2024-12-28"), {}), mentored(testing.since("2024-03-01"), {"mentor_id": "P1"})]) == {
		"status": "pass",
		"reasons": [],
		"details": {"from": "2024-03-05", "until": "2024-12-31", "covered_until": "2024-12-28"},
		"message": {"zh": "带教自2024-03-05连续到2024-12-31", "en": "mentorship is continuous from 2024-03-05 to 2024-12-31"},
		"evidence": {1},
	}
}

test_all_faults_at_once_with_details_message_and_rows if {
	newcomer([mentored(testing.span("2024-05-01", "2024-09-30"), {"aspects": ["work"]})]) == {
		"status": "fail",
		"reasons": ["aspects_missing", "assigned_late", "ended_early"],
		"details": {"from": "2024-05-01", "until": "2024-12-31", "covered_until": "2024-09-30", "missing_aspects": ["study", "life"]},
		"message": {
			"zh": "带教内容缺学习、生活；带教自2024-05-01起，应不晚于2024-03-31；带教只连续到2024-09-30，应到2024-12-31",
			"en": concat("; ", [
				"aspects missing: study, life",
				"mentorship began on 2024-05-01, was to begin by 2024-03-31",
				"mentorship is continuous only until 2024-09-30, was to last until 2024-12-31",
			]),
		},
		"evidence": {1},
	}
}

test_nobody_assigned_with_message if {
	newcomer([]) == {
		"status": "fail",
		"reasons": ["not_assigned"],
		"details": {},
		"message": {
			"zh": "最迟应于2024-03-31确定带教老师，未见有效带教",
			"en": "a mentor was to be assigned by 2024-03-31, none on record",
		},
		"evidence": set(),
	}
	judged(from_on("2024-03-01", "2024-03-31"), "2024-03-01", [], {}).message == {
		"zh": "最迟须于2024-03-31确定带教老师",
		"en": "a mentor must be assigned by 2024-03-31",
	}
}
