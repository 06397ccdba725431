package agenda

import (
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
// whatever the grouping.
func renderJSON(w io.Writer, a *Agenda, _ Options) error {
	fields := []field{{name: "schema", value: Schema}, {name: "as_of", value: a.AsOf}, {name: "until", value: a.Until}}
	if a.Of != nil {
		fields = append(fields, field{name: "of", value: a.Of})
	}
	fields = append(fields, array("obligations", a.Obligations), array("untold", spoken(a.Untold)),
		array("quarantined", a.Quarantined), array("notices", a.Notices))
	text := []byte("{")
	for i, f := range fields {
		if i > 0 {
			text = append(text, ',')
		}
		var err error
		if text, err = f.append(text); err != nil {
			return err
		}
	}
	_, err := w.Write(append(text, "\n}\n"...))
	return err
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

// field is a key of the document with its value, or with a list of them that
// stand a line each.
type field struct {
	name  string
	value any
	list  []any // not nil: the value is a list
}

func array[T any](name string, items []T) field {
	f := field{name: name, list: make([]any, len(items))}
	for i, item := range items {
		f.list[i] = item
	}
	return f
}

func (f *field) append(text []byte) ([]byte, error) {
	text = append(text, "\n  \""+f.name+"\": "...)
	if f.list == nil {
		return render.AppendJSON(text, f.value)
	}
	text = append(text, '[')
	for i, item := range f.list {
		if i > 0 {
			text = append(text, ',')
		}
		var err error
		if text, err = render.AppendJSON(append(text, "\n    "...), item); err != nil {
			return nil, err
		}
	}
	if len(f.list) > 0 {
		text = append(text, "\n  "...)
	}
	return append(text, ']'), nil
}
