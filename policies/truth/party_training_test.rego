package ninefold.truth.party_training_test

import data.ninefold.testing
import data.ninefold.truth.party_training

# judged is the verdict on branch B1 where one of its people, P1, took part in party training on the days.
judged(run, days) := judged_on(run, [own(i + 1, day, "P1") | some i, day in days], 1)

judged_on(run, entries, minimum) := verdict if {
	verdict := party_training.verdict with input as object.union(run, {
		"participation": {"party_training": entries},
		"thresholds": {"min_per_year": minimum},
	})
}

# own is row n of participation: a person of the branch at an event of the branch.
own(n, day, person) := testing.entry(n, day, {
	"event_id": sprintf("on %s", [day]),
	"branch_id": "B1",
	"person_id": person,
	"person_branch": "B1",
})

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days), given.status)
}

test_one_person_fewer_than_the_minimum_fails if {
	verdict := judged_on(testing.over_2024, [own(1, "2024-05-04", "P1"), own(2, "2024-05-04", "P2")], 3)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 2, 3]
}

test_the_minimum_is_enough if {
	verdict := judged_on(testing.over_2024, [own(1, "2024-05-04", "P1"), own(2, "2024-05-04", "P2")], 2)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 2, 2]
}

test_one_person_more_than_the_minimum_passes if {
	verdict := judged_on(testing.over_2024, [own(1, "2024-05-04", "P1"), own(2, "2024-05-04", "P2")], 1)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 2, 1]
}

test_a_person_who_came_twice_counts_once if {
	verdict := judged_on(testing.over_2024, [own(1, "2024-05-04", "P1"), own(2, "2024-06-04", "P1")], 2)
	[verdict.status, verdict.actual] == ["fail", 1]
	verdict.evidence == {1, 2}
}

test_a_person_counts_in_each_year_anew if {
	run := testing.run("2024-12-31", testing.years(2023, 2024), testing.always)
	judged_on(run, [own(1, "2023-05-04", "P1"), own(2, "2024-06-04", "P1")], 1).status == "pass"
}

test_training_held_by_another_branch_counts if {
	elsewhere := object.union(own(1, "2024-05-04", "P1"), {"branch_id": "B2"})
	judged_on(testing.over_2024, [elsewhere], 1).status == "pass"
}

test_guests_of_another_branch_do_not_count if {
	guest := object.union(own(1, "2024-05-04", "P9"), {"person_branch": "B2"})
	verdict := judged_on(testing.over_2024, [guest], 1)
	[verdict.status, verdict.actual] == ["fail", 0]
	verdict.evidence == set()
}

test_any_role_counts[role] if {
	some role in ["attendee", "speaker", "winner"]
	entry := object.union(own(1, "2024-05-04", "P1"), {"role": role})
	judged_on(testing.over_2024, [entry], 1).status == "pass"
}

test_training_classes_do_not_count if {
	verdict := party_training.verdict with input as object.union(testing.over_2024, {
		"participation": {"training_class": [own(1, "2024-05-04", "P1")]},
		"thresholds": {"min_per_year": 1},
	})
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_a_minimum_raised_on_31_december_is_asked_of_the_year if {
	run := testing.changed(testing.over_2024, "min_per_year", 1, "2024-12-31", 2)
	verdict := judged_on(run, [own(1, "2024-05-04", "P1")], 2)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 1, 2]
}

test_the_details_list_every_year_and_the_message_what_it_lacks if {
	run := testing.run("2024-12-31", testing.years(2023, 2024), testing.always)
	verdict := judged_on(run, [own(1, "2023-05-04", "P1"), own(2, "2023-05-04", "P2"), own(3, "2024-06-04", "P1")], 2)
	verdict.details == {"years": [
		{"year": 2023, "status": "pass", "count": 2},
		{"year": 2024, "status": "fail", "count": 1},
	]}
	verdict.message == {
		"zh": "2024年参加党性教育培训1人，应不少于2人",
		"en": "1 person in party training in 2024, at least 2 required",
	}
}

test_the_message_says_where_nobody_was_trained if {
	judged_on(testing.over_2024, [], 1).message == {
		"zh": "2024年无人参加党性教育培训，应不少于1人",
		"en": "nobody in party training in 2024, at least 1 required",
	}
	people := [own(1, "2024-05-04", "P1"), own(2, "2024-05-04", "P2")]
	judged_on(testing.over_2024, people, 3).message.en == "2 people in party training in 2024, at least 3 required"
}
