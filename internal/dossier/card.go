package dossier

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// card is a sheet that holds one record, or one in each of several blocks: every
// field stands in a cell of its own (SPEC 1b).
type card struct {
	cells  []cardCell
	shifts []int // of the blocks, how many columns each lies to the right of the first
	known  int   // the cell by which a record is known
}

// cardCell is where a field of a card stands.
type cardCell struct {
	field           int
	row, column     int
	labelRow, label int // where the label stands; 0: nowhere
	says            string
	at              layout.Place
}

// cardReader keeps the rows of a sheet in which its cards stand.
type cardReader struct {
	sheet *sheetReader
	card  *card
	wants map[int]bool // rows
	rows  []source.Row
}

// newCardReader makes ready to read cards. The mapping was checked.
func newCardReader(r *sheetReader) (*cardReader, *audit.Fault) {
	c := &card{}
	reader := &cardReader{sheet: r, card: c, wants: map[int]bool{}}
	for i := range r.plan.mapping.Form {
		f := &r.plan.mapping.Form[i]
		to, fault := r.plan.target(f.Field, f.Where)
		if fault != nil {
			return nil, fault
		}
		one := cardCell{field: to.field, says: f.Says, at: f.Place}
		one.row, one.column, _ = layout.CellOf(f.Cell)
		if f.Label != "" {
			one.labelRow, one.label, _ = layout.CellOf(f.Label)
		}
		reader.wants[one.row], reader.wants[one.labelRow] = true, true
		c.cells = append(c.cells, one)
	}
	c.known = c.own(r.plan.table)
	c.shifts = []int{0}
	for i, g := range r.plan.mapping.Groups {
		first, _, _ := layout.ColumnsOf(r.plan.mapping.Groups[0].Columns)
		if from, _, _ := layout.ColumnsOf(g.Columns); i > 0 {
			c.shifts = append(c.shifts, from-first)
		}
	}
	if d := r.plan.mapping.Date; d != nil {
		for _, part := range []layout.Part{d.Year, d.Month, d.Day} {
			row, _, _ := layout.CellOf(part.Text)
			reader.wants[row] = true
		}
	}
	return reader, nil
}

// row keeps a row that is asked for, and the first, which is the title.
func (c *cardReader) row(row source.Row) {
	if filled(row) > 0 && (len(c.rows) == 0 || c.wants[row.Number]) {
		row.Cells = append([]source.Cell{}, row.Cells...)
		c.rows = append(c.rows, row)
	}
}

// close reads the cards once all of the sheet was seen.
func (c *cardReader) close() {
	r, p := c.sheet, c.sheet.plan
	if len(c.rows) == 0 {
		r.settleForNothing()
		if r.rows == nil {
			r.open(c.heading())
		}
		return
	}
	var fault *audit.Fault
	texts := dateTexts{file: r.file.Path, sheet: r.sheet.Name(), above: c.rows, header: c.rows[0].Number + 1}
	if p.rest, fault = restOf(p.mapping.Date, texts); fault != nil {
		r.err = fault
		return
	}
	lay := c.heading()
	if p.mapping.Key != nil {
		if fault := p.makes(lay, where(r.file.Path, r.sheet.Name())); fault != nil {
			r.err = fault
			return
		}
	}
	r.open(lay)
	for _, shift := range c.card.shifts {
		if fault := c.read(shift); fault != nil {
			r.err = fault
			return
		}
	}
}

func (c *cardReader) heading() *heading {
	return &heading{slots: c.sheet.plan.slots, card: c.card}
}

