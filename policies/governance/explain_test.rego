# How training in turn explains itself.
package ninefold.governance.explain_test

import data.ninefold.governance.rotation_training
import data.ninefold.testing

test_events_of_other_kinds_are_left_out if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))
	told := rotation_training.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"participation": {
			"training_class": [testing.entry(1, "2024-05-01", {"event_id": "E1"})],
			"forum": [testing.entry(2, "2024-05-02", {"event_id": "E2"})],
		},
		"thresholds": {"min_per_year": 1},
	})
	told.steps[0].counted == [1]
	told.steps[1].left_out == [{"row": 2, "why": {"zh": "类型不符", "en": "of another kind"}}]
}
