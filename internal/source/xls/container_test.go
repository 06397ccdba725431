package xls

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// noise are bytes none of which look alike.
func noise(size int) []byte {
	data := make([]byte, size)
	source := rand.NewPCG(1, 2)
	for i := range data {
		data[i] = byte(source.Uint64())
	}
	return data
}

func streamOf(file []byte) ([]byte, bool) {
	c, fault := openContainer(file)
	if fault != nil {
		return nil, false
	}
	entries, fault := c.top()
	if fault != nil {
		return nil, false
	}
	e := find(entries, "Workbook")
	if e == nil {
		return nil, false
	}
	data, fault := c.stream(e)
	return data, fault == nil
}

func TestContainers(t *testing.T) {
	for _, size := range []int{0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 70_000, 8 << 20} {
		for _, how := range []packing{{}, {scatter: true}, {shift: 12}, {shift: 12, scatter: true}} {
			want := noise(size)
			got, ok := streamOf(compound(how, want))
			require.True(t, ok, "%d %v", size, how)
			assert.True(t, bytes.Equal(want, got), "%d %v", size, how)
		}
	}
	others := map[string][]byte{"Workbook": noise(5000), "A": noise(100), "Z": noise(9000), "Zz": noise(1)}
	got, ok := streamOf(compoundOf(packing{shift: 9, scatter: true}, others))
	require.True(t, ok)
	assert.Equal(t, others["Workbook"], got)
}

func TestALastSectorMayBeCutShort(t *testing.T) {
	want := noise(5000)
	table := make([]uint32, 128)
	for i := range table {
		table[i] = noEntry
	}
	directory := append(directoryEntry("Root Entry", rootEntry, 1, endOfChain, 0), directoryEntry("Workbook", streamEntry, noEntry, 2, len(want))...)
	directory = append(directory, make([]byte, 256)...)
	table[0], table[1] = 0xFFFFFFFD, endOfChain
	for i := 2; i < 11; i++ {
		table[i] = uint32(i + 1)
	}
	table[11] = endOfChain
	head := header(9, endOfChain, 1)
	binary.LittleEndian.PutUint32(head[76:], 0)
	var fat []byte
	for _, next := range table {
		fat = binary.LittleEndian.AppendUint32(fat, next)
	}
	file := joined(head, fat, directory, want)
	got, ok := streamOf(file)
	require.True(t, ok)
	assert.Equal(t, want, got)
	_, ok = streamOf(file[:len(file)-1])
	assert.False(t, ok)
}

// TestDamagedContainers breaks one number of a sound file at a time.
func TestDamagedContainers(t *testing.T) {
	const size = 6000
	sound := compound(packing{}, noise(size))
	directory := bytes.Index(sound, []byte("R\x00o\x00o\x00t\x00"))
	table := int(binary.LittleEndian.Uint32(sound[76:])+1) * 512
	for name, c := range map[string]struct {
		at    int
		value uint32
	}{
		"no magic":                           {0, 0},
		"sectors of 2":                       {30, 1 | 6<<16},
		"sectors of 2^200":                   {30, 200 | 6<<16},
		"small sectors of 128":               {32, 7},
		"another cutoff":                     {56, 0},
		"a directory far out":                {48, 1 << 30},
		"no directory":                       {48, endOfChain},
		"a directory in free sectors":        {48, noEntry},
		"a table far out":                    {76, 1 << 30},
		"no table":                           {76, noEntry},
		"a stream that comes back":           {table, 0},
		"a stream that comes back later":     {table + 4*5, 2},
		"a stream that ends early":           {table + 4*5, endOfChain},
		"a stream that leads out":            {table + 4*5, 1 << 20},
		"a stream that leads to free space":  {table + 4*5, noEntry},
		"a directory that comes back":        {table + 4*12, 12},
		"a stream longer than the file":      {directory + entrySize + 120, 1 << 30},
		"a stream longer than its sectors":   {directory + entrySize + 120, 12*512 + 1},
		"a stream that is said to be small":  {directory + entrySize + 120, 4000},
		"a stream far out":                   {directory + entrySize + 116, 1 << 30},
		"an entry that is its own sibling":   {directory + entrySize + 72, 1},
		"an entry far out":                   {directory + entrySize + 68, 1 << 30},
		"a root whose child is far out":      {directory + 76, 99},
		"a root without a child":             {directory + 76, noEntry},
		"a stream that is called otherwise":  {directory + entrySize, 0x58},
		"a stream that is said to be a root": {directory + entrySize + 64, 18 | rootEntry<<16},
	} {
		broken := bytes.Clone(sound)
		binary.LittleEndian.PutUint32(broken[c.at:], c.value)
		_, ok := streamOf(broken)
		assert.False(t, ok, name)
	}
	_, ok := streamOf(sound)
	assert.True(t, ok)
	for cut := 0; cut < len(sound)-512; cut += 97 {
		_, ok := streamOf(sound[:cut])
		assert.False(t, ok, cut)
	}
}

