//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly)

package output

// lock is nothing here: an open file could not be renamed.
type lock struct{}

func lockDraft(string) (held *lock, ours bool) { return nil, true }

func (*lock) release() {}

// sweep removes a draft that is older than any run.
func sweep(name string, remove func(string) error) {
	if old(name) {
		_ = remove(name) // it is tried again next time
	}
}
