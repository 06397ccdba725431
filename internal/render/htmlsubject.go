package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// htmlSubject is the section of one person or branch that has to act.
type htmlSubject struct {
	Anchor   string
	Name, ID string
	Person   bool
	Branch   string
	BranchID string
	Counts   []count
	Rules    string // ids, parted by blanks: to filter by
	States   string // likewise
	Findings []htmlRow
	Year     *year // nil where nothing is on record
}

// toll is what a subject is ranked by: fails that the method demands, all
// fails, what falls due.
type toll struct {
	subject         audit.Subject
	must, fail, due int
	verdicts        []*audit.Verdict
}

// subjects picks who gets a section: whoever fails or has something falling
// due, those with the most demanded first when there are too many.
func (p *report) subjects() {
	tolls := p.tolls()
	p.Untold = max(0, len(tolls)-mostPersons)
	lines := map[string]*audit.Timeline{}
	for i := range p.Timelines {
		lines[p.Timelines[i].Person] = &p.Timelines[i]
	}
	shown := tolls[:len(tolls)-p.Untold]
	for i, t := range shown {
		p.anchors[subjectKey{t.subject.Kind, t.subject.ID}] = "s" + strconv.Itoa(i+1)
	}
	for _, t := range shown {
		p.Subjects = append(p.Subjects, p.subject(t, lines[t.subject.ID]))
	}
}

func (p *report) tolls() []*toll {
	var tolls []*toll
	bySubject := map[subjectKey]*toll{}
	for i := range p.Verdicts {
		v := &p.Verdicts[i]
		if v.Status != audit.Fail && v.Status != audit.Due {
			continue
		}
		key := subjectKey{v.Subject.Kind, v.Subject.ID}
		t := bySubject[key]
		if t == nil {
			t = &toll{subject: v.Subject}
			bySubject[key] = t
			tolls = append(tolls, t)
		}
		t.count(v)
	}
	slices.SortStableFunc(tolls, func(a, b *toll) int {
		return cmp.Or(-cmp.Compare(a.must, b.must), -cmp.Compare(a.fail, b.fail), -cmp.Compare(a.due, b.due), cmp.Compare(a.subject.ID, b.subject.ID))
	})
	return tolls
}

func (t *toll) count(v *audit.Verdict) {
	t.verdicts = append(t.verdicts, v)
	switch {
	case v.Status == audit.Due:
		t.due++
	case v.Severity == audit.Must:
		t.must++
		t.fail++
	default:
		t.fail++
	}
}

func (p *report) subject(t *toll, line *audit.Timeline) htmlSubject {
	s := htmlSubject{
		Anchor: p.anchors[subjectKey{t.subject.Kind, t.subject.ID}], Name: Plain(t.subject.Name), ID: Plain(t.subject.ID),
		Person: t.subject.Kind != audit.Branch, Branch: p.branch(t.subject.Branch), BranchID: Plain(t.subject.Branch),
	}
	if s.Name == "" {
		s.Name = s.ID
	}
	rules, states := []string{}, []string{}
	for _, v := range t.verdicts {
		row := p.row(v)
		row.Places = p.grouped(v.Evidence)
		s.Findings = append(s.Findings, row)
		rules, states = append(rules, Plain(v.Rule)), append(states, string(v.Status))
	}
	s.Rules, s.States = strings.Join(rules, " "), strings.Join(states, " ")
	for _, one := range []count{{Status: audit.Fail, N: t.fail}, {Status: audit.Due, N: t.due}} {
		if one.N > 0 {
			s.Counts = append(s.Counts, one)
		}
	}
	if line != nil && s.Person {
		s.Year = p.year(line, t.verdicts)
	}
	return s
}

// mostPlaces is how many rows of one file a finding names.
const mostPlaces = 120

// grouped names the rows that prove a verdict, file by file.
func (p *report) grouped(evidence []audit.Origin) []string {
	var places []string
	for start := 0; start < len(evidence); {
		end := start
		for end < len(evidence) && evidence[end].Path == evidence[start].Path && evidence[end].Sheet == evidence[start].Sheet {
			end++
		}
		places = append(places, p.rows(evidence[start:end]))
		places = append(places, p.correctedAmong(evidence[start:end])...)
		start = end
	}
	return places
}

// cells names the cells of one sheet that prove a verdict.
func (p *report) cells(evidence []audit.Origin) string {
	var names []string
	for _, at := range evidence[:min(len(evidence), mostPlaces)] {
		names = append(names, cellText(at))
	}
	list := cellPlace(evidence[0].Path, evidence[0].Sheet, strings.Join(names, p.Say("、", ", ")))
	if more := len(evidence) - len(names); more > 0 {
		list += p.Say(" 等 %d 格", " and %d more", map[bool]int{true: len(evidence), false: more}[p.Lang != "en"])
	}
	return list
}

func (p *report) rows(evidence []audit.Origin) string {
	if evidence[0].Text != "" {
		return p.cells(evidence)
	}
	shown := evidence[:min(len(evidence), mostPlaces)]
	where := p.place(evidence[0].Path, evidence[0].Sheet, 0)
	list := strings.Join(stretches(shown), p.Say("、", ", "))
	if more := len(evidence) - len(shown); more > 0 {
		return p.Say("%s 第 %s 等 %d 行", "%s, rows %s and %d more", where, list, map[bool]int{true: len(evidence), false: more}[p.Lang != "en"])
	}
	if len(shown) > 1 {
		return p.Say("%s 第 %s 行", "%s, rows %s", where, list)
	}
	return p.Say("%s 第 %s 行", "%s, row %s", where, list)
}

// stretches writes row numbers, three and more in a row as from–to.
func stretches(evidence []audit.Origin) []string {
	var list []string
	for i := 0; i < len(evidence); {
		end := i
		for end+1 < len(evidence) && evidence[end+1].Row == evidence[end].Row+1 {
			end++
		}
		if end < i+2 {
			end = i
			list = append(list, strconv.Itoa(evidence[i].Row))
		} else {
			list = append(list, strconv.Itoa(evidence[i].Row)+"–"+strconv.Itoa(evidence[end].Row))
		}
		i = end + 1
	}
	return list
}
