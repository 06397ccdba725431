//go:build linux

package database

import (
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // for whoever prepares the tables
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

func TestPostgresValuesAreCells(t *testing.T) {
	s := postgresServer(t)
	s.do(t, "drop table if exists zf", "drop type if exists kind", "create type kind as enum ('上午', '下午')",
		`create table zf (id bigint primary key, gh text, rq date, sj timestamp, sz timestamptz, n numeric(30,4), f float8, r real, b boolean, c char(6), k kind, v varchar(9), u uuid, s time)`,
		`insert into zf values
		 (1, '0007', '2024-03-05', '2024-03-05 23:59:59.999', '2024-03-05 17:30:00+00', 12345678901234567890123456.5000, 0.1, 0.1, true, 'AB', '上午', '李　某', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '08:30'),
		 (2, '110101199001011234', '0044-03-15 BC', 'infinity', '-infinity', 'NaN', 'NaN', '1e20', false, null, '下午', '', null, null)`)
	file := read(t, s.dsn, query("postgres", "select * from zf order by id", "id", "gh"))
	assert.Equal(t, [][]string{
		{"t id", "t gh", "t rq", "t sj", "t sz", "t n", "t f", "t r", "t b", "t c", "t k", "t v", "t u", "t s"},
		{"n 1", "t 0007", "d 2024-03-05", "d 2024-03-05", "d 2024-03-06", "n 12345678901234567890123456.5", "n 0.1", "n 0.1", "b TRUE", "t AB    ", "t 上午", "t 李　某", "t a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "t 08:30:00"},
		{"n 2", "t 110101199001011234", "t 0044-03-15 BC", "t infinity", "t -infinity", "t NaN", "t NaN", "n! 1e+20", "b FALSE", "- ", "t 下午", "t ", "- ", "- "},
	}, cells(t, file))
	assert.Equal(t, "id=1, gh=0007", file.Sheets[0].(interface{ Key(row int) string }).Key(2))
	empty := read(t, s.dsn, query("postgres", "select id, gh from zf where id < 0 order by id", "id"))
	assert.Equal(t, [][]string{{"t id", "t gh"}}, cells(t, empty))
}

func TestPostgresFaults(t *testing.T) {
	s := postgresServer(t)
	s.do(t, "drop table if exists canarytable", "create table canarytable (id int, j json, y bytea, a text[])", "insert into canarytable values (1, '{}', 'x', '{a,b}')",
		"drop sequence if exists q", "create sequence q", "grant usage on sequence q to "+readerUser)
	const wrong = "the database (postgres) refuses the user or password; check user and password in OFFICE_DSN, and whether that user may log in from this machine"
	const order = " from canarytable order by id"
	refused := func(column, kind string) string {
		return fmt.Sprintf("the column %[1]s is of the type %[2]s, which is not a cell; make a text of it in the query, such as cast(%[1]s as …), or leave it out", column, kind)
	}
	tcp := func(sslmode string) string {
		return fmt.Sprintf("postgres://%s:%s@127.0.0.1:%d/%s?sslmode=%s", readerUser, strings.ReplaceAll(readerPassword, "!", "%21"), postgresPort, readerDatabase, sslmode)
	}
	for _, tc := range []struct{ name, dsn, text, said string }{
		{"wrong password", strings.Replace(s.dsn, readerPassword, "CanaryWrong", 1), "select id" + order, wrong},
		{"unknown user", strings.Replace(s.dsn, readerUser, "canarystranger", 1), "select id" + order, wrong},
		{"unknown database", strings.Replace(s.dsn, readerDatabase, "canarynone", 1), "select id" + order, "no such database as OFFICE_DSN names; check the name of the database, or the path of the file, in it"},
		{"no DSN", "postgres://canary:[::x/", "select id" + order, "OFFICE_DSN holds no DSN of postgres; write it like postgres://user:password@host:5432/dbname?sslmode=verify-full"},
		{"nobody listens", "postgres://canary:canary@127.0.0.1:1/canary?sslmode=disable", "select id" + order, "the database (postgres) cannot be reached; check the address and port in OFFICE_DSN, and whether the server runs and the network lets you through"},
		{"no such host", "postgres://canary:canary@canary.invalid/canary", "select id" + order, "the database (postgres) cannot be reached; check the address and port in OFFICE_DSN, and whether the server runs and the network lets you through"},
		{"no TLS", tcp("require"), "select id" + order, "no encrypted connection to the database (postgres): its certificate is not trusted or is of another name, or it does not know TLS; check sslmode and sslrootcert (or tls) in OFFICE_DSN, and the server's certificate"},
		{"no table", s.dsn, "select id from canarynone order by id", `a table of the query does not exist (relation "canarynone" does not exist); check the tables and schemas in query`},
		{"no column", s.dsn, "select gh" + order, `a column of the query does not exist (column "gh" does not exist); check the columns in query; names with capital letters need quotation marks`},
		{"syntax", s.dsn, "select id frm canarytable order by id", `the database (postgres) does not understand the query (syntax error at or near "canarytable"); try the query in a tool of the database first`},
		{"writes", s.dsn, "select nextval('q') as id order by id", "the query tries to write; only read: take out the functions or statements that write"},
		{"json", s.dsn, "select id, j" + order, refused("j", "json")},
		{"bytea", s.dsn, "select id, y" + order, refused("y", "bytea")},
		{"array", s.dsn, "select id, a" + order, refused("a", "array")},
		{"without a name", s.dsn, "select id, 1" + order, ""},
		{"the database in an error", s.dsn, "select id, cast('" + readerDatabase + "' as int) as n" + order, `the database (postgres) reports an error, and the query was not finished (invalid input syntax for type integer: "…"); try the query in a tool of the database first`},
		{"cell", s.dsn, "select id, repeat('x', 2000000) as l" + order, "the column l of row 2 is longer than 1048576 bytes; leave the column out, or shorten it in the query"},
		{"row beyond all measure", s.dsn, "select id, repeat('x', 70000000) as l" + order, "a row is too large (over 64 MB); select only the columns that are needed, not files or pictures"},
	} {
		t.Run(tc.name, func(t *testing.T) { told(t, tc.dsn, query("postgres", tc.text, "id"), tc.said) })
	}
	assert.Contains(t, cells(t, read(t, tcp("prefer"), query("postgres", "select id"+order, "id")))[1], "n 1", "over TCP too")
}

// told makes sure of what is said of a query, and that no canary sings in it but
// those of the query itself.
func told(t *testing.T, dsn string, q Query, said string) {
	t.Helper()
	_, err := reader(dsn).Read(t.Context(), []Query{q})
	if said == "" {
		require.NoError(t, err)
		return
	}
	require.Error(t, err)
	assert.Equal(t, []string{"ninefold.yaml:3:5: " + said}, audit.Say(err, audit.EN))
	all := fmt.Sprintf("%s %+v %v", strings.Join(audit.Say(err, audit.ZH), ""), err, err)
	assert.NotContains(t, all, "%!")
	for _, canary := range []string{readerUser, readerPassword, readerDatabase, "CanaryWrong", "canarystranger", "canary.invalid", "127.0.0.1:", dsn} {
		assert.NotContains(t, all, canary)
	}
}

func TestTooSlow(t *testing.T) {
	for driver, one := range map[string]struct {
		server func(*testing.T) *server
		text   string
	}{
		"postgres": {postgresServer, "select pg_sleep(60), 1 as id order by id"},
		"mysql":    {mariaServer, "select sleep(60) as s, 1 as id order by id"},
	} {
		t.Run(driver, func(t *testing.T) {
			s := one.server(t)
			r := reader(s.dsn)
			r.limit = 700 * time.Millisecond
			began := time.Now()
			_, err := r.Read(t.Context(), []Query{query(driver, one.text, "id")})
			require.Error(t, err)
			assert.Contains(t, err.Error(), "took longer than 700ms; narrow the query down")
			assert.Less(t, time.Since(began), 15*time.Second)
		})
	}
}

// An endless result ends at the bound, soon, and is not waited for.
func TestEndlessResultsOfServersEnd(t *testing.T) {
	for driver, one := range map[string]struct {
		server func(*testing.T) *server
		text   string
	}{
		"postgres": {postgresServer, "select id, repeat('x', 100000) as l from generate_series(1, 100000000) id order by 1"},
		"mysql":    {mariaServer, "select seq as id, repeat('x', 100000) as l from seq_1_to_100000000 order by 1"},
	} {
		t.Run(driver, func(t *testing.T) {
			s := one.server(t)
			r := reader(s.dsn)
			r.limit = 2 * time.Second
			began := time.Now()
			_, err := r.Read(t.Context(), []Query{query(driver, one.text, "id")})
			require.Error(t, err)
			assert.Less(t, time.Since(began), 20*time.Second)
		})
	}
}

func TestOneStateOfServers(t *testing.T) {
	for driver, start := range map[string]func(*testing.T) *server{"postgres": postgresServer, "mysql": mariaServer} {
		t.Run(driver, func(t *testing.T) {
			s := start(t)
			s.do(t, "drop table if exists state", "create table state (id int)", "insert into state values (1)")
			opened, err := drivers[driver].open(t.Context(), s.dsn)
			require.NoError(t, err)
			defer opened.close()
			count := func() (n int) {
				require.NoError(t, opened.query(t.Context(), "select id from state order by id", func([]column) error { return nil }, func([]source.Cell) error { n++; return nil }))
				return n
			}
			require.Equal(t, 1, count())
			s.do(t, "insert into state values (2)")
			assert.Equal(t, 1, count())
			require.Error(t, opened.query(t.Context(), "insert into state values (3)", func([]column) error { return nil }, func([]source.Cell) error { return nil }))
		})
	}
}

func TestMariaDBValuesAreCells(t *testing.T) {
	s := mariaServer(t)
	s.do(t, "set sql_mode=''", "drop table if exists zf",
		`create table zf (id bigint unsigned primary key, gh varchar(20), rq date, sj datetime(3), ts timestamp null, n decimal(30,4), f double, b boolean, w bit(1), c char(6), k enum('上午','下午'), y year, x text, j json)`,
		"set time_zone='+00:00'",
		`insert into zf values (18446744073709551615, '0007', '2024-03-05', '2024-03-05 23:59:59.999', '2024-03-05 17:30:00', 12345678901234567890123456.5000, 0.1, true, b'1', 'AB', '上午', 2024, '李　某', '{}'),
		 (2, '110101199001011234', '0000-00-00', null, nullif(1, 1), 3.0000, 110101199001011234, false, b'0', null, '下午', null, '', null)`)
	file := read(t, s.dsn, query("mysql", "select * from zf order by id desc", "id"))
	assert.Equal(t, [][]string{
		{"t id", "t gh", "t rq", "t sj", "t ts", "t n", "t f", "t b", "t w", "t c", "t k", "t y", "t x", "t j"},
		{"n 18446744073709551615", "t 0007", "d 2024-03-05", "d 2024-03-05", "d 2024-03-06", "n 12345678901234567890123456.5", "n 0.1", "n 1", "b TRUE", "t AB", "t 上午", "n 2024", "t 李　某", "t {}"},
		{"n 2", "t 110101199001011234", "d 0000-00-00", "- ", "- ", "n 3", "n! 1.1010119900101123e+17", "n 0", "b FALSE", "- ", "t 下午", "- ", "t ", "- "},
	}, cells(t, file))
}

func TestMariaDBFaults(t *testing.T) {
	s := mariaServer(t)
	s.do(t, "drop table if exists canarytable", "create table canarytable (id int, y blob)", "insert into canarytable values (1, 'x')")
	const wrong = "the database (mysql) refuses the user or password; check user and password in OFFICE_DSN, and whether that user may log in from this machine"
	const order = " from canarytable order by id"
	for _, tc := range []struct{ name, dsn, text, said string }{
		{"wrong password", strings.Replace(s.dsn, readerPassword, "CanaryWrong", 1), "select id" + order, wrong},
		{"unknown user", strings.Replace(s.dsn, readerUser, "canarystranger", 1), "select id" + order, wrong},
		{"other database", strings.Replace(s.dsn, "/"+readerDatabase, "/canarynone", 1), "select id" + order, wrong},
		{"no DSN", "mysql://canary:canary@host/x", "select id" + order, "OFFICE_DSN holds no DSN of mysql; write it like user:password@tcp(host:3306)/dbname?tls=true"},
		{"nobody listens", "canary:canary@tcp(127.0.0.1:1)/canary", "select id" + order, "the database (mysql) cannot be reached; check the address and port in OFFICE_DSN, and whether the server runs and the network lets you through"},
		{"no socket", "canary:canary@unix(/canary/sock)/canary", "select id" + order, "the database (mysql) cannot be reached; check the address and port in OFFICE_DSN, and whether the server runs and the network lets you through"},
		{"no TLS", s.dsn + "?tls=true", "select id" + order, "no encrypted connection to the database (mysql): its certificate is not trusted or is of another name, or it does not know TLS; check sslmode and sslrootcert (or tls) in OFFICE_DSN, and the server's certificate"},
		{"no table", s.dsn, "select id from nothere order by id", "a table of the query does not exist (Table '….nothere' doesn't exist); check the tables and schemas in query"},
		{"no column", s.dsn, "select gh" + order, "a column of the query does not exist (Unknown column 'gh' in 'SELECT'); check the columns in query; names with capital letters need quotation marks"},
		{"blob", s.dsn, "select id, y" + order, "the column y is of the type blob, which is not a cell; make a text of it in the query, such as cast(y as …), or leave it out"},
		{"cell", s.dsn, "select id, repeat('x', 2000000) as l" + order, "the column l of row 2 is longer than 1048576 bytes; leave the column out, or shorten it in the query"},
		{"several statements", s.dsn + "?multiStatements=true", "select id" + order, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.name == "no column" {
				_, err := reader(tc.dsn).Read(t.Context(), []Query{query("mysql", tc.text, "id")})
				assert.ErrorContains(t, err, "a column of the query does not exist (Unknown column 'gh' in '")
				return
			}
			told(t, tc.dsn, query("mysql", tc.text, "id"), tc.said)
		})
	}
}

// fakeServer answers every connection with some bytes.
func fakeServer(t *testing.T, answer func(conn net.Conn)) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() { defer conn.Close(); answer(conn) }()
		}
	}()
	return listener.Addr().String()
}

