# What the requirements on refined cultivation still ask for, at the edges.
package ninefold.cultivation.outlook_test

import data.ninefold.cultivation.breadth
import data.ninefold.cultivation.rotation
import data.ninefold.cultivation.secondment
import data.ninefold.lib.dates
import data.ninefold.testing

# A person who joined on a day, as of another, with further facts.
looking(as_of, service, facts) := object.union(
	testing.person(testing.look(as_of, testing.year(2024), "2030-12-31", service), dates.iso(service.from), {"grassroots_experience": false}),
	facts,
)

veteran := testing.since("2010-07-01")

postings(list) := {
	"postings": [testing.posting(i + 1, department, stretch) | some i, [department, stretch] in list],
	"thresholds": {"max_years": 5, "merge_gap_days": 30, "warn_months": 6},
}

# A stay from 2020-02-29 on reaches its limit on 2025-03-01.
stays := {
	"long before the limit": {"as_of": "2024-06-01", "list": [["组织部", testing.since("2020-02-29")]], "owed": {["rotation", "组织部 2020-02-29", "", "2025-03-01", null]}},
	"the day before": {"as_of": "2025-02-28", "list": [["组织部", testing.since("2020-02-29")]], "owed": {["rotation", "组织部 2020-02-29", "", "2025-03-01", null]}},
	"on the limit": {"as_of": "2025-03-01", "list": [["组织部", testing.since("2020-02-29")]], "owed": {["rotation", "组织部 2020-02-29", "", "2025-03-01", null]}},
	"the day after it is overdue": {"as_of": "2025-03-02", "list": [["组织部", testing.since("2020-02-29")]], "owed": {["rotation", "组织部 2020-02-29", "", "2025-03-01", null]}},
	"to end on the limit": {"as_of": "2024-06-01", "list": [["组织部", testing.span("2020-02-29", "2025-03-01")]], "owed": set()},
	"to end the day after": {
		"as_of": "2024-06-01",
		"list": [["组织部", testing.span("2020-02-29", "2025-03-02")]],
		"owed": {["rotation", "组织部 2020-02-29", "", "2025-03-01", null]},
	},
	"rotated too late": {
		"as_of": "2024-06-01",
		"list": [["组织部", testing.span("2018-01-01", "2024-05-31")], ["宣传部", testing.since("2024-06-01")]],
		"owed": {["rotation", "宣传部 2024-06-01", "", "2029-06-01", null]},
	},
	"a short break does not count": {
		"as_of": "2024-06-01",
		"list": [["组织部", testing.span("2020-01-01", "2022-01-01")], ["组织部", testing.since("2022-02-01")]],
		"owed": {["rotation", "组织部 2020-01-01", "", "2025-01-01", null]},
	},
	"a longer break does": {
		"as_of": "2024-06-01",
		"list": [["组织部", testing.span("2020-01-01", "2022-01-01")], ["组织部", testing.since("2022-02-02")]],
		"owed": {["rotation", "组织部 2022-02-02", "", "2027-02-02", null]},
	},
}

test_rotation[situation] if {
	some situation, given in stays
	asked := rotation.outlook with input as looking(given.as_of, veteran, postings(given.list))
	testing.owed(asked) == given.owed
}

test_the_verdict_fails_the_day_after_the_limit_and_not_before if {
	stay := [["组织部", testing.since("2020-02-29")]]
	rotated_on("2025-03-01", stay) == "due"
	rotated_on("2025-03-02", stay) == "fail"
}

rotated_on(day, list) := verdict.status if {
	verdict := rotation.verdict with input as looking(day, veteran, postings(list))
}

# From 2024-09-01 on, four years instead of five, or six.
test_a_limit_that_changes_ahead_changes_the_day if {
	every years, on in {4: "2024-08-31", 6: "2026-02-28"} {
		run := looking("2024-06-01", veteran, postings([["组织部", testing.since("2020-02-28")]]))
		asked := rotation.outlook with input as testing.changed(run, "max_years", 5, "2024-09-01", years)
		{dates.iso(task.on) | some task in asked} == {on}
	}
}

test_a_limit_that_has_changed_is_overdue_since_then if {
	run := looking("2024-09-05", veteran, postings([["组织部", testing.since("2020-02-28")]]))
	asked := rotation.outlook with input as object.union(
		testing.changed(run, "max_years", 5, "2024-09-01", 4),
		{"thresholds": {"max_years": 4}},
	)
	{dates.iso(task.on) | some task in asked} == {"2024-08-31"}
}

test_without_a_posting_it_cannot_be_told if {
	asked := rotation.outlook with input as looking("2024-06-01", veteran, postings([]))
	{task.unknown | some task in asked} == {"no_posting"}
}

