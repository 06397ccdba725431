package ninefold.management.campaigns_test

import data.ninefold.management.campaigns
import data.ninefold.testing

# Events of the own branch B1, given as [topic, day].
events(list) := [testing.event(i + 1, {"date": testing.day(text), "topic": topic}) | some i, [topic, text] in list]

# took_part is row n of participation: at an event of a branch on a topic, while being of B1.
took_part(n, branch, topic, text) := testing.entry(n, text, {"branch_id": branch, "person_branch": "B1", "topic": topic, "role": "attendee"})

# judged is the verdict on a member of B1.
judged(frame, named, held, entries) := verdict if {
	verdict := campaigns.verdict with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"events": {"campaign": events(held)},
		"participation": {"campaign": entries},
		"thresholds": {"campaigns": named},
	})
}

over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

says(verdict) := [verdict.status, verdict.reasons, object.get(verdict, "actual", null), object.get(verdict, "required", null)]

test_while_the_list_is_empty_it_does_not_apply if {
	judged(over_2024, [], [["学雷锋", "2024-03-05"]], []) == {"status": "exempt", "reasons": ["not_applicable"]}
	not campaigns.applies with input as {"thresholds": {"campaigns": []}}
	campaigns.applies with input as {"thresholds": {"campaigns": ["学雷锋"]}}
}

# Two campaigns are named; what the branch held of them, and what P1 took part in.
both := ["学雷锋", "青年志愿"]

situations := {
	"nothing held": {"held": [], "joined": [], "says": ["exempt", ["not_due"], null, null]},
	"another topic held": {"held": [["读书月", "2024-03-05"]], "joined": [], "says": ["exempt", ["not_due"], null, null]},
	"one held, not joined": {"held": [["学雷锋", "2024-03-05"]], "joined": [], "says": ["fail", ["too_few"], 0, 1]},
	"one held, joined": {
		"held": [["学雷锋", "2024-03-05"]],
		"joined": [took_part(1, "B1", "学雷锋", "2024-03-05")], "says": ["pass", [], 1, 1],
	},
	"one held twice, joined once": {
		"held": [["学雷锋", "2024-03-05"], ["学雷锋", "2024-04-05"]],
		"joined": [took_part(1, "B1", "学雷锋", "2024-04-05")], "says": ["pass", [], 1, 1],
	},
	"both held, one joined": {
		"held": [["学雷锋", "2024-03-05"], ["青年志愿", "2024-05-04"]],
		"joined": [took_part(1, "B1", "学雷锋", "2024-03-05")], "says": ["fail", ["too_few"], 1, 2],
	},
	"both held, one joined twice": {
		"held": [["学雷锋", "2024-03-05"], ["青年志愿", "2024-05-04"]],
		"joined": [took_part(1, "B1", "学雷锋", "2024-03-05"), took_part(2, "B1", "学雷锋", "2024-03-05")],
		"says": ["fail", ["too_few"], 1, 2],
	},
	"both held and joined": {
		"held": [["学雷锋", "2024-03-05"], ["青年志愿", "2024-05-04"]],
		"joined": [took_part(1, "B1", "学雷锋", "2024-03-05"), took_part(2, "B1", "青年志愿", "2024-05-04")],
		"says": ["pass", [], 2, 2],
	},
	"joined at another branch": {
		"held": [["学雷锋", "2024-03-05"]],
		"joined": [took_part(1, "B2", "学雷锋", "2024-03-05")], "says": ["fail", ["too_few"], 0, 1],
	},
	"joined at another branch, while of that branch": {
		"held": [["学雷锋", "2024-03-05"]],
		"joined": [object.union(took_part(1, "B2", "学雷锋", "2024-02-05"), {"person_branch": "B2"})], "says": ["pass", [], 1, 1],
	},
	"joined at this branch, while of another one": {
		"held": [["学雷锋", "2024-03-05"]],
		"joined": [object.union(took_part(1, "B1", "学雷锋", "2024-02-05"), {"person_branch": "B2"})], "says": ["fail", ["too_few"], 0, 1],
	},
	"joined, in the year before": {
		"held": [["学雷锋", "2023-03-05"], ["学雷锋", "2024-03-05"]],
		"joined": [took_part(1, "B1", "学雷锋", "2023-03-05")], "says": ["pass", [], 1, 1],
	},
	"joined one that was not asked": {
		"held": [["学雷锋", "2024-03-05"]],
		"joined": [took_part(1, "B1", "青年志愿", "2023-05-04")], "says": ["fail", ["too_few"], 0, 1],
	},
	"a topic that differs": {
		"held": [["学雷锋月", "2024-03-05"]],
		"joined": [took_part(1, "B1", "学雷锋月", "2024-03-05")], "says": ["exempt", ["not_due"], null, null],
	},
}

test_campaigns_held_and_joined[situation] if {
	some situation, given in situations
	says(judged(over_2024, both, given.held, given.joined)) == given.says
}

# Held on a day, while the member's window is 2024-02-29 to 2024-06-30 (joined, or joined the Party, and left).
window := {
	"2024-02-28": "exempt",
	"2024-02-29": "fail",
	"2024-06-30": "fail",
	"2024-07-01": "exempt",
}

test_only_what_was_held_in_the_member_s_window_is_asked[text] if {
	some text, status in window
	frame := testing.run("2024-12-31", testing.year(2024), testing.span("2024-02-29", "2024-06-30"))
	judged(frame, ["学雷锋"], [["学雷锋", text]], []).status == status
}

