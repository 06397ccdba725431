package report

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// Difference is what two runs rest on differently, in words: kind, name, what
// happened to it, and either side; of a digest enough to tell it from another.
func Difference(d delta.Difference, lang audit.Lang) []string {
	return []string{kindNames[d.Kind].In(lang), d.Name, whatNames[d.What].In(lang), shortDigest(d.Before), shortDigest(d.After)}
}

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
	delta.AsOf: {ZH: "截止日", EN: "as of"}, delta.Period: {ZH: "考核期", EN: "period"},
	delta.Scope: {ZH: "范围", EN: "scope"}, delta.Input: {ZH: "输入", EN: "input"},
	delta.Verdict: {ZH: "结论", EN: "verdict"}, delta.Document: {ZH: "结果的其他部分", EN: "document"},
}

var whatNames = map[string]audit.Text{
	delta.Changed: {ZH: "不同", EN: "changed"}, delta.Missing: {ZH: "没有了", EN: "missing"},
	delta.Added: {ZH: "新增", EN: "new"}, delta.Renamed: {ZH: "改名", EN: "renamed"},
}
