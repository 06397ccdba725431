package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/office"
)

// stored is an invented office whose tables lie in a database, beside the same as files.
type stored struct {
	t             *testing.T
	files, config string // the folder of the files, and the config that names the database
	path          string
	db            *sql.DB
}

// storeOffice writes an office as files and, table by table, into a database. Every cell
// is a text there, as the file has it.
func storeOffice(t *testing.T, seed uint64) *stored {
	t.Helper()
	o, dir := office.Generate(seed, office.Options{}), t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true}))
	s := &stored{t: t, files: dir, path: filepath.Join(t.TempDir(), "canary.db"), config: filepath.Join(t.TempDir(), "ninefold.yaml")}
	var err error
	s.db, err = sql.Open("sqlite", s.path+"?_pragma=synchronous(0)&_pragma=journal_mode(memory)")
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.db.Close()) })
	settings, err := os.ReadFile(filepath.Join(dir, "ninefold.yaml"))
	require.NoError(t, err)
	var sources strings.Builder
	sources.WriteString("\nsources:\n")
	s.db.SetMaxOpenConns(1)
	s.do("begin")
	for _, g := range o.Grids() {
		s.fill(g)
		fmt.Fprintf(&sources, "  - {table: %[1]s, sql: {driver: sqlite, dsn_env: NINEFOLD_DSN, query: 'select * from \"%[1]s\" order by rowid', key: [%[2]s]}}\n", g.Table, g.Header[0])
	}
	s.do("commit")
	require.NoError(t, os.WriteFile(s.config, append(settings, sources.String()...), 0o600))
	return s
}

func (s *stored) fill(g office.Grid) {
	s.t.Helper()
	s.do(`create table "` + g.Table + `" ("` + strings.Join(g.Header, `" text, "`) + `" text)`)
	for _, row := range g.Rows {
		values := make([]any, len(g.Header))
		for i, cell := range row {
			if cell != "" {
				values[i] = cell
			}
		}
		s.do(`insert into "`+g.Table+`" values (?`+strings.Repeat(", ?", len(values)-1)+")", values...)
	}
}

func (s *stored) do(statement string, values ...any) {
	s.t.Helper()
	_, err := s.db.ExecContext(s.t.Context(), statement, values...)
	require.NoError(s.t, err, statement)
}

// run runs a command on the database alone, and makes sure that nothing says where it is.
func (s *stored) run(args ...string) (code int, stdout, stderr string) {
	s.t.Helper()
	env := environment{environ: []string{"NINEFOLD_DSN=" + s.path, cacheKeyVariable + "=a key of the cache, long", maskKeyVariable + "=a key of the masks, long"}}
	code, stdout, stderr = callWith(s.t.Context(), env, append(args, "--config", s.config)...)
	assert.NotContains(s.t, stdout+stderr, "canary.db")
	assert.NotContains(s.t, stderr, "NINEFOLD_DSN sets nothing")
	return code, stdout, stderr
}

func verdictsRead(t *testing.T, result string) []string {
	t.Helper()
	var read struct {
		Verdicts []audit.Verdict `json:"verdicts"`
	}
	require.NoError(t, json.Unmarshal([]byte(result), &read))
	var all []string
	for _, v := range read.Verdicts {
		all = append(all, fmt.Sprintf("%s %s %s %v %v %v %d", v.Rule, v.Subject.ID, v.Status, v.Reasons, v.Actual, v.Required, len(v.Evidence)))
	}
	return all
}

// placesOf are the rows that prove each verdict, by table: row 1 has the names of the
// columns in files and in queries alike.
func placesOf(t *testing.T, result string) []string {
	t.Helper()
	var read struct {
		Verdicts []audit.Verdict `json:"verdicts"`
	}
	require.NoError(t, json.Unmarshal([]byte(result), &read))
	var all []string
	for _, v := range read.Verdicts {
		for _, at := range v.Evidence {
			all = append(all, fmt.Sprintf("%s %s: %s %d", v.Rule, v.Subject.ID, at.Table, at.Row))
		}
	}
	return all
}

