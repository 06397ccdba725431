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
	list(d, "obligations", a.Obligations)
	list(d, "untold", spoken(a.Untold))
	list(d, "quarantined", a.Quarantined)
	list(d, "notices", a.Notices)
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

func (d *document) value(v any) {
	if d.err != nil {
		return
	}
	d.line, d.err = render.AppendJSON(d.line[:0], v)
	_, _ = d.out.Write(d.line)
}

func (d *document) field(name string, v any) {
	d.name(name)
	d.value(v)
}

// list is a field with a line for each item.
func list[T any](d *document, name string, items []T) {
	d.name(name)
	d.put("[")
	for i := range items {
		if i > 0 {
			d.put(",")
		}
		d.put("\n    ")
		d.value(&items[i])
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
