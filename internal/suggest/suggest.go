// Package suggest looks at sheets that reading does not understand, or not wholly,
// and proposes the `sources:` that would have them read (SPEC 1b): months, cross
// tables, name lists, cards, and words of one's own with the nearest meaning. What
// it proposes is for a person to look through: each guess says why, and which cells
// it rests on; what it cannot guess it asks for. It judges nobody, reads no table,
// and nothing that reads tables may call it: `check` never guesses.
package suggest

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// limits of what is looked at of each sheet; a suggestion says when there is more.
const (
	rowLimit   = 20000
	cellLimit  = 2_000_000
	headerSeek = 30 // rows among which a header is looked for
)

// File is an opened file and the name by which a mapping may mean it: its path
// below the source, with slashes.
type File struct {
	*source.File
	Below string
}

// Suggestion is a `sources:` block to be written as YAML.
type Suggestion struct {
	recursive bool // some files lie in subfolders
	entries   []*entry
	notes     []audit.Text // what no entry is proposed for, and why
}

// Empty reports whether there is nothing to propose.
func (s *Suggestion) Empty() bool { return len(s.entries) == 0 }

// reportOf is the report of a sheet: of several, for it may feed several tables, the
// first.
func reportOf(reports []dossier.SheetReport, name string) dossier.SheetReport {
	i := slices.IndexFunc(reports, func(r dossier.SheetReport) bool { return r.Name == name })
	if i < 0 {
		return dossier.SheetReport{Name: name}
	}
	return reports[i]
}

// Suggest looks at all sheets that the reports, one a file in the same order, say
// are not understood. The error is that of a sheet that cannot be read.
// What ignore means, and what explains other sheets, is passed over.
func Suggest(files []File, reports []dossier.FileReport, ignore []string) (*Suggestion, error) {
	v := newVocabulary()
	var unread, words, odd []*grid
	for i, f := range files {
		grids, err := gridsOf(f, reports[i])
		if err != nil {
			return nil, err
		}
		for _, g := range grids {
			v.learn(g)
			switch {
			case len(g.cells) == 0 || source.Ignored(ignore, f.Path, "") || source.Ignored(ignore, f.Path, g.sheet):
			case g.report.Table == "" || g.report.Reason != (audit.Text{}):
				unread = append(unread, g)
			case len(g.report.Problems) > 0:
				words = append(words, g)
			}
		}
	}
	s := &Suggestion{}
	for _, f := range files {
		s.recursive = s.recursive || f.inSubfolder()
	}
	var proposals []*entry
	for _, g := range unread {
		found := v.propose(g)
		if len(found) == 0 {
			odd = append(odd, g)
		}
		proposals = append(proposals, found...)
	}
	for _, g := range words {
		proposals = append(proposals, v.ownWords(g)...)
	}
	s.notes = unrecognised(odd)
	s.entries = gather(proposals, files)
	return s, nil
}

// gridsOf are the sheets of a file that may hold data.
func gridsOf(f File, report dossier.FileReport) ([]*grid, error) {
	var grids []*grid
	for _, sheet := range f.Sheets {
		if dossier.IsExplanation(sheet.Name()) {
			continue
		}
		g, err := newGrid(f, sheet, reportOf(report.Sheets, sheet.Name()))
		if err != nil {
			return nil, err
		}
		grids = append(grids, g)
	}
	return grids, nil
}

// propose gives the entries for one sheet; none where it is like nothing known.
func (v *vocabulary) propose(g *grid) []*entry {
	for _, try := range []func(*grid) []*entry{v.crossTable, v.card, v.list} {
		if found := try(g); len(found) > 0 {
			if g.more {
				found[0].because("表很大，只看了前 %d 行", "a large sheet: only its first %d {row was|rows were} looked at", len(g.cells))
			}
			return found
		}
	}
	return nil
}

// unrecognised says which sheets are like nothing known, those of one name once.
func unrecognised(odd []*grid) []audit.Text {
	var names []string
	at := map[string][]*grid{}
	for _, g := range odd {
		key := spelling.Fold(g.sheet)
		if g.sheet == "" || strings.HasPrefix(key, "sheet") {
			key = g.pattern()
		}
		if at[key] == nil {
			names = append(names, key)
		}
		at[key] = append(at[key], g)
	}
	var notes []audit.Text
	for _, name := range names {
		first, pattern := at[name][0], at[name][0].pattern()
		if len(at[name]) > 1 {
			pattern = "*/" + first.sheet
		}
		notes = append(notes, say("%s（共 %d 张）：不像任何一种记录，没有建议；不是数据的话，可写进 ignore: [%s]",
			"%s (%d in all): like no record known, nothing is suggested; if it is no data, write ignore: [%s]", first.name(), len(at[name]), asItIs(quoteAlways(pattern))))
	}
	return notes
}
