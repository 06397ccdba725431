package ninefold.lib.deadline_test

import data.ninefold.lib.deadline
import data.ninefold.testing

thing := {"zh": "%d年度作业", "en": "the work for %d"}

defaults := {"due": "03-31", "min_service_days": 30, "warn_days": 30}

# Records given as [year, day], in rows from `first` on.
records(list, first) := [{"year": year, "on": testing.day(text), "row": first + i} | some i, [year, text] in list]

# judged is the verdict on fit and unfit records, in rows 1, 2, 3... and 11, 12, 13...
judged(frame, fit, unfit, figures) := verdict if {
	verdict := deadline.verdict(records(fit, 1), records(unfit, 11), thing) with input as object.union(frame, {
		"thresholds": object.union(defaults, figures),
	})
}

statuses(verdict) := [[year.year, year.status] | some year in verdict.details.years]

# A year whose date is 2024-03-31, with nothing but these done, seen as of a day.
one_year := {
	"done on the date": {"as_of": "2024-12-31", "fit": [[2024, "2024-03-31"]], "status": "pass", "reasons": []},
	"done the day before": {"as_of": "2024-12-31", "fit": [[2024, "2024-03-30"]], "status": "pass", "reasons": []},
	"done the day after": {"as_of": "2024-12-31", "fit": [[2024, "2024-04-01"]], "status": "fail", "reasons": ["late"]},
	"done in the year before": {"as_of": "2024-12-31", "fit": [[2024, "2023-11-11"]], "status": "pass", "reasons": []},
	"done on 29 February": {"as_of": "2024-12-31", "fit": [[2024, "2024-02-29"]], "status": "pass", "reasons": []},
	"never done": {"as_of": "2024-12-31", "fit": [], "status": "fail", "reasons": ["missing"]},
	"done in time, for another year": {"as_of": "2024-12-31", "fit": [[2023, "2024-03-31"]], "status": "fail", "reasons": ["missing"]},
	"done in time and again after": {
		"as_of": "2024-12-31", "fit": [[2024, "2024-05-01"], [2024, "2024-03-01"]],
		"status": "pass", "reasons": [],
	},
	"nothing yet, 31 days before": {"as_of": "2024-02-29", "fit": [], "status": "exempt", "reasons": ["not_due"]},
	"nothing yet, 30 days before": {"as_of": "2024-03-01", "fit": [], "status": "due", "reasons": ["due_soon"]},
	"nothing yet, the day before": {"as_of": "2024-03-30", "fit": [], "status": "due", "reasons": ["due_soon"]},
	"nothing on the date itself": {"as_of": "2024-03-31", "fit": [], "status": "fail", "reasons": ["missing"]},
	"done long before the date": {"as_of": "2024-01-31", "fit": [[2024, "2024-01-31"]], "status": "pass", "reasons": []},
}

test_one_year[situation] if {
	some situation, given in one_year
	verdict := judged(testing.run(given.as_of, testing.year(2024), testing.since("2020-01-01")), given.fit, [], {})
	[verdict.status, verdict.reasons] == [given.status, given.reasons]
}

# Which of the two years 2023 and 2024 count, by period and service; nothing was done.
counting := {
	"both": {"period": testing.years(2023, 2024), "service": testing.since("2020-01-01"), "years": [2023, 2024]},
	"the period begins on the date": {
		"period": testing.span("2023-03-31", "2024-12-31"),
		"service": testing.since("2020-01-01"), "years": [2023, 2024],
	},
	"the period begins the day after": {
		"period": testing.span("2023-04-01", "2024-12-31"),
		"service": testing.since("2020-01-01"), "years": [2024],
	},
	"the period ends on the date": {
		"period": testing.span("2023-01-01", "2024-03-31"),
		"service": testing.since("2020-01-01"), "years": [2023, 2024],
	},
	"the period ends the day before": {
		"period": testing.span("2023-01-01", "2024-03-30"),
		"service": testing.since("2020-01-01"), "years": [2023],
	},
	"service begins the day after the date": {
		"period": testing.years(2023, 2024),
		"service": testing.since("2023-04-01"), "years": [2024],
	},
	"service ends on the date": {
		"period": testing.years(2023, 2024),
		"service": testing.span("2020-01-01", "2024-03-31"), "years": [2023, 2024],
	},
	"service ends the day before": {
		"period": testing.years(2023, 2024),
		"service": testing.span("2020-01-01", "2024-03-30"), "years": [2023],
	},
}

