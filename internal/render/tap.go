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
			ZH: "TAP 14：一条结论一个测试点",
			EN: "TAP version 14: one verdict a test point",
		},
		Render: renderTAP,
	})
}

// renderTAP writes fail and unknown as not ok; waived and exempt are skipped,
// with the reason; due is ok and says in its diagnosis what is due.
func renderTAP(w io.Writer, r *audit.Result, o Options) error {
	t, out := tongue(o.Lang), newPage(w)
	out.put("TAP version 14\n1..", strconv.Itoa(len(r.Verdicts)), "\n")
	if narrowed := t.narrowed(r); narrowed != "" {
		out.put("# ", narrowed, "\n")
	}
	for i := range r.Verdicts {
		t.tapPoint(out, i+1, &r.Verdicts[i])
	}
	return out.Flush()
}

func (t tongue) tapPoint(out page, n int, v *audit.Verdict) {
	verdict, skip := "ok", ""
	switch v.Status {
	case audit.Fail, audit.Unknown:
		verdict = "not ok"
	case audit.Waived:
		skip = " # SKIP " + tapText(t.waiver(v.Waiver))
	case audit.Exempt:
		skip = " # SKIP " + tapText(t.text(v.Message))
	}
	out.put(fmt.Sprintf("%s %d - %s %s%s\n", verdict, n, tapText(Plain(v.Rule)), tapText(who(v.Subject)), skip))
	if skip != "" || v.Status == audit.Pass {
		return
	}
	out.put("  ---\n  status: ", string(v.Status), "\n  severity: ", string(v.Severity), "\n")
	out.put("  message: ", string(appendString(nil, t.text(v.Message))), "\n  at: ", string(appendStrings(nil, t.evidence(v))), "\n  ...\n")
}

var tapEscapes = strings.NewReplacer(`\`, `\\`, "#", `\#`)

// tapText escapes what would begin a directive.
func tapText(s string) string { return tapEscapes.Replace(s) }
