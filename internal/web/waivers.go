package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/revise"
)

// waiverEntry is an entry of `waivers` with all whom it excuses from what.
type waiverEntry struct {
	Entry    int
	Rules    []*audit.Requirement
	Subjects []audit.Subject
	audit.Waiver

	State  string // "running", "over", "ahead"
	Unused bool
}

// waivers are who is excused from what.
func waivers(v *visit) (*screen, error) {
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	return &screen{name: "waivers", title: audit.Textf("豁免", "Waivers"), under: "figures", data: map[string]any{
		"Desk": d, "Entries": v.waiverEntries(d), "Rules": d.Rules.Requirements, "Cap": d.Setup.Settings.WaiverCap, "Unwaivable": d.Setup.Settings.Unwaivable,
		"Form": url.Values{}, "AsOf": v.run.office.Joined.Time.AsOf, "Titles": v.run.found.rules, "Saved": v.query("saved") == "yes",
	}}, nil
}

func (v *visit) waiverEntries(d *desk) []*waiverEntry {
	unused := map[string]bool{}
	for _, n := range v.run.result.Run.Notices {
		if n.Code == "waiver_unused" {
			unused[n.Rule+"|"+n.Subject] = true
		}
	}
	var all []*waiverEntry
	for i, w := range d.Setup.Settings.Waivers {
		at := d.Setup.Settings.WaiverEntry(i)
		if at == len(all) {
			all = append(all, &waiverEntry{Entry: at, Waiver: w, State: stateOf(w, v.run.office.Joined.Time.AsOf), Unused: true})
		}
		one := all[at]
		if r := v.requirement(d, w.Rule); !slices.Contains(one.Rules, r) {
			one.Rules = append(one.Rules, r)
		}
		if s := v.excused(w.Subject); !slices.Contains(one.Subjects, s) {
			one.Subjects = append(one.Subjects, s)
		}
		one.Unused = one.Unused && unused[w.Rule+"|"+w.Subject]
	}
	return all
}

func (*visit) requirement(d *desk, id string) *audit.Requirement {
	at := slices.IndexFunc(d.Rules.Requirements, func(r audit.Requirement) bool { return r.ID == id })
	return &d.Rules.Requirements[at]
}

// excused is whom a waiver names, as far as the books know.
func (v *visit) excused(id string) audit.Subject {
	if s, known := v.run.office.Joined.Subject(id); known {
		return s
	}
	return audit.Subject{ID: id}
}

func stateOf(w audit.Waiver, day audit.Date) string {
	switch {
	case w.Until < day:
		return "over"
	case w.From > day:
		return "ahead"
	}
	return "running"
}

// waiverAsked reads out of a form which waiver is to come, to end or to go.
func waiverAsked(q url.Values) (revise.Wish, error) {
	entry, err := strconv.Atoi(q.Get("entry"))
	switch do := q.Get("do"); {
	case do == "add":
		return revise.NewWaiver{Rule: q.Get("rule"), Subject: q.Get("subject"), From: q.Get("from"), Until: q.Get("until"), Reason: q.Get("reason"), ApprovedBy: q.Get("approved_by")}, nil
	case err != nil || entry < 0:
		return nil, errGone
	case do == "remove":
		return revise.WaiverGone{Entry: entry}, nil
	case do != "end":
		return nil, errGone
	}
	until, err := dayIn(q, "until")
	if err != nil {
		return nil, err
	}
	if until == nil {
		return nil, refuse(http.StatusBadRequest, audit.Textf("没有写哪一天结束", "the last day is missing"), audit.Textf("请填失效前最后一天", "fill in the last day in force"))
	}
	return revise.WaiverEnd{Entry: entry, Until: *until}, nil
}

// waiverFields are those that forms about waivers bring.
var waiverFields = []string{"do", "entry", "rule", "subject", "from", "until", "reason", "approved_by"}

func waiverForm(q url.Values) url.Values {
	form := url.Values{}
	for _, name := range waiverFields {
		if q.Get(name) != "" {
			form.Set(name, q.Get(name))
		}
	}
	return form
}

var errByRequest = refuse(http.StatusForbidden, audit.Textf("您的角色可以看会怎样，不能从这里写入豁免", "your role may look at what it would do, but does not write waivers from here"),
	audit.Textf("批准人请在“豁免申请”里提出或批准；其他人请找机关", "approvers ask for one, or approve it, under Requests; others ask the organisation"))

// waiver is what a waiver would do that comes, ends or goes.
func (s *Site) waiver(v *visit) (*screen, error) {
	return s.waiverScreen(v, v.request.URL.Query(), nil)
}

func (s *Site) waiverScreen(v *visit, q url.Values, problem error) (*screen, error) {
	w, err := waiverAsked(q)
	if err != nil {
		return nil, err
	}
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	d.Stands = d.Stands && !unsaved(problem)
	e, err := v.effectOf(d, w)
	if err != nil {
		return nil, err
	}
	if err := v.must(changeSettings); err != nil { // an approver writes one by answering a request, and not from here
		e.Stands, e.Ask = false, v.say(errByRequest)
	}
	form := waiverForm(q)
	e.Download = "/waiver/file?" + form.Encode()
	shown := &screen{name: "waiver", title: waiverTitles[q.Get("do")], under: "figures"}
	data := map[string]any{"Desk": d, "Form": form, "Rules": d.Rules.Requirements, "Notices": v.waiverNotices(e, w),
		"Effect": map[string]any{"E": e, "Action": "/waiver", "Form": form, "Rules": v.run.found.rules, "Branch": ""}}
	if entries := v.waiverEntries(d); q.Get("do") != "add" {
		at, _ := strconv.Atoi(q.Get("entry"))
		if at >= len(entries) {
			return nil, errGone
		}
		data["Entry"] = entries[at]
	}
	if problem != nil {
		shown.status, problem = statusOf(problem)
		data["Problem"] = v.say(problem, typedIn(w)...)
	}
	shown.data = data
	return shown, nil
}

var waiverTitles = map[string]audit.Text{
	"add": audit.Textf("新的豁免", "A new waiver"), "end": audit.Textf("让豁免到期", "End a waiver"), "remove": audit.Textf("删去豁免", "Remove a waiver"),
}

// waiverNotices are what the data says of a new waiver: that nobody has the id, say.
func (v *visit) waiverNotices(e *effect, w revise.Wish) []audit.Notice {
	added, ok := w.(revise.NewWaiver)
	if !ok || e.Draft == nil {
		return nil
	}
	joined, settings := v.run.office.Joined, e.Setup.Settings
	told, err := settings.CheckWaivers(joined.Time.AsOf, joined.BranchIDs(), joined.Subject)
	if err != nil {
		return nil // the comparison has said it
	}
	told = append(told, settings.WaiverNotices(joined.Time.AsOf, func(audit.Waiver) bool { return true })...)
	last := settings.Waivers[len(settings.Waivers)-1]
	return slices.DeleteFunc(told, func(n audit.Notice) bool { return n.Rule != added.Rule || n.Subject != last.Subject })
}

// saveWaiver writes the file that stands for a waiver.
func (s *Site) saveWaiver(v *visit) (string, *screen, error) {
	w, err := waiverAsked(v.request.PostForm)
	if err != nil {
		return "", nil, err
	}
	if err := s.save(v, "", w, topic{Part: "waivers", Rule: v.request.PostForm.Get("rule"), Branch: v.request.PostForm.Get("do")}); err != nil {
		shown, worse := s.waiverScreen(s.visit(v.out, v.request), v.request.PostForm, err)
		return "", shown, worse
	}
	return "/waivers?saved=yes", nil, nil
}
