package report

import (
	"ninefold/internal/audit"
	"ninefold/internal/summary"
)

// summarySchema names the form of the JSON.
const summarySchema = "ninefold.summary/v1"

// summaryDocument is the figures for programs.
type summaryDocument struct {
	Schema   string           `json:"schema"`
	Since    int              `json:"since"`
	Until    int              `json:"until"`
	Run      summaryRunning   `json:"run"`
	Branches []summary.Branch `json:"branches"`
	Figures  []figureDocument `json:"figures"`
}

// summaryRunning is what the figures rest on.
type summaryRunning struct {
	AsOf         audit.Date      `json:"as_of"`
	Version      string          `json:"version"`
	ConfigDigest string          `json:"config_digest"`
	Inputs       []audit.Input   `json:"inputs"`
	Quarantined  []audit.Problem `json:"quarantined"`
	Notices      []audit.Notice  `json:"notices"`
	Scope        *audit.Scope    `json:"scope,omitempty"`
}

// figureDocument is one figure. Where it is not known, it has no counts.
type figureDocument struct {
	ID       string          `json:"id"`
	Title    audit.Text      `json:"title"`
	Unit     audit.Text      `json:"unit"`
	Meaning  audit.Text      `json:"meaning"`
	By       *audit.Text     `json:"by,omitempty"`
	Distinct bool            `json:"distinct"`
	Known    bool            `json:"known"`
	Why      *audit.Text     `json:"why,omitempty"`
	Total    *countDocument  `json:"total,omitempty"`
	Counts   []countDocument `json:"counts,omitempty"`
	Items    []itemDocument  `json:"items,omitempty"`
}

// countDocument is a figure in one year (0: all) and one branch (nil: all).
type countDocument struct {
	Year    int            `json:"year,omitempty"`
	Branch  *string        `json:"branch,omitempty"`
	N       int            `json:"n"`
	AtLeast bool           `json:"at_least,omitempty"`
	Parts   []partDocument `json:"parts,omitempty"`
}

type partDocument struct {
	Code    string     `json:"code"`
	Name    audit.Text `json:"name"`
	N       int        `json:"n"`
	AtLeast bool       `json:"at_least,omitempty"`
}

type itemDocument struct {
	N      int           `json:"n"`
	Year   int           `json:"year"`
	Branch string        `json:"branch"`
	ID     string        `json:"id"`
	Name   string        `json:"name,omitempty"`
	Part   *audit.Text   `json:"part,omitempty"`
	Rows   []summary.Row `json:"rows"`
}

func (c *chronicle) json() any {
	doc := summaryDocument{
		Schema: summarySchema, Since: c.Since, Until: c.Until, Branches: c.Branches, Figures: []figureDocument{},
		Run: summaryRunning{AsOf: c.AsOf, Version: c.Run.Version, ConfigDigest: c.Run.ConfigDigest, Inputs: c.Run.Inputs,
			Quarantined: append([]audit.Problem{}, c.Run.Quarantined...), Notices: append([]audit.Notice{}, c.Run.Notices...), Scope: c.Run.Scope},
	}
	for _, f := range c.Told() {
		doc.Figures = append(doc.Figures, c.figureDocument(f))
	}
	return doc
}

func (c *chronicle) figureDocument(f *summary.Figure) figureDocument {
	doc := figureDocument{ID: f.ID, Title: f.Title, Unit: f.Unit, Meaning: f.Meaning, Distinct: f.Distinct, Known: f.Value(summary.Scope{}).Known}
	if f.By != nil {
		doc.By = &f.By.Title
	}
	if why := f.Why(); why != (audit.Text{}) {
		doc.Why = &why
	}
	if !doc.Known {
		return doc
	}
	total := countIn(f, summary.Scope{})
	doc.Total = &total
	for at := range c.scopes() {
		doc.Counts = append(doc.Counts, countIn(f, at))
	}
	return doc
}

// scopes are all years, then each year, each for all branches and for each one;
// not the total of totals.
func (c *chronicle) scopes() func(yield func(summary.Scope) bool) {
	return func(yield func(summary.Scope) bool) {
		for _, year := range append([]int{0}, c.Years()...) {
			if year != 0 && !yield(summary.Scope{Year: year}) {
				return
			}
			for _, b := range c.Branches {
				if !yield(summary.Scope{Year: year, Branch: b.ID, In: true}) {
					return
				}
			}
		}
	}
}

func countIn(f *summary.Figure, at summary.Scope) countDocument {
	v := f.Value(at)
	doc := countDocument{Year: at.Year, N: v.N, AtLeast: v.AtLeast}
	if at.In {
		doc.Branch = &at.Branch
	}
	for _, part := range f.Parts(at) {
		if part.N > 0 {
			doc.Parts = append(doc.Parts, partDocument{part.Code, part.Name, part.N, part.AtLeast})
		}
	}
	return doc
}

func (l *itemList) json() any {
	doc, _ := l.chronicle.json().(summaryDocument) // it is one
	for _, item := range l.items {
		one := itemDocument{N: item.N, Year: item.Year, Branch: item.Branch, ID: item.ID, Name: item.Name, Rows: item.Rows}
		if item.Part != (audit.Text{}) {
			one.Part = &item.Part
		}
		doc.Figures[0].Items = append(doc.Figures[0].Items, one)
	}
	return doc
}
