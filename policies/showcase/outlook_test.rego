# What the requirements on refined showcase still ask for, at the edges.
package ninefold.showcase.outlook_test

import data.ninefold.lib.dates
import data.ninefold.showcase.awards
import data.ninefold.showcase.contests
import data.ninefold.showcase.podium
import data.ninefold.showcase.training
import data.ninefold.testing

test_training[situation] if {
	some situation, given in testing.open_years
	asked := training.outlook with input as testing.events(given.run, "training_class", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "training_class") == given.owed
}

test_contests[situation] if {
	some situation, given in testing.open_years
	asked := contests.outlook with input as testing.events(given.run, "contest", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "contest") == given.owed
}

won(run, days, prizes, named) := object.union(run, {
	"participation": {"award_review": [testing.entry(i + 1, text, {"branch_id": "B1", "role": "winner", "award": prize}) |
		some i, text in days
		some prize in prizes
	]},
	"thresholds": {"awards": named},
})

test_awards[situation] if {
	some situation, given in testing.open_years
	asked := awards.outlook with input as won(given.run, given.days, ["成果奖", "新人奖"], ["成果奖", "新人奖"])
	testing.years_owed(asked, "award") == given.owed
}

test_awards_of_a_branch_that_closes[situation] if {
	some situation, given in testing.leaving_years
	asked := awards.outlook with input as won(given.run, [], [], ["成果奖"])
	testing.owed_until(asked, "award") == given.owed
}

test_the_awards_still_to_give_are_named if {
	asked := awards.outlook with input as won(testing.in_2024("2024-11-01", "2024-12-31"), ["2024-03-01"], ["成果奖"], ["成果奖", "新人奖"])
	asked == {{
		"kind": "award", "key": "2024", "on": testing.day("2024-12-31"), "done": 1, "required": 2, "missing": ["新人奖"],
		"message": {
			"zh": "最迟于2024-12-31评出新人奖（2024年规定奖项2个，已评出1个）",
			"en": "awards to give by 2024-12-31: 新人奖 (2 named in 2024, 1 given)",
		},
		"rows": {1},
	}}
}

test_no_award_is_asked_for_where_none_is_named if {
	asked := awards.outlook with input as won(testing.in_2024("2024-11-01", "2024-12-31"), [], [], [])
	asked == set()
}

# Talks given on days by someone who joined on a day.
spoke(as_of, joined, days) := object.union(
	testing.person(testing.look(as_of, testing.year(2024), "2028-12-31", testing.since(joined)), joined, {}),
	{
		"participation": {"forum": [testing.entry(i + 1, text, {"role": "speaker"}) | some i, text in days]},
		"thresholds": {"within_years": 3},
	},
)

talks := {
	"the last talk counts for three years": {"as_of": "2024-06-01", "joined": "2015-07-01", "days": ["2022-05-10", "2021-09-01"], "on": "2025-05-10"},
	"on the last day in time": {"as_of": "2024-06-01", "joined": "2015-07-01", "days": ["2021-06-01"], "on": "2024-06-01"},
	"on the day after it is overdue": {"as_of": "2024-06-01", "joined": "2015-07-01", "days": ["2021-05-31"], "on": "2024-05-31"},
	"never spoken: overdue since three years of service": {"as_of": "2024-06-01", "joined": "2015-07-01", "days": [], "on": "2018-07-01"},
	"three years of service on the day itself": {"as_of": "2024-06-01", "joined": "2021-06-01", "days": [], "on": "2024-06-01"},
	"three years of service ahead": {"as_of": "2024-06-01", "joined": "2021-06-02", "days": [], "on": "2024-06-02"},
	"spoken before three years of service": {"as_of": "2024-06-01", "joined": "2022-01-01", "days": ["2022-02-01"], "on": "2025-02-01"},
	"spoken on 29 February": {"as_of": "2024-06-01", "joined": "2015-07-01", "days": ["2024-02-29"], "on": "2027-03-01"},
	"spoken three years before 29 February": {"as_of": "2024-01-01", "joined": "2015-07-01", "days": ["2021-03-01"], "on": "2024-02-29"},
}

test_podium[situation] if {
	some situation, given in talks
	asked := podium.outlook with input as spoke(given.as_of, given.joined, given.days)
	testing.owed(asked) == {["talk", "", "", given.on, null]}
}

test_the_verdict_fails_on_the_day_that_a_talk_was_to_be_given_by_and_not_before if {
	some situation, given in talks
	given.on > "2018-12-31"
	on := testing.day(given.on)
	status_on(given, on) == "fail"
	status_on(given, on - 1) != "fail"
}

status_on(given, day) := verdict.status if {
	verdict := podium.verdict with input as spoke(dates.iso(day), given.joined, given.days)
}

test_nothing_is_asked_of_whoever_has_left if {
	gone := testing.look("2024-06-01", testing.year(2024), "2028-12-31", testing.span("2015-07-01", "2024-05-31"))
	asked := podium.outlook with input as object.union(testing.person(gone, "2015-07-01", {}), {"thresholds": {"within_years": 3}})
	asked == set()
}
