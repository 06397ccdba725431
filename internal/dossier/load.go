package dossier

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// Options say how to read.
type Options struct {
	Quarantine bool      // describe bad rows in Book.SetAside, for judging without them
	Mappings   []Mapping // from the config
	Complete   []string  // tables that the config says hold all there is, even without a row
	Ignore     []string  // files and, as FILE/SHEET, sheets that are no data, from the config; * stands for any characters
	KeepCells  bool      // for Inspect: give the cells too
	Share      Share     // which rows of the large tables are held; the zero value: all
	Censuses   []*Census // of the rows that are not, one of each share; where none are held
	Under      string    // names the settings, so that shares of other ones do not meet
	Jobs       int       // how many files, and parts of files, to read at a time; at least one
}

// Load reads the tables of SPEC 1 out of opened files, checks every row and
// accounts for it. The error joins an *audit.Fault for everything that could
// not be read as a table at all. Bad rows are no error: they are in
// Book.Problems, by file, sheet, row and column, and are left out of the
// records. With an error, the book is good for its Problems only.
func Load(files []*source.File, opts Options) (*Book, error) {
	l := newLoader(opts)
	l.readAll(files)
	l.noteMissingParts(files)
	l.checkNamesAsKeys()
	l.book.Notices = append(l.book.Notices, IdleMappings(files, opts.Mappings)...)
	if err := errors.Join(l.faults...); err != nil {
		l.tell()
		return l.book, err
	}
	err := l.settle()
	return l.book, err
}

// loader is what grows while files are read.
type loader struct {
	opts    Options
	slots   chan struct{} // one for each piece of work at a time
	book    *Book
	stages  map[string]*stage
	layouts map[int]*heading // by input
	flaws   []flaw
	faults  []error
	unknown []unknownColumn
	reports []FileReport // when inspecting
	inspect bool

	directories map[string]*directory // of what others refer to, by table
}

func newLoader(opts Options) *loader {
	declared := map[string]bool{}
	for _, table := range opts.Complete {
		declared[table] = true
	}
	return &loader{
		opts: opts, slots: make(chan struct{}, max(1, opts.Jobs)), stages: map[string]*stage{}, layouts: map[int]*heading{},
		book: &Book{Symbols: NewSymbols(), tables: map[string]*Records{}, Declared: declared, jobs: opts.Jobs, share: opts.Share, under: opts.Under, shared: opts.shared()},
	}
}

func (l *loader) stageOf(t *Table) *stage {
	s, ok := l.stages[t.Name]
	if !ok {
		s = &stage{records: &Records{Table: t}, layouts: l.layouts, flaws: &l.flaws, codes: l.book.Symbols, odds: map[oddWord]int{}}
		if l.book.shared[t.Name] {
			s.sharing = &sharing{Share: l.opts.Share, elsewhere: map[int]int{}}
		}
		l.stages[t.Name] = s
	}
	return s
}

// supplied lists the stages in the order of SPEC 1.
func (l *loader) supplied() []*stage {
	var out []*stage
	for _, t := range tables {
		if s, ok := l.stages[t.Name]; ok {
			out = append(out, s)
		}
	}
	return out
}

// settle checks the rows of all tables against each other and closes the book.
// All tables are typed before, so the order of files does not matter.
func (l *loader) settle() error {
	l.nameUnread()
	l.resolve()
	l.shareOut()
	stages := l.supplied()
	atOnce(l.opts.Jobs, len(stages), func(i int) { stages[i].dropTwins() })
	for _, s := range stages {
		s.checkKeys(l.book.Inputs)
	}
	unread := l.unread()
	for _, s := range l.supplied() {
		aside := s.settle(l.book.Inputs)
		if l.opts.Quarantine {
			for i := range aside {
				at := l.rowAt(aside[i].Input, aside[i].Row, 0)
				cells := unread[at]
				if at.cell = aside[i].Cell; at.cell > 0 {
					own := unread[at]
					cells.unread, cells.filled = cells.unread|own.unread, cells.filled|own.filled
				}
				aside[i].unread, aside[i].filled = cells.unread, cells.filled
			}
			l.book.SetAside = append(l.book.SetAside, aside...)
		}
		l.book.tables[s.records.Table.Name] = s.records
	}
	if l.opts.Share.Of > 0 {
		if l.book.flaws, l.book.unfound = l.flaws, l.unfound(); l.opts.Share.Number == 0 {
			if err := l.addUp(); err != nil {
				return err
			}
		}
	}
	l.tell()
	l.noteInputs()
	return l.balance()
}

