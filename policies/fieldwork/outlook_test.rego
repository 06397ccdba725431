# What the requirements on diligent fieldwork still ask for, at the edges.
package ninefold.fieldwork.outlook_test

import data.ninefold.fieldwork.liaison
import data.ninefold.fieldwork.problems
import data.ninefold.fieldwork.report
import data.ninefold.fieldwork.visits
import data.ninefold.lib.dates
import data.ninefold.testing

weekly := {"half_days": 1, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0}

visited(run, days, half_days) := object.union(run, {
	"visits": testing.numbered([{"date": testing.day(text), "week": dates.week(testing.day(text)), "session": "am"} | some text in days]),
	"thresholds": object.union(weekly, {"half_days": half_days}),
})

test_visits[situation] if {
	some situation, given in testing.open_weeks
	asked := visits.outlook with input as visited(testing.with_weeks(given.run), given.days, 1)
	testing.weeks_owed(asked, "half_days") == given.owed
}

# As of Wednesday, with days of absence in the week.
away := {
	"two days of leave": {"days": ["2024-02-19", "2024-02-20"], "owed": {["2024-W08", "2024-02-25"]}},
	"three days of leave": {"days": ["2024-02-19", "2024-02-20", "2024-02-21"], "owed": set()},
}

test_visits_of_whoever_is_on_leave[situation] if {
	some situation, given in away
	run := testing.in_2024("2024-02-21", "2024-12-31")
	asked := visits.outlook with input as object.union(
		visited(run, [], 1),
		{"weeks": testing.weeks_without(testing.span("2024-02-12", "2024-03-10"), given.days)},
	)
	testing.weeks_owed(asked, "half_days") == given.owed
}

test_what_the_week_still_lacks_is_counted if {
	run := testing.with_weeks(testing.in_2024("2024-02-21", "2024-12-31"))
	asked := visits.outlook with input as visited(run, ["2024-02-18", "2024-02-20", "2024-02-20"], 2)
	asked == {{
		"kind": "half_days", "key": "2024-W08", "on": testing.day("2024-02-25"), "done": 1, "required": 2, "missing": 1,
		"message": {
			"zh": "2024-02-19 至 2024-02-25 再走访1个半天（已计1个半天，应不少于2个半天）",
			"en": "half-days of visits to make from 2024-02-19 to 2024-02-25: 1 more (1 half-day counted, at least 2 required)",
		},
		"rows": {2, 3},
	}}
}

test_a_figure_that_changes_by_the_end_of_the_week_is_asked_for if {
	run := testing.with_weeks(testing.in_2024("2024-02-21", "2024-12-31"))
	every day, missing in {"2024-02-25": 2, "2024-02-26": 1} {
		asked := visits.outlook with input as visited(testing.changed(run, "half_days", 1, day, 2), [], 1)
		{task.missing | some task in asked} == {missing}
	}
}

filed(run, days, figures) := object.union(run, {
	"reports": testing.numbered([{"kind": "research", "year": 2024, "submitted_on": testing.day(text)} | some text in days]),
	"thresholds": object.union({"due": "12-31", "min_service_days": 90, "warn_days": 30}, figures),
})

years_of(asked, kind) := {to_number(task.key) | some task in asked; task.kind == kind}

# Two due dates: the default and another one.
test_reports[situation] if {
	some month_day in ["12-31", "06-30"]
	some situation, given in testing.deadlines(month_day)
	asked := report.outlook with input as filed(testing.in_2024(given.as_of, "2025-05-31"), given.done, {"due": month_day})
	years_of(asked, "report") == given.owed
	every task in asked { task.on == dates.in_year(month_day, 2024) }
}

# Service of 90 days up to 2024-12-31 begins on 2024-10-03.
test_no_report_is_asked_of_whoever_has_served_too_short if {
	served := {"2024-10-03": {2024}, "2024-10-04": set()}
	every joined, owed in served {
		asked := report.outlook with input as filed(testing.look("2024-11-01", testing.year(2024), "2024-12-31", testing.since(joined)), [], {})
		years_of(asked, "report") == owed
	}
}

test_no_report_is_asked_of_whoever_leaves_before_its_day if {
	leaving := {"2024-12-31": {2024}, "2024-12-30": set()}
	every left, owed in leaving {
		asked := report.outlook with input as filed(testing.look("2024-11-01", testing.year(2024), "2024-12-31", testing.span("2015-07-01", left)), [], {})
		years_of(asked, "report") == owed
	}
}

