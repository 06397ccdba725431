package annotate

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"ninefold/internal/source"
)

// A worksheet holds no more than this.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 14
)

// textFormat has the formats of a converted file's cells. 1 is text, so that no
// spreadsheet calculates or rounds what stands in them, not even when somebody
// edits the cell; 0 is none, and 2 a date, for cells with a flaw.
const textFormat = xml.Header + `<styleSheet xmlns="` + nsMain + `"><fonts count="1"><font><sz val="11"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
	`<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

// convert gives a file that is not an XLSX workbook as one: a CSV or JSON file has one
// sheet, an old workbook its own, the hidden ones hidden.
func convert(o Original) ([]byte, error) {
	const head = `<Types xmlns="` + nsTypes + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + spreadsheet + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + spreadsheet + `styles+xml"/>`
	const open, shut = `<Relationships xmlns="` + nsRels + `">`, `</Relationships>`
	relationship := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + nsRefs + "/" + kind + `" Target="` + target + `"/>`
	}
	var types, tabs, links strings.Builder
	parts := [][2]string{{"xl/styles.xml", textFormat}}
	names := sheetNames(o)
	for i, sheet := range o.File.Sheets {
		rows, err := convertRows(o, sheet)
		if err != nil {
			return nil, err
		}
		number := strconv.Itoa(i + 1)
		part := "worksheets/sheet" + number + ".xml"
		parts = append(parts, [2]string{"xl/" + part, xml.Header + `<worksheet xmlns="` + nsMain + `"><sheetData>` + rows + `</sheetData></worksheet>`})
		types.WriteString(`<Override PartName="/xl/` + part + `" ContentType="` + spreadsheet + `worksheet+xml"/>`)
		tabs.WriteString(`<sheet xmlns:r="` + nsRefs + `" name="` + escape(names[i]) + `" sheetId="` + number + `"` + hiddenTab(sheet) + ` r:id="rId` + number + `"/>`)
		links.WriteString(relationship("rId"+number, "worksheet", part))
	}
	styles := relationship("rId"+strconv.Itoa(len(o.File.Sheets)+1), "styles", "styles.xml")
	return packed(append([][2]string{
		{contentTypes, xml.Header + head + types.String() + `</Types>`},
		{"_rels/.rels", xml.Header + open + relationship("rId1", "officeDocument", "xl/workbook.xml") + shut},
		{"xl/workbook.xml", xml.Header + `<workbook xmlns="` + nsMain + `"><sheets>` + tabs.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", xml.Header + open + links.String() + styles + shut},
	}, parts...))
}

// packed makes a package of parts, each a name and what it holds.
func packed(parts [][2]string) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range parts {
		if err := deflate(archive, zip.FileHeader{Name: part[0]}, &markup{text: []byte(part[1])}); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}

// longestName is how long the name of a worksheet may be, in UTF-16 units.
const longestName = 31

// unnamable are the characters that no name of a worksheet may hold.
var unnamable = regexp.MustCompile(`[\[\]:*?/\\\x00-\x1f]`)

// sheetNames are what the copy calls the sheets: that of a CSV or JSON file has no
// name, and other programs allow names that worksheets may not have.
func sheetNames(o Original) []string {
	var names []string
	taken := map[string]bool{}
	for _, sheet := range o.File.Sheets {
		wanted := strings.Trim(unnamable.ReplaceAllString(cmp.Or(sheet.Name(), o.Table), "_"), "'")
		name := cutTo(cmp.Or(wanted, "_"), longestName)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			tail := "~" + strconv.Itoa(n)
			name = cutTo(wanted, longestName-len(tail)) + tail
		}
		taken[strings.ToLower(name)] = true
		names = append(names, name)
	}
	return names
}

// cutTo cuts a text to so many UTF-16 units.
func cutTo(text string, most int) string {
	units := 0
	for i, r := range text {
		if units += utf16.RuneLen(r); units > most {
			return text[:i]
		}
	}
	return text
}

func hiddenTab(sheet source.Sheet) string {
	if sheet.Hidden() {
		return ` state="hidden"`
	}
	return ""
}

// errorValues are those that every spreadsheet program knows.
var errorValues = []string{"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"}

// tellable is a cell as a worksheet can tell it. An error that only another program
// knows is one all the same; a day that is none, and no number, is a text, and no
// day as that.
func tellable(c source.Cell) source.Cell {
	switch {
	case c.Flaw == source.ErrorValue && !slices.Contains(errorValues, c.Text):
		c.Text = "#VALUE!"
	case c.Flaw == source.NotADay && !dayless(c.Text):
		c = source.Cell{Kind: source.Text, Text: c.Text}
	}
	return c
}

// dayless reports a number that no date format shows as a day.
func dayless(text string) bool {
	const milliseconds, leapBug, lastDay = 24 * 60 * 60 * 1000, 60, 2958465
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || strings.Trim(text, "0123456789+-.eE") != "" {
		return false
	}
	day := math.Floor(math.Round(value*milliseconds) / milliseconds)
	return day < 1 || day == leapBug || day > lastDay
}

// value writes a cell: as a text, unless that would hide a flaw.
func (w *sheetWriter) value(at cell, c source.Cell) {
	switch c = tellable(c); {
	case c.Flaw == source.DigitsLost:
		fmt.Fprintf(w, `<c r="%s"><v>%s</v></c>`, at, escape(withMoreDigits(c.Text)))
	case c.Flaw == source.NotADay:
		fmt.Fprintf(w, `<c r="%s" s="2"><v>%s</v></c>`, at, escape(c.Text))
	case c.Flaw == source.ErrorValue:
		fmt.Fprintf(w, `<c r="%s" t="e"><v>%s</v></c>`, at, escape(c.Text))
	case c.Flaw == source.NotCalculated:
		fmt.Fprintf(w, `<c r="%s"><f>NA()</f></c>`, at)
	default:
		w.cell(at, formatted{c.Text, 1})
	}
}

// withMoreDigits gives a number that spreadsheets show like the one given, and that
// has more digits than they show.
func withMoreDigits(shown string) string {
	value, err := strconv.ParseFloat(shown, 64)
	if err != nil || !strings.Contains(shown, ".") {
		return shown
	}
	return strconv.FormatFloat(math.Nextafter(value, math.Inf(1)), 'g', 17, 64)
}

func convertRows(o Original, sheet source.Sheet) (string, error) {
	w := &sheetWriter{}
	err := sheet.Each(func(row source.Row) error {
		if row.Number > mostRows || len(row.Cells) > mostColumns {
			return unfaithful(o.File.Path, "第 %d 行超出一个工作表能容纳的范围", "row %d lies beyond what a worksheet holds", row.Number)
		}
		hidden := ""
		if row.Hidden {
			hidden = ` hidden="1"`
		}
		fmt.Fprintf(w, `<row r="%d"%s>`, row.Number, hidden)
		for i, c := range row.Cells {
			if c.Kind != source.Blank {
				w.value(cell{row.Number, i + 1}, c)
			}
		}
		w.WriteString("</row>")
		return nil
	})
	return w.String(), err
}
