package spread

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
)

// Schema names the form of plans: of another one nothing is taken.
const Schema = "ninefold.plan/v1"

// Plan is what every worker of every round has: how many buckets there are, what has to
// be known of the office as a whole, and by what it is judged. It travels as JSON.
type Plan struct {
	Schema  string           `json:"schema"`
	Buckets int              `json:"buckets"`
	Rows    int              `json:"rows"`            // of all tables
	Parts   int              `json:"parts,omitempty"` // that others write the rows of large tables in; 0: all rows are at hand
	Outline *dossier.Outline `json:"outline"`
	ToAll   []string         `json:"to_all,omitempty"` // people whom every bucket has to know
	Aside   []Placed         `json:"aside,omitempty"`  // people and branches whose own rows were set aside
	Terms   *engine.Terms    `json:"terms"`

	homes map[string]string // of people set aside, the branch
	id    string            // of the text that it was read from, or written to
}

// Placed is a subject set aside, and where it is judged.
type Placed struct {
	Kind   audit.SubjectKind `json:"kind"`
	ID     string            `json:"id"`
	Branch string            `json:"branch"`
}

// MostBuckets is how many there may be: what is known to all of them is sent to each, and
// so many are never needed.
const MostBuckets = 1_000_000

// CheckBuckets refuses a number of --buckets that makes no sense; 0 is none given.
func CheckBuckets(buckets int) error {
	if buckets >= 0 && buckets <= MostBuckets {
		return nil
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("--buckets %d", buckets),
		Problem: audit.Text{ZH: "桶数不对", EN: "is no number of buckets"},
		Remedy:  audit.Textf("请给出 1 到 %d 的整数，或不用此参数", "give a whole number from 1 to %d, or leave it out", MostBuckets),
	}
}

// Buckets by default are each of about so many rows, and not fewer than keep a cluster busy.
const (
	rowsOfBucket  = 200_000
	fewestBuckets = 64
)

// Survey makes the plan for an office that is judged at a bench, in so many buckets; 0:
// as many as its rows ask for.
func Survey(o *dossier.Office, bench *engine.Bench, buckets int) *Plan {
	p := &Plan{Schema: Schema, Buckets: buckets, Outline: o.Book.Outline(), ToAll: o.KnownToAll(), Terms: bench.Terms(), Parts: o.Book.Parts()}
	for _, t := range dossier.Tables() {
		p.Rows += o.Book.Used(t.Name)
	}
	if p.Buckets == 0 {
		p.Buckets = max(fewestBuckets, (p.Rows+rowsOfBucket-1)/rowsOfBucket)
	}
	for _, s := range o.SetAside() {
		p.Aside = append(p.Aside, Placed{s.Kind, s.ID, s.Branch})
	}
	p.settle()
	return p
}

// Text writes the plan, and gives it its name: a plan of another text has another.
func (p *Plan) Text() ([]byte, error) {
	data, err := json.Marshal(p)
	p.id = nameOf(data)
	return data, err
}

func nameOf(plan []byte) string {
	sum := sha256.Sum256(plan)
	return hex.EncodeToString(sum[:8])
}

// ReadPlan reads a plan. What is none, or of another form, is a Fault.
func ReadPlan(data []byte) (*Plan, error) {
	p := new(Plan)
	err := json.Unmarshal(data, p)
	switch {
	case err != nil:
		return nil, noPlan(err.Error())
	case p.Schema != Schema:
		return nil, noPlan("schema " + strconv.Quote(p.Schema))
	case p.Buckets < 1 || p.Buckets > MostBuckets || p.Outline == nil || p.Terms == nil:
		return nil, noPlan("buckets, outline, terms")
	}
	p.id = nameOf(data)
	p.settle()
	return p, nil
}

func noPlan(why string) error {
	return &audit.Fault{
		Problem: audit.Textf("不是本程序的分布计划（%s）", "is no plan of this program (%s)", why),
		Remedy:  audit.Text{ZH: "请用 ninefold spread route 重新生成", EN: "make it anew with ninefold spread route"},
	}
}

// settle notes the branches of people whose rows were set aside.
func (p *Plan) settle() {
	p.homes = map[string]string{}
	for _, s := range p.Aside {
		if s.Kind == audit.Person {
			p.homes[s.ID] = s.Branch
		}
	}
}

// home is the branch of somebody whose row was set aside.
func (p *Plan) home(person string) (string, bool) {
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

// wishes are those of the plan itself: for the rows of people and events that every
// bucket has to know, and, without a wish, a word to each bucket that has somebody set
// aside to judge, of whom it may have no row.
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
		lines = append(lines, Line{Key: keyOf(byEvent, id), Rank: rankWish, All: true})
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
