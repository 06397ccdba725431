package office

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// lines are all rows of a grid, with those above, between and below that are no
// records.
func (g grid) lines(w *writer) [][]cell {
	header := make([]cell, len(g.header))
	for i, h := range g.header {
		header[i] = cell{text: h, day: Absent}
	}
	blank := make([]cell, len(header))
	lines := append([][]cell{}, g.titles...)
	if !g.bare {
		lines = append(lines, header)
	}
	for _, row := range g.rows {
		switch {
		case g.clean:
		case w.chance(0.003):
			lines = append(lines, blank)
		case w.chance(0.002):
			lines = append(lines, header)
		}
		lines = append(lines, row)
	}
	if g.clean {
		return lines
	}
	if w.chance(0.12) {
		lines = append(lines, blank, []cell{{text: "合计", day: Absent}})
	}
	if w.chance(0.08) {
		lines = append(lines, []cell{{text: "注：本表由办公室汇总", day: Absent}})
	}
	return lines
}

func (g grid) csv(w *writer) []byte {
	var out bytes.Buffer
	c := csv.NewWriter(&out)
	if !w.plain {
		c.Comma = []rune{',', ',', ',', '\t', ';'}[w.IntN(5)]
		c.UseCRLF = w.chance(0.5)
	}
	for _, line := range g.lines(w) {
		texts := make([]string, len(g.header))
		for i, one := range line {
			texts[i] = one.text
		}
		_ = c.Write(texts) // a buffer takes everything
	}
	c.Flush()
	return out.Bytes()
}

// encode puts UTF-8 text into any of the encodings.
func (w *writer) encode(text []byte) ([]byte, error) {
	if w.plain {
		return text, nil
	}
	switch w.IntN(7) {
	case 5:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes(text)
	case 0:
		return append([]byte("\ufeff"), text...), nil
	case 1, 2:
		return simplifiedchinese.GB18030.NewEncoder().Bytes(text)
	case 3:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(text)
	case 4:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes(text)
	}
	return text, nil
}

// json is an array of objects or, one a line, NDJSON; blank cells are null or,
// after the first object, left out.
func (g grid) json(w *writer, lines bool) []byte {
	var objects []string
	for r, row := range g.rows {
		var members []string
		for i, one := range row {
			if one.text == "" && r > 0 && w.chance(0.5) {
				continue
			}
			members = append(members, quoted(g.header[i])+": "+one.json())
		}
		objects = append(objects, "{"+strings.Join(members, ", ")+"}")
	}
	if lines {
		return []byte(strings.Join(append(objects, ""), "\n"))
	}
	return []byte("[" + strings.Join(objects, ",\n ") + "]\n")
}

func quoted(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string can always be written
	}
	return string(text)
}

func (c cell) json() string {
	switch {
	case c.text == "":
		return "null"
	case c.number:
		return c.text
	}
	return quoted(c.text)
}
