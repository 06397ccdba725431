# How the requirements on management explain themselves.
package ninefold.management.explain_test

import data.ninefold.management.campaigns
import data.ninefold.management.mentorship
import data.ninefold.testing

mentored(as_of, list) := told if {
	frame := testing.run(as_of, testing.year(2024), testing.since("2024-03-01"))
	told := mentorship.explanation with input as object.union(testing.person(frame, "2024-03-01", {}), {
		"mentorships": testing.numbered(list),
		"thresholds": {"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": ["study", "work"]},
	})
}

by(mentor, facts) := object.union(
	{"from": testing.day("2024-03-05"), "mentor_id": mentor, "mentor_party_member": true, "aspects": ["study", "work"]},
	facts,
)

test_every_mentorship_that_is_not_valid_says_why if {
	told := mentored("2024-12-31", [
		by("P9", {}),
		by("P1", {}),
		by("P8", {"mentor_party_member": false}),
		by("P7", {"from": testing.day("2023-01-01"), "to": testing.day("2023-12-31")}),
		by("P6", {"from": testing.day("2025-02-01")}),
		by("P5", {"to": testing.day("2024-03-05"), "mentor_party_member": false}),
	])
	told.steps[1].counted == [1]
	{out.row: out.why.en | some out in told.steps[1].left_out} == {
		2: "the mentor is the newcomer",
		3: "the mentor is no party member on record",
		4: "ended before joining",
		5: "after the window",
		6: "the mentor is no party member on record",
	}
	told.remedies == []
}

test_a_mentor_who_left_is_told if {
	told := mentored("2024-12-31", [
		by("P9", {"mentor_left_on": testing.day("2024-12-10")}),
		by("P8", {"to": testing.day("2024-06-30"), "mentor_left_on": testing.day("2024-06-30")}),
		by("P7", {"mentor_left_on": testing.day("2024-03-04")}),
		by("P6", {"from": testing.day("2024-02-01"), "mentor_left_on": testing.day("2024-02-29")}),
	])
	testing.told(told) == {
		"steps": [
			["joined on 2024-03-01: a mentor was to be assigned by 2024-03-31", [], {}],
			["valid mentorships: 2", [1, 2], {3: "the mentor left before it began", 4: "ended before joining"}],
			["the mentor leaves on 2024-12-10; the mentorship ends then", [1], {}],
			["mentorship is continuous only until 2024-12-10, was to last until 2024-12-31", [], {}],
		],
		"remedies": ["continue with a mentor from 2024-12-11 until 2024-12-31 and record it"],
	}
}

test_every_fault_has_its_way_back if {
	told := mentored("2024-12-31", [by("P9", {"from": testing.day("2024-06-01"), "to": testing.day("2024-07-31"), "aspects": ["study"]})])
	[remedy.en | some remedy in told.remedies] == [
		"have the missing aspects covered and recorded",
		"the start lies in the past and cannot be changed; if it was recorded wrongly, correct it and check again",
		"continue with a mentor from 2024-08-01 until 2024-12-31 and record it",
	]
	count(told.steps) == 5
}

test_nobody_assigned_yet_can_still_be_settled if {
	told := mentored("2024-03-15", [])
	told.remedies == [{"zh": "2024-03-31前确定带教老师即达标", "en": "to comply, assign a mentor by 2024-03-31"}]
	startswith(mentored("2024-12-31", []).remedies[0].en, "assign a mentor and record it; 2024-03-31 has passed")
}

test_whoever_is_no_newcomer_is_told_so if {
	told := mentorship.explanation with input as object.union(
		testing.person(testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01")), "2015-07-01", {}),
		{"mentorships": [], "thresholds": {"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": []}},
	)
	told.steps[0].text.en == "joined on 2015-07-01: not a newcomer in this period (12 months from joining)"
}

campaigned(named) := told if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))
	told := campaigns.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"subject": {"kind": "person", "id": "P1", "branch": "B1"},
		"events": {"campaign": [testing.event(i + 1, {"date": testing.day("2024-05-01"), "topic": topic}) | some i, topic in ["甲", "乙"]]},
		"participation": {"campaign": [
			testing.entry(3, "2024-05-01", {"branch_id": "B1", "person_branch": "B1", "topic": "甲"}),
			testing.entry(4, "2024-05-01", {"branch_id": "B2", "person_branch": "B1", "topic": "乙"}),
		]},
		"thresholds": {"campaigns": named},
	})
}

test_every_campaign_is_a_step if {
	told := campaigned(["甲", "乙", "丙"])
	[step.text.zh | some step in told.steps] == ["“甲”：已参加", "“乙”：所在支部在考察区间内开展过，未参加", "“丙”：所在支部在考察区间内未开展，不要求"]
	[step.counted | some step in told.steps] == [[3], [], []]
	[out.row | some out in told.steps[1].left_out] == [4]
	count(told.remedies) == 1
}

test_what_was_held_while_away_is_told if {
	frame := object.union(testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01")), {"away": [testing.span("2024-05-01", "2024-05-01")]})
	told := campaigns.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"events": {"campaign": [
			testing.event(1, {"date": testing.day("2024-05-01"), "topic": "甲"}),
			testing.event(2, {"date": testing.day("2024-05-01"), "topic": "乙"}),
			testing.event(3, {"date": testing.day("2024-05-02"), "topic": "乙"}),
			testing.event(4, {"date": testing.day("2023-05-02"), "topic": "乙"}),
		]},
		"participation": {"campaign": [testing.entry(5, "2024-05-03", {"branch_id": "B1", "person_branch": "B2", "topic": "乙"})]},
		"thresholds": {"campaigns": ["甲", "乙"]},
	})
	testing.told(told).steps == [
		[`"甲": held by the person's branch only while away, not required`, [], {1: "away on the day"}],
		[`"乙": held by the person's branch in the window, did not take part`, [], {2: "away on the day", 5: "not an event of the person's branch at the time"}],
	]
}

test_no_campaign_named_is_one_sentence if {
	campaigned([]).steps[0].text.en == "no campaign is named"
}
