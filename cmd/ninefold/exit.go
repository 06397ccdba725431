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

// ending gives the exit code of a result (SPEC 5), and why in words. What counts,
// the result itself says by its outcome and the changes of its verdicts.
func ending(r *audit.Result, baseline bool) (exit, audit.Text) {
	by := "--fail-on " + r.Outcome.FailOn
	if baseline {
		by += " --baseline"
	}
	count := map[audit.Status]int{}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; r.Counts(v) {
			count[v.Status]++
		}
	}
	if len(count) == 0 {
		return 0, audit.Text{ZH: "退出码 0（" + by + "）", EN: "exit 0 (" + by + ")"}
	}
	failed, unknown, due := count[audit.Fail], count[audit.Unknown], count[audit.Due]
	return exitFound, audit.Text{
		ZH: fmt.Sprintf("退出码 1（%s：未达标 %d、无法判定 %d、即将到期 %d）", by, failed, unknown, due),
		EN: fmt.Sprintf("exit 1 (%s: %d failed, %d unknown, %d due)", by, failed, unknown, due),
	}
}
