package render

import (
	"html/template"
	"strings"

	"ninefold/internal/audit"
)

// Parts of the report that other pages show as it does.

// Style is the style sheet of the report. It holds nothing of any data.
func Style() string { return pageStyle }

// StatusMark is the sign that goes with a status, beside its name.
func StatusMark(s audit.Status) string { return statusMarks[s] }

// Notices are the notices of a run in their order, one line each.
func Notices(r *audit.Result, lang audit.Lang) []string {
	return tongue{lang}.noticeLines(newOverview(r))
}

// Tally is what verdicts come to, of a requirement, a branch or a square of the grid.
type Tally struct {
	State audit.Status // the one that it is known by at a glance
	Rate  string       // passed of what was owed; - where nothing was
	Bar   []count      // in the order of a bar, what was owed first
	N     map[audit.Status]int
}

// Count is how many verdicts have a status.
func (t Tally) Count(s audit.Status) int { return t.N[s] }

// TallyOf sums up counts of verdicts.
func TallyOf(n map[audit.Status]int) Tally {
	s := &square{count: n}
	return Tally{s.worst(), s.rate(), counts(s), n}
}

// Board is a result at a glance.
type Board struct {
	Headline string
	Narrowed string // what was not looked at; empty: a whole run
	Nine     []BoardSquare
	Further  []BoardSquare

	overview *overview
}

// BoardSquare is one system.
type BoardSquare struct {
	Tally
	System audit.System
}

// NewBoard arranges a result as the report does.
func NewBoard(r *audit.Result, lang audit.Lang) *Board {
	p := &report{tongue: tongue{lang}, overview: newOverview(r)}
	p.conclude()
	b := &Board{Headline: strings.Join(p.Conclusion, p.Say("", " ")), Narrowed: p.caution(r), overview: p.overview}
	for i, s := range p.squares {
		one := BoardSquare{TallyOf(s.count), s.System}
		if i < 9 && len(p.squares) >= 9 {
			b.Nine = append(b.Nine, one)
		} else {
			b.Further = append(b.Further, one)
		}
	}
	return b
}

// Branch sums up a branch and its people, by the requirements that go into rates.
func (b *Board) Branch(c audit.BranchCount) Tally {
	return TallyOf(b.overview.ofBranch(c).count)
}

// Year draws what is on record of a person beside the verdicts on them, as HTML;
// empty where nothing is on record.
func Year(line *audit.Timeline, verdicts []*audit.Verdict, lang audit.Lang) (template.HTML, error) {
	drawn := (&report{tongue: tongue{lang}}).year(line, verdicts)
	if drawn == nil {
		return "", nil
	}
	var out strings.Builder
	err := pages[lang]().ExecuteTemplate(&out, "year", drawn)
	return template.HTML(out.String()), err //nolint:gosec // a template has escaped it
}
