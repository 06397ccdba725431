// Package correction is the overlay of corrections: what bad cells of exports should
// hold, said beside the files, which stay as they are. A correction names a file by its
// digest, a cell of it and what stands there; it is laid over that cell where cells are
// read, and over no other.
//
// It refuses to know tables, what a text means, who may correct what, and where overlays
// are kept.
package correction

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
)

// Schema names the form of an overlay's file, in its first line.
const Schema = "ninefold.corrections/v1"

// Limits of an overlay: a person writes it, cell by cell.
const (
	most       = 100_000
	mostColumn = 1 << 14
	mostRow    = 1 << 30
)

// Overlay is a list of corrections, no two of the same cell.
type Overlay struct {
	SHA256 string // of its text, in hexadecimal
	List   []audit.Correction
}

// Open reads the file of an overlay. Errors are *audit.Fault, all of a file at once.
func Open(path string) (*Overlay, error) {
	data, err := intake.Read(path, intake.Medium)
	if err != nil {
		return nil, err
	}
	return Read(filepath.ToSlash(path), data)
}

// Read reads the text of an overlay: a line {"schema": "ninefold.corrections/v1"}, and
// below it one correction a line, each a JSON object. Blank lines count for nothing. The
// name is what faults call the text.
func Read(name string, data []byte) (*Overlay, error) {
	if !utf8.Valid(data) {
		return nil, &audit.Fault{Where: name, Problem: audit.Text{ZH: "不是 UTF-8 文本", EN: "is no UTF-8 text"}, Remedy: asWritten}
	}
	sum := sha256.Sum256(data)
	r := &overlayReader{name: name, known: map[cellKey]int{}}
	for line := range bytes.Lines(bytes.TrimPrefix(data, []byte("\uFEFF"))) {
		if r.number++; len(bytes.TrimSpace(line)) > 0 {
			r.line(bytes.TrimSpace(line))
		}
		if len(r.faults) > mostFaults {
			break
		}
	}
	if !r.begun && len(r.faults) == 0 {
		r.number = 1
		r.fault(audit.Textf("第一行应为 %s", "the first line should be %s", head), asWritten)
	}
	if err := errors.Join(r.faults...); err != nil {
		return nil, err
	}
	return &Overlay{hex.EncodeToString(sum[:]), r.list}, nil
}

// New makes an overlay of corrections: that of the text that Text writes.
func New(list []audit.Correction) *Overlay {
	o := &Overlay{List: list}
	sum := sha256.Sum256(o.Text())
	o.SHA256 = hex.EncodeToString(sum[:])
	return o
}

// Text writes the overlay as Read reads it.
func (o *Overlay) Text() []byte {
	var out bytes.Buffer
	out.WriteString(head + "\n")
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	for i := range o.List {
		_ = to.Encode(&o.List[i]) // texts and numbers into memory never fail
	}
	return out.Bytes()
}

const head = `{"schema":"` + Schema + `"}`

// mostFaults is after how many wrong lines the rest is not looked at.
const mostFaults = 50

var asWritten = audit.Text{
	ZH: "请给出网页“更正”页下载的文件，或按 docs/exports.zh-CN.md 的格式书写",
	EN: "give a file downloaded from the page of corrections, or write it as docs/exports.md says",
}

// cellKey is a cell of a file.
type cellKey struct {
	sha256, sheet string
	row, column   int
}

func keyOf(c *audit.Correction) cellKey { return cellKey{c.SHA256, c.Sheet, c.Row, c.Column} }

// overlayReader reads line by line and goes on behind what is wrong.
type overlayReader struct {
	name   string
	number int // of the line at hand
	begun  bool
	list   []audit.Correction
	known  map[cellKey]int
	faults []error
}

func (r *overlayReader) fault(problem, remedy audit.Text) {
	r.faults = append(r.faults, &audit.Fault{Where: fmt.Sprintf("%s:%d", r.name, r.number), Problem: problem, Remedy: remedy})
}

func (r *overlayReader) line(line []byte) {
	if !r.begun {
		r.first(line)
		return
	}
	var c audit.Correction
	if problem, fine := parse(line, &c); !fine {
		r.fault(problem, asWritten)
		return
	}
	first, again := r.known[keyOf(&c)]
	switch {
	case again:
		r.fault(audit.Textf("与第 %d 行是同一格", "is about the same cell as line %d", first), audit.Text{ZH: "请只保留一行", EN: "keep one of the two"})
	case len(r.list) == most:
		r.fault(audit.Textf("更正超过 %d 条", "there are more than %d corrections", most), audit.Text{ZH: "请改正文件本身", EN: "correct the files themselves"})
	default:
		r.known[keyOf(&c)] = r.number
		r.list = append(r.list, c)
	}
}

