# How the requirements on fieldwork explain themselves.
package ninefold.fieldwork.explain_test

import data.ninefold.fieldwork.liaison
import data.ninefold.fieldwork.problems
import data.ninefold.fieldwork.report
import data.ninefold.fieldwork.visits
import data.ninefold.lib.dates
import data.ninefold.testing

# reasons gives why rows were left out of a step.
reasons(step) := {out.row: out.why.en | some out in step.left_out}

week := testing.run("2024-02-25", testing.span("2024-02-19", "2024-02-25"), testing.since("2020-01-01"))

visited(list) := told if {
	told := visits.explanation with input as object.union(testing.person(week, "2020-01-01", {}), {
		"visits": testing.numbered([{"date": testing.day(text), "week": dates.week(testing.day(text)), "session": session} |
			some [text, session] in list
		]),
		"weeks": testing.workweeks(week.window),
		"thresholds": {"half_days": 2, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0},
	})
}

test_a_visit_of_which_every_half_day_was_counted_before_is_left_out if {
	told := visited([["2024-02-20", "day"], ["2024-02-20", "pm"], ["2024-02-20", "day"], ["2024-02-21", "am"]])
	told.steps[0].counted == [1, 4]
	reasons(told.steps[0]) == {2: "repeats an earlier one, counted once", 3: "repeats an earlier one, counted once"}
}

test_a_visit_that_adds_one_half_day_counts if {
	visited([["2024-02-20", "am"], ["2024-02-20", "day"]]).steps[0].counted == [1, 2]
}

# What is told of contacts [unit, stretch] of someone, as of a day, with days away.
contacts(as_of, stretches, list) := told if {
	frame := testing.run(as_of, testing.year(2024), testing.since("2015-07-01"))
	told := liaison.explanation with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"away": [testing.span(from, to) | some [from, to] in stretches],
		"liaisons": testing.numbered([object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]),
		"thresholds": {"units_per_member": 2, "grace_days": 30},
	})
}

lasting := testing.since("2020-01-01")

rule := "at least 2 units in contact on every day present; up to 30 days present in a row with fewer tolerated"

test_every_change_of_contacts_is_a_step if {
	testing.told(contacts("2024-12-31", [], [
		["U1", lasting],
		["U2", testing.span("2024-01-01", "2024-06-30")],
		["U3", testing.since("2024-09-01")],
		["U4", testing.span("2023-01-01", "2023-12-31")],
		["U5", testing.since("2025-01-01")],
	])) == {
		"steps": [
			[rule, [], {}],
			["2024-01-01 to 2024-06-30: days present: 182, units in contact: 2: enough", [1, 2], {}],
			["2024-07-01 to 2024-08-31: days present: 62, units in contact: 1: too few", [1], {}],
			["2024-09-01 to 2024-12-31: days present: 122, units in contact: 2: enough", [1, 3], {}],
			["not counted", [], {4: "ended before the window", 5: "after the window"}],
		],
		"remedies": ["the stretch from 2024-07-01 to 2024-08-31 has passed and cannot be made up; if there was a contact that was not recorded, add it and check again"],
	}
}

test_without_a_change_there_is_one_step if {
	testing.told(contacts("2024-12-31", [], [["U1", lasting], ["U2", lasting]])) == {
		"steps": [[rule, [], {}], ["2024-01-01 to 2024-12-31: days present: 366, units in contact: 2: enough", [1, 2], {}]],
		"remedies": [],
	}
}

test_days_away_are_told if {
	told := contacts("2024-12-31", [["2024-02-11", "2024-02-20"], ["2024-06-25", "2024-07-05"]], [["U1", lasting], ["U2", testing.span("2024-01-01", "2024-06-30")], ["U3", testing.since("2024-08-01")]])
	testing.told(told) == {
		"steps": [
			[rule, [], {}],
			["2024-01-01 to 2024-06-30: days present: 166, units in contact: 2: enough", [1, 2], {}],
			["2024-07-01 to 2024-07-31: days present: 26, units in contact: 1: too few", [1], {}],
			["2024-08-01 to 2024-12-31: days present: 153, units in contact: 2: enough", [1, 3], {}],
			["days away (leave or secondment): 21; they neither count nor end a stretch", [], {}],
		],
		"remedies": [],
	}
	[[dates.iso(step.from), dates.iso(step.to)] | some step in told.steps] == [["2024-01-01", "2024-06-30"], ["2024-07-01", "2024-07-31"], ["2024-08-01", "2024-12-31"]]
}

test_what_is_short_for_too_long_can_only_be_ended if {
	contacts("2024-12-31", [], [["U1", lasting], ["U2", testing.span("2024-01-01", "2024-03-31")], ["U3", testing.span("2024-06-01", "2024-11-30")]]).remedies == [
		{
			"zh": "2024-04-01 至 2024-05-31 联系点不足已成事实，无法补做；如当时有联系点而漏录，补录后重新检查",
			"en": "the stretch from 2024-04-01 to 2024-05-31 has passed and cannot be made up; if there was a contact that was not recorded, add it and check again",
		},
		{
			"zh": "自2024-12-01起不足，现在再建立1个联系点可止住；但本考核期仍为未达标",
			"en": "short since 2024-12-01: further units to take up contact with now: 1, which ends the stretch, but this period remains non-compliant",
		},
	]
}

test_what_is_short_can_still_be_made_up if {
	contacts("2024-06-10", [], [["U1", testing.span("2024-01-01", "2024-06-05")], ["U2", testing.span("2024-01-01", "2024-06-01")]]).remedies == [{
		"zh": "最迟于2024-07-02再建立2个联系点即达标",
		"en": "further units to take up contact with by 2024-07-02: 2",
	}]
}

