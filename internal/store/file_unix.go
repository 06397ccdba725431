//go:build unix

package store

import (
	"io/fs"
	"syscall"
)

// links is how many names a file has.
func links(info fs.FileInfo) uint64 {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(stat.Nlink) //nolint:unconvert // narrower on some systems
	}
	return 1
}

// shared reports whether others than the owner may do anything with a file.
func shared(info fs.FileInfo) bool { return info.Mode().Perm()&0o077 != 0 }
