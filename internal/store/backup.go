package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
)

// View opens a file to look at it, also while another program keeps things in it. It
// changes nothing: what is not there stays so, and an older file stays as old.
func View(ctx context.Context, path string) (*Store, error) {
	if err := admit(path, false); err != nil {
		return nil, err
	}
	db, err := connect(location(path, "query_only(1)"), 1)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, writing: db, reading: db}
	if err := learned(ctx, db); err != nil {
		return nil, errors.Join(troubleWith(path, err), s.Close())
	}
	return s, nil
}

// learned looks whether a file is sound and holds something of ours.
func learned(ctx context.Context, db *sql.DB) error {
	if err := sound(ctx, db); err != nil {
		return err
	}
	version, err := versionOf(ctx, db)
	if err == nil && version == 0 {
		err = errUnlearned
	}
	return err
}

// Backup writes all of it as it is at this moment into a file of its own that nobody else
// may read; others may go on writing meanwhile. What is there already is not replaced,
// and one that fails leaves nothing.
func (s *Store) Backup(ctx context.Context, path string) (err error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return refusal(path, audit.Textf("已经存在", "already exists"), audit.Textf("请给备份另取一个名字", "give the backup another name"))
	}
	draft, err := os.MkdirTemp(filepath.Dir(path), ".ninefold-backup-")
	if err != nil {
		return unreachable(path, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(draft)) }()
	whole := filepath.Join(draft, "db")
	if err := begin(whole); err != nil {
		return err
	}
	if err := s.copyTo(ctx, whole); err != nil {
		return troubleWith(path, err)
	}
	if err := settle(whole); err != nil {
		return unreachable(path, err)
	}
	if err := os.Link(whole, path); err != nil { // unlike a renaming, it replaces nothing
		err = os.Rename(whole, path)
		if err != nil {
			return unreachable(path, err)
		}
	}
	return nil
}

// copyTo copies by a connection of its own, so that nobody waits for it.
func (s *Store) copyTo(ctx context.Context, path string) (err error) {
	from := s.writing
	if s.path != "" {
		if from, err = connect(location(s.path), 1); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, from.Close()) }()
	}
	_, err = from.ExecContext(ctx, "vacuum into ?", path)
	return err
}

// settle sees to it that a file is on the disk.
func settle(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0) //nolint:gosec // just written
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
