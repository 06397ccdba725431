package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// Taint answers which subjects a row that was set aside might have told
// something about. A rule that reads such a table is unknown for them instead
// of guessed (SPEC 1). Where a row's owner cannot be told, it might have been
// anyone's.
//
// A person's row of people tells also what others' verdicts read of that person,
// and a posting what held at the time: a row is followed to whoever was
// interviewed or mentored by that person, and to the branches that the person's
// visits and courses may count for.
type Taint struct {
	persons, branches map[string]*circle // by table
	now               map[int32][]int32  // person → branches, as the rows of people say, the bad ones too
	ever              map[int32][]int32  // person → branches, as the rows of people and postings say, the bad ones too
	hosts             map[int32][]int32  // event → branches
	takers            map[int32][]int32  // event → persons
	interviewed       map[int32][]int32  // interviewer → persons
	mentored          map[int32][]int32  // mentor → newcomers
	at                *SetAside          // the row at hand
}

// circle is a group of subjects, some or everyone, each with the first row that
// brought it in.
type circle struct {
	everyone *SetAside
	some     map[int32]*SetAside
}

func (c *circle) add(code int32, row *SetAside) {
	switch {
	case code != Absent && c.some[code] == nil:
		c.some[code] = row
	case code == Absent && c.everyone == nil:
		c.everyone = row
	}
}

// row is what brought a subject in; nil where it is not in the group.
func (c *circle) row(code int32) *SetAside {
	if row := c.some[code]; row != nil {
		return row
	}
	return c.everyone
}

func (c *circle) holds(code int32) bool { return c.row(code) != nil }

// newTaint works out whom the rows that were set aside touch, as far as could be
// known on as_of; nil if there are none.
func newTaint(b *Book, asOf audit.Date) *Taint {
	if len(b.SetAside) == 0 {
		return nil
	}
	t := &Taint{persons: map[string]*circle{}, branches: map[string]*circle{}}
	t.now = b.pairs(map[int32][]int32{}, "people", "person_id", "branch_id")
	t.ever = b.pairs(b.pairs(map[int32][]int32{}, "people", "person_id", "branch_id"), "postings", "person_id", "branch_id")
	t.hosts = b.pairs(map[int32][]int32{}, "events", "event_id", "branch_id")
	t.takers = b.pairs(map[int32][]int32{}, "participation", "event_id", "person_id")
	t.interviewed = b.seenPairs("interviews", "interviewer_id", "person_id", asOf)
	t.mentored = b.seenPairs("mentorships", "mentor_id", "person_id", asOf)
	for i := range b.SetAside {
		t.spread(&b.SetAside[i])
	}
	return t
}

// alone is the taint of one row.
func (t *Taint) alone(row *SetAside) *Taint {
	one := *t
	one.persons, one.branches = map[string]*circle{}, map[string]*circle{}
	one.spread(row)
	return &one
}

// Tainted reports whether a row of the subject was, or may have been, set aside
// from a table. id is the symbol of the person's or branch's id.
func (t *Taint) Tainted(table string, kind audit.SubjectKind, id int32) bool {
	return t.cause(table, kind, id) != nil
}

// cause is a row for which a table taints a subject; nil where it does not.
func (t *Taint) cause(table string, kind audit.SubjectKind, id int32) *SetAside {
	circles := t.persons
	if kind == audit.Branch {
		circles = t.branches
	}
	c, ok := circles[table]
	if !ok {
		return nil
	}
	return c.row(id)
}

// pairs maps one field to the other over all rows of a table, good and bad. A
// blank cell of an optional field pairs with nothing.
func (b *Book) pairs(out map[int32][]int32, table, from, to string) map[int32][]int32 {
	t, _ := TableNamed(table)
	key, value := t.Field(from), t.Field(to)
	optional := !t.Fields[value].Required
	if records, ok := b.Table(table); ok && (!optional || records.some(value)) {
		rows := records.reader()
		for i := range records.Len() {
			if row := rows.read(i); !optional || row[value] != Absent {
				out[row[key]] = append(out[row[key]], row[value])
			}
		}
	}
	for i := range b.SetAside {
		if row := &b.SetAside[i]; row.Table == table && (!optional || row.says(value)) {
			owner := row.reference(key)
			out[owner] = append(out[owner], row.reference(value))
		}
	}
	return out
}

