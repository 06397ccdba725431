package regoplan

import "maps"

// Vocabulary is what written programs have in common: the texts they know, and the
// numbers of names and functions.
type Vocabulary struct{ names *Names }

// NewVocabulary numbers names in their order.
func NewVocabulary(fields, texts []string, functions int) *Vocabulary {
	n := NewNames()
	for _, name := range fields {
		n.id(name)
	}
	for _, text := range texts {
		n.known(text)
	}
	n.functions = functions
	return &Vocabulary{n}
}

// Text is one that programs know.
func (v *Vocabulary) Text(text string) Value { return v.names.known(text) }

// Shape is that of a record with some keys.
func (v *Vocabulary) Shape(keys ...string) *Shape { return NewShape(v.names, keys...) }

// Library is programs that stand in Go, by name.
type Library struct {
	vocabulary *Vocabulary
	programs   map[string]*Program
}

// NewLibrary makes one.
func NewLibrary(v *Vocabulary, programs map[string]*Program) *Library { return &Library{v, programs} }

// Program is one of them; nil where there is none of the name.
func (l *Library) Program(name string) *Program { return l.programs[name] }

// Names are for shapes and further programs that work together with them.
func (l *Library) Names() *Names {
	n := l.vocabulary.names
	return &Names{ids: maps.Clone(n.ids), texts: maps.Clone(n.texts), functions: n.functions}
}
