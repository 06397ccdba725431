package xls

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/richardlehane/mscfb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// The counts here share nothing with the reader: the container is read by another
// library, and the records are walked once, from the first byte on, by offsets into
// the stream. Each cell that must hold a value and each that may hold one is noted.

type spot struct{ sheet, row, column int }

// countAgain gives the cells of the sheets with rows, by the number of their tab
// among those, and which of the tabs are none but dialogues.
func countAgain(stream []byte) (must, may map[spot]bool, rows []int) {
	dialogues := map[int]bool{}
	must, may = map[spot]bool{}, map[spot]bool{}
	order := map[int]int{} // the sheet that begins at an offset
	sheets, blocks, level, current := 0, 0, 0, -1
	for at := 0; at+4 <= len(stream); {
		kind, size := binary.LittleEndian.Uint16(stream[at:]), int(binary.LittleEndian.Uint16(stream[at+2:]))
		end := at + 4 + size
		if end > len(stream) {
			break
		}
		body := stream[at+4 : end]
		switch {
		case kind == 0x85 && level == 1 && blocks == 1 && len(body) > 5 && body[5] == 0:
			order[int(binary.LittleEndian.Uint32(body))] = sheets
			sheets++
		case kind == 0x809:
			if level++; level == 1 {
				blocks++
				current = -1
				if n, ok := order[at]; ok {
					current = n
				}
			}
		case kind == 0x0A:
			level--
		case kind == 0x81 && level == 1 && current >= 0 && len(body) > 1:
			dialogues[current] = body[0]&0x10 != 0
		case level == 1 && current >= 0:
			note(kind, body, current, must, may)
		}
		at = end
	}
	for sheet := range sheets {
		if !dialogues[sheet] {
			rows = append(rows, sheet)
		}
	}
	for at := range must {
		if dialogues[at.sheet] {
			delete(must, at)
		}
	}
	return must, may, rows
}

func note(kind uint16, body []byte, sheet int, must, may map[spot]bool) {
	word := func(at int) int { return int(binary.LittleEndian.Uint16(body[at:])) }
	if kind == 0xE5 && (len(body) < 2 || len(body) < 2+8*word(0)) || kind != 0xE5 && len(body) < 6 {
		return // of a dialogue: a sheet with rows would have been refused
	}
	switch kind {
	case 0x203, 0x27E, 0x205:
		must[spot{sheet, word(0), word(2)}] = true
	case 0xBD:
		for column := word(2); column <= word(len(body)-2); column++ {
			must[spot{sheet, word(0), column}] = true
		}
	case 0xFD, 0x204, 0xD6, 0x06, 0x206, 0x406:
		may[spot{sheet, word(0), word(2)}] = true
	case 0xE5:
		for i := range word(0) {
			for row := word(2 + 8*i); row <= word(4+8*i); row++ {
				may[spot{sheet, row, word(6 + 8*i)}] = true
			}
		}
	}
}

// requireAllCells holds what a workbook gives against the second count. Where the
// reader refuses the workbook there is nothing to hold.
func requireAllCells(t *testing.T, data, stream []byte) {
	t.Helper()
	got, sheets, ok := filled(t, data)
	if !ok {
		return
	}
	must, may, rows := countAgain(stream)
	require.Len(t, rows, sheets)
	for at := range got {
		tab := spot{rows[at.sheet], at.row, at.column}
		require.True(t, must[tab] || may[tab], "a cell from nowhere: %v", at)
		delete(must, tab)
	}
	require.Empty(t, must, "cells are lost")
}

// filled gives the cells of a workbook that are not blank, unless it is refused.
func filled(t *testing.T, data []byte) (cells map[spot]bool, count int, ok bool) {
	t.Helper()
	cells = map[spot]bool{}
	sheets, err := Open("x.xls", data)
	for n, s := range sheets {
		last := 0
		err = errors.Join(err, s.Each(func(row cell.Row) error {
			if last++; last != row.Number {
				t.Fatalf("row %d stands where row %d was due", row.Number, last)
			}
			for i, c := range row.Cells {
				if c.Kind != cell.Blank {
					cells[spot{n, row.Number - 1, i}] = true
				}
			}
			return nil
		}))
	}
	if err != nil {
		requireFault(t, err)
	}
	return cells, len(sheets), err == nil
}

