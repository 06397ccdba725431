package main

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/spread"
)

// Whatever lines a bundle has: all of them arrive under their keys, in as few elements as
// may be, and no element is larger than engines take.
func TestPacksLoseNoLineAndAreNeverTooLarge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got, elements := map[string][]spread.Line{}, map[string]int{}
		take := func(key string, pack []byte) {
			require.LessOrEqual(t, len(key)+len(pack)+roomForLengths, largestElement)
			elements[key]++
			for line, err := range unpacked(onePack(pack)) {
				require.NoError(t, err)
				got[key] = append(got[key], line)
			}
		}
		var p packs
		p.into(map[spread.Round]collector{byPerson: take, byBucket: take})
		sent, bytes := map[string]int{}, map[string]int{}
		for range rapid.IntRange(0, 40).Draw(t, "lines") {
			line := spread.Line{Key: rapid.SampledFrom([]string{"1person/A", "1person/B", "5bucket/000000001"}).Draw(t, "key"),
				Row: rowOf(t, rapid.SampledFrom([]int{1, 1000, 100_000, 200_000}).Draw(t, "size"))}
			require.NoError(t, p.add(line))
			sent[line.Key]++
			text, err := json.Marshal(line)
			require.NoError(t, err)
			bytes[line.Key] += len(text)
		}
		require.NoError(t, p.flush())
		for key, n := range sent {
			assert.Len(t, got[key], n)
			if bytes[key]+n < largestElement-roomForLengths-len(key) && bytes["1person/A"]+bytes["1person/B"]+bytes["5bucket/000000001"] < mostHeld-largestElement {
				assert.Equal(t, 1, elements[key], "one element a bundle and key")
			}
		}
	})
}

func onePack(pack []byte) func(*[]byte) bool {
	given := false
	return func(to *[]byte) bool {
		defer func() { given = true }()
		*to = pack
		return !given
	}
}

func rowOf(t require.TestingT, size int) *dossier.LooseRow {
	row := new(dossier.LooseRow)
	reason, err := json.Marshal(strings.Repeat("x", size))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal([]byte(`{"table":"leave","row":2,"values":["P1",19724,19725,`+string(reason)+`]}`), row))
	return row
}

func TestLinesThatCannotTravelAreRefused(t *testing.T) {
	var p packs
	p.into(map[spread.Round]collector{byBucket: func(string, []byte) {}})
	require.ErrorContains(t, p.add(spread.Line{Key: "1person/A"}), "nowhere to go")
	require.ErrorContains(t, p.add(spread.Line{Key: "x"}), "nowhere to go")
	require.ErrorContains(t, p.add(spread.Line{Key: "5bucket/" + strings.Repeat("0", 200_000)}), "more than engines for clusters take")
	for line, err := range unpacked(onePack([]byte("no line\n"))) {
		require.Error(t, err, line)
	}
}

func TestLinesComeInTheOrderOfTheirRanks(t *testing.T) {
	packs := [][]byte{[]byte(`["1person/A",2,null,null,false]` + "\n"), []byte(`["1person/A",0,null,null,false]` + "\n" + `["1person/A",1,null,null,false]` + "\n")}
	next := func(to *[]byte) bool {
		if len(packs) == 0 {
			return false
		}
		*to, packs = packs[0], packs[1:]
		return true
	}
	var ranks []int
	for line, err := range unpacked(next) {
		require.NoError(t, err)
		ranks = append(ranks, line.Rank)
	}
	assert.True(t, slices.IsSorted(ranks), ranks)
	assert.Len(t, ranks, 3)
}

// What a worker says arrives in both languages, however an engine wraps it up.
func TestFaultsTravel(t *testing.T) {
	fault := &audit.Fault{Where: "人员.csv", Problem: audit.Text{ZH: "磁盘满了", EN: "the disk is full"}, Remedy: audit.Text{ZH: "腾出空间", EN: "make room"}}
	said := "java.lang.RuntimeException: Error received from SDK harness for instruction 7: " + carried(fault).Error() + "\n\tat org.apache.Flink(X.java:1)"
	got := delivered(said)
	assert.Equal(t, audit.Say(fault, audit.ZH), audit.Say(got, audit.ZH))
	assert.Equal(t, audit.Say(fault, audit.EN), audit.Say(got, audit.EN))
	require.NoError(t, delivered("out of memory"))
	require.NoError(t, delivered("ninefold-fault(x)"))
	require.NoError(t, carried(nil))
	assert.Equal(t, "a", firstLine("\n  a\nb"))
}

func TestWorkersAreToldFromWhoeverWaits(t *testing.T) {
	for _, args := range [][]string{
		{"--id='job-1_worker'", "--provision_endpoint=localhost:5"},
		{"--id=job-1_worker", "--logging_endpoint=localhost:4", "--provision_endpoint=localhost:5", "--control_endpoint=localhost:6"},
		{"-id", "job-1_worker", "-provision_endpoint", "localhost:5"},
	} {
		s, ok := summonsOf(args)
		assert.True(t, ok, args)
		assert.Equal(t, summons{"job-1_worker", "localhost:5"}, s)
	}
	for _, args := range [][]string{nil, {"--run", "x", "exports"}, {"--id=1"}} {
		_, ok := summonsOf(args)
		assert.False(t, ok, args)
	}
}

// A wait ends where no worker is seen, and where none is any more; not while one is.
func TestWhoWaitsSeesWhetherWorkersLive(t *testing.T) {
	const patience = 200 * time.Millisecond
	begun := time.Now()
	for name, c := range map[string]struct {
		seen func() time.Time
		want string
	}{
		"nobody ever":             {func() time.Time { return time.Time{} }, "no worker has begun within 200ms"},
		"nobody any more":         {func() time.Time { return begun }, "no worker has shown that it lives for 200ms"},
		"somebody, until it ends": {time.Now, "context deadline exceeded"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			until, done := context.WithTimeout(t.Context(), 10*patience)
			defer done()
			ctx, end := context.WithCancelCause(until)
			defer end(nil)
			sign{c.seen, patience}.watch(ctx, end)
			require.ErrorContains(t, context.Cause(ctx), c.want)
		})
	}
}
