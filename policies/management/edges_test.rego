# What mutants of the requirements on refined management get caught by: the edges that the other tests leave open.
package ninefold.management.edges_test

import data.ninefold.management.campaigns
import data.ninefold.management.mentorship
import data.ninefold.testing

# Two campaigns, of which the own branch held both and somebody took part in events here and there.
campaigned(frame, took_part) := object.union(testing.person(frame, "2015-07-01", {}), {
	"subject": {"kind": "person", "id": "P1", "branch": "B1"},
	"events": {"campaign": [testing.event(i + 1, {"date": testing.day("2024-05-01"), "topic": topic}) | some i, topic in ["甲", "乙"]]},
	"participation": {"campaign": [testing.entry(i + 3, "2024-05-01", {"branch_id": branch, "topic": topic}) | some i, [branch, topic] in took_part]},
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
