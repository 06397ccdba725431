package dossier

import (
	"sync"
	"sync/atomic"
)

// inOrder does n pieces of work, as many at a time as there are slots, and takes
// what comes of them in their order, one by one, until take wants no more. With
// one slot all is done by the caller.
func inOrder[T any](slots chan struct{}, n int, work func(i int) T, take func(T) bool) {
	if cap(slots) <= 1 {
		for i := range n {
			if !take(work(i)) {
				break
			}
		}
		return
	}
	ahead := 2 * cap(slots)
	results := make([]chan T, n)
	for i := range n + ahead {
		if i < n {
			results[i] = make(chan T, 1)
			go func() {
				slots <- struct{}{}
				defer func() { <-slots }()
				results[i] <- work(i)
			}()
		}
		if done := i - ahead; done >= 0 && !take(<-results[done]) {
			return
		}
	}
}

// atOnce does n pieces of work that have nothing to do with each other, so many at a
// time, and comes back when all are done.
func atOnce(jobs, n int, work func(i int)) {
	if jobs = min(jobs, n); jobs <= 1 {
		for i := range n {
			work(i)
		}
		return
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range jobs {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	group.Wait()
}
