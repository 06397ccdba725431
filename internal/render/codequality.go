package render

import (
	"io"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "codequality",
		About: audit.Text{
			ZH: "GitLab 代码质量报告（artifacts:reports:codequality）",
			EN: "GitLab code quality report (artifacts:reports:codequality)",
		},
		Render: renderCodeQuality,
	})
}

// The part of Code Climate's format that GitLab reads.
type (
	codeIssue struct {
		Type        string       `json:"type"`
		Check       string       `json:"check_name"`
		Description string       `json:"description"`
		Fingerprint string       `json:"fingerprint"`
		Severity    string       `json:"severity"`
		Location    codeLocation `json:"location"`
	}
	codeLocation struct {
		Path  string    `json:"path"`
		Lines codeLines `json:"lines"`
	}
	codeLines struct {
		Begin int `json:"begin"`
	}
)

// renderCodeQuality writes one issue a line, for every verdict that somebody has to
// act on. What counts towards the exit code is critical or major; everything else
// is info and says why it does not count.
func renderCodeQuality(w io.Writer, r *audit.Result, o Options) error {
	r = unabridged(r)
	t, v, d := tongue{o.Lang}, newOverview(r), &document{out: w}
	var shown []*audit.Verdict
	for i := range r.Verdicts {
		if annotationLevel(r, &r.Verdicts[i]) != "" {
			shown = append(shown, &r.Verdicts[i])
		}
	}
	list(d, "  ", "", shown, func(one **audit.Verdict) { d.value(t.codeIssue(v, *one, o)) })
	d.raw("\n")
	d.flush()
	return d.err
}

func (t tongue) codeIssue(o *overview, v *audit.Verdict, options Options) codeIssue {
	issue := codeIssue{Type: "issue", Check: v.Rule, Fingerprint: v.Fingerprint, Severity: "info",
		Description: t.text(o.rule(v.Rule).Title) + t.Say("：", ": ") + t.finding(v), Location: codeLocation{Lines: codeLines{Begin: 1}}}
	switch {
	case o.Counts(v) && v.Severity == audit.Must:
		issue.Severity = "critical"
	case o.Counts(v):
		issue.Severity = "major"
	default:
		if why := t.uncounted(o.Result, v); why != "" {
			issue.Description += t.Say("；", "; ") + why
		}
	}
	if at, ok := o.shownAt(v); ok {
		issue.Location.Path = Plain(options.locate(at.Path))
		issue.Location.Lines.Begin = max(1, line(at))
	}
	return issue
}
