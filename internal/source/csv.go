package source

import (
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(format{
		name: "csv", title: audit.Textf("CSV 文本", "CSV text"), extensions: []string{".csv", ".txt", ".tsv"},
		holds: []*content{plainText}, open: openCSV, survey: surveyCSV,
	})
}

// What no honest table exceeds.
const (
	maxField   = 1 << 20 // bytes
	maxColumns = 1 << 14 // as in a spreadsheet
)

// commaSample is how much of a text shows its separator.
const commaSample = 1 << 16

// openCSV decodes a CSV file and settles its separator. A first line "sep=;",
// which Excel writes and obeys, is no row: row 1 is the line behind it, as
// Excel shows it.
func openCSV(path string, data []byte, hint Hint) (sheets []Sheet, encoding string, err error) {
	text, encoding, err := decode(path, data, hint.Encoding)
	if err != nil {
		return nil, "", err
	}
	comma, text, err := commaOf(path, text, hint)
	if err != nil {
		return nil, "", err
	}
	return []Sheet{&csvSheet{path, comma, divide(text, comma)}}, encoding, nil
}

// commaOf gives the separator of a text, and the text without its line "sep=;".
func commaOf(path, text string, hint Hint) (comma byte, rest string, err error) {
	comma, rest = sepLine(text)
	switch {
	case hint.Comma != 0:
		if !separates(hint.Comma) {
			return 0, "", badComma(path, hint.Comma)
		}
		comma = byte(hint.Comma) //nolint:gosec // separates admits ASCII only
	case comma == 0:
		comma = detectComma(rest)
	}
	return comma, rest, nil
}

func badComma(path string, comma rune) error {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Textf("%q 不能用作分隔符", "%q cannot separate fields", comma),
		Remedy:  audit.Textf("请使用逗号、制表符或分号", "use a comma, a tab or a semicolon"),
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
	s := &splitter{text: text[:min(len(text), commaSample)], comma: comma}
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
