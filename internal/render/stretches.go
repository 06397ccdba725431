package render

import (
	"runtime"
	"sync"
)

// stretchLength is how many lines are worth being handed from one to another.
const stretchLength = 64

// stretch are some lines in their order, or why there are none.
type stretch struct {
	text []byte
	err  error
}

// inStretches writes n lines, some of them at a time on each processor, and puts out what
// comes of them in their order: the same bytes on any machine, in memory for a few
// stretches. writer makes what appends the i-th line; each is used by one goroutine. The
// first error ends it, and nobody writes on when it returns.
func inStretches(n int, writer func() func(b []byte, i int) ([]byte, error), put func([]byte) error) error {
	stretches := (n + stretchLength - 1) / stretchLength
	writers := min(runtime.GOMAXPROCS(0), stretches)
	outs, stop := make([]chan stretch, writers), make(chan struct{})
	free := make(chan []byte, 2*writers)
	var group sync.WaitGroup
	defer group.Wait()
	defer close(stop)
	for k := range outs {
		outs[k] = make(chan stretch, 1)
		group.Go(func() {
			write := writer()
			for at := k; at < stretches; at += writers {
				select {
				case outs[k] <- stretchOf(write, spare(free), at*stretchLength, min(n, (at+1)*stretchLength)):
				case <-stop:
					return
				}
			}
		})
	}
	for at := range stretches {
		s := <-outs[at%writers]
		if s.err == nil {
			s.err = put(s.text)
		}
		if s.err != nil {
			return s.err
		}
		select {
		case free <- s.text[:0]:
		default:
		}
	}
	return nil
}

// stretchOf writes some lines.
func stretchOf(write func([]byte, int) ([]byte, error), b []byte, from, to int) stretch {
	for i := from; i < to; i++ {
		var err error
		if b, err = write(b, i); err != nil {
			return stretch{err: err}
		}
	}
	return stretch{text: b}
}

// spare is what a stretch that went out was written in, or nothing yet.
func spare(free <-chan []byte) []byte {
	select {
	case b := <-free:
		return b
	default:
		return nil
	}
}
