package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
	"ninefold/policies"
)

// What the requirements read is known; free text that none reads is not.
func TestMentions(t *testing.T) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	for _, read := range []string{"department", "rank", "category", "award", "topic", "date", "postings"} {
		assert.True(t, rules.Mentions(read), read)
	}
	for _, unread := range []string{"title", "position", "host", "format"} {
		assert.False(t, rules.Mentions(unread), unread)
	}
}
