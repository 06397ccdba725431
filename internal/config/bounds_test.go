package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

func TestABranchKeepsWithinItsBounds(t *testing.T) {
	const kinds = "{truth: {lectures: {speaker_kinds: "
	for _, tc := range []struct{ name, org, branch, said string }{
		{"unchanged", "", "{fieldwork: {visits: {half_days: 2, tolerated: 0}}}", ""},
		{"tighter", "", "{fieldwork: {visits: {half_days: 3}}, cultivation: {rotation: {max_years: 4}}}", ""},
		{"looser, larger is stricter", "", "{fieldwork: {visits: {half_days: 1}}}",
			"branches/B01.yaml:2:24: fieldwork.visits.half_days 1 is looser than 2 (default); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {fieldwork: {visits: {half_days: {min: 1}}}}"},
		{"looser, smaller is stricter", "", "{cultivation: {rotation: {max_years: 6}}}",
			"branches/B01.yaml:2:28: cultivation.rotation.max_years 6 is looser than 5 (default); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {cultivation: {rotation: {max_years: {max: 6}}}}"},
		{"looser than the organisation", "thresholds:\n  cultivation: {rotation: {max_years: 4}}", "{cultivation: {rotation: {max_years: 5}}}",
			"branches/B01.yaml:2:28: cultivation.rotation.max_years 5 is looser than 4 (ninefold.yaml:2); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {cultivation: {rotation: {max_years: {max: 5}}}}"},
		{"within the bound", "bounds: {fieldwork: {visits: {tolerated: {max: 2}}}}", "{fieldwork: {visits: {tolerated: 2}}}", ""},
		{"beyond the bound", "bounds:\n  fieldwork:\n    visits: {tolerated: {max: 2}}", "{fieldwork: {visits: {tolerated: 3}}}",
			"branches/B01.yaml:2:24: fieldwork.visits.tolerated 3 is outside the bound max 2 (ninefold.yaml:3); keep within it, or have the organisation's file widen it: bounds: {fieldwork: {visits: {tolerated: {max: 3}}}}"},
		{"a bound of the strict end opens nothing", "bounds: {fieldwork: {visits: {tolerated: {min: 0}}}}", "{fieldwork: {visits: {tolerated: 1}}}",
			"branches/B01.yaml:2:24: fieldwork.visits.tolerated 1 is looser than 0 (default); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {fieldwork: {visits: {tolerated: {max: 1}}}}"},
		{"too tight for the bound", "bounds: {cultivation: {rotation: {max_years: {min: 3}}}}", "{cultivation: {rotation: {max_years: 2}}}",
			"branches/B01.yaml:2:28: cultivation.rotation.max_years 2 is outside the bound min 3 (ninefold.yaml:1); keep within it, or have the organisation's file widen it: bounds: {cultivation: {rotation: {max_years: {min: 2}}}}"},
		{"bound below the organisation's own value", "bounds: {cultivation: {rotation: {max_years: {max: 4}}}}", "{cultivation: {rotation: {max_years: 5}}}", ""},
		{"no direction", "", "{study: {sessions: {min_workdays: 6}}}",
			"branches/B01.yaml:2:22: study.sessions.min_workdays 6 differs from 5 (default); leave it as it is, or have the organisation's file open it: bounds: {study: {sessions: {min_workdays: {max: 6}}}}"},
		{"no direction, open", "bounds: {study: {sessions: {min_workdays: {}}}}", "{study: {sessions: {min_workdays: 6}}}", ""},
		{"larger is stricter, open", "bounds: {fieldwork: {visits: {half_days: {}}}}", "{fieldwork: {visits: {half_days: 0}}}", ""},
		{"larger is stricter, open upwards too", "bounds: {fieldwork: {visits: {half_days: {}}}}", "{fieldwork: {visits: {half_days: 9}}}", ""},
		{"smaller is stricter, open", "bounds: {cultivation: {rotation: {max_years: {}}}}", "{cultivation: {rotation: {max_years: 50}}}", ""},
		{"smaller is stricter, open downwards too", "bounds: {cultivation: {rotation: {max_years: {}}}}", "{cultivation: {rotation: {max_years: 1}}}", ""},
		{"open on every day", "bounds: {cultivation: {rotation: {max_years: {}}}}",
			"{cultivation: {rotation: {max_years: [{value: 9}, {value: 1, from: 2025-07-01}]}}}", ""},
		{"open, for others only", "bounds: {cultivation: {rotation: {max_years: {}}}}", "{fieldwork: {visits: {half_days: 1}}}",
			"branches/B01.yaml:2:24: fieldwork.visits.half_days 1 is looser than 2 (default); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {fieldwork: {visits: {half_days: {min: 1}}}}"},
		{"dated: every figure keeps to the bound", "bounds: {cultivation: {rotation: {max_years: {max: 6}}}}",
			"{cultivation: {rotation: {max_years: [{value: 6}, {value: 7, from: 2025-07-01}]}}}",
			"branches/B01.yaml:2:53: cultivation.rotation.max_years 7 is outside the bound max 6 (ninefold.yaml:1); keep within it, or have the organisation's file widen it: bounds: {cultivation: {rotation: {max_years: {max: 7}}}}"},
		{"dated list: every figure keeps to the bound", "bounds: " + kinds + "{one_of: [model]}}}}", kinds + "[{value: []}, {value: [other], from: 2025-01-01}]}}}",
			"branches/B01.yaml:2:52: truth.lectures.speaker_kinds [other] is outside the bound one of [model] (ninefold.yaml:1); keep within it, or have the organisation's file widen it: bounds: {truth: {lectures: {speaker_kinds: {one_of: [other]}}}}"},
		{"no direction, within", "bounds: {study: {sessions: {min_workdays: {min: 4, max: 6}}}}", "{study: {sessions: {min_workdays: 4}}}", ""},
		{"no direction, beyond", "bounds: {study: {sessions: {min_workdays: {min: 4}}}}", "{study: {sessions: {min_workdays: 3}}}",
			"branches/B01.yaml:2:22: study.sessions.min_workdays 3 is outside the bound min 4 (ninefold.yaml:1); keep within it, or have the organisation's file widen it: bounds: {study: {sessions: {min_workdays: {min: 3}}}}"},
		{"day of the year", "bounds: {fieldwork: {report: {due: {min: 11-30, max: 12-31}}}}", "{fieldwork: {report: {due: 12-15}}}", ""},
		{"day of the year, beyond", "bounds: {fieldwork: {report: {due: {min: 11-30}}}}", "{fieldwork: {report: {due: 11-29}}}",
			"branches/B01.yaml:2:24: fieldwork.report.due 11-29 is outside the bound min 11-30 (ninefold.yaml:1); keep within it, or have the organisation's file widen it: bounds: {fieldwork: {report: {due: {min: 11-29}}}}"},
		{"anchor", "bounds: {study: {sessions: {anchor: {min: 2024-01-01, max: 2024-12-31}}}}", "{study: {sessions: {anchor: 2024-01-08}}}", ""},
		{"list", "", kinds + "[model]}}}",
			"branches/B01.yaml:2:22: truth.lectures.speaker_kinds [model] differs from [model, grassroots] (default); leave it as it is, or have the organisation's file open it: bounds: {truth: {lectures: {speaker_kinds: {one_of: [model]}}}}"},
		{"list, opened", "bounds: " + kinds + "{}}}}", kinds + "[model, other]}}}", ""},
		{"list, within", "bounds: " + kinds + "{one_of: [model, party_school]}}}}", kinds + "[party_school]}}}", ""},
		{"list, beyond", "bounds: " + kinds + "{one_of: [model, party_school]}}}}", kinds + "[model, other]}}}",
			"branches/B01.yaml:2:22: truth.lectures.speaker_kinds [model, other] is outside the bound one of [model, party_school] (ninefold.yaml:1); keep within it, or have the organisation's file widen it: bounds: {truth: {lectures: {speaker_kinds: {one_of: [model, other]}}}}"},
		{"dated: looser once the organisation tightens", "thresholds:\n  cultivation:\n    rotation:\n      max_years:\n        - {value: 5}\n        - {value: 3, from: 2025-07-01}",
			"{cultivation: {rotation: {max_years: 4}}}",
			"branches/B01.yaml:2:28: cultivation.rotation.max_years 4 is looser than 3 (ninefold.yaml:6); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {cultivation: {rotation: {max_years: {max: 4}}}}"},
		{"dated: tighter throughout", "thresholds: {cultivation: {rotation: {max_years: [{value: 5}, {value: 3, from: 2025-07-01}]}}}",
			"{cultivation: {rotation: {max_years: [{value: 4}, {value: 2, from: 2025-07-01}]}}}", ""},
		{"a refused bound is told once", "bounds: {fieldwork: {visits: {tolerated: {max: two}}}}", "{fieldwork: {visits: {tolerated: 2}}}",
			"ninefold.yaml:1:48: bounds.fieldwork.visits.tolerated.max is two, expected a whole number of at least 0"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := office(t, tc.org, "B01.yaml", "thresholds:\n  "+strings.TrimSuffix(strings.TrimPrefix(tc.branch, "{"), "}")+"\n")
			if strings.Contains(tc.branch, "}}, ") {
				in = office(t, tc.org, "B01.yaml", "thresholds: "+tc.branch)
			}
			if tc.said == "" {
				load(t, in)
				return
			}
			assert.Equal(t, tc.said, strings.Join(complaints(t, in), "\n"))
		})
	}
}

