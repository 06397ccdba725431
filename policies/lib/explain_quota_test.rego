package ninefold.lib.quota_test

import data.ninefold.lib.explain
import data.ninefold.lib.quota
import data.ninefold.testing

explained(frame, held, minimum) := told if {
	told := quota.explanation(held, "event_id", explain.without([{"row": 9}], explain.other_kind)) with input as object.union(frame, {
		"thresholds": {"min_per_year": minimum},
	})
}

twice := array.concat(testing.held(["2024-03-05"]), [object.union(testing.event(1, {"date": testing.day("2024-03-05")}), {"row": 2})])

test_every_year_is_a_step_and_what_counts_once_is_counted_once if {
	told := explained(testing.over_2024, twice, 2)
	testing.told(told) == {
		"steps": [
			["2024: counted 1, at least 2 required: short", [1], {}],
			["left out", [], {2: "the same as an earlier one, which counts once", 9: "of another kind"}],
		],
		"remedies": ["2024 is over and cannot be made up; if 1 more took place in 2024 and were not recorded, add them and check again"],
	}
}

test_without_a_whole_year_nothing_can_fall_due if {
	told := explained(testing.run("2024-12-31", testing.span("2024-02-01", "2024-12-31"), testing.always), testing.held(["2024-03-05"]), 1)
	testing.told(told) == {
		"steps": [
			["no calendar year lies wholly inside the period and the service", [], {}],
			["left out", [], {1: "in a year that does not count: it is not wholly inside the period and the service", 9: "of another kind"}],
		],
		"remedies": [],
	}
}

test_a_year_that_is_over_cannot_be_made_up if {
	explained(testing.over_2024, [], 2).remedies[0].en == concat(" ", [
		"2024 is over and cannot be made up;",
		"if 2 more took place in 2024 and were not recorded, add them and check again",
	])
}

test_a_year_that_is_running_can_be_met if {
	frame := testing.run("2024-12-01", testing.year(2024), testing.always)
	told := explained(frame, testing.held(["2024-03-05"]), 3)
	told.remedies == [{"zh": "2024年12月31日前再完成2次即达标", "en": "2 more by 2024-12-31 settles it"}]
	told.steps[0].text.en == "2024: counted 1, at least 3 required: still short, and the year will soon be over"
}

test_a_year_that_does_not_count_is_left_out if {
	told := explained(testing.run("2024-12-31", testing.year(2024), testing.always), testing.held(["2023-03-05", "2024-03-05"]), 1)
	told.steps[0].counted == [2]
	some out in told.steps[1].left_out
	out.row == 1
	told.remedies == []
}
