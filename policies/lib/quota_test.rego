package ninefold.lib.quota_test

import data.ninefold.lib.quota
import data.ninefold.testing

phrase := {"zh": "%d年做了%d次，应不少于%d次", "en": "done in %d: %d, at least %d required"}

# judged is the verdict where something was done on the days, row after row.
judged(frame, days, minimum) := verdict if {
	verdict := quota.of(testing.held(days), "event_id", phrase) with input as object.union(frame, {
		"thresholds": {"min_per_year": minimum},
	})
}

statuses(verdict) := [[year.year, year.status, year.count] | some year in verdict.details.years]

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, given.days, 1), given.status)
}

test_days_away[situation] if {
	some situation, given in testing.years_away
	testing.agrees(judged(object.union(given.run, {"away": given.away}), given.days, 1), given.status)
}

# So many days of service in 2024, or none, where at least so many are asked for.
least := {
	"none asked for, none served": {"service": testing.since("2025-01-01"), "least": 0, "status": "exempt"},
	"none asked for, one served": {"service": testing.since("2024-12-31"), "least": 0, "status": "fail"},
	"one asked for and served": {"service": testing.since("2024-12-31"), "least": 1, "status": "fail"},
	"two asked for, one served": {"service": testing.since("2024-12-31"), "least": 2, "status": "exempt"},
	"two asked for and served": {"service": testing.since("2024-12-30"), "least": 2, "status": "fail"},
	"all of a leap year": {"service": testing.always, "least": 366, "status": "fail"},
	"all of a leap year, one day short": {"service": testing.since("2024-01-02"), "least": 366, "status": "exempt"},
	"more than a year has": {"service": testing.always, "least": 367, "status": "exempt"},
}

test_the_least_service_of_a_year[situation] if {
	some situation, given in least
	frame := testing.run("2025-01-01", testing.year(2024), given.service)
	verdict := quota.of([], "event_id", phrase) with input as object.union(frame, {
		"thresholds": {"min_per_year": 1, "min_service_days": given.least},
	})
	testing.agrees(verdict, given.status)
}

# Whoever has served since 2024-07-02 is asked for the year from 183 days on.
test_the_least_service_is_that_in_force_on_31_december if {
	every day, status in {"2024-12-31": "exempt", "2025-01-01": "fail"} {
		frame := testing.changed(testing.run("2024-12-31", testing.year(2024), testing.since("2024-07-02")), "min_service_days", 183, day, 184)
		judged(frame, [], 1).status == status
	}
}

test_a_year_that_ends_with_the_service_has_the_figures_of_its_31_december if {
	frame := testing.changed(testing.run("2024-10-31", testing.year(2024), testing.span("2020-01-01", "2024-09-30")), "min_per_year", 1, "2024-12-31", 3)
	verdict := judged(frame, ["2024-03-05", "2024-10-10"], 3)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 2, 3]
	verdict.judged_on == testing.day("2024-12-31")
	verdict.details == {"years": [{"year": 2024, "status": "fail", "count": 2}]}
}

test_years_of_too_little_service_do_not_stand_in_the_details if {
	verdict := judged(testing.run("2024-12-31", testing.years(2022, 2024), testing.span("2022-08-01", "2024-03-31")), ["2023-05-05"], 1)
	statuses(verdict) == [[2023, "pass", 1]]
}

# Of 2025 only twenty days of service are to come.
test_a_year_that_is_still_to_come_is_due_when_its_end_is_near if {
	frame := testing.run("2024-12-10", testing.years(2024, 2025), testing.span("2020-01-01", "2025-01-20"))
	verdict := quota.of(testing.held(["2024-05-05"]), "event_id", phrase) with input as object.union(frame, {
		"thresholds": {"min_per_year": 1, "min_service_days": 20},
	})
	statuses(verdict) == [[2024, "pass", 1], [2025, "due", 0]]
}

