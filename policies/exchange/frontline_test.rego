package ninefold.exchange.frontline_test

import data.ninefold.exchange.frontline
import data.ninefold.testing

# judged is the verdict on a branch with exchanges with the front line on the days.
judged(run, days, minimum) := verdict if {
	verdict := frontline.verdict with input as testing.events(run, "frontline_exchange", days, {"min_per_year": minimum})
}

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_one_below_the_minimum_fails if {
	verdict := judged(testing.over_2024, ["2024-03-05", "2024-10-10"], 3)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 2, 3]
}

test_the_minimum_is_enough if {
	verdict := judged(testing.over_2024, ["2024-03-05", "2024-10-10"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 2, 2]
}

test_one_above_the_minimum_passes if {
	verdict := judged(testing.over_2024, ["2024-03-05", "2024-10-10"], 1)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 2, 1]
}

test_two_on_one_day_are_two if {
	judged(testing.over_2024, ["2024-03-05", "2024-03-05"], 2).status == "pass"
}

test_contests_do_not_count if {
	verdict := frontline.verdict with input as testing.events(testing.over_2024, "contest", ["2024-03-05"], {"min_per_year": 1})
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_a_minimum_raised_on_31_december_is_asked_of_the_year if {
	run := testing.changed(testing.over_2024, "min_per_year", 1, "2024-12-31", 2)
	verdict := judged(run, ["2024-03-05"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 1, 2]
}

test_a_minimum_raised_a_day_later_is_not if {
	run := testing.changed(testing.over_2024, "min_per_year", 1, "2025-01-01", 2)
	verdict := judged(run, ["2024-03-05"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 1, 1]
}

# 2022 met, 2023 missed by more than 2024, 2025 still running.
four_years := judged(
	testing.run("2025-11-30", testing.years(2022, 2025), testing.always),
	["2022-01-15", "2022-07-01", "2022-12-31", "2023-09-09", "2024-02-29", "2024-11-11"],
	3,
)

test_the_worst_year_gives_the_figures if {
	four_years.status == "fail"
	four_years.reasons == ["too_few"]
	[four_years.actual, four_years.required] == [1, 3]
	four_years.evidence == {4}
}

test_the_details_list_every_year if {
	four_years.details == {"years": [
		{"year": 2022, "status": "pass", "count": 3},
		{"year": 2023, "status": "fail", "count": 1},
		{"year": 2024, "status": "fail", "count": 2},
		{"year": 2025, "status": "due", "count": 0},
	]}
}

test_the_message_says_what_is_missing_in_which_year if {
	four_years.message == {
		"zh": "2023年开展一线交流1次，应不少于3次；2024年开展一线交流2次，应不少于3次；2025年未开展一线交流，应不少于3次",
		"en": "1 frontline exchange in 2023, at least 3 required; 2 frontline exchanges in 2024, at least 3 required; no frontline exchange in 2025, at least 3 required",
	}
}

test_the_rows_that_count_prove_a_pass if {
	judged(testing.over_2024, ["2024-03-05", "2023-10-10", "2024-12-31"], 1).evidence == {1, 3}
}
