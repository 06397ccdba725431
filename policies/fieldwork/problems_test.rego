package ninefold.fieldwork.problems_test

import data.ninefold.fieldwork.problems
import data.ninefold.testing

# judged is the verdict on a branch on days [day, found, solved, rows of visits where not all were solved].
judged(frame, days, figures) := verdict if {
	verdict := problems.verdict with input as object.union(frame, {
		"visits": [{"date": testing.day(text), "problems_found": found, "problems_solved": solved, "unsolved": rows} |
			some [text, found, solved, rows] in days
		],
		"thresholds": object.union({"min_rate": 0.8}, figures),
	})
}

judged_on(found, solved, min_rate) := judged(testing.over_2024, [["2024-05-06", found, solved, [1]]], {"min_rate": min_rate})

# Problems found and solved, and the least rate.
rates := {
	"none solved": {"of": [10, 0, 0.8], "status": "fail", "actual": 0},
	"one below": {"of": [10, 7, 0.8], "status": "fail", "actual": 0.7},
	"just enough": {"of": [10, 8, 0.8], "status": "pass", "actual": 0.8},
	"one above": {"of": [10, 9, 0.8], "status": "pass", "actual": 0.9},
	"all solved": {"of": [10, 10, 0.8], "status": "pass", "actual": 1},
	"more solved than found": {"of": [1, 2, 0.8], "status": "pass", "actual": 2},
	"a stricter rate missed": {"of": [10, 8, 0.81], "status": "fail", "actual": 0.8},
	"a rate of nothing": {"of": [10, 0, 0], "status": "pass", "actual": 0},
	"all demanded, all solved": {"of": [3, 3, 1], "status": "pass", "actual": 1},
	"all demanded, one missing": {"of": [1000, 999, 1], "status": "fail", "actual": 0.999},
}

test_the_rate_of_problems_solved[situation] if {
	some situation, given in rates
	verdict := judged_on(given.of[0], given.of[1], given.of[2])
	[verdict.status, verdict.actual, verdict.required] == [given.status, given.actual, given.of[2]]
}

# No rounding decides: at every size the rate met exactly passes, one problem fewer fails.
exact := {"0.8": [4, 5, 0.8], "0.7": [7, 10, 0.7], "0.29": [29, 100, 0.29], "0.45": [9, 20, 0.45], "0.999": [999, 1000, 0.999]}

test_a_rate_met_exactly_passes_at_any_size[text] if {
	some text, [part, whole, rate] in exact
	every times in [1, 3, 1001, 99999] {
		judged_on(whole * times, part * times, rate).status == "pass"
		judged_on(whole * times, (part * times) - 1, rate).status == "fail"
	}
}

test_nothing_found_is_not_due if {
	judged(testing.over_2024, [], {}) == {"status": "exempt", "reasons": ["not_due"]}
	judged(testing.over_2024, [["2024-05-06", 0, 2, []]], {}) == {"status": "exempt", "reasons": ["not_due"]}
}

test_the_problems_of_all_days_are_added_up if {
	verdict := judged(testing.over_2024, [["2024-02-29", 2, 0, [4]], ["2024-05-06", 6, 6, []], ["2024-05-07", 2, 2, []]], {})
	[verdict.status, verdict.actual] == ["pass", 0.8]
}

# Of a problem solved on one of these days and one unsolved on 2024-06-03, does the first count?
window := {
	"the day before the window": {"day": "2024-02-28", "actual": 0},
	"the first day": {"day": "2024-02-29", "actual": 0.5},
	"the last day": {"day": "2024-06-30", "actual": 0.5},
	"the day after the window": {"day": "2024-07-01", "actual": 0},
}

test_only_visits_in_the_branch_s_window_count[situation] if {
	some situation, given in window
	frame := testing.run("2024-12-31", testing.year(2024), testing.span("2024-02-29", "2024-06-30"))
	judged(frame, [[given.day, 1, 1, []], ["2024-06-03", 1, 0, [2]]], {}).actual == given.actual
}

test_the_verdict_with_message_and_rows if {
	judged(testing.over_2024, [["2024-05-06", 5, 3, [3, 4]], ["2024-05-07", 4, 4, []], ["2024-05-08", 2, 1, [9]]], {}) == {
		"status": "fail",
		"reasons": ["too_few"],
		"actual": 8 / 11,
		"required": 0.8,
		"details": {},
		"message": {
			"zh": "发现问题11个，解决8个，解决率72.72%，应不低于80%",
			"en": "problems found: 11, solved: 8 (72.72%), at least 80% required",
		},
		"evidence": {3, 4, 9},
	}
}

# The rate is rounded down, so that a fail never reads as met.
test_the_message_never_rounds_up if {
	judged_on(100000, 79999, 0.8).message.en == "problems found: 100000, solved: 79999 (79.99%), at least 80% required"
	judged_on(8, 7, 0.875).message.en == "problems found: 8, solved: 7 (87.5%), at least 87.5% required"
	judged_on(3, 3, 1).message.zh == "发现问题3个，解决3个，解决率100%，应不低于100%"
}

test_the_message_says_where_nothing_was_solved if {
	judged_on(5, 0, 0.8).message == {
		"zh": "发现问题5个，均未解决，解决率应不低于80%",
		"en": "problems found: 5, none solved, at least 80% required",
	}
}
