package agenda

import (
	"bufio"
	_ "embed" // the schema
	"io"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// JSONSchema is the JSON Schema (2020-12) that every JSON agenda meets.
//
//go:embed due.schema.json
var JSONSchema []byte

// renderJSON writes the whole agenda, one obligation a line, always by day,
// whatever the grouping. A line goes out as soon as it is made: of a large office
// the document is larger than all that it is made of.
func renderJSON(w io.Writer, a *Agenda, _ Options) error {
	d := &document{out: bufio.NewWriterSize(w, 1<<16)}
	d.field("schema", Schema)
	d.field("as_of", a.AsOf)
	d.field("until", a.Until)
	if a.Of != nil {
		d.field("of", a.Of)
	}
	list(d, "obligations", a.Obligations, render.AppendObligation)
	list(d, "untold", spoken(a.Untold), plainly)
	list(d, "quarantined", a.Quarantined, plainly)
	list(d, "notices", a.Notices, plainly)
	d.put("\n}\n")
	return d.flush()
}

// document writes a JSON object field by field; it keeps the first error.
type document struct {
	out  *bufio.Writer
	line []byte
	some bool
	err  error
}

func (d *document) put(text string) { _, _ = d.out.WriteString(text) } // the writer keeps its error

func (d *document) name(name string) {
	if d.some {
		d.put(",")
	} else {
		d.put("{")
	}
	d.some = true
	d.put("\n  \"" + name + "\": ")
}

func (d *document) field(name string, v any) {
	d.name(name)
	value(d, &v, plainly)
}

func value[T any](d *document, v *T, spelled func([]byte, *T) ([]byte, error)) {
	if d.err != nil {
		return
	}
	d.line, d.err = spelled(d.line[:0], v)
	_, _ = d.out.Write(d.line)
}

// plainly spells any value.
func plainly[T any](b []byte, v *T) ([]byte, error) { return render.AppendJSON(b, v) }

// list is a field with a line for each item, as it is spelled.
func list[T any](d *document, name string, items []T, spelled func([]byte, *T) ([]byte, error)) {
	d.name(name)
	d.put("[")
	for i := range items {
		if i > 0 {
			d.put(",")
		}
		d.put("\n    ")
		value(d, &items[i], spelled)
	}
	if len(items) > 0 {
		d.put("\n  ")
	}
	d.put("]")
}

func (d *document) flush() error {
	if d.err != nil {
		return d.err
	}
	return d.out.Flush()
}

// spoken puts who an entry is about into its message: the document has no other
// place for it.
func spoken(list []audit.Untold) []audit.Untold {
	list = slices.Clone(list)
	for i := range list {
		list[i].Message = list[i].Words()
	}
	return list
}
