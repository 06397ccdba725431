package delta

import (
	"cmp"
	"reflect"
	"slices"

	"ninefold/internal/audit"
)

// Shift is one verdict that two ways of judging the same office do not share:
// of another status, or given by one of the two only (nil on the other side).
type Shift struct{ Before, After *audit.Verdict }

// Verdict is the later verdict, or the earlier one where there is no later.
func (s Shift) Verdict() *audit.Verdict {
	if s.After != nil {
		return s.After
	}
	return s.Before
}

// Move is from which status to which; an empty one means that nothing was said.
type Move struct{ From, To audit.Status }

// Move is the shift without the subject.
func (s Shift) Move() Move {
	var m Move
	if s.Before != nil {
		m.From = s.Before.Status
	}
	if s.After != nil {
		m.To = s.After.Status
	}
	return m
}

// subject knows a verdict again whatever the period, which a fingerprint does
// not.
type subject struct {
	rule string
	kind audit.SubjectKind
	id   string
}

func subjectOf(v *audit.Verdict) subject { return subject{v.Rule, v.Subject.Kind, v.Subject.ID} }

// Shifts compares all verdicts of two ways of judging, pass and exempt among
// them. The shifts come in the order of the rules named, others behind them by
// id; then people before branches, by id. Counted besides is what keeps its
// status with other figures or reasons.
func Shifts(before, after []audit.Verdict, rules []string) (shifts []Shift, sameStatus int) {
	old := make(map[subject]*audit.Verdict, len(before))
	for i := range before {
		old[subjectOf(&before[i])] = &before[i]
	}
	for i := range after {
		is := &after[i]
		was := old[subjectOf(is)]
		delete(old, subjectOf(is))
		switch {
		case was == nil || was.Status != is.Status:
			shifts = append(shifts, Shift{was, is})
		case !sameFindings(was, is):
			sameStatus++
		}
	}
	for _, was := range old {
		shifts = append(shifts, Shift{Before: was})
	}
	sortShifts(shifts, rules)
	return shifts, sameStatus
}

func sameFindings(a, b *audit.Verdict) bool {
	return slices.Equal(a.Reasons, b.Reasons) && a.Message == b.Message &&
		reflect.DeepEqual(a.Actual, b.Actual) && reflect.DeepEqual(a.Required, b.Required)
}

func sortShifts(shifts []Shift, rules []string) {
	order := make(map[string]int, len(rules))
	for i, rule := range rules {
		order[rule] = i - len(rules) // before 0, the place of all others
	}
	slices.SortFunc(shifts, func(a, b Shift) int {
		x, y := a.Verdict(), b.Verdict()
		return cmp.Or(cmp.Compare(order[x.Rule], order[y.Rule]), cmp.Compare(x.Rule, y.Rule),
			-cmp.Compare(x.Subject.Kind, y.Subject.Kind), cmp.Compare(x.Subject.ID, y.Subject.ID))
	})
}

// MoveCount is how many shifts are of one move.
type MoveCount struct {
	Move
	Count int
}

// Moves counts shifts by move, in the order in which the moves appear.
func Moves(shifts []Shift) []MoveCount {
	var list []MoveCount
	index := map[Move]int{}
	for _, s := range shifts {
		i, ok := index[s.Move()]
		if !ok {
			i = len(list)
			index[s.Move()] = i
			list = append(list, MoveCount{Move: s.Move()})
		}
		list[i].Count++
	}
	return list
}

// ShiftGroup is the shifts of one requirement or branch.
type ShiftGroup struct {
	ID     string
	Shifts []Shift
}

// ShiftsByRule parts sorted shifts by requirement.
func ShiftsByRule(shifts []Shift) []ShiftGroup {
	return grouped(shifts, func(v *audit.Verdict) string { return v.Rule })
}

// ShiftsByBranch parts shifts by branch, the branch and its people; by id.
func ShiftsByBranch(shifts []Shift) []ShiftGroup {
	groups := grouped(shifts, func(v *audit.Verdict) string { return v.Subject.Branch })
	slices.SortFunc(groups, func(a, b ShiftGroup) int { return cmp.Compare(a.ID, b.ID) })
	return groups
}

func grouped(shifts []Shift, of func(*audit.Verdict) string) []ShiftGroup {
	var groups []ShiftGroup
	index := map[string]int{}
	for _, s := range shifts {
		id := of(s.Verdict())
		i, ok := index[id]
		if !ok {
			i = len(groups)
			index[id] = i
			groups = append(groups, ShiftGroup{ID: id})
		}
		groups[i].Shifts = append(groups[i].Shifts, s)
	}
	return groups
}
