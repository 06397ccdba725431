package policy

import (
	"context"
	"fmt"
	"maps"
	"runtime/metrics"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// OPA counts no steps, so what bounds a policy is the time that all of them
// together take for one dossier, and the memory that grows meanwhile. Both are
// far above what any requirement needs; neither enters a verdict, for a run that
// reaches them ends without one. (What a single call of a builtin may make is
// bounded in builtins.go.)

// PatienceByDefault is how long the policies may take for one dossier.
const PatienceByDefault = 30 * time.Second

const (
	look  = 50 * time.Millisecond // between looks at the memory, once a dossier takes that long
	swell = 1 << 30               // bytes that may come to be live while one dossier is judged
)

// Within sets how long the policies may take for one dossier.
func (s *Set) Within(patience time.Duration) { s.limit = patience }

// limit stops an evaluation with its run, or when a dossier takes too much. It
// belongs to one worker; the clock that it is told by does not.
type limit struct {
	patience time.Duration
	why      atomic.Int32 // one of the reasons to stop
	over     atomic.Bool  // the run is

	mutex   sync.Mutex
	watch   *time.Timer
	begun   time.Time
	live    uint64 // memory at the first look
	looking bool
}

// Reasons to stop.
const (
	goOn int32 = iota
	tooLong
	tooLarge
)

var _ topdown.Cancel = (*limit)(nil)

type limitKey struct{}

// limited gives a context whose evaluations stop with a limit of its own.
func limited(ctx context.Context, patience time.Duration) (context.Context, *limit) {
	l := &limit{patience: patience}
	context.AfterFunc(ctx, l.Cancel)
	return context.WithValue(ctx, limitKey{}, l), l
}

// cancelOf is what stops the evaluations of a context.
func cancelOf(ctx context.Context) topdown.Cancel {
	if l, ok := ctx.Value(limitKey{}).(*limit); ok {
		return l
	}
	cancel := topdown.NewCancel()
	context.AfterFunc(ctx, cancel.Cancel)
	return cancel
}

// Cancel ends the run.
func (l *limit) Cancel() { l.over.Store(true) }

// Cancelled reports whether an evaluation is to stop.
func (l *limit) Cancelled() bool { return l.why.Load() != goOn || l.over.Load() }

// begin starts the time of a dossier.
func (l *limit) begin() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.why.Store(goOn)
	l.begun, l.live, l.looking = time.Now(), 0, true
	if l.watch == nil {
		l.watch = time.AfterFunc(l.next(), l.look)
	} else {
		l.watch.Reset(l.next())
	}
}

// end stops it.
func (l *limit) end() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.looking = false
	if l.watch != nil {
		l.watch.Stop()
	}
}

func (l *limit) next() time.Duration {
	return min(look, max(l.patience-time.Since(l.begun), time.Millisecond))
}

func (l *limit) look() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if !l.looking {
		return
	}
	live := liveMemory()
	if l.live == 0 {
		l.live = live
	}
	switch {
	case time.Since(l.begun) >= l.patience:
		l.why.Store(tooLong)
	case live > l.live+swell:
		l.why.Store(tooLarge)
	default:
		l.watch.Reset(l.next())
	}
}

// liveMemory is what the collector last found in use, in bytes.
func liveMemory() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}

// guarded is an engine with a limit.
type guarded struct {
	engine

	limit *limit
}

func (g guarded) next() {
	g.limit.begin()
	g.engine.next()
}

func (g guarded) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	said, err := g.engine.ask(ctx, q, d, r, figures)
	if err != nil {
		err = g.limit.blame(q, d, r, err)
	}
	return said, err
}

// blame puts a limit that was reached into words, for the evaluator only says
// that it was stopped.
func (l *limit) blame(q *question, d *dossier.Dossier, r *audit.Requirement, err error) error {
	where := fmt.Sprintf("%s (%s): %s %s", r.ID, q.file(r), d.Subject.Kind, d.Subject.ID)
	switch why := l.why.Load(); {
	case l.over.Load():
		return err
	case why == tooLong:
		return &audit.Fault{Where: where,
			Problem: audit.Text{ZH: fmt.Sprintf("求值超过 %s 仍未结束，已停止", l.patience), EN: fmt.Sprintf("the evaluation took longer than %s and was stopped", l.patience)},
			Remedy: audit.Text{ZH: "请检查该政策是否没有尽头；确需更久的，用 --policy-timeout 放宽",
				EN: "see whether the policy ever ends; if it needs longer, allow that with --policy-timeout"}}
	case why == tooLarge:
		return &audit.Fault{Where: where,
			Problem: audit.Text{ZH: fmt.Sprintf("求值占用的内存超过 %d MiB，已停止", swell>>20), EN: fmt.Sprintf("the evaluation used more than %d MiB of memory and was stopped", swell>>20)},
			Remedy:  audit.Text{ZH: "请检查该政策是否列举过多", EN: "see whether the policy lists too much"}}
	}
	return err
}

// file is where a requirement stands.
func (q *question) file(r *audit.Requirement) string {
	for _, file := range slices.Sorted(maps.Keys(q.compiler.Modules)) {
		if p := q.compiler.Modules[file].Package; p.Path.String() == "data."+Root+"."+r.ID {
			return p.Location.File
		}
	}
	return ""
}

// patience is how long the policies may take for one dossier.
func (r *run) patience() time.Duration {
	if r.set == nil || r.set.limit <= 0 {
		return PatienceByDefault
	}
	return r.set.limit
}
