package database

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// liteDatabase makes a SQLite file by statements and gives its path.
func liteDatabase(t testing.TB, statements ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "canary office?.db")
	db, err := sql.Open("sqlite", "file:"+strings.ReplaceAll(filepath.ToSlash(path), "?", "%3f"))
	require.NoError(t, err)
	defer db.Close()
	for _, one := range statements {
		_, err := db.ExecContext(t.Context(), one)
		require.NoError(t, err, one)
	}
	return path
}

const dsnVariable = "OFFICE_DSN"

func reader(dsn string) *Reader { return &Reader{Environ: []string{"HOME=/", dsnVariable + "=" + dsn}} }

func query(driver, text string, key ...string) Query {
	return Query{Driver: driver, DSNEnv: dsnVariable, Text: text, Key: key, Name: driver + ":visits", Where: "ninefold.yaml:3:5"}
}

// cells are all rows of a query, each cell as its kind's first letter and its text.
func cells(t *testing.T, file *source.File) [][]string {
	t.Helper()
	var all [][]string
	require.Len(t, file.Sheets, 1)
	number := 0
	require.NoError(t, file.Sheets[0].Each(func(r source.Row) error {
		number++
		assert.Equal(t, number, r.Number)
		var row []string
		for _, c := range r.Cells {
			flaw := ""
			if c.Flaw != source.Sound {
				flaw = "!"
			}
			row = append(row, string("-tndbx"[c.Kind])+flaw+" "+c.Text)
		}
		all = append(all, row)
		return nil
	}))
	return all
}

func read(t *testing.T, dsn string, q Query) *source.File {
	t.Helper()
	files, err := reader(dsn).Read(t.Context(), []Query{q})
	require.NoError(t, err)
	require.Len(t, files, 1)
	assert.Equal(t, q.Name, files[0].Path)
	assert.Len(t, files[0].SHA256, 64)
	return files[0]
}

func TestSQLiteValuesAreCells(t *testing.T) {
	path := liteDatabase(t, `create table zf (id integer primary key, gh text, rq date, sj datetime, n numeric, f real, b boolean, t)`,
		`insert into zf values (1, '0007', '2024-03-05', '2024-03-05 23:30:00', 9007199254740993, 0.1, 1, null), (2, '110101199001011234', '2024-03-06', '2024-03-06T00:00:01', 3.50, 110101199001011234.0, 0, 'x')`)
	file := read(t, path, query("sqlite", "select * from zf order by id", "id"))
	assert.Equal(t, [][]string{
		{"t id", "t gh", "t rq", "t sj", "t n", "t f", "t b", "t t"},
		{"n 1", "t 0007", "d 2024-03-05", "d 2024-03-05", "n 9007199254740993", "n 0.1", "n 1", "- "},
		{"n 2", "t 110101199001011234", "d 2024-03-06", "d 2024-03-06", "n 3.5", "n! 1.1010119900101123e+17", "n 0", "t x"},
	}, cells(t, file))
	keyed, ok := file.Sheets[0].(interface{ Key(row int) string })
	require.True(t, ok)
	assert.Equal(t, "id=2", keyed.Key(3))
	assert.Empty(t, keyed.Key(1), "the header has none")
	assert.Empty(t, keyed.Key(4))
}

