package dossier

import (
	"ninefold/internal/audit"
)

// setAsides are the people and branches whose own rows were set aside. They are
// subjects all the same: nothing can be told of them, but they are there (SPEC 1).
type setAsides struct {
	people, branches []asideSubject
	byID             map[int32]*asideSubject // people before branches
}

// asideSubject is one of them: what could be read of its rows, of which there are
// several where different ones lay claim to one key.
type asideSubject struct {
	kind             audit.SubjectKind
	id, name, branch int32 // symbols; of name and branch Absent where they cannot be read
	asked            int32 // the branch as written, also where there is none such
	rows             []int // in Book.SetAside
}

func asidesOf(b *Book) setAsides {
	all := setAsides{b.asideFrom("people", audit.Person, "branch_id"), b.asideFrom("branches", audit.Branch, "branch_id"), map[int32]*asideSubject{}}
	for _, list := range [][]asideSubject{all.branches, all.people} {
		for i := range list {
			all.byID[list[i].id] = &list[i]
		}
	}
	return all
}

// asideFrom are the subjects whose rows were set aside from a table, in the order
// of their rows.
func (b *Book) asideFrom(table string, kind audit.SubjectKind, branch string) []asideSubject {
	t, _ := TableNamed(table)
	var found []asideSubject
	at := map[int32]int{}
	for i := range b.SetAside {
		row := &b.SetAside[i]
		if row.Table != table {
			continue
		}
		id := row.Codes[t.Key]
		k, known := at[id]
		if !known {
			k = len(found)
			at[id] = k
			found = append(found, asideSubject{kind: kind, id: id, name: Absent, branch: Absent, asked: Absent})
		}
		one := &found[k]
		one.rows = append(one.rows, i)
		if one.name == Absent {
			one.name = row.Codes[t.NameOf]
		}
		if one.branch == Absent {
			one.branch = row.Codes[t.Field(branch)]
		}
		if one.asked == Absent && kind == audit.Person {
			one.asked = row.branch
		}
	}
	return found
}

func (o *Office) asideSubject(s *asideSubject) audit.Subject {
	subject := audit.Subject{Kind: s.kind, ID: o.text(s.id), Name: o.text(s.name), Branch: o.text(s.branch)}
	if s.kind == audit.Person && s.branch == Absent {
		subject.Branch, subject.Unplaced = o.text(s.asked), true
	}
	return subject
}

// addAside makes dossiers of them. Their service is not known, so that they are
// in scope whatever the period.
func (o *Office) addAside() {
	people, _ := o.Book.Table("people")
	always := Span{audit.MinDate, audit.MaxDate}
	for i := range o.aside.people {
		s := &o.aside.people[i]
		o.add(Dossier{
			Subject: o.asideSubject(s), office: o, record: people.Len() + i, id: s.id, branch: s.branch,
			service: always, member: always, aside: s.rows,
		})
	}
	for i := range o.aside.branches {
		s := &o.aside.branches[i]
		d := o.branchDossier(-1, s.id, s.id, always)
		d.Subject, d.aside = o.asideSubject(s), s.rows
		o.add(d)
	}
}

// SetAside reports whether the subject's own row was set aside.
func (d *Dossier) SetAside() bool { return len(d.aside) > 0 }

// AsideRows says where the subject's own rows stand that were set aside; the
// column is that of the first cell that could not be used, 0 for the row as a whole.
func (d *Dossier) AsideRows() []audit.Origin {
	b := d.office.Book
	rows := make([]audit.Origin, 0, len(d.aside))
	for _, i := range d.aside {
		row := &b.SetAside[i]
		in := &b.Inputs[row.Input]
		origin := audit.Origin{Table: row.Table, Path: in.Path, Sheet: in.Sheet, Row: row.Row}
		for field := range row.Codes {
			if row.unread.has(field) && field < len(in.Columns) {
				origin.Column = in.Columns[field]
				break
			}
		}
		rows = append(rows, origin)
	}
	return rows
}

// OwnProblems are the bad cells of the subject's own rows that were set aside.
func (d *Dossier) OwnProblems() []audit.Problem {
	var found []audit.Problem
	for _, i := range d.aside {
		found = append(found, d.office.Book.problemsOf(&d.office.Book.SetAside[i])...)
	}
	return found
}
