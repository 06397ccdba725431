# METADATA
# title: Quota
# description: |
#   Count >= min_per_year in every calendar year that lies wholly inside the period and of which at least
#   min_service_days days, and one at least, are days of service, of a person days present. What counts is
#   every record of the year, also outside service. A year ends with its last day of service.
package ninefold.lib.quota

import data.ninefold.lib.outcome
import data.ninefold.lib.presence
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# So many days before the end of a year an open quota starts to be due.
warn_days := 60

# of judges the records held {year, row}, counting each different value of their `key` once a year.
# phrase says in both languages, with %d for the year, the count and the minimum, what is short; it may say so otherwise
# where there is one, or none (words.fit).
of(held, key, phrase) := judged(tally(years, held, key), phrase, rows) if {
	rows := {year.year: {record.row | some record in held; record.year == year.year} | some year in years}
}

# tally counts the different values of the key in each of some years.
tally(list, held, key) := [year_of(counted, year, thresholds.at("min_per_year", year.to)) | some year in list] if {
	counted := {year.year: {record[key] | some record in held; record.year == year.year} | some year in list}
}

# against judges what was counted in each year, as {year: {things}}, by minimums that are no parameter of
# their own, as {year: minimum}; a year without one is not due. rows are the records that prove it, as {year: {rows}}.
against(counted, minimums, phrase, rows) := judged(measured(years, counted, minimums), phrase, rows)

# measured holds what was counted in each of some years against its minimum, where it has one.
measured(list, counted, minimums) := [year_of(counted, year, minimum) |
	some year in list
	minimum := minimums[year.year]
]

# The calendar years {year, from, to, last} that count.
years := [ended(year) | some year in whole; asked(year)]

# The calendar years of the period that lie wholly inside it.
whole := [year |
	some year in input.years
	year.from >= input.period.from
	year.to <= input.period.to
]

# asked holds for a year with enough days of service, as far as service and absences are known.
asked(year) if presence.days(year.from, year.to) >= least(year)

# A requirement of one's own that has no such parameter asks as the built-in ones do by default.
least(year) := max([1, thresholds.at_or("min_service_days", year.to, 183)])

# ended adds to a year its last day of service, with which it is over.
ended(year) := object.union(year, {"last": min([year.to, object.get(input.service, "to", year.to)])})

year_of(counted, year, minimum) := {
	"year": year.year,
	"to": year.to,
	"last": year.last,
	"count": done,
	"minimum": minimum,
	"status": status(done, minimum, year.last - input.as_of),
} if {
	done := count(object.get(counted, year.year, set()))
}

# A year is over when as_of is its last day of service or later.
status(done, minimum, _) := "pass" if done >= minimum

status(done, minimum, left) := "fail" if {
	done < minimum
	left <= 0
}

status(done, minimum, left) := "due" if {
	done < minimum
	left > 0
	left <= warn_days
}

status(done, minimum, left) := "exempt" if {
	done < minimum
	left > warn_days
}

judged([], _, _) := outcome.not_due

judged(list, phrase, rows) := {
	"status": overall,
	"reasons": outcome.reasons(overall, ["too_few"]),
	"actual": worst.count,
	"required": worst.minimum,
	"details": {"years": [object.remove(year, ["to", "last", "minimum"]) | some year in list]},
	"message": message(overall, list, phrase),
	"evidence": object.get(rows, worst.year, set()),
	"worst_year": worst.year,
	"judged_on": worst.to,
} if {
	count(list) > 0
	overall := outcome.worst([year.status | some year in list])
	lowest := min([year.count | some year in list; year.status == overall])
	worst := [year | some year in list; year.status == overall; year.count == lowest][0]
}

message("exempt", _, _) := words.say("尚无到期事项", "nothing has fallen due", [])

message("pass", _, _) := words.say("各年度均已达标", "met in every year", [])

message(overall, list, phrase) := words.cut([clause(year, phrase) | some year in list; year.status in {"fail", "due"}]) if {
	overall in {"fail", "due"}
}

clause(year, phrase) := words.say(fit.zh, fit.en, [year.year, year.count, year.minimum]) if {
	fit := words.fit(phrase, year.count)
}
