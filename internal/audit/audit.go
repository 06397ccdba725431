// Package audit is the vocabulary of Ninefold: who is judged, by which
// requirement, with what verdict, and which cell of which export proves it.
// It holds values only. It reads no files, knows no policy language and imports
// nothing of ours, so that every other package can speak the same words.
package audit

import "strconv"

// Lang is a language a person reads: "zh" or "en".
type Lang string

// The two languages every text exists in.
const (
	ZH Lang = "zh"
	EN Lang = "en"
)

// Say gives the sentence of a language, with arguments filled in (see Fill).
func (l Lang) Say(zh, en string, args ...any) string {
	if l == EN {
		zh = en
	}
	return fill(zh, l, args)
}

// Text is one sentence in both languages.
type Text struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// In gives the sentence in the language asked for.
func (t Text) In(lang Lang) string {
	if lang == EN {
		return t.EN
	}
	return t.ZH
}

// Status is the outcome of a requirement for a subject (SPEC 3).
type Status string

// The statuses, in the order in which the worst of several counts.
const (
	Fail    Status = "fail"
	Unknown Status = "unknown"
	Due     Status = "due"
	Waived  Status = "waived"
	Pass    Status = "pass"
	Exempt  Status = "exempt"
)

// Statuses lists every status in the order in which results show them.
func Statuses() []Status { return []Status{Pass, Fail, Due, Waived, Exempt, Unknown} }

// Change is what became of a finding since an earlier result (SPEC 5).
type Change string

// The changes that count against a baseline, and the one that does not.
const (
	ChangeNew   Change = "new"
	ChangeWorse Change = "worse"
	ChangeOld   Change = "old"
)

// Severity says whether the method demands a thing (must) or recommends it (should).
type Severity string

// The two severities of SPEC 3.
const (
	Must   Severity = "must"
	Should Severity = "should"
)

// SubjectKind says whom a requirement judges.
type SubjectKind string

// The kinds of subject. A member is a person whose service, for the
// requirement, begins no earlier than party membership.
const (
	Person SubjectKind = "person"
	Member SubjectKind = "member"
	Branch SubjectKind = "branch"
)

// Subject is one person or one branch under audit.
type Subject struct {
	Kind   SubjectKind `json:"kind"`
	ID     string      `json:"id"`
	Name   string      `json:"name"`
	Branch string      `json:"branch"`

	// Unplaced holds for a person of whom it is not known which branch they belong
	// to, so that it may be any: the row that says so was set aside. Branch is then
	// what the row says, if that can be read.
	Unplaced bool `json:"-"`
}

// Called names a subject by id and, where there is another, name.
func (s Subject) Called() string {
	if s.Name == "" || s.Name == s.ID {
		return s.ID
	}
	return s.ID + " " + s.Name
}

// Origin is the place in the exports that a value or record comes from. Row and
// Column count from 1 as a spreadsheet shows them; Column 0 means the whole row.
type Origin struct {
	Table  string `json:"table"`
	Path   string `json:"path"`
	Sheet  string `json:"sheet,omitempty"`
	Row    int    `json:"row"`
	Column int    `json:"column,omitempty"`
	Key    string `json:"key,omitempty"`  // what else names the row, of a database: id=17
	Text   string `json:"text,omitempty"` // of the cell, where a record came from one cell alone: √
}

// Cell is what a spreadsheet calls the cell, such as H7; empty where it is a whole row.
func (o Origin) Cell() string {
	if o.Column < 1 {
		return ""
	}
	return ColumnName(o.Column) + strconv.Itoa(o.Row)
}

// ColumnName is what a spreadsheet calls a column, counted from 1: A, B, … AA; empty
// below 1.
func ColumnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// Threshold is one effective figure and the place that set it: "default", a
// file and line, an environment variable or a flag. From is the first day on
// which it is in force; the zero Date means always.
type Threshold struct {
	Value  any    `json:"value"`
	Origin string `json:"origin"`
	From   Date   `json:"-"`
	Dated  bool   `json:"-"`
}

// Thresholds holds, for one requirement and one branch, the figures of each
// parameter in order of From. An undated figure comes first.
type Thresholds map[string][]Threshold

// At gives the figure of a parameter in force on a day.
func (t Thresholds) At(parameter string, day Date) (Threshold, bool) {
	var found Threshold
	ok := false
	for _, figure := range t[parameter] {
		if !figure.Dated || figure.From <= day {
			found, ok = figure, true
		}
	}
	return found, ok
}

// Verdict is what one requirement says of one subject (SPEC 6).
type Verdict struct {
	Rule        string               `json:"rule"`
	Subject     Subject              `json:"subject"`
	Severity    Severity             `json:"severity"`
	Status      Status               `json:"status"`
	Change      Change               `json:"change,omitempty"` // against a baseline; empty without one
	Reasons     []string             `json:"reasons,omitempty"`
	Actual      any                  `json:"actual,omitempty"`
	Required    any                  `json:"required,omitempty"`
	Details     map[string]any       `json:"details,omitempty"`
	Message     Text                 `json:"message"`
	Thresholds  map[string]Threshold `json:"thresholds,omitempty"`
	Evidence    []Origin             `json:"evidence,omitempty"`
	Waiver      *Waiver              `json:"waiver,omitempty"`
	Fingerprint string               `json:"fingerprint"`
}

// Waiver excuses one subject from one requirement for a time (SPEC 4).
type Waiver struct {
	Rule       string `json:"rule"`
	Subject    string `json:"subject"`
	From       Date   `json:"from"`
	Until      Date   `json:"until"`
	Reason     string `json:"reason"`
	ApprovedBy string `json:"approved_by"`
	Origin     string `json:"origin,omitempty"`
}

// InForce reports whether the waiver excuses on a day. It is the only place
// that decides this.
func (w Waiver) InForce(day Date) bool { return w.From <= day && day <= w.Until }
