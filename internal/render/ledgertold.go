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

// InCell is a text that a person wrote as it comes back out of a cell of a workbook.
func InCell(text string) string { return strings.TrimSpace(safe(text)) }

// Handwritten is a text of a form with its line breaks, and with nothing in it that
// cannot be seen.
func Handwritten(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = Plain(line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

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
	b := &workbook{tongue: tongue{lang}, overview: newOverview(unabridged(r)), branches: branchNames(r)}
	return func(v *audit.Verdict) []string {
		var told []string
		for _, cell := range b.subject(v) {
			if text, ok := cell.(string); ok {
				told = append(told, Plain(text))
			}
		}
		return append(told, Plain(b.message(v)), figure(v.Actual), figure(v.Required), Plain(strings.Join(b.evidence(v), b.Say("；", "; "))))
	}
}
