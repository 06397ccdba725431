package dossier

import (
	"strings"

	"ninefold/internal/audit"
)

// Special is a run of days that are not what their weekday has them be: a holiday,
// or a weekend worked in exchange for one.
type Special struct {
	From audit.Date `json:"from"`
	To   audit.Date `json:"to"`
	Work bool       `json:"work,omitempty"` // days worked; otherwise days off
	Name audit.Text `json:"name"`           // of the holiday; of a day that the config names: that
}

// Specials are the special days of a span in order, neighbours of one holiday
// together. A day off at a weekend is told as part of a holiday alone.
func (c *Calendar) Specials(span Span) []Special {
	var list []Special
	for day := span.From; day <= span.To; day++ {
		if !c.off[day] && !c.work[day] {
			continue
		}
		one := Special{From: day, To: day, Work: c.work[day], Name: c.called(day)}
		if last := len(list) - 1; last >= 0 && list[last].To == day-1 && list[last].Work == one.Work && list[last].Name == one.Name {
			list[last].To = day
			continue
		}
		list = append(list, one)
	}
	return list
}

// called names the holiday of a special day.
func (c *Calendar) called(day audit.Date) audit.Text {
	official, ok := c.named[day]
	if !ok {
		return audit.Text{ZH: "配置所列", EN: "named in the config"}
	}
	return audit.Text{ZH: official, EN: strings.Join(holidayNames(official), ", ")}
}

// holidayNames are the English names of what the official calendar calls a
// holiday; nil for one that is not known.
func holidayNames(official string) []string {
	var names []string
	for one := range strings.SplitSeq(official, "、") {
		name, ok := englishHolidays[one]
		if !ok {
			return nil
		}
		names = append(names, name)
	}
	return names
}

var englishHolidays = map[string]string{
	"元旦": "New Year's Day", "春节": "Spring Festival", "清明节": "Qingming Festival", "劳动节": "Labour Day",
	"端午节": "Dragon Boat Festival", "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
	"抗日战争暨世界反法西斯战争胜利70周年纪念日": "70th anniversary of victory in the war",
}
