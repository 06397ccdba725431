// Package surroundings says what a program is told about itself before it does anything:
// in which language it speaks, and which variables of the environment are its own and no
// settings. It knows no command and no setting.
package surroundings

import (
	"strings"

	"ninefold/internal/audit"
)

// Variables of the programs' own; every other NINEFOLD_ variable is a setting (SPEC 4).
const (
	LangVariable     = "NINEFOLD_LANG"
	MaskKeyVariable  = "NINEFOLD_MASK_KEY"
	CacheKeyVariable = "NINEFOLD_CACHE_KEY"
)

// Own are all of them.
func Own() []string { return []string{LangVariable, MaskKeyVariable, CacheKeyVariable} }

// Lookup gives the value of a variable in an environment of NAME=VALUE; empty where it is
// not set.
func Lookup(environ []string, name string) string {
	for _, entry := range environ {
		if value, ok := strings.CutPrefix(entry, name+"="); ok {
			return value
		}
	}
	return ""
}

// Language is what --lang says, else what NINEFOLD_LANG says, else the locale, else
// Chinese. A language that there is not is an *audit.Fault.
func Language(args, environ []string) (audit.Lang, error) {
	if value, given := langFlag(args); given {
		return spoken(value)
	}
	if value := Lookup(environ, LangVariable); value != "" {
		return spoken(value)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := Lookup(environ, name); value != "" {
			if strings.HasPrefix(value, "en") {
				return audit.EN, nil
			}
			break
		}
	}
	return audit.ZH, nil
}

// langFlag is the value of --lang, which is needed before flags are read: their help
// speaks a language too.
func langFlag(args []string) (value string, given bool) {
	for i, arg := range args {
		switch value, given := strings.CutPrefix(arg, "--lang="); {
		case arg == "--":
			return "", false
		case given:
			return value, true
		case arg == "--lang" && i+1 < len(args):
			return args[i+1], true
		}
	}
	return "", false
}

func spoken(value string) (audit.Lang, error) {
	if lang := audit.Lang(value); lang == audit.ZH || lang == audit.EN {
		return lang, nil
	}
	return audit.ZH, &audit.Fault{
		Where:   "--lang " + value,
		Problem: audit.Text{ZH: "没有这种语言", EN: "no such language"},
		Remedy:  audit.Text{ZH: "请用 zh 或 en", EN: "use zh or en"},
	}
}
