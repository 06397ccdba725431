package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"ninefold/internal/audit"
	"ninefold/internal/source/archive"
)

// packed is an entry, with what is to be special about it.
type packed struct {
	name    string // raw bytes
	content string
	utf8    bool
	unicode string // the Unicode path field
	badSum  bool   // … with the checksum of another name
	locked  bool
	method  uint16
	size    uint64 // declared, when not the true one
	mode    fs.FileMode
}

func pack(t testing.TB, entries ...packed) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(e.content)), NonUTF8: true}
		h.CompressedSize64, h.UncompressedSize64 = uint64(len(e.content)), uint64(len(e.content))
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		if e.utf8 {
			h.Flags |= 0x800
		}
		if e.locked {
			h.Flags |= 1
		}
		if e.method != 0 {
			h.Method = e.method
		}
		if e.size != 0 {
			h.UncompressedSize64 = e.size
		}
		if e.unicode != "" {
			field := []byte{1}
			sum := crc32.ChecksumIEEE([]byte(e.name))
			if e.badSum {
				sum++
			}
			field = append(binary.LittleEndian.AppendUint32(field, sum), e.unicode...)
			h.Extra = append(binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, 0x7075), uint16(len(field))), field...)
		}
		part, err := w.CreateRaw(h)
		require.NoError(t, err)
		_, err = part.Write([]byte(e.content))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

func open(data []byte) (*archive.Folder, error) {
	return archive.OpenFolder("资料.zip", bytes.NewReader(data), int64(len(data)))
}

func gbk(t testing.TB, name string) string {
	t.Helper()
	encoded, err := simplifiedchinese.GBK.NewEncoder().String(name)
	require.NoError(t, err)
	return encoded
}

func requireFault(t testing.TB, err error, words string) {
	t.Helper()
	fault := &audit.Fault{}
	require.ErrorAs(t, err, &fault)
	require.Contains(t, err.Error(), words)
	require.NotEqual(t, fault.Problem.ZH, fault.Problem.EN)
	require.NotEmpty(t, fault.Remedy.ZH)
}

func TestNamesOfEntries(t *testing.T) {
	for name, tc := range map[string]struct {
		entries []packed
		want    []string
	}{
		"GBK, as Windows writes":       {[]packed{{name: gbk(t, "走访记录.xlsx")}, {name: gbk(t, "一季度/名册.csv")}}, []string{"一季度/名册.csv", "走访记录.xlsx"}},
		"UTF-8 with the flag":          {[]packed{{name: "走访.xlsx", utf8: true}}, []string{"走访.xlsx"}},
		"UTF-8 without the flag":       {[]packed{{name: "走访.xlsx"}, {name: "a.csv"}}, []string{"a.csv", "走访.xlsx"}},
		"the flag beside GBK":          {[]packed{{name: "走访.xlsx", utf8: true}, {name: gbk(t, "名册.csv")}}, []string{"名册.csv", "走访.xlsx"}},
		"a Unicode path":               {[]packed{{name: "??.csv", unicode: "名册.csv"}}, []string{"名册.csv"}},
		"a Unicode path of old":        {[]packed{{name: "a.csv", unicode: "b.csv", badSum: true}}, []string{"a.csv"}},
		"slashes of Windows":           {[]packed{{name: `一季度\走访.csv`, utf8: true}}, []string{"一季度/走访.csv"}},
		"a hanzi with a slash in it":   {[]packed{{name: gbk(t, "誠意.csv")}}, []string{"誠意.csv"}}, // 0xD55C: the second byte is \
		"accents of a Mac":             {[]packed{{name: "re\u0301sume\u0301.csv", utf8: true}}, []string{"r\u00e9sum\u00e9.csv"}},
		"folders are no files":         {[]packed{{name: "a/"}, {name: "a/b/"}, {name: "a/b/c.csv"}}, []string{"a/b/c.csv"}},
		"an empty archive":             {nil, nil},
		"dots within names":            {[]packed{{name: "a..b.csv"}, {name: "2024.3.csv"}}, []string{"2024.3.csv", "a..b.csv"}},
		"the same name in two folders": {[]packed{{name: "a/x.csv"}, {name: "b/x.csv"}}, []string{"a/x.csv", "b/x.csv"}},
	} {
		t.Run(name, func(t *testing.T) {
			folder, err := open(pack(t, tc.entries...))
			require.NoError(t, err)
			var names []string
			for _, entry := range folder.Entries() {
				names = append(names, entry.Name)
				found, ok := folder.Find(entry.Name)
				assert.True(t, ok)
				assert.Same(t, entry, found)
			}
			assert.Equal(t, tc.want, names)
			_, ok := folder.Find("none")
			assert.False(t, ok)
		})
	}
}

