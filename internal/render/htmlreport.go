package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// What a page shows at most, so that a report on 20,000 people opens as fast as
// one on 50. Beyond that it counts, and says where the rest is.
const (
	mostPersons  = 200
	mostFindings = 2000
	mostListed   = 500 // due, waived, data problems: each
	mostHeat     = 60  // branches in the heat map
)

// report is the page: every text plain, every figure ready to stand in a
// sentence or a drawing.
type report struct {
	tongue
	*overview
	Lang       string
	Period     string
	Unit       string // who hands it out; empty: a blank to fill in
	Author     string
	Conclusion []string // two sentences
	Apart      string   // what they do not count in; empty: nothing
	Narrowed   string   // what is to be known first: what was not looked at, what was read otherwise; empty: neither
	Outcome    string
	Tiles      []tile
	Squares    []htmlSquare // the nine
	Further    []htmlSquare
	Rules      []htmlRule
	Heat       heat
	Blocks     []heatBlock // the same for paper
	Branches   []option
	Receipts   []receipt
	Subjects   []htmlSubject
	Untold     int // subjects with something to act on beyond those shown
	Due        listing
	Waived     listing
	Causes     []htmlCause
	Problems   []audit.Problem
	MoreFaults int
	Notes      []string // all of them
	Inputs     []htmlInput
	anchors    map[subjectKey]string
	names      map[string]string // of branches
}

type subjectKey struct {
	kind audit.SubjectKind
	id   string
}

// tile is one of the figures at the top.
type tile struct {
	Status audit.Status
	N      int
	Note   string
}

type option struct{ Value, Label string }

// listing is some of the rows of a list, and how many there are besides.
type listing struct {
	Rows []htmlRow
	More int
}

// htmlRow is one verdict in a table.
type htmlRow struct {
	Verdict  *audit.Verdict
	Name, ID string
	Branch   string
	Anchor   string // of the subject's section; empty if it has none
	Title    string
	Message  string
	Rest     string // the lapses that the message leaves out: folded on a screen
	Actual   string
	Required string
	Gap      string
	Waiver   string
	Places   []string
}

type htmlCause struct {
	Message string
	Rows    []htmlCauseRow
}

type htmlCauseRow struct {
	Rule, Title string
	N           int
	Names       string
}

type htmlInput struct {
	Place string
	Table string
	In    audit.Input
}

func newReport(r *audit.Result, o Options) *report {
	p := &report{tongue: tongue{o.Lang}, overview: newOverview(r), Lang: "zh-CN", names: branchNames(r), anchors: map[subjectKey]string{}}
	if o.Lang == audit.EN {
		p.Lang = "en"
	}
	p.Period = p.period(r.Run.Period)
	p.Unit, p.Author = Plain(o.Unit), Plain(o.Author)
	p.Narrowed = p.caution(r)
	p.conclude()
	if r.Outcome != nil {
		p.Outcome = p.text(r.Outcome.Message)
	}
	p.tiles()
	p.grid()
	p.subjects()
	p.rulesOf()
	p.heat()
	p.blocks()
	p.options()
	p.receipts()
	p.Due, p.Waived = p.list(audit.Due), p.list(audit.Waived)
	p.causes()
	p.footing()
	return p
}

func (p *report) tiles() {
	notes := map[audit.Status]string{
		audit.Fail:    p.Say("必须 %d，一般 %d", "must %d, should %d", p.failed(audit.Must), p.failed(audit.Should)) + p.changes(p.with(audit.Fail)),
		audit.Due:     p.Say("不办将不达标", "will fail unless acted on"),
		audit.Unknown: p.Say("缺数据，非达标", "data missing, not a pass") + p.changes(p.with(audit.Unknown)),
		audit.Waived:  p.Say("未达标但获批准", "failed but excused"),
		audit.Pass:    p.Say("已办且合格", "done and in order"),
		audit.Exempt:  p.Say("无此义务或未到期", "not concerned or not yet due"),
	}
	for _, status := range []audit.Status{audit.Fail, audit.Due, audit.Unknown, audit.Waived, audit.Pass, audit.Exempt} {
		p.Tiles = append(p.Tiles, tile{status, p.Summary.Status[status], notes[status]})
	}
}

