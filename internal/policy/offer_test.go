package policy

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
	"ninefold/policies"
)

// programsOf is a library that has every program of the built-in policies, by name.
func programsOf(t *testing.T, s *Set) *regoplan.Library {
	t.Helper()
	programs := map[string]*regoplan.Program{}
	for _, q := range append(questions(s.judges), trimmings(s.judges)...) {
		programs[q.group()+" "+q.rule] = regoplan.Written(0, nil)
	}
	return regoplan.NewLibrary(regoplan.NewVocabulary(nil, nil, 0), programs)
}

// Programs in Go are asked in the place of closures, whole and trimmed ones.
func TestPlansOnOfferAreTakenIfTheyAreThoseOfThePolicies(t *testing.T) {
	s, ok := fromSnapshot(policies.Files)
	require.True(t, ok)
	offered := programsOf(t, s)
	ready := func(t *testing.T, s *Set, digest string) []*question {
		t.Helper()
		s.Offer(WrittenPlans{Digest: digest, Library: offered})
		_, err := s.Plan(context.Background())
		require.NoError(t, err)
		r := &run{set: s, names: s.names, judges: s.judges[:3], many: true, options: Options{Brief: true}}
		require.NoError(t, r.ready(context.Background()))
		return append(questions(r.judges), trimmings(r.judges)...)
	}
	for _, q := range ready(t, s, planDigest(s.rego.planned)) {
		require.Same(t, offered.Program(q.group()+" "+q.rule), q.program, q.rule)
	}
	for _, q := range ready(t, s, "of other plans") {
		require.NotNil(t, q.program, q.rule)
		require.NotSame(t, offered.Program(q.group()+" "+q.rule), q.program, q.rule)
	}
	other, err := Compile(At("policies", policies.Files)) // as with others beside them, without a snapshot
	require.NoError(t, err)
	for _, q := range ready(t, other, planDigest(s.rego.planned)) {
		require.NotSame(t, offered.Program(q.group()+" "+q.rule), q.program, q.rule)
	}
}
