# What the requirements on practical work still ask for, at the edges.
package ninefold.practice.outlook_test

import data.ninefold.practice.meetings
import data.ninefold.testing

figures := {"every_weeks": 1, "meetings": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0}

with_topic(run, days) := object.union(run, {
	"events": {"work_meeting": [object.union(event, {"topic": "议题"}) | some event in testing.held(days)]},
	"thresholds": figures,
})

test_meetings[situation] if {
	some situation, given in testing.open_weeks
	asked := meetings.outlook with input as with_topic(testing.with_weeks(given.run), given.days)
	testing.weeks_owed(asked, "meeting") == given.owed
}

test_a_meeting_without_a_topic_leaves_one_to_hold if {
	run := testing.with_weeks(testing.in_2024("2024-02-21", "2024-12-31"))
	asked := meetings.outlook with input as testing.events(run, "work_meeting", ["2024-02-20"], figures)
	{task.message.zh | some task in asked} == {"2024-02-19 至 2024-02-25 再召开有议题的工作会议1次（尚无，应不少于1次）"}
}

test_short_blocks_that_are_tolerated_are_still_asked_for if {
	run := testing.with_weeks(testing.in_2024("2024-02-21", "2024-12-31"))
	asked := meetings.outlook with input as testing.events(run, "work_meeting", [], object.union(figures, {"tolerated": 9}))
	testing.weeks_owed(asked, "meeting") == {["2024-W08", "2024-02-25"]}
}
