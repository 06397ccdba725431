package spread_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/office"
	"ninefold/internal/office/books"
	"ninefold/internal/spread"
)

// share reads one of so many shares of the sources of a request; number 0: what is no share's.
func share(t *testing.T, r engine.Request, number, of int) (*engine.Setup, *engine.Sources) {
	t.Helper()
	setup, err := engine.LoadConfig(r)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	found.Share = dossier.Share{Number: number, Of: of}
	return setup, found
}

// censuses are those of all shares, sent through JSON.
func censuses(t *testing.T, r engine.Request, of int) []*dossier.Census {
	t.Helper()
	var all []*dossier.Census
	for number := of; number > 0; number-- {
		setup, found := share(t, r, number, of)
		one, err := engine.Census(t.Context(), setup, found)
		require.NoError(t, err)
		data, err := json.Marshal(one)
		require.NoError(t, err)
		again := new(dossier.Census)
		require.NoError(t, json.Unmarshal(data, again))
		all = append(all, again)
	}
	return all
}

// surveyed opens an office of whose large tables it holds no row.
func surveyed(t *testing.T, r engine.Request, all []*dossier.Census) (*engine.Office, error) {
	t.Helper()
	setup, found := share(t, r, 0, len(all))
	found.Censuses = all
	return engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{})
}

// sameInShares compares what is found of the whole and of an office that was read in so
// many shares.
func sameInShares(t *testing.T, r engine.Request, of int) {
	t.Helper()
	whole, err := opened(t, r).Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	read, err := surveyed(t, r, censuses(t, r, of))
	require.NoError(t, err)
	const buckets = 5
	result, err := piped(t, read, buckets, func(step int, text []byte) []byte {
		if step > 0 {
			return text
		}
		bench, err := read.Bench(t.Context(), engine.CheckOptions{})
		require.NoError(t, err)
		plan := spread.Survey(read.Joined, bench, buckets)
		_, err = plan.Text()
		require.NoError(t, err)
		lines := bytes.NewBuffer(text)
		for number := 1; number <= of; number++ {
			setup, found := share(t, r, number, of)
			book, err := engine.ReadShare(t.Context(), setup, found)
			require.NoError(t, err)
			require.NoError(t, plan.RouteShareText(book, lines))
		}
		return lines.Bytes()
	})
	require.NoError(t, err)
	if want, got := written(t, whole), written(t, result); !bytes.Equal(want, got) {
		differ(t, of, want, got)
	}
}

// Whoever reads an office, alone or in shares of which each holds some of the rows: the
// result is the same to the byte. Names may stand for ids, and rows may be set aside,
// twice there or hidden.
func TestInventedOfficesGetTheSameResultInShares(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			options := office.Options{Waivers: seed%3 == 1, Aside: seed%2 == 0, Branches: 5}
			o := office.Generate(uint64(seed)+7200, options)
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			asOf, err := audit.ParseDate(o.AsOf.String())
			require.NoError(t, err)
			sameInShares(t, engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: seed%2 == 0, Quarantine: options.Aside}, 1+seed%4)
		})
	}
}

func TestMessyExportsGetTheSameResultInShares(t *testing.T) {
	for of, exports := range []string{"office", "compliant", "messy"} {
		t.Run(exports, func(t *testing.T) {
			t.Parallel()
			sameInShares(t, engine.Request{Sources: []string{filepath.Join("../../fixtures", exports)}, All: true, Quarantine: true}, of+2)
		})
	}
}

// Tables of which one sheet is a cross table or the like are not shared out.
func TestBooksGetTheSameResultInShares(t *testing.T) {
	for i, l := range books.Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			sameInShares(t, requestOfBooks(t, uint64(7000+i), l), 3)
		})
	}
}

// Every bad row is told as by one process, in its order, whichever share it is in.
func TestBadRowsOfAllSharesAreTold(t *testing.T) {
	r := engine.Request{Sources: []string{"../../fixtures/messy"}}
	refused := problemsOf(t)
	setup, found := share(t, r, 0, 0)
	want := refused(engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{}))
	require.NotEmpty(t, want)
	for _, of := range []int{1, 3} {
		assert.Equal(t, want, refused(surveyed(t, r, censuses(t, r, of))))
	}
}

// Where more ids and names are unknown than the nearest right one is looked for, the hints
// stand at the rows at which one process has them: in the order of tables, fields and rows,
// whichever share a row is in.
func TestHintsStandAtTheSameRowsInShares(t *testing.T) {
	o := office.Generate(7230, office.Options{People: 40, Branches: 5})
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true}))
	exports := filepath.Join(dir, "exports")
	for _, table := range []string{"reports.csv", "visits.csv", "postings.csv"} {
		misspelt(t, filepath.Join(exports, table))
	}
	asOf, err := audit.ParseDate(o.AsOf.String())
	require.NoError(t, err)
	r := engine.Request{Sources: []string{exports}, AsOf: &asOf}
	setup, found := share(t, r, 0, 0)
	want := problemsOf(t)(engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{}))
	hints := 0
	for _, p := range want {
		if strings.Contains(p.Expected.EN, "; perhaps ") {
			hints++
		}
	}
	require.Greater(t, hints, 100)
	require.Less(t, hints, len(want)-100)
	for _, of := range []int{1, 3, 7} {
		got := problemsOf(t)(surveyed(t, r, censuses(t, r, of)))
		require.Len(t, got, len(want))
		for i := range want {
			require.Equal(t, want[i], got[i], of)
		}
	}
}

// misspelt gives each row's person another ending: first by ids that nobody has.
func misspelt(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.SplitAfter(string(data), "\n")
	for i := 1; i < len(lines) && lines[i] != ""; i++ {
		id, rest, _ := strings.Cut(lines[i], ",")
		lines[i] = id + string(rune('a'+i%26)) + "," + rest
	}
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "")), 0o600))
}

// problemsOf gives the bad rows that an office was refused for.
func problemsOf(t *testing.T) func(*engine.Office, error) []audit.Problem {
	t.Helper()
	return func(o *engine.Office, err error) []audit.Problem {
		t.Helper()
		require.Nil(t, o)
		var rows *engine.RefusedRows
		require.ErrorAs(t, err, &rows)
		return rows.Tables.Problems
	}
}

// Shares that do not make the whole are refused: one is missing or there twice, or is of
// other exports or settings, or of another number of shares.
func TestSharesThatAreNotTheWholeAreRefused(t *testing.T) {
	r := engine.Request{Sources: []string{"../../fixtures/office"}, Quarantine: true}
	other := engine.Request{Sources: []string{"../../fixtures/compliant"}, Quarantine: true}
	later := r
	later.Set = []string{"fieldwork.visits.half_days=3"}
	good := censuses(t, r, 3)
	for name, given := range map[string][]*dossier.Census{
		"one is missing":     good[:2],
		"one is there twice": {good[0], good[1], good[1]},
		"other exports":      {good[0], good[1], censuses(t, other, 3)[2]},
		"other settings":     {good[0], good[1], censuses(t, later, 3)[2]},
		"other shares":       {good[0], good[1], censuses(t, r, 4)[3]},
	} {
		_, err := surveyed(t, r, given)
		require.ErrorContains(t, err, "is of other exports or settings", name)
	}
	setup, found := share(t, r, 0, 3)
	_, err := engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{})
	require.ErrorContains(t, err, "of 3 parts 0 were given")
}