test_one_below_at_and_above_the_minimum if {
	days := ["2024-03-05", "2024-10-10"]
	judged(testing.over_2024, days, 3).status == "fail"
	judged(testing.over_2024, days, 2).status == "pass"
	judged(testing.over_2024, days, 1).status == "pass"
}

test_different_values_count_and_the_same_one_only_once if {
	held := [
		{"year": 2024, "person_id": "P1", "row": 1},
		{"year": 2024, "person_id": "P1", "row": 2},
		{"year": 2024, "person_id": "P2", "row": 3},
	]
	verdict := quota.of(held, "person_id", phrase) with input as object.union(testing.over_2024, {
		"thresholds": {"min_per_year": 2},
	})
	[verdict.status, verdict.actual, verdict.evidence] == ["pass", 2, {1, 2, 3}]
}

test_no_whole_year_is_exempt if {
	frame := testing.run("2024-12-31", testing.span("2024-01-02", "2024-12-31"), testing.always)
	judged(frame, [], 1) == {"status": "exempt", "reasons": ["not_due"]}
}

test_of_equally_bad_years_the_first_gives_the_figures if {
	verdict := judged(testing.run("2024-12-31", testing.years(2022, 2024), testing.always), ["2022-01-01", "2023-01-01", "2023-02-01", "2024-01-01"], 3)
	[verdict.actual, verdict.required, verdict.evidence] == [1, 3, {1}]
}

test_a_due_year_with_fewer_does_not_hide_a_failed_one if {
	verdict := judged(testing.run("2024-12-01", testing.years(2023, 2024), testing.always), ["2023-01-01"], 2)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 1, 2]
	statuses(verdict) == [[2023, "fail", 1], [2024, "due", 0]]
}

test_among_passed_years_the_lowest_count_is_shown if {
	verdict := judged(testing.run("2024-12-31", testing.years(2023, 2024), testing.always), ["2023-01-01", "2023-02-01", "2024-01-01"], 1)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 1, 1]
}

test_a_far_year_shows_in_the_details_of_an_exempt_verdict if {
	verdict := judged(testing.run("2024-03-01", testing.year(2024), testing.always), [], 1)
	[verdict.status, verdict.reasons] == ["exempt", ["not_due"]]
	statuses(verdict) == [[2024, "exempt", 0]]
	verdict.message == {"zh": "尚无到期事项", "en": "nothing has fallen due"}
}

test_the_messages if {
	judged(testing.over_2024, [], 1).message == {
		"zh": "2024年做了0次，应不少于1次",
		"en": "done in 2024: 0, at least 1 required",
	}
	judged(testing.over_2024, ["2024-01-01"], 1).message == {"zh": "各年度均已达标", "en": "met in every year"}
}

test_the_minimum_of_a_year_is_that_of_its_last_day if {
	frame := testing.changed(testing.run("2024-12-31", testing.years(2023, 2024), testing.always), "min_per_year", 1, "2024-06-01", 2)
	verdict := judged(frame, ["2023-01-01", "2024-01-01"], 2)
	statuses(verdict) == [[2023, "pass", 1], [2024, "fail", 1]]
	[verdict.actual, verdict.required] == [1, 2]
}

test_a_minimum_of_its_own if {
	counted := {2024: {"成果奖"}}
	verdict := quota.against(counted, {2024: 2}, phrase, {2024: {7}}) with input as testing.over_2024
	[verdict.status, verdict.actual, verdict.required, verdict.worst_year, verdict.evidence] == ["fail", 1, 2, 2024, {7}]
}

test_a_year_without_a_minimum_of_its_own_is_not_due if {
	frame := testing.run("2024-12-31", testing.years(2023, 2024), testing.always)
	verdict := quota.against({}, {2023: 1}, phrase, {}) with input as frame
	statuses(verdict) == [[2023, "fail", 0]]
	quota.against({}, {}, phrase, {}) == {"status": "exempt", "reasons": ["not_due"]} with input as frame
}
