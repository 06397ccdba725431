package office

// Grid is one table as a plain sheet in Chinese: headers and choices in Chinese,
// dates as yyyy-mm-dd, blank where nothing is known.
type Grid struct {
	Table, Chinese string
	Header         []string
	Rows           [][]string
}

// Grids gives the tables that somebody supplies, in the order of SPEC 1. A table
// that says that there is nothing to record has 无 in its only row.
func (o *Office) Grids() []Grid {
	var all []Grid
	for _, s := range sheets {
		if o.Missing[s.name] {
			continue
		}
		g := Grid{Table: s.name, Chinese: s.zh}
		for _, c := range s.columns {
			g.Header = append(g.Header, c.zh)
		}
		for _, row := range s.rows(o) {
			g.Rows = append(g.Rows, s.inChinese(row))
		}
		if len(g.Rows) == 0 && o.None[s.name] {
			g.Rows = [][]string{{"无"}}
		}
		all = append(all, g)
	}
	return all
}

// inChinese spells a row as a Chinese office does.
func (s sheet) inChinese(row []string) []string {
	how := spelling{chinese: true, date: dateForms[0], yes: "是", no: "否", separator: "、"}
	out := make([]string, len(row))
	for i, text := range row {
		out[i] = s.columns[i].spell(text, how).text
	}
	return out
}
