package annotate

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"

	"ninefold/internal/source"
)

// A worksheet holds no more than this.
const (
	mostRows    = 1 << 20
	mostColumns = 1 << 14
)

// textFormat is the one format of a converted file's cells: text, so that no
// spreadsheet calculates or rounds what stands in them, not even when somebody
// edits the cell.
const textFormat = xml.Header + `<styleSheet xmlns="` + nsMain + `"><fonts count="1"><font><sz val="11"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
	`<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

// convert gives a CSV or JSON file as a workbook of one sheet.
func convert(o Original) ([]byte, error) {
	rows, err := convertRows(o)
	if err != nil {
		return nil, err
	}
	const head = `<Types xmlns="` + nsTypes + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + spreadsheet + `sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + spreadsheet + `styles+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + spreadsheet + `worksheet+xml"/></Types>`
	const open, shut = `<Relationships xmlns="` + nsRels + `">`, `</Relationships>`
	relationship := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + nsRefs + "/" + kind + `" Target="` + target + `"/>`
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{contentTypes, xml.Header + head},
		{"_rels/.rels", xml.Header + open + relationship("rId1", "officeDocument", "xl/workbook.xml") + shut},
		{"xl/workbook.xml", xml.Header + `<workbook xmlns="` + nsMain + `"><sheets><sheet xmlns:r="` + nsRefs + `" name="` + escape(o.Table) + `" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", xml.Header + open + relationship("rId1", "worksheet", "worksheets/sheet1.xml") + relationship("rId2", "styles", "styles.xml") + shut},
		{"xl/styles.xml", textFormat},
		{"xl/worksheets/sheet1.xml", xml.Header + `<worksheet xmlns="` + nsMain + `"><sheetData>` + rows + `</sheetData></worksheet>`},
	} {
		if err := deflate(archive, zip.FileHeader{Name: part[0]}, &markup{text: []byte(part[1])}); err != nil {
			return nil, err
		}
	}
	err = archive.Close()
	return out.Bytes(), err
}

func convertRows(o Original) (string, error) {
	w := &sheetWriter{}
	for _, sheet := range o.File.Sheets {
		err := sheet.Each(func(row source.Row) error {
			if row.Number > mostRows || len(row.Cells) > mostColumns {
				return unfaithful(o.File.Path, "第 %d 行超出一个工作表能容纳的范围", "row %d lies beyond what a worksheet holds", row.Number)
			}
			fmt.Fprintf(w, `<row r="%d">`, row.Number)
			for i, c := range row.Cells {
				if c.Kind != source.Blank {
					w.cell(cell{row.Number, i + 1}, formatted{c.Text, 1})
				}
			}
			w.WriteString("</row>")
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return w.String(), nil
}
