// Package dossier turns rows of cells into typed records, checks keys and
// references, accounts for every row, and joins what is known of one subject
// into its dossier: the facts a requirement judges. It prepares facts and never
// judges; it knows no policy language and no output format.
package dossier

import (
	"math"

	"ninefold/internal/audit"
)

// Absent is the code of a blank optional field.
const Absent int32 = math.MinInt32

// Symbols gives each distinct text one small number, so that a record is a row
// of int32 codes. The empty text is symbol 0.
type Symbols struct {
	codes map[string]int32
	texts []string
}

// NewSymbols returns a table that holds only the empty text.
func NewSymbols() *Symbols {
	return &Symbols{codes: map[string]int32{"": 0}, texts: []string{""}}
}

// Code gives the number of a text, taking it in if it is new.
func (s *Symbols) Code(text string) int32 {
	if code, ok := s.codes[text]; ok {
		return code
	}
	text = string([]byte(text)) // let go of the file the text was cut from
	code := int32(len(s.texts)) //nolint:gosec // far fewer than 2^31 distinct texts fit in memory
	s.codes[text] = code
	s.texts = append(s.texts, text)
	return code
}

// Find gives the number of a text that was taken in before.
func (s *Symbols) Find(text string) (int32, bool) { code, ok := s.codes[text]; return code, ok }

// Text gives the text of a number.
func (s *Symbols) Text(code int32) string { return s.texts[code] }

// Len is how many symbols there are: all codes lie below it.
func (s *Symbols) Len() int { return len(s.texts) }

// Records are the used rows of one table: for each record one code per field,
// then the input it came from and its row there.
type Records struct {
	Table *Table
	data  []int32
}

func (r *Records) stride() int { return len(r.Table.Fields) + 2 }

// Len is the number of records.
func (r *Records) Len() int {
	if r == nil {
		return 0
	}
	return len(r.data) / r.stride()
}

// At gives the codes of a record, one a field. It must not be written to.
func (r *Records) At(i int) []int32 {
	s := r.stride()
	return r.data[i*s : i*s+s-2 : i*s+s-2]
}

// Place gives the index into Book.Inputs and the row there.
func (r *Records) Place(i int) (input, row int) {
	s := r.stride()
	return int(r.data[i*s+s-2]), int(r.data[i*s+s-1])
}

// Append takes in a record: one code a field, the input and the row.
func (r *Records) Append(codes []int32, input, row int) {
	r.data = append(append(r.data, codes...), int32(input), int32(row)) //nolint:gosec // a sheet has at most a few million rows
}

// Book is all that was read: the tables, and an account of every row.
type Book struct {
	Symbols  *Symbols
	tables   map[string]*Records // only tables that some source feeds
	Inputs   []Input
	Problems []audit.Problem // every bad row's every bad cell
	SetAside []SetAside      // the bad rows, when quarantine was asked for
	Notices  []audit.Notice
}

// Input is one sheet that feeds a table.
type Input struct {
	audit.Input
	Columns []int // for each field of the table its column, from 1; 0 if the sheet has none
}

// SetAside is one bad row that was left out: whatever could still be told of it.
type SetAside struct {
	Table string
	Codes []int32 // one a field; Absent where the field is blank or unusable
}

// Table gives the records of a table; false if no source feeds it.
func (b *Book) Table(name string) (*Records, bool) {
	r, ok := b.tables[name]
	return r, ok
}

// Origin says where record i of a table comes from.
func (b *Book) Origin(table string, i int) audit.Origin {
	input, row := b.tables[table].Place(i)
	in := b.Inputs[input]
	return audit.Origin{Table: table, Path: in.Path, Sheet: in.Sheet, Row: row}
}
