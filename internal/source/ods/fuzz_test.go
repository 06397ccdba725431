package ods

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// FuzzODS puts any XML into the place of the content. Either the file is refused
// with a fault, or rows follow each other, and there are no fewer than encoding/xml
// finds with a text in a cell.
func FuzzODS(f *testing.F) {
	f.Add(contentXML(stylesOfAll, sheetXML("一", rowXML(textCell("甲"), numberXML("1"))+`<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="9"/></table:table-row>`+rowXML(textCell("乙", `table:number-rows-spanned="2"`)))))
	f.Add(contentXML("", `<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>`+sheetXML("一", "<table:table-row-group>"+rowXML(textCell("甲<text:s/>"))+"</table:table-row-group>")+sheetXML("二", rowXML())))
	f.Fuzz(func(t *testing.T, content string) {
		if content == "" {
			return
		}
		sheets, err := Open("走访.ods", pack(t, map[string]string{contentPart: content}))
		rows := 0
		for _, sheet := range sheets {
			last := 0
			if err == nil {
				err = sheet.Each(func(row cell.Row) error {
					require.Equal(t, last+1, row.Number)
					last = row.Number
					rows++
					return nil
				})
			}
		}
		if err != nil {
			requireFault(t, err)
			return
		}
		require.GreaterOrEqual(t, rows, rowsWithText(t, content))
	})
}

// FuzzODSBytes changes bytes of a whole file.
func FuzzODSBytes(f *testing.F) {
	data, err := os.ReadFile("testdata/libreoffice.ods")
	require.NoError(f, err)
	f.Add(data)
	f.Add(pack(f, nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := drain(data); err != nil {
			requireFault(t, err)
		}
	})
}

// rowsWithText counts the rows that have a cell with a paragraph that can be seen,
// in tables that are sheets.
func rowsWithText(t *testing.T, content string) int {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(content))
	var path []xml.StartElement
	count, counted := 0, false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count
		}
		require.NoError(t, err, "encoding/xml refuses what we read")
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Copy())
			if token.Name.Space == nsTable && token.Name.Local == "table-row" {
				counted = false
			}
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			n := len(path)
			if counted || n < 6 || path[n-1].Name.Space != nsText || path[n-1].Name.Local != "p" || path[n-2].Name.Space != nsTable || path[n-2].Name.Local != "table-cell" ||
				path[n-3].Name.Local != "table-row" || path[3].Name.Local != "table" || strings.TrimSpace(strings.ReplaceAll(string(token), "\ufeff", "")) == "" {
				continue
			}
			typed := false // another type than text has a value of its own
			for _, attr := range path[n-2].Attr {
				typed = typed || attr.Name.Local == "value-type" || attr.Name.Local == "string-value"
			}
			cache := false
			for _, attr := range path[3].Attr {
				cache = cache || strings.HasPrefix(attr.Value, "'")
			}
			if !typed && !cache {
				count, counted = count+1, true
			}
		}
	}
}
