package dossier

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/source"
)

// Rows that are no records (SPEC 1): blank rows, the header once more, totals
// and notes. When in doubt a row is not skipped: it is then reported as bad,
// which costs a look, where a lost record would cost a verdict.

var totalMarks = newMarks("合计", "总计", "小计", "共计", "累计", "总合计", "合计数", "本页合计", "本页小计", "本月合计", "本月小计",
	"total", "subtotal", "grand total", "sum")

var noteMarks = newMarks("注", "附注", "备注", "说明", "填表说明", "填报说明",
	"填表人", "填表日期", "填表单位", "填报人", "填报单位", "填报日期", "制表", "制表人", "制表单位", "制表日期", "制表时间",
	"审核", "审核人", "复核", "复核人", "审批人", "经办人", "负责人", "单位负责人", "联系人", "联系电话",
	"打印日期", "打印时间", "导出日期", "导出时间", "数据来源", "note", "notes", "remark", "remarks")

// totalTails end the label of a subtotal, as in 甲某 汇总, which is what a
// spreadsheet's own subtotals look like.
var totalTails = [...]string{"合计", "总计", "小计", "汇总"}

// markHeads are the ASCII characters that a mark may begin with. What ends with
// one is none of totalTails.
var markHeads = func() (heads [utf8.RuneSelf]bool) {
	for _, head := range totalMarks.heads + noteMarks.heads {
		if head < utf8.RuneSelf {
			heads[head], heads[unicode.ToUpper(head)] = true, true
		}
	}
	return heads
}()

// skipper tells the rows below a header that are no records.
type skipper struct {
	layout  *heading
	feeding []bool // by column, from 0: whether it feeds a field
	ragged  bool
	first   int   // column of the first header cell that must recur in a repeated header
	needed  []int // columns whose filling makes a row a record; all are, where no table says
	fields  func(column int) *valueReader
	begin   int    // column of the first header cell
	hollow  bool   // the row just skipped held something, though nothing of use
	nothing bool   // the row just skipped says that there is nothing to record
	usual   string // the first cell of the last row that it told to be a record
}

func newSkipper(l *heading, needed []int, fields func(int) *valueReader) *skipper {
	s := &skipper{layout: l, needed: needed, fields: fields}
	s.begin = slices.IndexFunc(l.folded, func(key string) bool { return key != "" }) + 1
	s.first = s.begin
	if len(needed) > 0 {
		s.first = slices.Min(needed)
	}
	for _, field := range l.fields {
		s.feeding = append(s.feeding, field >= 0)
	}
	return s
}

// skips reports whether a row is no record.
func (s *skipper) skips(row source.Row) bool { //nolint:cyclop // one case a kind of row
	if len(row.Cells) > 0 && row.Cells[0].Text == s.usual && s.usual != "" {
		return false
	}
	label, echoes := labelOf(row), s.first > 0 && s.echoes(row, s.first)
	if label < 0 || echoes && s.repeats(row) {
		s.nothing, s.hollow = false, false
		return true
	}
	if !s.isFull(row, label) {
		s.nothing, s.hollow = saysNothing(row, label, s.begin), s.isHollow(row, label)
		if s.nothing || s.hollow {
			return true
		}
	}
	text := row.Cells[label].Text
	if marked(trim(text)) {
		s.nothing, s.hollow = false, false
		return s.isTotal(row, label) || s.isNote(row, label)
	}
	if label == 0 && s.first == 1 && !echoes {
		s.usual = text
	}
	return false
}

// isFull knows most records at a glance: the first cell feeds a field, and another
// one follows it.
func (s *skipper) isFull(row source.Row, label int) bool {
	if label+1 >= len(row.Cells) || label >= len(s.feeding) || !s.feeding[label] {
		return false
	}
	next := row.Cells[label+1].Text
	return next != "" && isInk(next[0])
}

// feeds reports whether a column, from 0, feeds a field; where no table says, all do.
func (s *skipper) feeds(column int) bool {
	return s.fields == nil || column < len(s.feeding) && s.feeding[column]
}

// saysNothing reports a row that has 无 or none in its first cell and nothing else:
// so a sheet says that there is nothing to record (SPEC 1). label is its first cell
// that holds something, begin the column where the table begins.
func saysNothing(row source.Row, label, begin int) bool {
	if label != 0 && label != begin-1 {
		return false
	}
	for i := label + 1; i < len(row.Cells); i++ {
		if !blank(row.Cells[i]) {
			return false
		}
	}
	text := row.Cells[label].Text
	return foldsTo(text, "无") || foldsTo(text, "none")
}

// isHollow reports a row that holds nothing in any column that feeds a field: a
// running number or a formula filled down makes no record (SPEC 1). label is its
// first cell that holds something. Where cells may have slipped beyond the header,
// it may be a record all the same.
func (s *skipper) isHollow(row source.Row, label int) bool {
	if s.feeds(label) || s.ragged && len(row.Cells) > len(s.layout.headers) && !s.layout.fits(row) {
		return false
	}
	for i := label + 1; i < len(row.Cells); i++ {
		if s.feeds(i) && !blank(row.Cells[i]) {
			return false
		}
	}
	return true
}

