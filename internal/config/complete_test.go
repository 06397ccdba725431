package config

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Tables go by their English names, wherever they are named and how; a later
// level replaces the list.
func TestCompleteAndIgnore(t *testing.T) {
	in := office(t, "complete: [走访记录, mentorships]\nignore: [\"说明*\", 名册.xlsx/透视*]\n")
	c := load(t, in)
	assert.Equal(t, []string{"visits", "mentorships"}, IDs(c.Complete))
	assert.Equal(t, "ninefold.yaml:1", c.Complete[0].Origin)
	assert.Equal(t, []string{"说明*", "名册.xlsx/透视*"}, IDs(c.Ignore))
	in.Environ = []string{"NINEFOLD_COMPLETE=报告；events"}
	in.Set = []string{"ignore=[旧*]"}
	c = load(t, in)
	assert.Equal(t, []string{"reports", "events"}, IDs(c.Complete))
	assert.Equal(t, []string{"旧*"}, IDs(c.Ignore))
	ignored, err := Ignored(office(t, "thresholds: {nonsense: 1}\nignore: [a*]\n"))
	require.NoError(t, err)
	assert.Equal(t, []string{"a*"}, IDs(ignored))
}

// The digest covers both, by what they say and not by how they are written.
func TestTheDigestCoversWhatIsCompleteAndIgnored(t *testing.T) {
	digest := func(yaml string) string { return load(t, office(t, yaml)).Digest }
	assert.Equal(t, digest("complete: [visits, reports]"), digest("complete:\n- 报告\n- 走访记录\n"))
	assert.NotEqual(t, digest(""), digest("complete: [visits]"))
	assert.NotEqual(t, digest(""), digest("ignore: [a]"))
	assert.NotEqual(t, digest("ignore: [a]"), digest("ignore: [b]"))
	assert.Equal(t, digest(""), digest("complete: []\nignore:\n"))
	before, after := load(t, office(t, "")), load(t, office(t, "complete: [visits]"))
	assert.True(t, ReadOtherwise(before, after))
	assert.False(t, ReadOtherwise(before, load(t, office(t, "disabled: [study.forums]"))))
	assert.NotEqual(t, before.DigestWithPlaces(), after.DigestWithPlaces())
}

// A list may be empty from a day on, or up to one.
func TestADatedListMayBeEmpty(t *testing.T) {
	for yaml, want := range map[string][]any{
		"[{value: [走千访万]}, {value: [], from: 2024-07-01}]": {[]string{"走千访万"}, []string{}},
		"[{value: []}, {value: [走千访万], from: 2024-07-01}]": {[]string{}, []string{"走千访万"}},
		"[{value: [], from: 2024-07-01}]":                  {[]string{}, []string{}},
	} {
		c := load(t, office(t, "thresholds: {management: {campaigns: {campaigns: "+yaml+"}}}"))
		var got []any
		for _, f := range c.Thresholds("", "management.campaigns")["campaigns"] {
			got = append(got, f.Value)
		}
		assert.Equal(t, want, got, yaml)
	}
}
