package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "tap",
		About: audit.Text{
			ZH: "TAP 13：一项要求、一条结论各一个测试点",
			EN: "TAP version 13: a test point for each requirement and each verdict",
		},
		Passes: true,
		Render: renderTAP,
	})
}

// renderTAP writes version 13, the last one that every harness reads. What counts
// towards the exit code is not ok; other findings are not ok with a TODO, which
// harnesses let pass; exempt is skipped. Each requirement has a point of its own
// before those of its subjects.
func renderTAP(w io.Writer, r *audit.Result, o Options) error {
	r = unabridged(r)
	t, out := tapWriter{tongue{o.Lang}, newPage(w), r}, newOverview(r)
	suites := out.suites()
	points := 0
	for _, s := range suites {
		points += 1 + len(s.verdicts)
	}
	t.put("TAP version 13\n1..", strconv.Itoa(points), "\n")
	if narrowed := t.narrowed(r); narrowed != "" {
		t.put("# ", narrowed, "\n")
	}
	n := 0
	for _, s := range suites {
		n++
		t.own(n, s)
		for _, v := range s.verdicts {
			n++
			t.point(n, v)
		}
	}
	t.tapNotices(t.page, r)
	return t.Flush()
}

type tapWriter struct {
	tongue
	page
	result *audit.Result
}

// own is the point of the requirement itself, skipped where those beneath it count.
func (t tapWriter) own(n int, s suite) {
	skip := ""
	if s.counted > 0 {
		skip = " # SKIP " + tapText(t.Say("计入失败的测试点数：%d，见下", "points below that count as failure: %d", s.counted))
	}
	t.put(fmt.Sprintf("ok %d - %s %s%s\n", n, tapText(Plain(s.rule.ID)), tapText(t.text(s.rule.Title)), skip))
}

func (t tapWriter) point(n int, v *audit.Verdict) {
	verdict, directive := t.directive(v)
	t.put(fmt.Sprintf("%s %d - %s %s%s\n", verdict, n, tapText(Plain(v.Rule)), tapText(who(v.Subject)), directive))
	if v.Status == audit.Pass || v.Status == audit.Exempt {
		return
	}
	t.put("  ---\n  status: ", string(v.Status), "\n  severity: ", string(v.Severity), "\n")
	t.put("  message: ", string(appendString(nil, t.text(v.Message))), "\n  at: ", string(appendStrings(nil, t.evidence(v))), "\n  ...\n")
}

func (t tapWriter) directive(v *audit.Verdict) (verdict, directive string) {
	switch {
	case v.Status == audit.Exempt:
		return "ok", " # SKIP " + tapText(t.text(v.Message))
	case t.result.Counts(v):
		return "not ok", ""
	case v.Status == audit.Pass || v.Status == audit.Due:
		return "ok", ""
	}
	return "not ok", " # TODO " + tapText(t.uncounted(t.result, v))
}

var tapEscapes = strings.NewReplacer(`\`, `\\`, "#", `\#`)

// tapText escapes what would begin a directive.
func tapText(s string) string { return tapEscapes.Replace(s) }
