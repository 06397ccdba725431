package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/output"
	"ninefold/internal/render"
)

// Whoever writes files sees nothing on standard output: that all went well, what
// was written and how many fail is said on standard error, by every command in the
// same words.

// tellWritten names the files or the folder that a command has written; nothing
// where all went to standard output.
func (a *app) tellWritten(names []string, further string) {
	if len(names) == 0 {
		return
	}
	line := a.lang.Say("已写出 ", "written: ") + strings.Join(names, a.lang.Say("、", ", ")) + further
	fmt.Fprintln(a.stderr, "ninefold: "+render.Plain(line))
}

// withSeals are the files among outputs, each with the seal beside it if it bears one.
func withSeals(outputs []output.Target, sealed bool) []string {
	var paths []string
	for _, out := range outputs {
		if out.Path != "" {
			paths = append(paths, out.Path)
		}
		if sealed && bearsSeal(out) {
			paths = append(paths, out.Path+sealSuffix)
		}
	}
	return paths
}

// tellFiles says how many files were written into a folder.
func (a *app) tellFiles(dir string, files int) {
	a.tellWritten([]string{dir}, a.lang.Say("（%d 个文件）", " (%d {file|files})", files))
}

// tellDrafts names the files that drafts became.
func (a *app) tellDrafts(drafts ...output.Draft) {
	var names []string
	for _, d := range drafts {
		names = append(names, filepath.ToSlash(d.Target))
	}
	a.tellWritten(names, "")
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
func (a *app) tellOutcome(files []string, t tally) {
	a.tellWritten(files, a.lang.Say("；%d 条结论中有 %d 条计入失败", "; of %d {verdict|verdicts} %d {counts as a failure|count as failures}", t.total, t.failing))
}
