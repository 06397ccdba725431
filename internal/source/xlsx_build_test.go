package source

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// parts are the parts of a package by name; "" as content leaves a part out.
type parts map[string]string

const (
	sheetPart   = "xl/worksheets/sheet1.xml"
	stringsPart = "xl/sharedStrings.xml"
	stylesPart  = "xl/styles.xml"
	bookPart    = "xl/workbook.xml"
	linksPart   = "xl/_rels/workbook.xml.rels"

	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = `xmlns="` + nsMain + `"`
	typeBase  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// partNames is the order in which a built package holds the parts everyone has.
var partNames = []string{"[Content_Types].xml", "_rels/.rels", bookPart, linksPart, sheetPart, stringsPart, stylesPart}

func baseParts() parts {
	return parts{
		"[Content_Types].xml": xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         links(`<Relationship Id="rId1" Type="` + typeBase + `officeDocument" Target="xl/workbook.xml"/>`),
		bookPart:              bookXML("", `<sheet name="走访记录" sheetId="1" r:id="rId1"/>`),
		linksPart: links(`<Relationship Id="rId1" Type="` + typeBase + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + typeBase + `sharedStrings" Target="sharedStrings.xml"/>` +
			`<Relationship Id="rId3" Type="` + typeBase + `styles" Target="styles.xml"/>`),
		sheetPart:   sheetXML(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`),
		stringsPart: stringsXML("姓名", "甲某", "乙某"),
		stylesPart:  stylesXML("", 0, 14),
	}
}

func links(inner string) string {
	return xmlHead + `<Relationships xmlns="` + nsRels + `">` + inner + `</Relationships>`
}

func bookXML(before, sheets string) string {
	return xmlHead + `<workbook ` + mainSpace + ` xmlns:r="` + nsRefs + `">` + before + `<sheets>` + sheets + `</sheets></workbook>`
}

func sheetXML(rows string, behind ...string) string {
	return xmlHead + `<worksheet ` + mainSpace + `><sheetData>` + rows + `</sheetData>` + strings.Join(behind, "") + `</worksheet>`
}

func merged(refs ...string) string {
	out := "<mergeCells>"
	for _, ref := range refs {
		out += `<mergeCell ref="` + ref + `"/>`
	}
	return out + "</mergeCells>"
}

func stringsXML(texts ...string) string {
	return xmlHead + `<sst ` + mainSpace + `><si><t>` + strings.Join(texts, "</t></si><si><t>") + `</t></si></sst>`
}

// stylesXML has one cell style for each number format id.
func stylesXML(formats string, ids ...int) string {
	out := xmlHead + `<styleSheet ` + mainSpace + `>` + formats + `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>`
	for _, id := range ids {
		out += `<xf numFmtId="` + itoa(id) + `"/>`
	}
	return out + `</cellXfs></styleSheet>`
}

// build packs the usual parts with some of them replaced, left out or added.
func build(t testing.TB, changed parts) []byte {
	t.Helper()
	return pack(t, entriesOf(changed))
}

func entriesOf(changed parts) []zipEntry {
	all := baseParts()
	names := append([]string(nil), partNames...)
	for _, name := range sortedKeys(changed) {
		if _, known := all[name]; !known {
			names = append(names, name)
		}
		all[name] = changed[name]
	}
	var entries []zipEntry
	for _, name := range names {
		if all[name] != "" {
			entries = append(entries, zipEntry{name: name, content: all[name]})
		}
	}
	return entries
}

// zipEntry is one entry of an archive, with what is to be wrong about it.
type zipEntry struct {
	name, content string
	method        uint16
	encrypted     bool
	stored        bool
	size          uint64 // declared, when not the true one
	badSum        bool
	described     bool // sizes in a data descriptor, as streaming writers do
}

func pack(t testing.TB, entries []zipEntry) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range entries {
		if e.described {
			part, err := w.Create(e.name)
			require.NoError(t, err)
			_, err = io.WriteString(part, e.content)
			require.NoError(t, err)
			continue
		}
		header, body := e.raw(t)
		part, err := w.CreateRaw(header)
		require.NoError(t, err)
		_, err = part.Write(body)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

func (e zipEntry) raw(t testing.TB) (*zip.FileHeader, []byte) {
	t.Helper()
	body, method := []byte(e.content), zip.Store
	if !e.stored {
		body, method = deflated(t, body), zip.Deflate
	}
	h := &zip.FileHeader{Name: e.name, Method: method, CRC32: crc32.ChecksumIEEE([]byte(e.content))}
	h.CompressedSize64, h.UncompressedSize64 = uint64(len(body)), uint64(len(e.content))
	if e.size != 0 {
		h.UncompressedSize64 = e.size
	}
	if e.method != 0 {
		h.Method = e.method
	}
	if e.encrypted {
		h.Flags |= 1
	}
	if e.badSum {
		h.CRC32++
	}
	return h, body
}
