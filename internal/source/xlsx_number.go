package source

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// exactDigits is how many digits a spreadsheet keeps of a number.
const exactDigits = 15

// numberCell gives the meaning of a stored number under its number format.
func (b *workbook) numberCell(raw *rawCell) (Cell, *audit.Fault) {
	written := bytes.TrimSpace(raw.value)
	value, err := strconv.ParseFloat(string(written), 64)
	if err != nil || len(bytes.Trim(written, "0123456789+-.eE")) > 0 {
		return Cell{}, flawed("%q 不是数字", "%q is no number", written)
	}
	style := b.styles[raw.style]
	if style.calendar == showsDay || style.calendar == localDay && value >= 1 {
		if !typedDate(written) {
			return b.dayCell(value, string(written)), nil
		}
	}
	cell := plainNumber(string(written), value)
	if missing := style.padding - len(cell.Text); missing > 0 && allDigits(cell.Text) {
		cell.Text = strings.Repeat("0", missing) + cell.Text
	}
	return cell, nil
}

// typedDate reports whether digits under a date format are no serial but a
// date typed as 20240305, as WPS lets people do: no calendar reaches so far.
func typedDate(written []byte) bool {
	return len(written) == 8 && written[0] != '0' && allDigits(string(written))
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// plainNumber writes a number in plain digits: as stored where it stands so,
// else the shortest decimal that means it.
func plainNumber(written string, value float64) Cell {
	text := written
	if !allDigits(strings.TrimPrefix(written, "-")) {
		text = strconv.FormatFloat(value, 'f', -1, 64)
	}
	cell := Cell{Kind: Number, Text: text}
	if digitsOf(text) > exactDigits {
		cell.Flaw = DigitsLost
	}
	return cell
}

// digitsOf counts the digits of a plain number, leading zeros left out.
func digitsOf(text string) int {
	digits := strings.TrimLeft(strings.ReplaceAll(text, ".", ""), "-0")
	return len(digits)
}

// The serial numbers of the spreadsheet calendars run up to 9999-12-31.
var (
	epoch1900 = audit.DateOf(1899, 12, 31) // day 0, up to day 59
	epoch1904 = audit.DateOf(1904, 1, 1)   // day 0
	lastDay   = audit.DateOf(9999, 12, 31)
)

// leapBug is the serial of 1900-02-29, which the 1900 calendar has and the
// world had not.
const leapBug = 60

// dayCell turns a serial number into the day it falls on.
func (b *workbook) dayCell(serial float64, written string) Cell {
	day := math.Floor(serial)
	epoch := epoch1904
	if !b.date1904 {
		if epoch = epoch1900; day > leapBug {
			epoch--
		}
		if day < 1 || day == leapBug {
			return Cell{Damaged, NotADay, written}
		}
	}
	if day < 0 || day > float64(lastDay-epoch) {
		return Cell{Damaged, NotADay, written}
	}
	return Cell{Kind: Day, Text: (epoch + audit.Date(day)).String()}
}
