package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/revise"
	"ninefold/internal/store"
)

// longestReason is how much may be written into one field of a request, in characters.
const longestReason = 500

// What requests for waivers are refused for.
var (
	errNoRequest  = refuse(http.StatusNotFound, audit.Textf("没有这项申请", "no such request"), audit.Textf("请从豁免申请重新进入", "begin again from the requests"))
	errOwnRequest = refuse(http.StatusForbidden, audit.Textf("不得批准自己的申请", "nobody approves a request of their own"), audit.Textf("请由另一位批准人处理", "somebody else has to answer it"))
	errNobodyHere = refuse(http.StatusUnprocessableEntity, audit.Textf("没有这个对象，或不在您的支部", "no such id or name, or not in your branch"), audit.Textf("请写工号、姓名或支部编号", "write the id, the name, or the id of the branch"))
	errNoReason   = refuse(http.StatusUnprocessableEntity, audit.Textf("没有写原因，或写得太长（最多 500 字）", "the reason is missing or too long (500 characters at most)"), audit.Textf("请写明原因", "say why"))
	errNoDays     = refuse(http.StatusUnprocessableEntity, audit.Textf("起止日期不全", "a first and a last day are needed"), audit.Textf("请写成 2024-07-01", "write them as 2024-07-01"))
	errAnswered   = refuse(http.StatusConflict, audit.Textf("这项申请已经处理过", "this request has been answered already"), audit.Textf("请重新打开本页", "open the page again"))
)

// shownRequest is a request with whom it is about.
type shownRequest struct {
	store.WaiverRequest

	About    *audit.Requirement
	Whom     audit.Subject
	Own      bool // the visitor has made it
	Approves bool // the visitor may approve or decline it
}

// shownRequests are those that a visitor may see, the latest first: a branch officer those
// about the own branch.
func (v *visit) shownRequests() ([]shownRequest, error) {
	if v.keeping.err != nil {
		return nil, v.keeping.err
	}
	all, err := v.keeping.WaiverRequests(v.request.Context())
	if err != nil {
		return nil, err
	}
	var list []shownRequest
	for i := range all {
		r := &all[i]
		whom := v.run.base().office.Joined
		one := shownRequest{WaiverRequest: *r, About: v.run.found.rules[r.Rule], Own: r.Who == v.who}
		found, known := whom.Subject(r.Subject)
		if one.Whom = found; !known {
			one.Whom = audit.Subject{ID: r.Subject}
		}
		if own := v.branch(); own != "" && (!known || homeOf(one.Whom) != own) {
			continue // also where somebody has gone to another branch since
		}
		one.Approves = r.Answer == "" && !one.Own && v.may(approveWaivers)
		list = append(list, one)
	}
	return list, nil
}

// homeOf is the branch that somebody belongs to, or is.
func homeOf(s audit.Subject) string {
	if s.Kind == audit.Branch {
		return s.ID
	}
	return s.Branch
}

// requests are the waivers that were asked for, and a form to ask for one.
func requests(v *visit) (*screen, error) { return v.requestsScreen(url.Values{}, nil) }

func (v *visit) requestsScreen(form url.Values, problem error) (*screen, error) {
	list, err := v.shownRequests()
	if err != nil {
		return nil, err
	}
	shown := &screen{name: "requests", title: audit.Textf("豁免申请", "Requests for waivers"), under: "requests"}
	data := map[string]any{
		"Requests": list, "Form": form, "Rules": v.run.base().office.Rules.Requirements, "Asks": v.may(requestWaivers), "Saved": v.query("saved") == "yes", "Kept": v.keptAt(),
	}
	if problem != nil {
		shown.status, problem = statusOf(problem)
		data["Problem"] = v.say(problem, form.Get("subject"), form.Get("reason"), form.Get("from"), form.Get("until"))
	}
	shown.data = data
	return shown, nil
}

