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
	for _, row := range rows {
		if len(row) == 1 && row[0] == fileBegins {
			at = nil
		}
		if i, n, ok := s.header(row); ok {
			at, byName = i, n
			continue
		}
		if at == nil || len(row) == 0 || strings.TrimSpace(strings.Join(row, "")) == "" || strings.HasPrefix(row[0], "合计") || strings.HasPrefix(row[0], "注：") {
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
		all = append(all, cells)
	}
	require.NotNil(t, at, "%s has no header", s.name)
	return all
}

// header finds the columns in a row; a row that names the first column, by id
// or by name, is a header.
func (s sheet) header(row []string) (at []int, byName []bool, ok bool) {
	row = slices.Clone(row)
	for i, h := range row {
		row[i] = strings.NewReplacer(" ", "", "　", "").Replace(h)
	}
	for _, c := range s.columns {
		i := slices.IndexFunc(row, func(h string) bool { return h == c.name || h == c.zh })
		named := false
		if i < 0 && c.refers != "" {
			i = slices.IndexFunc(row, func(h string) bool { return slices.Contains(c.nameHeaders(), h) })
			named = i >= 0
		}
		at, byName = append(at, i), append(byName, named)
	}
	return at, byName, at[0] >= 0 && slices.Max(at) > 0
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

func (c column) canonical(t *testing.T, cell string) string {
	t.Helper()
	switch {
	case cell == "":
		return ""
	case c.form == formDate:
		return anyDate(t, cell).String()
	case c.form == formBool:
		return strconv.FormatBool(slices.Contains([]string{"是", "true", "TRUE", "1", "√"}, cell))
	case c.form == formEnum:
		return c.english(cell)
	case c.form == formList:
		var words []string
		for _, w := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(";；、,，", r) }) {
			words = append(words, c.english(w))
		}
		return strings.Join(words, ";")
	}
	return cell
}

func (c column) english(word string) string {
	for en, zh := range c.words {
		if zh == word {
			return en
		}
	}
	return word
}

func anyDate(t *testing.T, s string) Day {
	t.Helper()
	if n, err := strconv.Atoi(s); err == nil && n < 100000 {
		return On(1899, 12, 30+n)
	}
	s, _, _ = strings.Cut(s, " ")
	if len(s) == 8 && !strings.ContainsAny(s, "-/.") {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	var parts []int
	for _, p := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/.年月日", r) }) {
		n, err := strconv.Atoi(p)
		require.NoError(t, err)
		parts = append(parts, n)
	}
	require.Len(t, parts, 3, s)
	return On(parts[0], parts[1], parts[2])
}
