package spread

import (
	"iter"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Plan is what every worker of every round has: how many buckets there are, and what
// has to be known of the office as a whole. It travels as JSON.
type Plan struct {
	Buckets int              `json:"buckets"`
	Outline *dossier.Outline `json:"outline"`
	ToAll   []string         `json:"to_all,omitempty"` // people whom every bucket has to know
	Aside   []Placed         `json:"aside,omitempty"`  // people and branches whose own rows were set aside

	homes map[string]string // of people set aside, the branch; made when first asked for
}

// Placed is a subject set aside, and where it is judged.
type Placed struct {
	Kind   audit.SubjectKind `json:"kind"`
	ID     string            `json:"id"`
	Branch string            `json:"branch"`
}

// Survey makes the plan for an office.
func Survey(o *dossier.Office, buckets int) *Plan {
	p := &Plan{Buckets: buckets, Outline: o.Book.Outline(), ToAll: o.KnownToAll()}
	for _, s := range o.SetAside() {
		p.Aside = append(p.Aside, Placed{s.Kind, s.ID, s.Branch})
	}
	return p
}

// home is the branch of somebody whose row was set aside.
func (p *Plan) home(person string) (string, bool) {
	if p.homes == nil {
		p.homes = map[string]string{}
		for _, s := range p.Aside {
			if s.Kind == audit.Person {
				p.homes[s.ID] = s.Branch
			}
		}
	}
	branch, ok := p.homes[person]
	return branch, ok
}

// Route gives each row under what it hangs on, and the wishes that the plan itself has.
func (p *Plan) Route(rows iter.Seq[*dossier.LooseRow], emit func(Line) error) error {
	for row := range rows {
		for _, line := range p.linesOf(row) {
			if err := emit(line); err != nil {
				return err
			}
		}
	}
	for _, line := range p.wishes() {
		if err := emit(line); err != nil {
			return err
		}
	}
	return nil
}

func (p *Plan) linesOf(row *dossier.LooseRow) []Line {
	switch row.Table {
	case "units": // no verdict reads one
		return nil
	case "branches":
		branch, _ := row.Text("branch_id")
		return []Line{{Key: keyOfBucket(p.bucketOf(branch)), Row: row}}
	case "events":
		event, _ := row.Text("event_id")
		branch, _ := row.Text("branch_id")
		return []Line{{Key: keyOf(byEvent, event), Row: row}, {Key: keyOf(byBranch, branch), Rank: rankOther, Row: row}}
	}
	person, _ := row.Text("person_id")
	rank := rankOther
	switch row.Table {
	case "people":
		rank = rankFirst
	case "postings":
		rank = rankPosting
	}
	return []Line{{Key: keyOf(byPerson, person), Rank: rank, Row: row}}
}

// wishes are those for rows that every bucket needs, and a word to each bucket that
// has somebody set aside to judge.
func (p *Plan) wishes() []Line {
	people, events := slices.Clone(p.ToAll), []string{}
	for i := range p.Outline.SetAside {
		row := &p.Outline.SetAside[i]
		people = append(people, row.Named("people")...)
		events = append(events, row.Named("events")...)
	}
	var lines []Line
	for _, id := range distinct(people) {
		lines = append(lines, Line{Key: keyOf(byPartner, id), All: true})
	}
	for _, id := range distinct(events) {
		lines = append(lines, Line{Key: keyOf(byEvent, id), Rank: rankPosting, All: true})
	}
	for _, s := range p.Aside {
		lines = append(lines, Line{Key: keyOfBucket(p.bucketOf(s.Branch))})
	}
	return lines
}

func distinct(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}
