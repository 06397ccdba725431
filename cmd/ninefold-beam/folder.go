package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/manifest"
	"ninefold/internal/output"
)

// runFolder is where the outcome of a run goes: empty before it, and with a manifest,
// which comes last, or not there at all after it.
type runFolder struct {
	path string
	made output.Folders
}

// workName is the folder below it that workers read and write.
const workName = "work"

// newRunFolder makes the folder of a run, or takes over an empty one.
func newRunFolder(path string) (*runFolder, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil, output.Unwritten(path, err)
	}
	f := &runFolder{path: whole}
	if err := f.made.Make(whole); err != nil {
		return nil, output.Unwritten(path, err)
	}
	entries, err := os.ReadDir(whole)
	switch {
	case err != nil:
		return nil, output.Unwritten(path, err)
	case len(entries) > 0:
		return nil, &audit.Fault{
			Where:   "--run " + path,
			Problem: audit.Text{ZH: "文件夹里已有内容", EN: "the folder holds something already"},
			Remedy:  audit.Text{ZH: "请给出新的文件夹；没有 manifest.json 的是未完成的运行，可以删除", EN: "name a new one; a folder without manifest.json is of a run that did not end, and may be deleted"},
		}
	}
	if err := os.Mkdir(f.work(), 0o700); err != nil {
		return nil, errors.Join(output.Unwritten(path, err), f.abandon())
	}
	return f, nil
}

func (f *runFolder) work() string { return filepath.Join(f.path, workName) }

// keep moves the shards of an attempt to where they stay.
func (f *runFolder) keep(from string, shards []manifest.Shard) error {
	for i := range shards {
		to := filepath.Join(f.path, shards[i].Path)
		if err := os.Rename(filepath.Join(from, shards[i].Path), to); err != nil {
			return output.Unwritten(to, err)
		}
	}
	return nil
}

// clearWork takes away what was only on the way.
func (f *runFolder) clearWork() error {
	if err := os.RemoveAll(f.work()); err != nil {
		return output.Unwritten(f.work(), err)
	}
	return nil
}

// finish takes the work away and puts the manifest in its place: what is there then is
// the outcome.
func (f *runFolder) finish(fill func(io.Writer) error) error {
	if err := f.clearWork(); err != nil {
		return err
	}
	return whole(filepath.Join(f.path, manifest.FileName), fill)
}

// abandon takes away all that the run has written, and the folder with it if the run
// made it.
func (f *runFolder) abandon() error {
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return nil //nolint:nilerr // there is nothing to take away
	}
	faults := make([]error, 0, len(entries))
	for _, entry := range entries { // it was empty when the run began
		faults = append(faults, os.RemoveAll(filepath.Join(f.path, entry.Name())))
	}
	f.made.Tidy()
	if err := errors.Join(faults...); err != nil {
		return output.Unwritten(f.path, err)
	}
	return nil
}
