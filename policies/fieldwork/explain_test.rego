# How the requirements on fieldwork explain themselves.
package ninefold.fieldwork.explain_test

import data.ninefold.fieldwork.liaison
import data.ninefold.fieldwork.problems
import data.ninefold.fieldwork.report
import data.ninefold.fieldwork.visits
import data.ninefold.lib.dates
import data.ninefold.testing

# reasons gives why rows were left out of a step.
reasons(step) := {out.row: out.why.en | some out in step.left_out}

week := testing.run("2024-02-25", testing.span("2024-02-19", "2024-02-25"), testing.since("2020-01-01"))

visited(list) := told if {
	told := visits.explanation with input as object.union(testing.person(week, "2020-01-01", {}), {
		"visits": testing.numbered([{"date": testing.day(text), "week": dates.week(testing.day(text)), "session": session} |
			some [text, session] in list
		]),
		"weeks": testing.workweeks(week.window),
		"thresholds": {"half_days": 2, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0},
	})
}

test_a_visit_of_which_every_half_day_was_counted_before_is_left_out if {
	told := visited([["2024-02-20", "day"], ["2024-02-20", "pm"], ["2024-02-20", "day"], ["2024-02-21", "am"]])
	told.steps[0].counted == [1, 4]
	reasons(told.steps[0]) == {2: "the same as an earlier one, which counts once", 3: "the same as an earlier one, which counts once"}
}

test_a_visit_that_adds_one_half_day_counts if {
	visited([["2024-02-20", "am"], ["2024-02-20", "day"]]).steps[0].counted == [1, 2]
}

contacts(list) := told if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))
	told := liaison.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
		"thresholds": {"units_per_member": 2, "grace_days": 30},
	})
}

test_contacts_that_do_not_run_on_the_last_day_are_left_out if {
	told := contacts([["U1", testing.since("2024-01-01")], ["U2", testing.span("2024-01-01", "2024-12-30")]])
	told.steps[1].text.en == "counted: 1, at least 2 required: short by 1"
	told.steps[1].counted == [1]
	reasons(told.steps[1]) == {2: "ended before that day"}
	told.remedies == [{"zh": "再建立1个联系点即达标", "en": "further units to take up contact with: 1"}]
}

test_within_the_grace_there_is_one_sentence if {
	told := liaison.explanation with input as object.union(
		testing.run("2024-12-31", testing.year(2024), testing.since("2024-12-15")),
		{"thresholds": {"units_per_member": 2, "grace_days": 30}, "liaisons": []},
	)
	told.steps[0].text.en == "in service since 2024-12-15: on 2024-12-31 still within the grace of 30 days"
	told.remedies == []
}

solved(found, done) := told if {
	told := problems.explanation with input as object.union(testing.over_2024, {
		"visits": [
			{"date": testing.day("2024-05-06"), "problems_found": found, "problems_solved": done, "unsolved": [1]},
			{"date": testing.day("2023-05-06"), "problems_found": 1, "problems_solved": 0, "unsolved": [2]},
		],
		"thresholds": {"min_rate": 0.8},
	})
}

test_the_way_back_is_so_many_problems_more if {
	told := solved(10, 5)
	told.steps[0].text.en == "problems found in the window: 10, solved: 5"
	told.steps[1].counted == [1]
	reasons(told.steps[1]) == {2: "before the window"}
	told.remedies == [{"zh": "再解决3个即达标", "en": "further problems to solve: 3"}]
}

test_enough_solved_leaves_nothing_to_do if {
	solved(10, 8).remedies == []
}

test_a_report_of_another_kind_is_left_out if {
	told := report.explanation with input as object.union(
		testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01")),
		{
			"reports": testing.numbered([
				{"kind": "other", "year": 2024, "submitted_on": testing.day("2024-11-01")},
				{"kind": "research", "year": 2024, "submitted_on": testing.day("2024-11-02")},
			]),
			"thresholds": {"due": "12-31", "min_service_days": 90, "warn_days": 30},
		},
	)
	told.steps[0].counted == [2]
	reasons(told.steps[0]) == {1: "of another kind"}
}
