package ninefold.fieldwork.report_test

import data.ninefold.fieldwork.report
import data.ninefold.testing

# judged is the verdict on a member with reports [kind, year, day], in rows 1, 2, 3...
judged(frame, list, figures) := verdict if {
	verdict := report.verdict with input as object.union(testing.person(frame, "2015-07-01", {}), {
		"reports": testing.numbered([{"kind": kind, "year": year, "submitted_on": testing.day(text)} | some [kind, year, text] in list]),
		"thresholds": object.union({"due": "12-31", "min_service_days": 90, "warn_days": 30}, figures),
	})
}

says(verdict) := [verdict.status, verdict.reasons, object.get(verdict, "actual", null), object.get(verdict, "required", null)]

served(as_of, service) := testing.run(as_of, testing.year(2024), service)

always := testing.since("2015-07-01")

# One report on 2024, looked back on from 2025-02-01.
one_report := {
	"on the date": {"reports": [["research", 2024, "2024-12-31"]], "says": ["pass", [], 1, 1]},
	"on the first day of the year": {"reports": [["research", 2024, "2024-01-01"]], "says": ["pass", [], 1, 1]},
	"on 29 February": {"reports": [["research", 2024, "2024-02-29"]], "says": ["pass", [], 1, 1]},
	"the day after the date": {"reports": [["research", 2024, "2025-01-01"]], "says": ["fail", ["late"], 0, 1]},
	"none": {"reports": [], "says": ["fail", ["missing"], 0, 1]},
	"of another kind": {"reports": [["other", 2024, "2024-06-01"]], "says": ["fail", ["missing"], 0, 1]},
	"for the year before": {"reports": [["research", 2023, "2024-06-01"]], "says": ["fail", ["missing"], 0, 1]},
	"late, and one of another kind in time": {
		"reports": [["research", 2024, "2025-01-08"], ["other", 2024, "2024-06-01"]],
		"says": ["fail", ["late"], 0, 1],
	},
	"two of them": {
		"reports": [["research", 2024, "2024-06-01"], ["research", 2024, "2024-07-01"]],
		"says": ["pass", [], 1, 1],
	},
}

test_one_report_a_year[situation] if {
	some situation, given in one_report
	says(judged(served("2025-02-01", always), given.reports, {})) == given.says
}

before := {
	"31 days before": {"as_of": "2024-11-30", "says": ["exempt", ["not_due"], null, null]},
	"30 days before": {"as_of": "2024-12-01", "says": ["due", ["due_soon"], 0, 1]},
	"the day before": {"as_of": "2024-12-30", "says": ["due", ["due_soon"], 0, 1]},
	"on the date": {"as_of": "2024-12-31", "says": ["fail", ["missing"], 0, 1]},
}

test_before_the_date[situation] if {
	some situation, given in before
	says(judged(served(given.as_of, always), [], {})) == given.says
}

test_submitted_early_passes_before_the_date if {
	says(judged(served("2024-05-01", always), [["research", 2024, "2024-05-01"]], {})) == ["pass", [], 1, 1]
}

# 2024-10-03 to 2024-12-31 are 90 days. Service is that of the member: who joins the Party later has less of it.
service := {
	"90 days of service": {"service": testing.since("2024-10-03"), "status": "fail"},
	"89 days of service": {"service": testing.since("2024-10-04"), "status": "exempt"},
	"left on the date": {"service": testing.span("2015-07-01", "2024-12-31"), "status": "fail"},
	"left the day before": {"service": testing.span("2015-07-01", "2024-12-30"), "status": "exempt"},
}

test_joining_and_leaving_in_the_year[situation] if {
	some situation, given in service
	judged(served("2024-12-31", given.service), [], {}).status == given.status
}

# The days away that leave 90 days of 2024, or 89, of which those to come are known.
absent := {
	"present on 90 days": {"as_of": "2024-12-31", "away": [testing.span("2024-01-01", "2024-10-02")], "status": "fail"},
	"present on 89 days": {"as_of": "2024-12-31", "away": [testing.span("2024-01-01", "2024-10-03")], "status": "exempt"},
	"away since the year before": {"as_of": "2024-12-31", "away": [testing.span("2023-08-01", "2024-10-03")], "status": "exempt"},
	"away for good after 90 days": {"as_of": "2024-12-31", "away": [{"from": testing.day("2024-03-31"), "to": 2932896}], "status": "fail"},
	"away for good after 89 days": {"as_of": "2024-12-31", "away": [{"from": testing.day("2024-03-30"), "to": 2932896}], "status": "exempt"},
	"away ahead, 90 days present": {"as_of": "2024-12-10", "away": [testing.span("2024-01-01", "2024-09-20"), testing.span("2024-12-10", "2024-12-21")], "status": "due"},
	"away ahead, 89 days present": {"as_of": "2024-12-10", "away": [testing.span("2024-01-01", "2024-09-20"), testing.span("2024-12-10", "2024-12-22")], "status": "exempt"},
}

test_days_away_in_the_year[situation] if {
	some situation, given in absent
	judged(object.union(served(given.as_of, always), {"away": given.away}), [], {}).status == given.status
}

test_a_report_handed_in_does_not_make_a_year_due_that_is_not if {
	frame := object.union(served("2024-12-31", always), {"away": [testing.span("2024-01-01", "2024-10-03")]})
	says(judged(frame, [["research", 2024, "2024-12-01"]], {})) == ["exempt", ["not_due"], null, null]
}

test_another_date_and_less_service if {
	judged(served("2024-12-31", always), [["research", 2024, "2024-06-30"]], {"due": "06-30"}).status == "pass"
	judged(served("2024-12-31", always), [["research", 2024, "2024-07-01"]], {"due": "06-30"}).reasons == ["late"]
	judged(served("2024-12-31", testing.since("2024-12-31")), [], {"min_service_days": 1}).status == "fail"
}

# The first year late, the second missing, the third filed.
three_years := judged(
	testing.run("2024-12-31", testing.years(2022, 2024), always),
	[["research", 2022, "2023-01-10"], ["research", 2024, "2024-12-01"]],
	{},
)

test_over_several_years_all_reasons_are_given if {
	says(three_years) == ["fail", ["late", "missing"], 1, 3]
	three_years.evidence == {1, 2}
	three_years.details == {"years": [
		{"year": 2022, "status": "fail", "due": "2022-12-31", "done_on": "2023-01-10"},
		{"year": 2023, "status": "fail", "due": "2023-12-31"},
		{"year": 2024, "status": "pass", "due": "2024-12-31", "done_on": "2024-12-01"},
	]}
}

test_the_message_says_what_is_missing_and_by_how_much if {
	three_years.message == {
		"zh": "2022年度调研报告最迟应于2022-12-31完成，实际2023-01-10，迟10天；2023年度调研报告最迟应于2023-12-31完成，未见记录",
		"en": concat("; ", [
			"the research report for 2022 was due by 2022-12-31, but came on 2023-01-10, 10 days late",
			"the research report for 2023 was due by 2023-12-31, nothing on record",
		]),
	}
	judged(served("2024-12-30", always), [], {}).message == {
		"zh": "2024年度调研报告最迟须于2024-12-31完成，还剩1天",
		"en": "the research report for 2024 is due by 2024-12-31, 1 day left",
	}
}
