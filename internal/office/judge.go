package office

import (
	"slices"
	"strings"
)

// Expected is the verdict a requirement must give for a subject (SPEC 6).
// Actual and Required are nil where the SPEC does not fix them. Details hold
// what SPEC 6 names for the requirement's shape; dates are texts.
type Expected struct {
	Rule     string         `json:"rule"`
	Kind     string         `json:"kind"`
	ID       string         `json:"id"`
	Branch   string         `json:"branch"`
	Severity string         `json:"severity"`
	Status   string         `json:"status"`
	Reasons  []string       `json:"reasons,omitempty"`
	Actual   *float64       `json:"actual,omitempty"`
	Required *float64       `json:"required,omitempty"`
	Details  map[string]any `json:"details,omitempty"`
}

// subject is one person or branch as one requirement sees it.
type subject struct {
	kind, id, branch string
	person           Person
	service, window  span
	figures          figures // of the window's last day
	aside            bool    // its row was set aside
}

// outcome is what a rule says of a subject.
type outcome struct {
	status   string
	reasons  []string
	scored   bool
	actual   float64
	required float64
	details  map[string]any
}

func pass() outcome { return outcome{status: "pass"} }

func fail(reasons ...string) outcome {
	slices.Sort(reasons)
	return outcome{status: "fail", reasons: slices.Compact(reasons)}
}

func due() outcome { return outcome{status: "due", reasons: []string{"due_soon"}} }

func exempt(reason string) outcome { return outcome{status: "exempt", reasons: []string{reason}} }

func unknown(reason string) outcome { return outcome{status: "unknown", reasons: []string{reason}} }

func (o outcome) score(actual, required float64) outcome {
	o.scored, o.actual, o.required = true, actual, required
	return o
}

func (o outcome) with(name string, detail any) outcome {
	if o.details == nil {
		o.details = map[string]any{}
	}
	o.details[name] = detail
	return o
}

// Judge gives every verdict of an office, pass and exempt included, in rule
// order, then by id. Rows set aside are judged as --quarantine has it.
func Judge(o *Office) []Expected {
	seen := o.seen()
	var all []Expected
	for _, r := range rules {
		for _, s := range seen.subjects(r.kind) {
			if s.window.empty() && !s.aside {
				continue
			}
			s.figures = o.in(s.branch, r.id).on(seen.dayOfFigures(s))
			all = append(all, r.expect(seen, s))
		}
	}
	return all
}

// dayOfFigures is the day by which a verdict goes: the window's last one.
func (o *Office) dayOfFigures(s subject) Day {
	if !o.holds(verdictByTheWindow) {
		return o.AsOf
	}
	return s.window.to
}

// OutOfScope counts the people and branches without a window (SPEC 2).
func OutOfScope(o *Office) int {
	seen, count := o.seen(), 0
	for _, s := range append(seen.subjects("person"), seen.subjects("branch")...) {
		if s.window.empty() && !s.aside {
			count++
		}
	}
	return count
}

func (r rule) expect(o *Office, s subject) Expected {
	out := r.outcome(o, s)
	if out.status == "fail" && o.waived(r.id, s.id) {
		out.status = "waived"
	}
	e := Expected{
		Rule: r.id, Kind: s.kind, ID: s.id, Branch: s.branch, Severity: r.severity,
		Status: out.status, Reasons: out.reasons, Details: out.details,
	}
	if out.scored {
		e.Actual, e.Required = &out.actual, &out.required
	}
	return e
}

// waived says whether a waiver in force excuses the subject.
func (o *Office) waived(rule, subject string) bool {
	return slices.ContainsFunc(o.Waivers, func(w Waiver) bool {
		inForce := w.From <= o.AsOf && o.AsOf <= w.Until || !o.holds(waiverInForce)
		return inForce && slices.Contains(w.Rules, rule) && slices.Contains(w.Subjects, subject)
	})
}

// outcome takes the steps in the order of SPEC 3: who the subject is, what is
// known, the rule itself.
func (r rule) outcome(o *Office, s subject) outcome {
	if s.aside && (o.holds(asideUnknown) || !r.member || s.person.Member) {
		return unknown("row_quarantined")
	}
	if r.member {
		if !s.person.Member {
			return exempt("not_applicable")
		}
		s.service.from = max(s.service.from, s.person.MemberSince)
		s.window = o.window(s.service)
	}
	applies := !s.window.empty() && (r.applies == nil || r.applies(o, s))
	reason, is := r.unknownBefore(o, s)
	switch {
	case !applies && (!is || o.holds(appliesBeforeUnknown)):
		return exempt("not_applicable")
	case is:
		return unknown(reason)
	}
	return r.judge(o, s)
}

// end is the last day that can be judged.
func (o *Office) end() Day { return min(o.To, o.AsOf) }

func (o *Office) window(service span) span { return service.with(span{o.From, o.end()}) }

// open says whether the matter is still open: the window ends on as_of.
func (o *Office) open(s subject) bool { return s.window.to == o.AsOf }

// subjects lists the people or the branches, sorted by id, with service and
// window as they are for everyone.
func (o *Office) subjects(kind string) []subject {
	var all []subject
	if kind == "person" {
		for _, p := range o.People {
			all = append(all, subject{kind: kind, id: p.ID, branch: p.Branch, person: p, service: between(p.Joined, p.Left)})
		}
	} else {
		for _, b := range o.branches() {
			all = append(all, subject{kind: kind, id: b.ID, branch: b.ID, service: between(b.Founded, b.Closed)})
		}
	}
	for i := range all {
		all[i].window = o.window(all[i].service)
	}
	if o.holds(asideStays) {
		all = append(all, o.lostSubjects(kind)...)
	}
	slices.SortFunc(all, func(a, b subject) int { return strings.Compare(a.id, b.id) })
	return all
}

// lostSubjects are those whose rows were set aside: subjects all the same.
func (o *Office) lostSubjects(kind string) []subject {
	var all []subject
	if kind == "person" {
		for _, p := range o.lostPeople {
			all = append(all, subject{kind: kind, id: p.ID, branch: p.Branch, person: p, aside: true})
		}
		return all
	}
	for _, b := range o.lostBranches {
		all = append(all, subject{kind: kind, id: b.ID, branch: b.ID, aside: true})
	}
	return all
}

// branches are those of the table that can be read or, without a row of it, those
// that people name.
func (o *Office) branches() []Branch {
	rows := len(o.Branches) + len(o.lostBranches)
	if !o.Missing["branches"] && (rows > 0 || !o.holds(noBranchesNotGiven)) {
		return o.Branches
	}
	people := o.People
	if o.holds(asideNamesABranch) {
		people = slices.Concat(people, o.lostPeople)
	}
	var all []Branch
	for _, p := range people {
		b := Branch{ID: p.Branch, Founded: Absent, Closed: Absent}
		if b.ID != "" && !slices.Contains(all, b) {
			all = append(all, b)
		}
	}
	return all
}
