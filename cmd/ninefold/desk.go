package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// disk is all that outputs ask of the file system. Tests put one in its place
// that fails when they say so.
type disk interface {
	create(dir, pattern string) (sheet, error) // a new file, mode 0600
	rename(from, to string) error
	remove(name string) error
	syncDir(dir string) error
}

// sheet is an open file that is being written.
type sheet interface {
	io.WriteCloser
	Sync() error
	Name() string
}

type realDisk struct{}

func (realDisk) create(dir, pattern string) (sheet, error) { return os.CreateTemp(dir, pattern) }
func (realDisk) rename(from, to string) error              { return os.Rename(from, to) }
func (realDisk) remove(name string) error                  { return os.Remove(name) }

// syncDir makes a rename outlast a power cut. Windows has no such call.
func (realDisk) syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir) //nolint:gosec // the directory of an output the user named
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// draft is a file written whole beside the place it is meant for.
type draft struct{ name, target string }

// desk writes files whole or not at all: drafts are written and synced beside
// their targets and only then renamed, all of a run together. It knows its open
// drafts, so that whoever ends the program can clear them away.
type desk struct {
	disk  disk
	mutex sync.Mutex
	open  map[string]bool
}

func newDesk(d disk) *desk { return &desk{disk: d, open: map[string]bool{}} }

// write makes a draft. Only the owner may read it: it holds personal data. With
// an error, nothing of it is left.
func (d *desk) write(target string, fill func(io.Writer) error) (made draft, err error) {
	file, err := d.begin(target)
	if err != nil {
		return draft{}, unwritten(target, err)
	}
	made = draft{name: file.Name(), target: target}
	buffered := bufio.NewWriterSize(file, 1<<16)
	err = fill(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		d.discard(made)
		return draft{}, unwritten(target, err)
	}
	return made, nil
}

func (d *desk) begin(target string) (sheet, error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	file, err := d.disk.create(filepath.Dir(target), "."+filepath.Base(target)+".*")
	if err == nil {
		d.open[file.Name()] = true
	}
	return file, err
}

func (d *desk) discard(drafts ...draft) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.clear(drafts)
}

func (d *desk) clear(drafts []draft) {
	for _, one := range drafts {
		if d.open[one.name] {
			_ = d.disk.remove(one.name) // there is nothing more to be done about it
			delete(d.open, one.name)
		}
	}
}

// publish puts drafts in their places, in order. Should one not get there, the
// rest are discarded: every target is either as it was or as it should be.
func (d *desk) publish(drafts ...draft) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	defer d.clear(drafts)
	for _, one := range drafts {
		if err := d.disk.rename(one.name, one.target); err != nil {
			return unwritten(one.target, err)
		}
		delete(d.open, one.name)
		if err := d.disk.syncDir(filepath.Dir(one.target)); err != nil {
			return unwritten(one.target, err)
		}
	}
	return nil
}

// abandon clears all drafts away and lets nothing be written any more. It waits
// for a publish that has begun.
func (d *desk) abandon() {
	d.mutex.Lock() // for good
	for name := range d.open {
		_ = d.disk.remove(name)
	}
}

// replaceFile writes one file whole or not at all.
func (a *app) replaceFile(path string, fill func(io.Writer) error) error {
	made, err := a.desk.write(path, fill)
	if err != nil {
		return err
	}
	return a.desk.publish(made)
}
