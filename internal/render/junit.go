package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "junit",
		About: audit.Text{
			ZH: "JUnit XML：一项要求一个测试集，一个对象一个用例",
			EN: "JUnit XML: a requirement is a suite, a subject a case",
		},
		Passes: true,
		Render: renderJUnit,
	})
}

// renderJUnit writes what both schemas in use accept, Ant's and that of the
// Jenkins xUnit plugin: hence the times (none is measured: a result repeats to
// the byte), the host and the two closing elements of every suite. A suite
// begins with a case of the requirement itself, so that one without any finding
// is seen to have run.
func renderJUnit(w io.Writer, r *audit.Result, o Options) error {
	r = unabridged(r)
	j := junit{tongue: tongue{o.Lang}, page: newPage(w), result: r, stamp: r.Run.AsOf.String() + "T00:00:00"}
	j.notices = j.junitNotices(r)
	j.scope = j.narrowed(r)
	j.put(xml.Header, "<testsuites>\n")
	for i, s := range newOverview(r).suites() {
		j.suite(i, s)
	}
	j.put("</testsuites>\n")
	return j.Flush()
}

type junit struct {
	tongue
	page
	result  *audit.Result
	stamp   string
	notices string // told in the first suite
	scope   string // what was not looked at; empty: a whole run
}

func (j junit) suite(n int, s suite) {
	failures, errors, skipped := 0, 0, 0
	for _, v := range s.verdicts {
		switch element, _ := j.outcome(v); element {
		case "failure":
			failures++
		case "error":
			errors++
		case "skipped":
			skipped++
		}
	}
	if s.counted > 0 {
		skipped++ // the requirement's own case
	}
	j.put(fmt.Sprintf("  <testsuite id=\"%d\" package=\"ninefold\" hostname=\"localhost\" timestamp=\"%s\" time=\"0\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"",
		n, j.stamp, len(s.verdicts)+1, failures, errors, skipped))
	j.attribute("name", s.rule.ID)
	j.put(">\n    <properties>\n")
	j.property("title", j.text(s.rule.Title))
	j.property("severity", string(s.severity))
	if j.scope != "" {
		j.property("scope", j.scope)
	}
	j.put("    </properties>\n")
	j.own(s)
	for _, v := range s.verdicts {
		j.testcase(v)
	}
	said := []string{j.due(s.verdicts)}
	if n == 0 {
		said = append(said, j.notices)
	}
	said = slices.DeleteFunc(said, func(one string) bool { return one == "" })
	j.put("    <system-out>", markup(strings.Join(said, j.Say("；", "; "))), "</system-out>\n    <system-err></system-err>\n  </testsuite>\n")
}

// own is the case of the requirement itself. It passes when nothing of it
// counts; otherwise the cases beneath it say what does, and it is skipped so that
// no finding is told twice.
func (j junit) own(s suite) {
	j.put("    <testcase")
	j.attribute("classname", s.rule.ID)
	j.attribute("name", j.text(s.rule.Title))
	if s.counted == 0 {
		j.put(" time=\"0\"/>\n")
		return
	}
	reason := j.Say("计入失败的用例数：%d，见下", "cases below that count as failure: %d", s.counted)
	j.closing("skipped", "", reason, reason)
}

// due lists what falls due and does not count: such cases pass, and a case that
// passes has no place for words.
func (j junit) due(verdicts []*audit.Verdict) string {
	var lines []string
	for _, v := range verdicts {
		if v.Status == audit.Due && !j.result.Counts(v) {
			lines = append(lines, j.finding(v))
		}
	}
	return strings.Join(lines, j.Say("；", "; "))
}

// outcome is the element that closes a case, and the reason it gives; none for
// one that passes.
func (j junit) outcome(v *audit.Verdict) (element, message string) {
	switch {
	case v.Status == audit.Pass:
		return "", ""
	case v.Status == audit.Exempt:
		return "skipped", j.text(v.Message)
	case j.result.Counts(v) && v.Status == audit.Unknown:
		return "error", j.text(v.Message)
	case j.result.Counts(v):
		return "failure", j.text(v.Message)
	case v.Status == audit.Due:
		return "", ""
	}
	return "skipped", j.uncounted(j.result, v)
}

func (j junit) testcase(v *audit.Verdict) {
	j.put("    <testcase")
	j.attribute("classname", v.Rule)
	j.attribute("name", who(v.Subject))
	element, message := j.outcome(v)
	if element == "" {
		j.put(" time=\"0\"/>\n")
		return
	}
	lines := append([]string{message}, j.evidence(v)...)
	if finding := j.text(v.Message); finding != message {
		lines = append([]string{message, finding}, j.evidence(v)...)
	}
	j.closing(element, strings.Join(v.Reasons, " "), message, strings.Join(lines, j.Say("；", "; ")))
}

// closing ends a case that did not simply pass. The message stands in the body
// too, for consumers that drop the attribute; skipped has no type in the schemas.
func (j junit) closing(element, kind, message, body string) {
	j.put(" time=\"0\"><", element)
	if element != "skipped" {
		j.attribute("type", kind)
	}
	j.attribute("message", message)
	j.put(">", markup(body), "</", element, "></testcase>\n")
}

func (j junit) property(name, value string) {
	j.put("      <property")
	j.attribute("name", name)
	j.attribute("value", value)
	j.put("/>\n")
}

func (j junit) attribute(name, value string) { j.put(" ", name, "=\"", markup(value), "\"") }

// markup escapes a text for XML.
func markup(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(Plain(s))) // a strings.Builder takes everything
	return b.String()
}
