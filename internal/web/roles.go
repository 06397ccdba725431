package web

import (
	"net/http"
	"net/netip"
	"net/url"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// Proxy is who may say on whose behalf a request comes: a header counts from one peer
// alone, and only those who are listed may look.
type Proxy struct {
	Header string     // that names the visitor
	Peer   netip.Addr // from which the header counts
	Scheme string     // of the address by which people come
	Host   string     // that browsers name; empty: the one that is listened on
	Users  []config.User
}

// What requests are refused for where a proxy says who is there.
var (
	errElsewhere = refuse(http.StatusForbidden, audit.Textf("请求不是由指定的代理转来的", "the request does not come by way of the proxy"),
		audit.Textf("请从机关公布的地址进入；管理员请核对 --proxy", "use the address that the organisation gave out; whoever runs this may check --proxy"))
	errNobody = refuse(http.StatusForbidden, audit.Textf("代理没有说明您是谁", "the proxy does not say who you are"),
		audit.Textf("请重新登录；管理员请核对 --behind-proxy 的请求头", "log in again; whoever runs this may check the header of --behind-proxy"))
	errUnlisted = refuse(http.StatusForbidden, audit.Textf("您不在 serve.users 之列", "you are not listed under serve.users"), audit.Textf("请找管理员登记", "ask whoever runs this to add you"))
	errNotYours = refuse(http.StatusForbidden, audit.Textf("您的角色不能这样做", "your role does not allow this"), audit.Textf("请找机关的管理员", "ask the organisation"))
	errPending  = refuse(http.StatusServiceUnavailable, audit.Textf("还没有可以显示的检查", "there is no check to show yet"), audit.Textf("请稍后再来，或找机关的管理员", "come again later, or ask the organisation"))
)

// deed is something that not everybody may do.
type deed int

const (
	writeEntries   deed = iota // on findings that one sees
	importEntries              // workbooks, which may hold anybody's
	beginRuns                  // and see the books whole
	copyAll                    // that is kept
	changeSettings             // figures and waivers
	changeOwn                  // figures of the own branch
	requestWaivers             // which somebody else approves
	approveWaivers             // that somebody else asks for
	subscribeDue               // by an address of one's own
)

// roleDeeds are what each role may do; the organisation may do all.
var roleDeeds = map[string][]deed{
	config.RoleBranch:   {writeEntries, subscribeDue, changeOwn, requestWaivers},
	config.RoleApprover: {subscribeDue, requestWaivers, approveWaivers},
	config.RoleAuditor:  {copyAll},
}

// branchPages are the only addresses for whom a branch is all there is. What is added
// and does not stand here, a branch officer does not reach.
var branchPages = []string{
	"/", "/system", "/rule", "/branch", "/person", "/verdict", "/unknown", "/search", "/due", "/due.ics", "/due.xlsx", "/run",
	"/ledger", "/ledger/entry", "/ledger.xlsx", "/runs", "/run/kept", "/run/download", "/compare", "/trend",
	"/figures", "/figure", "/figure/effect", "/history", "/requests", "/request",
}

// branchForms are those that a branch officer may send, approverForms those that an
// approver may. An auditor sends none.
var (
	branchForms   = []string{"/due/subscribe", "/due/revoke", "/ledger/entry", "/figure", "/history/undo", "/requests", "/request"}
	approverForms = []string{"/due/subscribe", "/due/revoke", "/requests", "/request"}
)

// recognise notes who is there, and shows a branch officer their branch alone.
func (v *visit) recognise(r *http.Request) {
	v.user, _ = r.Context().Value(visitorKey{}).(*config.User)
	if v.user == nil {
		return
	}
	v.who, v.inside = v.user.Name, true
	if v.user.Role == config.RoleBranch {
		v.run = v.run.only(v.user.Branch)
	}
}

// branch is the only one that the visitor may see; empty: all.
func (v *visit) branch() string {
	if v.user == nil || v.user.Role != config.RoleBranch {
		return ""
	}
	return v.user.Branch
}

// may reports whether the visitor may do something.
func (v *visit) may(d deed) bool {
	return v.user == nil || v.user.Role == config.RoleOrganisation || slices.Contains(roleDeeds[v.user.Role], d)
}

// keptAt is where things are kept, as a page tells the visitor.
type keptAt struct {
	Path   string // empty: in memory
	Copies bool   // the visitor may have a copy
}

func (v *visit) keptAt() keptAt { return keptAt{v.keeping.Path(), v.may(copyAll)} }

// must refuses what the visitor may not do.
func (v *visit) must(d deed) error {
	if v.may(d) {
		return nil
	}
	return errNotYours
}

// part is whose obligations the visitor asks for, within what they may see.
func (v *visit) part(q url.Values) (part, error) {
	p, err := partOf(q)
	own := v.branch()
	if err != nil || own == "" {
		return p, err
	}
	if p.Person == "" && p.Branch == "" {
		p.Branch = own
	}
	if p.Person != "" {
		_, err = v.subjectOf(audit.Person, p.Person)
	} else if p.Branch != own {
		err = errGone
	}
	return p, err
}
