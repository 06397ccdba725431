//go:build unix

package policy_test

import (
	"context"
	"path/filepath"
	"runtime/debug"
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

// BenchmarkJudge puts all requirements to an office of 200 people with 100
// visits each, by OPA's evaluator and by plans in turn, so that both have the
// same machine. One operation is the whole office; "times" is how much less
// processor time plans take.
func BenchmarkJudge(b *testing.B) {
	const people = 200
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as ninefold check has it
	joined := large(b, people)
	opa, plan := compiled(b), compiled(b)
	require.Empty(b, plan.Plan(context.Background()))
	settings := defaultsOf(opa)
	judge := func(rules *policy.Set, times int) time.Duration {
		before := used()
		for range times {
			_, _, err := rules.Judge(context.Background(), joined, settings, policy.Options{Jobs: 1})
			require.NoError(b, err)
		}
		return (used() - before) / time.Duration(times)
	}
	var slow, quick time.Duration
	for b.Loop() {
		slow += judge(opa, 1)
		quick += judge(plan, 8)
	}
	perPerson := func(d time.Duration) float64 { return float64(d.Microseconds()) / float64(b.N) / people }
	b.ReportMetric(perPerson(slow), "opa-cpu-µs/person")
	b.ReportMetric(perPerson(quick), "plan-cpu-µs/person")
	b.ReportMetric(float64(slow)/float64(quick), "times")
}

func compiled(b *testing.B) *policy.Set {
	b.Helper()
	rules, err := policy.Compile(policies.Files)
	require.NoError(b, err)
	return rules
}

// BenchmarkRequirement shows what each requirement costs as a plan on the same office.
func BenchmarkRequirement(b *testing.B) {
	rules := compiled(b)
	require.Empty(b, rules.Plan(context.Background()))
	joined := large(b, 200)
	settings := defaultsOf(rules)
	for _, r := range rules.Requirements {
		b.Run(r.ID, func(b *testing.B) {
			one := policy.Options{Jobs: 1, Scope: policy.Scope{Rules: []string{r.ID}}}
			before := used()
			for b.Loop() {
				_, _, err := rules.Judge(context.Background(), joined, settings, one)
				require.NoError(b, err)
			}
			b.ReportMetric(float64((used()-before).Microseconds())/float64(b.N)/200, "cpu-µs/person")
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
