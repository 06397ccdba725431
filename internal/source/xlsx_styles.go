package source

import (
	"strconv"

	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// readStyles gives the styles that cells refer to by number. Without a part
// there is one, which does nothing.
func readStyles(pkg *xlsxPackage, part string) ([]cell.Style, error) {
	if _, ok := pkg.Find(part); !ok {
		return []cell.Style{{}}, nil
	}
	custom := map[int]cell.Style{}
	var ids []int
	err := pkg.parse(part, "styleSheet", func(x *xmlscan.Scanner) error {
		return x.Children(func() error {
			switch {
			case x.Is("numFmts"):
				return x.Only(func() error { return readFormat(x, custom) })
			case x.Is("cellXfs"):
				return x.Only(func() (err error) {
					ids, err = appendFormatID(x, ids)
					return err
				})
			}
			return x.Skip()
		})
	})
	if len(ids) == 0 {
		ids = []int{0}
	}
	return cell.StylesOf(ids, custom), err
}

func readFormat(x *xmlscan.Scanner, into map[int]cell.Style) error {
	if !x.Is("numFmt") {
		return x.Unknown()
	}
	_, numbered := x.Attr("numFmtId")
	code, coded := x.Attr("formatCode")
	if !numbered || !coded {
		return x.Fault("单元格格式没有编号或代码", "a number format lacks its id or its code")
	}
	id, err := formatID(x)
	if err != nil {
		return err
	}
	if len(code) > cell.MostFormat {
		return x.Fault("单元格格式代码过长", "a number format code is too long")
	}
	into[id] = cell.ParseFormat(string(code))
	return x.Skip()
}

func appendFormatID(x *xmlscan.Scanner, ids []int) ([]int, error) {
	if !x.Is("xf") { // the ones behind it would have other numbers
		return ids, x.Unknown()
	}
	id, err := formatID(x)
	if err != nil {
		return nil, err
	}
	return append(ids, id), x.Skip()
}

func formatID(x *xmlscan.Scanner) (int, error) {
	text, ok := x.Attr("numFmtId")
	if !ok {
		return 0, nil
	}
	id, err := strconv.Atoi(string(text))
	if err != nil {
		return 0, x.Fault("格式编号 %q 不是数字", "the number format id %q is not a number", text)
	}
	return id, nil
}
