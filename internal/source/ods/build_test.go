package ods

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

const spaces = ` xmlns:office="` + nsOffice + `" xmlns:table="` + nsTable + `" xmlns:text="` + nsText + `" xmlns:style="` + nsStyle +
	`" xmlns:number="` + nsNumber + `" xmlns:draw="` + nsDraw + `" xmlns:calcext="` + nsCalc + `" xmlns:other="urn:other"`

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// contentXML is a content part with automatic styles and what stands in the
// spreadsheet.
func contentXML(styles, spreadsheet string) string {
	return xmlHead + `<office:document-content` + spaces + `><office:automatic-styles>` + styles +
		`</office:automatic-styles><office:body><office:spreadsheet>` + spreadsheet + `</office:spreadsheet></office:body></office:document-content>`
}

func sheetXML(name, rows string) string {
	return `<table:table table:name="` + name + `">` + rows + `</table:table>`
}

func rowXML(cells ...string) string {
	return `<table:table-row>` + strings.Join(cells, "") + `</table:table-row>`
}

// textCell is a cell with a text, and with further attributes.
func textCell(text string, attrs ...string) string {
	return `<table:table-cell office:value-type="string" ` + strings.Join(attrs, " ") + `><text:p>` + text + `</text:p></table:table-cell>`
}

func numberXML(value string, attrs ...string) string {
	return `<table:table-cell office:value-type="float" office:value="` + value + `" ` + strings.Join(attrs, " ") + `/>`
}

// pack makes a spreadsheet of its parts; "" leaves one out.
func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		mimePart:     mimeBase + "spreadsheet",
		manifestPart: xmlHead + `<manifest:manifest xmlns:manifest="` + nsManifest + `"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`,
		contentPart:  contentXML("", sheetXML("走访记录", rowXML(textCell("姓名")))),
	}
	maps.Copy(all, parts)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	names := slices.Sorted(maps.Keys(all))
	slices.SortStableFunc(names, func(a, b string) int {
		return strings.Compare(strings.TrimPrefix("1"+a, "1"+mimePart), strings.TrimPrefix("1"+b, "1"+mimePart))
	})
	for _, name := range names {
		if all[name] == "" {
			continue
		}
		header := &zip.FileHeader{Name: name, Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(all[name]))}
		header.CompressedSize64, header.UncompressedSize64 = uint64(len(all[name])), uint64(len(all[name]))
		part, err := w.CreateRaw(header)
		require.NoError(t, err)
		_, err = part.Write([]byte(all[name]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

// deflated is a spreadsheet whose content is compressed.
func deflated(t testing.TB, content string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	part, err := w.Create(contentPart)
	require.NoError(t, err)
	_, err = part.Write([]byte(content))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}

// given is a row as a test compares it.
type given struct {
	number int
	hidden bool
	cells  []cell.Cell
}

// read gives the rows of every sheet.
func read(data []byte) ([][]given, error) {
	sheets, err := Open("走访.ods", data)
	if err != nil {
		return nil, err
	}
	var all [][]given
	for _, sheet := range sheets {
		var rows []given
		err := sheet.Each(func(row cell.Row) error {
			rows = append(rows, given{row.Number, row.Hidden, slices.Clone(row.Cells)})
			return nil
		})
		if err != nil {
			return nil, err
		}
		all = append(all, rows)
	}
	return all, nil
}

// rowsOf reads a sheet of these rows.
func rowsOf(t testing.TB, rows string) []given {
	t.Helper()
	all, err := read(pack(t, map[string]string{contentPart: contentXML("", sheetXML("走访记录", rows))}))
	require.NoError(t, err)
	require.Len(t, all, 1)
	return all[0]
}

func requireFault(t testing.TB, err error, words ...string) {
	t.Helper()
	fault := &audit.Fault{}
	require.ErrorAs(t, err, &fault)
	require.NotEmpty(t, fault.Where)
	require.NotEmpty(t, fault.Problem.ZH)
	require.NotEqual(t, fault.Problem.ZH, fault.Problem.EN)
	for _, word := range words {
		require.Contains(t, err.Error(), word)
	}
}

func text(value string) cell.Cell   { return cell.Cell{Kind: cell.Text, Text: value} }
func number(value string) cell.Cell { return cell.Cell{Kind: cell.Number, Text: value} }
func day(value string) cell.Cell    { return cell.Cell{Kind: cell.Day, Text: value} }
func damaged(flaw cell.Flaw, value string) cell.Cell {
	return cell.Cell{Kind: cell.Damaged, Flaw: flaw, Text: value}
}