func TestTheOrganisationIsFree(t *testing.T) {
	in := office(t, "thresholds: {fieldwork: {visits: {half_days: 0, tolerated: 9}}, study: {sessions: {min_workdays: 1}}}")
	in.Set = []string{"cultivation.rotation.max_years=50"}
	load(t, in)
}

func TestABoundHoldsForFlagsAndVariablesOfABranch(t *testing.T) {
	in := office(t, "bounds: {fieldwork: {visits: {tolerated: {max: 2}}}}")
	in.Set = []string{"B01:fieldwork.visits.tolerated=2"}
	in.Environ = []string{"NINEFOLD_SET=B02:fieldwork.visits.tolerated=2"}
	c := load(t, in)
	assert.Equal(t, []string{"B01", "B02"}, c.Branches())
	in.Set = []string{"B01:fieldwork.visits.tolerated=3"}
	in.Environ = []string{"NINEFOLD_SET=B02:fieldwork.visits.tolerated=4"}
	lines := complaints(t, in)
	require.Len(t, lines, 2)
	assert.Contains(t, lines[0], "NINEFOLD_SET B02:fieldwork.visits.tolerated=4: fieldwork.visits.tolerated 4 is outside the bound max 2 (ninefold.yaml:1)")
	assert.Contains(t, lines[1], "--set B01:fieldwork.visits.tolerated=3: fieldwork.visits.tolerated 3 is outside the bound max 2 (ninefold.yaml:1)")
}

