package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func place(t *testing.T) string { return filepath.Join(t.TempDir(), "kept.db") }

func opened(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path)
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// wrote puts one of everything in.
func wrote(t *testing.T, s *Store) {
	t.Helper()
	run := &KeptRun{AsOf: "2024-12-31", From: "2024-01-01", To: "2024-12-31", PolicyDigest: "p", ConfigDigest: "c", Counts: map[audit.Status]int{audit.Fail: 1}}
	id, err := s.KeepRun(t.Context(), "甲", run, []byte(`{"schema":"x"}`), []Written{{Finding: "f1", Field: "state", After: "open"}})
	require.NoError(t, err)
	require.Positive(t, id)
	require.NoError(t, s.Enter(t.Context(), "乙", Written{Finding: "f1", Field: "measures", After: "补访谈"}))
	_, err = s.KeepFigures(t.Context(), "甲", FigureChange{Place: "ninefold.yaml", Before: "a: 1", After: "a: 2", About: "a"})
	require.NoError(t, err)
	require.NoError(t, s.Correct(t.Context(), "甲", Correction{SHA256: "d", Path: "访谈.xlsx", Sheet: "一月", Row: 3, Column: 2, Before: "2月30日", After: "2024-02-28"}))
	id, err = s.RequestWaiver(t.Context(), "甲", &WaiverRequest{Rule: "fieldwork.visits", Subject: "P1", From: "2024-06-01", Until: "2024-12-31", Reason: "专项"})
	require.NoError(t, err)
	require.NoError(t, s.AnswerRequest(t.Context(), "乙", id, Declined, "不够"))
}

func TestWhatIsKeptIsThereAgain(t *testing.T) {
	path := place(t)
	s := opened(t, path)
	wrote(t, s)
	info, err := os.Stat(path)
	require.NoError(t, err)
	if runtime.GOOS != "windows" {
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
		for _, beside := range []string{"-wal", "-shm", "-owner"} {
			info, err := os.Stat(path + beside)
			require.NoError(t, err)
			assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), beside)
		}
	}
	require.NoError(t, s.Close())
	s = opened(t, path)
	runs, err := s.Runs(t.Context())
	require.NoError(t, err)
	require.Len(t, runs, 1)
	assert.Equal(t, "甲", runs[0].Who)
	assert.Equal(t, map[audit.Status]int{audit.Fail: 1}, runs[0].Counts)
	result, err := s.Result(t.Context(), runs[0].ID)
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema":"x"}`, string(result))
	none, err := s.Result(t.Context(), 99)
	require.NoError(t, err)
	assert.Nil(t, none)
	history, err := s.History(t.Context(), "f1")
	require.NoError(t, err)
	require.Len(t, history, 2)
	assert.Equal(t, runs[0].ID, history[0].Run)
	assert.Equal(t, Written{ID: 2, At: history[1].At, Who: "乙", Finding: "f1", Field: "measures", After: "补访谈"}, history[1])
	figures, err := s.Figures(t.Context())
	require.NoError(t, err)
	require.Len(t, figures, 1)
	corrections, err := s.Corrections(t.Context())
	require.NoError(t, err)
	require.Len(t, corrections, 1)
	seal, err := s.Verify(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 7, seal.Lines)
	assert.Len(t, seal.Hash, 64)
}

func TestMemoryKeepsByTheSameCode(t *testing.T) {
	s, err := InMemory(t.Context())
	require.NoError(t, err)
	defer func() { require.NoError(t, s.Close()) }()
	wrote(t, s)
	assert.Empty(t, s.Path())
	_, err = s.Verify(t.Context())
	require.NoError(t, err)
	path := place(t)
	require.NoError(t, s.Backup(t.Context(), path))
	kept := opened(t, path)
	entries, err := kept.Entries(t.Context())
	require.NoError(t, err)
	assert.Len(t, entries, 2)
}

