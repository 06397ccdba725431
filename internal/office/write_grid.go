package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// spelling is how one file writes what is not plain text.
type spelling struct {
	chinese   bool
	synonyms  bool
	date      func(Day) string
	yes, no   string
	separator string
}

// numbers spells a day by its year, month and day.
func numbers(format string) func(Day) string {
	return func(d Day) string {
		t := d.time()
		return fmt.Sprintf(format, t.Year(), int(t.Month()), t.Day())
	}
}

var dateForms = []func(Day) string{
	numbers("%d-%02d-%02d"), numbers("%d/%d/%d"), numbers("%d.%02d.%02d"), numbers("%d年%d月%d日"), numbers("%d%02d%02d"), numbers("%d/%02d/%02d"),
	numbers("%d-%02d-%02d 00:00:00"), numbers("%d年%d月%d号"), numbers("%d/%d/%d 上午"), numbers("%d—%02d—%02d"), withWeekday, inNumerals,
}

// withWeekday writes 2024年3月5日（周二）.
func withWeekday(d Day) string {
	return numbers("%d年%d月%d日")(d) + "（周" + string([]rune("一二三四五六日")[d.Weekday()-1]) + "）"
}

var digits = strings.NewReplacer("0", "〇", "1", "一", "2", "二", "3", "三", "4", "四", "5", "五", "6", "六", "7", "七", "8", "八", "9", "九")

// inNumerals writes 二〇二四年三月五日.
func inNumerals(d Day) string {
	t := d.time()
	return digits.Replace(strconv.Itoa(t.Year())) + "年" + belowHundred(int(t.Month())) + "月" + belowHundred(t.Day()) + "日"
}

// belowHundred writes 五, 十, 十二, 二十 and 三十一.
func belowHundred(n int) string {
	tens, ones := strconv.Itoa(n/10), strconv.Itoa(n%10)
	if n < 10 {
		return digits.Replace(ones)
	}
	return digits.Replace(strings.TrimPrefix(tens, "1") + "十" + strings.TrimSuffix(ones, "0"))
}

func (w *writer) spelling() spelling {
	s := spelling{date: dateForms[0], yes: "true", no: "false", separator: ";"}
	if w.plain {
		return s
	}
	s.chinese, s.synonyms = w.chance(0.5), w.chance(0.2)
	s.date = dateForms[w.IntN(len(dateForms))]
	truths := truthWords[w.IntN(len(truthWords))]
	s.yes, s.no = truths[0], truths[1]
	s.separator = []string{";", "；", "、", ",", "，"}[w.IntN(5)]
	return s
}

var truthWords = [][2]string{
	{"true", "false"}, {"是", "否"}, {"1", "0"}, {"TRUE", "FALSE"}, {"√", ""}, {"Y", "N"}, {"有", "无"}, {"✓", "×"}, {"yes", "no"},
}

// grid spells the rows of a table: which columns, in which order, under which
// headers.
func (w *writer) grid(s sheet, name string, rows [][]string) grid {
	how := w.spelling()
	g := grid{name: name, rows: make([][]cell, len(rows)), clean: w.plain}
	for _, i := range w.order(len(s.columns)) {
		column := s.columns[i]
		values := make([]string, len(rows))
		for r := range rows {
			values[r] = rows[r][i]
		}
		if len(rows) > 0 && strings.Join(values, "") == "" && w.chance(0.5) {
			continue
		}
		g.header = append(g.header, w.header(column, how, values))
		for r, c := range w.column(column, how, values) {
			g.rows[r] = append(g.rows[r], c)
		}
	}
	if w.chance(0.15) {
		g.header = append(g.header, "备注")
		for r := range g.rows {
			g.rows[r] = append(g.rows[r], cell{text: "", day: Absent})
		}
	}
	if w.chance(0.2) {
		g.titles = append(g.titles, []cell{{text: s.zh + "汇总表", day: Absent}})
	}
	return g
}

// order is the columns' own, or any other that leaves the first in its place.
func (w *writer) order(n int) []int {
	var all []int
	for i := range n {
		all = append(all, i)
	}
	if w.chance(0.25) {
		w.Shuffle(n-1, func(i, j int) { all[i+1], all[j+1] = all[j+1], all[i+1] })
	}
	return all
}

// header spells the column's name and, where the column refers to a table
// whose names are unique, may exchange its ids for them.
func (w *writer) header(c column, how spelling, values []string) string {
	spoiled := slices.ContainsFunc(values, func(v string) bool { return strings.HasPrefix(v, verbatim) })
	if names, ok := w.namesOf(c.refers); ok && !spoiled && w.chance(0.2) { // what is spoiled is an id
		for i, id := range values {
			values[i] = names[id]
		}
		headers := c.nameHeaders()
		return headers[w.IntN(len(headers))]
	}
	h := c.name
	if how.chinese {
		h = c.zh
	}
	switch {
	case w.chance(0.04):
		h = " " + h + " "
	case how.chinese && w.chance(0.04):
		r := []rune(h)
		h = string(r[:1]) + "　" + string(r[1:])
	}
	return h
}

// namesOf gives the names of a table's rows where no two share one.
func (w *writer) namesOf(table string) (map[string]string, bool) {
	names, taken := map[string]string{"": ""}, map[string]bool{}
	for _, s := range sheets {
		if s.name != table || w.o.Missing[table] {
			continue
		}
		if slices.ContainsFunc(w.o.Aside, func(a Aside) bool { return a.Table == table }) {
			return nil, false // a name may be what cannot be read
		}
		for _, row := range s.rows(w.o) {
			if taken[row[1]] {
				return nil, false
			}
			names[row[0]], taken[row[1]] = row[1], true
		}
	}
	return names, len(taken) > 0
}

// column spells one column's cells.
func (w *writer) column(c column, how spelling, values []string) []cell {
	if how.yes == "√" && c.form == formBool && (slices.Contains(values, "") || !slices.Contains(values, "true")) {
		how.yes, how.no = "是", "否" // here a blank must not mean no
	}
	cells := make([]cell, len(values))
	for i, v := range values {
		cells[i] = c.spell(v, how)
	}
	return cells
}

func (c column) spell(v string, how spelling) cell {
	out := cell{text: v, day: Absent}
	if v == "" {
		return out
	}
	if text, as := strings.CutPrefix(v, verbatim); as {
		out.text = text
		return out
	}
	switch c.form {
	case formDate:
		day, err := Parse(v)
		if err != nil {
			panic(err) // rows hold days only
		}
		out.text, out.day = how.date(day), day
	case formBool:
		out.text = map[string]string{"true": how.yes, "false": how.no}[v]
	case formEnum:
		out.text = c.word(v, how)
	case formList:
		var words []string
		for one := range strings.SplitSeq(v, ";") {
			words = append(words, c.word(one, how))
		}
		out.text = strings.Join(words, how.separator)
	default:
		out.number = c.name == "year" || strings.HasPrefix(c.name, "problems_")
	}
	return out
}

// word spells a value of an enum or a list; one that the column does not have
// stands as it is.
func (c column) word(v string, how spelling) string {
	zh, own := c.words[v]
	if others := synonyms[v]; how.synonyms && own && len(others) > 0 {
		return others[0]
	}
	if how.chinese && own {
		return zh
	}
	return v
}
