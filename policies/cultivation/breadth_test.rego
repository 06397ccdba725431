package ninefold.cultivation.breadth_test

import data.ninefold.cultivation.breadth
import data.ninefold.testing

# judged is the verdict on a person with postings, asked for two departments after six years.
judged(run, joined, postings) := judged_on(run, joined, postings, {"after_years": 6, "min_departments": 2})

judged_on(run, joined, postings, thresholds) := verdict if {
	verdict := breadth.verdict with input as object.union(testing.person(run, joined, {}), {
		"postings": postings,
		"thresholds": thresholds,
	})
}

over_2024 := testing.over_2024

office(n) := testing.posting(n, "办公室", testing.span("2015-07-01", "2019-06-30"))

research(n) := testing.posting(n, "研究室", testing.since("2019-07-01"))

publicity(n) := testing.posting(n, "宣传部", testing.since("2021-07-01"))

test_one_department_too_few_fails if {
	verdict := judged(over_2024, "2015-07-01", [office(1)])
	[verdict.status, verdict.reasons, verdict.actual, verdict.required] == ["fail", ["too_few"], 1, 2]
	verdict.message == {
		"zh": "已在1个部门任职，应不少于2个部门",
		"en": "worked in 1 department, at least 2 required",
	}
	verdict.evidence == {1}
}

test_as_many_departments_as_asked_pass if {
	verdict := judged(over_2024, "2015-07-01", [office(1), research(2)])
	[verdict.status, verdict.reasons, verdict.actual, verdict.required] == ["pass", [], 2, 2]
	verdict.evidence == {1, 2}
}

test_one_department_more_passes if {
	verdict := judged(over_2024, "2015-07-01", [office(1), research(2), publicity(3)])
	[verdict.status, verdict.actual] == ["pass", 3]
}

# No posting is no evidence of no department.
test_no_posting_at_all_cannot_be_told if {
	judged(over_2024, "2015-07-01", []) == {
		"status": "unknown",
		"reasons": ["no_posting"],
		"message": {"zh": "截至2024-12-31没有任职记录，无法判定", "en": "no posting begun by 2024-12-31: cannot be assessed"},
	}
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-06-30"))
	judged(left, "2015-07-01", [testing.posting(1, "研究室", testing.since("2024-07-01"))]).reasons == ["no_posting"]
	judged(left, "2015-07-01", [testing.posting(1, "研究室", testing.since("2024-06-30"))]).reasons == ["too_few"]
}

test_to_whom_it_does_not_apply_no_posting_is_needed if {
	judged(over_2024, "2019-01-01", []) == {"status": "exempt", "reasons": ["not_applicable"]}
}

test_two_postings_in_one_department_are_one_department if {
	verdict := judged(over_2024, "2015-07-01", [office(1), object.union(research(2), {"department": "办公室"})])
	[verdict.status, verdict.actual] == ["fail", 1]
	verdict.evidence == {1, 2}
}

test_six_years_of_service_on_the_windows_last_day_it_applies if {
	judged(over_2024, "2018-12-31", [research(1)]).status == "fail"
}

test_a_day_less_it_does_not_apply if {
	judged(over_2024, "2019-01-01", [research(1)]) == {"status": "exempt", "reasons": ["not_applicable"]}
}

test_joined_on_29_february_the_years_are_over_on_1_march if {
	day_before := testing.run("2022-02-28", testing.year(2022), testing.always)
	judged(day_before, "2016-02-29", [office(1)]).reasons == ["not_applicable"]
	first_of_march := testing.run("2022-03-01", testing.year(2022), testing.always)
	judged(first_of_march, "2016-02-29", [office(1)]).status == "fail"
}

test_whoever_left_is_measured_on_the_last_day_of_service if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2018-07-01", "2024-06-30"))
	judged(left, "2018-07-01", [office(1)]).reasons == ["not_applicable"]
	left_later := testing.run("2024-12-31", testing.year(2024), testing.span("2018-07-01", "2024-07-01"))
	judged(left_later, "2018-07-01", [office(1)]).status == "fail"
}

test_applies_says_so_to_whoever_asks_before_the_verdict if {
	veteran := object.union(testing.person(over_2024, "2018-12-31", {}), {"thresholds": {"after_years": 6}})
	breadth.applies with input as veteran
	newcomer := object.union(testing.person(over_2024, "2019-01-01", {}), {"thresholds": {"after_years": 6}})
	not breadth.applies with input as newcomer
}

test_a_posting_begun_on_the_windows_last_day_counts if {
	on_last_day := testing.posting(2, "研究室", testing.since("2024-12-31"))
	judged(over_2024, "2015-07-01", [office(1), on_last_day]).status == "pass"
}

test_a_posting_begun_after_the_window_does_not_count if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-06-30"))
	afterwards := testing.posting(2, "研究室", testing.since("2024-07-01"))
	verdict := judged(left, "2015-07-01", [office(1), afterwards])
	[verdict.status, verdict.actual] == ["fail", 1]
	verdict.evidence == {1}
}

test_other_thresholds_hold if {
	postings := [office(1), research(2)]
	judged_on(over_2024, "2019-01-01", postings, {"after_years": 5, "min_departments": 3}).status == "fail"
	judged_on(over_2024, "2015-07-01", postings, {"after_years": 10, "min_departments": 3}).reasons == ["not_applicable"]
	judged_on(over_2024, "2024-12-31", [office(1)], {"after_years": 0, "min_departments": 1}).status == "pass"
	judged_on(over_2024, "2024-12-31", [office(1)], {"after_years": 0, "min_departments": 2}).status == "fail"
}
