package audit

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cause is one thing that is wrong with a number of cells: the same word in a
// column, say, or no value where one is required. It is told once, with the first
// places and how many there are.
type Cause struct {
	Problem           // the first of them
	Count   int       // of all of them
	Further []Problem // the next ones, as many as are named
	Varied  bool      // not all of them hold the same
}

const (
	fewProblems  = 3  // of one cause are told one by one: each has a hint of its own
	placesNamed  = 4  // of more, the first among them
	wordsOfCause = 8  // are told apart; all others are one cause, so that a flood of words is not one of causes
	widestWord   = 20 // characters; anything longer is a sentence
)

// Causes groups problems by what is wrong, in the order in which each cause comes
// first. How much it remembers depends on the causes, not on how many problems
// each has.
func Causes(problems []Problem) []Cause {
	s := sorter{problems: problems, groups: map[causeKey]*causeGroup{}, words: map[causeKey]int{}}
	for i := range problems {
		s.add(i)
	}
	var found []*causeGroup
	for _, g := range s.groups {
		found = append(found, g.apart()...)
	}
	slices.SortFunc(found, func(a, b *causeGroup) int { return cmp.Compare(a.first[0], b.first[0]) })
	causes := make([]Cause, len(found))
	for i, g := range found {
		causes[i] = Cause{Problem: problems[g.first[0]], Count: g.count, Varied: g.varied}
		for _, at := range g.first[1:] {
			causes[i].Further = append(causes[i].Further, problems[at])
		}
	}
	return causes
}

// causeKey is what problems of one cause have in common. A word belongs to it; ids
// and figures do not, since each of them may be another one.
type causeKey struct{ table, column, kind, word string }

// causeGroup are the problems of one cause: the places of the first of them.
type causeGroup struct {
	first  []int
	count  int
	varied bool
}

// sorter puts problems into groups.
type sorter struct {
	problems []Problem

	groups map[causeKey]*causeGroup
	words  map[causeKey]int // told apart of each cause

	expected string // that was looked at last
	kind     string // of it
}

func (s *sorter) add(i int) {
	key := s.key(&s.problems[i])
	g := s.groups[key]
	if g == nil {
		g = &causeGroup{}
		s.groups[key] = g
	}
	if len(g.first) < placesNamed {
		g.first = append(g.first, i)
	}
	g.count++
	g.varied = g.varied || s.problems[i].Value != s.problems[g.first[0]].Value
}

// key is the cause of a problem. A cell that has a name of its own is one of many
// columns that hold the same, such as the days of a month.
func (s *sorter) key(p *Problem) causeKey {
	if s.expected != p.Expected.EN || s.kind == "" {
		s.expected, s.kind = p.Expected.EN, kindOfProblem(p.Expected.EN)
	}
	key := causeKey{table: p.Table, column: p.Column, kind: s.kind}
	if p.Cell != "" && p.Value != "" {
		key.column = ""
	}
	if !isWord(p.Value) {
		return key
	}
	told := key
	told.word = p.Value
	if s.groups[told] == nil {
		if s.words[key] == wordsOfCause {
			return key
		}
		s.words[key]++
	}
	return told
}

// kindOfProblem is what was expected, without what is said of the single cell: the
// hints stand behind a semicolon, and figures are those of one place.
func kindOfProblem(expected string) string {
	kind, _, _ := strings.Cut(expected, ";")
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, kind)
}

// isWord reports whether a value is a word such as people write again and again.
func isWord(value string) bool {
	return value != "" && utf8.RuneCountInString(value) <= widestWord && !strings.ContainsFunc(value, unicode.IsDigit)
}

// apart gives the problems of a small group one by one.
func (g *causeGroup) apart() []*causeGroup {
	if g.count > fewProblems {
		return []*causeGroup{g}
	}
	alone := make([]*causeGroup, len(g.first))
	for k, at := range g.first {
		alone[k] = &causeGroup{first: []int{at}, count: 1}
	}
	return alone
}
