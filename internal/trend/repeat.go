package trend

import (
	"cmp"
	"regexp"
	"slices"

	"ninefold/internal/audit"
)

// Repeat is a subject that failed a requirement more than once.
type Repeat struct {
	Rule     string
	Subject  audit.Subject // as the latest result has it
	Severity audit.Severity
	Statuses []audit.Status // one a turn; empty: not among the findings; NotJudged
	Fails    int
	InARow   int // how many turns up to the last one failed without a break
	Message  audit.Text
}

// NotJudged stands for a turn that did not look at the requirement or the
// subject.
const NotJudged audit.Status = "not_judged"

// key knows a subject again from period to period. A fingerprint holds the
// period and cannot.
type key struct {
	rule string
	kind audit.SubjectKind
	id   string
}

// repeat finds who fails again. Of several results of one period the latest
// counts, lest one finding be taken for several; where all are of one period,
// every result does.
func (t *Trend) repeat() {
	t.Turns = t.turns()
	found := map[key]*Repeat{}
	var order []key
	for turn, at := range t.Turns {
		p := t.Points[at]
		for i := range p.Verdicts {
			v := &p.Verdicts[i]
			k := key{v.Rule, v.Subject.Kind, v.Subject.ID}
			r := found[k]
			if r == nil {
				r = &Repeat{Rule: v.Rule, Statuses: make([]audit.Status, len(t.Turns))}
				found[k] = r
				order = append(order, k)
			}
			r.Statuses[turn], r.Subject, r.Severity = v.Status, v.Subject, v.Severity
			switch {
			case v.Status != audit.Fail:
			case t.unrecorded(at, v.Rule):
				r.Statuses[turn] = audit.Unknown // nobody can be held to a period without records
			default:
				r.Message = v.Message
			}
		}
	}
	mixed := t.mixedIDs()
	for _, k := range order {
		r := found[k]
		if r.count(); r.Fails >= 2 && !(mixed && k.kind == audit.Person) {
			t.unjudged(r)
			t.Repeats = append(t.Repeats, *r)
		}
	}
	t.sortRepeats()
}

// turns are the points that count.
func (t *Trend) turns() []int {
	latest := map[audit.Period]int{}
	for i, p := range t.Points {
		if at, ok := latest[p.Run.Period]; !ok || p.Run.AsOf > t.Points[at].Run.AsOf {
			latest[p.Run.Period] = i
		}
	}
	var turns []int
	for i, p := range t.Points {
		if len(latest) == 1 || latest[p.Run.Period] == i {
			turns = append(turns, i)
		}
	}
	return turns
}

func (r *Repeat) count() {
	for _, status := range r.Statuses {
		if status == audit.Fail {
			r.Fails++
			r.InARow++
		} else {
			r.InARow = 0
		}
	}
}

// unjudged tells the turns that did not look from those that found nothing.
func (t *Trend) unjudged(r *Repeat) {
	for turn, at := range t.Turns {
		p := t.Points[at]
		applied := slices.ContainsFunc(p.Summary.Rules, func(s audit.RuleSummary) bool { return s.Rule == r.Rule })
		scope := p.Run.Scope
		outside := scope != nil && (len(scope.Branches) > 0 && !slices.Contains(scope.Branches, r.Subject.Branch) ||
			len(scope.Persons) > 0 && !slices.Contains(scope.Persons, r.Subject.ID))
		if r.Statuses[turn] == "" && (!applied || outside) {
			r.Statuses[turn] = NotJudged
		}
	}
}

// sortRepeats puts first who fails still, then who failed most often.
func (t *Trend) sortRepeats() {
	order := map[string]int{}
	for i, rule := range slices.Concat(t.Shared, t.LeftOut) {
		order[rule] = i
	}
	slices.SortFunc(t.Repeats, func(a, b Repeat) int {
		return cmp.Or(-cmp.Compare(min(1, a.InARow), min(1, b.InARow)), -cmp.Compare(a.Fails, b.Fails), -cmp.Compare(a.InARow, b.InARow),
			cmp.Compare(order[a.Rule], order[b.Rule]), -cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID))
	})
}

// hashed is how ids look after --mask=full.
var hashed = regexp.MustCompile(`^p[0-9a-f]{16}$`)

// identity is how a result names people.
type identity int

const (
	nobody identity = iota // it names none
	byID
	byHash
)

func identityOf(p Point) identity {
	for i := range p.Verdicts {
		if s := p.Verdicts[i].Subject; s.Kind == audit.Person {
			if hashed.MatchString(s.ID) {
				return byHash
			}
			return byID
		}
	}
	return nobody
}

// mixedIDs reports whether some results name people by ids and others by hashes:
// then nobody can be known again.
func (t *Trend) mixedIDs() bool {
	seen := map[identity]bool{}
	for _, at := range t.Turns {
		seen[identityOf(t.Points[at])] = true
	}
	return seen[byID] && seen[byHash]
}
