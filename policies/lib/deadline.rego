# METADATA
# title: Deadline
# description: |
#   A thing done by a date, for every year whose date lies in the period and in the subject's service and that
#   has at least min_service_days days present up to the date. A date is over when as_of has reached it.
package ninefold.lib.deadline

import data.ninefold.lib.dates
import data.ninefold.lib.outcome
import data.ninefold.lib.presence
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# verdict judges the records that count and the unfit ones that do not; each is {year, on, row}.
# thing names in both languages what has to be done, with %d for the year.
verdict(good, unfit, thing) := judged([year_of(good, unfit, year) | some year in years], thing)

# The years {year, from, to} whose date lies in the period and in the service.
years := [object.union(year, {"due": due}) |
	some year in input.years
	due := due_of(year)
	due >= max([input.period.from, input.service.from])
	due <= min([input.period.to, object.get(input.service, "to", input.period.to)])
]

due_of(year) := dates.in_year(input.thresholds.due, year.year) if not input.changes.due

# The date itself may change on a day. Of the dates named for days of the year the first counts that is in force
# when it comes; where none is, the latest.
due_of(year) := min(standing(year)) if count(standing(year)) > 0

due_of(year) := max(named(year)) if {
	input.changes.due
	count(standing(year)) == 0
}

standing(year) := {due |
	input.changes.due
	some due in named(year)
	named_on(due, year) == due
}

named(year) := {named_on(day, year) |
	some day in ({year.from} | thresholds.changes("due"))
	day >= year.from
	day <= year.to
}

named_on(day, year) := dates.in_year(thresholds.at("due", day), year.year)

year_of(good, unfit, year) := {
	"year": year.year,
	"due": year.due,
	"done": done,
	"came": array.concat(done, missed),
	"status": status,
	"reason": reason(done, missed, year.due),
	"rows": {record.row | some record in array.concat(good, unfit); record.year == year.year},
} if {
	done := [record.on | some record in good; record.year == year.year]
	missed := [record.on | some record in unfit; record.year == year.year]
	status := status_of(done, year.due, served(year))
}

# Days present up to the date, both ends counted, from 1 January or the start of service.
served(year) := presence.days(year.from, year.due)

status_of(_, due, days) := "exempt" if days < thresholds.at("min_service_days", due)

status_of(done, due, days) := open_status(done, due, due - input.as_of) if {
	days >= thresholds.at("min_service_days", due)
}

in_time(days, due) if {
	some day in days
	day <= due
}

open_status(done, due, _) := "pass" if in_time(done, due)

open_status(done, due, left) := "fail" if {
	not in_time(done, due)
	left <= 0
}

open_status(done, due, left) := "due" if {
	not in_time(done, due)
	left > 0
	left <= thresholds.at("warn_days", due)
}

open_status(done, due, left) := "exempt" if {
	not in_time(done, due)
	left > thresholds.at("warn_days", due)
}

# Why a year failed: something unfit was in time, or something came after, or nothing did.
reason(_, missed, due) := "not_tailored" if in_time(missed, due)

reason(done, missed, due) := "late" if {
	not in_time(missed, due)
	count(done) + count(missed) > 0
}

reason([], [], _) := "missing"

judged([], _) := outcome.not_due

judged(list, thing) := object.union(figures(list), {
	"status": status,
	"reasons": outcome.reasons(status, {year.reason | some year in list; year.status == "fail"}),
	"details": {"years": [shown(year) | some year in list]},
	"judged_on": [year.due | some year in list; year.status == status][0],
	"message": message(status, list, thing),
	"evidence": {row | some year in list; year.status != "exempt"; some row in year.rows},
}) if {
	count(list) > 0
	status := outcome.worst([year.status | some year in list])
}

# Years passed, out of those passed, failed or due.
figures(list) := {"actual": count([year | some year in asked; year.status == "pass"]), "required": count(asked)} if {
	asked := [year | some year in list; year.status != "exempt"]
	count(asked) > 0
}

figures(list) := {} if {
	every year in list { year.status == "exempt" }
}

shown(year) := object.union(
	{"year": year.year, "status": year.status, "due": dates.iso(year.due)},
	{"done_on": dates.iso(min(days)) | days := done_on(year); count(days) > 0},
)

# The days on which it was done in time, or else on which it came too late.
done_on(year) := year.done if in_time(year.done, year.due)

done_on(year) := year.came if {
	not in_time(year.done, year.due)
	year.reason == "late"
}

message("exempt", _, _) := words.say("尚无到期事项", "nothing has fallen due", [])

message("pass", _, _) := words.say("到期年度均按时完成", "done on time in every year that fell due", [])

message(status, list, thing) := words.cut([clause(year, year.status, thing) |
	some year in list
	year.status in {"fail", "due"}
]) if {
	status in {"fail", "due"}
}

clause(year, "due", thing) := join(thing, year, words.say(
	"最迟须于%[1]s完成，还剩%[2]d天", "is due by %[1]s, %[3]s left",
	[dates.iso(year.due), left, words.days(left)],
)) if {
	left := year.due - input.as_of
}

clause(year, "fail", thing) := join(thing, year, fault(year, year.reason))

fault(year, "missing") := words.say("最迟应于%s完成，未见记录", "was due by %s, nothing on record", [dates.iso(year.due)])

fault(year, "not_tailored") := words.say(
	"最迟应于%s完成，期限内的与本人职级、类别不符", "was due by %s, but what was done on time is for another rank or category",
	[dates.iso(year.due)],
)

fault(year, "late") := words.say(
	"最迟应于%[1]s完成，实际%[2]s，迟%[3]d天", "was due by %[1]s, but came on %[2]s, %[4]s late",
	[dates.iso(year.due), dates.iso(came), late, words.days(late)],
) if {
	came := min(year.came)
	late := came - year.due
}

join(thing, year, rest) := {
	"zh": concat("", [sprintf(thing.zh, [year.year]), rest.zh]),
	"en": concat(" ", [sprintf(thing.en, [year.year]), rest.en]),
}
