package config

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// What judging takes of settings is the same once it has travelled.
func TestEffectiveSettingsTravel(t *testing.T) {
	day := audit.DateOf(2025, 7, 1)
	common := map[string]audit.Thresholds{
		"a.b": {"n": {{Value: int64(5), Origin: "default"}, {Value: int64(4), Origin: "ninefold.yaml:3", From: day, Dated: true}}, "rate": {{Value: 0.8, Origin: "default"}}},
		"a.c": {"list": {{Value: []string{"甲", "乙"}, Origin: "--set"}}, "none": {{Value: []string{}, Origin: "default"}}, "text": {{Value: "x", Origin: "default"}}},
	}
	own := map[string]audit.Thresholds{"a.b": {"n": {{Value: int64(7), Origin: "branches/B1.yaml:2"}}, "rate": common["a.b"]["rate"]}, "a.c": common["a.c"]}
	c := &Config{
		thresholds: map[string]map[string]audit.Thresholds{"": common, "B1": own}, Mask: true,
		Waivers:  []audit.Waiver{{Rule: "a.b", Subject: "P1", From: day, Until: day, Reason: "r", ApprovedBy: "x", Origin: "ninefold.yaml:9"}},
		Holidays: []audit.Date{day}, Workdays: []audit.Date{day + 1},
	}
	data, err := json.Marshal(c.Effective())
	require.NoError(t, err)
	var again Effective
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, c.Effective(), again)
	for _, branch := range []string{"B1", "B2", ""} {
		assert.Equal(t, c.Thresholds(branch, "a.b"), again.Thresholds(branch, "a.b"), branch)
	}
	require.Error(t, json.Unmarshal([]byte(`{"figures":1}`), &again))
}
