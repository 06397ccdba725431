// Package rollup adds results of several offices up without telling of anybody: the
// counts by branch, requirement and status, what the figures rest on, and nothing by
// which a person could be known. A roll-up keeps its results apart, by the digests of
// the results they were made of, so that merging in any order and in steps gives the
// same. It refuses to know formats, files, seals and who was judged; what a result says
// of somebody does not get in here.
package rollup

import (
	"cmp"
	"maps"
	"slices"

	"ninefold/internal/audit"
)

// Schema names the form of the document.
const Schema = "ninefold.rollup/v1"

// Rollup is the sum of some results that were judged for one period by the same
// policies. All but Results follows from them. A nil count is one that is hidden
// (MinGroup), never a zero.
type Rollup struct {
	Schema       string        `json:"schema"`
	Period       audit.Period  `json:"period"`
	PolicyDigest string        `json:"policy_digest"`
	MinGroup     int           `json:"min_group,omitempty"` // counts below it are hidden; 0: none is
	Total        Total         `json:"total"`
	Rules        []RuleTotal   `json:"rules"`    // in order
	Branches     []BranchTotal `json:"branches"` // by id
	Results      []Part        `json:"results"`  // by digest
	Expected     *Expected     `json:"expected,omitempty"`
}

// Total counts everything.
type Total struct {
	Subjects   *int    `json:"subjects"`
	OutOfScope *int    `json:"out_of_scope"`
	SetAside   *int    `json:"set_aside"` // bad cells and rows
	Status     *Counts `json:"status"`
}

// RuleEntry is a requirement as reports call it.
type RuleEntry struct {
	Rule     string            `json:"rule"`
	Order    int               `json:"order"`
	Title    audit.Text        `json:"title"`
	Severity audit.Severity    `json:"severity"`
	Subject  audit.SubjectKind `json:"subject"`
}

// RuleTotal is what a requirement says of all subjects.
type RuleTotal struct {
	RuleEntry

	Status *Counts `json:"status"`
}

// BranchTotal is a branch and its people. The empty id is of those whose branch cannot be
// told.
type BranchTotal struct {
	Branch   string      `json:"branch"`
	Subjects *int        `json:"subjects"`
	Status   *Counts     `json:"status"`
	Rules    []RuleCount `json:"rules"` // those that judged somebody, in order
}

// RuleCount is what a requirement says of a branch and its people.
type RuleCount struct {
	Rule   string  `json:"rule"`
	Status *Counts `json:"status"`
}

// Part is one result, known by the SHA-256 of its JSON document. What hides counts
// takes Branches and all counts away.
type Part struct {
	Result         string        `json:"result"`
	AsOf           audit.Date    `json:"as_of"`
	Version        string        `json:"version"`
	ConfigDigest   string        `json:"config_digest"`
	CalendarDigest string        `json:"calendar_digest,omitempty"`
	Scope          *Narrowing    `json:"scope,omitempty"` // nil: everything was judged
	Inputs         []InputDigest `json:"inputs"`
	Thresholds     []OffDefault  `json:"thresholds"` // off the default
	Notices        []NoticeCount `json:"notices"`
	Waivers        []WaiverCount `json:"waivers"`
	Rules          []RuleEntry   `json:"rules"`
	Counted        *PartCounted  `json:"counted"`
}

// PartCounted is what a result counts.
type PartCounted struct {
	Subjects   int          `json:"subjects"`
	OutOfScope int          `json:"out_of_scope"`
	SetAside   int          `json:"set_aside"`
	Branches   []PartBranch `json:"branches"` // by id
}

// PartBranch is a branch in one result.
type PartBranch struct {
	Branch   string     `json:"branch"`
	Subjects int        `json:"subjects"`
	Rules    []PartRule `json:"rules"`
}

// PartRule is a requirement in a branch of one result.
type PartRule struct {
	Rule   string `json:"rule"`
	Status Counts `json:"status"`
}

// Narrowing is what a run was narrowed down to or let pass. Of people there is but the
// number.
type Narrowing struct {
	Rules        []string `json:"rules,omitempty"`
	Branches     []string `json:"branches,omitempty"`
	Persons      bool     `json:"persons,omitempty"`
	Disabled     []string `json:"disabled,omitempty"`
	FailOn       string   `json:"fail_on,omitempty"`
	AllowUnknown bool     `json:"allow_unknown,omitempty"`
}

// InputDigest is a file that was read, by what it holds: its name may be somebody's.
type InputDigest struct {
	Table  string `json:"table"`
	SHA256 string `json:"sha256"`
}

// OffDefault is a figure off its default, and the kind of place that set it. Lists of
// texts of the office's own are told by their length.
type OffDefault struct {
	Rule      string      `json:"rule"`
	Parameter string      `json:"parameter"`
	Branch    string      `json:"branch,omitempty"` // empty: all that have none of their own
	From      *audit.Date `json:"from,omitempty"`   // the first day in force; nil: always
	Value     any         `json:"value,omitempty"`
	Entries   *int        `json:"entries,omitempty"` // instead of the value
	Origin    string      `json:"origin"`
}

