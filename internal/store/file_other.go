//go:build !unix

package store

import "io/fs"

// links is how many names a file has, as far as can be told here.
func links(fs.FileInfo) uint64 { return 1 }

// shared cannot be told here: who may read a file is said by the folder it lies in.
func shared(fs.FileInfo) bool { return false }
