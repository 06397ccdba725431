package dossier

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
