package ninefold.lib.gap_test

import data.ninefold.lib.gap
import data.ninefold.testing

thing := {"zh": "检查", "en": "check"}

# judged is the verdict where it happened on the days, in rows 1, 2, 3..., and at most 10 days may lie between.
judged(frame, days, figures) := verdict if {
	held := {{"day": testing.day(text), "row": i + 1} | some i, text in days}
	verdict := gap.verdict(held, thing) with input as object.union(frame, {
		"thresholds": object.union({"max_gap_days": 10, "warn_days": 0}, figures),
	})
}

# January 2024, looked back on later: nothing can be due any more.
january := testing.run("2024-02-15", testing.span("2024-01-01", "2024-01-31"), testing.since("2020-01-01"))

gaps := {
	"every ten days": {"days": ["2024-01-11", "2024-01-21"], "longest": ["2024-01-01", "2024-01-11", 10], "status": "pass"},
	"the first a day late": {"days": ["2024-01-12", "2024-01-21"], "longest": ["2024-01-01", "2024-01-12", 11], "status": "fail"},
	"the last a day early": {"days": ["2024-01-10", "2024-01-20"], "longest": ["2024-01-20", "2024-01-31", 11], "status": "fail"},
	"eleven days in between": {
		"days": ["2024-01-01", "2024-01-10", "2024-01-21", "2024-01-31"],
		"longest": ["2024-01-10", "2024-01-21", 11], "status": "fail",
	},
	"none at all": {"days": [], "longest": ["2024-01-01", "2024-01-31", 30], "status": "fail"},
	"one before counts instead of the first day": {
		"days": ["2023-12-28", "2024-01-08", "2024-01-18", "2024-01-28"],
		"longest": ["2023-12-28", "2024-01-08", 11], "status": "fail",
	},
	"only the last one before counts": {
		"days": ["2023-06-01", "2023-12-31", "2024-01-10", "2024-01-20", "2024-01-30"],
		"longest": ["2023-12-31", "2024-01-10", 10], "status": "pass",
	},
	"only one, long before": {"days": ["2023-06-01"], "longest": ["2023-06-01", "2024-01-31", 244], "status": "fail"},
	"one after the window does not count": {
		"days": ["2024-01-11", "2024-01-20", "2024-02-01"],
		"longest": ["2024-01-20", "2024-01-31", 11], "status": "fail",
	},
	"one long after the window does not count": {
		"days": ["2024-01-11", "2024-01-21", "2024-02-15"],
		"longest": ["2024-01-01", "2024-01-11", 10], "status": "pass",
	},
	"on the first and on the last day": {
		"days": ["2024-01-01", "2024-01-11", "2024-01-21", "2024-01-31"],
		"longest": ["2024-01-01", "2024-01-11", 10], "status": "pass",
	},
	"the first of two longest is shown": {
		"days": ["2024-01-16"],
		"longest": ["2024-01-01", "2024-01-16", 15], "status": "fail",
	},
	"one before, and one on the first day": {
		"days": ["2023-12-20", "2024-01-01", "2024-01-11", "2024-01-21"],
		"longest": ["2023-12-20", "2024-01-01", 12], "status": "fail",
	},
	"twice on one day": {"days": ["2024-01-11", "2024-01-11", "2024-01-21"], "longest": ["2024-01-01", "2024-01-11", 10], "status": "pass"},
	"unsorted": {"days": ["2024-01-21", "2024-01-11"], "longest": ["2024-01-01", "2024-01-11", 10], "status": "pass"},
}

test_the_longest_gap[situation] if {
	some situation, given in gaps
	verdict := judged(january, given.days, {})
	verdict.status == given.status
	verdict.details == {"from": given.longest[0], "to": given.longest[1], "days": given.longest[2]}
	[verdict.actual, verdict.required] == [given.longest[2], 10]
}

# At most ten days present apart, in January, with days away.
absences := {
	"away in the longest": {"days": ["2024-01-12", "2024-01-21"], "away": [["2024-01-05", "2024-01-06"]], "longest": ["2024-01-21", "2024-01-31", 10], "status": "pass"},
	"away makes another one the longest": {"days": ["2024-01-14", "2024-01-20"], "away": [["2024-01-02", "2024-01-10"]], "longest": ["2024-01-20", "2024-01-31", 11], "status": "fail"},
	"away makes two of them equal: the first": {"days": ["2024-01-10", "2024-01-20"], "away": [["2024-01-31", "2024-02-10"], ["2024-02-12", "2024-02-12"]], "longest": ["2024-01-10", "2024-01-20", 10], "status": "pass"},
	"away since before the window": {"days": [], "away": [["2023-06-01", "2024-01-21"]], "longest": ["2024-01-01", "2024-01-31", 10], "status": "pass"},
	"away since before the last one before": {"days": ["2023-12-01"], "away": [["2023-11-01", "2024-01-20"]], "longest": ["2023-12-01", "2024-01-31", 11], "status": "fail"},
	"away all the time": {"days": ["2024-01-12"], "away": [["2023-06-01", "2024-02-20"]], "longest": ["2024-01-01", "2024-01-12", 0], "status": "pass"},
}

test_days_away_are_left_out[situation] if {
	some situation, given in absences
	verdict := judged(object.union(january, {"away": [testing.span(from, to) | some [from, to] in given.away]}), given.days, {})
	verdict.status == given.status
	verdict.details == {"from": given.longest[0], "to": given.longest[1], "days": given.longest[2]}
}

