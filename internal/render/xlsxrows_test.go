package render

import (
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// A workbook gives back every text that is written into it, whatever looks like markup
// or an escape in it.
func TestTextsOfCellsComeBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("_x005F_x000D_&<>\"' 王\n")))), 1, 6).Draw(r, "texts")
		var rows [][]any
		for _, text := range texts {
			rows = append(rows, []any{text})
		}
		var b bytes.Buffer
		require.NoError(r, Book{Title: "t", Sheets: []Sheet{{Name: "s", Columns: []SheetColumn{{"c", 10}}, Rows: rows}}}.Write(&b))
		book, err := excelize.OpenReader(&b)
		require.NoError(r, err)
		defer func() { assert.NoError(r, book.Close()) }()
		for i, text := range texts {
			cell, _ := excelize.CoordinatesToCellName(1, i+2)
			shown, err := book.GetCellValue("s", cell)
			require.NoError(r, err)
			require.Equal(r, safe(Plain(text)), shown)
		}
	})
}

// What looks like an escape is written so that it is none, also where two share an
// underscore; other underscores stay.
func TestEscapesInCells(t *testing.T) {
	for text, want := range map[string]string{
		"_x000D_":         "_x005F_x000D_",
		"a_x0041_x0042_b": "a_x005F_x0041_x005F_x0042_b",
		"_x00zz_ _x12_ _": "_x00zz_ _x12_ _",
		"a\x01b\xffc\r\t": "a\ufffdb\ufffdc&#xD;&#x9;",
		"<&>\"'\n":        "&lt;&amp;&gt;&#34;&#39;\n",
	} {
		assert.Equal(t, want, string(appendCellText(nil, text)))
	}
}

// Numbers have the digits that a spreadsheet program keeps.
func TestDigitsOfCells(t *testing.T) {
	for number, want := range map[float64]string{
		0: "0", -1.5: "-1.5", 2.0 / 3: "0.666666666666666", 1e15 + 2.5: "1000000000000000", 1e15 + 12.5: "1000000000000010",
		123456789012345.125: "123456789012345", 0.00012345678901234567: "0.000123456789012345", 1e20: "100000000000000000000",
	} {
		assert.Equal(t, want, string(appendDigits(nil, number)))
	}
}

// Pieces that are compressed beside each other are one text with one sum.
func TestPiecesAreOneText(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.SliceOf(rapid.Byte()), 1, 8).Draw(r, "texts")
		d, last := &deflated{workers: newDeflaters()}, len(texts)-1
		for _, text := range texts[:last] {
			_, err := d.Write(text)
			require.NoError(r, err)
			if len(text)%2 == 0 {
				d.cut(false)
			}
		}
		d.finish(texts[last])
		whole, sum := bytes.Join(texts, nil), uint32(0)
		var compressed bytes.Buffer
		for _, p := range d.pieces {
			sum = joinedSum(sum, p.sum, p.size)
			compressed.Write(p.compressed.Bytes())
		}
		inflated, err := io.ReadAll(flate.NewReader(&compressed))
		require.NoError(r, err)
		require.Equal(r, string(whole), string(inflated))
		require.Equal(r, crc32.ChecksumIEEE(whole), sum)
	})
}

// A sheet of many pieces repeats to the byte and leaves nothing in the temporary
// folder, not even while it is written.
func TestLargeSheets(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir)
	const many = 40_000
	large := Book{Title: "t", Sheets: []Sheet{{Name: "s", Columns: []SheetColumn{{"c", 10}}, Further: func(yield func([]any) bool) {
		for i := range many {
			if !yield([]any{strings.Repeat("文", i%200), i}) {
				return
			}
		}
		left, err := os.ReadDir(dir)
		assert.NoError(t, err)
		assert.Empty(t, left)
	}}}}
	once := writeBook(t, large)
	require.Equal(t, once, writeBook(t, large))
	book, err := excelize.OpenReader(strings.NewReader(once))
	require.NoError(t, err)
	defer func() { assert.NoError(t, book.Close()) }()
	rows, err := book.GetRows("s")
	require.NoError(t, err)
	require.Len(t, rows, many+1)
	assert.Equal(t, []string{strings.Repeat("文", 199), "199"}, rows[200])
}
