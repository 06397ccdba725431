package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// A sheet that was sorted with its header has records above it. Above a header
// stand titles, the unit and the date of a form, the upper row of a header; what
// looks like a record of the table must not be passed over as one of these (SPEC 1b).

// strayRecords is the fault of a header with rows above it that look like records;
// nil if none does. beyond is the last row of those that were too many to be kept.
func (p *plan) strayRecords(where string, lay *heading, leading []source.Row, beyond int) *audit.Fault {
	if len(leading) == 0 {
		return nil
	}
	judge := newRecordJudge(p, lay)
	var records []int
	likely := 0
	for _, row := range leading {
		switch {
		case p.heads(lay, row.Number):
		case judge.isRecord(row) || judge.isCrossed(row):
			records = append(records, row.Number)
		case judge.mayBeRecord(row):
			records = append(records, row.Number)
			likely++
		}
	}
	if len(records) == 1 && likely == 1 { // 附件1 and a title beside it may be no more than that
		records = nil
	}
	if len(records) == 0 && beyond == 0 {
		return nil
	}
	list := stretches(records)
	if beyond > 0 {
		list = "1–" + itoa(beyond)
	}
	return &audit.Fault{Where: where,
		Problem: audit.Textf("表头在第 "+itoa(lay.row)+" 行，其上的第 "+list+" 行像是"+p.table.Chinese+"的记录（可能连同表头一起排了序），不能当作标题略过",
			"the header is row "+itoa(lay.row)+", and above it row "+list+" looks like a record of the table "+p.table.Name+" (sorted together with the header?), which must not be passed over as a title"),
		Remedy: audit.Textf("请把表头移到这些行之上；如不是记录，请删去这些行", "move the header above these rows, or delete them if they are no records")}
}

// heads reports a row that the config says is one of the header.
func (p *plan) heads(lay *heading, row int) bool {
	if p.mapping == nil {
		return false
	}
	return row > lay.row-p.mapping.HeaderRows && p.mapping.HeaderRows > 1 ||
		p.mapping.Cross != nil && slices.ContainsFunc(p.mapping.Cross.Headers, func(h layout.HeaderRow) bool { return h.Row == row })
}

// stretches writes ascending numbers as in 1–3, 7.
func stretches(rows []int) string {
	var parts []string
	for i := 0; i < len(rows); {
		end := i
		for end+1 < len(rows) && rows[end+1] == rows[end]+1 {
			end++
		}
		part := itoa(rows[i])
		if end > i {
			part += "–" + itoa(rows[end])
		}
		parts = append(parts, part)
		i = end + 1
	}
	return strings.Join(parts, ", ")
}

// recordJudge tells records from titles by the columns of a header below them.
type recordJudge struct {
	plan   *plan
	layout *heading
	values []*valueReader // one a field
	wide   int            // cells of the header that hold something
	cells  *rowReader     // of crossed cells; nil: there are none
}

func newRecordJudge(p *plan, lay *heading) *recordJudge {
	j := &recordJudge{plan: p, layout: lay}
	for i := range p.table.Fields {
		j.values = append(j.values, p.reader(i, NewSymbols()))
	}
	if lay.cross != nil {
		j.cells = newRowReader(p, lay, false, 0)
	}
	for _, key := range lay.folded {
		if key != "" {
			j.wide++
		}
	}
	return j
}

// likeness is what of a row fits the columns that it stands in.
type likeness struct {
	right, wrong int  // values and no values of columns in which not any text is one
	required     int  // required fields that hold something that may be a value
	labels       bool // a cell names what stands beside it
	code         bool // what stands for the key or the first reference looks like one: P1, 0012
}

func (j *recordJudge) look(row source.Row) likeness {
	var l likeness
	met := map[int]bool{}
	for i, c := range row.Cells {
		if blank(c) {
			continue
		}
		fits := j.fits(&l, i, c)
		if field := j.field(i); fits && field >= 0 && j.plan.table.Fields[field].Required && !met[field] {
			met[field] = true
			l.required++
			l.code = l.code || len(met) == 1 && isCode(c.Text)
		}
	}
	return l
}

func (j *recordJudge) field(column int) int {
	if column < len(j.layout.fields) {
		return j.layout.fields[column]
	}
	return -1
}

// fits reports whether a cell may be a value of its column, and counts it.
func (j *recordJudge) fits(l *likeness, column int, c source.Cell) bool {
	field := j.field(column)
	if field >= 0 && j.layout.slots[field].name != column+1 && !j.values[field].field.isText() {
		code, expected := j.values[field].read(c)
		if expected == (audit.Text{}) && !(j.values[field].field.Type == TypeSet && code == 0) {
			l.right++
			return true
		}
		l.wrong++
		return false
	}
	if j.isLabel(c.Text) {
		l.labels = true
		return false
	}
	return true
}

// isLabel reports a cell such as 填报单位：某处, 制表人 or 日期.
func (j *recordJudge) isLabel(text string) bool {
	key := fold(text)
	_, header := j.plan.lexicon[key]
	return header || strings.Contains(key, ":") || noteMarks.begin(trim(text))
}

// isCode reports an id such as P1 or 0012, as no title is.
func isCode(text string) bool {
	text = trim(text)
	return text != "" && strings.ContainsAny(text, "0123456789") && !slices.ContainsFunc([]byte(text), func(c byte) bool { return !isInk(c) })
}

// isRecord reports a row that is as wide as the header, or that holds values of
// its columns. Whoever names the row of the header has seen what is above it, and
// a second row of headers is as wide.
func (j *recordJudge) isRecord(row source.Row) bool {
	if j.plan.row == 0 && filled(row) >= max(2, j.wide) {
		return true
	}
	l := j.look(row)
	return !l.labels && l.required >= min(2, j.needed()) && l.right >= max(1, l.wrong) || j.hasAll(l) && l.code
}

// isCrossed reports a row of a cross table: crossed cells hold what they may hold,
// beside all that stays.
func (j *recordJudge) isCrossed(row source.Row) bool {
	if j.cells == nil {
		return false
	}
	l, some := j.look(row), false
	for _, column := range j.layout.cross.columns {
		c := cellAt(row, column.column)
		if blank(c) {
			continue
		}
		meaning := j.cells.meaning(&c)
		if slices.ContainsFunc(meaning.records, func(r cellRecord) bool { return r.expected != (audit.Text{}) }) {
			return false
		}
		some = true
	}
	return some && !l.labels && l.wrong == 0 && l.required == j.needed()
}

// mayBeRecord reports a row that has all that a record needs, in a table in which
// any text is a value.
func (j *recordJudge) mayBeRecord(row source.Row) bool {
	return j.hasAll(j.look(row))
}

func (j *recordJudge) hasAll(l likeness) bool {
	return !l.labels && l.wrong == 0 && l.required >= 2 && l.required == j.needed()
}

// needed is how many required fields the columns of the header feed.
func (j *recordJudge) needed() int {
	n := 0
	for i, s := range j.layout.slots {
		if j.plan.table.Fields[i].Required && !s.stated() {
			n++
		}
	}
	return n
}
