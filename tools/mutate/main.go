// Command mutate asks how good the Rego tests are: it puts one small fault at a
// time into the policies and sees whether a test fails. It knows the syntax tree
// and the test runner of OPA, and nothing of what the policies mean.
//
//	go run ./tools/mutate             every mutant, ten minutes
//	go run ./tools/mutate -sample 60  as many, always the same ones
//	go run ./tools/mutate -only lib/quota
//
// Mutants that no test can kill are listed in survivors.txt, each with the
// reason. It fails when one survives that is not listed, when, looking at all,
// fewer than 95 of 100 are killed, and, except in a sample, when the list names
// one that is killed.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"ninefold/policies"
)

const leastKilled = 0.95

func main() {
	var f flags
	flag.IntVar(&f.sample, "sample", 0, "look at so many mutants only; 0: at all")
	flag.Uint64Var(&f.seed, "seed", 1, "which ones a sample takes")
	flag.StringVar(&f.only, "only", "", "only mutants of files whose path begins with this")
	flag.DurationVar(&f.limit, "limit", 5*time.Minute, "time for one mutant; one that takes longer counts as killed, and is named")
	flag.StringVar(&f.list, "survivors", "tools/mutate/survivors.txt", "the list of those that may survive")
	flag.IntVar(&f.jobs, "jobs", runtime.NumCPU(), "how many mutants to look at a time")
	flag.BoolVar(&f.name, "list", false, "only name the mutants")
	flag.Parse()
	debug.SetGCPercent(400) // much is made that soon is of no use any more
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := f.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1) //nolint:gocritic // the signals are of no interest any more
	}
}

type flags struct {
	sample, jobs int
	seed         uint64
	only, list   string
	limit        time.Duration
	name         bool
}

func (f *flags) run(ctx context.Context) error {
	b, err := readBench(policies.Files)
	if err != nil {
		return err
	}
	excused, err := readSurvivors(f.list)
	if err != nil {
		return err
	}
	chosen := f.choose(b.mutants())
	if f.name {
		for _, m := range chosen {
			fmt.Println(m)
		}
		return nil
	}
	if len(chosen) == 0 {
		return fmt.Errorf("there is nothing to change in files whose path begins with %q", f.only)
	}
	start := time.Now()
	reached, err := b.sound(ctx, spoilable(chosen), f.jobs)
	if err != nil {
		return err
	}
	outcomes := b.tryAll(ctx, chosen, reached, f.jobs, f.limit)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	r := tally(chosen, outcomes, excused, f.expected(excused))
	fmt.Printf("%s in %s\n", r, time.Since(start).Round(time.Second))
	if f.only != "" || f.sample > 0 { // a part may well hold more than its share
		return r.verdict(0)
	}
	return r.verdict(leastKilled)
}

// spoilable are the files that some mutants lie in.
func spoilable(all []mutant) map[string]bool {
	files := map[string]bool{}
	for _, m := range all {
		files[m.file] = true
	}
	return files
}

// expected are those listed survivors that must turn up: of a sample, none.
func (f *flags) expected(excused map[string]string) []string {
	var expected []string
	for one := range excused {
		if f.sample == 0 && strings.HasPrefix(one, f.only) {
			expected = append(expected, one)
		}
	}
	slices.Sort(expected)
	return expected
}

// choose takes the sample; the order of the tree stays.
func (f *flags) choose(all []mutant) []mutant {
	all = slices.DeleteFunc(all, func(m mutant) bool { return !strings.HasPrefix(m.file, f.only) })
	if f.sample == 0 || f.sample >= len(all) {
		return all
	}
	r := rand.New(rand.NewPCG(f.seed, 1)) //nolint:gosec // a sample must repeat
	taken := r.Perm(len(all))[:f.sample]
	slices.Sort(taken)
	chosen := make([]mutant, 0, f.sample)
	for _, i := range taken {
		chosen = append(chosen, all[i])
	}
	return chosen
}
