package render

import "ninefold/internal/audit"

// narrowed says that a run was not a whole one, before anything else is told of
// it; empty if it was.
func (t tongue) narrowed(r *audit.Result) string {
	n, ok := r.Run.Narrowed()
	if !ok {
		return ""
	}
	return t.text(n.Message)
}
