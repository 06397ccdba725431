package web

import (
	"net/url"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/render"
)

// subjectOf finds a subject that was judged.
func (v *visit) subjectOf(kind audit.SubjectKind, id string) (audit.Subject, error) {
	verdicts := v.run.found.of[judged{kind, id}]
	if len(verdicts) == 0 {
		return audit.Subject{}, errGone
	}
	return verdicts[0].Subject, nil
}

// person is one person: their year, and every verdict with what proves it.
func person(v *visit) (*screen, error) {
	who, err := v.subjectOf(audit.Person, v.query("id"))
	if err != nil {
		return nil, err
	}
	verdicts, err := v.run.office.Verdicts(v.request.Context(), engine.Who{Person: who.ID})
	if err != nil {
		return nil, err
	}
	all := pointers(verdicts)
	data := map[string]any{"Subject": who, "Home": v.home(who), "Verdicts": inOrder(all), "Titles": v.run.found.rules}
	if lines := v.run.office.Joined.Timelines(map[string]bool{who.ID: true}); len(lines) > 0 {
		if data["Year"], err = render.Year(&lines[0], all, v.lang); err != nil {
			return nil, err
		}
	}
	return &screen{name: "person", title: named(who), under: "grid", data: data}, nil
}

// home is the branch that somebody belongs to.
type home struct {
	ID, Name string
	Known    bool // it has a page: the row of one set aside may name any branch
}

func (v *visit) home(s audit.Subject) home {
	name, known := v.run.found.branches[s.Branch]
	if name == "" {
		name = s.Branch
	}
	return home{s.Branch, name, known}
}

// member is somebody in a branch and what was found of them.
type member struct {
	render.Tally
	audit.Subject
}

// branch is one branch: the verdicts on itself, its people, and how it stands in each
// requirement.
func branch(v *visit) (*screen, error) {
	id, found := v.query("id"), v.run.found
	counts := v.run.result.Summary.Branches
	at := slices.IndexFunc(counts, func(b audit.BranchCount) bool { return b.ID == id })
	if at < 0 {
		return nil, errGone
	}
	var rules []tallied
	for _, count := range counts[at].Rules {
		one := found.rules[count.Rule]
		rules = append(rules, tallied{Tally: render.TallyOf(count.Status), ID: one.ID, Title: one.Title, Severity: one.Severity,
			Address: "/rule?id=" + url.QueryEscape(one.ID) + "&branch=" + url.QueryEscape(id)})
	}
	var people []member
	for _, s := range found.subjects {
		if s.Kind == audit.Person && s.Branch == id {
			people = append(people, member{tallyOn(found.of[keyOf(s)]), s})
		}
	}
	who := audit.Subject{Kind: audit.Branch, ID: id, Name: counts[at].Name, Branch: id}
	return &screen{name: "branch", title: named(who), under: "grid", data: map[string]any{
		"Subject": who, "Own": inOrder(found.of[keyOf(who)]), "People": people, "Rules": rules, "Titles": found.rules,
		"Tally": render.NewBoard(v.run.result, v.lang).Branch(counts[at]),
	}}, nil
}

// tallyOn sums up the verdicts on one subject.
func tallyOn(verdicts []*audit.Verdict) render.Tally {
	n := map[audit.Status]int{}
	for _, one := range verdicts {
		n[one.Status]++
	}
	return render.TallyOf(n)
}

func pointers(verdicts []audit.Verdict) []*audit.Verdict {
	all := make([]*audit.Verdict, len(verdicts))
	for i := range verdicts {
		all[i] = &verdicts[i]
	}
	return all
}

// inOrder puts what needs attention first.
func inOrder(verdicts []*audit.Verdict) []*audit.Verdict {
	sorted := slices.Clone(verdicts)
	slices.SortStableFunc(sorted, func(a, b *audit.Verdict) int {
		return slices.Index(attention, a.Status) - slices.Index(attention, b.Status)
	})
	return sorted
}

// named is a subject as the title of a page.
func named(s audit.Subject) audit.Text {
	called := render.Who(s)
	return audit.Text{ZH: called, EN: called}
}

// verdict is the whole reasoning for one verdict.
func verdict(v *visit) (*screen, error) {
	who := engine.Who{Person: v.query("person"), Branch: v.query("branch")}
	kind, id := audit.Person, who.Person
	if who.Branch != "" {
		kind, id = audit.Branch, who.Branch
	}
	subject, err := v.subjectOf(kind, id)
	if err != nil {
		return nil, err
	}
	one, known := v.run.found.rules[v.query("rule")]
	if !known || who.Person != "" && who.Branch != "" {
		return nil, errGone
	}
	account, err := v.run.office.Explain(v.request.Context(), one.ID, who)
	if err != nil {
		return nil, err
	}
	return &screen{name: "verdict", title: one.Title, under: "grid", data: map[string]any{
		"A": account, "Subject": subject, "Home": v.home(subject), "Rule": one,
	}}, nil
}
