package delta

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// failing is a fail with reasons and details, as it is read from a file.
func failing(t *testing.T, reasons []string, details string) *audit.Verdict {
	t.Helper()
	v := verdict(audit.Fail)
	v.Reasons = reasons
	decoder := json.NewDecoder(bytes.NewReader([]byte(details)))
	decoder.UseNumber()
	require.NoError(t, decoder.Decode(&v.Details))
	return v
}

// Each kind of lapse at its edges: the later has one more, one other, one to a
// larger extent, one less. Turned round, what was worse is not.
func TestLapses(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want, turned        Change
	}{
		{"another week", `{"short": [{"from": "2024-03-04", "to": "2024-03-10", "count": 0}]}`, `{"short": [{"from": "2024-03-11", "to": "2024-03-17", "count": 0}]}`, Worse, Worse},
		{"a week more", `{"short": []}`, `{"short": [{"from": "2024-03-11", "to": "2024-03-17", "count": 0}]}`, Worse, Better},
		{"fewer in the week", `{"short": [{"from": "2024-03-11", "to": "2024-03-17", "count": 1}]}`, `{"short": [{"from": "2024-03-11", "to": "2024-03-17", "count": 0}]}`, Worse, Better},
		{"another year", `{"years": [{"year": 2022, "status": "fail", "count": 0}, {"year": 2023, "status": "pass", "count": 1}]}`,
			`{"years": [{"year": 2022, "status": "pass", "count": 1}, {"year": 2023, "status": "fail", "count": 0}]}`, Worse, Worse},
		{"one failing year becomes two", `{"years": [{"year": 2022, "status": "pass", "count": 1}, {"year": 2023, "status": "fail", "count": 0}]}`,
			`{"years": [{"year": 2022, "status": "fail", "count": 0}, {"year": 2023, "status": "fail", "count": 0}]}`, Worse, Better},
		{"fewer in the year", `{"years": [{"year": 2023, "status": "fail", "count": 1}]}`, `{"years": [{"year": 2023, "status": "fail", "count": 0}]}`, Worse, Better},
		{"a year that is due is no lapse", `{"years": [{"year": 2023, "status": "fail", "count": 0}]}`,
			`{"years": [{"year": 2023, "status": "fail", "count": 0}, {"year": 2024, "status": "due", "count": 0}]}`, Old, Old},
		{"later still", `{"years": [{"year": 2023, "status": "fail", "due": "2023-12-31", "done_on": "2024-01-05"}]}`,
			`{"years": [{"year": 2023, "status": "fail", "due": "2023-12-31", "done_on": "2024-01-06"}]}`, Worse, Better},
		{"late becomes never", `{"years": [{"year": 2023, "status": "fail", "due": "2023-12-31", "done_on": "2024-01-05"}]}`,
			`{"years": [{"year": 2023, "status": "fail", "due": "2023-12-31"}]}`, Worse, Better},
		{"another stint", `{"stints": [{"department": "A", "from": "2012-01-01", "to": "2019-01-01", "limit": "2017-01-01", "status": "fail"}]}`,
			`{"stints": [{"department": "A", "from": "2012-01-01", "to": "2019-01-01", "limit": "2017-01-01", "status": "fail"}, {"department": "B", "from": "2019-01-02", "limit": "2024-01-02", "status": "fail"}]}`, Worse, Better},
		{"the stint ends", `{"stints": [{"department": "A", "from": "2012-01-01", "limit": "2017-01-01", "status": "fail"}]}`,
			`{"stints": [{"department": "A", "from": "2012-01-01", "to": "2024-06-01", "limit": "2017-01-01", "status": "fail"}]}`, Better, Worse},
		{"a stint that passes", `{"stints": [{"department": "A", "from": "2012-01-01", "limit": "2017-01-01", "status": "fail"}]}`,
			`{"stints": [{"department": "A", "from": "2012-01-01", "limit": "2017-01-01", "status": "fail"}, {"department": "B", "from": "2024-01-01", "limit": "2029-01-01", "status": "pass"}]}`, Old, Old},
		{"the gap lies elsewhere", `{"from": "2024-01-01", "to": "2024-07-10", "days": 191}`, `{"from": "2024-05-01", "to": "2024-11-05", "days": 188}`, Worse, Worse},
		{"the gap grows", `{"from": "2024-01-01", "to": "2024-07-10", "days": 191}`, `{"from": "2024-01-01", "to": "2024-07-11", "days": 192}`, Worse, Better},
		{"less of it was spent away", `{"from": "2024-01-01", "to": "2024-09-10", "days": 191}`, `{"from": "2024-01-01", "to": "2024-09-10", "days": 192}`, Worse, Better},
		{"what is left of the gap", `{"from": "2024-01-01", "to": "2024-09-10", "days": 253}`, `{"from": "2024-02-01", "to": "2024-09-10", "days": 222}`, Better, Worse},
		{"contacts: the gap lies elsewhere", `{"units": [], "gaps": [{"from": "2024-01-01", "to": "2024-03-10", "days": 70, "units": 0}]}`,
			`{"units": [], "gaps": [{"from": "2024-05-01", "to": "2024-06-10", "days": 41, "units": 0}]}`, Worse, Worse},
		{"contacts: longer", `{"gaps": [{"from": "2024-01-01", "to": "2024-03-10", "days": 70, "units": 0}]}`, `{"gaps": [{"from": "2024-01-01", "to": "2024-03-11", "days": 71, "units": 0}]}`, Worse, Better},
		{"contacts: fewer", `{"gaps": [{"from": "2024-01-01", "to": "2024-03-10", "days": 70, "units": 1}]}`, `{"gaps": [{"from": "2024-01-05", "to": "2024-03-10", "days": 66, "units": 0}]}`, Worse, Worse},
		{"contacts: a result without gaps", `{"units": []}`, `{"units": [], "gaps": [{"from": "2024-01-01", "to": "2024-03-10", "days": 70, "units": 0}]}`, Old, Old},
		{"another name", `{"missing": ["甲"]}`, `{"missing": ["乙"]}`, Worse, Worse},
		{"a name more", `{"missing": ["甲"]}`, `{"missing": ["甲", "乙"]}`, Worse, Better},
		{"another aspect", `{"missing_aspects": ["life"]}`, `{"missing_aspects": ["study"]}`, Worse, Worse},
		{"no details", `{}`, `{}`, Old, Old},
		{"details of another make", `{"short": 3, "years": ["x"], "days": "y"}`, `{"short": [4], "years": [null], "days": "y"}`, Old, Old},
	} {
		before, after := failing(t, []string{"r"}, c.before), failing(t, []string{"r"}, c.after)
		assert.Equal(t, c.want, Between(result(before), result(after))[0].Change, c.name)
		assert.Equal(t, c.turned, Between(result(after), result(before))[0].Change, c.name+", turned round")
		before.Status, after.Status = audit.Waived, audit.Waived
		assert.Equal(t, c.want, Between(result(before), result(after))[0].Change, c.name+", excused")
	}
}

