package audit

// System is one square of the nine-square grid, or the follow-ups (governance).
type System struct {
	ID    string `json:"id"`
	Order int    `json:"order"`
	Title Text   `json:"title"`

	Outside bool `json:"outside,omitempty"` // it did not come with the program, nor did its requirements
}

// Requirement is one demand of the method, as its policy's annotations state it.
type Requirement struct {
	ID         string      `json:"id"` // system.name, from the Rego package path
	System     string      `json:"system"`
	Order      int         `json:"order"` // position among all requirements, as in SPEC 3
	Title      Text        `json:"title"`
	Demand     Text        `json:"demand"` // the requirement in our own words
	Source     Text        `json:"source"` // the place in the method it comes from
	Severity   Severity    `json:"severity"`
	Subject    SubjectKind `json:"subject"`
	Tables     []string    `json:"tables"`            // must be supplied, else the verdict is unknown
	Reads      []string    `json:"reads"`             // everything read: Tables and the tables that may be absent
	Columns    []Column    `json:"columns,omitempty"` // must hold a value in some row, else the verdict is unknown
	Parameters []Parameter `json:"parameters"`

	Outside bool `json:"outside,omitempty"` // it did not come with the program; its title says so too
}

// Column is a column that a requirement needs: without a value in any row it
// cannot tell.
type Column struct {
	Any         []string `json:"any"`                    // as table.column; one of them must hold a value
	With        string   `json:"with,omitempty"`         // asked only for the sake of this one: either both hold values, or neither
	UnlessEmpty string   `json:"unless_empty,omitempty"` // asked only while this list parameter is not empty
}

// Direction says which way a parameter gets stricter.
type Direction string

// The directions. A parameter without one can only be changed by a branch
// within bounds that the organisation opened.
const (
	NoDirection Direction = ""
	Up          Direction = "up"
	Down        Direction = "down"
)

// ParameterType is the type of a parameter's value.
type ParameterType string

// The types: a whole number, a number, a date (yyyy-mm-dd), a day of the year
// (mm-dd), a list of texts.
const (
	IntParameter      ParameterType = "int"
	NumberParameter   ParameterType = "number"
	DateParameter     ParameterType = "date"
	MonthDayParameter ParameterType = "month_day"
	ListParameter     ParameterType = "list"
)

// Parameter is one threshold of a requirement.
type Parameter struct {
	Name     string        `json:"name"`
	Type     ParameterType `json:"type"`
	Default  any           `json:"default"` // int64, float64, string or []string by Type
	Min      *float64      `json:"min,omitempty"`
	Max      *float64      `json:"max,omitempty"`
	OneOf    []string      `json:"one_of,omitempty"` // what a list may hold; empty: anything
	Unit     Text          `json:"unit"`
	Title    Text          `json:"title"`
	Stricter Direction     `json:"stricter,omitempty"`
	Ours     bool          `json:"ours"` // the source gives no figure: unconfirmed until set or confirmed
}

// Parameter finds a parameter by name.
func (r *Requirement) Parameter(name string) (*Parameter, bool) {
	for i := range r.Parameters {
		if r.Parameters[i].Name == name {
			return &r.Parameters[i], true
		}
	}
	return nil, false
}
