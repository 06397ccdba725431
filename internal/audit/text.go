package audit

import (
	"fmt"
	"slices"
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
	return fmt.Sprintf(pattern, own...)
}
