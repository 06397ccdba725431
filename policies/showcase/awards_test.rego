package ninefold.showcase.awards_test

import data.ninefold.showcase.awards
import data.ninefold.testing

# judged is the verdict on branch B1, which is to give the awards named.
judged(run, prizes, named) := verdict if {
	verdict := awards.verdict with input as object.union(run, {
		"participation": {"award_review": prizes},
		"thresholds": {"awards": named},
	})
}

both := ["成果奖", "新人奖"]

# won is row n of participation: a person wins an award at the branch's own review on a day.
won(n, day, award) := testing.entry(n, day, {
	"event_id": sprintf("on %s", [day]),
	"branch_id": "B1",
	"person_id": "P1",
	"person_branch": "B1",
	"role": "winner",
	"award": award,
})

# on_days gives the one award that is named on each of the days.
on_days(days) := [won(i + 1, day, "成果奖") | some i, day in days]

test_one_a_year[situation] if {
	some situation, given in testing.one_a_year
	testing.agrees(judged(given.run, on_days(given.days), ["成果奖"]), given.status)
}

test_years_that_count[situation] if {
	some situation, given in testing.years_that_count
	testing.agrees(judged(given.run, on_days(given.days), ["成果奖"]), given.status)
}

test_without_a_named_award_it_does_not_apply if {
	judged(testing.over_2024, [], []) == {"status": "exempt", "reasons": ["not_applicable"]}
}

test_applies_says_so_to_whoever_asks_before_the_verdict if {
	frame := object.remove(testing.over_2024, ["participation", "events"])
	not applies with input as object.union(frame, {"thresholds": {"awards": []}})
	applies with input as object.union(frame, {"thresholds": {"awards": both}})
}

default applies := false

applies if awards.applies

# What is named on which days, in a period of 2023 and 2024 whose window ends on a day: does it apply?
naming := {
	"never anything": {"as_of": "2024-12-31", "awards": [["2020-01-01", []]], "applies": false},
	"on the window's last day alone": {"as_of": "2024-06-30", "awards": [["2020-01-01", []], ["2024-06-30", ["成果奖"]], ["2024-07-01", []]], "applies": true},
	"not on the window's last day, but on the last day of the first year": {
		"as_of": "2024-06-30",
		"awards": [["2020-01-01", both], ["2024-01-01", []]],
		"applies": true,
	},
	"up to the day before the last of the first year": {
		"as_of": "2024-06-30",
		"awards": [["2020-01-01", both], ["2023-12-31", []]],
		"applies": false,
	},
	"from the last day of the second year on": {
		"as_of": "2024-06-30",
		"awards": [["2020-01-01", []], ["2024-12-31", both]],
		"applies": true,
	},
	"from the day after it on": {"as_of": "2024-06-30", "awards": [["2020-01-01", []], ["2025-01-01", both]], "applies": false},
	"on the last day of the year before": {
		"as_of": "2024-06-30",
		"awards": [["2020-01-01", both], ["2023-01-01", []]],
		"applies": false,
	},
}

# named_on is what a branch sees where awards are named from some days on.
named_on(frame, list) := object.union(frame, {
	"changes": {"awards": [{"from": testing.day(change[0]), "value": change[1]} | some change in list]},
	"thresholds": {"awards": [change[1] | some change in list; testing.day(change[0]) <= frame.window.to][count(earlier) - 1]},
}) if {
	earlier := [change | some change in list; testing.day(change[0]) <= frame.window.to]
}

test_it_applies_where_any_year_or_the_windows_last_day_names_an_award[situation] if {
	some situation, given in naming
	frame := testing.run(given.as_of, testing.years(2023, 2024), testing.always)
	applies == given.applies with input as named_on(frame, given.awards)
}

