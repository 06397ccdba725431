package ninefold.exchange.interviews_test

import data.ninefold.exchange.interviews
import data.ninefold.testing

# judged is the verdict on the person P1 with interviews, in rows 1, 2, 3...
judged(frame, list, figures) := verdict if {
	verdict := interviews.verdict with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"interviews": testing.numbered(list),
		"thresholds": object.union({"max_gap_days": 183, "warn_days": 30}, figures),
	})
}

by_secretary(text) := {"date": testing.day(text), "interviewer_id": "P2", "interviewer_roles": ["secretary"]}

# 2024 looked back on in 2025, and as of its last day.
closed := testing.run("2025-03-01", testing.year(2024), testing.since("2015-07-01"))

over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

# Who held the interview, and whether it counts.
interviewers := {
	"the secretary": {"by": {"interviewer_id": "P2", "interviewer_roles": ["secretary"]}, "counts": true},
	"the cadre officer": {"by": {"interviewer_id": "P2", "interviewer_roles": ["cadre_officer"]}, "counts": true},
	"someone who is both": {"by": {"interviewer_id": "P2", "interviewer_roles": ["secretary", "cadre_officer"]}, "counts": true},
	"someone with no role": {"by": {"interviewer_id": "P2", "interviewer_roles": []}, "counts": false},
	"someone of whom no role is on record": {"by": {"interviewer_id": "P2"}, "counts": false},
	"oneself, though the secretary": {"by": {"interviewer_id": "P1", "interviewer_roles": ["secretary"]}, "counts": false},
}

test_who_held_the_interview[situation] if {
	some situation, given in interviewers
	interview := object.union({"date": testing.day("2024-05-02")}, given.by)
	verdict := judged(closed, [interview], {})
	verdict.details.days == {true: 243, false: 365}[given.counts]
}

# 2024-07-02 is 183 days after 2024-01-01, 2024-12-31 is 182 days after 2024-07-02.
gaps := {
	"183 days": {"days": ["2024-07-02"], "status": "pass", "actual": 183},
	"184 days": {"days": ["2024-07-03"], "status": "fail", "actual": 184},
	"182 days": {"days": ["2024-07-01"], "status": "pass", "actual": 183},
	"two on one day": {"days": ["2024-07-02", "2024-07-02"], "status": "pass", "actual": 183},
	"none": {"days": [], "status": "fail", "actual": 365},
	"the last before the window, long ago": {"days": ["2023-12-01", "2024-07-02"], "status": "fail", "actual": 214},
	"the last before the window, just now": {"days": ["2023-12-31", "2024-07-01"], "status": "pass", "actual": 183},
	"on 29 February": {"days": ["2024-02-29", "2024-08-30"], "status": "pass", "actual": 183},
	"after the window": {"days": ["2024-06-30", "2025-01-01"], "status": "fail", "actual": 184},
}

test_the_longest_gap[situation] if {
	some situation, given in gaps
	verdict := judged(closed, [by_secretary(text) | some text in given.days], {})
	[verdict.status, verdict.actual, verdict.required] == [given.status, given.actual, 183]
}

# The days before joining are no days of service: the first day counts, as the day after that interview.
test_an_interview_before_joining_counts_as_the_last_before_the_window if {
	joined := testing.run("2025-03-01", testing.year(2024), testing.since("2024-07-01"))
	judged(joined, [by_secretary("2024-06-20")], {}).details == {"from": "2024-06-20", "to": "2024-12-31", "days": 184}
	judged(joined, [], {}).details == {"from": "2024-07-01", "to": "2024-12-31", "days": 183}
}

# Seen on 2024-12-31 with 30 days of warning: the next is needed 183 days after the last.
due := {
	"needed in 31 days": {"last": "2024-08-01", "status": "pass"},
	"needed in 30 days": {"last": "2024-07-31", "status": "due"},
	"needed today": {"last": "2024-07-01", "status": "due"},
	"needed yesterday": {"last": "2024-06-30", "status": "fail"},
}

test_the_next_is_due_within_the_warning[situation] if {
	some situation, given in due
	judged(over_2024, [by_secretary("2024-03-01"), by_secretary(given.last)], {}).status == given.status
}

test_once_the_period_is_over_nothing_is_due if {
	judged(closed, [by_secretary("2024-03-01"), by_secretary("2024-07-31")], {}).status == "pass"
}

test_a_newcomer_s_first_is_due_counted_from_joining if {
	joined := testing.run("2024-12-31", testing.year(2024), testing.since("2024-07-31"))
	judged(joined, [], {}).status == "due"
	judged(testing.run("2024-12-31", testing.year(2024), testing.since("2024-08-01")), [], {}).status == "pass"
}

