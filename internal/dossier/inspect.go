package dossier

import (
	"errors"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// FileReport is what one file holds and how it would be read (SPEC 5).
type FileReport struct {
	Path     string        `json:"path"`
	Format   string        `json:"format"`
	Encoding string        `json:"encoding"`
	Sheets   []SheetReport `json:"sheets"`
}

// SheetReport is what one sheet holds and how it would be read. The header row
// is 0 in a sheet that holds nothing. Rows are those that would be used.
type SheetReport struct {
	Name       string          `json:"name"`
	Hidden     bool            `json:"hidden,omitempty"`
	HeaderRow  int             `json:"header_row"`
	Table      string          `json:"table"` // empty if it feeds none
	Columns    []ColumnReport  `json:"columns"`
	Rows       int             `json:"rows"`
	Skipped    int             `json:"skipped"`
	Duplicates int             `json:"duplicates"`
	SetAside   int             `json:"set_aside"`
	HiddenRows int             `json:"hidden_rows,omitempty"`  // of the rows used
	Above      int             `json:"above_header,omitempty"` // rows above the header
	Problems   []ProblemReport `json:"problems"`
	CellCounts *audit.Cells    `json:"cell_counts,omitempty"` // of a cross table, or of cells that hold several values
	Reason     audit.Text      `json:"reason,omitzero"`       // why it cannot be read as the table it is named after
	Cells      [][]string      `json:"cells,omitzero"`        // every row as it stands, when asked for

	input int // index among the inputs, -1 if it feeds no table
}

// ColumnReport is one column that has a header, and the field it feeds; empty if unknown.
type ColumnReport struct {
	Header string `json:"header"`
	Field  string `json:"field"`
}

// ProblemReport is one cell, or with an empty column one row, that cannot be used.
type ProblemReport struct {
	Row      int        `json:"row"`
	Column   string     `json:"column"`
	Cell     string     `json:"cell,omitempty"` // its name, where a row is not simply a record
	Value    string     `json:"value"`
	Expected audit.Text `json:"expected"`
}

// Inspect says what Load would read, by the same rules, without asking that
// every file be usable. Sheets that feed no table are described too. The error
// joins what kept files from being read at all.
func Inspect(files []*source.File, opts Options) ([]FileReport, error) {
	l := newLoader(opts)
	l.inspect = true
	l.reports = make([]FileReport, 0, len(files))
	l.readAll(files)
	l.checkNamesAsKeys()
	if err := errors.Join(l.faults...); err != nil {
		return nil, err
	}
	if err := l.settle(); err != nil {
		return nil, err
	}
	l.fillReports()
	return l.reports, nil
}

// newFileReport has room for a report on every sheet for every table that it may feed.
func newFileReport(file *source.File, mappings int) FileReport {
	return FileReport{
		Path: file.Path, Format: file.Format, Encoding: file.Encoding, Sheets: make([]SheetReport, len(file.Sheets)*(1+mappings))[:0],
	}
}

// open gives the report on the next sheet to write into.
func (f *FileReport) open(sheet source.Sheet, keepCells bool) *SheetReport {
	f.Sheets = append(f.Sheets, SheetReport{
		Name: sheet.Name(), Hidden: sheet.Hidden(), Columns: []ColumnReport{}, Problems: []ProblemReport{}, input: -1,
	})
	r := &f.Sheets[len(f.Sheets)-1] // stays where it is: there is room for all sheets
	if keepCells {
		r.Cells = [][]string{}
	}
	return r
}

// keep takes down the cells of a row as they stand.
func (r *SheetReport) keep(row source.Row) {
	texts := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		texts[i] = c.Text
	}
	r.Cells = append(r.Cells, texts)
}

// describe takes down what the header says.
func (r *SheetReport) describe(lay *heading, p *plan) {
	r.HeaderRow, r.Above = lay.row, max(0, lay.row-1)
	for i, key := range lay.folded {
		column := ColumnReport{Header: lay.headers[i]}
		if field := lay.feeds(i + 1); field >= 0 {
			column.Field = p.table.Fields[field].Name
		}
		if title := lay.titleOf(i + 1); title != "" {
			column.Header, key = title, title
		}
		if key != "" {
			r.Columns = append(r.Columns, column)
		}
	}
}

// fillReports takes over what settling the tables brought to light.
func (l *loader) fillReports() {
	at := map[int]*SheetReport{}
	for f := range l.reports {
		for s := range l.reports[f].Sheets {
			r := &l.reports[f].Sheets[s]
			if r.input >= 0 {
				in := l.book.Inputs[r.input]
				r.Rows, r.Skipped, r.Duplicates, r.SetAside, r.HiddenRows = in.Rows, in.Skipped, in.Duplicates, in.SetAside, in.Hidden
				r.Above, r.CellCounts = in.Above, in.Cells
				at[r.input] = r
			}
		}
	}
	for i, f := range l.flaws {
		p := l.book.Problems[i]
		r := at[f.input]
		r.Problems = append(r.Problems, ProblemReport{p.Row, p.Column, p.Cell, p.Value, p.Expected})
	}
}

// plainReader counts the rows of a sheet that feeds no table, and reports what
// would be wrong with them in any table.
type plainReader struct {
	layout  *heading
	ragged  bool
	skipper *skipper
	report  *SheetReport
	last    int // number of the last row
}

func newPlainReader(lay *heading, ragged bool, report *SheetReport) *plainReader {
	all := make([]int, len(lay.headers))
	for i := range all {
		all[i] = i + 1
	}
	return &plainReader{layout: lay, ragged: ragged, skipper: newSkipper(lay, all, nil), report: report, last: lay.row}
}

// gap counts the blank rows before a row, which were not kept.
func (p *plainReader) gap(number int) {
	p.report.Skipped += max(0, number-p.last-1)
	p.last = max(p.last, number-1)
}

func (p *plainReader) row(row source.Row) {
	p.last = row.Number
	if p.skipper.skips(row) {
		p.report.Skipped++
		return
	}
	before := len(p.report.Problems)
	if p.ragged && !p.layout.fits(row) {
		p.blame(row.Number, 0, itoa(len(row.Cells)), misshapen(p.layout))
	}
	for i, c := range row.Cells {
		if c.Kind == source.Damaged || c.Flaw != source.Sound {
			p.blame(row.Number, i+1, c.Text, repair(c.Flaw))
		}
	}
	if len(p.report.Problems) > before {
		p.report.SetAside++
	} else {
		p.report.Rows++
	}
}

func (p *plainReader) blame(row, column int, value string, expected audit.Text) {
	p.report.Problems = append(p.report.Problems, ProblemReport{Row: row, Column: p.layout.header(column), Value: value, Expected: expected})
}

func (p *plainReader) close() {}
