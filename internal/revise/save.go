package revise

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/output"
)

// Save writes the file, whole or not at all. It must still be the one that was read:
// one that somebody else has changed since is a *Changed, and nothing is written. A
// text of nil takes the file away.
func (s *Settings) Save(d *Draft, files *output.Files) error {
	path := d.Path
	if end, err := filepath.EvalSymlinks(path); err == nil {
		path = end
	}
	now, err := os.ReadFile(path) //nolint:gosec // the file of the settings
	if errors.Is(err, fs.ErrNotExist) {
		now, err = nil, nil
	}
	if err != nil {
		return output.Unwritten(d.Name, err)
	}
	if !bytes.Equal(now, d.Before) || (now == nil) != (d.Before == nil) {
		return errChanged(d.Name)
	}
	mode := perm(path, s.Path)
	if d.After == nil {
		return unsaved(d.Name, os.Remove(path))
	}
	if err := roomFor(path, s.Path); err != nil {
		return unsaved(d.Name, err)
	}
	if err := files.Replace(path, output.Bytes(d.After)); err != nil {
		return unsaved(d.Name, err)
	}
	return unsaved(d.Name, os.Chmod(path, mode))
}

// roomFor makes the folder of branches, readable for those who may read the one above.
func roomFor(path, organisation string) error {
	dir, above := filepath.Dir(path), filepath.Dir(organisation)
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	return os.Mkdir(dir, perm(above))
}

// Unsaved is the error of a file that could not be written; what was wanted is not lost:
// whoever asked has the text.
type Unsaved struct{ error }

// Unwrap gives the words.
func (u *Unsaved) Unwrap() error { return u.error }

func unsaved(name string, err error) error {
	if err == nil {
		return nil
	}
	if fault, ok := errors.AsType[*audit.Fault](err); ok && fault.Where != name {
		own := *fault
		own.Where = name // not the folders of the machine
		err = &own
	}
	return &Unsaved{output.Unwritten(name, err)}
}
