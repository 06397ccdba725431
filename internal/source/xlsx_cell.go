package source

import "ninefold/internal/audit"

// rawCell is what a cell element holds, before its meaning is known.
type rawCell struct {
	kind                            cellType
	style                           int
	value, formula, inline          []byte
	hasValue, hasFormula, hasInline bool
}

// cellType is the t attribute of a cell.
type cellType uint8

const (
	typeNumber cellType = iota
	typeShared
	typeInline
	typeFormulaText
	typeBool
	typeError
	typeISODate
)

func parseCellType(t []byte) (cellType, bool) {
	switch string(t) {
	case "", "n":
		return typeNumber, true
	case "s":
		return typeShared, true
	case "inlineStr":
		return typeInline, true
	case "str":
		return typeFormulaText, true
	case "b":
		return typeBool, true
	case "e":
		return typeError, true
	case "d":
		return typeISODate, true
	}
	return 0, false
}

// cellElement reads one <c> into the current row.
func (r *rowReader) cellElement() error {
	if !r.x.is("c") {
		if r.x.is("extLst") {
			return r.x.skip()
		}
		return r.fault("第 %d 行里有不认识的内容 <%s>", "there is an unknown element <%[2]s> in row %[1]d", r.row, r.x.tag)
	}
	if err := r.place(); err != nil {
		return err
	}
	if fault := r.begin(); fault != nil {
		return r.at(fault)
	}
	if err := r.x.children(r.cellPart); err != nil {
		return err
	}
	cell, fault := r.sheet.book.cellOf(&r.raw)
	if fault != nil {
		return r.at(fault)
	}
	if cell.Kind != Blank {
		r.current.set(r.column, cell)
	}
	return nil
}

// at places a fault at the current cell.
func (r *rowReader) at(fault *audit.Fault) error {
	return r.sheet.placed(cellName(r.row, r.column), fault)
}

// place finds the column of a cell element: as it says, else the next one.
func (r *rowReader) place() error {
	r.column++
	if ref, ok := r.x.attr("r"); ok {
		row, column, sound := parseRef(ref)
		if !sound {
			return r.fault("第 %d 行的单元格位置 %q 不对", "row %d holds a cell with the bad reference %q", r.row, ref)
		}
		if row != r.row {
			return r.fault("单元格 %s 放在了第 %d 行", "cell %s stands in row %d", ref, r.row)
		}
		r.column = column
	}
	if r.column > maxColumn {
		return r.fault("第 %d 行的列数超出上限 %d", "row %d has more than %d columns", r.row, maxColumn)
	}
	for len(r.seen) < r.column {
		r.seen = append(r.seen, 0)
	}
	if r.seen[r.column-1] == r.row {
		return r.at(flawed("这个单元格出现了两次", "this cell stands twice"))
	}
	r.seen[r.column-1] = r.row
	return nil
}

// begin takes in the attributes of a cell.
func (r *rowReader) begin() *audit.Fault {
	raw := &r.raw
	*raw = rawCell{value: raw.value[:0], formula: raw.formula[:0], inline: raw.inline[:0]}
	t, _ := r.x.attr("t")
	var known bool
	if raw.kind, known = parseCellType(t); !known {
		return flawed("单元格类型 %q 不认识", "the cell type %q is unknown", t)
	}
	s, ok := r.x.attr("s")
	if !ok {
		return nil
	}
	if raw.style, ok = parseIndex(s); !ok || raw.style >= len(r.sheet.book.styles) {
		return flawed("单元格样式 %q 不存在", "there is no cell style %q", s)
	}
	return nil
}

// parseIndex reads a number from 0.
func parseIndex(digits []byte) (n int, ok bool) {
	if len(digits) == 0 || len(digits) > 9 {
		return 0, false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// cellPart reads one element inside a cell.
func (r *rowReader) cellPart() (err error) {
	raw := &r.raw
	switch {
	case r.x.is("v") && raw.hasValue, r.x.is("is") && raw.hasInline:
		return r.at(flawed("这个单元格有两个值", "this cell has two values"))
	case r.x.is("v"):
		raw.hasValue = true
		raw.value, err = r.x.appendText(raw.value)
	case r.x.is("is"):
		raw.hasInline = true
		raw.inline, err = appendRichText(r.x, raw.inline)
	case r.x.is("f"):
		raw.hasFormula = true
		raw.formula, err = r.x.appendText(raw.formula)
	default:
		err = r.x.skip()
	}
	return err
}

// cellOf gives the meaning of a cell. A formula counts by its stored result.
func (b *workbook) cellOf(raw *rawCell) (Cell, *audit.Fault) {
	if raw.hasFormula && !raw.hasInline && (!raw.hasValue || len(raw.value) == 0 && raw.kind != typeFormulaText) {
		return Cell{Damaged, NotCalculated, "=" + string(raw.formula)}, nil
	}
	switch {
	case raw.kind == typeInline && raw.hasInline:
		return filledText(string(raw.inline)), nil
	case !raw.hasValue, len(raw.value) == 0 && raw.kind != typeShared:
		return Cell{}, nil
	}
	switch raw.kind {
	case typeShared:
		text, fault := b.shared.at(raw.value)
		return filledText(text), fault
	case typeInline, typeFormulaText:
		return filledText(string(resolveEscapes(raw.value))), nil
	case typeBool:
		return truthCell(raw.value)
	case typeError:
		return Cell{Damaged, ErrorValue, string(raw.value)}, nil
	case typeISODate:
		return isoCell(string(raw.value)), nil
	}
	return b.numberCell(raw)
}

func filledText(text string) Cell {
	if text = unmarked(text); text == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: text}
}

func truthCell(value []byte) (Cell, *audit.Fault) {
	switch string(value) {
	case "1", "true":
		return Cell{Kind: Truth, Text: "TRUE"}, nil
	case "0", "false":
		return Cell{Kind: Truth, Text: "FALSE"}, nil
	}
	return Cell{}, flawed("%q 不是逻辑值，应为 0 或 1", "%q is no truth value, expected 0 or 1", value)
}

// isoCell reads a date as ISO 8601 writes it, any time of day dropped.
func isoCell(value string) Cell {
	if len(value) >= 10 && (len(value) == 10 || value[10] == 'T') {
		if day, err := audit.ParseDate(value[:10]); err == nil {
			return Cell{Kind: Day, Text: day.String()}
		}
	}
	return Cell{Damaged, NotADay, value}
}
