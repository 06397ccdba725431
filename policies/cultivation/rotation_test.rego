package ninefold.cultivation.rotation_test

import data.ninefold.cultivation.rotation
import data.ninefold.testing

thresholds := {"max_years": 5, "merge_gap_days": 30, "warn_months": 6}

# judged is the verdict on a person with postings, asked to move after five years.
judged(run, postings) := judged_on(run, postings, thresholds)

judged_on(run, postings, figures) := verdict if {
	verdict := rotation.verdict with input as object.union(testing.person(run, "2005-07-01", {}), {
		"postings": postings,
		"thresholds": figures,
	})
}

over_2024 := testing.over_2024

# The window ends on a day, which is also the day of the run.
until(day) := testing.run(day, testing.span("2015-01-01", "2029-12-31"), testing.since("2005-07-01"))

# The person left on a day before the day of the run.
left_on(day) := testing.run("2024-12-31", testing.year(2024), testing.span("2005-07-01", day))

# in_office is a posting in one department, research one in another; n is the row.
in_office(n, stretch) := testing.posting(n, "办公室", stretch)

in_research(n, stretch) := testing.posting(n, "研究室", stretch)

# stays gives of a verdict where each stay begins, where it ends and what it amounts to.
stays(verdict) := [[stint.from, object.get(stint, "to", "open"), stint.status] | some stint in verdict.details.stints]

# One posting that still runs, over 2024: its limit is five years after its first day.
still_running := {
	"limit a day before the window's last day": {"from": "2019-12-30", "status": "fail"},
	"limit on the window's last day": {"from": "2019-12-31", "status": "due"},
	"limit a day after the window's last day": {"from": "2020-01-01", "status": "due"},
	"limit on the last day of the warning": {"from": "2020-07-01", "status": "due"},
	"limit a day after the warning": {"from": "2020-07-02", "status": "pass"},
	"begun on the window's last day": {"from": "2024-12-31", "status": "pass"},
}

test_a_posting_that_still_runs[limit] if {
	some limit, given in still_running
	judged(over_2024, [in_office(1, testing.since(given.from))]).status == given.status
}

# One posting that has an end, over 2024, with its limit on 2024-06-30.
with_an_end := {
	"ended on the limit": {"to": "2024-06-30", "status": "pass"},
	"ended a day after the limit": {"to": "2024-07-01", "status": "fail"},
	"ended on the window's first day": {"to": "2024-01-01", "status": "pass"},
}

test_a_posting_with_an_end[end] if {
	some end, given in with_an_end
	judged(over_2024, [in_office(1, testing.span("2019-06-30", given.to))]).status == given.status
}

# One posting with its limit on 2025-03-31 that is to end after the window.
to_end_later := {
	"on the limit": {"to": "2025-03-31", "status": "pass"},
	"a day after the limit": {"to": "2025-04-01", "status": "due"},
}

test_a_posting_to_end_later[end] if {
	some end, given in to_end_later
	judged(over_2024, [in_office(1, testing.span("2020-03-31", given.to))]).status == given.status
}

test_begun_on_29_february_the_limit_is_1_march if {
	posting := in_office(1, testing.since("2020-02-29"))
	on_the_limit := judged(until("2025-03-01"), [posting])
	on_the_limit.status == "due"
	on_the_limit.details.stints[0].limit == "2025-03-01"
	judged(until("2025-03-02"), [posting]).status == "fail"
}

test_begun_on_29_february_the_limit_in_a_leap_year_is_29_february if {
	four_years := object.union(thresholds, {"max_years": 4})
	posting := in_office(1, testing.since("2020-02-29"))
	judged_on(until("2024-02-29"), [posting], four_years).status == "due"
	judged_on(until("2024-03-01"), [posting], four_years).status == "fail"
}

# Six months after 2024-08-31 is 2025-03-03, since 2025 has no 31 February.
test_months_of_warning_carry_over if {
	judged(until("2024-08-31"), [in_office(1, testing.since("2020-03-03"))]).status == "due"
	judged(until("2024-08-31"), [in_office(1, testing.since("2020-03-04"))]).status == "pass"
}

test_no_posting_at_all_cannot_be_told if {
	judged(over_2024, []) == {
		"status": "unknown",
		"reasons": ["no_posting"],
		"message": {
			"zh": "截至当日没有任职记录，无法判定",
			"en": "no posting begun by this day: cannot be assessed",
		},
	}
}

test_no_posting_in_the_window_is_not_due if {
	ended := in_office(1, testing.span("2010-01-01", "2023-12-31"))
	judged(over_2024, [ended]) == {"status": "exempt", "reasons": ["not_due"]}
}