// rowAt names a row of an input, or one of the cells of a row that make records.
type rowAt struct{ input, row, cell int }

// rowAt names it. The cells of a card stand in several rows.
func (l *loader) rowAt(input, row, cell int) rowAt {
	if l.layouts[input].card != nil {
		row = 0
	}
	return rowAt{input, row, cell}
}

// unreadCells are the fields of a row whose cells could not be used, and of them
// those that were not blank.
type unreadCells struct{ unread, filled fieldSet }

// unread collects them from the flaws.
func (l *loader) unread() map[rowAt]unreadCells {
	found := map[rowAt]unreadCells{}
	for _, f := range l.flaws {
		if f.field == 0 {
			continue
		}
		at, bit := l.rowAt(f.input, f.row, f.cell), fieldSet(1)<<(f.field-1)
		cells := found[at]
		cells.unread |= bit
		if f.value != "" {
			cells.filled |= bit
		}
		found[at] = cells
	}
	return found
}

// nameUnread gives a row whose key cannot be read its place for a key: whoever or
// whatever it is about is still there (SPEC 1), and may be referred to by name.
func (l *loader) nameUnread() {
	for _, s := range l.supplied() {
		t := s.records.Table
		if t.Key < 0 || s.records.Len() == 0 {
			continue
		}
		s.records.columns[t.Key].edit(0, func(first int, codes []int32) bool {
			some := false
			for k, code := range codes {
				if code == Absent && s.is(first+k, isBad) {
					input, row := s.records.Place(first + k)
					codes[k], some = l.book.Symbols.Code(l.book.Inputs[input].placed(row)), true
				}
			}
			return some
		})
	}
}

// placed names a row of the input by its place.
func (in *Input) placed(row int) string {
	sheet := in.Path
	if in.Sheet != "" {
		sheet += "/" + in.Sheet
	}
	return sheet + "#" + itoa(row)
}

// sameFlaw reports a cell that several records of one row share, of which each would
// tell the same.
func (l *loader) sameFlaw(a, b flaw) bool {
	a.cell = b.cell
	return l.book.Inputs[a.input].reshaped && a == b
}

// balance makes sure that no row was lost: every row below a header is either
// used, skipped, set aside or a duplicate (SPEC 1).
func (l *loader) balance() error {
	for _, in := range l.book.Inputs {
		if in.Total != in.Rows+in.Skipped+in.SetAside+in.Duplicates+in.elsewhere {
			return fmt.Errorf("internal error: %s has %d rows, but %d used + %d skipped + %d set aside + %d duplicates",
				where(in.Path, in.Sheet), in.Total, in.Rows, in.Skipped, in.SetAside, in.Duplicates)
		}
		if c := in.Cells; c != nil && c.Filled != c.Recorded+c.Blanks+c.SetAside+c.Duplicates {
			return fmt.Errorf("internal error: %s has %d filled cells, but %d recorded + %d blanks + %d set aside + %d duplicates",
				where(in.Path, in.Sheet), c.Filled, c.Recorded, c.Blanks, c.SetAside, c.Duplicates)
		}
	}
	return nil
}

// tell puts the flaws in the order of the files and names the cells.
func (l *loader) tell() {
	slices.SortStableFunc(l.flaws, func(a, b flaw) int {
		return cmp.Or(cmp.Compare(a.input, b.input), cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column))
	})
	l.flaws = slices.CompactFunc(l.flaws, l.sameFlaw)
	for _, f := range l.flaws {
		in := &l.book.Inputs[f.input]
		problem := audit.Problem{
			Path: in.Path, Sheet: in.Sheet, Table: in.Table, Row: f.row, Key: in.keyOf(f.row),
			Column: l.layouts[f.input].block(f.column).header(f.column), Value: f.value, Expected: f.expected,
		}
		if in.reshaped {
			problem.Cell = layout.CellName(f.row, f.column)
			if f.title != "" {
				problem.Column = f.title
			}
		}
		l.book.Problems, l.book.cells = append(l.book.Problems, problem), append(l.book.cells, f.cell)
	}
}
