package xls

import "encoding/binary"

// The records of BIFF8 ([MS-XLS] 2.3) that bear on cells.
const (
	recFormula    = 0x0006
	recEOF        = 0x000A
	recDateMode   = 0x0022
	recFilePass   = 0x002F
	recContinue   = 0x003C
	recWsBool     = 0x0081
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recMulBlank   = 0x00BE
	recRString    = 0x00D6
	recXF         = 0x00E0
	recMergeCells = 0x00E5
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recBlank      = 0x0201
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRow        = 0x0208
	recArray      = 0x0221
	recTable      = 0x0236
	recRK         = 0x027E
	recFormula3   = 0x0206 // as older programs wrote it; some write it to this day
	recFormula4   = 0x0406
	recFormat     = 0x041E
	recShrFmla    = 0x04BC
	recBOF        = 0x0809
)

// record is one record of the stream: its kind, what it holds, and where it and
// the next one begin.
type record struct {
	kind     uint16
	body     []byte
	at, next int
}

// stream is the stream of records of a workbook.
type stream []byte

// record gives the record at a place. It reports false where the stream ends
// before the record does.
func (s stream) record(at int) (record, bool) {
	if len(s)-at < 4 {
		return record{}, false
	}
	size := int(binary.LittleEndian.Uint16(s[at+2:]))
	if len(s)-at-4 < size {
		return record{}, false
	}
	return record{binary.LittleEndian.Uint16(s[at:]), s[at+4 : at+4+size], at, at + 4 + size}, true
}

// number reads two bytes; what a record is too short for is 0.
func (r *record) number(at int) int {
	if len(r.body) < at+2 {
		return 0
	}
	return int(binary.LittleEndian.Uint16(r.body[at:]))
}
