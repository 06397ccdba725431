package output

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"ninefold/internal/audit"
)

// Files that one run puts in their places together appear one by one. While they do,
// a mark stands in each of their directories and names them: of a run that was
// killed meanwhile it stays, and tells that they may be of two runs. Whatever is
// put in the place of such a file later has no more to do with that run, and the
// mark goes when it names nothing any more.
const markPattern = ".ninefold-unfinished-*"

var markName = regexp.MustCompile(`^\.ninefold-unfinished-[0-9]+$`)

// mostMarked bounds how much of a mark is read.
const mostMarked = 64 << 20

// mark is what one says, to programs and to whoever opens it.
type mark struct {
	Files []string   `json:"files"` // in the directory of the mark
	About audit.Text `json:"about"`
}

var markWords = audit.Text{
	ZH: "一次运行正在把这些文件放到位，或在中途被终止：它们可能出自不同的运行，请重新运行",
	EN: "a run is putting these files in their places, or was ended before it was done: they may be of different runs; run it again",
}

// Unfinished gives the files that may be of another run than the one at a path,
// itself among them: a run was ended, or is still at work, while it put them in
// their places. None: nothing says so.
func Unfinished(path string) []string {
	dir, base := filepath.Split(path)
	var all []string
	for name := range marksIn(filepath.Clean(dir)) {
		if found, _ := readMark(name); slices.Contains(found, base) {
			all = append(all, found...)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Publish puts drafts in their places, in order. Should one not get there, the
// rest are discarded: every target is either as it was or as it should be. Of
// several, marks tell until the last is in its place that they are no set yet.
func (d *Files) Publish(drafts ...Draft) error {
	set := byDirectory(drafts)
	defer alone(slices.Sorted(maps.Keys(set)))() // before the mutex, which whoever ends the program needs
	d.mutex.Lock()
	defer d.mutex.Unlock()
	defer d.clear(drafts)
	var marks []string
	if len(drafts) > 1 {
		var err error
		if marks, err = d.marks(set); err != nil {
			return err
		}
	}
	placed, err := d.place(drafts)
	if err != nil {
		if placed == 0 {
			err = errors.Join(err, d.unmark(marks))
		}
		return err
	}
	err = d.unmark(marks)
	for dir, files := range set {
		d.renew(dir, files)
	}
	return err
}

// place renames drafts, and tells how many are in their places.
func (d *Files) place(drafts []Draft) (placed int, err error) {
	for i, one := range drafts {
		if err := d.disk.Rename(one.name, one.Target); err != nil {
			return i, Unwritten(one.Target, err)
		}
		d.open[one.name].release()
		delete(d.open, one.name)
		if err := d.disk.SyncDir(filepath.Dir(one.Target)); err != nil {
			return i + 1, Unwritten(one.Target, err)
		}
	}
	return len(drafts), nil
}

// Replace writes one file whole or not at all.
func (d *Files) Replace(path string, fill func(io.Writer) error) error {
	made, err := d.Draft(path, fill)
	if err != nil {
		return err
	}
	return d.Publish(made)
}

// byDirectory are the names of targets, by directory.
func byDirectory(drafts []Draft) map[string][]string {
	all := map[string][]string{}
	for _, one := range drafts {
		dir := filepath.Dir(one.Target)
		all[dir] = append(all[dir], filepath.Base(one.Target))
	}
	return all
}

// marks puts up the marks of a set; one file alone is whole or not there. With an
// error there are none.
func (d *Files) marks(set map[string][]string) (made []string, err error) {
	for _, dir := range slices.Sorted(maps.Keys(set)) {
		name, err := d.mark(dir, set[dir])
		if name != "" {
			made = append(made, name)
		}
		if err != nil {
			_ = d.unmark(made) // the first error is the one that matters
			return nil, Unwritten(dir, err)
		}
	}
	return made, nil
}

func (d *Files) mark(dir string, files []string) (name string, err error) {
	file, err := d.disk.Create(dir, markPattern)
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(mark{files, markWords})
	if err == nil {
		_, err = file.Write(append(text, '\n'))
	}
	if err == nil {
		err = file.Sync()
	}
	if errClosed := file.Close(); err == nil {
		err = errClosed
	}
	if err == nil {
		err = d.disk.SyncDir(dir)
	}
	return file.Name(), err
}

// unmark takes marks away, and gives the first error. One that is gone already says
// nothing any more, which is all that is wanted.
func (d *Files) unmark(marks []string) (err error) {
	for _, name := range marks {
		if failed := d.disk.Remove(name); failed != nil && !errors.Is(failed, fs.ErrNotExist) && err == nil {
			err = Unwritten(name, failed)
		}
	}
	return err
}

// renew takes files that have just been replaced, and those that are gone, out of
// what earlier runs left marked. It is no fault if that fails: a mark too many is
// a warning too many. Where folders cannot be locked, a file that is not there may be
// one that another run is about to put there.
func (d *Files) renew(dir string, replaced []string) {
	for name := range marksIn(dir) {
		marked, opened := readMark(name)
		if !opened {
			continue // of somebody else: what it names may still be of two runs
		}
		left := slices.DeleteFunc(slices.Clone(marked), func(file string) bool {
			_, err := os.Lstat(filepath.Join(dir, file))
			return slices.Contains(replaced, file) || locksFolders && os.IsNotExist(err)
		})
		if len(left) == len(marked) && len(left) > 0 {
			continue
		}
		if len(left) > 0 {
			if made, err := d.mark(dir, left); err != nil {
				_ = d.disk.Remove(made)
				continue
			}
		}
		_ = d.disk.Remove(name) // it is tried again next time
	}
}

// marksIn lists the marks in a directory.
func marksIn(dir string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return
		}
		for _, entry := range entries {
			if markName.MatchString(entry.Name()) && entry.Type().IsRegular() && !yield(filepath.Join(dir, entry.Name())) {
				return
			}
		}
	}
}

// readMark gives the files that a mark names, none of one that is broken, and whether
// it could be opened.
func readMark(name string) (files []string, opened bool) {
	file, err := os.Open(name) //nolint:gosec // with a name of ours
	if err != nil {
		return nil, false
	}
	defer func() { _ = file.Close() }() // nothing is written
	var found mark
	if err := json.NewDecoder(io.LimitReader(file, mostMarked)).Decode(&found); err != nil {
		return nil, true
	}
	return found.Files, true
}

// longestWait is how long one run lets another put its files in their places: it
// takes the time of some renames, unless that run is stuck.
const longestWait = 10 * time.Second

// alone keeps other runs from putting files into some directories, one run at a
// time: of two that write the same files, all are of the one or of the other.
func alone(dirs []string) (release func()) {
	var held []*lock
	var known []os.FileInfo
	until := time.Now().Add(longestWait)
	for _, dir := range dirs {
		info, err := os.Stat(dir)
		if err != nil || slices.ContainsFunc(known, func(other os.FileInfo) bool { return os.SameFile(info, other) }) {
			continue // under another name: a run would wait for itself
		}
		known, held = append(known, info), append(held, lockFolder(dir, until))
	}
	return func() {
		for _, one := range held {
			one.release()
		}
	}
}
