package ods

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// BenchmarkCells reads a sheet of a hundred thousand rows of five cells, from the
// archive to the rows.
func BenchmarkCells(b *testing.B) {
	var rows strings.Builder
	for row := range 100_000 {
		rows.WriteString(rowXML(textCell("P"+strconv.Itoa(row%977), `table:style-name="ce1"`, `calcext:value-type="string"`),
			`<table:table-cell table:style-name="ce2" office:value-type="date" office:date-value="2024-03-`+strconv.Itoa(10+row%20)+`" calcext:value-type="date"><text:p>2024-03-10</text:p></table:table-cell>`,
			textCell("上午"), numberXML(strconv.Itoa(row%7)), `<table:table-cell table:number-columns-repeated="3"/>`, textCell("备注"+strconv.Itoa(row*7919%10007))))
	}
	data := deflated(b, contentXML("", sheetXML("走访记录", rows.String())))
	b.SetBytes(int64(len(rows.String())))
	b.ReportAllocs()
	for b.Loop() {
		sheets, err := Open("走访.ods", data)
		require.NoError(b, err)
		given := 0
		require.NoError(b, sheets[0].Each(func(row cell.Row) error { given += len(row.Cells); return nil }))
		require.Equal(b, 800_000, given)
	}
}
