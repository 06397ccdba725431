package ninefold.lib.outcome_test

import data.ninefold.lib.outcome

worst_of := {
	"nothing": {"statuses": [], "worst": "exempt"},
	"exempt alone": {"statuses": ["exempt", "exempt"], "worst": "exempt"},
	"pass before exempt": {"statuses": ["exempt", "pass"], "worst": "pass"},
	"due before pass": {"statuses": ["pass", "due", "exempt"], "worst": "due"},
	"fail before all": {"statuses": ["pass", "fail", "due", "exempt"], "worst": "fail"},
}

test_the_worst_counts[situation] if {
	some situation, given in worst_of
	outcome.worst(given.statuses) == given.worst
}

test_reasons_follow_from_the_status if {
	outcome.reasons("fail", {"missing", "late"}) == ["late", "missing"]
	outcome.reasons("due", {"missing"}) == ["due_soon"]
	outcome.reasons("exempt", {"missing"}) == ["not_due"]
	outcome.reasons("pass", {"missing"}) == []
}

test_reaching_the_figure_passes if {
	outcome.at_least(2, 2, {"details": {}}) == {"status": "pass", "reasons": [], "actual": 2, "required": 2, "details": {}}
	outcome.at_least(3, 2, {}).status == "pass"
}

test_one_below_the_figure_fails if {
	outcome.at_least(1, 2, {"details": {}}) == {"status": "fail", "reasons": ["too_few"], "actual": 1, "required": 2, "details": {}}
}

test_the_two_ways_of_being_exempt if {
	outcome.not_applicable == {"status": "exempt", "reasons": ["not_applicable"]}
	outcome.not_due == {"status": "exempt", "reasons": ["not_due"]}
}
