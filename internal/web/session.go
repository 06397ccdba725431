package web

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"net"
	"net/http"
	"sync"
)

// tokenBytes are 128 bits: nobody guesses them before the program ends.
const tokenBytes = 16

// session is the one browser that may look. It ends with the process: nothing of it
// is kept.
type session struct {
	cookie string // its name, which holds the port: all ports of a machine share cookies
	key    string // what the cookie holds

	mutex   sync.Mutex
	entry   string        // the token of the address that was printed; empty: it has been used
	entered chan struct{} // closed when it is
}

func newSession(host string) *session {
	_, port, _ := net.SplitHostPort(host)
	return &session{cookie: "ninefold_" + port, key: secret(), entry: secret(), entered: make(chan struct{})}
}

func secret() string {
	b := make([]byte, tokenBytes)
	_, _ = rand.Read(b) // never fails: it ends the program instead
	return hex.EncodeToString(b)
}

func (s *session) token() string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.entry
}

// spend reports whether a token is the one of the printed address, which is of no
// further use then.
func (s *session) spend(token string) bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.entry == "" || !same(token, s.entry) {
		return false
	}
	s.entry = ""
	close(s.entered)
	return true
}

// holds reports whether a request comes from the browser that was let in.
func (s *session) holds(r *http.Request) bool {
	for _, c := range r.CookiesNamed(s.cookie) {
		if same(c.Value, s.key) {
			return true
		}
	}
	return false
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
