package ceiling

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/term"
)

// childVariable holds the process that supervises this one. It means nothing to
// whatever else inherits it.
const childVariable = "_NINEFOLD_SUPERVISOR"

// unusable is the exit code of a run that could not evaluate.
const unusable = 2

// leastRoom is less than any run takes; with less, not even the one that
// supervises it gets far.
const leastRoom = 64 << 20

// Supervise runs the program again, with the same arguments, where memory is
// limited from outside, and gives its exit code; false where this process is to go
// on itself. Go ends a program that gets no memory with a trace, which nothing in
// that program can prevent, and a control group kills it without a word: in their
// place stderr gets the one line that says makes, and the exit code is 2.
func Supervise(args, environ []string, stderr io.Writer, says func(Limit) string) (code int, ended bool) {
	if os.Getenv(childVariable) == strconv.Itoa(os.Getppid()) {
		return 0, false
	}
	limit, ok := Find()
	if !ok {
		return 0, false
	}
	if limit.Bytes < leastRoom {
		_, _ = io.WriteString(stderr, says(limit)+"\n")
		return unusable, true
	}
	runtime.LockOSThread() // the child's life hangs on the thread that began it
	child := exec.Command("/proc/self/exe")
	child.Args, child.Env = args, slices.Concat(environ, []string{childVariable + "=" + strconv.Itoa(os.Getpid())})
	child.Stdin, child.Stdout = os.Stdin, os.Stdout
	// At a keyboard an interrupt reaches both; elsewhere whoever sends one knows this
	// process alone, and it is handed on.
	apart := !term.IsTerminal(int(os.Stdin.Fd()))
	child.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: apart}
	said, err := child.StderrPipe()
	if err != nil {
		return 0, false
	}
	before := killings()
	if err := child.Start(); err != nil {
		return 0, false // no process to be had: this one does it
	}
	forward(child.Process, apart)
	trace := relay(said, stderr)
	code, killed := ending(child.Wait())
	switch {
	case starved.Match(trace), killed && limit.kills && killings() > before:
		_, _ = io.WriteString(stderr, says(limit)+"\n")
		return unusable, true
	default:
		_, _ = stderr.Write(trace)
		return code, true
	}
}

// forward hands signals on, interrupts where the child is apart.
func forward(child *os.Process, apart bool) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		for s := range signals {
			if s == syscall.SIGTERM || apart {
				_ = child.Signal(s)
			}
		}
	}()
}

// ending is the exit code of a child, as shells give it, and whether it was killed.
func ending(err error) (code int, killed bool) {
	if err == nil {
		return 0, false
	}
	exit, ok := errors.AsType[*exec.ExitError](err)
	if !ok { // what became of it is not known
		return unusable, false
	}
	if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal()), status.Signal() == syscall.SIGKILL
	}
	return exit.ExitCode(), false
}

// longestTrace is how much of a trace is kept.
const longestTrace = 1 << 20

// relay passes lines on until one that Go begins a trace with; that and all behind
// it is given back.
func relay(from io.Reader, to io.Writer) (trace []byte) {
	lines := bufio.NewReader(from)
	for {
		line, err := lines.ReadString('\n')
		switch {
		case trace == nil && !beginsTrace(line):
			_, _ = io.WriteString(to, line)
		case len(trace) < longestTrace:
			trace = append(trace, line...)
		}
		if err != nil {
			return trace
		}
	}
}

func beginsTrace(line string) bool {
	for _, mark := range []string{"fatal error: ", "runtime: ", "runtime/cgo: "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// starved is what Go says first where it gets no memory, or no thread for want of it.
var starved = regexp.MustCompile(`^(.*\n){0,3}.*(out of memory|cannot allocate memory|failed to (reserve|allocate|create new OS thread)|cannot (map|reserve)|pthread_create failed|mmap|arena)`)
