package audit

// Schema names the form of the JSON result.
const Schema = "ninefold.result/v1"

// Result is everything one run found, in stable order (SPEC 6). The keys that
// may be left out come on top of those of SPEC 6: with them a saved result can
// be rendered later without the sources and the policies.
type Result struct {
	Schema   string    `json:"schema"`
	Run      Run       `json:"run"`
	Summary  Summary   `json:"summary"`
	Verdicts []Verdict `json:"verdicts"`

	Outcome      *Outcome      `json:"outcome,omitempty"`
	Systems      []System      `json:"systems,omitempty"`
	Requirements []Requirement `json:"rules,omitempty"` // those that were applied, in order
	Figures      []Figure      `json:"figures,omitempty"`
	Timelines    []Timeline    `json:"timelines,omitempty"`
}

// Outcome is how the run ended, and why in words.
type Outcome struct {
	Exit    int  `json:"exit"`
	All     bool `json:"all"` // verdicts hold pass and exempt too
	Message Text `json:"message"`

	FailOn       string `json:"fail_on,omitempty"` // what counted as failure
	AllowUnknown bool   `json:"allow_unknown,omitempty"`
}

// Figure is one figure of one requirement in force, and the place that set it.
// Branch is empty for all branches that have no figure of their own.
type Figure struct {
	Rule      string `json:"rule"`
	Parameter string `json:"parameter"`
	Branch    string `json:"branch,omitempty"`
	From      *Date  `json:"from,omitempty"` // first day in force; nil: always
	Value     any    `json:"value"`
	Origin    string `json:"origin"`
}

// BranchCount counts the verdicts on a branch and its people.
type BranchCount struct {
	ID       string      `json:"id"`
	Name     string      `json:"name"`
	Subjects int         `json:"subjects"` // in scope, the branch itself among them
	Rules    []RuleCount `json:"rules"`    // those that judged somebody, in order
}

// RuleCount counts the verdicts of one requirement; statuses that nobody has
// are left out.
type RuleCount struct {
	Rule   string         `json:"rule"`
	Status map[Status]int `json:"status"`
}

// Timeline is what is on record of one person over the window that was judged:
// facts to draw, no verdicts. The weeks are ISO weeks without a break, the
// first of them the one that holds From.
type Timeline struct {
	Person      string  `json:"person"` // id
	From        Date    `json:"from"`
	To          Date    `json:"to"`
	HalfDays    []int   `json:"half_days"` // visited in each week
	Workdays    []int   `json:"workdays"`  // available in each week: not on leave, not seconded
	Interviews  []Date  `json:"interviews,omitempty"`
	Leave       []Spell `json:"leave,omitempty"`
	Secondments []Spell `json:"secondments,omitempty"`
	Mentorships []Spell `json:"mentorships,omitempty"`
	Postings    []Spell `json:"postings,omitempty"`
}

// Spell is a stretch of days; To is nil while it lasts. Label says what it was:
// a department, or a mentor's id.
type Spell struct {
	From  Date   `json:"from"`
	To    *Date  `json:"to,omitempty"`
	Label string `json:"label,omitempty"`
}

// Period is a stretch of days, both ends included.
type Period struct {
	From Date `json:"from"`
	To   Date `json:"to"`
}

// Run says what was judged, by what, and what was odd about it.
type Run struct {
	AsOf         Date      `json:"as_of"`
	Period       Period    `json:"period"`
	Version      string    `json:"version"`
	PolicyDigest string    `json:"policy_digest"`
	ConfigDigest string    `json:"config_digest"`
	Inputs       []Input   `json:"inputs"`
	Quarantined  []Problem `json:"quarantined"`
	Notices      []Notice  `json:"notices"`

	CalendarDigest string `json:"calendar_digest,omitempty"` // of the official days and those of the config
	Scope          *Scope `json:"scope,omitempty"`           // nil: everything was judged, and nothing let pass
	Given          *Given `json:"given,omitempty"`           // nil: only the config that lies with the sources

	Corrections *Overlaid `json:"corrections,omitempty"` // nil: every cell was read as it stands
}

