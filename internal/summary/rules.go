package summary

import (
	"cmp"
	"math"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// itself is the key of a row that is a thing of its own.
const itself uint64 = math.MaxUint64

// counted says which thing a row attests and how much it counts; 0: nothing.
type counted = func(o *office, row []int32) (key uint64, n int32)

func eachRow(*office, []int32) (uint64, int32) { return itself, 1 }

// field finds a field of a table of SPEC 1.
func field(table, name string) int {
	t, _ := dossier.TableNamed(table)
	return t.Field(name)
}

// choice is the code of a value of a column.
func choice(table, name, value string) int32 {
	t, _ := dossier.TableNamed(table)
	values := t.Fields[t.Field(name)].Values
	return int32(slices.IndexFunc(values, func(c dossier.Choice) bool { return c.EN == value })) //nolint:gosec // a few choices
}

func pair(a, b int32) uint64 { return uint64(uint32(a))<<32 | uint64(uint32(b)) } //nolint:gosec // the bits, not the numbers

// ofKind counts events of a kind; of any, if it is empty.
func ofKind(kind string) counted {
	column, wanted := field("events", "kind"), choice("events", "kind", kind)
	return func(_ *office, row []int32) (uint64, int32) {
		if kind != "" && row[column] != wanted {
			return 0, 0
		}
		return itself, 1
	}
}

// ofRole counts those rows of participation that are of a role (empty: any) at
// events of a kind (empty: any).
func ofRole(kind, role string, what counted) counted {
	table, _ := dossier.TableNamed("participation")
	ofEvent, wanted := ofKind(kind), choice("participation", "role", role)
	return func(o *office, row []int32) (uint64, int32) {
		event, ok := o.event(table, row)
		if !ok || role != "" && row[table.Field("role")] != wanted {
			return 0, 0
		}
		if _, n := ofEvent(o, event); n == 0 {
			return 0, 0
		}
		return what(o, row)
	}
}

// eachPair counts different pairs of two fields of participation.
func eachPair(one, other string) counted {
	a, b := field("participation", one), field("participation", other)
	return func(_ *office, row []int32) (uint64, int32) { return pair(row[a], row[b]), 1 }
}

// eachOf counts different values of a column that refers to something.
func eachOf(table, name string) counted {
	column := field(table, name)
	return func(_ *office, row []int32) (uint64, int32) {
		if row[column] == dossier.Absent {
			return 0, 0
		}
		return pair(0, row[column]), 1
	}
}

// sumOf adds up a column of visits.
func sumOf(name string) counted {
	column := field("visits", name)
	return func(_ *office, row []int32) (uint64, int32) { return itself, max(row[column], 0) }
}

// The fields of an interview.
var (
	interviewee   = field("interviews", "person_id")
	interviewer   = field("interviews", "interviewer_id")
	interviewDate = field("interviews", "date")
)

func interviewed(_ *office, row []int32) (uint64, int32) {
	if row[interviewee] == row[interviewer] {
		return 0, 0
	}
	return pair(row[interviewee], row[interviewDate]), 1
}

func interviewees(o *office, row []int32) (uint64, int32) {
	_, n := interviewed(o, row)
	return pair(0, row[interviewee]), n
}

func pairs(_ *office, row []int32) (uint64, int32) {
	return pair(row[field("mentorships", "person_id")], row[field("mentorships", "mentor_id")]), 1
}

// halfDays enters every half of a day that a visit attests, as SPEC 3 counts
// them: whoever visits all day visits twice.
func (o *office) halfDays(d *Definition) []entry {
	visits, _ := o.book.Table("visits")
	who, date, session := field("visits", "person_id"), field("visits", "date"), field("visits", "session")
	whole := choice("visits", "session", "day")
	var found []entry
	read := visits.InOrder()
	for i := range visits.Len() {
		row := read(i)
		for half := range int32(2) { // am, pm
			if row[session] == half || row[session] == whole {
				found = o.enter(found, d, i, row, pair(row[who], row[date]*2+half), 1)
			}
		}
	}
	return found
}

// changes enters every posting to another department than the posting before.
// The order is that of SPEC 3 (cultivation.rotation). Whoever has a posting that
// was set aside is left out: without it, a change may fall into another year.
func (o *office) changes(d *Definition) []entry {
	postings, _ := o.book.Table("postings")
	department := field("postings", "department")
	broken := o.owners(d.table)
	var found []entry
	for person, held := range o.careers(postings) {
		if broken[person] {
			continue
		}
		o.inOrder(postings, held)
		for k := 1; k < len(held); k++ {
			if postings.At(held[k])[department] == postings.At(held[k-1])[department] {
				continue
			}
			before := len(found)
			found = o.enter(found, d, held[k], postings.At(held[k]), uint64(held[k]), 1) //nolint:gosec // a record number
			if len(found) > before {
				found[before].before = int32(held[k-1]) //nolint:gosec // as above
			}
		}
	}
	return found // in the order of a map; things sorts them
}

// careers are everyone's postings that were known on as_of.
func (o *office) careers(postings *dossier.Records) map[int32][]int {
	held := map[int32][]int{}
	read := postings.InOrder()
	for i := range postings.Len() {
		row := read(i)
		if audit.Date(row[postings.Table.From]) <= o.asOf {
			person := row[postings.Table.Field("person_id")]
			held[person] = append(held[person], i)
		}
	}
	return held
}

// inOrder sorts postings by start, then end (open last), then department.
func (o *office) inOrder(postings *dossier.Records, held []int) {
	t := postings.Table
	end := func(row []int32) int32 {
		if row[t.To] == dossier.Absent {
			return math.MaxInt32
		}
		return row[t.To]
	}
	name := func(row []int32) string { return o.book.Symbols.Text(row[t.Field("department")]) }
	slices.SortStableFunc(held, func(i, j int) int {
		a, b := postings.At(i), postings.At(j)
		return cmp.Or(cmp.Compare(a[t.From], b[t.From]), cmp.Compare(end(a), end(b)), cmp.Compare(name(a), name(b)))
	})
}
