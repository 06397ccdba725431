package database

import (
	"strings"

	"ninefold/internal/source"
)

var null = source.Cell{Kind: source.Blank}

func textCell(s string) source.Cell { return source.Cell{Kind: source.Text, Text: s} }

// dayCell is a day, or an instant as it stands on the wall, less the time of day
// (SPEC 1). What is none, such as infinity or 0000-00-00, is left as it is for
// the field to refuse.
func dayCell(s string) source.Cell {
	const day = "2024-03-05"
	if len(s) < len(day) || len(s) > len(day) && s[len(day)] != ' ' && s[len(day)] != 'T' || strings.HasSuffix(s, "BC") {
		return textCell(s)
	}
	for i, c := range []byte(s[:len(day)]) {
		if dash := i == 4 || i == 7; dash != (c == '-') || !dash && (c < '0' || c > '9') {
			return textCell(s)
		}
	}
	return source.Cell{Kind: source.Day, Text: s[:len(day)]}
}

// numberCell is a number as its digits, without zeros that say nothing behind the
// point.
func numberCell(s string) source.Cell {
	if strings.Contains(s, ".") && !strings.ContainsAny(s, "eE") {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	if s == "" || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return textCell(s) // NaN, Infinity
	}
	return source.Cell{Kind: source.Number, Text: s}
}

// floatCell is a number that holds some fifteen digits: more of them are not what
// somebody entered.
func floatCell(s string) source.Cell {
	c := numberCell(s)
	digits := strings.Count(s, "") - 1 - strings.Count(s, ".") - strings.Count(s, "-")
	if c.Kind == source.Number && (digits > 15 || strings.ContainsAny(s, "eE")) {
		c.Flaw = source.DigitsLost
	}
	return c
}

func truthCell(yes bool) source.Cell {
	if yes {
		return source.Cell{Kind: source.Truth, Text: "TRUE"}
	}
	return source.Cell{Kind: source.Truth, Text: "FALSE"}
}