test_days_before_service_are_left_out if {
	joined := testing.run("2024-02-15", testing.span("2024-01-01", "2024-01-31"), testing.since("2024-01-22"))
	verdict := judged(joined, ["2023-12-01"], {})
	verdict.details == {"from": "2023-12-01", "to": "2024-01-31", "days": 10}
	verdict.message.en == "longest stretch without any check: 10 days (2023-12-01 to 2024-01-31, not counting 51 days not present), at most 10 allowed"
	judged(testing.run("2024-02-15", testing.span("2024-01-01", "2024-01-31"), testing.since("2024-01-21")), ["2023-12-01"], {}).status == "fail"
}

test_29_february_is_a_day if {
	frame := testing.run("2024-04-01", testing.span("2024-02-20", "2024-03-01"), testing.since("2020-01-01"))
	judged(frame, [], {}).actual == 10
	common := testing.run("2023-04-01", testing.span("2023-02-20", "2023-03-01"), testing.since("2020-01-01"))
	judged(common, [], {}).actual == 9
}

test_a_window_of_one_day_has_no_gap if {
	frame := testing.run("2024-02-15", testing.span("2024-01-31", "2024-01-31"), testing.since("2020-01-01"))
	judged(frame, [], {}).details == {"from": "2024-01-31", "to": "2024-01-31", "days": 0}
	judged(frame, ["2024-01-31"], {}).status == "pass"
	judged(frame, ["2024-01-20"], {}).actual == 11
}

# Whoever joins mid-period is measured from that day; whoever leaves, up to it.
test_the_window_ends_with_the_service if {
	joined := testing.run("2024-02-15", testing.span("2024-01-01", "2024-01-31"), testing.since("2024-01-21"))
	judged(joined, [], {}).details == {"from": "2024-01-21", "to": "2024-01-31", "days": 10}
	left := testing.run("2024-02-15", testing.span("2024-01-01", "2024-01-31"), testing.span("2020-01-01", "2024-01-11"))
	judged(left, [], {}).details == {"from": "2024-01-01", "to": "2024-01-11", "days": 10}
}

# Seen on 2024-01-31, the last day of the window; the next is needed ten days after the last.
open := testing.run("2024-01-31", testing.year(2024), testing.since("2020-01-01"))

warnings := {
	"the next is needed in six days, five of warning": {"last": "2024-01-27", "warn_days": 5, "status": "pass"},
	"the next is needed in five days, five of warning": {"last": "2024-01-26", "warn_days": 5, "status": "due"},
	"the next is needed in four days, five of warning": {"last": "2024-01-25", "warn_days": 5, "status": "due"},
	"the next is needed today": {"last": "2024-01-21", "warn_days": 0, "status": "due"},
	"the next is needed tomorrow": {"last": "2024-01-22", "warn_days": 0, "status": "pass"},
	"the next was needed yesterday": {"last": "2024-01-20", "warn_days": 5, "status": "fail"},
}

test_due_while_the_window_is_open[situation] if {
	some situation, given in warnings
	judged(open, ["2024-01-10", "2024-01-19", given.last], {"warn_days": given.warn_days}).status == given.status
}

# Nine days present since 2024-01-21: one away among the ten.
test_days_away_put_off_what_is_due if {
	absent := object.union(open, {"away": [testing.span("2024-01-25", "2024-01-25")]})
	judged(absent, ["2024-01-10", "2024-01-19", "2024-01-21"], {"warn_days": 0}).status == "pass"
	verdict := judged(absent, ["2024-01-10", "2024-01-19", "2024-01-21"], {"warn_days": 1})
	verdict.status == "due"
	verdict.message.en == "the next check is due by 2024-02-01"
}

test_not_due_once_the_window_is_over if {
	judged(january, ["2024-01-10", "2024-01-19", "2024-01-26"], {"warn_days": 30}).status == "pass"
	left := testing.run("2024-01-31", testing.year(2024), testing.span("2020-01-01", "2024-01-30"))
	judged(left, ["2024-01-10", "2024-01-19", "2024-01-26"], {"warn_days": 30}).status == "pass"
}

test_one_on_the_last_day_is_the_last if {
	judged(open, ["2024-01-11", "2024-01-21", "2024-01-31"], {"warn_days": 9}).status == "pass"
	judged(open, ["2024-01-11", "2024-01-21", "2024-01-31"], {"warn_days": 10}).status == "due"
}

test_with_none_so_far_the_first_is_due_counted_from_the_first_day if {
	frame := testing.run("2024-01-08", testing.year(2024), testing.since("2020-01-01"))
	judged(frame, [], {"warn_days": 3}).status == "due"
	judged(frame, [], {"warn_days": 2}).status == "pass"
}

test_a_gap_too_long_in_the_past_fails_before_anything_is_due if {
	judged(open, ["2024-01-20", "2024-01-25"], {"warn_days": 30}).status == "fail"
}

test_the_message_on_a_gap if {
	verdict := judged(january, ["2024-01-12", "2024-01-21"], {})
	verdict.reasons == ["gap"]
	verdict.message == {
		"zh": "最长11天（2024-01-01 至 2024-01-12）没有检查，应不超过10天",
		"en": "longest stretch without any check: 11 days (2024-01-01 to 2024-01-12), at most 10 allowed",
	}
}

test_the_message_on_the_next_one if {
	verdict := judged(open, ["2024-01-10", "2024-01-19", "2024-01-26"], {"warn_days": 5})
	verdict.reasons == ["due_soon"]
	verdict.message == {"zh": "下一次检查最迟应于2024-02-05进行", "en": "the next check is due by 2024-02-05"}
}

test_the_rows_at_both_ends_prove_a_gap if {
	judged(january, ["2024-01-05", "2024-01-10", "2024-01-10", "2024-01-25"], {}).evidence == {2, 3, 4}
	judged(january, [], {}).evidence == set()
}

test_the_last_row_proves_that_the_next_is_due if {
	judged(open, ["2024-01-10", "2024-01-19", "2024-01-26"], {"warn_days": 5}).evidence == {3}
}
