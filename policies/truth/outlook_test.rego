# What the requirements on seeking truth still ask for, at the edges.
package ninefold.truth.outlook_test

import data.ninefold.testing
import data.ninefold.truth.lectures
import data.ninefold.truth.party_training

trained(run, days, minimum) := object.union(run, {
	"participation": {"party_training": [testing.entry(i + 1, text, {"person_id": sprintf("P%d", [i]), "person_branch": "B1"}) |
		some i, text in days
	]},
	"thresholds": {"min_per_year": minimum},
})

test_party_training[situation] if {
	some situation, given in testing.open_years
	asked := party_training.outlook with input as trained(given.run, given.days, 1)
	testing.years_owed(asked, "party_training") == given.owed
}

test_people_still_to_be_trained_are_counted if {
	asked := party_training.outlook with input as trained(testing.in_2024("2024-11-01", "2024-12-31"), ["2024-03-01"], 3)
	{[task.done, task.required, task.missing, task.rows] | some task in asked} == {[1, 3, 2, {1}]}
}

lectured(run, days, kind) := object.union(run, {
	"events": {"lecture": [object.union(event, {"speaker_kind": kind}) | some event in testing.held(days)]},
	"thresholds": {"min_per_year": 1, "speaker_kinds": ["model", "grassroots"]},
})

test_lectures[situation] if {
	some situation, given in testing.open_years
	asked := lectures.outlook with input as lectured(given.run, given.days, "model")
	testing.years_owed(asked, "lecture") == given.owed
}

test_a_lecture_by_somebody_else_leaves_one_to_hold if {
	asked := lectures.outlook with input as lectured(testing.in_2024("2024-11-01", "2024-12-31"), ["2024-03-01"], "other")
	testing.years_owed(asked, "lecture") == {2024}
}
