package config

import (
	"bytes"
	"encoding/json"

	"ninefold/internal/audit"
)

// Schema gives the JSON Schema (draft 2020-12) of the organisation's file, made
// from the requirements, so that an editor completes and checks it. It says
// what may stand there; what a branch may do within its bounds, only Load can.
func Schema(reqs []audit.Requirement) ([]byte, error) {
	root := fileShape(reqs).schema()
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "ninefold.yaml"
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	err := to.Encode(root)
	return out.Bytes(), err
}

// schema is the JSON Schema of one setting. Maps marshal in the order of their
// keys.
func (s *shape) schema() map[string]any {
	m := s.form()
	if s.doc.EN != "" || s.doc.ZH != "" {
		m["description"] = s.doc.ZH + " / " + s.doc.EN
	}
	if s.fallback != nil {
		m["default"] = s.fallback
	}
	return m
}

func (s *shape) form() map[string]any {
	switch s.kind {
	case objectKind:
		return s.objectForm()
	case listKind:
		return map[string]any{"type": []string{"array", "null"}, "items": s.item.schema(), "uniqueItems": !s.repeats}
	case figuresKind:
		return map[string]any{"anyOf": []any{s.item.schema(),
			map[string]any{"type": "array", "minItems": 1, "items": datedShape(s).schema()}}}
	case pairsKind:
		return map[string]any{"type": "object", "minProperties": 1, "additionalProperties": map[string]any{"type": []string{"string", "number", "boolean"}}}
	case textKind:
		return s.textForm()
	case dateKind:
		return map[string]any{"type": "string", "pattern": `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`}
	case monthDayKind:
		return map[string]any{"type": "string",
			"pattern": `^(02-(0[1-9]|1[0-9]|2[0-8])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))$`}
	case boolKind:
		return map[string]any{"type": "boolean"}
	default:
		return s.numberForm()
	}
}

func (s *shape) objectForm() map[string]any {
	properties, required := map[string]any{}, []string{}
	for _, f := range s.fields {
		properties[f.name] = f.shape.schema()
		if f.required {
			required = append(required, f.name)
		}
	}
	m := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	switch {
	case s.blank():
		m["type"] = []string{"object", "null"}
	case len(required) > 0:
		m["required"] = required
	}
	if s.oneOfEach != nil {
		m["allOf"] = s.eachForm()
	}
	return m
}

// eachForm demands exactly one key of each pair.
func (s *shape) eachForm() []any {
	var all []any
	for _, pair := range s.oneOfEach {
		all = append(all, map[string]any{"oneOf": []any{
			map[string]any{"required": pair[:1]}, map[string]any{"required": pair[1:]}}})
	}
	return all
}

// textForm lets numbers and truth values stand for a text, as the reader does:
// an id such as 0007 needs no quotes.
func (s *shape) textForm() map[string]any {
	if s.oneOf != nil {
		return map[string]any{"enum": s.oneOf}
	}
	return map[string]any{"type": []string{"string", "number", "boolean"}, "pattern": `\S`}
}

func (s *shape) numberForm() map[string]any {
	m := map[string]any{"type": "number"}
	if s.kind == intKind {
		m["type"] = "integer"
	}
	if s.min != nil {
		m["minimum"] = *s.min
	}
	if s.max != nil {
		m["maximum"] = *s.max
	}
	return m
}
