package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// mark is what is known of a staged row besides its values.
type mark uint8

const (
	isBad mark = 1 << iota
	isTwin
	isHidden
	isShifted // has cells too few or too many, which is all that is said of it
)

// unsure is the code of a blank yes-or-no cell until the whole column was seen:
// in a column that contains a √ it means no (SPEC 1).
const unsure = Absent + 1

// stage holds all rows of one table, good and bad, while they are checked
// against each other and against other tables. In a reference that was given by
// name the code is the complement of the name's symbol, so below zero, until
// the name is resolved.
type stage struct {
	records *Records
	marks   []mark
	layouts map[int]*layout // by input
	flaws   *[]flaw
	codes   *Symbols
}

// flaw is a problem before it is told: the cell by its place, for sorting.
type flaw struct {
	input, row, column int
	value              string
	expected           audit.Text
}

func nameCode(codes *Symbols, name string) int32 { return ^codes.Code(trim(name)) }

func isName(code int32) bool { return code < 0 && code != Absent && code != unsure }

// add takes in a row.
func (s *stage) add(codes []int32, input, row int, m mark) {
	s.records.Append(codes, input, row)
	s.marks = append(s.marks, m)
}

// values gives the codes of a row to read and to settle.
func (s *stage) values(i int) []int32 { return s.records.At(i) }

func (s *stage) is(i int, m mark) bool { return s.marks[i]&m != 0 }

// reject makes a row a bad one, for a field of it.
func (s *stage) reject(i, field int, value string, expected audit.Text) {
	input, row := s.records.Place(i)
	s.marks[i] |= isBad
	*s.flaws = append(*s.flaws, flaw{input, row, s.column(input, field), value, expected})
}

// column is where a field of an input stands: its own column, or the column of
// names in its place.
func (s *stage) column(input, field int) int { return s.layouts[input].slots[field].place() }

// settle closes the table: it counts each row to its input as used, set aside
// or duplicate, gives the bad ones away and keeps the good ones.
func (s *stage) settle(inputs []Input) []SetAside {
	var aside []SetAside
	s.records.keep(func(i int) bool {
		input, row := s.records.Place(i)
		in := &inputs[input]
		switch {
		case s.is(i, isBad):
			in.SetAside++
			aside = append(aside, SetAside{Table: s.records.Table.Name, Codes: slices.Clone(s.values(i)), Input: input, Row: row})
			return false
		case s.is(i, isTwin):
			in.Duplicates++
			return false
		case s.is(i, isHidden):
			in.Hidden++
		}
		in.Rows++
		return true
	})
	s.marks = nil
	return aside
}
