package web

import (
	"net/http"
	"slices"

	"ninefold/internal/audit"
)

// failed tells why the last run judged nobody: bad rows by their cause, or whatever
// else kept it.
func failed(v *visit) (*screen, error) {
	s := &screen{name: "failed", title: audit.Textf("没有检查", "Nothing was checked"), under: "grid", status: http.StatusUnprocessableEntity}
	if refused := v.run.refused(); refused != nil {
		s.data = map[string]any{"Causes": v.causes(refused.Tables.Problems), "N": len(refused.Tables.Problems), "Begins": v.may(beginRuns)}
	} else {
		_, told := statusOf(v.run.err)
		s.data = map[string]any{"Lines": v.say(told), "Begins": v.may(beginRuns), "Maps": v.run.sources != nil && v.may(changeSettings)}
	}
	return s, nil
}

// badCause is cells with which the same is wrong, the first of them in its sheet.
type badCause struct {
	audit.Cause

	Places  []audit.Problem // the first ones
	More    int             // that are not named
	Picture *picture        // nil: the file cannot be shown any more, or enough are
}

// How many causes a page shows in their sheets, and the rows around each.
const (
	mostPictures = 12
	rowsBeside   = 2
)

// causes puts bad cells together by what is wrong with them, the most frequent first.
func (v *visit) causes(problems []audit.Problem) []badCause {
	var all []badCause
	for _, c := range audit.Causes(problems) {
		one := badCause{Cause: c, Places: append([]audit.Problem{c.Problem}, c.Further...)}
		one.More = c.Count - len(one.Places)
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(a, b badCause) int { return b.Count - a.Count })
	if v.branch() != "" {
		return all // the rows around are of anybody
	}
	for i := range all[:min(len(all), mostPictures)] {
		all[i].Picture = v.pictureOf(all[i].Problem)
	}
	return all
}

// pictureOf is the sheet around a bad cell; nil where it cannot be shown.
func (v *visit) pictureOf(p audit.Problem) *picture {
	found, err := v.run.sources.Excerpt(v.run.tables, p.Path, p.Sheet, p.Row-rowsBeside, p.Row+rowsBeside)
	if err != nil {
		return nil
	}
	return newPicture(found, p.Row, columnOf(found, p.Row, p.Cell, p.Column))
}
