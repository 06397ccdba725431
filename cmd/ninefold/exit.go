package main

import (
	"fmt"
	"slices"

	"ninefold/internal/audit"
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

// verdictOf gives the exit code of a result (SPEC 5), and why in words.
func verdictOf(r *audit.Result, failOn string, allowUnknown bool) (exit, audit.Text) {
	var failed, unknown, due int
	for _, rule := range r.Summary.Rules {
		if failOn == "none" || failOn == "must" && rule.Severity != audit.Must {
			continue
		}
		failed += rule.Status[audit.Fail]
		unknown += rule.Status[audit.Unknown]
		if failOn == "due" {
			due += rule.Status[audit.Due]
		}
	}
	if allowUnknown {
		unknown = 0
	}
	if failed+unknown+due == 0 {
		return 0, audit.Text{ZH: "退出码 0（--fail-on " + failOn + "）", EN: "exit 0 (--fail-on " + failOn + ")"}
	}
	return exitFound, audit.Text{
		ZH: fmt.Sprintf("退出码 1（--fail-on %s：未达标 %d、无法判定 %d、即将到期 %d）", failOn, failed, unknown, due),
		EN: fmt.Sprintf("exit 1 (--fail-on %s: %d failed, %d unknown, %d due)", failOn, failed, unknown, due),
	}
}
