# What a requirement sees of an invented subject when it looks ahead, for the tests of outlooks.
package ninefold.testing

import data.ninefold.lib.dates

# look is a frame that reaches from a first day to a day looked ahead to, for a period asked for.
look(as_of, asked, until, service) := object.union(run(as_of, ahead, service), {"asked": asked}) if {
	ahead := {"from": asked.from, "to": day(until)}
}

# with_weeks adds the weeks around as_of to such a frame.
with_weeks(frame) := object.union(frame, {"weeks": workweeks({
	"from": max([frame.period.from, frame.service.from, frame.as_of - 28]),
	"to": min([frame.period.to, object.get(frame.service, "to", frame.period.to), frame.as_of + 28]),
})})

# owed is what an outlook asks for, without its words and rows: [kind, key, from, on, missing].
owed(outlook) := {[task.kind, object.get(task, "key", ""), first, dates.iso(task.on), object.get(task, "missing", null)] |
	some task in outlook
	first := first_of(task)
}

first_of(task) := dates.iso(task.from)

first_of(task) := "" if not task.from

# The edges of a quota of one a year, looked at as of a day: the years that are owed.
open_years := {
	"on the first day": {"run": look("2024-01-01", year(2024), "2024-12-31", always), "days": [], "owed": {2024}},
	"on the day before the year is over": {"run": look("2024-12-30", year(2024), "2024-12-31", always), "days": [], "owed": {2024}},
	"on the last day": {"run": look("2024-12-31", year(2024), "2024-12-31", always), "days": [], "owed": {2024}},
	"the day after": {"run": look("2025-01-01", year(2024), "2025-06-30", always), "days": [], "owed": set()},
	"the day after, looking to the end of the new year": {"run": look("2025-01-01", year(2024), "2025-12-31", always), "days": [], "owed": {2025}},
	"looking to the day before the next year's end": {"run": look("2024-12-31", year(2024), "2025-12-30", always), "days": [], "owed": {2024}},
	"looking to the next year's end": {"run": look("2024-12-31", year(2024), "2025-12-31", always), "days": [], "owed": {2024, 2025}},
	"met on the last day": {"run": look("2024-12-31", year(2024), "2024-12-31", always), "days": ["2024-12-31"], "owed": set()},
	"met this year, not the next": {"run": look("2024-06-01", year(2024), "2025-12-31", always), "days": ["2024-02-29"], "owed": {2025}},
	"there until the year's last day": {"run": look("2024-06-01", year(2024), "2024-12-31", span("2020-01-01", "2024-12-31")), "days": [], "owed": {2024}},
	"not there from the year's first day": {"run": look("2024-06-01", year(2024), "2024-12-31", since("2024-01-02")), "days": [], "owed": {2024}},
	"there for its last 183 days": {"run": look("2024-08-01", year(2024), "2024-12-31", since("2024-07-02")), "days": [], "owed": {2024}},
	"there for its last 182 days": {"run": look("2024-08-01", year(2024), "2024-12-31", since("2024-07-03")), "days": [], "owed": set()},
	"there for half of the next year": {
		"run": look("2024-12-01", year(2024), "2025-12-31", span("2020-01-01", "2025-06-30")),
		"days": ["2024-05-05"],
		"owed": set(),
	},
	"gone": {"run": look("2024-06-01", year(2024), "2024-12-31", span("2020-01-01", "2024-05-31")), "days": [], "owed": set()},
	"asked for less than a year, looking to its end": {
		"run": look("2024-05-01", span("2024-01-01", "2024-06-30"), "2024-12-31", always),
		"days": [],
		"owed": {2024},
	},
}

# years_owed are the years that an outlook asks for something of a kind in, each until its last day.
years_owed(outlook, kind) := {number |
	some task in outlook
	task.kind == kind
	number := to_number(task.key)
	task.on == dates.day(number, 12, 31)
}

# The same of those who leave within the year: the days until which something is owed.
leaving_years := {
	"on the day before the year is over": {"run": look("2024-06-01", year(2024), "2024-12-31", span("2020-01-01", "2024-12-30")), "owed": {"2024-12-30"}},
	"looking to the last day": {"run": look("2024-06-01", year(2024), "2024-09-30", span("2020-01-01", "2024-09-30")), "owed": {"2024-09-30"}},
	"looking to the day before": {"run": look("2024-06-01", year(2024), "2024-09-29", span("2020-01-01", "2024-09-30")), "owed": set()},
	"on the last day": {"run": look("2024-09-30", year(2024), "2024-12-31", span("2020-01-01", "2024-09-30")), "owed": {"2024-09-30"}},
	"the day after": {"run": look("2024-10-01", year(2024), "2024-12-31", span("2020-01-01", "2024-09-30")), "owed": set()},
	"after 183 days": {"run": look("2024-06-01", year(2024), "2024-12-31", span("2020-01-01", "2024-07-01")), "owed": {"2024-07-01"}},
	"after 182 days": {"run": look("2024-06-01", year(2024), "2024-12-31", span("2020-01-01", "2024-06-30")), "owed": set()},
	"in the next year, after 183 days": {
		"run": look("2024-12-01", year(2024), "2025-12-31", span("2020-01-01", "2025-07-02")),
		"owed": {"2024-12-31", "2025-07-02"},
	},
	"in the next year, within the period, which does not begin with a year": {
		"run": look("2024-12-01", span("2024-07-01", "2025-12-31"), "2025-12-31", span("2020-01-01", "2025-09-30")),
		"owed": {"2025-09-30"},
	},
}

