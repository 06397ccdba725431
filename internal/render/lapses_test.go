package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

// many is a fail with more short weeks than a message of a policy spells out.
func many() audit.Verdict {
	v := shortVisits(1, "李明")
	v.Message = zhEN(
		"2024-01-01 至 2024-01-07 仅走访0个半天，应不少于2个；2024-01-08 至 2024-01-14 仅走访1个半天，应不少于2个；2024-01-15 至 2024-01-21 仅走访0个半天，应不少于2个；另有3处",
		"half-days visited from 2024-01-01 to 2024-01-07: 0, at least 2 required; half-days visited from 2024-01-08 to 2024-01-14: 1, at least 2 required; half-days visited from 2024-01-15 to 2024-01-21: 0, at least 2 required; and 3 more")
	var blocks []any
	for i, n := range []int64{0, 1, 0, 0, 1, 0} {
		from := day("2024-01-01") + audit.Date(7*i)
		blocks = append(blocks, map[string]any{"from": from.String(), "to": (from + 6).String(), "count": n})
	}
	v.Details = map[string]any{"short": blocks}
	return v
}

// Whatever is handed over names every lapse; only a terminal that was not asked
// for all of them says how many more there are.
func TestEveryLapseIsTold(t *testing.T) {
	r := sample()
	for i := range r.Verdicts {
		if r.Verdicts[i].Rule == "fieldwork.visits" && r.Verdicts[i].Subject.ID == "P0001" {
			r.Verdicts[i] = many()
		}
	}
	plain := func(s string) string {
		return strings.NewReplacer(`\`, "", "&#61;", "=", "%3A", ":", "%2C", ",").Replace(s)
	}
	for _, f := range Formats() {
		if f.Name == "json" || f.Name == "ndjson" || f.Name == "rollup" {
			continue // the details, in full, and counts of no findings
		}
		for lang, want := range map[audit.Lang][2]string{
			audit.ZH: {"其余3处：0 个半天：2024-01-22—01-28、2024-02-05—02-11；1 个半天：2024-01-29—02-04", "另有3处"},
			audit.EN: {"the other 3: half-days = 0: 2024-01-22 to 01-28, 2024-02-05 to 02-11; half-days = 1: 2024-01-29 to 02-04", "and 3 more"},
		} {
			out := plain(string(readable(t, f, rendered(t, f, r, Options{Lang: lang, All: f.Name != "text"}))))
			if f.Name == "text" {
				assert.Contains(t, out, want[1])
				out = plain(string(rendered(t, f, r, Options{Lang: lang, All: true, Width: 120})))
				assert.NotContains(t, out, want[1])
				continue
			}
			assert.Contains(t, out, want[0], "%s in %s", f.Name, lang)
			assert.NotContains(t, out, want[1], "%s in %s", f.Name, lang)
		}
	}
	assert.Equal(t, "另有3处", cutTail(r), "the result itself stays as it is")
}

func cutTail(r *audit.Result) string {
	for i := range r.Verdicts {
		if _, tail, ok := strings.Cut(r.Verdicts[i].Message.ZH, "；另有"); ok {
			return "另有" + tail
		}
	}
	return ""
}

// Each shape of the details has its own words, in the order of the message; what
// cannot be told from the details stays as the policy has it.
func TestLapsesOfEveryShape(t *testing.T) {
	list := func(key string, entries ...map[string]any) map[string]any {
		all := make([]any, len(entries))
		for i, e := range entries {
			all[i] = e
		}
		return map[string]any{key: all}
	}
	for name, c := range map[string]struct {
		details map[string]any
		zh, en  string
	}{
		"gaps": {
			list("gaps", map[string]any{"from": "2023-12-01", "to": "2024-01-31", "days": int64(62), "units": int64(1)}),
			"其余1处：在岗 62 天、最少时 1 个：2023-12-01—2024-01-31", "the other 1: 62 days present, 1 at the fewest: 2023-12-01 to 2024-01-31",
		},
		"years of a quota": {
			list("years", map[string]any{"year": int64(2020), "status": "pass", "count": int64(3)}, map[string]any{"year": int64(2021), "status": "fail", "count": int64(0)}),
			"其余1处：0：2021年", "the other 1: 0: 2021",
		},
		"years of a deadline": {
			list("years", map[string]any{"year": int64(2021), "status": "fail", "due": "2021-12-31"}, map[string]any{"year": int64(2022), "status": "fail", "due": "2022-12-31", "done_on": "2023-01-02"}, map[string]any{"year": int64(2023), "status": "due", "due": "2023-12-31"}),
			"其余3处：没有合格的记录：2021年（期限 2021-12-31）；逾期：2022年（期限 2022-12-31，实际 2023-01-02）；尚未完成：2023年（期限 2023-12-31）",
			"the other 3: nothing in order on record: 2021 (due by 2021-12-31); late: 2022 (due by 2022-12-31, done on 2023-01-02); not done yet: 2023 (due by 2023-12-31)",
		},
		"stints": {
			list("stints", map[string]any{"department": "宣传部", "from": "2010-01-01", "limit": "2015-01-01", "status": "fail"}, map[string]any{"department": "学校部", "from": "2020-01-01", "limit": "2025-01-01", "status": "due"}),
			"其余2处：任职超过上限：在宣传部自2010-01-01起（2015-01-01 已满）；任职将满上限：在学校部自2020-01-01起（2025-01-01 将满）",
			"the other 2: past the limit: in 宣传部 since 2010-01-01 (limit was 2015-01-01); near the limit: in 学校部 since 2020-01-01 (limit on 2025-01-01)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			for lang, want := range map[audit.Lang]string{audit.ZH: c.zh, audit.EN: c.en} {
				assert.Equal(t, want, tongue{lang}.rest(tongue{lang}.lapses(&audit.Requirement{}, c.details)))
			}
		})
	}
	odd := many()
	odd.Message.ZH = strings.Replace(odd.Message.ZH, "另有3处", "另有9处", 1)
	head, rest := newOverview(sample()).parted(&odd, audit.ZH)
	assert.Equal(t, odd.Message.ZH, head, "more than the details hold")
	assert.Empty(t, rest)
}