// An office in a database gets the verdicts that it gets as files, from the same rows.
func TestAnOfficeInADatabase(t *testing.T) {
	for seed := range uint64(3) {
		s := storeOffice(t, seed+1)
		code, files, stderr := callWith(t.Context(), environment{}, "check", filepath.Join(s.files, "exports"), "--config", filepath.Join(s.files, "ninefold.yaml"), "--all", "--quarantine", "-o", "json")
		require.NotEqual(t, 2, code, stderr)
		again, stored, stderr := s.run("check", "--all", "--quarantine", "-o", "json")
		assert.Equal(t, code, again, stderr)
		assert.Equal(t, verdictsRead(t, files), verdictsRead(t, stored))
		assert.Equal(t, placesOf(t, files), placesOf(t, stored))
		assert.NotEmpty(t, placesOf(t, stored))
		assert.Contains(t, stored, `"path":"sqlite:people"`)
		assert.Contains(t, stored, `"key":"`)
	}
}

func TestVerifyAndCacheOfADatabase(t *testing.T) {
	s := storeOffice(t, 1)
	result, kept := filepath.Join(t.TempDir(), "result.json"), t.TempDir()
	check := func() (string, string) {
		_, stdout, stderr := s.run("check", "--quarantine", "--cache", kept, "-o", "json", "-o", "json="+result+".new", "--stats")
		require.NoError(t, os.Rename(result+".new", result), stderr)
		return stdout, stderr
	}
	first, _ := check()
	second, _ := check()
	assert.Equal(t, first, second)
	code, stdout, stderr := s.run("verify", result)
	assert.Equal(t, 0, code, stdout+stderr)

	s.do("delete from visits where rowid = (select max(rowid) from visits)")
	code, stdout, stderr = s.run("verify", result)
	assert.Equal(t, 1, code, stderr)
	assert.Contains(t, stdout, "sqlite:visits")
	third, _ := check()
	assert.NotEqual(t, first, third, "what the database holds decides, not what is kept")

	for _, content := range contentsOf(t, kept) {
		assert.NotContains(t, content, "canary.db")
	}
}

// A run that fails because of rows that a table got since says which one, by the name
// that a masked result has for it.
func TestVerifyNamesTheTableThatChanged(t *testing.T) {
	for _, masked := range []bool{false, true} {
		s, result := storeOffice(t, 1), filepath.Join(t.TempDir(), "result.json")
		name, more := "sqlite:visits", []string(nil)
		if masked {
			more = []string{"--mask"}
		}
		_, _, stderr := s.run(append([]string{"check", "-o", "json=" + result}, more...)...)
		require.FileExists(t, result, stderr)
		if masked {
			_, plain, _ := s.run("check", "-o", "json")
			at := slices.IndexFunc(inputsOf(t, []byte(plain)), func(in audit.Input) bool { return in.Path == name })
			content, err := os.ReadFile(result)
			require.NoError(t, err)
			name = inputsOf(t, content)[at].Path
			require.Contains(t, name, "file-")
		}
		s.do("update visits set 日期 = '2024-13-77' where rowid = 1")
		code, stdout, stderr := s.run(append([]string{"verify", result}, more...)...)
		assert.Equal(t, 2, code, stdout)
		assert.Contains(t, stderr, name+": has changed since the result was made")
		assert.Equal(t, 1, strings.Count(stderr, "has changed since"), stderr)
	}
}

func inputsOf(t *testing.T, result []byte) []audit.Input {
	t.Helper()
	var read audit.Result
	require.NoError(t, json.Unmarshal(result, &read))
	return read.Run.Inputs
}

func contentsOf(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var all []string
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		require.NoError(t, err)
		all = append(all, string(data))
	}
	return all
}

func TestOtherCommandsReadDatabases(t *testing.T) {
	s := storeOffice(t, 1)
	code, stdout, stderr := s.run("inspect")
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, stdout, "sqlite:people")
	code, stdout, stderr = s.run("inspect", "-o", "json", "--rows")
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, stdout, `"format": "sqlite"`)
	for _, args := range [][]string{
		{"due", "--quarantine"}, {"summary", "--quarantine"}, {"whatif", "--quarantine", "--set", "fieldwork.visits.half_days=5"},
		{"config", "show"}, {"check", "--quarantine", "-o", "html"}, {"check", "--quarantine", "-o", "sarif"}, {"check", "--quarantine", "-o", "xlsx=" + filepath.Join(t.TempDir(), "x.xlsx")},
		{"check", "--quarantine", "--mask=full", "-o", "json"},
	} {
		if args[0] == "check" && strings.Contains(strings.Join(args, " "), "--mask=") {
			args = append(args, "--fail-on", "none")
		}
		code, stdout, stderr := s.run(args...)
		assert.NotEqual(t, 2, code, "%v: %s", args, stderr)
		assert.NotContains(t, stdout+stderr, "select *", "%v", args)
	}
	code, _, stderr = s.run("check", "--quarantine", "--annotate", filepath.Join(t.TempDir(), "copies"))
	assert.NotEqual(t, 2, code)
	assert.Contains(t, stderr, "tables of databases have no annotated copies: sqlite:")
}

