# METADATA
# title: The verdicts on a dossier, for stock tools
# description: |
#   The input is what ninefold dossier writes: for each requirement, what its policy sees of one person or branch. Conftest
#   asks this package (conftest test --policy policies dossier.json), opa eval asks data.main.verdicts. What the policies
#   do not decide is not in it: waivers, disabled requirements, --fail-on.
package main

# METADATA
# scope: document
# description: |
#   The verdict of each requirement. One that was settled before the policy is asked, because evidence is missing or the
#   requirement does not apply, stands in the dossier.
# entrypoint: true
verdicts contains verdict if {
	some document in input.requirements
	settled := document.decided
	verdict := object.union(settled, {"rule": document.rule, "severity": document.severity})
}

verdicts contains verdict if {
	some document in input.requirements
	not document.decided
	[system, name] := split(document.rule, ".")
	decided := data.ninefold[system][name].verdict with input as document.input
	verdict := object.union(decided, {"rule": document.rule, "severity": document.severity})
}

# METADATA
# description: What the method demands and is missed or cannot be told; it is neither met nor passed over.
deny contains finding(verdict) if {
	some verdict in verdicts
	verdict.severity == "must"
	verdict.status in {"fail", "unknown"}
}

# METADATA
# scope: document
# description: What the method recommends and is missed or cannot be told, and what will be missed unless somebody acts.
warn contains finding(verdict) if {
	some verdict in verdicts
	verdict.severity == "should"
	verdict.status in {"fail", "unknown"}
}

warn contains finding(verdict) if {
	some verdict in verdicts
	verdict.status == "due"
}

finding(verdict) := {
	"msg": sprintf("%s %s: %s (%s)", [verdict.rule, verdict.status, verdict.message.zh, verdict.message.en]),
	"verdict": verdict,
}
