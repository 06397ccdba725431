package summary

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// Item is one thing that a figure counts, with the rows it rests on. Where an
// item falls into several years, branches or parts of the scope, those are of
// its first row.
type Item struct {
	N      int
	Year   int
	Branch string // id
	ID     string // of whom or what it is about
	Name   string
	Part   audit.Text // of the breakdown; empty without one
	Rows   []Row
}

// Row is a row that attests an item.
type Row struct {
	audit.Origin
	Date audit.Date `json:"date"`
}

// Items is the way back: everything that a figure counts, by date. Their N add
// up to the figure's total. A figure that cannot be told has none.
func (f *Figure) Items() []Item {
	var items []Item
	if f.doubt.unknown() {
		return items
	}
	for group := range things(f.owner.office.entries(f.Definition)) {
		items = append(items, f.item(group))
	}
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.when(), b.when()), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Rows[0].Path, b.Rows[0].Path),
			cmp.Compare(a.Rows[0].Sheet, b.Rows[0].Sheet), cmp.Compare(a.Rows[0].Row, b.Rows[0].Row))
	})
	return items
}

func (i *Item) when() audit.Date { return i.Rows[0].Date }

// item describes one thing.
func (f *Figure) item(group []entry) Item {
	o := f.owner.office
	records, _ := o.book.Table(f.table)
	journal := o.journal(f.table)
	if len(group) > 1 {
		day := func(e entry) audit.Date { return journal.dayOf(int(e.record)) }
		slices.SortStableFunc(group, func(a, b entry) int { return cmp.Compare(day(a), day(b)) })
	}
	first := group[0]
	who := records.Table.Field(f.who)
	code := records.At(int(first.record))[who]
	about := records.Table.Fields[who].Refers
	if about == "" {
		about = f.table
	}
	item := Item{
		N: int(first.n), Year: int(first.at.year), Branch: o.book.Symbols.Text(first.at.branch),
		ID: o.book.Symbols.Text(code), Name: o.nameOf(about, code),
	}
	switch about {
	case "people":
		item.ID, item.Name = f.owner.veil.Person(item.ID, item.Name)
	case "branches":
	default:
		item.ID, item.Name = f.owner.veil.Text(item.ID), f.owner.veil.Text(item.Name)
	}
	if f.By != nil {
		_, item.Part = f.partName(first.at.part)
	}
	for _, e := range group {
		item.Rows = append(item.Rows, f.row(journal, e.record))
		if e.before >= 0 {
			item.Rows = append(item.Rows, f.row(journal, e.before))
		}
	}
	return item
}

func (f *Figure) row(journal *journal, record int32) Row {
	at := f.owner.office.book.Origin(f.table, int(record))
	return Row{f.owner.veil.At(at), journal.dayOf(int(record))}
}
