//go:build linux

package database

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// required is the variable by which CI says that no server may be missing.
const required = "NINEFOLD_TEST_DATABASES"

// nobody is who runs servers where the tests are run by root: PostgreSQL refuses to.
const nobody = 65534

// stops are what ends the servers that tests began.
var stops []func()

func TestMain(m *testing.M) {
	code := m.Run()
	for _, stop := range stops {
		stop()
	}
	os.Exit(code)
}

// program finds a program of a server that Debian keeps out of PATH; without one
// the test is skipped, but not in CI.
func program(t *testing.T, name string) string {
	t.Helper()
	for _, pattern := range []string{"/usr/lib/postgresql/*/bin/" + name, "/usr/sbin/" + name, "/usr/bin/" + name, "/usr/libexec/" + name} {
		if found, _ := filepath.Glob(pattern); len(found) > 0 {
			return found[len(found)-1]
		}
	}
	if path, err := exec.LookPath(name); err == nil {
		return path
	}
	if os.Getenv(required) != "" {
		t.Fatalf("%s is missing: apt-get install postgresql mariadb-server", name)
	}
	t.Skipf("skipped: no %s on this machine (apt-get install postgresql mariadb-server)", name)
	return ""
}

// home makes a folder of a short name, for a socket's path may have 107 letters.
func home(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "db") //nolint:usetesting // it lives as long as the server
	require.NoError(t, err)
	stops = append(stops, func() { _ = os.RemoveAll(dir) })
	if os.Getuid() == 0 {
		require.NoError(t, os.Chown(dir, nobody, nobody))
	}
	return dir
}

func command(dir, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(context.Background(), name, args...)
	cmd.Dir, cmd.Env = dir, []string{"HOME=" + dir, "LC_ALL=C", "PATH=/usr/bin:/bin:" + filepath.Dir(name), "TZ=America/New_York"}
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	return cmd
}

func run(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
}

// serve starts a server and has it ended after all tests.
func serve(t *testing.T, cmd *exec.Cmd, log string) {
	t.Helper()
	to, err := os.Create(log)
	require.NoError(t, err)
	cmd.Stdout, cmd.Stderr = to, to
	require.NoError(t, cmd.Start())
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }()
	stop := func() {
		_ = cmd.Process.Signal(syscall.SIGINT)
		select {
		case <-ended:
		case <-time.After(10 * time.Second):
			_ = cmd.Process.Kill()
		}
	}
	stops = append([]func(){stop}, stops...)
}

// server is one that tests talk to: as its owner with sql, and by a DSN of a user
// who may only read.
type server struct {
	admin *sql.DB
	dsn   string
	dir   string
}

const (
	readerUser     = "canaryuser"
	readerPassword = "CanaryPass!9"
	readerDatabase = "canarybase"
)

// await waits until a server answers.
func await(t *testing.T, db *sql.DB, log string) {
	t.Helper()
	deadline := time.Now().Add(60 * time.Second)
	for {
		err := db.PingContext(t.Context())
		if err == nil {
			return
		}
		if time.Now().After(deadline) {
			said, _ := os.ReadFile(log)
			t.Fatalf("the server does not answer: %v\n%s", err, said)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (s *server) do(t *testing.T, statements ...string) {
	t.Helper()
	for _, one := range statements {
		_, err := s.admin.ExecContext(t.Context(), one)
		require.NoError(t, err, one)
	}
}

var startedPostgres, startedMariaDB struct {
	sync.Once
	*server
}

// postgresServer is a real one, on a socket in a folder of its own.
func postgresServer(t *testing.T) *server {
	t.Helper()
	initdb, postgres := program(t, "initdb"), program(t, "postgres")
	startedPostgres.Do(func() {
		dir := home(t)
		data, log := filepath.Join(dir, "data"), filepath.Join(os.TempDir(), filepath.Base(dir)+".log")
		run(t, command(dir, initdb, "-D", data, "-U", "owner", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"))
		access := "local all owner trust\nlocal all " + readerUser + " scram-sha-256\nlocal all canarystranger scram-sha-256\nhost all " + readerUser + " 127.0.0.1/32 scram-sha-256\n"
		require.NoError(t, os.WriteFile(filepath.Join(data, "pg_hba.conf"), []byte(access), 0o600))
		serve(t, command(dir, postgres, "-D", data, "-k", dir, "-c", "listen_addresses=127.0.0.1", "-p", strconv.Itoa(postgresPort), "-F", "-c", "timezone=America/New_York", "-c", "datestyle=SQL,DMY"), log)
		admin := openPgx(t, "host="+dir+" port="+strconv.Itoa(postgresPort)+" user=owner dbname=postgres")
		await(t, admin, log)
		s := &server{admin: admin, dir: dir}
		s.do(t, "create user "+readerUser+" password '"+readerPassword+"'", "create database "+readerDatabase)
		s.admin = openPgx(t, "host="+dir+" port="+strconv.Itoa(postgresPort)+" user=owner dbname="+readerDatabase)
		s.dsn = fmt.Sprintf("host=%s port=%d user=%s password='%s' dbname=%s sslmode=disable", dir, postgresPort, readerUser, readerPassword, readerDatabase)
		s.do(t, "grant pg_read_all_data to "+readerUser)
		startedPostgres.server = s
	})
	require.NotNil(t, startedPostgres.server, "the server did not start")
	return startedPostgres.server
}

// The ports of the servers' sockets, and on the loopback address of PostgreSQL's.
var postgresPort = 20000 + os.Getpid()%20000

func openPgx(t *testing.T, dsn string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", dsn)
	require.NoError(t, err)
	return db
}

// mariaServer is a real one, on a socket in a folder of its own.
func mariaServer(t *testing.T) *server {
	t.Helper()
	install, mariadbd := program(t, "mariadb-install-db"), program(t, "mariadbd")
	startedMariaDB.Do(func() {
		dir := home(t)
		data, socket, log := filepath.Join(dir, "data"), filepath.Join(dir, "sock"), filepath.Join(os.TempDir(), filepath.Base(dir)+".log")
		run(t, command(dir, install, "--no-defaults", "--datadir="+data, "--auth-root-authentication-method=normal", "--skip-test-db"))
		serve(t, command(dir, mariadbd, "--no-defaults", "--datadir="+data, "--socket="+socket, "--skip-networking", "--pid-file="+filepath.Join(dir, "pid"),
			"--character-set-server=utf8mb4", "--default-time-zone=-05:00"), log)
		admin, err := sql.Open("mysql", "root@unix("+socket+")/")
		require.NoError(t, err)
		await(t, admin, log)
		s := &server{admin: admin, dir: dir}
		s.do(t, "create database "+readerDatabase+" character set utf8mb4",
			"create user "+readerUser+"@localhost identified by '"+readerPassword+"'", "grant select on "+readerDatabase+".* to "+readerUser+"@localhost")
		s.admin, err = sql.Open("mysql", "root@unix("+socket+")/"+readerDatabase)
		require.NoError(t, err)
		s.dsn = fmt.Sprintf("%s:%s@unix(%s)/%s", readerUser, readerPassword, socket, readerDatabase)
		startedMariaDB.server = s
	})
	require.NotNil(t, startedMariaDB.server, "the server did not start")
	return startedMariaDB.server
}
