//go:build unix

package policy_test

import (
	"context"
	"math"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/office"
	"ninefold/internal/policy"
	"ninefold/internal/source"
	"ninefold/policies"
)

// BenchmarkJudge puts all requirements to an office of people with 100
// visits each, by OPA's evaluator, by plans as closures and by plans in Go in turn, so
// that all have the same machine. Of each the best time counts, which other work on
// the machine disturbs least; "times" is how much less processor time plans in Go take.
func BenchmarkJudge(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as ninefold check has it
	joined := large(b, benchPeople)
	opa, plan, inGo := compiled(b), compiled(b), compiled(b)
	notices, err := plan.Plan(context.Background())
	require.NoError(b, err)
	require.Empty(b, notices)
	inGo.Offer(plansInGo)
	_, err = inGo.Plan(context.Background())
	require.NoError(b, err)
	settings := defaultsOf(opa)
	best := map[*policy.Set]time.Duration{opa: math.MaxInt64, plan: math.MaxInt64, inGo: math.MaxInt64}
	judge := func(rules *policy.Set, times int) {
		for range times {
			before := used()
			_, _, err := rules.Judge(context.Background(), joined, settings, policy.Options{Jobs: 1})
			require.NoError(b, err)
			best[rules] = min(best[rules], used()-before)
		}
		runtime.GC() // what one leaves behind is not for the other to clear away
	}
	for b.Loop() {
		judge(opa, 1)
		judge(plan, 10)
		judge(inGo, 10)
	}
	b.ReportMetric(float64(best[opa].Microseconds())/benchPeople, "opa-cpu-µs/person")
	b.ReportMetric(float64(best[plan].Microseconds())/benchPeople, "plan-cpu-µs/person")
	b.ReportMetric(float64(best[inGo].Microseconds())/benchPeople, "go-cpu-µs/person")
	b.ReportMetric(float64(best[opa])/float64(best[inGo]), "times")
}

const benchPeople = 200

func compiled(b *testing.B) *policy.Set {
	b.Helper()
	rules, err := policy.Compile(policies.Files)
	require.NoError(b, err)
	return rules
}

// BenchmarkRequirement shows what each requirement costs as a plan on the same office.
func BenchmarkRequirement(b *testing.B) {
	rules := compiled(b)
	notices, err := rules.Plan(context.Background())
	require.NoError(b, err)
	require.Empty(b, notices)
	joined := large(b, benchPeople)
	settings := defaultsOf(rules)
	for _, r := range rules.Requirements {
		b.Run(r.ID, func(b *testing.B) {
			one := policy.Options{Jobs: 1, Scope: policy.Scope{Rules: []string{r.ID}}}
			before := used()
			for b.Loop() {
				_, _, err := rules.Judge(context.Background(), joined, settings, one)
				require.NoError(b, err)
			}
			b.ReportMetric(float64((used()-before).Microseconds())/float64(b.N)/benchPeople, "cpu-µs/person")
		})
	}
}

// BenchmarkTrimmed shows what asking for statuses first saves, whole and trimmed in
// turn: of a check, and of all verdicts without their proof, as a sweep has them.
func BenchmarkTrimmed(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	joined := large(b, benchPeople)
	whole, trimmed := compiled(b), compiled(b)
	whole.TrimFrom(math.MaxInt)
	trimmed.TrimFrom(1)
	for _, rules := range []*policy.Set{whole, trimmed} {
		_, err := rules.Plan(context.Background())
		require.NoError(b, err)
	}
	settings := defaultsOf(whole)
	rules := append(slices.Clone(whole.Requirements), audit.Requirement{ID: "all"})
	for _, r := range rules {
		scope := policy.Scope{Rules: []string{r.ID}}
		if r.ID == "all" {
			scope.Rules = nil
		}
		b.Run(r.ID, func(b *testing.B) {
			cases := []struct {
				*policy.Set
				policy.Options
				best time.Duration
			}{
				{whole, policy.Options{Jobs: 1, Scope: scope}, math.MaxInt64},
				{trimmed, policy.Options{Jobs: 1, Scope: scope}, math.MaxInt64},
				{whole, policy.Options{Jobs: 1, Scope: scope, All: true, Brief: true}, math.MaxInt64},
				{trimmed, policy.Options{Jobs: 1, Scope: scope, All: true, Brief: true}, math.MaxInt64},
			}
			for b.Loop() {
				for i := range cases {
					before := used()
					_, _, err := cases[i].Judge(context.Background(), joined, settings, cases[i].Options)
					require.NoError(b, err)
					cases[i].best = min(cases[i].best, used()-before)
				}
			}
			b.ReportMetric(float64(cases[0].best.Nanoseconds())/1000/benchPeople, "whole-µs/person")
			b.ReportMetric(float64(cases[1].best)/float64(cases[0].best), "check")
			b.ReportMetric(float64(cases[3].best)/float64(cases[2].best), "brief")
		})
	}
}

// BenchmarkOutlook shows what asking each requirement ahead costs, as due does, and how many times that is of
// judging by it. Both join the facts of everybody first, which the figures hold, too.
func BenchmarkOutlook(b *testing.B) {
	rules := compiled(b)
	notices, err := rules.Plan(context.Background())
	require.NoError(b, err)
	require.Empty(b, notices)
	joined := large(b, benchPeople)
	settings := defaultsOf(rules)
	until := joined.Time.AsOf + 30
	for _, r := range append(slices.Clone(rules.Requirements), audit.Requirement{ID: "all"}) {
		one := policy.Options{Jobs: 1, Scope: policy.Scope{Rules: []string{r.ID}}}
		if r.ID == "all" {
			one.Rules = nil
		}
		b.Run(r.ID, func(b *testing.B) {
			var ahead, judged time.Duration
			for b.Loop() {
				before := used()
				_, _, err := rules.Outlook(context.Background(), joined, settings, one, until)
				require.NoError(b, err)
				between := used()
				_, _, err = rules.Judge(context.Background(), joined, settings, one)
				require.NoError(b, err)
				ahead, judged = ahead+between-before, judged+used()-between
			}
			b.ReportMetric(float64(ahead.Microseconds())/float64(b.N)/benchPeople, "cpu-µs/person")
			b.ReportMetric(float64(ahead)/float64(judged), "times-judging")
		})
	}
}

// used is the processor time of this process, which other work on the machine
// disturbs less than the clock's.
func used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func large(b *testing.B, people int) *dossier.Office {
	b.Helper()
	dir := b.TempDir()
	require.NoError(b, office.WriteLarge(dir, people, 1))
	paths, _, err := source.Discover([]string{filepath.Join(dir, "exports")})
	require.NoError(b, err)
	var files []*source.File
	for _, path := range paths {
		file, err := source.Open(path, source.Hint{})
		require.NoError(b, err)
		files = append(files, file)
	}
	book, err := dossier.Load(files, dossier.Options{})
	require.NoError(b, err)
	year := audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}
	return dossier.Join(book, dossier.Time{AsOf: year.To, Period: year}, dossier.NewCalendar(nil, nil))
}
