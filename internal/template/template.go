// Package template makes the empty workbook that an office fills in where it
// has no export of its own: a sheet a table of SPEC 1, with Chinese headers,
// notes on them, drop-down lists and formats. Everything in it follows the
// schema of package dossier; it refuses to know what is judged.
package template

import (
	"errors"
	"io"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// HeaderRow is the row that holds the headers; above it stands how to fill in
// the sheet. Rows are counted from 1.
const HeaderRow = 2

// lastRow is how far down lists and formats reach.
const lastRow = 5000

// author is who made the templates. A file by "ninefold" itself would be passed over
// as an output, and this one comes back filled in.
const author = "Ninefold 九宫 · 导入模板"

// drawnUp is when the templates got the form that they have: the same program makes
// the same bytes on every day.
const drawnUp = "2026-11-30T00:00:00Z"

// Write writes the workbook, with notes in a language. The same language gives
// the same bytes.
func Write(w io.Writer, lang audit.Lang) (err error) {
	book := &workbook{File: excelize.NewFile(), lang: lang}
	defer func() { err = errors.Join(err, book.Close()) }()
	if err := book.makeStyles(); err != nil {
		return err
	}
	if err := book.explain(); err != nil {
		return err
	}
	for _, t := range dossier.Tables() {
		if err := book.addSheet(t); err != nil {
			return err
		}
	}
	book.Pkg.Store("docProps/core.xml", []byte(properties(audit.Text{ZH: "导入模板", EN: "import templates"}.In(lang))))
	return book.Write(w)
}

// properties say what the workbook is, by prefixes without which exceljs refuses it.
func properties(title string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + title + `</dc:title><dc:creator>` + author + `</dc:creator><cp:lastModifiedBy>` + author + `</cp:lastModifiedBy>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + drawnUp + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + drawnUp + `</dcterms:modified></cp:coreProperties>`
}

// workbook is the file that grows.
type workbook struct {
	*excelize.File
	lang   audit.Lang
	styles styles
}

// styles are the numbers of the formats of cells.
type styles struct {
	title, required, optional, text, date, plain, heading, words int
}

// asText is the format of Excel that leaves 007 and eighteen digits alone.
const asText = 49

func (b *workbook) makeStyles() error {
	iso := "yyyy-mm-dd"
	border := []excelize.Border{{Type: "bottom", Color: "808080", Style: 1}}
	header := func(color string, bold bool) *excelize.Style {
		return &excelize.Style{
			Font: &excelize.Font{Bold: bold}, Border: border, NumFmt: asText,
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}},
		}
	}
	for _, s := range []struct {
		into  *int
		style *excelize.Style
	}{
		{&b.styles.title, &excelize.Style{Font: &excelize.Font{Italic: true, Color: "606060"}, NumFmt: asText}},
		{&b.styles.required, header("FCE4D6", true)},
		{&b.styles.optional, header("EDEDED", false)},
		{&b.styles.text, &excelize.Style{NumFmt: asText}},
		{&b.styles.date, &excelize.Style{CustomNumFmt: &iso}},
		{&b.styles.plain, &excelize.Style{}},
		{&b.styles.heading, &excelize.Style{Font: &excelize.Font{Bold: true, Size: 13}, NumFmt: asText}},
		{&b.styles.words, &excelize.Style{NumFmt: asText, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}},
	} {
		var err error
		if *s.into, err = b.NewStyle(s.style); err != nil {
			return err
		}
	}
	return nil
}

// addSheet makes the sheet of a table.
func (b *workbook) addSheet(t *dossier.Table) error {
	sheet := t.Chinese
	if _, err := b.NewSheet(sheet); err != nil {
		return err
	}
	for column := range t.Fields {
		if err := b.addColumn(sheet, column+1, &t.Fields[column]); err != nil {
			return err
		}
	}
	return errors.Join(
		b.SetCellStr(sheet, "A1", b.guidance(t)),
		b.SetCellStyle(sheet, "A1", "A1", b.styles.title),
		b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: HeaderRow, TopLeftCell: "A3", ActivePane: "bottomLeft"}),
	)
}

// addColumn sets up the column of a field, counted from 1.
func (b *workbook) addColumn(sheet string, number int, f *dossier.Field) error {
	column, err := excelize.ColumnNumberToName(number)
	if err != nil {
		return err
	}
	cell, err := excelize.CoordinatesToCellName(number, HeaderRow)
	if err != nil {
		return err
	}
	style := b.styles.optional
	if f.Required {
		style = b.styles.required
	}
	if err := errors.Join(
		b.SetColStyle(sheet, column, b.format(f.Type)),
		b.SetColWidth(sheet, column, column, float64(max(12, 2*len([]rune(f.Chinese))+4))),
		b.SetCellStr(sheet, cell, f.Chinese),
		b.SetCellStyle(sheet, cell, cell, style),
		b.AddComment(sheet, excelize.Comment{Cell: cell, Author: "ninefold", Text: b.note(f), Width: 260, Height: 110}),
	); err != nil {
		return err
	}
	rule := validation(f)
	if rule == nil {
		return nil
	}
	rule.SetSqref(cells(column))
	return b.AddDataValidation(sheet, rule)
}

// format is how the cells of a column are kept.
func (b *workbook) format(t dossier.Type) int {
	switch t {
	case dossier.TypeID, dossier.TypeText:
		return b.styles.text
	case dossier.TypeDate:
		return b.styles.date
	}
	return b.styles.plain
}
