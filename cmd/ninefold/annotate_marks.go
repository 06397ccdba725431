package main

import (
	"errors"
	"slices"
	"strings"

	"ninefold/internal/annotate"
	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// marks are the notes for every file: findings by their evidence, data errors by
// their cells.
type marks struct {
	lang     audit.Lang
	inputs   []dossier.Input
	digests  map[string]string // file → SHA-256
	notes    []annotate.Note   // without places
	evidence [][]audit.Origin  // of each note
	problems []audit.Problem
}

// newMarks gives the marks of what was read: its data errors.
func (a *app) newMarks(book *dossier.Book) *marks {
	m := &marks{lang: a.lang, inputs: book.Inputs, digests: map[string]string{}, problems: book.Problems}
	for _, in := range book.Inputs {
		m.digests[in.Path] = in.SHA256
	}
	return m
}

// kindOf are the statuses that are findings.
var kindOf = map[audit.Status]annotate.Kind{
	audit.Fail: annotate.Fail, audit.Unknown: annotate.Unknown, audit.Due: annotate.Due, audit.Waived: annotate.Waived,
}

// markFindings gives the marks of a result.
func (a *app) markFindings(r *audit.Result, book *dossier.Book) *marks {
	m := a.newMarks(book)
	titles := map[string]string{}
	for _, rule := range r.Requirements {
		titles[rule.ID] = rule.Title.In(a.lang) + a.lang.Say("（", " (") + rule.ID + a.lang.Say("）", ")")
	}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		kind, finding := kindOf[v.Status]
		if !finding {
			continue
		}
		m.notes = append(m.notes, annotate.Note{
			Kind: kind, Subject: render.Plain(v.Subject.Name + a.lang.Say("（", " (") + v.Subject.ID + a.lang.Say("）", ")")),
			Title: titles[v.Rule], Text: render.Plain(v.Message.In(a.lang)), Absent: ownOnly(v.Evidence),
		})
		m.evidence = append(m.evidence, v.Evidence)
	}
	return m
}

// ownOnly reports whether a finding has no rows but those that describe its
// subject: it rests on what is not on record.
func ownOnly(evidence []audit.Origin) bool {
	return !slices.ContainsFunc(evidence, func(o audit.Origin) bool { return o.Table != "people" && o.Table != "branches" })
}

// of gives the notes that point into a file, data errors first, and those that
// point nowhere, which stand in every copy.
func (m *marks) of(file *source.File) ([]annotate.Note, error) {
	notes, err := m.bad(file)
	for i, note := range m.notes {
		for _, origin := range m.evidence[i] {
			if origin.Path != file.Path {
				continue
			}
			place := annotate.Place{Sheet: origin.Sheet, Row: origin.Row, Columns: m.columns(file.Path, origin.Sheet)}
			if origin.Text != "" { // the very cell is known
				place.Columns, place.Cell = []int{origin.Column}, true
			}
			note.Places = append(note.Places, place)
		}
		if len(note.Places) > 0 || len(m.evidence[i]) == 0 {
			notes = append(notes, note)
		}
	}
	return notes, err
}

// columns are those of a sheet that feed a field, in the order of the fields:
// the key is the first.
func (m *marks) columns(path, sheet string) []int {
	var columns []int
	for _, in := range m.inputs {
		if in.Path != path || in.Sheet != sheet {
			continue
		}
		for _, column := range in.Columns {
			if column > 0 && !slices.Contains(columns, column) {
				columns = append(columns, column)
			}
		}
	}
	return columns
}

// sheet is what the sheet of a file that has none is called, so that the copy
// feeds the same table.
func (m *marks) sheet(name string) string {
	for _, in := range m.inputs {
		if in.Path == name {
			return titleOf(in.Table, m.lang)
		}
	}
	return audit.Text{ZH: "数据", EN: "data"}.In(m.lang)
}

func titleOf(table string, lang audit.Lang) string {
	if t, ok := dossier.TableNamed(table); ok && lang == audit.ZH {
		return t.Chinese
	}
	return table
}

// bad gives the data errors of a file as notes on their very cells.
func (m *marks) bad(file *source.File) ([]annotate.Note, error) {
	var notes []annotate.Note
	known := map[[2]string]int{}
	for _, p := range m.problems {
		if p.Path != file.Path {
			continue
		}
		place := annotate.Place{Sheet: p.Sheet, Row: p.Row, Columns: m.columns(p.Path, p.Sheet)}
		key := [2]string{p.Sheet, p.Column}
		if _, column, ok := layout.CellOf(p.Cell); ok {
			key, known[[2]string{p.Sheet, p.Cell}] = [2]string{p.Sheet, p.Cell}, column
		}
		if _, ok := known[key]; !ok && p.Column != "" {
			column, err := m.headed(file, p, place.Columns)
			if err != nil {
				return nil, err
			}
			known[key] = column
		}
		if column := known[key]; column > 0 {
			place.Columns, place.Cell = []int{column}, true
		}
		notes = append(notes, annotate.Note{
			Kind: annotate.Bad, Title: titleOf(p.Table, m.lang), Text: render.Problem(p, m.lang), Places: []annotate.Place{place},
		})
	}
	return notes, nil
}

// headed finds the column of a problem by its header: the first row that has
// something above every column that is used is the header row.
func (m *marks) headed(file *source.File, p audit.Problem, used []int) (int, error) {
	found, enough := 0, errors.New("enough")
	for _, sheet := range file.Sheets {
		if sheet.Name() != p.Sheet {
			continue
		}
		err := sheet.Each(func(row source.Row) error {
			for _, column := range used {
				if column > len(row.Cells) || row.Cells[column-1].Text == "" {
					return nil
				}
			}
			for i, c := range row.Cells {
				if found == 0 && strings.TrimSpace(c.Text) == p.Column {
					found = i + 1
				}
			}
			return enough
		})
		if err != nil && !errors.Is(err, enough) {
			return 0, err
		}
	}
	return found, nil
}
