package ninefold.practice.meetings_test

import data.ninefold.practice.meetings
import data.ninefold.testing

# judged is the verdict on a branch with work meetings, their topic on record, on a situation's days.
judged(situation) := judged_on(situation, {"work_meeting": with_topic(situation.days)})

with_topic(days) := [object.union(event, {"topic": "本周重点工作"}) | some event in testing.held(days)]

judged_on(situation, events) := verdict if {
	verdict := meetings.verdict with input as testing.in_weeks(situation, "meetings", events)
}

test_blocks_met[name] if {
	some name, situation in testing.blocks_met
	testing.says(judged(situation)) == situation.says
}

test_blocks_due[name] if {
	some name, situation in testing.blocks_due
	testing.says(judged(situation)) == situation.says
}

test_blocks_of_weeks[name] if {
	some name, situation in testing.blocks_of_weeks
	testing.says(judged(situation)) == situation.says
}

test_two_meetings_on_one_day_are_two if {
	judged(testing.block({
		"days": ["2024-01-03", "2024-01-03", "2024-01-17", "2024-01-17"],
		"figures": {"minimum": 2},
	})).status == "pass"
}

test_a_meeting_without_a_topic_does_not_count if {
	without := {"work_meeting": testing.held(["2024-01-03", "2024-01-17"])}
	testing.says(judged_on(testing.block({}), without)) == ["fail", 0, 2]
}

test_study_sessions_do_not_count if {
	sessions := {"study_session": with_topic(["2024-01-03", "2024-01-17"])}
	testing.says(judged_on(testing.block({}), sessions)) == ["fail", 0, 2]
}

test_nothing_due_is_exempt if {
	judged(testing.block({"days": [], "workdays": {
		"2024-01-01": 0,
		"2024-01-08": 0,
		"2024-01-15": 0,
		"2024-01-22": 0,
	}})) == {"status": "exempt", "reasons": ["not_due"]}
}

# Two meetings are asked of each week: met, one too few, none at all.
three_weeks := judged(testing.block({
	"run": testing.run("2024-01-21", testing.span("2024-01-01", "2024-01-21"), testing.always),
	"days": ["2024-01-02", "2024-01-05", "2024-01-14"],
	"figures": {"every_weeks": 1, "minimum": 2},
}))

test_a_fail_names_the_short_weeks if {
	three_weeks.reasons == ["short"]
	three_weeks.details == {"short": [
		{"from": "2024-01-08", "to": "2024-01-14", "count": 1},
		{"from": "2024-01-15", "to": "2024-01-21", "count": 0},
	]}
}

test_the_message_says_what_each_week_lacks if {
	three_weeks.message == {
		"zh": concat("；", [
			"2024-01-08 至 2024-01-14 仅召开有议题的工作会议1次，应不少于2次",
			"2024-01-15 至 2024-01-21 未召开有议题的工作会议，应不少于2次",
		]),
		"en": concat("; ", [
			"1 work meeting with a topic from 2024-01-08 to 2024-01-14, at least 2 required",
			"no work meeting with a topic from 2024-01-15 to 2024-01-21, at least 2 required",
		]),
	}
}

test_the_rows_of_the_short_weeks_prove_a_fail if three_weeks.evidence == {3}

test_a_pass_lists_no_short_block if {
	verdict := judged(testing.block({"days": ["2024-01-03", "2024-01-17"]}))
	verdict.reasons == []
	verdict.details == {"short": []}
	verdict.evidence == set()
}

test_a_pass_lists_the_blocks_tolerated if {
	verdict := judged(testing.block({"days": ["2024-01-03"], "figures": {"tolerated": 1}}))
	verdict.status == "pass"
	verdict.reasons == []
	verdict.details == {"short": [{"from": "2024-01-15", "to": "2024-01-28", "count": 0}]}
}
