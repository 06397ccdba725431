package render

import (
	"io"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "github",
		About: audit.Text{
			ZH: "GitHub Actions 注解（任务摘要用 md）",
			EN: "GitHub Actions annotations (md makes the job summary)",
		},
		Render: renderGitHub,
	})
}

// renderGitHub writes one workflow command for each verdict that somebody has
// to act on. GitHub shows the first few of each level.
func renderGitHub(w io.Writer, r *audit.Result, o Options) error {
	t, out := tongue(o.Lang), newPage(w)
	v := newOverview(r)
	if narrowed := t.narrowed(r); narrowed != "" {
		out.put("::notice title=ninefold::", data(narrowed), "\n")
	}
	for i := range r.Verdicts {
		if level := annotationLevel(&r.Verdicts[i]); level != "" {
			t.annotate(out, level, v.rule(r.Verdicts[i].Rule), &r.Verdicts[i])
		}
	}
	return out.Flush()
}

func annotationLevel(v *audit.Verdict) string {
	switch {
	case v.Status == audit.Fail && v.Severity == audit.Must:
		return "error"
	case v.Status == audit.Fail || v.Status == audit.Unknown:
		return "warning"
	case v.Status == audit.Due:
		return "notice"
	}
	return ""
}

func (t tongue) annotate(out page, level string, rule *audit.Requirement, v *audit.Verdict) {
	out.put("::", level, " ")
	if len(v.Evidence) > 0 {
		out.put("file=", property(v.Evidence[0].Path), ",")
		if n := line(v.Evidence[0]); n > 0 {
			out.put("line=", strconv.Itoa(n), ",")
		}
	}
	out.put("title=", property(t.text(rule.Title)+" ("+rule.ID+")"), "::")
	out.put(data(t.status(v.Status)+t.say("：", ": ")+who(v.Subject)+t.say("，", ", ")+t.text(v.Message)), "\n")
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer(":", "%3A", ",", "%2C")
)

// data and property escape as the runner reads workflow commands.
func data(s string) string { return dataEscapes.Replace(Plain(s)) }

func property(s string) string { return propertyEscapes.Replace(data(s)) }
