package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// duePlan is how an agenda will be shown, checked before anything is read.
type duePlan struct {
	within  span
	options agenda.Options  // of files
	split   agenda.Grouping // empty: everything together
	outputs []agendaOutput
	masked  bool
	key     []byte // nil: ids stay
	maskKey string // the file it is from
}

// agendaOutput is one -o: a format and a place.
type agendaOutput struct {
	format agenda.Format
	path   string // empty: stdout; with --split a directory
}

func agendaFormats() []string {
	var names []string
	for _, f := range agenda.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func (a *app) duePlan(f dueFlags) (*duePlan, error) {
	p := &duePlan{options: agenda.Options{Lang: a.lang}, maskKey: f.shown.maskKey}
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
	if len(given) == 0 {
		given = []string{"text"}
	}
	var faults []error
	taken := map[string]bool{}
	for _, one := range given {
		out, err := p.output(a, one)
		place := out.path
		if p.split != "" && place != "" {
			place = filepath.Join(place, out.format.Extension)
		}
		if err == nil && taken[place] {
			err = outputFault(one, "有两个输出写到同一处", "two outputs go to the same place", "请给每个输出各自的文件", "give each output a file of its own")
		}
		taken[place] = true
		p.outputs, faults = append(p.outputs, out), append(faults, err)
	}
	if p.split != "" && len(p.places()) == 0 {
		faults = append(faults, outputFault(given[0], "分开写需要文件夹", "a file each needs a directory", "请写成 -o ics=文件夹", "write it as -o ics=DIR"))
	}
	return errors.Join(faults...)
}

func outputFault(flag, zh, en, remedyZH, remedyEN string) error {
	return &audit.Fault{Where: "-o " + flag, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN}}
}

// output reads one -o flag.
func (p *duePlan) output(a *app, given string) (agendaOutput, error) {
	name, path, placed := strings.Cut(given, "=")
	i := slices.IndexFunc(agenda.Formats(), func(f agenda.Format) bool { return f.Name == name })
	if i < 0 {
		return agendaOutput{}, &audit.Fault{Where: "-o " + given, Remedy: config.Suggest(name, agendaFormats()),
			Problem: audit.Text{ZH: "没有这种输出格式", EN: "there is no such output format"}}
	}
	out := agendaOutput{format: agenda.Formats()[i]}
	if !placed {
		if _, screen := terminal(a.stdout); screen && out.format.Binary {
			return out, outputFault(given, "这种格式不能显示在终端上", "this format cannot be shown on a terminal", "请写到文件：-o "+name+"=文件", "write it to a file: -o "+name+"=FILE")
		}
		return out, nil
	}
	check := writable
	if p.split != "" {
		check = directory
	}
	err := check(given, path)
	out.path = filepath.Clean(path)
	return out, err
}

// directory refuses a place that is no directory and cannot become one.
func directory(flag, path string) error {
	info, err := os.Stat(path)
	above, errAbove := os.Stat(filepath.Dir(path))
	switch {
	case path == "":
		return outputFault(flag, "没有写文件夹名", "names no directory", "请写成 格式=文件夹", "write it as FORMAT=DIR")
	case err == nil && !info.IsDir():
		return outputFault(flag, "分开写时目标须是文件夹", "with --split the target is a directory", "请写成 格式=文件夹", "write it as FORMAT=DIR")
	case err != nil && (errAbove != nil || !above.IsDir()):
		return outputFault(flag, "上级文件夹不存在", "the directory above does not exist", "请先建好上级文件夹", "make the directory above it first")
	}
	return nil
}

// places are the outputs that are not stdout.
func (p *duePlan) places() []string {
	var places []string
	for _, out := range p.outputs {
		if out.path != "" {
			places = append(places, out.path)
		}
	}
	return places
}

// files are the files that will be written, as far as can be told before.
func (p *duePlan) files() []string {
	if p.split != "" {
		return nil
	}
	return p.places()
}

// apart keeps the files of a split out of the sources: the next run would read
// them.
func (p *duePlan) apart(sources []string) error {
	if p.split == "" {
		return nil
	}
	var faults []error
	for _, place := range p.places() {
		if slices.ContainsFunc(sources, func(source string) bool { return samePlace(place, source) }) {
			faults = append(faults, &audit.Fault{
				Where:   place,
				Problem: audit.Text{ZH: "是数据来源的文件夹，下次会把写出的文件当作数据读入", EN: "is a source: the next run would read the files as data"},
				Remedy:  audit.Text{ZH: "请写到另一个文件夹", EN: "write them to another directory"},
			})
		}
	}
	return errors.Join(faults...)
}

// dueJob is one file to be written.
type dueJob struct {
	target string
	format agenda.Format
	agenda *agenda.Agenda
}

// jobs lists the files: one for each output, or one for each part.
func (p *duePlan) jobs(found *outlook) []dueJob {
	parts, names := []*agenda.Agenda{found.agenda}, []string{""}
	if p.split != "" {
		parts = found.agenda.Split(p.split, found.subjects)
		names = fileNames(parts, p.split)
	}
	var jobs []dueJob
	for _, out := range p.outputs {
		if out.path == "" {
			continue
		}
		for i, part := range parts {
			target := out.path
			if p.split != "" {
				target = filepath.Join(out.path, names[i]+out.format.Extension)
			}
			jobs = append(jobs, dueJob{target, out.format, part})
		}
	}
	return jobs
}

// check refuses files that must not be replaced. Where they are one for each
// part, only the sources tell their names.
func (p *duePlan) check(jobs []dueJob, inputs []string) error {
	var targets []string
	var faults []error
	for _, job := range jobs {
		targets = append(targets, job.target)
		if _, err := os.Lstat(job.target); err == nil {
			faults = append(faults, writable(job.format.Name+"="+job.target, job.target))
		}
	}
	return errors.Join(append(faults, spare(targets, inputs))...)
}

// writeAgenda writes all files, which appear together when the last of them is
// written, then stdout.
func (a *app) writeAgenda(ctx context.Context, p *duePlan, whole *agenda.Agenda, jobs []dueJob) error {
	drafts, err := a.draftAgenda(ctx, p, jobs)
	if err != nil {
		a.desk.discard(drafts...)
		return err
	}
	if err := a.desk.publish(drafts...); err != nil {
		return err
	}
	screen := p.options
	screen.Width, _ = terminal(a.stdout)
	for _, out := range p.outputs {
		if out.path == "" {
			if err := out.format.Render(stoppable{ctx, a.stdout}, whole, screen); err != nil {
				return unwritten("stdout", err)
			}
		}
	}
	return nil
}

// draftAgenda makes the drafts of all files, and the directories they go to.
func (a *app) draftAgenda(ctx context.Context, p *duePlan, jobs []dueJob) (drafts []draft, err error) {
	if p.split != "" {
		for _, place := range p.places() {
			if err := os.MkdirAll(place, 0o700); err != nil {
				return nil, unwritten(place, err)
			}
		}
	}
	for _, job := range jobs {
		made, err := a.desk.write(job.target, func(w io.Writer) error { return job.format.Render(stoppable{ctx, w}, job.agenda, p.options) })
		if err != nil {
			return drafts, err
		}
		drafts = append(drafts, made)
	}
	return drafts, stopped(ctx)
}
