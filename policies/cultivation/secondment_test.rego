package ninefold.cultivation.secondment_test

import data.ninefold.cultivation.secondment
import data.ninefold.testing

recognised := ["street_town", "commission", "state_firm", "private_firm", "central_unit", "municipal_unit", "society"]

thresholds := {"after_years": 3, "min_days": 90, "host_types": recognised}

# judged is the verdict on a person without grassroots experience, ten years in service at the end of 2024.
judged(run, stays) := judged_on(run, "2015-01-01", {"grassroots_experience": false}, stays, thresholds)

judged_on(run, joined, about, stays, figures) := verdict if {
	verdict := secondment.verdict with input as object.union(testing.person(run, joined, about), {
		"secondments": stays,
		"thresholds": figures,
	})
}

# stay is a secondment to a street or town, in row n.
stay(n, stretch) := object.union(stretch, {"row": n, "host": "某街道", "host_type": "street_town"})

test_one_day_too_few_fails if {
	verdict := judged(testing.over_2024, [stay(1, testing.span("2024-01-01", "2024-03-29"))])
	[verdict.status, verdict.reasons, verdict.actual, verdict.required] == ["fail", ["too_few"], 89, 90]
	verdict.message == {
		"zh": "累计挂职89天，应不少于90天",
		"en": "89 days on secondment, at least 90 required",
	}
	verdict.evidence == {1}
}

# 31 days of January, 29 of February in a leap year and 30 of March.
test_as_many_days_as_asked_pass if {
	verdict := judged(testing.over_2024, [stay(1, testing.span("2024-01-01", "2024-03-30"))])
	[verdict.status, verdict.reasons, verdict.actual, verdict.required] == ["pass", [], 90, 90]
}

test_one_day_more_passes if {
	judged(testing.over_2024, [stay(1, testing.span("2024-01-01", "2024-03-31"))]).actual == 91
}

test_never_seconded_fails if {
	verdict := judged(testing.over_2024, [])
	[verdict.status, verdict.reasons, verdict.actual] == ["fail", ["too_few"], 0]
	verdict.evidence == set()
}

test_a_single_day_is_one_day if {
	judged(testing.over_2024, [stay(1, testing.span("2024-02-29", "2024-02-29"))]).actual == 1
}

test_several_stays_add_up if {
	verdict := judged(testing.over_2024, [
		stay(1, testing.span("2024-05-01", "2024-05-31")),
		stay(2, testing.span("2018-03-01", "2018-04-28")),
	])
	[verdict.status, verdict.actual] == ["pass", 90]
	verdict.evidence == {1, 2}
}

test_a_day_in_two_stays_counts_once if {
	verdict := judged(testing.over_2024, [
		stay(1, testing.span("2024-01-01", "2024-02-29")),
		stay(2, testing.span("2024-02-29", "2024-03-29")),
		stay(3, testing.span("2024-02-01", "2024-02-10")),
	])
	[verdict.status, verdict.actual] == ["fail", 89]
}

test_an_open_stay_counts_until_the_windows_last_day if {
	judged(testing.over_2024, [stay(1, testing.since("2024-12-01"))]).actual == 31
}

test_a_stay_that_goes_on_counts_until_the_windows_last_day if {
	judged(testing.over_2024, [stay(1, testing.span("2024-12-01", "2025-06-30"))]).actual == 31
}

test_a_stay_begun_on_the_windows_last_day_is_one_day if {
	judged(testing.over_2024, [stay(1, testing.since("2024-12-31"))]).actual == 1
}

test_days_before_joining_count if {
	verdict := judged(testing.over_2024, [stay(1, testing.span("2012-01-01", "2012-12-31"))])
	[verdict.status, verdict.actual] == ["pass", 366]
}

test_days_after_leaving_do_not_count if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-01-01", "2024-06-30"))
	verdict := judged(left, [stay(1, testing.span("2024-06-21", "2024-12-31")), stay(2, testing.since("2024-07-01"))])
	[verdict.status, verdict.actual] == ["fail", 10]
	verdict.evidence == {1}
}

test_hosts_that_count[host_type] if {
	some host_type in recognised
	at := object.union(stay(1, testing.since("2024-01-01")), {"host_type": host_type})
	judged(testing.over_2024, [at]).status == "pass"
}

