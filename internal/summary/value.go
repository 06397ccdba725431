package summary

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Scope narrows a figure down. The zero value is everything that was counted.
type Scope struct {
	Year   int    // 0: all years
	Branch string // id; meaningful where HasBranch
	In     bool   // whether Branch narrows
}

// Value is a figure in a scope. Without Known, nothing can be told, and N is 0.
type Value struct {
	Known   bool
	AtLeast bool // rows were set aside that may have counted: N is a lower bound
	N       int
}

// Part is what of a figure falls to one value of its breakdown.
type Part struct {
	Code string // as in the exports; empty where it is not stated
	Name audit.Text
	Value
}

func (f *Figure) cell(at Scope) cell {
	c := cell{all, all, all}
	if at.Year != 0 {
		c.year = int32(at.Year) //nolint:gosec // four digits
	}
	if at.In {
		c.branch, _ = f.owner.office.book.Symbols.Find(at.Branch)
	}
	return c
}

// Value gives the figure in a scope.
func (f *Figure) Value(at Scope) Value { return f.value(f.cell(at)) }

func (f *Figure) value(at cell) Value {
	if f.doubt.unknown() {
		return Value{}
	}
	return Value{Known: true, AtLeast: f.atLeast(at), N: f.cells[at]}
}

// Parts divides the figure by its breakdown: the values that occur, choices in
// the order of the schema, texts by how often they occur, what is not stated
// last; none where there is no breakdown or its column was not exported. Those
// that are 0 in the scope are among them.
func (f *Figure) Parts(at Scope) []Part {
	if f.By == nil || f.doubt.unknown() || f.doubt.undivided {
		return nil
	}
	parts := make([]Part, len(f.parts))
	for i, code := range f.parts {
		where := f.cell(at)
		where.part = code
		parts[i].Value = f.value(where)
		parts[i].Code, parts[i].Name = f.partName(code)
	}
	return parts
}

// partName is a value of the breakdown as the exports have it, and for people.
func (f *Figure) partName(code int32) (string, audit.Text) {
	_, field := f.By.field()
	switch {
	case code == dossier.Absent:
		return "", audit.Textf(f.By.Noun.ZH+"未注明", f.By.Noun.EN+" not stated")
	case code == setAside:
		return "", audit.Textf(f.By.Noun.ZH+"不明（人员名册的行被搁置）", f.By.Noun.EN+" not known (the row of people was set aside)")
	case field.Type == dossier.TypeEnum:
		choice := field.Values[code]
		return choice.EN, audit.Textf(choice.ZH, strings.ReplaceAll(choice.EN, "_", " "))
	}
	text := f.owner.veil.Text(f.owner.office.book.Symbols.Text(code))
	return text, audit.Textf(text, text)
}
