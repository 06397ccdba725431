// Command ninefold-beam judges offices that are too big for one machine: the same
// policies, dossiers and verdicts as ninefold check, run as a pipeline on whatever
// runs Apache Beam pipelines. It reads and checks the sources here, hands their rows
// to a cluster, and leaves the verdicts in a run folder, with a manifest that ninefold
// verify and ninefold render take like a result.
//
// The same program is the worker: a job server starts it by its path. It refuses to
// know how anything is judged, and which engine is behind the job server.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/surroundings"
	"ninefold/internal/windows"
)

// version is set by the linker for releases. Results name it, so it is that of ninefold.
var version = "dev"

// Exit codes (SPEC 5), and those of a run that was not let finish, as shells give them.
const (
	exitUnusable  exit = 2
	exitInterrupt exit = 128 + 2
	exitTerminate exit = 128 + 15
)

// exit ends the program with a code and without a further word.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// Ends marks it as no fault of what was being done.
func (exit) Ends() {}

func main() {
	if summons, ok := summonsOf(os.Args[1:]); ok {
		os.Exit(work(summons, os.Stderr))
	}
	ctx, stop := context.WithCancelCause(context.Background())
	go obey(stop)
	p := &program{args: os.Args[1:], environ: windows.Environ(runtime.GOOS, os.Environ()), stdout: os.Stdout, stderr: os.Stderr}
	os.Exit(p.run(ctx))
}

// obey ends the run on SIGINT or SIGTERM; a second signal does not wait for it to clear up.
func obey(stop context.CancelCauseFunc) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	code := exitInterrupt
	if <-signals == syscall.SIGTERM {
		code = exitTerminate
	}
	stop(code)
	<-signals
	os.Exit(int(code))
}

// program is one call of the program.
type program struct {
	args           []string
	environ        []string
	stdout, stderr io.Writer
	lang           audit.Lang
}

// run executes the command line and gives the exit code.
func (p *program) run(ctx context.Context) int {
	var err error
	if p.lang, err = surroundings.Language(p.args, p.environ); err == nil {
		err = p.execute(ctx)
	}
	var code exit
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code), ctx.Err() != nil && errors.As(context.Cause(ctx), &code):
		return int(code)
	}
	for _, line := range audit.Say(err, p.lang) {
		p.tell(line)
	}
	return int(exitUnusable)
}

// tell writes a line for whoever waits.
func (p *program) tell(line string) {
	fmt.Fprintln(p.stderr, "ninefold-beam: "+render.Plain(line))
}
