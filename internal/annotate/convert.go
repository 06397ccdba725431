package annotate

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"

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

// convert gives a file that is no XLSX workbook as one: a CSV or JSON file has one
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
	for i, sheet := range o.File.Sheets {
		rows, err := convertRows(o, sheet)
		if err != nil {
			return nil, err
		}
		number := strconv.Itoa(i + 1)
		part := "worksheets/sheet" + number + ".xml"
		parts = append(parts, [2]string{"xl/" + part, xml.Header + `<worksheet xmlns="` + nsMain + `"><sheetData>` + rows + `</sheetData></worksheet>`})
		types.WriteString(`<Override PartName="/xl/` + part + `" ContentType="` + spreadsheet + `worksheet+xml"/>`)
		tabs.WriteString(`<sheet xmlns:r="` + nsRefs + `" name="` + escape(sheetName(o, sheet)) + `" sheetId="` + number + `"` + hiddenTab(sheet) + ` r:id="rId` + number + `"/>`)
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

// sheetName is what the copy calls a sheet; that of a CSV or JSON file has no name.
func sheetName(o Original, sheet source.Sheet) string {
	if sheet.Name() == "" {
		return o.Table
	}
	return sheet.Name()
}

func hiddenTab(sheet source.Sheet) string {
	if sheet.Hidden() {
		return ` state="hidden"`
	}
	return ""
}

// value writes a cell: as a text, unless that would hide a flaw.
func (w *sheetWriter) value(at cell, c source.Cell) {
	_, err := strconv.ParseFloat(c.Text, 64)
	switch {
	case c.Flaw == source.DigitsLost:
		fmt.Fprintf(w, `<c r="%s"><v>%s</v></c>`, at, escape(withMoreDigits(c.Text)))
	case c.Flaw == source.NotADay && err == nil:
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
