package books

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/office"
)

// OpenDocument, as far as these books need it (OASIS, part 3): texts, numbers and
// dates, what is merged, and a format for dates.

const odsSpaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"`

const odsStyles = `<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/>` +
	`<number:text>-</number:text><number:day number:style="long"/></number:date-style>` +
	`<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>`

const odsType = "application/vnd.oasis.opendocument.spreadsheet"

// ods gives a book in that form.
func (b *Book) ods() ([]byte, error) {
	var content strings.Builder
	content.WriteString(xml.Header + `<office:document-content` + odsSpaces + `><office:automatic-styles>` + odsStyles + `</office:automatic-styles><office:body><office:spreadsheet>`)
	for _, s := range b.Sheets {
		fmt.Fprintf(&content, `<table:table table:name="%s">`, escaped(s.Name))
		s.rowsOfODS(&content)
		content.WriteString(`</table:table>`)
	}
	content.WriteString(`</office:spreadsheet></office:body></office:document-content>`)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"mimetype", odsType},
		{"META-INF/manifest.xml", xml.Header + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
			`<manifest:file-entry manifest:full-path="/" manifest:media-type="` + odsType + `"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`},
		{"content.xml", content.String()},
	} {
		how := &zip.FileHeader{Name: part.name, Method: zip.Deflate}
		if part.name == "mimetype" {
			how.Method = zip.Store
		}
		to, err := w.CreateHeader(how)
		if err != nil {
			return nil, err
		}
		if _, err := to.Write([]byte(part.text)); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

// rowsOfODS writes the cells, with what is merged: the first cell of a range says how
// far it goes, and the others are covered.
func (s *Sheet) rowsOfODS(to *strings.Builder) {
	first, covered, last := map[[2]int][4]int{}, map[[2]int]bool{}, map[int]int{}
	for _, m := range s.merges {
		first[[2]int{m[0], m[1]}] = m
		for row := m[0]; row <= m[2]; row++ {
			last[row] = max(last[row], m[3])
			for column := m[1]; column <= m[3]; column++ {
				covered[[2]int{row, column}] = row != m[0] || column != m[1]
			}
		}
	}
	rows := s.rows
	for row := range last {
		rows = max(rows, row)
	}
	for at := range s.cells {
		last[at[0]] = max(last[at[0]], at[1])
	}
	for row := 1; row <= rows; row++ {
		to.WriteString(`<table:table-row>`)
		for column := 1; column <= max(last[row], 1); column++ {
			at := [2]int{row, column}
			element := "table:table-cell"
			if covered[at] {
				element = "table:covered-table-cell"
			}
			to.WriteString("<" + element)
			if m, ok := first[at]; ok {
				fmt.Fprintf(to, ` table:number-rows-spanned="%d" table:number-columns-spanned="%d"`, m[2]-m[0]+1, m[3]-m[1]+1)
			}
			if c, ok := s.cells[at]; ok {
				c.ods(to)
			} else {
				to.WriteString(">")
			}
			to.WriteString("</" + element + ">")
		}
		to.WriteString(`</table:table-row>`)
	}
}

// ods writes the value of a cell: the rest of its tag, and what it shows.
func (c cell) ods(to *strings.Builder) {
	switch {
	case c.day != office.Absent:
		day := fmt.Sprintf("%04d-%02d-%02d", c.day.Year(), month(c.day), day(c.day))
		fmt.Fprintf(to, ` table:style-name="day" office:value-type="date" office:date-value="%s"><text:p>%s</text:p>`, day, day)
	case c.format != "":
		n := strconv.Itoa(c.number)
		fmt.Fprintf(to, ` office:value-type="float" office:value="%s"><text:p>%s</text:p>`, n, n)
	default:
		fmt.Fprintf(to, ` office:value-type="string"><text:p>%s</text:p>`, escaped(c.text))
	}
}

func escaped(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(text)) // a builder takes everything
	return out.String()
}
