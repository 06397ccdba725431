package ninefold.fieldwork.liaison_test

import data.ninefold.fieldwork.liaison
import data.ninefold.testing

# judged is the verdict on a member with contacts [unit, stretch], in rows 1, 2, 3...
judged(frame, list, figures) := verdict if {
	verdict := liaison.verdict with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
		"thresholds": object.union({"units_per_member": 2, "grace_days": 30}, figures),
	})
}

# 2024 as of its last day, and looked back on in 2025.
over_2024 := testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01"))

closed := testing.run("2025-03-01", testing.year(2024), testing.since("2015-07-01"))

# absent is a frame with stretches of days away.
absent(frame, stretches) := object.union(frame, {"away": [testing.span(from, to) | some [from, to] in stretches]})

lasting := testing.since("2020-02-29")

# One unit for the whole time, and a second one in these stretches.
second(stretches) := array.concat([["U1", lasting]], [["U2", stretch] | some stretch in stretches])

until(to) := testing.span("2020-01-01", to)

# says is the status, and of each gap from when to when, of how many days present and with how many units.
says(verdict) := [verdict.status, [[gap.from, gap.to, gap.days, gap.units] | some gap in verdict.details.gaps]]

# Contacts over the whole of 2024, seen on its last day, and those of its first days.
contacts := {
	"none": {"list": [], "says": ["fail", [["2024-01-01", "2024-12-31", 366, 0]]]},
	"one": {"list": [["U1", lasting]], "says": ["fail", [["2024-01-01", "2024-12-31", 366, 1]]]},
	"two": {"list": [["U1", lasting], ["U2", lasting]], "says": ["pass", []]},
	"three": {"list": [["U1", lasting], ["U2", lasting], ["U3", lasting]], "says": ["pass", []]},
	"one unit twice": {"list": [["U1", lasting], ["U1", lasting]], "says": ["fail", [["2024-01-01", "2024-12-31", 366, 1]]]},
	"one unit after the other without a break": {"list": second([until("2024-05-31"), testing.since("2024-06-01")]), "says": ["pass", []]},
	"another unit takes over": {
		"list": [["U1", lasting], ["U2", until("2024-05-31")], ["U3", testing.since("2024-06-01")]],
		"says": ["pass", []],
	},
	"overlapping": {"list": second([until("2024-08-31"), testing.since("2024-06-01")]), "says": ["pass", []]},
	"exactly the window": {"list": second([testing.span("2024-01-01", "2024-12-31")]), "says": ["pass", []]},
	"to end later": {"list": second([until("2025-06-30")]), "says": ["pass", []]},
	"only before the window": {"list": second([until("2023-12-31")]), "says": ["fail", [["2024-01-01", "2024-12-31", 366, 1]]]},
	"from the thirty-first day on": {"list": second([testing.since("2024-01-31")]), "says": ["pass", []]},
	"from the day after on": {"list": second([testing.since("2024-02-01")]), "says": ["fail", [["2024-01-01", "2024-01-31", 31, 1]]]},
	"until the first day": {
		"list": second([until("2024-01-01"), testing.since("2024-02-02")]),
		"says": ["fail", [["2024-01-02", "2024-02-01", 31, 1]]],
	},
}