test_years_that_count[situation] if {
	some situation, given in counting
	verdict := judged(testing.run("2024-12-31", given.period, given.service), [], [], {})
	[year.year | some year in verdict.details.years] == given.years
}

test_no_year_that_counts_is_exempt if {
	frame := testing.run("2024-12-31", testing.span("2024-04-01", "2024-12-31"), testing.since("2020-01-01"))
	judged(frame, [], [], {}) == {"status": "exempt", "reasons": ["not_due"]}
}

# Service from this day on, up to 2024-03-31 with both ends counted, where 30 days are the least.
served := {
	"2024-03-01": "fail",
	"2024-03-02": "fail",
	"2024-03-03": "exempt",
	"2024-03-31": "exempt",
}

test_a_year_with_too_few_days_of_service_is_not_due[since] if {
	some since, status in served
	frame := testing.run("2024-12-31", testing.year(2024), testing.since(since))
	judged(frame, [], [], {}).status == status
}

test_service_counts_from_1_january if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2010-01-01"))
	judged(frame, [], [], {"min_service_days": 91}).status == "fail"
	judged(frame, [], [], {"min_service_days": 92}).status == "exempt"
}

test_a_year_of_too_little_service_is_not_due_even_where_it_was_done if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2024-03-03"))
	verdict := judged(frame, [[2024, "2024-03-20"]], [], {})
	[verdict.status, verdict.reasons] == ["exempt", ["not_due"]]
}

test_an_exempt_verdict_has_no_figures_but_shows_its_years if {
	frame := testing.run("2024-02-01", testing.year(2024), testing.since("2020-01-01"))
	judged(frame, [], [], {}) == {
		"status": "exempt",
		"reasons": ["not_due"],
		"details": {"years": [{"year": 2024, "status": "exempt", "due": "2024-03-31"}]},
		"judged_on": testing.day("2024-03-31"),
		"message": {"zh": "尚无到期事项", "en": "nothing has fallen due"},
		"evidence": set(),
	}
}

# What was done for the year 2024 by others, or for another rank.
unfit := {
	"in time": {"fit": [], "unfit": [[2024, "2024-03-31"]], "reasons": ["not_tailored"]},
	"in time, the fit one came late": {"fit": [[2024, "2024-04-02"]], "unfit": [[2024, "2024-03-31"]], "reasons": ["not_tailored"]},
	"late": {"fit": [], "unfit": [[2024, "2024-04-01"]], "reasons": ["late"]},
	"late, and the fit one too": {"fit": [[2024, "2024-05-01"]], "unfit": [[2024, "2024-04-01"]], "reasons": ["late"]},
	"for another year": {"fit": [], "unfit": [[2023, "2024-03-01"]], "reasons": ["missing"]},
	"in time, and the fit one as well": {"fit": [[2024, "2024-03-31"]], "unfit": [[2024, "2024-03-01"]], "reasons": []},
}

test_unfit_records[situation] if {
	some situation, given in unfit
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2020-01-01"))
	judged(frame, given.fit, given.unfit, {}).reasons == given.reasons
}

# 2021 done, 2022 late, 2023 missing, 2024 due within 30 days, 2025 still far off.
five_years := judged(
	testing.run("2024-03-15", testing.years(2021, 2025), testing.since("2010-01-01")),
	[[2021, "2021-03-01"], [2022, "2022-04-01"]],
	[], {},
)

test_over_several_years_the_worst_counts if {
	[five_years.status, five_years.reasons] == ["fail", ["late", "missing"]]
	statuses(five_years) == [[2021, "pass"], [2022, "fail"], [2023, "fail"], [2024, "due"], [2025, "exempt"]]
}

test_the_figures_are_years_passed_of_those_passed_failed_or_due if {
	[five_years.actual, five_years.required] == [1, 4]
}

test_the_details_say_when_it_was_done_and_when_due if {
	five_years.details.years[0] == {"year": 2021, "status": "pass", "due": "2021-03-31", "done_on": "2021-03-01"}
	five_years.details.years[1] == {"year": 2022, "status": "fail", "due": "2022-03-31", "done_on": "2022-04-01"}
	five_years.details.years[2] == {"year": 2023, "status": "fail", "due": "2023-03-31"}
	five_years.details.years[3] == {"year": 2024, "status": "due", "due": "2024-03-31"}
}

