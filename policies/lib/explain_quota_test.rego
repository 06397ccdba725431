package ninefold.lib.quota_test

import data.ninefold.lib.explain
import data.ninefold.lib.quota
import data.ninefold.testing

explained(frame, held, minimum) := told if {
	told := quota.explanation(held, "event_id", explain.without([{"row": 9}], explain.other_kind)) with input as object.union(frame, {
		"thresholds": {"min_per_year": minimum},
	})
}

# explained without a row of another kind.
reasoned(frame, days) := testing.told(told) if {
	told := quota.explanation(testing.held(days), "event_id", set()) with input as object.union(frame, {
		"thresholds": {"min_per_year": 1},
	})
}

twice := array.concat(testing.held(["2024-03-05"]), [object.union(testing.event(1, {"date": testing.day("2024-03-05")}), {"row": 2})])

test_every_year_is_a_step_and_what_counts_once_is_counted_once if {
	told := explained(testing.over_2024, twice, 2)
	testing.told(told) == {
		"steps": [
			["2024: 1 counted, at least 2 required: short", [1], {}],
			["not counted", [], {2: "repeats an earlier one, counted once", 9: "of another kind"}],
		],
		"remedies": ["2024 is over and cannot be made up (short by 1); if something in 2024 was not recorded, add it and check again"],
	}
}

test_without_a_whole_year_nothing_can_fall_due if {
	told := explained(testing.run("2024-12-31", testing.span("2024-02-01", "2024-12-31"), testing.always), testing.held(["2024-03-05"]), 1)
	testing.told(told) == {
		"steps": [
			["no calendar year lies wholly inside the period", [], {}],
			["not counted", [], {1: "in a year that does not count: not wholly inside the period, or nothing is required in it", 9: "of another kind"}],
		],
		"remedies": [],
	}
}

test_a_year_that_is_over_cannot_be_made_up if {
	explained(testing.over_2024, [], 2).remedies[0].en == concat(" ", [
		"2024 is over and cannot be made up (short by 2);",
		"if something in 2024 was not recorded, add it and check again",
	])
}

test_a_year_that_is_running_can_be_met if {
	frame := testing.run("2024-12-01", testing.year(2024), testing.always)
	told := explained(frame, testing.held(["2024-03-05"]), 3)
	told.remedies == [{"zh": "2024-12-31前补足所差的2次即达标", "en": "to comply, still needed by 2024-12-31: 2"}]
	told.steps[0].text == {
		"zh": "2024年：计1次，应不少于3次，尚不足，2024-12-31到期",
		"en": "2024: 1 counted, at least 3 required: still short, due by 2024-12-31",
	}
}

test_a_year_that_has_long_to_run_says_until_when if {
	frame := testing.run("2024-06-01", testing.year(2024), testing.always)
	told := explained(frame, [], 1)
	told.steps[0].text == {
		"zh": "2024年：计0次，应不少于1次，尚不足，但2024-12-31才到期",
		"en": "2024: 0 counted, at least 1 required: still short, not due before 2024-12-31",
	}
	told.remedies == []
}

# The service of a branch in 2024, and what is told of the year where nothing was done.
parts_of_a_year := {
	"all of it": {"service": testing.always, "steps": ["2024: 0 counted, at least 1 required: short"]},
	"all but a day": {
		"service": testing.since("2024-01-02"),
		"steps": ["2024: 0 counted, at least 1 required: short; days of service: 365 (required only from 183 on)"],
	},
	"enough of it": {
		"service": testing.since("2024-07-02"),
		"steps": ["2024: 0 counted, at least 1 required: short; days of service: 183 (required only from 183 on)"],
	},
	"too little of it": {
		"service": testing.since("2024-07-03"),
		"steps": ["2024: days of service: 182 (required only from 183 on): not required"],
	},
}

test_it_is_told_how_much_of_a_year_is_service[situation] if {
	some situation, given in parts_of_a_year
	told := reasoned(testing.run("2024-12-31", testing.year(2024), given.service), [])
	[step[0] | some step in told.steps] == given.steps
}

test_a_branch_is_said_to_have_been_there if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2024-07-03"))
	told := explained(frame, [], 1)
	told.steps[0].text.zh == "2024年：存续182天（至少183天才要求），不作要求"
}

test_what_was_done_in_a_year_that_asks_for_nothing_is_left_out if {
	reasoned(testing.run("2024-12-31", testing.year(2024), testing.since("2024-07-03")), ["2024-08-01"]) == {
		"steps": [
			["2024: days of service: 182 (required only from 183 on): not required", [], {}],
			["not counted", [], {1: "in a year that does not count: not wholly inside the period, or nothing is required in it"}],
		],
		"remedies": [],
	}
}

test_days_away_are_told_with_their_records if {
	away := [testing.span("2024-02-01", "2024-04-30"), testing.span("2024-08-01", "2024-11-02")]
	frame := object.union(testing.person(testing.over_2024, "2015-07-01", {}), {
		"away": away,
		"leave": [object.union(testing.span("2023-02-01", "2023-04-30"), {"row": 20}), object.union(away[0], {"row": 21})],
		"secondments": [object.union(away[1], {"row": 22})],
	})
	told := explained(frame, [], 1)
	[[step.text.zh, step.counted] | some step in array.slice(told.steps, 0, 2)] == [
		["2024-01-01 至 2024-12-31：因请假或挂职离岗184天", [21, 22]],
		["2024年：任职366天，其中离岗184天，在岗182天（在岗至少183天才要求），不作要求", []],
	]
}

test_a_service_that_ends_in_the_year_ends_the_year if {
	leaving := testing.span("2020-01-01", "2024-09-30")
	near := explained(testing.run("2024-08-01", testing.year(2024), leaving), [], 2)
	near.remedies == [{"zh": "2024-09-30前补足所差的2次即达标", "en": "to comply, still needed by 2024-09-30: 2"}]
	near.steps[0].text.zh == "2024年：计0次，应不少于2次，尚不足，2024-09-30到期；存续274天（至少183天才要求）"
	gone := explained(testing.run("2024-12-31", testing.year(2024), leaving), testing.held(["2024-10-05"]), 3)
	gone.remedies == [{
		"zh": "2024年到2024-09-30（存续最后一天）为止，差2次，无法补做；如确有漏录，补录2024年的2次后重新检查",
		"en": concat(" ", [
			"2024 ended on 2024-09-30, the last day of service, and cannot be made up (short by 2);",
			"if something in 2024 was not recorded, add it and check again",
		]),
	}]
}

test_a_year_for_which_nothing_is_named_says_so if {
	told := quota.by_year([], set(), set(), set()) with input as object.union(testing.over_2024, {"thresholds": {"min_per_year": 1}})
	told.steps == [explain.plain({"zh": "2024年：未规定内容，不作要求", "en": "2024: nothing is named for it: not required"})]
}

test_a_year_that_does_not_count_is_left_out if {
	told := explained(testing.run("2024-12-31", testing.year(2024), testing.always), testing.held(["2023-03-05", "2024-03-05"]), 1)
	told.steps[0].counted == [2]
	some out in told.steps[1].left_out
	out.row == 1
	told.remedies == []
}