# In the midst: June has thirty days.
breaks := {
	"short for thirty days": {"list": second([until("2024-05-31"), testing.since("2024-07-01")]), "says": ["pass", []]},
	"short for thirty-one days": {
		"list": second([until("2024-05-30"), testing.since("2024-07-01")]),
		"says": ["fail", [["2024-05-31", "2024-06-30", 31, 1]]],
	},
	"short for thirty-one days, a day later": {
		"list": second([until("2024-05-31"), testing.since("2024-07-02")]),
		"says": ["fail", [["2024-06-01", "2024-07-01", 31, 1]]],
	},
	"29 February is a day": {
		"list": second([until("2024-01-31"), testing.since("2024-03-03")]),
		"says": ["fail", [["2024-02-01", "2024-03-02", 31, 1]]],
	},
	"thirty days with 29 February": {"list": second([until("2024-01-31"), testing.since("2024-03-02")]), "says": ["pass", []]},
	"twice thirty days, with enough on one day between": {
		"list": second([until("2024-03-31"), testing.span("2024-05-01", "2024-05-01"), testing.since("2024-06-01")]),
		"says": ["pass", []],
	},
	"twice thirty-one days": {
		"list": second([until("2024-02-29"), testing.span("2024-04-01", "2024-09-30"), testing.since("2024-11-01")]),
		"says": ["fail", [["2024-03-01", "2024-03-31", 31, 1], ["2024-10-01", "2024-10-31", 31, 1]]],
	},
	"one too long, one not": {
		"list": second([until("2024-02-29"), testing.span("2024-04-01", "2024-08-31"), testing.since("2024-10-01")]),
		"says": ["fail", [["2024-03-01", "2024-03-31", 31, 1]]],
	},
}

# The fewest on one of its days, and the last days: what is short on the last of them is still open.
fewest_and_last := {
	"first one is left, then none": {
		"list": [["U1", until("2024-06-14")], ["U1", testing.since("2024-06-16")], ["U2", until("2024-05-31")], ["U2", testing.since("2024-07-02")]],
		"says": ["fail", [["2024-06-01", "2024-07-01", 31, 0]]],
	},
	"a change of units within": {
		"list": [["U1", until("2024-06-14")], ["U3", testing.since("2024-06-15")], ["U2", until("2024-05-31")], ["U2", testing.since("2024-07-02")]],
		"says": ["fail", [["2024-06-01", "2024-07-01", 31, 1]]],
	},
	"ended on the last day": {"list": second([until("2024-12-31")]), "says": ["pass", []]},
	"ended the day before": {"list": second([until("2024-12-30")]), "says": ["due", []]},
	"ended thirty days before": {"list": second([until("2024-12-01")]), "says": ["due", []]},
	"ended thirty-one days before": {"list": second([until("2024-11-30")]), "says": ["fail", [["2024-12-01", "2024-12-31", 31, 1]]]},
	"begun on the last day": {
		"list": second([until("2024-11-30"), testing.since("2024-12-31")]),
		"says": ["pass", []],
	},
	"too short for long, and now again": {
		"list": second([until("2024-02-29"), testing.span("2024-04-01", "2024-12-30")]),
		"says": ["fail", [["2024-03-01", "2024-03-31", 31, 1]]],
	},
}

test_days_with_too_few_units[situation] if {
	some situation, given in contacts
	agrees(given)
}

test_breaks[situation] if {
	some situation, given in breaks
	agrees(given)
}

test_the_fewest_units_and_the_last_days[situation] if {
	some situation, given in fewest_and_last
	agrees(given)
}

agrees(given) if {
	verdict := judged(over_2024, given.list, {})
	says(verdict) == given.says
	verdict.reasons == {"pass": [], "due": ["due_soon"], "fail": ["too_few"]}[verdict.status]
	verdict.required == 2
}

# Once the window is over, what was due passes.
test_looked_back_on_nothing_is_due if {
	judged(closed, second([until("2024-12-30")]), {}).status == "pass"
	judged(closed, second([until("2024-12-01")]), {}).status == "pass"
	judged(closed, second([until("2024-11-30")]), {}).status == "fail"
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-12-30"))
	judged(left, second([until("2024-12-01")]), {}).status == "pass"
}

