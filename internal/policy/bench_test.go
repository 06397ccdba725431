//go:build unix

package policy_test

import (
	"context"
	"path/filepath"
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
// visits each; one operation is the whole office.
func BenchmarkJudge(b *testing.B) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(b, err)
	joined := large(b, 200)
	settings := defaultsOf(rules)
	judge := func(b *testing.B) {
		before := used()
		for b.Loop() {
			_, _, err := rules.Judge(context.Background(), joined, settings, policy.Options{Jobs: 1})
			require.NoError(b, err)
		}
		b.ReportMetric(float64((used()-before).Microseconds())/float64(b.N)/200, "cpu-µs/person")
	}
	b.Run("opa", judge)
	require.Empty(b, rules.Plan(context.Background()))
	b.Run("plan", judge)
}

// BenchmarkRequirement shows what each requirement costs as a plan on the same office.
func BenchmarkRequirement(b *testing.B) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(b, err)
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
