package dossier

import (
	"maps"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// crossedCells reads the crossed cells of rows. What a text means is worked out once
// in a portion; what stands above a column is the same for all of its cells.
type crossedCells struct {
	over   *crossing
	spans  bool      // the end or the begin of an interval is crossed
	holds  [][]int32 // by column, the codes of its headers
	known  [source.Damaged + 1]map[string]*cellMeaning
	recent *cellMeaning // of the last cell
	kind   source.Kind  // its kind and text
	text   string

	date, session int // fields of a count that is spread over a week
	halves        [2]int32
}

// cellMeaning is what a crossed cell says.
type cellMeaning struct {
	text    int32 // symbol of what is written
	records []cellRecord
}

// cellRecord is one record that a crossed cell makes.
type cellRecord struct {
	code     int32
	count    int // of half-days to be spread over the week
	value    string
	expected audit.Text // instead of it
}

// turn makes ready for another portion.
func (x *crossedCells) turn(r *rowReader) {
	t := r.table
	x.spans = t.From >= 0 && t.To >= 0 && (r.layout.variesBetween(t.From) || r.layout.variesBetween(t.To))
	if x.over == nil {
		return
	}
	for kind := range x.known {
		x.known[kind] = map[string]*cellMeaning{}
	}
	x.recent = nil
	x.holds = x.holds[:0]
	for i := range x.over.columns {
		codes := make([]int32, 0, len(x.over.headers))
		for _, one := range x.over.columns[i].holds {
			codes = append(codes, one.in(r.into.texts))
		}
		x.holds = append(x.holds, codes)
	}
	if x.over.spread {
		x.date, x.session = t.Field("date"), t.Field("session")
		x.halves = halfCodes(&t.Fields[x.session])
	}
}

// halfCodes are the codes of the morning and the afternoon.
func halfCodes(f *Field) [2]int32 {
	var halves [2]int32
	for i, half := range [...]string{"am", "pm"} {
		halves[i] = int32(slices.IndexFunc(f.Values, func(c Choice) bool { return c.EN == half })) //nolint:gosec // a handful of choices
	}
	return halves
}

// cross takes in the records of the crossed cells of a row.
func (r *rowReader) cross(row source.Row, m mark) {
	x := &r.crossed
	for i := range x.over.columns {
		column := &x.over.columns[i]
		if column.column > len(row.Cells) {
			return
		}
		c := &row.Cells[column.column-1]
		if c.Kind == source.Blank || blank(*c) {
			continue
		}
		r.into.cells.Filled++
		meaning := r.meaning(c)
		if len(meaning.records) == 0 || r.layout.split > 0 && len(r.parts) == 0 {
			r.into.cells.Blanks++
			continue
		}
		above := Absent // what the headers say of the field that the cell holds
		for k, field := range x.over.headers {
			r.codes[field] = x.holds[i][k]
			if field == x.over.field {
				above = x.holds[i][k]
			}
		}
		if column.lacking {
			r.crossBad(row, m, column, meaning.text, c.Text, noSuchColumn)
			continue
		}
		for k := range meaning.records {
			if one := &meaning.records[k]; above != Absent && one.expected == (audit.Text{}) && one.code != above {
				r.crossBad(row, m, column, meaning.text, c.Text, notAsAbove)
				continue
			}
			x.record(r, row, m, column, meaning, &meaning.records[k])
		}
	}
}

// variesBetween reports a field that the records of a row have differently.
func (l *heading) variesBetween(field int) bool {
	return l.slots[field].crossed || l.split > 0 && l.fields[l.split-1] == field
}

// record takes in one record of a crossed cell.
func (x *crossedCells) record(r *rowReader, row source.Row, m mark, column *crossedColumn, meaning *cellMeaning, one *cellRecord) {
	switch {
	case one.expected != (audit.Text{}):
		r.crossBad(row, m, column, meaning.text, one.value, one.expected)
	case x.over.spread:
		monday := r.codes[x.date]
		for k := range one.count {
			r.codes[x.date], r.codes[x.session] = monday+int32(k/2), x.halves[k%2]
			r.putCoded(row, m, column.column, meaning.text)
		}
		r.codes[x.date], r.codes[x.session] = monday, Absent
		r.into.dated += one.count
	default:
		if x.over.field >= 0 {
			r.codes[x.over.field] = one.code
		}
		r.putCoded(row, m, column.column, meaning.text)
	}
}

func (r *rowReader) putCoded(row source.Row, m mark, column int, text int32) {
	if r.layout.split == 0 {
		r.add(row, m, column, text)
		return
	}
	r.put(row, m, column, r.into.texts.Text(text))
}

// crossBad takes in a crossed cell that cannot be used: of its record only what the
// row and the headers say is known.
func (r *rowReader) crossBad(row source.Row, m mark, column *crossedColumn, text int32, value string, expected audit.Text) {
	field := r.crossed.over.field
	if field >= 0 {
		r.codes[field] = Absent
	}
	r.into.flaws = append(r.into.flaws, flaw{
		row: row.Number, column: column.column, value: strings.Clone(value), expected: expected, field: field + 1, cell: column.column, title: column.title,
	})
	r.putCoded(row, m|isBad, column.column, text)
}

var notAsAbove = audit.Textf("与本列表头所说相同的值（表头和单元格都给出了这个字段）", "the value that the column's header says, which names this field too")

var noSuchColumn = audit.Textf("空白；这个月没有这一天", "a blank: the month has no such day")

// meaning is what a crossed cell says.
func (r *rowReader) meaning(c *source.Cell) *cellMeaning {
	x := &r.crossed
	if x.recent != nil && x.kind == c.Kind && x.text == c.Text && c.Kind != source.Damaged && c.Flaw == source.Sound {
		return x.recent
	}
	known := x.known[c.Kind]
	if c.Kind == source.Damaged || c.Flaw != source.Sound {
		known = nil
	}
	found, ok := known[c.Text]
	if !ok {
		found = r.understood(*c)
		if known != nil && len(known) < remembered {
			known[strings.Clone(c.Text)] = found
		}
	}
	x.recent, x.kind, x.text = found, c.Kind, c.Text
	return found
}

func (r *rowReader) understood(c source.Cell) *cellMeaning {
	x := r.crossed.over
	m := &cellMeaning{text: r.into.texts.Code(shownText(c))}
	word := fold(c.Text)
	switch {
	case c.Kind == source.Damaged:
		m.records = []cellRecord{{Absent, 0, c.Text, repair(c.Flaw)}}
	case x.blanks[word]:
	case x.cell == layout.CellMark && x.marks[word]:
		m.records = []cellRecord{{code: Absent}}
	case x.cell == layout.CellMark:
		m.records = []cellRecord{{Absent, 0, c.Text, x.expectedMark()}}
	case x.cell == layout.CellCount:
		m.records = r.counted(c)
	default:
		m.records = r.valued(c)
	}
	return m
}

// expectedMark says what counts as a mark, and as blank.
func (c *crossing) expectedMark() audit.Text {
	marks := slices.Sorted(maps.Keys(c.marks))
	return audit.Textf("记号（"+strings.Join(marks, "、")+"）或空白；如这个词表示没有，请写进 cross 的 blanks，如表示有，请写进 marks",
		"a mark ("+strings.Join(marks, ", ")+") or a blank; list the word under blanks: in cross if it means no, under marks: if it means yes")
}

// counted reads a number, to be kept or to be spread over a week.
func (r *rowReader) counted(c source.Cell) []cellRecord {
	x := r.crossed.over
	if !x.spread {
		return r.one(c)
	}
	n, expected := parseInt(c.Text)
	switch {
	case expected == (audit.Text{}) && n > halfDays:
		return []cellRecord{{Absent, 0, c.Text, audit.Textf("不超过 14 个半天；一周只有 14 个", "at most 14 half-days: a week has no more")}}
	case expected != (audit.Text{}):
		return []cellRecord{{Absent, 0, c.Text, expected}}
	case n == 0:
		return nil
	}
	return []cellRecord{{code: Absent, count: int(n)}}
}

// one reads a cell that holds a single value.
func (r *rowReader) one(c source.Cell) []cellRecord {
	part := r.part(r.crossed.over.field, c)
	if part.code == Absent && part.expected == (audit.Text{}) {
		return nil
	}
	return []cellRecord{{part.code, 0, part.text, part.expected}}
}

// valued reads the values or names in a cell.
func (r *rowReader) valued(c source.Cell) []cellRecord {
	x, v := r.crossed.over, r.values[r.crossed.over.field]
	if meant, ok := v.own.named(c); ok {
		if blank(meant) {
			return nil
		}
		return r.one(c)
	}
	var records []cellRecord
	cells := listOf(c)
	if x.cell == layout.CellNames {
		cells = partsOf(c)
	}
	if len(cells) == 0 {
		return []cellRecord{{Absent, 0, c.Text, required}}
	}
	for _, one := range cells {
		if x.blanks[fold(one.Text)] {
			continue
		}
		records = append(records, r.one(one)...)
	}
	return records
}

// listOf cuts a cell into the words of a list. One that holds a single word is left
// as it is.
func listOf(c source.Cell) []source.Cell {
	texts := layout.List(c.Text)
	if len(texts) == 1 && texts[0] == c.Text {
		return []source.Cell{c}
	}
	cells := make([]source.Cell, 0, len(texts))
	for _, text := range texts {
		cells = append(cells, source.Cell{Kind: source.Text, Text: trim(text)})
	}
	return cells
}

// isWeekdays reports a row that has nothing but days of the week below the headers
// of days, as calendars do.
func (r *rowReader) isWeekdays(row source.Row) bool {
	some := false
	for i := range r.layout.cross.columns {
		c := cellAt(row, r.layout.cross.columns[i].column)
		if blank(c) {
			continue
		}
		if !isWeekday(c.Text) {
			return false
		}
		some = true
	}
	if !some {
		return false
	}
	for _, column := range r.skipper.needed {
		if c := cellAt(row, column); !blank(c) && !isWeekdayLabel(c.Text) && !r.skipper.echoes(row, column) {
			return false
		}
	}
	return true
}

// isWeekday reports 一, 周一, 星期一 and what English has for it.
func isWeekday(text string) bool {
	day, rest, ok := cutWeekday(plainDate(text), true)
	return ok && day != noWeekday && trim(rest) == ""
}

func isWeekdayLabel(text string) bool {
	key := fold(text)
	return key == "星期" || key == "周几" || key == "星期几" || key == "weekday" || key == "周"
}
