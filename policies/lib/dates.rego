# METADATA
# title: Calendar days
# description: |
#   A day is a whole number: days since 1970-01-01. A week is a whole number too:
#   ISO weeks (Monday to Sunday) counted without a break, week 0 holding 1970-01-01.
#   No clock and no time zone is involved.
package ninefold.lib.dates

# OPA counts time in nanoseconds, which reach from 1678 to 2262; what lies further off is brought near, for
# the calendar repeats itself after 400 years, which are 146097 days.
nanoseconds := 86400000000000

# day is the number of a year, month and day of the month. A day past the end
# of the month carries over into the next month (SPEC 2), so that
# day(2023, 2, 31) is 2023-03-03.
day(year, month, day_of_month) := add_months(0, (((year - 1970) * 12) + month) - 1) + (day_of_month - 1)

# civil is the year, month and day of the month of a day.
civil(number) := time.date(number * nanoseconds) if number < far

# An open end may be written as 2999-12-31.
civil(number) := [year + (cycles * 400), month, day_of_month] if {
	number >= far
	cycles := round(number / 146097)
	[year, month, day_of_month] := time.date((number - (cycles * 146097)) * nanoseconds)
}

# 2223-10-22.
far := 92700

# year is the calendar year of a day.
year(number) := civil(number)[0]

# iso writes a day as yyyy-mm-dd.
iso(number) := sprintf("%04d-%02d-%02d", civil(number))

# parse reads yyyy-mm-dd.
parse(text) := day(to_number(substring(text, 0, 4)), to_number(substring(text, 5, 2)), to_number(substring(text, 8, 2)))

# in_year is the day that mm-dd names in a year.
in_year(month_day, of_year) := day(of_year, to_number(substring(month_day, 0, 2)), to_number(substring(month_day, 3, 2)))

# add_months keeps the day of the month; surplus days carry over.
add_months(number, months) := time.add_date(number * nanoseconds, 0, months, 0) / nanoseconds if abs(months) < 2400

add_months(number, months) := (time.add_date(number * nanoseconds, 0, months - (cycles * 4800), 0) / nanoseconds) + (cycles * 146097) if {
	abs(months) >= 2400
	cycles := round(months / 4800)
}

# add_years keeps month and day; 29 February becomes 1 March where it must.
add_years(number, years) := add_months(number, years * 12)

# week is the number of the week that a day lies in.
week(number) := ((number + 3) - ((((number + 3) % 7) + 7) % 7)) / 7

# monday is the first day of a week.
monday(of_week) := (of_week * 7) - 3
