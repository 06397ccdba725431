package windows

import (
	"os"
	"path/filepath"
	"strings"
)

const wildcards = "*?"

// Expand gives the files that names with wildcards stand for, in the order of their
// names: the shell of Windows hands these on as they are, and so does any other where
// they are quoted. A name that is there as it stands is no pattern. The error is an
// *audit.Fault.
func Expand(system string, names []string) ([]string, error) {
	var all []string
	for _, name := range names {
		if _, err := os.Lstat(name); err == nil || !hasWildcards(name) {
			all = append(all, name)
			continue
		}
		found := matches(system, name)
		if len(found) == 0 {
			return nil, fault(filepath.ToSlash(name), "没有文件与之相符", "no file is as this pattern says",
				"请检查路径；* 代表任意几个字符，? 代表一个，也可直接写文件夹", "check the path; * stands for any characters, ? for one, and a folder may be named as a whole")
		}
		all = append(all, found...)
	}
	return all, nil
}

// hasWildcards looks behind the volume, which may bear a question mark of its own:
// \\?\C:\ is one.
func hasWildcards(name string) bool {
	return strings.ContainsAny(name[len(filepath.VolumeName(name)):], wildcards)
}

// matches are the files of a pattern. What spreadsheets and systems hide, a shell
// would not name either.
func matches(system, pattern string) []string {
	dir, base := filepath.Split(pattern)
	dirs := []string{dir}
	if hasWildcards(dir) {
		dirs = matches(system, filepath.Clean(dir))
	}
	var all []string
	for _, one := range dirs {
		entries, err := os.ReadDir(filepath.Join(one, "."))
		if err != nil {
			continue // no folder
		}
		for _, e := range entries { // sorted by name
			if name := e.Name(); !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$") && fits(folded(system, base), folded(system, name)) {
				all = append(all, filepath.Join(one, name))
			}
		}
	}
	return all
}

func folded(system, name string) []rune {
	if system == Name {
		name = strings.ToLower(name)
	}
	return []rune(name)
}

// fits reports whether a name is as a pattern says.
func fits(pattern, name []rune) bool {
	star, behind := -1, 0 // of the last star: its place, and how far it reaches
	p, n := 0, 0
	for n < len(name) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, behind = p, n
			p++
		case p < len(pattern) && (pattern[p] == '?' || pattern[p] == name[n]):
			p, n = p+1, n+1
		case star >= 0:
			behind++
			p, n = star+1, behind
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == '*' {
		p++
	}
	return p == len(pattern)
}
