package ledger

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/store"
)

var year = audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}

// found is a result in which some of five findings are there.
func found(period audit.Period, fails ...int) *audit.Result {
	r := &audit.Result{Schema: audit.Schema, Run: audit.Run{AsOf: period.To, Period: period}}
	r.Requirements = []audit.Requirement{{ID: "a.b", System: "a", Subject: audit.Person}}
	for _, n := range fails {
		id := fmt.Sprintf("P%d", n)
		r.Verdicts = append(r.Verdicts, audit.Verdict{
			Rule: "a.b", Severity: audit.Must, Status: audit.Fail, Fingerprint: fingerprint(n),
			Subject: audit.Subject{Kind: audit.Person, ID: id, Name: "甲" + id, Branch: "B1"}, Message: audit.Text{ZH: "差一次", EN: "one short"},
		})
	}
	return r
}

func fingerprint(n int) string { return fmt.Sprintf("f%015d", n) }

func current(r *audit.Result) map[string]bool {
	all := map[string]bool{}
	for i := range r.Verdicts {
		all[r.Verdicts[i].Fingerprint] = true
	}
	return all
}

func workbook(t require.TestingT, r *audit.Result, l *render.Ledger) []byte {
	format, err := render.Lookup("xlsx")
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, format.Render(&out, r, render.Options{Lang: audit.ZH, Ledger: l}))
	return out.Bytes()
}

// through reads a workbook as the program does.
func through(t require.TestingT, dir string, book []byte) *render.Ledger {
	path := filepath.Join(dir, "ledger.xlsx")
	require.NoError(t, os.WriteFile(path, book, 0o600))
	l, err := Read(path, "ledger.xlsx")
	require.NoError(t, err)
	return l
}

func kept(t require.TestingT, ctx testing.TB, s *store.Store) *Kept {
	entries, err := s.Entries(ctx.Context())
	require.NoError(t, err)
	b, err := Open(entries)
	require.NoError(t, err)
	return b
}

func tell(r *audit.Result) func(string) []string {
	told := render.FindingTold(r, audit.ZH)
	return func(fingerprint string) []string {
		for i := range r.Verdicts {
			if r.Verdicts[i].Fingerprint == fingerprint {
				return told(&r.Verdicts[i])
			}
		}
		return nil
	}
}

var someText = rapid.SampledFrom([]string{"", "", "补访谈两次", "王某", "2025-01-15", "=1+1", "两行\n第二行", "80%"})

func texts7(n int) *rapid.Generator[[]string] { return rapid.SliceOfN(someText, n, n) }

// someLedger is anything that people may make of a ledger.
func someLedger(t *rapid.T) *render.Ledger {
	l := &render.Ledger{}
	for range rapid.IntRange(0, 3).Draw(t, "columns") {
		l.Further = append(l.Further, rapid.SampledFrom([]string{"备注", "备注", "复核"}).Draw(t, "column"))
	}
	for n := range 5 {
		times := rapid.IntRange(0, 2).Draw(t, "rows")
		for k := range times {
			l.Entries = append(l.Entries, render.LedgerEntry{
				Fingerprint: fingerprint(n), Closed: k > 0 || n > 2, Finding: []string{"B1", "甲", "P", "要求", "条款", fmt.Sprint("曾经", n, k), "1", "2", "表"},
				Written: texts7(len(fields)).Draw(t, "texts"), Further: texts7(len(l.Further)).Draw(t, "further"),
			})
		}
	}
	for k := range rapid.IntRange(0, 2).Draw(t, "own rows") {
		l.Entries = append(l.Entries, render.LedgerEntry{
			Finding: []string{"", "", "", "", "", fmt.Sprint("自查", k), "", "", ""}, Written: texts7(len(fields)).Draw(t, "texts"), Further: texts7(len(l.Further)).Draw(t, "further"),
		})
	}
	if rapid.Bool().Draw(t, "sheet") {
		l.Sheets = []render.LedgerSheet{{Name: "领导批示", Rows: []render.LedgerRow{{Number: 3, Cells: []string{"", someText.Draw(t, "cell")}}}}}
	}
	return l
}

