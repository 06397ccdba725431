package config

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

func TestShow(t *testing.T) {
	c := load(t, office(t, `bounds:
  fieldwork: {visits: {tolerated: {max: 2}}}
  study: {sessions: {min_workdays: {}}}
branches:
  - id: B02
    thresholds: {fieldwork: {visits: {tolerated: 2}}}
  - id: B01
    thresholds: {fieldwork: {visits: {tolerated: [{value: 1, from: 2024-07-01}]}}}
`))
	lines := func(branch, rule string) (all []string) {
		rows, err := c.Show(branch, rule)
		require.NoError(t, err)
		for _, r := range rows {
			all = append(all, fmt.Sprintf("%s.%s %q %v dated=%v %s [%s %s]", r.Rule, r.Parameter.Name, r.Branch, r.Value, r.Dated, r.Origin, r.Bound, r.BoundOrigin))
		}
		return all
	}
	assert.Equal(t, []string{
		`fieldwork.visits.half_days "" 2 dated=false default [ ]`,
		`fieldwork.visits.tolerated "" 0 dated=false default [max 2 ninefold.yaml:2]`,
		`fieldwork.visits.tolerated "B01" 0 dated=false default [max 2 ninefold.yaml:2]`,
		`fieldwork.visits.tolerated "B01" 1 dated=true ninefold.yaml:8 [max 2 ninefold.yaml:2]`,
		`fieldwork.visits.tolerated "B02" 2 dated=false ninefold.yaml:6 [max 2 ninefold.yaml:2]`,
	}, lines("", "fieldwork.visits"))
	assert.Equal(t, []string{
		`fieldwork.visits.half_days "B02" 2 dated=false default [ ]`,
		`fieldwork.visits.tolerated "B02" 2 dated=false ninefold.yaml:6 [max 2 ninefold.yaml:2]`,
	}, lines("B02", "fieldwork.visits"))
	assert.Contains(t, lines("B09", ""), `study.sessions.min_workdays "B09" 5 dated=false default [any ninefold.yaml:3]`)
	_, err := c.Show("", "fieldwork.visit")
	require.EqualError(t, err, "--rule fieldwork.visit: no such id; did you mean fieldwork.visits?")
}

func TestDiff(t *testing.T) {
	before := load(t, office(t, "branches:\n  - id: B01\n    thresholds: {fieldwork: {visits: {half_days: 3}}}\n"))
	after := load(t, office(t, "thresholds: {fieldwork: {visits: {half_days: 3}}, study: {forums: {min_per_year: 2}}}"))
	assert.Empty(t, Diff(before, before))
	changes := Diff(before, after)
	require.Len(t, changes, 1, "B01 had 3 before, and 2 forums were the default")
	assert.Equal(t, Change{Rule: "fieldwork.visits", Parameter: "half_days",
		Before: []audit.Threshold{{Value: int64(2), Origin: "default"}}, After: []audit.Threshold{{Value: int64(3), Origin: "ninefold.yaml:1"}}}, changes[0])
}

func TestDiffNamesABranchOnlyWhereItDoesNotFollow(t *testing.T) {
	const branch = "branches:\n  - id: B01\n    thresholds: {study: {forums: {min_per_year: 3}}}\n"
	before := load(t, office(t, branch))
	after := load(t, office(t, "thresholds: {fieldwork: {visits: {half_days: 3}}, study: {forums: {min_per_year: 3}}}\n"+branch))
	var names []string
	for _, c := range Diff(before, after) {
		names = append(names, c.Rule+" "+c.Branch)
	}
	assert.Equal(t, []string{"study.forums ", "fieldwork.visits "}, names)
}

func TestDiffOfOtherSettings(t *testing.T) {
	before, after := load(t, office(t, whole)), load(t, office(t, ""))
	assert.Empty(t, DiffOther(before, before))
	assert.Equal(t, []string{"period", "as_of", "bounds", "disabled", "waivers", "unwaivable", "max_waivers_per_branch",
		"calendar.holidays", "complete", "ignore", "recursive", "sources", "policies", "privacy.mask"}, DiffOther(before, after))
}

func TestMappings(t *testing.T) {
	in := office(t, whole)
	c := load(t, in)
	assert.Equal(t, []Mapping{{File: "2024走访*.xlsx", Sheet: "一季度", Table: "visits", HeaderRow: 3, DateOrder: "dmy", Encoding: "gb18030",
		Columns:   []ColumnMap{{Header: "走访日期", Field: "date", Place: layout.Place{Origin: "ninefold.yaml:31", Where: in.Path + ":31:15"}}},
		Constants: []Constant{{Field: "session", Value: "am", Place: layout.Place{Origin: "ninefold.yaml:32", Where: in.Path + ":32:17"}}},
		Place:     layout.Place{Origin: "ninefold.yaml:27", Where: in.Path + ":27:5"}}}, c.Sources)
}
