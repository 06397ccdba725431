package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func noticesOf(t *testing.T, r *audit.Result, o Options) string {
	t.Helper()
	f, err := Lookup("notice")
	require.NoError(t, err)
	return string(rendered(t, f, r, o))
}

// A run narrowed down to people gives each of them a notice, with what concerns
// them and nobody else.
func TestNoticeToOnePerson(t *testing.T) {
	r := sample()
	r.Run.Scope = &audit.Scope{Persons: []string{"P0001", "P9999"}}
	page := noticesOf(t, r, Options{Unit: "某市青年工作部"})
	assert.Equal(t, 2, strings.Count(page, "<article>"))
	for _, wanted := range []string{"某市青年工作部", "李明同志（工号 P0001）：", "2024年1月1日至2024年12月31日", "每周走访联系点（必须）", "导出/走访 记录.csv 第 212 行", "已结束的周期不能补做", "本人已收到", "P9999：", "未发现未达标事项"} {
		assert.True(t, strings.Contains(page, wanted), wanted)
	}
	for _, other := range []string{"王小芳", "组织部支部"} {
		assert.False(t, strings.Contains(page, other), other)
	}
	assert.False(t, strings.Contains(page, "只检查了"))

	// That not every requirement was applied is theirs to know, of whom else it was not.
	r.Run.Scope = &audit.Scope{Persons: []string{"P0001", "P9999"}, Rules: []string{"fieldwork.visits"}}
	first, _, _ := strings.Cut(noticesOf(t, r, Options{}), "</article>")
	assert.Contains(t, first, "fieldwork.visits")
	assert.NotContains(t, first, "P9999")
}

// Whoever only passes is addressed by name where the result knows it.
func TestNoticeToWhoOnlyPasses(t *testing.T) {
	f, err := Lookup("notice")
	require.NoError(t, err)
	assert.True(t, f.Passes, "a run with --all keeps for it what passes")
	r := sample()
	r.Run.Scope = &audit.Scope{Persons: []string{"P7009"}}
	r.Verdicts = append(r.Verdicts, audit.Verdict{
		Rule: "fieldwork.visits", Subject: audit.Subject{Kind: audit.Person, ID: "P7009", Name: "何只达", Branch: "B01"}, Severity: audit.Must, Status: audit.Pass,
	})
	page := noticesOf(t, r, Options{})
	assert.Contains(t, page, "何只达同志（工号 P7009）：")
	assert.Contains(t, page, "未发现未达标事项。")
}

// Any other run gives each branch a notice, with its people in it.
func TestNoticeToBranches(t *testing.T) {
	page := noticesOf(t, sample(), Options{Lang: audit.EN})
	assert.Equal(t, 2, strings.Count(page, "<article>"))
	for _, wanted := range []string{"To: 青年部支部", "王小芳 P0002: Yearly research report (must)", "Problems solved", "The branch has received", `<span class="blank wide">`} {
		assert.True(t, strings.Contains(page, wanted), wanted)
	}
	for reason := range remedies {
		assert.NotEmpty(t, remedies[reason].ZH)
		assert.NotEmpty(t, remedies[reason].EN)
	}
}

func TestStretches(t *testing.T) {
	var rows []audit.Origin
	for _, row := range []int{2, 3, 4, 7, 8, 11} {
		rows = append(rows, audit.Origin{Row: row})
	}
	assert.Equal(t, []string{"2–4", "7", "8", "11"}, stretches(rows))
}