# Of whom was away in these stretches: what days away do.
away := {
	"a day away in the midst shortens thirty-one days": {
		"away": [["2024-06-15", "2024-06-15"]],
		"list": second([until("2024-05-31"), testing.since("2024-07-02")]),
		"says": ["pass", []],
	},
	"on its first day": {
		"away": [["2024-06-01", "2024-06-01"]],
		"list": second([until("2024-05-31"), testing.since("2024-07-02")]),
		"says": ["pass", []],
	},
	"on its last day": {
		"away": [["2024-07-01", "2024-07-01"]],
		"list": second([until("2024-05-31"), testing.since("2024-07-02")]),
		"says": ["pass", []],
	},
	"on the day before it": {
		"away": [["2024-05-31", "2024-05-31"]],
		"list": second([until("2024-05-31"), testing.since("2024-07-02")]),
		"says": ["fail", [["2024-06-01", "2024-07-01", 31, 1]]],
	},
	"on the day after it": {
		"away": [["2024-07-02", "2024-07-02"]],
		"list": second([until("2024-05-31"), testing.since("2024-07-02")]),
		"says": ["fail", [["2024-06-01", "2024-07-01", 31, 1]]],
	},
	"at both ends, which lie within it": {
		"away": [["2024-05-20", "2024-06-03"], ["2024-07-30", "2024-08-10"]],
		"list": second([until("2024-05-31"), testing.since("2024-08-01")]),
		"says": ["fail", [["2024-06-04", "2024-07-29", 56, 1]]],
	},
	"in the midst, longer than the grace": {
		"away": [["2024-03-16", "2024-08-31"]],
		"list": second([until("2024-02-29"), testing.since("2024-09-17")]),
		"says": ["fail", [["2024-03-01", "2024-09-16", 31, 1]]],
	},
	"in the midst, and a day less": {
		"away": [["2024-03-16", "2024-08-31"]],
		"list": second([until("2024-02-29"), testing.since("2024-09-16")]),
		"says": ["pass", []],
	},
}

# What the units in contact while away do.
while_away := {
	"enough only while away does not break it": {
		"away": [["2024-05-01", "2024-05-05"]],
		"list": second([until("2024-04-15"), testing.span("2024-05-01", "2024-05-05"), testing.since("2024-05-22")]),
		"says": ["fail", [["2024-04-16", "2024-05-21", 31, 1]]],
	},
	"enough on a day before going away breaks it": {
		"away": [["2024-05-01", "2024-05-05"]],
		"list": second([until("2024-04-15"), testing.span("2024-04-30", "2024-05-05"), testing.since("2024-05-22")]),
		"says": ["pass", []],
	},
	"enough on the day of coming back breaks it": {
		"away": [["2024-05-01", "2024-05-05"]],
		"list": second([until("2024-04-15"), testing.span("2024-05-01", "2024-05-06"), testing.since("2024-05-22")]),
		"says": ["pass", []],
	},
	"none only while away is not the fewest": {
		"away": [["2024-06-10", "2024-06-12"]],
		"list": [["U1", until("2024-06-09")], ["U1", testing.since("2024-06-13")], ["U2", until("2024-05-31")], ["U2", testing.since("2024-07-05")]],
		"says": ["fail", [["2024-06-01", "2024-07-04", 31, 1]]],
	},
	"short while away only": {
		"away": [["2024-06-01", "2024-08-31"]],
		"list": second([until("2024-05-31"), testing.since("2024-09-01")]),
		"says": ["pass", []],
	},
	"away from the first day on": {
		"away": [["2023-11-01", "2024-06-30"]],
		"list": second([testing.since("2024-07-31")]),
		"says": ["pass", []],
	},
	"away from the first day on, and a day more": {
		"away": [["2023-11-01", "2024-06-30"]],
		"list": second([testing.since("2024-08-01")]),
		"says": ["fail", [["2024-07-01", "2024-07-31", 31, 1]]],
	},
	"short on the last day present, then away": {
		"away": [["2024-12-20", "2025-02-28"]],
		"list": second([until("2024-12-18")]),
		"says": ["due", []],
	},
	"enough on the last day present, and short since": {
		"away": [["2024-12-20", "2025-02-28"]],
		"list": second([until("2024-12-19")]),
		"says": ["pass", []],
	},
	"short on the last day present, made up while away": {
		"away": [["2024-12-20", "2025-02-28"]],
		"list": second([until("2024-12-10"), testing.since("2024-12-21")]),
		"says": ["due", []],
	},
	"there on one day only": {
		"away": [["2023-01-01", "2024-06-30"], ["2024-07-02", "2025-06-30"]],
		"list": [],
		"says": ["due", []],
	},
}

