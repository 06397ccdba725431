package audit

// What --fail-on takes (SPEC 5).
const (
	FailOnMust   = "must"
	FailOnShould = "should"
	FailOnDue    = "due"
	FailOnNone   = "none"
)

// Counts reports whether a verdict counts towards the exit code of the run: the
// one place where that is decided (SPEC 5). A result without an outcome was made
// by a run that said nothing of it, which means must.
func (r *Result) Counts(v *Verdict) bool { return r.Uncounted(v) == "" }

// The reasons for which a finding does not count.
const (
	Compliant     = "compliant"      // nothing to count: pass, exempt
	BelowFailOn   = "below_fail_on"  // of a severity or status that --fail-on leaves out
	InBaseline    = "in_baseline"    // as in the baseline
	UnderWaiver   = "waived"         // a waiver is in force
	UnknownPassed = "unknown_passed" // --allow-unknown
)

// Uncounted says why a verdict does not count towards the exit code; empty if it does.
func (r *Result) Uncounted(v *Verdict) string {
	failOn, allowUnknown := FailOnMust, false
	if r.Outcome != nil {
		allowUnknown = r.Outcome.AllowUnknown
		if r.Outcome.FailOn != "" {
			failOn = r.Outcome.FailOn
		}
	}
	switch {
	case v.Status == Pass || v.Status == Exempt:
		return Compliant
	case v.Status == Waived:
		return UnderWaiver
	case failOn == FailOnNone,
		failOn == FailOnMust && v.Severity != Must,
		failOn != FailOnDue && v.Status == Due:
		return BelowFailOn
	case v.Change == ChangeOld:
		return InBaseline
	case v.Status == Unknown && allowUnknown:
		return UnknownPassed
	}
	return ""
}
