package main_test

import data.main

# A dossier of an office without any record: of a branch, two requirements, one of them settled beforehand.
document(rule, severity, input_document) := {"rule": rule, "severity": severity, "input": input_document}

branch := {
	"subject": {"kind": "branch", "id": "B1", "branch": "B1"},
	"as_of": 20088, "period": {"from": 19723, "to": 20088}, "window": {"from": 19723, "to": 20088}, "service": {"from": 10000},
	"years": [{"year": 2024, "from": 19723, "to": 20088}],
	"thresholds": {"min_per_year": 1, "min_service_days": 183, "warn_days": 60},
	"changes": {}, "weeks": [], "events": {},
}

settled := object.union(document("study.forums", "must", branch), {"decided": {
	"status": "unknown",
	"reasons": ["table_missing"],
	"message": {"zh": "没有提供“活动”表", "en": "no source feeds the table events"},
}})

dossier := {"requirements": [settled, document("governance.reviews", "must", branch), document("showcase.contests", "should", branch)]}

test_every_requirement_has_a_verdict if {
	statuses := {verdict.rule: verdict.status | some verdict in main.verdicts} with input as dossier
	statuses == {"study.forums": "unknown", "governance.reviews": "fail", "showcase.contests": "fail"}
}

test_what_the_method_demands_is_denied if {
	denied := {finding.verdict.rule | some finding in main.deny} with input as dossier
	denied == {"study.forums", "governance.reviews"}
}

test_what_it_recommends_is_a_warning if {
	warned := {finding.verdict.rule | some finding in main.warn} with input as dossier
	warned == {"showcase.contests"}
}

test_what_is_due_is_a_warning if {
	open := object.union(branch, {"as_of": 20060, "window": {"from": 19723, "to": 20060}})
	findings := main.warn with input as {"requirements": [document("governance.reviews", "must", open)]}
	{finding.verdict.status | some finding in findings} == {"due"}
}

test_the_message_is_in_both_languages if {
	findings := main.deny with input as {"requirements": [settled]}
	{finding.msg | some finding in findings} == {"study.forums unknown: 没有提供“活动”表 (no source feeds the table events)"}
}