# owed_until are the days until which an outlook asks for something of a kind.
owed_until(outlook, kind) := {dates.iso(task.on) | some task in outlook; task.kind == kind}

# A frame in 2024, looked at on a day, in which nothing is asked of the time after a day.
in_2024(as_of, until) := look(as_of, year(2024), until, always)

# The edges of one in every week of at least three workdays: the weeks that are owed, with their last days.
open_weeks := {
	"on Monday": {"run": in_2024("2024-02-19", "2024-12-31"), "days": [], "owed": {["2024-W08", "2024-02-25"]}},
	"on Saturday": {"run": in_2024("2024-02-24", "2024-12-31"), "days": [], "owed": {["2024-W08", "2024-02-25"]}},
	"on Sunday": {"run": in_2024("2024-02-25", "2024-12-31"), "days": [], "owed": {["2024-W08", "2024-02-25"]}},
	"on the Monday after": {"run": in_2024("2024-02-26", "2024-12-31"), "days": [], "owed": {["2024-W09", "2024-03-03"]}},
	"looking to Sunday": {"run": in_2024("2024-02-21", "2024-02-25"), "days": [], "owed": {["2024-W08", "2024-02-25"]}},
	"looking to Saturday": {"run": in_2024("2024-02-21", "2024-02-24"), "days": [], "owed": set()},
	"met on Monday": {"run": in_2024("2024-02-21", "2024-12-31"), "days": ["2024-02-19"], "owed": set()},
	"met in the week before": {"run": in_2024("2024-02-21", "2024-12-31"), "days": ["2024-02-18"], "owed": {["2024-W08", "2024-02-25"]}},
	"there from Wednesday": {
		"run": look("2024-02-21", year(2024), "2024-12-31", since("2024-02-21")),
		"days": [],
		"owed": {["2024-W08", "2024-02-25"]},
	},
	"there from Thursday": {"run": look("2024-02-22", year(2024), "2024-12-31", since("2024-02-22")), "days": [], "owed": set()},
	"there until Sunday": {
		"run": look("2024-02-21", year(2024), "2024-12-31", span("2020-01-01", "2024-02-25")),
		"days": [],
		"owed": {["2024-W08", "2024-02-25"]},
	},
	"there until Saturday": {"run": look("2024-02-21", year(2024), "2024-12-31", span("2020-01-01", "2024-02-24")), "days": [], "owed": set()},
	"gone": {"run": look("2024-02-21", year(2024), "2024-12-31", span("2020-01-01", "2024-02-20")), "days": [], "owed": set()},
	"over the end of the period": {"run": in_2024("2024-12-31", "2025-01-31"), "days": [], "owed": {["2025-W01", "2025-01-05"]}},
}

# The edges of one in every two weeks of at least five workdays, counted from 2024-01-01.
open_fortnights := {
	"on the first day": {"run": in_2024("2024-01-15", "2024-12-31"), "days": [], "owed": {["2024-W03", "2024-01-28"]}},
	"on the last day": {"run": in_2024("2024-01-28", "2024-12-31"), "days": [], "owed": {["2024-W03", "2024-01-28"]}},
	"on the day after": {"run": in_2024("2024-01-29", "2024-12-31"), "days": [], "owed": {["2024-W05", "2024-02-11"]}},
	"met on its first day": {"run": in_2024("2024-01-23", "2024-12-31"), "days": ["2024-01-15"], "owed": set()},
	"met the day before it": {"run": in_2024("2024-01-23", "2024-12-31"), "days": ["2024-01-14"], "owed": {["2024-W03", "2024-01-28"]}},
	"there for its last five workdays": {
		"run": look("2024-01-22", year(2024), "2024-12-31", since("2024-01-22")),
		"days": [],
		"owed": {["2024-W03", "2024-01-28"]},
	},
	"there for its last four workdays": {"run": look("2024-01-23", year(2024), "2024-12-31", since("2024-01-23")), "days": [], "owed": set()},
	"before the anchor": {
		"run": look("2023-12-20", year(2023), "2024-12-31", always),
		"days": [],
		"owed": {["2023-W51", "2023-12-31"]},
	},
}

weeks_owed(outlook, kind) := {[task.key, dates.iso(task.on)] | some task in outlook; task.kind == kind}

# A yearly deadline, of whoever is there for the whole time: what is done on the days for 2024, and what is owed.
deadlines(month_day) := {
	"on 1 January": {"as_of": "2024-01-01", "done": [], "owed": {2024}},
	"the day before": {"as_of": shifted(month_day, -1), "done": [], "owed": {2024}},
	"on its day": {"as_of": shifted(month_day, 0), "done": [], "owed": {2024}},
	"the day after": {"as_of": shifted(month_day, 1), "done": [], "owed": set()},
	"done the day before": {"as_of": shifted(month_day, 0), "done": [shifted(month_day, -1)], "owed": set()},
	"done on its day": {"as_of": shifted(month_day, 0), "done": [shifted(month_day, 0)], "owed": set()},
	"done too late": {"as_of": shifted(month_day, 1), "done": [shifted(month_day, 1)], "owed": set()},
	"done the year before": {"as_of": "2024-02-01", "done": ["2023-12-31"], "owed": set()},
}

shifted(month_day, days) := dates.iso(dates.in_year(month_day, 2024) + days)