// first reads the line that says what the file is.
func (r *overlayReader) first(line []byte) {
	r.begun = true
	values, problem, fine := object(line)
	var schema string
	if fine && (len(values) != 1 || json.Unmarshal(values["schema"], &schema) != nil || schema != Schema) {
		problem, fine = audit.Textf("第一行应为 %s", "the first line should be %s", head), false
		if version, ours := strings.CutPrefix(schema, strings.TrimSuffix(Schema, "1")); ours {
			problem = audit.Textf("是第“%s”版的更正清单，本程序只认识第 1 版", "is an overlay of version \"%s\"; this program knows version 1", quotable(version))
		}
	}
	if !fine {
		r.fault(problem, asWritten)
	}
}

// keys are what a correction has, in the order in which it is written; the sheet of a
// file without sheets may be left out.
var keys = []string{"sha256", "path", "sheet", "row", "column", "old", "new", "who", "at"}

// parse reads one correction.
func parse(line []byte, c *audit.Correction) (audit.Text, bool) {
	values, problem, fine := object(line)
	if !fine {
		return problem, false
	}
	for _, key := range keys {
		if _, there := values[key]; !there && key != "sheet" {
			return audit.Textf("缺少 %s", "%s is missing", key), false
		}
	}
	for key := range values {
		if !slices.Contains(keys, key) {
			return audit.Textf("有不认识的键“%s”，应为 %s", "unknown key \"%s\"; expected are %s", quotable(key), strings.Join(keys, ", ")), false
		}
	}
	into := map[string]any{
		"sha256": &c.SHA256, "path": &c.Path, "sheet": &c.Sheet, "row": &c.Row, "column": &c.Column, "old": &c.Old, "new": &c.New, "who": &c.Who, "at": &c.At,
	}
	for _, key := range keys {
		value, there := values[key]
		if there && (string(value) == "null" || json.Unmarshal(value, into[key]) != nil) {
			wanted := audit.Text{ZH: "文字", EN: "a text"}
			if key == "row" || key == "column" {
				wanted = audit.Text{ZH: "整数", EN: "a whole number"}
			}
			return audit.Text{ZH: key + " 应为" + wanted.ZH, EN: key + " should be " + wanted.EN}, false
		}
	}
	return sensible(c)
}

// sensible looks at what a correction says.
func sensible(c *audit.Correction) (audit.Text, bool) {
	digest, err := hex.DecodeString(c.SHA256)
	switch {
	case err != nil || len(digest) != sha256.Size || c.SHA256 != strings.ToLower(c.SHA256):
		return audit.Textf("sha256 应为文件的摘要（64 位小写十六进制）：“%s”", "sha256 should be the digest of a file, 64 hexadecimal digits in lower case: \"%s\"", quotable(c.SHA256)), false
	case c.Path == "":
		return audit.Text{ZH: "path 是空的，应为文件名", EN: "path is empty; expected is the name of the file"}, false
	case c.Row < 1 || c.Row > mostRow:
		return audit.Textf("row 为 %d，应为从 1 数起的行号", "row is %d; rows count from 1", c.Row), false
	case c.Column < 1 || c.Column > mostColumn:
		return audit.Textf("column 为 %d，应为 1 至 %d 的列号", "column is %d; columns count from 1 to %d", c.Column, mostColumn), false
	case c.Old == c.New:
		return audit.Text{ZH: "old 与 new 相同，什么也没有更正", EN: "old and new are the same: nothing is corrected"}, false
	case strings.TrimSpace(c.Who) == "":
		return audit.Text{ZH: "who 是空的，应为更正的人", EN: "who is empty; expected is whoever corrects it"}, false
	case !isMoment(c.At):
		return audit.Textf("at 为“%s”，应为 2024-05-06 或 2024-05-06T07:08:09Z", "at is \"%s\"; expected is 2024-05-06 or 2024-05-06T07:08:09Z", quotable(c.At)), false
	}
	return audit.Text{}, true
}

func isMoment(at string) bool {
	_, errDay := time.Parse(time.DateOnly, at)
	_, errTime := time.Parse(time.RFC3339, at)
	return errDay == nil || errTime == nil
}

var noObject = audit.Text{ZH: "不是一个 JSON 对象", EN: "is no JSON object"}

// object reads a JSON object and nothing behind it. Go's own reader would take keys in
// any case, and of a key that stands there twice the last.
func object(line []byte) (map[string]json.RawMessage, audit.Text, bool) {
	in := json.NewDecoder(bytes.NewReader(line))
	if begin, err := in.Token(); err != nil || begin != json.Delim('{') {
		return nil, noObject, false
	}
	values := map[string]json.RawMessage{}
	for in.More() {
		token, err := in.Token()
		key, isKey := token.(string)
		var value json.RawMessage
		if err != nil || !isKey || in.Decode(&value) != nil {
			return nil, noObject, false
		}
		if _, again := values[key]; again {
			return nil, audit.Textf("“%s”重复出现", "\"%s\" stands there twice", quotable(key)), false
		}
		values[key] = value
	}
	if _, err := in.Token(); err != nil || len(bytes.TrimSpace(line[in.InputOffset():])) > 0 {
		return nil, noObject, false
	}
	return values, audit.Text{}, true
}
