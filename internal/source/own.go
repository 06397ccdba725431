package source

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/source/archive"
	"ninefold/internal/spelling"
)

// Files of the product's own making (SPEC 1) lie beside the exports wherever
// somebody writes results into the folder that he checks. They are told by their
// content, whatever they are called, and passed over with a notice.

// ownHead is how much of a file shows whether it is one of ours.
const ownHead = 4 << 10

// ownWhole is up to which size a file that begins as a JSON object is looked
// through for its schema: somebody's tool may have sorted the keys. Tables in JSON
// begin as a list.
const ownWhole = 64 << 20

// ownNames are files that the program reads or writes under these names only.
var ownNames = []string{"ninefold.yaml", "ninefold.yml", "ninefold.json", "ninefold.schema.json"}

// ownTexts are how the program's outputs in text begin. cmd/ninefold tests that
// they do, for every format there is.
var ownTexts = []*regexp.Regexp{
	regexp.MustCompile(`^\{\s*"schema"\s*:\s*"ninefold\.`),
	regexp.MustCompile(`^\{\s*"rule"\s*:\s*"[a-z_]+\.[a-z_]+"\s*,\s*"subject"\s*:\s*\{`), // ndjson
	regexp.MustCompile(`^\{\s*"files"\s*:\s*\[\s*(\{\s*"path"\s*:|\])`),                  // inspect
	regexp.MustCompile(`^\[\s*\{\s*"id"\s*:\s*"[a-z_]+\.[a-z_]+"\s*,\s*"system"\s*:`),    // rules
	regexp.MustCompile(`"driver"\s*:\s*\{\s*"name"\s*:\s*"ninefold"`),                    // sarif
	regexp.MustCompile(`^\[\s*\{\s*"type"\s*:\s*"issue"\s*,\s*"check_name"\s*:`),         // codequality
	regexp.MustCompile(`^<!DOCTYPE html>[\s\S]*<meta name="generator" content="ninefold"`),
	regexp.MustCompile(`^<\?xml[^>]*>\s*<testsuites[^>]*>\s*<testsuite [^>]*package="ninefold"`),
	regexp.MustCompile(`^BEGIN:VCALENDAR\r?\n[\s\S]*PRODID:-//Ninefold//`),
	regexp.MustCompile(`^TAP version 13\n1\.\.\d+\n(not )?ok 1 - [a-z_]+\.[a-z_]+ `),
	regexp.MustCompile(`^::(error|warning|notice) [^\n]*\([a-z_]+\.[a-z_]+\)::`),
	regexp.MustCompile(`^"?结论"?[,;\t]"?要求级别"?[,;\t]"?要求编号"?[,;\t]`),
	regexp.MustCompile(`^"?status"?[,;\t]"?severity"?[,;\t]"?rule"?[,;\t]"?title"?[,;\t]`),
	regexp.MustCompile(`^# yaml-language-server: \$schema=ninefold\.schema\.json`),
	// the screens, and the same in Markdown
	regexp.MustCompile(`^(# )?(九宫 Ninefold：|Ninefold 九宫: |九宫合规检查通报|Ninefold compliance circular|九宫待办|Ninefold: what is due|[✅❌] 九宫：计入失败的结论|[✅❌] Ninefold: verdicts that count as failures)`),
	regexp.MustCompile(`^(# )?(达标趋势|Compliance over time)\s+\d+ (份结果，|results?, )\d{4}-\d\d-\d\d`),
	regexp.MustCompile(`^(# )?(假设比较|What if)\s+(考核期|period) \d{4}-\d\d-\d\d`),
	regexp.MustCompile(`^(# )?(工作数据汇总|Figures of the work)\s[\s\S]{0,200}?\n(- )?(截至：|as of: )\d{4}-\d\d-\d\d\n`),
	regexp.MustCompile(`^(# )?[^\n]+ · [^\n]+[（(][a-z_]+\.[a-z_]+[）)](：|: )`), // explain
	regexp.MustCompile(`^# (各项要求|Requirements|生效的阈值|Thresholds in effect|两份配置的比较|Two configs compared|会读到什么|What would be read|政策写法的检查|How policies are written|政策的测试|Tests of policies|结果的核验|A result verified)( ·[^\n]*)?\n`),
	regexp.MustCompile(`^[^\n]+\n+(## )?[^\n]+\n+\s*(- )?study\.sessions `), // rules
	regexp.MustCompile(`^(# )?(达标情况汇总|Compliance rolled up)\s`),
	regexp.MustCompile(`^(# )?[^\n]+(：\d+ 项要求的结论及依据|: the verdicts of \d+ requirements?, and why)\n`),
	regexp.MustCompile(`^(# )?(两次检查的比较|Two results compared)\s+((新出现|变差|好转|已解决|未再检查|原有|new|worse|better|fixed|unjudged|old) \d|两份结果都没有问题|no findings in either)`),
}

