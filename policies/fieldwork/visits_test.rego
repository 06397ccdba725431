package ninefold.fieldwork.visits_test

import data.ninefold.fieldwork.visits
import data.ninefold.lib.dates
import data.ninefold.testing

# The defaults: two half-days in every week with at least three available days.
defaults := {"half_days": 2, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0}

# The week from Monday 2024-02-19 to Sunday 2024-02-25, and that with the week after.
one_week := testing.run("2024-02-25", testing.span("2024-02-19", "2024-02-25"), testing.since("2020-01-01"))

two_weeks := testing.run("2024-03-03", testing.span("2024-02-19", "2024-03-03"), testing.since("2020-01-01"))

# Visits given as [day, session], in rows 1, 2, 3...
visits_on(list) := testing.numbered([{"date": date, "week": dates.week(date), "session": session} |
	some [text, session] in list
	date := testing.day(text)
])

# judged is the verdict on visits in a frame where figures differ from the defaults, and `away` are days of
# leave or secondment.
judged(frame, list, figures, away) := verdict if {
	verdict := visits.verdict with input as object.union(testing.person(frame, "2020-01-01", {}), {
		"visits": visits_on(list),
		"weeks": testing.weeks_without(frame.window, away),
		"thresholds": object.union(defaults, figures),
	})
}

says(verdict) := [verdict.status, object.get(verdict, "actual", null), object.get(verdict, "required", null)]

# What counts in one week of which two half-days are demanded.
half_days := {
	"none": {"visits": [], "says": ["fail", 0, 1]},
	"one half-day": {"visits": [["2024-02-20", "am"]], "says": ["fail", 0, 1]},
	"morning and afternoon of one day": {"visits": [["2024-02-20", "am"], ["2024-02-20", "pm"]], "says": ["pass", 1, 1]},
	"two mornings": {"visits": [["2024-02-20", "am"], ["2024-02-21", "am"]], "says": ["pass", 1, 1]},
	"a whole day": {"visits": [["2024-02-20", "day"]], "says": ["pass", 1, 1]},
	"three half-days": {"visits": [["2024-02-20", "day"], ["2024-02-21", "pm"]], "says": ["pass", 1, 1]},
	"one morning twice": {"visits": [["2024-02-20", "am"], ["2024-02-20", "am"]], "says": ["fail", 0, 1]},
	"one morning at two units": {
		"visits": [["2024-02-20", "pm"], ["2024-02-20", "pm"], ["2024-02-20", "pm"]],
		"says": ["fail", 0, 1],
	},
	"a morning within a whole day": {"visits": [["2024-02-20", "am"], ["2024-02-20", "day"]], "says": ["pass", 1, 1]},
	"on the first and the last day": {"visits": [["2024-02-19", "am"], ["2024-02-25", "pm"]], "says": ["pass", 1, 1]},
	"on Saturday and Sunday": {"visits": [["2024-02-24", "am"], ["2024-02-25", "am"]], "says": ["pass", 1, 1]},
	"one on the day before the week": {"visits": [["2024-02-18", "am"], ["2024-02-19", "am"]], "says": ["fail", 0, 1]},
	"one on the day after the week": {"visits": [["2024-02-25", "am"], ["2024-02-26", "am"]], "says": ["fail", 0, 1]},
}

test_half_days_in_one_week[situation] if {
	some situation, given in half_days
	says(judged(one_week, given.visits, {}, [])) == given.says
}

# What a week must hold to fall due.
availability := {
	"three days left": {"away": ["2024-02-19", "2024-02-20"], "says": ["fail", 0, 1]},
	"two days left": {"away": ["2024-02-19", "2024-02-20", "2024-02-21"], "says": ["exempt", null, null]},
	"away all week": {"away": ["2024-02-19", "2024-02-20", "2024-02-21", "2024-02-22", "2024-02-23"], "says": ["exempt", null, null]},
	"away on the weekend only": {"away": ["2024-02-24", "2024-02-25"], "says": ["fail", 0, 1]},
}

test_a_week_with_few_available_days_is_not_due[situation] if {
	some situation, given in availability
	says(judged(one_week, [], {}, given.away)) == given.says
}

test_visits_during_leave_count if {
	says(judged(one_week, [["2024-02-19", "day"]], {}, ["2024-02-19"])) == ["pass", 1, 1]
}

# Who joins or leaves within the two weeks.
service := {
	"joined on Wednesday": {"service": testing.since("2024-02-21"), "says": ["fail", 0, 2]},
	"joined on Thursday": {"service": testing.since("2024-02-22"), "says": ["fail", 0, 1]},
	"left on Sunday": {"service": testing.span("2020-01-01", "2024-02-25"), "says": ["fail", 0, 1]},
	"left on the Monday after": {"service": testing.span("2020-01-01", "2024-02-26"), "says": ["fail", 0, 1]},
	"left on Saturday": {"service": testing.span("2020-01-01", "2024-02-24"), "says": ["exempt", null, null]},
}