test_the_message_says_of_every_year_what_is_missing if {
	five_years.message == {
		"zh": concat("；", [
			"2022年度作业最迟应于2022-03-31完成，实际2022-04-01，迟1天",
			"2023年度作业最迟应于2023-03-31完成，未见记录",
			"2024年度作业最迟须于2024-03-31完成，还剩16天",
		]),
		"en": concat("; ", [
			"the work for 2022 was due by 2022-03-31, but came on 2022-04-01, 1 day late",
			"the work for 2023 was due by 2023-03-31, nothing on record",
			"the work for 2024 is due by 2024-03-31, 16 days left",
		]),
	}
}

test_the_message_on_something_unfit if {
	verdict := judged(testing.over_2024, [], [[2024, "2024-03-31"]], {})
	verdict.message == {
		"zh": "2024年度作业最迟应于2024-03-31完成，期限内的与本人职级、类别不符",
		"en": "the work for 2024 was due by 2024-03-31, but what was done on time is for another rank or category",
	}
}

test_of_several_the_first_is_shown if {
	passed := judged(testing.over_2024, [[2024, "2024-03-20"], [2024, "2024-03-10"], [2024, "2024-05-01"]], [], {})
	passed.details.years[0].done_on == "2024-03-10"
	late := judged(testing.over_2024, [[2024, "2024-05-01"]], [[2024, "2024-04-10"], [2024, "2024-04-03"]], {})
	late.details.years[0].done_on == "2024-04-03"
	late.message.en == "the work for 2024 was due by 2024-03-31, but came on 2024-04-03, 3 days late"
}

test_due_before_pass_and_pass_before_exempt if {
	service := testing.since("2010-01-01")
	done := [[2023, "2023-03-01"]]
	judged(testing.run("2024-03-30", testing.years(2023, 2024), service), done, [], {}).status == "due"
	judged(testing.run("2024-02-01", testing.years(2023, 2024), service), done, [], {}).status == "pass"
}

test_a_pass_is_said_and_proved if {
	verdict := judged(testing.over_2024, [[2024, "2024-03-31"], [2023, "2023-03-31"]], [], {})
	[verdict.actual, verdict.required, verdict.evidence] == [1, 1, {1}]
	verdict.message == {"zh": "到期年度均按时完成", "en": "done on time in every year that fell due"}
}

test_late_and_unfit_records_prove_a_fail if {
	judged(testing.over_2024, [[2024, "2024-05-01"]], [[2024, "2024-03-01"]], {}).evidence == {1, 11}
}

test_another_date if {
	frame := testing.run("2024-12-31", testing.year(2024), testing.since("2020-01-01"))
	judged(frame, [[2024, "2024-12-31"]], [], {"due": "12-31"}).status == "pass"
	judged(frame, [[2024, "2025-01-01"]], [], {"due": "12-31"}).reasons == ["late"]
	judged(frame, [[2024, "2024-02-28"]], [], {"due": "02-28"}).status == "pass"
	judged(frame, [[2024, "2024-02-29"]], [], {"due": "02-28"}).reasons == ["late"]
}

# Until 2023 ten days of service made a year due, from 2024 on it takes sixty.
test_changed_thresholds_hold_for_the_years_due_from_their_day_on if {
	joined := testing.run("2024-12-31", testing.years(2023, 2024), testing.since("2023-03-15"))
	raised := testing.changed(joined, "min_service_days", 10, "2024-01-01", 60)
	statuses(judged(raised, [], [], {"min_service_days": 60})) == [[2023, "fail"], [2024, "fail"]]
	raised_before := testing.changed(joined, "min_service_days", 10, "2023-03-31", 60)
	statuses(judged(raised_before, [], [], {"min_service_days": 60})) == [[2023, "exempt"], [2024, "fail"]]
}

# Whoever has been away until 2024-03-01 is asked for 2024 from 30 days on.
test_days_away_are_no_service if {
	every back, status in {"2024-03-02": "fail", "2024-03-03": "exempt"} {
		frame := object.union(testing.run("2024-12-31", testing.year(2024), testing.since("2020-01-01")), {"away": [{
			"from": testing.day("2023-06-01"), "to": testing.day(back) - 1,
		}]})
		judged(frame, [], [], {}).status == status
	}
}

