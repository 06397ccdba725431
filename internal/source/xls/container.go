package xls

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// A compound file ([MS-CFB]) is a small file system: sectors, chained by a table
// of which sector follows which, and a tree of names. The chains of a file are
// followed for as many steps as it has sectors and none twice, so that no file
// costs more than its size; a chain that leads nowhere refuses the file.
const (
	headerSize = 512
	entrySize  = 128  // of the directory
	miniSize   = 64   // of a sector of a small stream
	miniCutoff = 4096 // from this size on a stream has sectors of its own
	mostNames  = 1 << 16
	headFAT    = 109 // sectors of the table that the header itself lists

	lastSector = 0xFFFFFFFA // numbers above it are marks
	endOfChain = 0xFFFFFFFE
	noEntry    = 0xFFFFFFFF
)

const magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// The kinds of directory entry that lead to bytes.
const (
	streamEntry = 2
	rootEntry   = 5
)

// container is a compound file whose table and directory were found sound.
type container struct {
	data    []byte
	size    int // bytes of a sector
	sectors int
	fat     []uint32
	entries []byte // the directory
	long    bool   // sizes of streams have eight bytes
}

func openContainer(data []byte) (*container, *audit.Fault) {
	if len(data) < headerSize || string(data[:len(magic)]) != magic {
		return nil, damagedContainer()
	}
	shift := binary.LittleEndian.Uint16(data[30:])
	mini, cutoff := binary.LittleEndian.Uint16(data[32:]), binary.LittleEndian.Uint32(data[56:])
	if shift != 9 && shift != 12 || mini != 6 || cutoff != miniCutoff {
		return nil, damagedContainer()
	}
	c := &container{data: data, size: 1 << shift, long: shift == 12}
	c.sectors = (max(len(data)-c.size, 0) + c.size - 1) / c.size
	if !c.readTable() {
		return nil, damagedContainer()
	}
	var ok bool
	if c.entries, ok = c.chain(binary.LittleEndian.Uint32(data[48:]), -1); !ok || len(c.entries) < entrySize {
		return nil, damagedContainer()
	}
	if count := len(c.entries) / entrySize; count > mostNames {
		return nil, cell.Flawed("OLE 容器里有 %d 个名字，上限为 %d", "the OLE container holds %d names, more than the limit of %d", count, mostNames)
	}
	return c, nil
}

func damagedContainer() *audit.Fault {
	return cell.Flawed("文件不完整或已损坏（可能没有下载完）：OLE 容器的扇区对不上", "the file is cut off or damaged (perhaps a download did not finish): the sectors of its OLE container do not hang together")
}

// sector gives the bytes of a sector; the last one of a file may be cut short.
func (c *container) sector(n uint32) []byte {
	from := (int(n) + 1) * c.size
	return c.data[from:min(from+c.size, len(c.data))]
}

// readTable gathers the table of sectors: of its own sectors the header lists the
// first, a chain of lists the others.
func (c *container) readTable() bool {
	ids := words(c.data[76:headerSize])
	next := binary.LittleEndian.Uint32(c.data[68:])
	need := (c.sectors + c.size/4 - 1) / (c.size / 4)
	for steps := 0; next <= lastSector && len(ids) < need; steps++ {
		if steps == c.sectors || int(next) >= c.sectors || len(c.sector(next)) < c.size {
			return false
		}
		list := words(c.sector(next))
		ids, next = append(ids, list[:len(list)-1]...), list[len(list)-1]
	}
	for _, id := range ids[:min(need, len(ids))] {
		switch {
		case id > lastSector:
			continue // none: a chain that needs it leads nowhere
		case int(id) >= c.sectors:
			return false
		}
		c.fat = append(c.fat, words(c.sector(id))...)
	}
	return true
}

// words reads numbers of four bytes.
func words(data []byte) []uint32 {
	all := make([]uint32, len(data)/4)
	for i := range all {
		all[i] = binary.LittleEndian.Uint32(data[4*i:])
	}
	return all
}

// follow gives the numbers of a chain in a table: want of them, or all up to its
// end where want is negative. It reports false where the chain ends early, leads
// out of the sectors there are, or comes back.
func follow(first uint32, table []uint32, sectors, want int) ([]uint32, bool) {
	var chain []uint32
	met := make([]uint64, (sectors+63)/64)
	for at := first; want < 0 || len(chain) < want; at = table[at] {
		switch {
		case at == endOfChain && want < 0:
			return chain, true
		case int(at) >= min(sectors, len(table)), met[at/64]&(1<<(at%64)) != 0:
			return nil, false
		}
		met[at/64] |= 1 << (at % 64)
		chain = append(chain, at)
	}
	return chain, true
}

