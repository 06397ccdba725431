package report

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/trend"
)

// noteWords say what a reader has to mind; {result} is which one, {what} what it
// concerns.
var noteWords = map[trend.NoteKind]audit.Text{
	trend.OtherRules:    {ZH: "{result}：{what}与上一份不同，变化可能由此而来。", EN: "{result}: the {what} differs from the previous result, which may explain the change."},
	trend.FiguresDiffer: {ZH: "{result}：这些要求的阈值与上一份不同：{what}。", EN: "{result}: thresholds differ from the previous result for {what}."},
	trend.OnePeriod:     {ZH: "{result}：与上一份是同一考核期、不同日期；一再未达标只按每个考核期最后一份计。", EN: "{result}: same period as the previous result, on another day; repeat failures count only the last result of each period."},
	trend.Overlap:       {ZH: "{result}：考核期与上一份有重叠，同一记录会在两边都算。", EN: "{result}: the period overlaps the previous one, so the same records count in both."},
	trend.OtherScope:    {ZH: "{result}：检查范围（支部或人员）与上一份不同，总体和各要求不可比。", EN: "{result}: covers other branches or people than the previous result; not comparable overall or by requirement."},
	trend.Narrowed:      {ZH: "{result}结果都只检查了：{what}。", EN: "{result} results cover only {what}."},
	trend.NotShared:     {ZH: "{result}结果并非都检查了这些要求，总体和支部不计：{what}。", EN: "{result} results do not all include {what}; not counted overall or by branch."},
	trend.NoBranches:    {ZH: "{result}：没有按支部的计数（由旧版本写出），支部一栏为空。", EN: "{result}: no counts by branch (written by an older version), so the branch columns are blank."},
	trend.NoRecords: {ZH: "{result}：{what}有数据，但没有一条在该考核期内；需要它们的要求在这一期没有依据，不可比，也不计一再未达标。",
		EN: "{result}: {what}: no row falls in the period; requirements that need them have no evidence there, are not comparable and do not count as repeat failures."},
	trend.NothingTold: {ZH: "{result}：{what}全部无法判定（缺表或缺数据），不可比。", EN: "{result}: {what} could not be assessed at all (tables or data missing): not comparable."},
	trend.SetAside:    {ZH: "{result}：有数据行被搁置，相应结论为无法判定。", EN: "{result}: rows were set aside, so some verdicts are unknown."},
	trend.MixedIDs:    {ZH: "{result}结果有的写工号、有的是散列（--mask=full），无法认定谁一再未达标，人员不列。", EN: "{result} results name people partly by id, partly by hash (--mask=full): repeat failures cannot be determined, and people are not listed."},
	trend.NobodyInTwo: {ZH: "{result}结果的工号都是散列，且没有一人在两份中出现：可能用了不同的密钥。", EN: "{result} results name people by hashes and no one appears in two of them: perhaps made with different keys."},
	trend.NamesMasked: {ZH: "有的结果已隐去姓名，这里一律隐去。", EN: "Names are masked in some of the results, and here in all."},
}

// things are what the notes name.
var things = map[string]audit.Text{
	"tool": {ZH: "程序版本", EN: "version of the program"}, "policy": {ZH: "政策", EN: "policy"},
	"config": {ZH: "配置", EN: "config"}, "calendar": {ZH: "日历", EN: "calendar"},
}

func (h *history) notes() []string {
	var all []string
	for _, n := range h.Notes {
		all = append(all, h.noted(n, h.Lang))
	}
	if h.Masked && !strings.Contains(strings.Join(all, ""), noteWords[trend.NamesMasked].In(h.Lang)) {
		all = append(all, h.Lang.Say("已隐去姓名。", "Names are masked."))
	}
	return all
}

// noted is a note in words of a language.
func (h *history) noted(n trend.Note, lang audit.Lang) string {
	t := audit.Text{ZH: "各份", EN: "The"}
	if n.Point >= 0 {
		t = audit.Text{ZH: h.label(n.Point), EN: h.label(n.Point)}
	}
	named := make([]string, len(n.What))
	for i, what := range n.What {
		named[i] = what
		if thing, ok := things[what]; ok {
			named[i] = thing.In(lang)
		}
		switch n.Kind {
		case trend.FiguresDiffer, trend.NotShared, trend.NothingTold:
			named[i] = h.Trend.Title(what).In(lang)
		case trend.NoRecords:
			named[i] = audit.Text{ZH: "“" + tableName(what) + "”", EN: what}.In(lang)
		}
	}
	separator := audit.Text{ZH: "、", EN: ", "}.In(lang)
	return strings.NewReplacer("{result}", t.In(lang), "{what}", strings.Join(named, separator)).Replace(noteWords[n.Kind].In(lang))
}
