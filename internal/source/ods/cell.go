package ods

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// rawCell is what a cell element holds, before its meaning is known. Its texts
// are used again for the next.
type rawCell struct {
	kind            valueKind
	style           string
	columns         int64 // how often it is there
	rows, across    int64 // how far it spans, downwards and to the right
	formula         []byte
	value           []byte // as the attribute for its kind says
	shown           []byte // its paragraphs
	hasFormula      bool
	hasValue        bool
	erroneous       bool // as LibreOffice says
	paragraphs      int
	afterWhiteSpace bool
}

// valueKind is the office:value-type of a cell.
type valueKind uint8

const (
	kindNone valueKind = iota
	kindString
	kindNumber
	kindDate
	kindTime
	kindBoolean
)

func (k valueKind) numeric() bool { return k == kindNumber }

// valueKinds say what a type is called, and which attribute holds its value.
var valueKinds = map[string]struct {
	kind  valueKind
	value string
}{
	"string": {kindString, "string-value"}, "float": {kindNumber, "value"}, "percentage": {kindNumber, "value"}, "currency": {kindNumber, "value"},
	"date": {kindDate, "date-value"}, "time": {kindTime, "time-value"}, "boolean": {kindBoolean, "boolean-value"},
}

// begin takes in the attributes of a cell.
func (c *rawCell) begin(x *xmlscan.Scanner) error {
	*c = rawCell{formula: c.formula[:0], value: c.value[:0], shown: c.shown[:0], columns: 1, rows: 1, across: 1}
	var typed, wanted string
	for i := range x.Attrs {
		space, local := x.AttrName(i)
		value := x.Attrs[i].Value
		switch {
		case space == nsTable:
			if err := c.tableAttr(x, string(local), value); err != nil {
				return err
			}
		case space == nsCalc && string(local) == "value-type":
			c.erroneous = string(value) == "error"
		case space == nsOffice && string(local) == "value-type":
			known, ok := valueKinds[string(value)]
			if !ok {
				return x.Fault("单元格类型 %q 不认识", "the cell type %q is unknown", value)
			}
			c.kind, typed, wanted = known.kind, string(value), known.value
		}
	}
	for i := range x.Attrs {
		space, local := x.AttrName(i)
		if space != nsOffice || !strings.HasSuffix(string(local), "value") {
			continue
		}
		if string(local) != wanted {
			return x.Fault("单元格类型 %q 与 %s 不符", "a cell of the type %q has a %s", typed, local)
		}
		c.value = append(c.value, x.Attrs[i].Value...)
		c.hasValue = c.kind == kindString || len(bytes.TrimSpace(c.value)) > 0
	}
	return nil
}

func (c *rawCell) tableAttr(x *xmlscan.Scanner, name string, value []byte) error {
	var into *int64
	switch name {
	case "style-name":
		c.style = string(value)
		return nil
	case "formula":
		c.hasFormula, c.formula = true, append(c.formula, value...)
		return nil
	case "number-columns-repeated":
		into = &c.columns
	case "number-rows-spanned":
		into = &c.rows
	case "number-columns-spanned":
		into = &c.across
	default:
		return nil
	}
	n, ok := positive(value)
	if !ok {
		return x.Fault("%s 的值 %q 不是正整数", "%s is %q, expected a whole number from 1", name, value)
	}
	*into = n
	return nil
}

// part reads one element inside a cell.
func (c *rawCell) part(x *xmlscan.Scanner) error {
	switch {
	case x.Space == nsText && (string(x.Local) == "p" || string(x.Local) == "h"):
		return c.paragraph(x)
	case x.Space == nsOffice && string(x.Local) == "annotation", x.Space == nsDraw, x.Space == nsSolid: // beside the value, or lying over it
		return x.SkipWithoutValues()
	case x.Is("detective"), x.Is("cell-range-source"):
		return x.SkipEmpty()
	}
	return x.Unknown()
}

// cellOf gives the meaning of a cell. A formula counts by its stored result.
func (b *book) cellOf(c *rawCell) (cell.Cell, *audit.Fault) { //nolint:cyclop // one case a kind of cell
	switch shown := string(c.shown); {
	case c.erroneous, (c.hasFormula || c.kind != kindString) && errorValues.MatchString(shown):
		return cell.Cell{Kind: cell.Damaged, Flaw: cell.ErrorValue, Text: shown}, nil
	case c.kind == kindNone && len(c.shown) > 0:
		return cell.OfText(shown), nil
	case c.kind == kindNone && (!c.hasFormula || c.paragraphs > 0): // a formula may well give an empty text
		return cell.Cell{}, nil
	case c.hasFormula && !c.hasValue && c.kind != kindString:
		return cell.Cell{Kind: cell.Damaged, Flaw: cell.NotCalculated, Text: "=" + formulaOf(c.formula)}, nil
	case c.kind == kindString && !c.hasValue:
		return cell.OfText(shown), nil
	case !c.hasValue:
		return cell.Cell{}, cell.Flawed("单元格有类型却没有值", "the cell has a type but no value")
	}
	switch value := string(bytes.TrimSpace(c.value)); c.kind {
	case kindString:
		return c.stringCell()
	case kindDate:
		return dateCell(value), nil
	case kindTime:
		return timeCell(value)
	case kindBoolean:
		return truthCell(value)
	default:
		return b.numberCell(value, b.styles[c.style])
	}
}

