// Command load looks at a running page of ninefold serve as several people at once do, and
// says for each screen how long its answers took:
//
//	go run ./bench/load -visitors 20 -pages 60 -pause 1s http://127.0.0.1:PORT/enter?token=…
//
// It follows the links of the pages first, so that it asks for what there is: other people,
// verdicts and figures each time.
package main

import (
	"context"
	"flag"
	"fmt"
	"html"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// mostOfEach is how many addresses of one screen are asked for in turn.
const mostOfEach = 300

// took is one answer.
type took struct {
	screen string
	time   time.Duration
	bytes  int
}

// site is the page that is looked at.
type site struct {
	client  *http.Client
	origin  string
	screens map[string][]string // addresses by screen
	known   map[string]bool
}

func main() {
	visitors := flag.Int("visitors", 20, "how many people look at pages at once")
	pages := flag.Int("pages", 60, "how many pages each looks at")
	pause := flag.Duration("pause", time.Second, "how long each looks at a page, on average")
	seed := flag.Uint64("seed", 1, "the same seed chooses the same pages")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: load [-visitors N] [-pages N] [-pause 1s] ADDRESS, the one-time address that serve prints")
		os.Exit(2)
	}
	if err := run(context.Background(), flag.Arg(0), *visitors, *pages, *pause, *seed); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, address string, visitors, pages int, pause time.Duration, seed uint64) error {
	s, err := enter(ctx, address)
	if err != nil {
		return err
	}
	if err := s.explore(ctx); err != nil {
		return err
	}
	var group sync.WaitGroup
	found, faults := make([][]took, visitors), make([]error, visitors)
	for i := range visitors {
		group.Go(func() {
			found[i], faults[i] = s.visit(ctx, rand.New(rand.NewPCG(seed, uint64(i))), pages, pause) // the same pages each time
		})
	}
	group.Wait()
	for _, err := range faults {
		if err != nil {
			return err
		}
	}
	report(slices.Concat(found...))
	return nil
}

// enter takes the one-time address and waits until there is a run to look at.
func enter(ctx context.Context, address string) (*site, error) {
	at, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	transport := &http.Transport{MaxIdleConnsPerHost: 100}
	s := &site{client: &http.Client{Jar: jar, Transport: transport}, origin: at.Scheme + "://" + at.Host, screens: map[string][]string{}, known: map[string]bool{}}
	if _, err := s.get(ctx, strings.TrimPrefix(address, s.origin)); err != nil {
		return nil, err
	}
	for {
		page, err := s.get(ctx, "/")
		if err != nil || strings.Contains(page, `class="square`) {
			return s, err
		}
		time.Sleep(200 * time.Millisecond)
	}
}

func (s *site) get(ctx context.Context, address string) (string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, s.origin+address, http.NoBody)
	if err != nil {
		return "", err
	}
	answer, err := s.client.Do(r)
	if err != nil {
		return "", err
	}
	body, err := io.ReadAll(answer.Body)
	if closed := answer.Body.Close(); err == nil {
		err = closed
	}
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s is answered by %s", address, answer.Status)
	}
	return string(body), err
}

// entrances are the pages from which the others are found, and what no link leads to.
var entrances = []string{
	"/", "/unknown", "/search?q=0001", "/search?q=" + url.QueryEscape("王"), "/due", "/due?days=365", "/ledger", "/ledger?page=2", "/runs", "/books", "/figures", "/waivers", "/history", "/paragraph",
	"/figure/effect?rule=fieldwork.visits&parameter=half_days&value=3&try=yes", "/figure/effect?rule=fieldwork.visits&parameter=half_days&value=4&try=yes",
	"/figure/effect?rule=exchange.interviews&parameter=max_gap_days&value=150&try=yes", "/figure/effect?rule=cultivation.rotation&parameter=max_years&value=4&try=yes",
}

// looked are the screens that a link may lead to.
var looked = []string{"/", "/system", "/rule", "/branch", "/person", "/verdict", "/sheet", "/due", "/ledger", "/ledger/entry", "/run/kept", "/figures", "/figure"}

var link = regexp.MustCompile(`href="(/[^"#]*)`)

// explore follows links, so many of each screen.
func (s *site) explore(ctx context.Context) error {
	queue := slices.Clone(entrances)
	for len(queue) > 0 {
		address := queue[0]
		queue = queue[1:]
		path, _, _ := strings.Cut(address, "?")
		if s.known[address] || len(s.screens[path]) >= mostOfEach || strings.Contains(address, "lang=") {
			continue
		}
		s.known[address] = true
		s.screens[path] = append(s.screens[path], address)
		if len(s.screens[path]) > 12 {
			continue // it is asked for later
		}
		page, err := s.get(ctx, address)
		if err != nil {
			return err
		}
		for _, found := range link.FindAllStringSubmatch(page, -1) {
			to := html.UnescapeString(found[1])
			if path, _, _ := strings.Cut(to, "?"); slices.Contains(looked, path) {
				queue = append(queue, to)
			}
		}
	}
	return nil
}

// visit looks at pages, one screen as often as another.
func (s *site) visit(ctx context.Context, choose *rand.Rand, pages int, pause time.Duration) ([]took, error) {
	var all []took
	var screens []string
	for path := range s.screens {
		screens = append(screens, path)
	}
	slices.Sort(screens)
	for range pages {
		if pause > 0 {
			time.Sleep(time.Duration(choose.ExpFloat64() * float64(pause)))
		}
		path := screens[choose.IntN(len(screens))]
		begun := time.Now()
		page, err := s.get(ctx, s.screens[path][choose.IntN(len(s.screens[path]))])
		if err != nil {
			return nil, err
		}
		all = append(all, took{path, time.Since(begun), len(page)})
	}
	return all, nil
}

// report prints each screen and all of them.
func report(all []took) {
	by := map[string][]took{}
	for _, one := range all {
		by[one.screen] = append(by[one.screen], one)
		by["all"] = append(by["all"], one)
	}
	var screens []string
	for screen := range by {
		screens = append(screens, screen)
	}
	slices.Sort(screens)
	fmt.Printf("%-16s %6s %9s %9s %9s %9s\n", "screen", "pages", "median", "95 %", "slowest", "kB")
	for _, screen := range screens {
		times, size := []time.Duration{}, 0
		for _, one := range by[screen] {
			times = append(times, one.time)
			size += one.bytes
		}
		slices.Sort(times)
		at := func(part float64) time.Duration {
			return times[min(len(times)-1, int(part*float64(len(times))))].Round(100 * time.Microsecond)
		}
		fmt.Printf("%-16s %6d %9s %9s %9s %9d\n", screen, len(times), at(0.5), at(0.95), at(1), size/len(times)/1000)
	}
}