test_without_any_least_service_whoever_is_there_on_the_date_is_asked if {
	frame := object.union(testing.over_2024, {"away": [testing.span("2024-01-01", "2024-12-31")]})
	judged(frame, [], [], {"min_service_days": 0}).status == "fail"
	judged(frame, [], [], {"min_service_days": 1}).status == "exempt"
}

test_a_changed_warning_holds_for_the_date_it_warns_of if {
	frame := testing.run("2024-03-01", testing.year(2024), testing.since("2020-01-01"))
	judged(testing.changed(frame, "warn_days", 30, "2024-03-31", 29), [], [], {"warn_days": 30}).status == "exempt"
	judged(testing.changed(frame, "warn_days", 30, "2024-04-01", 29), [], [], {"warn_days": 30}).status == "due"
}

# Where the date is moved on a day, from one date to another, the date that each year has.
moved := {
	"earlier, at the turn of the year": {"on": "2024-01-01", "from": "12-31", "to": "11-30", "dates": ["2023-12-31", "2024-11-30"]},
	"later, at the turn of the year": {"on": "2024-01-01", "from": "11-30", "to": "12-31", "dates": ["2023-11-30", "2024-12-31"]},
	"later, between the two dates": {"on": "2024-06-30", "from": "03-31", "to": "12-31", "dates": ["2023-03-31", "2024-03-31"]},
	"later, before both": {"on": "2024-03-01", "from": "03-31", "to": "12-31", "dates": ["2023-03-31", "2024-12-31"]},
	"earlier, when the new one is past already": {"on": "2024-06-30", "from": "12-31", "to": "03-31", "dates": ["2023-12-31", "2024-12-31"]},
	"on the new date itself": {"on": "2024-03-31", "from": "12-31", "to": "03-31", "dates": ["2023-12-31", "2024-03-31"]},
}

test_a_moved_date_holds_for_the_years_it_comes_in[situation] if {
	some situation, given in moved
	frame := testing.run("2024-12-31", testing.years(2023, 2024), testing.since("2020-01-01"))
	verdict := judged(testing.changed(frame, "due", given.from, given.on, given.to), [], [], {"due": given.to})
	[year.due | some year in verdict.details.years] == given.dates
}

# Where it is moved more than once: first to last {day: date}, and the date of 2024.
moved_twice := {
	"the one that is in force when it comes": {
		"dates": [["2020-01-01", "12-31"], ["2024-02-01", "03-31"], ["2024-03-01", "11-30"]],
		"due": "2024-11-30",
	},
	"of two the first": {
		"dates": [["2020-01-01", "02-28"], ["2024-02-01", "03-31"], ["2024-06-01", "11-30"]],
		"due": "2024-03-31",
	},
	"none is in force when it comes, the latest is named in the year": {
		"dates": [["2020-01-01", "11-30"], ["2024-03-01", "12-31"], ["2024-06-30", "03-31"]],
		"due": "2024-12-31",
	},
	"none is in force when it comes, the latest was named in a year before": {
		"dates": [["2020-01-01", "12-31"], ["2023-06-01", "11-30"], ["2024-10-01", "06-30"]],
		"due": "2024-11-30",
	},
	"one named on the last day of the year": {
		"dates": [["2020-01-01", "12-15"], ["2024-12-01", "06-30"], ["2024-12-31", "12-31"]],
		"due": "2024-12-31",
	},
	"one named on the first day after it": {
		"dates": [["2020-01-01", "11-30"], ["2024-11-01", "06-30"], ["2025-01-01", "12-31"]],
		"due": "2024-11-30",
	},
	"one named on its own first day": {
		"dates": [["2020-01-01", "12-31"], ["2024-01-01", "01-01"], ["2024-01-02", "12-31"]],
		"due": "2024-01-01",
	},
}

test_a_date_moved_twice[situation] if {
	some situation, given in moved_twice
	frame := object.union(testing.run("2024-12-31", testing.year(2024), testing.since("2020-01-01")), {"changes": {"due": [
	{"from": testing.day(change[0]), "value": change[1]} | some change in given.dates]}})
	verdict := judged(frame, [], [], {"due": "12-31", "min_service_days": 1})
	[year.due | some year in verdict.details.years] == [given.due]
}
