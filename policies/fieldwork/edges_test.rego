# What mutants of the requirements on diligent fieldwork get caught by: the edges that the other tests leave open.
package ninefold.fieldwork.edges_test

import data.ninefold.fieldwork.liaison
import data.ninefold.fieldwork.problems
import data.ninefold.fieldwork.visits
import data.ninefold.lib.dates
import data.ninefold.testing

# Contacts {unit: stretch} of someone in service for long, looked ahead from a day.
looking(as_of, list) := asked if {
	asked := liaison.outlook with input as object.union(
		testing.look(as_of, testing.year(2024), "2025-12-31", testing.since("2015-07-01")),
		{
			"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
			"thresholds": {"units_per_member": 2, "grace_days": 30},
		},
	)
}

lasting := testing.since("2020-01-01")

until(to) := testing.span("2020-01-01", to)

# Two contacts end: contact has been lacking since the first of them did.
test_the_first_day_of_the_lack_counts if {
	every second in ["2024-10-01", "2024-10-05"] {
		testing.owed(looking("2024-10-09", [["U1", until("2024-09-30")], ["U2", until(second)]])) == {["liaison", "", "", "2024-10-31", 2]}
	}
}

# Those that run, and those that ran on the last day on which there were enough.
test_the_rows_are_those_of_the_last_good_day if {
	asked := looking("2024-10-09", [
		["U1", lasting],
		["U2", until("2024-09-29")],
		["U3", testing.span("2024-09-30", "2024-09-30")],
		["U4", testing.since("2024-10-09")],
		["U4", testing.since("2024-10-09")],
		["U5", until("2024-09-28")],
	])
	count(asked) == 0
	short := looking("2024-10-09", [["U1", lasting], ["U2", until("2024-09-29")], ["U3", testing.span("2024-09-30", "2024-09-30")]])
	[task.rows | some task in short] == [{1, 3}]
}

told_of(list) := told if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))
	told := liaison.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
		"thresholds": {"units_per_member": 2, "grace_days": 30},
	})
}

test_contacts_that_begin_or_end_on_the_last_day_are_not_left_out if {
	told := told_of([["U1", until("2024-12-31")], ["U2", testing.since("2024-12-31")]])
	[[step.text.en, step.counted] | some step in told.steps] == [
		["at least 2 units in contact on every day present; up to 30 days present in a row with fewer tolerated", []],
		["2024-01-01 to 2024-12-30: days present: 365, units in contact: 1: too few", [1]],
		["2024-12-31 to 2024-12-31: days present: 1, units in contact: 2: enough", [1, 2]],
	]
}

test_contacts_outside_the_window_are_left_out if {
	told := told_of([["U1", until("2023-12-31")], ["U2", until("2024-01-01")]])
	[[step.text.en, step.counted, {out.row: out.why.en | some out in step.left_out}] | some step in array.slice(told.steps, 1, 9)] == [
		["2024-01-01 to 2024-01-01: days present: 1, units in contact: 1: too few", [2], {}],
		["2024-01-02 to 2024-12-31: days present: 365, units in contact: 0: too few", [], {}],
		["not counted", [], {1: "ended before the window"}],
	]
}

# 100 times the binary fraction nearest to 0.07 is more than 7.
test_no_problem_more_is_asked_for_than_the_rate_demands if {
	exactly := {"0.07 of 100": [100, 0.07, 7], "0.14 of 50": [50, 0.14, 7], "0.28 of 25": [25, 0.28, 7], "0.55 of 100": [100, 0.55, 55], "0.8 of 6": [6, 0.8, 5]}
	every given in exactly {
		lacking := object.union(solving(given[0], given[2] - 1), {"thresholds": {"min_rate": given[1]}})
		asked := problems.outlook with input as lacking
		[[task.missing, task.required] | some task in asked] == [[1, given[2]]]
		told := problems.explanation with input as lacking
		[way.en | some way in told.remedies] == ["further problems to solve: 1"]
		short := problems.verdict with input as lacking
		short.status == "fail"
		enough := object.union(solving(given[0], given[2]), {"thresholds": {"min_rate": given[1]}})
		met := problems.verdict with input as enough
		met.status == "pass"
		none := problems.outlook with input as enough
		none == set()
	}
}

solving(found, solved) := object.union(testing.look("2024-06-01", testing.year(2024), "2024-12-31", testing.always), {
	"visits": [{"date": testing.day("2024-05-06"), "problems_found": found, "problems_solved": solved, "unsolved": [1]}],
	"thresholds": {"min_rate": 0.8},
})

test_one_problem_is_enough_to_be_asked_for if {
	asked := problems.outlook with input as solving(1, 0)
	testing.owed(asked) == {["problems", "", "", "2024-12-31", 1]}
	told := problems.explanation with input as solving(1, 0)
	[way.en | some way in told.remedies] == ["further problems to solve: 1"]
}

test_without_problems_there_is_nothing_to_do if {
	told := problems.explanation with input as solving(0, 0)
	told.remedies == []
}

test_the_words_for_problems if {
	asked := problems.outlook with input as solving(10, 5)
	[task.message.en | some task in asked] == ["problems still to solve by 2024-12-31: 3 (10 found, 5 solved, at least 8 required)"]
}

week := testing.run("2024-02-25", testing.span("2024-02-19", "2024-02-25"), testing.since("2020-01-01"))

# Half-days of neighbouring days are different ones.
test_half_days_of_different_days_are_different if {
	sessions := {
		"an afternoon and the morning after": {"list": [["2024-02-19", "pm"], ["2024-02-20", "am"]], "count": 2},
		"an afternoon and the day after": {"list": [["2024-02-19", "pm"], ["2024-02-20", "day"]], "count": 3},
		"an afternoon and the morning two days after": {"list": [["2024-02-19", "pm"], ["2024-02-21", "am"]], "count": 2},
		"a day and the day after": {"list": [["2024-02-19", "day"], ["2024-02-20", "day"]], "count": 4},
		"the same morning twice": {"list": [["2024-02-19", "am"], ["2024-02-19", "am"]], "count": 1},
		"a morning and the same day": {"list": [["2024-02-19", "am"], ["2024-02-19", "day"]], "count": 2},
	}
	every given in sessions {
		verdict := visits.verdict with input as object.union(testing.person(week, "2020-01-01", {}), {
			"visits": testing.numbered([{"date": testing.day(text), "week": dates.week(testing.day(text)), "session": session} |
				some [text, session] in given.list
			]),
			"weeks": testing.workweeks(week.window),
			"thresholds": {"half_days": 9, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0},
		})
		verdict.details.short[0].count == given.count
	}
}
