# What the requirements on refined management still ask for, at the edges.
package ninefold.management.outlook_test

import data.ninefold.lib.dates
import data.ninefold.management.campaigns
import data.ninefold.management.mentorship
import data.ninefold.testing

defaults := {"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": ["study", "work", "life"]}

# Mentorships {stretch, aspects} of someone who joined on 2024-03-01 and leaves on a day, if any.
mentored(as_of, service, list) := object.union(
	testing.person(testing.look(as_of, testing.year(2024), "2026-12-31", service), "2024-03-01", {}),
	{
		"mentorships": testing.numbered([object.union(stretch, {"mentor_id": "P2", "mentor_party_member": true, "aspects": aspects}) |
			some [stretch, aspects] in list
		]),
		"thresholds": defaults,
	},
)

newcomer := testing.since("2024-03-01")

everything := ["study", "work", "life"]

# A mentor is to be assigned by 2024-03-31; one from 2024-03-11 on is needed until 2025-03-10.
mentorships := {
	"on the first day": {"as_of": "2024-03-01", "list": [], "owed": {["mentor", "", "", "2024-03-31", null]}},
	"the day before the last": {"as_of": "2024-03-30", "list": [], "owed": {["mentor", "", "", "2024-03-31", null]}},
	"on the last day": {"as_of": "2024-03-31", "list": [], "owed": {["mentor", "", "", "2024-03-31", null]}},
	"the day after it is overdue": {"as_of": "2024-04-01", "list": [], "owed": {["mentor", "", "", "2024-03-31", null]}},
	"on the last day of the first year": {"as_of": "2025-02-28", "list": [], "owed": {["mentor", "", "", "2024-03-31", null]}},
	"no newcomer any more": {"as_of": "2025-03-01", "list": [], "owed": set()},
	"without an end": {"as_of": "2024-06-01", "list": [[testing.since("2024-03-11"), everything]], "owed": {["mentorship", "", "", "2025-03-10", null]}},
	"on its last day": {"as_of": "2025-03-10", "list": [[testing.since("2024-03-11"), everything]], "owed": {["mentorship", "", "", "2025-03-10", null]}},
	"the day after": {"as_of": "2025-03-11", "list": [[testing.since("2024-03-11"), everything]], "owed": set()},
	"ends as many days before as may be": {
		"as_of": "2024-06-01",
		"list": [[testing.span("2024-03-11", "2025-03-03"), everything]],
		"owed": {["mentorship", "", "", "2025-03-10", null]},
	},
	"ends a day earlier": {
		"as_of": "2024-06-01",
		"list": [[testing.span("2024-03-11", "2025-03-02"), everything]],
		"owed": {["successor", "", "", "2025-03-10", null]},
	},
	"ended, and the next may still begin": {
		"as_of": "2024-06-08",
		"list": [[testing.span("2024-03-11", "2024-05-31"), everything]],
		"owed": {["successor", "", "", "2024-06-08", null]},
	},
	"ended too long ago": {
		"as_of": "2024-06-09",
		"list": [[testing.span("2024-03-11", "2024-05-31"), everything]],
		"owed": {["successor", "", "", "2024-06-08", null]},
	},
	"taken up again": {
		"as_of": "2024-07-01",
		"list": [[testing.span("2024-03-11", "2024-05-31"), everything], [testing.since("2024-06-08"), everything]],
		"owed": {["mentorship", "", "", "2025-03-10", null]},
	},
	"an aspect is missing": {
		"as_of": "2024-06-01",
		"list": [[testing.since("2024-03-11"), ["study", "work"]]],
		"owed": {["aspects", "", "", "2025-03-10", ["life"]], ["mentorship", "", "", "2025-03-10", null]},
	},
	"assigned late": {"as_of": "2024-06-01", "list": [[testing.since("2024-05-01"), everything]], "owed": {["mentorship", "", "", "2025-04-30", null]}},
}

test_mentorship[situation] if {
	some situation, given in mentorships
	asked := mentorship.outlook with input as mentored(given.as_of, newcomer, given.list)
	testing.owed(asked) == given.owed
}

