package revise

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

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
		return unsaved(d.Name, path, os.Remove(path))
	}
	if err := roomFor(path, s.Path); err != nil {
		return unsaved(d.Name, path, err)
	}
	if err := files.Replace(path, output.Bytes(d.After)); err != nil {
		return unsaved(d.Name, path, err)
	}
	return unsaved(d.Name, path, os.Chmod(path, mode))
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

// unsaved puts into words why a file was not written, without the folders of the machine.
func unsaved(name, path string, err error) error {
	if err == nil {
		return nil
	}
	err = output.Unwritten(name, err)
	fault, ok := errors.AsType[*audit.Fault](err)
	if !ok {
		return &Unsaved{err}
	}
	own := *fault
	if own.Where = name; strings.Contains(own.Problem.EN, syscall.ENOSPC.Error()) {
		own.Problem = audit.Text{ZH: "磁盘已满，没有写入；原来的文件还在", EN: "the disk is full: nothing was written, and the file is as it was"}
		own.Remedy = audit.Text{ZH: "请腾出空间后再存", EN: "make room and save it again"}
	}
	folder := filepath.Dir(path) + string(filepath.Separator)
	own.Problem = audit.Text{ZH: strings.ReplaceAll(own.Problem.ZH, folder, ""), EN: strings.ReplaceAll(own.Problem.EN, folder, "")}
	return &Unsaved{&own}
}
