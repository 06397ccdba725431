package render

import (
	"io"
	"slices"
	"strconv"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "step-summary",
		About: audit.Text{
			ZH: "GitHub 任务摘要（$GITHUB_STEP_SUMMARY）：计入失败的结论，不超过 GitHub 的上限",
			EN: "summary of a GitHub step ($GITHUB_STEP_SUMMARY): what counts as failure, within GitHub's limit",
		},
		Render: renderStepSummary,
	})
}

// roomySummary is how many bytes of findings a summary holds: GitHub refuses one of
// more than 1 MiB whole, and notices follow the findings.
const roomySummary = 800_000

// renderStepSummary writes what decides whether a step is green, and then what is
// to be known of the run. Findings that do not count are only numbers here.
func renderStepSummary(w io.Writer, r *audit.Result, o Options) error {
	r = unabridged(r)
	s := &stepSummary{markdown: &markdown{tongue: tongue{o.Lang}, page: newPage(w), o: o}, room: roomySummary}
	v := newOverview(r)
	counted := 0
	for i := range r.Verdicts {
		if r.Counts(&r.Verdicts[i]) {
			counted++
		}
	}
	s.head(v, counted)
	s.grid(v.squares)
	s.findings(v, counted)
	s.remarks(v)
	return s.Flush()
}

type stepSummary struct {
	*markdown

	room int // bytes left for findings
}

func (s *stepSummary) head(v *overview, counted int) {
	sign, r := "✅", v.Result
	if counted > 0 {
		sign = "❌"
	}
	s.put("# ", sign, " ", s.Say("九宫：计入失败的结论 %d 条", "Ninefold: verdicts that count as failures: %d", counted), "\n\n")
	s.put(s.Say("考核期 %s，截至 %s。", "Period %s, as of %s. ", s.period(r.Run.Period), r.Run.AsOf))
	s.put(s.Say("判定对象 %d 个、要求 %d 项，另有 %d 个对象不在范围内。", "%d {subject|subjects} judged by %d {requirement|requirements}, %d more out of scope.",
		r.Summary.Subjects, len(r.Summary.Rules), r.Summary.OutOfScope), "\n")
	if narrowed := s.caution(r); narrowed != "" {
		s.put("\n> **", md(narrowed), "**\n")
	}
	if r.Outcome != nil {
		s.put("\n", md(s.text(r.Outcome.Message)), "\n")
	}
	s.totals(v)
}

// findings lists what counts, by requirement, as far as there is room; how many
// are left out is told.
func (s *stepSummary) findings(v *overview, counted int) {
	left := 0
	for _, suite := range v.suites() {
		if suite.counted == 0 {
			continue
		}
		if s.room <= 0 {
			left += suite.counted
			continue
		}
		s.put("\n### ", md(s.text(suite.rule.Title)), s.Say("（", " ("), s.severity(suite.severity), s.Say("）", ") "), strconv.Itoa(suite.counted), "\n")
		s.columns(s.Say("对象", "subject"), s.Say("编号", "id"), s.Say("支部", "branch"), s.Say("情况", "finding"), s.Say("依据", "evidence"))
		for _, one := range suite.verdicts {
			switch {
			case !v.Counts(one):
			case s.room <= 0:
				left++
			default:
				s.finding(one)
			}
		}
	}
	if left > 0 {
		s.put("\n", s.Say("另有 %[1]d 条（共 %[2]d 条），见 JSON 结果。", "%d more of %d in the JSON result.", left, counted), "\n")
	}
}

func (s *stepSummary) finding(v *audit.Verdict) {
	place := ""
	if len(v.Evidence) > 0 {
		place = s.at(v.Evidence[0])
	}
	cells := []string{md(Plain(v.Subject.Name)), md(Plain(v.Subject.ID)), md(Plain(v.Subject.Branch)), md(s.status(v.Status) + s.Say("：", ": ") + s.message(v)), md(place)}
	for _, cell := range cells {
		s.room -= len(cell) + 3
	}
	s.row(cells...)
}

// remarks are the notices, folded, and rows set aside as a number.
func (s *stepSummary) remarks(v *overview) {
	notices := slices.DeleteFunc(slices.Clone(v.Run.Notices), func(n audit.Notice) bool { return n.Code == audit.NarrowedCode })
	s.setAside(v.Run.Quarantined)
	if len(notices) == 0 {
		return
	}
	s.put("\n<details><summary>", s.Say("提示", "Notices"), " ", strconv.Itoa(len(notices)), "</summary>\n\n")
	for _, n := range notices {
		s.put("- ", md(s.notice(n)), "\n")
	}
	s.put("\n</details>\n")
}

// mostCauses is how many causes of bad rows a summary tells, which is short.
const mostCauses = 10

// setAside counts what was set aside, by its causes.
func (s *stepSummary) setAside(problems []audit.Problem) {
	if len(problems) == 0 {
		return
	}
	s.put("\n", s.Say("搁置的数据：%d 处，见 JSON 结果。", "Set aside: %d data {problem|problems}, listed in the JSON result.", len(problems)), "\n\n")
	causes := audit.Causes(problems)
	shown := min(len(causes), mostCauses)
	for _, c := range causes[:shown] {
		s.put("- ", md(s.cause(c)), "\n")
	}
	if left := leftOutOf(causes[shown:]); left > 0 {
		s.put(s.Say("- 另有 %d 处", "- %d more", left), "\n")
	}
}
