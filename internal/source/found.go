package source

import (
	"slices"
	"strings"
)

// Found is a file that a source stands for.
type Found struct {
	Path  string // by which it is opened
	Below string // its path below the source that was named: its own name, where it is the source
}

// List are files that were found, in the order of their sources.
type List []Found

// Paths are those by which they are opened.
func (l List) Paths() []string {
	paths := make([]string, len(l))
	for i, one := range l {
		paths[i] = one.Path
	}
	return paths
}

// Names are what results call the files: their paths below the sources, so that a
// result is the same from any working directory. Files that would get the same name
// have as many of the folders above the source before it as tell them apart; nothing
// tells a file from itself.
func (l List) Names() []string {
	whole, depth := make([][]string, len(l)), make([]int, len(l))
	for i, one := range l {
		whole[i] = strings.Split(FromRoot(one.Path), "/")
		depth[i] = min(strings.Count(one.Below, "/")+1, len(whole[i]))
	}
	name := func(i int) string { return strings.Join(whole[i][len(whole[i])-depth[i]:], "/") }
	for {
		holders := map[string][]int{}
		for i := range l {
			holders[name(i)] = append(holders[name(i)], i)
		}
		longer := false
		for _, same := range holders {
			one := whole[same[0]]
			if !slices.ContainsFunc(same, func(i int) bool { return !slices.Equal(whole[i], one) }) {
				continue
			}
			for _, i := range same {
				if depth[i] < len(whole[i]) {
					depth[i], longer = depth[i]+1, true
				}
			}
		}
		if !longer {
			break
		}
	}
	names := make([]string, len(l))
	for i := range l {
		names[i] = name(i)
	}
	return names
}
