package ninefold.exchange.plans_test

import data.ninefold.exchange.plans
import data.ninefold.testing

# judged is the verdict on a person, with a rank and category or without, and plans in rows 1, 2, 3... The rank on
# approval is that of the person, unless the plan says otherwise.
judged(frame, person, list) := verdict if {
	ranked := [object.union({"person_rank": rank | rank := person.rank}, plan) | some plan in list]
	verdict := plans.verdict with input as object.union(testing.person(frame, "2015-07-01", person), {
		"plans": testing.numbered(ranked),
		"thresholds": {"due": "03-31", "min_service_days": 30, "warn_days": 30},
	})
}

plan(year, text, traits) := object.union({"year": year, "approved_on": testing.day(text)}, traits)

over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

chief := {"rank": "正科", "category": "综合"}

# One plan for 2024, approved in time: does it fit the person?
traits := {
	"rank and category are the person's": {"person": chief, "plan": chief, "reasons": []},
	"another rank": {"person": chief, "plan": {"rank": "副科", "category": "综合"}, "reasons": ["not_tailored"]},
	"another category": {"person": chief, "plan": {"rank": "正科", "category": "执法"}, "reasons": ["not_tailored"]},
	"no rank in the plan": {"person": chief, "plan": {"category": "综合"}, "reasons": ["not_tailored"]},
	"no category of the person": {"person": {"rank": "正科"}, "plan": chief, "reasons": ["not_tailored"]},
	"rank alone, on both sides": {"person": {"rank": "正科"}, "plan": {"rank": "正科"}, "reasons": []},
	"neither, on both sides": {"person": {}, "plan": {}, "reasons": []},
	"neither in the plan": {"person": chief, "plan": {}, "reasons": ["not_tailored"]},
	"the rank on approval, which is another by now": {
		"person": chief,
		"plan": {"rank": "副科", "person_rank": "副科", "category": "综合"}, "reasons": [],
	},
	"the rank of now, which was another on approval": {
		"person": chief,
		"plan": {"rank": "正科", "person_rank": "副科", "category": "综合"}, "reasons": ["not_tailored"],
	},
	"a rank on approval, none by now": {"person": {}, "plan": {"rank": "副科", "person_rank": "副科"}, "reasons": []},
	"a rank on approval, none in the plan": {"person": {}, "plan": {"person_rank": "副科"}, "reasons": ["not_tailored"]},
}

test_a_plan_fits_rank_and_category[situation] if {
	some situation, given in traits
	judged(over_2024, given.person, [plan(2024, "2024-03-31", given.plan)]).reasons == given.reasons
}

other := {"rank": "副科", "category": "综合"}

# Plans for 2024 of a chief, and what they give.
approved := {
	"on the date": {"plans": [plan(2024, "2024-03-31", chief)], "says": ["pass", []]},
	"the day before": {"plans": [plan(2024, "2024-03-30", chief)], "says": ["pass", []]},
	"the day after": {"plans": [plan(2024, "2024-04-01", chief)], "says": ["fail", ["late"]]},
	"in the year before": {"plans": [plan(2024, "2023-12-01", chief)], "says": ["pass", []]},
	"on 29 February": {"plans": [plan(2024, "2024-02-29", chief)], "says": ["pass", []]},
	"for another year": {"plans": [plan(2023, "2024-03-01", chief)], "says": ["fail", ["missing"]]},
	"none": {"plans": [], "says": ["fail", ["missing"]]},
	"one for another rank in time, the right one as well": {
		"plans": [plan(2024, "2024-03-01", other), plan(2024, "2024-03-31", chief)],
		"says": ["pass", []],
	},
	"one for another rank in time, the right one late": {
		"plans": [plan(2024, "2024-03-31", other), plan(2024, "2024-04-01", chief)],
		"says": ["fail", ["not_tailored"]],
	},
	"one for another rank late": {"plans": [plan(2024, "2024-04-01", other)], "says": ["fail", ["late"]]},
}

test_plans_of_one_year[situation] if {
	some situation, given in approved
	verdict := judged(over_2024, chief, given.plans)
	[verdict.status, verdict.reasons] == given.says
}

test_only_another_rank_s_plan_before_the_date_is_still_due if {
	frame := testing.run("2024-03-30", testing.year(2024), testing.since("2015-07-01"))
	judged(frame, chief, [plan(2024, "2024-03-01", other)]).status == "due"
}

# 2024-03-01 is 30 days before 2024-03-31.
test_a_missing_plan_is_due_from_30_days_before[day] if {
	some day, status in {"2024-02-29": "exempt", "2024-03-01": "due", "2024-03-30": "due", "2024-03-31": "fail"}
	judged(testing.run(day, testing.year(2024), testing.since("2015-07-01")), chief, []).status == status
}

# 2024-03-02 to 2024-03-31 are 30 days.
service := {
	"30 days of service": {"service": testing.since("2024-03-02"), "status": "fail"},
	"29 days of service": {"service": testing.since("2024-03-03"), "status": "exempt"},
	"joined after the date": {"service": testing.since("2024-04-01"), "status": "exempt"},
	"left on the date": {"service": testing.span("2015-07-01", "2024-03-31"), "status": "fail"},
	"left the day before": {"service": testing.span("2015-07-01", "2024-03-30"), "status": "exempt"},
}

# The days away that leave 30 days of the 91 up to 2024-03-31, or 29.
absent := {
	"present on 30 days": {"away": [testing.span("2024-01-01", "2024-03-01")], "status": "fail"},
	"present on 29 days": {"away": [testing.span("2024-01-01", "2024-03-02")], "status": "exempt"},
	"away since the year before": {"away": [testing.span("2023-06-01", "2024-03-02")], "status": "exempt"},
	"away beyond the date, present on 30 days": {"away": [testing.span("2024-01-31", "2024-06-30")], "status": "fail"},
	"away beyond the date, present on 29 days": {"away": [testing.span("2024-01-30", "2024-06-30")], "status": "exempt"},
	"away after the date": {"away": [testing.span("2024-04-01", "2024-12-31")], "status": "fail"},
}

test_days_away_up_to_the_date[situation] if {
	some situation, given in absent
	judged(object.union(over_2024, {"away": given.away}), chief, []).status == given.status
}

test_joining_and_leaving_in_the_year[situation] if {
	some situation, given in service
	judged(testing.run("2024-12-31", testing.year(2024), given.service), chief, []).status == given.status
}

test_the_verdict_with_figures_details_and_rows if {
	judged(over_2024, chief, [plan(2024, "2024-03-31", other), plan(2024, "2024-04-02", chief)]) == {
		"status": "fail",
		"reasons": ["not_tailored"],
		"actual": 0,
		"required": 1,
		"details": {"years": [{"year": 2024, "status": "fail", "due": "2024-03-31"}]},
		"judged_on": testing.day("2024-03-31"),
		"message": {
			"zh": "2024年度培养方案最迟应于2024-03-31完成，期限内的与本人职级、类别不符",
			"en": "the development plan for 2024 was due by 2024-03-31, but what was done on time is for another rank or category",
		},
		"evidence": {1, 2},
	}
}

test_over_several_years_all_reasons_are_given if {
	frame := testing.run("2024-12-31", testing.years(2021, 2024), testing.since("2015-07-01"))
	verdict := judged(frame, chief, [plan(2021, "2021-03-01", other), plan(2022, "2022-05-01", chief), plan(2024, "2024-03-01", chief)])
	verdict.reasons == ["late", "missing", "not_tailored"]
	[verdict.actual, verdict.required] == [1, 4]
}
