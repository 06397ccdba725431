package report

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/doc"
	"ninefold/internal/render"
)

// differences is a table of what two runs rest on differently: kind, name, what
// happened to it, and either side; of a digest enough to tell it from another. Sides
// are what the two are called.
func (o Options) differences(list []delta.Difference, requirements []audit.Requirement, sides [2]string) doc.Section {
	s := doc.Section{Columns: []doc.Column{
		{Title: o.Lang.Say("类别", "kind"), Width: 14}, {Title: o.Lang.Say("名称", "name"), Width: 30}, {Title: o.Lang.Say("变化", "what"), Width: 10},
		{Title: sides[0], Width: 30}, {Title: sides[1], Width: 30},
	}}
	for _, d := range list {
		s.Rows = append(s.Rows, texts(kindNames[d.Kind].In(o.Lang), o.whatDiffers(d, requirements), whatNames[d.What].In(o.Lang), o.side(d, d.Before, d.After, requirements), o.side(d, d.After, d.Before, requirements)))
	}
	return s
}

// whatDiffers names what is not the same: a file, the requirement and the subject of a
// verdict, a part of the result.
func (o Options) whatDiffers(d delta.Difference, requirements []audit.Requirement) string {
	switch d.Kind {
	case delta.Verdict:
		rule, subject, _ := strings.Cut(d.Name, " ")
		return o.named(rule, requirements) + " " + subject
	case delta.Document:
		return o.partName(d.Name)
	default:
		return d.Name
	}
}

// side is what one of two results says: of a verdict its status, and which parts of it
// differ where the status does not; of a scope what the other has not.
func (o Options) side(d delta.Difference, said, other string, requirements []audit.Requirement) string {
	if d.Kind == delta.Scope {
		return o.scopeSide(said, other, requirements)
	}
	if d.Kind != delta.Verdict || said == "" {
		return shortDigest(said)
	}
	status, parts, some := strings.Cut(said, " (")
	words := render.StatusName(audit.Status(status), o.Lang)
	if !some {
		return words
	}
	names := strings.Split(strings.TrimSuffix(parts, ")"), ", ")
	for i, name := range names {
		names[i] = o.partName(name)
	}
	return words + o.Lang.Say("（", " (") + strings.Join(names, o.Lang.Say("、", ", ")) + o.Lang.Say("）", ")")
}

// scopeSide tells a scope by how much there is of it, and names what the other has not.
func (o Options) scopeSide(said, other string, requirements []audit.Requirement) string {
	var words []string
	for part := range strings.FieldsSeq(said) {
		key, list, _ := strings.Cut(part, "=")
		ids := strings.Split(list, ",")
		switch {
		case key == "fail_on":
			words = append(words, "--fail-on "+list)
		case key == "allow_unknown":
			words = append(words, "--allow-unknown")
		case list == "": // all of them
		case key == "rules":
			words = append(words, o.Lang.Say("要求 %d 项", "%d {requirement|requirements}", len(ids))+o.alone(ids, scopePart(other, key), requirements))
		case key == "branches":
			words = append(words, o.Lang.Say("支部 %d 个", "%d {branch|branches}", len(ids))+o.alone(ids, scopePart(other, key), nil))
		case key == "persons":
			words = append(words, o.Lang.Say("人员 %d 名", "%d {person|people}", len(ids))+o.alone(ids, scopePart(other, key), nil))
		}
	}
	return strings.Join(words, o.Lang.Say("；", "; "))
}

// scopePart are the ids that a scope has under a key.
func scopePart(scope, key string) []string {
	for part := range strings.FieldsSeq(scope) {
		if name, list, _ := strings.Cut(part, "="); name == key {
			return strings.Split(list, ",")
		}
	}
	return nil
}

// alone names those of some ids that others have not, requirements as they are called;
// nothing where there are none.
func (o Options) alone(ids, others []string, requirements []audit.Requirement) string {
	var words []string
	for _, id := range ids {
		if !slices.Contains(others, id) {
			words = append(words, titleOf(id, o.Lang, requirements))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return o.Lang.Say("，其中另一份没有的：", ", of which the other has not: ") + strings.Join(words, o.Lang.Say("、", ", "))
}

// partName is what a key of a result is called in Chinese.
func (o Options) partName(key string) string {
	if title := partTitles[key]; title != "" && o.Lang != audit.EN {
		return title
	}
	return key
}

// partTitles are the keys of a result, of its run and of a verdict that may differ.
var partTitles = map[string]string{
	"schema": "格式", "summary": "汇总", "outcome": "检查的结局", "systems": "系统", "rules": "要求", "figures": "所用数字", "timelines": "全年时间线", "bytes": "字节",
	"run.quarantined": "搁置的数据", "run.notices": "提示",
	"rule": "要求", "subject": "对象", "severity": "级别", "status": "结论", "change": "与基准相比", "reasons": "原因", "actual": "实际", "required": "要求值", "details": "明细",
	"message": "说明", "thresholds": "阈值", "evidence": "证据", "waiver": "豁免", "fingerprint": "识别码",
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