test_other_hosts_do_not_count if {
	at := object.union(stay(1, testing.since("2024-01-01")), {"host_type": "other"})
	verdict := judged(testing.over_2024, [at])
	[verdict.status, verdict.actual] == ["fail", 0]
	verdict.evidence == set()
}

test_hosts_the_config_does_not_recognise_do_not_count if {
	only_firms := object.union(thresholds, {"host_types": ["state_firm"]})
	stays := [stay(1, testing.since("2024-01-01"))]
	verdict := judged_on(testing.over_2024, "2015-01-01", {"grassroots_experience": false}, stays, only_firms)
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_a_raised_minimum_asks_for_more_days if {
	more := object.union(thresholds, {"min_days": 91})
	stays := [stay(1, testing.span("2024-01-01", "2024-03-30"))]
	verdict := judged_on(testing.over_2024, "2015-01-01", {"grassroots_experience": false}, stays, more)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 90, 91]
}

test_three_years_of_service_on_the_windows_last_day_it_applies if {
	inexperienced := {"grassroots_experience": false}
	judged_on(testing.over_2024, "2021-12-31", inexperienced, [], thresholds).status == "fail"
}

test_a_day_less_it_does_not_apply if {
	inexperienced := {"grassroots_experience": false}
	verdict := judged_on(testing.over_2024, "2022-01-01", inexperienced, [], thresholds)
	verdict == {"status": "exempt", "reasons": ["not_applicable"]}
}

test_joined_on_29_february_the_years_are_over_on_1_march if {
	inexperienced := {"grassroots_experience": false}
	day_before := testing.run("2023-02-28", testing.year(2023), testing.always)
	judged_on(day_before, "2020-02-29", inexperienced, [], thresholds).reasons == ["not_applicable"]
	first_of_march := testing.run("2023-03-01", testing.year(2023), testing.always)
	judged_on(first_of_march, "2020-02-29", inexperienced, [], thresholds).status == "fail"
}

test_grassroots_experience_exempts if {
	experienced := {"grassroots_experience": true}
	verdict := judged_on(testing.over_2024, "2015-01-01", experienced, [], thresholds)
	verdict == {"status": "exempt", "reasons": ["not_applicable"]}
}

# A blank is no "yes": that somebody has experience has to be on record.
test_nothing_recorded_of_grassroots_experience_cannot_be_told if {
	every stays in [[], [stay(1, testing.since("2020-01-01"))]] {
		judged_on(testing.over_2024, "2015-01-01", {}, stays, thresholds) == {
			"status": "unknown",
			"reasons": ["not_recorded"],
			"message": {"zh": "未填写基层经历，无法判定", "en": "grassroots experience is not recorded: cannot be assessed"},
		}
	}
}

test_before_the_years_are_over_it_does_not_matter_what_is_recorded if {
	judged_on(testing.over_2024, "2022-01-01", {}, [], thresholds).reasons == ["not_applicable"]
	judged_on(testing.over_2024, "2021-12-31", {}, [], thresholds).reasons == ["not_recorded"]
}

test_applies_says_so_to_whoever_asks_before_the_verdict if {
	asked := {"thresholds": {"after_years": 3}}
	inexperienced := testing.person(testing.over_2024, "2015-01-01", {"grassroots_experience": false})
	secondment.applies with input as object.union(inexperienced, asked)
	experienced := testing.person(testing.over_2024, "2015-01-01", {"grassroots_experience": true})
	not secondment.applies with input as object.union(experienced, asked)
	secondment.applies with input as object.union(testing.person(testing.over_2024, "2015-01-01", {}), asked)
	not secondment.applies with input as object.union(testing.person(testing.over_2024, "2023-01-01", {}), asked)
}

test_the_message_says_where_there_was_no_secondment if {
	judged(testing.over_2024, [stay(1, testing.span("2024-01-01", "2024-01-01"))]).message.en == "1 day on secondment, at least 90 required"
	judged(testing.over_2024, []).message == {
		"zh": "未在认可的单位挂职，应不少于90天",
		"en": "no secondment to a recognised host, at least 90 days required",
	}
}
