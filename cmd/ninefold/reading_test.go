package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Exports from public reports of what readers of tables got wrong, each with its
// neighbours: testdata/reading/<what was reported>.<neighbour>.
func TestExportsThatOthersMisread(t *testing.T) {
	dirs, err := filepath.Glob("testdata/reading/*")
	require.NoError(t, err)
	require.NotEmpty(t, dirs)
	for _, dir := range dirs {
		kind, neighbour, _ := strings.Cut(filepath.Base(dir), ".")
		t.Run(kind+"/"+neighbour, func(t *testing.T) {
			to, met := "2024-03-17", 2.0
			if kind == "empty-json-array" {
				to, met = "2024-03-10", 1
			}
			args := []string{dir, "--as-of", to, "--from", "2024-03-04", "--to", to, "--rule", "fieldwork.visits"}
			if neighbour == "near-visits" { // no visits at all
				got := resultIn(t, "en", args...)
				require.Len(t, got.Verdicts, 1)
				assert.NotEqual(t, "pass", string(got.Verdicts[0].Status))
				return
			}
			for _, further := range [][]string{nil, {"--quarantine"}} {
				got := resultIn(t, "en", append(args, further...)...)
				require.Len(t, got.Verdicts, 1)
				v := got.Verdicts[0]
				assert.Equal(t, "pass", string(v.Status))
				assert.InDelta(t, met, v.Actual, 0)
				assert.InDelta(t, met, v.Required, 0)
				assert.Empty(t, got.Run.Quarantined)
			}
		})
	}
}

// A header that was sorted into its rows: what stands above it is named, never dropped.
func TestAHeaderSortedIntoItsRows(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("people.csv", "person_id,name,branch_id,party_member,joined_on\nA1,张三,B1,是,2015-01-01\n")
	write("visits.csv", "A1,2024-03-05,am\nA1,2024-03-06,am\nA1,2024-03-07,am\nperson_id,date,session\nA1,2024-03-12,pm\n")
	for _, further := range [][]string{nil, {"--quarantine"}} {
		code, said := invoke(t, nil, append([]string{"check", dir, "--as-of", "2024-12-31"}, further...)...)
		assert.Equal(t, 2, code)
		assert.Contains(t, said, "visits.csv: the header is row 4, and above it row 1–3 looks like a record of the table visits")
	}
}

// The empty import template beside the data makes no reference dangle.
func TestTheTemplateBesideTheData(t *testing.T) {
	dir := t.TempDir()
	code, said := invoke(t, nil, "init", dir)
	require.Zero(t, code, said)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "人员名册.csv"), []byte("工号,姓名,支部编号,是否党员,进入机关日期\n0001,张三,B01,是,2019-03-01\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "走访记录.csv"), []byte("工号,日期,时段\n0001,2024-01-03,全天\n"), 0o600))
	got := resultIn(t, "en", dir, "--as-of", "2024-12-31")
	assert.Empty(t, got.Run.Quarantined)
	assert.Equal(t, 2, got.Summary.Subjects, "the person, and the branch that people names")
}