// Every version that there was is brought up to date with all that it holds, and has
// the same tables then as a new file.
func TestOlderFilesAreBroughtUpToDate(t *testing.T) {
	shape := func(s *Store) string {
		rows, err := list(t.Context(), s, "select type, name, sql from sqlite_schema where sql is not null order by name", nil, func(r *[3]string) []any { return []any{&r[0], &r[1], &r[2]} })
		require.NoError(t, err)
		return fmt.Sprint(rows)
	}
	fresh := shape(opened(t, place(t)))
	for version := range len(migrations) + 1 {
		t.Run(strconv.Itoa(version), func(t *testing.T) {
			path := place(t)
			require.NoError(t, begin(path))
			db, err := connect(location(path), 1)
			require.NoError(t, err)
			require.NoError(t, migrateTo(t.Context(), db, version))
			old := &Store{path: path, writing: db, reading: db}
			if version > 0 {
				require.NoError(t, old.Enter(t.Context(), "乙", Written{Finding: "f", Field: "measures", After: "写于旧版"}))
			}
			require.NoError(t, db.Close())
			if version > 0 {
				seen, err := View(t.Context(), path)
				require.NoError(t, err)
				_, err = seen.Verify(t.Context())
				require.NoError(t, err, "an older file can be looked at as it is")
				require.NoError(t, seen.Close())
			}
			s := opened(t, path)
			assert.Equal(t, fresh, shape(s))
			is, err := versionOf(t.Context(), s.writing)
			require.NoError(t, err)
			assert.Len(t, migrations, is)
			entries, err := s.Entries(t.Context())
			require.NoError(t, err)
			assert.Len(t, entries, min(version, 1))
			wrote(t, s)
			_, err = s.Verify(t.Context())
			require.NoError(t, err)
		})
	}
}

// tampered changes a closed file past this program.
func tampered(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	for _, statement := range statements {
		_, err := db.ExecContext(t.Context(), statement)
		require.NoError(t, err, statement)
	}
	require.NoError(t, db.Close())
}

func TestNothingIsChangedOrTakenAway(t *testing.T) {
	s := opened(t, place(t))
	wrote(t, s)
	for _, table := range append([]string{"changes"}, chained...) {
		for _, statement := range []string{"delete from " + table, "update " + table + " set who='丙'"} {
			_, err := s.writing.ExecContext(t.Context(), statement)
			assert.ErrorContains(t, err, "append-only", statement)
		}
	}
}

func TestTheLogShowsWhatWasDonePastTheProgram(t *testing.T) {
	for name, done := range map[string][]string{
		"an entry is changed":       {"drop trigger entries_no_update", "update entries set after='别的' where id=2"},
		"an entry is taken out":     {"drop trigger entries_no_delete", "delete from entries where id=2"},
		"an entry is put in":        {"insert into entries (at, who, finding, field, before, after) values ('2024-01-01T00:00:00Z','乙','f1','measures','补访谈','假的')"},
		"a result is changed":       {"drop trigger runs_no_update", "update runs set result=x'00'"},
		"a line is changed":         {"drop trigger changes_no_update", "update changes set who='丙' where seq=3"},
		"a line is taken out":       {"drop trigger changes_no_delete", "delete from changes where seq=3"},
		"the last line is cut off":  {"drop trigger changes_no_delete", "delete from changes where seq=5"},
		"a correction is withdrawn": {"drop trigger corrections_no_update", "update corrections set withdraws=id"},
	} {
		t.Run(name, func(t *testing.T) {
			path := place(t)
			s := opened(t, path)
			wrote(t, s)
			require.NoError(t, s.Close())
			tampered(t, path, done...)
			seen, err := View(t.Context(), path)
			require.NoError(t, err)
			defer func() { _ = seen.Close() }()
			_, err = seen.Verify(t.Context())
			bothWays(t, err, "compare it with a backup")
		})
	}
}

// bothWays expects a fault with a sentence in each language.
func bothWays(t *testing.T, err error, says string) {
	t.Helper()
	var fault *audit.Fault
	require.ErrorAs(t, err, &fault)
	assert.Contains(t, fault.In(audit.EN), says)
	assert.NotEmpty(t, fault.Problem.ZH)
	assert.NotEmpty(t, fault.Remedy.ZH)
	assert.NotEmpty(t, fault.Remedy.EN)
}

