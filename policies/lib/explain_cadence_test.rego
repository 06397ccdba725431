package ninefold.lib.cadence_test

import data.ninefold.lib.cadence
import data.ninefold.testing

# explained is the reasoning where something was done on the days, row after row; row 9 is left out.
explained(frame, days, figures) := told if {
	records := testing.held(days)
	counted := {week: {record.row | some record in records; record.week == week} | some record in records; week := record.week}
	left_out := {{"row": 9, "why": {"zh": "缘由", "en": "reason"}, "week": records[0].week}}
	told := cadence.explanation(counted, "times", records, left_out) with input as object.union(frame, {
		"weeks": testing.workweeks(frame.window),
		"thresholds": object.union(
			{"times": 1, "every_weeks": 1, "min_workdays": 5, "anchor": testing.day("2024-01-01"), "tolerated": 0},
			figures,
		),
	})
}

sentences(told) := [step.text.en | some step in told.steps]

test_every_due_block_is_a_step_with_what_was_counted_in_it if {
	told := explained(until("2024-01-14"), ["2024-01-03"], {})
	sentences(told) == [
		"2024-01-01 to 2024-01-07: available workdays: 5; 1 counted, at least 1 required: met",
		"2024-01-08 to 2024-01-14: available workdays: 5; 0 counted, at least 1 required: short",
	]
	told.steps[0].counted == [1]
	told.steps[0].left_out == [{"row": 9, "why": {"zh": "缘由", "en": "reason"}}]
	[told.steps[1].counted, told.steps[1].left_out] == [[], []]
	[told.steps[1].from, told.steps[1].to] == [testing.day("2024-01-08"), testing.day("2024-01-14")]
}

test_a_record_that_is_left_out_is_not_told_as_counted if {
	records := testing.held(["2024-01-03", "2024-01-04"])
	frame := until("2024-01-07")
	left_out := {{"row": 2, "why": {"zh": "缘由", "en": "reason"}, "week": records[1].week}}
	told := cadence.explanation({records[0].week: {1}}, "times", records, left_out) with input as object.union(frame, {
		"weeks": testing.workweeks(frame.window),
		"thresholds": {"times": 1, "every_weeks": 1, "min_workdays": 5, "anchor": testing.day("2024-01-01"), "tolerated": 0},
	})
	told.steps[0].counted == [1]
	[out.row | some out in told.steps[0].left_out] == [2]
}

test_a_block_with_too_few_days_says_so_and_its_records_are_left_out if {
	told := explained(joined("2024-01-02"), ["2024-01-03"], {})
	sentences(told) == [
		"2024-01-01 to 2024-01-07: available workdays: 4, fewer than 5: did not fall due",
		"in no block that fell due",
	]
	{out.row: out.why.en | some out in told.steps[1].left_out} == {
		1: "its block is not over yet, or has too few available workdays", 9: "reason",
	}
}

test_records_before_and_after_the_window_are_left_out if {
	told := explained(until("2024-01-07"), ["2023-12-28", "2024-01-03", "2024-01-09"], {})
	{out.row: out.why.en | some out in told.steps[1].left_out} == {1: "before the window", 3: "after the window", 9: "reason"}
}

test_one_record_in_no_block_is_told_of if {
	told := testing.told(explained(until("2024-01-14"), ["2024-01-03", "2024-01-16"], {}))
	array.slice(told.steps, 2, 9) == [["in no block that fell due", [], {2: "after the window"}]]
}

test_the_weeks_of_the_first_day_and_of_the_last_are_not_outside_the_window if {
	frame := testing.run("2024-01-22", testing.span("2024-01-07", "2024-01-22"), testing.always)
	told := testing.told(explained(frame, ["2024-01-09", "2024-01-07", "2024-01-22", "2023-12-31", "2024-01-29"], {}))
	why := "its block is not over yet, or has too few available workdays"
	told.steps == [
		["2024-01-01 to 2024-01-07: available workdays: 0, fewer than 5: did not fall due", [], {}],
		["2024-01-08 to 2024-01-14: available workdays: 5; 1 counted, at least 1 required: met", [1], {9: "reason"}],
		["2024-01-15 to 2024-01-21: available workdays: 5; 0 counted, at least 1 required: short", [], {}],
		["in no block that fell due", [], {2: why, 3: why, 4: "before the window", 5: "after the window"}],
	]
}

test_only_whole_blocks_that_are_over_are_told_of if {
	frame := testing.run("2024-01-21", testing.year(2024), testing.since("2024-01-02"))
	sentences(explained(frame, ["2024-01-03"], {"every_weeks": 3, "min_workdays": 15})) == [
		"2024-01-01 to 2024-01-21: available workdays: 14, fewer than 15: did not fall due",
		"in no block that fell due",
	]
}

test_the_way_back_names_the_blocks_that_lack_least if {
	told := explained(until("2024-01-21"), ["2024-01-09", "2024-01-16", "2024-01-17"], {"times": 3, "tolerated": 1})
	[remedy.en | some remedy in told.remedies] == [
		"blocks that are over cannot be made up: 3 short, no more than 1 tolerated",
		"if it was done and not recorded: add 1 for 2024-01-15 to 2024-01-21 and check again",
		"if it was done and not recorded: add 2 for 2024-01-08 to 2024-01-14 and check again",
	]
}

test_a_pass_has_no_way_back_to_go if {
	explained(until("2024-01-14"), ["2024-01-03"], {"tolerated": 1}).remedies == []
}
