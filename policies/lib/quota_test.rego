package ninefold.lib.quota_test

import data.ninefold.lib.quota
import data.ninefold.testing

phrase := {"zh": "%d年做了%d次，应不少于%d次", "en": "done in %d: %d, at least %d required"}

# judged is the verdict where something was done on the days, row after row.
judged(frame, days, minimum) := verdict if {
	verdict := quota.of(testing.held(days), "event_id", phrase) with input as object.union(frame, {
		"thresholds": {"min_per_year": minimum},
	})
}

statuses(verdict) := [[year.year, year.status, year.count] | some year in verdict.details.years]

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_one_below_at_and_above_the_minimum if {
	days := ["2024-03-05", "2024-10-10"]
	judged(testing.over_2024, days, 3).status == "fail"
	judged(testing.over_2024, days, 2).status == "pass"
	judged(testing.over_2024, days, 1).status == "pass"
}

test_different_values_count_and_the_same_one_only_once if {
	held := [
		{"year": 2024, "person_id": "P1", "row": 1},
		{"year": 2024, "person_id": "P1", "row": 2},
		{"year": 2024, "person_id": "P2", "row": 3},
	]
	verdict := quota.of(held, "person_id", phrase) with input as object.union(testing.over_2024, {
		"thresholds": {"min_per_year": 2},
	})
	[verdict.status, verdict.actual, verdict.evidence] == ["pass", 2, {1, 2, 3}]
}

test_no_whole_year_is_exempt if {
	frame := testing.run("2024-12-31", testing.span("2024-01-02", "2024-12-31"), testing.always)
	judged(frame, [], 1) == {"status": "exempt", "reasons": ["not_due"]}
}

test_of_equally_bad_years_the_first_gives_the_figures if {
	verdict := judged(testing.run("2024-12-31", testing.years(2022, 2024), testing.always), ["2022-01-01", "2023-01-01", "2023-02-01", "2024-01-01"], 3)
	[verdict.actual, verdict.required, verdict.evidence] == [1, 3, {1}]
}

test_a_due_year_with_fewer_does_not_hide_a_failed_one if {
	verdict := judged(testing.run("2024-12-01", testing.years(2023, 2024), testing.always), ["2023-01-01"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 1, 2]
	statuses(verdict) == [[2023, "fail", 1], [2024, "due", 0]]
}

test_among_passed_years_the_lowest_count_is_shown if {
	verdict := judged(testing.run("2024-12-31", testing.years(2023, 2024), testing.always), ["2023-01-01", "2023-02-01", "2024-01-01"], 1)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 1, 1]
}

test_a_far_year_shows_in_the_details_of_an_exempt_verdict if {
	verdict := judged(testing.run("2024-03-01", testing.year(2024), testing.always), [], 1)
	[verdict.status, verdict.reasons] == ["exempt", ["not_due"]]
	statuses(verdict) == [[2024, "exempt", 0]]
	verdict.message == {"zh": "尚无到期事项", "en": "nothing has fallen due"}
}

test_the_messages if {
	judged(testing.over_2024, [], 1).message == {
		"zh": "2024年做了0次，应不少于1次",
		"en": "done in 2024: 0, at least 1 required",
	}
	judged(testing.over_2024, ["2024-01-01"], 1).message == {"zh": "各年度均已达标", "en": "met in every year"}
}

test_the_minimum_of_a_year_is_that_of_its_last_day if {
	frame := testing.changed(testing.run("2024-12-31", testing.years(2023, 2024), testing.always), "min_per_year", 1, "2024-06-01", 2)
	verdict := judged(frame, ["2023-01-01", "2024-01-01"], 2)
	statuses(verdict) == [[2023, "pass", 1], [2024, "fail", 1]]
	[verdict.actual, verdict.required] == [1, 2]
}

test_a_minimum_of_its_own if {
	counted := {2024: {"成果奖"}}
	verdict := quota.against(counted, {2024: 2}, phrase, {2024: {7}}) with input as testing.over_2024
	[verdict.status, verdict.actual, verdict.required, verdict.worst_year, verdict.evidence] == ["fail", 1, 2, 2024, {7}]
}
