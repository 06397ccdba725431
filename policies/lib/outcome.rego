# METADATA
# title: Outcomes
# description: |
#   The forms a verdict can take, and which of several counts.
package ninefold.lib.outcome

# not_applicable exempts for who the subject is.
not_applicable := {"status": "exempt", "reasons": ["not_applicable"]}

# not_due exempts because nothing fell due.
not_due := {"status": "exempt", "reasons": ["not_due"]}

# The worst of several counts: fail > due > pass > exempt (SPEC 3).
rank := {"fail": 3, "due": 2, "pass": 1, "exempt": 0}

# worst is the worst status of a collection; exempt when it is empty.
worst(statuses) := status if {
	highest := max({0} | {rank[s] | some s in statuses})
	some status, place in rank
	place == highest
}

# reasons are the codes to a status, given those that a fail would have.
reasons("fail", failing) := sort(failing)

reasons("due", _) := ["due_soon"]

reasons("exempt", _) := ["not_due"]

reasons("pass", _) := []

# at_least passes when the actual figure reaches the required one.
at_least(actual, required, rest) := object.union(rest, {
	"status": "pass",
	"reasons": [],
	"actual": actual,
	"required": required,
}) if {
	actual >= required
}

at_least(actual, required, rest) := object.union(rest, {
	"status": "fail",
	"reasons": ["too_few"],
	"actual": actual,
	"required": required,
}) if {
	actual < required
}
