package render

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "csv",
		About: audit.Text{
			ZH: "结论清单，可用 WPS 或 Excel 打开（UTF-8，一行一条）",
			EN: "a list of verdicts for a spreadsheet (UTF-8, one a row)",
		},
		Passes: true,
		Render: renderCSV,
	})
}

// renderCSV writes RFC 4180 with the byte order mark without which Excel takes
// Chinese for GBK.
func renderCSV(w io.Writer, r *audit.Result, o Options) error {
	t := tongue{o.Lang}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.csvHeader()); err != nil {
		return err
	}
	r = unabridged(r)
	v := newOverview(r)
	for i := range r.Verdicts {
		if err := out.Write(t.csvRow(v.rule(r.Verdicts[i].Rule), &r.Verdicts[i])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (t tongue) csvHeader() []string {
	return strings.Split(t.Say(
		"结论,要求级别,要求编号,要求,对象类别,工号或支部编号,姓名或支部名称,支部编号,原因代码,实际,应达,情况,依据,豁免,指纹,变化",
		"status,severity,rule,title,kind,id,name,branch,reasons,actual,required,message,evidence,waiver,fingerprint,change"), ",")
}

func (t tongue) csvRow(rule *audit.Requirement, v *audit.Verdict) []string {
	waiver := ""
	if v.Waiver != nil {
		waiver = t.waiver(v.Waiver)
	}
	row := []string{
		t.status(v.Status), t.severity(v.Severity), Plain(v.Rule), t.text(rule.Title),
		t.kind(v.Subject.Kind), Plain(v.Subject.ID), Plain(v.Subject.Name), Plain(v.Subject.Branch),
		strings.Join(v.Reasons, " "), figure(v.Actual), figure(v.Required), t.text(v.Message),
		strings.Join(t.evidence(v), t.Say("；", "; ")), waiver, v.Fingerprint, ChangeName(v.Change, t.Lang),
	}
	for i := range row {
		row[i] = inert(row[i])
	}
	return row
}

// inert keeps a spreadsheet from calculating a text: what begins like a
// formula, half or full width, gets a leading apostrophe. Line breaks and tabs
// are already spelled out.
func inert(s string) string {
	if first, size := utf8.DecodeRuneInString(s); size > 0 && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + s
	}
	return s
}