func TestSQLiteIsNotWritten(t *testing.T) {
	path := liteDatabase(t, "create table a (id integer)")
	before, err := os.ReadFile(path)
	require.NoError(t, err)
	read(t, path, query("sqlite", "select id from a order by id", "id"))
	s, err := openSQLite(t.Context(), path)
	require.NoError(t, err)
	defer s.close()
	err = s.query(t.Context(), "insert into a values (1)", func([]column) error { return nil }, func([]source.Cell) error { return nil })
	require.Error(t, err)
	after, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func TestSQLiteFaults(t *testing.T) {
	path := liteDatabase(t, "create table a (id integer, b blob, d date, l text, e date)", "insert into a values (1, x'00ff', '2024-03-10T16:00:00Z', 'x', '2024-03-10')")
	other := filepath.Join(t.TempDir(), "canary.db")
	require.NoError(t, os.WriteFile(other, []byte(strings.Repeat("no database ", 100)), 0o600))
	const order = " from a order by id"
	for _, tc := range []struct{ name, dsn, text, said string }{
		{"no such file", other + "x", "select id" + order, "no such database as OFFICE_DSN names; check the name of the database, or the path of the file, in it"},
		{"no database", other, "select id" + order, "the file that OFFICE_DSN names is no sound SQLite database; check the file; an encrypted database cannot be read"},
		{"in memory", ":memory:", "select id" + order, "OFFICE_DSN holds no DSN of sqlite; write it like data/office.db"},
		{"no table", path, "select id from zf order by id", "a table of the query does not exist (SQL logic error: no such table: zf (1)); check the tables and schemas in query"},
		{"no column", path, "select gh" + order, "a column of the query does not exist (SQL logic error: no such column: gh (1)); check the columns in query; names with capital letters need quotation marks"},
		{"syntax", path, "select id frm a order by id", "the database (sqlite) does not understand the query (SQL logic error: near \"a\": syntax error (1)); try the query in a tool of the database first"},
		{"blob", path, "select id, b" + order, "the column b is of the type blob, which is not a cell; make a text of it in the query, such as cast(b as …), or leave it out"},
		{"zone", path, "select id, d" + order, "1 row of the column d has a time with a zone; make days of Shanghai of them in the query, such as date(d, '+8 hours') as d"},
		{"zone in one of two columns", path, "select id, e, d" + order, "1 row of the column d has a time with a zone; make days of Shanghai of them in the query, such as date(d, '+8 hours') as d"},
		{"key that is no column", path, "select l" + order, "id of key is no column of the result (l); select that column, or correct key"},
		{"column twice", path, "select id, l, l" + order, "the column l is there twice; tell them apart with as"},
		{"cell", path, "select id, hex(zeroblob(600000)) as l" + order, "the column l of row 2 is longer than 1048576 bytes; leave the column out, or shorten it in the query"},
		{"cell beyond all measure", path, "select id, hex(zeroblob(60000000)) as l" + order, "a row is too large (over 64 MB); select only the columns that are needed, not files or pictures"},
		{"damaged text", path, "select id, cast(b as text) as l" + order, "the column l of row 2 is not a text of any kind; look at the charset of the database"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := reader(tc.dsn).Read(t.Context(), []Query{query("sqlite", tc.text, "id")})
			require.Error(t, err)
			assert.Equal(t, []string{"ninefold.yaml:3:5: " + tc.said}, audit.Say(err, audit.EN))
			assert.NotContains(t, strings.Join(audit.Say(err, audit.ZH), ""), "%!")
			assert.NotContains(t, err.Error()+strings.Join(audit.Say(err, audit.ZH), ""), "canary")
		})
	}
}

func TestEndlessResultsEnd(t *testing.T) {
	path := liteDatabase(t, "create table a (id integer)")
	r := reader(path)
	r.limit = 300 * time.Millisecond
	began := time.Now()
	_, err := r.Read(t.Context(), []Query{query("sqlite", "with recursive n(id) as (select 1 union all select id+1 from n) select id from n where id < 0 order by id", "id")})
	require.Error(t, err)
	assert.Contains(t, err.Error(), "took longer than 300ms")
	assert.Less(t, time.Since(began), 20*time.Second)

	kept := &rows{most: 3 << 20}
	require.NoError(t, kept.begin([]column{{name: "a"}}))
	for err = error(nil); err == nil; {
		err = kept.add([]source.Cell{textCell(strings.Repeat("x", 1<<18))})
	}
	assert.EqualError(t, err, "the query gives more than 3 MB")
	assert.Equal(t, 12, kept.count)
}

func TestWhoStopsARunIsNotToldOfIt(t *testing.T) {
	path := liteDatabase(t, "create table a (id integer)")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := reader(path).Read(ctx, []Query{query("sqlite", "select id from a order by id", "id")})
	assert.ErrorIs(t, err, context.Canceled)
}

