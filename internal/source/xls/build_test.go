package xls

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// joined gives the bytes of numbers (two bytes), floats, texts as they are, and bytes.
func joined(parts ...any) []byte {
	var all []byte
	for _, part := range parts {
		switch part := part.(type) {
		case int:
			all = binary.LittleEndian.AppendUint16(all, uint16(part))
		case uint32:
			all = binary.LittleEndian.AppendUint32(all, part)
		case float64:
			all = binary.LittleEndian.AppendUint64(all, math.Float64bits(part))
		case byte:
			all = append(all, part)
		case string:
			all = append(all, part...)
		case []byte:
			all = append(all, part...)
		default:
			panic(fmt.Sprintf("%T", part))
		}
	}
	return all
}

// rec is a record.
func rec(kind int, parts ...any) []byte {
	body := joined(parts...)
	return joined(kind, len(body), body)
}

// chars are the characters of a text, and the flag that says how wide they are.
func chars(text string) (count int, flag byte, data []byte) {
	units := utf16.Encode([]rune(text))
	if slices.ContainsFunc(units, func(u uint16) bool { return u > 0xFF }) {
		for _, u := range units {
			data = binary.LittleEndian.AppendUint16(data, u)
		}
		return len(units), wideText, data
	}
	for _, u := range units {
		data = append(data, byte(u))
	}
	return len(units), 0, data
}

// long is a text whose length takes two bytes.
func long(text string) []byte {
	count, flag, data := chars(text)
	return joined(count, flag, data)
}

// short is one whose length takes one.
func short(text string) []byte {
	count, flag, data := chars(text)
	return joined(byte(count), flag, data)
}

func bof(kind int) []byte { return rec(recBOF, biff8, kind, 0, 0, uint32(0), uint32(6)) }

func eof() []byte { return rec(recEOF) }

// sst are shared texts.
func sst(texts ...string) []byte {
	body := joined(uint32(len(texts)), uint32(len(texts)))
	for _, text := range texts {
		body = append(body, long(text)...)
	}
	return rec(recSST, body)
}

// The cell formats of the workbooks built here.
const (
	plain  = iota
	date   // 14
	local  // 31, a built-in one
	padded // 000000
	custom // yyyy"年"m"月"d"日"
)

// formats are the records of these.
func formats() []byte {
	all := joined(rec(recFormat, 176, long("000000")), rec(recFormat, 177, long(`yyyy"年"m"月"d"日"`)))
	for _, id := range []int{0, 14, 31, 176, 177} {
		all = append(all, rec(recXF, 0, id, make([]byte, 16))...)
	}
	return all
}

// page is one sheet of a workbook to be built.
type page struct {
	name    string
	state   byte
	kind    byte
	records []byte // between BOF and EOF
	bof     int    // the kind of its block, 0: of rows
}

// pack lays out the stream of a workbook.
func pack(globals []byte, pages ...page) []byte {
	at := len(bof(blockGlobals)) + len(globals) + len(eof())
	for _, p := range pages {
		at += len(rec(recBoundSheet, uint32(0), p.state, p.kind, short(p.name)))
	}
	var tabs, blocks []byte
	for _, p := range pages {
		tabs = append(tabs, rec(recBoundSheet, uint32(at+len(blocks)), p.state, p.kind, short(p.name))...)
		kind := p.bof
		if kind == 0 {
			kind = blockRows
		}
		blocks = append(blocks, joined(bof(kind), p.records, eof())...)
	}
	return joined(bof(blockGlobals), globals, tabs, eof(), blocks)
}

// sheetOf is the stream of a workbook of one sheet with the usual formats.
func sheetOf(records ...[]byte) []byte {
	return pack(joined(formats(), sst("姓名", "甲某", "plain", "")), page{name: "走访记录", records: slices.Concat(records...)})
}

// packing says how a compound file is laid out.
type packing struct {
	shift   int  // of the size of a sector: 9 or 12
	scatter bool // sectors of streams in reverse order
	name    string
}

