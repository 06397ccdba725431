package output

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"syscall"

	"ninefold/internal/audit"
	"ninefold/internal/windows"
)

// Disk is all that outputs ask of the file system. Tests put one in its place
// that fails when they say so.
type Disk interface {
	Create(dir, pattern string) (Handle, error) // a new file, mode 0600
	Rename(from, to string) error
	Remove(name string) error
	SyncDir(dir string) error
}

// Handle is an open file that is being written.
type Handle interface {
	io.WriteCloser
	Sync() error
	Name() string
}

// RealDisk is the disk of the machine.
type RealDisk struct{}

// Create makes a file with a name of its own.
func (RealDisk) Create(dir, pattern string) (Handle, error) { return os.CreateTemp(dir, pattern) }

// Rename puts a file in the place of another, or of none.
func (RealDisk) Rename(from, to string) error { return os.Rename(from, to) }

// Remove takes a file away.
func (RealDisk) Remove(name string) error { return os.Remove(name) }

// SyncDir makes a rename outlast a power cut. Windows has no such call.
func (RealDisk) SyncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir) //nolint:gosec // the directory of an output the user named
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Draft is a file written whole beside the place it is meant for.
type Draft struct{ name, Target string }

// Drafts have names by which a later run knows them. A lock takes an open file,
// of which a run may not have as many as it writes: the drafts beyond are told
// by their age.
const (
	draftPattern = ".ninefold-draft-*"
	agedPattern  = ".ninefold-draft-*-aged"
	mostLocks    = 200
)

var (
	draftName = regexp.MustCompile(`^\.ninefold-draft-[0-9]+$`)
	agedName  = regexp.MustCompile(`^\.ninefold-draft-[0-9]+-aged$`)
)

// Files writes files whole or not at all: drafts are written and synced beside
// their targets and only then renamed, all of a run together. It knows its open
// drafts, so that whoever ends the program can clear them away, and holds a lock
// on each, by which another run tells a draft in the making from one that a
// killed run left.
type Files struct {
	disk  Disk
	mutex sync.Mutex
	open  map[string]*lock
	tidy  map[string]bool // directories cleared of what killed runs left
}

// NewFiles writes to a disk.
func NewFiles(d Disk) *Files {
	return &Files{disk: d, open: map[string]*lock{}, tidy: map[string]bool{}}
}

// Draft writes a draft. Only the owner may read it: it holds personal data. With
// an error, nothing of it is left.
func (d *Files) Draft(target string, fill func(io.Writer) error) (made Draft, err error) {
	file, err := d.begin(target)
	if err != nil {
		return Draft{}, Unwritten(target, err)
	}
	made = Draft{name: file.Name(), Target: target}
	buffered := bufio.NewWriterSize(file, 1<<16)
	err = fill(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		d.Discard(made)
		return Draft{}, Unwritten(target, err)
	}
	return made, nil
}

// mostTries bounds how often a draft is begun anew because another run took the
// one just made for a left-over before it was locked.
const mostTries = 10

func (d *Files) begin(target string) (Handle, error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	dir := filepath.Dir(target)
	if !d.tidy[dir] {
		d.tidy[dir] = true
		d.clearLeft(dir)
	}
	if len(d.open) >= mostLocks {
		file, err := d.disk.Create(dir, agedPattern)
		if err == nil {
			d.open[file.Name()] = nil
		}
		return file, err
	}
	for try := 1; ; try++ {
		file, err := d.disk.Create(dir, draftPattern)
		if err != nil {
			return nil, err
		}
		held, ours := lockDraft(file.Name())
		if ours || try == mostTries {
			d.open[file.Name()] = held
			return file, nil
		}
		held.release()
		_ = file.Close()
	}
}

// clearLeft takes away the drafts that killed runs left in a directory: files
// with our names that no run holds a lock on. It is no fault if that fails.
func (d *Files) clearLeft(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // what is to be written there tells
	}
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		switch {
		case !entry.Type().IsRegular():
		case draftName.MatchString(entry.Name()):
			sweep(name, d.disk.Remove)
		case agedName.MatchString(entry.Name()) && old(name):
			_ = d.disk.Remove(name)
		}
	}
}

// Discard takes drafts away that are not wanted.
func (d *Files) Discard(drafts ...Draft) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.clear(drafts)
}

func (d *Files) clear(drafts []Draft) {
	for _, one := range drafts {
		if held, ok := d.open[one.name]; ok {
			_ = d.disk.Remove(one.name) // there is nothing more to be done about it
			held.release()
			delete(d.open, one.name)
		}
	}
}

// Abandon clears all drafts away and lets nothing be written any more. It waits
// for a Publish that has begun.
func (d *Files) Abandon() {
	d.mutex.Lock() // for good
	for name := range d.open {
		_ = d.disk.Remove(name)
	}
}

// Bytes fills a file with what is there already.
func Bytes(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// Ending is an error that ends a run without a further word.
type Ending interface {
	error
	Ends()
}

// Unwritten puts a failed write into words. What has words already keeps them,
// and its own remedy; a run that has to end and a reader that went away need none.
func Unwritten(path string, err error) error {
	var ending Ending
	if _, told := errors.AsType[*audit.Fault](err); told || errors.As(err, &ending) || errors.Is(err, syscall.EPIPE) {
		return err
	}
	if held := windows.Unwritable(runtime.GOOS, path, err); held != nil {
		return held
	}
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "无法写入：" + err.Error(), EN: "cannot be written: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查位置、权限和磁盘空间", EN: "check the place, the permissions and the free space"},
	}
}
