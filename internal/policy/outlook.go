package policy

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Outlook asks every requirement in scope what it still asks of each dossier in
// scope, as policies/lib/outlook.rego defines it: what is open on as_of, what
// falls due by until, the last day of interest, and what is overdue and can
// still be acted upon. The order is by day, then branch, subject, requirement,
// kind and key; the same at any number of jobs. A requirement without a rule
// `outlook` asks for nothing. All of the options has no bearing.
func (s *Set) Outlook(ctx context.Context, office *dossier.Office, settings Settings, o Options, until audit.Date) ([]audit.Obligation, []audit.Untold, error) {
	until = max(until, office.Time.AsOf)
	ahead := dossier.Join(office.Book, office.Time.Ahead(until), office.Calendar)
	l := &lookout{
		run:   &run{set: s, names: s.names, office: ahead, settings: settings, options: o},
		until: until, place: map[string]int{}, untold: map[audit.Untold]int{},
	}
	for i := range ahead.Dossiers {
		if d := &ahead.Dossiers[i]; o.Takes(d.Subject) {
			l.chosen = append(l.chosen, d)
		}
	}
	l.ask(s.judges)
	l.seat()
	if err := l.all(ctx); err != nil {
		return nil, nil, err
	}
	return l.inOrder(), l.untoldInOrder(), nil
}

// lookout is a run that looks ahead.
type lookout struct {
	*run
	until  audit.Date
	chosen []*dossier.Dossier
	place  map[string]int // of the requirements in their order

	next atomic.Int64 // dossier to look at

	mutex  sync.Mutex           // guards what was found
	found  [][]audit.Obligation // by batch
	untold map[audit.Untold]int // Subjects is 0 in the keys
}

// surveyor is a worker of it, with what it found of the batch at hand.
type surveyor struct {
	*clerk
	owed []audit.Obligation
}

// ask chooses the requirements in scope that have an outlook. They are asked for
// it in the place of the verdict.
func (l *lookout) ask(judges []judge) {
	for i := range judges {
		j := judges[i]
		rule := j.ID + ".outlook"
		if len(l.options.Rules) > 0 && !slices.Contains(l.options.Rules, j.ID) || !l.set.has(rule) {
			continue
		}
		j.verdict = newQuestion(l.set.rego, rule)
		l.judges, l.place[j.ID] = append(l.judges, j), i
	}
}

// all lets workers take the dossiers, some at a time.
func (l *lookout) all(ctx context.Context) error {
	return abandonable(ctx, l.each)
}

func (l *lookout) each(ctx context.Context) error {
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var group sync.WaitGroup
	for range max(1, min(l.options.Jobs, len(l.chosen))) {
		group.Go(func() {
			if err := l.work(work); err != nil {
				cancel(err)
			}
		})
	}
	group.Wait()
	return context.Cause(work)
}

func (l *lookout) work(ctx context.Context) error {
	engines, err := l.engines(ctx)
	if err != nil {
		return err
	}
	defer engines.close()
	w := &surveyor{clerk: &clerk{run: l.run}}
	total := len(l.chosen)
	size := max(1, min(together, total/max(1, l.options.Jobs)))
	for ctx.Err() == nil {
		first := int(l.next.Add(int64(size))) - size
		if first >= total {
			return nil
		}
		if l.options.Progress != nil {
			l.options.Progress(first, total)
		}
		if err := l.batch(ctx, w, engines, first, min(first+size, total)); err != nil {
			return err
		}
	}
	return nil
}

// batch asks every requirement about some dossiers, all by one requirement before
// the next one, as verdicts are judged.
func (l *lookout) batch(ctx context.Context, w *surveyor, engines engines, first, last int) error {
	engines.next()
	found := w.owed[:0]
	for i := range l.judges {
		j := &l.judges[i]
		for place := first; place < last; place++ {
			d := l.chosen[place]
			if !d.Judges(j.Subject) || d.Window(j.Subject).Empty() {
				continue
			}
			w.policies = engines.at(place, len(l.chosen), l.options.Check)
			var err error
			if found, err = l.requirement(ctx, w, j, d, found); err != nil {
				return fmt.Errorf("%s: %s %s: %w", j.ID, d.Subject.Kind, d.Subject.ID, err)
			}
		}
	}
	w.owed = found
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.found = append(l.found, slices.Clone(found))
	return nil
}

// requirement takes the steps in the order of a verdict: whoever the
// requirement does not apply to owes nothing, where evidence is missing it
// cannot be told, else the policy tells.
func (l *lookout) requirement(ctx context.Context, w *surveyor, j *judge, d *dossier.Dossier, found []audit.Obligation) ([]audit.Obligation, error) {
	figures := w.thresholds(j, d.Subject.Branch)
	if unknown, why := unknown(j, d, figures); unknown {
		v, err := w.untold(ctx, j, d, figures, audit.Verdict{}, why)
		if err == nil && v.Status == audit.Unknown {
			l.addUntold(audit.Untold{Rule: j.ID, Reason: v.Reasons[0], Who: ownRowAside(d), Message: v.Message})
		}
		return found, err
	}
	said, err := w.policies.ask(ctx, j.verdict, d, &j.Requirement, figures)
	if err != nil {
		return found, err
	}
	tasks, err := tasksIn(said)
	if err != nil {
		return found, err
	}
	return l.take(found, tasks, j, d)
}

// ownRowAside is the subject where its own row was set aside.
func ownRowAside(d *dossier.Dossier) audit.Subject {
	if !d.SetAside() {
		return audit.Subject{}
	}
	return d.Subject
}

func (l *lookout) addUntold(u audit.Untold) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.untold[u]++
}

func (l *lookout) inOrder() []audit.Obligation {
	var order []*audit.Obligation // they are large, so they move but once
	for _, batch := range l.found {
		for i := range batch {
			order = append(order, &batch[i])
		}
	}
	l.found = nil // there may be a million
	slices.SortFunc(order, l.byDay)
	all := make([]audit.Obligation, len(order))
	for i, o := range order {
		all[i] = *o
	}
	return all
}

// byDay compares by day, branch, subject, requirement, kind and key. Most differ early
// on, so the rest is not looked at.
func (l *lookout) byDay(a, b *audit.Obligation) int {
	if on := cmp.Compare(a.On, b.On); on != 0 {
		return on
	}
	x, y := &a.Subject, &b.Subject
	if x.Branch != y.Branch || x.Kind != y.Kind || x.ID != y.ID {
		return cmp.Or(cmp.Compare(x.Branch, y.Branch), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.ID, y.ID))
	}
	return cmp.Or(cmp.Compare(l.place[a.Rule], l.place[b.Rule]), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key))
}

func (l *lookout) untoldInOrder() []audit.Untold {
	list := make([]audit.Untold, 0, len(l.untold))
	for u, n := range l.untold {
		u.Subjects = n
		list = append(list, u)
	}
	slices.SortFunc(list, func(a, b audit.Untold) int {
		return cmp.Or(cmp.Compare(l.place[a.Rule], l.place[b.Rule]), cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Words().EN, b.Words().EN))
	})
	return list
}