test_contacts_while_away_neither_break_nor_lengthen[situation] if {
	some situation, given in while_away
	says(judged(absent(over_2024, given.away), given.list, {})) == given.says
}

test_days_away_neither_break_nor_lengthen[situation] if {
	some situation, given in away
	says(judged(absent(over_2024, given.away), given.list, {})) == given.says
}

test_whoever_was_away_all_the_time_is_not_due if {
	says_so := {"status": "exempt", "reasons": ["not_due"]}
	judged(absent(over_2024, [["2024-01-01", "2024-12-31"]]), [], {}) == says_so
	judged(absent(over_2024, [["2023-06-01", "9999-12-31"]]), second([lasting]), {}) == says_so
	judged(absent(over_2024, [["2024-01-01", "2024-12-30"]]), [], {}).status == "due"
	judged(absent(over_2024, [["2024-01-02", "2024-12-31"]]), [], {}).status == "due"
}

# Service of the member (from joining the Party, if later) begins so many days before 2024-12-31.
newcomers := {
	"there for thirty days": {"service": testing.since("2024-12-02"), "status": "due"},
	"there for thirty-one days": {"service": testing.since("2024-12-01"), "status": "fail"},
	"there since the last day": {"service": testing.since("2024-12-31"), "status": "due"},
}

test_the_days_begin_with_service[situation] if {
	some situation, given in newcomers
	judged(testing.run("2024-12-31", testing.year(2024), given.service), [["U1", lasting]], {}).status == given.status
	judged(testing.run("2024-12-31", testing.year(2024), given.service), second([lasting]), {}).status == "pass"
}

test_who_left_is_judged_up_to_the_last_day_of_service if {
	left := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", "2024-06-30"))
	judged(left, second([until("2024-06-30")]), {}).actual == 2
	judged(left, second([until("2024-06-29")]), {}).actual == 1
	judged(left, second([until("2024-05-31")]), {}).status == "pass"
	judged(left, second([until("2024-05-30")]), {}).status == "fail"
	judged(left, second([until("2024-05-31"), testing.since("2024-07-01")]), {}).actual == 1
}

test_without_grace_one_day_is_too_many if {
	judged(over_2024, second([until("2024-05-31"), testing.since("2024-06-02")]), {"grace_days": 0}).details.gaps == [
		{"from": "2024-06-01", "to": "2024-06-01", "days": 1, "units": 1},
	]
	judged(over_2024, second([until("2024-12-30")]), {"grace_days": 0}).status == "fail"
	judged(over_2024, second([lasting]), {"grace_days": 0}).status == "pass"
}

test_more_or_fewer_units_asked_for if {
	judged(over_2024, second([lasting]), {"units_per_member": 3}).status == "fail"
	judged(over_2024, array.concat(second([lasting]), [["U3", lasting]]), {"units_per_member": 3}).status == "pass"
	judged(over_2024, [["U1", lasting]], {"units_per_member": 1}).status == "pass"
}

# The figures in force on the window's last day hold for all of it.
test_figures_that_changed_within_the_window if {
	run := testing.changed(over_2024, "units_per_member", 2, "2024-12-31", 3)
	judged(run, second([lasting]), {"units_per_member": 3}).details.gaps == [{"from": "2024-01-01", "to": "2024-12-31", "days": 366, "units": 2}]
}

test_units_are_those_of_the_last_day_in_order if {
	verdict := judged(over_2024, [["U9", lasting], ["U10", lasting], ["U2", lasting], ["U3", until("2024-12-30")]], {})
	verdict.details == {"units": ["U10", "U2", "U9"], "gaps": []}
	verdict.actual == 3
}

