package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"ninefold/internal/audit"
)

// chained are the tables whose every row has a line in the log.
var chained = []string{"runs", "entries", "figures", "corrections", "requests", "answers"}

// LogLine is one line of the log: who added what, and when. Hash seals the line together
// with the hash before it, and Digest what was added.
type LogLine struct {
	Seq    int64
	At     string // RFC 3339, UTC
	Who    string
	Table  string
	Item   int64
	Digest string
	Before string
	Hash   string
}

func (l *LogLine) seal() string {
	written, _ := json.Marshal([]any{l.Seq, l.At, l.Who, l.Table, l.Item, l.Digest, l.Before}) // of texts and numbers
	sum := sha256.Sum256(written)
	return hex.EncodeToString(sum[:])
}

// booking is one transaction of one person at one moment.
type booking struct {
	*sql.Tx

	ctx     context.Context
	at, who string
}

// book does in one transaction what somebody changes, wholly or not at all.
func (s *Store) book(ctx context.Context, who string, what func(*booking) error) error {
	tx, err := s.writing.BeginTx(ctx, nil)
	if err != nil {
		return troubleWith(s.path, err)
	}
	defer func() { _ = tx.Rollback() }() // after a commit there is nothing to roll back
	if err := what(&booking{tx, ctx, time.Now().UTC().Format(time.RFC3339), who}); err != nil {
		return troubleWith(s.path, err)
	}
	return troubleWith(s.path, tx.Commit())
}

// add puts a row into a table and a line into the log.
func (b *booking) add(table string, row map[string]any) (int64, error) {
	row["at"], row["who"] = b.at, b.who
	columns := slices.Sorted(maps.Keys(row))
	values := make([]any, len(columns))
	for i, column := range columns {
		values[i] = row[column]
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(columns)), ",")
	added, err := b.ExecContext(b.ctx, "insert into "+table+" ("+strings.Join(columns, ",")+") values ("+marks+")", values...)
	if err != nil {
		return 0, err
	}
	id, err := added.LastInsertId()
	if err != nil {
		return 0, err
	}
	return id, b.log(table, id)
}

func (b *booking) log(table string, item int64) error {
	digest, err := digestOf(b.ctx, b, table, item)
	if err != nil {
		return err
	}
	last := LogLine{}
	err = b.QueryRowContext(b.ctx, "select seq, hash from changes order by seq desc limit 1").Scan(&last.Seq, &last.Hash)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	line := LogLine{Seq: last.Seq + 1, At: b.at, Who: b.who, Table: table, Item: item, Digest: digest, Before: last.Hash}
	_, err = b.ExecContext(b.ctx, "insert into changes (seq, at, who, tbl, item, digest, before, hash) values (?,?,?,?,?,?,?,?)",
		line.Seq, line.At, line.Who, line.Table, line.Item, line.Digest, line.Before, line.seal())
	return err
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// digestOf is the digest of a row, over all its columns that hold something: a column
// that a later version adds changes no digest. Empty: there is no such row.
func digestOf(ctx context.Context, q querier, table string, id int64) (digest string, err error) {
	rows, err := q.QueryContext(ctx, "select * from "+table+" where id=?", id)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if !rows.Next() {
		return "", rows.Err()
	}
	columns, err := rows.Columns()
	if err != nil {
		return "", err
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	if err := rows.Scan(into...); err != nil {
		return "", err
	}
	held := map[string]any{}
	for i, column := range columns {
		switch v := values[i].(type) {
		case nil:
		case []byte:
			held[column] = sha256.Sum256(v)
		default:
			held[column] = v
		}
	}
	written, err := json.Marshal(held) // keys in order
	sum := sha256.Sum256(written)
	return hex.EncodeToString(sum[:]), err
}

// Seal is how a log ends: how many lines it has and the hash of the last. Whoever keeps
// it can tell later that none was taken from the end.
type Seal struct {
	Lines int64
	Hash  string
}

// Verify goes through the log and all that it seals. A line or a row that was changed,
// put in or taken out is a *audit.Fault that names it.
func (s *Store) Verify(ctx context.Context) (Seal, error) {
	lines, err := s.Log(ctx)
	if err != nil {
		return Seal{}, err
	}
	end, rows := Seal{}, map[string]int{}
	for i := range lines {
		line := &lines[i]
		if line.Seq != end.Lines+1 || line.Before != end.Hash || line.Hash != line.seal() {
			return end, s.broken(line.Seq, "这一行或它前面的行被改动、插入或抽走", "this line, or one before it, was changed, put in or taken out")
		}
		if !slices.Contains(chained, line.Table) {
			return end, s.broken(line.Seq, "指向未知的表", "it names no table of ours")
		}
		digest, err := digestOf(ctx, s.reading, line.Table, line.Item)
		if err != nil {
			return end, troubleWith(s.path, err)
		}
		if digest != line.Digest {
			return end, s.broken(line.Seq, fmt.Sprintf("%s 第 %d 条与登记时不同，或已不在", line.Table, line.Item), fmt.Sprintf("item %d of %s is not what was entered, or is gone", line.Item, line.Table))
		}
		rows[line.Table]++
		end = Seal{line.Seq, line.Hash}
	}
	return end, s.counted(ctx, rows)
}

// counted refuses rows that no line of the log speaks of.
func (s *Store) counted(ctx context.Context, rows map[string]int) error {
	for _, table := range chained {
		var there, n int
		if err := s.reading.QueryRowContext(ctx, "select count(*) from sqlite_schema where type='table' and name=?", table).Scan(&there); err != nil {
			return troubleWith(s.path, err)
		}
		if there == 0 {
			continue // of an older version
		}
		if err := s.reading.QueryRowContext(ctx, "select count(*) from "+table).Scan(&n); err != nil {
			return troubleWith(s.path, err)
		}
		if n != rows[table] {
			return refusal(s.path, audit.Textf("%[1]s 有 %[2]d 条，日志只登记了 %[3]d 条", "%[1]s holds %[2]d of what is kept, and the log speaks of %[3]d", table, n, rows[table]), mistrust)
		}
	}
	return nil
}

var mistrust = audit.Textf("有人绕过本程序改动过这个文件；请与备份核对", "somebody has changed the file past this program; compare it with a backup")

func (s *Store) broken(seq int64, zh, en string) error {
	return &audit.Fault{Where: fmt.Sprintf("%s, changes %d", s.path, seq), Problem: audit.Textf(zh, en), Remedy: mistrust}
}

// Log is the whole log, in order.
func (s *Store) Log(ctx context.Context) ([]LogLine, error) {
	return list(ctx, s, "select seq, at, who, tbl, item, digest, before, hash from changes order by seq", nil, func(l *LogLine) []any {
		return []any{&l.Seq, &l.At, &l.Who, &l.Table, &l.Item, &l.Digest, &l.Before, &l.Hash}
	})
}

// list reads all rows of a query.
func list[T any](ctx context.Context, s *Store, query string, args []any, into func(*T) []any) (all []T, err error) {
	rows, err := s.reading.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, troubleWith(s.path, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var one T
		if err := rows.Scan(into(&one)...); err != nil {
			return nil, troubleWith(s.path, err)
		}
		all = append(all, one)
	}
	return all, troubleWith(s.path, rows.Err())
}
