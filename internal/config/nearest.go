package config

import (
	"strings"

	"ninefold/internal/audit"
)

// nearest finds the name that someone who wrote word most likely meant; none if
// all of them are too different.
func nearest(word string, names []string) (string, bool) {
	const longest = 80 // no name is as long; comparing would take its square
	if len(word) > longest {
		return "", false
	}
	best, least := "", len([]rune(word))/3+2
	for _, name := range names {
		if d := distance(strings.ToLower(word), strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	return best, best != ""
}

// distance counts the letters to put in, take out, replace or swap with their
// neighbour to make one word of the other.
func distance(from, to string) int {
	a, b := []rune(from), []rune(to)
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			row[j+1] = min(last[j+1], row[j]) + 1
			if a[i] == b[j] {
				row[j+1] = min(row[j+1], last[j])
			}
			row[j+1] = min(row[j+1], last[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// Nearest finds the name that someone who wrote word most likely meant; false if
// all of them are too different.
func Nearest(word string, names []string) (string, bool) { return nearest(word, names) }

// Suggest is the remedy for a name that nothing bears.
func Suggest(word string, names []string) audit.Text { return suggest(word, names) }

// mostOffered is how many names are few enough to read: those of a file's keys are.
const mostOffered = 24

// suggest is the remedy for a name that nothing bears: the nearest right one,
// or else all of them when they are few enough to read.
func suggest(word string, names []string) audit.Text {
	if name, ok := nearest(word, names); ok {
		return audit.Textf("是否为 %s？", "did you mean %s?", name)
	}
	if len(names) == 0 || len(names) > mostOffered {
		return audit.Text{}
	}
	return audit.Text{
		EN: "it may be " + strings.Join(names, ", "),
		ZH: "可用的有：" + strings.Join(names, "、"),
	}
}
