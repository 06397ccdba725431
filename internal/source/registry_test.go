package source

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/ods"
	"ninefold/internal/source/xls"
)

// place writes a file into a directory of the test's own and gives its path.
func place(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, data, 0o600))
	return path
}

// zipped is an archive of empty entries.
func zipped(t testing.TB, names ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, name := range names {
		_, err := archive.Create(name)
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	return out.Bytes()
}

const (
	oleHead = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	locked  = oleHead + "....E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
)

// Each format of workbooks says which cells are merged: one of which nothing is known
// is read as CSV is, where a blank title belongs to what stands to its left.
var _ = []Merged{(*worksheet)(nil), (*xls.Sheet)(nil), (*ods.Sheet)(nil)}

func TestFormats(t *testing.T) {
	assert.Equal(t, []string{"csv", "json", "ndjson", "ods", "xls", "xlsx"}, Formats())
	assert.Equal(t, []string{".csv", ".txt", ".tsv", ".json", ".ndjson", ".jsonl", ".ods", ".xls", ".et", ".xlsx", ".xlsm"}, Extensions())
}

func TestOpen(t *testing.T) {
	for name, c := range map[string]struct {
		text           string
		format, coding string
	}{
		"a.csv":     {table, "csv", "utf-8"},
		"a.TXT":     {"\uFEFF" + table, "csv", "utf-8-bom"},
		"a.tsv":     {"姓名\t日期\n", "csv", "utf-8"},
		"a.json":    {`[{"姓名":"甲某"}]`, "json", "utf-8"},
		"b.json":    {"\n[]\n", "json", "utf-8"},
		"a.ndjson":  {`{"姓名":"甲某"}`, "ndjson", "utf-8"},
		"a.JSONL":   {`{}`, "ndjson", "utf-8"},
		"走访 记录.csv": {table, "csv", "utf-8"},
		"[工号].csv":  {"[工号],[姓名]\n{1},2\n", "csv", "utf-8"},
	} {
		t.Run(name, func(t *testing.T) {
			path := place(t, name, []byte(c.text))
			file, err := Open(path, Hint{})
			require.NoError(t, err)
			digest := sha256.Sum256([]byte(c.text))
			assert.Equal(t, filepath.ToSlash(path), file.Path)
			assert.Equal(t, c.format, file.Format)
			assert.Equal(t, c.coding, file.Encoding)
			assert.Equal(t, hex.EncodeToString(digest[:]), file.SHA256)
			assert.Len(t, file.Sheets, 1)
		})
	}
}

func TestOpenPassesTheHintOn(t *testing.T) {
	path := place(t, "a.csv", big5(t, "序號|姓名\n"))
	file, err := Open(path, Hint{Encoding: "big5", Comma: '|'})
	require.NoError(t, err)
	assert.Equal(t, "big5", file.Encoding)
	got, err := texts(t, file.Sheets[0])
	require.NoError(t, err)
	assert.Equal(t, rows{{"序號", "姓名"}}, got)
}

func TestOpenNamesWhatAFileReallyIs(t *testing.T) {
	for name, c := range map[string]struct{ data, says string }{
		"a.xlsx":  {table, "a.xlsx: this is CSV text, not an XLSX workbook; rename it to .csv, or export it again"},
		"b.xlsx":  {oleHead + "...", "b.xlsx: the file is cut off or damaged (perhaps a download did not finish): the sectors of its OLE container"},
		"c.xlsx":  {locked, "this is a password-protected workbook, not an XLSX workbook; open it in Excel or WPS, take the password off and save it as .xlsx"},
		"d.xlsx":  {"<html><table>", "this is an HTML page, not"},
		"e.xlsx":  {`[{"a":1}]`, "this is JSON text, not an XLSX workbook"},
		"f.xlsx":  {"\x01\x02\x03\x04", "this is binary data of an unknown kind, not"},
		"g.xlsx":  {string(utf16le("\uFEFF" + table)), "this is CSV text, not"},
		"h.xlsx":  {string(zipped(t, "[Content_Types].xml", "word/document.xml")), "this is a Word document, not"},
		"i.xlsm":  {string(zipped(t, "xl/workbook.bin")), "this is an XLSB binary workbook, not"},
		"j.xlsx":  {string(openDoc("spreadsheet")), "this is an OpenDocument spreadsheet (.ods), not an XLSX workbook; rename it to .ods, or export it again"},
		"k.xlsx":  {string(openDoc("text")), "this is an OpenDocument file, not an XLSX workbook"},
		"l.xlsx":  {string(zipped(t, "xlsx/a.csv")) + "xl/word/", "xl/workbook.xml: this part is missing"}, // names amid content are none
		"a.csv":   {string(zipped(t, "xl/workbook.xml")), "a.csv: this is an XLSX workbook, not CSV text; open it in Excel or WPS and save it as .xlsx"},
		"b.csv":   {string(zipped(t, "a.csv")), "this is a ZIP archive, not CSV text"},
		"b2.csv":  {string(zipped(t)), "this is a ZIP archive, not CSV text"},
		"c.csv":   {oleHead, "this is an XLS workbook (Excel 97-2003), not CSV text; rename it to .xls, or export it again"},
		"d.csv":   {locked, "this is a password-protected workbook"},
		"e.csv":   {"%PDF-1.7\n", "this is a PDF file, not CSV text; export it again from where it came from"},
		"f.csv":   {"\x89PNG\r\n\x1a\n", "this is a PNG image"},
		"g.csv":   {"\x1f\x8b\x08\x00", "this is a gzip file"},
		"h.csv":   {"\uFEFF \r\n<!DOCTYPE HTML>\n<table>", "this is an HTML page, not CSV text"},
		"i.csv":   {"<?xml version=\"1.0\"?><html xmlns=''>", "this is an HTML page, not CSV text"},
		"j.csv":   {"<?xml version=\"1.0\"?><Workbook>", "this is XML text, not CSV text"},
		"k.csv":   {"[ {\"a\":1}]", "this is JSON text, not CSV text; rename it to .json"},
		"l.txt":   {"{\"a\":1}\n{\"a\":2}", "this is JSON text, not CSV text"},
		"m.csv":   {"\xFF\xD8\xFF\xE0", "this is a JPEG image"},
		"n.csv":   {"7z\xBC\xAF\x27\x1C", "this is a 7z archive"},
		"a.json":  {table, "a.json: this is CSV or other plain text, not a JSON array"},
		"b.json":  {"PK\x03\x04", "this is a ZIP archive, not JSON text"},
		"a.jsonl": {table, "a.jsonl: line 1: is not a JSON object"},
		"a.xls":   {oleHead, "a.xls: the file is cut off or damaged (perhaps a download did not finish)"},
		"a.ET":    {oleHead, "a.ET: the file is cut off or damaged (perhaps a download did not finish)"},
		"b.xls":   {"\xFF\xFE<\x00t\x00a\x00b\x00l\x00e\x00>\x00", "this is an HTML page, not an XLS workbook (Excel 97-2003); open it in Excel or WPS and save it as .xlsx"},
		"c.xls":   {"<style>td{mso-number-format:General}</style><table>", "this is an HTML page, not"},
		"d.xls":   {"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=x\r\n", "this is a web page in a single file (MHTML), not"},
		"e.xls":   {"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "this is an XML Spreadsheet 2003, not"},
		"f.xls":   {"ID;PWXL;N;E\r\nP;PGeneral\r\n", "this is a SYLK spreadsheet, not"},
		"g.xls":   {locked, "this is a password-protected workbook, not an XLS workbook (Excel 97-2003); open it in Excel or WPS, take the password off"},
		"h.xls":   {"\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00", "this is a workbook of Excel 95 or older, not an XLS workbook"},
		"i.xls":   {"\x09\x08\x08\x00\x00\x05\x05\x00\x00\x00\x00\x00", "this is a workbook of Excel 95 or older, not an XLS workbook"},
		"j.xls":   {string(zipped(t, "[Content_Types].xml", "word/document.xml")), "this is a Word document, not"},
		"k.xls":   {`[{"a":1}]`, "this is JSON text, not"},
		"l.xls":   {"%PDF-1.7\n", "this is a PDF file, not"},
		"m.et":    {"\x01\x02\x03\x04", "this is binary data of an unknown kind, not"},
		"a.fods":  {"<?xml", ".fods spreadsheets cannot be read"},
		"a.ods":   {string(zipped(t, "xl/workbook.xml")), "this is an XLSX workbook, not an OpenDocument spreadsheet (.ods)"},
		"b.ods":   {table, "this is CSV text, not an OpenDocument spreadsheet (.ods); rename it to .csv"},
		"c.ods":   {string(openDoc("text")), "the zip archive is cut off or damaged"},
		"a.docx":  {"PK\x03\x04", `the extension ".docx" names no format that can be read; known extensions: .csv .txt .tsv .json .ndjson .jsonl .ods .xls .et .xlsx .xlsm`},
		"visits":  {table, `the extension "" names no format`},
		"z.csv":   {"", "z.csv: is empty (0 bytes); export it again"},
		"z.json":  {"", "z.json: is empty (0 bytes)"},
		"z.xlsx":  {"", "z.xlsx: is empty (0 bytes)"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(place(t, name, []byte(c.data)), Hint{})
			requireFault(t, err, c.says)
		})
	}
}

func TestOpenRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	_, err := Open(filepath.Join(dir, "none.csv"), Hint{})
	requireFault(t, err, "none.csv: does not exist; check the path")

	require.NoError(t, os.Mkdir(filepath.Join(dir, "dir.csv"), 0o700))
	_, err = Open(filepath.Join(dir, "dir.csv"), Hint{})
	requireFault(t, err, "dir.csv: is a directory, not a file")

	_, err = Open("a\x00.csv", Hint{})
	requireFault(t, err, "cannot be read")

	if runtime.GOOS != "windows" {
		_, err = Open("/dev/null", Hint{})
		requireFault(t, err, "/dev/null: is not a regular file")
	}
}

