package audit

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Textf fills one list of arguments into a text in both languages. An argument
// that is itself a Text appears in the language of the sentence.
func Textf(zh, en string, args ...any) Text {
	return Text{ZH: fill(zh, ZH, args), EN: fill(en, EN, args)}
}

func fill(pattern string, lang Lang, args []any) string {
	if len(args) == 0 {
		return pattern
	}
	own := slices.Clone(args)
	for i, arg := range own {
		if text, ok := arg.(Text); ok {
			own[i] = text.In(lang)
		}
	}
	return Fill(pattern, own...)
}

// Fill fills arguments into a pattern as Sprintf does. Words in braces agree with the
// number before them: "%d {row was|rows were} skipped" says "1 row was skipped" and "2
// rows were skipped". What arguments hold is never taken for such words.
func Fill(pattern string, args ...any) string {
	if len(args) == 0 {
		return pattern
	}
	return fmt.Sprintf(agree(pattern, args), args...)
}

// piece is a verb with the number of its argument, if it names one, or words of which
// one agrees with a number.
var piece = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*[\d.]*([a-zA-Z%])|\{([^{}|]*)\|([^{}|]*)\}`)

// agree chooses the words for one or for many in a pattern.
func agree(pattern string, args []any) string {
	if !strings.Contains(pattern, "|") {
		return pattern
	}
	next, one := 0, false
	return piece.ReplaceAllStringFunc(pattern, func(found string) string {
		parts := piece.FindStringSubmatch(found)
		switch {
		case parts[2] == "":
			return map[bool]string{true: parts[3], false: parts[4]}[one]
		case parts[2] == "%":
			return found
		case parts[1] != "":
			next, _ = strconv.Atoi(parts[1]) // digits
			next--
		}
		if number, is := whole(args, next); is {
			one = number == "1"
		}
		next++
		return found
	})
}

// whole is an argument as a whole number.
func whole(args []any, at int) (number string, is bool) {
	if at >= len(args) {
		return "", false
	}
	number = fmt.Sprint(args[at])
	_, err := strconv.Atoi(number)
	return number, err == nil
}