test_a_report_of_next_year_is_asked_for_when_its_day_is_in_sight if {
	seen := {"2025-12-31": {2024, 2025}, "2025-12-30": {2024}}
	every until, owed in seen {
		asked := report.outlook with input as filed(testing.in_2024("2024-11-01", until), [], {})
		years_of(asked, "report") == owed
	}
}

# Contacts [unit, stretch] of someone who serves for a stretch.
contacts(as_of, service, list) := object.union(testing.look(as_of, testing.year(2024), "2025-12-31", service), {
	"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
	"thresholds": {"units_per_member": 2, "grace_days": 30},
})

lasting := testing.since("2020-01-01")

both := [["U1", lasting], ["U2", lasting]]

# One unit for good, and a second one until a day.
until(to) := [["U1", lasting], ["U2", testing.span("2020-01-01", to)]]

# Service from 2024-05-02: the thirty-first day is 2024-06-01. After a contact that ends on 2024-09-30 it is 2024-10-31.
liaisons := {
	"the day before the grace is over": {"as_of": "2024-05-31", "from": "2024-05-02", "list": [], "owed": ["2024-06-01", 2]},
	"on the day that is one too many": {"as_of": "2024-06-01", "from": "2024-05-02", "list": [], "owed": ["2024-06-01", 2]},
	"the day after it is overdue": {"as_of": "2024-06-02", "from": "2024-05-02", "list": [["U1", lasting]], "owed": ["2024-06-01", 1]},
	"a contact that ends in the grace": {"as_of": "2024-05-05", "from": "2024-05-02", "list": until("2024-05-31"), "owed": ["2024-07-01", 1]},
	"a contact that ends ahead": {"as_of": "2024-05-05", "from": "2015-07-01", "list": until("2024-09-30"), "owed": ["2024-10-31", 1]},
	"a contact that ends today": {"as_of": "2024-09-30", "from": "2015-07-01", "list": until("2024-09-30"), "owed": ["2024-10-31", 1]},
	"a contact that ended yesterday": {"as_of": "2024-10-01", "from": "2015-07-01", "list": until("2024-09-30"), "owed": ["2024-10-31", 1]},
	"a contact that ended thirty-one days ago": {"as_of": "2024-10-31", "from": "2015-07-01", "list": until("2024-09-30"), "owed": ["2024-10-31", 1]},
	"a contact that ended longer ago": {"as_of": "2024-12-01", "from": "2015-07-01", "list": until("2024-09-30"), "owed": ["2024-10-31", 1]},
	"one that ends and one that ended": {
		"as_of": "2024-10-09",
		"from": "2015-07-01",
		"list": [["U1", testing.span("2024-01-01", "2024-12-31")], ["U2", testing.span("2024-01-01", "2024-09-30")]],
		"owed": ["2024-10-31", 1],
	},
	"another one ends, long after it is overdue": {
		"as_of": "2024-12-01",
		"from": "2015-07-01",
		"list": [["U1", testing.span("2024-01-01", "2024-11-10")], ["U2", testing.span("2024-01-01", "2024-09-30")]],
		"owed": ["2024-10-31", 2],
	},
	"another one ends on the day that is one too many": {
		"as_of": "2024-12-01",
		"from": "2015-07-01",
		"list": [["U1", testing.span("2024-01-01", "2024-10-31")], ["U2", testing.span("2024-01-01", "2024-09-30")]],
		"owed": ["2024-10-31", 2],
	},
	"one that ends before the other one is made up": {
		"as_of": "2024-10-09",
		"from": "2015-07-01",
		"list": [["U1", testing.span("2024-01-01", "2024-10-20")], ["U2", testing.span("2024-01-01", "2024-09-30")]],
		"owed": ["2024-10-31", 2],
	},
	"short once, and never again": {
		"as_of": "2024-10-09",
		"from": "2015-07-01",
		"list": [["U1", lasting], ["U2", testing.span("2023-01-01", "2023-09-30")], ["U3", testing.since("2024-02-01")]],
		"owed": null,
	},
	"short once for too long, and again": {
		"as_of": "2024-10-09",
		"from": "2015-07-01",
		"list": [["U1", lasting], ["U2", testing.span("2023-01-01", "2024-03-31")], ["U3", testing.span("2024-06-01", "2024-09-30")]],
		"owed": ["2024-10-31", 1],
	},
	"made up for a day within the grace": {
		"as_of": "2024-10-20",
		"from": "2015-07-01",
		"list": array.concat(until("2024-09-30"), [["U3", testing.span("2024-10-15", "2024-10-15")]]),
		"owed": ["2024-11-15", 1],
	},
	"enough": {"as_of": "2024-10-09", "from": "2015-07-01", "list": both, "owed": null},
	"the same unit twice": {"as_of": "2024-10-09", "from": "2015-07-01", "list": [["U1", lasting], ["U1", lasting]], "owed": ["2024-01-31", 1]},
}

