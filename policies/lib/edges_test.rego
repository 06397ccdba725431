# What mutants of the shapes get caught by: the edges that the other tests leave open.
package ninefold.lib.edges_test

import data.ninefold.lib.coverage
import data.ninefold.lib.dates
import data.ninefold.lib.deadline
import data.ninefold.lib.gap
import data.ninefold.lib.outlook
import data.ninefold.lib.tenure
import data.ninefold.testing

# The gaps of talks held on days, of whoever left on 2024-06-30.
gaps(days) := verdict if {
	held := {{"day": testing.day(text), "row": i + 1} | some i, text in days}
	run := testing.run("2024-12-31", testing.year(2024), testing.span("2020-01-01", "2024-06-30"))
	verdict := gap.verdict(held, {"zh": "谈话", "en": "talk"}) with input as object.union(run, {"thresholds": {"max_gap_days": 183, "warn_days": 3}})
}

test_what_lies_after_the_window_does_not_count if {
	gaps(["2024-03-01", "2024-12-01"]).actual == 121
	gaps(["2024-12-01"]).actual == 181
}

# From 2024-03-01 on a gap of 100 days lasts until 2024-06-09, unless the figure changes.
shortened := {
	"the first of two changes since which it is too long": {"as_of": "2024-06-01", "from": {"2024-05-01": 40, "2024-05-20": 30}, "on": "2024-04-30"},
	"a change on the day after it became too long": {"as_of": "2024-07-01", "from": {"2024-06-11": 40}, "on": "2024-06-09"},
	"a change ahead": {"as_of": "2024-04-01", "from": {"2024-05-01": 40, "2024-05-20": 30}, "on": "2024-04-30"},
}

test_the_day_from_which_a_gap_is_too_long[situation] if {
	some situation, given in shortened
	changes := array.concat([{"from": -1073741824, "value": 100}], [{"from": testing.day(day), "value": days} | some day, days in given.from])
	asked := gap.outlook({{"day": testing.day("2024-03-01"), "row": 1}}, "talk", {"zh": "谈话", "en": "talk"}) with input as object.union(
		testing.in_2024(given.as_of, "2024-12-31"),
		{"thresholds": {"max_gap_days": 100, "warn_days": 3}, "changes": {"max_gap_days": changes}},
	)
	[dates.iso(task.on) | some task in asked] == [given.on]
}

# The week belongs to the year of its Thursday.
test_weeks_at_the_turn_of_the_year if {
	names := {"2026-01-01": "2026-W01", "2026-01-08": "2026-W02", "2025-12-28": "2025-W52", "2025-12-29": "2026-W01", "2021-01-03": "2020-W53"}
	every day, name in names { outlook.week_key(dates.week(testing.day(day))) == name }
}

test_a_later_department_does_not_part_what_belongs_together if {
	stints := tenure.stints(
		[
			testing.posting(1, "办公室", testing.span("2020-01-01", "2020-12-31")),
			testing.posting(2, "办公室", testing.span("2021-01-01", "2021-12-31")),
			testing.posting(3, "宣传部", testing.since("2022-01-01")),
		],
		30,
	)
	[sort(stint.rows) | some stint in stints] == [[1, 2], [3]]
}

# What a yearly deadline on 31 December makes of things done {year, day} and of others that do not fit.
yearly(as_of, period, good, unfit) := verdict if {
	records := [[{"year": year, "on": testing.day(text), "row": i + 1} | some i, [year, text] in list] | some list in [good, unfit]]
	verdict := deadline.verdict(records[0], records[1], {"zh": "%d年度报告", "en": "the report for %d"}) with input as object.union(
		testing.run(as_of, period, testing.since("2015-07-01")),
		{"thresholds": {"due": "12-31", "min_service_days": 90, "warn_days": 30}},
	)
}

test_done_within_the_last_days_is_done if {
	yearly("2024-12-15", testing.year(2024), [[2024, "2024-12-10"]], []).status == "pass"
}

test_the_year_that_failed_gives_reason_and_day if {
	verdict := yearly("2024-12-31", testing.years(2023, 2024), [[2023, "2023-11-01"]], [])
	verdict.reasons == ["missing"]
	verdict.judged_on == testing.day("2024-12-31")
}

test_a_year_not_due_gives_no_rows if {
	yearly("2024-06-01", testing.year(2024), [], [[2024, "2024-05-01"]]).evidence == set()
}

test_what_was_done_in_time_counts_whatever_came_after if {
	verdict := yearly("2025-06-01", testing.year(2024), [[2024, "2024-12-01"]], [[2024, "2025-01-05"]])
	verdict.details.years == [{"year": 2024, "status": "pass", "due": "2024-12-31", "done_on": "2024-12-01"}]
}

test_what_begins_later_covers_nothing_yet if {
	coverage.latest([testing.span("2024-01-01", "2024-01-05"), testing.since("2024-02-01")], testing.day("2024-01-31")) == testing.day("2024-01-05")
}
