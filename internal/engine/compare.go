package engine

import (
	"errors"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/trend"
)

// Diff compares the findings of two results: what is new, worse, better, fixed, old.
func Diff(before, after *audit.Result) []delta.Finding { return delta.Between(before, after) }

// Trend lays results of several periods side by side, in the order of their days:
// how rates move, and who fails again. Two results of one moment are an *audit.Fault.
func Trend(points ...trend.Point) (*trend.Trend, error) {
	found, err := trend.Of(points)
	if twice := (*trend.Fault)(nil); errors.As(err, &twice) {
		return nil, sameMoment(twice)
	}
	return found, err
}

func sameMoment(f *trend.Fault) error {
	run := f.Second.Run
	return &audit.Fault{
		Where: f.First.Name + ", " + f.Second.Name,
		Problem: audit.Text{
			ZH: "两份结果的考核期（" + run.Period.From.String() + " 至 " + run.Period.To.String() + "）和截至日期（" + run.AsOf.String() + "）都相同",
			EN: "both are of the period " + run.Period.From.String() + " to " + run.Period.To.String() + " as of " + run.AsOf.String(),
		},
		Remedy: audit.Text{ZH: "请只留下作数的一份；要比较两者，用 ninefold diff", EN: "leave out the one that does not count; to compare the two, use ninefold diff"},
	}
}
