package dossier

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// BenchmarkCrossed reads the same visits as a list and as cross tables, out of XLSX,
// until every record is checked. What counts is cells a second: crossed ones are to be
// read at no less than half the rate of those of a list.
func BenchmarkCrossed(b *testing.B) {
	const persons, days = 200, 366
	list := [][]string{{"工号", "日期", "时段"}}
	marks, words := crossHeader(days), crossHeader(days)
	staff := []string{}
	for p := range persons {
		id := "P" + strconv.Itoa(p)
		staff = append(staff, id+"|"+id+"|B1|是|2020-01-01")
		ticked, said := []string{id}, []string{id}
		for d := range days {
			list = append(list, []string{id, (audit.DateOf(2024, 1, 1) + audit.Date(d)).String(), "全天"})
			ticked, said = append(ticked, "√"), append(said, "全")
		}
		marks, words = append(marks, ticked), append(words, said)
	}
	cross := func(cell string) []Mapping {
		c := &layout.Cross{Headers: []layout.HeaderRow{{Row: 1, Field: "date"}}, Cell: cell}
		m := Mapping{Table: "visits", File: "b.xlsx", Cross: c, Columns: []ColumnMap{{Header: "工号", Field: "person_id"}}}
		if cell == layout.CellValue {
			c.Field, c.Values = "session", []layout.Word{{From: "全", To: "day"}}
		} else {
			m.Constants = []Constant{{Field: "session", Value: "day"}}
		}
		return []Mapping{m}
	}
	for _, c := range []struct {
		name     string
		rows     [][]string
		mappings []Mapping
		cells    int
	}{
		{"list", list, []Mapping{{Table: "visits", File: "b.xlsx"}}, 3 * persons * days},
		{"marks", marks, cross(layout.CellMark), persons * days},
		{"values", words, cross(layout.CellValue), persons * days},
	} {
		b.Run(c.name, func(b *testing.B) {
			path := bookOf(b, c.rows)
			for b.Loop() {
				file, err := source.Open(path, source.Hint{})
				require.NoError(b, err)
				file.Path = "b.xlsx"
				book, err := Load([]*source.File{people(staff...), file}, Options{Mappings: c.mappings, Jobs: 2})
				require.NoError(b, err)
				require.Equal(b, persons*days, book.tables["visits"].Len())
			}
			b.ReportMetric(float64(c.cells*b.N)/b.Elapsed().Seconds(), "cells/s")
		})
	}
}

func crossHeader(days int) [][]string {
	header := []string{"工号"}
	for d := range days {
		header = append(header, (audit.DateOf(2024, 1, 1) + audit.Date(d)).String())
	}
	return [][]string{header}
}

// bookOf writes a workbook of one sheet, as plainly as can be.
func bookOf(b *testing.B, rows [][]string) string {
	b.Helper()
	var sheet strings.Builder
	sheet.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	for i, row := range rows {
		fmt.Fprintf(&sheet, `<row r="%d">`, i+1)
		for k, text := range row {
			fmt.Fprintf(&sheet, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, layout.CellName(i+1, k+1), text)
		}
		sheet.WriteString(`</row>`)
	}
	sheet.WriteString(`</sheetData></worksheet>`)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet.String(),
	} {
		part, err := w.Create(name)
		require.NoError(b, err)
		_, err = part.Write([]byte(content))
		require.NoError(b, err)
	}
	require.NoError(b, w.Close())
	path := filepath.Join(b.TempDir(), "b.xlsx")
	require.NoError(b, os.WriteFile(path, out.Bytes(), 0o600))
	return path
}
