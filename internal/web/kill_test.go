package web

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/engine"
	"ninefold/internal/store"
)

var kills = flag.Int("kills", 20, "how often a page that somebody writes in is killed")

// servedVariable makes the test program a page of a folder, kept in a file beside it.
const servedVariable = "NINEFOLD_TEST_SERVES"

func TestMain(m *testing.M) {
	if dir := os.Getenv(servedVariable); dir != "" {
		if err := serveUntilKilled(dir); err != nil {
			fmt.Println("fault", err)
		}
		return
	}
	os.Exit(m.Run())
}

func serveUntilKilled(dir string) error {
	ctx := context.Background()
	kept, err := store.Open(ctx, dir+".db")
	if err != nil {
		return err
	}
	listener, err := Listen(ctx, Loopback, 0)
	if err != nil {
		return err
	}
	r := engine.Request{Sources: []string{dir}, AsOf: dayOf(2024, 12, 31), Jobs: 2}
	s := New(ctx, listener.Addr().String(), Options{Request: r, Keep: kept, User: "某人"})
	run, err := s.Prepare(r)
	if err == nil {
		err = s.Begin(run)
	}
	if err != nil {
		return err
	}
	s.Wait()
	for _, one := range s.shown.full.Verdicts {
		if one.Status == "fail" {
			fmt.Println(s.Entry(), one.Fingerprint)
			break
		}
	}
	return Serve(ctx, listener, s)
}

// writer is somebody who writes in a page of another process until that is killed.
type writer struct {
	*http.Client

	home, finding string
	saved         int // the last entry that was called saved
	tried         int
	figure        string // the last figure that was called saved
	figures       int
	saving        bool // another was sent, and nothing was heard of it
}

func (w *writer) ask(ctx context.Context, method, address string, form url.Values) (int, string, error) {
	r, err := http.NewRequestWithContext(ctx, method, w.home+address, strings.NewReader(form.Encode()))
	if err != nil {
		return 0, "", err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer, err := w.Do(r)
	if err != nil {
		return 0, "", err
	}
	defer func() { _ = answer.Body.Close() }() // only read
	body, err := io.ReadAll(answer.Body)
	return answer.StatusCode, string(body), err
}

// write writes one entry and one figure; an error is that the page is gone.
func (w *writer) write(ctx context.Context, t *testing.T) error {
	_, page, err := w.ask(ctx, http.MethodGet, "/ledger/entry?finding="+w.finding, nil)
	if err != nil {
		return err
	}
	seen := regexp.MustCompile(`name="seen measures" value="([^"]*)"`).FindStringSubmatch(page)
	require.NotNil(t, seen, page)
	w.tried++
	status, _, err := w.ask(ctx, http.MethodPost, "/ledger/entry", url.Values{"finding": {w.finding}, "measures": {strconv.Itoa(w.tried)}, "seen measures": {seen[1]}})
	if err != nil {
		return err
	}
	require.Equal(t, http.StatusSeeOther, status)
	w.saved = w.tried
	next := map[string]string{"3": "4", "4": "3"}[w.figure]
	_, page, err = w.ask(ctx, http.MethodGet, visitsFigure+"&try=yes&value="+next, nil)
	if err != nil || !strings.Contains(page, `name="digest"`) {
		return err // it was written when the page before was killed
	}
	w.saving = true
	status, page, err = w.ask(ctx, http.MethodPost, "/figure", saving(t, page, "/figure"))
	if err != nil {
		return err
	}
	require.Equal(t, http.StatusSeeOther, status, page)
	w.figure, w.saving = next, false
	w.figures++
	return nil
}

// A page that is killed at any moment has lost no entry that it called saved, and leaves
// the settings as they were or as they were to be.
func TestAPageThatIsKilledLosesNothing(t *testing.T) {
	program, err := os.Executable()
	require.NoError(t, err)
	dir := smallOffice(t)
	settings := filepath.Join(dir, "ninefold.yaml")
	figure := regexp.MustCompile(`half_days: [34]`)
	text, err := os.ReadFile(settings)
	require.NoError(t, err)
	want := figure.ReplaceAllString(string(text), "half_days: N")
	w := &writer{figure: "3"}
	for range *kills {
		page := exec.CommandContext(t.Context(), program)
		page.Env = append(os.Environ(), servedVariable+"="+dir)
		out, err := page.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, page.Start())
		line, err := bufio.NewReader(out).ReadString('\n')
		require.NoError(t, err)
		entry, finding, _ := strings.Cut(strings.TrimSpace(line), " ")
		require.Contains(t, entry, "token=", line)
		at, err := url.Parse(entry)
		require.NoError(t, err)
		jar, err := cookiejar.New(nil)
		require.NoError(t, err)
		w.Client = &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		w.home, w.finding = "http://"+at.Host, finding
		_, _, err = w.ask(t.Context(), http.MethodGet, at.RequestURI(), nil)
		require.NoError(t, err)
		go func() {
			time.Sleep(time.Duration(20+rand.IntN(300)) * time.Millisecond)
			_ = page.Process.Kill()
		}()
		for w.write(t.Context(), t) == nil { //nolint:revive // until it is killed
		}
		_ = page.Wait() // it was killed

		text, err := os.ReadFile(settings)
		require.NoError(t, err)
		require.Equal(t, want, figure.ReplaceAllString(string(text), "half_days: N"), "half-written")
		is := strings.TrimPrefix(figure.FindString(string(text)), "half_days: ")
		if !w.saving {
			assert.Equal(t, w.figure, is, "what was called saved is there")
		}
		w.figure, w.saving = is, false
		kept, err := store.Open(t.Context(), dir+".db")
		require.NoError(t, err)
		history, err := kept.History(t.Context(), finding)
		require.NoError(t, err)
		last := 0
		for _, e := range history {
			if e.Field == "measures" {
				last, err = strconv.Atoi(e.After)
				require.NoError(t, err)
			}
		}
		assert.GreaterOrEqual(t, last, w.saved)
		w.saved = last
		_, err = kept.Verify(t.Context())
		require.NoError(t, err)
		require.NoError(t, kept.Close())
	}
	assert.Positive(t, w.saved)
	assert.Positive(t, w.figures)
	t.Logf("%d entries were called saved", w.saved)
}

// smallOffice is one that is checked at once, with a finding and a figure of its own.
func smallOffice(t *testing.T) string {
	t.Helper()
	dir := hiddenOffice(t)
	settings := "recursive: false\nthresholds:\n  fieldwork: {visits: {half_days: 3}} # 每周\n# 末行\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(settings), 0o600))
	require.NoError(t, os.Remove(filepath.Join(dir, "访谈-密甲乙.csv"))) // it holds a bad row
	return dir
}
