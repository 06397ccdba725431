// Package source opens exported files and gives their rows as cells, each
// knowing where it stands. It knows formats and encodings, and nothing of what
// the rows mean: which table they feed and of what type a cell must be is for
// package dossier to say. Its one promise: every row that is in the file is
// given or the file is refused, never a shortened table.
package source

import "ninefold/internal/source/cell"

// The words for cells and rows are those of package cell.
type (
	// Kind says what a cell holds.
	Kind = cell.Kind
	// Flaw says why a cell cannot be taken at its word.
	Flaw = cell.Flaw
	// Cell is one cell of a row.
	Cell = cell.Cell
	// Row is one row of a sheet.
	Row = cell.Row
)

// The kinds of cell.
const (
	Blank   = cell.Blank
	Text    = cell.Text
	Number  = cell.Number
	Day     = cell.Day
	Truth   = cell.Truth
	Damaged = cell.Damaged
)

// The flaws that a reader can see without knowing the column's type.
const (
	Sound         = cell.Sound
	NotCalculated = cell.NotCalculated
	ErrorValue    = cell.ErrorValue
	DigitsLost    = cell.DigitsLost
	NotADay       = cell.NotADay
)

// Sheet is one table of cells: a worksheet, or the whole of a CSV or JSON file.
type Sheet interface {
	// Name is the worksheet's name; empty for CSV and JSON.
	Name() string
	// Hidden reports whether the workbook hides the sheet.
	Hidden() bool
	// Each calls yield with every row in order, gaps between rows included as
	// rows without cells, up to the last row that holds anything. Vertically
	// merged cells have their value in every row they span. It may be called
	// more than once. It stops with yield's error, or with a *audit.Fault
	// when the file is not what it should be.
	Each(yield func(Row) error) error
	// Ragged reports whether a row may have fewer or more cells than its
	// header only by accident (CSV), so that this must be reported.
	Ragged() bool
}

// Keyed is a sheet whose rows something names besides their numbers, such as id=17
// of a database's.
type Keyed interface {
	Sheet
	Key(row int) string
}

// Range is a rectangle of cells, rows and columns counted from 1.
type Range = cell.Range

// Merged is a sheet that knows which cells are merged.
type Merged interface {
	Sheet
	// Merges gives the merged ranges in the order of the file; none where the sheet
	// cannot be read, which Each tells.
	Merges() []Range
}

// Part is a stretch of a sheet that can be read by itself, and at the same time
// as others.
type Part interface {
	// Each calls yield with every row that is no blank line, numbered from 1
	// within the part, and gives how many rows the part has, blank lines
	// included. Placed puts its error in its place in the sheet.
	Each(yield func(Row) error) (rows int, err error)
}

// Parted is a sheet that comes in parts: one after the other they hold what
// Each gives.
type Parted interface {
	Sheet
	Parts() []Part
}

// File is one opened export. SHA256 is of exactly the bytes that the sheets
// are read from.
type File struct {
	Path     string // as the user named it, slashes forward
	Format   string // name of the format in the registry: csv, xlsx, ods, json, ndjson
	Encoding string // utf-8, utf-8-bom, gbk, gb18030, utf-16le, utf-16le-bom, utf-16be, utf-16be-bom; empty for workbooks
	SHA256   string // hexadecimal
	Sheets   []Sheet
}

// Hint is what a user says about a file where detection cannot know.
type Hint struct {
	Encoding string // empty: detect; big5 too is accepted here
	Comma    rune   // 0: detect among comma, tab and semicolon
}