// compound packs a stream into a compound file.
func compound(how packing, data []byte) []byte {
	if how.shift == 0 {
		how.shift = 9
	}
	if how.name == "" {
		how.name = "Workbook"
	}
	return compoundOf(how, map[string][]byte{how.name: data})
}

// compoundOf packs several streams, by name: the directory, the table of small
// streams, these, large streams, and at the end the table of all.
func compoundOf(how packing, streams map[string][]byte) []byte {
	size := 1 << how.shift
	var fat, mini []uint32
	var body []byte
	add := func(data []byte, scatter bool) uint32 {
		if len(data) == 0 {
			return endOfChain
		}
		count, first := (len(data)+size-1)/size, len(fat)
		data = append(slices.Clone(data), make([]byte, count*size-len(data))...)
		order := make([]int, count) // where each sector goes
		for i := range order {
			order[i] = i
		}
		if scatter {
			slices.Reverse(order)
		}
		fat = append(fat, make([]uint32, count)...)
		at := len(body)
		body = append(body, make([]byte, len(data))...)
		for i, place := range order {
			copy(body[at+place*size:], data[i*size:(i+1)*size])
			fat[first+place] = endOfChain
			if i+1 < count {
				fat[first+place] = uint32(first + order[i+1])
			}
		}
		return uint32(first + order[0])
	}
	var small []byte
	var names []string
	for name := range streams {
		names = append(names, name)
	}
	slices.Sort(names)
	starts := map[string]uint32{}
	for _, name := range names {
		data := streams[name]
		if len(data) >= miniCutoff {
			starts[name] = add(data, how.scatter)
			continue
		}
		starts[name] = uint32(len(small) / miniSize)
		count := (len(data) + miniSize - 1) / miniSize
		for i := range count {
			next := uint32(len(small)/miniSize + i + 1)
			if i == count-1 {
				next = endOfChain
			}
			mini = append(mini, next)
		}
		small = append(small, data...)
		small = append(small, make([]byte, count*miniSize-len(data))...)
	}
	var table []byte
	for _, next := range mini {
		table = binary.LittleEndian.AppendUint32(table, next)
	}
	for len(table)%size > 0 {
		table = append(table, 0xFF)
	}
	root := directoryEntry("Root Entry", rootEntry, 1, add(small, how.scatter), len(small))
	directory := root
	for i, name := range names {
		e := directoryEntry(name, streamEntry, noEntry, starts[name], len(streams[name]))
		if i+1 < len(names) {
			binary.LittleEndian.PutUint32(e[72:], uint32(i+2))
		}
		directory = append(directory, e...)
	}
	tableAt, directoryAt := add(table, false), add(directory, false)
	head := header(how.shift, tableAt, directoryAt)
	return finished(head, fat, body, size)
}

func directoryEntry(name string, kind byte, child, start uint32, length int) []byte {
	e := make([]byte, entrySize)
	for i, u := range utf16.Encode([]rune(name)) {
		binary.LittleEndian.PutUint16(e[2*i:], u)
	}
	binary.LittleEndian.PutUint16(e[64:], uint16(2*len(name)+2))
	e[66] = kind
	binary.LittleEndian.PutUint32(e[68:], noEntry)
	binary.LittleEndian.PutUint32(e[72:], noEntry)
	binary.LittleEndian.PutUint32(e[76:], child)
	binary.LittleEndian.PutUint32(e[116:], start)
	binary.LittleEndian.PutUint32(e[120:], uint32(length))
	return e
}

func header(shift int, miniTable, directory uint32) []byte {
	h := make([]byte, 1<<shift)
	copy(h, magic)
	binary.LittleEndian.PutUint16(h[24:], 0x3E)
	binary.LittleEndian.PutUint16(h[26:], uint16(map[int]int{9: 3, 12: 4}[shift]))
	binary.LittleEndian.PutUint16(h[28:], 0xFFFE)
	binary.LittleEndian.PutUint16(h[30:], uint16(shift))
	binary.LittleEndian.PutUint16(h[32:], 6)
	binary.LittleEndian.PutUint32(h[48:], directory)
	binary.LittleEndian.PutUint32(h[56:], miniCutoff)
	binary.LittleEndian.PutUint32(h[60:], miniTable)
	if miniTable != endOfChain {
		binary.LittleEndian.PutUint32(h[64:], 1)
	}
	binary.LittleEndian.PutUint32(h[68:], endOfChain)
	for at := 76; at < headerSize; at += 4 {
		binary.LittleEndian.PutUint32(h[at:], noEntry)
	}
	return h
}

