package policy

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/metrics"
	"sync"
	"sync/atomic"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// OPA counts no steps, so what bounds a policy is the time that one question
// about one dossier takes, and the memory that grows meanwhile. Both are far
// above what any requirement needs; neither enters a verdict, for a run that
// reaches them ends without one. (What a single call of a builtin may make is
// bounded in builtins.go, what an answer may hold in extent.go.)
//
// An evaluation is asked to stop. One that does not listen, since it compares two
// values that share their parts for ever, is left behind: the run ends without
// it, and with the run the program.

// PatienceByDefault is how long a requirement may take for one dossier.
const PatienceByDefault = 30 * time.Second

const (
	look  = 50 * time.Millisecond // between looks at what a worker is doing
	deaf  = time.Second           // after which an evaluation that was asked to stop is left behind
	swell = 1 << 30               // bytes that may come to be live during one question

	// swellOutside is for questions to policies from outside. For them the
	// collector is asked, should it not look by itself for long.
	swellOutside = 256 << 20

	// tallest is how much more stack there may be during such a question. OPA's evaluator
	// compares large lists by going ever deeper; Go ends a program, with no word
	// that anybody understands, whose stack reaches 1 GB.
	tallest = 64 << 20
)

// leaveKey is the key under which a context carries how to end a run without a
// worker that does not stop.
type leaveKey struct{}

// abandonable runs something and gives its error, or that of a worker which did
// not stop when it was asked to.
func abandonable(ctx context.Context, do func(ctx context.Context) error) error {
	left := make(chan error, 1)
	done := make(chan error, 1)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	ctx = context.WithValue(ctx, leaveKey{}, func(err error) {
		select {
		case left <- err:
		default: // another one was first
		}
	})
	go func() { done <- do(ctx) }()
	select {
	case err := <-done:
		return err
	case err := <-left:
		cancel(err)
		return err
	}
}

// Within sets how long a requirement may take for one dossier.
func (s *Set) Within(patience time.Duration) { s.limit = patience }

// limit stops an evaluation with its run, or when a question takes too much. It
// belongs to one worker; the clock that it is told by does not. A worker asks
// millions of questions, so that it only counts them, and the clock looks now
// and then whether it is still at the same one.
type limit struct {
	patience time.Duration
	over     atomic.Bool   // the run is
	count    atomic.Uint64 // of questions begun and ended; odd during one
	stopped  atomic.Uint64 // the count of the question that takes too much
	why      atomic.Int32  // one of the reasons

	// Who is asked what about whom, for the clock to tell.
	asking atomic.Pointer[question]
	about  atomic.Pointer[dossier.Dossier]
	asked  atomic.Pointer[audit.Requirement]

	leave func(error) // ends the run without the worker; may be nil

	mutex sync.Mutex // guards what the clock knows
	watch *time.Timer
	at    uint64    // the count at the latest look
	since time.Time // of the first look at that count
	live  uint64    // memory then
	deep  uint64    // of stacks then
	made  uint64    // bytes allocated then, or when the collector was asked last
	ended time.Time // when the question was asked to stop
}

// Reasons to stop.
const (
	tooLong int32 = iota
	tooLarge
	tooDeep
)

var _ topdown.Cancel = (*limit)(nil)

type limitKey struct{}

// limited gives a context whose evaluations stop with a limit of its own, which
// looks at them until it is ended.
func limited(ctx context.Context, patience time.Duration) (context.Context, *limit) {
	l := &limit{patience: patience}
	l.leave, _ = ctx.Value(leaveKey{}).(func(error))
	context.AfterFunc(ctx, l.Cancel)
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.watch = time.AfterFunc(l.pause(), l.look)
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
func (l *limit) Cancelled() bool { return l.over.Load() || l.tookTooMuch() }

// tookTooMuch reports whether the question at hand is the one to be stopped.
func (l *limit) tookTooMuch() bool {
	stopped := l.stopped.Load()
	return stopped != 0 && stopped == l.count.Load()
}

// turn marks the beginning or the end of a question.
func (l *limit) turn() { l.count.Add(1) }

// end stops looking.
func (l *limit) end() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.watch.Stop()
	l.watch = nil
}

// pause is the time to the next look: a fraction of a patience that is short.
func (l *limit) pause() time.Duration { return min(look, max(l.patience/4, time.Millisecond)) }

func (l *limit) look() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.watch == nil {
		return
	}
	l.watch.Reset(l.pause())
	switch count := l.count.Load(); {
	case count != l.at:
		l.at, l.since, l.live, l.deep, l.made = count, time.Now(), liveMemory(), stackMemory(), madeMemory()
	case count%2 == 0: // the worker waits
	case l.tookTooMuch():
		wait := deaf
		if l.why.Load() != tooLong { // there may be no time
			wait = deaf / 10
		}
		if q := l.asking.Load(); l.leave != nil && q != nil && time.Since(l.ended) >= wait {
			l.leave(l.blame(q, l.about.Load(), l.asked.Load(), context.DeadlineExceeded))
		}
	case time.Since(l.since) >= l.patience:
		l.stop(tooLong)
	case l.tooDeep():
		l.stop(tooDeep)
	case l.swollen():
		l.stop(tooLarge)
	}
}

