//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package output

import "time"

// lock is nothing here: an open file could not be renamed.
type lock struct{}

func lockDraft(string) (held *lock, ours bool) { return nil, true }

const locksFolders = false

func lockFolder(string, time.Time) *lock { return nil }

func (*lock) release() {}

// sweep removes a draft that is older than any run.
func sweep(name string, remove func(string) error) {
	if old(name) {
		_ = remove(name) // it is tried again next time
	}
}
