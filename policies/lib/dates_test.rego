package ninefold.lib.dates_test

import data.ninefold.lib.dates

# The calendar once more, from the lengths of the months.
lengths := [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

length(year, month) := 29 if {
	month == 2
	leap(year)
} else := lengths[month - 1]

leap(year) if {
	year % 4 == 0
	year % 100 != 0
}

leap(year) if year % 400 == 0

# Every month begins the day after the one before, and its first and last days are read back as they were written.
every_month_round_trips(first_year, last_year) if {
	every year in numbers.range(first_year, last_year) {
		every month in numbers.range(1, 12) {
			first := dates.day(year, month, 1)
			last := dates.day(year, month, length(year, month))
			last == (first + length(year, month)) - 1
			last + 1 == dates.day(year, month + 1, 1)
			dates.civil(first) == [year, month, 1]
			dates.civil(last) == [year, month, length(year, month)]
		}
	}
}

# Several tests, so that each stays well within the time that OPA allows for one, also while it traces them (opa test -v).
test_every_month_from_1970_to_1986_round_trips if every_month_round_trips(1970, 1986)

test_every_month_from_1987_to_2002_round_trips if every_month_round_trips(1987, 2002)

test_every_month_from_2003_to_2019_round_trips if every_month_round_trips(2003, 2019)

test_every_month_from_2020_to_2035_round_trips if every_month_round_trips(2020, 2035)

test_every_month_from_2036_to_2052_round_trips if every_month_round_trips(2036, 2052)

test_every_month_from_2053_to_2068_round_trips if every_month_round_trips(2053, 2068)

test_every_month_from_2069_to_2084_round_trips if every_month_round_trips(2069, 2084)

test_every_month_from_2085_to_2100_round_trips if every_month_round_trips(2085, 2100)

# So are all days of a year, of each length and around the turn of a century.
every_day_round_trips(year) if {
	every month in numbers.range(1, 12) {
		first := dates.day(year, month, 1)
		last := dates.day(year, month, length(year, month))
		[dates.civil(number) | some number in numbers.range(first, last)] == [[year, month, day] | some day in numbers.range(1, length(year, month))]
	}
}

test_every_day_of_1970_round_trips if every_day_round_trips(1970)

test_every_day_of_2000_round_trips if every_day_round_trips(2000)

test_every_day_of_2024_round_trips if every_day_round_trips(2024)

test_every_day_of_2025_round_trips if every_day_round_trips(2025)

test_every_day_of_2100_round_trips if every_day_round_trips(2100)

known := {
	"1900-01-01": -25567,
	"1900-02-28": -25509,
	"1900-03-01": -25508,
	"1969-12-31": -1,
	"1970-01-01": 0,
	"1999-12-31": 10956,
	"2000-02-29": 11016,
	"2000-03-01": 11017,
	"2024-02-28": 19781,
	"2024-02-29": 19782,
	"2024-03-01": 19783,
	"2024-08-09": 19944,
	"2024-12-31": 20088,
	"2100-02-28": 47540,
	"2100-03-01": 47541,
	"2100-12-31": 47846,
}

test_known_days_are_read[text] if {
	some text, number in known
	dates.parse(text) == number
}

test_known_days_are_written[text] if {
	some text, number in known
	dates.iso(number) == text
}

# An open end is often written as a day far off.
far := {
	"2223-10-21": 92699,
	"2223-10-22": 92700,
	"2400-02-29": 157113,
	"2999-12-31": 376199,
	"9999-12-31": 2932896,
}

test_days_far_off_are_written[text] if {
	some text, number in far
	dates.iso(number) == text
}

test_days_far_off_are_read[text] if {
	some text, number in far
	dates.parse(text) == number
}

test_the_year_of_its_first_and_last_day if {
	dates.year(dates.parse("2024-01-01")) == 2024
	dates.year(dates.parse("2024-12-31")) == 2024
	dates.year(dates.parse("2025-01-01")) == 2025
	dates.year(dates.parse("1969-12-31")) == 1969
}

test_a_month_and_day_in_a_year if {
	dates.iso(dates.in_year("12-31", 2024)) == "2024-12-31"
	dates.iso(dates.in_year("03-31", 2025)) == "2025-03-31"
	dates.iso(dates.in_year("08-09", 2025)) == "2025-08-09"
}

test_a_day_past_the_end_of_the_month_carries_over if {
	dates.iso(dates.day(2023, 2, 29)) == "2023-03-01"
	dates.iso(dates.day(2023, 2, 31)) == "2023-03-03"
	dates.iso(dates.day(2024, 2, 31)) == "2024-03-02"
	dates.iso(dates.day(2024, 4, 31)) == "2024-05-01"
}

months_later := {
	"the same day of the month": ["2024-01-15", 1, "2024-02-15"],
	"no month at all": ["2024-01-31", 0, "2024-01-31"],
	"31 January and a month": ["2023-01-31", 1, "2023-03-03"],
	"31 January and a month in a leap year": ["2024-01-31", 1, "2024-03-02"],
	"30 January and a month": ["2023-01-30", 1, "2023-03-02"],
	"the 31st to a month of 30 days": ["2024-03-31", 6, "2024-10-01"],
	"over the end of the year": ["2024-12-31", 1, "2025-01-31"],
	"into December": ["2024-06-30", 6, "2024-12-30"],
	"twelve months": ["2024-04-01", 12, "2025-04-01"],
	"many months": ["2024-01-01", 125, "2034-06-01"],
	"from before 1970": ["1968-11-30", 14, "1970-01-30"],
	"two hundred years": ["2024-01-31", 2400, "2224-01-31"],
	"a thousand years": ["2024-02-29", 12000, "3024-02-29"],
	"back two hundred years and a month": ["2024-03-31", -2401, "1824-03-02"],
	"back a month": ["2024-01-15", -1, "2023-12-15"],
}

test_adding_months[situation] if {
	some situation, [start, months, then] in months_later
	dates.iso(dates.add_months(dates.parse(start), months)) == then
}

years_later := {
	"29 February to a common year": ["2024-02-29", 1, "2025-03-01"],
	"29 February to a leap year": ["2024-02-29", 4, "2028-02-29"],
	"29 February to 2100": ["2096-02-29", 4, "2100-03-01"],
	"28 February": ["2024-02-28", 1, "2025-02-28"],
	"1 March": ["2023-03-01", 1, "2024-03-01"],
	"five years": ["2019-07-01", 5, "2024-07-01"],
	"three years back": ["2024-12-31", -3, "2021-12-31"],
	"29 February back to a common year": ["2024-02-29", -3, "2021-03-01"],
}

test_adding_years[situation] if {
	some situation, [start, years, then] in years_later
	dates.iso(dates.add_years(dates.parse(start), years)) == then
}

test_a_week_runs_from_monday_to_sunday if {
	week := dates.week(dates.parse("2024-01-01"))
	dates.week(dates.parse("2024-01-07")) == week
	dates.week(dates.parse("2024-01-08")) == week + 1
	dates.week(dates.parse("2023-12-31")) == week - 1
	dates.iso(dates.monday(week)) == "2024-01-01"
}

test_week_0_holds_the_first_day_of_1970 if {
	dates.week(dates.parse("1970-01-01")) == 0
	dates.week(dates.parse("1970-01-04")) == 0
	dates.week(dates.parse("1970-01-05")) == 1
	dates.iso(dates.monday(0)) == "1969-12-29"
	dates.week(dates.parse("1969-12-28")) == -1
}

# Weeks far and near, of every remainder there is; traced, all 6,860 would take minutes.
test_weeks_begin_on_their_monday if {
	every step in numbers.range(0, 361) {
		week := (step * 19) - 60
		dates.week(dates.monday(week)) == week
		dates.week(dates.monday(week) + 6) == week
	}
}