// seenPairs maps one field to the other over the good rows of a table that are
// seen on a day: what was not known then, no verdict reads. Bad rows taint whom
// they are about by themselves.
func (b *Book) seenPairs(table, from, to string, asOf audit.Date) map[int32][]int32 {
	out := map[int32][]int32{}
	records, ok := b.Table(table)
	if !ok {
		return out
	}
	t := records.Table
	key, value := t.Field(from), t.Field(to)
	read := records.InOrder()
	for i := range records.Len() {
		if row := read(i); audit.Date(row[t.Dated]) <= asOf {
			out[row[key]] = append(out[row[key]], row[value])
		}
	}
	return out
}

// reference is what a row refers to; Absent where that cannot be told. Where
// cells may stand in each other's places, nobody can say which of two people is
// which.
func (a *SetAside) reference(field int) int32 {
	if t, _ := TableNamed(a.Table); a.shifted && t.Fields[field].Refers == "people" && (a.Table == "interviews" || a.Table == "mentorships") {
		return Absent
	}
	return a.Codes[field]
}

// person is whose row it is, of a table of people's records.
func (a *SetAside) person() int32 {
	t, _ := TableNamed(a.Table)
	return a.reference(t.Field("person_id"))
}

// spread taints the subjects that one row touches.
func (t *Taint) spread(row *SetAside) {
	t.at = row
	table, _ := TableNamed(row.Table)
	get := func(field string) int32 { return row.reference(table.Field(field)) }
	switch row.Table {
	case "units": // no rule judges by them
	case "branches":
		t.branch(row.Table, get("branch_id"))
	case "people":
		t.person(row.Table, get("person_id"))
		t.branch(row.Table, get("branch_id"))
		t.interviewees(get("person_id"))
		t.newcomers(get("person_id"))
	case "events":
		t.event(get("event_id"), get("branch_id"))
	case "participation":
		t.withBranches(row.Table, get("person_id"))
		t.branchesOf(row.Table, t.hosts, get("event_id"))
	case "postings":
		t.posting(row)
	default:
		t.withBranches(row.Table, get("person_id"))
	}
}

func (t *Taint) person(table string, person int32) { within(t.persons, table).add(person, t.at) }

func (t *Taint) branch(table string, branch int32) { within(t.branches, table).add(branch, t.at) }

func within(circles map[string]*circle, table string) *circle {
	if circles[table] == nil {
		circles[table] = &circle{some: map[int32]*SetAside{}}
	}
	return circles[table]
}

// withBranches taints a person and all branches that the person ever was in.
func (t *Taint) withBranches(table string, person int32) {
	t.person(table, person)
	t.branchesOf(table, t.ever, person)
}

// branchesOf taints the branches something belongs to; all, if that is not known.
func (t *Taint) branchesOf(table string, belongs map[int32][]int32, code int32) {
	branches := belongs[code]
	if code == Absent || len(branches) == 0 {
		t.branch(table, Absent)
	}
	for _, branch := range branches {
		t.branch(table, branch)
	}
}

// posting taints the person, and as far as it may say what held at the time,
// those whom the person held interviews with, and the branches that the person's
// records may count for.
func (t *Taint) posting(row *SetAside) {
	table, person := mustTable(row.Table), row.person()
	t.person(row.Table, person)
	if row.says(table.Field("roles")) {
		t.interviewees(person)
	}
	if row.says(table.Field("branch_id")) {
		t.branchesOf(row.Table, t.ever, person)
	}
}

// event taints the branch that held an event, whoever ever was in it, and whoever
// took part with all their branches.
func (t *Taint) event(event, branch int32) {
	t.branch("events", branch)
	for person, branches := range t.ever {
		if branch == Absent || slices.Contains(branches, branch) || slices.Contains(branches, Absent) {
			t.person("events", person)
		}
	}
	for _, person := range t.takers[event] {
		if person != Absent { // the row that does not say who taints participation
			t.withBranches("events", person)
		}
	}
}

// interviewees taints those whom a person held interviews with: whether these
// count depends on the person's roles. Interviews by somebody who cannot be told
// may have been by anyone.
func (t *Taint) interviewees(person int32) {
	if person == Absent {
		t.person("interviews", Absent)
		return
	}
	for _, interviewed := range t.interviewed[person] {
		t.person("interviews", interviewed)
	}
}

// newcomers taints those whom a person was assigned to as mentor.
func (t *Taint) newcomers(person int32) {
	for _, newcomer := range t.mentored[person] {
		t.person("mentorships", newcomer)
	}
}
