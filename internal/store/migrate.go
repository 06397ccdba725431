package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// applicationID says in the head of a file whose database it is: "9fld".
const applicationID = 0x39666c64

// migrations bring a file from each version to the next; the version is how many were
// done. One that was released is never changed.
var migrations = []string{
	`
create table runs (
	id integer primary key autoincrement, at text not null, who text not null,
	as_of text not null, period_from text not null, period_to text not null,
	policy_digest text not null, config_digest text not null,
	inputs text not null, figures text not null, counts text not null,
	result blob not null
) strict;
create table entries (
	id integer primary key autoincrement, at text not null, who text not null,
	run integer references runs(id),
	finding text not null, field text not null, before text not null, after text not null
) strict;
create index entries_of_finding on entries (finding, field, id);
create table changes (
	seq integer primary key, at text not null, who text not null,
	tbl text not null, item integer not null, digest text not null,
	before text not null, hash text not null
) strict;` + sealed("runs", "entries", "changes"),
	`
create table figures (
	id integer primary key autoincrement, at text not null, who text not null,
	place text not null, before text not null, after text not null, about text not null
) strict;
create table corrections (
	id integer primary key autoincrement, at text not null, who text not null,
	sha256 text not null, path text not null, sheet text not null,
	line integer not null, col integer not null, before text not null, after text not null,
	withdraws integer references corrections(id)
) strict;` + sealed("figures", "corrections"),
	`
create table requests (
	id integer primary key autoincrement, at text not null, who text not null,
	rule text not null, subject text not null, begins text not null, until text not null, reason text not null
) strict;
create table answers (
	id integer primary key autoincrement, at text not null, who text not null,
	request integer not null unique references requests(id), answer text not null, note text not null
) strict;` + sealed("requests", "answers"),
}

// sealed makes tables refuse to be changed or shortened, by whoever opens the file.
func sealed(tables ...string) string {
	var b strings.Builder
	for _, table := range tables {
		for _, what := range []string{"update", "delete"} {
			fmt.Fprintf(&b, "\ncreate trigger %[1]s_no_%[2]s before %[2]s on %[1]s begin select raise(abort, 'append-only'); end;", table, what)
		}
	}
	return b.String()
}

// migrate brings a database up to date, wholly or not at all.
func migrate(ctx context.Context, db *sql.DB) error { return migrateTo(ctx, db, len(migrations)) }

func migrateTo(ctx context.Context, db *sql.DB, version int) error {
	is, err := versionOf(ctx, db)
	if err != nil || is >= version {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after a commit there is nothing to roll back
	steps := slices.Concat(migrations[is:version], []string{fmt.Sprintf("pragma application_id=%d; pragma user_version=%d", applicationID, version)})
	for _, step := range steps {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// versionOf is the version of a file: 0 of an empty one. What another program, or a
// later version of this one, has written is refused.
func versionOf(ctx context.Context, db *sql.DB) (int, error) {
	var application, version, objects int
	for _, one := range []struct {
		query string
		into  *int
	}{{"pragma application_id", &application}, {"pragma user_version", &version}, {"select count(*) from sqlite_schema", &objects}} {
		if err := db.QueryRowContext(ctx, one.query).Scan(one.into); err != nil {
			return 0, err
		}
	}
	switch {
	case application == 0 && version == 0 && objects == 0:
		return 0, nil
	case application != applicationID:
		return 0, errForeign
	case version > len(migrations):
		return 0, errNewer
	}
	return version, nil
}

// sound looks through a whole file.
func sound(ctx context.Context, db *sql.DB) error {
	var first string
	if err := db.QueryRowContext(ctx, "pragma integrity_check(1)").Scan(&first); err != nil {
		return err
	}
	if first != "ok" {
		return errUnsound
	}
	return nil
}
