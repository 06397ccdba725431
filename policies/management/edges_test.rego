# What mutants of the requirements on refined management get caught by: the edges that the other tests leave open.
package ninefold.management.edges_test

import data.ninefold.management.campaigns
import data.ninefold.management.mentorship
import data.ninefold.testing

# Two campaigns, of which the own branch held both and somebody took part in events here and there.
campaigned(frame, took_part) := object.union(testing.person(frame, "2015-07-01", {}), {
	"subject": {"kind": "person", "id": "P1", "branch": "B1"},
	"events": {"campaign": [testing.event(i + 1, {"date": testing.day("2024-05-01"), "topic": topic}) | some i, topic in ["甲", "乙"]]},
	"participation": {"campaign": [testing.entry(i + 3, "2024-05-01", {"branch_id": branch, "person_branch": "B1", "topic": topic}) | some i, [branch, topic] in took_part]},
	"thresholds": {"campaigns": ["甲", "乙"]},
})

test_every_campaign_has_its_own_rows_only if {
	told := campaigns.explanation with input as campaigned(
		testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01")),
		[["B1", "甲"], ["B2", "乙"], ["B2", "甲"], ["B1", "乙"]],
	)
	[step.counted | some step in told.steps] == [[3], [6]]
	[[out.row | some out in step.left_out] | some step in told.steps] == [[5], [4]]
}

test_what_is_asked_for_names_the_events_of_that_campaign if {
	asked := campaigns.outlook with input as campaigned(
		testing.look("2024-06-01", testing.year(2024), "2024-12-31", testing.since("2015-07-01")),
		[["B1", "甲"]],
	)
	{[task.key, task.rows] | some task in asked} == {["乙", {2}]}
}

# Where a mentor may be assigned later than somebody counts as new, who is new comes first.
test_no_newcomer_is_asked_for_a_mentor_even_within_the_days if {
	every run in [
		testing.run("2024-01-10", testing.year(2024), testing.since("2023-12-01")),
		testing.run("2024-06-01", testing.year(2024), testing.span("2023-12-01", "2024-01-10")),
	] {
		verdict := mentorship.verdict with input as object.union(testing.person(run, "2023-12-01", {}), {
			"mentorships": [],
			"thresholds": {"duration_months": 1, "assign_within_days": 60, "max_gap_days": 7, "aspects": []},
		})
		verdict.status == "exempt"
		verdict.reasons == ["not_applicable"]
	}
}

# Who looks ahead with mentorships {stretch, aspects}, having joined on a day.
looking(as_of, asked, joined, list, figures) := object.union(
	testing.person(testing.look(as_of, asked, "2026-12-31", testing.since(joined)), joined, {}),
	{
		"mentorships": testing.numbered([object.union(stretch, {"mentor_id": "P2", "mentor_party_member": true, "aspects": aspects}) | some [stretch, aspects] in list]),
		"thresholds": object.union({"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": ["study", "work"]}, figures),
	},
)

test_nothing_is_asked_of_whoever_is_no_newcomer if {
	late := mentorship.outlook with input as looking("2024-01-10", testing.year(2024), "2023-12-01", [], {"duration_months": 1, "assign_within_days": 60})
	late == set()
	running := mentorship.outlook with input as looking("2025-01-10", testing.year(2025), "2023-12-15", [[testing.since("2024-02-01"), ["study"]]], {})
	running == set()
}

test_nothing_is_asked_once_the_time_is_over if {
	over := mentorship.outlook with input as looking("2025-06-01", testing.year(2024), "2024-03-01", [[testing.span("2024-03-11", "2024-05-31"), ["study"]]], {})
	over == set()
}

# What is told of somebody who joined on 2024-03-01.
told_of(run, list) := told if {
	told := mentorship.explanation with input as object.union(testing.person(run, "2024-03-01", {}), {
		"mentorships": testing.numbered(list),
		"thresholds": {"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": ["study", "work"]},
	})
}

over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2024-03-01"))

by(mentor, facts) := object.union(
	{"from": testing.day("2024-03-05"), "mentor_id": mentor, "mentor_party_member": true, "aspects": ["study", "work"]},
	facts,
)

test_one_mentorship_as_it_should_be_is_told_in_one_sentence if {
	told := told_of(over_2024, [by("P9", {})])
	[step.text.en | some step in told.steps][2] == "mentorship is continuous from 2024-03-05 to 2024-12-31"
}

test_one_fault_is_told_in_one_sentence if {
	told := told_of(over_2024, [by("P9", {"aspects": ["study"]})])
	[step.text.en | some step in told.steps][2] == "aspects missing: work"
}

test_a_mentorship_of_ones_own_is_told_as_such_also_on_the_first_and_last_day if {
	told := told_of(over_2024, [
		by("P1", {"from": testing.day("2024-12-31")}),
		by("P1", {"from": testing.day("2024-01-01"), "to": testing.day("2024-03-01")}),
	])
	[out.why.en | some out in told.steps[1].left_out] == ["the mentor is the newcomer", "the mentor is the newcomer"]
}

test_whoever_left_in_time_is_given_no_way_back if {
	told := told_of(testing.run("2024-06-01", testing.year(2024), testing.span("2024-03-01", "2024-03-20")), [])
	told.remedies == []
}
