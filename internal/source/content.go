package source

import (
	"bytes"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// content is what a file really is, whatever its name says.
type content struct {
	what   audit.Text // with its article
	saveAs string     // the extension to save it under; empty if nothing helps
}

// remedy says how content under a wrong name comes to be read.
func (c *content) remedy() audit.Text {
	switch {
	case c == lockedBook:
		return audit.Textf("请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx", "open it in Excel or WPS, take the password off and save it as .xlsx")
	case c.saveAs == "":
		return audit.Textf("请用原来的程序重新导出", "export it again from where it came from")
	case c.saveAs == ".xlsx":
		return audit.Textf("请用 Excel 或 WPS 打开后另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx")
	default:
		return audit.Textf("请把扩展名改为 %s，或重新导出", "rename it to %s, or export it again", c.saveAs)
	}
}

var (
	plainText    = &content{audit.Textf("CSV 等纯文本", "CSV text"), ".csv"}
	jsonText     = &content{audit.Textf("JSON 文本", "JSON text"), ".json"}
	xlsxBook     = &content{audit.Textf("XLSX 工作簿", "an XLSX workbook"), ".xlsx"}
	zipArchive   = &content{audit.Textf("ZIP 压缩包", "a ZIP archive"), ""}
	binaryData   = &content{audit.Textf("二进制数据", "binary data of an unknown kind"), ""}
	xlsBook      = &content{audit.Textf("XLS 工作簿（Excel 97–2003）", "an XLS workbook (Excel 97-2003)"), ".xls"}
	oldWorkbook  = &content{audit.Textf("Excel 95 或更早版本的工作簿", "a workbook of Excel 95 or older"), ".xlsx"}
	lockedBook   = &content{audit.Textf("加密的工作簿", "a password-protected workbook"), ".xlsx"}
	binaryBook   = &content{audit.Textf("XLSB 二进制工作簿", "an XLSB binary workbook"), ".xlsx"}
	openSheet    = &content{audit.Textf("OpenDocument 电子表格（.ods）", "an OpenDocument spreadsheet (.ods)"), ".ods"}
	openDocument = &content{audit.Textf("OpenDocument 文件", "an OpenDocument file"), ""}
	wordDocument = &content{audit.Textf("Word 文档", "a Word document"), ""}
	slides       = &content{audit.Textf("PowerPoint 演示文稿", "a PowerPoint presentation"), ""}
	oleFile      = &content{audit.Textf("OLE 复合文件，其中没有工作簿", "an OLE file without a workbook"), ""}
	htmlPage     = &content{audit.Textf("HTML 网页", "an HTML page"), ".xlsx"}
	webArchive   = &content{audit.Textf("单个文件网页（MHTML）", "a web page in a single file (MHTML)"), ".xlsx"}
	xmlBook      = &content{audit.Textf("XML 表格 2003", "an XML Spreadsheet 2003"), ".xlsx"}
	sylkBook     = &content{audit.Textf("SYLK 表格", "a SYLK spreadsheet"), ".xlsx"}
	xmlText      = &content{audit.Textf("XML 文本", "XML text"), ".xlsx"}
)

// signatures are the first bytes by which binary content gives itself away.
var signatures = []struct {
	magic string
	is    *content
}{
	{"PK\x03\x04", zipArchive},
	{"PK\x05\x06", zipArchive},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", oleFile},
	{"\x09\x08", oleFile},             // the first record of a workbook without a container, of Excel 5
	{"\x09\x04\x06\x00", oldWorkbook}, // of Excel 4
	{"\x09\x02\x06\x00", oldWorkbook}, // of Excel 3
	{"\x09\x00\x04\x00", oldWorkbook}, // of Excel 2
	{"%PDF-", &content{audit.Textf("PDF 文件", "a PDF file"), ""}},
	{"\x89PNG\r\n\x1a\n", &content{audit.Textf("PNG 图片", "a PNG image"), ""}},
	{"\xFF\xD8\xFF", &content{audit.Textf("JPEG 图片", "a JPEG image"), ""}},
	{"GIF8", &content{audit.Textf("GIF 图片", "a GIF image"), ""}},
	{"\x1F\x8B\x08", &content{audit.Textf("gzip 压缩文件", "a gzip file"), ""}},
	{"7z\xBC\xAF\x27\x1C", &content{audit.Textf("7z 压缩包", "a 7z archive"), ""}},
	{"Rar!\x1A\x07", &content{audit.Textf("RAR 压缩包", "a RAR archive"), ""}},
	{"SQLite format 3\x00", &content{audit.Textf("SQLite 数据库", "an SQLite database"), ""}},
	{`{\rtf`, &content{audit.Textf("RTF 文档", "an RTF document"), ""}},
}

// identify says what content is. Text in any encoding is plainText unless it
// begins as markup or JSON does.
func identify(data []byte) *content {
	for _, s := range signatures {
		if !bytes.HasPrefix(data, []byte(s.magic)) {
			continue
		}
		switch s.is {
		case zipArchive:
			return identifyZip(data)
		case oleFile:
			return identifyOLE(data)
		}
		return s.is
	}
	return identifyText(data)
}

// openMime is how an OpenDocument file begins: with an uncompressed part that says
// what it is.
const openMime = "mimetypeapplication/vnd.oasis.opendocument."

// identifyZip goes by the names of the entries, which stand uncompressed in an
// archive, so that damaged archives are told apart too.
func identifyZip(data []byte) *content {
	if first, ok := bytes.CutPrefix(data[min(len(data), localName):], []byte(openMime)); ok {
		if bytes.HasPrefix(first, []byte("spreadsheet")) {
			return openSheet
		}
		return openDocument
	}
	for _, mark := range []struct {
		name string
		is   *content
	}{
		{"xl/workbook.bin", binaryBook},
		{"xl/", xlsxBook},
		{"word/", wordDocument},
	} {
		if holdsEntry(data, mark.name) {
			return mark.is
		}
	}
	return zipArchive
}

// Where the name stands in the headers of an entry: before its content, and in the
// directory.
const (
	localName     = 30
	directoryName = 46
)

// holdsEntry reports whether the name of an entry begins so. The same bytes may
// stand in compressed content by chance.
func holdsEntry(data []byte, name string) bool {
	for at := 0; ; at++ {
		next := bytes.Index(data[at:], []byte(name))
		if next < 0 {
			return false
		}
		at += next
		if at >= localName && bytes.HasPrefix(data[at-localName:], []byte("PK\x03\x04")) ||
			at >= directoryName && bytes.HasPrefix(data[at-directoryName:], []byte("PK\x01\x02")) {
			return true
		}
	}
}

func identifyText(data []byte) *content {
	head := []byte(strings.ToLower(headText(data[:min(len(data), 4096)])))
	switch {
	case startsWith(head, "<?xml", "<workbook") && bytes.Contains(head, []byte("urn:schemas-microsoft-com:office:spreadsheet")):
		return xmlBook
	case startsWith(head, markupStarts...):
		return htmlPage
	case startsWith(head, "<?xml"):
		if bytes.Contains(head, []byte("<html")) {
			return htmlPage
		}
		return xmlText
	case startsWith(head, "mime-version:", "from:", "content-type:") && bytes.Contains(head, []byte("multipart/related")):
		return webArchive
	case startsWith(head, "id;pwxl", "id;pscalc"):
		return sylkBook
	case beginsAsJSON(head):
		return jsonText
	case isBinary(data):
		return binaryData
	}
	return plainText
}

// markupStarts are what pages begin with, as systems write them that call a page a
// workbook.
var markupStarts = []string{
	"<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<script", "<title",
	"<div", "<center", "<font", "<form", "<thead", "<tbody", "<tr", "<!--",
}

func startsWith(head []byte, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return bytes.HasPrefix(head, []byte(p)) })
}

// beginsAsJSON wants two tokens, because a CSV header may well be [工号].
func beginsAsJSON(head []byte) bool {
	if len(head) == 0 {
		return false
	}
	next := bytes.TrimSpace(head[1:])
	switch head[0] {
	case '[':
		return startsWith(next, "{") || string(next) == "]"
	case '{':
		return startsWith(next, `"`) || string(next) == "}"
	}
	return false
}

// isBinary reports control characters that text in no encoding has so many of.
// UTF-16 is not counted: its characters hold any byte.
func isBinary(data []byte) bool {
	head := data[:min(len(data), 4096)]
	if _, size := byteOrderMark(head); size > 0 || detectUTF16(head) != "" {
		return false
	}
	odd := 0
	for _, c := range head {
		if c < ' ' && c != 0 && (c < '\t' || c > '\r') && c != 0x1B {
			odd++
		}
	}
	return odd*20 > len(head)
}
