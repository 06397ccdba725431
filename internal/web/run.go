package web

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
)

// Run is one check of the books. What ended it well or badly stays with it.
type Run struct {
	Request engine.Request

	setup    *engine.Setup
	who      string    // began it
	uploaded *uploaded // nil: the books lie on the machine
	sources  *engine.Sources
	of       *Run         // the run that it judges anew, which must still be the one that is shown; nil: it has books of its own
	stage    atomic.Int32 // of engine.Stage: how many are done
	done     atomic.Int64 // subjects judged
	total    atomic.Int64

	number  int64 // in the order in which runs were asked for
	turn    *turn
	cancel  context.CancelCauseFunc
	settled bool          // nobody cancels it any more; under the mutex of the site
	ended   chan struct{} // closed when it has ended, and is shown unless it was cancelled
	passed  chan struct{} // likewise, when all before it have ended too

	// reopen gives the office of a run before by other settings; nil: the books are read.
	reopen func(context.Context) (*engine.Office, error)

	// What follows is written before the run is shown, and never after.
	tables *dossier.Book // as far as they were read
	office *engine.Office
	result *audit.Result // of everybody; what proves a pass is left out: whoever opens a subject has it judged again
	found  *lookup
	full   *audit.Result // as check writes it: findings, with what proves them
	err    error
	kept   int64 // its number among the runs that are kept; 0: it is not
	unkept error // why not

	ahead   outlooks
	account accounts
	prose   paragraphs
	tried   trials
	hints   proposals
	parts   parts

	whole *Run    // of a run as one branch sees it: what it is a part of
	hide  *hiding // likewise: takes others out of what is told
}

// accounts are of what was read, once somebody has asked.
type accounts struct {
	mutex sync.Mutex
	known *engine.Inspection
}

// outlooks are what was looked ahead already, by days.
type outlooks struct {
	mutex sync.Mutex
	known map[int]*engine.Outlook
}

// base is the run that was made, of whatever part.
func (r *Run) base() *Run {
	if r.whole != nil {
		return r.whole
	}
	return r
}

func (r *Run) check(ctx context.Context, watch engine.Observer) {
	r.err = func() error {
		office, err := r.open(ctx, watch)
		if err != nil {
			return err
		}
		result, err := office.Check(ctx, engine.CheckOptions{Lean: true})
		if err != nil {
			return err
		}
		r.full = engine.Findings(result)
		r.office, r.result, r.found = office, result, newLookup(result)
		return nil
	}()
}

func (r *Run) open(ctx context.Context, watch engine.Observer) (*engine.Office, error) {
	if r.reopen != nil {
		return r.reopen(ctx)
	}
	return engine.Open(ctx, r.setup, r.sources, engine.ForEverything, watch)
}

// observer tells the page how a run goes, and whoever else watches.
func (r *Run) observer(other engine.Observer) engine.Observer {
	own := other
	own.Read = func(t *dossier.Book) {
		r.tables = t
		if other.Read != nil {
			other.Read(t)
		}
	}
	own.Stage = func(done engine.Stage, count int) {
		r.stage.Store(int32(done) + 1) //nolint:gosec // there are three
		if other.Stage != nil {
			other.Stage(done, count)
		}
	}
	own.Progress = func(done, total int) {
		r.done.Store(int64(done))
		r.total.Store(int64(total))
	}
	return own
}

// refused are the bad rows that kept a run from judging; nil: they did not.
func (r *Run) refused() *engine.RefusedRows {
	rows, _ := errors.AsType[*engine.RefusedRows](r.err)
	return rows
}

// lookup finds verdicts by what pages lead along.
type lookup struct {
	rules    map[string]*audit.Requirement
	branches map[string]string // names
	byRule   map[string][]*audit.Verdict
	of       map[judged][]*audit.Verdict
	subjects []audit.Subject // each once, in the order of the verdicts
}

type judged struct {
	kind audit.SubjectKind
	id   string
}

func keyOf(s audit.Subject) judged { return judged{s.Kind, s.ID} }

func newLookup(r *audit.Result) *lookup {
	x := &lookup{rules: map[string]*audit.Requirement{}, branches: map[string]string{}, byRule: map[string][]*audit.Verdict{}, of: map[judged][]*audit.Verdict{}}
	for i := range r.Requirements {
		x.rules[r.Requirements[i].ID] = &r.Requirements[i]
	}
	for _, b := range r.Summary.Branches {
		x.branches[b.ID] = b.Name
	}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		key := keyOf(v.Subject)
		if _, known := x.of[key]; !known {
			x.subjects = append(x.subjects, v.Subject)
			if v.Subject.Kind == audit.Branch {
				x.branches[v.Subject.ID] = v.Subject.Name
			}
		}
		x.byRule[v.Rule], x.of[key] = append(x.byRule[v.Rule], v), append(x.of[key], v)
	}
	return x
}
