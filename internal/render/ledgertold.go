package render

import (
	"strings"

	"ninefold/internal/audit"
)

// EntryTitles are the columns of a ledger for people to fill in, in the order of
// LedgerEntry.Written.
func EntryTitles() []audit.Text { return titles(entryColumns) }

// FindingTitles are the columns that tell a finding, in the order of LedgerEntry.Finding.
func FindingTitles() []audit.Text { return titles(findingColumns) }

func titles(columns []column) []audit.Text {
	all := make([]audit.Text, len(columns))
	for i, c := range columns {
		all[i] = c.title
	}
	return all
}

// FindingTold gives what the ledger tells of findings of a result, in the order of
// FindingTitles.
func FindingTold(r *audit.Result, lang audit.Lang) func(*audit.Verdict) []string {
	b := &workbook{tongue: tongue(lang), overview: newOverview(unabridged(r)), branches: branchNames(r)}
	return func(v *audit.Verdict) []string {
		var told []string
		for _, cell := range b.subject(v) {
			if text, ok := cell.(string); ok {
				told = append(told, Plain(text))
			}
		}
		return append(told, Plain(b.message(v)), figure(v.Actual), figure(v.Required), Plain(strings.Join(b.evidence(v), b.say("；", "; "))))
	}
}
