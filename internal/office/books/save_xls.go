package books

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"unicode/utf16"

	"ninefold/internal/office"
)

// The form of Excel 97 to 2003: records ([MS-XLS]) in a stream of a compound file
// ([MS-CFB]). Written after the specifications and apart from the reader, of which
// it is a test.

const (
	sectorSize   = 512
	leastStream  = 4096 // a shorter one would have to lie among small streams
	longestBody  = 8224 // of a record
	endOfChain   = 0xFFFFFFFE
	noStream     = 0xFFFFFFFF
	tableSector  = 0xFFFFFFFD
	tablesInHead = 109
)

// xls gives a book in that form.
func (b *Book) xls() ([]byte, error) {
	texts, formats := &sharedTexts{at: map[string]int{}}, &numberFormats{}
	blocks := make([][]byte, len(b.Sheets))
	for i, s := range b.Sheets {
		blocks[i] = slices.Concat(bof(0x10), s.records(texts, formats), record(0x0A))
	}
	head := slices.Concat(bof(0x05), formats.records(), texts.records())
	tabs := 0
	for _, s := range b.Sheets {
		tabs += len(tab(0, s.Name))
	}
	at := len(head) + tabs + len(record(0x0A))
	stream := head
	for i, s := range b.Sheets {
		stream = append(stream, tab(at, s.Name)...)
		at += len(blocks[i])
	}
	stream = append(stream, record(0x0A)...)
	stream = slices.Concat(append([][]byte{stream}, blocks...)...)
	return compound(stream)
}

// record is one record of the stream.
func record(kind int, parts ...any) []byte {
	body := bytesOf(parts...)
	return append(bytesOf(kind, len(body)), body...)
}

// bytesOf are numbers of two bytes, or as wide as they say, and bytes as they are.
func bytesOf(parts ...any) []byte {
	var all []byte
	for _, part := range parts {
		switch part := part.(type) {
		case int:
			all = binary.LittleEndian.AppendUint16(all, uint16(part)) //nolint:gosec // rows, columns and lengths of records
		case uint32:
			all = binary.LittleEndian.AppendUint32(all, part)
		case float64:
			all = binary.LittleEndian.AppendUint64(all, math.Float64bits(part))
		case byte:
			all = append(all, part)
		case []byte:
			all = append(all, part...)
		}
	}
	return all
}

func bof(kind int) []byte { return record(0x0809, 0x0600, kind, 0, 0, uint32(0), uint32(6)) }

// tab names a sheet, and where its records begin.
func tab(at int, name string) []byte {
	units := utf16.Encode([]rune(name))
	return record(0x85, uint32(at), byte(0), byte(0), byte(len(units)), wide(units)) //nolint:gosec // below 4 GiB, names below 32 characters
}

// wide are characters of two bytes, behind the flag that says so.
func wide(units []uint16) []byte {
	all := []byte{1}
	for _, u := range units {
		all = binary.LittleEndian.AppendUint16(all, u)
	}
	return all
}

// sharedTexts are the texts of all cells, each once.
type sharedTexts struct {
	at   map[string]int
	list []string
}

func (t *sharedTexts) number(text string) int {
	n, known := t.at[text]
	if !known {
		n = len(t.list)
		t.at[text], t.list = n, append(t.list, text)
	}
	return n
}

// records are the texts, in as many records as they need, none across two of them;
// one more text that no cell holds makes the stream long enough.
func (t *sharedTexts) records() []byte {
	list := append(slices.Clone(t.list), string(slices.Repeat([]rune{'·'}, leastStream/2)))
	count := uint32(len(list)) //nolint:gosec // texts of a test's office
	kind, body := 0xFC, bytesOf(count, count)
	var all []byte
	for _, text := range list {
		units := utf16.Encode([]rune(text))
		one := bytesOf(len(units), wide(units))
		if len(body)+len(one) > longestBody {
			all = append(all, record(kind, body)...)
			kind, body = 0x3C, nil
		}
		body = append(body, one...)
	}
	return append(all, record(kind, body)...)
}

// numberFormats are the formats of date cells; cell format 0 is that of all others.
type numberFormats struct{ codes []string }

