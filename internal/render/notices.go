package render

import (
	"strings"

	"ninefold/internal/audit"
)

// noticeLines are the notices of a run in their order: every one of them, for what
// they say comes before the figures. The thresholds that nobody confirmed, which
// are many and alike, are one line with all their requirements.
func (t tongue) noticeLines(v *overview) []string {
	unconfirmed, rest := v.notices()
	var lines []string
	for _, n := range rest {
		lines = append(lines, t.notice(n))
	}
	if len(unconfirmed) > 0 {
		lines = append(lines, t.unconfirmed(v, unconfirmed))
	}
	return lines
}

// unconfirmed names the requirements whose figures are ours, with the ids that the config
// lists.
func (t tongue) unconfirmed(v *overview, notices []audit.Notice) string {
	var rules []string
	for _, n := range notices {
		if rule := t.titleAndID(v, n.Rule); len(rules) == 0 || rules[len(rules)-1] != rule {
			rules = append(rules, rule)
		}
	}
	return t.Say("%d 项阈值原文未定、暂用默认值，请在配置中设定或列入 confirmed：%s",
		"%d {threshold has|thresholds have} no figure in the method and {uses|use} our default; set {it|them} or list {it|them} under confirmed: %s",
		len(notices), strings.Join(rules, t.Say("、", ", ")))
}

// titleAndID is what a requirement is called, with its id behind; the id alone of one that
// the result does not tell of.
func (t tongue) titleAndID(v *overview, id string) string {
	r, ok := v.rules[id]
	if !ok {
		return Plain(id)
	}
	return t.coded(t.text(r.Title), Plain(id))
}

// tapNotices writes them as comments, which every harness passes over.
func (t tongue) tapNotices(out page, r *audit.Result) {
	for _, line := range t.noticeLines(newOverview(r)) {
		out.put("# ", t.Say("提示：", "notice: "), line, "\n")
	}
}

// githubNotices writes them as annotations of no file.
func (t tongue) githubNotices(out page, r *audit.Result) {
	for _, line := range t.noticeLines(newOverview(r)) {
		out.put("::notice title=", property(t.Say("提示", "notice")), "::", data(line), "\n")
	}
}

// junitNotices are all of them in the words of the first suite, the only place
// that both schemas have for them.
func (t tongue) junitNotices(r *audit.Result) string {
	return strings.Join(t.noticeLines(newOverview(r)), t.Say("；", "; "))
}
