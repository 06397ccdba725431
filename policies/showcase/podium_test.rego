package ninefold.showcase.podium_test

import data.ninefold.showcase.podium
import data.ninefold.testing

# judged is the verdict on a person who joined on a day and is asked for a talk within three years.
judged(run, joined, talks) := judged_on(run, joined, {"forum": talks}, 3)

judged_on(run, joined, entries, years) := verdict if {
	verdict := podium.verdict with input as object.union(testing.person(run, joined, {}), {
		"participation": entries,
		"thresholds": {"within_years": years},
	})
}

# talk is row n of participation: the person speaks at a branch's event on a day.
talk(n, day) := testing.entry(n, day, {
	"event_id": sprintf("E%d", [n]),
	"person_id": "P1",
	"branch_id": "B1",
	"role": "speaker",
})

# A window that ends on a day.
until(day) := testing.run(day, testing.year(2024), testing.since("2015-07-01"))

test_a_talk_within_the_years_passes if {
	verdict := judged(testing.over_2024, "2015-07-01", [talk(1, "2023-05-04")])
	[verdict.status, verdict.reasons, verdict.evidence] == ["pass", [], {1}]
	verdict.message == {
		"zh": "2022-01-01 至 2024-12-31 主讲1次，应不少于1次",
		"en": "talks from 2022-01-01 to 2024-12-31: 1, at least 1 required",
	}
}

test_no_talk_fails if {
	verdict := judged(testing.over_2024, "2015-07-01", [])
	[verdict.status, verdict.reasons, verdict.evidence] == ["fail", ["missing"], set()]
	verdict.message == {
		"zh": "2022-01-01 至 2024-12-31 未主讲，应不少于1次",
		"en": "no talk from 2022-01-01 to 2024-12-31, at least 1 required",
	}
}

test_joined_as_many_years_ago_as_asked_it_applies if {
	judged(testing.over_2024, "2021-12-31", []).status == "fail"
}

test_joined_a_day_later_it_does_not_apply if {
	judged(testing.over_2024, "2022-01-01", []) == {"status": "exempt", "reasons": ["not_applicable"]}
}

test_joined_on_29_february_the_years_are_over_on_1_march if {
	day_before := testing.run("2023-02-28", testing.year(2023), testing.always)
	judged(day_before, "2020-02-29", []).reasons == ["not_applicable"]
	first_of_march := testing.run("2023-03-01", testing.year(2023), testing.always)
	judged(first_of_march, "2020-02-29", []).status == "fail"
}

test_applies_says_so_to_whoever_asks_before_the_verdict if {
	veteran := object.union(testing.person(testing.over_2024, "2021-12-31", {}), {"thresholds": {"within_years": 3}})
	podium.applies with input as veteran
	newcomer := object.union(testing.person(testing.over_2024, "2022-01-01", {}), {"thresholds": {"within_years": 3}})
	not podium.applies with input as newcomer
}

test_a_talk_on_the_first_day_of_the_years_counts if {
	judged(testing.over_2024, "2015-07-01", [talk(1, "2022-01-01")]).status == "pass"
}

test_a_talk_the_day_before_does_not_count if {
	judged(testing.over_2024, "2015-07-01", [talk(1, "2021-12-31")]).status == "fail"
}

test_a_talk_on_the_windows_last_day_counts if {
	judged(testing.over_2024, "2015-07-01", [talk(1, "2024-12-31")]).status == "pass"
}

# Three years before 2024-02-29 is 2021-03-01, since 2021 has no 29 February.
test_from_29_february_the_years_reach_back_to_1_march if {
	judged(until("2024-02-29"), "2015-07-01", [talk(1, "2021-03-01")]).status == "fail"
	judged(until("2024-02-29"), "2015-07-01", [talk(1, "2021-03-02")]).status == "pass"
}

test_a_talk_after_the_window_does_not_count if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-06-30"))
	judged(left, "2015-07-01", [talk(1, "2024-07-01")]).status == "fail"
	judged(left, "2015-07-01", [talk(1, "2024-06-30")]).status == "pass"
}

test_the_years_end_with_the_window_of_whoever_left if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-06-30"))
	judged(left, "2015-07-01", [talk(1, "2021-07-01")]).status == "pass"
}

test_a_talk_before_the_period_counts if {
	judged(testing.over_2024, "2015-07-01", [talk(1, "2022-08-01")]).status == "pass"
}

test_kinds_that_count[kind] if {
	some kind in ["forum", "lecture", "training_class"]
	judged_on(testing.over_2024, "2015-07-01", {kind: [talk(1, "2024-05-04")]}, 3).status == "pass"
}

test_kinds_that_do_not_count[kind] if {
	some kind in ["study_session", "party_training", "work_meeting", "contest", "other"]
	judged_on(testing.over_2024, "2015-07-01", {kind: [talk(1, "2024-05-04")]}, 3).status == "fail"
}

test_any_branchs_event_counts if {
	elsewhere := object.union(talk(1, "2024-05-04"), {"branch_id": "B2"})
	judged(testing.over_2024, "2015-07-01", [elsewhere]).status == "pass"
}

test_roles_that_do_not_count[role] if {
	some role in ["attendee", "winner"]
	listener := object.union(talk(1, "2024-05-04"), {"role": role})
	judged(testing.over_2024, "2015-07-01", [listener]).status == "fail"
}

test_no_recorded_role_does_not_count if {
	judged(testing.over_2024, "2015-07-01", [object.remove(talk(1, "2024-05-04"), ["role"])]).status == "fail"
}

test_fewer_years_ask_for_a_talk_sooner if {
	on_the_first_day := {"lecture": [talk(1, "2024-01-01")]}
	judged_on(testing.over_2024, "2015-07-01", on_the_first_day, 1).status == "pass"
	a_day_earlier := {"lecture": [talk(1, "2023-12-31")]}
	judged_on(testing.over_2024, "2015-07-01", a_day_earlier, 1).status == "fail"
}

test_every_talk_proves_a_pass if {
	talks := {"forum": [talk(1, "2024-05-04")], "lecture": [talk(2, "2024-05-05"), talk(3, "2021-05-05")]}
	judged_on(testing.over_2024, "2015-07-01", talks, 3).evidence == {1, 2}
}
