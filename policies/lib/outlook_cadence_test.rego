package ninefold.lib.cadence_outlook_test

import data.ninefold.lib.cadence
import data.ninefold.testing

# asked is what is still owed where something was done on the days and is demanded in every block.
asked(run, days, figures) := tasks if {
	records := testing.held(days)
	counted := {week: {record.row | some record in records; record.week == week} | some record in records; week := record.week}
	tasks := cadence.outlook(counted, "times", "thing", {"zh": "再办%d次", "en": "things to do"}, records) with input as object.union(
		testing.with_weeks(run),
		{"thresholds": object.union({"times": 1, "every_weeks": 1, "min_workdays": 3, "anchor": testing.day("2024-01-01"), "tolerated": 0}, figures)},
	)
}

test_open_weeks[situation] if {
	some situation, given in testing.open_weeks
	testing.weeks_owed(asked(given.run, given.days, {}), "thing") == given.owed
}

test_open_fortnights[situation] if {
	some situation, given in testing.open_fortnights
	testing.weeks_owed(asked(given.run, given.days, {"every_weeks": 2, "min_workdays": 5}), "thing") == given.owed
}

test_the_whole_of_what_is_said if {
	run := testing.in_2024("2024-01-20", "2024-12-31")
	asked(run, ["2024-01-10", "2024-01-16"], {"every_weeks": 2, "times": 3}) == {{
		"kind": "thing", "key": "2024-W03", "on": testing.day("2024-01-28"), "done": 1, "required": 3, "missing": 2,
		"message": {
			"zh": "2024-01-15 至 2024-01-28 再办2次（已计1次，应不少于3次）",
			"en": "things to do from 2024-01-15 to 2024-01-28: 2 more (1 counted, at least 3 required)",
		},
		"rows": {2},
	}}
}

test_only_the_block_that_holds_the_day_is_owed if {
	run := testing.in_2024("2024-02-21", "2024-12-31")
	testing.weeks_owed(asked(run, [], {}), "thing") == {["2024-W08", "2024-02-25"]}
}
