package render

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// flood is a run that set aside rows of one cause, and one of another.
func flood() *audit.Result {
	r := &audit.Result{Schema: audit.Schema}
	for row := 2; row <= 1001; row++ {
		r.Run.Quarantined = append(r.Run.Quarantined, audit.Problem{
			Path: "走访记录.csv", Table: "visits", Row: row, Column: "时段", Value: "半天",
			Expected: audit.Text{ZH: "上午、下午或全天；是否即“全天”？", EN: "am, pm or day; perhaps day?"},
		})
	}
	r.Run.Quarantined = append(r.Run.Quarantined, audit.Problem{Path: "请假.csv", Table: "leave", Row: 3, Column: "开始日期", Expected: audit.Text{ZH: "必填内容", EN: "a value"}})
	return r
}

func TestACauseIsToldOnceInEveryOutputForPeople(t *testing.T) {
	for _, format := range []string{"text", "md", "html", "step-summary", "github", "sarif"} {
		t.Run(format, func(t *testing.T) {
			shown := unwrapped.Replace(shownIn(t, format, flood(), audit.ZH))
			assert.Equal(t, 1, strings.Count(shown, "同样的还有 999 处：走访记录.csv 第 3 行、走访记录.csv 第 4 行、走访记录.csv 第 5 行 等"), shown)
			assert.NotContains(t, shown, "第 6 行")
			assert.Contains(t, shown, "请假.csv 第 3 行")
		})
	}
	assert.Equal(t, 1001, strings.Count(shownIn(t, "json", flood(), audit.EN), `"value":`), "the JSON result holds all")
}

func TestOthersOfACause(t *testing.T) {
	place := func(row int, value string) audit.Problem {
		return audit.Problem{Path: "a.csv", Row: row, Column: "工号", Value: value}
	}
	for name, c := range map[string]struct {
		cause  audit.Cause
		zh, en string
	}{
		"alone": {audit.Cause{Problem: place(1, "x"), Count: 1}, "", ""},
		"all named": {
			audit.Cause{Problem: place(1, "x"), Count: 2, Further: []audit.Problem{place(2, "x")}}, "（同样的还有 1 处：a.csv 第 2 行）", " (and 1 more like it: a.csv, row 2)",
		},
		"others": {
			audit.Cause{Problem: place(1, "x"), Count: 9, Further: []audit.Problem{place(2, "x"), place(3, "P7")}, Varied: true},
			"（同类问题还有 8 处，内容不一：a.csv 第 2 行、a.csv 第 3 行“P7” 等）", ` (and 8 more of the kind, not all holding the same: a.csv, row 2; a.csv, row 3 "P7", ...)`,
		},
		"places without rows": {
			audit.Cause{Problem: place(0, "*"), Count: 9, Further: []audit.Problem{place(0, "*"), place(0, "*")}}, "（同样的还有 8 处：a.csv 等）", " (and 8 more like it: a.csv, ...)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.zh, tongue{audit.ZH}.others(c.cause))
			assert.Equal(t, c.en, tongue{audit.EN}.others(c.cause))
		})
	}
}

func TestManyCausesAreCutInTheSummary(t *testing.T) {
	r := &audit.Result{Schema: audit.Schema}
	for row := range 2 * mostCauses {
		r.Run.Quarantined = append(r.Run.Quarantined, audit.Problem{Path: "a.csv", Row: row + 2, Column: strconv.Itoa(row), Value: "x", Expected: audit.Text{ZH: "日期", EN: "a date"}})
	}
	assert.Contains(t, shownIn(t, "step-summary", r, audit.EN), "\n- 10 more\n")
}

// unwrapped takes the line breaks of the screen out again.
var unwrapped = strings.NewReplacer("\n  ", "")

// shownIn is a result in a format.
func shownIn(t *testing.T, format string, r *audit.Result, lang audit.Lang) string {
	t.Helper()
	f, err := Lookup(format)
	require.NoError(t, err)
	var out strings.Builder
	require.NoError(t, f.Render(&out, r, Options{Lang: lang}))
	return out.String()
}
