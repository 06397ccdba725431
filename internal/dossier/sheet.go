package dossier

import (
	"errors"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// headerLimit is how many rows that hold something may stand above a header.
const headerLimit = 50

// errEnough ends the reading of a sheet that feeds no table.
var errEnough = errors.New("enough of this sheet")

// body reads the rows below a header.
type body interface {
	row(source.Row)
	close()
}

// sheetReader reads one sheet: the leading rows until the header is found, then
// the rows below it.
type sheetReader struct {
	loader  *loader
	file    *source.File
	sheet   source.Sheet
	plan    *plan        // nil: nothing says which table it feeds
	leading []source.Row // rows that hold something, above the header
	body    body         // nil: the header is not found yet
	fed     bool         // a table
	last    int          // number of the row last given
	report  *SheetReport // when inspecting
}

// read takes in all sheets of a file. A sheet that only the file's name gives a
// table may well be something else, as long as one of them is what the name says.
func (l *loader) read(file *source.File) {
	var open []*sheetReader
	fed := false
	l.openReport(file)
	for _, sheet := range file.Sheets {
		r, err := l.readSheet(file, sheet)
		if err != nil {
			l.faults = append(l.faults, err)
			fed = true // as far as blaming the file's name goes
			continue
		}
		fed = fed || r.fed
		if !r.fed {
			open = append(open, r)
		}
	}
	if !l.inspect {
		l.excuse(file, open, fed)
	}
}

// excuse says of each sheet that feeds no table whether that is a fault.
func (l *loader) excuse(file *source.File, open []*sheetReader, fed bool) {
	blame := slices.ContainsFunc(open, func(r *sheetReader) bool { return r.plan != nil && r.plan.certain })
	for _, r := range open {
		name := where(file.Path, r.sheet.Name())
		switch {
		case r.plan != nil && (r.plan.certain || !fed && len(r.leading) > 0):
			l.faults = append(l.faults, r.plan.headerless(name, r.leading))
			blame = true
		case (fed || blame) && len(r.leading) > 0:
			l.notice("sheet_ignored", file.Path, r.sheet.Name(), "", 0,
				both("工作表“"+r.sheet.Name()+"”不是任何数据表，未读取", "the sheet "+quote(r.sheet.Name())+" is no table and was not read"))
		}
	}
	if fed || blame {
		return
	}
	if len(open) > 0 && open[0].plan != nil {
		l.faults = append(l.faults, open[0].plan.headerless(where(file.Path, open[0].sheet.Name()), nil))
		return
	}
	l.faults = append(l.faults, unknownFile(file.Path))
}

func (l *loader) readSheet(file *source.File, sheet source.Sheet) (*sheetReader, error) {
	r := &sheetReader{loader: l, file: file, sheet: sheet}
	var err error
	if r.plan, err = l.planFor(file, sheet); err != nil {
		return nil, err
	}
	r.report = l.openSheetReport(sheet)
	if err = sheet.Each(r.row); err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	if r.body == nil && l.inspect {
		r.settleForPlain()
	}
	if r.body != nil {
		r.body.close()
	}
	return r, nil
}

// row takes in the next row, whatever it turns out to be.
func (r *sheetReader) row(row source.Row) error {
	r.last = row.Number
	if r.report != nil && r.loader.opts.KeepCells {
		r.report.keep(row)
	}
	if r.body != nil {
		r.body.row(row)
		return nil
	}
	if filled(row) == 0 {
		return nil
	}
	if r.plan != nil {
		if lay := r.plan.accepts(row); lay != nil {
			return r.begin(lay)
		}
	}
	row.Cells = slices.Clone(row.Cells)
	r.leading = append(r.leading, row)
	if len(r.leading) < headerLimit || r.plan != nil && row.Number < r.plan.row {
		return nil
	}
	if !r.loader.inspect {
		return errEnough
	}
	r.settleForPlain()
	return nil
}

// begin starts to read a table below its header.
func (r *sheetReader) begin(lay *layout) error {
	l, name := r.loader, where(r.file.Path, r.sheet.Name())
	if len(lay.twins) > 0 {
		fault := twinColumns(name, r.plan, lay)
		if !l.inspect {
			return fault
		}
		r.report.Reason = fault.Problem
	}
	l.book.Inputs = append(l.book.Inputs, Input{
		Input:   audit.Input{Path: r.file.Path, Sheet: r.sheet.Name(), Table: r.plan.table.Name, SHA256: r.file.SHA256},
		Columns: lay.places(),
	})
	input := len(l.book.Inputs) - 1
	rows := newRowReader(l, r.plan, lay, r.sheet, input)
	r.body, r.fed = rows, true
	l.noteSheet(r, lay)
	if r.report != nil {
		r.report.describe(lay, r.plan)
		r.report.Table, r.report.input = r.plan.table.Name, input
	}
	return nil
}

// settleForPlain reads on, when inspecting, without a table. Where one was
// hoped for, the report shows how far the best of the leading rows goes.
func (r *sheetReader) settleForPlain() {
	if len(r.leading) == 0 {
		return
	}
	lay := newLayout(r.leading[guess(r.leading)])
	if r.plan != nil {
		r.report.Reason = r.plan.headerless(where(r.file.Path, r.sheet.Name()), r.leading).Problem
		if best := r.plan.best(r.leading); best != nil {
			lay = best
		}
	}
	r.report.describe(lay, r.plan)
	plain := newPlainReader(lay, r.sheet.Ragged(), r.report)
	r.body = plain
	for _, row := range r.leading {
		if row.Number > lay.row {
			plain.gap(row.Number)
			plain.row(row)
		}
	}
	plain.gap(r.last + 1)
}
