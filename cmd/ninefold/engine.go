package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// engine readies the policies for the engine that was asked for.
func engine(ctx context.Context, rules *policy.Set, name string, check int) ([]audit.Notice, error) {
	switch {
	case !slices.Contains(policy.Engines, name):
		return nil, &audit.Fault{
			Where:   "--engine " + name,
			Problem: audit.Text{ZH: "没有这个选项", EN: "there is no such choice"},
			Remedy:  audit.Text{ZH: "请用 " + strings.Join(policy.Engines, "、"), EN: "use one of " + strings.Join(policy.Engines, ", ")},
		}
	case check < 0:
		return nil, &audit.Fault{
			Where:   fmt.Sprintf("--check-engine %d", check),
			Problem: audit.Text{ZH: "数目太小", EN: "too small a number"},
			Remedy:  audit.Text{ZH: "请给出不小于 0 的整数", EN: "give a whole number of at least 0"},
		}
	case name == policy.OPA && check > 0:
		return nil, &audit.Fault{
			Where:   "--check-engine",
			Problem: audit.Text{ZH: "只用 OPA 求值器时无从核对", EN: "there is nothing to check OPA's evaluator against"},
			Remedy:  audit.Text{ZH: "请去掉 --engine opa", EN: "leave --engine opa out"},
		}
	case name == policy.OPA:
		return nil, nil
	}
	return rules.Plan(ctx)
}
