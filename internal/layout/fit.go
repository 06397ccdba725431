package layout

import (
	"path"
	"strings"

	"ninefold/internal/spelling"
)

// Fitting lists the mappings that hold for a sheet of a file, by number: the first
// that fits, and as long as they say `also`, the next ones that do.
func Fitting(all []Mapping, file, sheet string) []int {
	var found []int
	for i := range all {
		if !all[i].fits(file, sheet) {
			continue
		}
		found = append(found, i)
		if !all[i].Also {
			break
		}
	}
	return found
}

// Named reports whether an entry means a sheet of a file by its very name, and not by
// a pattern or by the file alone.
func Named(all []Mapping, file, sheet string) bool {
	for i := range all {
		if spelling.Fold(all[i].Sheet) == spelling.Fold(sheet) && all[i].fits(file, sheet) {
			return true
		}
	}
	return false
}

func (m *Mapping) fits(file, sheet string) bool {
	if m.Sheet != "" && !spelling.Glob(spelling.Fold(m.Sheet), spelling.Fold(sheet)) {
		return false
	}
	return m.File == "" || FileFits(m.File, file)
}

// FileFits reports whether a file is meant by a pattern: its name, or with slashes
// its path from some folder on.
func FileFits(pattern, file string) bool {
	if !strings.Contains(pattern, "/") {
		return spelling.Glob(pattern, path.Base(file))
	}
	for {
		if spelling.Glob(pattern, file) {
			return true
		}
		_, below, deeper := strings.Cut(file, "/")
		if !deeper {
			return false
		}
		file = below
	}
}
