package ninefold.governance.rotation_training_test

import data.ninefold.governance.rotation_training
import data.ninefold.testing

# judged is the verdict on a person who attended a training class on each of the days.
judged(run, days) := judged_on(run, {"training_class": [at(i + 1, day) | some i, day in days]}, 1)

judged_on(run, attended, minimum) := verdict if {
	verdict := rotation_training.verdict with input as object.union(testing.person(run, "2015-07-01", {}), {
		"participation": attended,
		"thresholds": {"min_per_year": minimum},
	})
}

# at is row n of participation: the person at event n on a day.
at(n, day) := testing.entry(n, day, {"event_id": sprintf("E%d", [n]), "person_id": "P1", "branch_id": "B1"})

# Three rows of one person: two classes and one party training.
three := {
	"training_class": [at(1, "2024-03-05"), at(2, "2024-04-05")],
	"party_training": [at(3, "2024-05-05")],
}

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days), given.status)
}

test_one_training_fewer_than_the_minimum_fails if {
	verdict := judged_on(testing.over_2024, three, 4)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 3, 4]
}

test_the_minimum_is_enough if {
	verdict := judged_on(testing.over_2024, three, 3)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 3, 3]
}

test_one_training_more_than_the_minimum_passes if {
	verdict := judged_on(testing.over_2024, three, 2)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 3, 2]
}

test_classes_and_party_training_count_alike_and_prove_it if {
	verdict := judged_on(testing.over_2024, three, 1)
	verdict.evidence == {1, 2, 3}
}

test_an_event_counts_once_however_often_the_person_is_on_its_list if {
	as_listener := object.union(at(1, "2024-03-05"), {"role": "attendee"})
	as_speaker := object.union(at(1, "2024-03-05"), {"role": "speaker", "row": 2})
	verdict := judged_on(testing.over_2024, {"training_class": [as_listener, as_speaker]}, 2)
	[verdict.status, verdict.actual] == ["fail", 1]
	verdict.evidence == {1, 2}
}

test_any_branchs_training_counts if {
	elsewhere := object.union(at(1, "2024-03-05"), {"branch_id": "B2"})
	judged_on(testing.over_2024, {"party_training": [elsewhere]}, 1).status == "pass"
}

test_other_kinds_do_not_count[kind] if {
	some kind in ["lecture", "forum", "study_session", "other"]
	verdict := judged_on(testing.over_2024, {kind: [at(1, "2024-03-05")]}, 1)
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_days_away[situation] if {
	some situation, given in testing.years_away
	testing.agrees(judged(object.union(given.run, {"away": given.away}), given.days), given.status)
}

test_joined_on_2_january_is_asked_for_the_year if {
	run := testing.run("2024-12-31", testing.year(2024), testing.since("2024-01-02"))
	judged(run, []).reasons == ["too_few"]
}

test_left_on_30_december_is_asked_for_the_year if {
	run := testing.run("2024-12-31", testing.year(2024), testing.span("2019-07-01", "2024-12-30"))
	judged(run, []).reasons == ["too_few"]
}

test_whoever_stays_for_less_than_half_a_year_is_not_asked if {
	every stay in [testing.since("2024-07-03"), testing.span("2019-07-01", "2024-06-30")] {
		judged(testing.run("2024-12-31", testing.year(2024), stay), []).reasons == ["not_due"]
	}
}

test_a_minimum_raised_on_31_december_is_asked_of_the_year if {
	run := testing.changed(testing.over_2024, "min_per_year", 1, "2024-12-31", 4)
	verdict := judged_on(run, three, 4)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 3, 4]
}

test_the_details_list_every_year_and_the_message_what_it_lacks if {
	run := testing.run("2024-12-31", testing.years(2023, 2024), testing.always)
	verdict := judged_on(run, three, 3)
	verdict.details == {"years": [
		{"year": 2023, "status": "fail", "count": 0},
		{"year": 2024, "status": "pass", "count": 3},
	]}
	verdict.message == {
		"zh": "2023年未参加培训，应不少于3次",
		"en": "no training event attended in 2023, at least 3 required",
	}
	verdict.evidence == set()
}
