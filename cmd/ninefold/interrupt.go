package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"ninefold/internal/output"
)

// Exit codes of a run that was not let finish, as shells give them: 128 and the
// number of the signal. exitPipe is for a reader of stdout that went away.
const (
	exitInterrupt exit = 128 + 2
	exitPipe      exit = 128 + 13
	exitTerminate exit = 128 + 15
)

// grace is how long a run may take to stop by itself after a signal.
const grace = 500 * time.Millisecond

// obey ends the run on SIGINT or SIGTERM: it cancels the context, and after a grace period, or
// at a second signal, it clears the drafts away and ends the program wherever it
// is. A closed pipe is no signal to us but an error of the write.
func obey(stop context.CancelCauseFunc, d *output.Files) {
	signal.Ignore(syscall.SIGPIPE)
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		code := exitInterrupt
		if <-signals == syscall.SIGTERM {
			code = exitTerminate
		}
		stop(code)
		select {
		case <-time.After(grace):
		case <-signals:
		}
		d.Abandon()
		os.Exit(int(code))
	}()
}

// stopped is why a run has to end; nil as long as it may go on.
func stopped(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}

// stoppable is a writer that fails as soon as the run has to end.
type stoppable struct {
	ctx context.Context
	io.Writer
}

func (s stoppable) Write(p []byte) (int, error) {
	if err := stopped(s.ctx); err != nil {
		return 0, err
	}
	return s.Writer.Write(p)
}