test_liaisons[situation] if {
	some situation, given in liaisons
	asked := liaison.outlook with input as contacts(given.as_of, testing.since(given.from), given.list)
	testing.owed(asked) == expected(given.owed)
}

expected(null) := set()

expected([on, missing]) := {["liaison", "", "", on, missing]}

still_in_time := [given | some name, given in liaisons; given.owed != null; name != "short once for too long, and again"]

test_the_verdict_fails_on_the_day_that_a_contact_was_to_begin_by if {
	every given in still_in_time {
		status_on(given, given.list, testing.day(given.owed[0])) == "fail"
	}
}

test_the_verdict_does_not_fail_on_the_day_before if {
	every given in still_in_time {
		status_on(given, given.list, testing.day(given.owed[0]) - 1) != "fail"
	}
}

test_contacts_begun_on_that_day_are_in_time if {
	every given in still_in_time {
		taken_up := array.concat(given.list, [["N1", testing.since(given.owed[0])], ["N2", testing.since(given.owed[0])]])
		status_on(given, taken_up, testing.day(given.owed[0])) == "pass"
	}
}

status_on(given, list, day) := verdict.status if {
	verdict := liaison.verdict with input as contacts(dates.iso(day), testing.since(given.from), list)
}

# The second contact ended on 2024-09-30, and there are days away.
absences := {
	"ten days ahead": {"as_of": "2024-10-04", "away": [["2024-10-05", "2024-10-14"]], "owed": ["2024-11-10", 1]},
	"ten days of which some lie before": {"as_of": "2024-10-09", "away": [["2024-09-26", "2024-10-05"]], "owed": ["2024-11-05", 1]},
	"up to the day before": {"as_of": "2024-10-30", "away": [["2024-10-26", "2024-10-30"]], "owed": ["2024-11-05", 1]},
	"from that day on": {"as_of": "2024-10-30", "away": [["2024-10-31", "2024-12-31"]], "owed": ["2025-01-01", 1]},
	"from the day after on": {"as_of": "2024-10-30", "away": [["2024-11-01", "2024-12-31"]], "owed": ["2024-10-31", 1]},
	"twice": {"as_of": "2024-10-20", "away": [["2024-10-05", "2024-10-14"], ["2024-11-10", "2024-11-11"]], "owed": ["2024-11-12", 1]},
	"without an end": {"as_of": "2024-10-20", "away": [["2024-10-15", "9999-12-31"]], "owed": null},
	"without an end, after it was too long": {"as_of": "2024-11-20", "away": [["2024-11-15", "9999-12-31"]], "owed": ["2024-10-31", 1]},
	"since before it ended": {"as_of": "2024-10-20", "away": [["2024-09-01", "2024-11-30"]], "owed": ["2024-12-31", 1]},
}

test_days_away_put_it_off[situation] if {
	some situation, given in absences
	frame := contacts(given.as_of, testing.since("2015-07-01"), until("2024-09-30"))
	asked := liaison.outlook with input as object.union(frame, {"away": [testing.span(from, to) | some [from, to] in given.away]})
	testing.owed(asked) == expected(given.owed)
}

# What was taken up while away counts from the return on, and what ended by then does not.
test_what_was_taken_up_while_away_counts_from_the_return_on if {
	ending := {"2025-12-31": {["liaison", "", "", "2026-01-31", 1]}, "2024-12-31": {["liaison", "", "", "2025-01-15", 1]}}
	every to, owed in ending {
		list := array.concat(until("2024-09-30"), [["U3", testing.span("2024-10-20", to)]])
		frame := contacts("2024-10-25", testing.since("2015-07-01"), list)
		asked := liaison.outlook with input as object.union(frame, {"away": [testing.span("2024-10-17", "2024-12-31")]})
		testing.owed(asked) == owed
	}
}

