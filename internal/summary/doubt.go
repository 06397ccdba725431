package summary

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// doubt is what keeps a figure from being told, or from being exact. A row that
// was set aside can only have added to a figure, never taken away from it, so
// without it the figure is a lower bound.
type doubt struct {
	missing   []string // tables that no source feeds
	empty     []string // tables that nobody filled in
	columns   []string // columns that no source of the table has
	partial   bool     // some source of the table lacks a column
	aside     int      // rows set aside from tables that the figure rests on
	people    int      // rows set aside from people: whose branch or rank is not known
	adrift    bool     // whose row was set aside cannot be told, and it matters
	undivided bool     // the column that it is divided by was not exported
}

func (d doubt) unknown() bool { return len(d.missing)+len(d.empty)+len(d.columns) > 0 || d.adrift }

// doubts says how sure a figure is.
func (o *office) doubts(d *Definition) doubt {
	var found doubt
	for _, table := range append([]string{d.table}, d.tables...) {
		if _, ok := o.book.Table(table); !ok {
			found.missing = append(found.missing, table)
		} else if o.book.Rows(table) == 0 && !o.book.Complete(table) {
			found.empty = append(found.empty, table)
		}
		found.aside += o.asideFrom(table)
	}
	if len(found.missing)+len(found.empty) > 0 {
		return found
	}
	for _, column := range d.columns {
		switch o.supply(d.table, column) {
		case supplyNone:
			found.columns = append(found.columns, column)
		case supplySome:
			found.partial = true
		}
	}
	if !d.ofEvent {
		found.people = o.asideFrom("people")
	}
	found.adrift = d.history && o.owners(d.table)[dossier.Absent]
	if d.By != nil {
		table, f := d.By.field()
		found.undivided = o.supply(table, f.Name) == supplyNone
	}
	return found
}

func (o *office) asideFrom(table string) int {
	n := 0
	for _, row := range o.book.SetAside {
		if row.Table == table {
			n++
		}
	}
	return n
}

// owners are the people whose rows were set aside from a table;
// dossier.Absent among them where that cannot be told.
func (o *office) owners(table string) map[int32]bool {
	found := map[int32]bool{}
	for _, row := range o.book.SetAside {
		if row.Table == table {
			found[row.Codes[field(table, "person_id")]] = true
		}
	}
	return found
}

// supply is how many of a table's sources have a column.
type supply int

const (
	supplyAll supply = iota
	supplySome
	supplyNone
)

// supply looks whether the sources of a table have a column, or a constant in
// its place. One without rows lacks nothing.
func (o *office) supply(table, name string) supply {
	records, _ := o.book.Table(table)
	column := field(table, name)
	fed, filled := records.Feeding(column, len(o.book.Inputs))
	feeding, lacking := 0, 0
	for input, columns := range o.book.Inputs {
		if !fed[input] {
			continue
		}
		feeding++
		if !filled[input] && (column >= len(columns.Columns) || columns.Columns[column] == 0) {
			lacking++
		}
	}
	switch lacking {
	case 0:
		return supplyAll
	case feeding:
		return supplyNone
	}
	return supplySome
}

// Why says what keeps the figure from being told, or from being exact; empty if
// nothing does.
func (f *Figure) Why() audit.Text {
	d := f.doubt
	switch {
	case len(d.missing) > 0:
		zh, en := tablesNamed(d.missing)
		return audit.Textf("没有提供"+zh+"表", "no source feeds "+en)
	case len(d.empty) > 0:
		zh, en := tablesNamed(d.empty)
		return audit.Textf(zh+"表一行数据也没有", "there is no row in "+en)
	case len(d.columns) > 0:
		t, _ := dossier.TableNamed(f.table)
		column := t.Fields[t.Field(d.columns[0])]
		return audit.Textf("“"+t.Chinese+"”没有“"+column.Chinese+"”一列", "the table "+t.Name+" has no column "+column.Name)
	case d.adrift:
		return audit.Textf("有搁置的任职经历看不出是谁的", "whose postings were set aside cannot be told")
	}
	return f.reservations()
}

func (f *Figure) reservations() audit.Text {
	var zh, en []string
	say := func(one, other string) { zh, en = append(zh, one), append(en, other) }
	d := f.doubt
	if d.aside > 0 {
		tableZH, tableEN := tablesNamed(append([]string{f.table}, f.tables...))
		n := strconv.Itoa(d.aside)
		say(tableZH+"有 "+n+" 行搁置未计", n+" rows of "+tableEN+" were set aside")
	}
	if f.history && d.aside > 0 {
		say("涉及的人员整体未计", "those they belong to are left out altogether")
	}
	if d.partial {
		t, _ := dossier.TableNamed(f.table)
		say("部分"+t.Chinese+"缺少所需的列", "some sources of "+f.table+" lack a column it needs")
	}
	if d.people > 0 && (f.owner.office.only != nil || f.ofPeople()) {
		n := strconv.Itoa(d.people)
		say("“人员名册”有 "+n+" 行搁置，这些人的支部和职级不明", n+" rows of people were set aside: their branch and rank are not known")
	}
	return audit.Textf(strings.Join(zh, "；"), strings.Join(en, "; "))
}

func tablesNamed(names []string) (zh, en string) {
	var zhs []string
	for _, name := range names {
		t, _ := dossier.TableNamed(name)
		zhs = append(zhs, "“"+t.Chinese+"”")
	}
	return strings.Join(zhs, ""), strings.Join(names, ", ")
}

// ofPeople reports whether the figure is divided by what people says.
func (f *Figure) ofPeople() bool { return f.By != nil && strings.HasPrefix(f.By.column, "people.") }

// atLeast reports whether the number in a cell is a lower bound.
func (f *Figure) atLeast(at cell) bool {
	d := f.doubt
	ofPerson := at.branch != all || f.owner.office.only != nil || at.part != all && f.ofPeople()
	return d.aside > 0 || d.partial || ofPerson && d.people > 0
}

// Begins tells which tables of some figures begin later than the years asked for:
// before that, a 0 may mean that nothing was exported. Empty if none does.
func (s *Summary) Begins(figures []*Figure) audit.Text {
	var asked, zh, en []string
	for _, f := range figures {
		if slices.Contains(asked, f.table) {
			continue
		}
		asked = append(asked, f.table)
		first, ok := s.office.journal(f.table).first()
		if !ok || first.Year() <= s.Since {
			continue
		}
		t, _ := dossier.TableNamed(f.table)
		zh, en = append(zh, t.Chinese+"（"+first.String()+"）"), append(en, t.Name+" ("+first.String()+")")
	}
	if len(zh) == 0 {
		return audit.Text{}
	}
	return audit.Textf("有的表较晚才有记录，此前年份的 0 可能只是没有导出。最早的记录："+strings.Join(zh, "、"),
		"some tables begin later, so 0 in the years before may only mean that nothing was exported; earliest records: "+strings.Join(en, ", "))
}

// Aside counts the rows that were set aside by table, in the order of SPEC 1;
// empty if there are none.
func (s *Summary) Aside() audit.Text {
	var zh, en []string
	for _, t := range dossier.Tables() {
		if n := s.office.asideFrom(t.Name); n > 0 {
			zh, en = append(zh, fmt.Sprintf("%s %d 行", t.Chinese, n)), append(en, fmt.Sprintf("%s %d", t.Name, n))
		}
	}
	return audit.Textf(strings.Join(zh, "、"), strings.Join(en, ", "))
}
