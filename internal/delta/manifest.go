package delta

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// Kind says what differs.
type Kind string

// The kinds, in the order in which a person looks for the cause.
const (
	Tool     Kind = "tool"
	Policy   Kind = "policy"
	Config   Kind = "config"
	Calendar Kind = "calendar"
	AsOf     Kind = "as_of"
	Period   Kind = "period"
	Scope    Kind = "scope"
	Input    Kind = "input"
	Verdict  Kind = "verdict"
	Document Kind = "document" // another part of the result, or its bytes
)

// What happened to an input or a verdict; for everything else, Changed.
const (
	Changed = "changed"
	Missing = "missing"
	Added   = "new"
	Renamed = "renamed"
)

// Difference is one thing that is not the same in two results.
type Difference struct {
	Kind   Kind   `json:"kind"`
	Name   string `json:"name,omitempty"` // the file; the requirement and the subject; the part of the document
	What   string `json:"what"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
}

// Manifest compares what two runs rested on: the program, the policies, the
// settings, the calendar, the time, the scope and every input.
func Manifest(before, after *audit.Result) []Difference {
	var list []Difference
	one := func(kind Kind, was, is string) {
		if was != is {
			list = append(list, Difference{Kind: kind, What: Changed, Before: was, After: is})
		}
	}
	a, b := &before.Run, &after.Run
	one(Tool, a.Version, b.Version)
	one(Policy, a.PolicyDigest, b.PolicyDigest)
	one(Config, a.ConfigDigest, b.ConfigDigest)
	if was, is := overlay(a), overlay(b); was != is {
		list = append(list, Difference{Input, correctionsFlag, becoming(was, is), was, is})
	}
	one(Calendar, a.CalendarDigest, b.CalendarDigest)
	one(AsOf, a.AsOf.String(), b.AsOf.String())
	one(Period, span(a.Period), span(b.Period))
	one(Scope, scope(before), scope(after))
	return append(list, inputs(a.Inputs, b.Inputs)...)
}

// becoming is what became of something that is empty where it was not there.
func becoming(was, is string) string {
	switch {
	case was == "":
		return Added
	case is == "":
		return Missing
	}
	return Changed
}

// correctionsFlag names the overlay of corrections among the inputs.
const correctionsFlag = "--corrections"

// overlay is the digest of the corrections of a run; empty: there were none.
func overlay(run *audit.Run) string {
	if run.Corrections == nil {
		return ""
	}
	return run.Corrections.SHA256
}

func span(p audit.Period) string { return p.From.String() + "/" + p.To.String() }

// scope names whom and what a run was narrowed down to.
func scope(r *audit.Result) string {
	var rules []string
	for i := range r.Requirements {
		rules = append(rules, r.Requirements[i].ID)
	}
	parts := []string{"rules=" + strings.Join(rules, ",")}
	if s := r.Run.Scope; s != nil {
		if len(s.Branches)+len(s.Persons) > 0 {
			parts = append(parts, "branches="+strings.Join(s.Branches, ","), "persons="+strings.Join(s.Persons, ","))
		}
		if s.FailOn != "" {
			parts = append(parts, "fail_on="+s.FailOn)
		}
		if s.AllowUnknown {
			parts = append(parts, "allow_unknown")
		}
	}
	return strings.Join(parts, " ")
}

// account is what a result says of one file: its hash, and the rows of each of
// its sheets.
type account struct{ path, sha256, rows string }

// accounts takes the inputs of a file together. A result that somebody wrote by hand
// may hold millions.
func accounts(inputs []audit.Input) []account {
	var list []account
	var rows [][]string // of each
	place := map[string]int{}
	for _, in := range inputs {
		i, known := place[in.Path]
		if !known {
			i = len(list)
			place[in.Path] = i
			list, rows = append(list, account{path: in.Path, sha256: in.SHA256}), append(rows, nil)
		}
		rows[i] = append(rows[i], fmt.Sprintf("%s %s %d=%d+%d+%d+%d", in.Sheet, in.Table, in.Total, in.Rows, in.Skipped, in.SetAside, in.Duplicates))
	}
	for i := range list {
		list[i].rows = strings.Join(rows[i], "; ")
	}
	return list
}

// inputs compares the files by name. A file that only changed its name is said
// to have done so.
func inputs(before, after []audit.Input) []Difference {
	var list []Difference
	old, now := accounts(before), accounts(after)
	find := func(in []account, same func(account) bool) *account {
		if i := slices.IndexFunc(in, same); i >= 0 {
			return &in[i]
		}
		return nil
	}
	claimed := map[string]bool{}
	for _, was := range old {
		is := find(now, func(a account) bool { return a.path == was.path })
		switch {
		case is == nil:
			is = find(now, func(a account) bool {
				return a.sha256 == was.sha256 && !claimed[a.path] && find(old, func(o account) bool { return o.path == a.path }) == nil
			})
			list = append(list, gone(was, is, claimed))
		case is.sha256 != was.sha256:
			list = append(list, Difference{Input, was.path, Changed, was.sha256, is.sha256})
		case is.rows != was.rows:
			list = append(list, Difference{Input, was.path, Changed, was.rows, is.rows})
		}
	}
	for _, is := range now {
		if !claimed[is.path] && find(old, func(a account) bool { return a.path == is.path }) == nil {
			list = append(list, Difference{Kind: Input, Name: is.path, What: Added, After: is.sha256})
		}
	}
	return list
}

func gone(was account, is *account, claimed map[string]bool) Difference {
	if is == nil {
		return Difference{Kind: Input, Name: was.path, What: Missing, Before: was.sha256}
	}
	claimed[is.path] = true
	return Difference{Input, was.path, Renamed, was.path, is.path}
}

// Verdicts compares every verdict of two results in all it says. Before and
// After are the statuses, with the parts that differ where the status does not.
func Verdicts(before, after *audit.Result) []Difference {
	var list []Difference
	old := map[string]*audit.Verdict{}
	for i := range before.Verdicts {
		old[before.Verdicts[i].Fingerprint] = &before.Verdicts[i]
	}
	for i := range after.Verdicts {
		is := &after.Verdicts[i]
		was := old[is.Fingerprint]
		delete(old, is.Fingerprint)
		switch parts := differing(was, is); {
		case was == nil:
			list = append(list, Difference{Kind: Verdict, Name: name(is), What: Added, After: string(is.Status)})
		case was.Status != is.Status:
			list = append(list, Difference{Verdict, name(is), Changed, string(was.Status), string(is.Status)})
		case len(parts) > 0:
			said := string(is.Status) + " (" + strings.Join(parts, ", ") + ")"
			list = append(list, Difference{Verdict, name(is), Changed, said, said})
		}
	}
	for i := range before.Verdicts {
		if was := &before.Verdicts[i]; old[was.Fingerprint] != nil {
			list = append(list, Difference{Kind: Verdict, Name: name(was), What: Missing, Before: string(was.Status)})
		}
	}
	return list
}

func name(v *audit.Verdict) string { return v.Rule + " " + v.Subject.ID }

// differing names the keys under which two verdicts say different things.
func differing(was, is *audit.Verdict) []string {
	if was == nil {
		return nil
	}
	return keys(was, is)
}

// keys compares two values as JSON and names the keys that differ, sorted.
func keys(was, is any) []string {
	old, now := fields(was), fields(is)
	var names []string
	for name := range old {
		if string(old[name]) != string(now[name]) {
			names = append(names, name)
		}
	}
	for name := range now {
		if _, ok := old[name]; !ok {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, cmp.Compare[string])
	return names
}

func fields(v any) map[string]json.RawMessage {
	data, err := json.Marshal(v)
	parts := map[string]json.RawMessage{}
	if err != nil || json.Unmarshal(data, &parts) != nil {
		panic("delta: a result does not marshal") // it was read from JSON
	}
	return parts
}

// Rest names the parts of two results that differ and that neither Manifest nor
// Verdicts looks at.
func Rest(before, after *audit.Result) []Difference {
	var list []Difference
	add := func(prefix string, names, told []string) {
		for _, name := range names {
			if !slices.Contains(told, name) {
				list = append(list, Difference{Kind: Document, Name: prefix + name, What: Changed})
			}
		}
	}
	told := []string{"as_of", "period", "version", "policy_digest", "config_digest", "calendar_digest", "scope", "given", "inputs"}
	if overlay(&before.Run) != overlay(&after.Run) {
		told = append(told, "corrections")
	}
	add("run.", keys(judgedBy(before.Run), judgedBy(after.Run)), told)
	add("", keys(before, after), []string{"run", "verdicts"})
	return list
}

// judgedBy is what a run says of itself without the files it passed over: a result
// that lies beside its exports is one of these when it is verified.
func judgedBy(run audit.Run) audit.Run {
	run.Notices = slices.DeleteFunc(slices.Clone(run.Notices), func(n audit.Notice) bool { return n.Code == audit.OwnOutputCode })
	return run
}
