package policy_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
	"ninefold/policies"
	"ninefold/policies/plans"
)

// plansInGo are the plans of the built-in policies that stand in Go.
var plansInGo = policy.WrittenPlans{Digest: plans.Digest, Library: plans.Plans}

// The committed Go is what the policies of today give.
func TestPlansInGoAreUpToDate(t *testing.T) {
	set, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	files, err := policy.WritePlans(set)
	require.NoError(t, err)
	there, err := filepath.Glob("../../policies/plans/*")
	require.NoError(t, err)
	require.Len(t, there, len(files), "go generate ./policies, and take away what it no longer writes")
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join("../../policies/plans", name))
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got), "%s is of other policies: go generate ./policies", name)
	}
}
