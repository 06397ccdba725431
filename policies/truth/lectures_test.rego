package ninefold.truth.lectures_test

import data.ninefold.testing
import data.ninefold.truth.lectures

recognised := ["party_school", "model", "grassroots"]

# judged is the verdict on a branch with lectures by a professor of the party school on the days.
judged(run, days, minimum) := judged_on(run, by(days, "party_school"), {
	"min_per_year": minimum,
	"speaker_kinds": recognised,
})

judged_on(run, held, thresholds) := verdict if {
	verdict := lectures.verdict with input as object.union(run, {
		"events": {"lecture": held},
		"thresholds": thresholds,
	})
}

by(days, kind) := [object.union(lecture, {"speaker_kind": kind}) | some lecture in testing.held(days)]

# by_one_each holds one lecture by each kind of speaker, in rows 1, 2 and so on.
by_one_each(kinds) := [testing.event(i + 1, {"date": testing.day("2024-05-04"), "speaker_kind": kind}) |
	some i, kind in kinds
]

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_speakers_of_the_recognised_kinds_count if {
	held := by_one_each(["party_school", "model", "grassroots", "youth_worker", "other"])
	verdict := judged_on(testing.over_2024, held, {"min_per_year": 1, "speaker_kinds": recognised})
	verdict.actual == 3
	verdict.evidence == {1, 2, 3}
}

test_other_kinds_count_once_the_config_recognises_them if {
	held := by_one_each(["party_school", "youth_worker", "other"])
	verdict := judged_on(testing.over_2024, held, {"min_per_year": 1, "speaker_kinds": ["youth_worker"]})
	verdict.actual == 1
	verdict.evidence == {2}
}

test_nobody_counts_while_no_kind_is_recognised if {
	held := by_one_each(["party_school", "other"])
	verdict := judged_on(testing.over_2024, held, {"min_per_year": 1, "speaker_kinds": []})
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_a_speaker_of_no_recorded_kind_does_not_count if {
	without := testing.held(["2024-05-04"])
	verdict := judged_on(testing.over_2024, without, {"min_per_year": 1, "speaker_kinds": recognised})
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_forums_do_not_count if {
	verdict := lectures.verdict with input as object.union(testing.over_2024, {
		"events": {"forum": by(["2024-05-04"], "model")},
		"thresholds": {"min_per_year": 1, "speaker_kinds": recognised},
	})
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_one_below_the_minimum_fails if {
	verdict := judged(testing.over_2024, ["2024-03-05", "2024-10-10"], 3)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 2, 3]
}

test_the_minimum_is_enough if {
	verdict := judged(testing.over_2024, ["2024-03-05", "2024-10-10"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 2, 2]
}

test_a_minimum_raised_on_31_december_is_asked_of_the_year if {
	run := testing.changed(testing.over_2024, "min_per_year", 1, "2024-12-31", 2)
	verdict := judged(run, ["2024-03-05"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 1, 2]
}

test_the_details_list_every_year_and_the_message_what_it_lacks if {
	run := testing.run("2024-12-31", testing.years(2023, 2024), testing.always)
	verdict := judged(run, ["2023-05-04", "2023-06-01", "2024-05-04"], 2)
	verdict.details == {"years": [
		{"year": 2023, "status": "pass", "count": 2},
		{"year": 2024, "status": "fail", "count": 1},
	]}
	verdict.message == {
		"zh": "2024年符合主讲人要求的辅导报告1次，应不少于2次",
		"en": "1 lecture by a recognised speaker in 2024, at least 2 required",
	}
}

test_each_year_counts_the_speakers_recognised_on_its_last_day if {
	frame := testing.changed(
		testing.run("2024-12-31", testing.years(2023, 2024), testing.always),
		"speaker_kinds", ["model", "party_school"], "2024-07-01", ["party_school"],
	)
	figures := {"min_per_year": 1, "speaker_kinds": ["party_school"]}
	verdict := judged_on(frame, by(["2023-05-04", "2024-05-04"], "model"), figures)
	[verdict.status, verdict.actual] == ["fail", 0]
	verdict.details.years == [{"year": 2023, "status": "pass", "count": 1}, {"year": 2024, "status": "fail", "count": 0}]
}
