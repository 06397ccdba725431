package ninefold.study.sessions_test

import data.ninefold.study.sessions
import data.ninefold.testing

# judged is the verdict on a branch with study sessions on a situation's days.
judged(situation) := judged_on(situation, {"study_session": testing.held(situation.days)})

judged_on(situation, events) := verdict if {
	verdict := sessions.verdict with input as testing.in_weeks(situation, "sessions", events)
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

test_two_sessions_on_one_day_are_two if {
	judged(testing.block({
		"days": ["2024-01-03", "2024-01-03", "2024-01-17", "2024-01-17"],
		"figures": {"minimum": 2},
	})).status == "pass"
}

test_work_meetings_do_not_count if {
	meetings := {"work_meeting": testing.held(["2024-01-03", "2024-01-17"])}
	testing.says(judged_on(testing.block({}), meetings)) == ["fail", 0, 2]
}

test_nothing_due_is_exempt if {
	judged(testing.block({"days": [], "workdays": {
		"2024-01-01": 0,
		"2024-01-08": 0,
		"2024-01-15": 0,
		"2024-01-22": 0,
	}})) == {"status": "exempt", "reasons": ["not_due"]}
}

# Two sessions are asked of each block: met, one too few, none at all.
three_blocks := judged(testing.block({
	"run": testing.run("2024-02-11", testing.span("2024-01-01", "2024-02-11"), testing.always),
	"days": ["2024-01-02", "2024-01-05", "2024-01-22"],
	"figures": {"minimum": 2},
}))

test_a_fail_names_the_short_blocks if {
	three_blocks.reasons == ["short"]
	three_blocks.details == {"short": [
		{"from": "2024-01-15", "to": "2024-01-28", "count": 1},
		{"from": "2024-01-29", "to": "2024-02-11", "count": 0},
	]}
}

test_the_message_says_what_each_block_lacks if {
	three_blocks.message == {
		"zh": concat("；", [
			"2024-01-15 至 2024-01-28 仅召开专题学习会1次，应不少于2次",
			"2024-01-29 至 2024-02-11 未召开专题学习会，应不少于2次",
		]),
		"en": concat("; ", [
			"1 study session from 2024-01-15 to 2024-01-28, at least 2 required",
			"no study session from 2024-01-29 to 2024-02-11, at least 2 required",
		]),
	}
}

test_the_rows_of_the_short_blocks_prove_a_fail if three_blocks.evidence == {3}

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
