package office

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// canonical turns rows as exported into rows as sheet.rows gives them.
func (s sheet) canonical(t *testing.T, rows [][]string, tables map[string][][]string) [][]string {
	t.Helper()
	var at []int // for each column of the sheet its place in the row
	var byName []bool
	var all [][]string
	begun := 0
	for _, row := range rows {
		if len(row) == 1 && row[0] == fileBegins {
			s.blankMeansNo(all[begun:])
			at, begun = nil, len(all)
		}
		if i, n, ok := s.header(row); ok {
			at, byName = i, n
			continue
		}
		if at == nil || isNote(row) {
			continue
		}
		cells := make([]string, len(s.columns))
		for c, column := range s.columns {
			if at[c] < 0 || at[c] >= len(row) {
				continue
			}
			cells[c] = column.canonical(t, strings.TrimSpace(row[at[c]]))
			if byName[c] && cells[c] != "" {
				cells[c] = idOf(t, column.refers, cells[c], tables)
			}
		}
		if strings.Join(cells, "") != "" {
			all = append(all, cells)
		}
	}
	s.blankMeansNo(all[begun:])
	return all
}

// blankMeansNo fills the blanks of a truth column that has a √ in some row of one
// sheet, and makes a yes of that mark.
func (s sheet) blankMeansNo(rows [][]string) {
	for i, c := range s.columns {
		if c.form != formBool || !slices.ContainsFunc(rows, func(row []string) bool { return row[i] == "√" }) {
			continue
		}
		for _, row := range rows {
			row[i] = map[string]string{"√": "true", "": "false"}[row[i]]
		}
	}
}

// isNote holds for rows of totals and notes.
func isNote(row []string) bool {
	i := slices.IndexFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" })
	if i < 0 {
		return false
	}
	first := strings.TrimSpace(row[i])
	return slices.Contains([]string{"合计", "总计", "小计"}, first) || strings.HasPrefix(first, "注：")
}

var decoration = strings.NewReplacer(" ", "", "　", "", "*", "", "（必填）", "", "\ufeff", "")

// header finds the columns in a row; a row that names the first column, by id
// or by name, and one more is a header.
func (s sheet) header(row []string) (at []int, byName []bool, ok bool) {
	row = slices.Clone(row)
	for i, h := range row {
		row[i] = decoration.Replace(h)
	}
	named := 0
	for _, c := range s.columns {
		i := slices.IndexFunc(row, func(h string) bool { return h == c.name || h == c.zh })
		name := false
		if i < 0 && c.refers != "" {
			i = slices.IndexFunc(row, func(h string) bool { return slices.Contains(c.nameHeaders(), h) })
			name = i >= 0
		}
		if i >= 0 {
			named++
		}
		at, byName = append(at, i), append(byName, name)
	}
	return at, byName, at[0] >= 0 && named > 1
}

func idOf(t *testing.T, table, name string, tables map[string][][]string) string {
	t.Helper()
	for _, s := range sheets {
		if s.name != table {
			continue
		}
		s.columns = s.columns[:2]
		for _, row := range s.canonical(t, tables[table], nil) {
			if row[1] == name {
				return row[0]
			}
		}
	}
	t.Fatalf("%s has no %s", table, name)
	return ""
}

var trueWords = []string{"是", "true", "TRUE", "True", "1", "有", "党员", "中共党员", "中共预备党员", "预备党员", "Y", "yes", "☑", "✓"}

func (c column) canonical(t *testing.T, cell string) string {
	t.Helper()
	switch {
	case cell == "":
		return ""
	case c.form == formDate:
		return anyDate(t, cell).String()
	case c.form == formBool && cell == "√":
		return cell
	case c.form == formBool:
		return strconv.FormatBool(slices.Contains(trueWords, cell))
	case c.form == formEnum:
		return c.english(cell)
	case c.form == formList:
		var words []string
		for _, w := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(";；、,，", r) }) {
			words = append(words, c.english(strings.TrimSpace(w)))
		}
		return strings.Join(words, ";")
	case c.name == "year":
		return strings.TrimSuffix(strings.TrimSuffix(cell, "年"), "年度")
	}
	return cell
}

func (c column) english(word string) string {
	for en, zh := range c.words {
		if zh == word {
			return en
		}
	}
	for en, all := range synonyms {
		if _, own := c.words[en]; own && slices.Contains(all, word) {
			return en
		}
	}
	return word
}

var chineseDigits = strings.NewReplacer("〇", "0", "零", "0", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9")

// chineseNumber reads 二〇二四, 十, 十二, 二十 and 三十一.
func chineseNumber(s string) string {
	tens, ones, ok := strings.Cut(s, "十")
	if !ok {
		return chineseDigits.Replace(s)
	}
	if tens == "" {
		tens = "一"
	}
	if ones == "" {
		ones = "〇"
	}
	return chineseDigits.Replace(tens + ones)
}

func anyDate(t *testing.T, s string) Day {
	t.Helper()
	whole, _, _ := strings.Cut(s, ".")
	if n, err := strconv.Atoi(whole); err == nil && 10000 < n && n < 100000 {
		return On(1899, 12, 30+n)
	}
	s, _, _ = strings.Cut(s, " ")
	s, _, _ = strings.Cut(s, "（")
	if len(s) == 8 && !strings.ContainsAny(s, "-/.") {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	var parts []int
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/.—–年月日号", r) }) {
		n, err := strconv.Atoi(chineseNumber(p))
		require.NoError(t, err, s)
		parts = append(parts, n)
	}
	require.Len(t, parts, 3, s)
	return On(parts[0], parts[1], parts[2])
}
