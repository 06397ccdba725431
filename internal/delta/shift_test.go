package delta

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

func shifted(rule, id string, status audit.Status, message string) audit.Verdict {
	v := *other(rule, id, "B1", status)
	v.Message.EN = message
	if id == "B1" {
		v.Subject.Kind = audit.Branch
	}
	return v
}

// What changes its status is a shift, also to and from no verdict at all; what
// only says something else is counted.
func TestShifts(t *testing.T) {
	before := []audit.Verdict{
		shifted("a.one", "P1", audit.Pass, ""), shifted("a.one", "P2", audit.Fail, "short by 1"),
		shifted("a.one", "P3", audit.Due, ""), shifted("a.two", "P1", audit.Fail, ""), shifted("a.two", "B1", audit.Exempt, ""),
	}
	after := []audit.Verdict{
		shifted("a.two", "B1", audit.Unknown, ""), shifted("a.two", "P1", audit.Waived, ""), shifted("a.zero", "P1", audit.Pass, ""),
		shifted("a.one", "P1", audit.Fail, ""), shifted("a.one", "P2", audit.Fail, "short by 2"),
	}
	for i := range after {
		after[i].Fingerprint = "of another period"
	}
	shifts, same := Shifts(before, after, []string{"a.two", "a.one"})
	assert.Equal(t, 1, same)
	var got []string
	for _, s := range shifts {
		got = append(got, s.Verdict().Rule+" "+s.Verdict().Subject.ID+" "+string(s.Move().From)+">"+string(s.Move().To))
	}
	assert.Equal(t, []string{"a.two P1 fail>waived", "a.two B1 exempt>unknown", "a.one P1 pass>fail", "a.one P3 due>", "a.zero P1 >pass"}, got)
	groups := ShiftsByRule(shifts)
	assert.Equal(t, "a.one", groups[1].ID)
	assert.Equal(t, []MoveCount{{Move{audit.Pass, audit.Fail}, 1}, {Move{audit.Due, ""}, 1}}, Moves(groups[1].Shifts))
	assert.Len(t, ShiftsByBranch(shifts), 1)
	none, _ := Shifts(before, before, nil)
	assert.Empty(t, none)
}
