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
			ZH: "GitHub Actions 注解（任务摘要用 step-summary）",
			EN: "GitHub Actions annotations (step-summary makes the summary)",
		},
		Render: renderGitHub,
	})
}

// renderGitHub writes one workflow command for each verdict that somebody has
// to act on: an error for what counts towards the exit code, a notice for every
// other finding. GitHub shows the first few of each level, so errors come first.
func renderGitHub(w io.Writer, r *audit.Result, o Options) error {
	r = unabridged(r)
	t, out := tongue{o.Lang}, newPage(w)
	v := newOverview(r)
	if narrowed := t.narrowed(r); narrowed != "" {
		out.put("::notice title=ninefold::", data(narrowed), "\n")
	}
	for _, level := range []string{"error", "notice"} {
		if level == "notice" {
			t.githubNotices(out, r) // what is to be known of the run comes before single findings
			t.githubSetAside(out, r.Run.Quarantined)
		}
		for i := range r.Verdicts {
			if annotationLevel(r, &r.Verdicts[i]) == level {
				t.annotate(out, level, v, &r.Verdicts[i], o)
			}
		}
	}
	return out.Flush()
}

func annotationLevel(r *audit.Result, v *audit.Verdict) string {
	switch {
	case r.Counts(v):
		return "error"
	case v.Status == audit.Pass || v.Status == audit.Exempt:
		return ""
	}
	return "notice"
}

func (t tongue) annotate(out page, level string, o *overview, v *audit.Verdict, options Options) {
	out.put("::", level, " ")
	if at, ok := o.shownAt(v); ok {
		out.put("file=", property(options.locate(at.Path)), ",")
		if n := line(at); n > 0 {
			out.put("line=", strconv.Itoa(n), ",")
		}
	}
	rule := o.rule(v.Rule)
	out.put("title=", property(t.text(rule.Title)+" ("+rule.ID+")"), "::")
	message := t.finding(v)
	if why := t.uncounted(o.Result, v); why != "" {
		message += t.Say("；", "; ") + why
	}
	out.put(data(message), "\n")
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer(":", "%3A", ",", "%2C")
)

// data and property escape as the runner reads workflow commands.
func data(s string) string { return dataEscapes.Replace(Plain(s)) }

func property(s string) string { return propertyEscapes.Replace(data(s)) }

// githubSetAside tells each cause of bad rows once: GitHub shows the first few
// annotations of a run.
func (t tongue) githubSetAside(out page, problems []audit.Problem) {
	for _, c := range audit.Causes(problems) {
		out.put("::notice title=", property(t.Say("搁置的数据", "set aside")), "::", data(t.cause(c)), "\n")
	}
}
