package summary

import (
	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// office is what figures are counted from.
type office struct {
	joined       *dossier.Office
	book         *dossier.Book
	asOf         audit.Date
	since, until int
	only         map[int32]bool       // branches; nil: all
	registers    map[string]*register // tables with a key
	aside        map[int32]bool       // people whose rows were set aside, by the symbol of the id
}

func newOffice(joined *dossier.Office, opts Options) *office {
	o := &office{joined: joined, book: joined.Book, asOf: joined.Time.AsOf, since: opts.Since, until: opts.Until}
	o.registers = map[string]*register{}
	for _, t := range dossier.Tables() {
		if records, ok := o.book.Table(t.Name); ok && t.Key >= 0 {
			o.registers[t.Name] = newRegister(records, o.book.Symbols.Len())
		}
	}
	o.aside = o.owners("people")
	if len(opts.Branches) > 0 {
		o.only = map[int32]bool{}
		for _, id := range opts.Branches {
			if code, ok := o.book.Symbols.Find(id); ok {
				o.only[code] = true
			}
		}
	}
	return o
}

// register is a table with a key, its rows found by it. One that is nil has none.
type register struct {
	at    []int32 // by the symbol of the key: the number of the row, plus 1
	codes []int32 // row behind row
	width int
}

func newRegister(records *dossier.Records, symbols int) *register {
	r := &register{at: make([]int32, symbols), width: len(records.Table.Fields)}
	r.codes = make([]int32, 0, records.Len()*r.width)
	read := records.InOrder()
	for i := range records.Len() {
		row := read(i)
		r.codes = append(r.codes, row...)
		r.at[row[records.Table.Key]] = int32(i + 1)
	}
	return r
}

// row is the row with a key; none if it was set aside.
func (r *register) row(key int32) ([]int32, bool) {
	if r == nil || key < 0 || r.at[key] == 0 {
		return nil, false
	}
	i := int(r.at[key]-1) * r.width
	return r.codes[i : i+r.width], true
}

// nameOf gives the name of a row of a table by its key; none if there is none.
func (o *office) nameOf(table string, key int32) string {
	t, _ := dossier.TableNamed(table)
	row, ok := o.registers[table].row(key)
	if !ok || row[t.NameOf] == dossier.Absent {
		return ""
	}
	return o.book.Symbols.Text(row[t.NameOf])
}
