// Package layout knows how offices lay out their books, and what `sources:` in the
// config says of a book (SPEC 1b): entries that name files and sheets, cross tables,
// several names in a cell, cards, blocks side by side, dates of which part stands
// elsewhere. It knows texts, cells and columns; which fields a table has, and what a
// text means as a value of one, it refuses to know.
package layout

// Place is where an entry, or a part of one, stands in the config.
type Place struct {
	Origin string // as results carry it: ninefold.yaml:12
	Where  string `json:"-"` // for whoever has to go there: path, line and column
}

// Mapping tells how to read a file, a sheet or columns whose names say nothing:
// one entry of `sources:`. The first that fits a sheet is the one that holds; where
// it says Also, the next one that fits does so too.
type Mapping struct {
	File      string      // name or path, * for any characters; empty: any file
	Sheet     string      // name of the sheet, * for any characters; empty: any sheet
	Table     string      // the table it feeds, by either name; empty: as the sheet or file is named
	HeaderRow int         // the lowest row of the header, from 1; 0: to be found
	Columns   []ColumnMap // before all that headers say by themselves
	Constants []Constant  // for fields that no column holds
	DateOrder string      // "dmy" or "mdy" where dates have the year last; "" and "ymd": year first only
	Encoding  string      // for whoever opens the file

	HeaderRows int        `json:",omitempty"` // how many rows the header has, joined; 0: one
	Date       *DateParts `json:",omitempty"`
	Key        *Key       `json:",omitempty"`
	Split      *Split     `json:",omitempty"`
	Cross      *Cross     `json:",omitempty"`
	Form       []FormCell `json:",omitempty"`
	Groups     []Group    `json:",omitempty"`
	Also       bool       `json:",omitempty"`
	SQL        *SQL       `json:",omitempty"` // instead of a file; File is its name then

	Place
}

// Word is a word of one's own and what it stands for: "" for nothing at all. From
// "*" is any other word.
type Word struct{ From, To string }

// AnyOther is the word that stands for all that are not named.
const AnyOther = "*"

// Which day of a month a month alone stands for.
const (
	FirstDay = "first"
	LastDay  = "last"
)

// ColumnMap says which field a header stands for, what its own words mean, and which
// day a month alone stands for. Field is any header that the table knows by itself:
// "person_id", "工号", or "姓名" for names in its place.
type ColumnMap struct {
	Header, Field string
	Values        []Word `json:",omitempty"`
	Day           string `json:",omitempty"`
	Place
}

// Constant is the value of a field in every row of a sheet.
type Constant struct {
	Field, Value string
	Place
}

// DateParts say where the parts of dates stand that the cells do not say.
type DateParts struct {
	Year  Part `json:",omitzero"`
	Month Part `json:",omitzero"`
	Day   Part `json:",omitzero"`
	Place
}

// Part is where one part of a date stands, as it is written in the config: a number,
// "sheet", "file", "title" or a cell such as A1.
type Part struct {
	Text string
	Place
}

// The places of a part of a date other than numbers and cells.
const (
	OfSheet = "sheet"
	OfFile  = "file"
	OfTitle = "title"
)

// Key makes the id of a record out of columns.
type Key struct {
	Field string
	From  []string
	Place
}

// Split makes one record of each of several values in the cells of a column.
type Split struct {
	Header string
	Place
}

// What the crossed cells of a table may hold.
const (
	CellMark  = "mark"
	CellValue = "value"
	CellCount = "count"
	CellNames = "names"
)

// SpreadWeek lays a count over the days of an ISO week.
const SpreadWeek = "week"

// Cross is a table whose records stand where its rows and columns meet.
type Cross struct {
	From, To string // a column, by letter or header; empty: as far as the header says
	Except   []string
	Headers  []HeaderRow
	Cell     string
	Field    string
	Values   []Word   `json:",omitempty"`
	Marks    []string `json:",omitempty"` // none: DefaultMarks
	Blanks   []string `json:",omitzero"`  // nil: DefaultBlanks
	Spread   string   `json:",omitempty"`

	FromAt, ToAt, FieldAt, CellAt, SpreadAt, MarksAt, ValuesAt Place   `json:"-"`
	ExceptAt                                                   []Place `json:"-"`
	Place
}

// DefaultMarks are what counts as a mark where the config does not say.
var DefaultMarks = []string{"√", "✓", "1", "是"}

// DefaultBlanks are what stands for nothing where the config does not say.
var DefaultBlanks = []string{"×", "0", "-", "/", "否", "休"}

// HeaderRow is one of the rows above the crossed columns, and the field it holds.
type HeaderRow struct {
	Row    int
	Field  string
	Values []Word `json:",omitempty"`
	Day    string `json:",omitempty"`
	Place
}

// FormCell is one cell of a card. What stands at Label must be Says: so a card that
// is laid out in another way is not misread.
type FormCell struct {
	Label, Says, Cell, Field string
	Values                   []Word `json:",omitempty"`
	Day                      string `json:",omitempty"`
	Place
}

// Group is a block of columns side by side with others, as in A:C.
type Group struct {
	Columns string
	Place
}

// Reshapes reports whether a row of the sheet is not simply a record.
func (m *Mapping) Reshapes() bool {
	return m.Split != nil || m.Cross != nil || len(m.Form) > 0 || len(m.Groups) > 0
}

// Plain is the mapping without the places at which it stands in the config.
func (m *Mapping) Plain() Mapping {
	plain := *m
	plain.Place = Place{}
	plain.Columns = cleared(m.Columns, func(c *ColumnMap) *Place { return &c.Place })
	plain.Constants = cleared(m.Constants, func(c *Constant) *Place { return &c.Place })
	plain.Form = cleared(m.Form, func(c *FormCell) *Place { return &c.Place })
	plain.Groups = cleared(m.Groups, func(g *Group) *Place { return &g.Place })
	if m.Date != nil {
		plain.Date = &DateParts{Year: Part{Text: m.Date.Year.Text}, Month: Part{Text: m.Date.Month.Text}, Day: Part{Text: m.Date.Day.Text}}
	}
	if m.Key != nil {
		plain.Key = &Key{Field: m.Key.Field, From: m.Key.From}
	}
	if m.Split != nil {
		plain.Split = &Split{Header: m.Split.Header}
	}
	if m.Cross != nil {
		cross := *m.Cross
		cross.Place, cross.Headers = Place{}, cleared(cross.Headers, func(h *HeaderRow) *Place { return &h.Place })
		plain.Cross = &cross
	}
	return plain
}

func cleared[T any](list []T, place func(*T) *Place) []T {
	if list == nil {
		return nil
	}
	out := append([]T{}, list...)
	for i := range out {
		*place(&out[i]) = Place{}
	}
	return out
}
