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
// the rows below it. It changes nothing but itself, so that sheets can be read
// at the same time.
type sheetReader struct {
	loader  *loader // to be looked at only
	file    *source.File
	sheet   source.Sheet
	plan    *plan        // nil: nothing says which table it feeds
	leading []source.Row // rows that hold something, above the header
	body    body         // nil: the header is not found yet
	rows    *rowReader   // the body, where it feeds a table
	last    int          // number of the row last given
	beyond  int          // row that lies above the header and was not kept, the last one
	ignored audit.Text   // why the sheet is no data; empty: it may be
	report  *SheetReport // when inspecting
	notices []audit.Notice
	err     error

	rest []source.Part // parts not read yet
	end  int           // how many rows the parts before have
}

// readSheet reads a sheet for every table that it feeds, or to see what it holds.
func (l *loader) readSheet(file *source.File, sheet source.Sheet, report *FileReport) []*sheetReader {
	first := l.newSheetReader(file, sheet, report)
	if first.ignored = l.ignores(file, sheet); first.ignored != (audit.Text{}) {
		if l.inspect {
			first.report.Reason = first.ignored
		}
		return []*sheetReader{first}
	}
	plans, err := l.plansFor(file, sheet)
	if first.err = err; err != nil {
		return []*sheetReader{first}
	}
	if len(plans) == 0 {
		return []*sheetReader{first.readFor(nil)}
	}
	readers := []*sheetReader{first.readFor(plans[0])}
	for _, p := range plans[1:] {
		readers = append(readers, l.newSheetReader(file, sheet, report).readFor(p))
	}
	return readers
}

// ignores says why a sheet is no data; empty: it may be.
func (l *loader) ignores(file *source.File, sheet source.Sheet) audit.Text {
	switch {
	case source.Ignored(l.opts.Ignore, file.Path, sheet.Name()), source.Ignored(l.opts.Ignore, file.Path, ""):
		return byConfig
	case l.explains(file, sheet):
		return explanatory
	}
	return audit.Text{}
}

func (l *loader) newSheetReader(file *source.File, sheet source.Sheet, report *FileReport) *sheetReader {
	r := &sheetReader{loader: l, file: file, sheet: sheet}
	if l.inspect {
		r.report = report.open(sheet, l.opts.KeepCells)
	}
	return r
}

// readFor reads the sheet as planned; without a plan to see what it holds.
func (r *sheetReader) readFor(p *plan) *sheetReader {
	l := r.loader
	if r.plan = p; p != nil && p.mapping != nil {
		if r.err = r.ready(p.mapping); r.err != nil {
			return r
		}
	}
	if r.err = r.read(); errors.Is(r.err, errEnough) {
		r.err = nil
	}
	if r.err != nil {
		return r
	}
	if r.body == nil && r.plan != nil {
		r.settleForNothing()
	}
	if r.body == nil && l.inspect {
		r.settleForPlain()
	}
	if r.body != nil {
		r.body.close()
	}
	return r
}

// ready makes ready for what the config says of the sheet as a whole.
func (r *sheetReader) ready(m *Mapping) error {
	if m.HeaderRows > 1 {
		r.plan.merges = mergesOf(r.sheet)
	}
	if len(m.Form) == 0 {
		return nil
	}
	cards, fault := newCardReader(r)
	if fault != nil {
		return fault
	}
	r.body = cards
	return nil
}

// read gives the rows of the sheet to row: all of them, or, where it comes in
// parts, those of the parts until a table begins. The other parts are left for later.
func (r *sheetReader) read() error {
	parted, ok := r.sheet.(source.Parted)
	if !ok || r.loader.opts.KeepCells {
		return r.sheet.Each(r.row)
	}
	parts := parted.Parts()
	for i := 0; i < len(parts) && r.rows == nil; i++ {
		rows, err := parts[i].Each(r.partRow)
		if err != nil {
			return source.Placed(err, r.end)
		}
		r.end += rows
		r.rest = parts[i+1:]
	}
	return nil
}

// partRow takes in the next row of a part, and before it the blank lines, which
// parts do not give.
func (r *sheetReader) partRow(row source.Row) error {
	row.Number += r.end
	for r.last+1 < row.Number {
		if err := r.row(source.Row{Number: r.last + 1}); err != nil {
			return err
		}
	}
	return r.row(row)
}

// row takes in the next row, whatever it turns out to be.
func (r *sheetReader) row(row source.Row) error {
	r.last = row.Number
	if r.report != nil && r.loader.opts.KeepCells {
		r.report.keep(row)
	}
	if r.body != nil {
		r.body.row(row)
		switch {
		case r.rows != nil:
			r.rows.next()
		case r.plan == nil || len(r.plan.form()) == 0:
			r.seekHeader(row)
		}
		return nil
	}
	if filled(row) == 0 {
		return nil
	}
	if r.plan != nil {
		if lay := r.plan.accepts(row, r.leading); lay != nil {
			return r.begin(lay, row)
		}
	}
	return r.keep(row)
}