test_the_verdict_on_gaps_with_message_and_rows if {
	judged(
		over_2024, array.concat(
			second([until("2024-02-29"), testing.span("2024-04-01", "2024-05-31"), testing.since("2024-11-01")]),
			[["U3", until("2023-12-31")], ["U4", testing.span("2024-04-15", "2024-04-20")], ["U5", testing.span("2024-03-10", "2024-03-11")]],
		),
		{"units_per_member": 3},
	) == {
		"status": "fail",
		"reasons": ["too_few"],
		"actual": 2,
		"required": 3,
		"details": {"units": ["U1", "U2"], "gaps": [
			{"from": "2024-01-01", "to": "2024-04-14", "days": 105, "units": 1},
			{"from": "2024-04-21", "to": "2024-12-31", "days": 255, "units": 1},
		]},
		"message": {
			"zh": "联系点少于3个且连续超过30个在岗日：2024-01-01 至 2024-04-14 在岗105天，最少时1个；2024-04-21 至 2024-12-31 在岗255天，最少时1个",
			"en": concat("", [
				"fewer than 3 units in contact for more than 30 days present in a row: ",
				"2024-01-01 to 2024-04-14 (days present: 105, fewest units: 1); 2024-04-21 to 2024-12-31 (days present: 255, fewest units: 1)",
			]),
		},
		"evidence": {1, 2, 3, 4, 5, 6, 7},
	}
}

test_the_rows_of_a_gap_are_those_in_it_and_beside_it if {
	verdict := judged(
		absent(over_2024, [["2024-05-25", "2024-06-05"]]), array.concat(
			second([until("2024-05-28"), testing.since("2024-08-10")]),
			[
				["U3", testing.span("2024-01-01", "2024-05-20")], # over before the days beside it
				["U4", testing.span("2024-05-28", "2024-05-30")], # there while away only
				["U5", testing.since("2024-12-01")], # runs on the last day
				["U6", testing.span("2024-09-01", "2024-09-30")],
			],
		),
		{},
	)
	verdict.details.gaps == [{"from": "2024-06-06", "to": "2024-08-09", "days": 65, "units": 1}]
	verdict.evidence == {1, 2, 3, 5, 6}
}

test_contacts_that_begin_right_after_a_gap_or_end_right_before_it_prove_it if {
	verdict := judged(
		over_2024, array.concat(
			second([until("2024-05-31"), testing.span("2024-08-01", "2024-08-31"), testing.span("2024-09-01", "2024-09-20"), testing.since("2024-09-21")]),
			[["U3", testing.span("2024-08-02", "2024-08-10")], ["U3", until("2024-05-30")]],
		),
		{},
	)
	verdict.details.gaps == [{"from": "2024-06-01", "to": "2024-07-31", "days": 61, "units": 1}]
	verdict.evidence == {1, 2, 3, 5}
}

# What is short within the grace proves nothing of a gap.
test_a_short_stretch_that_is_tolerated_proves_no_gap if {
	verdict := judged(over_2024, second([until("2024-02-29"), testing.span("2024-04-01", "2024-05-31"), testing.span("2024-06-11", "2024-08-31"), testing.since("2024-09-01")]), {})
	verdict.evidence == {1, 2, 3, 5}
}

test_a_pass_is_proved_by_the_contacts_of_the_window if {
	verdict := judged(over_2024, second([until("2023-12-31"), testing.span("2023-12-31", "2024-01-01"), testing.since("2024-01-20")]), {})
	verdict.status == "pass"
	verdict.evidence == {1, 3, 4}
}

test_more_than_three_gaps_are_not_all_spelled_out if {
	verdict := judged(over_2024, second([testing.span(day, day) | some day in ["2024-02-29", "2024-05-01", "2024-07-01", "2024-09-01"]]), {})
	count(verdict.details.gaps) == 5
	endswith(verdict.message.zh, "最少时1个；另有2处")
	endswith(verdict.message.en, "; and 2 more")
}

