package ninefold.lib.quota_outlook_test

import data.ninefold.lib.quota
import data.ninefold.testing

# asked is what is still owed where something was done on the days, row after row.
asked(run, days, minimum) := tasks if {
	todo := {"zh": "再办%d次", "en": "things to do"}
	tasks := quota.outlook(testing.held(days), "event_id", "thing", todo) with input as object.union(run, {"thresholds": {"min_per_year": minimum}})
}

test_open_years[situation] if {
	some situation, given in testing.open_years
	testing.years_owed(asked(given.run, given.days, 1), "thing") == given.owed
}

test_years_that_end_with_the_service[situation] if {
	some situation, given in testing.leaving_years
	testing.owed_until(asked(given.run, [], 1), "thing") == given.owed
}

test_what_was_done_while_leaving_counts if {
	some task in asked(testing.leaving_years["looking to the last day"].run, ["2024-05-05"], 3)
	task.message.zh == "最迟于2024-09-30再办2次（2024年已计1次，应不少于3次）"
	task.key == "2024"
}

test_nothing_is_owed_in_a_year_spent_away if {
	run := testing.in_2024("2024-11-15", "2024-12-31")
	every first, owed in {"2024-07-02": {2024}, "2024-07-01": set()} {
		frame := object.union(run, {"away": [testing.span(first, "2025-03-31")]})
		testing.years_owed(asked(frame, [], 1), "thing") == owed
	}
}

test_the_whole_of_what_is_said if {
	asked(testing.in_2024("2024-11-01", "2024-12-31"), ["2023-05-05", "2024-05-05"], 3) == {{
		"kind": "thing", "key": "2024", "on": testing.day("2024-12-31"), "done": 1, "required": 3, "missing": 2,
		"message": {
			"zh": "最迟于2024-12-31再办2次（2024年已计1次，应不少于3次）",
			"en": "things to do by 2024-12-31: 2 more (1 counted in 2024, at least 3 required)",
		},
		"rows": {2},
	}}
}

test_a_year_ahead_counts_from_its_first_day if {
	testing.owed(asked(testing.in_2024("2024-12-31", "2025-12-31"), ["2024-05-05"], 1)) == {["thing", "2025", "2025-01-01", "2025-12-31", 1]}
	testing.owed(asked(testing.look("2025-01-01", testing.year(2025), "2025-12-31", testing.always), [], 1)) == {["thing", "2025", "", "2025-12-31", 1]}
}

test_the_minimum_is_that_of_the_years_last_day if {
	every day, missing in {"2024-12-31": 1, "2025-01-01": 0} {
		run := testing.changed(testing.in_2024("2024-11-01", "2024-12-31"), "min_per_year", 1, day, 2)
		sum([task.missing | some task in asked(run, ["2024-05-05"], 1)]) == missing
	}
}