func TestOpenRefusesWhatMayNotBeRead(t *testing.T) {
	requireFault(t, unreachable("a.csv", &os.PathError{Op: "open", Path: "a.csv", Err: syscall.EACCES}), "a.csv: may not be read: permission denied")
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("nothing is forbidden to this user")
	}
	path := place(t, "a.csv", []byte(table))
	require.NoError(t, os.Chmod(path, 0))
	_, err := Open(path, Hint{})
	requireFault(t, err, "a.csv: may not be read")
}

func TestOpenRefusesWhatIsTooLarge(t *testing.T) {
	path := place(t, "a.csv", nil)
	require.NoError(t, os.Truncate(path, maxFileSize+1)) // sparse: takes no room
	_, err := Open(path, Hint{})
	requireFault(t, err, "more than the limit of 1073741824; split it into several files")
}

// TestHostileInputEndsSoon reads small files made to cost much.
func TestHostileInputEndsSoon(t *testing.T) {
	const size = 4 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, text := range map[string]string{
		"commas.csv":      fill(","),
		"quotes.csv":      fill(`"`),
		"openings.csv":    fill("\"\n"),
		"pairs.csv":       fill(`"",`),
		"blank.csv":       fill("\n"),
		"cr.csv":          fill("\r"),
		"nul.csv":         fill("\x00"),
		"nul late.csv":    fill("a,b\n") + "\x00",
		"replacement.csv": fill("\x84\x31\xA4\x37"),
		"four bytes.csv":  fill("\x81\x30\x81\x30"),
		"bad late.csv":    fill("\xD6\xD0") + "\xFF",
		"utf16.csv":       "\xFF\xFE" + fill("\x00\xD8\x00\xDC"),
		"brackets.json":   fill("["),
		"nested.json":     fill(`[{"a":`),
		"empty.json":      "[" + fill("{},") + "{\"a\":1}]",
		"wide.json":       manyKeys(512)[:len(manyKeys(512))-1] + fill(`,{"k511":1}`) + "]",
		"keys.json":       manyKeys(1 << 18),
		"escapes.json":    `[{"a":"` + fill(`\u4e00`) + `"}]`,
		"list.json":       `[{"a":[` + fill(`"",`) + `""]}]`,
		"digits.json":     `[{"a":` + fill("1") + `}]`,
		"lines.ndjson":    fill("\n") + `{"a":1}`,
		"elements.json":   "[" + fill("{},") + "x",
	} {
		t.Run(name, func(t *testing.T) {
			path := place(t, name, []byte(text))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			if file, err := Open(path, Hint{}); err != nil {
				requireFault(t, err)
			} else if err := file.Sheets[0].Each(func(Row) error { return nil }); err != nil {
				requireFault(t, err)
			}
			assert.Less(t, time.Since(start), 20*time.Second) // a tenth of a second on a quiet machine; quadratic would be hours
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(128<<20))
		})
	}
}

// An export of no records is a file of no lines in NDJSON, and [] in JSON.
func TestTablesWithoutRows(t *testing.T) {
	for name, text := range map[string]string{"a.ndjson": "", "b.jsonl": "", "c.ndjson": "\n \n", "d.ndjson": "\uFEFF", "e.json": "[]", "f.json": "[\n\n]\n", "g.json": "\uFEFF[ ]"} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		file, err := Open(path, Hint{})
		require.NoError(t, err, name)
		rows, err := texts(t, file.Sheets[0])
		require.NoError(t, err, name)
		assert.Empty(t, rows, name)
	}
}

// openDoc is how an OpenDocument file of a kind begins.
func openDoc(kind string) []byte {
	return []byte("PK\x03\x04" + strings.Repeat("\x00", 26) + "mimetypeapplication/vnd.oasis.opendocument." + kind)
}