test_the_verdict_on_what_is_due if {
	judged(absent(over_2024, [["2024-12-25", "2025-01-02"]]), second([until("2024-12-20")]), {"grace_days": 10}) == {
		"status": "due",
		"reasons": ["due_soon"],
		"actual": 1,
		"required": 2,
		"details": {"units": ["U1"], "gaps": []},
		"message": {
			"zh": "自2024-12-21起联系点少于2个，在岗4天，超过10天即未达标，最迟于2025-01-09补足",
			"en": "fewer than 2 units in contact since 2024-12-21, days present: 4, at most 10 tolerated: to be made up by 2025-01-09",
		},
		"evidence": {1, 2},
	}
}

test_nobody_knows_until_when_who_is_away_without_an_end if {
	verdict := judged(object.union(over_2024, {"away": [{"from": testing.day("2024-12-25"), "to": 2932896}]}), second([until("2024-12-20")]), {})
	verdict.message == {
		"zh": "自2024-12-21起联系点少于2个，在岗4天，超过30天即未达标",
		"en": "fewer than 2 units in contact since 2024-12-21, days present: 4, at most 30 tolerated",
	}
	all_used := judged(object.union(over_2024, {"away": [{"from": testing.day("2024-12-25"), "to": 2932896}]}), second([until("2024-12-20")]), {"grace_days": 4})
	all_used.message.en == "fewer than 2 units in contact since 2024-12-21, days present: 4, at most 4 tolerated"
}

# Away from 2024-12-25 to 2025-01-02, with a contact taken up meanwhile: short on the last day present is due, whatever
# has begun since. On the return it still runs, or not; then the time goes on.
test_what_was_taken_up_while_away_is_due_until_the_return if {
	said := {"2025-01-02": ": to be made up by 2025-01-09", "2025-01-03": ""}
	every to, by in said {
		verdict := judged(absent(over_2024, [["2024-12-25", "2025-01-02"]]), second([until("2024-12-20"), testing.span("2024-12-26", to)]), {"grace_days": 10})
		verdict.status == "due"
		verdict.actual == 2
		verdict.message.en == sprintf("fewer than 2 units in contact since 2024-12-21, days present: 4, at most 10 tolerated%s", [by])
	}
}

# Away until the day before 2025-01-03, on which enough units are in contact: the first day that would be one too many
# is none, nor is any after the last day of service.
test_what_ends_on_the_return_is_not_to_be_made_up if {
	list := array.concat(second([until("2024-12-20"), testing.since("2024-12-26")]), [["U4", testing.span("2024-12-26", "2025-01-02")]])
	every left, grace in {"2025-01-03": 10, "2025-06-30": 4} {
		leaving := testing.run("2024-12-31", testing.year(2024), testing.span("2015-07-01", left))
		verdict := judged(absent(leaving, [["2024-12-25", "2025-01-02"]]), list, {"grace_days": grace})
		verdict.message.en == sprintf("fewer than 2 units in contact since 2024-12-21, days present: 4, at most %d tolerated", [grace])
	}
}

test_the_words_for_a_pass if {
	judged(over_2024, second([lasting]), {}).message == {"zh": "联系点始终不少于2个", "en": "at least 2 units in contact on every day present"}
	judged(over_2024, second([until("2024-05-31"), testing.span("2024-06-02", "2024-06-10"), testing.since("2024-06-21")]), {}).message == {
		"zh": "联系点少于2个最长连续10个在岗日，容许30天",
		"en": "fewer than 2 units in contact for 10 days present in a row at the longest, at most 30 tolerated",
	}
	judged(closed, second([until("2024-12-30")]), {}).message.en == "fewer than 2 units in contact for 1 day present in a row at the longest, at most 30 tolerated"
}

test_the_message_says_where_there_was_no_contact_at_all if {
	judged(over_2024, [["U1", testing.since("2024-06-01")], ["U2", testing.since("2024-06-01")]], {}).message == {
		"zh": "联系点少于2个且连续超过30个在岗日：2024-01-01 至 2024-05-31 在岗152天，其间有时没有联系点",
		"en": "fewer than 2 units in contact for more than 30 days present in a row: 2024-01-01 to 2024-05-31 (days present: 152, at times no unit in contact)",
	}
}
