package web

import (
	"net/http"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// errMasked is said before anything is shown.
var errMasked = &audit.Fault{
	Where:   "privacy.mask",
	Problem: audit.Textf("配置要求隐去姓名，而网页会显示姓名", "the config asks for masked names, and the page shows them"),
	Remedy:  audit.Textf("请用 ninefold check --mask，或在配置中去掉 privacy", "use ninefold check --mask, or take privacy out of the config"),
}

// Prepare reads the settings and finds the files, so that what is wrong with these is
// known before anybody opens a page. Errors are *audit.Fault, possibly joined.
func (s *Site) Prepare(r engine.Request) (*Run, error) {
	r, err := s.corrected(r)
	if err != nil {
		return nil, err
	}
	r.All = true // pages lead to everybody, not to findings alone
	setup, err := engine.LoadConfig(r)
	if setup != nil && setup.Settings != nil && setup.Settings.Mask {
		return nil, errMasked
	}
	if err != nil {
		return nil, err
	}
	found, err := setup.Discover()
	return &Run{Request: r, who: s.options.User, setup: setup, sources: found}, err
}

// watch is whoever else is told how a run goes.
func (s *Site) watch() engine.Observer {
	if s.options.Watch == nil {
		return engine.Observer{}
	}
	return s.options.Watch()
}

// runs are the one that is shown and the first of those that are pending.
func (s *Site) runs() (shown, going *Run) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if len(s.pending.runs) > 0 {
		going = s.pending.runs[0]
	}
	return s.shown, going
}

// file answers with a download.
func (s *Site) file(format string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		if err := download(v, format); err != nil {
			v.fail(err)
		}
	}
}

// visit is a request that has passed the guard.
func (s *Site) visit(w http.ResponseWriter, r *http.Request) *visit {
	v := newVisit(w, r, s.options.Lang)
	v.inside, v.named = s.session.holds(r), len(s.options.Request.Sources) > 0
	v.run, v.going = s.runs()
	s.mutex.Lock()
	v.awaiting, v.cancelled = slices.Clone(s.pending.runs), slices.Clone(s.pending.ended)
	s.mutex.Unlock()
	v.line, v.calendars, v.keeping, v.who = &s.line, s.calendars, s.kept, s.options.User
	v.origin = "http://" + r.Host
	if p := s.options.Proxy; p != nil && p.Host != "" {
		v.origin = p.Scheme + "://" + p.Host
	}
	v.recognise(r)
	return v
}

// always answers whether or not there is a run to show.
func (s *Site) always(page func(*visit) (*screen, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { s.visit(w, r).give(page) }
}

// show answers with a page about the run that is shown. Until there is one it tells how
// far it is, and of one that failed, why.
func (s *Site) show(page func(*visit) (*screen, error)) http.HandlerFunc {
	return s.always(func(v *visit) (*screen, error) {
		switch {
		case v.run == nil:
			return progress(v)
		case v.run.err != nil:
			return failed(v)
		}
		return page(v)
	})
}

// runAgain reads the same sources anew. Bad rows are set aside where the form says so.
func (s *Site) runAgain(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	run, err := s.booksAgain(v)
	if err != nil {
		v.fail(err)
		return
	}
	if err := s.Begin(run); err != nil {
		v.fail(err)
		return
	}
	http.Redirect(w, r, runAddress(run.number), http.StatusSeeOther)
}

// enter lets in whoever brings the token. It answers with a page that goes on by
// itself: a redirection would not bring a strict cookie along where the address was
// opened out of another program.
func (s *Site) enter(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if ahead := r.Header.Get("Sec-Purpose"); strings.HasPrefix(ahead, "prefetch") {
		v.fail(errAhead)
		return
	}
	if !s.session.spend(r.URL.Query().Get("token")) {
		if s.session.holds(r) {
			http.Redirect(w, r, "/", http.StatusSeeOther)
			return
		}
		v.fail(errUsed)
		return
	}
	http.SetCookie(w, &http.Cookie{ //nolint:gosec // no TLS on the loopback, so no Secure
		Name: s.session.cookie, Value: s.session.key, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode,
	})
	w.Header().Set("Refresh", "0; url=/")
	v.answer(&screen{name: "entered", title: audit.Textf("已进入", "You are in")})
}
