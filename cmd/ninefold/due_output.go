package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/output"
)

// duePlan is how an agenda will be shown, checked before anything is read.
type duePlan struct {
	within  span
	options agenda.Options  // of files
	split   agenda.Grouping // empty: everything together
	outputs []output.Target // with split a directory each
	masked  bool
	key     []byte // nil: ids stay
	maskKey string // the file it is from
}

func agendaFormats() []string {
	var names []string
	for _, f := range agenda.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// agendaFormat finds a format that the flags have been checked for.
func agendaFormat(name string) agenda.Format {
	return agenda.Formats()[slices.Index(agendaFormats(), name)]
}

func (a *app) duePlan(f dueFlags) (*duePlan, error) {
	p := &duePlan{options: agenda.Options{Lang: a.lang, Each: f.each}, maskKey: f.shown.maskKey}
	var faults [6]error
	p.within, faults[0] = withinFlag(f.within)
	p.options.Alarms, faults[1] = alarmFlag(f.alarms)
	p.options.By, faults[2] = groupingFlag("--by", f.by, agenda.Groupings()...)
	p.split, faults[3] = groupingFlag("--split", f.split, agenda.ByBranch, agenda.ByPerson)
	faults[4] = p.take(a, f.shown.outputs)
	shown, err := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey})
	if faults[5] = err; err == nil {
		p.masked, p.key = shown.masked, shown.key
	}
	return p, errors.Join(faults[:]...)
}

// take reads the -o flags; without any it is the text on stdout.
func (p *duePlan) take(a *app, given []string) error {
	_, screen := terminal(a.stdout)
	request := output.Request{Command: "due", Given: given, Terminal: screen, Folders: p.split != ""}
	for _, f := range agenda.Formats() {
		request.Formats = append(request.Formats, output.Format{Name: f.Name, Binary: f.Binary})
	}
	var err error
	if p.outputs, err = request.Parse(); err != nil || p.split == "" {
		return err
	}
	placed, taken := false, map[string]bool{}
	for _, out := range p.outputs {
		place := out.Path + "\x00" + out.Format
		if out.Path != "" && taken[place] {
			return outputFault(out, "有两个输出写到同一处", "two outputs go to the same place", "请给每个输出各自的文件夹", "give each output a directory of its own")
		}
		placed, taken[place] = placed || out.Path != "", true
	}
	if !placed {
		return outputFault(p.outputs[0], "分开写需要文件夹", "a file each needs a directory", "请写成 -o ics=文件夹", "write it as -o ics=DIR")
	}
	return nil
}

func outputFault(out output.Target, zh, en, remedyZH, remedyEN string) error {
	return &audit.Fault{Where: out.Flag(), Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN}}
}

// guard adds what will be written, as far as can be told before the sources are
// read: with split, only they tell the names of the files.
func (p *duePlan) guard(paths *output.Guard) *output.Guard {
	if p.split == "" {
		return paths.Targets(p.outputs)
	}
	for _, out := range p.outputs {
		paths.Fills(out.Flag(), out.Path)
	}
	return paths
}

// dueJob is one file to be written.
type dueJob struct {
	target string
	format agenda.Format
	agenda *agenda.Agenda
}

// jobs lists the files: one for each output, or one for each part; of a calendar that
// is too large to be imported several, numbered from the second.
func (p *duePlan) jobs(found *outlook) ([]dueJob, error) {
	parts, names := []*agenda.Agenda{found.agenda}, []string{""}
	if p.split != "" {
		parts = found.agenda.Split(p.split, found.subjects)
		names = fileNames(parts, p.split)
	}
	var jobs []dueJob
	for _, out := range p.outputs {
		if out.Path == "" {
			continue
		}
		format := agendaFormat(out.Format)
		for i, part := range parts {
			target := out.Path
			if p.split != "" {
				target = filepath.Join(out.Path, names[i]+format.Extension)
			}
			if format.Name != calendarFormat {
				jobs = append(jobs, dueJob{target, format, part})
				continue
			}
			volumes, err := part.Volumes(p.options, agenda.Importable)
			if err != nil {
				return nil, err
			}
			for n, volume := range volumes {
				jobs = append(jobs, dueJob{p.numbered(target, n), format, volume})
			}
		}
	}
	return jobs, nil
}

