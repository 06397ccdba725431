# What mutants of the requirements on refined showcase get caught by: the edges that the other tests leave open.
package ninefold.showcase.edges_test

import data.ninefold.showcase.awards
import data.ninefold.showcase.podium
import data.ninefold.testing

# Nothing was given in 2024; from a day on two awards are named instead of one.
test_the_awards_are_those_named_on_the_last_day_of_the_year if {
	days := {"2024-12-15": ["甲", "乙"], "2024-12-31": ["甲", "乙"], "2025-01-01": ["甲"]}
	every day, lacking in days {
		run := testing.changed(testing.run("2025-02-01", testing.year(2024), testing.always), "awards", ["甲"], day, ["甲", "乙"])
		verdict := awards.verdict with input as object.union(run, {"thresholds": {"awards": ["甲", "乙"]}})
		verdict.details.missing == lacking
	}
}

# Talks on days of someone in service for a stretch, three years asked for.
talking(service, days) := asked if {
	frame := testing.look("2024-06-01", testing.year(2024), "2030-12-31", service)
	asked := podium.outlook with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"participation": {"forum": [testing.entry(i + 1, text, {"role": "speaker"}) | some i, text in days]},
		"thresholds": {"within_years": 3},
	})
}

test_the_row_is_that_of_the_last_talk if {
	asked := talking(testing.since("2015-07-01"), ["2023-05-01", "2024-05-01", "2022-05-01"])
	[task.rows | some task in asked] == [{2}]
}

test_no_talk_is_asked_of_whoever_leaves_before if {
	count(talking(testing.span("2015-07-01", "2026-01-01"), ["2024-05-01"])) == 0
	count(talking(testing.span("2015-07-01", "2028-01-01"), ["2024-05-01"])) == 1
}