test_a_list_emptied_since_does_not_erase_the_years_before if {
	frame := named_on(testing.run("2025-12-31", testing.years(2023, 2025), testing.always), [["2020-01-01", both], ["2025-03-01", []]])
	given := {"award_review": [won(1, "2023-11-01", "成果奖"), won(2, "2023-11-02", "新人奖"), won(3, "2024-11-01", "新人奖"), won(4, "2025-11-01", "新人奖")]}
	verdict := awards.verdict with input as object.union(frame, {"participation": given})
	[verdict.status, verdict.actual, verdict.required, verdict.details.missing] == ["fail", 1, 2, ["成果奖"]]
	verdict.details.years == [{"year": 2023, "status": "pass", "count": 2}, {"year": 2024, "status": "fail", "count": 1}]
	told := awards.explanation with input as object.union(frame, {"participation": given})
	testing.told(told).steps == [
		["2023: 2 awards counted, at least 2 required: met", [1, 2], {}],
		["2024: 1 award counted, at least 2 required: short", [3], {}],
		["2025: nothing is named for it: not required", [], {}],
		["not counted", [], {4: "in a year that does not count: not wholly inside the period, or nothing is required in it"}],
	]
}

test_a_year_that_names_nothing_is_not_due if {
	frame := named_on(testing.run("2024-12-01", testing.year(2024), testing.always), [["2020-01-01", both], ["2024-12-31", []]])
	verdict := awards.verdict with input as frame
	verdict == {"status": "exempt", "reasons": ["not_due"]}
	asked := awards.outlook with input as object.union(frame, {"asked": frame.period})
	asked == set()
}

test_all_named_awards_won_passes if {
	verdict := judged(testing.over_2024, [won(1, "2024-11-01", "成果奖"), won(2, "2024-11-01", "新人奖")], both)
	[verdict.status, verdict.actual, verdict.required] == ["pass", 2, 2]
	verdict.details == {"years": [{"year": 2024, "status": "pass", "count": 2}], "missing": []}
	verdict.evidence == {1, 2}
}

test_one_award_missing_fails_and_is_named if {
	verdict := judged(testing.over_2024, [won(1, "2024-11-01", "成果奖")], both)
	[verdict.status, verdict.reasons, verdict.actual, verdict.required] == ["fail", ["too_few"], 1, 2]
	verdict.details == {"years": [{"year": 2024, "status": "fail", "count": 1}], "missing": ["新人奖"]}
	verdict.message == {
		"zh": "2024年评出规定奖项1个，应为2个；2024年缺新人奖",
		"en": "named awards given in 2024: 1 of 2; missing in 2024: 新人奖",
	}
	verdict.evidence == {1}
}

test_all_awards_missing_are_named_in_their_order if {
	verdict := judged(testing.over_2024, [], both)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 0, 2]
	verdict.details.missing == both
	verdict.message == {
		"zh": "2024年未评出规定奖项，应为2个；2024年缺成果奖、新人奖",
		"en": "no named award given in 2024, 2 required; missing in 2024: 成果奖, 新人奖",
	}
	verdict.evidence == set()
}

test_awards_of_a_year_may_be_won_on_different_days if {
	judged(testing.over_2024, [won(1, "2024-01-01", "成果奖"), won(2, "2024-12-31", "新人奖")], both).status == "pass"
}

test_an_award_won_by_two_counts_once if {
	verdict := judged(testing.over_2024, [won(1, "2024-11-01", "成果奖"), won(2, "2024-11-01", "成果奖")], both)
	[verdict.status, verdict.actual] == ["fail", 1]
	verdict.evidence == {1, 2}
}

test_a_guest_of_another_branch_may_win if {
	guest := object.union(won(1, "2024-11-01", "成果奖"), {"person_branch": "B2"})
	judged(testing.over_2024, [guest], ["成果奖"]).status == "pass"
}

# What does not count as an award given by the branch.
not_counting := {
	"at the review of another branch": object.union(won(1, "2024-11-01", "成果奖"), {"branch_id": "B2"}),
	"in another role": object.union(won(1, "2024-11-01", "成果奖"), {"role": "attendee"}),
	"in no recorded role": object.remove(won(1, "2024-11-01", "成果奖"), ["role"]),
	"an award of another name": won(1, "2024-11-01", "组织奖"),
	"no recorded award": object.remove(won(1, "2024-11-01", "成果奖"), ["award"]),
}