// read reads the card of a block.
func (c *cardReader) read(shift int) *audit.Fault {
	r := c.sheet.rows
	r.into.total++
	hollow := c.hollow(shift)
	for i := range c.card.cells {
		if hollow && c.unlabelled(&c.card.cells[i], shift) {
			continue // there is no card
		}
		if fault := c.labelled(&c.card.cells[i], shift); fault != nil {
			return fault
		}
	}
	if hollow {
		r.into.skipped++
		return nil
	}
	copy(r.codes, r.constants)
	before := len(r.into.flaws)
	m := mark(0)
	at := &c.card.cells[c.card.known]
	for i := range c.card.cells {
		one := &c.card.cells[i]
		cell, place := c.value(one, shift), source.Row{Number: one.row}
		part := r.part(one.field, cell)
		if r.codes[one.field] = part.code; part.code == Absent && part.expected == (audit.Text{}) && r.values[one.field].field.Required {
			part.expected = required
		}
		if part.expected != (audit.Text{}) {
			r.refuse(place, one.field, one.column+shift, cell.Text, part.expected)
			r.into.flaws[len(r.into.flaws)-1].title = one.says
		}
	}
	own := source.Row{Number: at.row}
	if len(r.into.flaws) > before {
		m |= isBad
	}
	r.crossed.spans = r.table.From >= 0 && r.table.To >= 0
	r.add(own, m, at.column+shift, r.into.texts.Code(shownText(c.value(at, shift))))
	for i := before; i < len(r.into.flaws); i++ {
		r.into.flaws[i].cell = at.column + shift
	}
	return nil
}

// hollow reports a card in which no value is filled in.
func (c *cardReader) hollow(shift int) bool {
	for i := range c.card.cells {
		if !blank(c.value(&c.card.cells[i], shift)) {
			return false
		}
	}
	return true
}

// unlabelled reports that nothing stands where a label should.
func (c *cardReader) unlabelled(one *cardCell, shift int) bool {
	return one.labelRow > 0 && blank(c.cell(one.labelRow, one.label+shift))
}

// cell is what stands in a cell of the sheet.
func (c *cardReader) cell(row, column int) source.Cell {
	return cellAt(rowNumbered(c.rows, row), column)
}

// value is what a card says of a field: its cell, or what stands behind the label
// where both are one cell.
func (c *cardReader) value(one *cardCell, shift int) source.Cell {
	cell := c.cell(one.row, one.column+shift)
	if one.labelRow != one.row || one.label != one.column || cell.Kind == source.Damaged {
		return cell
	}
	_, behind, _ := strings.Cut(narrowed(cell.Text), ":")
	return said(behind)
}

// labelled makes sure that the card is laid out as the config says.
func (c *cardReader) labelled(one *cardCell, shift int) *audit.Fault {
	if one.labelRow == 0 {
		return nil
	}
	text := c.cell(one.labelRow, one.label+shift).Text
	label, _, _ := strings.Cut(fold(text), ":")
	if label == strings.TrimSuffix(fold(one.says), ":") {
		return nil
	}
	name := layout.CellName(one.labelRow, one.label+shift)
	sheet := where(c.sheet.file.Path, c.sheet.sheet.Name())
	zh, en := "写的是“"+trim(text)+"”", "says "+quote(trim(text))
	if trim(text) == "" {
		zh, en = "是空的", "is blank"
	}
	return &audit.Fault{Where: one.at.Where,
		Problem: audit.Textf(sheet+" 的 "+name+" "+zh+"，不是“"+one.says+"”", sheet+": "+name+" "+en+", not "+quote(one.says)),
		Remedy:  audit.Textf("请对照卡片修改 form，或用 sheet 把条目限于这种卡片", "correct form: as the card is laid out, or keep the entry to such cards with sheet:")}
}

// own is the cell by which the record of a card is known: what dates it, else the first.
func (c *card) own(t *Table) int {
	for _, field := range [...]int{t.Dated, t.From} {
		for i := range c.cells {
			if field >= 0 && c.cells[i].field == field {
				return i
			}
		}
	}
	return 0
}

// place is where a field of a card stands whose record came from a column.
func (c *card) place(field, column int) (row, at int, title string) {
	for i := range c.cells {
		if c.cells[i].field == field {
			return c.cells[i].row, c.cells[i].column + column - c.cells[c.known].column, c.cells[i].says
		}
	}
	return c.cells[c.known].row, column, ""
}
