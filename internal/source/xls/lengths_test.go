package xls

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// recordKinds are all kinds that the reader or the second count treats in a way of its
// own, and some that neither does.
var recordKinds = []int{
	recFormula, recEOF, recDateMode, recFilePass, recContinue, recWsBool, recBoundSheet, recMulRK, recMulBlank, recRString, recXF, recMergeCells,
	recSST, recLabelSST, recBlank, recNumber, recLabel, recBoolErr, recString, recRow, recArray, recTable, recRK, recFormula3, recFormula4, recFormat,
	recShrFmla, recBOF, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0009, 0x0000, 0x0200, 0x0409, 0xFFFF,
}

// Any record of any length, wherever it stands: a workbook is refused, or holds the cells
// that another walk finds. Neither stumbles over what is cut off.
func TestRecordsOfEveryLength(t *testing.T) {
	dialogue, text := rec(recWsBool, 0x0010), formula(0, 0, plain, special(resultText, 0), 0)
	start, usual := joined(formats(), sst("姓名", "甲某")), shared(1, 1, 1)
	places := map[string]func(one []byte) []byte{
		"in a sheet":       func(one []byte) []byte { return pack(start, page{name: "x", records: joined(one, usual)}) },
		"behind a cell":    func(one []byte) []byte { return pack(start, page{name: "x", records: joined(usual, one)}) },
		"behind a formula": func(one []byte) []byte { return pack(start, page{name: "x", records: joined(text, one, usual)}) },
		"in a chart": func(one []byte) []byte {
			return pack(start, page{name: "x", records: joined(bof(0x20), one, eof(), usual)})
		},
		"in a dialogue": func(one []byte) []byte {
			return pack(start, page{name: "x", records: joined(one, dialogue)}, page{name: "y", records: usual})
		},
		"behind a dialogue's": func(one []byte) []byte {
			return pack(start, page{name: "x", records: joined(dialogue, one)}, page{name: "y", records: usual})
		},
		"among macros": func(one []byte) []byte {
			return pack(start, page{name: "x", kind: tabMacro, bof: 0x40, records: one}, page{name: "y", records: usual})
		},
		"behind the sheet":      func(one []byte) []byte { return joined(pack(start, page{name: "x", records: usual}), one) },
		"before all":            func(one []byte) []byte { return pack(joined(one, start), page{name: "x", records: usual}) },
		"behind the texts":      func(one []byte) []byte { return pack(joined(start, one), page{name: "x", records: usual}) },
		"in the place of texts": func(one []byte) []byte { return pack(joined(formats(), one), page{name: "x", records: usual}) },
	}
	rising := make([]byte, 32)
	for i := range rising {
		rising[i] = byte(i)
	}
	fills := [][]byte{make([]byte, 32), bytes.Repeat([]byte{0xFF}, 32), bytes.Repeat([]byte{1, 0}, 16), bytes.Repeat([]byte{0x10}, 32), rising}
	for place, in := range places {
		t.Run(place, func(t *testing.T) {
			for _, kind := range recordKinds {
				for length := range 25 {
					for n, fill := range fills {
						stream := in(rec(kind, fill[:length]))
						require.NotPanics(t, func() { requireAllCells(t, stream, stream) }, "%#x of %d bytes, filled by %d", kind, length, n)
					}
				}
			}
		})
	}
}