// labelOf is the first cell that holds something, from 0; below 0 if none does.
func labelOf(row source.Row) int {
	for i := range row.Cells {
		if !blank(row.Cells[i]) {
			return i
		}
	}
	return -1
}

// marked reports whether a row that begins with a text may be a total or a note.
func marked(text string) bool {
	if text == "" || isInk(text[0]) && !markHeads[text[0]] && isInk(text[len(text)-1]) {
		return false
	}
	return totalMarks.begin(text) || noteMarks.begin(text) || endsAsTotal(text)
}

func endsAsTotal(text string) bool {
	return slices.ContainsFunc(totalTails[:], func(tail string) bool { return strings.HasSuffix(text, tail) })
}

// IsTotal reports a header or a label of sums: 合计, 本月合计（人次）, 甲某 汇总.
func IsTotal(text string) bool {
	text = trim(text)
	return totalMarks.begin(text) || endsAsTotal(text)
}

// IsNote reports a label of what is said about a sheet: 注：…, 填表人.
func IsNote(text string) bool { return noteMarks.begin(trim(text)) }

// repeats reports the header once more, as printed pages have it. What stands
// in columns that feed nothing does not matter.
func (s *skipper) repeats(row source.Row) bool {
	for column, key := range s.layout.folded {
		if key != "" && (s.layout.fields[column] >= 0 || s.fields == nil) && !s.echoes(row, column+1) {
			return false
		}
	}
	return true
}

func (s *skipper) echoes(row source.Row, column int) bool {
	return foldsTo(cellAt(row, column).Text, s.layout.folded[column-1])
}

// cellAt gives the cell of a column; a blank one beyond the end of the row.
func cellAt(row source.Row, column int) source.Cell {
	if column < 1 || column > len(row.Cells) {
		return source.Cell{}
	}
	return row.Cells[column-1]
}

// isTotal reports a row whose first cell says total, and that has nothing but
// sums where a record has its required values.
func (s *skipper) isTotal(row source.Row, label int) bool {
	text := trim(row.Cells[label].Text)
	plain := totalMarks.begin(text)
	if !plain && !endsAsTotal(text) {
		return false
	}
	for _, column := range s.needed {
		c := cellAt(row, column)
		if column == label+1 || blank(c) || dash(c.Text) {
			continue
		}
		if !plain || !sum(c.Text) || s.valid(column, c) {
			return false
		}
	}
	return true
}

// valid reports whether a number under a header is a value of its type, and so
// perhaps no sum: 20240305 under 日期. Every number could be an id or a name,
// so of those it says nothing.
func (s *skipper) valid(column int, c source.Cell) bool {
	if s.fields == nil {
		return false
	}
	v := s.fields(column)
	if v.field.Type == TypeID || v.field.Type == TypeText {
		return false
	}
	_, expected := v.parse(c.Text)
	return expected.EN == ""
}

// isNote reports a row that begins with 注：, 填表人： or the like, with no
// required cell filled other than by more of the same.
func (s *skipper) isNote(row source.Row, label int) bool {
	if !noteMarks.begin(trim(row.Cells[label].Text)) {
		return false
	}
	return !slices.ContainsFunc(s.needed, func(column int) bool {
		c := cellAt(row, column)
		return !blank(c) && !noteMarks.begin(trim(c.Text))
	})
}

// marks are words that a row which is no record begins with.
type marks struct {
	words []string
	heads string // the first character of each, to pass over most cells at a glance
}

func newMarks(words ...string) marks {
	m := marks{words: words}
	for _, word := range words {
		m.heads += string([]rune(word)[:1])
	}
	return m
}

// begin reports whether a text begins with one of the marks as a word of its
// own: 注：…, 注1、…, 合　计 or 合计（人次）, but not 注某 and not 总计划.
func (m marks) begin(text string) bool {
	head, _ := utf8.DecodeRuneInString(text)
	if text == "" || !strings.ContainsRune(m.heads, unicode.ToLower(narrow(head))) {
		return false
	}
	text = strings.ToLower(narrowed(text))
	return slices.ContainsFunc(m.words, func(word string) bool {
		rest, ok := strings.CutPrefix(text, word)
		return ok && (rest == "" || strings.ContainsAny(rest[:1], ":( 0123456789.-*")) || fold(text) == word
	})
}

var units = []string{"人次", "人", "次", "个", "天", "件", "项", "篇", "场", "份", "名", "家", "条", "%"}

// sum reports a number as a total row has it: 12, 7.5, 1,204 or 12人次.
func sum(text string) bool {
	s := narrowed(trim(text))
	for _, unit := range units {
		s = strings.TrimSuffix(s, unit)
	}
	return s != "" && strings.Trim(s, "0123456789") != s && strings.Trim(s, "0123456789.,-") == ""
}

func dash(text string) bool { return strings.Trim(narrowed(text), " -—–/") == "" }