# In service all the time, but the period is 2024.
test_only_what_was_held_in_the_period_is_asked if {
	every text, status in {"2023-12-31": "exempt", "2024-01-01": "fail", "2024-12-31": "fail", "2025-01-01": "exempt"} {
		frame := testing.run("2025-03-01", testing.year(2024), testing.since("2015-07-01"))
		judged(frame, ["学雷锋"], [["学雷锋", text]], []).status == status
	}
}

# Two campaigns: one held on one day, the other on that day and a later one. Away on these days.
away := {
	"on no day": {"away": [], "says": ["fail", ["too_few"], 0, 2]},
	"on the day of the first event": {"away": [["2024-05-04", "2024-05-04"]], "says": ["fail", ["too_few"], 0, 1]},
	"on the day before": {"away": [["2024-05-01", "2024-05-03"]], "says": ["fail", ["too_few"], 0, 2]},
	"on the day after": {"away": [["2024-05-05", "2024-05-09"]], "says": ["fail", ["too_few"], 0, 2]},
	"on both days": {"away": [["2024-05-01", "2024-05-10"]], "says": ["exempt", ["not_due"], null, null]},
	"on both days, each by itself": {"away": [["2024-05-04", "2024-05-04"], ["2024-05-10", "2024-05-10"]], "says": ["exempt", ["not_due"], null, null]},
}

test_nothing_is_asked_that_was_held_while_away[situation] if {
	some situation, given in away
	frame := object.union(over_2024, {"away": [testing.span(from, to) | some [from, to] in given.away]})
	held := [["学雷锋", "2024-05-04"], ["青年志愿", "2024-05-04"], ["青年志愿", "2024-05-10"]]
	says(judged(frame, both, held, [])) == given.says
}

# It is asked for the event that obliges, not for the one taken part in.
test_whoever_took_part_while_away_took_part if {
	frame := object.union(over_2024, {"away": [testing.span("2024-05-10", "2024-05-20")]})
	held := [["学雷锋", "2024-05-04"], ["学雷锋", "2024-05-12"]]
	says(judged(frame, both, held, [took_part(1, "B1", "学雷锋", "2024-05-12")])) == ["pass", [], 1, 1]
}

test_an_event_without_a_topic_asks_nothing_and_counts_for_nothing if {
	verdict := campaigns.verdict with input as object.union(testing.person(over_2024, "2015-07-01", {}), {
		"events": {"campaign": array.concat([testing.event(1, {"date": testing.day("2024-03-05")})], events([["学雷锋", "2024-04-05"]]))},
		"participation": {"campaign": [testing.entry(1, "2024-03-05", {"branch_id": "B1", "person_branch": "B1"})]},
		"thresholds": {"campaigns": both},
	})
	says(verdict) == ["fail", ["too_few"], 0, 1]
}

test_any_role_counts_also_a_blank_one if {
	held := [["学雷锋", "2024-03-05"]]
	every role in ["attendee", "speaker", "winner"] {
		judged(over_2024, both, held, [object.union(took_part(1, "B1", "学雷锋", "2024-03-05"), {"role": role})]).status == "pass"
	}
	judged(over_2024, both, held, [object.remove(took_part(1, "B1", "学雷锋", "2024-03-05"), ["role"])]).status == "pass"
}

test_where_no_campaign_and_no_participation_is_on_record if {
	verdict := campaigns.verdict with input as object.union(testing.person(over_2024, "2015-07-01", {}), {"thresholds": {"campaigns": both}})
	says(verdict) == ["exempt", ["not_due"], null, null]
}

test_a_campaign_named_twice_is_asked_once if {
	says(judged(over_2024, ["学雷锋", "学雷锋"], [["学雷锋", "2024-03-05"]], [])) == ["fail", ["too_few"], 0, 1]
}

test_a_fail_names_what_is_missing if {
	judged(
		over_2024, ["青年志愿", "学雷锋", "读书月"],
		[["读书月", "2024-04-23"], ["学雷锋", "2024-03-05"], ["青年志愿", "2024-05-04"]],
		[took_part(6, "B1", "读书月", "2024-04-23"), took_part(7, "B2", "学雷锋", "2024-03-05")],
	) == {
		"status": "fail",
		"reasons": ["too_few"],
		"actual": 1,
		"required": 3,
		"details": {"missing": ["学雷锋", "青年志愿"]},
		"message": {
			"zh": "应参加主题活动3项，已参加1项，未参加：学雷锋、青年志愿",
			"en": "campaigns held: 3, took part in: 1, missing: 学雷锋, 青年志愿",
		},
		"evidence": {6},
	}
}

test_a_pass_says_so if {
	verdict := judged(over_2024, both, [["学雷锋", "2024-03-05"]], [took_part(6, "B1", "学雷锋", "2024-03-05")])
	verdict.details == {"missing": []}
	verdict.message == {"zh": "应参加主题活动1项，全部参加", "en": "campaigns held: 1, took part in all"}
}

test_the_message_says_where_nothing_was_taken_part_in if {
	judged(over_2024, both, [["学雷锋", "2024-03-05"], ["青年志愿", "2024-05-04"]], []).message == {
		"zh": "应参加主题活动2项，均未参加：学雷锋、青年志愿",
		"en": "campaigns held: 2, took part in none: 学雷锋, 青年志愿",
	}
}
