package office

import (
	"slices"
	"strings"
)

// setAside leaves the rows of people and branches that have to be set aside out of
// s, the office o as it is seen, and remembers who they were and whose records are.
func setAside(s, o *Office) {
	s.lostPeople, s.lostBranches, s.asideOwners = nil, nil, map[string]map[string]bool{}
	for _, a := range o.Aside {
		switch {
		case a.Twin && !o.holds(asideTwinIsOne):
		case a.Table == "people":
			p := o.People[a.Row]
			if a.Column == "branch_id" {
				p.Branch = a.Value
			}
			s.lostPeople = append(s.lostPeople, p)
		case a.Table == "branches":
			s.lostBranches = append(s.lostBranches, o.Branches[a.Row])
		default:
			owners := s.asideOwners[a.Table]
			if owners == nil {
				owners = map[string]bool{}
				s.asideOwners[a.Table] = owners
			}
			owners[o.ownerOf(a)] = true
		}
	}
	lost := func(p Person) bool {
		return slices.ContainsFunc(s.lostPeople, func(q Person) bool { return q.ID == p.ID })
	}
	s.People = Keep(distinctPeople(o.People), func(p Person) bool { return !lost(p) })
	s.Branches = Keep(Distinct(s.Branches), func(b Branch) bool { return !slices.Contains(s.lostBranches, b) })
}

// distinctPeople drops exact duplicates.
func distinctPeople(all []Person) []Person {
	met := map[string]bool{}
	return Keep(all, func(p Person) bool {
		row := strings.Join(p.cells(), "\x00")
		again := met[row]
		met[row] = true
		return !again
	})
}

// ownerOf is the person whose record was set aside.
func (o *Office) ownerOf(a Aside) string {
	for _, t := range sheets {
		if t.name == a.Table {
			return t.rows(o)[a.Row][0]
		}
	}
	panic("no table " + a.Table)
}

func (o *Office) lost(person string) bool {
	return slices.ContainsFunc(o.lostPeople, func(p Person) bool { return p.ID == person })
}

// interviewedByLost: who interviewed the person had a role or had none.
func interviewedByLost(o *Office, s subject) bool {
	return o.holds(asideInterviewer) && slices.ContainsFunc(o.Interviews, func(i Interview) bool { return i.Person == s.id && o.lost(i.Interviewer) })
}

// maybeOnlyHolder: somebody set aside may hold a role too.
func maybeOnlyHolder(o *Office, s subject) bool {
	return len(o.lostPeople) > 0 && o.holds(asideOnlyHolder) && o.onlyHolder(s)
}

func interviewsTainted(o *Office, s subject) bool {
	return interviewedByLost(o, s) || maybeOnlyHolder(o, s)
}

func mentorshipTainted(o *Office, s subject) bool {
	return o.holds(asideMentor) && slices.ContainsFunc(o.Mentorships, func(m Mentorship) bool { return m.Person == s.id && o.lost(m.Mentor) })
}

// branchTainted: somebody set aside is of this branch, or may be.
func branchTainted(c clause) func(*Office, subject) bool {
	return func(o *Office, s subject) bool {
		return o.holds(c) && slices.ContainsFunc(o.lostPeople, func(p Person) bool {
			return p.Branch == s.id || !o.branchKnown(p.Branch) && o.holds(asideAllBranches)
		})
	}
}

// branchKnown says whether a branch can be read and is in branches, where that
// table is supplied.
func (o *Office) branchKnown(id string) bool {
	all := slices.Concat(o.branches(), o.lostBranches)
	return id != "" && slices.ContainsFunc(all, func(b Branch) bool { return b.ID == id })
}

// ownRecordAside: a record of the subject was set aside in a table that the rule
// reads. A branch's are those of its people.
func (r rule) ownRecordAside(o *Office, s subject) bool {
	if !o.holds(asideRecords) {
		return false
	}
	for _, table := range slices.Concat(r.tables, r.reads) {
		if (table == "leave" || table == "secondments") && !slices.Contains(r.tables, table) && !o.holds(asideAbsences) {
			continue
		}
		for owner := range o.asideOwners[table] {
			if owner == s.id || s.kind == "branch" && o.personByID[owner].Branch == s.id {
				return true
			}
		}
	}
	return false
}
