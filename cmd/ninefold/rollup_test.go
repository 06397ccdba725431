package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/render"
	"ninefold/internal/rollup"
)

// A roll-up tells of nobody, though nothing is masked: no id, no name, no text out of
// the exports, no name of a file, sheet or column, whatever was set aside.
func TestRollUpsTellOfNobody(t *testing.T) {
	plain, spoilt := newAviary(t), newAviary(t)
	spoilt.spoil()
	book := excelize.NewFile() // a branch without an id is named after its place, that is after this file
	require.NoError(t, book.SetSheetName("Sheet1", "支部"))
	require.NoError(t, book.SetSheetRow("支部", "A1", &[]any{"支部编号", "支部名称"}))
	require.NoError(t, book.SetSheetRow("支部", "A2", &[]any{"", spoilt.text()}))
	require.NoError(t, book.SaveAs(filepath.Join(spoilt.dir, spoilt.text()+".xlsx")))
	require.NoError(t, book.Close())
	spoilt.file("ninefold.yaml", string(content(t, spoilt.dir, "ninefold.yaml"))+
		"  - {rule: fieldwork.report, subject: Kq-0101, from: 2024-06-01, until: 2024-12-31, reason: "+spoilt.text()+", approved_by: "+spoilt.text()+"}\n")
	for _, a := range []*aviary{plain, spoilt} {
		work := t.TempDir()
		keys := filepath.Join(work, "keys")
		code, _, said := callWith(t.Context(), environment{}, "seal", "keygen", keys)
		require.Zero(t, code, said)
		sum, seal := filepath.Join(work, "rollup.json"), filepath.Join(keys, privateKeyFile)
		code, _, said = callWith(t.Context(), environment{}, "check", a.dir, "--all", "--quarantine", "-o", "rollup="+sum, "--seal", seal)
		require.LessOrEqual(t, code, 1, said)
		held := string(content(t, sum))
		assert.Empty(t, a.leaks(squeezed(held), true))
		assert.NotContains(t, held, "第一支部")
		one, err := rollup.Read([]byte(held))
		require.NoError(t, err)
		assert.NotEmpty(t, one.Results[0].Waivers)
		assert.NotEmpty(t, one.Results[0].Thresholds)
		assert.NotEmpty(t, one.Results[0].Notices)
		args := []string{"rollup", sum, "--keys", keys}
		for _, format := range reportFormats() {
			args = append(args, "-o", format+"="+filepath.Join(work, "sum."+format))
		}
		code, stdout, said := callWith(t.Context(), environment{}, args...)
		require.Zero(t, code, said)
		assert.Empty(t, a.leaks(allOf(t, work, stdout, said), true))
	}
}

// What a roll-up counts is what the result counts.
func TestRollUpsCountWhatResultsCount(t *testing.T) {
	dir := t.TempDir()
	code, said := invoke(t, nil, "check", "../../fixtures/messy", "--quarantine", "--as-of", "2024-12-10", "-o", "json="+filepath.Join(dir, "json"), "-o", "rollup="+filepath.Join(dir, "rollup"))
	require.LessOrEqual(t, code, 1, said)
	result, err := render.Read(content(t, dir, "json"))
	require.NoError(t, err)
	sum, err := rollup.Read(content(t, dir, "rollup"))
	require.NoError(t, err)
	assert.Equal(t, "sha256:"+digest(content(t, dir, "json")), sum.Results[0].Result)
	assert.Equal(t, result.Summary.Subjects, *sum.Total.Subjects)
	assert.Equal(t, len(result.Run.Quarantined), *sum.Total.SetAside)
	for i, rule := range result.Summary.Rules {
		assert.Equal(t, rule.Rule, sum.Rules[i].Rule)
		for status, n := range rule.Status {
			assert.Equal(t, n, sum.Rules[i].Status.Of(status), "%s %s", rule.Rule, status)
		}
	}
}
