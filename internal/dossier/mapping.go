package dossier

import (
	"path"
	"strings"
)

// Mapping tells how to read a file, a sheet or columns whose names say nothing:
// one entry of `sources:` in the config (SPEC 1). The first mapping that fits a
// sheet is the one that holds.
type Mapping struct {
	File      string      // glob on the file's base name; empty: any file
	Sheet     string      // name of the sheet; empty: any sheet
	Table     string      // the table it feeds, by either name; empty: as the sheet or file is named
	HeaderRow int         // row of the header, from 1; 0: to be found
	Columns   []ColumnMap // before all that headers say by themselves
	Constants []Constant  // for fields that no column holds
	DateOrder string      // "dmy" or "mdy" where dates have the year last; "" and "ymd": year first only
	Encoding  string      // for whoever opens the file
}

// ColumnMap says which field a header stands for. Field is any header that the
// table knows by itself: "person_id", "工号", or "姓名" for names in its place.
type ColumnMap struct{ Header, Field string }

// Constant is the value of a field in every row of a sheet.
type Constant struct{ Field, Value string }

// fits reports whether the mapping is meant for a sheet of a file.
func (m *Mapping) fits(file, sheet string) bool {
	if m.Sheet != "" && fold(m.Sheet) != fold(sheet) {
		return false
	}
	if m.File == "" {
		return true
	}
	ok, err := path.Match(m.File, path.Base(file))
	return ok && err == nil
}

// tableCalled finds a table by either of its names.
func tableCalled(name string) (*Table, bool) {
	key := fold(name)
	for _, t := range tables {
		if key == t.Name || key == fold(t.Chinese) {
			return t, true
		}
	}
	return nil, false
}

// title is the file's name without folder and ending: what may name its table.
func title(file string) string {
	base := path.Base(file)
	return strings.TrimSuffix(base, path.Ext(base))
}

// bilingual lists both names of every table, for a person to choose from.
func bilingual() string {
	names := make([]string, len(tables))
	for i, t := range tables {
		names[i] = t.Name + " " + t.Chinese
	}
	return strings.Join(names, ", ")
}
