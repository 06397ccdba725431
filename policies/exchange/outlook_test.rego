# What the requirements on diligent exchange still ask for, at the edges.
package ninefold.exchange.outlook_test

import data.ninefold.exchange.frontline
import data.ninefold.exchange.interviews
import data.ninefold.exchange.plans
import data.ninefold.lib.dates
import data.ninefold.testing

test_frontline[situation] if {
	some situation, given in testing.open_years
	asked := frontline.outlook with input as testing.events(given.run, "frontline_exchange", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "exchange") == given.owed
}

# Plans for 2024 approved on days, for a rank, of someone of rank A.
planned(run, days, rank) := object.union(testing.person(run, "2015-07-01", {"rank": "A"}), {
	"plans": testing.numbered([{"year": 2024, "approved_on": testing.day(text), "rank": rank, "person_rank": "A"} | some text in days]),
	"thresholds": {"due": "03-31", "min_service_days": 30, "warn_days": 30},
})

test_plans[situation] if {
	some situation, given in testing.deadlines("03-31")
	asked := plans.outlook with input as planned(testing.in_2024(given.as_of, "2025-03-30"), given.done, "A")
	testing.owed(asked) == {["plan", sprintf("%d", [year]), "", sprintf("%d-03-31", [year]), null] | some year in given.owed}
}

test_next_years_plan_is_asked_for_when_its_day_is_in_sight if {
	asked := plans.outlook with input as planned(testing.in_2024("2024-11-01", "2025-03-31"), [], "A")
	testing.owed(asked) == {["plan", "2025", "", "2025-03-31", null]}
}

test_a_plan_for_another_rank_leaves_one_to_make if {
	asked := plans.outlook with input as planned(testing.in_2024("2024-03-01", "2024-03-31"), ["2024-02-01"], "B")
	{[task.message.zh, task.rows] | some task in asked} == {["2024年度培养方案最迟须于2024-03-31完成，已有的与本人职级、类别不符", {1}]}
}

# Nobody is asked for a plan who is away for all but 29 of the 90 days up to 2025-03-31.
test_a_plan_is_asked_of_whoever_is_there_for_long_enough if {
	every back, number in {"2025-03-02": 1, "2025-03-03": 0} {
		away := {"from": testing.day("2024-11-01"), "to": testing.day(back) - 1}
		asked := plans.outlook with input as object.union(planned(testing.in_2024("2024-11-15", "2025-03-31"), [], "A"), {"away": [away]})
		count(asked) == number
	}
}

# Interviews on days, as of a day, of someone with a service.
interviewed(as_of, service, days) := object.union(
	testing.person(testing.look(as_of, testing.year(2024), "2026-12-31", service), "2015-07-01", {}),
	{
		"interviews": testing.numbered([{"date": testing.day(text), "interviewer_id": "P2", "interviewer_roles": ["secretary"]} | some text in days]),
		"thresholds": {"max_gap_days": 183, "warn_days": 30},
	},
)

# 183 days after 2024-03-01 is 2024-08-31.
interviews_held := {
	"just held": {"as_of": "2024-03-01", "days": ["2024-03-01"], "on": "2024-08-31"},
	"the day before": {"as_of": "2024-08-30", "days": ["2024-03-01"], "on": "2024-08-31"},
	"on the day": {"as_of": "2024-08-31", "days": ["2024-03-01"], "on": "2024-08-31"},
	"the day after it is overdue": {"as_of": "2024-09-01", "days": ["2024-03-01"], "on": "2024-08-31"},
	"before the window": {"as_of": "2024-02-01", "days": ["2023-10-01"], "on": "2024-04-01"},
	"none: from the window's first day on": {"as_of": "2024-02-01", "days": [], "on": "2024-07-02"},
}

test_interviews[situation] if {
	some situation, given in interviews_held
	asked := interviews.outlook with input as interviewed(given.as_of, testing.since("2015-07-01"), given.days)
	testing.owed(asked) == {["interview", "", "", given.on, null]}
}

test_the_verdict_fails_the_day_after_an_interview_was_needed_and_not_before if {
	every given in interviews_held {
		status_on(given, testing.day(given.on) + 1) == "fail"
		status_on(given, testing.day(given.on)) == "due"
	}
}

