package office

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestJudgeGivesTheGivenVerdicts is the proof that SPEC was read as its authors
// mean it: the eight given offices get exactly their verdicts.
func TestJudgeGivesTheGivenVerdicts(t *testing.T) {
	dirs, err := filepath.Glob("testdata/offices/*")
	require.NoError(t, err)
	require.Len(t, dirs, 8)
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			o, want := load(t, dir), loadWanted(t, dir)
			o.AsOf = parsed(t, want.AsOf)
			for _, table := range want.Missing {
				assert.True(t, o.Missing[table], "%s is missing", table)
			}
			assert.Equal(t, want.OutOfScope, OutOfScope(o))
			assertVerdicts(t, want.Verdicts, Judge(o))
		})
	}
}

func assertVerdicts(t *testing.T, want, got []Expected) {
	t.Helper()
	key := func(e Expected) string { return fmt.Sprint(e.Rule, " ", e.Kind, " ", e.ID) }
	given := map[string]Expected{}
	for _, e := range got {
		given[key(e)] = e
	}
	for _, w := range want {
		g, ok := given[key(w)]
		delete(given, key(w))
		if !assert.True(t, ok, "no verdict on %s", key(w)) {
			continue
		}
		slices.Sort(w.Reasons)
		assert.Equal(t, fmt.Sprint(w.Branch, w.Severity, w.Status, w.Reasons), fmt.Sprint(g.Branch, g.Severity, g.Status, g.Reasons), "%s\nwant %v\n got %v", key(w), w, g)
		if w.Actual != nil && assert.NotNil(t, g.Actual, key(w)) {
			assert.Equal(t, *w.Actual, *g.Actual, "%s actual", key(w))       //nolint:testifylint // both are computed from whole numbers
			assert.Equal(t, *w.Required, *g.Required, "%s required", key(w)) //nolint:testifylint // as above
		}
		assert.True(t, Tells(w.Details, g.Details), "%s details\nwant %v\n got %v", key(w), w.Details, g.Details)
	}
	for left := range given {
		t.Errorf("a verdict too many: %s", left)
	}
}