// finished puts the table of sectors behind them, and beyond what the header lists
// of it a list of its own.
func finished(head []byte, fat []uint32, body []byte, size int) []byte {
	per := size / 4
	tables, lists := 0, 0
	for {
		total := len(fat) + tables + lists
		needTables := (total + per - 1) / per
		needLists := max(needTables-headFAT+per-2, 0) / (per - 1)
		if needTables == tables && needLists == lists {
			break
		}
		tables, lists = needTables, needLists
	}
	first := len(fat)
	for range tables {
		fat = append(fat, 0xFFFFFFFD)
	}
	for range lists {
		fat = append(fat, 0xFFFFFFFC)
	}
	for len(fat) < tables*per {
		fat = append(fat, noEntry)
	}
	for _, next := range fat {
		body = binary.LittleEndian.AppendUint32(body, next)
	}
	ids := make([]uint32, tables)
	for i := range ids {
		ids[i] = uint32(first + i)
	}
	for i, id := range ids[:min(headFAT, tables)] {
		binary.LittleEndian.PutUint32(head[76+4*i:], id)
	}
	binary.LittleEndian.PutUint32(head[44:], uint32(tables))
	if lists > 0 {
		binary.LittleEndian.PutUint32(head[68:], uint32(first+tables))
		binary.LittleEndian.PutUint32(head[72:], uint32(lists))
		rest := ids[headFAT:]
		for i := range lists {
			list := make([]uint32, per)
			for j := range list {
				list[j] = noEntry
			}
			n := copy(list[:per-1], rest)
			rest = rest[n:]
			if i+1 < lists {
				list[per-1] = uint32(first + tables + i + 1)
			} else {
				list[per-1] = endOfChain
			}
			for _, id := range list {
				body = binary.LittleEndian.AppendUint32(body, id)
			}
		}
	}
	return append(head, body...)
}

// told writes the rows of a sheet one a line: number, a star for hidden ones, cells
// with what they are unless they are texts or sound numbers.
func told(t testing.TB, s *Sheet) (string, error) {
	t.Helper()
	var out strings.Builder
	last := 0
	err := s.Each(func(row cell.Row) error {
		require.Equal(t, last+1, row.Number, "rows come in order")
		last = row.Number
		fmt.Fprintf(&out, "%d", row.Number)
		if row.Hidden {
			out.WriteString("*")
		}
		for i, c := range row.Cells {
			if c.Kind == cell.Blank {
				continue
			}
			fmt.Fprintf(&out, " %s=", audit.ColumnName(i+1))
			out.WriteString(map[cell.Kind]string{cell.Text: "'", cell.Day: "day ", cell.Truth: "truth ", cell.Damaged: "!"}[c.Kind])
			out.WriteString(c.Text)
			if c.Flaw == cell.DigitsLost {
				out.WriteString("~")
			}
		}
		out.WriteString("\n")
		return nil
	})
	return out.String(), err
}

// opened reads a workbook of one sheet.
func opened(t testing.TB, data []byte) (string, error) {
	t.Helper()
	sheets, err := Open("x.xls", data)
	if err != nil {
		return "", err
	}
	require.NotEmpty(t, sheets)
	return told(t, sheets[0])
}

func requireFault(t testing.TB, err error, says ...string) {
	t.Helper()
	var fault *audit.Fault
	require.ErrorAs(t, err, &fault)
	require.NotContains(t, fault.In(audit.ZH), "%!")
	for _, part := range says {
		require.Contains(t, fault.In(audit.EN), part)
	}
}
