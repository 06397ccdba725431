package dossier

import "ninefold/internal/audit"

// months read dates as nearly all exports write them, 2024-03-05, with one look:
// the month they are in was read before.
type months [1 << monthBits]month

const monthBits = 8

// month is a year and month as text, and what days it has.
type month struct {
	text   uint64 // 2024-03-
	before int32  // the day before its first
	days   int32
}

// read gives the day; false if the text is spelt in another way or no such day
// exists.
func (m *months) read(text string) (int32, bool) {
	if len(text) != len("2024-03-05") {
		return 0, false
	}
	key := eightBytes(text)
	at := &m[key*0x9E3779B97F4A7C15>>(64-monthBits)]
	if at.text != key && !at.learn(text[:8]) {
		return 0, false
	}
	tens, ones := int32(text[8])-'0', int32(text[9])-'0'
	day := 10*tens + ones
	return at.before + day, tens >= 0 && ones >= 0 && ones <= 9 && day > 0 && day <= at.days
}

// learn takes in another month; false if the text is none.
func (m *month) learn(text string) bool {
	first, err := audit.ParseDate(text + "01")
	if err != nil || first < earliest {
		return false
	}
	year, number, _ := first.Civil()
	days := audit.DateOf(year, number+1, 1) - first
	*m = month{eightBytes(text), int32(first) - 1, int32(days)}
	return true
}
