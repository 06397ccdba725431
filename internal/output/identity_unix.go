//go:build unix

package output

import (
	"os"
	"syscall"
)

// identity is what two names of one file have in common.
type identity struct{ device, file uint64 }

func identityOf(info os.FileInfo) (identity, bool) {
	if info == nil {
		return identity{}, false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return identity{}, false
	}
	return identity{uint64(stat.Dev), stat.Ino}, true //nolint:unconvert // of another type on other systems
}
