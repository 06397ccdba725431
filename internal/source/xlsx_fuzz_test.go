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

// FuzzXMLScanner holds the scanner against encoding/xml: what it accepts is
// well-formed there too, and has the same elements, attributes and text.
func FuzzXMLScanner(f *testing.F) {
	for _, text := range baseParts() {
		f.Add(text)
	}
	f.Add(`<a b='1' c="&lt;&#65;"><!-- x --><![CDATA[<&]]>t&amp;` + "\r\n" + `<x:b xmlns:x="u" x:c=""/></a> <?p i?>`)
	f.Fuzz(func(t *testing.T, text string) {
		ours, err := scannerEvents(text, 1<<16)
		if err != nil {
			slow, again := scannerEvents(text, 1)
			require.Error(t, again, "accepted byte by byte: %v", slow)
			return
		}
		slow, err := scannerEvents(text, 1)
		require.NoError(t, err)
		require.Equal(t, ours, slow, "another reading byte by byte")
		theirs, err := decoderEvents(text)
		require.NoError(t, err)
		require.Equal(t, theirs, ours)
	})
}

// trickle reads a few bytes at a time.
type trickle struct {
	src  io.Reader
	step int
}

func (s trickle) Read(p []byte) (int, error) { return s.src.Read(p[:min(len(p), s.step)]) }

func scannerEvents(text string, step int) (string, error) {
	x := newXMLScanner(trickle{strings.NewReader(text), step}, func(err error) error { return err })
	var out strings.Builder
	for {
		kind, err := x.next()
		if err != nil {
			return out.String(), err
		}
		switch kind {
		case tokenEOF:
			return out.String(), nil
		case tokenStart:
			out.WriteString("<" + string(x.local))
			for _, attr := range x.attrs {
				_, local, found := strings.Cut(string(attr.name), ":")
				if !found {
					local = string(attr.name)
				}
				out.WriteString(" " + local + "=" + string(attr.value))
			}
			out.WriteString(">")
		case tokenEnd:
			out.WriteString("</>")
		case tokenText:
			out.Write(x.text)
		}
	}
}

func decoderEvents(text string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	var out strings.Builder
	depth := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.String(), nil
		}
		if err != nil {
			return out.String(), err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			out.WriteString("<" + token.Name.Local)
			for _, attr := range token.Attr {
				out.WriteString(" " + attr.Name.Local + "=" + attr.Value)
			}
			out.WriteString(">")
		case xml.EndElement:
			depth--
			out.WriteString("</>")
		case xml.CharData:
			if depth > 0 {
				out.Write(token)
			}
		}
	}
}