// NoticeCount is a notice that names no subject, less all that stands in cells, headers and
// names of files. Times says how many there are.
type NoticeCount struct {
	Code      string `json:"code"`
	Table     string `json:"table,omitempty"`
	Rule      string `json:"rule,omitempty"`
	Parameter string `json:"parameter,omitempty"`
	Field     string `json:"field,omitempty"`
	Times     int    `json:"times,omitempty"`
}

// WaiverCount says how many verdicts of a requirement are waived, and what is odd about
// waivers of it.
type WaiverCount struct {
	Rule  string         `json:"rule"`
	InUse int            `json:"in_use"`
	Odd   map[string]int `json:"odd,omitempty"` // by the code of the notice
}

// Expected says which branches were to be there.
type Expected struct {
	Branches   int      `json:"branches"` // how many
	Missing    []string `json:"missing"`
	Unexpected []string `json:"unexpected"`
}

// Counts are verdicts by status.
type Counts struct {
	Pass    int `json:"pass"`
	Fail    int `json:"fail"`
	Due     int `json:"due"`
	Waived  int `json:"waived"`
	Exempt  int `json:"exempt"`
	Unknown int `json:"unknown"`
}

// at is the count of a status; nil for none of them.
func (c *Counts) at(s audit.Status) *int {
	switch s {
	case audit.Pass:
		return &c.Pass
	case audit.Fail:
		return &c.Fail
	case audit.Due:
		return &c.Due
	case audit.Waived:
		return &c.Waived
	case audit.Exempt:
		return &c.Exempt
	case audit.Unknown:
		return &c.Unknown
	}
	return nil
}

// Of gives the count of a status.
func (c *Counts) Of(s audit.Status) int {
	if n := c.at(s); n != nil {
		return *n
	}
	return 0
}

// Owed counts what was owed: all but what is exempt.
func (c *Counts) Owed() int { return c.sum() - c.Exempt }

func (c *Counts) sum() int {
	return c.Pass + c.Fail + c.Due + c.Waived + c.Exempt + c.Unknown
}

func (c *Counts) add(other *Counts) {
	for _, s := range audit.Statuses() {
		*c.at(s) += other.Of(s)
	}
}

// build adds results up: the one way in which a roll-up comes about.
func build(period audit.Period, policies string, parts map[string]Part) *Rollup {
	r := &Rollup{Schema: Schema, Period: period, PolicyDigest: policies, Rules: []RuleTotal{}, Branches: []BranchTotal{}, Results: []Part{}}
	total := Counts{}
	subjects, outside, aside := 0, 0, 0
	known, rules := map[string]RuleEntry{}, map[string]*Counts{}
	branches := map[string]*BranchTotal{}
	for _, digest := range slices.Sorted(maps.Keys(parts)) {
		part := parts[digest]
		r.Results = append(r.Results, part)
		for _, rule := range part.Rules {
			known[rule.Rule] = rule
			if rules[rule.Rule] == nil {
				rules[rule.Rule] = &Counts{}
			}
		}
		subjects, outside, aside = subjects+part.Counted.Subjects, outside+part.Counted.OutOfScope, aside+part.Counted.SetAside
		for i := range part.Counted.Branches {
			addBranch(branches, &part.Counted.Branches[i])
		}
	}
	order := func(a, b string) int {
		return cmp.Or(cmp.Compare(known[a].Order, known[b].Order), cmp.Compare(a, b))
	}
	for _, id := range slices.Sorted(maps.Keys(branches)) {
		b := branches[id]
		slices.SortFunc(b.Rules, func(x, y RuleCount) int { return order(x.Rule, y.Rule) })
		for _, rule := range b.Rules {
			rules[rule.Rule].add(rule.Status)
		}
		r.Branches = append(r.Branches, *b)
	}
	for _, id := range slices.SortedFunc(maps.Keys(known), order) {
		total.add(rules[id])
		r.Rules = append(r.Rules, RuleTotal{known[id], rules[id]})
	}
	r.Total = Total{&subjects, &outside, &aside, &total}
	return r
}

// addBranch adds what a result counts in a branch.
func addBranch(to map[string]*BranchTotal, from *PartBranch) {
	b := to[from.Branch]
	if b == nil {
		b = &BranchTotal{Branch: from.Branch, Subjects: new(int), Status: &Counts{}, Rules: []RuleCount{}}
		to[from.Branch] = b
	}
	*b.Subjects += from.Subjects
	for i := range from.Rules {
		one := &from.Rules[i]
		at := slices.IndexFunc(b.Rules, func(r RuleCount) bool { return r.Rule == one.Rule })
		if at < 0 {
			at = len(b.Rules)
			b.Rules = append(b.Rules, RuleCount{one.Rule, &Counts{}})
		}
		b.Rules[at].Status.add(&one.Status)
		b.Status.add(&one.Status)
	}
}
