package ninefold.lib.explain_test

import data.ninefold.lib.explain
import data.ninefold.testing

rows := [
	{"row": 1, "year": 2024, "key": "A"},
	{"row": 2, "year": 2024, "key": "A"},
	{"row": 3, "year": 2025, "key": "A"},
	{"row": 4, "year": 2024, "key": "B"},
]

test_a_row_repeats_an_earlier_one_of_its_year if {
	{record.row | some record in explain.repeated(rows, "key")} == {2}
}

test_rows_come_in_order if {
	step := explain.step({"zh": "", "en": ""}, {3, 1, 2}, explain.without(rows, explain.after))
	step.counted == [1, 2, 3]
	[out.row | some out in step.left_out] == [1, 2, 3, 4]
}

test_a_day_lies_before_or_after_the_window if {
	frame := {"window": {"from": 10, "to": 20}}
	explain.outside(9) == explain.before with input as frame
	explain.outside(21) == explain.after with input as frame
	not explain.outside(10) with input as frame
	not explain.outside(20) with input as frame
}

test_a_figure_is_met_at_its_minimum if {
	explain.reached(2, 2).en == "2 counted, at least 2 required: met"
	explain.reached(1, 3).en == "1 counted, at least 3 required: short by 2"
	explain.if_short(2, 2, "差%d", "short by %d") == []
	explain.if_short(1, 3, "差%d", "short by %d") == [{"zh": "差2", "en": "short by 2"}]
}

test_too_few_years_name_the_day_from_which_it_applies if {
	told := explain.years_short(3) with input as testing.person(testing.over_2024, "2023-02-28", {})
	told.steps[0].text.en == "joined on 2023-02-28: applies from 2026-02-28 on, after 3 years; the window ends on 2024-12-31"
	told.remedies == []
}

test_an_empty_list_of_words_is_no_remedy if {
	explain.says([explain.plain({"zh": "是", "en": "yes"})], []) == {"steps": [{"text": {"zh": "是", "en": "yes"}, "counted": [], "left_out": []}], "remedies": []}
}

test_a_spell_says_which_days_it_is_about if {
	object.filter(explain.spell({"zh": "", "en": ""}, 1, 7, [], []), ["from", "to"]) == {"from": 1, "to": 7}
}

# Whoever served from 2024-02-01 to 2024-02-10 and was away from the 3rd to the 5th.
served := testing.person(testing.run("2024-12-31", testing.year(2024), testing.span("2024-02-01", "2024-02-10")), "2024-02-01", {})

test_days_of_service_are_told_and_those_away_among_them if {
	text := explain.served(testing.day("2024-01-01"), testing.day("2024-12-31"), 5) with input as object.union(served, {"away": [testing.span("2024-02-03", "2024-02-05")]})
	text == {
		"zh": "任职10天，其中离岗3天，在岗7天（在岗至少5天才要求）",
		"en": "days of service: 10, of these 3 away and 7 present (required only from 5 present on)",
	}
	one := explain.served(testing.day("2024-01-01"), testing.day("2024-12-31"), 5) with input as object.union(served, {"away": [testing.span("2024-02-10", "2024-02-11")]})
	one.en == "days of service: 10, of these 1 away and 9 present (required only from 5 present on)"
	explain.served(testing.day("2024-01-01"), testing.day("2024-12-31"), 5) == {
		"zh": "任职10天（至少5天才要求）",
		"en": "days of service: 10 (required only from 5 on)",
	} with input as served
}

# Absences of a row each, and the rows that tell of them.
absent := {
	"before service": {"stretch": testing.span("2024-01-01", "2024-01-31"), "rows": []},
	"up to its first day": {"stretch": testing.span("2024-01-01", "2024-02-01"), "rows": [1]},
	"from its last day on": {"stretch": testing.span("2024-02-10", "2024-03-01"), "rows": [1]},
	"without an end": {"stretch": testing.since("2024-02-08"), "rows": [1]},
	"after it": {"stretch": testing.span("2024-02-11", "2024-03-01"), "rows": []},
}

test_absences_are_told_with_the_records_that_say_so[situation] if {
	some situation, given in absent
	away := [{"from": given.stretch.from, "to": object.get(given.stretch, "to", 2932896)}, testing.span("2024-02-05", "2024-02-05")]
	steps := explain.absences(testing.day("2024-01-01"), testing.day("2024-12-31")) with input as object.union(served, {
		"away": away,
		"leave": [object.union(given.stretch, {"row": 1})],
		"secondments": [object.union(testing.span("2024-02-05", "2024-02-05"), {"row": 2})],
	})
	[step.counted | some step in steps] == [array.concat(given.rows, [2])]
}

test_the_stretch_of_absences_is_that_of_the_service if {
	steps := explain.absences(testing.day("2024-01-01"), testing.day("2024-02-07")) with input as object.union(served, {"away": [testing.span("2024-01-03", "2024-02-05")]})
	[[step.text.en, step.counted] | some step in steps] == [["2024-02-01 to 2024-02-07: days away on leave or secondment: 5", []]]
	explain.absences(testing.day("2024-01-01"), testing.day("2024-12-31")) == [] with input as served
}

test_one_sentence_is_an_explanation if {
	explain.alone("共%d", "all %d", [3]).steps[0].text == {"zh": "共3", "en": "all 3"}
}
