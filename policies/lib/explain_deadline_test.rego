package ninefold.lib.deadline_test

import data.ninefold.lib.deadline
import data.ninefold.testing

explained(as_of, fit, unfit) := told if {
	frame := testing.person(testing.run(as_of, testing.year(2024), testing.since("2020-01-01")), "2020-01-01", {})
	why := {"zh": "不符", "en": "does not fit"}
	told := deadline.explanation(records(fit, 1), records(unfit, 11), why) with input as object.union(frame, {"thresholds": defaults})
}

test_a_year_tells_what_came_in_time_what_was_late_and_what_did_not_fit if {
	told := explained("2024-12-31", [[2024, "2024-03-31"], [2024, "2024-04-02"]], [[2024, "2024-01-01"]])
	told.steps[0].text.en == "2024: due by 2024-03-31; days of service: 91 (required only from 30 on): done on time"
	told.steps[0].counted == [1]
	{out.row: out.why.en | some out in told.steps[0].left_out} == {2: "2 days after the due date", 11: "does not fit"}
	told.remedies == []
}

test_records_for_other_years_are_left_out if {
	told := explained("2024-12-31", [[2023, "2023-03-31"]], [])
	told.steps[1].left_out == [{"row": 1, "why": {
		"zh": "所属年度的截止日不在考核期或任职期内", "en": "for a year whose due date lies outside the period or the service",
	}}]
}

test_before_the_due_date_doing_it_settles_it if {
	explained("2024-03-15", [], []).remedies == [{"zh": "2024-03-31前完成2024年度的即达标", "en": "to comply: complete the one for 2024 by 2024-03-31"}]
}

test_after_the_due_date_only_a_wrong_record_can_be_put_right if {
	told := explained("2024-12-31", [], [])
	startswith(told.remedies[0].en, "the due date for 2024, 2024-03-31, has passed and can no longer be met")
}

test_a_year_whose_date_is_far_says_so if {
	told := explained("2024-01-15", [], [])
	told.steps[0].text == {
		"zh": "2024年度：截止2024-03-31，任职91天（至少30天才要求），尚未完成，尚未临期",
		"en": "2024: due by 2024-03-31; days of service: 91 (required only from 30 on): not done yet, not due soon",
	}
	told.remedies == []
}

# Away up to the day before, with the records that say so, where 30 days are the least: what is told.
back := {
	"2024-03-02": ["2024: due by 2024-03-31; days of service: 91, of these 61 away and 30 present (required only from 30 present on): not done on time", 1],
	"2024-03-03": ["2024: due by 2024-03-31; days of service: 91, of these 62 away and 29 present (required only from 30 present on): not required", 0],
}

test_days_away_are_told_and_whether_they_leave_enough[day] if {
	some day, wanted in back
	absence := {"from": testing.day("2023-06-01"), "to": testing.day(day) - 1}
	told := deadline.explanation([], [], "") with input as object.union(testing.person(testing.run("2024-12-31", testing.year(2024), testing.since("2020-01-01")), "2020-01-01", {}), {
		"away": [absence],
		"leave": [object.union(absence, {"row": 3})],
		"thresholds": defaults,
	})
	[told.steps[0].counted, told.steps[1].text.en, count(told.remedies)] == [[3], wanted[0], wanted[1]]
}

test_whoever_is_there_for_just_long_enough_is_asked_and_has_time if {
	frame := testing.person(testing.run("2024-01-31", testing.year(2024), testing.since("2020-01-01")), "2020-01-01", {})
	told := deadline.explanation([], [], "") with input as object.union(frame, {
		"away": [testing.span("2024-01-31", "2024-06-30")],
		"thresholds": defaults,
	})
	endswith(told.steps[1].text.en, "30 present (required only from 30 present on): not done yet, not due soon")
}

test_a_reason_of_its_own_goes_before_that_of_all if {
	unfit := [{"year": 2024, "on": testing.day("2024-03-01"), "row": 1, "why": {"zh": "甲", "en": "A"}}, {"year": 2024, "on": testing.day("2024-03-02"), "row": 2}]
	told := deadline.explanation([], unfit, {"zh": "乙", "en": "B"}) with input as object.union(testing.over_2024, {"thresholds": defaults})
	{out.row: out.why.en | some out in told.steps[0].left_out} == {1: "A", 2: "B"}
}

test_each_year_is_told_of_by_itself if {
	frame := testing.run("2024-12-31", testing.years(2023, 2024), testing.since("2023-03-01"))
	good := records([[2023, "2023-03-30"], [2023, "2023-04-02"], [2024, "2024-03-31"], [2024, "2024-05-01"]], 1)
	unfit := records([[2023, "2023-03-01"], [2024, "2024-03-02"]], 11)
	told := deadline.explanation(good, unfit, {"zh": "不符", "en": "does not fit"}) with input as object.union(frame, {"thresholds": defaults})
	testing.told(told) == {
		"steps": [
			[
				"2023: due by 2023-03-31; days of service: 31 (required only from 30 on): done on time",
				[1], {2: "2 days after the due date", 11: "does not fit"},
			],
			[
				"2024: due by 2024-03-31; days of service: 91 (required only from 30 on): done on time",
				[3], {4: "31 days after the due date", 12: "does not fit"},
			],
		],
		"remedies": [],
	}
}

test_without_a_year_nothing_can_fall_due if {
	frame := testing.run("2024-12-31", testing.span("2024-04-01", "2024-12-31"), testing.since("2020-01-01"))
	told := deadline.explanation(records([[2024, "2024-03-01"]], 1), [], "") with input as object.union(frame, {"thresholds": defaults})
	testing.told(told) == {
		"steps": [
			["no due date lies within both the period and the service", [], {}],
			["not counted", [], {1: "for a year whose due date lies outside the period or the service"}],
		],
		"remedies": [],
	}
}
