package source

import (
	"path/filepath"
	"strings"
)

// Names are what results call files: without the folders they lie in, so that a
// result is the same from any working directory. Files that would get the same
// name have as many folders before it as tell them apart.
func Names(paths []string) []string {
	short, whole := make([]string, len(paths)), make([]string, len(paths))
	for i, path := range paths {
		whole[i] = FromRoot(path)
	}
	for i, full := range whole {
		for depth := 1; alike(whole, full, depth) > 1; depth++ {
			if tail(full, depth) == tail(full, depth+1) {
				break // the same file twice
			}
			short[i] = tail(full, depth+1)
		}
		if short[i] == "" {
			short[i] = tail(full, 1)
		}
	}
	return short
}

// alike counts the paths that end as this one does.
func alike(paths []string, full string, depth int) int {
	n := 0
	for _, other := range paths {
		if tail(other, depth) == tail(full, depth) {
			n++
		}
	}
	return n
}

// FromRoot gives a path from the root of the disk on.
func FromRoot(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return filepath.ToSlash(path)
}

// tail gives the last parts of a path.
func tail(full string, parts int) string {
	all := strings.Split(full, "/")
	return strings.Join(all[max(0, len(all)-parts):], "/")
}
