# How the requirement on work meetings explains itself.
package ninefold.practice.explain_test

import data.ninefold.practice.meetings
import data.ninefold.testing

test_a_meeting_without_a_topic_is_left_out_of_its_week if {
	frame := testing.run("2024-01-07", testing.span("2024-01-01", "2024-01-07"), testing.always)
	told := meetings.explanation with input as object.union(frame, {
		"events": {"work_meeting": [
			testing.event(1, {"date": testing.day("2024-01-02")}),
			testing.event(2, {"date": testing.day("2024-01-03"), "topic": "安排"}),
		]},
		"weeks": testing.workweeks(frame.window),
		"thresholds": {"meetings": 1, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0},
	})
	told.steps[0].counted == [2]
	told.steps[0].left_out == [{"row": 1, "why": {"zh": "没有记录议题", "en": "without a topic on record"}}]
}
