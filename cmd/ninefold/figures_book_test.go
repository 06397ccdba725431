package main

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// In every workbook that counts, a share is a number that the spreadsheet shows in
// percent, and a count is a number: no figure is a text that only looks like one.
func TestFiguresInWorkbooksAreNumbers(t *testing.T) {
	before := saved(t, fixtureOffice, "--quarantine", "--from", "2023-01-01", "--to", "2023-12-31", "--as-of", "2023-12-31")
	after := saved(t, fixtureOffice, "--quarantine")
	private, public := keys(t)
	dir := t.TempDir()
	part := filepath.Join(dir, "part.json")
	code, _, stderr := call(t, "render", after, "-o", "rollup="+part, "--seal", private)
	require.Zero(t, code, stderr)
	for name, tc := range map[string]struct {
		args   []string
		shares bool
	}{
		"trend":   {[]string{"trend", before, after}, true},
		"rollup":  {[]string{"rollup", part, "--keys", filepath.Dir(public)}, true},
		"summary": {[]string{"summary", fixtureOffice, "--quarantine"}, false},
		"diff":    {[]string{"diff", before, after}, false},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name+".xlsx")
			code, _, stderr := call(t, append(tc.args, "-o", "xlsx="+path)...)
			require.LessOrEqual(t, code, 1, stderr)
			shares := figuresOf(t, path)
			assert.Equal(t, tc.shares, shares > 0, "%d shares", shares)
		})
	}
}

var figure = regexp.MustCompile(`^[+-]?\d+(\.\d+)?%?$`)

// figuresOf counts the shares in a workbook, and fails where a figure is a text. Ids are.
func figuresOf(t *testing.T, path string) (shares int) {
	t.Helper()
	book, err := excelize.OpenFile(path)
	require.NoError(t, err)
	defer book.Close()
	for _, sheet := range book.GetSheetList() {
		raw, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		shown, err := book.GetRows(sheet)
		require.NoError(t, err)
		for y := 1; y < len(raw); y++ {
			for x, text := range raw[y] {
				cell, err := excelize.CoordinatesToCellName(x+1, y+1)
				require.NoError(t, err)
				kind, err := book.GetCellType(sheet, cell)
				require.NoError(t, err)
				isText := kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString
				if isText && figure.MatchString(text) && !strings.Contains(strings.ToLower(raw[0][x]), "id") {
					t.Errorf("%s %s %s: %q under %q is a text", filepath.Base(path), sheet, cell, text, raw[0][x])
				}
				if strings.HasSuffix(shown[y][x], "%") && !isText {
					share, err := strconv.ParseFloat(text, 64)
					require.NoError(t, err)
					assert.LessOrEqual(t, share, 1.0)
					shares++
				}
			}
		}
	}
	return shares
}
