package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// A row of a reshaped sheet is not simply a record: it makes one at each crossed
// cell, one of each of several values in a cell, or one in each of several blocks.
// What the records of a row share is read once; each knows the very cell it came from.

// reshapes reports whether the rows below the header are not simply records.
func (l *heading) reshapes() bool {
	return l.cross != nil || l.split > 0 || l.columns.to > 0 || l.card != nil
}

// columnRange is some columns side by side.
type columnRange struct{ from, to int }

// of gives a row as far as it lies in the columns, in scratch.
func (c columnRange) of(row source.Row, scratch *[]source.Cell) source.Row {
	cells := (*scratch)[:0]
	cells = append(cells, row.Cells[:min(len(row.Cells), c.to)]...)
	for i := range min(len(cells), c.from-1) {
		cells[i] = source.Cell{}
	}
	*scratch = cells
	row.Cells = cells
	return row
}

// splitPart is one of several values in a cell.
type splitPart struct {
	code     int32
	text     string
	expected audit.Text // instead of it
}

// prepare makes ready for what the heading says beyond its slots.
func (r *rowReader) prepare(p *plan) {
	r.plan = p
	if r.layout.cross != nil {
		r.crossed.over = r.layout.cross
		for _, c := range r.layout.cross.columns {
			for len(r.skipper.feeding) < c.column {
				r.skipper.feeding = append(r.skipper.feeding, false)
			}
			r.skipper.feeding[c.column-1] = true
		}
	}
	for _, lay := range r.layout.groups {
		r.others = append(r.others, makeRowReader(p, lay, r.ragged))
	}
}

// begin makes ready for another portion.
func (r *rowReader) begin() {
	r.crossed.turn(r)
	for _, other := range r.others {
		other.share(r.into)
	}
}

// share has a block beside the first put its records where that does.
func (r *rowReader) share(into *portion) {
	r.into = into
	r.turn()
}

// reshape takes in one row below the header.
func (r *rowReader) reshape(row source.Row) {
	records := len(r.into.rows)
	counts := r.block(row)
	for _, other := range r.others {
		counts = other.block(row) || counts
	}
	switch {
	case !counts:
		r.into.skipped++
	case len(r.into.rows) == records:
		r.into.silent++
	}
}

// block takes in what a row holds of one block; false if that is no record.
func (r *rowReader) block(row source.Row) bool {
	if r.layout.columns.to > 0 {
		row = r.layout.columns.of(row, &r.scratch)
	}
	switch {
	case r.layout.cross != nil && r.isWeekdays(row):
		return false
	case r.skipper.skips(row):
		if r.skipper.nothing && r.others == nil && r.layout.columns.to == 0 {
			r.into.nothing++
		} else if r.skipper.hollow {
			r.noteNameless(row)
		}
		return false
	}
	r.records(row)
	return true
}

// records takes in the records of a row.
func (r *rowReader) records(row source.Row) {
	flaws, records := len(r.into.flaws), len(r.into.rows)
	copy(r.codes, r.constants)
	m := r.read(row)
	if row.Hidden {
		m |= isHidden
	}
	if r.layout.split > 0 {
		r.cut(row)
	}
	if r.layout.cross != nil {
		r.cross(row, m)
	} else {
		column := r.layout.ownCell(r.table)
		r.put(row, m, column, shownText(cellAt(row, column)))
	}
	if len(r.into.rows) > records {
		return
	}
	if m&isShifted != 0 { // what stands beyond the header may be what is missing below it
		r.into.addAt(r.codes, row.Number, m, 0, r.into.texts.Code(""))
		return
	}
	r.into.flaws = r.into.flaws[:flaws] // nothing of the row is used
}

// put takes in the record of a cell, or one of each part of the cell that is split.
func (r *rowReader) put(row source.Row, m mark, column int, text string) {
	if r.layout.split == 0 {
		r.add(row, m, column, r.into.texts.Code(text))
		return
	}
	field := r.layout.fields[r.layout.split-1]
	for i := range r.parts {
		part := &r.parts[i]
		own := m
		if part.text == "" && r.layout.cross == nil { // a cell that is blank by itself
			column = 0
		}
		if r.codes[field] = part.code; part.expected != (audit.Text{}) {
			own |= isBad
			r.into.flaws = append(r.into.flaws, flaw{
				row: row.Number, column: r.layout.split, value: strings.Clone(part.text), expected: part.expected, field: field + 1, cell: column,
			})
		}
		if r.layout.cross == nil {
			text = part.text
		}
		r.add(row, own, column, r.into.texts.Code(text))
	}
}

