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
	now   func() time.Time
	mutex sync.Mutex
	begun time.Time
	last  time.Time
	shown bool
}

func (a *app) progress() *progress {
	_, live := terminal(a.stderr)
	return &progress{app: a, live: live, now: time.Now}
}

const (
	patience = time.Second
	interval = 200 * time.Millisecond
)

func (p *progress) show(done, total int) {
	if !p.live {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	now := p.now()
	if p.begun.IsZero() {
		p.begun = now
	}
	taken := now.Sub(p.begun)
	if taken < patience || done == 0 || now.Sub(p.last) < interval {
		return
	}
	p.last, p.shown = now, true
	rate := float64(done) / taken.Seconds()
	left := time.Duration(float64(total-done) / rate * float64(time.Second)).Round(time.Second)
	fmt.Fprintf(p.app.stderr, "\r\x1b[K"+p.app.lang.Say("已检查 %d / %d（%d%%），每秒 %.0f 个，约剩 %s", "judged %d of %d (%d%%), %.0f per second, about %s left"),
		done, total, 100*done/total, rate, p.app.lasting(left))
}

func (p *progress) clear() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.shown {
		fmt.Fprint(p.app.stderr, "\r\x1b[K")
	}
}

// lasting says how long something takes, to the second.
func (a *app) lasting(d time.Duration) string {
	seconds := int(d.Seconds())
	if seconds < 60 {
		return a.lang.Say("%d 秒", "%d s", seconds)
	}
	return a.lang.Say("%d 分 %d 秒", "%d min %d s", seconds/60, seconds%60)
}
