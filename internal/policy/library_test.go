package policy

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Of the tests beneath, those stay that a policy or test from outside leads to, in
// however many steps and however it names them.
func TestTestsBeneathStayOnlyWhereSomethingNamesThem(t *testing.T) {
	beneath := fstest.MapFS{}
	for path, text := range map[string]string{
		"ninefold.rego":                "package ninefold\n\nroot := 1\n",
		"lib/days.rego":                "package ninefold.lib.days\n\nfirst := 1\n",
		"lib/days_test.rego":           "package ninefold.lib.days_test\n\ntest_first if data.ninefold.lib.days.first == 1\n",
		"testing/events_test.rego":     "package ninefold.testing\n\nimport data.ninefold.calendars.years\n\nevents := years.all\n",
		"testing/people_test.rego":     "package ninefold.testing\n\npeople := 1\n",
		"calendars/years_test.rego":    "package ninefold.calendars.years\n\nall := 1\n",
		"calendars/unneeded_test.rego": "package ninefold.calendars.unneeded\n\nall := 1\n",
	} {
		beneath[path] = &fstest.MapFile{Data: []byte(text)}
	}
	kept := func(test string) []string {
		outside := fstest.MapFS{
			"own/tea.rego":      {Data: []byte("package ninefold.own.tea\n\nverdict := 1\n")},
			"own/tea_test.rego": {Data: []byte("package ninefold.own.tea_test\n\n" + test + "\ntest_tea if data.ninefold.own.tea.verdict == 1\n")},
		}
		l, err := read([]fs.FS{beneath, outside}, true)
		require.NoError(t, err)
		l.leaveTests(1)
		var tests []string
		for _, file := range l.paths() {
			if strings.HasSuffix(file, testSuffix) {
				tests = append(tests, file)
			} else {
				assert.NotContains(t, file, "_test")
			}
		}
		assert.Contains(t, l.modules, "lib/days.rego")
		return tests
	}
	chain := []string{"calendars/years_test.rego", "own/tea_test.rego", "testing/events_test.rego", "testing/people_test.rego"}
	assert.Equal(t, []string{"own/tea_test.rego"}, kept("test_none if data.ninefold.lib.days.first == 1\n"))
	assert.Equal(t, chain, kept("import data.ninefold.testing\n\ntest_one if testing.people == 1\n"))
	assert.Equal(t, chain, kept("test_whole if data.ninefold.testing.events == 1\n"))
	assert.Len(t, kept("test_all if count(data.ninefold[\"calendars\"]) == 2\n"), 3)
	assert.Len(t, kept("test_any if data.ninefold[_]\n"), 6)
}
