// Package store keeps in one file what people enter and what runs found: kept runs,
// entries of the ledger, the history of figures, corrections of cells, requests for
// waivers with their answers, and a log of all
// of these in which each line seals the one before. Nothing that was written is ever
// changed or taken away: what holds now is the newest line of its kind.
//
// It refuses to know what a result means, who may write what, and what is shown. Without
// a file it keeps all this in memory, by the same code.
package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver of the files

	"ninefold/internal/audit"
)

// readers is how many may read a file at a time while another writes.
const readers = 4

// Store is what is kept. Any number of goroutines may use one.
type Store struct {
	path    string  // empty: it is in memory and goes at the end
	writing *sql.DB // of one connection
	reading *sql.DB // in memory the same one
	owner   *sql.DB // keeps other programs from opening the file too
}

// Open opens a file, or begins one that is not there, for this program alone. A file
// that others may read, a link, one of another program, a damaged one and one that
// another program has open are each a *audit.Fault, and stay as they are. An older file
// is brought up to date.
func Open(ctx context.Context, path string) (*Store, error) {
	if err := admit(path, true); err != nil {
		return nil, err
	}
	s := &Store{path: path}
	err := s.own(ctx)
	if err == nil {
		err = s.open(ctx)
	}
	if err != nil {
		return nil, errors.Join(troubleWith(path, err), s.Close())
	}
	return s, nil
}

// InMemory keeps what is entered until Close, and no longer.
func InMemory(ctx context.Context) (*Store, error) {
	db, err := connect(":memory:", 1)
	if err != nil {
		return nil, err
	}
	s := &Store{writing: db, reading: db}
	return s, migrate(ctx, db)
}

// open connects to the file. Nothing is written before it is known to be sound and ours.
func (s *Store) open(ctx context.Context) error {
	var err error
	if s.reading, err = connect(location(s.path, "query_only(1)"), readers); err != nil {
		return err
	}
	if err := sound(ctx, s.reading); err != nil {
		return err
	}
	if _, err := versionOf(ctx, s.reading); err != nil {
		return err
	}
	if s.writing, err = connect(location(s.path, "journal_mode(wal)", "synchronous(full)"), 1); err != nil {
		return err
	}
	return migrate(ctx, s.writing)
}

// own takes the file for this program, by a lock on a file beside it: the lock ends with
// the program, however that ends. The database itself stays open to those who only read.
func (s *Store) own(ctx context.Context) error {
	beside := s.path + "-owner"
	if err := admit(beside, true); err != nil {
		return err
	}
	var err error
	if s.owner, err = connect(location(beside), 1); err != nil {
		return err
	}
	if _, err = s.owner.ExecContext(ctx, "pragma busy_timeout=0; begin exclusive"); err != nil {
		return errOwned
	}
	return nil
}

// connect opens a database with at most so many connections, which stay.
func connect(dsn string, most int) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// location is a file as the driver is told of it.
func location(path string, pragmas ...string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		absolute = path
	}
	slashed := filepath.ToSlash(absolute)
	if !strings.HasPrefix(slashed, "/") { // C:/…
		slashed = "/" + slashed
	}
	q := url.Values{"_txlock": {"immediate"}, "_pragma": append([]string{"busy_timeout(5000)", "trusted_schema(0)"}, pragmas...)}
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}).String()
}

// Path is where it is kept; empty: in memory alone.
func (s *Store) Path() string {
	if s == nil {
		return ""
	}
	return s.path
}

// Close ends it. What was written is written already.
func (s *Store) Close() error {
	if s == nil {
		return nil
	}
	var faults []error
	for _, db := range []*sql.DB{s.reading, s.writing, s.owner} {
		if db != nil {
			faults = append(faults, db.Close())
		}
	}
	return errors.Join(faults...)
}

// admit refuses a file that is no file of one's own: it holds what is known of people.
// With create, one that is not there is made.
func admit(path string, create bool) error {
	info, err := os.Lstat(path) //nolint:gosec // the user names where things are kept
	switch {
	case errors.Is(err, fs.ErrNotExist) && create:
		return begin(path)
	case err != nil:
		return unreachable(path, err)
	case info.Mode()&fs.ModeSymlink != 0:
		return refusal(path, audit.Textf("是一个链接", "is a link"), audit.Textf("请直接给出文件本身", "name the file itself"))
	case !info.Mode().IsRegular():
		return refusal(path, audit.Textf("不是普通文件", "is not a regular file"), audit.Textf("请给出一个数据库文件", "name a database file"))
	case links(info) > 1:
		return refusal(path, audit.Textf("有别的名字（硬链接）", "has another name too (a hard link)"), audit.Textf("请复制成单独的文件再用", "make a copy of its own and use that"))
	case shared(info):
		return refusal(path, audit.Textf("别的用户可以读写（权限 %04o）", "other users may read or write it (mode %04o)", info.Mode().Perm()), audit.Textf("请先 chmod 600 %s", "run chmod 600 %s first", path))
	}
	return nil
}

// begin makes an empty file that nobody else may read.
func begin(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // see above
	if err != nil {
		return unreachable(path, err)
	}
	return file.Close()
}
