package main

import (
	"fmt"
	"sync"
	"time"
)

// progress is one line on stderr, only on a terminal and only on runs long
// enough to make somebody wonder.
type progress struct {
	app   *app
	live  bool
	mutex sync.Mutex
	begun time.Time
	last  time.Time
	shown bool
}

func (a *app) progress() *progress {
	_, live := terminal(a.stderr)
	return &progress{app: a, live: live, begun: time.Now()}
}

const (
	patience = time.Second
	interval = 200 * time.Millisecond
)

func (p *progress) show(done, total int) {
	if !p.live || time.Since(p.begun) < patience {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if time.Since(p.last) < interval {
		return
	}
	p.last, p.shown = time.Now(), true
	fmt.Fprintf(p.app.stderr, "\r"+p.app.say("已检查 %d / %d（%d%%）", "judged %d of %d (%d%%)"), done, total, 100*done/total)
}

func (p *progress) clear() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.shown {
		fmt.Fprint(p.app.stderr, "\r\x1b[K")
	}
}
