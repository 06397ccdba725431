package database

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// liteFile is a transaction of SQLite. Its DSN is the path of a file.
type liteFile struct {
	db   *sql.DB
	conn *sql.Conn
	tx   *sql.Tx
}

// limitLength is SQLITE_LIMIT_LENGTH: how long a text may be, in bytes.
const limitLength = 0

func openSQLite(ctx context.Context, dsn string) (session, error) {
	path := litePath(dsn)
	if path == "" || path == ":memory:" {
		return nil, errDSN
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil, errNoDatabase
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, errNoDatabase
	}
	slashed := filepath.ToSlash(absolute)
	if !strings.HasPrefix(slashed, "/") { // C:/…
		slashed = "/" + slashed
	}
	where := url.URL{Scheme: "file", Path: slashed, RawQuery: "mode=ro&_pragma=query_only(1)&_pragma=trusted_schema(0)&_pragma=busy_timeout(10000)"}
	s := &liteFile{}
	if s.db, err = sql.Open("sqlite", where.String()); err != nil {
		return nil, errDSN
	}
	if s.conn, err = s.db.Conn(ctx); err == nil {
		_, err = sqlite.Limit(s.conn, limitLength, 4*longestCell)
	}
	if err == nil {
		s.tx, err = s.conn.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{ReadOnly: true})
	}
	if err == nil { // a file that is no database is only found out when it is read
		var n int
		err = s.tx.QueryRowContext(ctx, "select count(*) from sqlite_master").Scan(&n)
	}
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// litePath is the path that a DSN names: itself, or in a URL less its settings,
// which are ours to choose.
func litePath(dsn string) string {
	rest, isURL := strings.CutPrefix(dsn, "file:")
	if !isURL {
		return dsn
	}
	path, _, _ := strings.Cut(strings.TrimPrefix(rest, "//"), "?")
	if plain, err := url.PathUnescape(path); err == nil {
		return plain
	}
	return path
}

func (s *liteFile) close() {
	if s.tx != nil {
		_ = s.tx.Rollback() // what is only read needs no end
	}
	if s.conn != nil {
		_ = s.conn.Close()
	}
	_ = s.db.Close()
}

func (s *liteFile) query(ctx context.Context, text string, columns func([]column) error, row func([]source.Cell) error) error {
	result, err := s.tx.QueryContext(ctx, text)
	if err != nil {
		return err
	}
	defer result.Close()
	types, err := result.ColumnTypes()
	if err != nil {
		return err
	}
	described := make([]column, len(types))
	for i, t := range types {
		described[i] = column{name: t.Name()}
	}
	if err := columns(described); err != nil {
		return err
	}
	values, into, cells := make([]any, len(types)), make([]any, len(types)), make([]source.Cell, len(types))
	for i := range values {
		into[i] = &values[i]
	}
	var timed []string
	for result.Next() {
		if err := result.Scan(into...); err != nil {
			return err
		}
		for i, value := range values {
			if cells[i], err = sqliteCell(value, types[i].Name()); err != nil {
				return err
			}
			if _, ok := value.(time.Time); ok && !slices.Contains(timed, types[i].Name()) {
				timed = append(timed, types[i].Name())
			}
		}
		if err := row(cells); err != nil {
			return err
		}
	}
	if err := errors.Join(result.Err(), result.Close()); err != nil {
		return err
	}
	return s.zoned(ctx, text, timed)
}

// zoned refuses texts with a zone in columns that are declared as days or times:
// the driver makes an instant of them, of which nobody can tell whether it had one.
func (s *liteFile) zoned(ctx context.Context, text string, timed []string) error {
	if len(timed) == 0 {
		return nil
	}
	sums, counts, into := make([]string, len(timed)), make([]int, len(timed)), make([]any, len(timed))
	for i, name := range timed {
		quoted := `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
		sums[i] = "total(typeof(" + quoted + ") = 'text' and substr(" + quoted + ", 11) glob '*[A-SU-Za-z+-]*')"
		into[i] = &counts[i]
	}
	err := s.tx.QueryRowContext(ctx, "select cast("+strings.Join(sums, " as int), cast(")+" as int) from (\n"+without(text, drivers["sqlite"].dialect)+"\n)").Scan(into...)
	if err != nil {
		return err
	}
	for i, name := range timed {
		if n := counts[i]; n > 0 {
			return refusal{audit.Textf("列 %[1]s 有 %[2]d 行写着带时区的时间", "%[2]d {row|rows} of the column %[1]s {has|have} a time with a zone", name, n),
				audit.Textf("请在查询中换成北京时间的日期，例如 date(%[1]s, '+8 hours') as %[1]s", "make days of Shanghai of them in the query, such as date(%[1]s, '+8 hours') as %[1]s", name)}
		}
	}
	return nil
}

// sqliteCell takes a value as it is stored: in SQLite each has its own type.
func sqliteCell(value any, name string) (source.Cell, error) {
	switch v := value.(type) {
	case nil:
		return null, nil
	case string:
		return textCell(v), nil
	case int64:
		return numberCell(strconv.FormatInt(v, 10)), nil
	case float64:
		return floatCell(strconv.FormatFloat(v, 'g', -1, 64)), nil
	case bool:
		return truthCell(v), nil
	case time.Time:
		return dayCell(v.Format("2006-01-02")), nil
	}
	return null, column{name: name, refused: "blob"}.refusal()
}
