package config

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
)

// largest is the size beyond which a file is no config. The parser reads this
// much of anything, however nested, within a fraction of a second.
const largest = 1 << 20

// readFile reads a config file that may be anything: a folder, a device, a
// disk image.
func readFile(doc *document, f *faults) ([]byte, bool) {
	at := place{doc: doc}
	info, err := os.Stat(doc.path)
	if err != nil {
		f.add(at, unreadable(err), audit.Text{})
		return nil, false
	}
	if !info.Mode().IsRegular() {
		f.add(at, audit.Text{EN: "this is not a file", ZH: "这不是文件"}, audit.Text{})
		return nil, false
	}
	if info.Size() > largest {
		f.add(at, audit.Textf("文件超过 %d 字节", "this is larger than %d bytes", largest),
			audit.Text{EN: "a config is far smaller: name the right file", ZH: "配置文件不会这么大，请检查文件名"})
		return nil, false
	}
	data, err := intake.Read(doc.path, largest)
	if err != nil {
		f.add(at, unreadable(err), audit.Text{})
		return nil, false
	}
	return data, true
}

// unreadable says why a file or folder cannot be read, without its path.
func unreadable(err error) audit.Text {
	if known, ok := errors.AsType[*audit.Fault](err); ok {
		return known.Problem
	}
	if errors.Is(err, os.ErrNotExist) {
		return audit.Text{EN: "no such file", ZH: "没有这个文件"}
	}
	if errors.Is(err, os.ErrPermission) {
		return audit.Text{EN: "this may not be read: permission denied", ZH: "没有读取权限"}
	}
	if path, ok := errors.AsType[*os.PathError](err); ok {
		err = path.Err
	}
	return audit.Textf("无法读取：%v", "this cannot be read: %v", err)
}

// parse gives the one value of a YAML (or JSON) text; nil if it holds nothing
// or is refused.
func parse(doc *document, data []byte, hints *hints, f *faults) *yaml.Node {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(data) > largest {
		f.add(place{doc: doc}, audit.Textf("内容超过 %d 字节", "this is larger than %d bytes", largest), audit.Text{})
		return nil
	}
	if !utf8.Valid(data) {
		f.add(firstBadByte(doc, data), audit.Text{EN: "this is not UTF-8 text", ZH: "不是 UTF-8 编码的文字"},
			audit.Text{EN: "save the file as UTF-8 (not GBK, GB18030 or UTF-16)", ZH: "请另存为 UTF-8 编码（不要用 GBK、GB18030 或 UTF-16）"})
		return nil
	}
	var first, second yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(data))
	if err := in.Decode(&first); err != nil {
		if !errors.Is(err, io.EOF) {
			syntax(doc, err, hints, f)
		}
		return nil
	}
	switch err := in.Decode(&second); {
	case err == nil:
		f.add(place{doc, second.Line, second.Column}, audit.Text{EN: "a second document begins here", ZH: "这里开始了第二个文档"},
			audit.Text{EN: "keep one document: take out the line ---", ZH: "只保留一个文档，请删去 --- 行"})
	case !errors.Is(err, io.EOF):
		syntax(doc, err, hints, f)
	}
	return first.Content[0]
}

func firstBadByte(doc *document, data []byte) place {
	good := 0
	for good < len(data) {
		r, size := utf8.DecodeRune(data[good:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		good += size
	}
	before := data[:good]
	line := bytes.LastIndexByte(before, '\n') + 1
	return place{doc, bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[line:]) + 1}
}

var syntaxError = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)

// syntax reports what the YAML parser could not read, where it says.
func syntax(doc *document, err error, hints *hints, f *faults) {
	said := syntaxError.FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
	if said == nil {
		said = []string{"", "", err.Error()}
	}
	if hints.tell(doc, f, func(spot) bool { return true }) {
		return
	}
	line, _ := strconv.Atoi(said[1]) // 0 where the parser names no line
	remedy := audit.Text{EN: "look at the indentation, the colons, the quotes and brackets of this line and the one before",
		ZH: "请检查本行和上一行的缩进、冒号、引号和括号"}
	if !doc.lines {
		remedy = audit.Text{EN: "look at the quotes and brackets", ZH: "请检查引号和括号"}
	}
	f.add(place{doc, max(line, 1), 1}, audit.Text{EN: "this is not YAML: " + said[2], ZH: "不是正确的 YAML：" + inChinese(said[2])}, remedy)
}

// parserWords are what the YAML parser says most often.
var parserWords = []struct{ en, zh string }{
	{"mapping values are not allowed", "此处不应出现“键: 值”"},
	{"did not find expected key", "缩进不一致，或缺少键"},
	{"could not find expected ':'", "缺少冒号"},
	{"did not find expected ',' or ']'", "方括号没有闭合，或缺少逗号"},
	{"did not find expected ',' or '}'", "花括号没有闭合，或缺少逗号"},
	{"found unexpected end of stream", "引号没有闭合"},
	{"control characters are not allowed", "含有控制字符"},
	{"exceeded max depth", "嵌套过深"},
	{"unknown anchor", "引用了不存在的内容"},
	{"cannot start any token", "出现了不能用在开头的符号"},
}

// inChinese puts the parser's words into Chinese where it has some.
func inChinese(said string) string {
	for _, one := range parserWords {
		if strings.Contains(said, one.en) {
			return one.zh
		}
	}
	return said
}

// Files remembers what config files held when they were first read. Whoever reads
// settings of one run several times, first where policies are, then all the rest,
// then once more with the names that the data has, or many alternatives of one file,
// sees one state of it. The zero value remembers nothing yet; any number of
// goroutines may share one.
type Files struct {
	mutex sync.Mutex
	texts map[string][]byte // by path
	fixed bool              // texts were proposed
}

// Proposed are files of which some hold other texts than on disk: what settings would
// be is known before anything is written. All others are read.
func Proposed(texts map[string][]byte) *Files {
	return &Files{texts: maps.Clone(texts), fixed: true}
}

// names are the files of a folder.
func (f *Files) names(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if !f.fixed {
		return names, err
	}
	for path, text := range f.texts {
		name := filepath.Base(path)
		switch at := slices.Index(names, name); {
		case filepath.Dir(path) != filepath.Clean(dir):
		case text == nil && at >= 0: // it would be gone
			names = slices.Delete(names, at, at+1)
		case text != nil && at < 0:
			names, err = append(names, name), nil
		}
	}
	slices.Sort(names)
	return names, err
}

// text reads a file at the first call; what is wrong with it is added each time.
func (f *Files) text(doc *document, wrong *faults) ([]byte, bool) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if data, ok := f.texts[doc.path]; ok {
		return data, true
	}
	data, ok := readFile(doc, wrong)
	if ok {
		if f.texts == nil {
			f.texts = map[string][]byte{}
		}
		f.texts[doc.path] = data
	}
	return data, ok
}
