// Package books writes invented offices the way offices keep their books: a sheet
// a month, cross tables with √, several names in a cell, cards, words of their own
// (SPEC 1b). With every book it gives the `sources:` that read it, and says in
// which cell it has put each record, so that tests can ask whether a run finds the
// same verdicts and the same cells as in plain tables. It is for tests and for the
// fixtures, and knows nothing of readers and mappings: an error there must not
// come back here.
package books

import (
	"slices"
	"strings"

	"ninefold/internal/office"
)

// Layout is one way of keeping some of the tables.
type Layout struct {
	Name  string   // the folder of its fixture
	Feeds []string // the tables that its books hold

	// Tells gives a copy of an office with what such books can say of it, each
	// record once: a cross table of √ has no place for the problems found.
	Tells func(*office.Office) *office.Office
	// keep writes what Tells gave.
	keep func(*office.Office, *Kept)
}

// Layouts are the ten of the fixtures.
func Layouts() []Layout {
	return []Layout{
		monthSheets, dayMarks, dayWords, weekCounts, signIn, namesInCell, talkCards, sideBySide, rosterWords, noYear,
	}
}

// Place is the cell that a record stands in; Column is 0 where its row is meant.
type Place struct {
	Path, Sheet string
	Row, Column int
}

// Kept are the books of one office, and how they are read.
type Kept struct {
	Books    []*Book
	Sources  string             // the config's `sources:` and what else it must say of files
	Places   map[string][]Place // by table, the place of each of the office's records
	Nameless bool               // people have no ids: other tables give their names
}

// Applies reports whether an office has something to put into such books.
func (l Layout) Applies(o *office.Office) bool {
	return !slices.ContainsFunc(o.Grids(), func(g office.Grid) bool {
		return slices.Contains(l.Feeds, g.Table) && len(g.Rows) == 0
	}) && !slices.ContainsFunc(l.Feeds, func(table string) bool { return o.Missing[table] || o.None[table] })
}

// Keep puts an office, as Tells gave it, into books.
func (l Layout) Keep(o *office.Office) *Kept {
	k := &Kept{Places: map[string][]Place{}}
	l.keep(o, k)
	return k
}

// In gives the same books in another form, .xls or .ods.
func (k *Kept) In(form string) *Kept {
	const usual = ".xlsx"
	other := &Kept{Sources: strings.ReplaceAll(k.Sources, usual, form), Places: map[string][]Place{}, Nameless: k.Nameless}
	for _, b := range k.Books {
		renamed := *b
		renamed.Path = strings.TrimSuffix(b.Path, usual) + form
		other.Books = append(other.Books, &renamed)
	}
	for table, places := range k.Places {
		for _, p := range places {
			p.Path = strings.TrimSuffix(p.Path, usual) + form
			other.Places[table] = append(other.Places[table], p)
		}
	}
	return other
}

func (k *Kept) book(path string) *Book {
	b := &Book{Path: path}
	k.Books = append(k.Books, b)
	return b
}

// at notes where record i of a table stands.
func (k *Kept) at(table string, i int, p Place) {
	for len(k.Places[table]) <= i {
		k.Places[table] = append(k.Places[table], Place{})
	}
	k.Places[table][i] = p
}
