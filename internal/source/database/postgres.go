package database

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgproto3"

	"ninefold/internal/source"
)

// postgres is a transaction of PostgreSQL, or of a database that speaks its
// protocol. All values come as the texts that the server writes, so that no
// driver turns a day by a zone or a figure by a type.
type postgres struct{ conn *pgconn.PgConn }

// The settings on which these texts depend, for this transaction only.
const postgresBegin = "begin transaction read only, isolation level repeatable read"

var postgresSettings = []string{
	"set local client_encoding = 'UTF8'", "set local datestyle = 'ISO, YMD'", "set local timezone = 'Asia/Shanghai'",
	"set local standard_conforming_strings = on",
}

func openPostgres(ctx context.Context, dsn string) (session, error) {
	config, err := pgconn.ParseConfig(dsn)
	if err != nil {
		return nil, errDSN
	}
	config.BuildFrontend = func(r io.Reader, w io.Writer) *pgproto3.Frontend {
		return pgproto3.NewFrontend(&greeting{Reader: r}, w)
	}
	config.OnNotice = func(*pgconn.PgConn, *pgconn.Notice) {}
	conn, err := pgconn.ConnectConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	conn.Frontend().SetMaxBodyLen(rowBytes)
	s := &postgres{conn}
	for _, statement := range append([]string{postgresBegin}, postgresSettings...) {
		if _, err := conn.Exec(ctx, statement).ReadAll(); err != nil {
			s.close()
			return nil, err
		}
	}
	return s, nil
}

// greeting looks at what a server asks of whoever logs in. Servers that are made
// of PostgreSQL have ways of their own, with numbers that the driver waits for
// something else behind: 10 to 13 of openGauss.
type greeting struct {
	io.Reader
	head []byte
}

func (g *greeting) Read(b []byte) (int, error) {
	n, err := g.Reader.Read(b)
	const head = 9 // the kind of message, its length, the way to log in
	if missing := head - len(g.head); missing > 0 {
		g.head = append(g.head, b[:min(n, missing)]...)
		if len(g.head) == head && g.head[0] == 'R' && !slices.Contains([]byte{0, 3, 5, 10}, g.head[8]) {
			return 0, errLogin
		}
	}
	return n, err
}

func (p *postgres) close() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_ = p.conn.Close(ctx) // what is only read needs no end
}

func (p *postgres) query(ctx context.Context, text string, columns func([]column) error, row func([]source.Cell) error) (err error) {
	if deadline, ok := ctx.Deadline(); ok {
		limit := fmt.Sprintf("set local statement_timeout = %d", max(1, time.Until(deadline).Milliseconds()))
		if _, err := p.conn.Exec(ctx, limit).ReadAll(); err != nil {
			return err
		}
	}
	result := p.conn.ExecParams(ctx, text, nil, nil, nil, nil)
	defer func() {
		if err != nil { // the rest of an endless result is not waited for
			p.close()
		}
		if _, closing := result.Close(); err == nil {
			err = closing
		}
	}()
	fields := result.FieldDescriptions()
	described, kinds := make([]column, len(fields)), make([]uint32, len(fields))
	for i, f := range fields {
		described[i], kinds[i] = column{f.Name, postgresRefused(f.DataTypeOID)}, f.DataTypeOID
	}
	told := false
	cells := make([]source.Cell, len(fields))
	for result.NextRow() {
		if !told {
			if err := columns(described); err != nil {
				return err
			}
			told = true
		}
		for i, value := range result.Values() {
			cells[i] = postgresCell(kinds[i], value)
		}
		if err := row(cells); err != nil {
			return err
		}
	}
	if _, err := result.Close(); err != nil || told {
		return err
	}
	return columns(described)
}

// The types by their numbers in pg_type, which never change.
const (
	pgBool, pgBytea                        = 16, 17
	pgInt8, pgInt2, pgInt4, pgOID          = 20, 21, 23, 26
	pgJSON, pgXML, pgJSONB                 = 114, 142, 3802
	pgFloat4, pgFloat8, pgNumeric, pgMoney = 700, 701, 1700, 790
	pgDate, pgTimestamp, pgTimestamptz     = 1082, 1114, 1184
)

// postgresRefused names a type that is not a cell; empty for one that is. Of types
// made in the database only the texts are known, which are taken as they are.
func postgresRefused(oid uint32) string {
	switch oid {
	case pgBytea:
		return "bytea"
	case pgJSON:
		return "json"
	case pgJSONB:
		return "jsonb"
	case pgXML:
		return "xml"
	case pgMoney:
		return "money"
	case 1000, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1115, 1182, 1185, 1231, 2951:
		return "array"
	case 2249, 2287:
		return "record"
	}
	return ""
}

func postgresCell(oid uint32, value []byte) source.Cell {
	if value == nil {
		return null
	}
	text := string(value)
	switch oid {
	case pgBool:
		return truthCell(text == "t")
	case pgInt2, pgInt4, pgInt8, pgOID, pgNumeric:
		return numberCell(text)
	case pgFloat4, pgFloat8:
		return floatCell(text)
	case pgDate, pgTimestamp, pgTimestamptz:
		return dayCell(text)
	}
	return textCell(text)
}
