package spread_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/office"
	"ninefold/internal/office/books"
	"ninefold/internal/spread"
)

var seeds = flag.Int("seeds", 4, "how many invented offices to judge in parts")

// inParts are the numbers of buckets that an office is judged in.
var inParts = []int{1, 5, 64}

// Every result of an invented office, written in any of the spellings of SPEC 1, is the
// same to the byte in any number of parts: of every three offices one has waivers, and
// one has rows that are set aside.
func TestInventedOfficesGetTheSameResultInParts(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			options := office.Options{Waivers: seed%3 == 1, Aside: seed%3 == 2}
			if seed%2 == 0 {
				options.Branches = 9
			}
			o := office.Generate(uint64(seed)+7000, options)
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			asOf, err := audit.ParseDate(o.AsOf.String())
			require.NoError(t, err)
			sameInParts(t, engine.Request{
				Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: true, Quarantine: options.Aside, Version: "test",
			})
		})
	}
}

// So does one that is kept as offices keep their books: cross tables, cards, several
// names in a cell, made ids.
func TestBooksGetTheSameResultInParts(t *testing.T) {
	for i, l := range books.Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			sameInParts(t, requestOfBooks(t, uint64(7000+i), l))
		})
	}
}

// requestOfBooks asks for the verdicts on an invented office whose books are laid out so.
func requestOfBooks(t *testing.T, seed uint64, l books.Layout) engine.Request {
	o := l.Tells(office.Generate(seed, office.Options{People: 7, Branches: 3}))
	if !l.Applies(o) {
		t.Skip("nothing to put into such books")
	}
	dir := t.TempDir()
	settings, exports := filepath.Join(dir, "ninefold.yaml"), filepath.Join(dir, "books")
	require.NoError(t, o.Write(dir, office.Style{Plain: true})) // for its config
	require.NoError(t, os.Mkdir(exports, 0o700))
	kept, err := l.Write(o, exports, ".xlsx")
	require.NoError(t, err)
	config, err := os.ReadFile(settings)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(settings, append(config, kept.Sources...), 0o600))
	asOf, err := audit.ParseDate(o.AsOf.String())
	require.NoError(t, err)
	return engine.Request{Sources: []string{exports}, Config: settings, AsOf: &asOf, All: true}
}

// The office of the fixtures, with rows that are hidden, named for ids, set aside.
func TestMessyExportsGetTheSameResultInParts(t *testing.T) {
	for _, exports := range []string{"office", "compliant", "messy"} {
		t.Run(exports, func(t *testing.T) {
			t.Parallel()
			sameInParts(t, engine.Request{Sources: []string{filepath.Join("../../fixtures", exports)}, All: true, Quarantine: true})
		})
	}
}

// sameInParts compares what is found of the whole and of parts, in whole results.
func sameInParts(t *testing.T, r engine.Request) {
	t.Helper()
	sameIn(t, r, inParts...)
}

func sameIn(t *testing.T, r engine.Request, parts ...int) {
	t.Helper()
	o := opened(t, r)
	whole, err := o.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	want := written(t, whole)
	for _, buckets := range parts {
		found, err := spread.Check(t.Context(), o, engine.CheckOptions{}, buckets)
		require.NoError(t, err)
		if got := written(t, found); !bytes.Equal(want, got) {
			differ(t, buckets, want, got)
		}
	}
}

func opened(t *testing.T, r engine.Request) *engine.Office {
	t.Helper()
	setup, err := engine.LoadConfig(r)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	o, err := engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{})
	require.NoError(t, err)
	return o
}

func written(t *testing.T, r *audit.Result) []byte {
	t.Helper()
	data, err := json.MarshalIndent(r, "", " ")
	require.NoError(t, err)
	return data
}

// differ names the first lines that do.
func differ(t *testing.T, buckets int, want, got []byte) {
	t.Helper()
	w, g := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range min(len(w), len(g)) {
		if !bytes.Equal(w[i], g[i]) {
			from, to := max(0, i-12), min(len(w), len(g), i+12)
			t.Fatalf("in %d parts, from line %d on:\nwhole %s\nparts %s", buckets, i, bytes.Join(w[from:to], []byte("\n")), bytes.Join(g[from:to], []byte("\n")))
		}
	}
	t.Fatalf("in %d parts: %d lines instead of %d", buckets, len(g), len(w))
}
