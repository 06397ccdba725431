package office

import (
	"cmp"
	"slices"
	"strings"
)

// absences are the stretches that a person is away, by leave or by secondment,
// as far as they had begun by as_of. Nothing missing counts as none.
func (o *Office) absences(person string) []span {
	var spans []span
	for _, l := range o.Leave {
		if l.Person == person && o.holds(leaveIsAway) {
			spans = append(spans, between(l.From, l.To))
		}
	}
	for _, d := range o.Secondments {
		if d.Person != person || !o.holds(secondmentIsAway) {
			continue
		}
		away := between(d.From, d.To)
		if d.To == Absent && !o.holds(openMeansForEver) {
			away.to = o.AsOf
		}
		spans = append(spans, away)
	}
	return spans
}

func (o *Office) away(person string, d Day) bool {
	return slices.ContainsFunc(o.awayOf[person], func(a span) bool { return a.has(d) })
}

// AwayOn reports whether a person is away on a day, by all that the office has on record.
func (o *Office) AwayOn(person string, day Day) bool {
	return slices.ContainsFunc(o.absences(person), func(a span) bool { return a.has(day) })
}

// present says whether a subject serves on a day and is not away. A branch is
// never away.
func (o *Office) present(s subject, d Day) bool {
	return s.service.has(d) && (s.kind == "branch" || !o.away(s.id, d))
}

// daysPresent counts them from one day to another, both included.
func (o *Office) daysPresent(s subject, from, to Day) int {
	return available(span{max(from, s.service.from), min(to, s.service.to)}, func(d Day) bool { return o.present(s, d) })
}

func available(days span, free func(Day) bool) int {
	n := 0
	for d := days.from; d <= days.to; d++ {
		if free(d) {
			n++
		}
	}
	return n
}

// saying gives the posting that says what held on a day: of those running then in
// which the field is filled in the one begun last, of these the last by end, of
// these the last by department (SPEC 2, "At the time").
func (o *Office) saying(person string, on Day, filledIn func(Posting) bool) (said Posting, ok bool) {
	running := Keep(o.postingsOf[person], func(p Posting) bool {
		return between(p.From, p.To).has(on) && (filledIn(p) || !o.holds(onlyWhereFilledIn))
	})
	if len(running) == 0 {
		return said, false
	}
	said = slices.MaxFunc(running, func(a, b Posting) int {
		begun, ended := cmp.Compare(a.From, b.From), cmp.Compare(between(a.From, a.To).to, between(b.From, b.To).to)
		department := strings.Compare(a.Department, b.Department)
		switch {
		case !o.holds(lastBegunSays):
			begun = -begun
		case !o.holds(lastEndedSays):
			ended = -ended
		case !o.holds(lastDepartmentSays):
			department = -department
		}
		return cmp.Or(begun, ended, department)
	})
	return said, filledIn(said)
}

// rankOn is a person's rank at the time.
func (o *Office) rankOn(p Person, on Day) string {
	if !o.holds(rankAtTheTime) {
		return p.Rank
	}
	if said, ok := o.saying(p.ID, on, func(q Posting) bool { return q.Rank != "" }); ok {
		return said.Rank
	}
	if !o.holds(elsePeopleSay) {
		return ""
	}
	return p.Rank
}

// branchOn is a person's branch at the time. That of somebody set aside is known
// only where a posting tells it.
func (o *Office) branchOn(person string, on Day, follow clause) string {
	said, ok := o.saying(person, on, func(q Posting) bool { return q.Branch != "" })
	switch {
	case o.lost(person) && !o.holds(asideBranchTold):
		return ""
	case ok && o.holds(follow):
		return said.Branch
	case !ok && !o.holds(elsePeopleSay):
		return ""
	}
	return o.personByID[person].Branch
}

// leads says whether a person had one of the two roles at the time.
func (o *Office) leads(person string, on Day, follow clause) bool {
	filledIn := func(q Posting) bool {
		return len(q.Roles) > 0 && (o.holds(neitherIsFilledIn) || either(q.Roles))
	}
	said, ok := o.saying(person, on, filledIn)
	if ok && o.holds(follow) {
		return either(said.Roles)
	}
	return either(o.personByID[person].Roles) && (ok || o.holds(elsePeopleSay))
}

// either says whether one of the two roles is among the words.
func either(roles []string) bool {
	return slices.Contains(roles, "secretary") || slices.Contains(roles, "cadre_officer")
}

// RankAt and BranchAt say what held for a person on a day, for tests that make
// records which are to count.
func (o *Office) RankAt(p Person, on Day) string { return o.seen().rankOn(p, on) }

// BranchAt is the person's branch on a day.
func (o *Office) BranchAt(person string, on Day) string { return o.seen().branchOn(person, on, "") }

// BackOn is the first day from `on` on which a person is not away; Absent where
// nobody knows of a return.
func (o *Office) BackOn(person string, on Day) Day {
	seen := o.seen()
	for seen.away(person, on) {
		for _, a := range seen.awayOf[person] {
			switch {
			case a.has(on) && a.to == Forever:
				return Absent
			case a.has(on):
				on = a.to + 1
			}
		}
	}
	return on
}
