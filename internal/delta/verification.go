package delta

import (
	"strings"

	"ninefold/internal/audit"
)

// Verification is what was found out about a saved result: whether its seal fits, and
// what differs where the sources were checked again.
type Verification struct {
	Unfinished  []string     `json:"unfinished,omitempty"` // files that may be of another run than the result, and the result
	Seal        *bool        `json:"seal,omitempty"`       // whether it fits; nil: not asked for
	Sources     bool         `json:"sources_compared"`     // whether the sources were checked again
	Scope       *audit.Scope `json:"scope,omitempty"`      // what the result was narrowed down to
	Followed    *audit.Given `json:"followed,omitempty"`   // what was taken from the result because nobody named it
	Differences []Difference `json:"differences"`
	AsOf        audit.Date   `json:"-"` // of the result; zero where it cannot be read

	Requirements []audit.Requirement `json:"-"` // of the result, for what they are called
}

// Broken reports whether the seal does not fit.
func (v *Verification) Broken() bool { return v.Seal != nil && !*v.Seal }

// Same reports whether nothing speaks against the result.
func (v *Verification) Same() bool {
	return !v.Broken() && len(v.Differences) == 0 && len(v.Unfinished) == 0
}

// Doubt says that the result, and files beside it, may be of different runs.
func (v *Verification) Doubt() audit.Text {
	return audit.Text{
		ZH: "这些文件可能出自不同的运行，写出它们的运行中途被终止：" + strings.Join(v.Unfinished, "、"),
		EN: "these files may be of different runs, since a run was ended while it put them in their places: " + strings.Join(v.Unfinished, ", "),
	}
}