// calendarFormat is the one whose files are imported.
const calendarFormat = "ics"

// numbered is the name of the nth file of several, from 0: due.ics, due-2.ics. Parts
// have the names of ids, of which 1-2 is one: theirs are 1.ics, 1~2.ics.
func (p *duePlan) numbered(path string, n int) string {
	if n == 0 {
		return path
	}
	mark := "-"
	if p.split != "" {
		mark = "~"
	}
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s%s%d%s", strings.TrimSuffix(path, ext), mark, n+1, ext)
}

// tellAgenda names the files that were written, and calendars that took several.
func (a *app) tellAgenda(p *duePlan, jobs []dueJob) {
	further := ""
	if p.split != "" {
		further = a.lang.Say("（共 %d 个文件）", " (%d {file|files})", len(jobs))
	} else if more := len(jobs) - len(filesOf(p.outputs)); more > 0 {
		names := make([]string, 0, more)
		for _, job := range jobs {
			if !slices.Contains(filesOf(p.outputs), job.target) {
				names = append(names, job.target)
			}
		}
		further = a.lang.Say("；日历超过 1 MB 的部分另存为 ", "; what is over 1 MB of the calendar is in ") + strings.Join(names, a.lang.Say("、", ", "))
	}
	a.tellWritten(filesOf(p.outputs), further)
}

// filesOf are the files among outputs.
func filesOf(outputs []output.Target) []string {
	return withSeals(outputs, false)
}

// check refuses files that must not be replaced.
func (p *duePlan) check(jobs []dueJob, paths *output.Guard) error {
	var faults []error
	for _, job := range jobs {
		flag := "-o " + job.format.Name + "=" + job.target
		paths.Writes(flag, job.target)
		if _, err := os.Lstat(job.target); err == nil {
			faults = append(faults, output.File(flag, job.target))
		}
	}
	return errors.Join(append(faults, paths.Check())...)
}

// writeAgenda writes all files, which appear together when the last of them is
// written, then stdout.
func (a *app) writeAgenda(ctx context.Context, p *duePlan, whole *agenda.Agenda, jobs []dueJob) error {
	folders := &output.Folders{}
	drafts, err := a.draftAgenda(ctx, p, jobs, folders)
	if err != nil {
		a.files.Discard(drafts...)
	} else {
		err = a.files.Publish(drafts...)
	}
	if err != nil {
		folders.Tidy()
		return err
	}
	screen := p.options
	screen.Width, _ = terminal(a.stdout)
	for _, out := range p.outputs {
		if out.Path == "" {
			if err := agendaFormat(out.Format).Render(stoppable{ctx, a.stdout}, whole, screen); err != nil {
				return output.Unwritten("stdout", err)
			}
		}
	}
	a.tellAgenda(p, jobs)
	return nil
}

// draftAgenda makes the drafts of all files, and the directories they go to.
func (a *app) draftAgenda(ctx context.Context, p *duePlan, jobs []dueJob, folders *output.Folders) (drafts []output.Draft, err error) {
	if p.split != "" {
		for _, dir := range filesOf(p.outputs) {
			if err := folders.Make(dir); err != nil {
				return nil, err
			}
		}
	}
	for _, job := range jobs {
		made, err := a.files.Draft(job.target, func(w io.Writer) error { return job.format.Render(stoppable{ctx, w}, job.agenda, p.options) })
		if err != nil {
			return drafts, err
		}
		drafts = append(drafts, made)
	}
	return drafts, stopped(ctx)
}
