package dossier

import (
	"sync"

	"ninefold/internal/audit"
)

// Columns gives the form of what Facts gives: the columns of a table's facts
// about a kind of subject and the column by whose values the rows are grouped,
// -1 for none. Such a subject has nothing of a table without columns.
func Columns(table string, kind audit.SubjectKind) (columns []Column, groupBy int) {
	d := blankOf(kind)
	r := d.Facts(table, kind)
	return r.Columns, r.GroupBy
}

// PersonColumns is the form of what Dossier.Person gives of a kind of subject;
// none for a branch.
func PersonColumns(kind audit.SubjectKind) []Column { return blankOf(kind).Person().Columns }

func blankOf(kind audit.SubjectKind) *Dossier {
	office := unwritten()
	for i := range office.Dossiers {
		if office.Dossiers[i].Judges(kind) {
			return &office.Dossiers[i]
		}
	}
	panic("no blank dossier judges " + kind)
}

// unwritten is an office of one person and one branch of whom nothing is on record,
// though every table was supplied. Its facts are made by the same code as all
// others, so that their form cannot drift from what policies see.
var unwritten = sync.OnceValue(func() *Office {
	book := &Book{Symbols: NewSymbols(), tables: map[string]*Records{}}
	for _, t := range tables {
		book.tables[t.Name] = &Records{Table: t}
	}
	for _, name := range []string{"people", "branches"} {
		records := book.tables[name]
		codes := make([]int32, len(records.Table.Fields))
		codes[records.Table.From], codes[records.Table.To] = Absent, Absent
		records.Append(codes, 0, 0)
	}
	day := audit.DateOf(2024, 1, 1)
	return Join(book, Time{AsOf: day, Period: audit.Period{From: day, To: day}}, NewCalendar(nil, nil))
})
