package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// Taint answers which subjects a row that was set aside might have told
// something about. A rule that reads such a table is unknown for them instead
// of guessed (SPEC 1). Where a row's owner cannot be told, it might have been
// anyone's.
type Taint struct {
	persons, branches map[string]*circle // by table
	branchOf          map[int32][]int32  // person → branches, as the rows of people say, the bad ones too
	hosts             map[int32][]int32  // event → branches
	takers            map[int32][]int32  // event → persons
	interviewed       map[int32][]int32  // interviewer → persons
	mentored          map[int32][]int32  // mentor → newcomers
}

// circle is a group of subjects: some, or everyone.
type circle struct {
	everyone bool
	some     map[int32]bool
}

func (c *circle) add(code int32) {
	if code == Absent {
		c.everyone = true
		return
	}
	c.some[code] = true
}

// newTaint works out whom the rows that were set aside touch; nil if there are none.
func newTaint(b *Book) *Taint {
	if len(b.SetAside) == 0 {
		return nil
	}
	t := &Taint{persons: map[string]*circle{}, branches: map[string]*circle{}}
	t.branchOf = b.pairs("people", "person_id", "branch_id")
	t.hosts = b.pairs("events", "event_id", "branch_id")
	t.takers = b.pairs("participation", "event_id", "person_id")
	t.interviewed = b.pairs("interviews", "interviewer_id", "person_id")
	t.mentored = b.pairs("mentorships", "mentor_id", "person_id")
	for _, row := range b.SetAside {
		t.spread(row)
	}
	return t
}

// Tainted reports whether a row of the subject was, or may have been, set aside
// from a table. id is the symbol of the person's or branch's id.
func (t *Taint) Tainted(table string, kind audit.SubjectKind, id int32) bool {
	circles := t.persons
	if kind == audit.Branch {
		circles = t.branches
	}
	c, ok := circles[table]
	return ok && (c.everyone || c.some[id])
}

// pairs maps one field to the other over all rows of a table, good and bad.
func (b *Book) pairs(table, from, to string) map[int32][]int32 {
	out := map[int32][]int32{}
	t, _ := TableNamed(table)
	key, value := t.Field(from), t.Field(to)
	if records, ok := b.Table(table); ok {
		rows := records.reader()
		for i := range records.Len() {
			row := rows.read(i)
			out[row[key]] = append(out[row[key]], row[value])
		}
	}
	for _, row := range b.SetAside {
		if row.Table == table {
			out[row.Codes[key]] = append(out[row.Codes[key]], row.Codes[value])
		}
	}
	return out
}

// spread taints the subjects that one row touches.
func (t *Taint) spread(row SetAside) {
	table, _ := TableNamed(row.Table)
	get := func(field string) int32 { return row.Codes[table.Field(field)] }
	switch row.Table {
	case "units": // no rule judges by them
	case "branches":
		t.branch(row.Table, get("branch_id"))
	case "people":
		t.person(row.Table, get("person_id"))
		t.branch(row.Table, get("branch_id"))
		t.partners(get("person_id"))
	case "events":
		t.event(get("event_id"), get("branch_id"))
	case "participation":
		t.withBranch(row.Table, get("person_id"))
		t.branchesOf(row.Table, t.hosts, get("event_id"))
	default:
		t.withBranch(row.Table, get("person_id"))
	}
}

func (t *Taint) person(table string, person int32) { within(t.persons, table).add(person) }

func (t *Taint) branch(table string, branch int32) { within(t.branches, table).add(branch) }

func within(circles map[string]*circle, table string) *circle {
	if circles[table] == nil {
		circles[table] = &circle{some: map[int32]bool{}}
	}
	return circles[table]
}

// withBranch taints a person and the person's branch.
func (t *Taint) withBranch(table string, person int32) {
	t.person(table, person)
	t.branchesOf(table, t.branchOf, person)
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

// event taints the branch that held an event, its people, and whoever took part
// with their branches.
func (t *Taint) event(event, branch int32) {
	t.branch("events", branch)
	for person, branches := range t.branchOf {
		if branch == Absent || slices.Contains(branches, branch) {
			t.person("events", person)
		}
	}
	if event == Absent {
		t.withBranch("events", Absent)
		return
	}
	for _, person := range t.takers[event] {
		if person != Absent { // the row that does not say who taints participation
			t.withBranch("events", person)
		}
	}
}

// partners taints those whom a person held interviews with or was assigned to as
// mentor: whether these count depends on the person's row.
func (t *Taint) partners(person int32) {
	if person == Absent {
		t.person("interviews", Absent)
		t.person("mentorships", Absent)
		return
	}
	for _, interviewed := range t.interviewed[person] {
		t.person("interviews", interviewed)
	}
	for _, newcomer := range t.mentored[person] {
		t.person("mentorships", newcomer)
	}
}
