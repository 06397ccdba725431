# What mutants of the requirements on refined cultivation get caught by: the edges that the other tests leave open.
package ninefold.cultivation.edges_test

import data.ninefold.cultivation.breadth
import data.ninefold.cultivation.rotation
import data.ninefold.cultivation.secondment
import data.ninefold.lib.dates
import data.ninefold.testing

# A person in service for a stretch, as of a day in a frame that reaches further.
looking(as_of, service, facts) := object.union(
	testing.person(testing.look(as_of, testing.year(2024), "2030-12-31", service), dates.iso(service.from), {"grassroots_experience": false}),
	facts,
)

veteran := testing.since("2010-07-01")

gone := testing.span("2010-07-01", "2024-05-31")

rotating(list) := {
	"postings": [testing.posting(i + 1, department, stretch) | some i, [department, stretch] in list],
	"thresholds": {"max_years": 5, "merge_gap_days": 30, "warn_months": 6},
}

lasting := [["组织部", testing.since("2020-02-29")]]

# The steps of an explanation, in words, and why rows were left out of the last.
rotated(window, list) := told if {
	told := rotation.explanation with input as object.union(testing.person(window, "2005-07-01", {}), rotating(list))
}

test_nothing_left_out_is_no_step if {
	count(rotated(testing.over_2024, [["办公室", testing.since("2022-01-01")]]).steps) == 1
}

test_a_stay_that_has_ended_says_when if {
	told := rotated(testing.over_2024, [["办公室", testing.span("2022-01-01", "2024-06-30")]])
	told.steps[0].text.en == "in 办公室 from 2022-01-01, until 2024-06-30; to end by 2027-01-01"
}

# The window of whoever left ends before as_of, up to which postings are seen.
test_a_posting_after_the_window_is_left_out_as_such if {
	told := rotated(
		testing.run("2024-12-31", testing.year(2024), testing.span("2005-07-01", "2024-06-30")),
		[["办公室", testing.since("2022-01-01")], ["宣传部", testing.since("2024-07-01")]],
	)
	[out.why.en | some out in told.steps[1].left_out] == ["after the window"]
}

test_nothing_is_asked_of_whoever_has_left if {
	every list in [lasting, [], [["组织部", testing.since("2018-02-28")]]] {
		asked := rotation.outlook with input as looking("2025-06-01", gone, rotating(list))
		asked == set()
	}
	every list in [[], [testing.posting(1, "办公室", veteran)]] {
		broad := breadth.outlook with input as looking("2024-06-01", gone, {"postings": list, "thresholds": {"after_years": 6, "min_departments": 2}})
		broad == set()
	}
	away := secondment.outlook with input as looking("2024-06-01", gone, {"secondments": [], "thresholds": {"after_years": 3, "min_days": 90, "host_types": []}})
	away == set()
	unsaid := object.remove(looking("2024-06-01", gone, {"secondments": [], "thresholds": {"after_years": 3, "min_days": 90, "host_types": []}}), ["person"])
	untold := secondment.outlook with input as object.union(unsaid, {"person": {"joined_on": gone.from}})
	untold == set()
}

test_a_stay_that_ends_today_asks_for_nothing_more if {
	ends := {"2025-06-01": 0, "2025-06-02": 1}
	every to, number in ends {
		asked := rotation.outlook with input as looking("2025-06-01", veteran, rotating([["组织部", testing.span("2020-02-29", to)]]))
		count(asked) == number
	}
}

# figures are those of a threshold from days on; before the first of them it is 5 years.
limits(from) := {"changes": {"max_years": array.concat(
	[{"from": -1073741824, "value": 5}],
	[{"from": testing.day(day), "value": years} | some day, years in from],
)}}

# From 2020-02-29 on, five years last until 2025-03-01.
changing := {
	"the first of two changes since which it is too long": {"as_of": "2024-11-01", "from": {"2024-09-01": 4, "2024-10-01": 3}, "now": 3, "on": "2024-08-31"},
	"a change on the day after it became too long": {"as_of": "2025-06-01", "from": {"2025-03-03": 4}, "now": 4, "on": "2025-03-01"},
	"the first of two changes ahead": {"as_of": "2024-06-01", "from": {"2024-09-01": 4, "2024-10-01": 3}, "now": 5, "on": "2024-08-31"},
}

test_the_day_from_which_a_stay_is_too_long[situation] if {
	some situation, given in changing
	run := object.union(looking(given.as_of, veteran, rotating(lasting)), limits(given.from))
	asked := rotation.outlook with input as object.union(run, {"thresholds": {"max_years": given.now}})
	[dates.iso(task.on) | some task in asked] == [given.on]
}

test_the_words_name_the_limit_that_will_be_passed if {
	run := object.union(looking("2024-06-01", veteran, rotating(lasting)), limits({"2024-09-01": 4, "2024-09-02": 3}))
	asked := rotation.outlook with input as run
	[task.message.en | some task in asked] == ["rotate out of 组织部 by 2024-08-31 (there since 2020-02-29, 4-year limit)"]
}

test_the_words_for_departments if {
	asked := breadth.outlook with input as looking("2024-06-01", testing.since("2018-05-31"), {
		"postings": [testing.posting(1, "办公室", testing.since("2018-06-01"))],
		"thresholds": {"after_years": 6, "min_departments": 3},
	})
	[task.message.en | some task in asked] == ["departments to work in at once (was due by 2024-05-31): 2 more (1 counted, at least 3 required)"]
}

seconded(joined, service_to, list) := looking("2024-06-01", object.union(testing.since(joined), service_to), {
	"secondments": testing.numbered([object.union(stretch, {"host_type": "street_town"}) | some stretch in list]),
	"thresholds": {"after_years": 3, "min_days": 90, "host_types": ["street_town"]},
})

test_the_words_for_days_on_secondment if {
	asked := secondment.outlook with input as seconded("2021-06-10", {}, [testing.span("2024-01-01", "2024-01-10")])
	[task.message.en | some task in asked] == ["days on secondment to complete by 2024-06-10: 80 more (10 days counted, at least 90 required)"]
}

test_no_secondment_is_asked_of_whoever_leaves_before if {
	every left, number in {"2024-06-10": 1, "2024-06-09": 0} {
		asked := secondment.outlook with input as seconded("2021-06-10", {"to": testing.day(left)}, [])
		count(asked) == number
	}
}

# Neither experience nor years: one sentence, about the years.
test_the_newly_come_hear_of_the_years if {
	told := secondment.explanation with input as object.union(
		testing.person(testing.over_2024, "2023-01-01", {"grassroots_experience": true}),
		{"secondments": [], "thresholds": {"after_years": 3, "min_days": 90, "host_types": []}},
	)
	startswith(told.steps[0].text.en, "joined on 2023-01-01: applies from 2026-01-01 on")
	every about in [{"grassroots_experience": false}, {}] {
		other := secondment.explanation with input as object.union(
			testing.person(testing.over_2024, "2023-01-01", about),
			{"secondments": [], "thresholds": {"after_years": 3, "min_days": 90, "host_types": []}},
		)
		other == told
	}
}