func TestFilesThatAreRefusedStayAsTheyAre(t *testing.T) {
	for _, tc := range []struct {
		name, says string
		unixOnly   bool
		make       func(t *testing.T, path string)
	}{
		{"open to others", "other users may read or write it (mode 0644); run chmod 600", true, func(t *testing.T, path string) {
			require.NoError(t, opened(t, path).Close())
			require.NoError(t, os.Chmod(path, 0o644))
		}},
		{"a link", "is a link", true, func(t *testing.T, path string) {
			require.NoError(t, os.WriteFile(path+".real", nil, 0o600))
			require.NoError(t, os.Symlink(path+".real", path))
		}},
		{"two names", "has another name too", true, func(t *testing.T, path string) {
			require.NoError(t, os.WriteFile(path, nil, 0o600))
			require.NoError(t, os.Link(path, path+".other"))
		}},
		{"a folder", "is not a regular file", false, func(t *testing.T, path string) { require.NoError(t, os.Mkdir(path, 0o700)) }},
		{"no database", "is damaged, or is no database", false, func(t *testing.T, path string) {
			require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("no database at all\n", 300)), 0o600))
		}},
		{"a page overwritten", "is damaged, or is no database", false, func(t *testing.T, path string) {
			s := opened(t, path)
			wrote(t, s)
			require.NoError(t, s.Close())
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			copy(data[4096:], strings.Repeat("\xff", len(data)-4096))
			require.NoError(t, os.WriteFile(path, data, 0o600))
		}},
		{"another program's", "is a database of another program", false, func(t *testing.T, path string) {
			require.NoError(t, begin(path))
			tampered(t, path, "create table t (a)")
		}},
		{"a later version's", "was written by a later version", false, func(t *testing.T, path string) {
			require.NoError(t, opened(t, path).Close())
			tampered(t, path, "pragma user_version=99")
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.unixOnly && runtime.GOOS == "windows" {
				t.Skip("the folder says who may read a file")
			}
			path := place(t)
			tc.make(t, path)
			before, _ := os.ReadFile(path)
			_, err := Open(t.Context(), path)
			bothWays(t, err, tc.says)
			after, _ := os.ReadFile(path)
			assert.True(t, bytes.Equal(before, after))
		})
	}
	_, err := Open(t.Context(), filepath.Join(t.TempDir(), "nowhere", "kept.db"))
	bothWays(t, err, "its directory does not")
	_, err = View(t.Context(), place(t))
	bothWays(t, err, "does not exist")
	empty := place(t)
	require.NoError(t, begin(empty))
	_, err = View(t.Context(), empty)
	bothWays(t, err, "holds nothing that ninefold kept")
}

func TestAReadOnlyFileIsToldOf(t *testing.T) {
	s := opened(t, place(t))
	_, err := s.reading.ExecContext(t.Context(), "insert into entries (at, who, finding, field, before, after) values ('','','','','','')")
	bothWays(t, troubleWith(s.path, err), "cannot be written")
}

func TestTwoProgramsDoNotKeepInOneFile(t *testing.T) {
	path := place(t)
	s := opened(t, path)
	_, err := Open(t.Context(), path)
	bothWays(t, err, "another ninefold serve has it open")
	require.NoError(t, s.Close())
	require.NoError(t, opened(t, path).Close())
}

func TestALockOfAnotherProgramIsToldOf(t *testing.T) {
	path := place(t)
	s := opened(t, path)
	wrote(t, s)
	_, err := s.writing.ExecContext(t.Context(), "pragma busy_timeout=50")
	require.NoError(t, err)
	other, err := connect(location(path), 1)
	require.NoError(t, err)
	tx, err := other.BeginTx(t.Context(), nil)
	require.NoError(t, err)
	err = s.Enter(t.Context(), "乙", Written{Finding: "f2", Field: "measures", After: "x"})
	bothWays(t, err, "another program has it locked")
	require.NoError(t, tx.Rollback())
	require.NoError(t, other.Close())
	require.NoError(t, s.Enter(t.Context(), "乙", Written{Finding: "f2", Field: "measures", After: "x"}))
}

func TestAFullDiskLosesNothing(t *testing.T) {
	s := opened(t, place(t))
	wrote(t, s)
	var pages int
	require.NoError(t, s.writing.QueryRowContext(t.Context(), "pragma page_count").Scan(&pages))
	_, err := s.writing.ExecContext(t.Context(), fmt.Sprintf("pragma max_page_count=%d", pages))
	require.NoError(t, err)
	err = s.Enter(t.Context(), "乙", Written{Finding: "f2", Field: "measures", After: strings.Repeat("很长", 40_000)})
	bothWays(t, err, "the disk is full")
	entries, err := s.Entries(t.Context())
	require.NoError(t, err)
	assert.Len(t, entries, 2)
	_, err = s.Verify(t.Context())
	require.NoError(t, err)
	_, err = s.writing.ExecContext(t.Context(), "pragma max_page_count=1000000")
	require.NoError(t, err)
	require.NoError(t, s.Enter(t.Context(), "乙", Written{Finding: "f2", Field: "measures", After: "又有地方了"}))
}

