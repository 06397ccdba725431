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
// then the input it came from and its row there. They lie in blocks, so that
// millions of rows never have to be copied to make room for one more.
type Records struct {
	Table  *Table
	blocks [][]int32
	count  int
}

const blockLength = 1 << 14 // records

func (r *Records) stride() int { return len(r.Table.Fields) + 2 }

// Len is the number of records.
func (r *Records) Len() int {
	if r == nil {
		return 0
	}
	return r.count
}

// row gives all there is of a record: codes, input, row.
func (r *Records) row(i int) []int32 {
	s := r.stride()
	at := i % blockLength * s
	return r.blocks[i/blockLength][at : at+s : at+s]
}

// At gives the codes of a record, one a field. It must not be written to.
func (r *Records) At(i int) []int32 {
	row := r.row(i)
	return row[: len(row)-2 : len(row)-2]
}

// Place gives the index into Book.Inputs and the row there.
func (r *Records) Place(i int) (input, row int) {
	all := r.row(i)
	return int(all[len(all)-2]), int(all[len(all)-1])
}

// Append takes in a record: one code a field, the input and the row.
func (r *Records) Append(codes []int32, input, row int) {
	last := len(r.blocks) - 1
	if r.count%blockLength == 0 {
		r.blocks = append(r.blocks, nil)
		last++
	}
	if last > 0 && r.blocks[last] == nil { // a second block: there will be many rows
		r.blocks[last] = make([]int32, 0, blockLength*r.stride())
	}
	r.blocks[last] = append(append(r.blocks[last], codes...), int32(input), int32(row)) //nolint:gosec // a sheet has at most a few million rows
	r.count++
}

// keep drops all records that a test does not want; it is asked in order.
func (r *Records) keep(wanted func(i int) bool) {
	kept := 0
	for i := range r.count {
		if wanted(i) {
			copy(r.row(kept), r.row(i))
			kept++
		}
	}
	full := (kept + blockLength - 1) / blockLength
	clear(r.blocks[full:])
	r.blocks, r.count = r.blocks[:full], kept
	if rest := kept % blockLength; rest > 0 {
		r.blocks[full-1] = r.blocks[full-1][:rest*r.stride()]
	}
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
	Columns []int // for each field of the table its column, or that of the names in its place, from 1; 0 if the sheet has none
}

// SetAside is one bad row that was left out: whatever could still be told of it.
type SetAside struct {
	Table string
	Codes []int32 // one a field; Absent where the field is blank or unusable
	Input int     // index into Book.Inputs
	Row   int     // the row there
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
