package render

import (
	"strings"

	"ninefold/internal/audit"
)

// caution is what stands before everything else that is told of a run: that it was not
// a whole one, and that cells were read otherwise than they stand; empty: neither.
func (t tongue) caution(r *audit.Result) string {
	var all []string
	if narrowed := t.narrowed(r); narrowed != "" {
		all = append(all, narrowed)
	}
	for _, n := range r.Run.Notices {
		if n.Code == audit.CorrectedCode {
			all = append(all, t.text(n.Message))
		}
	}
	return strings.Join(all, t.Say("；", "; "))
}

// narrowed says that a run was not a whole one, before anything else is told of
// it; empty if it was.
func (t tongue) narrowed(r *audit.Result) string {
	n, ok := r.Run.Narrowed()
	if !ok {
		return ""
	}
	return t.text(n.Message)
}
