package dossier

import (
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// wording is what the config says of the values of one field in a sheet: one's own
// words, and which day a month alone stands for.
type wording struct {
	words map[string]string // folded → what it stands for
	other *string           // what any other word stands for; nil: what it is
	day   string            // layout.FirstDay or LastDay; empty: a month alone is no date
}

func newWording(words []layout.Word, day string) wording {
	w := wording{day: day}
	for _, word := range words {
		if word.From == layout.AnyOther {
			w.other = &word.To
			continue
		}
		if w.words == nil {
			w.words = map[string]string{}
		}
		w.words[fold(word.From)] = word.To
	}
	return w
}

// plain reports that nothing is said of words.
func (w *wording) plain() bool { return w.words == nil && w.other == nil }

// named gives what a cell stands for where the config names the very word.
func (w *wording) named(c source.Cell) (source.Cell, bool) {
	if w.words == nil || c.Kind == source.Damaged || blank(c) {
		return c, false
	}
	meant, ok := w.words[fold(c.Text)]
	return said(meant), ok
}

// anyOther gives what a word stands for that is neither named nor understood.
func (w *wording) anyOther() (source.Cell, bool) {
	if w.other == nil {
		return source.Cell{}, false
	}
	return said(*w.other), true
}

func said(text string) source.Cell {
	if trim(text) == "" {
		return source.Cell{}
	}
	return source.Cell{Kind: source.Text, Text: text}
}
