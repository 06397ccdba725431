package config

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// In a trial, what goes beyond a bound holds and is told; all else that is wrong
// is still refused.
func TestTrialTellsWhatIsBeyondABound(t *testing.T) {
	in := Input{Requirements: demands(), Set: []string{"B01:fieldwork.visits.half_days=1"}}
	_, err := Load(in)
	require.ErrorContains(t, err, "is looser than 2")

	in.Trial = true
	c, err := Load(in)
	require.NoError(t, err)
	require.Len(t, c.Beyond, 1)
	assert.Contains(t, c.Beyond[0].Error(), "--set B01:fieldwork.visits.half_days=1: fieldwork.visits.half_days 1 is looser than 2")
	assert.Equal(t, int64(1), c.Thresholds("B01", "fieldwork.visits")["half_days"][0].Value)

	in.Set = []string{"B01:fieldwork.visits.half_days=-1"}
	_, err = Load(in)
	require.Error(t, err)
}
