package main

import (
	"fmt"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/output"
	"ninefold/internal/render"
)

// Whoever writes files sees nothing on standard output: that all went well, what
// was written and how many fail is said on standard error.

// tellWritten names the files that a command has written; nothing where all went
// to standard output.
func (a *app) tellWritten(targets []output.Target, further string) {
	var names []string
	for _, t := range targets {
		if t.Path != "" {
			names = append(names, t.Path)
		}
	}
	if len(names) == 0 {
		return
	}
	line := a.say("已写出 ", "written: ") + strings.Join(names, a.say("、", ", ")) + further
	fmt.Fprintln(a.stderr, "ninefold: "+render.Plain(line))
}

// tally is how many verdicts there are, listed or not, and how many of them count
// towards the exit code.
type tally struct{ failing, total int }

func tallyOf(r *audit.Result) tally {
	var t tally
	for i := range r.Verdicts {
		if r.Counts(&r.Verdicts[i]) {
			t.failing++
		}
	}
	for _, n := range r.Summary.Status {
		t.total += n
	}
	return t
}

// tellOutcome names the files written for a result, and says how many fail.
func (a *app) tellOutcome(targets []output.Target, t tally) {
	a.tellWritten(targets, fmt.Sprintf(a.say("；%d 条结论中有 %d 条计入失败", "; of %d verdicts %d count as failures"), t.total, t.failing))
}
