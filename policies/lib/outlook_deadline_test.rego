package ninefold.lib.deadline_outlook_test

import data.ninefold.lib.dates
import data.ninefold.lib.deadline
import data.ninefold.testing

records(days) := [{"year": 2024, "on": testing.day(text), "row": i + 1} | some i, text in days]

# asked is what is still owed for 2024 where fit and unfit things came on some days.
asked(run, good, unfit, month_day) := tasks if {
	tasks := deadline.outlook(records(good), records(unfit), "thing", {"zh": "%d年度的事", "en": "the thing for %d"}) with input as object.union(
		run,
		{"thresholds": {"due": month_day, "min_service_days": 30, "warn_days": 30}},
	)
}

test_deadlines[situation] if {
	some situation, given in testing.deadlines("09-30")
	tasks := asked(testing.in_2024(given.as_of, "2025-01-31"), given.done, [], "09-30")
	{to_number(task.key) | some task in tasks} == given.owed
}

test_the_whole_of_what_is_said if {
	asked(testing.in_2024("2024-02-01", "2024-12-31"), [], [], "09-30") == {{
		"kind": "thing", "key": "2024", "on": testing.day("2024-09-30"),
		"message": {"zh": "2024年度的事最迟须于2024-09-30完成", "en": "the thing for 2024 is due by 2024-09-30"},
		"rows": set(),
	}}
}

test_what_does_not_fit_is_told if {
	tasks := asked(testing.in_2024("2024-02-01", "2024-12-31"), [], ["2024-01-05"], "09-30")
	{[task.message.en, task.rows] | some task in tasks} == {["the thing for 2024 is due by 2024-09-30; what is on record is for another rank or category", {1}]}
}

test_every_year_in_sight_is_owed if {
	tasks := asked(testing.in_2024("2024-09-30", "2026-09-30"), [], [], "09-30")
	{dates.iso(task.on) | some task in tasks} == {"2024-09-30", "2025-09-30", "2026-09-30"}
}

test_a_day_before_the_period_is_not if {
	frame := testing.look("2024-07-01", testing.span("2024-07-01", "2024-12-31"), "2024-12-31", testing.always)
	asked(frame, [], [], "06-30") == set()
	count(asked(frame, [], [], "07-01")) == 1
}
