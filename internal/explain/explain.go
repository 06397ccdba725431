// Package explain joins what a policy says of its own reasoning with the places
// in the exports that its rows come from, the thresholds with their origins and
// the window with how it came about: one account of one verdict, to defend it
// before the person concerned. It stands beside package policy because it needs
// both the policy's words and the dossier's rows. It judges nothing: what counts
// and why not is the policy's business; and it prints nothing.
package explain

import (
	"context"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// Schema names the form of an account as JSON.
const Schema = "ninefold.explanation/v1"

// Account is the whole reasoning for one verdict.
type Account struct {
	Schema     string          `json:"schema"`
	Rule       Rule            `json:"rule"`
	AsOf       audit.Date      `json:"as_of"`
	Verdict    audit.Verdict   `json:"verdict"`
	Thresholds []Threshold     `json:"thresholds"`
	Window     Window          `json:"window"`
	Steps      []Step          `json:"steps"`
	Unseen     []Record        `json:"unseen"`            // known only after as_of
	SetAside   []audit.Problem `json:"set_aside"`         // bad rows that are, or may be, the subject's
	Notices    []audit.Notice  `json:"notices,omitempty"` // that cells were corrected
	Remedies   []audit.Text    `json:"remedies"`

	requirement audit.Requirement
	ranks       []string // all that the person ever had: sentences may name them
}

// Rule is what the method demands, and where it says so.
type Rule struct {
	ID       string         `json:"id"`
	Title    audit.Text     `json:"title"`
	Demand   audit.Text     `json:"demand"`
	Source   audit.Text     `json:"source"`
	Severity audit.Severity `json:"severity"`
}

// Threshold is a figure that applied, and who set it.
type Threshold struct {
	Parameter string      `json:"parameter"`
	Title     audit.Text  `json:"title"`
	Value     any         `json:"value"`
	Unit      audit.Text  `json:"unit"`
	Origin    string      `json:"origin"`
	From      *audit.Date `json:"from,omitempty"` // the first day on which it holds; nil: always
	Ours      bool        `json:"ours,omitempty"` // the method gives no figure
}

// Window is the stretch of days that was judged; no days where From lies after
// To. Service is what the subject's record says.
type Window struct {
	From    *audit.Date  `json:"from,omitempty"`
	To      *audit.Date  `json:"to,omitempty"`
	Period  audit.Period `json:"period"`
	Service Service      `json:"service"`
}

// Service is the subject's time in service for the requirement: nil is open.
type Service struct {
	From   *audit.Date `json:"from,omitempty"`
	To     *audit.Date `json:"to,omitempty"`
	Member bool        `json:"member,omitempty"` // begins no earlier than party membership
	None   bool        `json:"none,omitempty"`   // a requirement on members, and no member

	SetAside bool    `json:"set_aside,omitempty"` // the row that would say so was set aside
	Record   *Record `json:"record,omitempty"`    // the row that says so
}

// Step is one step of the reasoning.
type Step struct {
	Text     audit.Text        `json:"text"`
	From     *audit.Date       `json:"from,omitempty"`
	To       *audit.Date       `json:"to,omitempty"`
	Workdays *int              `json:"workdays,omitempty"` // of the window in the stretch, before absences
	Specials []dossier.Special `json:"calendar,omitempty"` // holidays and weekends worked, where it is asked how many workdays there are
	Absences []Absence         `json:"absences,omitempty"`
	Counted  []Record          `json:"counted,omitempty"`
	LeftOut  []LeftOut         `json:"left_out,omitempty"`
}

// Absence is a record of leave or secondment that took workdays away.
type Absence struct {
	Record

	Workdays int `json:"workdays"`
}

// LeftOut is a record that did not count, and why.
type LeftOut struct {
	Record

	Why audit.Text `json:"why"`
}

// Record is a row of the exports: where it stands, and what it says.
type Record struct {
	audit.Origin

	Cell string     `json:"cell,omitempty"` // as a spreadsheet calls it
	Says audit.Text `json:"says"`

	Corrected []audit.Correction `json:"corrected,omitempty"` // cells of it that say so only by an overlay

	said []dossier.Said // field by field
}

// Of judges one subject by one requirement and gives the account of it.
func Of(ctx context.Context, rules *policy.Set, office *dossier.Office, d *dossier.Dossier, r *audit.Requirement, settings policy.Settings) (*Account, error) {
	verdict, reasoning, err := rules.Explain(ctx, office, d, r.ID, settings)
	if err != nil {
		return nil, err
	}
	t := teller{office, d, r}
	account := &Account{
		Schema:     Schema,
		Rule:       Rule{r.ID, r.Title, r.Demand, r.Source, r.Severity},
		AsOf:       office.Time.AsOf,
		Verdict:    verdict,
		Thresholds: thresholds(r, settings.Thresholds(d.Subject.Branch, r.ID)),
		Window:     t.window(),
		Steps:      t.steps(reasoning.Steps),
		Unseen:     t.unseen(),
		SetAside:   t.setAside(),
		Remedies:   append([]audit.Text{}, reasoning.Remedies...),

		requirement: *r,
		ranks:       d.Ranks(),
	}
	if verdict.Status == audit.Unknown {
		account.Remedies = append(account.Remedies, t.supply()...)
	}
	return account, nil
}

// thresholds lists every figure there is, in the order of the parameters.
func thresholds(r *audit.Requirement, figures audit.Thresholds) []Threshold {
	list := []Threshold{}
	for i := range r.Parameters {
		p := &r.Parameters[i]
		for _, figure := range figures[p.Name] {
			one := Threshold{Parameter: p.Name, Title: p.Title, Value: figure.Value, Unit: p.Unit, Origin: figure.Origin, Ours: p.Ours}
			if figure.Dated {
				one.From = &figure.From
			}
			list = append(list, one)
		}
	}
	return list
}
