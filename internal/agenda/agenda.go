// Package agenda shows what requirements still ask: obligations → text, Markdown,
// JSON, a workbook, a calendar; one file a format, one registry. It arranges and
// escapes, and refuses to know how an obligation comes about, which policy
// states it, and where an output goes. Names in it are hostile until a format
// has made them harmless.
package agenda

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"ninefold/internal/audit"
)

// Schema names the form of the JSON document.
const Schema = "ninefold.due/v1"

// Agenda is what is still asked of some subjects from one day to another.
type Agenda struct {
	AsOf        audit.Date         // the day on which this was known
	Until       audit.Date         // the last day that was looked at, included
	Obligations []audit.Obligation // by day, so that what is overdue comes first
	Untold      []audit.Untold     // of the whole run
	Quarantined []audit.Problem    // what was set aside and may be missing from all of this
	Notices     []audit.Notice
	Of          *audit.Subject // whose part of a whole agenda this is; nil: the whole
	Recounted   bool           // Untold is counted over this part alone
	Book        Names

	volume *volume // nil: all of it
}

// Names says what the ids in an agenda are called. Rules are in the order of the
// requirements.
type Names struct {
	Rules    []audit.Requirement
	Branches map[string]string
}

// Check refuses an agenda with two obligations of one uid: a calendar could not
// tell them apart, so one of them would be lost. The policy that states them is
// to blame.
func (a *Agenda) Check() error {
	seen := map[string]*audit.Obligation{}
	for i := range a.Obligations {
		o := &a.Obligations[i]
		if other := seen[o.UID]; other != nil {
			return fmt.Errorf("%s: %s %s: two obligations have the uid %s: %s %s by %s and %s %s by %s",
				o.Rule, o.Subject.Kind, o.Subject.ID, o.UID, other.Kind, other.Key, other.On, o.Kind, o.Key, o.On)
		}
		seen[o.UID] = o
	}
	return nil
}

// Split gives every branch or every person a part of their own, the subjects
// named among them that nothing is asked of: what was asked before must not stay
// in their calendars. By branch, a part holds what is asked of the branch and of
// its people; by person, what is asked of a branch is a part by itself. A part is
// handed to those it is about: it tells of nobody else by name or value.
func (a *Agenda) Split(by Grouping, subjects []audit.Subject) []*Agenda {
	parts, shared := map[audit.Subject]*Agenda{}, a.forParts()
	part := func(s audit.Subject) *Agenda {
		if by == ByBranch {
			s = audit.Subject{Kind: audit.Branch, ID: s.Branch, Name: a.Book.Branches[s.Branch], Branch: s.Branch}
		}
		if parts[s] == nil {
			one := *shared
			one.Of = &s
			parts[s] = &one
		}
		return parts[s]
	}
	about := map[string]*Agenda{} // by the id of a subject
	for _, s := range subjects {
		about[s.ID] = part(s)
	}
	for _, o := range a.Obligations {
		one := part(o.Subject)
		one.Obligations = append(one.Obligations, o)
	}
	for _, u := range a.Untold {
		if u.Who != (audit.Subject{}) {
			one := part(u.Who)
			one.Untold = append(one.Untold, u)
		}
	}
	for _, one := range parts {
		one.share(a, about)
	}
	return slices.SortedFunc(maps.Values(parts), func(x, y *Agenda) int { return bySubject(*x.Of, *y.Of) })
}

// forParts is an agenda that nothing is told of yet, as every part begins. Where rows
// were set aside, it says but of which tables: files, sheets and headers may bear the
// names of others, and so may what stands in cells and in notices of them.
func (a *Agenda) forParts() *Agenda {
	one := *a
	one.Obligations, one.Untold = nil, nil
	one.Quarantined = slices.Clone(a.Quarantined)
	for i, p := range one.Quarantined {
		one.Quarantined[i] = audit.Problem{Table: p.Table, Row: p.Row, Expected: notInParts}
	}
	one.Notices = slices.DeleteFunc(slices.Clone(a.Notices), quotes)
	for i := range one.Notices {
		if n := &one.Notices[i]; n.Code == audit.NarrowedCode {
			n.Message = narrowedPart
		}
	}
	return &one
}

// share gives a part what the whole agenda tells of nobody by name, in its order,
// and the notices that are about the part's own subjects.
func (a *Agenda) share(whole *Agenda, about map[string]*Agenda) {
	own := a.Untold
	a.Untold = slices.DeleteFunc(slices.Clone(whole.Untold), func(u audit.Untold) bool {
		return u.Who != (audit.Subject{}) && !slices.Contains(own, u)
	})
	a.Notices = slices.DeleteFunc(slices.Clone(a.Notices), func(n audit.Notice) bool { return n.Subject != "" && about[n.Subject] != a })
}

// quotes reports whether a notice is about a file, a sheet, a column or a cell, whose
// words are in it: in a part they may be of others.
func quotes(n audit.Notice) bool { return n.Path+n.Sheet+n.Column+n.Value != "" }

// narrowedPart says in a part that the run was not a whole one, without naming to whom
// it was narrowed down.
var narrowedPart = audit.Text{ZH: "本次检查不是全面的", EN: "this was not a whole run"}

// notInParts stands for what is wrong with a value that a part does not show.
var notInParts = audit.Text{
	ZH: "（单独发给个人或支部的部分不列出所填内容，请用 ninefold check 查看）",
	EN: "(a part for one person or branch does not show what was filled in; see ninefold check)",
}

// bySubject orders by branch: the branch itself, then its people by id.
func bySubject(x, y audit.Subject) int {
	return cmp.Or(cmp.Compare(x.Branch, y.Branch), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.ID, y.ID))
}

// place is where a requirement stands in the order of all; -1: nowhere.
func (n *Names) place(rule string) int {
	for i := range n.Rules { // they are large, and asked for of every event
		if n.Rules[i].ID == rule {
			return i
		}
	}
	return -1
}

// overdue counts what is past its day.
func (a *Agenda) overdue() int {
	return a.count(func(o *audit.Obligation) bool { return o.Overdue })
}

// waived counts what a waiver excuses.
func (a *Agenda) waived() int {
	return a.count(func(o *audit.Obligation) bool { return o.Waived })
}

func (a *Agenda) count(is func(*audit.Obligation) bool) int {
	n := 0
	for i := range a.Obligations {
		if is(&a.Obligations[i]) {
			n++
		}
	}
	return n
}
