package main

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const policy = `package shop

fits(number) if {
	number >= 2
	not number == 5
}

some_of(list) if count(list) > 0

first(list) := array.slice(list, 0, 1)

far := 7
`

const tests = `package shop_test

import data.shop

test_fits if {
	shop.fits(3)
	not shop.fits(1)
	not shop.fits(5)
}

test_some if {
	shop.some_of([1])
	not shop.some_of([])
}

test_first if shop.first([1, 2]) == [1]
`

func readShop(t *testing.T) *bench {
	b, err := readBench(fstest.MapFS{
		"shop/shop.rego":      {Data: []byte(policy)},
		"shop/shop_test.rego": {Data: []byte(tests)},
	})
	require.NoError(t, err)
	return b
}

// fate is what becomes of every mutant of the shop.
func fate(t *testing.T) map[string]outcome {
	b := readShop(t)
	all := b.mutants()
	reached, err := b.sound(t.Context(), map[string]bool{"shop/shop.rego": true}, 2)
	require.NoError(t, err)
	found := map[string]outcome{}
	for i, got := range b.tryAll(t.Context(), all, reached, 2, time.Minute) {
		found[all[i].about] = got
	}
	return found
}

// A fault that does the same as another, or nothing at all, is not made: no
// > to >= or 0 to -1 beside dropping count(list) > 0, no 2 to 3 beside >= to >.
func TestEveryFaultIsMadeOnceAndMeetsItsTests(t *testing.T) {
	assert.Equal(t, map[string]outcome{
		"fits | dropped: number >= 2":         killed,
		"fits | >= to >: number >= 2":         survived,
		"fits | >= to <: number >= 2":         killed,
		"fits | 2 to 1: number >= 2":          killed,
		"fits | dropped: not number == 5":     killed,
		"fits | without not: not number == 5": killed,
		"fits | == to !=: not number == 5":    killed,
		"fits | 5 to 6: not number == 5":      killed,
		"fits | 5 to 4: not number == 5":      killed,
		"some_of | dropped: count(list) > 0":  killed,
		"some_of | > to <=: count(list) > 0":  killed,
		"some_of | 0 to 1: count(list) > 0":   killed,
		"first | 0 to 1: the head":            killed,
		"first | 1 to 2: the head":            killed,
		"first | 1 to 0: the head":            killed,
		"far | 7 to 8: the head":              survived,
		"far | 7 to 6: the head":              survived,
	}, fate(t))
}

func TestOnlyTestsThatLookTheRuleUpAreRun(t *testing.T) {
	b := readShop(t)
	reached, err := b.sound(t.Context(), map[string]bool{"shop/shop.rego": true}, 1)
	require.NoError(t, err)
	file := []string{"shop/shop_test.rego"}
	assert.Equal(t, file, reached.narrow(b, file, "data.shop.fits"))
	assert.Empty(t, reached.narrow(b, file, "data.shop.far"))
}

func TestAFailingTestIsNoGround(t *testing.T) {
	b, err := readBench(fstest.MapFS{
		"shop/shop.rego":      {Data: []byte(policy)},
		"shop/shop_test.rego": {Data: []byte("package shop_test\n\nimport data.shop\n\ntest_fits if shop.fits(1)\n")},
	})
	require.NoError(t, err)
	_, err = b.sound(t.Context(), map[string]bool{"shop/shop.rego": true}, 1)
	assert.ErrorContains(t, err, "a test fails without any mutant in shop/shop_test.rego")
}

func TestTheVerdictNamesWhatIsWrong(t *testing.T) {
	all := []mutant{{file: "a", about: "one"}, {file: "a", about: "two"}, {file: "a", about: "three"}}
	outcomes := []outcome{killed, survived, survived}
	excused := map[string]string{"a | two": "alike", "a | one": "alike"}
	fine := tally(all[:2], outcomes[:2], excused, nil)
	require.NoError(t, fine.verdict(0.5))
	assert.EqualError(t, fine.verdict(0.95), "only 50.0 % are killed, at least 95 % are wanted")
	assert.EqualError(t, tally(all, outcomes, excused, []string{"a | one", "a | two"}).verdict(0),
		"survives and is not listed: a | three\nlisted, but killed or not there: a | one")
}

func TestASurvivorNeedsAReason(t *testing.T) {
	name := filepath.Join(t.TempDir(), "survivors.txt")
	require.NoError(t, os.WriteFile(name, []byte("# alike\n\na | rule | change || the reason\n"), 0o600))
	listed, err := readSurvivors(name)
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"a | rule | change": "the reason"}, listed)
	require.NoError(t, os.WriteFile(name, []byte("a | rule | change\n"), 0o600))
	_, err = readSurvivors(name)
	assert.ErrorContains(t, err, ":1: no reason is given")
}
