package ninefold.lib.cadence_test

import data.ninefold.lib.cadence
import data.ninefold.testing

phrase := {"zh": "%s 至 %s 做了%d次，应不少于%d次", "en": "done from %s to %s: %d, at least %d required"}

# judged is the verdict where something was done on the days, row after row, and is demanded once in every
# week of five available days.
judged(frame, days, figures) := verdict if {
	records := testing.held(days)
	counted := {week: {record.row | some record in records; record.week == week} | some record in records; week := record.week}
	verdict := cadence.verdict(counted, "times", phrase, records) with input as object.union(frame, {
		"weeks": testing.workweeks(frame.window),
		"thresholds": object.union(
			{"times": 1, "every_weeks": 1, "min_workdays": 5, "anchor": testing.day("2024-01-01"), "tolerated": 0},
			figures,
		),
	})
}

until(day) := testing.run(day, testing.year(2024), testing.always)

figures_of(verdict) := [verdict.status, verdict.actual, verdict.required]

test_each_week_counts_for_itself if {
	figures_of(judged(until("2024-01-21"), ["2024-01-07", "2024-01-08", "2024-01-15"], {})) == ["pass", 3, 3]
	figures_of(judged(until("2024-01-21"), ["2024-01-07", "2024-01-08", "2024-01-14"], {})) == ["fail", 2, 3]
}

test_short_blocks_up_to_the_tolerated_number_pass if {
	figures_of(judged(until("2024-01-21"), ["2024-01-02"], {"tolerated": 1})) == ["fail", 1, 3]
	figures_of(judged(until("2024-01-21"), ["2024-01-02"], {"tolerated": 2})) == ["pass", 1, 3]
	figures_of(judged(until("2024-01-21"), ["2024-01-02"], {"tolerated": 3})) == ["pass", 1, 3]
}

test_a_pass_with_short_blocks_still_lists_them_and_says_so if {
	verdict := judged(until("2024-01-14"), ["2024-01-02"], {"tolerated": 1})
	verdict.reasons == []
	verdict.details == {"short": [{"from": "2024-01-08", "to": "2024-01-14", "count": 0}]}
	verdict.message == {"zh": "应达标周期2个，不足1个，在允许的1个以内", "en": "due blocks: 2, short: 1, tolerated: 1"}
}

test_the_message_spells_out_three_short_blocks_and_counts_the_rest if {
	verdict := judged(until("2024-02-04"), ["2024-01-11"], {})
	count(verdict.details.short) == 4
	verdict.message == {
		"zh": concat("；", [
			"2024-01-01 至 2024-01-07 做了0次，应不少于1次",
			"2024-01-15 至 2024-01-21 做了0次，应不少于1次",
			"2024-01-22 至 2024-01-28 做了0次，应不少于1次",
			"另有1处",
		]),
		"en": concat("; ", [
			"done from 2024-01-01 to 2024-01-07: 0, at least 1 required",
			"done from 2024-01-15 to 2024-01-21: 0, at least 1 required",
			"done from 2024-01-22 to 2024-01-28: 0, at least 1 required",
			"and 1 more",
		]),
	}
}

test_the_evidence_is_what_was_done_in_short_blocks if {
	judged(until("2024-01-14"), ["2024-01-02", "2024-01-03", "2024-01-10"], {"times": 2}).evidence == {3}
}

test_a_block_of_three_weeks_counts_all_its_days if {
	long := {"every_weeks": 3, "times": 3}
	figures_of(judged(until("2024-01-21"), ["2024-01-01", "2024-01-10", "2024-01-21"], long)) == ["pass", 1, 1]
	figures_of(judged(until("2024-01-21"), ["2024-01-01", "2024-01-10", "2024-01-22"], long)) == ["fail", 0, 1]
}

# The first days of the blocks of two weeks that fall due from 2023-12-01 to 2024-01-14.
fortnights_from(anchor) := [block.from |
	frame := testing.run("2024-01-14", testing.span("2023-12-01", "2024-01-14"), testing.always)
	some block in judged(frame, [], {"every_weeks": 2, "anchor": testing.day(anchor)}).details.short
]

test_blocks_are_counted_from_the_anchor_in_both_directions if {
	every anchor in ["2024-01-01", "2024-12-30", "2020-01-06", "2000-01-03"] {
		fortnights_from(anchor) == ["2023-12-04", "2023-12-18", "2024-01-01"]
	}
	fortnights_from("2024-01-08") == ["2023-11-27", "2023-12-11", "2023-12-25"]
}

joined(day) := testing.run("2024-01-07", testing.year(2024), testing.since(day))

test_the_available_days_of_a_block_are_those_in_the_window if {
	judged(joined("2024-01-01"), [], {}).status == "fail"
	judged(joined("2024-01-02"), [], {}) == {"status": "exempt", "reasons": ["not_due"]}
	judged(joined("2024-01-02"), [], {"min_workdays": 4}).status == "fail"
}

test_the_available_days_of_a_long_block_are_added_up if {
	fortnight := testing.run("2024-01-14", testing.year(2024), testing.since("2024-01-03"))
	figures_of(judged(fortnight, [], {"every_weeks": 2, "min_workdays": 8})) == ["fail", 0, 1]
	judged(fortnight, [], {"every_weeks": 2, "min_workdays": 9}).status == "exempt"
}

# From Friday 2024-01-12 on two are demanded: the week that ends on Sunday 2024-01-14 is the first.
test_a_changed_figure_holds_for_blocks_that_end_from_its_day_on if {
	days := ["2024-01-02", "2024-01-09", "2024-01-16", "2024-01-17"]
	raised := testing.changed(until("2024-01-21"), "times", 1, "2024-01-12", 2)
	verdict := judged(raised, days, {"times": 2})
	figures_of(verdict) == ["fail", 2, 3]
	verdict.message.en == "done from 2024-01-08 to 2024-01-14: 1, at least 2 required"
	later := testing.changed(until("2024-01-21"), "times", 1, "2024-01-15", 2)
	figures_of(judged(later, days, {"times": 2})) == ["pass", 3, 3]
}

test_changed_workdays_hold_for_blocks_that_end_from_its_day_on if {
	eased := testing.changed(until("2024-01-14"), "min_workdays", 6, "2024-01-14", 5)
	figures_of(judged(eased, [], {})) == ["fail", 0, 1]
}
