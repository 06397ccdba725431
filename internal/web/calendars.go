package web

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"sync"

	"ninefold/internal/audit"
)

// mostCalendars is how many addresses for calendars may be in force.
const mostCalendars = 50

var errCalendars = refuse(http.StatusTooManyRequests, audit.Textf("订阅地址太多", "there are too many calendar addresses"), audit.Textf("请先作废不用的", "take back those that are not used"))

// calendars are the addresses by which calendar programs may fetch what falls due. They
// end with the program.
type calendars struct {
	mutex sync.Mutex
	list  []subscription
}

func (c *calendars) add(s subscription) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if len(c.list) == mostCalendars {
		return errCalendars
	}
	c.list = append(c.list, s)
	return nil
}

// revoke takes one back that somebody made; those of others stay.
func (c *calendars) revoke(given, owner string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.list = slices.DeleteFunc(c.list, func(s subscription) bool { return same(s.Secret, given) && s.Owner == owner })
}

func (c *calendars) find(given string) (subscription, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for _, s := range c.list {
		if same(s.Secret, given) {
			return s, true
		}
	}
	return subscription{}, false
}

func (c *calendars) all() []subscription {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return slices.Clone(c.list)
}

// subscription is a calendar that programs may fetch by an address with a secret.
type subscription struct {
	part
	Secret  string
	Lang    audit.Lang
	Address string
	Whose   string // empty: everybody
	Owner   string // who made it
	Only    string // the only branch that they may see; empty: all
}

// subscribe makes an address for calendars, and revoke takes it back.
func (s *Site) subscribe(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	if v.run == nil || v.run.result == nil {
		v.fail(errGone)
		return
	}
	p, err := v.part(r.PostForm)
	if err == nil {
		_, err = v.run.agendaOf(r.Context(), p)
	}
	if err == nil {
		err = s.calendars.add(subscription{part: p, Lang: v.lang, Secret: secret(), Owner: v.who, Only: v.branch()})
	}
	if err != nil {
		v.fail(err)
		return
	}
	http.Redirect(w, r, p.address("/due")+"#subscriptions", http.StatusSeeOther) //nolint:gosec // the path is ours and the query encoded
}

func (s *Site) revoke(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	s.calendars.revoke(r.PostForm.Get("secret"), v.who)
	http.Redirect(w, r, "/due#subscriptions", http.StatusSeeOther)
}

// calendar answers a program that brings the secret and nothing else.
func (s *Site) calendar(w http.ResponseWriter, r *http.Request) {
	v := newVisit(w, r, s.options.Lang)
	given, known := s.calendars.find(strings.TrimSuffix(r.PathValue("secret"), ".ics"))
	if v.run, _ = s.runs(); known && given.Only != "" {
		v.run = v.run.only(given.Only)
	}
	if !known || v.run == nil || v.run.result == nil {
		v.fail(errNoPage)
		return
	}
	v.lang = given.Lang
	if err := v.write(given.part, "ics"); err != nil {
		v.fail(err)
	}
}

// subscriptions are those that are in force, with their addresses.
func (v *visit) subscriptions() []subscription {
	list := slices.DeleteFunc(v.calendars.all(), func(s subscription) bool { return s.Owner != v.who })
	for i := range list {
		one := &list[i]
		one.Address = v.origin + "/calendar/" + one.Secret + ".ics"
		one.Whose = cmp.Or(v.branchName(one.Branch), one.Branch, one.Person)
	}
	return list
}