// Given is what a run was given beside its sources and the config that lies with
// them, so that it can be made again: paths as they are seen from the first
// source. Masked results do not have it: it is in words of the office's own.
type Given struct {
	Config      string   `json:"config,omitempty"`
	Set         []string `json:"set,omitempty"`
	Policies    []string `json:"policies,omitempty"`
	PolicyKey   string   `json:"policy_key,omitempty"`
	MinRevision string   `json:"policy_min_revision,omitempty"`
	Corrections string   `json:"corrections,omitempty"`
}

// Empty reports whether nothing was given.
func (g *Given) Empty() bool {
	return g == nil || g.Config+g.PolicyKey+g.MinRevision+g.Corrections == "" && len(g.Set)+len(g.Policies) == 0
}

// Words are what was given, each as the flag that gives it.
func (g *Given) Words() []string {
	var all []string
	for _, one := range []struct {
		flag  string
		given []string
	}{
		{"--config", []string{g.Config}}, {"--set", g.Set}, {"--policy", g.Policies},
		{"--policy-key", []string{g.PolicyKey}}, {"--policy-min-revision", []string{g.MinRevision}}, {"--corrections", []string{g.Corrections}},
	} {
		for _, value := range one.given {
			if value != "" {
				all = append(all, one.flag+" "+value)
			}
		}
	}
	return all
}

// Input accounts for every row of one sheet: those below its header, Total = Rows +
// Skipped + SetAside + Duplicates, and those above it.
type Input struct {
	Path       string `json:"path"`
	Sheet      string `json:"sheet,omitempty"`
	Table      string `json:"table"`
	Rows       int    `json:"rows"` // used
	Skipped    int    `json:"skipped"`
	SetAside   int    `json:"set_aside"`
	Duplicates int    `json:"duplicates"`
	Total      int    `json:"total"`
	Hidden     int    `json:"hidden,omitempty"` // of the rows used, how many the spreadsheet hides
	Above      int    `json:"above_header,omitempty"`
	Cells      *Cells `json:"cells,omitempty"` // of a cross table, or of cells that hold several values
	SHA256     string `json:"sha256"`
}

// Cells accounts for every filled cell of a cross table, or for every part of cells
// that hold several values: Filled = Recorded + Blanks + SetAside + Duplicates.
type Cells struct {
	Filled     int `json:"filled"`
	Recorded   int `json:"recorded"`
	Blanks     int `json:"blanks"` // that the config says count as blank
	SetAside   int `json:"set_aside"`
	Duplicates int `json:"duplicates"`
}

// Problem is one cell (or row) that could not be used as it stands.
type Problem struct {
	Path     string `json:"path"`
	Sheet    string `json:"sheet,omitempty"`
	Table    string `json:"table,omitempty"`
	Row      int    `json:"row"`
	Key      string `json:"key,omitempty"`    // what else names the row, of a database: id=17
	Column   string `json:"column,omitempty"` // the header as written
	Cell     string `json:"cell,omitempty"`   // its name, such as H7, in a cross table, a card or a cell of several values
	Value    string `json:"value"`
	Expected Text   `json:"expected"`
}

// Notice is something a reader of the result has to know and no verdict says.
type Notice struct {
	Code      string `json:"code"`
	Table     string `json:"table,omitempty"`
	Rule      string `json:"rule,omitempty"`
	Parameter string `json:"parameter,omitempty"`
	Subject   string `json:"subject,omitempty"`
	Path      string `json:"path,omitempty"`
	Sheet     string `json:"sheet,omitempty"`
	Column    string `json:"column,omitempty"`
	Field     string `json:"field,omitempty"`
	Value     string `json:"value,omitempty"` // of cells, as it stands in them
	Count     int    `json:"count,omitempty"`
	Message   Text   `json:"message"`
}

// Summary counts subjects and verdicts.
type Summary struct {
	Subjects   int            `json:"subjects"`
	OutOfScope int            `json:"out_of_scope"`
	Status     map[Status]int `json:"status"`
	Rules      []RuleSummary  `json:"rules"`
	Branches   []BranchCount  `json:"branches,omitempty"` // by id; on top of SPEC 6
}

// RuleSummary counts the verdicts of one requirement.
type RuleSummary struct {
	Rule     string         `json:"rule"`
	Severity Severity       `json:"severity"`
	Status   map[Status]int `json:"status"`
}
