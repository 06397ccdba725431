package report

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
)

// figureWords is the value of a threshold as a person reads it. Chinese has its
// own words for the values of columns; codes are for whoever has to type them.
func figureWords(v any, lang audit.Lang) string {
	if texts, ok := v.([]string); ok && lang == audit.ZH {
		if titles := dossier.ChoiceTitles(texts); titles != nil {
			return strings.Join(titles, "、")
		}
		return strings.Join(texts, "、")
	}
	return config.Written(v)
}

// typedWords are the values that a list may be set to, as they have to be typed.
func typedWords(values []string, lang audit.Lang) string {
	titles := dossier.ChoiceTitles(values)
	if lang != audit.ZH || titles == nil {
		return strings.Join(values, audit.Text{ZH: "、", EN: ", "}.In(lang))
	}
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = titles[i] + "（" + value + "）"
	}
	return strings.Join(words, "、")
}

// originWords are the place that set a threshold.
func originWords(origin string, lang audit.Lang) string {
	if origin == "default" {
		return audit.Text{ZH: "默认值", EN: "default"}.In(lang)
	}
	return origin
}

// at is the place that set something, behind it.
func (o Options) at(origin string) string {
	if origin == "" {
		return ""
	}
	return o.Lang.Say("（"+originWords(origin, o.Lang)+"）", " ("+origin+")")
}

// value is the value of a threshold with its unit and the day from which it holds.
func (o Options) value(v any, unit audit.Text, from *audit.Date) string {
	words := o.measured(v, unit)
	if from != nil {
		words += o.Lang.Say("，自 "+from.String()+" 起", ", from "+from.String())
	}
	return words
}

// measured is a value with its unit; one of a thing in English is no plural.
func (o Options) measured(v any, unit audit.Text) string {
	words, of := figureWords(v, o.Lang), unit.In(o.Lang)
	if of == "" {
		return words
	}
	if o.Lang == audit.EN && words == "1" {
		of = single(of)
	}
	return words + " " + of
}

// single makes one of many, by the last letters of the word.
func single(many string) string {
	switch {
	case many == "people":
		return "person"
	case strings.HasSuffix(many, "ies"):
		return strings.TrimSuffix(many, "ies") + "y"
	case strings.HasSuffix(many, "sses"):
		return strings.TrimSuffix(many, "es")
	}
	return strings.TrimSuffix(many, "s")
}

// valueCell is a value that a workbook can reckon with, where it is a number or a day.
func valueCell(v any, lang audit.Lang) doc.Cell {
	switch v.(type) {
	case int64, float64, audit.Date:
		return doc.Figure(figureWords(v, lang), v)
	}
	return doc.Text(figureWords(v, lang))
}

// figures are those of one parameter, each with the place that set it.
func (o Options) figures(list []audit.Threshold) string {
	parts := make([]string, len(list))
	for i, f := range placedFigures(list) {
		parts[i] = o.value(f.Value, audit.Text{}, f.From) + o.at(f.Origin)
	}
	return strings.Join(parts, o.Lang.Say("；", "; "))
}

// heading names a requirement, and that it is not applied.
func (o Options) heading(requirements []audit.Requirement, settings *config.Config, rule string) string {
	title := o.named(rule, requirements)
	for _, d := range settings.Disabled {
		if d.ID == rule {
			title += o.Lang.Say("（停用，%s）", " (disabled, %s)", d.Origin)
		}
	}
	return title
}

// named is what a requirement is called, with its id: whoever reads knows the one, and
// whoever acts on it types the other.
func (o Options) named(rule string, sets ...[]audit.Requirement) string {
	return o.coded(titleOf(rule, o.Lang, sets...), rule)
}

// coded puts what has to be typed behind what it is called, once.
func (o Options) coded(title, code string) string {
	if title == code {
		return code
	}
	return title + o.Lang.Say("（", " (") + code + o.Lang.Say("）", ")")
}

// settingTitles are the settings beside thresholds, by their keys.
var settingTitles = map[string]string{
	"period": "考核期", "as_of": "截至日", "bounds": "支部可调的范围", "disabled": "停用的要求", "confirmed": "已确认的数字", "waivers": "豁免",
	"unwaivable": "不可豁免的要求", "max_waivers_per_branch": "每个支部最多几项豁免", "calendar.holidays": "节假日", "calendar.workdays": "调休上班日",
	"complete": "已齐全的表", "ignore": "不读的文件", "recursive": "是否读下级文件夹", "sources": "数据的读法", "policies": "另加的政策",
	"privacy.mask": "隐去姓名", "serve.users": "网页的用户",
}

// settingNames tells settings by their keys, in Chinese behind what they are.
func (o Options) settingNames(keys []string) string {
	words := slices.Clone(keys)
	for i, key := range keys {
		if title := settingTitles[key]; title != "" && o.Lang != audit.EN {
			words[i] = title + "（" + key + "）"
		}
	}
	return strings.Join(words, o.Lang.Say("、", ", "))
}

// placedFigure is one figure of a threshold for programs.
type placedFigure struct {
	Value  any         `json:"value"`
	From   *audit.Date `json:"from,omitempty"`
	Origin string      `json:"origin"`
}

func placedFigures(list []audit.Threshold) []placedFigure {
	all := make([]placedFigure, len(list))
	for i, f := range list {
		all[i] = placedFigure{Value: f.Value, Origin: f.Origin}
		if f.Dated {
			all[i].From = &list[i].From
		}
	}
	return all
}
