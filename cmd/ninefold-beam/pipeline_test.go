package main

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/graphx"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/state"
	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"google.golang.org/protobuf/proto"
)

// plain are the only transforms that every engine has.
var plain = map[string]bool{
	"beam:transform:impulse:v1":      true,
	"beam:transform:pardo:v1":        true,
	"beam:transform:flatten:v1":      true,
	"beam:transform:group_by_key:v1": true,
	"beam:transform:reshuffle:v1":    true,
}

// refused names all of a pipeline that some engine has not.
func refused(p *pipepb.Pipeline) error {
	faults := []error{}
	fault := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	for id, t := range p.GetComponents().GetTransforms() {
		urn := t.GetSpec().GetUrn()
		if len(t.GetSubtransforms()) > 0 && urn == "" {
			continue
		}
		if !plain[urn] {
			fault("%s: transform %q", id, urn)
		}
		if urn == "beam:transform:pardo:v1" {
			faults = append(faults, refusedParDo(id, t))
		}
	}
	for id, e := range p.GetComponents().GetEnvironments() {
		if e.GetUrn() != graphx.URNEnvProcess || len(e.GetDependencies()) > 0 {
			fault("%s: environment %s with %d artifacts", id, e.GetUrn(), len(e.GetDependencies()))
		}
	}
	for _, one := range p.GetRequirements() {
		fault("requirement %s", one)
	}
	for id, c := range p.GetComponents().GetPcollections() {
		if c.GetIsBounded() != pipepb.IsBounded_BOUNDED {
			fault("%s: not bounded", id)
		}
	}
	for id, w := range p.GetComponents().GetWindowingStrategies() {
		if w.GetWindowFn().GetUrn() != "beam:window_fn:global_windows:v1" {
			fault("%s: windows %s", id, w.GetWindowFn().GetUrn())
		}
	}
	return errors.Join(faults...)
}

func refusedParDo(id string, t *pipepb.PTransform) error {
	var p pipepb.ParDoPayload
	if err := proto.Unmarshal(t.GetSpec().GetPayload(), &p); err != nil {
		return err
	}
	switch {
	case len(p.GetSideInputs()) > 0 || len(t.GetInputs()) > 1:
		return fmt.Errorf("%s: side inputs", id)
	case len(p.GetStateSpecs()) > 0:
		return fmt.Errorf("%s: state", id)
	case len(p.GetTimerFamilySpecs()) > 0:
		return fmt.Errorf("%s: timers", id)
	case p.GetRestrictionCoderId() != "":
		return fmt.Errorf("%s: splittable", id)
	case p.GetRequestsFinalization() || p.GetRequiresStableInput() || p.GetRequiresTimeSortedInput():
		return fmt.Errorf("%s: more than a ParDo", id)
	}
	return nil
}

func TestThePipelineIsPlain(t *testing.T) {
	files := make([]rowsFile, mostFiles+mostParts)
	for i := range mostFiles {
		files[i] = rowsFile{Name: fmt.Sprintf(rowsName, i), SHA256: digestOf(nil), Lines: rowsOfFile}
	}
	for i := range mostParts {
		files[mostFiles+i] = rowsFile{Part: i + 1, Lines: 1 << 31}
	}
	p, err := pipeline(Job{Folder: "/srv/run/work", Plan: digestOf(nil), Attempt: 1}, files, "/srv/ninefold-beam")
	require.NoError(t, err)
	require.NoError(t, refused(p))
	assert.NotEmpty(t, p.GetComponents().GetTransforms())
	assert.Less(t, proto.Size(p), 4<<20, "a job server takes no larger message")
}

// So is the one by which workers read the exports first, in as many parts as there may be.
func TestTheSurveyIsPlain(t *testing.T) {
	p, err := surveying(Job{Folder: "/srv/run/work", Reading: digestOf(nil), Parts: mostParts, Attempt: 1}, mostParts, "/srv/ninefold-beam")
	require.NoError(t, err)
	require.NoError(t, refused(p))
	assert.NotEmpty(t, p.GetComponents().GetTransforms())
	assert.Less(t, proto.Size(p), 4<<20, "a job server takes no larger message")
}

// What another engine would refuse, the test above does.
func TestWhatIsNotPlainIsSeen(t *testing.T) {
	for name, c := range map[string]struct {
		with func(s beam.Scope, in beam.PCollection)
		want string
	}{
		"side input": {func(s beam.Scope, in beam.PCollection) {
			beam.ParDo(s, &sideStep{}, in, beam.SideInput{Input: in})
		}, "side inputs"},
		"state": {func(s beam.Scope, in beam.PCollection) {
			beam.ParDo(s, &stateStep{Kept: state.MakeValueState[string]("kept")}, beam.ParDo(s, &keyStep{}, in))
		}, "state"},
	} {
		t.Run(name, func(t *testing.T) {
			p, s := beam.NewPipelineWithRoot()
			c.with(s, beam.Create(s, "a"))
			edges, _, err := p.Build()
			require.NoError(t, err)
			environment, err := processes("x")
			require.NoError(t, err)
			made, err := graphx.Marshal(edges, &graphx.Options{Environment: environment})
			require.NoError(t, err)
			assert.ErrorContains(t, refused(made), c.want)
		})
	}
	environment, err := graphx.CreateEnvironment(t.Context(), graphx.URNEnvExternal, func(context.Context) string { return "localhost:1" })
	require.NoError(t, err)
	assert.ErrorContains(t, refused(&pipepb.Pipeline{Components: &pipepb.Components{
		Environments: map[string]*pipepb.Environment{"e": environment},
		Transforms:   map[string]*pipepb.PTransform{"t": {Spec: &pipepb.FunctionSpec{Urn: "beam:transform:sdf_pair_with_restriction:v1"}}},
	}}), "sdf_pair")
}

func init() {
	register.DoFn2x1[string, func(*string) bool, string](&sideStep{})
	register.DoFn3x1[state.Provider, string, string, string](&stateStep{})
	register.DoFn1x2[string, string, string](&keyStep{})
}

type sideStep struct{}

func (*sideStep) ProcessElement(s string, _ func(*string) bool) string { return s }

type keyStep struct{}

func (*keyStep) ProcessElement(s string) (string, string) { return s, s }

type stateStep struct{ Kept state.Value[string] }

func (*stateStep) ProcessElement(_ state.Provider, _, s string) string { return s }
