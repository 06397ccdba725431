package cell

import (
	"math"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// exactDigits is how many digits a spreadsheet keeps of a number.
const exactDigits = 15

// OfNumber gives the meaning of a stored number under its number format: as
// written in decimal, and its value. date1904 says which epoch the workbook
// counts its days from.
func OfNumber(written string, value float64, style Style, date1904 bool) Cell {
	if style.calendar == showsDay || style.calendar == localDay && dayOf(value) >= 1 {
		if !typedDate(written) {
			return dayCell(dayOf(value), written, date1904)
		}
	}
	cell := plainNumber(written, value)
	if missing := style.padding - len(cell.Text); missing > 0 && allDigits(cell.Text) {
		cell.Text = strings.Repeat("0", missing) + cell.Text
	}
	return cell
}

// OfFloat is OfNumber for a number that is stored in binary. What is not a number
// is an error value, as spreadsheets show it.
func OfFloat(value float64, style Style, date1904 bool) Cell {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return OfDamage(ErrorValue, "#NUM!")
	}
	if value == 0 {
		value = 0 // no minus
	}
	return OfNumber(strconv.FormatFloat(value, 'f', -1, 64), value, style, date1904)
}

// typedDate reports whether digits under a date format are no serial but a
// date typed as 20240305, as WPS lets people do: no calendar reaches so far.
func typedDate(written string) bool {
	return len(written) == 8 && written[0] != '0' && allDigits(written)
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// plainNumber writes a number in plain digits: as stored where it stands so,
// else the shortest decimal that means what the spreadsheet shows of it.
func plainNumber(written string, value float64) Cell {
	if allDigits(strings.TrimPrefix(written, "-")) {
		return numberCellOf(written, digitsOf(written))
	}
	stored := strconv.FormatFloat(value, 'f', -1, 64)
	shown := shownNumber(value)
	if math.Trunc(shown) == shown { // a count that came out a hair below 3 is 3
		text := strconv.FormatFloat(shown, 'f', -1, 64)
		return numberCellOf(text, digitsOf(text))
	}
	return numberCellOf(strconv.FormatFloat(shown, 'f', -1, 64), digitsOf(stored))
}

func numberCellOf(text string, digits int) Cell {
	cell := Cell{Kind: Number, Text: text}
	if digits > exactDigits {
		cell.Flaw = DigitsLost
	}
	return cell
}

// shownNumber is a number as spreadsheets show it: of what a calculation leaves
// behind the digits that they keep, nothing is seen.
func shownNumber(value float64) float64 {
	if math.Abs(value) >= 1e15 {
		return value
	}
	shown, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', exactDigits, 64), 64)
	if err != nil {
		return value
	}
	return shown
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

// dayOf gives the whole days of a serial number, which is first rounded to a
// millisecond as spreadsheets do: a rounding error below midnight is midnight.
func dayOf(serial float64) float64 {
	const milliseconds = 24 * 60 * 60 * 1000
	return math.Floor(math.Round(serial*milliseconds) / milliseconds)
}

// dayCell turns the whole days of a serial number into the day.
func dayCell(day float64, written string, date1904 bool) Cell {
	epoch := epoch1904
	if !date1904 {
		if epoch = epoch1900; day > leapBug {
			epoch--
		}
		if day < 1 || day == leapBug {
			return OfDamage(NotADay, written)
		}
	}
	if day < 0 || day > float64(lastDay-epoch) {
		return OfDamage(NotADay, written)
	}
	return Cell{Kind: Day, Text: (epoch + audit.Date(day)).String()}
}
