package store

import (
	"context"
	"database/sql"
	"errors"

	"ninefold/internal/audit"
)

// Written is one entry: a text that somebody wrote on a finding: what stood there, and what does
// now. A finding is known by its fingerprint; what else is written on, the caller names.
type Written struct {
	ID            int64
	At            string // RFC 3339, UTC
	Who           string
	Run           int64 // that it comes of; 0: a person wrote it
	Finding       string
	Field         string
	Before, After string
}

// Outdated is the error of an entry whose Before is no longer what stands there: somebody
// else was quicker. Nothing of what came with it was saved.
type Outdated struct {
	*audit.Fault

	Given, Stands Written
}

// Unwrap gives the fault.
func (o *Outdated) Unwrap() error { return o.Fault }

// Enter saves entries of one person, all or none. Those that change nothing are left out.
func (s *Store) Enter(ctx context.Context, who string, entries ...Written) error {
	return s.book(ctx, who, func(b *booking) error {
		for _, e := range entries {
			if err := b.enter(e); err != nil {
				return err
			}
		}
		return nil
	})
}

func (b *booking) enter(e Written) error {
	stands := Written{Finding: e.Finding, Field: e.Field}
	err := b.QueryRowContext(b.ctx, "select id, at, who, after from entries where finding=? and field=? order by id desc limit 1", e.Finding, e.Field).
		Scan(&stands.ID, &stands.At, &stands.Who, &stands.After)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if stands.After == e.After {
		return nil
	}
	if stands.After != e.Before {
		return &Outdated{Given: e, Stands: stands, Fault: &audit.Fault{
			Problem: audit.Textf("在您填写期间，%s 已改过这一条", "while you were writing, %s changed this entry", stands.Who),
			Remedy:  audit.Textf("您写的没有保存，请对照后再存", "yours was not saved; compare the two and save again"),
		}}
	}
	row := map[string]any{"finding": e.Finding, "field": e.Field, "before": e.Before, "after": e.After}
	if e.Run != 0 {
		row["run"] = e.Run
	}
	_, err = b.add("entries", row)
	return err
}

const entryColumns = "id, at, who, coalesce(run, 0), finding, field, before, after"

func (e *Written) columns() []any {
	return []any{&e.ID, &e.At, &e.Who, &e.Run, &e.Finding, &e.Field, &e.Before, &e.After}
}

// History is every entry on a finding, the oldest first.
func (s *Store) History(ctx context.Context, finding string) ([]Written, error) {
	return list(ctx, s, "select "+entryColumns+" from entries where finding=? order by id", []any{finding}, (*Written).columns)
}

// Entries are all that were ever made, the oldest first.
func (s *Store) Entries(ctx context.Context) ([]Written, error) {
	return list(ctx, s, "select "+entryColumns+" from entries order by id", nil, (*Written).columns)
}