status_on(given, day) := verdict.status if {
	verdict := interviews.verdict with input as interviewed(dates.iso(day), testing.since("2015-07-01"), given.days)
}

# The last interview was on 2024-03-01: the 184th day present after it is one too many.
absent := {
	"ten days ahead": {"as_of": "2024-04-01", "away": [["2024-05-01", "2024-05-10"]], "on": "2024-09-10"},
	"ten days that are past": {"as_of": "2024-06-01", "away": [["2024-05-01", "2024-05-10"]], "on": "2024-09-10"},
	"before the last interview only": {"as_of": "2024-04-01", "away": [["2024-02-01", "2024-03-01"]], "on": "2024-08-31"},
	"from the day on that would be too late": {"as_of": "2024-08-31", "away": [["2024-09-01", "2024-09-30"]], "on": "2024-09-30"},
	"from the day after that on": {"as_of": "2024-08-31", "away": [["2024-09-02", "2024-09-30"]], "on": "2024-08-31"},
	"overdue, and away now": {"as_of": "2024-09-05", "away": [["2024-09-03", "9999-12-31"]], "on": "2024-08-31"},
}

away(as_of, days, stretches) := object.union(
	interviewed(as_of, testing.since("2015-07-01"), days),
	{"away": [testing.span(from, to) | some [from, to] in stretches]},
)

test_days_away_put_the_next_interview_off[situation] if {
	some situation, given in absent
	asked := interviews.outlook with input as away(given.as_of, ["2024-03-01"], given.away)
	testing.owed(asked) == {["interview", "", "", given.on, null]}
}

test_the_verdict_fails_the_day_after_also_of_whoever_was_away if {
	every given in absent {
		verdict := interviews.verdict with input as away(dates.iso(testing.day(given.on) + 1), ["2024-03-01"], given.away)
		verdict.status == "fail"
		before := interviews.verdict with input as away(given.on, ["2024-03-01"], given.away)
		before.status == "due"
	}
}

# Away without an end: there is no day on which it is too late, but the verdict warns once few days are left.
test_of_whoever_is_away_without_an_end if {
	warned := interviews.outlook with input as away("2024-08-20", ["2024-03-01"], [["2024-08-15", "9999-12-31"]])
	warned == {{
		"kind": "interview", "on": testing.day("2024-12-31"), "rows": {1},
		"message": {
			"zh": "自2024-03-01起在岗166天没有访谈，应不超过183天",
			"en": "days present without any interview since 2024-03-01: 166, at most 183 allowed",
		},
	}}
	verdict := interviews.verdict with input as away("2024-08-20", ["2024-03-01"], [["2024-08-15", "9999-12-31"]])
	verdict.status == "due"
	{verdict.message} == {task.message | some task in warned}
	early := interviews.outlook with input as away("2024-08-20", ["2024-03-01"], [["2024-05-15", "9999-12-31"]])
	early == set()
}

test_interviews_of_whoever_leaves if {
	leaving := {
		["2024-03-05", "2024-08-31"]: 0, # gone before the gap is too long
		["2024-03-05", "2024-09-01"]: 1,
		["2024-08-20", "2024-08-31"]: 1, # and yet the verdict warns
		["2024-08-20", "2024-08-19"]: 0,
	}
	every days, number in leaving {
		asked := interviews.outlook with input as interviewed(days[0], testing.span("2015-07-01", days[1]), ["2024-03-01"])
		count(asked) == number
	}
}

# From 2024-07-01 on, a hundred days instead of 183, or 200.
test_a_gap_that_changes_ahead_changes_the_day if {
	every days, on in {100: "2024-06-30", 200: "2024-09-17"} {
		run := interviewed("2024-05-01", testing.since("2015-07-01"), ["2024-03-01"])
		asked := interviews.outlook with input as testing.changed(run, "max_gap_days", 183, "2024-07-01", days)
		{dates.iso(task.on) | some task in asked} == {on}
	}
}

test_the_words_for_what_is_overdue if {
	asked := interviews.outlook with input as interviewed("2024-09-02", testing.since("2015-07-01"), ["2024-03-01"])
	{task.message | some task in asked} == {{
		"zh": "下一次访谈最迟应于2024-08-31进行，已逾期2天，应尽快进行",
		"en": "the next interview was due by 2024-08-31, 2 days ago: hold it now",
	}}
}
