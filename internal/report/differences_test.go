package report

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// What differs is told in the words of the reader: no status, key or id stands alone.
func TestDifferencesInWords(t *testing.T) {
	rules := []audit.Requirement{{ID: "fieldwork.visits", Title: audit.Text{ZH: "每周走访基层", EN: "Weekly visits"}}}
	list := []delta.Difference{
		{Kind: delta.Verdict, Name: "fieldwork.visits P1", What: delta.Changed, Before: "fail (actual, evidence)", After: "fail (actual, evidence)"},
		{Kind: delta.Verdict, Name: "own.tea P2", What: delta.Missing, Before: "due"},
		{Kind: delta.Document, Name: "run.notices", What: delta.Changed},
	}
	cells := func(lang audit.Lang) (rows []string) {
		for _, row := range (Options{Lang: lang}).differences(list, rules, [2]string{"a", "b"}).Rows {
			var words []string
			for _, cell := range row {
				words = append(words, reflect.ValueOf(cell).FieldByName("text").String())
			}
			rows = append(rows, strings.Join(words, "|"))
		}
		return rows
	}
	assert.Equal(t, []string{
		"结论|每周走访基层（fieldwork.visits） P1|不同|未达标（实际、证据）|未达标（实际、证据）", "结论|own.tea P2|没有了|即将到期|", "结果的其他部分|提示|不同||",
	}, cells(audit.ZH))
	assert.Equal(t, []string{
		"verdict|Weekly visits (fieldwork.visits) P1|changed|fail (actual, evidence)|fail (actual, evidence)", "verdict|own.tea P2|missing|due|", "document|run.notices|changed||",
	}, cells(audit.EN))
}

// A scope is told by how much of it there is; what only one side has is named.
func TestScopesThatDifferInWords(t *testing.T) {
	rules := []audit.Requirement{{ID: "fieldwork.visits", Title: audit.Text{ZH: "每周走访基层", EN: "Weekly visits"}}}
	d := delta.Difference{Kind: delta.Scope, Before: "rules=fieldwork.visits,study.forums", After: "rules=study.forums branches=B1,B2 persons= fail_on=none allow_unknown"}
	side := func(o Options, said, other string) string { return o.side(d, said, other, rules) }
	zh, en := Options{Lang: audit.ZH}, Options{Lang: audit.EN}
	assert.Equal(t, "要求 2 项，其中另一份没有的：每周走访基层", side(zh, d.Before, d.After))
	assert.Equal(t, "要求 1 项；支部 2 个，其中另一份没有的：B1、B2；--fail-on none；--allow-unknown", side(zh, d.After, d.Before))
	assert.Equal(t, "2 requirements, of which the other has not: Weekly visits", side(en, d.Before, d.After))
	assert.Equal(t, "1 requirement; 2 branches, of which the other has not: B1, B2; --fail-on none; --allow-unknown", side(en, d.After, d.Before))
}

// Every key of a result and of a verdict has a name.
func TestEveryPartHasAName(t *testing.T) {
	for field := range reflect.TypeFor[audit.Verdict]().Fields() {
		key, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		assert.NotEmpty(t, partTitles[key], key)
	}
	for field := range reflect.TypeFor[audit.Result]().Fields() {
		if key, _, _ := strings.Cut(field.Tag.Get("json"), ","); key != "run" && key != "verdicts" {
			assert.NotEmpty(t, partTitles[key], key)
		}
	}
}
