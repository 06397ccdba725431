package audit

// Schema names the form of the JSON result.
const Schema = "ninefold.result/v1"

// Result is everything one run found, in stable order (SPEC 6).
type Result struct {
	Schema   string    `json:"schema"`
	Run      Run       `json:"run"`
	Summary  Summary   `json:"summary"`
	Verdicts []Verdict `json:"verdicts"`

	// Systems and Requirements describe the rules that were applied, for
	// renderers; they are part of the policy digest, not of the JSON result.
	Systems      []System      `json:"-"`
	Requirements []Requirement `json:"-"`
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
}

// Input accounts for every row of one sheet below its header:
// Total = Rows + Skipped + SetAside + Duplicates.
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
	SHA256     string `json:"sha256"`
}

// Problem is one cell (or row) that could not be used as it stands.
type Problem struct {
	Path     string `json:"path"`
	Sheet    string `json:"sheet,omitempty"`
	Table    string `json:"table,omitempty"`
	Row      int    `json:"row"`
	Column   string `json:"column,omitempty"` // the header as written
	Value    string `json:"value"`
	Expected Text   `json:"expected"`
}

// Notice is something a reader of the result has to know and no verdict says.
type Notice struct {
	Code      string `json:"code"`
	Rule      string `json:"rule,omitempty"`
	Parameter string `json:"parameter,omitempty"`
	Subject   string `json:"subject,omitempty"`
	Path      string `json:"path,omitempty"`
	Sheet     string `json:"sheet,omitempty"`
	Column    string `json:"column,omitempty"`
	Count     int    `json:"count,omitempty"`
	Message   Text   `json:"message"`
}

// Summary counts subjects and verdicts.
type Summary struct {
	Subjects   int            `json:"subjects"`
	OutOfScope int            `json:"out_of_scope"`
	Status     map[Status]int `json:"status"`
	Rules      []RuleSummary  `json:"rules"`
}

// RuleSummary counts the verdicts of one requirement.
type RuleSummary struct {
	Rule     string         `json:"rule"`
	Severity Severity       `json:"severity"`
	Status   map[Status]int `json:"status"`
}
