// Package dossier turns rows of cells into typed records, checks keys and
// references, accounts for every row, and joins what is known of one subject
// into its dossier: the facts a requirement judges. It prepares facts and never
// judges; it knows no policy language and no output format.
package dossier

import (
	"cmp"
	"math"
	"slices"

	"ninefold/internal/audit"
)

// Absent is the code of a blank optional field.
const Absent int32 = math.MinInt32

// Records are the used rows of one table: one code a field, and where the row
// comes from.
type Records struct {
	Table   *Table
	columns []column
	runs    []run
	count   int
	spots   map[int][]spot // by input, of those in which a row is not simply a record
}

// run is a stretch of records that are neighbours in their sheet too.
type run struct{ first, input, row int32 }

// Len is the number of records.
func (r *Records) Len() int {
	if r == nil {
		return 0
	}
	return r.count
}

// Code gives one field of a record.
func (r *Records) Code(i, field int) int32 { return r.columns[field].at(i) }

// At gives the codes of a record, one a field, in a slice of their own.
func (r *Records) At(i int) []int32 { return r.read(i, nil) }

// read gives the codes of a record in scratch.
func (r *Records) read(i int, scratch []int32) []int32 {
	scratch = scratch[:0]
	for field := range r.columns {
		scratch = append(scratch, r.columns[field].at(i))
	}
	return scratch
}

// Place gives the index into Book.Inputs and the row there.
func (r *Records) Place(i int) (input, row int) {
	input, row = r.ordinal(i)
	if spots := r.spots[input]; spots != nil {
		row = int(spots[row].row)
	}
	return input, row
}

// ordinal gives the index into Book.Inputs, and the row there or, where a row is not
// simply a record, the number of the record among those of the input, from 0.
func (r *Records) ordinal(i int) (input, row int) {
	at, found := slices.BinarySearchFunc(r.runs, i, func(run run, i int) int { return cmp.Compare(int(run.first), i) })
	if !found {
		at--
	}
	of := r.runs[at]
	return int(of.input), int(of.row) + i - int(of.first)
}

// Append takes in a record: one code a field, the input and the row.
func (r *Records) Append(codes []int32, input, row int) {
	r.grow()
	for field, code := range codes {
		r.columns[field].append(code)
	}
	r.stand(int32(input), int32(row)) //nolint:gosec // a sheet has at most some ten million rows
}

func (r *Records) grow() {
	if r.columns == nil {
		r.columns = make([]column, len(r.Table.Fields))
	}
}

// rowsReader reads rows about in their order, unpacking each block once.
type rowsReader struct {
	*Records

	block   int
	codes   [][]int32 // of the block, by field
	scratch []int32
}

func (r *Records) reader() *rowsReader {
	return &rowsReader{Records: r, block: -1, codes: make([][]int32, len(r.columns))}
}

// read gives the codes of a record until the next one is read.
func (r *rowsReader) read(i int) []int32 {
	n := i >> blockBits
	if n == len(r.columns[0].packed) {
		r.scratch = r.Records.read(i, r.scratch)
		return r.scratch
	}
	if n != r.block {
		r.block = n
		for field := range r.columns {
			r.codes[field] = r.columns[field].packed[n].unpack(r.codes[field])
		}
	}
	r.scratch = r.scratch[:0]
	for field := range r.columns {
		r.scratch = append(r.scratch, r.codes[field][i&(blockLength-1)])
	}
	return r.scratch
}

// stand notes where the next record comes from.
func (r *Records) stand(input, row int32) {
	next := int32(r.count) //nolint:gosec // as above
	r.count++
	if last := len(r.runs) - 1; last >= 0 {
		if of := r.runs[last]; of.input == input && of.row+next-of.first == row {
			return
		}
	}
	r.runs = append(r.runs, run{next, input, row})
}

// standAll does so for several, so many rows below those given.
func (r *Records) standAll(input int32, rows []int32, below int32) {
	for len(rows) > 0 {
		r.stand(input, rows[0]+below)
		n := 1
		for n < len(rows) && rows[n] == rows[n-1]+1 {
			n++
		}
		r.count += n - 1
		rows = rows[n:]
	}
}