test_joining_and_leaving_within_the_period[situation] if {
	some situation, given in service
	frame := testing.run("2024-03-03", testing.span("2024-02-19", "2024-03-03"), given.service)
	says(judged(frame, [], {}, [])) == given.says
}

test_a_visit_before_joining_counts if {
	frame := testing.run("2024-02-25", testing.span("2024-01-01", "2024-02-25"), testing.since("2024-02-20"))
	says(judged(frame, [["2024-02-19", "day"]], {}, [])) == ["pass", 1, 1]
}

test_a_week_that_is_not_over_is_not_due if {
	frame := testing.run("2024-03-02", testing.span("2024-02-19", "2024-12-31"), testing.since("2020-01-01"))
	says(judged(frame, [["2024-02-20", "day"]], {}, [])) == ["pass", 1, 1]
}

test_29_february_counts_in_its_week if {
	says(judged(two_weeks, [["2024-02-20", "day"], ["2024-02-29", "day"]], {}, [])) == ["pass", 2, 2]
}

test_a_week_over_the_turn_of_the_year_belongs_to_the_new_year if {
	old := testing.run("2024-12-31", testing.span("2024-12-23", "2024-12-31"), testing.since("2020-01-01"))
	new := testing.run("2025-01-05", testing.span("2025-01-01", "2025-01-05"), testing.since("2020-01-01"))
	says(judged(old, [["2024-12-24", "day"]], {}, [])) == ["pass", 1, 1]
	says(judged(new, [["2024-12-31", "day"]], {"min_workdays": 3}, [])) == ["pass", 1, 1]
}

test_as_many_short_weeks_as_tolerated_pass if {
	says(judged(two_weeks, [["2024-02-20", "day"]], {"tolerated": 0}, [])) == ["fail", 1, 2]
	says(judged(two_weeks, [["2024-02-20", "day"]], {"tolerated": 1}, [])) == ["pass", 1, 2]
	says(judged(two_weeks, [], {"tolerated": 1}, [])) == ["fail", 0, 2]
}

test_a_stricter_threshold if {
	says(judged(one_week, [["2024-02-20", "day"]], {"half_days": 3}, [])) == ["fail", 0, 1]
	says(judged(one_week, [["2024-02-20", "day"], ["2024-02-21", "am"]], {"half_days": 3}, [])) == ["pass", 1, 1]
}

test_blocks_of_two_weeks if {
	long := {"every_weeks": 2, "anchor": testing.day("2024-02-19")}
	says(judged(two_weeks, [["2024-02-20", "am"], ["2024-03-01", "am"]], long, [])) == ["pass", 1, 1]
	says(judged(two_weeks, [["2024-02-20", "am"]], long, [])) == ["fail", 0, 1]
}

test_a_threshold_raised_on_a_day_holds_for_the_weeks_that_end_from_then_on if {
	raised := testing.changed(two_weeks, "half_days", 2, "2024-03-03", 3)
	says(judged(raised, [["2024-02-20", "day"], ["2024-02-27", "day"]], {"half_days": 3}, [])) == ["fail", 1, 2]
	says(judged(raised, [["2024-02-20", "day"], ["2024-02-27", "day"], ["2024-03-03", "am"]], {"half_days": 3}, [])) == ["pass", 2, 2]
}

test_one_half_day_short_is_shown_with_its_week_and_its_rows if {
	verdict := judged(two_weeks, [["2024-02-20", "am"], ["2024-02-28", "day"]], {}, [])
	verdict == {
		"status": "fail",
		"reasons": ["short"],
		"actual": 1,
		"required": 2,
		"details": {"short": [{"from": "2024-02-19", "to": "2024-02-25", "count": 1}]},
		"message": {
			"zh": "2024-02-19 至 2024-02-25 仅走访1个半天，应不少于2个半天",
			"en": "1 half-day of visits from 2024-02-19 to 2024-02-25, at least 2 required",
		},
		"evidence": {1},
	}
}

test_a_pass_lists_no_short_week if {
	judged(one_week, [["2024-02-20", "day"]], {}, []) == {
		"status": "pass",
		"reasons": [],
		"actual": 1,
		"required": 1,
		"details": {"short": []},
		"message": {"zh": "应达标周期1个，全部达标", "en": "due blocks: 1, all met"},
		"evidence": set(),
	}
}

test_no_week_due_is_exempt if {
	judged(one_week, [], {"min_workdays": 6}, []) == {"status": "exempt", "reasons": ["not_due"]}
}

test_the_message_says_where_nothing_was_visited_and_counts_in_half_days if {
	judged(one_week, [], {}, []).message == {
		"zh": "2024-02-19 至 2024-02-25 未走访，应不少于2个半天",
		"en": "no half-day of visits from 2024-02-19 to 2024-02-25, at least 2 required",
	}
	judged(one_week, [["2024-02-20", "day"]], {"half_days": 3}, []).message.en == "2 half-days of visits from 2024-02-19 to 2024-02-25, at least 3 required"
}