# Open postings before one in another department, looked at on 2024-06-01 until 2030: what is owed and what cannot be told.
in_doubt := {
	"another result if it ended": {"list": [["组织部", testing.since("2019-01-01")], ["宣传部", testing.since("2022-01-01")]], "owed": set(), "untold": {"posting_open"}},
	"ahead: only where the stay is known": {
		"list": [["组织部", testing.since("2022-01-01")], ["宣传部", testing.since("2023-01-01")]],
		"owed": {["rotation", "宣传部 2023-01-01", "", "2028-01-01", null]}, "untold": {"posting_open"},
	},
	"ahead: one that would have ended in the window": {
		"list": [["组织部", testing.since("2022-01-01")], ["宣传部", testing.since("2024-03-01")]],
		"owed": {["rotation", "宣传部 2024-03-01", "", "2029-03-01", null]}, "untold": {"posting_open"},
	},
	"beyond what is looked at": {
		"list": [["组织部", testing.since("2026-01-01")], ["宣传部", testing.since("2026-02-01")]],
		"owed": set(), "untold": set(),
	},
	"due either way": {
		"list": [["组织部", testing.since("2019-08-01")], ["宣传部", testing.since("2019-09-01")]],
		"owed": {["rotation", "组织部 2019-08-01", "", "2024-08-01", null], ["rotation", "宣传部 2019-09-01", "", "2024-09-01", null]}, "untold": set(),
	},
	"overdue either way": {
		"list": [["组织部", testing.since("2018-08-01")], ["宣传部", testing.since("2018-09-01")]],
		"owed": {["rotation", "组织部 2018-08-01", "", "2023-08-01", null], ["rotation", "宣传部 2018-09-01", "", "2023-09-01", null]}, "untold": set(),
	},
	"with an end": {
		"list": [["组织部", testing.span("2022-01-01", "2022-12-31")], ["宣传部", testing.since("2023-01-01")]],
		"owed": {["rotation", "宣传部 2023-01-01", "", "2028-01-01", null]}, "untold": set(),
	},
}

test_rotation_where_an_end_is_in_doubt[situation] if {
	some situation, given in in_doubt
	asked := rotation.outlook with input as looking("2024-06-01", veteran, postings(given.list))
	testing.owed({task | some task in asked; task.on}) == given.owed
	{task.unknown | some task in asked} == given.untold
}

test_a_doubt_is_told_where_it_lies_within_what_is_looked_at if {
	every until, number in {"2027-01-01": 1, "2026-12-31": 0} {
		frame := testing.person(testing.look("2024-06-01", testing.year(2024), until, veteran), "2010-07-01", {})
		asked := rotation.outlook with input as object.union(frame, postings([["组织部", testing.since("2022-01-01")], ["宣传部", testing.since("2023-01-01")]]))
		count({task | some task in asked; task.unknown}) == number
	}
}

test_nothing_is_in_doubt_of_whoever_has_left if {
	frame := testing.person(testing.look("2024-06-01", testing.year(2024), "2030-12-31", testing.span("2010-07-01", "2024-05-31")), "2010-07-01", {})
	asked := rotation.outlook with input as object.union(frame, postings([["组织部", testing.since("2019-01-01")], ["宣传部", testing.since("2022-01-01")]]))
	asked == set()
}

test_no_rotation_is_asked_of_whoever_leaves_before if {
	leaving := {"2025-03-01": 0, "2025-03-02": 1}
	every left, number in leaving {
		run := looking("2024-06-01", testing.span("2010-07-01", left), postings([["组织部", testing.since("2020-02-29")]]))
		asked := rotation.outlook with input as run
		count(asked) == number
	}
}

test_the_words_for_a_rotation if {
	said := {
		"2024-06-01": {"zh": "最迟于2025-03-01从组织部轮岗（自2020-02-29起连续任职，上限5年）", "en": "rotate out of 组织部 by 2025-03-01 (there since 2020-02-29, 5-year limit)"},
		"2025-03-02": {"zh": "在组织部自2020-02-29起连续任职，2025-03-01已满5年上限，超出1天", "en": "in 组织部 since 2020-02-29: 5-year limit of 2025-03-01 passed by 1 day"},
	}
	every as_of, message in said {
		asked := rotation.outlook with input as looking(as_of, veteran, postings([["组织部", testing.since("2020-02-29")]]))
		{task.message | some task in asked} == {message}
	}
}

# How many departments someone has worked in who joined on a day; six years of service ask for two.
departments := {
	"six years today": {"as_of": "2024-06-01", "joined": "2018-06-01", "number": 1, "owed": {["posting", "", "", "2024-06-01", 1]}},
	"six years tomorrow": {"as_of": "2024-06-01", "joined": "2018-06-02", "number": 1, "owed": {["posting", "", "", "2024-06-02", 1]}},
	"six years yesterday": {"as_of": "2024-06-01", "joined": "2018-05-31", "number": 1, "owed": {["posting", "", "", "2024-05-31", 1]}},
	"two departments": {"as_of": "2024-06-01", "joined": "2018-05-31", "number": 2, "owed": set()},
}

test_breadth[situation] if {
	some situation, given in departments
	asked := breadth.outlook with input as posted(given.as_of, testing.since(given.joined), given.number)
	testing.owed(asked) == given.owed
}

