package render

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Appearance is what a spreadsheet program shows of a ledger beyond the values in
// it: numbers under their formats (80%, 14:30) and comments. What people wrote has
// to come back as they saw it, not as it is stored.
type Appearance struct {
	book     *excelize.File
	comments map[string]map[string]string // by sheet and cell
}

// Most of what a ledger may unpack to: a hostile file asks for more.
const (
	largestLedger      = 256 << 20
	largestLedgerSheet = 64 << 20
)

// ReadAppearance takes in a workbook that the strict reader has read whole. Close
// frees what it holds.
func ReadAppearance(data []byte) (*Appearance, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: largestLedger, UnzipXMLSizeLimit: largestLedgerSheet})
	if err != nil {
		return nil, err
	}
	a := &Appearance{book: book, comments: map[string]map[string]string{}}
	for _, sheet := range book.GetSheetList() {
		list, err := book.GetComments(sheet)
		if err != nil {
			_ = book.Close()
			return nil, err
		}
		for _, c := range list {
			if a.comments[sheet] == nil {
				a.comments[sheet] = map[string]string{}
			}
			a.comments[sheet][c.Cell] = commentText(c)
		}
	}
	return a, nil
}

// commentText is a comment without the author's name that programs put before it.
func commentText(c excelize.Comment) string {
	var b strings.Builder
	b.WriteString(c.Text)
	for _, run := range c.Paragraph {
		b.WriteString(run.Text)
	}
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(b.String()), c.Author+":"))
}

// Number is a number as it is shown; the text as read where the program at hand
// knows no better.
func (a *Appearance) Number(sheet string, row, column int, read string) string {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return read
	}
	if shown, err := a.book.GetCellValue(sheet, cell); err == nil && strings.TrimSpace(shown) != "" {
		return strings.TrimSpace(shown)
	}
	return read
}

// TimeOfDay is the time behind a day, as 14:30 or 14:30:05; empty at midnight.
func (a *Appearance) TimeOfDay(sheet string, row, column int) string {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return ""
	}
	raw, err := a.book.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		return ""
	}
	return clock(raw)
}

// Comments are those of a row, by column from 0.
func (a *Appearance) Comments(sheet string, row int) map[int]string {
	var found map[int]string
	for cell, text := range a.comments[sheet] {
		column, at, err := excelize.CellNameToCoordinates(cell)
		if err == nil && at == row && text != "" {
			if found == nil {
				found = map[int]string{}
			}
			found[column-1] = text
		}
	}
	return found
}

// Close frees the workbook.
func (a *Appearance) Close() { _ = a.book.Close() }

// clock is the time of day of a stored date, rounded to the second as it is shown.
func clock(raw string) string {
	serial, err := strconv.ParseFloat(strings.TrimSpace(raw), 64)
	if err != nil || serial < 0 {
		return ""
	}
	const day = 24 * 60 * 60
	seconds := int(math.Round((serial-math.Floor(serial))*day)) % day
	switch h, m, s := seconds/3600, seconds/60%60, seconds%60; {
	case seconds == 0:
		return ""
	case s == 0:
		return fmt.Sprintf("%02d:%02d", h, m)
	default:
		return fmt.Sprintf("%02d:%02d:%02d", h, m, s)
	}
}
