package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// FuzzXLSX puts any XML into the place of a sheet. Either the sheet is refused
// with a fault, or all rows are there that encoding/xml finds in it.
func FuzzXLSX(f *testing.F) {
	f.Add(sheetXML(`<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3" hidden="1"><c t="inlineStr"><is><t>甲</t></is></c></row>`, merged("A1:A3")))
	f.Add(sheetXML(`<row><c s="1"><f>A1</f><v>45658.5</v></c><c t="e"><v>#N/A</v></c></row><row r="2"/><!-- <row> -->`))
	f.Add(`<x:worksheet xmlns:x="` + nsMain + `"><x:sheetData><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		if sheet == "" {
			return
		}
		entries := entriesOf(parts{sheetPart: sheet})
		for i := range entries {
			entries[i].stored = true // packing would take most of the time
		}
		sheets, err := openXLSX("export.xlsx", pack(t, entries))
		require.NoError(t, err)
		given, last := 0, 0
		err = sheets[0].Each(func(row Row) error {
			if row.Number != last+1 {
				t.Fatalf("row %d follows row %d", row.Number, last)
			}
			last = row.Number
			given++
			return nil
		})
		if err != nil {
			var fault *audit.Fault
			require.ErrorAs(t, err, &fault)
			return
		}
		require.GreaterOrEqual(t, given, rowsWithValues(t, sheet))
	})
}

// rowsWithValues counts, by encoding/xml, the rows that have a cell with text
// in a value.
func rowsWithValues(t *testing.T, sheet string) int {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(sheet))
	var path []string
	count, counted := 0, false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count
		}
		require.NoError(t, err, "encoding/xml refuses what we read")
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			if len(path) == 3 && path[1] == "sheetData" {
				counted = false
			}
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if !counted && strings.Join(path, "/") == "worksheet/sheetData/row/c/v" && len(bytes.TrimSpace(token)) > 0 {
				count, counted = count+1, true
			}
		}
	}
}
