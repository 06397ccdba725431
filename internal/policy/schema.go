package policy

import (
	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// schema is a JSON schema. An object lists all fields it can have.
type schema map[string]any

// inputSchema describes the document that a requirement sees of a subject when
// all the tables it reads were supplied: what encoder.input makes. What stands
// in the rows of a table follows from the dossier's own columns.
func inputSchema(r *audit.Requirement) schema {
	fields := schema{
		"subject": object(schema{"kind": text("person", "branch"), "id": text(), "branch": text()}),
		"as_of":   whole, "period": span, "window": span, "service": span,
		"asked":      span, // where the outlook is asked for (policies/lib/outlook.rego)
		"thresholds": object(each(r.Parameters, figure)),
		"changes":    object(each(r.Parameters, func(p *audit.Parameter) schema { return list(object(schema{"from": whole, "value": figure(p)})) })),
		"years":      list(object(schema{"year": whole, "from": whole, "to": whole})),
	}
	if columns := dossier.PersonColumns(r.Subject); len(columns) > 0 {
		fields["person"] = record(columns)
	}
	if r.Subject == audit.Branch { // no branch is ever away, which the shapes in lib need not be told
		fields["away"] = list(span)
	}
	for _, table := range r.Reads {
		if !reference(table) {
			fields[table] = facts(table, r.Subject)
		}
	}
	return object(fields)
}

var (
	whole = schema{"type": "integer"}
	span  = object(schema{"from": whole, "to": whole})
)

func text(values ...string) schema {
	s := schema{"type": "string"}
	if len(values) > 0 {
		s["enum"] = values
	}
	return s
}

func list(items schema) schema { return schema{"type": "array", "items": items} }

func object(fields schema) schema {
	return schema{"type": "object", "properties": map[string]any(fields), "additionalProperties": false}
}

func each(parameters []audit.Parameter, of func(*audit.Parameter) schema) schema {
	fields := schema{}
	for i := range parameters {
		fields[parameters[i].Name] = of(&parameters[i])
	}
	return fields
}

// figure is a threshold as policies see it: a date is a day's number.
func figure(p *audit.Parameter) schema {
	switch p.Type {
	case audit.NumberParameter:
		return schema{"type": "number"}
	case audit.MonthDayParameter:
		return text()
	case audit.ListParameter:
		return list(text(p.OneOf...))
	default:
		return whole
	}
}

// facts is a table: a list of rows, or lists of rows by the values of a column.
func facts(table string, kind audit.SubjectKind) schema {
	columns, groupBy := dossier.Columns(table, kind)
	rows := list(record(columns))
	if groupBy < 0 {
		return rows
	}
	groups := schema{}
	for _, name := range choices(columns[groupBy].Values) {
		groups[name] = rows
	}
	return object(groups)
}

func record(columns []dossier.Column) schema {
	fields := schema{}
	for _, c := range columns {
		fields[c.Name] = cell(c)
	}
	return object(fields)
}

func cell(c dossier.Column) schema {
	switch c.Type {
	case dossier.TypeText, dossier.TypeID:
		return text()
	case dossier.TypeBool:
		return schema{"type": "boolean"}
	case dossier.TypeEnum:
		return text(choices(c.Values)...)
	case dossier.TypeSet:
		return list(text(choices(c.Values)...))
	case dossier.TypeRows:
		return list(whole)
	default:
		return whole
	}
}
