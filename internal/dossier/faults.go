package dossier

import (
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

func itoa(n int) string { return strconv.Itoa(n) }

func quote(s string) string { return strconv.Quote(s) }

// where names a sheet for a person: the file, and the sheet if there are several.
func where(file, sheet string) string {
	if sheet == "" {
		return file
	}
	return file + " [" + sheet + "]"
}

// tableNames are all names a table goes by, for finding what a slip meant.
func tableNames() []string {
	var names []string
	for _, t := range tables {
		names = append(names, t.Name, t.Chinese)
	}
	return names
}

func unknownTable(where, name string) *audit.Fault {
	f := &audit.Fault{Where: where,
		Problem: audit.Textf("配置中的“"+name+"”不是数据表", "the config calls it "+quote(name)+", which is not a table"),
		Remedy:  audit.Textf("数据表有："+bilingual(), "the tables are "+bilingual())}
	if near := nearest(name, tableNames()); near != "" {
		f.Remedy = audit.Textf("是否即“"+near+"”？"+f.Remedy.ZH, "did you mean "+quote(near)+"? "+f.Remedy.EN)
	}
	return f
}

func unknownField(where string, t *Table, name string) *audit.Fault {
	var names []string
	for _, f := range t.Fields {
		names = append(names, f.Name, f.Chinese)
	}
	f := &audit.Fault{Where: where,
		Problem: audit.Textf("配置中的“"+name+"”不是"+t.Chinese+"的字段", "the config's "+quote(name)+" is not a field of the table "+t.Name),
		Remedy:  audit.Textf("请修改配置中的 sources", "correct it under sources: in the config")}
	if near := nearest(name, names); near != "" {
		f.Remedy = audit.Textf("是否即“"+near+"”？", "did you mean "+quote(near)+"?")
	}
	return f
}

// unknownFile is the fault of a file none of whose sheets feeds a table.
func unknownFile(file string) *audit.Fault {
	f := &audit.Fault{Where: file,
		Problem: audit.Textf("文件名和工作表名都不是数据表的名称，不知道其中是什么", "neither the file nor a sheet in it bears the name of a table, so what it holds is unknown"),
		Remedy: audit.Textf("请改用数据表的名称，或在配置的 sources 中说明它是哪张表；数据表有："+bilingual(),
			"name it after a table, or say under sources: in the config which one it is; the tables are "+bilingual())}
	if near := nearest(title(file), tableNames()); near != "" {
		f.Remedy = audit.Textf("是否即“"+near+"”？"+f.Remedy.ZH, "did you mean "+quote(near)+"? "+f.Remedy.EN)
	}
	return f
}

// twinColumns is the fault of a header with two columns for one field.
func twinColumns(where string, p *plan, l *heading) *audit.Fault {
	a, b := l.twins[0].a, l.twins[0].b
	f := p.table.Fields[l.fields[a-1]]
	zh := "“" + l.header(a) + "”（" + layout.Letter(a) + " 列）和“" + l.header(b) + "”（" + layout.Letter(b) + " 列）"
	en := quote(l.header(a)) + " (column " + layout.Letter(a) + ") and " + quote(l.header(b)) + " (column " + layout.Letter(b) + ")"
	return &audit.Fault{Where: where,
		Problem: audit.Textf("第 "+itoa(l.row)+" 行的"+zh+"都表示"+f.Chinese, "row "+itoa(l.row)+": both "+en+" stand for the field "+f.Name),
		Remedy:  audit.Textf("请删去一列或给其中一列改名，或在配置的 sources 中说明用哪一列", "take one away, rename it, or say under sources: in the config which one to use")}
}
