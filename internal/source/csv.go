package source

import (
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(format{
		name: "csv", title: say("CSV 文本", "CSV text"), extensions: []string{".csv", ".txt", ".tsv"},
		holds: []*content{plainText}, open: openCSV,
	})
}

// What no honest table exceeds.
const (
	maxField   = 1 << 20 // bytes
	maxColumns = 1 << 14 // as in a spreadsheet
)

// csvSheet is the text of a CSV file, split anew each time it is read.
type csvSheet struct {
	path, text string
	comma      byte
}

// openCSV decodes a CSV file and settles its separator. A first line "sep=;",
// which Excel writes and obeys, is no row: row 1 is the line behind it, as
// Excel shows it.
func openCSV(path string, data []byte, hint Hint) (sheets []Sheet, encoding string, err error) {
	text, encoding, err := decode(path, data, hint.Encoding)
	if err != nil {
		return nil, "", err
	}
	comma, text := sepLine(text)
	switch {
	case hint.Comma != 0:
		if !separates(hint.Comma) {
			return nil, "", badComma(path, hint.Comma)
		}
		comma = byte(hint.Comma) //nolint:gosec // separates admits ASCII only
	case comma == 0:
		comma = detectComma(text)
	}
	return []Sheet{&csvSheet{path, text, comma}}, encoding, nil
}

func badComma(path string, comma rune) error {
	return &audit.Fault{
		Where:   path,
		Problem: say("%q 不能用作分隔符", "%q cannot separate fields", comma),
		Remedy:  say("请使用逗号、制表符或分号", "use a comma, a tab or a semicolon"),
	}
}

// separates reports whether a character may separate fields: any ASCII one but
// letters, digits, the quote and what ends lines.
func separates(c rune) bool {
	return c == '\t' || c >= ' ' && c <= '~' && c != '"' &&
		!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')
}

// sepLine takes a line like "sep=;" off the text; comma is 0 without one.
func sepLine(text string) (comma byte, rest string) {
	if len(text) < 5 || !strings.EqualFold(text[:4], "sep=") || !separates(rune(text[4])) {
		return 0, text
	}
	rest, ok := cutLineEnd(text[5:])
	if !ok && rest != "" {
		return 0, text
	}
	return text[4], rest
}

func cutLineEnd(text string) (rest string, ok bool) {
	for _, end := range []string{"\r\n", "\n", "\r"} {
		if rest, ok = strings.CutPrefix(text, end); ok {
			return rest, true
		}
	}
	return text, false
}

// detectComma finds the separator: the one that the most of the first lines
// have equally often, since text and lists within cells hold the others now and
// then. Of equals the one that makes more columns wins, then the tab, which cells
// hardly ever hold, then the comma.
func detectComma(text string) byte {
	best, bestLines, bestCount := byte(','), 0, 0
	for _, comma := range []byte{'\t', ',', ';'} {
		lines, count := regularity(text, comma)
		if lines > bestLines || lines == bestLines && count > bestCount {
			best, bestLines, bestCount = comma, lines, count
		}
	}
	return best
}

// regularity gives, over the first lines, how many have the commonest number of
// separators (0 left aside), and that number.
func regularity(text string, comma byte) (lines, count int) {
	const enough = 32
	s := &splitter{text: text[:min(len(text), 1<<16)], comma: comma}
	tally := map[int]int{}
	for n := 0; n < enough && s.next(); n++ {
		if commas := len(s.cells) - 1; commas > 0 {
			tally[commas]++
		}
	}
	for c, n := range tally {
		if n > lines || n == lines && c > count {
			lines, count = n, c
		}
	}
	return lines, count
}

func (s *csvSheet) Name() string { return "" }

func (s *csvSheet) Hidden() bool { return false }

func (s *csvSheet) Ragged() bool { return true }

// Each implements Sheet. Blank lines at the end are no rows.
func (s *csvSheet) Each(yield func(Row) error) error {
	in := &splitter{text: s.text, comma: s.comma, nul: strings.IndexByte(s.text, 0)}
	row, given := 0, 0
	for in.next() {
		row++
		if len(in.cells) == 0 {
			continue
		}
		if in.nul >= 0 && in.pos > in.nul {
			return s.nulFault(in, row)
		}
		for given++; given < row; given++ {
			if err := yield(Row{Number: given}); err != nil {
				return err
			}
		}
		if err := yield(Row{Number: row, Cells: in.cells}); err != nil {
			return err
		}
	}
	if in.flaw != nil {
		return s.fault(in, row+1)
	}
	return nil
}

func (s *csvSheet) nulFault(in *splitter, row int) error {
	column := 1
	for column < len(in.cells) && strings.IndexByte(in.cells[column-1].Text, 0) < 0 {
		column++
	}
	return &audit.Fault{
		Where:   s.path,
		Problem: say("第 %d 行第 %d 列含有空字符（NUL），文件可能已损坏", "row %d, column %d holds a NUL character: the file may be damaged", row, column),
		Remedy:  say("请重新导出", "export it again"),
	}
}

// fault puts the splitter's flaw into words; row is the record it stands in.
func (s *csvSheet) fault(in *splitter, row int) error {
	line := lineAt(s.text[:in.at])
	return &audit.Fault{
		Where: s.path,
		Problem: say("第 %d 行第 %d 列（文本第 %d 行）：%s", "row %d, column %d (line %d of the text): %s",
			row, len(in.cells)+1, line, *in.flaw),
		Remedy: say("请在原文件中更正后重新导出", "correct it where it comes from and export it again"),
	}
}
