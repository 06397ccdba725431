package dossier

import (
	"errors"
	"path"
	"slices"
	"strings"
)

// Mapping tells how to read a file, a sheet or columns whose names say nothing:
// one entry of `sources:` in the config (SPEC 1). The first mapping that fits a
// sheet is the one that holds.
type Mapping struct {
	File      string      // the file's base name, * for any letters; empty: any file
	Sheet     string      // name of the sheet; empty: any sheet
	Table     string      // the table it feeds, by either name; empty: as the sheet or file is named
	HeaderRow int         // row of the header, from 1; 0: to be found
	Columns   []ColumnMap // before all that headers say by themselves
	Constants []Constant  // for fields that no column holds
	DateOrder string      // "dmy" or "mdy" where dates have the year last; "" and "ymd": year first only
	Encoding  string      // for whoever opens the file
	Origin    string      // the place in the config
}

// ColumnMap says which field a header stands for. Field is any header that the
// table knows by itself: "person_id", "工号", or "姓名" for names in its place.
type ColumnMap struct{ Header, Field string }

// Constant is the value of a field in every row of a sheet.
type Constant struct{ Field, Value string }

// Check reports, before anything is read, a table and fields that there are not
// and values that their fields do not take. The error joins an *audit.Fault for
// each. A mapping without a table can only be checked once it fits a sheet.
func (m *Mapping) Check() error {
	if m.Table == "" {
		return nil
	}
	t, ok := tableCalled(m.Table)
	if !ok {
		return unknownTable(m.Origin, m.Table)
	}
	p := &plan{table: t, order: m.DateOrder}
	p.learn()
	var faults []error
	for _, c := range m.Columns {
		if _, ok := p.lexicon[fold(c.Field)]; !ok {
			faults = append(faults, unknownField(m.Origin, t, c.Field))
		}
	}
	for _, c := range m.Constants {
		if to, ok := p.lexicon[fold(c.Field)]; !ok {
			faults = append(faults, unknownField(m.Origin, t, c.Field))
		} else {
			faults = append(faults, p.fix(to, c, m.Origin))
		}
	}
	return errors.Join(faults...)
}

// fitting finds the first mapping that is meant for a sheet; -1 if none is.
func fitting(all []Mapping, file, sheet string) int {
	return slices.IndexFunc(all, func(m Mapping) bool { return m.fits(file, sheet) })
}

// fits reports whether the mapping is meant for a sheet of a file.
func (m *Mapping) fits(file, sheet string) bool {
	if m.Sheet != "" && fold(m.Sheet) != fold(sheet) {
		return false
	}
	if m.File == "" {
		return true
	}
	return NameFits(m.File, path.Base(file))
}

// NameFits reports whether a file's name is as a pattern says, in which only *
// stands for other letters.
func NameFits(pattern, name string) bool {
	ok, err := path.Match(literal.Replace(pattern), name)
	return ok && err == nil
}

var literal = strings.NewReplacer(`\`, `\\`, "?", `\?`, "[", `\[`)

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
