package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func written(t *testing.T, table Table, width int) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, table.Write(&out, width))
	return out.String()
}

func TestTableAlignsChinese(t *testing.T) {
	table := Table{Head: []string{"参数", "值", "来源"}, Rows: [][]string{
		{"fieldwork.visits 走访"}, {"  half_days", "3 个半天", "ninefold.yaml:12"}, {"  tolerated", "0", "default"},
	}}
	assert.Equal(t, `参数         值        来源
fieldwork.visits 走访
  half_days  3 个半天  ninefold.yaml:12
  tolerated  0         default
`, written(t, table, 0))
}

func TestTableLeavesTheIDsOfTheFirstColumnWhole(t *testing.T) {
	table := Table{Head: []string{"参数", "值", "来源", "支部可调"}, Rows: [][]string{
		{"  units_per_member_at_a_time 每名党员联系的基层组织数", "[street_town, commission, state_firm]", "ninefold.yaml:12", "只能调高（ninefold.yaml:3）"},
	}}
	for _, width := range []int{60, 70, 80} {
		text := written(t, table, width)
		assert.Contains(t, text, "  units_per_member_at_a_time ")
		for line := range strings.Lines(text) {
			assert.LessOrEqual(t, room(strings.TrimSuffix(line, "\n")), width, line)
		}
	}
}

func TestTableKeepsWithinItsWidth(t *testing.T) {
	table := Table{Head: []string{"参数", "值", "来源"}, Rows: [][]string{
		{"  host_types", "[street_town, commission, state_firm, private_firm]", "--set cultivation.secondment.host_types=[street_town]"},
		{strings.Repeat("一个很长的标题", 9)},
		{"  \x1b[2J", "甲\u202e乙", ""},
	}}
	for _, width := range []int{60, 80, 100} {
		text := written(t, table, width)
		for line := range strings.Lines(text) {
			assert.LessOrEqual(t, room(strings.TrimSuffix(line, "\n")), width, line)
		}
		assert.NotContains(t, text, "\x1b")
		assert.NotContains(t, text, "\u202e")
	}
	assert.Contains(t, written(t, table, 60), "\n              commission,", "a second line begins below the first")
}