# Without a posting it cannot be told, once the years of service are in sight.
test_breadth_cannot_be_told_without_a_posting if {
	every joined, untold in {"2018-05-31": {"no_posting"}, "2024-12-31": {"no_posting"}, "2025-01-01": set()} {
		asked := breadth.outlook with input as posted("2024-06-01", testing.since(joined), 0)
		{task.unknown | some task in asked} == untold
		testing.owed({task | some task in asked; task.on}) == set()
	}
	every left, number in {"2024-05-31": 0, "2024-06-01": 1} {
		asked := breadth.outlook with input as posted("2024-06-01", testing.span("2018-06-01", left), 0)
		count(asked) == number
	}
	leaving := breadth.outlook with input as posted("2024-06-01", testing.span("2018-12-01", "2024-11-30"), 0)
	leaving == set()
}

posted(as_of, service, number) := looking(as_of, service, {
	"postings": [testing.posting(i, sprintf("D%d", [i]), testing.since("2018-06-02")) | some i in numbers.range(1, 9); i <= number],
	"thresholds": {"after_years": 6, "min_departments": 2},
})

test_the_verdict_fails_on_the_day_that_departments_were_asked_for_by_and_not_before if {
	broad_on("2024-05-31") == "exempt"
	broad_on("2024-06-01") == "fail"
}

broad_on(day) := verdict.status if {
	verdict := breadth.verdict with input as posted(day, testing.since("2018-06-01"), 1)
}

test_nothing_is_asked_of_whoever_leaves_before if {
	leaving := {"2024-12-01": 1, "2024-11-30": 0}
	every left, number in leaving {
		service := testing.span("2018-12-01", left)
		broad := breadth.outlook with input as posted("2024-06-01", service, 1)
		count(broad) == number
	}
}

# Secondments of someone who joined on 2021-06-10; three years of service ask for 90 days by 2024-06-10.
seconded(as_of, list, grassroots) := object.union(
	looking(as_of, testing.since("2021-06-10"), {
		"secondments": testing.numbered([object.union(stretch, {"host_type": kind}) | some [kind, stretch] in list]),
		"thresholds": {"after_years": 3, "min_days": 90, "host_types": ["street_town"]},
	}),
	{"person": {"joined_on": testing.day("2021-06-10"), "grassroots_experience": grassroots}},
)

secondments := {
	"the day before": {"as_of": "2024-06-09", "list": [], "owed": {["secondment", "", "", "2024-06-10", 90]}},
	"on the day": {"as_of": "2024-06-10", "list": [], "owed": {["secondment", "", "", "2024-06-10", 90]}},
	"the day after it is overdue": {"as_of": "2024-06-11", "list": [], "owed": {["secondment", "", "", "2024-06-10", 90]}},
	"a day too few": {"as_of": "2024-06-01", "list": [["street_town", testing.span("2023-01-01", "2023-03-30")]], "owed": {["secondment", "", "", "2024-06-10", 1]}},
	"enough": {"as_of": "2024-06-01", "list": [["street_town", testing.span("2023-01-01", "2023-03-31")]], "owed": set()},
	"enough elsewhere": {"as_of": "2024-06-01", "list": [["other", testing.span("2023-01-01", "2023-03-31")]], "owed": {["secondment", "", "", "2024-06-10", 90]}},
	"enough by the day, going on": {"as_of": "2024-04-01", "list": [["street_town", testing.since("2024-03-13")]], "owed": set()},
	"one too few by the day, going on": {"as_of": "2024-04-01", "list": [["street_town", testing.since("2024-03-14")]], "owed": {["secondment", "", "", "2024-06-10", 1]}},
	"overdue and going on": {"as_of": "2024-06-20", "list": [["street_town", testing.since("2024-06-11")]], "owed": {["secondment", "", "", "2024-06-10", 80]}},
}

test_secondment[situation] if {
	some situation, given in secondments
	asked := secondment.outlook with input as seconded(given.as_of, given.list, false)
	testing.owed(asked) == given.owed
}

# Where nothing is said of experience it cannot be told, once the years of service are in sight.
test_secondment_cannot_be_told_where_nothing_is_said_of_experience if {
	every until, untold in {"2024-06-10": {"not_recorded"}, "2024-06-09": set()} {
		frame := object.union(seconded("2024-06-01", [], false), {"period": {"from": testing.day("2024-01-01"), "to": testing.day(until)}})
		asked := secondment.outlook with input as object.union(object.remove(frame, ["person"]), {"person": {"joined_on": testing.day("2021-06-10")}})
		{task.unknown | some task in asked} == untold
		testing.owed({task | some task in asked; task.on}) == set()
	}
}

test_nothing_is_untold_of_whoever_leaves_before_or_has_left if {
	every left, number in {"2024-05-31": 0, "2024-06-09": 0, "2024-06-10": 1} {
		frame := looking("2024-06-01", testing.span("2021-06-10", left), {"secondments": [], "thresholds": {"after_years": 3, "min_days": 90, "host_types": ["street_town"]}})
		asked := secondment.outlook with input as object.union(object.remove(frame, ["person"]), {"person": {"joined_on": testing.day("2021-06-10")}})
		count(asked) == number
	}
}

test_no_secondment_is_asked_of_whoever_has_grassroots_experience if {
	asked := secondment.outlook with input as seconded("2024-06-20", [], true)
	asked == set()
}
