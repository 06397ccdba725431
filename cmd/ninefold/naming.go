package main

import (
	"path"
	"path/filepath"
	"strings"
)

// names are what results call the files: their place inside the source they
// came from, so that a result is the same from any working directory. Files
// that would get the same name keep the path they were given by.
func names(sources, paths []string) []string {
	short := make([]string, len(paths))
	count := map[string]int{}
	for i, full := range paths {
		short[i] = inside(sources, full)
		count[short[i]]++
	}
	for i, full := range paths {
		if count[short[i]] > 1 {
			short[i] = full
		}
	}
	return short
}

func inside(sources []string, full string) string {
	for _, source := range sources {
		dir := strings.TrimSuffix(filepath.ToSlash(source), "/") + "/"
		if rest, ok := strings.CutPrefix(full, dir); ok {
			return rest
		}
	}
	return path.Base(full)
}
