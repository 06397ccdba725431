package template

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// guidance is what stands above the header.
func (b *workbook) guidance(t *dossier.Table) string {
	return audit.Text{
		ZH: t.Chinese + "（" + t.Name + "）：从第 3 行填起，一行一条；橙色列必填。确实没有的，在第 3 行首格写“无”；空表视为还没有填写，有关要求按“无法判定”处理。",
		EN: t.Chinese + " (" + t.Name + "): fill in from row 3, one record a row; orange columns are required. If there really is nothing to record, write 无 into the first cell of row 3; an empty sheet counts as not filled in yet, and what needs it as unknown.",
	}.In(b.lang)
}

// note is what a header says about its column: type, whether it is required,
// what is allowed, an example.
func (b *workbook) note(f *dossier.Field) string {
	need := audit.Text{ZH: "选填", EN: "optional"}
	if f.Required {
		need = audit.Text{ZH: "必填", EN: "required"}
	}
	parts := []string{f.Chinese + " " + f.Name, typeName(f.Type).In(b.lang) + audit.Text{ZH: "，", EN: ", "}.In(b.lang) + need.In(b.lang)}
	if len(f.Values) > 0 {
		parts = append(parts, audit.Text{ZH: "可填：", EN: "one of: "}.In(b.lang)+strings.Join(choices(f), "、"))
	}
	if len(f.ByName) > 0 {
		parts = append(parts, audit.Text{
			ZH: "没有编号时，可把表头改为“" + f.ByName[0] + "”并填名称（须不重名）",
			EN: "without an id, rename the header to " + f.ByName[0] + " and give the name, if it is unique",
		}.In(b.lang))
	}
	if example := Example(f); example != "" {
		parts = append(parts, audit.Text{ZH: "例：", EN: "example: "}.In(b.lang)+example)
	}
	return strings.Join(parts, "\n")
}

func typeName(t dossier.Type) audit.Text {
	return map[dossier.Type]audit.Text{
		dossier.TypeText: {ZH: "文字", EN: "text"},
		dossier.TypeID:   {ZH: "编号（文本格式，保留前面的 0）", EN: "id (kept as text with leading zeros)"},
		dossier.TypeDate: {ZH: "日期", EN: "date"},
		dossier.TypeBool: {ZH: "是或否", EN: "yes or no"},
		dossier.TypeInt:  {ZH: "整数", EN: "whole number"},
		dossier.TypeYear: {ZH: "年度", EN: "year"},
		dossier.TypeEnum: {ZH: "选项", EN: "choice"},
		dossier.TypeSet:  {ZH: "选项，可多选，用顿号隔开", EN: "choices, several separated by 、"},
	}[t]
}

// Example is a value that a cell of the field may hold; empty where any text
// will do.
func Example(f *dossier.Field) string {
	switch f.Type {
	case dossier.TypeID:
		return "0012"
	case dossier.TypeDate:
		return "2024-03-05"
	case dossier.TypeBool:
		return "是"
	case dossier.TypeInt:
		return "3"
	case dossier.TypeYear:
		return "2024"
	case dossier.TypeEnum:
		return f.Values[0].ZH
	case dossier.TypeSet:
		return strings.Join(choices(f), "、")
	}
	return textExamples[f.Name]
}

// textExamples are for the fields of which a reader may wonder what is meant.
var textExamples = map[string]string{
	"name": "甲某", "department": "组织部", "rank": "一级主任科员", "category": "青年干部", "host": "某街道",
	"topic": "主题教育", "format": "集中学习", "award": "成果奖", "position": "部长助理", "reason": "年休假",
}

func choices(f *dossier.Field) []string {
	all := make([]string, len(f.Values))
	for i, c := range f.Values {
		all[i] = c.ZH
	}
	return all
}