test_only_a_posting_begun_after_the_window_is_not_due if {
	afterwards := in_office(1, testing.since("2024-07-01"))
	judged(left_on("2024-06-30"), [afterwards]) == {"status": "exempt", "reasons": ["not_due"]}
}

test_of_whoever_left_nothing_is_due if {
	posting := in_office(1, testing.since("2019-09-01"))
	judged(left_on("2024-08-31"), [posting]).status == "pass"
	judged(left_on("2024-09-01"), [posting]).status == "pass"
}

test_whoever_left_after_the_limit_fails if {
	verdict := judged(left_on("2024-09-02"), [in_office(1, testing.since("2019-09-01"))])
	verdict.status == "fail"
	endswith(verdict.message.en, "passed by 1 day")
}

test_of_a_period_gone_by_nothing_is_due if {
	run := testing.run("2025-01-31", testing.year(2024), testing.since("2005-07-01"))
	verdict := judged(run, [in_office(1, testing.since("2020-01-01"))])
	[verdict.status, verdict.reasons] == ["pass", []]
}

# A second posting in the same department, so many days after the first has ended on 2020-06-30.
a_break := {
	"on the next day": {"from": "2020-07-01", "stays": [["2019-06-30", "open", "fail"]]},
	"after 30 days": {"from": "2020-07-31", "stays": [["2019-06-30", "open", "fail"]]},
	"after 31 days": {"from": "2020-08-01", "stays": [["2020-08-01", "open", "pass"]]},
	"before the first has ended": {"from": "2020-05-01", "stays": [["2019-06-30", "open", "fail"]]},
}

test_a_break[length] if {
	some length, given in a_break
	postings := [in_office(1, testing.span("2019-06-30", "2020-06-30")), in_office(2, testing.since(given.from))]
	stays(judged(over_2024, postings)) == given.stays
}

test_without_a_tolerated_break_only_neighbouring_days_join if {
	no_break := object.union(thresholds, {"merge_gap_days": 0})
	first := in_office(1, testing.span("2019-06-30", "2024-01-31"))
	next_day := judged_on(over_2024, [first, in_office(2, testing.since("2024-02-01"))], no_break)
	stays(next_day) == [["2019-06-30", "open", "fail"]]
	day_after := judged_on(over_2024, [first, in_office(2, testing.since("2024-02-02"))], no_break)
	stays(day_after) == [["2019-06-30", "2024-01-31", "pass"], ["2024-02-02", "open", "pass"]]
}

test_the_order_of_the_rows_does_not_matter if {
	later_first := [in_office(1, testing.since("2020-07-01")), in_office(2, testing.span("2019-06-30", "2020-06-30"))]
	stays(judged(over_2024, later_first)) == [["2019-06-30", "open", "fail"]]
}

test_a_break_counts_from_the_latest_end_so_far if {
	verdict := judged(over_2024, [
		in_office(1, testing.span("2019-06-30", "2024-03-31")),
		in_office(2, testing.span("2019-07-01", "2019-07-31")),
		in_office(3, testing.since("2024-04-30")),
	])
	stays(verdict) == [["2019-06-30", "open", "fail"]]
}

test_a_stay_ends_with_its_latest_end if {
	verdict := judged(over_2024, [
		in_office(1, testing.span("2020-01-01", "2024-10-31")),
		in_office(2, testing.span("2021-01-01", "2021-12-31")),
	])
	stays(verdict) == [["2020-01-01", "2024-10-31", "pass"]]
}

test_a_department_in_between_ends_a_stay if {
	verdict := judged(over_2024, [
		in_office(1, testing.span("2017-01-01", "2023-12-31")),
		in_research(2, testing.span("2024-01-01", "2024-01-15")),
		in_office(3, testing.since("2024-01-16")),
	])
	stays(verdict) == [["2024-01-01", "2024-01-15", "pass"], ["2024-01-16", "open", "pass"]]
}

test_moving_on_starts_the_years_anew if {
	verdict := judged(over_2024, [
		in_office(1, testing.span("2015-01-01", "2019-12-31")),
		in_research(2, testing.since("2021-01-01")),
	])
	stays(verdict) == [["2021-01-01", "open", "pass"]]
}

# Left after the limit, about to reach it, and far from it.
three_stays := judged(over_2024, [
	in_office(1, testing.span("2018-01-01", "2024-01-12")),
	in_research(2, testing.since("2020-03-01")),
	testing.posting(3, "宣传部", testing.since("2024-01-13")),
])