test_another_gap_and_warning if {
	judged(closed, [by_secretary("2024-07-02")], {"max_gap_days": 182}).status == "fail"
	judged(over_2024, [by_secretary("2024-05-01"), by_secretary("2024-08-01")], {"warn_days": 31}).status == "due"
}

test_the_verdict_on_a_gap_with_message_and_rows if {
	judged(closed, [by_secretary("2024-01-10"), by_secretary("2024-08-01"), {"date": testing.day("2024-08-01"), "interviewer_id": "P3"}], {}) == {
		"status": "fail",
		"reasons": ["gap"],
		"actual": 204,
		"required": 183,
		"details": {"from": "2024-01-10", "to": "2024-08-01", "days": 204},
		"message": {
			"zh": "最长204天（2024-01-10 至 2024-08-01）没有访谈，应不超过183天",
			"en": "longest stretch without any interview: 204 days (2024-01-10 to 2024-08-01), at most 183 allowed",
		},
		"evidence": {1, 2},
	}
}

test_the_verdict_on_the_next_one_with_message_and_rows if {
	verdict := judged(over_2024, [by_secretary("2024-01-31"), by_secretary("2024-07-31")], {})
	verdict.reasons == ["due_soon"]
	verdict.message == {"zh": "下一次访谈最迟应于2025-01-30进行", "en": "the next interview is due by 2025-01-30"}
	verdict.evidence == {2}
}

# Days away, and what they take from the stretch between the interviews of 2024-01-01 and of 2024-07-03 (184 days).
absences := {
	"none": {"away": [], "says": ["fail", 184]},
	"a day in between": {"away": [["2024-03-01", "2024-03-01"]], "says": ["pass", 183]},
	"the day of the first interview": {"away": [["2024-01-01", "2024-01-01"]], "says": ["fail", 184]},
	"the day after it": {"away": [["2024-01-02", "2024-01-02"]], "says": ["pass", 183]},
	"the day of the second": {"away": [["2024-07-03", "2024-07-03"]], "says": ["pass", 183]},
	"the day after that": {"away": [["2024-07-04", "2024-07-04"]], "says": ["fail", 184]},
	"29 February": {"away": [["2024-02-29", "2024-02-29"]], "says": ["pass", 183]},
	"both interviews lie in it": {"away": [["2023-12-01", "2024-07-31"]], "says": ["pass", 153]},
}

test_days_away_are_not_counted[situation] if {
	some situation, given in absences
	frame := object.union(closed, {"away": [testing.span(from, to) | some [from, to] in given.away]})
	verdict := judged(frame, [by_secretary("2024-01-01"), by_secretary("2024-07-03")], {})
	[verdict.status, verdict.actual] == given.says
}

test_whoever_was_away_all_the_time_passes if {
	verdict := judged(object.union(closed, {"away": [{"from": testing.day("2023-06-01"), "to": 2932896}]}), [], {})
	[verdict.status, verdict.actual, verdict.details] == ["pass", 0, {"from": "2024-01-01", "to": "2024-12-31", "days": 0}]
	verdict.message == {
		"zh": "最长0天（2024-01-01 至 2024-12-31，不计不在岗的365天）没有访谈，应不超过183天",
		"en": "longest stretch without any interview: 0 days (2024-01-01 to 2024-12-31, not counting 365 days not present), at most 183 allowed",
	}
}

# Who holds an office on the window's last day.
holders := {
	"nobody": {"holders": [], "applies": true},
	"the person alone": {"holders": [{"person_id": "P1"}], "applies": false},
	"somebody else alone": {"holders": [{"person_id": "P2"}], "applies": true},
	"the person and another": {"holders": [{"person_id": "P1"}, {"person_id": "P2"}], "applies": true},
	"another and the person": {"holders": [{"person_id": "P0"}, {"person_id": "P1"}], "applies": true},
	"the person and perhaps somebody set aside": {"holders": [{"person_id": "P1"}, {}], "applies": true},
}

test_nobody_can_interview_the_only_holder_of_an_office[situation] if {
	some situation, given in holders
	frame := object.union(closed, {"holders": given.holders})
	verdict := judged(frame, [], {})
	verdict.status == {true: "fail", false: "exempt"}[given.applies]
	verdict.reasons == {true: ["gap"], false: ["not_applicable"]}[given.applies]
	interviews.applies == given.applies with input as object.union(testing.person(frame, "2015-07-01", {}), {})
}
