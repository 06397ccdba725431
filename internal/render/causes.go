package render

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// Cause says in one line of a language what is wrong with a number of cells, and
// where: the first of them as it would be told alone, then the places of the next.
func Cause(c audit.Cause, lang audit.Lang) string { return tongue{lang}.cause(c) }

func (t tongue) cause(c audit.Cause) string { return t.problem(c.Problem) + t.others(c) }

// others says of how many more cells the same is to be said, and of which.
func (t tongue) others(c audit.Cause) string {
	if c.Count == 1 {
		return ""
	}
	places := strings.Join(t.furtherPlaces(c), t.Say("、", "; "))
	if len(c.Further) < c.Count-1 {
		places += t.Say(" 等", ", ...")
	}
	if c.Varied {
		return t.Say("（同类问题还有 %d 处，内容不一：%s）", " (and %d more of the kind, not all holding the same: %s)", c.Count-1, places)
	}
	return t.Say("（同样的还有 %d 处：%s）", " (and %d more like it: %s)", c.Count-1, places)
}

// furtherPlaces are the next places of a cause, with what they hold where that is
// not what the first one does. Masked ones may all be called the same.
func (t tongue) furtherPlaces(c audit.Cause) []string {
	places := make([]string, len(c.Further))
	for i, p := range c.Further {
		places[i] = t.bad(p)
		if p.Value != c.Value {
			places[i] += t.Say("", " ") + t.found(p)
		}
	}
	return slices.Compact(places)
}

// causePlaces names where a cause was met, for a table: the first place, and how
// many more there are.
func (t tongue) causePlaces(c audit.Cause) string { return t.bad(c.Problem) + t.others(c) }

// leftOutOf counts the problems of causes that are not told.
func leftOutOf(causes []audit.Cause) int {
	n := 0
	for _, c := range causes {
		n += c.Count
	}
	return n
}