// subjectAsked finds whom a form means: by id, or by a name that one alone bears.
func (v *visit) subjectAsked(written string) (audit.Subject, error) {
	var found []audit.Subject
	for _, s := range v.run.found.subjects {
		if s.ID == written {
			return s, nil
		}
		if s.Name == written {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		return audit.Subject{}, errNobodyHere
	}
	return found[0], nil
}

// requestAsked reads a request out of a form. What a waiver may not be is refused here,
// in the words of the loader where they are of the settings.
func (v *visit) requestAsked(q url.Values) (*store.WaiverRequest, error) {
	r := &store.WaiverRequest{Rule: q.Get("rule"), Reason: strings.TrimSpace(q.Get("reason"))}
	if _, known := v.run.found.rules[r.Rule]; !known {
		return nil, errGone
	}
	whom, err := v.subjectAsked(strings.TrimSpace(q.Get("subject")))
	if err != nil {
		return nil, err
	}
	if r.Subject = whom.ID; r.Reason == "" || utf8.RuneCountInString(r.Reason) > longestReason {
		return nil, errNoReason
	}
	for name, into := range map[string]*string{"from": &r.From, "until": &r.Until} {
		day, err := dayIn(q, name)
		if err != nil || day == nil {
			return nil, errNoDays
		}
		*into = day.String()
	}
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	_, err = d.Propose(waiverOf(r, "（待批准）"), false)
	return r, err
}

// saveRequest keeps a request.
func (s *Site) saveRequest(v *visit) (string, *screen, error) {
	if err := v.must(requestWaivers); err != nil {
		return "", nil, err
	}
	if s.kept.err != nil {
		return "", nil, s.kept.err
	}
	r, err := v.requestAsked(v.request.PostForm)
	if err == nil {
		_, err = s.kept.RequestWaiver(context.WithoutCancel(v.request.Context()), v.who, r)
	}
	if err != nil {
		shown, worse := v.requestsScreen(v.request.PostForm, err)
		return "", shown, worse
	}
	return "/requests?saved=yes", nil, nil
}

// requestOf is the request that an address or a form names.
func (v *visit) requestOf(id string) (*shownRequest, error) {
	list, err := v.shownRequests()
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(list, func(r shownRequest) bool { return strconv.FormatInt(r.ID, 10) == id })
	if at < 0 {
		return nil, errNoRequest
	}
	return &list[at], nil
}

// request is one request, with what the waiver would do.
func request(v *visit) (*screen, error) { return v.requestScreen(v.query("id"), nil) }

func (v *visit) requestScreen(id string, problem error) (*screen, error) {
	one, err := v.requestOf(id)
	if err != nil {
		return nil, err
	}
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	shown := &screen{name: "request", title: audit.Textf("一项豁免申请", "A request for a waiver"), under: "requests"}
	data := map[string]any{"One": one, "Desk": d, "Saved": v.query("saved") == "yes", "Digest": d.Digest(d.Path), "Stands": d.Stands}
	if one.Answer == "" {
		w := waiverOf(&one.WaiverRequest, "（待批准）")
		e, err := v.effectOf(d, w)
		if err != nil {
			return nil, err
		}
		e.Closed, e.Ask, e.Was, e.Is = true, nil, nil, nil
		data["Effect"] = map[string]any{"E": e, "Action": "/request", "Form": url.Values{}, "Rules": v.run.found.rules, "Branch": ""}
	}
	if problem != nil {
		shown.status, problem = statusOf(problem)
		data["Problem"] = v.say(problem)
	}
	shown.data = data
	return shown, nil
}

// waiverOf is the waiver that a request asks for, by whoever approves it.
func waiverOf(r *store.WaiverRequest, by string) revise.NewWaiver {
	return revise.NewWaiver{Rule: r.Rule, Subject: r.Subject, From: r.From, Until: r.Until, Reason: r.Reason, ApprovedBy: by}
}

// answerRequest approves, declines or takes back a request.
func (s *Site) answerRequest(v *visit) (string, *screen, error) {
	form := v.request.PostForm
	s.answering.Lock() // of two who answer at once the second finds it answered
	defer s.answering.Unlock()
	one, err := v.requestOf(form.Get("id"))
	if err != nil {
		return "", nil, err
	}
	if err := s.answered(v, one, form); err != nil {
		shown, worse := s.visit(v.out, v.request).requestScreen(form.Get("id"), err)
		return "", shown, worse
	}
	return "/request?saved=yes&id=" + url.QueryEscape(form.Get("id")), nil, nil
}

func (s *Site) answered(v *visit, one *shownRequest, form url.Values) error {
	answer := map[string]string{"approve": store.Approved, "decline": store.Declined, "withdraw": store.Withdrawn}[form.Get("do")]
	note := strings.TrimSpace(form.Get("note"))
	switch {
	case answer == "":
		return errForm
	case one.Answer != "":
		return errAnswered
	case utf8.RuneCountInString(note) > longestReason:
		return errNoReason
	case answer == store.Withdrawn && !one.Own:
		return errNotYours
	case answer != store.Withdrawn && one.Own:
		return errOwnRequest
	case answer != store.Withdrawn && !v.may(approveWaivers):
		return errNotYours
	case answer == store.Declined && note == "":
		return errNoReason
	}
	if answer == store.Approved {
		w := waiverOf(&one.WaiverRequest, v.who)
		if !v.stands(w) { // where the program ended between the two, it is there already
			if err := s.save(v, "", w, topic{Part: "waivers", Rule: w.Rule, Branch: "add"}); err != nil {
				return err
			}
		}
	}
	return s.kept.AnswerRequest(context.WithoutCancel(v.request.Context()), v.who, one.ID, answer, note)
}

// stands reports whether a waiver is in the settings already.
func (v *visit) stands(w revise.NewWaiver) bool {
	d, err := v.desk()
	return err == nil && slices.ContainsFunc(d.Setup.Settings.Waivers, func(o audit.Waiver) bool {
		return revise.NewWaiver{Rule: o.Rule, Subject: o.Subject, From: o.From.String(), Until: o.Until.String(), Reason: o.Reason, ApprovedBy: o.ApprovedBy} == w
	})
}