func TestRowsOfADatabaseAreNamedByTheirKey(t *testing.T) {
	s := storeOffice(t, 1)
	s.do(`update visits set 日期 = '5/3/2024' where rowid = 2`)
	code, _, stderr := s.run("check")
	assert.Equal(t, 2, code)
	assert.Regexp(t, `sqlite:visits, row 3 \(工号=[^)]+\), .*5/3/2024`, stderr)
}

func TestFaultsOfDatabases(t *testing.T) {
	s := storeOffice(t, 1)
	config := func(entry string) {
		require.NoError(t, os.WriteFile(s.config, []byte("period: {from: 2024-01-01, to: 2024-12-31}\nsources:\n  - "+entry+"\n"), 0o600))
	}
	for _, tc := range []struct{ entry, said string }{
		{"{table: visits, sql: {driver: sqlite, dsn_env: NINEFOLD_DSN, query: select * from visits, key: [id]}}",
			"ninefold.yaml:3:21: the outermost select has no order by, so that nothing settles the order of its rows; add order by to the outermost select, with columns that settle the order of the rows, such as order by id"},
		{"{table: visits, sql: {driver: sqlit, dsn_env: NINEFOLD_DSN, query: select 1 order by 1, key: [id]}}",
			"ninefold.yaml:3:35: unknown value sqlit in sources[1].sql.driver; did you mean sqlite?"},
		{"{table: visits, sql: {driver: sqlite, query: select 1 order by 1, key: [id]}}",
			"ninefold.yaml:3:21: nothing says where the DSN is; add dsn_env: the variable that holds it, or dsn_file: the file that does"},
		{"{table: visits, sql: {driver: sqlite, dsn_env: A, dsn_file: b, query: select 1 order by 1, key: [id]}}",
			"ninefold.yaml:3:55: there are both dsn_env and dsn_file; keep one of the two"},
		{"{table: visits, file: a.csv, sql: {driver: sqlite, dsn_env: A, query: select 1 order by 1, key: [id]}}",
			"ninefold.yaml:3:34: there are both file and sql; keep one of the two"},
		{"{sheet: a, table: visits, sql: {driver: sqlite, dsn_env: A, query: select 1 order by 1, key: [id]}}",
			"ninefold.yaml:3:6: a query has no sheet; take it out"},
		{"{sql: {driver: sqlite, dsn_env: A, query: select 1 order by 1, key: [id]}}",
			"ninefold.yaml:3:6: the table that the query feeds is missing; add table: such as visits"},
		{"{table: visits, sql: {driver: sqlite, dsn_env: A, query: select 1 order by 1, key: []}}",
			"ninefold.yaml:3:83: key names no column; name the columns that tell the rows apart, such as [id]"},
		{"{table: visits}", "ninefold.yaml:3:5: sources[1].file is missing; add file: the file's name, or sql: a query of a database"},
		{"{table: visits, sql: {driver: sqlite, dsn_env: UNSET_DSN, query: select 1 as id order by 1, key: [id]}}",
			"ninefold.yaml:3:21: the environment variable UNSET_DSN is not set; set it to the DSN of the database"},
	} {
		config(tc.entry)
		code, stdout, stderr := s.run("check")
		assert.Equal(t, 2, code)
		assert.Empty(t, stdout)
		assert.Contains(t, strings.ReplaceAll(stderr, s.config, "ninefold.yaml"), tc.said, tc.entry)
	}
	code, _, stderr := callWith(t.Context(), environment{}, "check", "--config", filepath.Join(s.files, "ninefold.yaml"))
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "no source is named", "files have to be named")
}

func TestDSNIsInNoDigest(t *testing.T) {
	s := storeOffice(t, 1)
	digest := func() string {
		_, stdout, _ := s.run("check", "--quarantine", "-o", "json")
		return stdout
	}
	first := digest()
	moved := filepath.Join(t.TempDir(), "canary.db")
	data, err := os.ReadFile(s.path)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(moved, data, 0o600))
	s.path = moved
	assert.True(t, bytes.Equal([]byte(first), []byte(digest())), "where a database lies is in no result")
}
