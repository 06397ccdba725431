package office

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
)

// Style says how exports look: plain (English names, UTF-8, commas, ISO dates,
// ids), or as the seed has it, in any of the spellings of SPEC 1.
type Style struct {
	Plain bool
	Seed  uint64
}

// cell is one cell to be written; a day or a number may become one in a
// spreadsheet.
type cell struct {
	text   string
	day    Day // Absent unless the cell is a date
	number bool
}

// grid is one table as it will stand in a file: rows above, the header, rows.
type grid struct {
	name   string
	header []string
	rows   [][]cell
	titles [][]cell
	clean  bool // no blank or note rows are wanted
	bare   bool // no header either
}

// writer spells one office.
type writer struct {
	*rand.Rand
	o     *Office
	plain bool
}

func (w *writer) chance(p float64) bool { return !w.plain && w.Float64() < p }

// Write puts the office's tables under dir/exports and its thresholds into
// dir/ninefold.yaml. as_of is not written: it is for the command line.
func (o *Office) Write(dir string, style Style) error {
	w := &writer{Rand: rand.New(rand.NewPCG(style.Seed, 3)), o: o, plain: style.Plain} //nolint:gosec // invented data must repeat
	exports := filepath.Join(dir, "exports")
	if err := os.MkdirAll(exports, 0o750); err != nil {
		return err
	}
	var book []grid
	for _, s := range sheets {
		if o.Missing[s.name] {
			continue
		}
		for _, g := range w.grids(s) {
			if w.chance(0.3) {
				book = append(book, g)
				continue
			}
			if err := w.file(exports, g); err != nil {
				return err
			}
		}
	}
	if err := w.workbook(filepath.Join(exports, "导出.xlsx"), book); err != nil {
		return err
	}
	return w.config(filepath.Join(dir, "ninefold.yaml"))
}

// grids spells a table as one grid or, now and then, as two that both feed it.
func (w *writer) grids(s sheet) []grid {
	rows := w.o.rows(s)
	if len(rows) == 0 && w.o.None[s.name] && !w.plain {
		return []grid{w.none(s)}
	}
	if n := len(rows); n > 0 && w.chance(0.1) {
		rows = append(rows, rows[w.IntN(n)]) // an exact duplicate
	}
	switch {
	case len(rows) >= 4 && w.chance(0.08):
		half := len(rows) / 2
		return []grid{w.grid(s, s.zh, rows[:half]), w.grid(s, s.name, rows[half:])}
	case len(rows) > 0 && w.chance(0.03): // and one that nobody filled in
		return []grid{w.grid(s, s.zh, rows), w.grid(s, s.name, nil)}
	}
	return []grid{w.grid(s, s.spelled(w.chance(0.5)), rows)}
}

// none is the sheet of who has nothing to record.
func (w *writer) none(s sheet) grid {
	g := w.grid(s, s.spelled(w.chance(0.5)), nil)
	g.rows = [][]cell{{{text: []string{"无", "none"}[w.IntN(2)], day: Absent}}}
	g.clean, g.bare = true, w.chance(0.2)
	return g
}

// verbatim stands before a cell that must be written as it is.
const verbatim = "\x00"

// rows are a table's rows as they will stand there, those to be set aside spoiled.
func (o *Office) rows(s sheet) [][]string {
	rows := s.rows(o)
	for _, a := range o.Aside {
		if a.Table != s.name {
			continue
		}
		row := slices.Clone(rows[a.Row])
		row[slices.IndexFunc(s.columns, func(c column) bool { return c.name == a.Column })] = verbatim + a.Value
		if a.Twin {
			rows = append(rows, row)
		} else {
			rows[a.Row] = row
		}
	}
	return rows
}

func (s sheet) spelled(chinese bool) string {
	if chinese {
		return s.zh
	}
	return s.name
}

// file writes a grid as a file of its own.
func (w *writer) file(dir string, g grid) error {
	var data []byte
	var err error
	extension := "csv"
	switch {
	case !g.clean && w.chance(0.05):
		data, extension = g.json(w, false), "json"
	case !g.clean && w.chance(0.05): //nolint:gocritic // the second throw of the dice
		data, extension = g.json(w, true), "ndjson"
	default:
		data, err = w.encode(g.csv(w))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", g.name, err)
	}
	return os.WriteFile(filepath.Join(dir, g.name+"."+extension), data, 0o600)
}
