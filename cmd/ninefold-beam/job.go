package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/manifest"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/spread"
)

// Job is how a worker finds what it is to do. It travels with every step.
type Job struct {
	Folder  string `json:"folder"`  // the work folder of the run
	Plan    string `json:"plan"`    // digest of its plan
	Reading string `json:"reading"` // digest of what workers read exports by; empty: they read none
	Parts   int    `json:"parts"`   // of the exports
	Attempt int    `json:"attempt"` // which one

	Beat time.Duration `json:"beat"` // how often workers show that they live
}

// names of files in the work folder
const (
	planName   = "plan.json"
	rowsName   = "rows-%05d.ndjson"
	shardsName = "shards.json"
)

// attemptFolder is where the shards of an attempt go: a worker of an earlier one, which
// nobody can stop for certain, writes elsewhere.
func (j Job) attemptFolder() string {
	return filepath.Join(j.Folder, fmt.Sprintf("attempt-%d", j.Attempt))
}

// begin is the sign of a worker that it is there. Where the run is over and has taken its
// work folder away, there is nothing to begin with: a worker that comes late makes it not
// anew.
func (j Job) begin() error {
	if err := os.Mkdir(j.attemptFolder(), 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return output.Unwritten(j.attemptFolder(), err)
	}
	j.live()
	return nil
}

// live shows from now on that this process lives, as long as the attempt has a folder: by
// the time of the folder, which is the only thing that all machines see.
func (j Job) live() {
	folder := j.attemptFolder()
	jobs.Lock()
	defer jobs.Unlock()
	if jobs.lives[folder] {
		return
	}
	jobs.lives[folder] = true
	go func() {
		for os.Chtimes(folder, time.Time{}, time.Now()) == nil {
			time.Sleep(j.Beat)
		}
		jobs.Lock()
		defer jobs.Unlock()
		delete(jobs.lives, folder)
	}()
}

// lastSeen is when a worker last showed that it lives, by its own clock or that of who
// keeps the folder: that it changes is all it says. Zero: none was seen yet.
func (j Job) lastSeen() time.Time {
	info, err := os.Stat(j.attemptFolder())
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// judging is what a worker has of a job.
type judging struct {
	plan  *spread.Plan
	bench *engine.Bench
}

// jobs are those that this process has opened. Beam makes a new value of every step for
// every bundle, and to compile the policies takes a second: hence one of the whole process.
var jobs = struct {
	sync.Mutex
	open  map[string]func(context.Context) (*judging, error)
	lives map[string]bool // by folder of an attempt
}{open: map[string]func(context.Context) (*judging, error){}, lives: map[string]bool{}}

// opened gives what a worker has of the job, which all bundles share.
func (j Job) opened(ctx context.Context) (*judging, error) {
	j.live()
	jobs.Lock()
	open := jobs.open[j.Plan]
	if open == nil {
		open = once(j.read)
		jobs.open[j.Plan] = open
	}
	jobs.Unlock()
	return open(ctx)
}

// once keeps what is read; what failed may be tried again.
func once(read func(context.Context) (*judging, error)) func(context.Context) (*judging, error) {
	var mutex sync.Mutex
	var kept *judging
	return func(ctx context.Context) (*judging, error) {
		mutex.Lock()
		defer mutex.Unlock()
		if kept != nil {
			return kept, nil
		}
		found, err := read(ctx)
		if err == nil {
			kept = found
		}
		return found, err
	}
}

// read reads the plan and makes ready to judge by it.
func (j Job) read(ctx context.Context) (*judging, error) {
	path := filepath.Join(j.Folder, planName)
	data, err := os.ReadFile(path) //nolint:gosec // in the folder of the run
	switch {
	case err != nil:
		return nil, unseen(path, err)
	case digestOf(data) != j.Plan:
		return nil, changed(path)
	}
	plan, err := spread.ReadPlan(data)
	if err != nil {
		return nil, err
	}
	bench, err := plan.Terms.Bench(ctx, version, 1) // an engine has so many bundles at a time by itself
	if err != nil {
		return nil, err
	}
	return &judging{plan, bench}, nil
}

func digestOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func unseen(path string, err error) error {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "工作机读不到：" + err.Error(), EN: "cannot be read by a worker: " + err.Error()},
		Remedy:  audit.Text{ZH: "请把 --run 放在各台机器以同一路径都能读写的地方，并以同一用户运行", EN: "put --run where every machine can read and write by the same path, as the same user"},
	}
}

func changed(path string) error {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "内容已不是本次运行写下的", EN: "is not what the run wrote any more"},
		Remedy:  audit.Text{ZH: "请重新运行，期间不要改动 --run 的文件夹", EN: "run again, and leave the folder of --run alone meanwhile"},
	}
}

// rowsFile is one of the files that the rows of an office are handed over in.
type rowsFile struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Lines  int    `json:"lines"`

	Part int `json:"part,omitempty"` // of the exports, instead of a file, with so many rows
}

// eachLine gives the lines of a file of rows, and at its end refuses one that is not as
// it was written: an error undoes all that was made of it.
func (j Job) eachLine(f rowsFile, take func(spread.Line) error) error {
	path := filepath.Join(j.Folder, f.Name)
	file, err := os.Open(path) //nolint:gosec // in the folder of the run
	if err != nil {
		return unseen(path, err)
	}
	defer file.Close()
	sum, lines := sha256.New(), 0
	for line, err := range spread.Read(io.TeeReader(bufio.NewReaderSize(file, 1<<20), sum)) {
		if err != nil {
			return errors.Join(changed(path), err)
		}
		lines++
		if err := take(line); err != nil {
			return err
		}
	}
	if lines != f.Lines || hex.EncodeToString(sum.Sum(nil)) != f.SHA256 {
		return changed(path)
	}
	return nil
}

// write writes what was found in a bucket as a shard. It goes by the bucket alone: whoever
// writes it again writes the same bytes.
func (j Job) write(bucket string, found *engine.Judged) (shard manifest.Shard, err error) {
	name := "bucket-" + bucket + ".ndjson"
	err = whole(filepath.Join(j.attemptFolder(), name), func(w io.Writer) error {
		shard, err = manifest.WriteShard(w, name, spread.Findings(found))
		return err
	})
	return shard, err
}

// whole writes a file whole or not at all, in a folder that is there.
func whole(path string, fill func(io.Writer) error) error {
	draft, err := os.CreateTemp(filepath.Dir(path), "draft-*")
	if err != nil {
		return output.Unwritten(path, err)
	}
	to := bufio.NewWriterSize(draft, 1<<16)
	err = fill(to)
	if err == nil {
		err = to.Flush()
	}
	if err == nil {
		err = draft.Sync()
	}
	err = errors.Join(err, draft.Close())
	if err == nil {
		err = os.Rename(draft.Name(), path)
	}
	if err != nil {
		_ = os.Remove(draft.Name()) // there is nothing more to be done about it
		return output.Unwritten(path, err)
	}
	return nil
}

// appendLine appends a value as a line of JSON.
func appendLine(line []byte, v any) ([]byte, error) {
	line, err := render.AppendJSON(line, v)
	return append(line, '\n'), err
}

// writeJSON writes a value as JSON, whole or not at all, and gives its digest.
func writeJSON(path string, v any) (string, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	return digestOf(data), whole(path, func(w io.Writer) error {
		_, err := io.Copy(w, bytes.NewReader(data))
		return err
	})
}
