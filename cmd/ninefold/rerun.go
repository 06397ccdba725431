package main

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/cache"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// rerun is a run that may have been made before: with --cache the JSON result is
// kept, under the digest of whatever it can depend on. Where all of that is the
// same to the byte, so is the result, and nothing is read but to see that.
type rerun struct {
	secret  []byte
	path    string // of the kept result: the same for all contents of the files
	depends []byte // everything but the files' content
	files   []string
	store   *source.Store
	held    map[string]string // what tables of databases hold, by their names
	sums    []string          // of the files as they were read; nil before
}

const resultSuffix = ".result"

// rerun prepares one; nil without --cache, and where a run has more to say than
// its result has, or another result than the one that is kept.
func (a *app) rerun(ctx context.Context, run *checkRun) (*rerun, error) {
	f := &run.flags
	if f.cache == "" || f.annotating.dir != "" || f.baseline != "" || f.checkEngine > 0 {
		return nil, nil
	}
	if a.masking != nil { // results name people
		fmt.Fprintln(a.stderr, "ninefold: "+a.lang.Say("隐去姓名时不使用 --cache：缓存里有姓名", "--cache is not used where names are masked: it would hold them"))
		return nil, nil
	}
	frame, err := run.setup.Frame()
	if err != nil {
		return nil, err
	}
	secret, err := a.openCache(f.cache)
	if err != nil {
		return nil, err
	}
	if err := a.makeRoom(f.memory, run.found.Size()); err != nil {
		return nil, err
	}
	tables, err := run.found.Tables(ctx) // what they hold today decides
	if err != nil {
		return nil, err
	}
	r := &rerun{secret: secret, files: slices.Clone(run.found.Paths), store: run.found.Store, held: map[string]string{}}
	for _, table := range tables {
		r.files, r.held[table.Path] = append(r.files, table.Path), table.SHA256
	}
	asked := run.setup.Request
	asked.Jobs, asked.PolicyTimeout = 0, 0 // how the run goes; the result is the same
	r.depends, err = json.Marshal(struct {
		Build            string
		Request          engine.Request
		Policies, Config string
		Corrections      string
		Places           [sha256.Size]byte
		Frame            dossier.Time
		Files, Names     []string
		Notices          []audit.Notice
	}{thisBuild(), asked, run.setup.Rules.Digest, run.setup.Settings.Digest, run.found.CorrectionsDigest(), run.setup.Settings.DigestWithPlaces(), frame,
		run.found.Paths, run.found.Names, run.found.Notices})
	name := sha256.Sum256(r.depends)
	r.path = filepath.Join(f.cache, hex.EncodeToString(name[:8])+resultSuffix)
	return r, err
}

// note takes down what the files hold, as they are read.
func (r *rerun) note(files []*source.File) {
	if r == nil {
		return
	}
	r.sums = make([]string, len(files))
	for i, file := range files {
		r.sums[i] = file.SHA256
	}
}

func (r *rerun) key(sums []string) cache.Key {
	return sha256.Sum256(fmt.Appendf(slices.Clone(r.depends), " %q", sums))
}

// keptResult is a result with what is told about its run.
type keptResult struct {
	code     exit
	subjects int
	rows     int
	tally    tally
	json     []byte
}

// keptHead is the length of what stands before the JSON result.
const keptHead = 1 + 4 + 8 + 8 + 8

// find gives the result of an equal run; nil where there is none. A file that
// cannot be read is told when the run itself reads it.
func (r *rerun) find() *keptResult {
	content, err := intake.Read(r.path, intake.Huge)
	if err != nil {
		return nil
	}
	sums := make([]string, len(r.files))
	for i, name := range r.files {
		if sum, ok := r.held[name]; ok {
			sums[i] = sum
		} else if sums[i], err = r.store.Sum(name); err != nil {
			return nil
		}
	}
	answer, ok := cache.Whole(content, r.secret, r.key(sums))
	if !ok || len(answer) < keptHead {
		return nil
	}
	return &keptResult{
		code: exit(answer[0]), subjects: int(binary.BigEndian.Uint32(answer[1:])), rows: int(binary.BigEndian.Uint64(answer[5:])), //nolint:gosec // as written
		tally: tally{failing: int(binary.BigEndian.Uint64(answer[13:])), total: int(binary.BigEndian.Uint64(answer[21:]))}, //nolint:gosec // as written
		json:  answer[keptHead:],
	}
}

// showAgain shows the result of an equal run; nil where there is none, or none that
// can be shown in the formats asked for.
func (a *app) showAgain(ctx context.Context, r *rerun, run *checkRun) (*checkOutcome, error) {
	if r == nil {
		return nil, nil
	}
	found := r.find()
	if found == nil {
		return nil, nil
	}
	shown := run.shown
	var result *audit.Result
	if slices.ContainsFunc(shown.outputs, func(o output.Target) bool { return o.Format != sealedFormat }) {
		var err error
		if result, err = render.Read(found.json); err != nil {
			return nil, nil //nolint:nilerr // it is made anew
		}
		run.setup.Entitle(result)
	}
	a.stats.end(readingPart, found.rows, rowsUnit)
	shown.ready, shown.readyTally = found.json, found.tally
	if err := a.show(ctx, shown, result); err != nil {
		return nil, err
	}
	a.stats.end(renderingPart, 0, audit.Text{})
	now := time.Now()
	_ = os.Chtimes(r.path, now, now) // at worst it is cleared away sooner
	return &checkOutcome{code: found.code, again: found}, nil
}

// rows counts the rows of all inputs, used or not.
func (o *checkOutcome) rows() int {
	rows := 0
	for _, in := range o.result.Run.Inputs {
		rows += in.Total
	}
	return rows
}

// keepResult writes the result for later runs, and clears the oldest ones away.
func (a *app) keepResult(r *rerun, found *checkOutcome) error {
	if r == nil || r.sums == nil {
		return nil
	}
	format, err := render.Lookup(sealedFormat)
	if err != nil {
		return err
	}
	head := binary.BigEndian.AppendUint32([]byte{byte(found.code)}, uint32(found.result.Summary.Subjects)) //nolint:gosec // an exit code, and as many as fit in memory
	head = binary.BigEndian.AppendUint64(head, uint64(found.rows()))                                       //nolint:gosec // a count
	counted := tallyOf(found.result)
	head = binary.BigEndian.AppendUint64(head, uint64(counted.failing)) //nolint:gosec // a count
	head = binary.BigEndian.AppendUint64(head, uint64(counted.total))   //nolint:gosec // a count
	err = a.replaceFile(r.path, func(w io.Writer) error {
		return cache.WriteWhole(w, r.secret, r.key(r.sums), func(w io.Writer) error {
			if _, err := w.Write(head); err != nil {
				return err
			}
			return format.Render(w, found.result, render.Options{})
		})
	})
	if err == nil {
		tidyCache(r.path)
	}
	return err
}
