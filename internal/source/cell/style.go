package cell

import "strings"

// Style is what of a cell's number format bears on its value. The zero value
// bears on nothing.
type Style struct {
	calendar calendarUse
	padding  int // digits that a format of zeros pads to, 0: none
}

// calendarUse says whether a number format shows a day.
type calendarUse uint8

const (
	notCalendar calendarUse = iota
	showsDay                // a date, with or without a time of day
	localDay                // a built-in that is a date in one language and a time of day in another
)

// MostFormat is the longest number format code taken, in bytes; Excel stops at
// 255 characters.
const MostFormat = 1024

// BuiltinStyle gives the meaning of the number formats that files use without
// spelling them out. 27–36 and 50–58 depend on the language of the program:
// under some of them Chinese shows a time of day and Japanese a date, so they
// are dates for every value that has a day. 18–21 and 45–47 are times of day.
func BuiltinStyle(id int) Style {
	switch {
	case id >= 14 && id <= 17, id == 22:
		return Style{calendar: showsDay}
	case id >= 27 && id <= 36, id >= 50 && id <= 58:
		return Style{calendar: localDay}
	}
	return Style{}
}

// StylesOf gives the meaning of each number format that a file's cells may have: of
// its own codes, or of those that need none.
func StylesOf(formats []int, own map[int]Style) []Style {
	styles := make([]Style, len(formats))
	for i, id := range formats {
		var ok bool
		if styles[i], ok = own[id]; !ok {
			styles[i] = BuiltinStyle(id)
		}
	}
	return styles
}

// ParseFormat reads a number format code: whether it shows a day, and to how
// many digits it pads. Quoted and escaped text, colours, conditions and
// languages in brackets say nothing of either; only [h], [m] and [s] do.
func ParseFormat(code string) Style {
	letters, bare := formatLetters(code)
	style := Style{}
	if showsCalendarDay(letters) {
		style.calendar = showsDay
	}
	if first, _, _ := strings.Cut(bare, ";"); strings.Trim(first, "0") == "" {
		style.padding = len(first)
	}
	return style
}

// showsCalendarDay looks at the letters of a format: m is a month unless there
// is a time of day for it to be the minute of.
func showsCalendarDay(letters string) bool {
	letters = strings.NewReplacer("general", "", "am/pm", "h", "a/p", "h").Replace(letters)
	if strings.ContainsAny(letters, "ydgeb") || strings.Contains(letters, "aaa") {
		return true
	}
	return strings.Contains(letters, "m") && !strings.ContainsAny(letters, "hs")
}

// formatLetters strips a code of its literal text. letters is the rest in
// lower case; bare is the code without brackets only, so that a format made of
// zeros alone can be told.
func formatLetters(code string) (letters, bare string) {
	var plain, visible strings.Builder
	code = strings.ReplaceAll(code, "G/通用格式", "General")
	for code != "" {
		token, literal := formatToken(code)
		code = code[len(token):]
		switch inner := strings.ToLower(strings.Trim(token, "[]")); {
		case token[0] == '[' && strings.Trim(inner, "hms") != "":
			continue
		case token[0] == '[':
			plain.WriteString("h") // elapsed time
		case !literal:
			plain.WriteString(inner)
		}
		visible.WriteString(token)
	}
	return plain.String(), visible.String()
}

// formatToken splits off the next token of a code and says whether it is text
// that stands for itself.
func formatToken(code string) (token string, literal bool) {
	switch code[0] {
	case '"':
		return upTo(code, '"'), true
	case '[':
		return upTo(code, ']'), false
	case '\\', '_', '*':
		for i := range code[1:] {
			if i > 0 {
				return code[:i+1], true
			}
		}
		return code, true
	case 'E', 'e':
		if len(code) > 1 && (code[1] == '+' || code[1] == '-') {
			return code[:2], true // an exponent, no era
		}
	}
	return code[:1], false
}

// upTo gives the start of a code up to the next closing mark, or all of it.
func upTo(code string, mark byte) string {
	if i := strings.IndexByte(code[1:], mark); i >= 0 {
		return code[:i+2]
	}
	return code
}