# One that runs on the day of the return, and no later, has ended the stretch; then another one begins.
test_what_runs_on_the_day_of_the_return_begins_the_time_anew if {
	every to, on in {"2024-12-31": "2025-01-15", "2025-01-01": "2025-02-01"} {
		list := array.concat(until("2024-09-30"), [["U3", testing.span("2024-10-20", to)]])
		frame := contacts("2024-10-25", testing.since("2015-07-01"), list)
		asked := liaison.outlook with input as object.union(frame, {"away": [testing.span("2024-10-17", "2024-12-31")]})
		testing.owed(asked) == {["liaison", "", "", on, 1]}
	}
}

# The verdict stays due until the return, and nothing is left to ask for.
test_nothing_is_asked_where_it_is_made_up_for_good_while_away if {
	list := array.concat(until("2024-09-30"), [["U3", testing.since("2024-10-20")]])
	frame := object.union(contacts("2024-10-25", testing.since("2015-07-01"), list), {"away": [testing.span("2024-10-17", "2024-12-31")]})
	liaison.outlook == set() with input as frame
	liaison.verdict.status == "due" with input as frame
}

# Too long already, and made up while away, in part or for good.
test_too_late_and_made_up_while_away if {
	ending := {"2025-12-31": {["liaison", "", "", "2026-01-31", 1]}, "2024-12-15": {["liaison", "", "", "2024-12-16", 1]}}
	every to, owed in ending {
		list := array.concat(until("2024-09-30"), [["U3", testing.span("2024-11-15", to)]])
		frame := contacts("2024-11-20", testing.since("2015-07-01"), list)
		asked := liaison.outlook with input as object.union(frame, {"away": [testing.span("2024-11-10", "2024-12-31")]})
		testing.owed(asked) == owed
	}
}

test_where_no_day_is_tolerated_the_first_short_one_counts if {
	asked := liaison.outlook with input as object.union(contacts("2024-09-01", testing.since("2015-07-01"), until("2024-09-30")), {"thresholds": {"units_per_member": 2, "grace_days": 0}})
	testing.owed(asked) == {["liaison", "", "", "2024-10-01", 1]}
}

test_more_contacts_asked_for_from_a_day_on_are_wanted_by_then if {
	run := contacts("2024-06-01", testing.since("2015-07-01"), both)
	asked := liaison.outlook with input as testing.changed(run, "units_per_member", 2, "2024-09-01", 3)
	testing.owed(asked) == {["liaison", "", "", "2024-09-01", 1]}
}

# Ten days tolerated from 2024-05-20 on: the eleventh day is 2024-05-12, as long as it lies ahead.
test_a_shorter_grace_from_a_day_on_asks_for_it_earlier if {
	every as_of, on in {"2024-05-05": "2024-05-12", "2024-05-12": "2024-05-12", "2024-05-13": "2024-05-20"} {
		run := contacts(as_of, testing.since("2024-05-02"), [])
		asked := liaison.outlook with input as testing.changed(run, "grace_days", 30, "2024-05-20", 10)
		testing.owed(asked) == {["liaison", "", "", on, 2]}
	}
}

test_a_longer_grace_from_a_day_on_gives_more_time if {
	every day, on in {"2024-06-01": "2024-06-11", "2024-06-02": "2024-06-01"} {
		run := contacts("2024-05-05", testing.since("2024-05-02"), [])
		asked := liaison.outlook with input as testing.changed(run, "grace_days", 30, day, 40)
		testing.owed(asked) == {["liaison", "", "", on, 2]}
	}
}

# Nothing is due before a contact ends; then the verdict warns, whether the person stays long enough or not.
test_no_contact_is_asked_of_whoever_leaves_before_it_lacks_for_too_long if {
	leaving := {["2024-09-30", "2024-10-31"]: 1, ["2024-09-30", "2024-10-30"]: 0, ["2024-10-01", "2024-10-30"]: 1, ["2024-10-31", "2024-10-30"]: 0}
	every days, number in leaving {
		asked := liaison.outlook with input as contacts(days[0], testing.span("2015-07-01", days[1]), until("2024-09-30"))
		count(asked) == number
	}
}