// options are the branches to filter by: those of what the page lists, which is no
// verdict that passes, whether the result has them or not.
func (p *report) options() {
	seen := map[string]bool{}
	for i := range p.Verdicts {
		if v := &p.Verdicts[i]; v.Status != audit.Pass && v.Status != audit.Exempt {
			seen[v.Subject.Branch] = true
		}
	}
	for id := range seen {
		p.Branches = append(p.Branches, option{Plain(id), p.branch(id)})
	}
	slices.SortFunc(p.Branches, func(a, b option) int { return cmp.Compare(a.Value, b.Value) })
}

// branch names a branch.
func (p *report) branch(id string) string {
	if name := p.names[id]; name != "" {
		return Plain(name)
	}
	return Plain(id)
}

// row puts a verdict into a table.
func (p *report) row(v *audit.Verdict) htmlRow {
	head, rest := p.parted(v, p.tongue.Lang)
	row := htmlRow{
		Verdict: v, Name: Plain(v.Subject.Name), ID: Plain(v.Subject.ID), Branch: p.branch(v.Subject.Branch),
		Anchor: p.anchors[subjectKey{v.Subject.Kind, v.Subject.ID}], Title: p.text(p.rule(v.Rule).Title), Message: p.sinceBaseline(v, Plain(head)), Rest: rest,
		Actual: figure(v.Actual), Required: figure(v.Required), Gap: gap(v),
	}
	if row.Name == "" {
		row.Name = row.ID
	}
	if v.Waiver != nil {
		row.Waiver = p.waiver(v.Waiver)
	}
	return row
}

// gap is by how much the figure misses what is required.
func gap(v *audit.Verdict) string {
	actual, okA := float(v.Actual)
	required, okR := float(v.Required)
	if !okA || !okR || actual == required {
		return ""
	}
	return strings.TrimPrefix(figure(actual-required), "-")
}

// float reads a figure of a verdict, or of its details.
func float(v any) (float64, bool) {
	switch v := audit.Number(v).(type) {
	case int64:
		return float64(v), true
	case int:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

// list gives the verdicts of one status, the first of them.
func (p *report) list(status audit.Status) listing {
	all := p.with(status)
	l := listing{More: max(0, len(all)-mostListed)}
	for _, v := range all[:len(all)-l.More] {
		l.Rows = append(l.Rows, p.row(v))
	}
	return l
}

// namedCause is up to how many subjects a cause names.
const namedCause = 12

func (p *report) causes() {
	for _, c := range p.byCause() {
		cause := htmlCause{Message: p.text(c.message)}
		for _, g := range c.groups {
			var names []string
			for _, v := range g.verdicts[:min(namedCause, len(g.verdicts))] {
				names = append(names, who(v.Subject))
			}
			if more := len(g.verdicts) - len(names); more > 0 {
				names = append(names, p.Say("另有 %d 个", "%d more", more))
			}
			cause.Rows = append(cause.Rows, htmlCauseRow{g.rule.ID, p.text(g.rule.Title), len(g.verdicts), strings.Join(names, p.Say("、", ", "))})
		}
		p.Causes = append(p.Causes, cause)
	}
}

// footing is what the report rests on: inputs, what was set aside, notices.
func (p *report) footing() {
	causes := audit.Causes(p.Run.Quarantined)
	shown := min(len(causes), mostListed)
	p.MoreFaults = leftOutOf(causes[shown:])
	for _, c := range causes[:shown] {
		one := c.Problem
		one.Path, one.Column, one.Value = p.causePlaces(c), Plain(one.Column), cut(Plain(one.Value), widestValue)
		p.Problems = append(p.Problems, one)
	}
	unconfirmed, rest := p.notices()
	for _, n := range append(rest, unconfirmed...) {
		p.Notes = append(p.Notes, p.notice(n))
	}
	for _, in := range p.Run.Inputs {
		p.Inputs = append(p.Inputs, htmlInput{p.place(in.Path, in.Sheet, 0) + p.cellAccount(in.Cells), p.table(in.Table), in})
	}
}

// Count is how many verdicts of the run have a status.
func (p *report) Count(status audit.Status) int { return p.Summary.Status[status] }

// Expected says what a bad cell should have held.
func (p *report) Expected(problem audit.Problem) string { return p.text(problem.Expected) }

// Plain is for the few texts of the run that stand in the page as they are.
func (p *report) Plain(s string) string { return Plain(s) }

func percent(part, whole int) string {
	if whole == 0 {
		return "0"
	}
	return strconv.FormatFloat(float64(part)*100/float64(whole), 'f', 2, 64)
}
