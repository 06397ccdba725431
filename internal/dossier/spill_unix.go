//go:build !windows

package dossier

import "os"

func tempDir() string { return os.TempDir() }

// openNameless makes a file that only its owner may read (0600) and takes its
// name away before anything is in it.
func openNameless() (*os.File, error) {
	file, err := os.CreateTemp(tempDir(), "ninefold-*")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(file.Name()); err != nil {
		_ = file.Close() // the first error is told
		return nil, err
	}
	return file, nil
}