// A reason more is a lapse more, whatever the figures say.
func TestReasonsAreLapses(t *testing.T) {
	one, two := failing(t, []string{"late"}, `{}`), failing(t, []string{"late", "missing"}, `{}`)
	assert.Equal(t, Worse, Between(result(one), result(two))[0].Change)
	assert.Equal(t, Better, Between(result(two), result(one))[0].Change)
}

// How far a mentorship reaches counts only where it breaks off too early.
func TestMentorships(t *testing.T) {
	long, short := `{"from": "2024-01-10", "covered_until": "2024-06-30"}`, `{"from": "2024-01-10", "covered_until": "2024-06-29"}`
	assert.Equal(t, Worse, compare(failing(t, []string{"ended_early"}, long), failing(t, []string{"ended_early"}, short)))
	assert.Equal(t, Better, compare(failing(t, []string{"ended_early"}, short), failing(t, []string{"ended_early"}, long)))
	assert.Equal(t, Old, compare(failing(t, []string{"aspects_missing"}, long), failing(t, []string{"aspects_missing"}, short)))
	late := `{"from": "2024-02-10", "covered_until": "2024-06-30"}`
	assert.Equal(t, Worse, compare(failing(t, []string{"assigned_late"}, long), failing(t, []string{"assigned_late"}, late)))
}

// More contacts on the last day than are asked for are no shortfall.
func TestEnoughIsNoShortfall(t *testing.T) {
	was, is := verdict(audit.Fail, int64(1), int64(1)), verdict(audit.Fail, int64(3), int64(1))
	was.Reasons, is.Reasons = []string{"too_few"}, []string{"too_few"}
	assert.Equal(t, Old, compare(was, is))
	is.Actual = int64(0)
	assert.Equal(t, Worse, compare(was, is))
}