# What ends before the day by which it is to be made up counts as missing on it.
test_what_ends_by_then_is_to_be_made_up_as_well if {
	every to, missing in {"2024-07-01": 2, "2024-07-02": 1} {
		told := contacts("2024-06-10", [], [["U1", testing.span("2024-01-01", to)], ["U2", testing.span("2024-01-01", "2024-06-01")]])
		[remedy.en | some remedy in told.remedies] == [sprintf("further units to take up contact with by 2024-07-02: %d", [missing])]
	}
}

# Away from 2024-06-11 to 2024-07-10; the second contact ended on 2024-06-01 and another one began on 2024-06-15. One
# that runs on the return ends it, the day before is one too early.
test_what_was_taken_up_while_away_is_enough_when_it_lasts_until_the_return if {
	remedies := {
		"2024-07-10": "further units to take up contact with by 2024-08-01: 1",
		"2024-07-11": "days away do not count: to comply, have at least 2 units in contact on the day of return (now: 2)",
	}
	every to, remedy in remedies {
		told := contacts("2024-06-20", [["2024-06-11", "2024-07-10"]], [["U1", lasting], ["U2", testing.span("2024-01-01", "2024-06-01")], ["U3", testing.span("2024-06-15", to)]])
		[one.en | some one in told.remedies] == [remedy]
	}
}

test_whoever_is_away_without_an_end_is_told_what_counts_on_the_return if {
	contacts("2024-06-20", [["2024-06-11", "9999-12-31"]], [["U1", lasting], ["U2", testing.span("2024-01-01", "2024-06-01")]]).remedies == [{
		"zh": "不在岗期间不计，返岗当日有不少于2个联系点即达标（现有1个）",
		"en": "days away do not count: to comply, have at least 2 units in contact on the day of return (now: 1)",
	}]
}

# Short from 2024-05-01 for forty-one days, and then away: what began since leaves nothing more to do but to correct.
test_what_was_short_for_too_long_and_is_made_up_while_away_is_past if {
	remedies := {
		"2024-06-15": "the stretch from 2024-05-01 to 2024-06-10 has passed and cannot be made up; if there was a contact that was not recorded, add it and check again",
		"2024-06-21": "short since 2024-05-01: further units to take up contact with now: 1, which ends the stretch, but this period remains non-compliant",
	}
	every from, remedy in remedies {
		told := contacts("2024-06-20", [["2024-06-11", "2024-07-10"]], [["U1", lasting], ["U2", testing.span("2024-01-01", "2024-04-30")], ["U3", testing.since(from)]])
		[one.en | some one in told.remedies] == [remedy]
	}
}

test_as_many_days_as_are_tolerated_can_still_be_made_up if {
	told := contacts("2024-06-10", [["2024-03-01", "2024-03-01"]], [["U1", lasting], ["U2", testing.span("2024-01-01", "2024-05-11")]])
	[step.text.en | some step in array.slice(told.steps, 2, 9)] == [
		"2024-05-12 to 2024-06-10: days present: 30, units in contact: 1: too few",
		"days away (leave or secondment): 1; they neither count nor end a stretch",
	]
	[way.en | some way in told.remedies] == ["further units to take up contact with by 2024-06-11: 1"]
}

test_once_the_window_is_over_there_is_nothing_to_make_up if {
	frame := testing.run("2025-03-01", testing.year(2024), testing.since("2015-07-01"))
	told := liaison.explanation with input as object.union(frame, {
		"liaisons": testing.numbered([object.union(lasting, {"unit_id": "U1"}), object.union(testing.span("2024-01-01", "2024-12-20"), {"unit_id": "U2"})]),
		"thresholds": {"units_per_member": 2, "grace_days": 30},
	})
	told.remedies == []
}

test_whoever_was_away_all_the_time_is_told_in_one_sentence if {
	testing.told(contacts("2024-12-31", [["2024-01-01", "2024-12-31"]], [])) == {"steps": [["no day present from 2024-01-01 to 2024-12-31", [], {}]], "remedies": []}
}

solved(found, done) := told if {
	told := problems.explanation with input as object.union(testing.over_2024, {
		"visits": [
			{"date": testing.day("2024-05-06"), "problems_found": found, "problems_solved": done, "unsolved": [1]},
			{"date": testing.day("2023-05-06"), "problems_found": 1, "problems_solved": 0, "unsolved": [2]},
		],
		"thresholds": {"min_rate": 0.8},
	})
}

test_the_way_back_is_so_many_problems_more if {
	told := solved(10, 5)
	told.steps[0].text.en == "problems found in the window: 10, solved: 5"
	told.steps[1].counted == [1]
	reasons(told.steps[1]) == {2: "before the window"}
	told.remedies == [{"zh": "再解决3个即达标", "en": "further problems to solve: 3"}]
}

test_enough_solved_leaves_nothing_to_do if {
	solved(10, 8).remedies == []
}

test_a_report_of_another_kind_is_left_out if {
	told := report.explanation with input as object.union(
		testing.run("2024-12-31", testing.year(2024), testing.since("2015-07-01")),
		{
			"reports": testing.numbered([
				{"kind": "other", "year": 2024, "submitted_on": testing.day("2024-11-01")},
				{"kind": "research", "year": 2024, "submitted_on": testing.day("2024-11-02")},
			]),
			"thresholds": {"due": "12-31", "min_service_days": 90, "warn_days": 30},
		},
	)
	told.steps[0].counted == [2]
	reasons(told.steps[0]) == {1: "of another kind"}
}