var (
	ownSchema  = regexp.MustCompile(`"schema"\s*:\s*"ninefold\.`)
	ownCreator = regexp.MustCompile(`creator[^>]*>ninefold</`)
)

// isOwn reports whether a file is one of the program's own making. What cannot be
// read is none: whoever reads it says why.
func isOwn(name string, info os.FileInfo) bool {
	if slices.Contains(ownNames, path.Base(name)) {
		return true
	}
	if !info.Mode().IsRegular() || info.Size() == 0 {
		return false
	}
	if extensionOf(name) == ".sig" && info.Size() == 64 { // an Ed25519 signature, which is all a seal is
		return true
	}
	file, err := intake.Open(name, maxFileSize)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }() // nothing is written
	head := make([]byte, ownHead)
	n, err := io.ReadFull(file, head)
	if n == 0 && err != nil {
		return false
	}
	head = head[:n]
	return looksOwn(head, info.Size(), file, func() ([]byte, error) { return intake.Read(name, ownWhole) })
}

// looksOwn tells by how a file of so many bytes begins, and what more of it is
// needed then.
func looksOwn(head []byte, size int64, file io.ReaderAt, read func() ([]byte, error)) bool {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return isOwnWorkbook(file, size)
	}
	text := headText(head)
	if slices.ContainsFunc(ownTexts, func(mark *regexp.Regexp) bool { return mark.MatchString(text) }) {
		return true
	}
	if !strings.HasPrefix(text, "{") || size > ownWhole {
		return false
	}
	whole, err := read()
	return err == nil && ownSchema.Match(whole)
}

// isOwnWorkbook looks at who made a workbook, which those who fill it in leave as
// it is. The import templates are by somebody else.
func isOwnWorkbook(file io.ReaderAt, size int64) bool {
	directory, err := zip.NewReader(file, size)
	if err != nil || len(directory.File) > archive.MostParts {
		return false
	}
	core, err := directory.Open("docProps/core.xml")
	if err != nil {
		return false
	}
	defer func() { _ = core.Close() }() // nothing is written
	properties, err := io.ReadAll(io.LimitReader(core, ownHead))
	return err == nil && ownCreator.Match(properties)
}

// headText reads the first bytes of a file as text in whatever encoding it is, as
// far as that can be told of so few: who redirects a result under Windows gets
// UTF-16, who saves one in a spreadsheet GBK.
func headText(head []byte) string {
	name, size := byteOrderMark(head)
	if size == 0 {
		name = detectUTF16(head[:len(head)&^1])
	}
	head = head[size:]
	var text string
	switch name {
	case utf16leName, utf16beName:
		head = head[:len(head)&^1]
		var bad int
		if text, bad = decodeUTF16(head, name); bad >= 0 {
			text, _ = decodeUTF16(head[:bad], name)
		}
	default:
		if head = head[:wholeRunes(head)]; utf8.Valid(head) {
			text = string(head)
			break
		}
		decoded, err := gbText.encoding.NewDecoder().Bytes(head)
		if err != nil {
			return ""
		}
		text = string(decoded)
	}
	return strings.TrimLeft(unmarked(text), " \t\r\n")
}

// Ignored reports whether one of the patterns that the config names under
// `ignore:` means a file, or, as FILE/SHEET, a sheet of it. The file goes by its
// name or its path; * stands for any characters, and case does not matter.
func Ignored(patterns []string, file, sheet string) bool {
	names := []string{file, path.Base(file)}
	if sheet != "" {
		names = []string{file + "/" + sheet, path.Base(file) + "/" + sheet}
	}
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return spelling.Glob(strings.ToLower(pattern), strings.ToLower(name)) })
	})
}

// passOver tells that a file is passed over though it is there.
func (d *discovery) passOver(at spot, code string) {
	message := audit.Textf("是本程序自己的文件，未作为数据读取", "is a file of the program's own making and was not read as data")
	switch base := path.Base(at.name); {
	case code == audit.IgnoredCode:
		message = audit.Textf("配置的 ignore 写明不读取", "was not read, as ignore: in the config says")
	case base == branchesFolder || slices.Contains(ownNames, base):
		message = audit.Textf("是设置，不是数据", "holds settings and no data")
	}
	d.ignore(at, code, message)
}
