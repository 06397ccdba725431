package dossier

import (
	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// Words are what a field understands, for whoever proposes mappings: reading alone
// decides, and this asks it.
type Words struct{ values *valueReader }

// NewWords gives the words of a field.
func NewWords(f *Field) Words { return Words{newValueReader(f, "", NewSymbols())} }

// Understands reports whether a text would be read as a value of the field, without
// any mapping. A blank one would.
func (w Words) Understands(text string) bool {
	_, expected := w.values.read(source.Cell{Kind: source.Text, Text: text})
	return expected == (audit.Text{})
}

// Choice gives the English word of the choice that a wrong word is most like, yes
// or no of a field that is either; empty where it is like none.
func (w Words) Choice(text string) string {
	meant := w.values.meant(text)
	for _, c := range w.values.field.Values {
		if c.ZH == meant.ZH {
			return c.EN
		}
	}
	return map[string]string{"是": "yes", "否": "no"}[meant.ZH]
}

// Headers gives the headers that a table knows by themselves for a field: its two
// names, and those under which a name may stand in the place of an id.
func (f *Field) Headers() []string { return append([]string{f.Name, f.Chinese}, f.ByName...) }

// NotUnderstood is the fault of a file or a sheet of which nothing says how it is to
// be read.
type NotUnderstood struct{ *audit.Fault }

func (f *NotUnderstood) Unwrap() error { return f.Fault }
