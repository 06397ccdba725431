# How the requirements on showcase explain themselves.
package ninefold.showcase.explain_test

import data.ninefold.showcase.awards
import data.ninefold.showcase.podium
import data.ninefold.showcase.training
import data.ninefold.testing

reasons(step) := {out.row: out.why.en | some out in step.left_out}

test_talks_elsewhere_and_attendance_are_left_out if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))
	told := podium.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"participation": {
			"forum": [testing.entry(1, "2024-05-01", {"role": "speaker"}), testing.entry(2, "2024-05-02", {"role": "attendee"})],
			"lecture": [testing.entry(3, "2020-05-01", {"role": "speaker"})],
			"contest": [testing.entry(4, "2024-05-04", {"role": "speaker"}), testing.entry(5, "2024-05-05", {"role": "attendee"})],
		},
		"thresholds": {"within_years": 3},
	})
	told.steps[0].counted == [1]
	reasons(told.steps[0]) == {2: "not as a speaker", 3: "outside these years", 4: "of another kind"}
	told.remedies == []
}

test_whoever_never_spoke_has_one_talk_to_give if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))
	told := podium.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {"thresholds": {"within_years": 3}})
	told.remedies[0].en == "to comply, talks to give at a forum, a lecture or a training class: 1"
	short := podium.explanation with input as object.union(testing.person(frame, "2023-07-01", {}), {"thresholds": {"within_years": 3}})
	startswith(short.steps[0].text.en, "joined on 2023-07-01: applies from 2026-07-01 on")
}

prize(n, facts) := testing.entry(n, "2024-05-01", object.union({"branch_id": "B1", "role": "winner", "award": "成果奖"}, facts))

test_prizes_that_are_none_of_the_named_are_left_out if {
	told := awards.explanation with input as object.union(testing.over_2024, {
		"participation": {"award_review": [prize(1, {}), prize(2, {"award": "优秀奖"}), prize(3, {"role": "attendee"}), prize(4, {"branch_id": "B2"})]},
		"thresholds": {"awards": ["成果奖", "新人奖"]},
	})
	told.steps[0].text.en == "2024: 1 award counted, at least 2 required: short"
	told.steps[0].counted == [1]
	object.keys(reasons(told.steps[1])) == {2, 3, 4}
	count(told.remedies) == 1
}

test_no_award_named_is_one_sentence if {
	told := awards.explanation with input as object.union(testing.over_2024, {"thresholds": {"awards": []}})
	told.steps[0].text.en == "no award is named"
}

test_events_are_counted_year_by_year if {
	told := training.explanation with input as testing.events(testing.over_2024, "training_class", ["2024-03-05"], {"min_per_year": 1})
	told == {
		"steps": [{"text": {"zh": "2024年：计1次，应不少于1次，达标", "en": "2024: 1 training class counted, at least 1 required: met"}, "counted": [1], "left_out": []}],
		"remedies": [],
	}
}
