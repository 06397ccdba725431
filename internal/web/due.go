package web

import (
	"bytes"
	"cmp"
	"context"
	"net/url"
	"slices"
	"strconv"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// daysAhead are how far the page looks, the usual one first.
var daysAhead = []int{90, 30, 180, 365}

// alarms are the days before at which calendars remind, as ninefold due has it.
var alarms = []int{14, 3}

// outlook is what is still asked by a day, worked out once for each span.
func (r *Run) outlook(ctx context.Context, days int) (*engine.Outlook, error) {
	r = r.base()
	r.ahead.mutex.Lock()
	defer r.ahead.mutex.Unlock()
	if found := r.ahead.known[days]; found != nil {
		return found, nil
	}
	found, err := r.office.Due(ctx, r.office.Joined.Time.AsOf+audit.Date(days)) //nolint:gosec // a year at most
	if err != nil {
		return nil, err
	}
	if r.ahead.known == nil {
		r.ahead.known = map[int]*engine.Outlook{}
	}
	r.ahead.known[days] = found
	return found, nil
}

// part is whose obligations are asked for, and how far ahead; of everybody, where
// neither a person nor a branch is named.
type part struct {
	Person, Branch string
	Days           int
}

func partOf(q url.Values) (part, error) {
	p := part{q.Get("person"), q.Get("branch"), daysAhead[0]}
	if asked := q.Get("days"); asked != "" {
		n, err := strconv.Atoi(asked)
		if err != nil || !slices.Contains(daysAhead, n) {
			return p, errGone
		}
		p.Days = n
	}
	if p.Person != "" && p.Branch != "" {
		return p, errGone
	}
	return p, nil
}

// address is where the part is found, below a path.
func (p part) address(path string) string {
	q := url.Values{"days": {strconv.Itoa(p.Days)}}
	if p.Person != "" {
		q.Set("person", p.Person)
	}
	if p.Branch != "" {
		q.Set("branch", p.Branch)
	}
	return path + "?" + q.Encode()
}

// agendaOf gives the part of an agenda; of a person or branch it tells of nobody else.
func (r *Run) agendaOf(ctx context.Context, p part) (*agenda.Agenda, error) {
	if r.hide != nil && !r.holds(p) { // somebody may have left the branch since this was subscribed
		return nil, errGone
	}
	found, err := r.outlook(ctx, p.Days)
	if err != nil {
		return nil, err
	}
	whole := &agenda.Agenda{
		AsOf: r.office.Joined.Time.AsOf, Until: found.Until, Obligations: found.Obligations, Untold: found.Untold, Quarantined: r.base().tables.Problems,
		Notices: found.Notices, Book: agenda.Names{Rules: r.office.Rules.Requirements, Branches: found.Branches},
	}
	if err := whole.Check(); err != nil {
		return nil, err
	}
	by, id := agenda.ByBranch, p.Branch
	switch {
	case p.Person != "":
		by, id = agenda.ByPerson, p.Person
	case p.Branch == "":
		return whole, nil
	}
	for _, one := range whole.Split(by, found.Subjects) {
		if one.Of != nil && one.Of.ID == id && (by == agenda.ByPerson) == (one.Of.Kind == audit.Person) {
			return r.hide.agenda(r.recounted(one)), nil
		}
	}
	return nil, errGone
}

// recounted is a part of an agenda in which what could not be told is counted over the
// branch alone that a run is narrowed to, instead of over the whole.
func (r *Run) recounted(part *agenda.Agenda) *agenda.Agenda {
	if r.hide == nil {
		return part
	}
	one := *part
	one.Recounted, one.Untold = true, nil
	for _, u := range part.Untold {
		switch {
		case u.Who == (audit.Subject{}):
			u.Subjects = 0
			for _, v := range r.found.byRule[u.Rule] {
				if v.Status == audit.Unknown && slices.Contains(v.Reasons, u.Reason) {
					u.Subjects++
				}
			}
			if u.Subjects == 0 {
				continue
			}
		case len(r.found.of[keyOf(u.Who)]) == 0:
			continue // somebody of another branch
		}
		u.Message = audit.Text{ZH: r.hide.text(u.Message.ZH), EN: r.hide.text(u.Message.EN)}
		one.Untold = append(one.Untold, u)
	}
	return &one
}

// holds reports whether a part is of the branch alone that a run is narrowed to.
func (r *Run) holds(p part) bool {
	if p.Person != "" {
		return len(r.found.of[judged{audit.Person, p.Person}]) > 0
	}
	return p.Branch != ""
}

// week is what falls due in one week, or is overdue.
type week struct {
	Overdue  bool
	From, To audit.Date
	Duties   []duty
	Folded   bool // so far ahead that only the count is shown until somebody opens it
	N        int  // obligations
}

// weeksOpen are how many weeks are shown at once; who looks further opens them.
const weeksOpen = 5

// duty is a requirement in a week: one line, whoever it is asked of.
type duty struct {
	Rule        *audit.Requirement
	Provisional bool // the day rests on a figure that nobody confirmed
	Obligations []audit.Obligation
}

// dutyShare is what a duty asks in one branch.
type dutyShare struct {
	Branch      string
	Obligations []audit.Obligation
}

// mostUnfolded are how many obligations of a duty are listed without being put together
// by branch.
const mostUnfolded = 12

// Shares are the branches of a duty that is asked of many; nil: it is asked of few, or
// in one branch alone.
func (d duty) Shares() []*dutyShare {
	if len(d.Obligations) <= mostUnfolded {
		return nil
	}
	var shares []*dutyShare
	at := map[string]*dutyShare{}
	for _, o := range d.Obligations {
		share := at[o.Subject.Branch]
		if share == nil {
			share = &dutyShare{Branch: o.Subject.Branch}
			at[o.Subject.Branch] = share
			shares = append(shares, share)
		}
		share.Obligations = append(share.Obligations, o)
	}
	if len(shares) == 1 {
		return nil
	}
	return shares
}

// weeksOf puts obligations together by week and requirement, what is overdue first.
func weeksOf(a *agenda.Agenda, rules map[string]*audit.Requirement) []*week {
	provisional := map[string]bool{}
	for _, n := range a.Notices {
		if n.Code == "unconfirmed_threshold" {
			provisional[n.Rule] = true
		}
	}
	order := slices.Clone(a.Obligations)
	slices.SortStableFunc(order, func(x, y audit.Obligation) int {
		return cmp.Or(cmp.Compare(weekOf(x), weekOf(y)), cmp.Compare(rules[x.Rule].Order, rules[y.Rule].Order), cmp.Compare(x.On, y.On))
	})
	var weeks []*week
	for _, o := range order {
		monday := audit.MondayOf(weekOf(o))
		if n := len(weeks); n == 0 || weeks[n-1].Overdue != o.Overdue || !o.Overdue && weeks[n-1].From != monday {
			weeks = append(weeks, &week{Overdue: o.Overdue, From: monday, To: monday + 6, Folded: n >= weeksOpen})
		}
		weeks[len(weeks)-1].add(o, rules[o.Rule], provisional[o.Rule])
	}
	return weeks
}

// weekOf is the week of an obligation; all that is overdue is one.
func weekOf(o audit.Obligation) int {
	if o.Overdue {
		return 0
	}
	return o.On.Week()
}

func (w *week) add(o audit.Obligation, rule *audit.Requirement, provisional bool) {
	if last := len(w.Duties) - 1; last < 0 || w.Duties[last].Rule != rule {
		w.Duties = append(w.Duties, duty{Rule: rule, Provisional: provisional})
	}
	w.N++
	last := &w.Duties[len(w.Duties)-1]
	last.Obligations = append(last.Obligations, o)
}

// choice is one of several addresses.
type choice struct {
	Name, Address string
	N             int
	Chosen        bool
}

// due is what falls due and is overdue, by week, of everybody, a branch or a person.
func due(v *visit) (*screen, error) {
	p, err := v.part(v.request.URL.Query())
	if err != nil {
		return nil, err
	}
	found, err := v.run.agendaOf(v.request.Context(), p)
	if err != nil {
		return nil, err
	}
	overdue := 0
	for i := range found.Obligations {
		if found.Obligations[i].Overdue {
			overdue++
		}
	}
	data := map[string]any{
		"Agenda": found, "Weeks": weeksOf(found, v.run.found.rules), "Overdue": overdue, "Open": len(found.Obligations) - overdue,
		"Calendar": p.address("/due.ics"), "Workbook": p.address("/due.xlsx"), "Part": p, "Branches": v.branchChoices(p), "Spans": spans(p),
		"Subscriptions": v.subscriptions(), "Subscribes": v.may(subscribeDue), "Rules": v.run.found.rules, "Names": v.run.found.branches,
	}
	return &screen{name: "due", title: audit.Textf("待办与期限", "What falls due"), under: "due", data: data}, nil
}

func (v *visit) branchChoices(p part) []choice {
	var all []choice
	for _, b := range v.run.result.Summary.Branches {
		all = append(all, choice{Name: cmp.Or(b.Name, b.ID), Address: part{"", b.ID, p.Days}.address("/due"), Chosen: b.ID == p.Branch})
	}
	return all
}

func spans(p part) []choice {
	var all []choice
	for _, days := range slices.Sorted(slices.Values(daysAhead)) {
		all = append(all, choice{N: days, Address: part{p.Person, p.Branch, days}.address("/due"), Chosen: days == p.Days})
	}
	return all
}

// download gives the agenda of the address as a file.
func download(v *visit, format string) error {
	if v.run == nil || v.run.result == nil {
		return errGone
	}
	p, err := v.part(v.request.URL.Query())
	if err != nil {
		return err
	}
	return v.write(p, format)
}

func (v *visit) write(p part, format string) error {
	found, err := v.run.agendaOf(v.request.Context(), p)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(agenda.Formats(), func(f agenda.Format) bool { return f.Name == format })
	var out bytes.Buffer
	if err := agenda.Formats()[at].Render(&out, found, agenda.Options{Lang: v.lang, Alarms: alarms}); err != nil {
		return err
	}
	v.file(map[string]string{"ics": "text/calendar; charset=utf-8", "xlsx": workbookKind}[format], "ninefold-due."+format, out.Bytes())
	return nil
}