// A server that asks for a log-in that no driver knows: SHA-256 of openGauss (10),
// SM3 (13), a plugin of MySQL.
func TestUnknownLogins(t *testing.T) {
	const said = "asks for a way to log in that is not known here, such as SHA-256 of openGauss, SM3, or a plugin of MySQL; have the administrator"
	for _, kind := range []byte{10, 11, 13} {
		addr := fakeServer(t, func(conn net.Conn) {
			_, _ = conn.Read(make([]byte, 4096))
			_, _ = conn.Write(append([]byte{'R', 0, 0, 0, 12, 0, 0, 0, kind}, make([]byte, 4)...))
			_, _ = conn.Read(make([]byte, 4096))
		})
		_, err := reader("postgres://canary:canary@"+addr+"/canary?sslmode=disable").Read(t.Context(), []Query{query("postgres", "select 1 as id order by id", "id")})
		assert.ErrorContains(t, err, said)
	}
	addr := fakeServer(t, func(conn net.Conn) {
		greeting := append([]byte{10}, "8.0.0-canary\x00"...)
		greeting = append(greeting, 1, 0, 0, 0)
		greeting = append(greeting, "12345678\x00"...)
		greeting = append(greeting, 0x00, 0xaa, 45, 2, 0, 0x0f, 0x00, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
		greeting = append(greeting, "123456789012\x00sm3_password\x00"...)
		_, _ = conn.Write(append([]byte{byte(len(greeting)), 0, 0, 0}, greeting...))
		_, _ = conn.Read(make([]byte, 4096))
		change := "\xfesm3_password\x0012345678901234567890\x00"
		_, _ = conn.Write(append([]byte{byte(len(change)), 0, 0, 2}, change...))
		_, _ = conn.Read(make([]byte, 4096))
	})
	_, err := reader("canary:canary@tcp("+addr+")/canary").Read(t.Context(), []Query{query("mysql", "select 1 as id order by id", "id")})
	assert.ErrorContains(t, err, said)
}

// Whatever a server sends that is none, the run ends with a sentence.
func TestServersThatAreNone(t *testing.T) {
	for _, answer := range []string{"", "HTTP/1.1 400 Bad Request\r\n\r\n", "\x00\x00\x00\x00", "R\x00\x00\x00\x08\x00\x00\x00\x00Z\x00\x00\x00\x05I", "\x05\x00\x00\x00\x0a8\x00\x01\x00", strings.Repeat("\xff", 5000), "N", "S"} {
		addr := fakeServer(t, func(conn net.Conn) {
			_, _ = conn.Write([]byte(answer))
			time.Sleep(50 * time.Millisecond)
		})
		for driver, dsn := range map[string]string{"postgres": "postgres://canary:canary@" + addr + "/canary", "mysql": "canary:canary@tcp(" + addr + ")/canary"} {
			r := reader(dsn)
			r.limit = time.Second
			_, err := r.Read(t.Context(), []Query{query(driver, "select 1 as id order by id", "id")})
			require.Error(t, err, "%s %q", driver, answer)
			assert.NotContains(t, err.Error(), "canary")
			assert.NotContains(t, err.Error(), addr)
			assert.Contains(t, err.Error(), "the database ("+driver+")")
		}
	}
}
