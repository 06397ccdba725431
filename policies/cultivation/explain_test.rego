# How the requirements on cultivation explain themselves.
package ninefold.cultivation.explain_test

import data.ninefold.cultivation.breadth
import data.ninefold.cultivation.rotation
import data.ninefold.cultivation.secondment
import data.ninefold.testing

reasons(step) := {out.row: out.why.en | some out in step.left_out}

rotated(postings) := told if {
	told := rotation.explanation with input as object.union(testing.person(testing.over_2024, "2005-07-01", {}), {
		"postings": postings, "thresholds": {"max_years": 5, "merge_gap_days": 30, "warn_months": 6},
	})
}

test_every_stay_is_a_step_and_the_way_back_a_rotation if {
	told := rotated([
		testing.posting(1, "办公室", testing.span("2010-01-01", "2014-12-31")),
		testing.posting(2, "宣传部", testing.since("2015-01-01")),
	])
	told.steps[0].text.en == "in 宣传部 from 2015-01-01, not ended; to end by 2020-01-01"
	told.steps[0].counted == [2]
	reasons(told.steps[1]) == {1: "part of a stay that ended before the window"}
	startswith(told.remedies[0].en, "rotate out of 宣传部 soon: the limit of 2020-01-01 has passed")
}

test_a_posting_in_doubt_is_told_with_what_hangs_on_it if {
	testing.told(rotated([
		testing.posting(1, "办公室", testing.since("2018-01-01")),
		testing.posting(2, "宣传部", testing.since("2022-01-05")),
	])) == {
		"steps": [
			["in 办公室 from 2018-01-01, not ended; to end by 2023-01-01", [1], {}],
			["in 宣传部 from 2022-01-05, not ended; to end by 2027-01-05", [2], {}],
			["the posting in 办公室 has no end date, yet one in 宣传部 begins on 2022-01-05: had it ended on 2022-01-04, the result would differ", [1, 2], {}],
		],
		"remedies": ["fill in the end date of the posting in 办公室 and check again"],
	}
}

test_a_posting_in_doubt_of_which_nothing_hangs_is_told_too if {
	told := testing.told(rotated([
		testing.posting(1, "办公室", testing.since("2017-01-01")),
		testing.posting(2, "宣传部", testing.since("2018-01-05")),
	]))
	endswith(told.steps[2][0], "had it ended on 2018-01-04, the result would be the same")
	[told.remedies[0], count(told.remedies)] == ["fill in the end date of the posting in 办公室 and check again", 3]
}

test_a_stay_that_is_due_has_to_end_by_its_limit if {
	rotated([testing.posting(1, "办公室", testing.since("2020-02-01"))]).remedies == [{
		"zh": "在办公室的任职须于2025-02-01前结束（轮岗）", "en": "rotate out of 办公室 by 2025-02-01 to comply",
	}]
}

test_without_a_stay_there_is_one_sentence if {
	rotated([]).steps[0].text.en == "no stay in a department in the window"
}

worked(joined, postings) := told if {
	told := breadth.explanation with input as object.union(testing.person(testing.over_2024, joined, {}), {
		"postings": postings, "thresholds": {"after_years": 6, "min_departments": 2},
	})
}

test_departments_are_counted_and_later_ones_left_out if {
	told := worked("2015-07-01", [
		testing.posting(1, "办公室", testing.since("2015-07-01")),
		testing.posting(2, "研究室", testing.since("2025-01-01")),
	])
	told.steps[0].counted == [1]
	reasons(told.steps[0]) == {2: "after the window"}
	told.remedies == [{"zh": "再到1个部门任职即达标", "en": "further departments to work in: 1"}]
	every postings in [[], [testing.posting(1, "办公室", testing.since("2020-07-01"))]] {
		startswith(worked("2020-07-01", postings).steps[0].text.en, "joined on 2020-07-01: applies from 2026-07-01 on")
	}
}

test_without_a_posting_there_is_nothing_to_count if {
	testing.told(worked("2015-07-01", [testing.posting(2, "研究室", testing.since("2025-01-01"))])) == {
		"steps": [["no posting begun by 2024-12-31: cannot be assessed", [], {2: "after the window"}]],
		"remedies": ["add the postings and check again"],
	}
}

seconded(about, stays) := told if {
	told := secondment.explanation with input as object.union(testing.person(testing.over_2024, "2015-01-01", about), {
		"secondments": stays, "thresholds": {"after_years": 3, "min_days": 90, "host_types": ["street_town"]},
	})
}

stay(n, host_type, stretch) := object.union(stretch, {"row": n, "host_type": host_type})

test_stays_with_other_hosts_or_begun_later_are_left_out if {
	told := seconded({"grassroots_experience": false}, [
		stay(1, "street_town", testing.span("2024-01-01", "2024-01-30")),
		stay(2, "other", testing.span("2024-02-01", "2024-06-30")),
		stay(3, "street_town", testing.since("2025-01-01")),
	])
	told.steps[0].counted == [1]
	reasons(told.steps[0]) == {2: "the host is not of a recognised type", 3: "after the window"}
	told.remedies == [{"zh": "再挂职60天即达标", "en": "further days on secondment: 60"}]
}

test_whoever_has_experience_is_not_asked if {
	testing.told(seconded({"grassroots_experience": true}, [])) == {"steps": [["has grassroots experience: not required", [], {}]], "remedies": []}
}

test_where_nothing_is_said_of_experience_it_is_to_be_filled_in if {
	testing.told(seconded({}, [])) == {
		"steps": [["grassroots experience is not recorded: cannot be assessed", [], {}]],
		"remedies": ["fill in the grassroots experience in the people table and check again"],
	}
}