// swollen reports whether too much memory came to be live during the question at
// hand. What is live is known only after the collector looked.
func (l *limit) swollen() bool {
	r := l.asked.Load()
	if r == nil || !r.Outside {
		return liveMemory() > l.live+swell
	}
	if made := madeMemory(); made > l.made+swellOutside {
		runtime.GC()
		l.made = made
	}
	return liveMemory() > l.live+swellOutside
}

// tooDeep reports whether the stacks have grown as they do for policies from
// outside only.
func (l *limit) tooDeep() bool {
	r := l.asked.Load()
	return r != nil && r.Outside && stackMemory() > l.deep+tallest
}

func (l *limit) stop(why int32) {
	l.ended = time.Now()
	l.why.Store(why)
	l.stopped.Store(l.at)
}

// liveMemory is what the collector last found in use, in bytes.
func liveMemory() uint64 { return measured("/gc/heap/live:bytes") }

// madeMemory is all that was ever allocated.
func madeMemory() uint64 { return measured("/gc/heap/allocs:bytes") }

// stackMemory is what the stacks of all goroutines take.
func stackMemory() uint64 { return measured("/memory/classes/heap/stacks:bytes") }

// heldMemory is what is in use now, or was and is not collected yet.
func heldMemory() uint64 { return measured("/memory/classes/heap/objects:bytes") }

func measured(name string) uint64 {
	sample := []metrics.Sample{{Name: name}}
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
	said  *atomic.Int64 // by policies from outside in this run, beyond what is usual: see account
}

// account refuses a reply that is too large, or one too many of those that are
// large.
func (g guarded) account(said reply) error {
	const usual = 2 << 10
	size, err := sizeOf(said)
	if err == nil && size > usual && g.said.Add(int64(size-usual)) > mostSaid {
		err = fmt.Errorf("%w, with all others, takes more than %d bytes beyond what is usual", errExtent, mostSaid)
	}
	return err
}

func (g guarded) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	g.limit.asking.Store(q)
	g.limit.about.Store(d)
	g.limit.asked.Store(r)
	g.limit.turn()
	defer g.limit.turn()
	said, err := g.engine.ask(ctx, q, d, r, figures)
	if err == nil && r.Outside {
		err = g.account(said)
	}
	if err != nil {
		err = g.limit.blame(q, d, r, err)
	}
	return said, err
}

// blame puts a limit that was reached into words, for the evaluator only says
// that it was stopped.
func (l *limit) blame(q *question, d *dossier.Dossier, r *audit.Requirement, err error) error {
	where := fmt.Sprintf("%s (%s): %s %s", r.ID, q.file(r), d.Subject.Kind, d.Subject.ID)
	grown := swell
	if r.Outside {
		grown = swellOutside
	}
	switch why := l.why.Load(); {
	case errors.Is(err, errExtent):
		return excessive(where, err)
	case noRoom(err):
		return tooMuchMemory(where, swellOutside)
	case l.over.Load() || !l.tookTooMuch():
		return clipped(err)
	case why == tooLong:
		return overdue(where, l.patience)
	case why == tooLarge:
		return tooMuchMemory(where, grown)
	case why == tooDeep:
		return &audit.Fault{Where: where,
			Problem: audit.Text{ZH: fmt.Sprintf("求值层层深入，调用栈超过 %d MiB，已停止", tallest>>20), EN: fmt.Sprintf("the evaluation went deeper and deeper, to more than %d MiB of stack, and was stopped", tallest>>20)},
			Remedy:  audit.Text{ZH: "请检查该政策是否比较过大的列表或对象", EN: "see whether the policy compares lists or objects that are too large"}}
	}
	return err
}

func overdue(where string, patience time.Duration) error {
	return &audit.Fault{Where: where,
		Problem: audit.Text{ZH: fmt.Sprintf("求值超过 %s 仍未结束，已停止", patience), EN: fmt.Sprintf("the evaluation took longer than %s and was stopped", patience)},
		Remedy: audit.Text{ZH: "请检查该政策是否没有尽头；确需更久的，用 --policy-timeout 放宽",
			EN: "see whether the policy ever ends; if it needs longer, allow that with --policy-timeout"}}
}

func tooMuchMemory(where string, most int) error {
	return &audit.Fault{Where: where,
		Problem: audit.Text{ZH: fmt.Sprintf("求值占用的内存超过 %d MiB，已停止", most>>20), EN: fmt.Sprintf("the evaluation used more than %d MiB of memory and was stopped", most>>20)},
		Remedy:  audit.Text{ZH: "请检查该政策是否列举过多", EN: "see whether the policy lists too much"}}
}

// noRoom reports whether a plan made more values than it may.
func noRoom(err error) bool {
	stopped, ok := errors.AsType[*topdown.Error](err)
	return ok && stopped.Message == regoplan.ErrRoom
}

// patience is how long a requirement may take for one dossier.
func (r *run) patience() time.Duration {
	if r.set == nil || r.set.limit <= 0 {
		return PatienceByDefault
	}
	return r.set.limit
}
