package ninefold.lib.gap_test

import data.ninefold.lib.gap
import data.ninefold.testing

explained(frame, days) := told if {
	held := {{"day": testing.day(text), "row": i + 1} | some i, text in days}
	left_out := {{"row": 9, "why": {"zh": "缘由", "en": "reason"}}}
	told := gap.explanation(held, left_out, thing) with input as object.union(frame, {"thresholds": {"max_gap_days": 10, "warn_days": 3}})
}

test_every_stretch_between_two_points_is_a_step if {
	told := explained(january, ["2023-06-01", "2023-12-28", "2024-01-08", "2024-01-28", "2024-02-03"])
	[[step.text.en, step.counted] | some step in array.slice(told.steps, 0, 3)] == [
		["2023-12-28 to 2024-01-08: 11 days apart, at most 10 allowed: too long", [2, 3]],
		["2024-01-08 to 2024-01-28: 20 days apart, at most 10 allowed: too long", [3, 4]],
		["2024-01-28 to 2024-01-31: 3 days apart, at most 10 allowed: met", [4]],
	]
	{out.row: out.why.en | some out in told.steps[3].left_out} == {
		1: "before the window, with a later one after it", 5: "after the window", 9: "reason",
	}
}

test_a_stretch_that_is_past_cannot_be_made_up if {
	told := explained(january, ["2024-01-08", "2024-01-21"])
	[remedy.en | some remedy in told.remedies] == [concat("", [
		"the gap from 2024-01-08 to 2024-01-21 has passed and cannot be made up; ",
		"if one was held in it but not recorded, add it and check again",
	])]
}

open_january := testing.run("2024-01-31", testing.span("2024-01-01", "2024-01-31"), testing.since("2020-01-01"))

test_a_stretch_that_is_open_can_be_ended if {
	told := explained(open_january, ["2024-01-08", "2024-01-18"])
	count(told.remedies) == 1
	told.remedies[0].en == "open since 2024-01-18: holding one now ends the gap, but this period remains non-compliant"
}

test_the_next_one_keeps_a_due_one_from_failing if {
	told := explained(open_january, ["2024-01-05", "2024-01-14", "2024-01-23"])
	told.remedies == [{"zh": "下一次检查最迟应于2024-02-02进行", "en": "the next check is due by 2024-02-02"}]
}

test_a_window_of_one_day_has_no_stretch if {
	day := testing.run("2024-01-31", testing.span("2024-01-31", "2024-01-31"), testing.since("2020-01-01"))
	explained(day, ["2024-01-31"]).remedies == []
}

test_as_many_days_as_are_allowed_are_met_and_the_next_one_is_due_on_the_last_day if {
	testing.told(explained(open_january, ["2024-01-11", "2024-01-21"])) == {
		"steps": [
			["2024-01-01 to 2024-01-11: 10 days apart, at most 10 allowed: met", [1], {}],
			["2024-01-11 to 2024-01-21: 10 days apart, at most 10 allowed: met", [1, 2], {}],
			["2024-01-21 to 2024-01-31: 10 days apart, at most 10 allowed: met", [2], {}],
			["not counted", [], {9: "reason"}],
		],
		"remedies": ["the next check is due by 2024-01-31"],
	}
}

test_one_on_the_last_day_counts if {
	told := testing.told(explained(open_january, ["2024-01-11", "2024-01-21", "2024-01-31"]))
	array.slice(told.steps, 2, 9) == [
		["2024-01-21 to 2024-01-31: 10 days apart, at most 10 allowed: met", [2, 3], {}],
		["not counted", [], {9: "reason"}],
	]
	told.remedies == []
}

test_where_nothing_was_left_out_nothing_is_said_of_it if {
	told := gap.explanation({{"day": testing.day("2024-01-11"), "row": 1}}, set(), thing) with input as object.union(
		testing.run("2024-01-12", testing.span("2024-01-01", "2024-01-12"), testing.always),
		{"thresholds": {"max_gap_days": 10, "warn_days": 3}},
	)
	testing.told(told).steps == [
		["2024-01-01 to 2024-01-11: 10 days apart, at most 10 allowed: met", [1], {}],
		["2024-01-11 to 2024-01-12: 1 day apart, at most 10 allowed: met", [1], {}],
	]
}
