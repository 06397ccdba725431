package dossier

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

func (l *loader) notice(code, path, sheet, column string, count int, message audit.Text) {
	l.book.Notices = append(l.book.Notices, noticeOf(code, path, sheet, column, count, message))
}

func noticeOf(code, path, sheet, column string, count int, message audit.Text) audit.Notice {
	return audit.Notice{Code: code, Path: path, Sheet: sheet, Column: column, Count: count, Message: message}
}

// note tells what is odd about a sheet as soon as its header is found.
func (r *sheetReader) note() {
	path, sheet := r.file.Path, r.sheet.Name()
	if r.sheet.Hidden() {
		r.notices = append(r.notices, noticeOf("hidden_sheet", path, sheet, "", 0,
			audit.Textf("工作表“"+sheet+"”是隐藏的，已照常读取", "the sheet "+quote(sheet)+" is hidden; it was read like any other")))
	}
}

// unknownColumn is a column that feeds no field, in all the sheets that have it.
type unknownColumn struct {
	key         string // the folded header; of a column without one its letter behind a blank
	name        string
	path, sheet string // the first one that has it
	sheets      int
}

// meet takes in that a sheet has an unknown column.
func (l *loader) meet(key, name, path, sheet string) {
	i := slices.IndexFunc(l.unknown, func(u unknownColumn) bool { return u.key == key })
	if i < 0 {
		i = len(l.unknown)
		l.unknown = append(l.unknown, unknownColumn{key: key, name: name, path: path, sheet: sheet})
	}
	l.unknown[i].sheets++
}

// noteUnknown takes in the columns of a sheet that have a header and feed no field,
// of no table that the sheet feeds.
func (l *loader) noteUnknown(r *sheetReader, lay *heading, others []*heading) {
	var met []string
	for _, column := range lay.unknown() {
		if slices.ContainsFunc(others, func(other *heading) bool { return other.uses(column) }) {
			continue
		}
		if key := lay.folded[column-1]; !slices.Contains(met, key) {
			met = append(met, key)
			l.meet(key, lay.header(column), r.file.Path, r.sheet.Name())
		}
	}
}

// noteNameless takes in the columns of a sheet that have cells and no header.
func (l *loader) noteNameless(in *Input, columns map[int]bool) {
	for _, column := range slices.Sorted(maps.Keys(columns)) {
		l.meet(" "+layout.Letter(column), layout.Letter(column), in.Path, in.Sheet)
	}
}

// tellUnknown tells each unknown column once, however many sheets have it.
func (l *loader) tellUnknown() {
	for _, u := range l.unknown {
		message := audit.Textf("不认识的列“"+u.name+"”，已忽略", "the column "+quote(u.name)+" is unknown and was ignored")
		if strings.HasPrefix(u.key, " ") {
			message = audit.Textf(u.name+" 列有内容但没有表头，已忽略", "column "+u.name+" has cells but no header and was ignored")
		}
		path, sheet := u.path, u.sheet
		if u.sheets > 1 {
			message = audit.Textf(message.ZH+"（共 "+itoa(u.sheets)+" 张表，首见于 "+where(path, sheet)+"）", message.EN+" ("+audit.Fill("%d {sheet|sheets}, first ", u.sheets)+where(path, sheet)+")")
			path, sheet = "", ""
		}
		l.notice("unknown_column", path, sheet, u.name, u.sheets, message)
	}
}

// tellOdd tells each word of an open field that is none of its choices.
func (l *loader) tellOdd(s *stage) {
	odds := slices.SortedFunc(maps.Keys(s.odds), func(a, b oddWord) int {
		return cmp.Or(cmp.Compare(a.field, b.field), cmp.Compare(s.odds[b], s.odds[a]), strings.Compare(a.word, b.word))
	})
	for _, odd := range odds {
		t, count := s.records.Table, s.odds[odd]
		f := &t.Fields[odd.field]
		zh, en, cells := []string{}, []string{}, audit.Fill("%d {cell|cells}", count)
		for _, c := range f.Values {
			zh, en = append(zh, c.ZH), append(en, c.EN+" ("+c.ZH+")")
		}
		l.book.Notices = append(l.book.Notices, audit.Notice{
			Code: "unknown_value", Table: t.Name, Field: f.Name, Value: odd.word, Count: count,
			Message: audit.Textf(
				t.Chinese+"的“"+f.Chinese+"”写着“"+odd.word+"”（"+itoa(count)+" 处），不是"+strings.Join(zh, "或")+"，不作为任何"+f.Chinese+"；如果是，请更正单元格",
				"the table "+t.Name+" has "+quote(odd.word)+" as "+f.Name+" ("+cells+"), which is neither "+strings.Join(en, " nor ")+" and counts as none; correct the cells if it is one"),
		})
	}
}

