package ninefold.lib.gap_outlook_test

import data.ninefold.lib.gap
import data.ninefold.testing

# asked is what is still owed where it happened on the days, row after row.
asked(run, days) := tasks if {
	held := {{"day": testing.day(text), "row": i + 1} | some i, text in days}
	tasks := gap.outlook(held, "talk", {"zh": "谈话", "en": "talk"}) with input as object.union(run, {"thresholds": {"max_gap_days": 10, "warn_days": 3}})
}

looking(as_of) := testing.in_2024(as_of, "2024-12-31")

test_the_next_is_owed_by_the_last_day_of_the_gap if {
	asked(looking("2024-03-05"), ["2024-03-01", "2024-02-20", "2024-03-06"]) == {{
		"kind": "talk", "on": testing.day("2024-03-11"),
		"message": {"zh": "下一次谈话最迟应于2024-03-11进行", "en": "the next talk is due by 2024-03-11"},
		"rows": {1},
	}}
}

test_it_is_overdue_the_day_after if {
	{task.message.en | some task in asked(looking("2024-03-12"), ["2024-03-01"])} == {"the next talk was due by 2024-03-11, 1 day ago: hold it now"}
}

test_without_any_the_window_counts_from_its_first_day if {
	testing.owed(asked(looking("2024-01-05"), [])) == {["talk", "", "", "2024-01-11", null]}
}

test_nothing_is_asked_of_whoever_has_left if {
	every as_of, number in {"2024-03-20": 1, "2024-03-21": 0} {
		run := testing.look(as_of, testing.year(2024), "2024-12-31", testing.span("2020-01-01", "2024-03-20"))
		count(asked(run, ["2024-03-01"])) == number
	}
}