// add takes in one record, whose codes are all there but those that are made of others.
func (r *rowReader) add(row source.Row, m mark, column int, text int32) {
	if r.crossed.spans {
		defer func(to int32) { r.codes[r.table.To] = to }(r.codes[r.table.To])
		before := len(r.into.flaws)
		if r.checkSpan(row); len(r.into.flaws) > before {
			m |= isBad
			r.layout.place(&r.into.flaws[before], column)
		}
	}
	if r.layout.made != nil {
		m |= r.make(row, column)
	}
	codes := r.codes
	if m&isBad != 0 { // the next record of the row has what the row says
		r.codes = slices.Clone(codes)
		r.dropUnsure()
	}
	r.into.addAt(r.codes, row.Number, m, column, text)
	r.codes = codes
}

// cut reads the parts of the cell that is split. A cell that the config's words make
// blank has none; one that is blank by itself has one that is.
func (r *rowReader) cut(row source.Row) {
	column := r.layout.split
	field, c := r.layout.fields[column-1], cellAt(row, column)
	r.parts = r.parts[:0]
	v := r.values[field]
	if blank(c) {
		part := splitPart{code: Absent}
		if v.field.Required {
			part.expected = required
		}
		r.parts = append(r.parts, part)
		return
	}
	if c.Kind == source.Damaged {
		r.parts = append(r.parts, splitPart{Absent, c.Text, repair(c.Flaw)})
		r.countParts(0)
		return
	}
	cells := partsOf(c)
	if meant, ok := v.own.named(c); ok {
		cells = partsOf(meant)
	}
	for _, one := range cells {
		part := r.part(field, one)
		if part.code != Absent || part.expected != (audit.Text{}) {
			r.parts = append(r.parts, part)
		}
	}
	if len(cells) == 0 {
		r.countParts(1)
	} else {
		r.countParts(len(cells) - len(r.parts))
	}
}

// countParts takes the parts of a cell into the account of cells, where crossed cells
// are not what is counted.
func (r *rowReader) countParts(blanks int) {
	if r.layout.cross == nil {
		r.into.cells.Filled += len(r.parts) + blanks
		r.into.cells.Blanks += blanks
	}
}

// partsOf cuts a cell into its values. One that holds a single value is left as it is.
func partsOf(c source.Cell) []source.Cell {
	texts := layout.Parts(c.Text)
	if len(texts) == 1 && texts[0] == trim(c.Text) {
		return []source.Cell{c}
	}
	cells := make([]source.Cell, 0, len(texts))
	for _, text := range texts {
		cells = append(cells, source.Cell{Kind: source.Text, Text: text})
	}
	return cells
}

// part reads one value of several.
func (r *rowReader) part(field int, c source.Cell) splitPart {
	code, expected := r.values[field].read(c)
	s := r.layout.slots[field]
	if code >= 0 && (s.either || s.crossed && r.values[field].field.Refers != "" || s.name == r.layout.split && s.name > 0) {
		code = ^code
	}
	return splitPart{code, c.Text, expected}
}

// ownCell is the column of the cell by which a record is known that is no crossed
// one: the part that was split off, else what dates it, as evidence of plain rows has it.
func (l *heading) ownCell(t *Table) int {
	if l.split > 0 {
		return l.split
	}
	for _, field := range [...]int{t.Dated, t.From, 0} {
		if field >= 0 && l.slots[field].place() > 0 {
			return l.slots[field].place()
		}
	}
	return max(l.columns.from, 1)
}

// place puts a flaw of a record in its cell.
func (l *heading) place(f *flaw, cell int) {
	if l.card != nil {
		f.row, f.column, f.title = l.card.place(f.field-1, cell)
		f.cell = cell
		return
	}
	if at := l.block(cell); at != l && f.field > 0 {
		f.column = at.slots[f.field-1].place()
	}
	if f.column == 0 {
		f.column, f.cell = cell, cell
	}
	if l.split > 0 && f.column == l.split {
		f.cell = cell
	}
	f.title = l.titleOf(f.column)
}

// block is the one of the blocks side by side in which a column lies.
func (l *heading) block(column int) *heading {
	for _, other := range l.groups {
		if other.columns.from <= column && column <= other.columns.to {
			return other
		}
	}
	return l
}

// titleOf is what stands above a crossed column; empty where the header says it.
func (l *heading) titleOf(column int) string {
	if l.cross == nil {
		return ""
	}
	for i := range l.cross.columns {
		if l.cross.columns[i].column == column {
			return l.cross.columns[i].title
		}
	}
	return ""
}

// feeds is the field that a column feeds, and of a crossed one that its cells hold or,
// where they are marks or counts, the first that its headers do; below 0: none.
func (l *heading) feeds(column int) int {
	l = l.block(column)
	if slices.ContainsFunc(l.made, func(part keyPart) bool { return part.column == column }) && l.fields[column-1] < 0 {
		return l.madeField()
	}
	switch {
	case l.fields[column-1] >= 0 || l.titleOf(column) == "":
		return l.fields[column-1]
	case l.cross.field >= 0:
		return l.cross.field
	}
	return l.cross.headers[0]
}
