package render

import (
	"fmt"

	"ninefold/internal/audit"
)

// AppendObligation appends an obligation as encoding/json would write it. An office of
// 200,000 owes a million, hence no reflection here either.
func AppendObligation(b []byte, o *audit.Obligation) ([]byte, error) {
	b = appendPair(b, `{"rule":`, o.Rule)
	b = appendSubject(b, &o.Subject)
	b = appendPair(b, `,"severity":`, string(o.Severity))
	b = appendPair(b, `,"kind":`, o.Kind)
	if o.Key != "" {
		b = appendPair(b, `,"key":`, o.Key)
	}
	if o.From != nil {
		b = appendDate(append(b, `,"from":`...), *o.From)
	}
	b = appendDate(append(b, `,"on":`...), o.On)
	if o.Overdue {
		b = append(b, `,"overdue":true`...)
	}
	if o.Waived {
		b = append(b, `,"waived":true`...)
	}
	for _, figure := range [...]struct {
		key   string
		value any
	}{{`,"done":`, o.Done}, {`,"required":`, o.Required}, {`,"missing":`, o.Missing}} {
		if figure.value == nil {
			continue
		}
		var err error
		if b, err = appendValue(append(b, figure.key...), figure.value); err != nil {
			return b, fmt.Errorf("obligation of %s on %s: %w", o.Rule, o.Subject.ID, err)
		}
	}
	b = appendMessage(b, o.Message)
	if len(o.Evidence) > 0 {
		b = appendEvidence(b, o.Evidence)
	}
	return append(appendPair(b, `,"uid":`, o.UID), '}'), nil
}
