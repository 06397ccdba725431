package config

import (
	"strings"

	"ninefold/internal/audit"
)

// Row is one line of `config show`: one figure of one parameter.
type Row struct {
	Rule        string
	Parameter   audit.Parameter
	Branch      string // empty: every branch that has no row of its own
	Value       any
	From        audit.Date // the first day on which it holds, if Dated
	Dated       bool
	Origin      string
	Bound       Ends // how far a branch may go; none: only tighter
	BoundOrigin string
}

// Ends are how far a branch may go with a parameter.
type Ends []End

// End is one of them: "min", "max" or "one of" with a value of the parameter, or
// "any" with none.
type End struct {
	Name  string
	Value any
}

// Any reports whether a branch may set anything.
func (e Ends) Any() bool { return len(e) == 1 && e[0].Value == nil }

// String is "min 1, max 3".
func (e Ends) String() string {
	if e.Any() {
		return e[0].Name
	}
	parts := make([]string, len(e))
	for i, end := range e {
		parts[i] = end.Name + " " + show(end.Value)
	}
	return strings.Join(parts, ", ")
}

// Written is a value as it would stand in YAML.
func Written(v any) string { return show(v) }

// Show gives the effective figures in the order of the requirements: of one
// branch, or, with no branch named, the organisation's, each followed by those
// of the branches that differ. With a rule named it gives that one's only. An
// unknown rule is a Fault; whether a branch exists only the data can tell.
func (c *Config) Show(branch, rule string) ([]Row, error) {
	if rule != "" {
		id, err := TitledRule("--rule", rule, c.requirements, c.in.Systems)
		if err != nil {
			return nil, err
		}
		rule = id
	}
	var rows []Row
	for i := range c.requirements {
		r := &c.requirements[i]
		if rule != "" && r.ID != rule {
			continue
		}
		for j := range r.Parameters {
			rows = append(rows, c.rows(branch, r.ID, &r.Parameters[j])...)
		}
	}
	return rows, nil
}

// rows gives the figures of one parameter.
func (c *Config) rows(branch, rule string, p *audit.Parameter) []Row {
	rows := c.figures(branch, rule, p)
	if branch != "" {
		return rows
	}
	for _, id := range c.Branches() {
		if own := c.figures(id, rule, p); !sameFigures(own, rows) {
			rows = append(rows, own...)
		}
	}
	return rows
}

func (c *Config) figures(branch, rule string, p *audit.Parameter) []Row {
	b := c.bounds[rule+"."+p.Name]
	var rows []Row
	for _, f := range c.Thresholds(branch, rule)[p.Name] {
		rows = append(rows, Row{Rule: rule, Parameter: *p, Branch: branch, Value: f.Value, From: f.From, Dated: f.Dated,
			Origin: f.Origin, Bound: b.ends(), BoundOrigin: b.origin()})
	}
	return rows
}

// sameFigures reports whether a branch has the very figures of the organisation,
// which stand first in rows.
func sameFigures(own, rows []Row) bool {
	n := 0
	for n < len(rows) && rows[n].Branch == "" {
		n++
	}
	if n != len(own) {
		return false
	}
	for i, r := range own {
		if o := rows[i]; !equal(r.Value, o.Value) || r.From != o.From || r.Dated != o.Dated || r.Origin != o.Origin {
			return false
		}
	}
	return true
}
