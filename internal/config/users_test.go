package config

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestUsersOfThePage(t *testing.T) {
	without, err := Load(office(t, "period: {from: 2024-01-01, to: 2024-12-31}\n"))
	require.NoError(t, err)
	c, err := Load(office(t, "period: {from: 2024-01-01, to: 2024-12-31}\nserve:\n  users:\n    - {name: zhang, role: organisation}\n    - {name: wang, role: branch, branch: B01}\n    - {name: \"0007\", role: auditor}\n"))
	require.NoError(t, err)
	assert.Equal(t, []User{
		{Name: "zhang", Role: "organisation", Origin: "ninefold.yaml:4"}, {Name: "wang", Role: "branch", Branch: "B01", Origin: "ninefold.yaml:5"}, {Name: "0007", Role: "auditor", Origin: "ninefold.yaml:6"},
	}, c.Users)
	assert.Equal(t, without.Digest, c.Digest, "who may look changes no verdict")
	assert.Equal(t, []string{"serve.users"}, DiffOther(without, c))
	for written, says := range map[string]string{
		"{name: a, role: branch}":                                 "a has the role branch, and which one is not said; add branch",
		"{name: a, role: auditor, branch: B01}":                   "the role auditor is of no branch",
		"{name: a, role: auditor}, {name: a, role: organisation}": "a is listed twice; keep one",
		"{name: a, role: boss}":                                   "unknown value boss",
		"{role: auditor}":                                         "name",
	} {
		_, err := Load(office(t, "serve: {users: ["+written+"]}\n"))
		assert.ErrorContains(t, err, says, written)
	}
}
