package dossier

import (
	"path"
	"strings"

	"ninefold/internal/layout"
)

// Mapping tells how to read a file, a sheet or columns whose names say nothing:
// one entry of `sources:` in the config (SPEC 1b).
type Mapping = layout.Mapping

// ColumnMap says which field a header stands for.
type ColumnMap = layout.ColumnMap

// Constant is the value of a field in every row of a sheet.
type Constant = layout.Constant

// NameFits reports whether a file is meant by a pattern of the config.
func NameFits(pattern, file string) bool { return layout.FileFits(pattern, file) }

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
