package config

import (
	"bytes"
	"encoding/json"
	"slices"

	"ninefold/internal/audit"
)

// Schema gives the JSON Schema (draft 2020-12) of the organisation's file, made
// from the requirements, so that an editor completes and checks it. It says
// what may stand there; what a branch may do within its bounds, only Load can.
func Schema(reqs []audit.Requirement, systems []audit.System) ([]byte, error) {
	root := fileShape(reqs, systems).schema("#")
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "ninefold.yaml"
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	err := to.Encode(root)
	return out.Bytes(), err
}

// schema is the JSON Schema of one setting, which stands at a place of the whole.
// Maps marshal in the order of their keys.
func (s *shape) schema(at string) map[string]any {
	m := s.form(at)
	if s.doc.EN != "" || s.doc.ZH != "" {
		m["description"] = s.doc.ZH + " / " + s.doc.EN
	}
	if s.fallback != nil {
		m["default"] = s.fallback
	}
	return m
}

func (s *shape) form(at string) map[string]any {
	switch s.kind {
	case objectKind:
		return s.objectForm(at)
	case listKind:
		return map[string]any{"type": []string{"array", "null"}, "items": s.item.schema(at + "/items"), "uniqueItems": !s.repeats}
	case figuresKind:
		return map[string]any{"anyOf": []any{s.item.schema(at + "/anyOf/0"),
			map[string]any{"type": "array", "minItems": 1, "items": datedShape(s).schema(at + "/anyOf/1/items")}}}
	case pairsKind:
		return map[string]any{"type": "object", "minProperties": 1, "additionalProperties": map[string]any{"type": []string{"string", "number", "boolean"}}}
	case textKind:
		return s.textForm()
	case dateKind:
		return map[string]any{"type": []string{"string", "integer"}, "pattern": datePattern, "minimum": 19210701, "maximum": 99991231}
	case monthDayKind:
		return map[string]any{"type": "string",
			"pattern": `^((02-(0[1-9]|1[0-9]|2[0-8])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))|[0-9]{1,2}月[0-9]{1,2}[日号])$`}
	case boolKind:
		return map[string]any{"type": "boolean"}
	default:
		return s.numberForm()
	}
}

func (s *shape) objectForm(at string) map[string]any {
	properties, required := map[string]any{}, []string{}
	for _, f := range s.fields {
		properties[f.name] = f.shape.schema(at + "/properties/" + f.name)
		if f.required {
			required = append(required, f.name)
		}
	}
	for _, f := range s.fields { // a key may also be called by its title
		for _, title := range s.called(f.name) {
			properties[title] = map[string]any{"$ref": at + "/properties/" + f.name}
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

// datePattern are the dates that an editor lets pass: those of SPEC 1 without
// what may stand behind them. That a day exists, Load sees to.
const datePattern = `^[0-9]{4}(-(0?[1-9]|1[0-2])-|[./](0?[1-9]|1[0-2])[./])(0?[1-9]|[12][0-9]|3[01])$|` +
	`^[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$|` +
	`^[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十廿卅]{1,3}[日号]$`

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
		names := slices.Clone(s.oneOf)
		for _, id := range s.oneOf {
			names = append(names, s.called(id)...)
		}
		return map[string]any{"enum": names}
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
