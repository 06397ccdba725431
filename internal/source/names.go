package source

import "path/filepath"

// Names are what results call files that were named themselves: without the folders
// they lie in, so that a result is the same from any working directory.
func Names(paths []string) []string {
	list := make(List, len(paths))
	for i, path := range paths {
		list[i] = Found{Path: path, Below: filepath.Base(path)}
	}
	return list.Names()
}

// FromRoot gives a path from the root of the disk on.
func FromRoot(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return filepath.ToSlash(path)
}
