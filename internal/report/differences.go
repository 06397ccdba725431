package report

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/doc"
)

// differences is a table of what two runs rest on differently: kind, name, what
// happened to it, and either side; of a digest enough to tell it from another.
func (o Options) differences(list []delta.Difference, before, after string) doc.Section {
	s := doc.Section{Columns: []doc.Column{
		{Title: o.say("类别", "kind"), Width: 14}, {Title: o.say("名称", "name"), Width: 30}, {Title: o.say("变化", "what"), Width: 10},
		{Title: before, Width: 30}, {Title: after, Width: 30},
	}}
	for _, d := range list {
		s.Rows = append(s.Rows, texts(kindNames[d.Kind].In(o.Lang), d.Name, whatNames[d.What].In(o.Lang), shortDigest(d.Before), shortDigest(d.After)))
	}
	return s
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