// firstFormat is the number of the first format that is none of Excel's own.
const firstFormat = 164

func (f *numberFormats) number(code string) int {
	if !slices.Contains(f.codes, code) {
		f.codes = append(f.codes, code)
	}
	return slices.Index(f.codes, code) + 1
}

func (f *numberFormats) records() []byte {
	var all []byte
	for i, code := range f.codes {
		units := utf16.Encode([]rune(code))
		all = append(all, record(0x041E, firstFormat+i, len(units), wide(units))...)
	}
	all = append(all, record(0xE0, 0, 0, make([]byte, 16))...)
	for i := range f.codes {
		all = append(all, record(0xE0, 0, firstFormat+i, make([]byte, 16))...)
	}
	return all
}

// records are the cells of a sheet, row by row, and what is merged of them.
func (s *Sheet) records(texts *sharedTexts, formats *numberFormats) []byte {
	var all []byte
	for _, at := range s.places() {
		c := s.cells[at]
		row, column := at[0]-1, at[1]-1
		switch {
		case c.day != office.Absent:
			all = append(all, record(0x0203, row, column, formats.number(c.format), float64(c.serial()))...)
		case c.format != "":
			all = append(all, record(0x0203, row, column, 0, float64(c.number))...)
		default:
			all = append(all, record(0xFD, row, column, 0, uint32(texts.number(c.text)))...) //nolint:gosec // texts of a test's office
		}
	}
	for merges := range slices.Chunk(s.merges, 1000) {
		body := bytesOf(len(merges))
		for _, m := range merges {
			body = append(body, bytesOf(m[0]-1, m[2]-1, m[1]-1, m[3]-1)...)
		}
		all = append(all, record(0xE5, body)...)
	}
	return all
}

// compound packs a stream into a file: the stream, the directory, the table of sectors.
func compound(stream []byte) ([]byte, error) {
	length := len(stream)
	stream = append(stream, make([]byte, (sectorSize-length%sectorSize)%sectorSize)...)
	n := len(stream) / sectorSize
	tables := 1
	for tables*sectorSize/4 < n+1+tables {
		tables++
	}
	if length < leastStream || tables > tablesInHead {
		return nil, fmt.Errorf("a stream of %d bytes does not fit", length)
	}
	var table []byte
	add := func(next uint32) { table = binary.LittleEndian.AppendUint32(table, next) }
	for i := range n - 1 {
		add(uint32(i + 1))
	}
	add(endOfChain)
	add(endOfChain) // the directory
	for range tables {
		add(tableSector)
	}
	for len(table)%sectorSize != 0 {
		add(noStream)
	}
	directory := slices.Concat(entry("Root Entry", 5, 1, endOfChain, 0), entry("Workbook", 2, noStream, 0, length), entry("", 0, noStream, 0, 0), entry("", 0, noStream, 0, 0))
	return slices.Concat(head(n, tables), stream, directory, table), nil
}

// head is the header of a file whose directory is sector n, and behind it so many tables.
func head(n, tables int) []byte {
	all := bytesOf([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 16), 0x3E, 3, 0xFFFE, 9, 6, make([]byte, 10),
		uint32(tables), uint32(n), uint32(0), uint32(leastStream), uint32(endOfChain), uint32(0), uint32(endOfChain), uint32(0)) //nolint:gosec // below 7 MB
	for i := range tablesInHead {
		next := uint32(noStream)
		if i < tables {
			next = uint32(n + 1 + i) //nolint:gosec // below 7 MB
		}
		all = binary.LittleEndian.AppendUint32(all, next)
	}
	return all
}

// entry is one of the directory.
func entry(name string, kind byte, child, start uint32, length int) []byte {
	units := utf16.Encode([]rune(name))
	text := make([]byte, 64)
	for i, u := range units {
		binary.LittleEndian.PutUint16(text[2*i:], u)
	}
	size := 0
	if name != "" {
		size = 2*len(units) + 2
	}
	return bytesOf(text, size, kind, byte(1), uint32(noStream), uint32(noStream), child, make([]byte, 36), start, uint32(length), uint32(0)) //nolint:gosec // below 7 MB
}
