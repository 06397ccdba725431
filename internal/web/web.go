// Package web is the page for people without a terminal: it shows in a browser what
// the engine answers, and holds no second reading of any rule. It listens on this
// machine alone and lets in whoever holds the address that was printed once.
//
// Every screen is a plain address that works without script and asks nothing of any
// other server. No path from a request is ever opened: requests name files as results
// call them, and only those that were found are looked at.
//
// It refuses to know flags, exit codes and how anything is judged; the only files it
// writes are the settings that package revise has made and checked, and books that were
// put in, which go at the end.
package web

import (
	"cmp"
	"context"
	"io"
	"net/http"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/store"
)

// Options are what a site is made of.
type Options struct {
	Request engine.Request         // what is checked; its sources lie on this machine
	Lang    audit.Lang             // for browsers that prefer neither language
	Watch   func() engine.Observer // asked anew for every run; nil: nobody else watches
	Log     io.Writer              // a line for each request, without names; nil: none
	Keep    *store.Store           // where runs and entries are kept; nil: in memory, until Close
	User    string                 // whose name entries bear, where no proxy says who is there
	Proxy   *Proxy                 // who may say who is there; nil: one browser on this machine
}

// Site is the page with the run that it shows. Its methods may be called by any
// number of goroutines.
type Site struct {
	options   Options
	host      string
	session   *session
	calendars *calendars
	kept      *keeping
	handler   http.Handler
	files     *output.Files
	changing  sync.Mutex // of the settings: one change at a time
	answering sync.Mutex // of requests
	line      queue

	mutex   sync.Mutex
	shown   *Run // the last one that ended; nil: none has
	pending pending
	ctx     context.Context
	running sync.WaitGroup
}

// New makes a site that answers to a host such as 127.0.0.1:8080. Runs end with the
// context.
func New(ctx context.Context, host string, o Options) *Site {
	o.Lang = cmp.Or(o.Lang, audit.ZH)
	s := &Site{
		options: o, host: host, session: newSession(host), calendars: &calendars{}, kept: &keeping{Store: o.Keep}, ctx: ctx,
		files: output.NewFiles(output.RealDisk{}),
	}
	if o.Keep == nil {
		s.kept.Store, s.kept.err = store.InMemory(ctx)
	}
	s.handler = (&guard{host, s.session, o.Proxy, o.Lang, o.Log}).before(s.routes())
	return s
}

// Entry is the address that lets one browser in, once.
func (s *Site) Entry() string { return "http://" + s.host + "/enter?token=" + s.session.token() }

// Entered is closed when a browser has been let in.
func (s *Site) Entered() <-chan struct{} { return s.session.entered }

// ServeHTTP answers a request.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Wait returns when no run is going on.
func (s *Site) Wait() { s.running.Wait() }

// routes are all addresses there are. What is asked for stands in the query, never in
// the path: ids are any text.
func (s *Site) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /enter", s.enter)
	mux.HandleFunc("GET /static/{name}", static)
	mux.HandleFunc("GET /{$}", s.show(grid))
	mux.HandleFunc("GET /system", s.show(system))
	mux.HandleFunc("GET /rule", s.show(rule))
	mux.HandleFunc("GET /branch", s.show(branch))
	mux.HandleFunc("GET /person", s.show(person))
	mux.HandleFunc("GET /verdict", s.show(verdict))
	mux.HandleFunc("GET /unknown", s.show(unknown))
	mux.HandleFunc("GET /search", s.show(search))
	mux.HandleFunc("GET /due", s.show(due))
	mux.HandleFunc("GET /due.ics", s.file("ics"))
	mux.HandleFunc("GET /due.xlsx", s.file("xlsx"))
	mux.HandleFunc("POST /due/subscribe", s.subscribe)
	mux.HandleFunc("POST /due/revoke", s.revoke)
	mux.HandleFunc("GET "+calendarPath+"{secret}", s.calendar)
	mux.HandleFunc("GET /figures", s.show(figures))
	mux.HandleFunc("GET /figure", s.show(s.figure))
	mux.HandleFunc("GET /figure/effect", s.show(s.figureEffect))
	mux.HandleFunc("GET /figure/file", s.yaml(figureAsked))
	mux.HandleFunc("POST /figure", s.change(s.saveFigure))
	mux.HandleFunc("GET /waivers", s.show(waivers))
	mux.HandleFunc("GET /waiver", s.show(s.waiver))
	mux.HandleFunc("GET /waiver/file", s.yaml(waiverAsked))
	mux.HandleFunc("POST /waiver", s.change(s.saveWaiver))
	mux.HandleFunc("GET /requests", s.show(requests))
	mux.HandleFunc("POST /requests", s.change(s.saveRequest))
	mux.HandleFunc("GET /request", s.show(request))
	mux.HandleFunc("POST /request", s.change(s.answerRequest))
	mux.HandleFunc("GET /history", s.show(s.changes))
	mux.HandleFunc("POST /history/undo", s.takeBack)
	mux.HandleFunc("GET /corrections", s.always(s.correctionsPage))
	mux.HandleFunc("GET /corrections/file", s.overlayFile)
	mux.HandleFunc("POST /corrections", s.correcting(s.correct))
	mux.HandleFunc("POST /corrections/undo", s.correcting(s.uncorrect))
	mux.HandleFunc("GET /mapping", s.always(s.mapping))
	mux.HandleFunc("POST /mapping", s.mapSheet)
	mux.HandleFunc("GET /mapping/file", s.sourcesFile)
	mux.HandleFunc("POST /books", s.putIn)
	mux.HandleFunc("GET /books", s.always(books))
	s.keepRoutes(mux)
	mux.HandleFunc("GET /sheet", s.always(sheet))
	mux.HandleFunc("GET /run", s.always(progress))
	mux.HandleFunc("POST /run", s.runAgain)
	mux.HandleFunc("POST /run/cancel", s.cancelRun)
	mux.HandleFunc("/", s.always(func(*visit) (*screen, error) { return nil, errNoPage }))
	return mux
}
