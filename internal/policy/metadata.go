package policy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// metadata is what the annotations of a requirement must say; see
// CONTRIBUTING.md for the meaning of each.
type metadata struct {
	Order      int               `json:"order"`
	Title      audit.Text        `json:"title"`
	Demand     audit.Text        `json:"demand"`
	Source     audit.Text        `json:"source"`
	Severity   audit.Severity    `json:"severity"`
	Subject    audit.SubjectKind `json:"subject"`
	Tables     []string          `json:"tables"`
	Reads      []string          `json:"reads"`
	Columns    []neededColumn    `json:"columns"`
	Parameters []parameter       `json:"parameters"`
}

type parameter struct {
	Name     string              `json:"name"`
	Type     audit.ParameterType `json:"type"`
	Default  any                 `json:"default"`
	Min      *float64            `json:"min"`
	Max      *float64            `json:"max"`
	OneOf    []string            `json:"one_of"`
	Stricter audit.Direction     `json:"stricter"`
	Figure   string              `json:"figure"` // "ours" where the source gives none
	Title    audit.Text          `json:"title"`
	Unit     audit.Text          `json:"unit"`
}

// decode reads custom annotations strictly: a misspelt key is an error.
func decode(custom map[string]any, into any) error {
	data, err := json.Marshal(custom)
	if err != nil {
		return err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

// requirement reads the annotations of the package that judges.
func requirement(id string, note *ast.Annotations) (audit.Requirement, error) {
	var meta metadata
	if err := decode(note.Custom, &meta); err != nil {
		return audit.Requirement{}, malformed(note, err)
	}
	system, _, _ := strings.Cut(id, ".")
	r := audit.Requirement{
		ID: id, System: system, Order: meta.Order, Title: meta.Title, Demand: meta.Demand, Source: meta.Source,
		Severity: meta.Severity, Subject: meta.Subject, Tables: meta.Tables,
		Reads: append(append([]string{}, meta.Tables...), meta.Reads...),
	}
	for _, c := range meta.Columns {
		r.Columns = append(r.Columns, audit.Column(c))
	}
	for _, p := range meta.Parameters {
		one, err := p.read()
		if err != nil {
			return r, malformed(note, fmt.Errorf("parameter %q: %w", p.Name, err))
		}
		r.Parameters = append(r.Parameters, one)
	}
	if err := complete(meta); err != nil {
		return r, malformed(note, err)
	}
	return r, nil
}

// complete refuses a requirement that leaves its reader without an answer.
func complete(meta metadata) error {
	for _, text := range []struct {
		key  string
		text audit.Text
	}{{"title", meta.Title}, {"demand", meta.Demand}, {"source", meta.Source}} {
		if text.text.ZH == "" || text.text.EN == "" {
			return fmt.Errorf("custom.%s needs zh and en", text.key)
		}
	}
	if meta.Severity != audit.Must && meta.Severity != audit.Should {
		return fmt.Errorf("custom.severity is %q, expected must or should", meta.Severity)
	}
	if meta.Subject != audit.Person && meta.Subject != audit.Member && meta.Subject != audit.Branch {
		return fmt.Errorf("custom.subject is %q, expected person, member or branch", meta.Subject)
	}
	if len(meta.Tables) == 0 {
		return fmt.Errorf("custom.tables names no table")
	}
	if err := knownTables(append(append([]string{}, meta.Tables...), meta.Reads...)); err != nil {
		return err
	}
	for _, c := range meta.Columns {
		if err := c.known(meta.Parameters); err != nil {
			return err
		}
	}
	return nil
}

// neededColumn is an entry of columns: table.column as a text, or an object.
type neededColumn audit.Column

// UnmarshalJSON takes either form; a misspelt key is an error.
func (c *neededColumn) UnmarshalJSON(data []byte) error {
	var name string
	if json.Unmarshal(data, &name) == nil {
		*c = neededColumn{Any: []string{name}}
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	return decoder.Decode((*audit.Column)(c))
}

// known refuses an entry that names what there is not.
func (c *neededColumn) known(parameters []parameter) error {
	names := c.Any
	if c.With != "" {
		names = append(slices.Clone(names), c.With)
	}
	if len(c.Any) == 0 {
		return fmt.Errorf("an entry of custom.columns names no column under any")
	}
	for _, name := range names {
		if _, _, err := columnNamed(name); err != nil {
			return err
		}
	}
	isList := func(p parameter) bool { return p.Name == c.UnlessEmpty && p.Type == audit.ListParameter }
	if c.UnlessEmpty != "" && !slices.ContainsFunc(parameters, isList) {
		return fmt.Errorf("custom.columns: unless_empty is %q, expected the name of a parameter of type list", c.UnlessEmpty)
	}
	return nil
}

// columnNamed finds the field that table.column names.
func columnNamed(name string) (*dossier.Table, *dossier.Field, error) {
	table, column, _ := strings.Cut(name, ".")
	t, ok := dossier.TableNamed(table)
	if !ok {
		return nil, nil, fmt.Errorf("custom.columns names %q, expected table.column; table %q is not known", name, table)
	}
	i := t.Field(column)
	if i < 0 {
		return nil, nil, fmt.Errorf("custom.columns names %q: the table %s has no column %q", name, table, column)
	}
	return t, &t.Fields[i], nil
}

func (p parameter) read() (audit.Parameter, error) {
	one := audit.Parameter{
		Name: p.Name, Type: p.Type, Min: p.Min, Max: p.Max, OneOf: p.OneOf,
		Unit: p.Unit, Title: p.Title, Stricter: p.Stricter, Ours: p.Figure == "ours",
	}
	if p.Name == "" || p.Title.ZH == "" || p.Title.EN == "" {
		return one, fmt.Errorf("needs a name and a title in zh and en")
	}
	var err error
	one.Default, err = value(p.Type, p.Default)
	return one, err
}

// value gives a default the Go type that the parameter's type stands for.
func value(kind audit.ParameterType, given any) (any, error) {
	switch kind {
	case audit.IntParameter:
		if n, ok := given.(float64); ok && n == float64(int64(n)) {
			return int64(n), nil
		}
	case audit.NumberParameter:
		if n, ok := given.(float64); ok {
			return n, nil
		}
	case audit.DateParameter, audit.MonthDayParameter:
		if s, ok := given.(string); ok {
			return s, nil
		}
	case audit.ListParameter:
		return texts(given)
	}
	return nil, fmt.Errorf("default %v is not of type %q", given, kind)
}

func texts(given any) ([]string, error) {
	list, ok := given.([]any)
	if !ok {
		return nil, fmt.Errorf("default %v is not a list", given)
	}
	out := make([]string, 0, len(list))
	for _, item := range list {
		s, ok := item.(string)
		if !ok {
			return nil, fmt.Errorf("default holds %v, expected text", item)
		}
		out = append(out, s)
	}
	return out, nil
}

// system reads the annotations of a system's own package.
func system(id string, note *ast.Annotations) (audit.System, bool, error) {
	var meta struct {
		System *struct {
			Order int    `json:"order"`
			ZH    string `json:"zh"`
			EN    string `json:"en"`
		} `json:"system"`
	}
	if err := decode(note.Custom, &meta); err != nil {
		return audit.System{}, false, malformed(note, err)
	}
	if meta.System == nil {
		return audit.System{}, false, nil
	}
	s := audit.System{ID: id, Order: meta.System.Order, Title: audit.Text{ZH: meta.System.ZH, EN: meta.System.EN}}
	if s.Title.ZH == "" || s.Title.EN == "" {
		return s, true, malformed(note, fmt.Errorf("custom.system needs order, zh and en"))
	}
	return s, true, nil
}

func malformed(note *ast.Annotations, err error) error {
	return &audit.Fault{
		Where:   note.Location.File,
		Problem: audit.Text{ZH: "政策注解不完整：" + err.Error(), EN: "malformed metadata: " + err.Error()},
		Remedy:  audit.Text{ZH: "请对照 CONTRIBUTING.md 补全注解", EN: "complete the annotations as CONTRIBUTING.md says"},
	}
}
