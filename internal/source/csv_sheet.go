package source

import (
	"errors"
	"strings"

	"ninefold/internal/audit"
)

// csvSheet is a CSV file, cut into parts of whole records.
type csvSheet struct {
	path  string
	comma byte
	parts []csvText
}

// csvText is where the text of one part comes from.
type csvText struct {
	text  string    // of a file that is held in memory
	large *largeCSV // of one that is not
	at    int64     // where the part begins in it
	size  int64
	sum   uint64 // of its bytes
	lines int    // line ends before it
}

func (s *csvSheet) Name() string { return "" }

func (s *csvSheet) Hidden() bool { return false }

func (s *csvSheet) Ragged() bool { return true }

// Each implements Sheet. Blank lines at the end are no rows.
func (s *csvSheet) Each(yield func(Row) error) error {
	before, given := 0, 0
	for _, part := range s.Parts() {
		rows, err := part.Each(func(row Row) error {
			row.Number += before
			for given++; given < row.Number; given++ {
				if err := yield(Row{Number: given}); err != nil {
					return err
				}
			}
			return yield(row)
		})
		if err != nil {
			return Placed(err, before)
		}
		before += rows
	}
	return nil
}

// Parts implements Parted.
func (s *csvSheet) Parts() []Part {
	parts := make([]Part, len(s.parts))
	for i := range parts {
		parts[i] = csvPart{s, &s.parts[i]}
	}
	return parts
}

// csvPart is one part of a sheet, split anew each time it is read.
type csvPart struct {
	sheet *csvSheet
	from  *csvText
}

// Each implements Part.
func (p csvPart) Each(yield func(Row) error) (rows int, err error) {
	text := p.from.text
	if p.from.large != nil {
		if text, err = p.from.large.read(p.from); err != nil {
			return 0, err
		}
	}
	in := &splitter{text: text, comma: p.sheet.comma, nul: strings.IndexByte(text, 0)}
	for in.next() {
		rows++
		switch {
		case len(in.cells) == 0:
			continue
		case in.nul >= 0 && in.pos > in.nul:
			return rows, p.nulFault(in, rows)
		}
		if err := yield(Row{Number: rows, Cells: in.cells}); err != nil {
			return rows, err
		}
	}
	if in.flaw != nil {
		return rows, p.fault(in, rows+1)
	}
	return rows, nil
}

// unplaced is what is wrong in a part, before it is known how many rows stand
// in the parts before.
type unplaced struct{ behind func(rows int) *audit.Fault }

func (u *unplaced) Error() string { return u.behind(0).Error() }

// Placed tells what Part.Each found wrong where so many rows stand in the parts
// before.
func Placed(err error, before int) error {
	if found, ok := errors.AsType[*unplaced](err); ok {
		return found.behind(before)
	}
	return err
}

func (p csvPart) nulFault(in *splitter, row int) error {
	column := 1
	for column < len(in.cells) && strings.IndexByte(in.cells[column-1].Text, 0) < 0 {
		column++
	}
	return &unplaced{func(before int) *audit.Fault {
		return &audit.Fault{
			Where: p.sheet.path,
			Problem: audit.Textf("第 %d 行第 %d 列含有空字符（NUL），文件可能已损坏",
				"row %d, column %d holds a NUL character: the file may be damaged", before+row, column),
			Remedy: audit.Textf("请重新导出", "export it again"),
		}
	}}
}

// fault puts the splitter's flaw into words; row is the record it stands in.
func (p csvPart) fault(in *splitter, row int) error {
	line := p.line(in.text[:in.at])
	column, flaw := len(in.cells)+1, *in.flaw
	return &unplaced{func(before int) *audit.Fault {
		return &audit.Fault{
			Where: p.sheet.path,
			Problem: audit.Textf("第 %d 行第 %d 列（文本第 %d 行）：%s", "row %d, column %d (line %d of the text): %s",
				before+row, column, line, flaw),
			Remedy: audit.Textf("请在原文件中更正后重新导出", "correct it where it comes from and export it again"),
		}
	}}
}

// line is the number of the line that follows a text at the part's begin. Parts
// are cut behind line feeds, so behind the first one lone CRs count no more.
func (p csvPart) line(text string) int {
	if p.from.lines == 0 {
		return lineAt(text)
	}
	return p.from.lines + strings.Count(text, "\n") + 1
}