test_does_not_count[why] if {
	some why, prize in not_counting
	verdict := judged(testing.over_2024, [prize], ["成果奖"])
	[verdict.status, verdict.actual, verdict.evidence] == ["fail", 0, set()]
}

test_an_award_at_a_contest_does_not_count if {
	verdict := awards.verdict with input as object.union(testing.over_2024, {
		"participation": {"contest": [won(1, "2024-11-01", "成果奖")]},
		"thresholds": {"awards": ["成果奖"]},
	})
	[verdict.status, verdict.actual] == ["fail", 0]
}

test_a_year_of_too_little_service_is_not_due if {
	run := testing.run("2024-12-31", testing.year(2024), testing.since("2024-07-03"))
	judged(run, [], both) == {"status": "exempt", "reasons": ["not_due"]}
}

test_a_year_far_from_over_is_not_due if {
	run := testing.run("2024-10-31", testing.year(2024), testing.always)
	judged(run, [won(1, "2024-03-01", "成果奖")], both).reasons == ["not_due"]
}

test_a_year_nearly_over_is_due_and_names_what_is_missing if {
	run := testing.run("2024-11-01", testing.year(2024), testing.always)
	verdict := judged(run, [won(1, "2024-03-01", "成果奖")], both)
	[verdict.status, verdict.reasons, verdict.actual, verdict.required] == ["due", ["due_soon"], 1, 2]
	verdict.details.missing == ["新人奖"]
	verdict.message.en == "named awards given in 2024: 1 of 2; missing in 2024: 新人奖"
}

test_the_worst_of_several_years_gives_figures_and_names if {
	run := testing.run("2024-12-31", testing.years(2022, 2024), testing.always)
	verdict := judged(
		run, [
			won(1, "2022-11-01", "成果奖"),
			won(2, "2022-11-01", "新人奖"),
			won(3, "2023-11-01", "新人奖"),
		],
		both,
	)
	[verdict.status, verdict.actual, verdict.required] == ["fail", 0, 2]
	verdict.details == {
		"years": [
			{"year": 2022, "status": "pass", "count": 2},
			{"year": 2023, "status": "fail", "count": 1},
			{"year": 2024, "status": "fail", "count": 0},
		],
		"missing": both,
	}
	verdict.message.zh == "2023年评出规定奖项1个，应为2个；2024年未评出规定奖项，应为2个；2024年缺成果奖、新人奖"
	verdict.evidence == set()
}

test_of_two_years_equally_bad_the_first_is_named if {
	run := testing.run("2024-12-31", testing.years(2023, 2024), testing.always)
	verdict := judged(run, [won(1, "2023-11-01", "成果奖"), won(2, "2024-11-01", "新人奖")], both)
	verdict.details.missing == ["新人奖"]
	verdict.evidence == {1}
}

test_each_year_has_the_awards_named_on_its_last_day if {
	frame := testing.changed(
		testing.run("2024-12-31", testing.years(2023, 2024), testing.always),
		"awards", ["成果奖"], "2024-07-01", both,
	)
	old := judged(frame, [won(1, "2023-11-01", "成果奖"), won(2, "2024-11-01", "成果奖")], both)
	[old.status, old.actual, old.required, old.details.missing] == ["fail", 1, 2, ["新人奖"]]
	old.details.years == [{"year": 2023, "status": "pass", "count": 1}, {"year": 2024, "status": "fail", "count": 1}]
	new := judged(
		frame, [
			won(1, "2023-11-01", "新人奖"), won(2, "2024-11-01", "成果奖"),
			won(3, "2024-11-01", "新人奖"),
		],
		both,
	)
	[new.status, new.actual, new.required, new.details.missing] == ["fail", 0, 1, ["成果奖"]]
}
