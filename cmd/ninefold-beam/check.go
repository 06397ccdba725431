package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/spread"
)

// check is the whole line: sources → rows that are known to be good → job → shards →
// manifest → exit code. A run that fails leaves nothing; one that bad rows end leaves
// only these.
func (p *program) check(ctx context.Context, o *order) error {
	command, err := o.command()
	if err != nil {
		return err
	}
	setup, found, err := o.prepared(p.environ)
	if err != nil {
		return err
	}
	folder, err := newRunFolder(o.runFolder)
	if err != nil {
		return err
	}
	result, err := p.checked(ctx, o, setup, found, folder, command)
	if err != nil {
		if _, bad := errors.AsType[*problemsTold](err); bad {
			return err
		}
		return errors.Join(err, folder.abandon())
	}
	p.tell(result.Outcome.Message.In(p.lang))
	if result.Outcome.Exit != 0 {
		return exit(result.Outcome.Exit)
	}
	return nil
}

// prepared reads the settings, finds the files, and makes sure that nothing of what is
// read will be replaced.
func (o *order) prepared(environ []string) (*engine.Setup, *engine.Sources, error) {
	request, err := o.request(environ)
	if err != nil {
		return nil, nil, err
	}
	setup, err := engine.LoadConfig(request)
	if err != nil {
		return nil, nil, err
	}
	if err := spread.Unmasked(setup); err != nil {
		return nil, nil, err
	}
	found, err := setup.Discover()
	if err != nil {
		return nil, nil, err
	}
	guard := new(output.Guard).Reads(setup.Request.Sources...).Reads(found.Places()...).Reads(setup.Path, setup.Request.Corrections, setup.By.KeyFile).
		Keeps(setup.Policies...).Fills("--run", o.runFolder)
	return setup, found, guard.Check()
}

// checked judges what the sources hold and writes the outcome.
func (p *program) checked(ctx context.Context, o *order, setup *engine.Setup, found *engine.Sources, folder *runFolder, command string) (*audit.Result, error) {
	job, err := o.surveyed(ctx, setup, found, folder.work(), command)
	if err != nil {
		return nil, err
	}
	office, err := engine.Open(ctx, setup, found, engine.ForVerdicts, engine.Observer{})
	if refused, ok := errors.AsType[*engine.RefusedRows](err); ok {
		return nil, errors.Join(writeProblems(folder, refused), withoutRows(err))
	}
	if err != nil {
		return nil, err
	}
	bench, err := office.Bench(ctx, engine.CheckOptions{})
	if err != nil {
		return nil, err
	}
	plan := spread.Survey(office.Joined, bench, o.buckets)
	files, err := handOver(ctx, office, plan, job)
	if err != nil {
		return nil, err
	}
	files = append(files, partsOf(found.Censuses)...)
	if err := run(ctx, o, job, func(j Job) (*pipepb.Pipeline, error) { return pipeline(j, files, command) }); err != nil {
		return nil, err
	}
	return conclude(ctx, folder, *job, bench, expected{plan.Buckets, subjectsOf(office, bench)})
}

// subjectsOf counts who is judged and who is out of scope: as many must come back.
func subjectsOf(office *engine.Office, bench *engine.Bench) int {
	scope, n := bench.Terms().Scope, 0
	for i := range office.Joined.Dossiers {
		if scope.Takes(office.Joined.Dossiers[i].Subject) {
			n++
		}
	}
	for _, one := range office.Joined.Outside {
		if scope.Takes(one) {
			n++
		}
	}
	return n
}

// How often workers show that they live: often enough that a busy machine does not pass
// for a dead one, and no more often than a shared disk bears.
const (
	beatsInPatience = 10
	rarestBeat      = 15 * time.Second
)