status_on(list, day) := verdict.status if {
	verdict := mentorship.verdict with input as mentored(day, newcomer, list)
}

test_the_verdict_fails_when_nobody_has_taken_over_by_the_day if {
	ended := [[testing.span("2024-03-11", "2024-05-31"), everything]]
	status_on(ended, "2024-06-07") == "pass"
	status_on(ended, "2024-06-08") == "fail"
	status_on(array.concat(ended, [[testing.since("2024-06-08"), everything]]), "2024-06-09") == "pass"
	status_on(array.concat(ended, [[testing.since("2024-06-09"), everything]]), "2024-06-10") == "fail"
}

# The mentor of someone who joined on 2024-03-01 leaves on a day.
leaving(as_of, left, to) := object.union(mentored(as_of, newcomer, []), {"mentorships": [object.union(
	object.union(testing.since("2024-03-11"), to),
	{"row": 1, "mentor_id": "P2", "mentor_party_member": true, "aspects": everything, "mentor_left_on": testing.day(left)},
)]})

mentors_leaving := {
	"ahead": {"as_of": "2024-06-01", "left": "2024-09-30", "owed": {["successor", "", "", "2024-10-08", null]}},
	"just now": {"as_of": "2024-10-08", "left": "2024-09-30", "owed": {["successor", "", "", "2024-10-08", null]}},
	"too long ago": {"as_of": "2024-10-09", "left": "2024-09-30", "owed": {["successor", "", "", "2024-10-08", null]}},
	"as many days before the end as may be": {"as_of": "2024-06-01", "left": "2025-03-03", "owed": {["mentorship", "", "", "2025-03-10", null]}},
	"a day earlier": {"as_of": "2024-06-01", "left": "2025-03-02", "owed": {["successor", "", "", "2025-03-10", null]}},
	"before it began": {"as_of": "2024-06-01", "left": "2024-03-10", "owed": {["mentor", "", "", "2024-03-31", null]}},
}

test_a_successor_of_a_mentor_who_leaves[situation] if {
	some situation, given in mentors_leaving
	asked := mentorship.outlook with input as leaving(given.as_of, given.left, {})
	testing.owed(asked) == given.owed
}

test_the_words_for_a_successor if {
	left := mentorship.outlook with input as leaving("2024-06-01", "2024-09-30", {})
	[task.message | some task in left] == [{
		"zh": "带教老师2024-09-30离开，最迟于2024-10-08续接并持续到2025-03-10",
		"en": "the mentor leaves on 2024-09-30: resume it by 2024-10-08 and continue until 2025-03-10",
	}]
	every to in ["2024-09-30", "2024-09-29"] {
		ended := mentorship.outlook with input as leaving("2024-06-01", "2024-09-30", {"to": testing.day(to)})
		[startswith(task.message.en, sprintf("the mentorship ends on %s: ", [to])) | some task in ended] == [true]
	}
}

test_a_successor_takes_over_from_the_last_of_several if {
	left := leaving("2024-06-01", "2024-06-30", {})
	further := object.union(left.mentorships[0], {"row": 2, "from": testing.day("2024-07-01"), "to": testing.day("2024-09-30"), "mentor_left_on": testing.day("2025-01-31")})
	asked := mentorship.outlook with input as object.union(left, {"as_of": testing.day("2024-07-01"), "window": {"from": testing.day("2024-03-01"), "to": testing.day("2024-07-01")}, "mentorships": [left.mentorships[0], further]})
	[startswith(task.message.en, "the mentorship ends on 2024-09-30: ") | some task in asked] == [true]
}

# Nobody is asked to assign a mentor after the newcomer has left.
test_a_mentor_is_asked_for_no_later_than_the_newcomer_leaves if {
	every left, on in {"2024-03-20": "2024-03-20", "2024-03-30": "2024-03-30", "2024-03-31": "2024-03-31", "2024-04-01": "2024-03-31"} {
		frame := mentored("2024-03-15", testing.span("2024-03-01", left), [])
		asked := mentorship.outlook with input as frame
		testing.owed(asked) == {["mentor", "", "", on, null]}
		verdict := mentorship.verdict with input as frame
		verdict.message.en == sprintf("a mentor must be assigned by %s", [on])
		told := mentorship.explanation with input as frame
		[way.en | some way in told.remedies] == [sprintf("to comply, assign a mentor by %s", [on])]
	}
	asked := mentorship.outlook with input as mentored("2024-03-21", testing.span("2024-03-01", "2024-03-20"), [])
	asked == set()
}

