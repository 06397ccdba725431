# How the requirements that count the occasions of one kind explain themselves: all of them alike.
package ninefold.testing

import data.ninefold.exchange.frontline
import data.ninefold.governance.disclosure
import data.ninefold.governance.reviews
import data.ninefold.showcase.contests
import data.ninefold.steadiness.values
import data.ninefold.study.forums
import data.ninefold.study.sessions

# Two occasions of a kind in 2024 and one of the year before.
occasions(kind) := object.union(over_2024, {
	"events": {kind: [
		event(1, {"date": day("2024-03-05")}),
		event(2, {"date": day("2024-06-05")}),
		event(3, {"date": day("2023-06-05")}),
	]},
	"thresholds": {"min_per_year": 3},
})

explained["frontline_exchange"] := told if told := frontline.explanation with input as occasions("frontline_exchange")

explained["disclosure"] := told if told := disclosure.explanation with input as occasions("disclosure")

explained["report_and_reviews"] := told if told := reviews.explanation with input as occasions("report_and_reviews")

explained["contest"] := told if told := contests.explanation with input as occasions("contest")

explained["values_activity"] := told if told := values.explanation with input as occasions("values_activity")

explained["forum"] := told if told := forums.explanation with input as occasions("forum")

test_occasions_of_the_year_are_counted[kind] if {
	some kind, explanation in explained
	explanation.steps[0].counted == [1, 2]
	count(explanation.remedies) == 1
}

test_all_that_count_occasions_are_asked if {
	count(explained) == 6
}

test_study_sessions_are_counted_in_their_blocks if {
	frame := run("2024-01-14", span("2024-01-01", "2024-01-14"), always)
	explanation := sessions.explanation with input as object.union(frame, {
		"events": {"study_session": [event(1, {"date": day("2024-01-03")}), event(2, {"date": day("2024-01-20")})]},
		"weeks": workweeks(frame.window),
		"thresholds": {"sessions": 1, "every_weeks": 2, "min_workdays": 5, "anchor": day("2024-01-01"), "tolerated": 0},
	})
	explanation.steps[0].counted == [1]
}
