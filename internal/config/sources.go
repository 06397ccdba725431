package config

import (
	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// The charsets and orders of day and month that a mapping of `sources` may name.
var (
	encodings  = []string{"utf-8", "gbk", "gb18030", "big5", "utf-16le", "utf-16be"}
	dateOrders = []string{"ymd", "dmy", "mdy"}
	monthDays  = []string{layout.FirstDay, layout.LastDay}
	cellKinds  = []string{layout.CellMark, layout.CellValue, layout.CellCount, layout.CellNames}
	spreads    = []string{layout.SpreadWeek}
)

// sourceShape is one entry of `sources` (SPEC 1b).
func sourceShape() *shape {
	constant := object("a field that is the same in every row", "每行都相同的字段",
		must("field", fieldName()), must("value", words("its value", "取值")))
	s := object("how one file, or one query of a database, is read", "一个文件或一次数据库查询怎样读",
		may("file", words("the file's name, or its path with slashes; * stands for any characters", "文件名，或带斜杠的路径，* 代表任意字符")),
		may("sheet", words("the sheet's name; * stands for any characters", "工作表名，* 代表任意字符")),
		may("table", words("the table it feeds, in Chinese or English", "对应的表，中文或英文")),
		may("also", &shape{kind: boolKind, doc: audit.Text{
			EN: "the entries below are asked too, so that one sheet feeds several tables", ZH: "下面适合的条目也适用，一张表可供几个数据表"}}),
		may("header_row", count("the row of the headers, from 1; of several the lowest", "表头所在行，从 1 数起；有几行时写最下面一行")),
		may("header_rows", count("how many rows the header has, which are joined (三月 above 上午 is 三月上午)", "表头有几行，上下连读（“三月”下的“上午”即“三月上午”）")),
		may("columns", list("headers that differ from the standard ones", "与标准不同的表头", columnShape())),
		may("constants", list("fields that have no column", "没有列的字段", constant)),
		may("date", dateShape()),
		may("date_order", choice("the order of year, month and day", "年月日的顺序", dateOrders)),
		may("key", object("an id that is made of columns", "由几列合成的编号",
			must("field", fieldName()),
			must("from", list("the headers, or fields, that it is made of", "合成编号所用的表头或字段", words("a header", "表头"))))),
		may("split", object("one record for each of several values in a cell", "一格写了几个值时，每个值一条记录",
			must("header", words("the header of the column", "该列的表头")))),
		may("cross", crossShape()),
		may("form", list("a card a sheet: where each field stands", "一张工作表一张卡片：各字段所在的格", formShape())),
		may("groups", list("blocks side by side, such as A:C", "并排的几块，如 A:C", words("the columns of a block, such as A:C", "一块的列，如 A:C"))),
		may("encoding", choice("the charset, where it cannot be detected", "字符编码（无法自动判断时）", encodings)),
		may("sql", sqlShape()))
	s.oneOfEach = [][]string{{"file", "sql"}}
	return s
}

func columnShape() *shape {
	return object("one column", "一列",
		must("header", words("the header as it stands in the file", "文件里的表头")),
		must("field", words("the field it feeds, in Chinese or English", "对应的字段，中文或英文")),
		may("values", valuesShape()), may("day", monthDayShape()))
}

func fieldName() *shape { return words("the field, in Chinese or English", "字段，中文或英文") }

func valuesShape() *shape {
	return &shape{kind: pairsKind, doc: audit.Text{
		EN: `own words and what they stand for; "" is blank, "*" any other word`,
		ZH: `自己的词及其含义；"" 表示空白，"*" 表示其余任何词`}}
}

func monthDayShape() *shape {
	return choice("which day a month alone stands for", "只写年月时指哪一天", monthDays)
}

func dateShape() *shape {
	part := func(en, zh string) *shape {
		return words(en+`: a number, "sheet", "file", "title", or a cell such as A1`, zh+"：数字、sheet（工作表名）、file（文件名）、title（标题）或单元格如 A1")
	}
	return object("the parts of dates that cells and headers do not say", "单元格和表头没有写出的年、月、日",
		may("year", part("the year", "年")), may("month", part("the month", "月")), may("day", part("the day", "日")))
}

func formShape() *shape {
	return object("one field of a card", "卡片上的一个字段",
		may("label", words("the cell of the label, such as A2", "标签所在格，如 A2")),
		may("says", words("what the label says", "标签上写的字")),
		must("cell", words("the cell of the value, such as B2", "内容所在格，如 B2")),
		must("field", fieldName()),
		may("values", valuesShape()), may("day", monthDayShape()))
}

func crossShape() *shape {
	header := object("one row of headers above the crossed columns", "交叉列上方的一行表头",
		must("row", count("the row, from 1", "行号，从 1 数起")), must("field", fieldName()),
		may("values", valuesShape()), may("day", monthDayShape()))
	return object("a cross table: one record where a row and a column meet", "交叉表：行与列相交处一条记录",
		may("from", words("the first crossed column, by letter or header", "第一个交叉列，列标或表头")),
		may("to", words("the last crossed column, by letter or header", "最后一个交叉列，列标或表头")),
		may("except", list("headers between them that are not crossed", "其间不是交叉列的表头", words("a header", "表头"))),
		must("headers", list("the rows of headers, from the top down", "各行表头，自上而下", header)),
		must("cell", choice("what a crossed cell holds", "交叉格里写的是什么", cellKinds)),
		may("field", words("the field of the cell, for value, count and names", "单元格对应的字段（用于 value、count、names）")),
		may("values", valuesShape()),
		may("marks", list("what counts as a mark (default: √ ✓ 1 是)", "什么算作打勾（默认 √ ✓ 1 是）", words("a mark", "记号"))),
		may("blanks", list("what counts as blank (default: × 0 - / 否 休)", "什么算作空白（默认 × 0 - / 否 休）", words("a word", "词"))),
		may("spread", choice("with count: the half-days lie on the days of the week that the header names", "配合 count：半天数依次落在表头所写那一周", spreads)))
}

func count(en, zh string) *shape {
	one := 1.0
	return &shape{kind: intKind, min: &one, doc: audit.Text{EN: en, ZH: zh}}
}