// without gives the records without those that a test does not want; it is asked in order.
func (r *Records) without(unwanted func(i int) bool) *Records {
	kept := &Records{Table: r.Table, spots: r.spots}
	kept.grow()
	rows := r.reader()
	for i := range r.count {
		if !unwanted(i) {
			input, row := r.ordinal(i)
			kept.Append(rows.read(i), input, row)
		}
	}
	for field := range r.columns {
		r.columns[field].forget()
	}
	return kept
}

// Book is all that was read: the tables, and an account of every row.
type Book struct {
	Symbols   *Symbols
	tables    map[string]*Records // only tables that some source feeds
	Inputs    []Input
	Problems  []audit.Problem // every bad row's every bad cell
	SetAside  []SetAside      // the bad rows, when quarantine was asked for
	Declared  map[string]bool // tables that hold all there is, even without a row
	Notices   []audit.Notice
	Corrected *audit.Overlaid // cells that were read otherwise than they stand; nil: none could be

	cells   []int                    // of Problems, the column of the cell whose record alone each is about; 0: all of the row's
	dropped map[string]fieldSet      // by table, columns that had values before they were dropped, or have in the whole of which this is a part
	own     func(audit.Subject) bool // of a part: who gets a dossier; nil: everybody
	jobs    int                      // how many pieces of work on it to do at a time; below 2: one after the other
	share   Share                    // which rows of the tables that are shared out are here
	under   string                   // names the settings that they were read by
	shared  map[string]bool          // by table
	counted map[string]*CensusTable  // by table, what is elsewhere
	flaws   []flaw                   // of a share
	unfound []CensusUnfound          // of a share
	named   map[[2]int]string        // of a part: by input and row, what else names the row
}

// Input is one sheet that feeds a table.
type Input struct {
	audit.Input
	Columns []int // for each field of the table its column, or that of the names in its place, from 1; 0 if the sheet has none

	card     bool // its records are cards, the cells of which stand in several rows
	parts    bool // its Cells are parts of cells
	reshaped bool // a row is not simply a record
	records  int  // used, set aside or duplicate, where it is not
	dated    int  // records that lie on days of a week by a count alone
	made     int  // records whose id was made

	elsewhere int // rows that other processes hold

	key func(row int) string // what else names a row; nil: nothing
}

// keyOf names a row besides its number; empty where nothing does.
func (in *Input) keyOf(row int) string {
	if in.key == nil {
		return ""
	}
	return in.key(row)
}

// SetAside is one bad row that was left out: whatever could still be told of it.
type SetAside struct {
	Table string
	Codes []int32 // one a field; Absent where the field is blank or unusable
	Input int     // index into Book.Inputs
	Row   int     // the row there
	Cell  int     // the column of the cell that it came from; 0: the row as a whole

	branch  int32    // of people: the branch as written, also where there is none such; Absent where it cannot be read
	unread  fieldSet // fields whose cells could not be used
	filled  fieldSet // of them, those that were not blank
	shifted bool     // has cells too few or too many, so that any of them may be another field's
}

// fieldSet is a set of fields of one table.
type fieldSet uint32

func (s fieldSet) has(field int) bool { return s&(1<<field) != 0 }

// says reports whether the row has, or may have had, a value in a field.
func (a *SetAside) says(field int) bool {
	return a.Codes[field] != Absent || a.shifted || a.unread.has(field)
}

// Table gives the records of a table; false if no source feeds it.
func (b *Book) Table(name string) (*Records, bool) {
	r, ok := b.tables[name]
	return r, ok
}

// Origin says where record i of a table comes from.
func (b *Book) Origin(table string, i int) audit.Origin {
	records := b.tables[table]
	input, row := records.Place(i)
	in := b.Inputs[input]
	origin := audit.Origin{Table: table, Path: in.Path, Sheet: in.Sheet, Row: row, Key: in.keyOf(row)}
	if _, column, text, ok := records.Spot(i); ok {
		origin.Column, origin.Text = column, b.Symbols.Text(text)
	}
	return origin
}