test_the_worst_stay_counts if {
	three_stays.status == "fail"
	three_stays.reasons == ["exceeded"]
	three_stays.evidence == {1, 2, 3}
}

test_the_details_list_every_stay_in_the_window if {
	three_stays.details == {"stints": [
		{"department": "办公室", "from": "2018-01-01", "to": "2024-01-12", "limit": "2023-01-01", "status": "fail"},
		{"department": "研究室", "from": "2020-03-01", "limit": "2025-03-01", "status": "due"},
		{"department": "宣传部", "from": "2024-01-13", "limit": "2029-01-13", "status": "pass"},
	]}
}

test_the_message_names_the_stays_that_fail_or_will if {
	three_stays.message == {
		"zh": concat("；", [
			"在办公室自2018-01-01起连续任职，2023-01-01已满5年上限，超出376天",
			"在研究室自2020-03-01起连续任职，2025-03-01将满5年上限",
		]),
		"en": concat("; ", [
			"in 办公室 since 2018-01-01: 5-year limit of 2023-01-01 passed by 376 days",
			"in 研究室 since 2020-03-01: reaches the 5-year limit on 2025-03-01",
		]),
	}
}

test_one_day_is_written_in_the_singular if {
	verdict := judged(over_2024, [in_office(1, testing.since("2019-12-30"))])
	endswith(verdict.message.zh, "超出1天")
	endswith(verdict.message.en, "5-year limit of 2024-12-30 passed by 1 day")
}

test_due_before_pass if {
	verdict := judged(over_2024, [
		in_office(1, testing.span("2020-01-01", "2024-06-30")),
		in_research(2, testing.since("2020-03-01")),
	])
	[verdict.status, verdict.reasons] == ["due", ["due_soon"]]
}

test_a_pass_says_what_is_kept_to if {
	verdict := judged(over_2024, [in_office(1, testing.since("2022-01-01"))])
	[verdict.status, verdict.reasons] == ["pass", []]
	verdict.message == {
		"zh": "在各部门任职均未超过5年",
		"en": "no stay in a department is past its 5-year limit",
	}
	verdict.evidence == {1}
}

test_the_rows_of_a_joined_stay_prove_it if {
	verdict := judged(over_2024, [
		in_office(1, testing.span("2019-06-30", "2020-06-30")),
		in_office(2, testing.since("2020-07-01")),
		in_research(3, testing.span("2010-01-01", "2019-06-29")),
	])
	verdict.evidence == {1, 2}
}

test_other_thresholds_hold if {
	posting := in_office(1, testing.since("2021-12-30"))
	judged_on(over_2024, [posting], object.union(thresholds, {"max_years": 3})).status == "fail"
	judged_on(over_2024, [posting], object.union(thresholds, {"max_years": 4})).status == "pass"
	judged_on(over_2024, [posting], object.union(thresholds, {"max_years": 4, "warn_months": 12})).status == "due"
}

test_without_a_warning_only_the_limit_on_the_last_day_is_due if {
	no_warning := object.union(thresholds, {"warn_months": 0})
	judged_on(over_2024, [in_office(1, testing.since("2019-12-31"))], no_warning).status == "due"
	judged_on(over_2024, [in_office(1, testing.since("2020-01-01"))], no_warning).status == "pass"
}

# The row of an open posting, then one in another department begins: what it amounts to as of 2024-12-31.
doubts := {
	"fail as it stands, else pass": {"postings": [in_office(1, testing.since("2019-01-01")), in_research(2, testing.since("2022-06-02"))], "status": "unknown"},
	"due as it stands, else pass": {"postings": [in_office(1, testing.since("2020-03-01")), in_research(2, testing.since("2022-06-02"))], "status": "unknown"},
	"pass as it stands, else exempt": {
		"postings": [in_office(1, testing.since("2021-01-01")), in_research(2, testing.span("2021-03-01", "2021-06-30"))],
		"status": "unknown",
	},
	"pass either way": {"postings": [in_office(1, testing.since("2022-01-01")), in_research(2, testing.since("2023-01-01"))], "status": "pass"},
	"due either way": {"postings": [in_office(1, testing.since("2020-02-01")), in_research(2, testing.since("2020-03-01"))], "status": "due"},
	"fail either way": {"postings": [in_office(1, testing.since("2018-01-01")), in_research(2, testing.since("2019-03-01"))], "status": "fail"},
	"fail as it stands, else due": {"postings": [in_office(1, testing.since("2018-01-01")), in_research(2, testing.since("2020-03-01"))], "status": "unknown"},
	"ended on the limit": {"postings": [in_office(1, testing.since("2019-06-30")), in_research(2, testing.since("2024-07-01"))], "status": "unknown"},
	"ended a day after the limit": {"postings": [in_office(1, testing.since("2019-06-30")), in_research(2, testing.since("2024-07-02"))], "status": "fail"},
	"the first such later one counts": {
		"postings": [in_office(1, testing.since("2019-06-30")), in_research(2, testing.span("2019-12-01", "2019-12-31")), in_research(3, testing.since("2024-07-05"))],
		"status": "unknown",
	},
	"the first such later one counts, in any order": {
		"postings": [in_research(3, testing.since("2024-07-05")), in_research(2, testing.span("2019-12-01", "2019-12-31")), in_office(1, testing.since("2019-06-30"))],
		"status": "unknown",
	},
}

