package ninefold.own.reading_test

import data.ninefold.own.reading
import data.ninefold.testing

# seen is what the requirement sees of a branch with an event on each of the days.
seen(frame, days, figures) := testing.events(frame, "other", days, figures)

judged(frame, days, minimum) := verdict if {
	verdict := reading.verdict with input as seen(frame, days, {"min_per_year": minimum})
}

# The edges of one a year, which every quota has.
test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

# Done on three days, with one fewer, as many and one more required.
test_the_minimum[minimum] if {
	some minimum, status in {2: "pass", 3: "pass", 4: "fail"}
	verdict := judged(testing.over_2024, ["2024-03-05", "2024-03-06", "2024-12-31"], minimum)
	[verdict.status, verdict.actual, verdict.required] == [status, 3, minimum]
}

test_the_message_says_what_is_missing if {
	verdict := judged(testing.over_2024, ["2024-03-05"], 2)
	verdict.message == {"zh": "2024年举办读书会1次，应不少于2次", "en": "1 reading circle in 2024, at least 2 required"}
	verdict.evidence == {1}
	judged(testing.over_2024, [], 2).message == {"zh": "2024年未举办读书会，应不少于2次", "en": "no reading circle in 2024, at least 2 required"}
}

test_what_is_still_owed[situation] if {
	some situation, given in testing.open_years
	owed := reading.outlook with input as seen(given.run, given.days, {"min_per_year": 1})
	testing.years_owed(owed, "activity") == given.owed
}

test_the_explanation_names_the_rows_that_count if {
	told := reading.explanation with input as seen(testing.over_2024, ["2024-03-05"], {"min_per_year": 1})
	1 in told.steps[_].counted
}
