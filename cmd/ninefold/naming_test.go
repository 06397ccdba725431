package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFilesAreNamedByTheirPlaceInsideTheSource(t *testing.T) {
	require.Equal(t, []string{"visits.csv", "people.csv"}, names([]string{"a/b/", "c/people.csv"}, []string{"a/b/visits.csv", "c/people.csv"}))
	require.Equal(t, []string{"x/visits.csv", "y/visits.csv", "people.csv"},
		names([]string{"x", "y"}, []string{"x/visits.csv", "y/visits.csv", "y/people.csv"}))
	require.Equal(t, []string{"visits.csv"}, names([]string{"."}, []string{"./visits.csv"}))
	require.Equal(t, []string{"visits.csv"}, names([]string{"."}, []string{"visits.csv"}))
}
