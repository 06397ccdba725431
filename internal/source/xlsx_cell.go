package source

import (
	"bytes"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

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
	if !r.x.Is("c") {
		if r.x.Is("extLst") {
			return r.x.SkipEmpty()
		}
		return r.fault("第 %d 行里有不认识的内容 <%s>", "there is an unknown element <%[2]s> in row %[1]d", r.row, r.x.Tag)
	}
	if err := r.place(); err != nil {
		return err
	}
	if fault := r.begin(); fault != nil {
		return r.at(fault)
	}
	if err := r.x.Only(r.cellPart); err != nil {
		return err
	}
	value, fault := r.sheet.book.cellOf(&r.raw)
	if fault != nil {
		return r.at(fault)
	}
	if value.Kind != Blank {
		r.current.Set(r.column, value)
	}
	return nil
}

// at places a fault at the current cell.
func (r *rowReader) at(fault *audit.Fault) error {
	return r.sheet.placed(cell.Name(r.row, r.column), fault)
}

// place finds the column of a cell element: as it says, else the next one.
func (r *rowReader) place() error {
	r.column++
	if ref, ok := r.x.Attr("r"); ok {
		row, column, sound := cell.ParseRef(ref)
		if !sound {
			return r.fault("第 %d 行的单元格位置 %q 不对", "row %d holds a cell with the bad reference %q", r.row, ref)
		}
		if row != r.row {
			return r.fault("单元格 %s 放在了第 %d 行", "cell %s stands in row %d", ref, r.row)
		}
		r.column = column
	}
	if r.column > cell.MostColumns {
		return r.fault("第 %d 行的列数超出上限 %d", "row %d has more than %d columns", r.row, cell.MostColumns)
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
	t, _ := r.x.Attr("t")
	var known bool
	if raw.kind, known = parseCellType(t); !known {
		return flawed("单元格类型 %q 不认识", "the cell type %q is unknown", t)
	}
	s, ok := r.x.Attr("s")
	if !ok {
		return nil
	}
	if raw.style, ok = cell.ParseIndex(s); !ok || raw.style >= len(r.sheet.book.styles) {
		return flawed("单元格样式 %q 不存在", "there is no cell style %q", s)
	}
	return nil
}

// cellPart reads one element inside a cell.
func (r *rowReader) cellPart() (err error) {
	raw := &r.raw
	switch {
	case r.x.Is("v") && raw.hasValue, r.x.Is("is") && raw.hasInline, r.x.Is("f") && raw.hasFormula:
		return r.at(flawed("这个单元格有两个值", "this cell has two values"))
	case r.x.Is("v"):
		raw.hasValue = true
		raw.value, err = r.x.AppendText(raw.value)
	case r.x.Is("is"):
		raw.hasInline = true
		raw.inline, err = appendRichText(r.x, raw.inline)
	case r.x.Is("f"):
		raw.hasFormula = true
		raw.formula, err = r.x.AppendText(raw.formula)
	case r.x.Is("extLst"):
		err = r.x.SkipEmpty()
	default:
		err = r.x.Unknown()
	}
	return err
}

// cellOf gives the meaning of a cell. A formula counts by its stored result.
func (b *workbook) cellOf(raw *rawCell) (Cell, *audit.Fault) { //nolint:cyclop // one case a kind of cell
	switch {
	case raw.hasInline && raw.kind != typeInline:
		return Cell{}, flawed("这个单元格里有文字（is），类型却不是 inlineStr", "this cell holds a text (is) but is not of the type inlineStr")
	case raw.hasInline && len(raw.value) > 0:
		return Cell{}, flawed("这个单元格有两个值", "this cell has two values")
	}
	if raw.hasFormula && !raw.hasInline && (!raw.hasValue || len(raw.value) == 0 && raw.kind != typeFormulaText) {
		return cell.OfDamage(NotCalculated, "="+string(raw.formula)), nil
	}
	switch {
	case raw.kind == typeInline && raw.hasInline:
		return cell.OfText(string(raw.inline)), nil
	case !raw.hasValue, len(raw.value) == 0 && raw.kind != typeShared:
		return Cell{}, nil
	}
	switch raw.kind {
	case typeShared:
		return b.sharedText(raw.value)
	case typeInline, typeFormulaText:
		return cell.OfText(string(resolveEscapes(raw.value))), nil
	case typeBool:
		return truthCell(raw.value)
	case typeError:
		return cell.OfDamage(ErrorValue, string(raw.value)), nil
	case typeISODate:
		return isoCell(string(raw.value)), nil
	}
	return b.numberCell(raw)
}

// sharedText gives the shared string of a number as a cell writes it.
func (b *workbook) sharedText(number []byte) (Cell, *audit.Fault) {
	n, ok := cell.ParseIndex(number)
	if !ok || n >= b.shared.Len() {
		return Cell{}, flawed("文本编号 %q 不存在（共有 %d 条文本）", "there is no shared string number %q (the workbook has %d)", number, b.shared.Len())
	}
	return cell.OfText(b.shared.At(n)), nil
}

// numberCell gives the meaning of a stored number under its number format.
func (b *workbook) numberCell(raw *rawCell) (Cell, *audit.Fault) {
	written := bytes.TrimSpace(raw.value)
	value, err := strconv.ParseFloat(string(written), 64)
	if err != nil || len(bytes.Trim(written, "0123456789+-.eE")) > 0 {
		return Cell{}, flawed("%q 不是数字", "%q is not a number", written)
	}
	return cell.OfNumber(string(written), value, b.styles[raw.style], b.date1904), nil
}

func truthCell(value []byte) (Cell, *audit.Fault) {
	switch string(value) {
	case "1", "true":
		return cell.OfTruth(true), nil
	case "0", "false":
		return cell.OfTruth(false), nil
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
	return cell.OfDamage(NotADay, value)
}