// Whatever people filled in, a workbook that was taken in and given out again is, to the
// byte, the one that check --ledger makes of it; and taking that in again changes nothing.
func TestAWorkbookComesBackWithoutLoss(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		r := found(year, 0, 1, 2)
		given := through(rt, dir, workbook(rt, r, someLedger(rt)))
		s, err := store.InMemory(t.Context())
		require.NoError(rt, err)
		defer func() { _ = s.Close() }()
		brought := kept(rt, t, s).Merge(given, tell(r))
		require.Empty(rt, brought.Left)
		require.NoError(rt, s.Enter(t.Context(), "甲", brought.Entries...))
		book := kept(rt, t, s)
		want, got := workbook(rt, r, given), workbook(rt, r, book.Ledger(current(r), nil))
		require.True(rt, bytes.Equal(want, got), "through the store it is another workbook")
		again := book.Merge(through(rt, dir, got), tell(r))
		require.Empty(rt, again.Entries)
		require.Empty(rt, again.Left)
		later := found(year, 1, 3) // findings go and come
		require.True(rt, bytes.Equal(workbook(rt, later, given), workbook(rt, later, book.Ledger(current(later), nil))), "in a later run it is another workbook")
	})
}

// A workbook that is older than the book takes nothing back, and says what it did not.
func TestAnOlderWorkbookTakesNothingBack(t *testing.T) {
	r := found(year, 0, 1)
	s, err := store.InMemory(t.Context())
	require.NoError(t, err)
	defer func() { _ = s.Close() }()
	enter := func(seen, text string) {
		entries := kept(t, t, s).Enter(fingerprint(0), []string{"told"}, map[string]string{"measures": seen}, map[string]string{"measures": text})
		require.NoError(t, s.Enter(t.Context(), "乙", entries...))
	}
	enter("", "先")
	old := through(t, t.TempDir(), workbook(t, r, kept(t, t, s).Ledger(current(r), nil)))
	enter("先", "后")
	old.Entries[0].Written[1] = "新责任人"
	brought := kept(t, t, s).Merge(old, tell(r))
	require.Len(t, brought.Left, 1)
	assert.Equal(t, Left{Line: brought.Left[0].Line, Field: "measures", Holds: "先", Stands: "后"}, brought.Left[0])
	require.NoError(t, s.Enter(t.Context(), "甲", brought.Entries...))
	line := kept(t, t, s).Line(fingerprint(0))
	assert.Equal(t, "后", line.Text("measures"))
	assert.Equal(t, "新责任人", line.Text("responsible"))
	old.Entries[0].Written[0] = ""
	brought = kept(t, t, s).Merge(old, tell(r))
	require.Len(t, brought.Left, 1, "an empty cell takes nothing away")
	old.Entries[0].Written[0] = "全新"
	assert.Empty(t, kept(t, t, s).Merge(old, tell(r)).Left)
}

// Findings are closed by the run that no longer finds them and opened by the one that
// does again; a run that did not look, or was of another period, does neither.
func TestRunsCloseAndReopen(t *testing.T) {
	s, err := store.InMemory(t.Context())
	require.NoError(t, err)
	defer func() { _ = s.Close() }()
	run := func(r *audit.Result) (states []audit.Status) {
		about := store.Describe(r)
		_, err := s.KeepRun(t.Context(), "甲", &about, nil, kept(t, t, s).Settle(r, func(audit.Subject) bool { return true }))
		require.NoError(t, err)
		b := kept(t, t, s)
		return []audit.Status{audit.Status(b.Line(fingerprint(0)).Text("state")), audit.Status(b.Line(fingerprint(1)).Text("state"))}
	}
	other := audit.Period{From: audit.DateOf(2023, 1, 1), To: audit.DateOf(2023, 12, 31)}
	assert.Equal(t, []audit.Status{"fail", "fail"}, run(found(year, 0, 1)))
	assert.Equal(t, []audit.Status{"fixed", "fail"}, run(found(year, 1)))
	assert.Equal(t, []audit.Status{"fixed", "fail"}, run(found(other, 4)))
	narrowed := found(year)
	narrowed.Run.Scope = &audit.Scope{Persons: []string{"P9"}}
	assert.Equal(t, []audit.Status{"fixed", "fail"}, run(narrowed))
	assert.Equal(t, []audit.Status{"fail", "fail"}, run(found(year, 0, 1)))
	doubtful := found(year, 0, 1)
	doubtful.Verdicts[1].Status = audit.Unknown
	assert.Equal(t, []audit.Status{"fail", "unknown"}, run(doubtful))
	elsewhere := func(audit.Subject) bool { return false } // as where only the books of another branch were put in
	assert.Empty(t, kept(t, t, s).Settle(found(year), elsewhere), "of whom nothing was read nothing is closed")
	line := kept(t, t, s).Line(fingerprint(0))
	var moves []string
	for _, e := range line.History {
		if e.Field == "state" {
			moves = append(moves, fmt.Sprint(e.Run, e.Before, ">", e.After))
		}
	}
	assert.Equal(t, []string{"1>fail", "2fail>fixed", "5fixed>fail"}, moves)
	assert.Equal(t, "P0", line.About().Subject.ID)
}
