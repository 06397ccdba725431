package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/office"
)

var seeds = flag.Int("seeds", 3, "how many invented offices to judge on a cluster")

// inBuckets are the numbers of buckets that an office is judged in.
var inBuckets = []int{1, 5, 64}

// invented is a request for an invented office.
func invented(t *testing.T, seed uint64) engine.Request {
	t.Helper()
	o := office.Generate(seed, office.Options{People: 300, Branches: 9})
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true}))
	asOf, err := audit.ParseDate(o.AsOf.String())
	require.NoError(t, err)
	return engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: true}
}

// The offices of the fixtures, with rows that are hidden, named for ids, set aside.
func TestFixturesGetTheSameResultOnACluster(t *testing.T) {
	server := jobServer(t)
	for i, exports := range []string{"office", "compliant", "messy"} {
		t.Run(exports, func(t *testing.T) {
			r := engine.Request{Sources: []string{filepath.Join("../../fixtures", exports)}, All: true, Quarantine: true}
			sameAsCheck(t, server, r, inBuckets[i])
		})
	}
}

// Invented offices, in any of the spellings of SPEC 1: of every three one has waivers, and
// one has rows that are set aside.
func TestInventedOfficesGetTheSameResultOnACluster(t *testing.T) {
	server := jobServer(t)
	for seed := range *seeds {
		options := office.Options{Waivers: seed%3 == 1, Aside: seed%3 == 2}
		if seed%2 == 0 {
			options.Branches = 9
		}
		o := office.Generate(uint64(seed)+7300, options)
		dir := t.TempDir()
		require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
		asOf, err := audit.ParseDate(o.AsOf.String())
		require.NoError(t, err)
		r := engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: seed%2 == 0, Quarantine: options.Aside}
		for _, buckets := range inBuckets {
			t.Run(fmt.Sprintf("%d in %s", seed, strconv.Itoa(buckets)), func(t *testing.T) { sameAsCheck(t, server, r, buckets) })
		}
	}
}

// A run that is narrowed down says so in the same words.
func TestANarrowedRunGetsTheSameResultOnACluster(t *testing.T) {
	r := engine.Request{Sources: []string{"../../fixtures/office"}, Quarantine: true}
	r.Scope.Rules = []string{"fieldwork.visits", "governance.reviews"}
	sameAsCheck(t, jobServer(t), r, 5)
}
