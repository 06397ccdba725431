// Package database reads the results of queries as sheets of cells (SPEC 1b,
// `sql`): SQLite, PostgreSQL and whatever speaks its protocol, MySQL and whatever
// speaks its. It reads and never writes, all queries of one database in one
// transaction, within bounds of time and size. It alone knows drivers. How a
// database is reached and how one logs in to it (the DSN) is a secret: it stands
// in nothing that leaves this package. What the rows mean it refuses to know.
package database

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// Query is one entry of `sources` with `sql`.
type Query struct {
	Driver  string   // sqlite, postgres or mysql
	DSNEnv  string   // the variable that holds the DSN, or
	DSNFile string   // the file that does, as it is opened
	Text    string   // one SELECT with ORDER BY
	Key     []string // columns of the result that name a row, besides its number
	Name    string   // what results call the table that it gives
	Where   string   // its place in the config, for faults
}

// The bounds of what a database may give.
const (
	patience    = 5 * time.Minute // for all queries of one database
	connecting  = 15 * time.Second
	mostBytes   = 512 << 20 // of all cells of one query
	longestCell = 1 << 20   // bytes
	mostColumns = 1000
)

// Drivers lists the names of the drivers that there are, sorted.
func Drivers() []string { return []string{"mysql", "postgres", "sqlite"} }

// drivers open a session by the name of the driver.
var drivers = map[string]driver{
	"mysql":    {dialect{backslash: true, backtick: true, hash: true, spacedDashes: true, textMarks: true}, openMySQL},
	"postgres": {dialect{backslash: true, dollar: true, nested: true}, openPostgres},
	"sqlite":   {dialect{backtick: true, square: true}, openSQLite},
}

type driver struct {
	dialect dialect
	open    func(ctx context.Context, dsn string) (session, error)
}

// session is a transaction that reads.
type session interface {
	// query runs one statement and gives its columns, then each of its rows. It
	// stops with the error of either.
	query(ctx context.Context, text string, columns func([]column) error, row func([]source.Cell) error) error
	close()
}

// column is one of a result's.
type column struct {
	name    string
	refused string // the type that cannot be read as cells; empty: it can
}

// Reader reads queries once in a run: who asks again gets the same rows. Any number
// of goroutines may use one.
type Reader struct {
	Environ []string // as os.Environ gives it
	mutex   sync.Mutex
	read    map[string]*source.File
	limit   time.Duration // 0: patience; tests are less patient
}

// Read gives the results of queries in their order, each as a file of one sheet.
// Those of one database are of one state of it. The error joins an *audit.Fault
// for everything that is wrong with the queries themselves, else it is the first
// that the databases gave.
func (r *Reader) Read(ctx context.Context, queries []Query) ([]*source.File, error) {
	if err := r.check(queries); err != nil {
		return nil, err
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.read == nil {
		r.read = map[string]*source.File{}
	}
	var order []string
	groups := map[string][]Query{}
	for _, q := range queries {
		if r.read[q.identity()] != nil {
			continue
		}
		dsn, err := r.secret(q)
		if err != nil {
			return nil, err
		}
		group := q.Driver + " " + dsn
		if groups[group] == nil {
			order = append(order, group)
		}
		groups[group] = append(groups[group], q)
	}
	for _, group := range order {
		if err := r.readGroup(ctx, groups[group], group[len(groups[group][0].Driver)+1:]); err != nil {
			return nil, err
		}
	}
	files := make([]*source.File, len(queries))
	for i, q := range queries {
		shown := *r.read[q.identity()]
		shown.Path = q.Name
		files[i] = &shown
	}
	return files, nil
}

// check looks at what queries say, before any database is asked.
func (r *Reader) check(queries []Query) error {
	var faults []error
	for _, q := range queries {
		d, ok := drivers[q.Driver]
		if !ok {
			faults = append(faults, &audit.Fault{Where: q.Where, Problem: audit.Textf("没有这个数据库驱动：%s", "there is no driver %s", q.Driver),
				Remedy: audit.Textf("可用的有：mysql、postgres、sqlite", "it may be mysql, postgres, sqlite")})
			continue
		}
		if problem, remedy := checkStatement(q.Text, d.dialect); problem != (audit.Text{}) {
			faults = append(faults, &audit.Fault{Where: q.Where, Problem: problem, Remedy: remedy})
		}
	}
	return errors.Join(faults...)
}

// CheckStatement reports what keeps a query from being run: it is no single
// SELECT, it has no order, or it would write. The Fault names no place.
func CheckStatement(driver, text string) error {
	if problem, remedy := checkStatement(text, drivers[driver].dialect); problem != (audit.Text{}) {
		return &audit.Fault{Problem: problem, Remedy: remedy}
	}
	return nil
}

func (q Query) identity() string {
	return fmt.Sprintf("%q %q %q %q %q", q.Driver, q.DSNEnv, q.DSNFile, q.Text, q.Key)
}

// readGroup reads all queries of one database in one transaction.
func (r *Reader) readGroup(ctx context.Context, queries []Query, dsn string) (err error) {
	first := queries[0]
	limit := r.limit
	if limit == 0 {
		limit = patience
	}
	within, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	tell := teller{first, dsn, limit}
	defer func() {
		if recover() != nil { // a driver stumbled over what a server said
			err = tell.fault(errBroken, false)
		}
	}()
	s, err := open(within, drivers[first.Driver], dsn, min(limit, connecting))
	if err != nil {
		return stopped(ctx, tell.fault(err, true))
	}
	defer s.close()
	for _, q := range queries {
		tell.query = q
		kept := &rows{key: q.Key, most: mostBytes}
		if err := s.query(within, q.Text, kept.begin, kept.add); err != nil {
			return stopped(ctx, tell.fault(err, false))
		}
		r.read[q.identity()] = &source.File{Path: q.Name, Format: q.Driver, SHA256: kept.digest(), Sheets: []source.Sheet{kept}}
	}
	return nil
}

// open gives a server a while to answer, and no longer.
func open(ctx context.Context, d driver, dsn string, while time.Duration) (session, error) {
	within, cancel := context.WithTimeout(ctx, while)
	defer cancel()
	return d.open(within, dsn)
}

// stopped is the error of a run that somebody ended, else the one there is.
func stopped(ctx context.Context, err error) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return ctx.Err()
	}
	return err
}
