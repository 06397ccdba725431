package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/output"
	"ninefold/internal/render"
)

// verification is what verify found out.
type verification struct {
	Seal        *bool              `json:"seal,omitempty"`   // whether it fits; nil: not asked for
	Sources     bool               `json:"sources_compared"` // whether the sources were checked again
	Scope       *audit.Scope       `json:"scope,omitempty"`  // what the result was narrowed down to
	Differences []delta.Difference `json:"differences"`
}

func (v *verification) broken() bool { return v.Seal != nil && !*v.Seal }

func (a *app) tellVerification(ctx context.Context, targets []output.Target, v *verification) error {
	err := a.deliver(ctx, targets, func(w io.Writer, format string, _ bool) error {
		if format == "json" {
			return a.verificationJSON(w, v)
		}
		return a.to(w).verificationText(v)
	})
	if err != nil {
		return err
	}
	if v.broken() || len(v.Differences) > 0 {
		return exitFound
	}
	return nil
}

func (a *app) verificationJSON(w io.Writer, v *verification) error {
	same := !v.broken() && len(v.Differences) == 0
	return render.WriteJSON(w, struct {
		Schema string `json:"schema"`
		Same   bool   `json:"same"`
		*verification
	}{"ninefold.verification/v1", same, v})
}

func (a *app) verificationText(v *verification) error {
	var b strings.Builder
	switch {
	case v.broken():
		b.WriteString(a.say("签名不符：结果或签名自签名之后被改动过，或不是用这把密钥签的；未再检查数据\n",
			"the seal does not fit: the result or the seal was changed since, or another key made it; the sources were not checked\n"))
	case v.Seal != nil:
		b.WriteString(a.say("签名相符\n", "the seal fits\n"))
	}
	if !v.Scope.Empty() {
		b.WriteString(render.Plain(v.Scope.Words().In(a.lang)) + "\n")
	}
	switch {
	case !v.Sources || v.broken():
	case len(v.Differences) == 0:
		b.WriteString(a.say("重新检查的结果逐字节相同\n", "checked again: the same result, byte for byte\n"))
	default:
		fmt.Fprintf(&b, a.say("重新检查的结果有 %d 处不同\n", "checked again: %d things differ\n"), len(v.Differences))
	}
	if _, err := a.stdout.Write([]byte(b.String())); err != nil || len(v.Differences) == 0 {
		return err
	}
	return a.differenceTable(v.Differences).Write(a.stdout, a.width())
}

// width is how wide the terminal is; 0 where stdout is none.
func (a *app) width() int {
	width, _ := terminal(a.stdout)
	return width
}

func (a *app) differenceTable(list []delta.Difference) render.Table {
	table := render.Table{Head: strings.Split(a.say("类别|名称|变化|结果所记|现在", "kind|name|what|in the result|now"), "|")}
	for _, d := range list {
		table.Rows = append(table.Rows, []string{
			kindNames[d.Kind].In(a.lang), d.Name, whatNames[d.What].In(a.lang), shortDigest(d.Before), shortDigest(d.After),
		})
	}
	return table
}

// shortDigest is enough of a digest to tell it from another.
func shortDigest(s string) string {
	digits := strings.TrimPrefix(s, "sha256:")
	if len(digits) == 64 && strings.Trim(digits, "0123456789abcdef") == "" {
		return digits[:12]
	}
	return s
}

var kindNames = map[delta.Kind]audit.Text{
	delta.Tool: {ZH: "程序", EN: "tool"}, delta.Policy: {ZH: "政策", EN: "policy"},
	delta.Config: {ZH: "配置", EN: "config"}, delta.Calendar: {ZH: "日历", EN: "calendar"},
	delta.AsOf: {ZH: "截止日", EN: "as of"}, delta.Period: {ZH: "期间", EN: "period"},
	delta.Scope: {ZH: "范围", EN: "scope"}, delta.Input: {ZH: "输入", EN: "input"},
	delta.Verdict: {ZH: "结论", EN: "verdict"}, delta.Document: {ZH: "结果的其他部分", EN: "document"},
}

var whatNames = map[string]audit.Text{
	delta.Changed: {ZH: "不同", EN: "changed"}, delta.Missing: {ZH: "没有了", EN: "missing"},
	delta.Added: {ZH: "新增", EN: "new"}, delta.Renamed: {ZH: "改名", EN: "renamed"},
}
