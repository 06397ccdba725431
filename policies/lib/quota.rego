# METADATA
# title: Quota
# description: |
#   Count >= min_per_year in every calendar year that lies wholly inside the
#   period and the subject's service.
package ninefold.lib.quota

import data.ninefold.lib.outcome
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# So many days before 31 December an open quota starts to be due.
warn_days := 60

# of judges the records held {year, row}, counting each different value of their `key` once a year.
# phrase says in both languages, with %d for the year, the count and the minimum, what is short.
of(held, key, phrase) := judged(tally(held, key), phrase, rows) if {
	rows := {year.year: {record.row | some record in held; record.year == year.year} | some year in years}
}

# tally counts the different values of the key in every year that counts.
tally(held, key) := [year_of(counted, year, thresholds.at("min_per_year", year.to)) | some year in years] if {
	counted := {year.year: {record[key] | some record in held; record.year == year.year} | some year in years}
}

# against judges what was counted in each year, as {year: {things}}, by minimums that are no parameter of
# their own, as {year: minimum}. rows are the records that prove it, as {year: {rows}}.
against(counted, minimums, phrase, rows) := judged(
	[year_of(counted, year, minimums[year.year]) | some year in years],
	phrase, rows,
)

# The calendar years {year, from, to} that count.
years := [year |
	some year in input.years
	year.from >= max([input.period.from, input.service.from])
	year.to <= min([input.period.to, object.get(input.service, "to", input.period.to)])
]

year_of(counted, year, minimum) := {
	"year": year.year,
	"to": year.to,
	"count": done,
	"minimum": minimum,
	"status": status(done, minimum, year.to - input.as_of),
} if {
	done := count(object.get(counted, year.year, set()))
}

# A year is over when as_of is its 31 December or later.
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
	"details": {"years": [object.remove(year, ["to", "minimum"]) | some year in list]},
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

clause(year, phrase) := words.say(phrase.zh, phrase.en, [year.year, year.count, year.minimum])
