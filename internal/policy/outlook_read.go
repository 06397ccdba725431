package policy

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// task is one thing that a policy still asks for, as policies/lib/outlook.rego
// says it; of one with unknown set it cannot be told.
type task struct {
	Kind     string     `json:"kind"`
	Key      string     `json:"key"`
	From     *int64     `json:"from"`
	On       *int64     `json:"on"`
	Done     any        `json:"done"`
	Required any        `json:"required"`
	Missing  any        `json:"missing"`
	Message  audit.Text `json:"message"`
	Rows     []any      `json:"rows"`
	Unknown  string     `json:"unknown"`
}

// tasksIn reads what a policy said under outlook: a set of tasks. Undefined means
// that there are none.
func tasksIn(said ast.Value) ([]task, error) {
	if said == nil {
		return nil, nil
	}
	plain, err := ast.JSON(said)
	if err != nil {
		return nil, err
	}
	list, ok := plain.([]any)
	if !ok {
		return nil, fmt.Errorf("the outlook is no set: %v", said)
	}
	tasks := make([]task, len(list))
	for i, item := range list {
		if err := tasks[i].fill(item); err != nil {
			return nil, fmt.Errorf("the outlook %v: %w", item, err)
		}
	}
	return tasks, nil
}

// fill takes one member of the set over and refuses what nobody could act upon.
func (t *task) fill(item any) error {
	data, err := json.Marshal(item)
	if err == nil {
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.DisallowUnknownFields()
		decoder.UseNumber()
		err = decoder.Decode(t)
	}
	switch {
	case err != nil:
		return err
	case t.Message.ZH == "" || t.Message.EN == "":
		return fmt.Errorf("it has no message in zh and en")
	case t.Unknown != "":
		return nil
	case t.Kind == "":
		return fmt.Errorf("it has no kind")
	case t.On == nil || !isDay(*t.On) || t.From != nil && !isDay(*t.From):
		return fmt.Errorf("expected days under on and from")
	}
	return nil
}

func isDay(n int64) bool { return n > math.MinInt32/2 && n < math.MaxInt32/2 }

// take keeps what falls within the time of interest.
func (l *lookout) take(tasks []task, j *judge, d *dossier.Dossier) error {
	for i := range tasks {
		t := &tasks[i]
		if t.Unknown != "" {
			l.addUntold(Untold{Rule: j.ID, Reason: t.Unknown, Message: t.Message})
			continue
		}
		o, err := l.obligation(t, j, d)
		if err != nil {
			return err
		}
		if o.On <= l.until {
			l.mutex.Lock()
			l.found = append(l.found, o)
			l.mutex.Unlock()
		}
	}
	return nil
}

func (l *lookout) obligation(t *task, j *judge, d *dossier.Dossier) (audit.Obligation, error) {
	o := audit.Obligation{
		Rule: j.ID, Subject: d.Subject, Severity: j.Severity,
		Kind: t.Kind, Key: t.Key, On: audit.Date(*t.On), //nolint:gosec // checked when read
		Done: number(t.Done), Required: number(t.Required), Missing: number(t.Missing), Message: t.Message,
		UID: slot(j.ID, d.Subject, t.Kind, t.Key),
	}
	if t.From != nil {
		from := audit.Date(*t.From) //nolint:gosec // checked when read
		o.From = &from
	}
	asOf := l.office.Time.AsOf
	o.Overdue = o.On < asOf
	_, o.Waived = l.settings.Waiver(j.ID, d.Subject.ID, asOf)
	rows, err := rowNumbers(t.Rows)
	if err != nil {
		return o, err
	}
	o.Evidence, err = l.evidence(rows, d)
	return o, err
}

// slot knows an obligation again in later runs. It names what is owed, not its
// day: the next interview stays the same entry of a calendar when one was held
// and the one after it falls due.
func slot(rule string, s audit.Subject, kind, key string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%s", rule, s.Kind, s.ID, kind, key))
	return hex.EncodeToString(sum[:16])
}
