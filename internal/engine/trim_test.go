package engine

import (
	"context"
	"math"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/office"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/policies"
)

// On invented offices and the given ones, what is shown after asking for statuses first,
// by closures and by plans in Go, is what is shown else, and what OPA's evaluator says.
func TestStatusesFirstChangeNoVerdict(t *testing.T) {
	whole, trimmed, opa := planned(t, math.MaxInt), planned(t, 1), planned(t, 0)
	inGo, err := policyfiles.Compile(nil, policyfiles.Publisher{})
	require.NoError(t, err)
	_, err = inGo.Plan(context.Background())
	require.NoError(t, err)
	same := func(t *testing.T, exports, asOf string, third bool) {
		t.Helper()
		one := openedBy(t, opa, exports, asOf)
		judge := func(rules *policy.Set, o policy.Options) (audit.Summary, []audit.Verdict) {
			o.Jobs = 2
			summary, verdicts, err := rules.Judge(context.Background(), one.Joined, one.Settings, o)
			require.NoError(t, err)
			return summary, verdicts
		}
		counts, all := judge(whole, policy.Options{All: true})
		if third {
			byOPA, said := judge(opa, policy.Options{All: true})
			require.Equal(t, byOPA, counts)
			require.Equal(t, said, all)
		}
		for _, o := range []policy.Options{{}, {All: true}, {Brief: true}, {All: true, Brief: true}} {
			_, want := judge(whole, o)
			for _, rules := range []*policy.Set{trimmed, inGo} {
				gotCounts, got := judge(rules, o)
				require.Equal(t, counts, gotCounts)
				require.Equal(t, want, got)
			}
		}
	}
	given, err := filepath.Glob("../../internal/office/testdata/offices/*/exports")
	require.NoError(t, err)
	for _, exports := range given {
		same(t, exports, givenDay(t, exports).String(), false)
	}
	for _, asOf := range []string{"2024-07-01", "2024-12-31"} {
		same(t, "../../fixtures/office", asOf, false)
	}
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			o := office.Generate(uint64(seed)+9000, office.Options{People: 8, Branches: 2})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			same(t, filepath.Join(dir, "exports"), o.AsOf.String(), true)
		})
	}
}

// A run that is checked by OPA's evaluator checks what is asked for statuses, too.
func TestStatusesFirstAreCheckedByOPA(t *testing.T) {
	rules := planned(t, 1)
	o := openedBy(t, rules, "../../fixtures/office", "2024-12-31")
	_, _, err := rules.Judge(context.Background(), o.Joined, o.Settings, policy.Options{Jobs: 1, Check: 8})
	require.NoError(t, err)
}

// planned are the built-in policies with plans that are trimmed from so many dossiers
// on; 0: without plans.
func planned(t *testing.T, from int) *policy.Set {
	t.Helper()
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	if from > 0 {
		rules.TrimFrom(from)
		_, err = rules.Plan(context.Background())
		require.NoError(t, err)
	}
	return rules
}

func openedBy(t *testing.T, rules *policy.Set, exports, asOf string) *Office {
	t.Helper()
	day, err := audit.ParseDate(asOf)
	require.NoError(t, err)
	setup := &Setup{Request: Request{Sources: []string{exports}, AsOf: &day, Quarantine: true}, Rules: rules, files: &config.Files{}, plan: &planning{}}
	in, err := setup.input()
	require.NoError(t, err)
	setup, err = setup.settings(in)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	read, err := Open(context.Background(), setup, found, ForVerdicts, Observer{})
	require.NoError(t, err)
	return read
}