// run runs the job, as often as it fails without a word of the data.
func run(ctx context.Context, o *order, job *Job, build func(Job) (*pipepb.Pipeline, error)) error {
	log.SetLogger(silent{})
	beam.Init()
	job.Beat = min(o.patience/beatsInPatience, rarestBeat)
	for tried := 1; ; tried++ {
		job.Attempt++
		asked, err := build(*job)
		if err != nil {
			return err
		}
		err = submit(ctx, o.jobServer, asked, o.parallelism, sign{job.lastSeen, o.patience})
		if err == nil || !errors.Is(err, errJob) {
			return err
		}
		if tried >= o.attempts {
			fault, _ := errors.AsType[*audit.Fault](err)
			return fault
		}
	}
}

// How many files the rows are handed over in: enough to keep a cluster busy, few enough to
// be named in the job.
const (
	rowsOfFile = 20_000
	mostFiles  = 4096
)

// handOver writes the plan and the rows that are here to where workers find them.
func handOver(ctx context.Context, office *engine.Office, plan *spread.Plan, job *Job) ([]rowsFile, error) {
	var err error
	if job.Plan, err = writeJSON(filepath.Join(job.Folder, planName), plan); err != nil {
		return nil, err
	}
	files := &rowsFiles{ctx: ctx, folder: job.Folder, each: max(rowsOfFile, plan.Rows/mostFiles+1)}
	if err := errors.Join(plan.Route(office.Tables().EachRow(), files.add), files.end()); err != nil {
		return nil, err
	}
	return files.written, nil
}

// rowsFiles writes rows as lines of text, so many a file.
type rowsFiles struct {
	ctx     context.Context
	folder  string
	each    int
	written []rowsFile

	text  bytes.Buffer
	lines int
}

func (f *rowsFiles) add(l spread.Line) error {
	if f.ctx.Err() != nil {
		return context.Cause(f.ctx)
	}
	if err := spread.Write(&f.text, l); err != nil {
		return err
	}
	if f.lines++; f.lines < f.each {
		return nil
	}
	return f.end()
}

// end writes what waits as a file.
func (f *rowsFiles) end() error {
	if f.lines == 0 {
		return nil
	}
	one := rowsFile{Name: fmt.Sprintf(rowsName, len(f.written)), SHA256: digestOf(f.text.Bytes()), Lines: f.lines}
	if err := whole(filepath.Join(f.folder, one.Name), func(w io.Writer) error {
		_, err := w.Write(f.text.Bytes())
		return err
	}); err != nil {
		return err
	}
	f.written = append(f.written, one)
	f.text.Reset()
	f.lines = 0
	return nil
}

// rowsOfProblems is how many bad rows stand in one file.
const rowsOfProblems = 100_000

// problemsTold is the end of a run whose bad rows stand in files now.
type problemsTold struct{ *audit.Fault }

// Unwrap gives the fault.
func (p *problemsTold) Unwrap() error { return p.Fault }

// writeProblems writes every bad row of a run, one a line, in files that are there whole.
func writeProblems(folder *runFolder, refused *engine.RefusedRows) error {
	problems := refused.Tables.Problems
	for i := 0; i*rowsOfProblems < len(problems); i++ {
		some := problems[i*rowsOfProblems : min(len(problems), (i+1)*rowsOfProblems)]
		path := filepath.Join(folder.path, fmt.Sprintf("problems-%05d.ndjson", i))
		if err := whole(path, func(w io.Writer) error { return writeLines(w, some) }); err != nil {
			return err
		}
	}
	if err := folder.clearWork(); err != nil {
		return err
	}
	return &problemsTold{&audit.Fault{
		Where:   filepath.Join(folder.path, "problems-*.ndjson"),
		Problem: audit.Textf("共有%d处数据问题，未作检查", "%d data {problem|problems}, nothing was checked", len(problems)),
		Remedy:  audit.Text{ZH: "各处都列在这些文件里；请更正后重试，或用 --quarantine 搁置这些行", EN: "these files list every one; correct them, or set these rows aside with --quarantine"},
	}}
}

func writeLines[T any](w io.Writer, items []T) error {
	to := bufio.NewWriter(w)
	var line []byte
	for i := range items {
		var err error
		if line, err = appendLine(line[:0], &items[i]); err != nil {
			return err
		}
		if _, err := to.Write(line); err != nil {
			return err
		}
	}
	return to.Flush()
}
