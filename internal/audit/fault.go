package audit

import (
	"errors"
	"strings"
)

// Fault is an error for a person to read: where it is, what is wrong there and
// what to do, in both languages. Texts start in lower case and end without a
// full stop.
type Fault struct {
	Where   string // file, sheet, line, flag: whatever finds the place
	Problem Text
	Remedy  Text // may be empty
}

// Error gives the English line.
func (f *Fault) Error() string { return f.In(EN) }

// In gives the line in a language.
func (f *Fault) In(lang Lang) string {
	parts := make([]string, 0, 3)
	if f.Where != "" {
		parts = append(parts, f.Where)
	}
	parts = append(parts, f.Problem.In(lang))
	line := strings.Join(parts, ": ")
	if remedy := f.Remedy.In(lang); remedy != "" {
		if lang == EN {
			return line + "; " + remedy
		}
		return line + "；" + remedy
	}
	return line
}

// Say puts any error into words of a language, one line for each fault that
// was joined into it. Errors that are no Fault keep their own text.
func Say(err error, lang Lang) []string {
	if err == nil {
		return nil
	}
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		var lines []string
		for _, one := range joined.Unwrap() {
			lines = append(lines, Say(one, lang)...)
		}
		return lines
	}
	if fault, ok := errors.AsType[*Fault](err); ok {
		return []string{fault.In(lang)}
	}
	return []string{err.Error()}
}
