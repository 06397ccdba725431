# What mutants of the requirements on diligent exchange get caught by: the edges that the other tests leave open.
package ninefold.exchange.edges_test

import data.ninefold.exchange.interviews
import data.ninefold.exchange.plans
import data.ninefold.testing

run := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

test_an_office_of_another_kind_entitles_nobody_to_interview if {
	held := interviews.held with input as object.union(testing.person(run, "2015-07-01", {}), {"interviews": testing.numbered([
		{"date": testing.day("2024-03-01"), "interviewer_id": "P2", "interviewer_roles": ["treasurer"]},
		{"date": testing.day("2024-03-02"), "interviewer_id": "P3", "interviewer_roles": ["treasurer", "secretary"]},
	])})
	{one.row | some one in held} == {2}
}

test_a_plan_that_fits_is_not_left_out if {
	told := plans.explanation with input as object.union(testing.person(run, "2015-07-01", {"rank": "正科"}), {
		"plans": testing.numbered([{"year": 2024, "approved_on": testing.day("2024-01-05"), "rank": "正科", "person_rank": "正科"}]),
		"thresholds": {"due": "03-31", "min_service_days": 30, "warn_days": 30},
	})
	told.steps[0].counted == [1]
	told.steps[0].left_out == []
}
