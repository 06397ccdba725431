package web

import (
	"net/http"
	"slices"
	"sync"
)

// mostCalendars is how many addresses for calendars may be in force.
const mostCalendars = 50

var errCalendars = refuse(http.StatusTooManyRequests, text("订阅地址太多", "there are too many calendar addresses"), text("请先作废不用的", "take back those that are not used"))

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
