//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package output

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// lock is held on a draft as long as its run may still want it. The system lets
// go of it when the run ends, in whatever way. nil: there is none.
type lock struct{ file *os.File }

// lockDraft locks a draft, and tells whether it is still there: another run may
// have taken it for a left-over in between.
func lockDraft(name string) (held *lock, ours bool) {
	file, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NOFOLLOW, 0) //nolint:gosec // a draft just made
	if err != nil {
		return nil, !errors.Is(err, os.ErrNotExist)
	}
	held = &lock{file}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		return held, true // a file system without locks: old drafts are told by their age
	}
	mine, errMine := file.Stat()
	there, errThere := os.Lstat(name)
	return held, errMine == nil && errThere == nil && os.SameFile(mine, there)
}

// locksFolders is whether runs that write into one directory take turns.
const locksFolders = true

// lockFolder locks a directory, unless that cannot be had until some moment.
func lockFolder(dir string, until time.Time) *lock {
	file, err := os.Open(dir) //nolint:gosec // the directory of an output the user named
	if err != nil {
		return nil
	}
	for {
		err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) || !time.Now().Before(until) {
			return &lock{file}
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (l *lock) release() {
	if l != nil {
		_ = l.file.Close()
	}
}

// sweep removes a draft that no run holds a lock on, while holding it: a run that
// has just made the draft finds it gone and makes another.
func sweep(name string, remove func(string) error) {
	file, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0) //nolint:gosec // with a name of ours
	if err != nil {
		return
	}
	defer file.Close()
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil || !errors.Is(err, syscall.EWOULDBLOCK) && old(name) {
		_ = remove(name) // it is tried again next time
	}
}
