package web

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// What a request may take. Pages are small; whoever sends more than this is no
// browser of ours.
const (
	mostHeader  = 16 << 10
	mostForm    = 64 << 10
	mostMapping = 1 << 20
)

// contentPolicy lets nothing act in a page but our own script and style.
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// safety are the headers of every answer.
var safety = map[string]string{
	"Content-Security-Policy":      contentPolicy,
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"X-Frame-Options":              "DENY",
	"Cache-Control":                "no-store",
}

// guard is what every request has to pass before the pages.
type guard struct {
	host    string // the only one that requests may name
	session *session
	proxy   *Proxy // nil: none
	lang    audit.Lang
	log     io.Writer // nil: none
}

func (g *guard) before(pages http.Handler) http.Handler {
	crossOrigin := http.NewCrossOriginProtection()
	g.proxy.trusted(crossOrigin)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun, out := time.Now(), &counted{ResponseWriter: w, status: http.StatusOK}
		for name, value := range safety {
			out.Header().Set(name, value)
		}
		r.Body = http.MaxBytesReader(out, r.Body, mostBody(r))
		r, err := g.admit(r, crossOrigin)
		if err != nil {
			newVisit(out, r, g.lang).fail(err)
		} else {
			pages.ServeHTTP(out, r)
		}
		g.note(r, out, time.Since(begun))
	})
}

// admit is the request with who is there, or why it is refused.
func (g *guard) admit(r *http.Request, crossOrigin *http.CrossOriginProtection) (*http.Request, error) {
	switch {
	case r.Host != g.host && !g.proxy.names(r.Host): // a name that somebody else has pointed at this machine
		return r, errHost
	case crossOrigin.Check(r) != nil || foreign(r) && r.URL.Path != "/enter":
		return r, errForeign
	case g.proxy != nil:
		return g.proxy.admitted(r)
	case !g.session.holds(r) && !open(r.URL.Path):
		return r, errStranger
	}
	return r, nil
}

// allowed reports whether a role reaches an address at all.
func allowed(u *config.User, r *http.Request) bool {
	path := r.URL.Path
	if open(path) {
		return true
	}
	reads := r.Method == http.MethodGet || r.Method == http.MethodHead
	switch u.Role {
	case config.RoleOrganisation:
		return true
	case config.RoleBranch:
		return reads && slices.Contains(branchPages, path) || !reads && slices.Contains(branchForms, path)
	case config.RoleApprover:
		return reads && path != "/keep.db" || slices.Contains(approverForms, path)
	}
	return reads
}

// visitorKey is under which a request holds who is there.
type visitorKey struct{}

// admitted is the request with who is there, by the word of the proxy.
func (p *Proxy) admitted(r *http.Request) (*http.Request, error) {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || peer.Addr().Unmap() != p.Peer.Unmap() {
		return r, errElsewhere
	}
	if strings.HasPrefix(r.URL.Path, calendarPath) || strings.HasPrefix(r.URL.Path, "/static/") {
		return r, nil // they hold a secret, or nothing of any data
	}
	names := r.Header.Values(p.Header)
	if len(names) != 1 || names[0] == "" {
		return r, errNobody
	}
	at := slices.IndexFunc(p.Users, func(u config.User) bool { return u.Name == names[0] })
	if at < 0 {
		return r, errUnlisted
	}
	user := &p.Users[at]
	if !allowed(user, r) {
		return r, errNotYours
	}
	return r.WithContext(context.WithValue(r.Context(), visitorKey{}, user)), nil
}

// names reports whether a request may name a host.
func (p *Proxy) names(host string) bool {
	return p != nil && p.Host != "" && strings.EqualFold(host, p.Host)
}

// trusted are the origins of pages that the proxy gives out.
func (p *Proxy) trusted(c *http.CrossOriginProtection) {
	if p == nil || p.Host == "" {
		return
	}
	_ = c.AddTrustedOrigin(p.Scheme + "://" + p.Host) // a host that is none is never named
}

// calendarPath is what addresses for calendars begin with: they hold a secret of their
// own, and programs that fetch them have no cookie.
const calendarPath = "/calendar/"

// open reports whether a page holds nothing of any data, or asks for a secret itself.
func open(path string) bool {
	return path == "/enter" || strings.HasPrefix(path, "/static/") || strings.HasPrefix(path, calendarPath)
}

// mostBody is how much a request may bring.
func mostBody(r *http.Request) int64 {
	if r.Method == http.MethodPost {
		switch r.URL.Path {
		case "/books":
			return mostUpload
		case "/ledger/import":
			return mostLedger
		case "/mapping":
			return mostMapping
		case "/ledger/entry":
			return mostEntry
		}
	}
	return mostForm
}

// foreign reports whether another site, or another port of this machine, asked for
// it: neither has any business here, not even to read.
func foreign(r *http.Request) bool {
	from := r.Header.Get("Sec-Fetch-Site")
	return from == "cross-site" || from == "same-site"
}

// counted keeps what a line of the log tells of an answer.
type counted struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (c *counted) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.ResponseWriter.Write(p)
	c.bytes += n
	return n, err
}

// Unwrap gives the writer beneath, for http.ResponseController.
func (c *counted) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// note writes a line without names: of an address only which page it is.
func (g *guard) note(r *http.Request, out *counted, took time.Duration) {
	if g.log == nil {
		return
	}
	page := r.Pattern
	if page == "" {
		page = r.Method + " -"
	}
	fmt.Fprintf(g.log, "%s %s %d %dB %s\n", time.Now().UTC().Format(time.RFC3339), page, out.status, out.bytes, took.Round(time.Millisecond))
}