// directed is a parameter with a stricter direction, and a figure of the
// organisation for it.
type directed struct {
	rule, name string
	stricter   audit.Direction
}

var directions = []directed{
	{"study.sessions", "every_weeks", audit.Down}, {"study.sessions", "sessions", audit.Up},
	{"study.forums", "min_per_year", audit.Up}, {"fieldwork.visits", "half_days", audit.Up},
	{"fieldwork.visits", "tolerated", audit.Down}, {"cultivation.rotation", "max_years", audit.Down},
}

// towards moves a figure by some steps in the stricter direction.
func (d directed) towards(figure, steps int) int {
	if d.stricter == audit.Up {
		return figure + steps
	}
	return figure - steps
}

func (d directed) yaml(inner any) string {
	system, rest, _ := strings.Cut(d.rule, ".")
	return fmt.Sprintf("{%s: {%s: {%s: %v}}}", system, rest, d.name, inner)
}

func TestRandomTighteningsPassAndLooseningsNeedABound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := rapid.SampledFrom(directions).Draw(rt, "parameter")
		above := rapid.IntRange(50, 100).Draw(rt, "organisation")
		steps := rapid.IntRange(1, 49).Draw(rt, "steps")
		room := rapid.IntRange(1, 49).Draw(rt, "room")
		dated := rapid.Bool().Draw(rt, "dated")
		org := "thresholds: " + d.yaml(above) + "\n"
		bounds := "bounds: " + d.yaml(fmt.Sprintf("{%s: %d}", looseEnd(&audit.Parameter{Stricter: d.stricter}), d.towards(above, -room))) + "\n"
		branch := func(figure int) string {
			if dated {
				return "branches:\n- {id: B01, thresholds: " + d.yaml(fmt.Sprintf("[{value: %d, from: 2024-02-29}]", figure)) + "}\n"
			}
			return "branches:\n- {id: B01, thresholds: " + d.yaml(figure) + "}\n"
		}
		accepts := func(yaml string) bool { return errorOf(Load(office(t, yaml))) == nil }
		tight, loose := branch(d.towards(above, steps)), branch(d.towards(above, -steps))
		assert.True(rt, accepts(org+tight), "a tightening was refused")
		assert.True(rt, accepts(org+bounds+tight), "a tightening was refused under a bound")
		assert.False(rt, accepts(org+loose), "a loosening passed without a bound")
		assert.Equal(rt, steps <= room, accepts(org+bounds+loose), "a bound was not kept to")
	})
}
