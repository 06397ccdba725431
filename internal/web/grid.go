package web

import (
	"net/url"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// mostListed is how many findings a page lists; beyond it, it counts and says where
// the rest is.
const mostListed = 300

// tallied is a line of a table: something that verdicts were counted of.
type tallied struct {
	render.Tally

	ID       string
	Name     string
	Title    audit.Text
	Severity audit.Severity
	Address  string
}

// grid is the nine squares, and how the branches stand.
func grid(v *visit) (*screen, error) {
	result := v.run.result
	board := render.NewBoard(result, v.lang)
	var branches []tallied
	for _, b := range result.Summary.Branches {
		branches = append(branches, tallied{Tally: board.Branch(b), ID: b.ID, Name: b.Name, Address: "/branch?id=" + url.QueryEscape(b.ID)})
	}
	return &screen{name: "grid", title: audit.Textf("九宫格", "The nine squares"), under: "grid", data: map[string]any{
		"Board": board, "Result": result, "Branches": branches, "Notices": render.Notices(result, v.lang),
		"Problems": len(result.Run.Quarantined), "Begins": v.may(beginRuns),
	}}, nil
}

// system is one square with its requirements.
func system(v *visit) (*screen, error) {
	id, result := v.query("id"), v.run.result
	at := slices.IndexFunc(result.Systems, func(s audit.System) bool { return s.ID == id })
	if at < 0 {
		return nil, errGone
	}
	var rules []tallied
	for _, summary := range result.Summary.Rules {
		rule := v.run.found.rules[summary.Rule]
		if rule.System == id {
			rules = append(rules, tallied{Tally: render.TallyOf(summary.Status), ID: rule.ID, Title: rule.Title, Severity: summary.Severity, Address: "/rule?id=" + url.QueryEscape(rule.ID)})
		}
	}
	return &screen{name: "system", title: result.Systems[at].Title, under: "grid", data: rules}, nil
}

// rule is one requirement: what it demands, how the branches stand, and who has which
// verdict, in all branches or one.
func rule(v *visit) (*screen, error) {
	one, known := v.run.found.rules[v.query("id")]
	if !known || v.knownBranch(v.query("branch")) != nil {
		return nil, errGone
	}
	result := v.run.result
	var figures []audit.Figure
	for _, f := range result.Figures {
		if f.Rule == one.ID {
			figures = append(figures, f)
		}
	}
	at := slices.IndexFunc(result.Systems, func(s audit.System) bool { return s.ID == one.System })
	data := map[string]any{
		"Rule": one, "Figures": figures, "Branches": v.branchesOf(one.ID), "Branch": v.query("branch"), "BranchName": v.branchName(v.query("branch")),
		"List": v.listed(v.run.found.byRule[one.ID]), "Tally": v.tallyOf(one.ID), "Run": v.run,
	}
	if at >= 0 {
		data["System"] = result.Systems[at]
	}
	return &screen{name: "rule", title: one.Title, under: "grid", data: data}, nil
}

func (v *visit) tallyOf(rule string) render.Tally {
	for _, summary := range v.run.result.Summary.Rules {
		if summary.Rule == rule {
			return render.TallyOf(summary.Status)
		}
	}
	return render.TallyOf(nil)
}

// branchesOf is how each branch stands in a requirement that judged somebody there.
func (v *visit) branchesOf(rule string) []tallied {
	var list []tallied
	for _, b := range v.run.result.Summary.Branches {
		for _, count := range b.Rules {
			if count.Rule == rule {
				list = append(list, tallied{Tally: render.TallyOf(count.Status), ID: b.ID, Name: b.Name, Address: "/rule?id=" + url.QueryEscape(rule) + "&branch=" + url.QueryEscape(b.ID)})
			}
		}
	}
	return list
}

func (v *visit) branchName(id string) string { return v.run.found.branches[id] }

// list is some verdicts, by the filters of the address, and how many there are besides.
type list struct {
	Verdicts []*audit.Verdict
	More     int
	Status   audit.Status // the only one that is listed; empty: all
	Filters  []filter     // by which the list can be narrowed down
}

type filter struct {
	Status  audit.Status
	N       int
	Address string
	Chosen  bool
}

// listed narrows verdicts down to the branch and the status of the address. What needs
// attention comes first.
func (v *visit) listed(all []*audit.Verdict) list {
	branch, status := v.query("branch"), audit.Status(v.query("status"))
	n := map[audit.Status]int{}
	var chosen []*audit.Verdict
	for _, one := range all {
		if branch != "" && one.Subject.Branch != branch {
			continue
		}
		n[one.Status]++
		if status == "" || status == one.Status {
			chosen = append(chosen, one)
		}
	}
	chosen = inOrder(chosen)
	shown := list{Verdicts: chosen[:min(len(chosen), mostListed)], Status: status}
	shown.More = len(chosen) - len(shown.Verdicts)
	for _, s := range attention {
		if n[s] > 0 {
			shown.Filters = append(shown.Filters, filter{s, n[s], v.with("status", string(s)), s == status})
		}
	}
	return shown
}

// attention is the order in which somebody who has to act reads statuses.
var attention = []audit.Status{audit.Fail, audit.Due, audit.Unknown, audit.Waived, audit.Pass, audit.Exempt}

// with is the address of this page with other values, for a page; without those that are
// empty. Names and values take turns.
func (v *visit) with(pairs ...string) string {
	q := v.request.URL.Query()
	q.Del("lang")
	for i := 0; i+1 < len(pairs); i += 2 {
		if q.Set(pairs[i], pairs[i+1]); pairs[i+1] == "" {
			q.Del(pairs[i])
		}
	}
	return exactly(v.request.URL.Path + "?" + q.Encode())
}
