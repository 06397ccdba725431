package xls

import "encoding/binary"

// Programs that cannot calculate write formulas all the same, with some result in
// the place of one that is to be worked out on opening. Whoever reads such a file
// before a spreadsheet has saved it must not take that for a value. What they write:
// 0 and the flag onLoad (Apache POI), 4 and that flag (JExcelAPI), or a text without
// characters (xlwt), which most formulas cannot have for a result.

// onLoad is the flag of a formula that is to be calculated when the workbook is
// opened. Some programs set it though they have calculated.
const onLoad = 1 << 1

// mark4 stands beside the 4 of JExcelAPI.
const mark4 = 0xFCE00000

// placeholder is what may stand for a result that was never worked out.
type placeholder uint8

const (
	noPlaceholder placeholder = iota
	zeroOnLoad                // unless other formulas of the sheet have results
	blankText                 // if other formulas of the sheet cannot have it
	fourOnLoad
)

func (r *record) placeholder() placeholder {
	flagged := r.body[14]&onLoad != 0
	switch {
	case r.body[12] == 0xFF && r.body[13] == 0xFF:
		if r.body[6] == resultBlank {
			return blankText
		}
	case !flagged:
	case float(r.body[6:]) == 0:
		return zeroOnLoad
	case float(r.body[6:]) == 4 && len(r.body) >= 20 && binary.LittleEndian.Uint32(r.body[16:]) == mark4:
		return fourOnLoad
	}
	return noPlaceholder
}

// pending takes note of what the formulas of a sheet tell of the program that wrote
// them.
func (s *survey) pending(r *record) {
	if len(r.body) < smallest(r.kind) {
		return
	}
	switch r.placeholder() {
	case blankText:
		s.uncalculated = s.uncalculated || r.givesNumber()
	case noPlaceholder:
		s.calculated = s.calculated || r.body[14]&onLoad != 0
	}
}

// stands reports whether the stored result of a formula is one.
func (s *survey) stands(r *record) bool {
	switch r.placeholder() {
	case zeroOnLoad:
		return s.calculated
	case blankText:
		return !s.uncalculated
	case fourOnLoad:
		return false
	}
	return true
}

// tokenSizes are the bytes that the tokens of a formula take ([MS-XLS] 2.5.198), by
// their number without the class of operand; 0: another, or of a size of its own.
var tokenSizes = [0x40]int{
	0x01: 5, 0x02: 5, 0x03: 1, 0x04: 1, 0x05: 1, 0x06: 1, 0x07: 1, 0x08: 1, 0x09: 1, 0x0A: 1, 0x0B: 1, 0x0C: 1,
	0x0D: 1, 0x0E: 1, 0x0F: 1, 0x10: 1, 0x11: 1, 0x12: 1, 0x13: 1, 0x14: 1, 0x15: 1, 0x16: 1,
	0x1C: 2, 0x1D: 2, 0x1E: 3, 0x1F: 9,
	0x20: 8, tokenFunc: 3, tokenFuncVar: 4, 0x23: 5, 0x24: 5, 0x25: 9, 0x26: 7, 0x27: 7, 0x28: 7, 0x29: 3,
	0x2A: 5, 0x2B: 9, 0x2C: 5, 0x2D: 9, 0x39: 7, 0x3A: 7, 0x3B: 11, 0x3C: 7, 0x3D: 11,
}

const (
	tokenString  = 0x17
	tokenAttr    = 0x19
	tokenFunc    = 0x21
	tokenFuncVar = 0x22

	attrChoose = 0x04
	attrSum    = 0x10
)

// numberFunctions never give a text: COUNT, SUM, AVERAGE, MIN, MAX, ABS, INT, ROUND,
// LEN, VALUE, MOD, DATE, DAY, MONTH, YEAR, WEEKDAY, NOW, DATEVALUE, COUNTA, PRODUCT,
// ROUNDUP, ROUNDDOWN, TODAY, SUMPRODUCT, SUMIF, COUNTIF, COUNTBLANK.
var numberFunctions = map[int]bool{
	0: true, 4: true, 5: true, 6: true, 7: true, 24: true, 25: true, 27: true, 32: true, 33: true, 39: true, 65: true,
	67: true, 68: true, 69: true, 70: true, 74: true, 140: true, 169: true, 183: true, 212: true, 213: true, 221: true,
	228: true, 345: true, 346: true, 347: true,
}

// givesNumber reports a formula whose last operation gives a number or a truth value
// whatever it is given. Where that cannot be told it is none.
func (r *record) givesNumber() bool {
	if len(r.body) < 22 {
		return false
	}
	tokens := r.body[22:]
	tokens = tokens[:min(len(tokens), r.number(20))]
	gives := false
	for len(tokens) > 0 {
		size := tokenSize(tokens)
		if size == 0 || size > len(tokens) {
			return false
		}
		switch token := class(tokens[0]); {
		case token == tokenFunc:
			gives = numberFunctions[int(binary.LittleEndian.Uint16(tokens[1:]))]
		case token == tokenFuncVar:
			gives = numberFunctions[int(binary.LittleEndian.Uint16(tokens[2:])&0x7FFF)]
		case token == tokenAttr:
			gives = gives || tokens[1]&attrSum != 0
		case token == 0x15: // brackets
		default:
			gives = givesNumber(token)
		}
		tokens = tokens[size:]
	}
	return gives
}

// givesNumber reports operators of arithmetic and comparison: + - * / ^, < and so on,
// the sign - and %.
func givesNumber(token byte) bool {
	return token >= 0x03 && token <= 0x07 || token >= 0x09 && token <= 0x0E || token == 0x13 || token == 0x14
}

// class is a token without its class of operand.
func class(token byte) byte {
	if token >= 0x40 {
		return token&0x1F | 0x20
	}
	return token
}

func tokenSize(tokens []byte) int {
	switch {
	case len(tokens) < 4 || tokens[0] >= 0x80:
		return tokenSizes[class(tokens[0])&0x3F]
	case tokens[0] == tokenString:
		return 3 + int(tokens[1])<<(tokens[2]&wideText)
	case tokens[0] == tokenAttr && tokens[1]&attrChoose != 0:
		return 4 + 2*(int(binary.LittleEndian.Uint16(tokens[2:]))+1)
	case tokens[0] == tokenAttr:
		return 4
	}
	return tokenSizes[class(tokens[0])]
}
