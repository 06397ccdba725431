// Package cell is what the readers of spreadsheets have in common: cells and
// rows, number formats and dates, merged ranges, shared texts. It knows what a
// spreadsheet shows of a stored value, and nothing of the files that values are
// stored in: that is for the reader of each format.
package cell

import (
	"strings"

	"ninefold/internal/audit"
)

// Kind says what a cell holds.
type Kind uint8

// The kinds of cell.
const (
	Blank   Kind = iota
	Text         // as written, white space included
	Number       // digits as written or as the spreadsheet stores them, zero-padding number formats applied
	Day          // a spreadsheet date cell: Text is yyyy-mm-dd, any time of day dropped
	Truth        // a spreadsheet truth value: Text is TRUE or FALSE
	Damaged      // no usable value: Flaw says why, Text is what there is
)

// Flaw says why a cell cannot be taken at its word.
type Flaw uint8

// The flaws a reader can see without knowing the column's type. DigitsLost also
// stands on Number cells: such a cell may be a number, but never an id.
const (
	Sound         Flaw = iota
	NotCalculated      // a formula without a stored result
	ErrorValue         // #N/A, #REF! …
	DigitsLost         // more digits than a spreadsheet number can hold
	NotADay            // a date format on a number that is not a day
)

// Cell is one cell of a row.
type Cell struct {
	Kind Kind
	Flaw Flaw
	Text string
}

// Row is one row of a sheet. Number counts from 1 as a spreadsheet would show
// it. CSV: the record number; blank lines count, a quoted field over several
// lines does not, nor does a first line "sep=;". JSON and NDJSON: row 1 holds
// the keys, element i of the array (from 1) is row i+1, line n of an NDJSON
// file is row n+1, blank lines counted.
// Cells[i] is column i+1; the slice is only valid until the next row.
type Row struct {
	Number int
	Hidden bool
	Cells  []Cell
}

// mark is the byte order mark, which is not a text wherever it stands (SPEC 1).
const mark = "\uFEFF"

// Unmarked takes the byte order marks out of a text.
func Unmarked(text string) string { return strings.ReplaceAll(text, mark, "") }

// OfText is the cell of a text; one that holds nothing is blank.
func OfText(text string) Cell {
	if text = Unmarked(text); text == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: text}
}

// OfTruth is the cell of a truth value.
func OfTruth(value bool) Cell {
	if value {
		return Cell{Kind: Truth, Text: "TRUE"}
	}
	return Cell{Kind: Truth, Text: "FALSE"}
}

// OfDamage is a cell without a usable value: why, and what there is.
func OfDamage(why Flaw, text string) Cell { return Cell{Kind: Damaged, Flaw: why, Text: text} }

// RemedyResave is what helps against nearly every damaged workbook.
var RemedyResave = audit.Text{
	ZH: "请用 Excel 或 WPS 打开核对，另存为新的 .xlsx 文件后重试",
	EN: "open it in Excel or WPS, check it, save it as a new .xlsx file and try again",
}

// Flawed is a fault of a workbook whose place is not known yet.
func Flawed(zh, en string, args ...any) *audit.Fault {
	return &audit.Fault{Problem: audit.Textf(zh, en, args...), Remedy: RemedyResave}
}
