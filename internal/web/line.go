package web

import (
	"context"
	"net/http"
	"slices"
	"sync"
	"time"
)

// How many runs and tries over everybody go on at a time, and how many wait behind them.
const (
	mostAtOnce  = 2
	mostWaiting = 8
)

// patience is how long a page waits until a figure can be tried before it says so.
const patience = 8 * time.Second

var (
	errFull = refuse(http.StatusTooManyRequests, text("正在进行和排队的检查已满（两个进行、八个排队）", "two checks are going on and eight are waiting, which is as many as there may be"),
		text("没有丢失什么：请过一会儿再试", "nothing is lost: try again in a while"))
	errLater = refuse(http.StatusServiceUnavailable, text("前面还有检查，这一次还没有轮到", "other checks come first, and this had no turn yet"),
		text("本页会自动再试", "this page tries again by itself"))
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
