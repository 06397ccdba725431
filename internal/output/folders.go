package output

import (
	"os"
	"path/filepath"
	"slices"
)

// Folders are directories that a run makes for its outputs, and takes away again
// should nothing come of them.
type Folders struct{ made []string } // the outer ones first

// Make makes a directory with those above it that are missing. Only the owner may
// look into them: outputs hold personal data.
func (f *Folders) Make(dir string) error {
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	if above := filepath.Dir(dir); above != dir {
		if err := f.Make(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return Unwritten(dir, err)
	}
	f.made = append(f.made, dir)
	return nil
}

// Tidy takes away those that were made for nothing.
func (f *Folders) Tidy() {
	for _, dir := range slices.Backward(f.made) {
		_ = os.Remove(dir) // one that holds something stays
	}
}
