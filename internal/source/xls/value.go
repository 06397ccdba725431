package xls

import (
	"encoding/binary"
	"math"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

func float(value []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(value)) }

// packed gives the number that RK records keep in four bytes: the upper 30 bits are
// a whole number or the upper bits of a float, of which the lowest bit of all says
// whether it is to be divided by 100.
func packed(rk uint32) float64 {
	value := math.Float64frombits(uint64(rk&^3) << 32)
	if rk&2 != 0 {
		value = float64(int32(rk) >> 2) //nolint:gosec // the sign is meant
	}
	if rk&1 != 0 {
		value /= 100
	}
	return value
}

var errorNames = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}

func truthOrError(value byte, isError bool) (cell.Cell, *audit.Fault) {
	if isError {
		return errorCell(value)
	}
	return truthCell(value)
}

func errorCell(code byte) (cell.Cell, *audit.Fault) {
	name, ok := errorNames[code]
	if !ok {
		return cell.Cell{}, cell.Flawed("错误值编号 %#x 不认识", "the error value %#x is unknown", code)
	}
	return cell.OfDamage(cell.ErrorValue, name), nil
}

func truthCell(value byte) (cell.Cell, *audit.Fault) {
	if value > 1 {
		return cell.Cell{}, cell.Flawed("%d 不是逻辑值，应为 0 或 1", "%d is no truth value, expected 0 or 1", value)
	}
	return cell.OfTruth(value == 1), nil
}

// What the stored result of a formula is where it is not a number.
const (
	resultText  = 0
	resultTruth = 1
	resultError = 2
	resultBlank = 3 // a text without characters
)

// notCalculated is a formula whose result was never worked out.
func notCalculated() cell.Cell { return cell.OfDamage(cell.NotCalculated, "=…") }

// result gives the stored result of a formula.
func (r *rowReader) result(from *record, style cell.Style, value []byte) (cell.Cell, *audit.Fault) {
	switch {
	case !r.seen.stands(from):
		return notCalculated(), nil
	case value[6] != 0xFF || value[7] != 0xFF:
		return cell.OfFloat(float(value), style, r.sheet.book.date1904), nil
	}
	switch value[0] {
	case resultText:
		return r.textResult(from)
	case resultTruth:
		return truthCell(value[2])
	case resultError:
		return errorCell(value[2])
	case resultBlank:
		return cell.Cell{}, nil
	}
	return cell.Cell{}, cell.Flawed("公式结果的类型 %d 不认识", "the result of the formula is of the unknown type %d", value[0])
}

// textResult finds the text behind a formula, past what else of it may stand there.
func (r *rowReader) textResult(formula *record) (cell.Cell, *audit.Fault) {
	for at := formula.next; ; {
		one, ok := r.sheet.book.records.record(at)
		switch {
		case ok && one.kind == recString:
			return r.text(r.sheet.book.records.texts(one, 0))
		case ok && (one.kind == recContinue || one.kind == recShrFmla || one.kind == recArray || one.kind == recTable):
			at = one.next
		default:
			return notCalculated(), nil
		}
	}
}
