package source

import "ninefold/internal/audit"

func init() {
	register(format{
		name: "json", title: audit.Textf("JSON 文本", "JSON text"), extensions: []string{".json"},
		holds: []*content{jsonText, plainText}, open: openJSON,
	})
}

// openJSON decodes a file that is one array of flat objects.
func openJSON(path string, data []byte, hint Hint) (sheets []Sheet, encoding string, err error) {
	return openObjects(path, data, hint, walkArray)
}

// walkArray visits the objects of an array; element i, from 1, is row i+1.
func walkArray(in *objectReader, visit func(row int) error) error {
	in.space()
	if err := beginArray(in); err != nil {
		return err
	}
	in.space()
	if in.take(']') {
		return in.end()
	}
	for {
		in.element++
		if err := in.object(); err != nil {
			return err
		}
		if err := visit(in.element + 1); err != nil {
			return err
		}
		in.space()
		if in.take(']') {
			return in.end()
		}
		if !in.take(',') {
			return in.unexpected(audit.Textf("“,”或“]”", `"," or "]"`))
		}
		in.space()
	}
}

func beginArray(in *objectReader) error {
	switch {
	case in.take('['):
		return nil
	case in.peek() == '{':
		return in.fault(
			audit.Textf("最外层是对象，不是由对象组成的数组", "is an object, not an array of objects"),
			audit.Textf("如果每行一个对象，请把扩展名改为 .ndjson", "if it has one object a line, rename it to .ndjson"))
	}
	return in.fault(
		audit.Textf("实际是 CSV 等纯文本，不是 JSON 数组", "this is CSV or other plain text, not a JSON array"),
		audit.Textf("请重新导出，或改正扩展名", "export it again or correct its extension"))
}
