package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/correction"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/office"
	"ninefold/internal/spread"
)

// inParts are the numbers of parts that workers read exports in.
var inParts = []int{1, 3, 7}

// Exports that workers read in parts, of which the driver holds no row, get the result of
// one process: CSV files alone, and spellings of SPEC 1 with workbooks, names for ids,
// waivers, and rows that are set aside.
func TestExportsReadInPartsGetTheSameResult(t *testing.T) {
	server := jobServer(t)
	for i, c := range []struct {
		options office.Options
		style   office.Style
	}{
		{office.Options{People: 300, Branches: 9}, office.Style{Plain: true}},
		{office.Options{Branches: 9, Aside: true}, office.Style{Seed: 1}},
		{office.Options{Waivers: true, Aside: true}, office.Style{Seed: 2}},
	} {
		o := office.Generate(uint64(i)+7402, c.options)
		dir := t.TempDir()
		require.NoError(t, o.Write(dir, c.style))
		books, err := filepath.Glob(filepath.Join(dir, "exports", "*.xlsx"))
		require.NoError(t, err)
		require.Equal(t, c.style.Plain, len(books) == 0)
		asOf, err := audit.ParseDate(o.AsOf.String())
		require.NoError(t, err)
		r := engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: i != 1, Quarantine: c.options.Aside}
		for _, parts := range inParts {
			t.Run(fmt.Sprintf("%d in %d", i, parts), func(t *testing.T) { sameAsCheck(t, server, r, 5, "--parts", strconv.Itoa(parts)) })
		}
	}
}

// Rows that are set aside, hidden or twice there, among them such as name whom they are of.
func TestMessyExportsReadInPartsGetTheSameResult(t *testing.T) {
	r := engine.Request{Sources: []string{"../../fixtures/messy"}, Quarantine: true, All: true}
	want := checked(t, r)
	require.True(t, hasReason(want, "row_quarantined"))
	sameAsCheck(t, jobServer(t), r, 5, "--parts", "3")
}

func hasReason(r *audit.Result, reason string) bool {
	return slices.ContainsFunc(r.Verdicts, func(v audit.Verdict) bool { return slices.Contains(v.Reasons, reason) })
}

// Files of two folders that are called alike are called by the paths that were given, not
// by those that workers read.
func TestFilesThatAreCalledAlikeKeepTheirNamesInParts(t *testing.T) {
	r := invented(t, 7405)
	dir := t.TempDir()
	t.Chdir(dir)
	require.NoError(t, os.CopyFS("one", os.DirFS(r.Sources[0])))
	copied, err := os.ReadFile("one/" + aTable)
	require.NoError(t, err)
	require.NoError(t, os.Mkdir("two", 0o700))
	require.NoError(t, os.WriteFile("two/"+aTable, copied[:bytes.IndexByte(copied, '\n')+1], 0o600))
	r.Sources = []string{"two", "./one"}
	sameAsCheck(t, jobServer(t), r, 5, "--parts", "3")
}

// aTable is the file of a large table of plainly written offices.
const aTable = "visits.csv"

// Cells that are corrected are read so by workers, too.
func TestCorrectedCellsAreReadInParts(t *testing.T) {
	r := invented(t, 7406)
	path := filepath.Join(r.Sources[0], aTable)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	require.NoError(t, err)
	var text bytes.Buffer
	fmt.Fprintf(&text, "{\"schema\":%q}\n", correction.Schema)
	for row := 1; row <= 20; row++ {
		line, err := json.Marshal(audit.Correction{
			SHA256: digestOf(data), Path: aTable, Row: row + 1, Column: 1, Old: rows[row][0], New: rows[len(rows)-row][0], Who: "甲", At: "2024-12-01",
		})
		require.NoError(t, err)
		text.Write(append(line, '\n'))
	}
	r.Corrections = filepath.Join(t.TempDir(), "corrections.ndjson")
	require.NoError(t, os.WriteFile(r.Corrections, text.Bytes(), 0o600))
	want := checked(t, r)
	require.NotNil(t, want.Run.Corrections)
	require.NotEmpty(t, want.Run.Corrections.Cells)
	sameAsCheck(t, jobServer(t), r, 5, "--parts", "3")
}

// Bad rows that workers meet are all told, in the bytes of a run that reads by itself.
func TestBadRowsThatWorkersMeetAreAllTold(t *testing.T) {
	const messy = "../../fixtures/messy"
	whole, parts := filepath.Join(t.TempDir(), "run"), filepath.Join(t.TempDir(), "run")
	require.Equal(t, 2, beamed(t, "--run", whole, "--job-server", "localhost:1", messy).code)
	got := beamed(t, "--run", parts, "--job-server", jobServer(t), "--parts", "3", messy)
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.stderr, "48 data problems, nothing was checked")
	assert.Equal(t, []string{"problems-00000.ndjson"}, names(t, parts))
	want, err := os.ReadFile(filepath.Join(whole, "problems-00000.ndjson"))
	require.NoError(t, err)
	told, err := os.ReadFile(filepath.Join(parts, "problems-00000.ndjson"))
	require.NoError(t, err)
	assert.Equal(t, string(want), string(told))
}

