package report

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/explain"
	"ninefold/internal/method"
	"ninefold/internal/policy"
	"ninefold/internal/render"
	"ninefold/internal/whatif"
)

// evil is a text that would calculate, run, paint and turn the reading direction.
const evil = "=1+1<script>alert(1)</script>\x1b[31m\u202e|"

var evilText = audit.Text{ZH: evil, EN: evil}

// hostile are all reports whose texts may come from files, each of the worst.
func hostile(o Options) map[string]Report {
	verdict := &audit.Verdict{Rule: evil, Subject: audit.Subject{Kind: audit.Person, ID: evil, Name: evil, Branch: evil}, Status: audit.Fail, Message: evilText}
	shifts := []delta.Shift{{Before: verdict}, {After: verdict}}
	parameter := audit.Parameter{Name: evil, Title: evilText, Unit: evilText, Default: []string{evil}, OneOf: []string{evil}}
	rule := audit.Requirement{ID: evil, System: evil, Title: evilText, Demand: evilText, Source: evilText, Tables: []string{evil}, Reads: []string{evil}, Parameters: []audit.Parameter{parameter}}
	rules := Rulebook{[]audit.System{{ID: evil, Title: evilText}}, []audit.Requirement{rule}}
	settings := &config.Config{Path: evil, Disabled: []config.Listed{{ID: evil, Origin: evil}}, Ignore: []config.Listed{{ID: evil, Origin: evil}}}
	figures := []audit.Threshold{{Value: []string{evil}, Origin: evil}}
	changes := []config.Change{{Rule: evil, Parameter: evil, Branch: evil, Before: figures, After: figures}}
	fault := &audit.Fault{Where: evil, Problem: evilText, Remedy: evilText}
	outcome := whatif.Outcome{Shifts: shifts, Tally: whatif.Tally{{Rule: evil, Branch: evil}: {audit.Fail: 2}}}
	study := func(sweep *whatif.Sweep) *whatif.Study {
		return &whatif.Study{
			Comparison: &whatif.Comparison{Touched: []string{evil, "b"}, Base: outcome.Tally, Alternatives: []whatif.Outcome{outcome}}, Requirements: [][]audit.Requirement{{rule}},
			BranchNames: map[string]string{evil: evil}, Notices: []audit.Notice{{Message: evilText}}, Settings: settings, ConfigB: evil, Set: []string{evil}, Sweep: sweep,
			InForce:  []whatif.OfBranch{{Figures: figures}, {Branch: evil, Figures: figures}},
			Variants: []*whatif.Variant{{Label: evil, Value: evil, Settings: settings, Changes: changes, Others: []string{evil}, Beyond: []*audit.Fault{fault}}},
			Idle:     []whatif.IdleRule{{Rule: evil}}, Overridden: []whatif.Overtaken{{Key: evil, Branches: []string{evil}}},
		}
	}
	account := &explain.Account{Verdict: *verdict, Rule: explain.Rule{ID: evil, Title: evilText, Demand: evilText, Source: evilText}, Remedies: []audit.Text{evilText}}
	sheet := dossier.SheetReport{
		Name: evil, HeaderRow: 1, Columns: []dossier.ColumnReport{{Header: evil}}, Reason: evilText, Cells: [][]string{{evil, evil}, {evil}},
		Problems: []dossier.ProblemReport{{Row: 2, Column: evil, Value: evil, Expected: evilText}},
	}
	return map[string]Report{
		"verify": Verification(&delta.Verification{Unfinished: []string{evil}, Sources: true, Scope: &audit.Scope{Branches: []string{evil}},
			Followed: &audit.Given{Config: evil}, Differences: []delta.Difference{{Kind: delta.Input, Name: evil, What: delta.Changed, Before: evil, After: evil}}}, o),
		"config show": ConfigShow(&Effective{Config: settings, Requirements: rules.Requirements, Branch: evil,
			Rows: []config.Row{{Rule: evil, Parameter: parameter, Branch: evil, Value: evil, Origin: evil, BoundOrigin: evil}}}, o),
		"config diff": ConfigDiff(&Configs{Before: settings, After: settings, Requirements: rules.Requirements, Figures: changes, Others: []string{evil}, Judged: true, Shifts: shifts}, o),
		"whatif":      WhatIf(study(nil), o), "sweep": WhatIf(study(&whatif.Sweep{Rule: evil, Parameter: &parameter, Values: []string{evil}}), o),
		"rules": Rules(rules, o), "rules show": Rule(rules, &rule, o),
		"rules matrix": Matrix(rules.Systems, &method.Matrix{Systems: []method.SystemRow{{System: rules.Systems[0], Demands: []method.Demand{{Demand: evilText, Place: evilText, Check: &method.Check{Requirement: &rule, Ours: []string{evil}}}}}}}, o),
		"policy check": PolicyCheck(rules.Requirements, fault, o),
		"policy test": PolicyTest(&policy.Trial{Tests: []policy.Tested{{Name: evil, Where: evil, Outcome: policy.TestBroken, Why: evil}},
			Coverage: []policy.Covered{{Path: evil, Lines: 2, Missed: []policy.Span{{From: 1, To: 2}}}}, Edges: []policy.Edge{{Rule: evil, Parameter: evil, Value: evil, Other: evil}}}, o),
		"inspect": Inspection([]dossier.FileReport{{Path: evil, Format: "csv", Sheets: []dossier.SheetReport{sheet}}}, []audit.Notice{{Path: evil, Message: evilText}}, o),
		"explain": Explain([]*explain.Account{account, account}, false, o), "explain one": Explain([]*explain.Account{account}, true, o),
	}
}

// Whatever names, cells and settings hold, no report lets it act in any format.
func TestNoReportLetsATextAct(t *testing.T) {
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		for name, report := range hostile(Options{Lang: lang, Version: "1"}) {
			for _, format := range doc.Formats() {
				written := writtenAs(t, report, format)
				require.NotEmpty(t, written, name)
				assert.NotContains(t, written, "\x1b", "%s as %s", name, format)
				assert.NotContains(t, written, "\u202e", "%s as %s", name, format)
				switch format {
				case "html", "md":
					assert.NotContains(t, strings.ReplaceAll(written, `\<`, ""), "<script", "%s as %s", name, format)
				case "xlsx":
					assert.NotContains(t, written, "<f>", name)
					assert.NotContains(t, written, ">=1+1", name)
					assert.Contains(t, written, "=1+1", name)
				}
			}
		}
	}
}

// writtenAs is what a report looks like in a format: of a workbook, its sheets.
func writtenAs(t *testing.T, r Report, format string) string {
	t.Helper()
	var b bytes.Buffer
	if format == "text" && r.Text != nil {
		require.NoError(t, r.Text(&b, render.Options{Lang: r.Document.Lang}))
		return b.String()
	}
	require.NoError(t, r.Document.Write(&b, format, 0))
	if format != "xlsx" {
		return b.String()
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	var parts strings.Builder
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/") {
			continue
		}
		part, err := f.Open()
		require.NoError(t, err)
		all, err := io.ReadAll(part)
		require.NoError(t, err)
		parts.Write(all)
	}
	return parts.String()
}
