# How the requirements on seeking truth explain themselves.
package ninefold.truth.explain_test

import data.ninefold.testing
import data.ninefold.truth.lectures
import data.ninefold.truth.party_training

test_a_lecture_by_another_speaker_is_left_out if {
	told := lectures.explanation with input as object.union(testing.over_2024, {
		"events": {"lecture": [
			testing.event(1, {"date": testing.day("2024-03-05"), "speaker_kind": "model"}),
			testing.event(2, {"date": testing.day("2024-03-06"), "speaker_kind": "other"}),
			testing.event(3, {"date": testing.day("2024-03-07")}),
		]},
		"thresholds": {"min_per_year": 1, "speaker_kinds": ["model"]},
	})
	told.steps[0].counted == [1]
	{out.row: out.why.en | some out in told.steps[1].left_out} == {
		2: "not by a speaker of a recognised kind", 3: "not by a speaker of a recognised kind",
	}
}

test_a_lecture_of_another_year_is_left_out_for_its_year if {
	told := lectures.explanation with input as object.union(testing.over_2024, {
		"events": {"lecture": [
			testing.event(1, {"date": testing.day("2023-12-31"), "speaker_kind": "model"}),
			testing.event(2, {"date": testing.day("2023-12-30"), "speaker_kind": "other"}),
			testing.event(3, {"date": testing.day("2024-01-01"), "speaker_kind": "other"}),
		]},
		"thresholds": {"min_per_year": 1, "speaker_kinds": ["model"]},
	})
	year := "in a year that does not count: not wholly inside the period, or nothing is required in it"
	{out.row: out.why.en | some out in told.steps[1].left_out} == {1: year, 2: year, 3: "not by a speaker of a recognised kind"}
}

test_people_of_other_branches_are_left_out if {
	told := party_training.explanation with input as object.union(testing.over_2024, {
		"participation": {"party_training": [
			testing.entry(1, "2024-03-05", {"person_id": "P1", "person_branch": "B1"}),
			testing.entry(2, "2024-03-05", {"person_id": "P2", "person_branch": "B2"}),
			testing.entry(3, "2024-06-05", {"person_id": "P1", "person_branch": "B1"}),
		]},
		"thresholds": {"min_per_year": 1},
	})
	told.steps[0].counted == [1]
	{out.row: out.why.en | some out in told.steps[1].left_out} == {
		2: "by someone who was of another branch on the day", 3: "repeats an earlier one, counted once",
	}
}
