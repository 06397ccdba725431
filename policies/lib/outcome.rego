# METADATA
# title: Outcomes
# description: |
#   The forms a verdict can take, and which of several counts.
package ninefold.lib.outcome

# not_applicable exempts for who the subject is.
not_applicable := {"status": "exempt", "reasons": ["not_applicable"]}

# not_due exempts because nothing fell due.
not_due := {"status": "exempt", "reasons": ["not_due"]}

# worst is the worst status of a collection, fail > due > pass > exempt (SPEC 3); exempt when it is empty.
worst(statuses) := array.concat([status | some status in ["fail", "due", "pass"]; status in statuses], ["exempt"])[0]

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
