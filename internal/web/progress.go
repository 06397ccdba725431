package web

import (
	"net/http"
	"slices"

	"ninefold/internal/audit"
)

// progress tells how far the run is that is going on; without one, what became of the
// last.
func progress(v *visit) (*screen, error) {
	going := v.going
	if going == nil {
		way := "/"
		if v.run == nil {
			way = "/books"
		}
		http.Redirect(v.out, v.request, way, http.StatusSeeOther)
		return nil, nil
	}
	v.out.Header().Set("Refresh", "1; url=/run")
	return &screen{name: "progress", title: text("正在检查", "Checking"), data: map[string]any{
		"Stage": int(going.stage.Load()), "Done": going.done.Load(), "Total": v.total(going),
	}}, nil
}

// total is how many are judged in all; who sees one branch is not told.
func (v *visit) total(going *Run) int64 {
	if v.branch() != "" {
		return 0
	}
	return going.total.Load()
}

// failed tells why the last run judged nobody: bad rows by their cause, or whatever
// else kept it.
func failed(v *visit) (*screen, error) {
	s := &screen{name: "failed", title: text("没有检查", "Nothing was checked"), under: "grid", status: http.StatusUnprocessableEntity}
	if refused := v.run.refused(); refused != nil {
		s.data = map[string]any{"Causes": causesOf(refused.Tables.Problems, v.lang), "N": len(refused.Tables.Problems), "Begins": v.may(beginRuns)}
	} else {
		_, told := statusOf(v.run.err)
		s.data = map[string]any{"Lines": audit.Say(told, v.lang), "Begins": v.may(beginRuns)}
	}
	return s, nil
}

// badCause is bad rows that have the same to be done about them.
type badCause struct {
	Words    string
	Table    string
	Column   string
	Problems []audit.Problem
	More     int
}

// mostBad is how many cells of one cause a page lists.
const mostBad = 20

// causesOf groups bad cells by table, column and what was expected, the most frequent
// first.
func causesOf(problems []audit.Problem, lang audit.Lang) []badCause {
	type sameCause struct {
		table, column string
		expected      audit.Text
	}
	at := map[sameCause]int{}
	var causes []badCause
	for _, p := range problems {
		k := sameCause{p.Table, p.Column, p.Expected}
		i, known := at[k]
		if !known {
			i = len(causes)
			at[k] = i
			causes = append(causes, badCause{Words: p.Expected.In(lang), Table: p.Table, Column: p.Column})
		}
		causes[i].Problems = append(causes[i].Problems, p)
	}
	slices.SortStableFunc(causes, func(a, b badCause) int { return len(b.Problems) - len(a.Problems) })
	for i := range causes {
		c := &causes[i]
		c.More = max(0, len(c.Problems)-mostBad)
		c.Problems = c.Problems[:len(c.Problems)-c.More]
	}
	return causes
}
