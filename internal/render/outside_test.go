package render

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// eased is a result with forty requirements from outside that everybody passes.
func eased(r *audit.Result) *audit.Result {
	r.Systems = append(r.Systems, audit.System{ID: "easy", Order: 12, Title: zhEN("（自定义）轻松", "(outside) Easy"), Outside: true})
	for i := range 40 {
		one := requirement(fmt.Sprintf("easy.tea_%c%c", 'a'+i/26, 'a'+i%26), audit.Must, audit.Branch, zhEN("（自定义）茶", "(outside) Tea"), zhEN("茶", "tea"))
		one.System, one.Outside = "easy", true
		r.Requirements = append(r.Requirements, one)
		counts := map[audit.Status]int{audit.Pass: 100}
		r.Summary.Rules = append(r.Summary.Rules, audit.RuleSummary{Rule: one.ID, Severity: audit.Must, Status: counts})
		r.Summary.Status[audit.Pass] += 100
		for k := range r.Summary.Branches {
			r.Summary.Branches[k].Rules = append(r.Summary.Branches[k].Rules, audit.RuleCount{Rule: one.ID, Status: counts})
		}
	}
	return r
}

func TestRequirementsFromOutsideLiftNoRate(t *testing.T) {
	before, after := newOverview(sample()), newOverview(eased(sample()))
	require.Len(t, after.squares, len(before.squares)+1)
	for i, s := range before.squares {
		require.Equal(t, s.rate(), after.squares[i].rate(), s.ID)
		require.Equal(t, s.count, after.squares[i].count, s.ID)
	}
	want, none := before.whole()
	got, apart := after.whole()
	require.Zero(t, none.owed())
	require.Equal(t, want, got)
	require.Equal(t, 4000, apart.owed())
	page := func(v *overview) *report { return &report{tongue: tongue{audit.EN}, overview: v} }
	require.NotEmpty(t, before.Summary.Branches)
	for _, b := range before.Summary.Branches {
		easy := b
		for _, one := range after.Summary.Branches {
			if one.ID == b.ID {
				easy = one
			}
		}
		require.Equal(t, page(before).heatRow(b).Rate, page(after).heatRow(easy).Rate)
	}
	told := page(after)
	told.conclude()
	require.Contains(t, told.Apart, "Requirements from outside are not counted in: 4000 owed, 4000 pass.")
}

// Where nothing else was judged, what is from outside is the whole.
func TestARunOfNothingButRequirementsFromOutside(t *testing.T) {
	r := eased(sample())
	r.Summary.Rules = r.Summary.Rules[len(r.Summary.Rules)-40:]
	all, apart := newOverview(r).whole()
	require.Equal(t, 4000, all.owed())
	require.Zero(t, apart.owed())
}

func TestEveryFormatMarksWhatIsFromOutside(t *testing.T) {
	r := eased(sample())
	for i := range r.Verdicts {
		if r.Verdicts[i].Status == audit.Fail {
			r.Verdicts[i].Rule = "easy.tea_aa"
		}
	}
	for _, name := range []string{"text", "md", "html", "sarif", "json"} {
		f, err := Lookup(name)
		require.NoError(t, err)
		require.Contains(t, string(rendered(t, f, r, Options{Lang: audit.EN, All: true})), "(outside) Tea", name)
		require.Contains(t, string(rendered(t, f, r, Options{Lang: audit.ZH, All: true})), "（自定义）茶", name)
	}
	f, err := Lookup("json")
	require.NoError(t, err)
	var document any
	require.NoError(t, json.Unmarshal(rendered(t, f, r, Options{}), &document))
	require.NoError(t, resultSchema(t).Validate(document))
}