func TestTreacherousArchives(t *testing.T) {
	sound := pack(t, packed{name: "a.csv", content: "x"})
	many := make([]packed, archive.MostEntries+1)
	for i := range many {
		many[i].name = strconv.Itoa(i)
	}
	for name, tc := range map[string]struct {
		data []byte
		says string
	}{
		"upwards":                   {pack(t, packed{name: "../a.csv"}), `treacherous name: "../a.csv"`},
		"upwards within":            {pack(t, packed{name: "a/../../b.csv"}), "treacherous name"},
		"upwards by other slashes":  {pack(t, packed{name: `..\a.csv`}), "treacherous name"},
		"absolute":                  {pack(t, packed{name: "/etc/a.csv"}), "treacherous name"},
		"a drive":                   {pack(t, packed{name: `C:\a.csv`}), "treacherous name"},
		"nothing":                   {pack(t, packed{name: ""}), "treacherous name"},
		"a folder without a name":   {pack(t, packed{name: "a//b.csv"}), "treacherous name"},
		"a dot":                     {pack(t, packed{name: "./a.csv"}), "treacherous name"},
		"a control character":       {pack(t, packed{name: "a\x1b[2J.csv"}), `"a\x1b[2J.csv"`},
		"an end of line":            {pack(t, packed{name: "a\n.csv"}), "treacherous name"},
		"another direction":         {pack(t, packed{name: "a\u202Evsc.exe", utf8: true}), "treacherous name"},
		"no UTF-8 under its flag":   {pack(t, packed{name: "\xD0\xC3", utf8: true}), "treacherous name"},
		"no name at all":            {pack(t, packed{name: "\xFF\xFF.csv"}), "treacherous name"},
		"a Unicode path that lies":  {pack(t, packed{name: "a.csv", unicode: "../a.csv"}), "treacherous name"},
		"a blank at the end":        {pack(t, packed{name: "a.csv "}), "treacherous name"},
		"a dot at a folder's end":   {pack(t, packed{name: "a./b.csv"}), "treacherous name"},
		"a name without end":        {pack(t, packed{name: strings.Repeat("a", 1100)}), "treacherous name"},
		"folders without end":       {pack(t, packed{name: strings.Repeat("a/", 40) + "b"}), "treacherous name"},
		"a name twice":              {pack(t, packed{name: "a.csv"}, packed{name: "a.csv"}), `it and "a.csv" in the archive have the same name`},
		"but for case":              {pack(t, packed{name: "A.csv"}, packed{name: "a.CSV"}), "have the same name"},
		"but for how it is written": {pack(t, packed{name: "e\u0301.csv", utf8: true}, packed{name: "\u00e9.csv", utf8: true}), "have the same name"},
		"a file and a folder":       {pack(t, packed{name: "a"}, packed{name: "A/b.csv"}), "it is a file and a folder"},
		"too many":                  {pack(t, many...), "holds 20001 files, more than the limit of 20000"},
		"overlapping":               {overlapping(t), "overlap"},
		"cut off":                   {sound[:len(sound)-10], "cut off or damaged"},
		"no archive":                {[]byte("x"), "cut off or damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open(tc.data)
			requireFault(t, err, tc.says)
		})
	}
}

// overlapping is an archive whose directory gives the same bytes to many entries.
func overlapping(t *testing.T) []byte {
	t.Helper()
	one := pack(t, packed{name: "a.csv", content: strings.Repeat("x", 1000)})
	at := bytes.Index(one, []byte("PK\x01\x02"))
	end := bytes.Index(one, []byte("PK\x05\x06"))
	header := one[at:end]
	out := append([]byte{}, one[:at]...)
	const copies = 50
	for i := range copies {
		own := bytes.Clone(header)
		own[len(own)-5] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[i]
		out = append(out, own...)
	}
	tail := bytes.Clone(one[end:])
	binary.LittleEndian.PutUint16(tail[8:], copies)
	binary.LittleEndian.PutUint16(tail[10:], copies)
	binary.LittleEndian.PutUint32(tail[12:], uint32(copies*len(header)))
	return append(out, tail...)
}

func TestEntriesThatCannotBeRead(t *testing.T) {
	const most = 64 << 20
	for name, tc := range map[string]struct {
		entry packed
		says  string
	}{
		"encrypted":       {packed{name: "a.csv", content: "x", locked: true}, "资料.zip/a.csv: is encrypted; unpack it with the password"},
		"a link":          {packed{name: "a.csv", content: "/etc/passwd", mode: fs.ModeSymlink | 0o777}, "is a link"},
		"another method":  {packed{name: "a.csv", content: "x", method: 93}, "compression method 93"},
		"too large":       {packed{name: "a.csv", content: "x", size: most + 1}, "would unpack to 65 MiB, more than the limit of 64 MiB"},
		"a bomb":          {packed{name: "a.csv", content: "x", size: most}, "claims to unpack to 64 MiB"},
		"larger than so":  {packed{name: "a.csv", content: "xyz", size: 2, method: zip.Store}, "damaged"},
		"smaller than so": {packed{name: "a.csv", content: "xyz", size: 5, method: zip.Store}, "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			folder, err := open(pack(t, tc.entry))
			require.NoError(t, err)
			_, err = folder.Entries()[0].Read(most)
			requireFault(t, err, tc.says)
		})
	}
	folder, err := open(pack(t, packed{name: "a.csv", content: "姓名"}))
	require.NoError(t, err)
	data, err := folder.Entries()[0].Read(most)
	require.NoError(t, err)
	assert.Equal(t, "姓名", string(data))
	assert.Equal(t, "姓", string(folder.Entries()[0].Head(3)))
	assert.Equal(t, "姓名", string(folder.Entries()[0].Head(100)))
}

// FuzzFolder changes bytes of an archive: it is refused, or each of its entries is
// read or refused, under a path that stays below it.
func FuzzFolder(f *testing.F) {
	f.Add(pack(f, packed{name: gbk(f, "走访.csv"), content: "姓名"}, packed{name: "a/b.csv", content: "x", unicode: "甲/乙.csv"}, packed{name: "c/"}))
	f.Add(pack(f, packed{name: `x\y.csv`, content: "1", utf8: true}, packed{name: "l", mode: fs.ModeSymlink}))
	f.Fuzz(func(t *testing.T, data []byte) {
		folder, err := open(data)
		if err != nil {
			requireFault(t, err, "")
			return
		}
		for _, entry := range folder.Entries() {
			require.True(t, fs.ValidPath(entry.Name), entry.Name)
			if _, err := entry.Read(1 << 20); err != nil {
				requireFault(t, err, "")
			}
		}
	})
}
