# How the requirements on exchange explain themselves.
package ninefold.exchange.explain_test

import data.ninefold.exchange.interviews
import data.ninefold.exchange.plans
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
		1: "held by the person",
		2: "held by someone who is neither secretary nor cadre officer",
	}
}

test_a_plan_for_another_rank_is_left_out if {
	told := plans.explanation with input as object.union(testing.person(over_2024, "2015-07-01", {"rank": "正科"}), {
		"plans": testing.numbered([{"year": 2024, "approved_on": testing.day("2024-01-05"), "rank": "副科"}]),
		"thresholds": {"due": "03-31", "min_service_days": 30, "warn_days": 30},
	})
	told.steps[0].counted == []
	told.steps[0].left_out == [{"row": 1, "why": {"zh": "职级或类别与本人不符", "en": "for another rank or category"}}]
	count(told.remedies) == 1
}
