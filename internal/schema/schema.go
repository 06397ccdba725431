// Package schema says what a JSON document looks like, as a JSON Schema made from
// the Go type that is written: so that it cannot say anything else than what is
// written. It knows types and their tags, and refuses to know what they mean.
package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// object is a part of a schema; its keys are written in their order.
type object = map[string]any

// Of is the JSON Schema (2020-12) of the documents that a value of this type is
// written as. Name is what their "schema" key says; a type without one has none.
// A struct that is written with further keys is a document of another name.
func Of(name, title string, value any) []byte {
	m := &maker{made: map[reflect.Type]string{}, defs: object{}}
	t := reflect.TypeOf(value)
	var root object
	if t.Kind() == reflect.Struct {
		root = m.fields(t)
	} else {
		root = m.of(t)
	}
	if keys, ok := root["properties"].(object); ok && keys["schema"] != nil {
		keys["schema"] = object{"const": name}
	}
	root["$schema"], root["title"] = "https://json-schema.org/draft/2020-12/schema", title
	if len(m.defs) > 0 {
		root["$defs"] = m.defs
	}
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	if err := to.Encode(root); err != nil { // maps of texts, lists and maps cannot fail
		panic(err)
	}
	return b.Bytes()
}

// maker describes types. Named structs stand among the definitions, once.
type maker struct {
	made map[reflect.Type]string
	defs object
}

var (
	date    = reflect.TypeFor[audit.Date]()
	choices = map[reflect.Type][]string{
		reflect.TypeFor[audit.Status]():      words(audit.Statuses()),
		reflect.TypeFor[audit.Severity]():    {string(audit.Must), string(audit.Should)},
		reflect.TypeFor[audit.SubjectKind](): {string(audit.Person), string(audit.Member), string(audit.Branch)},
	}
)

func words[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, one := range list {
		out[i] = string(one)
	}
	return out
}

func (m *maker) of(t reflect.Type) object {
	if t == date {
		return object{"type": "string", "format": "date"}
	}
	if t.Implements(reflect.TypeFor[json.Marshaler]()) { // that its type says nothing of
		return object{}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return object{"anyOf": []any{m.of(t.Elem()), object{"type": "null"}}}
	case reflect.Struct:
		return m.structure(t)
	case reflect.Slice, reflect.Array:
		if t.Elem().Kind() == reflect.Uint8 {
			return object{"type": "string", "contentEncoding": "base64"}
		}
		return object{"type": []string{"array", "null"}, "items": m.of(t.Elem())}
	case reflect.Map:
		return m.mapping(t)
	case reflect.String:
		return m.text(t)
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Float32, reflect.Float64:
		return object{"type": "number"}
	case reflect.Interface:
		return object{}
	default: // whole numbers: nothing else is ever written
		return object{"type": "integer"}
	}
}

// text is a word of a closed list, or any text. An empty one stands for no word.
func (*maker) text(t reflect.Type) object {
	if list, ok := choices[t]; ok {
		return object{"type": "string", "enum": append(slices.Clone(list), "")}
	}
	return object{"type": "string"}
}

func (m *maker) mapping(t reflect.Type) object {
	o := object{"type": []string{"object", "null"}, "additionalProperties": m.of(t.Elem())}
	if list, ok := choices[t.Key()]; ok {
		o["propertyNames"] = object{"enum": list}
	}
	return o
}

// structure refers to the definition of a named struct.
func (m *maker) structure(t reflect.Type) object {
	if t.Name() == "" {
		return m.fields(t)
	}
	name, ok := m.made[t]
	if !ok {
		name = m.name(t)
		m.made[t] = name
		m.defs[name] = object{} // so that the name is taken
		m.defs[name] = m.fields(t)
	}
	return object{"$ref": "#/$defs/" + name}
}

// name is that of a type, with its package where two have one name.
func (m *maker) name(t reflect.Type) string {
	name := t.Name()
	if m.defs[name] != nil {
		name = t.PkgPath()[strings.LastIndex(t.PkgPath(), "/")+1:] + "." + name
	}
	return name
}

func (m *maker) fields(t reflect.Type) object {
	properties, required := object{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "-", !f.IsExported() && !f.Anonymous, f.Anonymous && name == "":
			continue // an embedded struct is there by its fields
		case hidden(t, f):
			continue
		case name == "":
			name = f.Name
		}
		one := m.of(f.Type)
		if omitted := strings.Contains(options, "omit"); !omitted {
			required = append(required, name)
		} else if f.Type.Kind() == reflect.Pointer {
			one = m.of(f.Type.Elem())
		}
		properties[name] = one
	}
	slices.Sort(required)
	return object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// hidden reports whether a field is promoted through a struct that stands under a
// key of its own or is not written at all.
func hidden(t reflect.Type, f reflect.StructField) bool {
	for depth := 1; depth < len(f.Index); depth++ {
		outer := t.FieldByIndex(f.Index[:depth])
		if name, _, _ := strings.Cut(outer.Tag.Get("json"), ","); name != "" {
			return true
		}
	}
	return false
}
