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

// counted says which thing a row attests and how much it counts; 0: nothing. A thing
// that several rows may attest counts one, and all of its rows are of one person,
// unless the figure says that it is nobody's own.
type counted = func(at *occurrence) (key uint64, n int32)

func eachRow(*occurrence) (uint64, int32) { return itself, 1 }

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
	return func(at *occurrence) (uint64, int32) {
		if kind != "" && at.event[column] != wanted {
			return 0, 0
		}
		return itself, 1
	}
}

// ofRole counts those rows of participation that are of a role (empty: any) at
// events of a kind (empty: any).
func ofRole(kind, role string, what counted) counted {
	column, wanted := field("participation", "role"), choice("participation", "role", role)
	ofEvent := ofKind(kind)
	return func(at *occurrence) (uint64, int32) {
		if role != "" && at.row[column] != wanted {
			return 0, 0
		}
		if _, n := ofEvent(at); n == 0 {
			return 0, 0
		}
		return what(at)
	}
}

// eachPair counts different pairs of two fields of participation.
func eachPair(one, other string) counted {
	a, b := field("participation", one), field("participation", other)
	return func(at *occurrence) (uint64, int32) { return pair(at.row[a], at.row[b]), 1 }
}

// eachOf counts different values of a column that refers to something.
func eachOf(table, name string) counted {
	column := field(table, name)
	return func(at *occurrence) (uint64, int32) {
		if at.row[column] == dossier.Absent {
			return 0, 0
		}
		return pair(0, at.row[column]), 1
	}
}

// sumOf adds up a column of visits.
func sumOf(name string) counted {
	column := field("visits", name)
	return func(at *occurrence) (uint64, int32) { return itself, max(at.row[column], 0) }
}

// The fields of an interview.
var (
	interviewee   = field("interviews", "person_id")
	interviewer   = field("interviews", "interviewer_id")
	interviewDate = field("interviews", "date")
)

func interviewed(at *occurrence) (uint64, int32) {
	if at.row[interviewee] == at.row[interviewer] {
		return 0, 0
	}
	return pair(at.row[interviewee], at.row[interviewDate]), 1
}

func interviewees(at *occurrence) (uint64, int32) {
	_, n := interviewed(at)
	return pair(0, at.row[interviewee]), n
}

// The fields of a mentorship.
var (
	newcomer = field("mentorships", "person_id")
	mentor   = field("mentorships", "mentor_id")
)

func pairs(at *occurrence) (uint64, int32) { return pair(at.row[newcomer], at.row[mentor]), 1 }

// The fields of a visit.
var (
	visitor      = field("visits", "person_id")
	visitDate    = field("visits", "date")
	visitSession = field("visits", "session")
)

// halfDay counts one half of every day, am or pm, as SPEC 3 counts them: whoever
// visits all day visits twice.
func halfDay(session string) counted {
	half, whole := choice("visits", "session", session), choice("visits", "session", "day")
	return func(at *occurrence) (uint64, int32) {
		if at.row[visitSession] != half && at.row[visitSession] != whole {
			return 0, 0
		}
		return pair(at.row[visitor], at.row[visitDate]*2+half), 1
	}
}

// changes enters every posting to another department than the posting before.
// The order is that of SPEC 3 (cultivation.rotation). Whoever has a posting that
// was set aside is left out: without it, a change may fall into another year.
func (o *office) changes(d *Definition) []entry {
	postings, _ := o.book.Table("postings")
	journal, part := o.journal("postings"), o.divides(d)
	department := field("postings", "department")
	broken := o.owners(d.table)
	var at occurrence
	var found []entry
	for person, held := range o.careers(postings) {
		if broken[person] {
			continue
		}
		o.inOrder(postings, held)
		for k := 1; k < len(held); k++ {
			row := postings.At(held[k])
			if row[department] == postings.At(held[k-1])[department] {
				continue
			}
			if journal.occurrence(&at, int32(held[k]), row) { //nolint:gosec // record numbers fit in int32
				found = append(found, entry{key: uint64(held[k]), at: at.cell(part), n: 1, record: at.record, before: int32(held[k-1])}) //nolint:gosec // as above
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