// keep takes down a row above the header. Where the sheet is certainly a table the
// header is looked for to the end: the rows above it may be records.
func (r *sheetReader) keep(row source.Row) error {
	if len(r.leading) == headerLimit {
		r.beyond = row.Number
		return nil
	}
	row.Cells = slices.Clone(row.Cells)
	r.leading = append(r.leading, row)
	if len(r.leading) < headerLimit || r.plan != nil && (row.Number < r.plan.row || r.plan.certain && !r.loader.inspect) {
		return nil
	}
	if !r.loader.inspect {
		return errEnough
	}
	r.settleForPlain()
	return nil
}

// seekHeader says, when inspecting, if the header comes so late that the rows
// above it were taken for those of no table.
func (r *sheetReader) seekHeader(row source.Row) {
	if r.plan == nil || !r.plan.certain || r.beyond > 0 {
		return
	}
	if lay := r.plan.accepts(row, nil); lay != nil {
		r.beyond = row.Number - 1
		r.report.Reason = r.plan.strayRecords(where(r.file.Path, r.sheet.Name()), lay, r.leading, r.beyond).Problem
	}
}

// begin starts to read a table below its header.
func (r *sheetReader) begin(lay *heading, row source.Row) error {
	name := where(r.file.Path, r.sheet.Name())
	fault := r.reshape(lay, row)
	if fault != nil {
		r.rows = nil
		return fault
	}
	fault = r.plan.strayRecords(name, lay, r.leading, r.beyond)
	if len(lay.twins) > 0 {
		fault = twinColumns(name, r.plan, lay)
	}
	if fault != nil {
		if !r.loader.inspect {
			return fault
		}
		r.report.Reason = fault.Problem
	}
	r.open(lay)
	return nil
}

// reshape takes in what the config says beyond the columns of the sheet, now that its
// header and what stands above it are known.
func (r *sheetReader) reshape(lay *heading, row source.Row) *audit.Fault {
	p, name := r.plan, where(r.file.Path, r.sheet.Name())
	if p.mapping == nil {
		return nil
	}
	rows := append(slices.Clone(r.leading), row)
	var fault *audit.Fault
	if p.rest, fault = restOf(p.mapping.Date, dateTexts{r.file.Path, r.sheet.Name(), rows, lay.row}); fault != nil {
		return fault
	}
	if fault := p.splits(lay, name); fault != nil {
		return fault
	}
	if fault := p.groups(lay, name); fault != nil {
		return fault
	}
	for _, one := range append([]*heading{lay}, lay.groups...) {
		if p.mapping.Key != nil {
			if fault := p.makes(one, name); fault != nil {
				return fault
			}
		}
	}
	if p.mapping.Cross != nil {
		return p.cross(lay, rows, name)
	}
	return nil
}

// open makes ready to read rows.
func (r *sheetReader) open(lay *heading) {
	r.rows = newRowReader(r.plan, lay, r.sheet.Ragged(), r.last)
	r.body = r.rows
	r.note()
	if r.report != nil {
		r.report.describe(lay, r.plan)
		r.report.Table = r.plan.table.Name
	}
}

// settleForNothing takes a sheet without a header for a table without rows where
// it says so: with 无 below no more than titles, or as an empty list of objects,
// which has no header.
func (r *sheetReader) settleForNothing() {
	bare := &heading{slots: r.plan.slots}
	if len(r.leading) == 0 && r.last == 0 && (r.file.Format == "json" || r.file.Format == "ndjson") {
		r.open(bare)
		return
	}
	last := len(r.leading) - 1
	if last < 0 || r.beyond > 0 || !saysNothing(r.leading[last], labelOf(r.leading[last]), 0) {
		return
	}
	for _, title := range r.leading[:last] {
		if filled(title) > 1 {
			return
		}
	}
	r.open(bare)
	r.rows.into.total, r.rows.into.skipped, r.rows.into.nothing = 1, 1, 1
}

// settleForPlain reads on, when inspecting, without a table. Where one was
// hoped for, the report shows how far the best of the leading rows goes.
func (r *sheetReader) settleForPlain() {
	if len(r.leading) == 0 {
		return
	}
	lay := newHeading(r.leading[guess(r.leading)])
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

// part reads one of the parts that were left for later.
func (r *sheetReader) part(part source.Part) *portion {
	rows := newRowReader(r.plan, r.rows.layout, r.sheet.Ragged(), 0)
	end, err := part.Each(func(row source.Row) error {
		rows.skipped(row.Number - rows.into.last - 1)
		rows.row(row)
		return nil
	})
	rows.close()
	rows.into.end, rows.into.err = end, err
	return rows.into
}
