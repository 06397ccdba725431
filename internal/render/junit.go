package render

import (
	"encoding/xml"
	"fmt"
	"io"
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
		Render: renderJUnit,
	})
}

// renderJUnit writes what both schemas in use accept, Ant's and that of the
// Jenkins xUnit plugin: hence the times (none is measured: a result repeats to
// the byte), the host and the two closing elements of every suite.
func renderJUnit(w io.Writer, r *audit.Result, o Options) error {
	j := junit{tongue: tongue(o.Lang), page: newPage(w), stamp: r.Run.AsOf.String() + "T00:00:00"}
	j.scope = j.narrowed(r)
	j.put(xml.Header, "<testsuites>\n")
	for i, g := range newOverview(r).byRule(audit.Statuses()...) {
		j.suite(i, g)
	}
	j.put("</testsuites>\n")
	return j.Flush()
}

type junit struct {
	tongue
	page
	stamp string
	scope string // what was not looked at; empty: a whole run
}

func (j junit) suite(n int, g group) {
	count := map[audit.Status]int{}
	for _, v := range g.verdicts {
		count[v.Status]++
	}
	j.put(fmt.Sprintf("  <testsuite id=\"%d\" package=\"ninefold\" hostname=\"localhost\" timestamp=\"%s\" time=\"0\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"",
		n, j.stamp, len(g.verdicts), count[audit.Fail], count[audit.Unknown], count[audit.Waived]+count[audit.Exempt]))
	j.attribute("name", g.rule.ID)
	j.put(">\n    <properties>\n")
	j.property("title", j.text(g.rule.Title))
	j.property("severity", string(g.verdicts[0].Severity))
	if j.scope != "" {
		j.property("scope", j.scope)
	}
	j.put("    </properties>\n")
	for _, v := range g.verdicts {
		j.testcase(v)
	}
	j.put("    <system-out>", markup(j.due(g.verdicts)), "</system-out>\n    <system-err></system-err>\n  </testsuite>\n")
}

// due lists what falls due: such cases pass, and a case that passes has no
// place for words.
func (j junit) due(verdicts []*audit.Verdict) string {
	var lines []string
	for _, v := range verdicts {
		if v.Status == audit.Due {
			lines = append(lines, j.status(v.Status)+j.say("：", ": ")+who(v.Subject)+j.say("，", ", ")+j.text(v.Message))
		}
	}
	return strings.Join(lines, j.say("；", "; "))
}

func (j junit) testcase(v *audit.Verdict) {
	j.put("    <testcase")
	j.attribute("classname", v.Rule)
	j.attribute("name", who(v.Subject))
	switch v.Status {
	case audit.Fail:
		j.outcome("failure", v, j.text(v.Message))
	case audit.Unknown:
		j.outcome("error", v, j.text(v.Message))
	case audit.Waived:
		j.outcome("skipped", v, j.waiver(v.Waiver))
	case audit.Exempt:
		j.outcome("skipped", v, j.text(v.Message))
	default:
		j.put(" time=\"0\"/>\n")
	}
}

// outcome closes a case that did not simply pass: the message, and beneath it
// the rows that prove it.
func (j junit) outcome(element string, v *audit.Verdict, message string) {
	j.put(" time=\"0\"><", element)
	j.attribute("type", strings.Join(v.Reasons, " "))
	j.attribute("message", message)
	j.put(">", markup(strings.Join(j.evidence(v), j.say("；", "; "))), "</", element, "></testcase>\n")
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
