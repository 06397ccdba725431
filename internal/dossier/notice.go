package dossier

import (
	"maps"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

func (l *loader) notice(code, path, sheet, column string, count int, message audit.Text) {
	l.book.Notices = append(l.book.Notices, noticeOf(code, path, sheet, column, count, message))
}

func noticeOf(code, path, sheet, column string, count int, message audit.Text) audit.Notice {
	return audit.Notice{Code: code, Path: path, Sheet: sheet, Column: column, Count: count, Message: message}
}

// note tells what is odd about a sheet as soon as its header is found.
func (r *sheetReader) note(lay *layout) {
	path, sheet := r.file.Path, r.sheet.Name()
	if r.sheet.Hidden() {
		r.notices = append(r.notices, noticeOf("hidden_sheet", path, sheet, "", 0,
			both("工作表“"+sheet+"”是隐藏的，已照常读取", "the sheet "+quote(sheet)+" is hidden; it was read like any other")))
	}
	var told []string
	for _, column := range lay.unknown() {
		if header := lay.header(column); !slices.Contains(told, header) {
			told = append(told, header)
			r.notices = append(r.notices, noticeOf("unknown_column", path, sheet, header, 0,
				both("不认识的列“"+header+"”，已忽略", "the column "+quote(header)+" is unknown and was ignored")))
		}
	}
}

// noteInputs tells what only the whole of the input shows.
func (l *loader) noteInputs() {
	for i := range l.book.Inputs {
		in := &l.book.Inputs[i]
		if in.Hidden > 0 {
			l.notice("hidden_rows", in.Path, in.Sheet, "", in.Hidden,
				both(itoa(in.Hidden)+" 行在表格中是隐藏的，已照常计入", itoa(in.Hidden)+" rows are hidden in the spreadsheet; they were counted like any other"))
		}
		if in.Total == in.Skipped {
			l.notice("empty_table", in.Path, in.Sheet, "", 0,
				both("只有表头，没有数据：视为没有任何记录", "a header without rows: nothing was recorded"))
		}
	}
	for _, s := range l.supplied() {
		l.noteColumns(s.records.Table)
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
			if in.Table != t.Name {
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
					both("没有“"+f.Chinese+"”列，而"+t.Chinese+"的其他来源有", "has no column "+f.Name+" ("+f.Chinese+"), which other sources of the table "+t.Name+" have"))
			}
		}
	}
}

// noteNameless tells of cells that stand under no header.
func (l *loader) noteNameless(in *Input, columns map[int]bool) {
	for _, column := range slices.Sorted(maps.Keys(columns)) {
		l.notice("unknown_column", in.Path, in.Sheet, letter(column), 0,
			both(letter(column)+" 列有内容但没有表头，已忽略", "column "+letter(column)+" has cells but no header and was ignored"))
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
			if i := fitting(all, file.Path, sheet.Name()); i >= 0 {
				used[i] = true
			}
		}
	}
	var notices []audit.Notice
	for i, m := range all {
		if !used[i] {
			notices = append(notices, audit.Notice{Code: "mapping_unused", Path: m.File, Sheet: m.Sheet, Message: both(
				"配置的 sources 中"+described(m, "：")+"没有对应任何文件或工作表",
				"the entry under sources: in the config"+described(m, " for ")+" fits no file or sheet")})
		}
	}
	return notices
}