# The other contact ends after the person has left, or before.
test_a_contact_that_outlasts_service_is_not_missed if {
	every to, missing in {"2024-10-19": 2, "2024-10-20": 1, "2024-10-25": 1} {
		list := [["U1", testing.span("2020-01-01", to)], ["U2", testing.span("2020-01-01", "2024-09-30")]]
		asked := liaison.outlook with input as contacts("2024-10-05", testing.span("2015-07-01", "2024-10-20"), list)
		testing.owed(asked) == {["liaison", "", "", "2024-10-31", missing]}
	}
}

# Made up while away, and then short again from 2025-01-06 on: too long on 2025-02-05, if the person is still there.
test_nothing_is_asked_where_it_is_not_short_again_for_too_long if {
	every left, number in {"2025-01-05": 0, "2025-01-06": 0, "2025-02-04": 0, "2025-02-05": 1} {
		list := array.concat(until("2024-09-30"), [["U3", testing.span("2024-10-20", "2025-01-05")]])
		frame := contacts("2024-10-25", testing.span("2015-07-01", left), list)
		asked := liaison.outlook with input as object.union(frame, {"away": [testing.span("2024-10-17", "2024-12-31")]})
		count(asked) == number
	}
}

test_no_contact_is_asked_of_whoever_has_left if {
	every as_of, number in {"2024-09-30": 1, "2024-10-01": 0} {
		asked := liaison.outlook with input as contacts(as_of, testing.span("2015-07-01", "2024-09-30"), [])
		count(asked) == number
	}
}

test_the_words_for_contacts_to_take_up if {
	said := {
		"2024-10-09": {
			"zh": "最迟于2024-10-31再建立1个联系点（已计1个，应不少于2个，自2024-10-01起不足）",
			"en": "units to take up contact with by 2024-10-31: 1 more (1 unit counted, at least 2 required; short from 2024-10-01)",
		},
		"2024-11-01": {
			"zh": "期限2024-10-31已过，应尽快再建立1个联系点（已计1个，应不少于2个，自2024-10-01起不足）",
			"en": "units to take up contact with at once (was due by 2024-10-31): 1 more (1 unit counted, at least 2 required; short from 2024-10-01)",
		},
	}
	every as_of, message in said {
		asked := liaison.outlook with input as contacts(as_of, testing.since("2015-07-01"), until("2024-09-30"))
		{task.message | some task in asked} == {message}
		{task.done | some task in asked} == {1}
		{task.required | some task in asked} == {2}
	}
}

solving(as_of, asked, service, found, solved) := object.union(testing.look(as_of, asked, "2025-12-31", service), {
	"visits": [{"date": testing.day("2024-05-06"), "problems_found": found, "problems_solved": solved, "unsolved": [1]}],
	"thresholds": {"min_rate": 0.8},
})

rates := {
	"enough solved": {"as_of": "2024-06-01", "figures": [10, 8], "owed": null},
	"one too few": {"as_of": "2024-06-01", "figures": [10, 7], "owed": ["2024-12-31", 1]},
	"rounded up": {"as_of": "2024-06-01", "figures": [3, 0], "owed": ["2024-12-31", 3]},
	"on the period's last day": {"as_of": "2024-12-31", "figures": [10, 7], "owed": ["2024-12-31", 1]},
	"the day after": {"as_of": "2025-01-01", "figures": [10, 7], "owed": null},
	"none found": {"as_of": "2024-06-01", "figures": [0, 0], "owed": null},
}

test_problems[situation] if {
	some situation, given in rates
	asked := problems.outlook with input as solving(given.as_of, testing.year(2024), testing.always, given.figures[0], given.figures[1])
	testing.owed(asked) == problems_owed(given.owed)
}

problems_owed(null) := set()

problems_owed([on, missing]) := {["problems", "", "", on, missing]}

test_a_branch_that_closes_has_until_then if {
	closing := testing.span("2020-01-01", "2024-09-30")
	asked := problems.outlook with input as solving("2024-06-01", testing.year(2024), closing, 10, 7)
	testing.owed(asked) == {["problems", "", "", "2024-09-30", 1]}
}