// All queries of one database see one state of it, whoever writes meanwhile.
func TestQueriesOfOneDatabaseAreOfOneState(t *testing.T) {
	path := liteDatabase(t, "pragma journal_mode=wal", "create table a (id integer)", "insert into a values (1)")
	writer, err := sql.Open("sqlite", "file:"+strings.ReplaceAll(filepath.ToSlash(path), "?", "%3f"))
	require.NoError(t, err)
	defer writer.Close()
	s, err := openSQLite(t.Context(), path)
	require.NoError(t, err)
	defer s.close()
	count := func() (n int) {
		require.NoError(t, s.query(t.Context(), "select id from a order by id", func([]column) error { return nil }, func([]source.Cell) error { n++; return nil }))
		return n
	}
	assert.Equal(t, 1, count())
	_, err = writer.ExecContext(t.Context(), "insert into a values (2)")
	require.NoError(t, err)
	assert.Equal(t, 1, count())
}

func TestARowIsReadOnce(t *testing.T) {
	path := liteDatabase(t, "create table a (id integer)", "insert into a values (1)")
	r, q := reader(path), query("sqlite", "select id from a order by id", "id")
	first, err := r.Read(t.Context(), []Query{q})
	require.NoError(t, err)
	require.NoError(t, os.Remove(path))
	again, err := r.Read(t.Context(), []Query{q})
	require.NoError(t, err)
	assert.Equal(t, first[0].SHA256, again[0].SHA256)
}

func TestDigestIsOfColumnsAndCells(t *testing.T) {
	seen := map[string]string{}
	for _, made := range [][]string{
		{"create table a (id, v)", "insert into a values (1, 'x'), (2, 'y')"},
		{"create table a (id, v)", "insert into a values (1, 'x'), (2, 'z')"},
		{"create table a (id, w)", "insert into a values (1, 'x'), (2, 'y')"},
		{"create table a (id, v)", "insert into a values (1, 'x')"},
		{"create table a (id, v)", "insert into a values (1, 'x'), (2, null)"},
		{"create table a (id, v)", "insert into a values (1, 'x'), (2, '')"},
		{"create table a (id, v)", "insert into a values ('1', 'x'), (2, '')"},
		{"create table a (id, v)"},
	} {
		sum := read(t, liteDatabase(t, made...), query("sqlite", "select * from a order by id", "id")).SHA256
		assert.Empty(t, seen[sum])
		seen[sum] = strings.Join(made, ";")
		assert.Equal(t, sum, read(t, liteDatabase(t, made...), query("sqlite", "select * from a order by id", "id")).SHA256)
	}
}

func TestDSNOfAFile(t *testing.T) {
	path := liteDatabase(t, "create table a (id integer)")
	secret := filepath.Join(t.TempDir(), "dsn")
	q := query("sqlite", "select id from a order by id", "id")
	q.DSNEnv, q.DSNFile = "", secret
	said := func() string {
		_, err := reader("").Read(t.Context(), []Query{q})
		if err == nil {
			return ""
		}
		assert.NotContains(t, err.Error(), "canary")
		return strings.ReplaceAll(err.Error(), secret, "SECRET")
	}
	assert.Equal(t, "ninefold.yaml:3:5: the file of the DSN, SECRET, cannot be read; check its path and mode", said())
	require.NoError(t, os.WriteFile(secret, []byte("\ufeff"+path+"\r\n"), 0o600))
	assert.Empty(t, said())
	require.NoError(t, os.Chmod(secret, 0o640))
	assert.Equal(t, "ninefold.yaml:3:5: the file of the DSN, SECRET, has the mode 640: others may read it; run chmod 600 SECRET", said())
	require.NoError(t, os.Chmod(secret, 0o600))
	require.NoError(t, os.WriteFile(secret, []byte(path+"\ncanary"), 0o600))
	assert.Equal(t, "ninefold.yaml:3:5: the file of the DSN, SECRET, must hold one line; write the DSN of the database into it", said())
	q.DSNFile, q.DSNEnv = "", "UNSET"
	assert.Equal(t, "ninefold.yaml:3:5: the environment variable UNSET is not set; set it to the DSN of the database", said())
	q.Driver = "oracle"
	assert.Equal(t, "ninefold.yaml:3:5: there is no driver oracle; it may be mysql, postgres, sqlite", said())
}
