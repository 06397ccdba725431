package source

import (
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(format{
		name: "ndjson", title: audit.Textf("NDJSON 文本（每行一个 JSON 对象）", "NDJSON text (one JSON object a line)"),
		extensions: []string{".ndjson", ".jsonl"},
		holds:      []*content{jsonText, plainText}, mayBeEmpty: true, open: openNDJSON,
	})
}

// openNDJSON decodes a file of one flat JSON object a line.
func openNDJSON(path string, data []byte, hint Hint) (sheets []Sheet, encoding string, err error) {
	return openObjects(path, data, hint, walkLines)
}

// walkLines visits the object of every line that is not blank; line n, from 1,
// is row n+1.
func walkLines(in *objectReader, visit func(row int) error) error {
	rest := in.text
	for rest != "" {
		in.line++
		in.text, rest, _ = strings.Cut(rest, "\n")
		in.pos = 0
		in.space()
		if in.pos == len(in.text) {
			continue
		}
		if err := beginLine(in); err != nil {
			return err
		}
		if err := visit(in.line + 1); err != nil {
			return err
		}
	}
	return nil
}

// beginLine reads the one object of a line.
func beginLine(in *objectReader) error {
	switch in.peek() {
	case '{':
		if err := in.object(); err != nil {
			return err
		}
		in.space()
		return in.end()
	case '[':
		return in.fault(
			audit.Textf("是数组，不是对象", "is an array, not an object"),
			audit.Textf("如果整个文件是一个数组，请把扩展名改为 .json", "if the whole file is one array, rename it to .json"))
	}
	return in.fault(
		audit.Textf("不是 JSON 对象", "is not a JSON object"),
		audit.Textf("请重新导出，或改正扩展名", "export it again or correct its extension"))
}
