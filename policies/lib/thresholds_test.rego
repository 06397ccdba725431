package ninefold.lib.thresholds_test

import data.ninefold.lib.thresholds
import data.ninefold.testing

# half_days was 2 until the end of June, 3 in July, and 4 from August on.
changed := {
	"thresholds": {"half_days": 4, "tolerated": 1},
	"changes": {"half_days": [
		{"from": -1073741824, "value": 2},
		{"from": testing.day("2024-07-01"), "value": 3},
		{"from": testing.day("2024-08-01"), "value": 4},
	]},
}

in_force := {
	"2023-01-01": 2,
	"2024-06-30": 2,
	"2024-07-01": 3,
	"2024-07-31": 3,
	"2024-08-01": 4,
	"2025-12-31": 4,
}

test_a_figure_holds_from_its_day_on[day] if {
	some day, figure in in_force
	thresholds.at("half_days", testing.day(day)) == figure with input as changed
}

test_what_never_changes_is_the_same_on_every_day if {
	thresholds.at("tolerated", testing.day("1990-01-01")) == 1 with input as changed
	thresholds.at("tolerated", testing.day("2024-12-31")) == 1 with input as changed
}

test_all_figures_and_the_days_of_their_changes if {
	figures := {"thresholds": {"n": 2, "m": 5}, "changes": {"n": [{"from": 10, "value": 1}, {"from": 20, "value": 2}]}}
	thresholds.figures("n") == {1, 2} with input as figures
	thresholds.changes("n") == {10, 20} with input as figures
	thresholds.figures("m") == {5} with input as figures
	thresholds.changes("m") == set() with input as figures
}

test_another_figure_stands_in_only_where_there_is_no_such_parameter if {
	thresholds.at_or("least", 10, 183) == 7 with input as {"thresholds": {"least": 7}, "changes": {}}
	thresholds.at_or("least", 10, 183) == 0 with input as {"thresholds": {"least": 0}, "changes": {}}
	thresholds.at_or("least", 10, 183) == 5 with input as {"thresholds": {"least": 7}, "changes": {"least": [{"from": 0, "value": 5}, {"from": 11, "value": 7}]}}
	thresholds.at_or("least", 10, 183) == 183 with input as {"thresholds": {"most": 7}, "changes": {}}
}
