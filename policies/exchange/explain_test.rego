# How the requirements on exchange explain themselves.
package ninefold.exchange.explain_test

import data.ninefold.exchange.interviews
import data.ninefold.exchange.plans
import data.ninefold.lib.dates
import data.ninefold.testing

over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

test_interviews_held_by_oneself_or_by_nobody_in_charge_are_left_out if {
	told := interviews.explanation with input as object.union(testing.person(over_2024, "2015-07-01", {}), {
		"interviews": testing.numbered([
			{"date": testing.day("2024-03-01"), "interviewer_id": "P1", "interviewer_roles": ["secretary"]},
			{"date": testing.day("2024-03-02"), "interviewer_id": "P2"},
			{"date": testing.day("2024-06-03"), "interviewer_id": "P3", "interviewer_roles": ["cadre_officer"]},
		]),
		"thresholds": {"max_gap_days": 183, "warn_days": 30},
	})
	told.steps[0].counted == [3]
	{out.row: out.why.en | some out in told.steps[2].left_out} == {
		1: "interviewed by themselves",
		2: "held by someone who was neither secretary nor cadre officer at the time",
	}
}

test_days_away_are_told_of_each_stretch if {
	told := interviews.explanation with input as object.union(testing.person(over_2024, "2015-07-01", {}), {
		"interviews": testing.numbered([{"date": testing.day("2024-06-03"), "interviewer_id": "P3", "interviewer_roles": ["secretary"]}]),
		"away": [testing.span("2024-02-01", "2024-02-29")],
		"thresholds": {"max_gap_days": 183, "warn_days": 30},
	})
	[step.text | some step in told.steps] == [
		{
			"zh": "2024-01-01 至 2024-06-03：相隔125天，不计不在岗的29天，不超过183天",
			"en": "2024-01-01 to 2024-06-03: 125 days apart, not counting 29 days not present, at most 183 allowed: met",
		},
		{
			"zh": "2024-06-03 至 2024-12-31：相隔211天，超过183天",
			"en": "2024-06-03 to 2024-12-31: 211 days apart, at most 183 allowed: too long",
		},
	]
	[[dates.iso(step.from), dates.iso(step.to), step.counted] | some step in told.steps] == [["2024-01-02", "2024-06-03", [1]]]
}

test_the_only_holder_is_told_why_nothing_is_asked if {
	frame := object.union(testing.person(over_2024, "2015-07-01", {}), {
		"holders": [{"person_id": "P1"}],
		"interviews": [],
		"thresholds": {"max_gap_days": 183, "warn_days": 30},
	})
	told := interviews.explanation with input as frame
	testing.told(told) == {"steps": [["the only secretary or cadre officer on 2024-12-31: nobody else inside could hold the interview", [], {}]], "remedies": []}
	asked := interviews.outlook with input as frame
	asked == set()
}

# explained tells of plans, in rows 1, 2, 3..., of a section chief who was a deputy until 2024.
explained(list) := told if {
	told := plans.explanation with input as object.union(testing.person(over_2024, "2015-07-01", {"rank": "正科", "category": "综合"}), {
		"plans": testing.numbered(list),
		"thresholds": {"due": "03-31", "min_service_days": 30, "warn_days": 30},
	})
}

test_a_plan_for_another_rank_or_category_is_left_out_and_it_is_told_for_which if {
	told := explained([
		{"year": 2024, "approved_on": testing.day("2024-01-05"), "rank": "副科", "category": "综合", "person_rank": "正科"},
		{"year": 2024, "approved_on": testing.day("2024-01-06"), "rank": "正科", "category": "执法", "person_rank": "正科"},
		{"year": 2024, "approved_on": testing.day("2024-01-07"), "person_rank": "正科"},
	])
	[step.counted | some step in told.steps] == [[]]
	told.steps[0].left_out == [
		{"row": 1, "why": {"zh": "适用职级副科，审定当日本人正科", "en": "for rank 副科, while the person's was 正科 on approval"}},
		{"row": 2, "why": {"zh": "适用类别执法，本人综合", "en": "for category 执法, while the person's is 综合"}},
		{"row": 3, "why": {
			"zh": "适用职级未填，审定当日本人正科；适用类别未填，本人综合",
			"en": "for rank not stated, while the person's was 正科 on approval; for category not stated, while the person's is 综合",
		}},
	]
	count(told.remedies) == 1
}

test_a_rank_that_was_another_on_approval_is_told if {
	told := explained([
		{"year": 2024, "approved_on": testing.day("2024-01-05"), "rank": "副科", "category": "综合", "person_rank": "副科"},
		{"year": 2024, "approved_on": testing.day("2024-05-05"), "rank": "正科", "category": "综合", "person_rank": "正科"},
		{"year": 2024, "approved_on": testing.day("2024-02-05"), "category": "综合"},
	])
	told.steps[0].counted == [1, 3]
	[[step.text, step.counted] | some step in array.slice(told.steps, 1, 9)] == [
		[
			{"zh": "2024-01-05审定时本人职级副科，现为正科", "en": "approved on 2024-01-05, when the person's rank was 副科; by now it is 正科"},
			[1],
		],
		[
			{"zh": "2024-02-05审定时本人职级未填，现为正科", "en": "approved on 2024-02-05, when the person's rank was not stated; by now it is 正科"},
			[3],
		],
	]
}

test_days_away_that_leave_too_few_for_a_plan_are_told if {
	told := plans.explanation with input as object.union(testing.person(over_2024, "2015-07-01", {}), {
		"plans": [],
		"leave": [object.union(testing.span("2023-12-01", "2024-02-29"), {"row": 4})],
		"secondments": [object.union(testing.span("2024-03-02", "2024-03-02"), {"row": 5}), object.union(testing.since("2024-04-01"), {"row": 6})],
		"away": [testing.span("2023-12-01", "2024-02-29"), testing.span("2024-03-02", "2024-03-02"), {"from": testing.day("2024-04-01"), "to": 2932896}],
		"thresholds": {"due": "03-31", "min_service_days": 31, "warn_days": 30},
	})
	testing.told(told).steps == [
		["2024-01-01 to 2024-03-31: days away on leave or secondment: 61", [4, 5], {}],
		["2024: due by 2024-03-31; days of service: 91, of these 61 away and 30 present (required only from 31 present on): not required", [], {}],
	]
}
