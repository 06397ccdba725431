package database

import (
	"context"
	"database/sql"
	"io"
	"log"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"

	"ninefold/internal/source"
)

// mySQL is a transaction of MySQL, MariaDB, TiDB or OceanBase.
type mySQL struct {
	db    *sql.DB
	tx    *sql.Tx
	meter *meter
}

func openMySQL(ctx context.Context, dsn string) (session, error) {
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		return nil, errDSN
	}
	s := &mySQL{meter: &meter{}}
	config.MultiStatements, config.AllowAllFiles, config.InterpolateParams, config.ParseTime = false, false, false, false
	config.Logger = log.New(io.Discard, "", 0) // it would tell whom it talks to
	config.Params = map[string]string{"time_zone": "'+08:00'"}
	config.DialFunc = s.dial
	connector, err := mysql.NewConnector(config)
	if err != nil {
		return nil, errDSN
	}
	s.db = sql.OpenDB(connector)
	s.db.SetMaxOpenConns(1)
	if err := s.db.PingContext(ctx); err != nil {
		s.close()
		return nil, err
	}
	// Begun without the context of opening, which ends before the transaction does; a
	// server that does not answer is left all the same.
	stop := context.AfterFunc(ctx, func() { _ = s.meter.Conn.Close() })
	defer stop()
	if s.tx, err = s.db.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

func (s *mySQL) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	var d net.Dialer
	conn, err := d.DialContext(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	s.meter.Conn = conn
	return s.meter, nil
}

func (s *mySQL) close() {
	if s.tx != nil {
		_ = s.meter.SetDeadline(time.Now().Add(time.Second))
		_ = s.tx.Rollback() // what is only read needs no end
	}
	_ = s.db.Close()
}

// rowBytes is how much may come over the wire for one row: a driver takes all of
// it into memory before anybody can say that it is too much.
const rowBytes = 64 << 20

// meter counts what comes since the row before.
type meter struct {
	net.Conn
	since int
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.Conn.Read(b)
	if m.since += n; m.since > rowBytes {
		return 0, errRowTooLarge
	}
	return n, err
}

func (s *mySQL) query(ctx context.Context, text string, columns func([]column) error, row func([]source.Cell) error) (err error) {
	result, err := s.tx.QueryContext(ctx, text)
	if err != nil {
		return err
	}
	finished := false
	defer func() {
		if !finished { // the rest of an endless result is not waited for
			_ = s.meter.Conn.Close()
		}
		_ = result.Close()
	}()
	types, err := result.ColumnTypes()
	if err != nil {
		return err
	}
	described, kinds := make([]column, len(types)), make([]string, len(types))
	for i, t := range types {
		kinds[i] = t.DatabaseTypeName()
		described[i] = column{t.Name(), mysqlRefused(kinds[i])}
	}
	if err := columns(described); err != nil {
		return err
	}
	values, into, cells := make([]sql.RawBytes, len(types)), make([]any, len(types)), make([]source.Cell, len(types))
	for i := range values {
		into[i] = &values[i]
	}
	for result.Next() {
		s.meter.since = 0
		if err := result.Scan(into...); err != nil {
			return err
		}
		for i, value := range values {
			cells[i] = mysqlCell(kinds[i], value)
		}
		if err := row(cells); err != nil {
			return err
		}
	}
	finished = result.Err() == nil
	return result.Err()
}

// mysqlRefused names a type that is not a cell; empty for one that is.
func mysqlRefused(kind string) string {
	if slices.Contains([]string{"BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB", "JSON", "GEOMETRY", "VECTOR"}, kind) {
		return strings.ToLower(kind)
	}
	return ""
}

func mysqlCell(kind string, value sql.RawBytes) source.Cell {
	if value == nil {
		return null
	}
	kind = strings.TrimPrefix(kind, "UNSIGNED ")
	if kind == "BIT" {
		return bitCell(value)
	}
	switch text := string(value); kind {
	case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT", "YEAR", "DECIMAL":
		return numberCell(text)
	case "FLOAT", "DOUBLE":
		return floatCell(text)
	case "DATE", "DATETIME", "TIMESTAMP":
		return dayCell(text)
	default:
		return textCell(text)
	}
}

// bitCell is yes or no where there is one bit to say so.
func bitCell(value []byte) source.Cell {
	for i, b := range value {
		if last := i == len(value)-1; !last && b != 0 || last && b > 1 {
			return source.Cell{Kind: source.Damaged, Flaw: source.ErrorValue, Text: "bit"}
		}
	}
	return truthCell(len(value) > 0 && value[len(value)-1] == 1)
}