// Of two who write on the same, the second is told what the first wrote.
func TestWhoeverIsSlowerIsTold(t *testing.T) {
	s := opened(t, place(t))
	wrote(t, s)
	require.NoError(t, s.Enter(t.Context(), "甲", Written{Finding: "f1", Field: "measures", Before: "补访谈", After: "甲写的"}))
	err := s.Enter(t.Context(), "乙", Written{Finding: "f1", Field: "responsible", After: "不该留下"}, Written{Finding: "f1", Field: "measures", Before: "补访谈", After: "乙写的"})
	var late *Outdated
	require.ErrorAs(t, err, &late)
	assert.Equal(t, "甲写的", late.Stands.After)
	bothWays(t, err, "甲 changed this entry")
	history, err := s.History(t.Context(), "f1")
	require.NoError(t, err)
	assert.Len(t, history, 3, "all or none")
	require.NoError(t, s.Enter(t.Context(), "乙", Written{Finding: "f1", Field: "measures", Before: "补访谈", After: "甲写的"}), "both want the same")
}

func TestManyWriteAtOnce(t *testing.T) {
	s := opened(t, place(t))
	var group sync.WaitGroup
	for who := range 20 {
		group.Go(func() {
			for n := range 5 {
				assert.NoError(t, s.Enter(context.WithoutCancel(t.Context()), strconv.Itoa(who), Written{Finding: strconv.Itoa(who), Field: strconv.Itoa(n), After: "x"}))
				_, err := s.History(t.Context(), strconv.Itoa(who))
				assert.NoError(t, err)
			}
		})
	}
	group.Wait()
	seal, err := s.Verify(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 100, seal.Lines)
}

func TestABackupIsWholeAndReplacesNothing(t *testing.T) {
	path := place(t)
	s := opened(t, path)
	wrote(t, s)
	seen, err := View(t.Context(), path)
	require.NoError(t, err)
	defer func() { _ = seen.Close() }()
	out := filepath.Join(t.TempDir(), "backup.db")
	require.NoError(t, seen.Backup(t.Context(), out), "while another has it open")
	info, err := os.Stat(out)
	require.NoError(t, err)
	if runtime.GOOS != "windows" {
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
	bothWays(t, seen.Backup(t.Context(), out), "already exists")
	bothWays(t, seen.Backup(t.Context(), filepath.Join(t.TempDir(), "nowhere", "b.db")), "its directory does not")
	left, err := filepath.Glob(filepath.Join(filepath.Dir(out), ".ninefold-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
	first, err := s.Verify(t.Context())
	require.NoError(t, err)
	copied, err := opened(t, out).Verify(t.Context())
	require.NoError(t, err)
	assert.Equal(t, first, copied)
}

// A request is answered once, and stays with its answer; both are in the log.
func TestRequestsForWaivers(t *testing.T) {
	s := opened(t, place(t))
	ask := WaiverRequest{Rule: "fieldwork.visits", Subject: "P1", From: "2024-06-01", Until: "2024-12-31", Reason: "专项"}
	first, err := s.RequestWaiver(t.Context(), "甲", &ask)
	require.NoError(t, err)
	second, err := s.RequestWaiver(t.Context(), "乙", &ask)
	require.NoError(t, err)
	require.NoError(t, s.AnswerRequest(t.Context(), "丙", first, Declined, "不够"))
	err = s.AnswerRequest(t.Context(), "丁", first, Approved, "")
	require.ErrorContains(t, err, "丙 has answered")
	require.Error(t, s.AnswerRequest(t.Context(), "丁", 99, Approved, ""), "there is no such request")
	all, err := s.WaiverRequests(t.Context())
	require.NoError(t, err)
	require.Len(t, all, 2)
	assert.Equal(t, []int64{second, first}, []int64{all[0].ID, all[1].ID})
	assert.Empty(t, all[0].Answer)
	assert.Equal(t, [3]string{Declined, "不够", "丙"}, [3]string{all[1].Answer, all[1].Note, all[1].Judge})
	seal, err := s.Verify(t.Context())
	require.NoError(t, err)
	assert.EqualValues(t, 3, seal.Lines)
}
