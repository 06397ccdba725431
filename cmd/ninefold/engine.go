package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// enginePlans are the values of --engine under which policies run as plans.
var enginePlans = []string{"plan"}

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
	case !slices.Contains(enginePlans, name) && check == 0:
		return nil, nil
	}
	return rules.Plan(ctx), nil
}
