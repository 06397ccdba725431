package dossier

import "ninefold/internal/audit"

// mark is what is known of a staged row besides its values.
type mark uint8

const (
	isBad mark = 1 << iota
	isTwin
	isHidden
	isShifted   // has cells too few or too many, which is all that is said of it
	isElsewhere // in the share of another process
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
	layouts map[int]*heading // by input
	flaws   *[]flaw
	codes   *Symbols
	odds    map[oddWord]int // how many cells each stands in

	sharing  *sharing      // nil: the table is not shared out
	dangling map[int]int32 // of people: row → the branch it names that there is not
}

// flaw is a problem before it is told: the cell by its place, for sorting.
type flaw struct {
	input, row, column int
	value              string
	expected           audit.Text
	field              int    // that cannot be used for it, plus 1; 0: none, or any
	cell               int    // column of the cell whose record alone it is about; 0: all of the row's
	title              string // of the column, where the header does not say it
	unfound            asked  // how a reference to nothing was given
}

func nameCode(codes *Symbols, name string) int32 { return ^codes.Code(trim(name)) }

func isName(code int32) bool { return code < 0 && code != Absent && code != unsure }

func (s *stage) is(i int, m mark) bool { return s.marks[i]&m != 0 }

// reject makes a row a bad one, for a field of it.
func (s *stage) reject(i, field int, value string, expected audit.Text) {
	input, _ := s.records.Place(i)
	s.blame(i, field, s.column(input, field), value, expected)
}

// blame makes a row a bad one, for a column of its sheet.
func (s *stage) blame(i, field, column int, value string, expected audit.Text) {
	input, row := s.records.Place(i)
	s.marks[i] |= isBad
	f := flaw{input: input, row: row, column: column, value: value, expected: expected, field: field + 1}
	if _, cell, _, ok := s.records.Spot(i); ok {
		s.layouts[input].place(&f, cell)
	}
	*s.flaws = append(*s.flaws, f)
}

// decide settles the blank cells of a yes-or-no field, from a row on: no in a
// column with a √, else nothing.
func (s *stage) decide(from, field int, ticked bool) {
	var blank []int
	s.records.columns[field].edit(from, func(first int, codes []int32) bool {
		some := false
		for k, code := range codes {
			if code != unsure {
				continue
			}
			some, codes[k] = true, 0
			if !ticked {
				codes[k] = Absent
				blank = append(blank, first+k)
			}
		}
		return some
	})
	for _, i := range blank {
		if s.records.Table.Fields[field].Required {
			s.reject(i, field, "", required)
		}
	}
}

// column is where a field of an input stands: its own column, or the column of
// names in its place.
func (s *stage) column(input, field int) int { return s.layouts[input].slots[field].place() }

// settle closes the table: it counts each row to its input as used, set aside
// or duplicate, gives the bad ones away and keeps the good ones.
func (s *stage) settle(inputs []Input) []SetAside {
	var aside []SetAside
	used := 0
	s.sharing.count(inputs)
	for n, run := range s.records.runs {
		end := s.records.count
		if n+1 < len(s.records.runs) {
			end = int(s.records.runs[n+1].first)
		}
		in := &inputs[run.input]
		if s.records.spots[int(run.input)] != nil {
			apart := cellAccount{stage: s, in: in}
			aside = append(aside, apart.settle(int(run.first), end)...)
			used += apart.used
			continue
		}
		for i := int(run.first); i < end; i++ {
			switch {
			case s.marks[i] == 0:
			case s.is(i, isElsewhere):
				in.elsewhere++
				continue
			case s.is(i, isBad):
				in.SetAside++
				row := int(run.row) + i - int(run.first)
				aside = append(aside, SetAside{
					Table: s.records.Table.Name, Codes: s.records.At(i), Input: int(run.input), Row: row, branch: s.branchAsked(i), shifted: s.is(i, isShifted),
				})
				continue
			case s.is(i, isTwin):
				in.Duplicates++
				continue
			case s.is(i, isHidden):
				in.Hidden++
			}
			in.Rows++
			used++
		}
	}
	if used < s.records.count {
		s.records = s.records.without(func(i int) bool { return s.is(i, isBad|isTwin|isElsewhere) })
	}
	s.marks = nil
	return aside
}

// branchAsked is the branch that a row of people names, whether there is one or not.
func (s *stage) branchAsked(i int) int32 {
	field := s.records.Table.Field("branch_id")
	if s.records.Table.Name != "people" {
		return Absent
	}
	if asked, ok := s.dangling[i]; ok {
		return asked
	}
	return s.records.Code(i, field)
}