// stringCell gives the text that a cell holds, which need not be what it shows. Of
// a formula that failed there is no text, and the reason is shown.
func (c *rawCell) stringCell() (cell.Cell, *audit.Fault) {
	switch {
	case len(c.value) > 0 || len(c.shown) == 0:
		return cell.OfText(string(c.value)), nil
	case c.hasFormula:
		return cell.Cell{Kind: cell.Damaged, Flaw: cell.ErrorValue, Text: string(c.shown)}, nil
	}
	return cell.Cell{}, cell.Flawed("单元格没有内容，却显示 %q", "the cell holds nothing but shows %q", c.shown)
}

// errorValues are what programs show of a formula that failed.
var errorValues = regexp.MustCompile(`^(#(N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|(Err|错误)[:：]\d+)$`)

// formulaOf takes the name of the language off a formula: of:=[.A1]+1.
func formulaOf(formula []byte) string {
	_, code, found := strings.Cut(string(formula), "=")
	if !found {
		return string(formula)
	}
	return code
}

func truthCell(value string) (cell.Cell, *audit.Fault) {
	if value != "true" && value != "false" {
		return cell.Cell{}, cell.Flawed("%q 不是逻辑值，应为 true 或 false", "%q is no truth value, expected true or false", value)
	}
	return cell.OfTruth(value == "true"), nil
}

// numberCell gives the meaning of a stored number. One under a date format counts
// days from the epoch of the spreadsheet.
func (b *book) numberCell(written string, style cell.Style) (cell.Cell, *audit.Fault) {
	value, err := strconv.ParseFloat(written, 64)
	if err != nil || strings.Trim(written, "0123456789+-.eE") != "" {
		return cell.Cell{}, cell.Flawed("%q 不是数字", "%q is not a number", written)
	}
	found := cell.OfNumber(written, value, style, b.epoch == macEpoch)
	if found.Kind == cell.Day && b.epoch != macEpoch && b.epoch != usualEpoch {
		return cell.Cell{}, cell.Flawed("这个表格从 %s 起算日期，无法确定是哪一天", "the spreadsheet counts days from %s, so that this day cannot be told", b.epoch)
	}
	return found, nil
}

var dateForm = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)(?:Z|[+-]\d{2}:\d{2})?)?$`)

// midnight is from when on a time of day is that of the next day: a rounding error
// below midnight is midnight. LibreOffice cuts off what is behind the hundredths.
const midnight = 24*time.Hour - 10*time.Millisecond

// dateCell reads a date, any time of day dropped. The day stands as written,
// whatever zone it is in (SPEC 1).
func dateCell(value string) cell.Cell {
	damaged := cell.Cell{Kind: cell.Damaged, Flaw: cell.NotADay, Text: value}
	parts := dateForm.FindStringSubmatch(value)
	if parts == nil {
		return damaged
	}
	day, err := audit.ParseDate(parts[1])
	if err != nil {
		return damaged
	}
	if parts[2] != "" {
		clock, err := time.ParseDuration(parts[2] + "h" + parts[3] + "m" + parts[4] + "s")
		if err != nil || clock > 24*time.Hour {
			return damaged
		}
		if clock >= midnight {
			day++
		}
	}
	return cell.Cell{Kind: cell.Day, Text: day.String()}
}

var timeForm = regexp.MustCompile(`^(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$`)

// timeCell gives a time of day, or a length of time, as spreadsheets keep it: in
// days.
func timeCell(value string) (cell.Cell, *audit.Fault) {
	parts := timeForm.FindStringSubmatch(value)
	if parts == nil {
		return cell.Cell{}, cell.Flawed("%q 不是时间", "%q is no time", value)
	}
	total := 0.0
	for i, length := range []float64{86400, 3600, 60, 1} {
		n, _ := strconv.ParseFloat("0"+parts[i+2], 64)
		total += n * length
	}
	if parts[1] != "" {
		total = -total
	}
	found := cell.OfFloat(total/86400, cell.Style{}, false)
	found.Flaw = cell.Sound // there is no end to the digits of a third, and nobody typed them
	return found, nil
}
