package source

import (
	"strconv"

	"ninefold/internal/source/cell"
)

// readStyles gives the styles that cells refer to by number. Without a part
// there is one, which does nothing.
func readStyles(pkg *xlsxPackage, part string) ([]cell.Style, error) {
	if _, ok := pkg.find(part); !ok {
		return []cell.Style{{}}, nil
	}
	custom := map[int]cell.Style{}
	var ids []int
	err := pkg.parse(part, "styleSheet", func(x *xmlScanner) error {
		return x.children(func() error {
			switch {
			case x.is("numFmts"):
				return x.only(func() error { return readFormat(x, custom) })
			case x.is("cellXfs"):
				return x.only(func() (err error) {
					ids, err = appendFormatID(x, ids)
					return err
				})
			}
			return x.skip()
		})
	})
	if len(ids) == 0 {
		ids = []int{0}
	}
	styles := make([]cell.Style, len(ids))
	for i, id := range ids {
		var ok bool
		if styles[i], ok = custom[id]; !ok {
			styles[i] = cell.BuiltinStyle(id)
		}
	}
	return styles, err
}

func readFormat(x *xmlScanner, into map[int]cell.Style) error {
	if !x.is("numFmt") {
		return x.unknown()
	}
	_, numbered := x.attr("numFmtId")
	code, coded := x.attr("formatCode")
	if !numbered || !coded {
		return x.fault("单元格格式没有编号或代码", "a number format lacks its id or its code")
	}
	id, err := formatID(x)
	if err != nil {
		return err
	}
	if len(code) > cell.MostFormat {
		return x.fault("单元格格式代码过长", "a number format code is too long")
	}
	into[id] = cell.ParseFormat(string(code))
	return x.skip()
}

func appendFormatID(x *xmlScanner, ids []int) ([]int, error) {
	if !x.is("xf") { // the ones behind it would have other numbers
		return ids, x.unknown()
	}
	id, err := formatID(x)
	if err != nil {
		return nil, err
	}
	return append(ids, id), x.skip()
}

func formatID(x *xmlScanner) (int, error) {
	text, ok := x.attr("numFmtId")
	if !ok {
		return 0, nil
	}
	id, err := strconv.Atoi(string(text))
	if err != nil {
		return 0, x.fault("格式编号 %q 不是数字", "the number format id %q is no number", text)
	}
	return id, nil
}