func TestDamagedSmallStreams(t *testing.T) {
	sound := compound(packing{}, noise(1000))
	directory := bytes.Index(sound, []byte("R\x00o\x00o\x00t\x00"))
	table := int(binary.LittleEndian.Uint32(sound[60:])+1) * 512
	for name, c := range map[string]struct {
		at    int
		value uint32
	}{
		"no table":              {60, endOfChain},
		"a table far out":       {60, 1 << 29},
		"comes back":            {table + 8, 0},
		"ends early":            {table + 8, endOfChain},
		"leads out":             {table + 8, 500},
		"starts far out":        {directory + entrySize + 116, 1 << 20},
		"no sectors to share":   {directory + 116, endOfChain},
		"shared sectors cut":    {directory + 120, 500},
		"sharing too much":      {directory + 120, 1 << 29},
		"the root is no root":   {directory + 64, 22 | streamEntry<<16},
		"longer than it can be": {directory + entrySize + 120, 1025},
	} {
		broken := bytes.Clone(sound)
		binary.LittleEndian.PutUint32(broken[c.at:], c.value)
		_, ok := streamOf(broken)
		assert.False(t, ok, name)
	}
}

// TestHostileContainersCostLittle tries what made other readers run for minutes, or
// overflow the stack: chains that come back, deep directories, many fragments.
func TestHostileContainersCostLittle(t *testing.T) {
	const entries = 1 << 20
	directory := directoryEntry("Root Entry", rootEntry, 1, endOfChain, 0)
	for i := 1; i < entries; i++ {
		e := make([]byte, entrySize)
		binary.LittleEndian.PutUint32(e[68:], noEntry)
		binary.LittleEndian.PutUint32(e[72:], uint32(i+1))
		binary.LittleEndian.PutUint32(e[76:], uint32(i+1))
		directory = append(directory, e...)
	}
	chain := make([]uint32, len(directory)/512)
	for i := range chain {
		chain[i] = uint32(i + 1)
	}
	chain[len(chain)-1] = endOfChain
	for name, file := range map[string][]byte{
		"a deep directory":          finished(header(9, endOfChain, 0), chain, directory, 512),
		"sectors in reverse order":  compound(packing{scatter: true}, noise(64<<20)),
		"a table that lists itself": selfListed(),
	} {
		begun := time.Now()
		Holds(file)
		_, err := Open("x.xls", file)
		requireFault(t, err)
		assert.Less(t, time.Since(begun), 2*time.Second, name)
	}
}

// selfListed is a file whose lists of the table's sectors go round.
func selfListed() []byte {
	head := header(9, endOfChain, 0)
	binary.LittleEndian.PutUint32(head[68:], 5)
	body := make([]byte, 32<<20)
	for at := 0; at < len(body); at += 4 {
		binary.LittleEndian.PutUint32(body[at:], 5)
	}
	return append(head, body...)
}