// noteInputs tells what only the whole of the input shows.
func (l *loader) noteInputs() {
	for i := range l.book.Inputs {
		in := &l.book.Inputs[i]
		if in.Hidden > 0 {
			l.notice("hidden_rows", in.Path, in.Sheet, "", in.Hidden,
				audit.Textf(itoa(in.Hidden)+" 行在表格中是隐藏的，已照常计入", audit.Fill("%d {row is hidden in the spreadsheet; it was|rows are hidden in the spreadsheet; they were} counted like any other", in.Hidden)))
		}
		l.noteMade(in, l.layouts[i])
		if (in.Total == in.Skipped || in.reshaped && in.records == 0) && !l.book.Declared[in.Table] {
			l.notice("empty_table", in.Path, in.Sheet, "", 0,
				audit.Textf("没有任何数据行，不能证明没有发生；确实没有的，请在第一格写“无”", "holds no rows, which proves nothing; where there is nothing to record, write 无 or none in the first cell"))
		}
	}
	for _, s := range l.supplied() {
		l.noteColumns(s.records.Table)
	}
	for _, s := range l.supplied() {
		l.tellOdd(s)
	}
	l.tellUnknown()
}

// noteMade tells what a sheet does not say by itself: days that only a count of a week
// stands for, and ids that were made.
func (l *loader) noteMade(in *Input, lay *heading) {
	if in.dated > 0 {
		l.notice("dated_by_week", in.Path, in.Sheet, "", in.dated,
			audit.Textf("只记了每周的次数，"+itoa(in.dated)+" 个半天依次记在该周星期一上午起的各天", audit.Fill("only counts by week are on record: %d {half-day was laid on the first day of its week|half-days were laid on the first days of their weeks}, from Monday morning on", in.dated)))
	}
	if in.made > 0 {
		field, names := mustTable(in.Table).Fields[lay.madeField()], strings.Join(lay.madeOf, "、")
		n := audit.Notice{Code: "ids_made", Table: in.Table, Field: field.Name, Path: in.Path, Sheet: in.Sheet, Count: in.made}
		n.Message = audit.Textf(field.Chinese+"由"+names+"合成（"+itoa(in.made)+" 条记录）", "the "+field.Name+" was made of "+names+" ("+audit.Fill("%d {record|records}", in.made)+")")
		l.book.Notices = append(l.book.Notices, n)
	}
}

// noteColumns tells which optional columns some inputs of a table have and
// others lack: their rows are joined all the same.
func (l *loader) noteColumns(t *Table) {
	for field := range t.Fields {
		var lacking []*Input
		present := false
		for i := range l.book.Inputs {
			in := &l.book.Inputs[i]
			if in.Table != t.Name || len(l.layouts[i].headers) == 0 || in.reshaped {
				continue
			}
			if l.layouts[i].slots[field].fed() {
				present = true
			} else {
				lacking = append(lacking, in)
			}
		}
		for _, in := range lacking {
			if present {
				f := t.Fields[field]
				l.notice("columns_differ", in.Path, in.Sheet, f.Name, 0,
					audit.Textf("没有“"+f.Chinese+"”列，而"+t.Chinese+"的其他来源有", "has no column "+f.Name+" ("+f.Chinese+"), which other sources of the table "+t.Name+" have"))
			}
		}
	}
}

// described names a mapping by its file and its place in the config.
func described(m Mapping, before string) string {
	if m.Origin == "" {
		return before + m.File
	}
	return before + m.File + " (" + m.Origin + ")"
}

// IdleMappings gives a notice for every mapping that no sheet of the files
// fits: most likely a name was mistyped.
func IdleMappings(files []*source.File, all []Mapping) []audit.Notice {
	used := make([]bool, len(all))
	for _, file := range files {
		for _, sheet := range file.Sheets {
			for _, i := range layout.Fitting(all, file.Path, sheet.Name()) {
				used[i] = true
			}
		}
	}
	var notices []audit.Notice
	for i, m := range all {
		if !used[i] {
			notices = append(notices, audit.Notice{Code: "mapping_unused", Path: m.File, Sheet: m.Sheet, Message: audit.Textf(
				"配置的 sources 中"+described(m, "：")+"没有对应任何文件或工作表",
				"the entry under sources: in the config"+described(m, " for ")+" fits no file or sheet")})
		}
	}
	return notices
}
