package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// htmlSquare is one system as the page draws it.
type htmlSquare struct {
	Title  string
	State  audit.Status
	Rate   string
	Alt    string
	Counts []count
}

type count struct {
	Status audit.Status
	N      int
	X, W   string // place and length in a bar of 100
}

// grid parts the nine squares from whatever else there is.
func (p *report) grid() {
	for i, s := range p.squares {
		one := htmlSquare{Title: p.text(s.Title), State: s.worst(), Rate: s.rate(), Counts: counts(s)}
		one.Alt = p.Say("%s：%s，达标率 %s", "%s: %s, compliance rate %s", one.Title, p.status(one.State), one.Rate)
		if i < 9 && len(p.squares) >= 9 {
			p.Squares = append(p.Squares, one)
		} else {
			p.Further = append(p.Further, one)
		}
	}
}

// counts lists what a square holds in the order of a bar: what was owed first.
func counts(s *square) []count {
	var list []count
	done := 0
	for _, status := range []audit.Status{audit.Pass, audit.Waived, audit.Due, audit.Unknown, audit.Fail} {
		if n := s.count[status]; n > 0 {
			list = append(list, count{status, n, percent(done, s.owed()), percent(n, s.owed())})
			done += n
		}
	}
	return list
}

// htmlRule is one requirement: what it demands, by which figures, who fails.
type htmlRule struct {
	ID, Anchor     string
	System         string
	Title          string
	Demand, Source string
	Severity       audit.Severity
	Counts         map[audit.Status]int
	Bar            []count
	Rate           string
	Alt            string
	Figures        []htmlFigure
	Fails          listing
}

// Count is how many verdicts have a status.
func (r htmlRule) Count(status audit.Status) int { return r.Counts[status] }

type htmlFigure struct{ Title, Name, Branch, From, Value, Unit, Origin, Basis string }

// rulesOf tells every requirement. Where more fail than the page can hold, each
// requirement has an equal share of it.
func (p *report) rulesOf() {
	fails := map[string][]*audit.Verdict{}
	for _, v := range p.with(audit.Fail) {
		fails[v.Rule] = append(fails[v.Rule], v)
	}
	share := mostFindings / max(1, len(fails))
	figures := p.figuresByRule()
	for _, summary := range p.Summary.Rules {
		rule := p.rule(summary.Rule)
		s := &square{count: map[audit.Status]int{}}
		s.add(summary)
		one := htmlRule{
			ID: Plain(rule.ID), Anchor: "r-" + Plain(rule.ID), System: p.text(p.square(rule.ID).Title), Title: p.text(rule.Title),
			Demand: p.text(rule.Demand), Source: p.text(rule.Source), Severity: summary.Severity,
			Counts: summary.Status, Bar: counts(s), Rate: s.rate(), Figures: figures[rule.ID],
		}
		one.Alt = p.inWords(s)
		found := fails[rule.ID]
		one.Fails.More = max(0, len(found)-share)
		for _, v := range found[:len(found)-one.Fails.More] {
			one.Fails.Rows = append(one.Fails.Rows, p.row(v))
		}
		p.Rules = append(p.Rules, one)
	}
}

// inWords says what a bar shows.
func (p *report) inWords(s *square) string {
	words := []string{p.Say("应办 %d 项", "%d owed", s.owed())}
	for _, c := range counts(s) {
		words = append(words, p.status(c.Status)+" "+strconv.Itoa(c.N))
	}
	return strings.Join(words, p.Say("，", ", "))
}

func (p *report) figuresByRule() map[string][]htmlFigure {
	byRule := map[string][]htmlFigure{}
	for _, f := range p.Figures {
		parameter, ok := p.rule(f.Rule).Parameter(f.Parameter)
		if !ok {
			parameter = &audit.Parameter{}
		}
		one := htmlFigure{Title: p.text(parameter.Title), Name: Plain(f.Parameter), Value: figure(p.setting(f.Value)), Unit: p.text(parameter.Unit), Origin: p.origin(f.Origin)}
		if parameter.Ours {
			one.Basis = p.basis(parameter)
		}
		if f.Branch != "" {
			one.Branch = p.branch(f.Branch)
		}
		if f.From != nil {
			one.From = f.From.String()
		}
		byRule[f.Rule] = append(byRule[f.Rule], one)
	}
	return byRule
}

// heat compares branches by requirement.
type heat struct {
	Rules []htmlRule
	Rows  []heatRow
	More  int
}

type heatRow struct {
	Branch string
	Rate   string
	Level  int
	Fails  int
	Cells  []heatCell
}

// heatCell is the rate of one branch in one requirement. Level goes from 0,
// nothing owed, by 1, nearly all missed, to 5, all in order; 6 and 7 are cells
// without a fail in which something is due or unknown.
type heatCell struct {
	Rate  string
	Level int
	Alt   string
}

// heat shows the branches with the most fails first, where there are too many
// to show them all.
func (p *report) heat() {
	branches := slices.Clone(p.Summary.Branches)
	p.Heat.Rules = p.Rules
	for _, b := range branches {
		p.Heat.Rows = append(p.Heat.Rows, p.heatRow(b))
	}
	if p.Heat.More = max(0, len(branches)-mostHeat); p.Heat.More > 0 {
		slices.SortStableFunc(p.Heat.Rows, func(a, b heatRow) int { return -cmp.Compare(a.Fails, b.Fails) })
		p.Heat.Rows = p.Heat.Rows[:mostHeat]
	}
}

func (p *report) heatRow(b audit.BranchCount) heatRow {
	all, byRule := p.ofBranch(b), map[string]*square{}
	for _, rule := range b.Rules {
		byRule[rule.Rule] = &square{count: rule.Status}
	}
	row := heatRow{Branch: p.branch(b.ID), Rate: all.rate(), Level: level(all), Fails: all.count[audit.Fail]}
	for _, rule := range p.Summary.Rules {
		s := byRule[rule.Rule]
		if s == nil {
			s = &square{}
		}
		row.Cells = append(row.Cells, heatCell{Rate: heatText(s), Level: level(s), Alt: p.text(p.rule(rule.Rule).Title) + p.Say("：", ": ") + p.Say("达标 %d／应办 %d", "%d of %d pass", s.count[audit.Pass], s.owed())})
	}
	return row
}

func heatText(s *square) string {
	if s.owed() == 0 {
		return "–"
	}
	return strconv.Itoa(s.share(100))
}

func level(s *square) int {
	switch share := s.share(100); {
	case s.owed() == 0:
		return 0
	case s.count[audit.Fail] == 0 && s.count[audit.Due] > 0:
		return 6
	case s.count[audit.Fail] == 0 && s.count[audit.Unknown] > 0:
		return 7
	case share == 100:
		return 5
	case share >= 90:
		return 4
	case share >= 75:
		return 3
	case share >= 50:
		return 2
	}
	return 1
}
