package web

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"ninefold/internal/audit"
)

// How many runs and tries over everybody go on at a time, and how many wait behind them.
const (
	mostAtOnce  = 2
	mostWaiting = 8
)

// patience is how long a page waits until a figure can be tried before it says so.
const patience = 8 * time.Second

var (
	errFull = refuse(http.StatusTooManyRequests, audit.Textf("正在进行和排队的检查已满（两个进行、八个排队）", "two checks are going on and eight are waiting, which is as many as there may be"),
		audit.Textf("没有丢失什么：请过一会儿再试", "nothing is lost: try again in a while"))
	errLater = refuse(http.StatusServiceUnavailable, audit.Textf("前面还有检查，这一次还没有轮到", "other checks come first, and this had no turn yet"),
		audit.Textf("本页会自动再试", "this page tries again by itself"))
)

// queue is the one place that whatever judges everybody goes through: so many at a time,
// the others in the order in which they came, and no more than it holds.
type queue struct {
	mutex    sync.Mutex
	going    int
	reserved int // for books that are still on their way
	waiting  []*turn
}

// turn is a place in the line.
type turn struct{ come chan struct{} } // closed when it has come

// reserve keeps a place for what will come later, such as books that are being put in.
func (l *queue) reserve() error {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.full() {
		return errFull
	}
	l.reserved++
	return nil
}

// release gives a place back that was reserved.
func (l *queue) release() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.reserved--
}

func (l *queue) full() bool {
	return l.going+l.reserved+len(l.waiting) >= mostAtOnce+mostWaiting
}

// enter takes the last place, or the one that was reserved.
func (l *queue) enter(reserved bool) (*turn, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if reserved {
		l.reserved--
	} else if l.full() {
		return nil, errFull
	}
	t := &turn{make(chan struct{})}
	l.waiting = append(l.waiting, t)
	l.next()
	return t, nil
}

// next lets those go on for whom there is room.
func (l *queue) next() {
	for l.going < mostAtOnce && len(l.waiting) > 0 {
		close(l.waiting[0].come)
		l.waiting = l.waiting[1:]
		l.going++
	}
}

// leave gives a place up, whether its turn has come or not.
func (l *queue) leave(t *turn) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if at := slices.Index(l.waiting, t); at >= 0 {
		l.waiting = slices.Delete(l.waiting, at, at+1)
	} else {
		l.going--
	}
	l.next()
}

// ahead is how many wait before a turn; -1: it has come.
func (l *queue) ahead(t *turn) int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return slices.Index(l.waiting, t)
}

// try does something that judges everybody when its turn has come, for a page that waits.
func (l *queue) try(ctx context.Context, what func() error) error {
	t, err := l.enter(false)
	if err != nil {
		return err
	}
	defer l.leave(t)
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case <-t.come:
		return what()
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-late.C:
		return errLater
	}
}

// pending are the runs that were asked for and are not shown yet, in the order in which
// they were asked for. In that order they are shown and kept, however long each takes: a
// later one never gives way to an earlier one.
type pending struct {
	number int64 // of the last one
	runs   []*Run
	ended  []called // the last ones that were cancelled
}

// called is a run that somebody has cancelled, and who.
type called struct {
	Number int64
	Who    string
}

// mostCalled is how many cancelled runs pages still know of.
const mostCalled = 32

// errCancelled ends a run that somebody has cancelled.
var errCancelled = errors.New("the run was cancelled")

// Begin lets a prepared run go on behind the page, at once or when its turn has come;
// the error says that too many wait.
func (s *Site) Begin(run *Run) error { return s.begin(run, false) }

// begin does so for a run that may have a place reserved.
func (s *Site) begin(run *Run, reserved bool) error {
	t, err := s.line.enter(reserved)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancelCause(s.ctx)
	run.turn, run.cancel, run.ended, run.passed = t, cancel, make(chan struct{}), make(chan struct{})
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if run.of != nil && (s.shown != run.of || len(s.pending.runs) > 0) { // or it would take the place of books that came since
		s.line.leave(t)
		cancel(nil)
		return errBusy
	}
	s.pending.number++
	run.number = s.pending.number
	var before *Run
	if n := len(s.pending.runs); n > 0 {
		before = s.pending.runs[n-1]
	}
	s.pending.runs = append(s.pending.runs, run)
	s.running.Go(func() {
		s.carry(ctx, run, before)
		cancel(nil)
		if before != nil {
			<-before.passed
		}
		close(run.passed)
	})
	return nil
}

// carry takes a run from its place in the line until it is shown, or cancelled.
func (s *Site) carry(ctx context.Context, run, before *Run) {
	select {
	case <-run.turn.come:
		run.check(ctx, run.observer(s.watch()))
	case <-ctx.Done():
		run.err = context.Cause(ctx)
	}
	s.line.leave(run.turn)
	if before != nil {
		select {
		case <-before.passed:
		case <-ctx.Done():
		}
	}
	if s.settle(ctx, run) {
		s.keep(run)
	}
	s.end(run)
}

// settle reports whether a run is to be kept and shown, which nobody cancels any more.
func (s *Site) settle(ctx context.Context, run *Run) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	run.settled = !errors.Is(context.Cause(ctx), errCancelled)
	return run.settled
}

