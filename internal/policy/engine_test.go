package policy_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
	"ninefold/policies"
)

// Every requirement has a plan, so that nothing falls back without being noticed.
func TestEveryPolicyCanBePlanned(t *testing.T) {
	rules, err := policy.Compile(policy.At("policies", policies.Files)) // not out of its snapshot
	require.NoError(t, err)
	notices, err := rules.Plan(context.Background())
	require.NoError(t, err)
	require.Empty(t, notices)
}