// A file that is no table is told as by check, and nothing is left.
func TestAFileThatIsNoTableInParts(t *testing.T) {
	r := invented(t, 7407)
	require.NoError(t, os.WriteFile(filepath.Join(r.Sources[0], "杂记.csv"), []byte("甲,乙\n1,2\n"), 0o600))
	args := append(flagsOf(r), r.Sources...)
	whole, parts := filepath.Join(t.TempDir(), "run"), filepath.Join(t.TempDir(), "run")
	want := beamed(t, append(args, "--run", whole, "--job-server", "localhost:1")...)
	require.Contains(t, want.stderr, "杂记.csv")
	oneLine(t, beamed(t, append(args, "--run", parts, "--job-server", jobServer(t), "--parts", "3")...), parts, want.stderr)
}

// Exports that were changed while workers read them are refused, and so is a worker that
// sees others: rows of two states are never judged together.
func TestExportsThatChangeAreRefused(t *testing.T) {
	read := func(t *testing.T) (*engine.Setup, *engine.Sources, Job) {
		t.Helper()
		r := invented(t, 7408)
		r.Version = version
		setup, err := engine.LoadConfig(r)
		require.NoError(t, err)
		found, err := setup.Discover()
		require.NoError(t, err)
		reading, err := readingOf(setup, found)
		require.NoError(t, err)
		job := Job{Folder: t.TempDir(), Parts: 2, Attempt: 1}
		job.Reading, err = writeJSON(filepath.Join(job.Folder, readingName), reading)
		require.NoError(t, err)
		require.NoError(t, job.begin())
		for number := 1; number <= job.Parts; number++ {
			require.NoError(t, job.survey(t.Context(), number))
		}
		found.Share.Of = job.Parts
		found.Censuses, err = job.censuses()
		require.NoError(t, err)
		return setup, found, job
	}
	t.Run("before the driver reads them", func(t *testing.T) {
		setup, found, _ := read(t)
		grow(t, found.Paths[0])
		_, err := engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{})
		require.ErrorContains(t, err, "is of other exports")
	})
	t.Run("there is one more, or one less", func(t *testing.T) {
		_, found, job := read(t)
		more := filepath.Join(filepath.Dir(found.Paths[0]), "new.csv")
		require.NoError(t, os.WriteFile(more, []byte("a\n"), 0o600))
		require.ErrorContains(t, job.survey(t.Context(), 1), "a worker sees other exports or another config than this machine: "+more)
		require.NoError(t, os.Rename(found.Paths[0], more))
		require.ErrorContains(t, job.survey(t.Context(), 1), "a worker sees other exports or another config than this machine: "+found.Paths[0])
	})
	t.Run("a part has other rows than were counted", func(t *testing.T) {
		setup, found, job := read(t)
		o, err := engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{})
		require.NoError(t, err)
		bench, err := o.Bench(t.Context(), engine.CheckOptions{})
		require.NoError(t, err)
		_, err = handOver(t.Context(), o, spread.Survey(o.Joined, bench, 5), &job)
		require.NoError(t, err)
		take := func(spread.Line) error { return nil }
		counted := partsOf(found.Censuses)
		require.NoError(t, job.eachRow(t.Context(), counted[0], take))
		counted[0].Lines++
		require.ErrorContains(t, job.eachRow(t.Context(), counted[0], take), "1/2: this part has")
		grow(t, filepath.Join(filepath.Dir(found.Paths[0]), aTable))
		require.ErrorContains(t, job.eachRow(t.Context(), counted[1], take), aTable+": the exports are not those of the plan")
	})
}

// grow adds a row that stands there already.
func grow(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := bytes.SplitAfter(data, []byte("\n"))
	require.NoError(t, os.WriteFile(path, append(data, lines[1]...), 0o600))
}

// Secrets of the programs' own stay where they are.
func TestOnlySettingsTravel(t *testing.T) {
	assert.Equal(t, []string{"NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=3"}, settingsIn([]string{
		"HOME=/root", "NINEFOLD_LANG=en", "NINEFOLD_MASK_KEY=secret", "NINEFOLD_CACHE_KEY=secret", "NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=3", "DB_PASSWORD=secret",
	}))
}

func TestPartsAsTheyAreCounted(t *testing.T) {
	got := beamed(t, "--run", filepath.Join(t.TempDir(), "run"), "--job-server", "localhost:1", "--parts", "4097", exports)
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.stderr, "--parts 4097: too many parts")
	got = beamed(t, "--run", filepath.Join(t.TempDir(), "run"), "--job-server", "localhost:1", "--parts", "-1", exports)
	assert.Contains(t, got.stderr, "--parts -1: too small")
	assert.Equal(t, []rowsFile{{Part: 2, Lines: 3}}, partsOf([]*dossier.Census{{Share: dossier.Share{Number: 2}, Tables: map[string]*dossier.CensusTable{"visits": {Records: 1}, "leave": {Records: 2}}}}))
}