// end takes a run off the list, shows it unless it was cancelled, and takes away books
// that no run needs any more.
func (s *Site) end(run *Run) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	defer close(run.ended)
	given := []*uploaded{run.uploaded}
	s.pending.runs = slices.DeleteFunc(s.pending.runs, func(r *Run) bool { return r == run })
	if run.settled {
		if s.shown != nil {
			given = append(given, s.shown.uploaded)
		}
		s.shown = run
	}
	for _, books := range given {
		if !slices.ContainsFunc(append(slices.Clone(s.pending.runs), s.shown), func(r *Run) bool { return r != nil && r.uploaded == books }) {
			books.remove()
		}
	}
}

// cancelRun ends a run that waits or goes on. What is shown stays as it is.
func (s *Site) cancelRun(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	if err := v.must(beginRuns); err != nil {
		v.fail(err)
		return
	}
	number, _ := strconv.ParseInt(r.PostForm.Get("id"), 10, 64) // of what is no number there is no run
	s.mutex.Lock()
	at := slices.IndexFunc(s.pending.runs, func(one *Run) bool { return one.number == number && !one.settled })
	if at >= 0 {
		s.pending.runs[at].cancel(errCancelled)
		s.pending.ended = append(s.pending.ended, called{number, v.who})
		s.pending.ended = s.pending.ended[max(0, len(s.pending.ended)-mostCalled):]
	}
	s.mutex.Unlock()
	http.Redirect(w, r, runAddress(number), http.StatusSeeOther)
}

// runAddress is the page that tells how far a run is.
func runAddress(number int64) string { return "/run?id=" + strconv.FormatInt(number, 10) }

// awaited is a run that waits or goes on, as its page tells of it.
type awaited struct {
	Number  int64
	Who     string // empty: the visitor is not told
	Files   int    // that came with it
	Ahead   int    // that wait before it; -1: it goes on
	Stage   int
	Done    int64
	Total   int64 // 0: it is not known yet, or the visitor is not told
	Asked   bool  // the one that the visitor asked for
	Cancels bool
}

func (v *visit) awaited(r *Run, asked int64) awaited {
	one := awaited{Number: r.number, Ahead: v.line.ahead(r.turn), Stage: int(r.stage.Load()), Done: r.done.Load(), Asked: r.number == asked, Cancels: v.may(beginRuns)}
	if v.branch() == "" {
		one.Who, one.Total = r.who, r.total.Load()
		if r.uploaded != nil {
			one.Files = len(r.uploaded.names)
		}
	}
	return one
}

// askedRun is the number of the run that the address names; 0: it names none.
func (v *visit) askedRun() int64 {
	if v.request.URL.Path != "/run" {
		return 0
	}
	number, _ := strconv.ParseInt(v.query("id"), 10, 64) // what is no number names none
	return number
}

// progress tells how far the runs are that wait or go on; without one, what became of
// the last.
func progress(v *visit) (*screen, error) {
	asked := v.askedRun()
	if at := slices.IndexFunc(v.cancelled, func(c called) bool { return c.Number == asked }); at >= 0 {
		by := v.cancelled[at].Who
		if v.branch() != "" {
			by = ""
		}
		return &screen{name: "cancelled", title: audit.Textf("检查已取消", "The check was cancelled"), data: map[string]any{"By": by, "Shown": v.run != nil}}, nil
	}
	there := slices.ContainsFunc(v.awaiting, func(r *Run) bool { return r.number == asked })
	if len(v.awaiting) == 0 || asked != 0 && !there {
		way := "/"
		if v.run == nil && len(v.awaiting) == 0 {
			way = "/books"
		}
		http.Redirect(v.out, v.request, way, http.StatusSeeOther)
		return nil, nil
	}
	all := make([]awaited, len(v.awaiting))
	for i, r := range v.awaiting {
		all[i] = v.awaited(r, asked)
	}
	again, mine := "/run", 0
	if there {
		again = runAddress(asked)
		mine = slices.IndexFunc(all, func(a awaited) bool { return a.Asked })
	}
	v.out.Header().Set("Refresh", "1; url="+again)
	title := audit.Textf("正在检查", "Checking")
	if all[mine].Ahead >= 0 {
		title = audit.Textf("排队等候检查", "Waiting for its turn")
	}
	return &screen{name: "progress", title: title, data: map[string]any{"All": all, "Mine": all[mine], "Again": again}}, nil
}

// otherBooks reports whether runs are pending of other books than those that are shown.
func (v *visit) otherBooks() bool {
	return slices.ContainsFunc(v.awaiting, func(r *Run) bool { return v.run == nil || r.uploaded != v.run.base().uploaded })
}

var errOtherRun = refuse(http.StatusConflict, audit.Textf("别的资料正在检查或排队", "other books are being checked or wait for it"),
	audit.Textf("请等它们结束，或先取消", "wait until they are done, or cancel that first"))

// booksAgain is the request that reads the same sources anew.
func (s *Site) booksAgain(v *visit) (*Run, error) {
	request := s.options.Request
	switch {
	case v.run == nil && len(request.Sources) == 0:
		return nil, errGone
	case v.run != nil && v.otherBooks():
		return nil, errOtherRun
	case v.run != nil:
		request = v.run.Request
	}
	request.Quarantine = request.Quarantine || v.request.PostForm.Get("quarantine") == "yes"
	run, err := s.Prepare(request)
	if err != nil {
		return nil, err
	}
	if run.who = v.who; v.run != nil {
		run.uploaded = v.run.uploaded
	}
	return run, nil
}