beside := {
	"another one in the same department": {"postings": [in_office(1, testing.since("2019-01-01")), in_office(2, testing.since("2022-06-02"))], "status": "fail"},
	"a closed one in the same department": {"postings": [in_office(1, testing.since("2019-01-01")), in_office(2, testing.span("2022-06-02", "2022-12-31"))], "status": "fail"},
	"one begun on the same day": {"postings": [in_office(1, testing.since("2019-01-01")), in_research(2, testing.since("2019-01-01"))], "status": "fail"},
	"one begun earlier": {"postings": [in_office(1, testing.since("2019-01-01")), in_research(2, testing.span("2018-01-01", "2020-12-31"))], "status": "fail"},
	"one begun on the day after does": {"postings": [in_office(1, testing.since("2019-01-01")), in_research(2, testing.span("2019-01-02", "2019-06-30"))], "status": "unknown"},
	"a posting with an end": {"postings": [in_office(1, testing.span("2019-01-01", "2024-12-31")), in_research(2, testing.since("2022-06-02"))], "status": "fail"},
	"one begun on the window's last day": {"postings": [in_office(1, testing.since("2019-12-30")), in_research(2, testing.since("2024-12-31"))], "status": "unknown"},
	"back in the department after another one": {
		"postings": [in_office(1, testing.since("2019-01-01")), in_research(2, testing.span("2020-02-01", "2020-06-30")), in_office(3, testing.since("2020-07-02"))],
		"status": "unknown",
	},
}

test_which_later_postings_raise_a_doubt[situation] if {
	some situation, given in beside
	judged(over_2024, given.postings).status == given.status
}

test_an_open_posting_before_another_one_is_doubtful[situation] if {
	some situation, given in doubts
	judged(over_2024, given.postings).status == given.status
}

# Of whoever left only what began by the window's last day counts. Ended on 2024-06-29, the office is within its limit.
test_a_posting_begun_after_the_window_raises_no_doubt if {
	every to, status in {"2024-06-30": "unknown", "2024-06-29": "pass"} {
		judged(left_on(to), [in_office(1, testing.since("2019-06-29")), in_research(2, testing.since("2024-06-30"))]).status == status
	}
}

test_what_cannot_be_told_names_the_postings_to_complete if {
	judged(over_2024, [
		in_office(1, testing.since("2017-01-01")),
		in_research(2, testing.since("2018-06-02")),
		testing.posting(3, "宣传部", testing.since("2022-01-05")),
		testing.posting(4, "团校", testing.span("2012-01-01", "2012-12-31")),
	]) == {
		"status": "unknown",
		"reasons": ["posting_open"],
		"message": {
			"zh": "在办公室自2017-01-01起的任职未填结束日期，而2018-06-02起在研究室任职；在研究室自2018-06-02起的任职未填结束日期，而2022-01-05起在宣传部任职，无法判定：请补填结束日期",
			"en": concat("", [
				"cannot be assessed until an end date is filled in: the posting in 办公室 since 2017-01-01 has none, yet one in 研究室 begins on 2018-06-02; ",
				"the posting in 研究室 since 2018-06-02 has none, yet one in 宣传部 begins on 2022-01-05",
			]),
		},
		"evidence": {1, 2, 3},
	}
}

test_where_the_doubt_does_not_matter_the_postings_are_taken_as_they_stand if {
	verdict := judged(over_2024, [in_office(1, testing.since("2018-01-01")), in_research(2, testing.since("2019-03-01"))])
	stays(verdict) == [["2018-01-01", "open", "fail"], ["2019-03-01", "open", "fail"]]
	verdict.reasons == ["exceeded"]
}