// chain gives the bytes of a chain of sectors, size of them or all where size is
// negative. Sectors that lie one behind the other are not copied.
func (c *container) chain(first uint32, size int) ([]byte, bool) {
	want := -1
	if size >= 0 {
		want = (size + c.size - 1) / c.size
	}
	ids, ok := follow(first, c.fat, c.sectors, want)
	if !ok || len(ids) == 0 {
		return nil, ok
	}
	var all []byte
	if inOrder(ids) {
		from := (int(ids[0]) + 1) * c.size
		all = c.data[from:min(from+len(ids)*c.size, len(c.data))]
	} else {
		all = make([]byte, 0, len(ids)*c.size)
		for _, id := range ids {
			all = append(all, c.sector(id)...)
		}
	}
	if size < 0 {
		return all, true
	}
	return all[:min(size, len(all))], size <= len(all)
}

func inOrder(ids []uint32) bool {
	for i, id := range ids {
		if id != ids[0]+uint32(i) {
			return false
		}
	}
	return true
}

// entry is one name of the directory.
type entry []byte

func (c *container) entry(n uint32) entry { return c.entries[int(n)*entrySize:][:entrySize] }

func (e entry) kind() byte { return e[66] }

func (e entry) number(at int) uint32 { return binary.LittleEndian.Uint32(e[at:]) }

func (e entry) name() string {
	length := min(int(binary.LittleEndian.Uint16(e[64:])), 64)
	units := make([]uint16, max(length/2-1, 0))
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(e[2*i:])
	}
	return string(utf16.Decode(units))
}

func (c *container) sizeOf(e entry) (int, bool) {
	if high := e.number(124); c.long && high != 0 {
		return 0, false
	}
	size := int(e.number(120))
	return size, size <= len(c.data)
}

// top gives the entries right below the root: those of embedded objects, which may
// hold workbooks too, lie deeper.
func (c *container) top() ([]entry, *audit.Fault) {
	var all []entry
	count := len(c.entries) / entrySize
	met := make([]bool, count)
	for waiting := []uint32{c.entry(0).number(76)}; len(waiting) > 0; {
		n := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		switch {
		case n == noEntry:
			continue
		case uint64(n) >= uint64(count) || met[n]:
			return nil, damagedContainer()
		}
		met[n] = true
		e := c.entry(n)
		all = append(all, e)
		waiting = append(waiting, e.number(68), e.number(72))
	}
	return all, nil
}

// find gives the entry of a stream by its name; nil: there is none.
func find(entries []entry, name string) entry {
	i := slices.IndexFunc(entries, func(e entry) bool { return e.kind() == streamEntry && strings.EqualFold(e.name(), name) })
	if i < 0 {
		return nil
	}
	return entries[i]
}

// stream gives the bytes of a stream.
func (c *container) stream(e entry) ([]byte, *audit.Fault) {
	size, ok := c.sizeOf(e)
	if !ok {
		return nil, damagedContainer()
	}
	if size < miniCutoff {
		return c.smallStream(e.number(116), size)
	}
	all, ok := c.chain(e.number(116), size)
	if !ok {
		return nil, damagedContainer()
	}
	return all, nil
}

// smallStream gives the bytes of a stream that shares sectors with others: the
// root has them, and a table of their own chains them.
func (c *container) smallStream(first uint32, size int) ([]byte, *audit.Fault) {
	root := c.entry(0)
	total, ok := c.sizeOf(root)
	if !ok || root.kind() != rootEntry {
		return nil, damagedContainer()
	}
	shared, ok := c.chain(root.number(116), total)
	if !ok {
		return nil, damagedContainer()
	}
	table, ok := c.chain(binary.LittleEndian.Uint32(c.data[60:]), -1)
	if !ok {
		return nil, damagedContainer()
	}
	ids, ok := follow(first, words(table), (len(shared)+miniSize-1)/miniSize, (size+miniSize-1)/miniSize)
	if !ok {
		return nil, damagedContainer()
	}
	var all []byte
	for _, id := range ids {
		all = append(all, shared[int(id)*miniSize:min((int(id)+1)*miniSize, len(shared))]...)
	}
	if size > len(all) {
		return nil, damagedContainer()
	}
	return all[:size], nil
}
