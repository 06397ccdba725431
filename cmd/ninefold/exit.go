package main

import (
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// failOns are the values of --fail-on.
var failOns = []string{"must", "should", "due", "none"}

func knownFailOn(given string) error {
	if slices.Contains(failOns, given) {
		return nil
	}
	return &audit.Fault{
		Where:   "--fail-on " + given,
		Problem: audit.Text{ZH: "没有这个选项", EN: "there is no such choice"},
		Remedy:  audit.Text{ZH: "请用 must、should、due 或 none", EN: "use must, should, due or none"},
	}
}

// ending gives the exit code of a result (SPEC 5), and why in words. Against a
// baseline, whose findings the result is marked by, only what is new or worse counts.
func ending(r *audit.Result, baseline bool, failOn string, allowUnknown bool) (exit, audit.Text) {
	counted, by := r.Summary.Rules, "--fail-on "+failOn
	if baseline {
		counted, by = delta.Regressions(r), by+" --baseline"
	}
	failed, unknown, due := tally(counted, failOn)
	if allowUnknown {
		unknown = 0
	}
	if failed+unknown+due == 0 {
		return 0, audit.Text{ZH: "退出码 0（" + by + "）", EN: "exit 0 (" + by + ")"}
	}
	return exitFound, audit.Text{
		ZH: fmt.Sprintf("退出码 1（%s：未达标 %d、无法判定 %d、即将到期 %d）", by, failed, unknown, due),
		EN: fmt.Sprintf("exit 1 (%s: %d failed, %d unknown, %d due)", by, failed, unknown, due),
	}
}

// tally counts what --fail-on looks at.
func tally(rules []audit.RuleSummary, failOn string) (failed, unknown, due int) {
	for _, rule := range rules {
		if failOn == "none" || failOn == "must" && rule.Severity != audit.Must {
			continue
		}
		failed += rule.Status[audit.Fail]
		unknown += rule.Status[audit.Unknown]
		if failOn == "due" {
			due += rule.Status[audit.Due]
		}
	}
	return failed, unknown, due
}
