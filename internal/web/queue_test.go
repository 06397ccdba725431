package web

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/engine"
)

// held is a run that goes on until it is let go, or cancelled.
func held(t *testing.T, s *Site) (run *Run, let func()) {
	t.Helper()
	run, err := s.Prepare(compliant)
	require.NoError(t, err)
	run.who = "某人"
	gone := make(chan struct{})
	run.reopen = func(ctx context.Context) (*engine.Office, error) {
		select {
		case <-gone:
			return engine.Open(ctx, run.setup, run.sources, engine.ForEverything, engine.Observer{})
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
	}
	require.NoError(t, s.Begin(run))
	return run, func() { close(gone) }
}

func address(r *Run) string { return "/run?id=" + strconv.FormatInt(r.number, 10) }

// Two runs go on at a time, the others wait in turn, each page says which place it has,
// and past the end of the line it says that too.
func TestRunsWaitForTheirTurn(t *testing.T) {
	s := New(t.Context(), testHost, Options{Request: compliant})
	v := entered(t, s)
	var runs []*Run
	var lets []func()
	for range mostAtOnce + mostWaiting {
		run, let := held(t, s)
		runs, lets = append(runs, run), append(lets, let)
	}
	for _, page := range []string{"/", "/person?id=1", "/run"} {
		answer := v.get(page)
		assert.Equal(t, http.StatusOK, answer.Code)
		assert.Equal(t, "1; url=/run", answer.Header().Get("Refresh"))
	}
	assert.Equal(t, -1, s.line.ahead(runs[1].turn))
	page := v.get(address(runs[4]))
	assert.Equal(t, "1; url="+address(runs[4]), page.Header().Get("Refresh"), "without script it looks again by itself")
	assert.Contains(t, page.Body.String(), "排队等候检查")
	assert.Contains(t, page.Body.String(), "前面还有 2 个在排队")
	assert.Contains(t, page.Body.String(), "排队中，第 3 位")
	assert.Contains(t, v.get(address(runs[2])).Body.String(), "下一个就轮到")
	assert.Contains(t, v.get(address(runs[1])).Body.String(), "正在读取资料")
	v.cookies[languageCookie] = "en"
	assert.Contains(t, v.get(address(runs[4])).Body.String(), "2 others wait before it")
	for _, full := range []string{"/run", "/books"} {
		answer := v.post(full, nil)
		assert.Equal(t, http.StatusTooManyRequests, answer.Code, full)
		assert.Equal(t, "10", answer.Header().Get("Retry-After"))
		assert.Contains(t, answer.Body.String(), "two checks are going on and eight are waiting")
	}
	v.cookies[languageCookie] = "zh"
	assert.Contains(t, v.post("/run", nil).Body.String(), "两个进行、八个排队")
	for _, let := range lets {
		let()
	}
	s.Wait()
	assert.Equal(t, http.StatusSeeOther, v.get("/run").Code)
	assert.Equal(t, "/", v.get(address(runs[4])).Header().Get("Location"))
	assert.Equal(t, http.StatusOK, v.get("/").Code)
	assert.Same(t, runs[len(runs)-1], s.shown)
}

// A run is shown and kept after those that were asked for before it, even where it is
// done sooner.
func TestRunsAreShownInTheOrderInWhichTheyWereAskedFor(t *testing.T) {
	s := New(t.Context(), testHost, Options{Request: compliant})
	first, letFirst := held(t, s)
	second, letSecond := held(t, s)
	third, letThird := held(t, s)
	letSecond()
	require.Eventually(t, func() bool { return s.line.ahead(third.turn) < 0 }, 20*time.Second, 5*time.Millisecond, "its place is free once it is judged")
	shown, _ := s.runs()
	assert.Nil(t, shown)
	letThird()
	letFirst()
	<-first.ended
	<-second.ended
	<-third.ended
	s.Wait()
	assert.Same(t, third, s.shown)
	kept, err := s.kept.runs(t.Context())
	require.NoError(t, err)
	assert.Len(t, kept, 3)
	assert.Equal(t, []int64{1, 2, 3}, []int64{first.kept, second.kept, third.kept})
}

// Whoever cancels ends a run that waits, or the engine of one that goes on; what was
// shown stays.
func TestARunIsCancelled(t *testing.T) {
	s := siteOf(t, compliant, nil)
	v := entered(t, s)
	before, _ := s.runs()
	going, _ := held(t, s)
	_, let := held(t, s)
	waiting, _ := held(t, s)
	cancel := func(r *Run) string {
		form := saving(t, v.get(address(r)).Body.String(), "/run/cancel")
		form.Set("id", strconv.FormatInt(r.number, 10))
		answer := v.post("/run/cancel", form)
		require.Equal(t, http.StatusSeeOther, answer.Code)
		require.Equal(t, address(r), answer.Header().Get("Location"))
		<-r.ended
		return v.get(address(r)).Body.String()
	}
	assert.Contains(t, cancel(waiting), "这次检查")
	require.ErrorIs(t, waiting.err, errCancelled)
	assert.Contains(t, cancel(going), "原有的结果没有改动")
	require.ErrorIs(t, going.err, errCancelled)
	shown, _ := s.runs()
	assert.Same(t, before, shown)
	let()
	s.Wait()
	shown, _ = s.runs()
	assert.NotSame(t, before, shown, "the other one went on")
	assert.Equal(t, http.StatusSeeOther, v.post("/run/cancel", url.Values{"id": {"1"}}).Code)
	again, _ := s.runs()
	assert.Same(t, shown, again, "what is shown is not cancelled any more")
}

// A run that nothing was shown before is cancelled, and can be begun again.
func TestTheFirstRunIsCancelledAndBegunAgain(t *testing.T) {
	s := New(t.Context(), testHost, Options{Request: compliant})
	v := entered(t, s)
	run, _ := held(t, s)
	v.post("/run/cancel", url.Values{"id": {"1"}})
	<-run.ended
	assert.Contains(t, v.get(address(run)).Body.String(), "还没有检查过")
	assert.Equal(t, "/books", v.get("/").Header().Get("Location"))
	require.Contains(t, v.get("/books").Body.String(), `action="/run"`)
	require.Equal(t, http.StatusSeeOther, v.post("/run", nil).Code)
	s.Wait()
	assert.Contains(t, v.get("/").Body.String(), `class="square`)
}

// Cancelling ends the engine itself: reading and judging look at the context.
func TestTheEngineEndsWhenItsRunIsCancelled(t *testing.T) {
	s := New(t.Context(), testHost, Options{Request: office, Watch: nil})
	v := entered(t, s)
	reading := make(chan struct{})
	s.options.Watch = func() engine.Observer {
		return engine.Observer{Found: func(*engine.Sources) error {
			close(reading)
			for _, going := s.runs(); going != nil; _, going = s.runs() {
				if v.post("/run/cancel", url.Values{"id": {"1"}}).Code == http.StatusSeeOther {
					break
				}
			}
			return nil
		}}
	}
	run, err := s.Prepare(office)
	require.NoError(t, err)
	require.NoError(t, s.Begin(run))
	<-reading
	<-run.ended
	require.ErrorIs(t, run.err, errCancelled)
	assert.Nil(t, run.tables, "nothing was read behind it")
	shown, _ := s.runs()
	assert.Nil(t, shown)
}

// Books that were put in stay as long as a run of them is shown, goes on or waits.
func TestBooksOfCancelledRunsGo(t *testing.T) {
	s := siteOf(t, compliant, nil)
	v := entered(t, s)
	_, let := held(t, s)
	require.Equal(t, http.StatusSeeOther, v.put(booksOf(t, "../../fixtures/compliant")...).Code)
	_, letLast := held(t, s)
	s.mutex.Lock()
	put := s.pending.runs[1]
	s.mutex.Unlock()
	require.DirExists(t, put.uploaded.folder())
	assert.Equal(t, http.StatusConflict, v.post("/run", nil).Code, "other books are pending: these are not read again behind them")
	v.post("/run/cancel", url.Values{"id": {strconv.FormatInt(put.number, 10)}})
	<-put.ended
	_, err := os.Stat(put.uploaded.home)
	require.ErrorIs(t, err, os.ErrNotExist)
	let()
	letLast()
	s.Wait()
}

// A figure that is tried over everybody takes its turn too, and says when it has none.
func TestFiguresAreTriedInTurn(t *testing.T) {
	s := siteOf(t, office, nil)
	v := entered(t, s)
	const all, one = "/figure/effect?rule=fieldwork.visits&parameter=half_days&try=yes&value=3", "&branch=JW-QF"
	var turns []*turn
	for range mostAtOnce + mostWaiting {
		taken, err := s.line.enter(false)
		require.NoError(t, err)
		turns = append(turns, taken)
	}
	assert.Contains(t, v.get(all).Body.String(), "两个进行、八个排队")
	assert.Equal(t, http.StatusTooManyRequests, v.get(strings.Replace(all, "/effect", "", 1)).Code)
	assert.Contains(t, v.get(all+one).Body.String(), "结论会变", "of one branch it takes no time")
	ctx, gone := context.WithCancel(t.Context())
	s.line.leave(turns[9])
	ended := make(chan error, 1)
	go func() { ended <- s.line.try(ctx, func() error { t.Error("it had no turn"); return nil }) }()
	gone()
	require.ErrorIs(t, <-ended, context.Canceled)
	for _, taken := range turns[:9] {
		s.line.leave(taken)
	}
	assert.Contains(t, v.get(all).Body.String(), "结论会变")
	assert.Zero(t, s.line.going)
	assert.Empty(t, s.line.waiting)
}

// Fifty people of all roles at once: pages, entries, figures that are tried, requests,
// runs, of which some are cancelled. Run with -race.
func TestFiftySessionsAtOnce(t *testing.T) {
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, engine.Request{Sources: []string{smallOffice(t)}, AsOf: dayOf(2024, 12, 31), Jobs: 2}, "B1")
	finding := ""
	for _, one := range s.shown.full.Verdicts {
		if one.Status == "fail" && one.Subject.Branch == "B1" {
			finding = one.Fingerprint
		}
	}
	roles := []string{"org", "officer", "approver", "auditor", "officer"}
	var group sync.WaitGroup
	for n := range 50 {
		group.Go(func() {
			own := newVisitor(t, s)
			own.header["X-User"], own.peer = v[roles[n%len(roles)]].header["X-User"], proxyPeer+":1"
			for _, page := range []string{"/", "/ledger", "/runs", "/figures", figureOf + "&branch=B1&try=yes&value=" + strconv.Itoa(3+n%5), "/requests", "/due?days=365", "/search?q=A", "/history", "/run"} {
				assert.Less(t, own.get(page).Code, http.StatusInternalServerError, page)
			}
			own.write(finding, "measures", "", "第"+strconv.Itoa(n))
			own.post("/requests", url.Values{"rule": {"fieldwork.visits"}, "subject": {"A-0001"}, "from": {"2024-06-01"}, "until": {"2024-12-31"}, "reason": {"第" + strconv.Itoa(n)}})
			if n%5 == 0 {
				own.post("/run", nil)
				own.post("/run/cancel", url.Values{"id": {strconv.Itoa(n / 5)}})
			}
		})
	}
	group.Wait()
	s.Wait()
	assert.Zero(t, s.line.going)
	_, err := kept.Verify(t.Context())
	require.NoError(t, err)
	assert.Equal(t, http.StatusOK, v["officer"].get("/").Code)
}

// What judges a run anew gives way to books that came since: it would take their place.
func TestWhatJudgesAnewGivesWayToOtherBooks(t *testing.T) {
	s := New(t.Context(), testHost, Options{Request: office})
	began := func(of *Run) (*Run, error) {
		run, err := s.Prepare(office)
		require.NoError(t, err)
		run.of = of
		return run, s.Begin(run)
	}
	first, err := began(nil)
	require.NoError(t, err)
	s.Wait()
	require.Same(t, first, s.shownRun())
	second, err := began(first)
	require.NoError(t, err)
	_, err = began(first)
	require.ErrorIs(t, err, errBusy, "another run is pending")
	s.Wait()
	require.Same(t, second, s.shownRun())
	_, err = began(first)
	require.ErrorIs(t, err, errBusy, "another one is shown")
	assert.Same(t, second, s.shownRun())
	assert.Zero(t, s.line.going, "the places are given back")
	assert.Empty(t, s.line.waiting)
}
