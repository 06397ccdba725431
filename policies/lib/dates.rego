# METADATA
# title: Calendar days
# description: |
#   A day is a whole number: days since 1970-01-01. A week is a whole number too:
#   ISO weeks (Monday to Sunday) counted without a break, week 0 holding 1970-01-01.
#   No clock and no time zone is involved.
package ninefold.lib.dates

# quotient is a / b as a whole number, rounded down, for whole numbers and b above 0. (Dividing what is
# divisible stays in whole numbers; floor(a / b) would take the slow way through fractions.)
quotient(a, b) := (a - (((a % b) + b) % b)) / b

# day is the number of a year, month and day of the month. A day past the end
# of the month carries over into the next month (SPEC 2), so that
# day(2023, 2, 31) is 2023-03-03.
day(year, month, day_of_month) := (((era * 146097) + (year_of_era * 365)) + (leap_days + day_of_year)) - 719468 if {
	shifted := year - quotient(14 - month, 12)
	era := quotient(shifted, 400)
	year_of_era := shifted - (era * 400)
	leap_days := quotient(year_of_era, 4) - quotient(year_of_era, 100)
	day_of_year := quotient((153 * ((month + 9) % 12)) + 2, 5) + (day_of_month - 1)
}

# civil is the year, month and day of the month of a day.
civil(number) := [year, month, day_of_month] if {
	shifted := number + 719468
	era := quotient(shifted, 146097)
	day_of_era := shifted - (era * 146097)
	leap_corrected := ((day_of_era - quotient(day_of_era, 1460)) + quotient(day_of_era, 36524)) - quotient(day_of_era, 146096)
	year_of_era := quotient(leap_corrected, 365)
	day_of_year := day_of_era - (((365 * year_of_era) + quotient(year_of_era, 4)) - quotient(year_of_era, 100))
	shifted_month := quotient((5 * day_of_year) + 2, 153)
	day_of_month := (day_of_year - quotient((153 * shifted_month) + 2, 5)) + 1
	month := ((shifted_month + 2) % 12) + 1
	year := (year_of_era + (era * 400)) + quotient(14 - month, 12)
}

# year is the calendar year of a day.
year(number) := civil(number)[0]

# iso writes a day as yyyy-mm-dd.
iso(number) := sprintf("%04d-%02d-%02d", civil(number))

# parse reads yyyy-mm-dd.
parse(text) := day(to_number(substring(text, 0, 4)), to_number(substring(text, 5, 2)), to_number(substring(text, 8, 2)))

# in_year is the day that mm-dd names in a year.
in_year(month_day, of_year) := day(of_year, to_number(substring(month_day, 0, 2)), to_number(substring(month_day, 3, 2)))

# add_months keeps the day of the month; surplus days carry over.
add_months(number, months) := day(quotient(total, 12), (total % 12) + 1, day_of_month) if {
	[of_year, month, day_of_month] := civil(number)
	total := ((of_year * 12) + (month - 1)) + months
}

# add_years keeps month and day; 29 February becomes 1 March where it must.
add_years(number, years) := add_months(number, years * 12)

# week is the number of the week that a day lies in.
week(number) := quotient(number + 3, 7)

# monday is the first day of a week.
monday(of_week) := (of_week * 7) - 3
