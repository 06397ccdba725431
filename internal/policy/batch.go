package policy

import (
	"context"
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// together is how many dossiers a worker judges at a time, all by one
// requirement before the next one. A requirement's plan is then still in the
// processor's caches when it is put to the next dossier, and so few dossiers do
// not displace it.
const together = 32

// batch are dossiers that are judged together, and what was found of each.
type batch struct {
	dossiers []*dossier.Dossier
	found    [][]audit.Verdict
	first    int // place of the first among all that are judged
	total    int
}

// work is one worker's share.
func (r *run) work(ctx context.Context, worker int, next <-chan batch) error {
	engines, err := r.engines(ctx)
	if err != nil {
		return err
	}
	w := &clerk{run: r, counts: r.tallies[worker], first: r.firstAsked()}
	defer engines.close()
	for b := range next {
		if err := w.batch(ctx, engines, b); err != nil {
			return err
		}
	}
	return nil
}

// feed hands out the dossiers and tells how far the work has come.
func (r *run) feed(ctx context.Context, next chan<- batch, chosen []*dossier.Dossier) {
	defer close(next)
	total := len(chosen)
	size := max(1, min(together, total/len(r.tallies)))
	for first := 0; first < total; first += size {
		last := min(first+size, total)
		select {
		case next <- batch{chosen[first:last], r.found[first:last], first, total}:
		case <-ctx.Done():
			return
		}
		if r.options.Progress != nil {
			r.options.Progress(first, total)
		}
	}
}

// batch judges some dossiers by every requirement on their kind of subject.
func (r *clerk) batch(ctx context.Context, engines engines, b batch) error {
	engines.next()
	counts := make([][]headcount, len(b.dossiers))
	for i, d := range b.dossiers {
		counts[i] = r.counts.of(d.Subject.Branch, len(r.judges))
	}
	defer r.hand(b)
	for n := range r.judges {
		j := &r.judges[n]
		for i, d := range b.dossiers {
			if !d.Judges(j.Subject) {
				continue
			}
			r.policies = engines.at(b.first+i, b.total, r.options.Check)
			v, err := r.verdict(ctx, j, d)
			if err != nil {
				return fmt.Errorf("%s: %s %s: %w", j.ID, d.Subject.Kind, d.Subject.ID, err)
			}
			counts[i][n].add(v.Status)
			if r.shows(v.Status) {
				r.complete(&v, j, d)
				r.verdicts[i] = append(r.verdicts[i], v)
			}
		}
	}
	return nil
}

// hand gives away what was found of a batch, in slices of just its size, and
// keeps those that it was collected in.
func (r *clerk) hand(b batch) {
	for i := range b.found {
		b.found[i] = slices.Clone(r.verdicts[i])
		clear(r.verdicts[i])
		r.verdicts[i] = r.verdicts[i][:0]
	}
}