test_whoever_leaves_is_mentored_until_then if {
	asked := mentorship.outlook with input as mentored("2024-06-01", testing.span("2024-03-01", "2024-09-30"), [[testing.since("2024-03-11"), everything]])
	testing.owed(asked) == {["mentorship", "", "", "2024-09-30", null]}
}

test_whoever_may_be_assigned_a_mentor_later_than_that_is_still_asked_for if {
	patient := object.union(mentored("2025-03-05", newcomer, []), {"thresholds": object.union(defaults, {"assign_within_days": 369})})
	asked := mentorship.outlook with input as patient
	testing.owed(asked) == {["mentor", "", "", "2025-03-05", null]}
}

test_nothing_is_asked_for_whoever_has_left if {
	asked := mentorship.outlook with input as mentored("2024-06-01", testing.span("2024-03-01", "2024-05-31"), [])
	asked == set()
}

test_nothing_is_asked_for_whoever_is_no_newcomer if {
	veteran := object.union(mentored("2024-06-01", testing.since("2022-12-31"), []), {"person": {"joined_on": testing.day("2022-12-31")}})
	asked := mentorship.outlook with input as veteran
	asked == set()
}

# Campaigns held by the own branch on 2024-05-06, of which some were attended.
campaigned(as_of, service, held, attended) := object.union(testing.look(as_of, testing.year(2024), "2025-12-31", service), {
	"subject": {"kind": "person", "id": "P1", "branch": "B1"},
	"events": {"campaign": [testing.event(i + 1, {"date": testing.day("2024-05-06"), "topic": topic}) | some i, topic in held]},
	"participation": {"campaign": [testing.entry(i + 7, "2024-05-06", {"topic": topic, "branch_id": "B1", "person_branch": "B1"}) | some i, topic in attended]},
	"thresholds": {"campaigns": ["植树", "助老"]},
})

topics := {
	"one missed": {"as_of": "2024-06-01", "held": ["植树", "助老"], "attended": ["植树"], "owed": {["campaign", "助老", "", "2024-12-31", ["助老"]]}},
	"both missed": {
		"as_of": "2024-12-31",
		"held": ["植树", "助老"],
		"attended": [],
		"owed": {["campaign", "助老", "", "2024-12-31", ["助老"]], ["campaign", "植树", "", "2024-12-31", ["植树"]]},
	},
	"none missed": {"as_of": "2024-06-01", "held": ["植树"], "attended": ["植树"], "owed": set()},
	"not held yet": {"as_of": "2024-06-01", "held": [], "attended": [], "owed": set()},
	"another campaign": {"as_of": "2024-06-01", "held": ["读书"], "attended": [], "owed": set()},
	"the day after the period": {"as_of": "2025-01-01", "held": ["植树"], "attended": [], "owed": set()},
}

test_campaigns[situation] if {
	some situation, given in topics
	asked := campaigns.outlook with input as campaigned(given.as_of, testing.always, given.held, given.attended)
	testing.owed(asked) == given.owed
}

# The rows are those of the events that oblige.
test_an_event_held_while_away_is_not_asked_for if {
	frame := campaigned("2024-06-01", testing.always, ["植树", "助老"], [])
	absent := object.union(frame, {
		"away": [testing.span("2024-05-06", "2024-05-06")],
		"events": {"campaign": array.concat(frame.events.campaign, [testing.event(3, {"date": testing.day("2024-05-07"), "topic": "植树"})])},
	})
	asked := campaigns.outlook with input as absent
	{[task.key, task.rows] | some task in asked} == {["植树", {3}]}
}

test_whoever_leaves_has_until_then if {
	asked := campaigns.outlook with input as campaigned("2024-06-01", testing.span("2015-07-01", "2024-09-30"), ["植树"], [])
	{dates.iso(task.on) | some task in asked} == {"2024-09-30"}
}