// streamByOthers reads the stream of a workbook by another library.
func streamByOthers(data []byte) ([]byte, bool) {
	doc, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	for e, err := doc.Next(); err == nil; e, err = doc.Next() {
		if len(e.Path) == 0 && e.Name == "Workbook" && e.Size < 1<<20 {
			stream, err := io.ReadAll(e)
			return stream, err == nil && int64(len(stream)) == e.Size
		}
	}
	return nil, false
}

func samples(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../testdata/xls/*.xls")
	require.NoError(t, err)
	all := map[string][]byte{}
	for _, path := range paths {
		all[filepath.Base(path)], err = os.ReadFile(path)
		require.NoError(t, err)
	}
	require.NotEmpty(t, all)
	return all
}

func TestNoCellOfTheSamplesIsLost(t *testing.T) {
	for name, data := range samples(t) {
		stream, ok := streamByOthers(data)
		require.True(t, ok, name)
		ours, ok := streamOf(data)
		require.True(t, ok, name)
		assert.Equal(t, stream, ours, name)
		must, _, _ := countAgain(stream)
		assert.NotEmpty(t, must, name)
		sheets, err := Open(name, data)
		require.NoError(t, err)
		for _, s := range sheets {
			_, err := told(t, s)
			require.NoError(t, err, name)
		}
		requireAllCells(t, data, stream)
	}
}

// FuzzWorkbook changes bytes anywhere in a file. Either it is refused with a fault,
// or all cells are there that another library and another walk find.
func FuzzWorkbook(f *testing.F) {
	for _, data := range samples(f) {
		if len(data) < 16<<10 {
			f.Add(data)
		}
	}
	f.Add(compound(packing{}, sheetOf(shared(0, 0, 0))))
	f.Add(compound(packing{shift: 12, scatter: true}, sheetOf(bytes.Repeat(rec(recBlank, 0, 0, 0), 500), shared(0, 0, 0))))
	f.Fuzz(func(t *testing.T, data []byte) {
		Holds(data)
		ours, ok := streamOf(data)
		if !ok {
			if _, _, ok = filled(t, data); ok {
				require.True(t, bareStream(data))
			}
			return
		}
		if stream, ok := streamByOthers(data); ok {
			require.True(t, bytes.Equal(stream, ours), "another stream") // one of no bytes may be nil or not
		}
		requireAllCells(t, data, ours)
	})
}

// FuzzRecords puts any records into the place of a sheet's.
func FuzzRecords(f *testing.F) {
	f.Add(joined(shared(0, 0, 0), shared(3, 1, 1)), []byte(nil))
	f.Add(joined(rec(recMulRK, 0, 1, plain, whole(1), date, whole(45361), padded, whole(9), 3), rec(recRow, 0, 0, 1, 255, 0, 0, 0x20, 0)), rec(recContinue, "x"))
	f.Add(joined(formula(0, 0, plain, special(resultText, 0), 0), rec(recString, long("甲")), rec(recMergeCells, 1, 0, 2, 0, 0)), sst("乙"))
	f.Add(joined(bof(0x20), number(0, 1, plain, 5), eof(), rec(recBoolErr, 9, 9, plain, byte(1), byte(0)), rec(recLabel, 1, 1, plain, long("甲乙"))), rec(recDateMode, 1))
	f.Fuzz(func(t *testing.T, records, globals []byte) {
		stream := pack(joined(formats(), sst("姓名", "甲某"), globals), page{name: "x", records: records}, page{name: "y", records: shared(1, 1, 1)})
		requireAllCells(t, stream, stream)
	})
}
