package ninefold.lib.outlook_test

import data.ninefold.lib.dates
import data.ninefold.lib.outlook
import data.ninefold.testing

test_it_is_open_while_the_subject_is_there if {
	outlook.open with input as leaving("2024-06-01", "2024-06-01")
	not outlook.open with input as leaving("2024-06-01", "2024-05-31")
}

leaving(as_of, left) := testing.look(as_of, testing.year(2024), "2025-12-31", testing.span("2020-01-01", left))

test_what_counts_from_a_later_day_says_so if {
	from(testing.day("2024-06-01")) == {}
	from(testing.day("2024-06-02")) == {"from": testing.day("2024-06-02")}
}

from(day) := part if {
	part := outlook.ahead(day) with input as {"as_of": testing.day("2024-06-01")}
}

# Days beside the turns of years of 52 and 53 ISO weeks.
iso_weeks := {
	"2024-01-01": "2024-W01",
	"2023-12-31": "2023-W52",
	"2020-12-31": "2020-W53",
	"2021-01-03": "2020-W53",
	"2021-01-04": "2021-W01",
	"2024-12-29": "2024-W52",
	"2024-12-30": "2025-W01",
	"2024-02-29": "2024-W09",
}

test_weeks_bear_their_iso_names[day] if {
	some day, name in iso_weeks
	outlook.week_key(dates.week(testing.day(day))) == name
}

test_there_is_time_until_the_end_of_the_period_asked_for if {
	outlook.made_good_by == testing.day("2024-12-31") with input as leaving("2024-12-31", "2026-01-01")
	not outlook.made_good_by with input as leaving("2025-01-01", "2026-01-01")
	outlook.made_good_by == testing.day("2024-09-30") with input as leaving("2024-06-01", "2024-09-30")
}

test_the_day_is_told_and_whether_it_is_past if {
	outlook.by(testing.day("2024-06-01")) == {"zh": "最迟于2024-06-01", "en": "by 2024-06-01"} with input as {"as_of": testing.day("2024-06-01")}
	outlook.by(testing.day("2024-05-31")) == {"zh": "期限2024-05-31已过，应尽快", "en": "at once (was due by 2024-05-31)"} with input as {"as_of": testing.day("2024-06-01")}
}

test_the_day_on_which_it_went_wrong_or_else_will if {
	days := {testing.day("2024-05-01"), testing.day("2024-06-01"), testing.day("2024-07-01"), testing.day("2024-08-01")}
	outlook.turn(days, {true}) == testing.day("2024-06-01") with input as {"as_of": testing.day("2024-06-01")}
	outlook.turn(days, set()) == testing.day("2024-07-01") with input as {"as_of": testing.day("2024-06-01")}
}
