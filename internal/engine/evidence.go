package engine

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
)

// thingsDone are the tables of things done (SPEC 1): where none of them has a
// record of the period, there is nothing to judge by.
var thingsDone = []string{"visits", "reports", "interviews", "plans", "events"}

// Days within which an office may well have recorded nothing yet, and days that
// a table may begin or end apart from the period without a word.
const (
	mostBlankDays = 31
	mostDaysApart = 60
)

// recorded refuses to judge by nothing: tables of things done have rows, but not
// one of them is of the period up to as_of, which has more than a month. Most
// likely the export or the period is that of another year.
func recorded(office *dossier.Office) error {
	from, end := office.Time.Period.From, office.Time.End()
	if int(end-from)+1 <= mostBlankDays {
		return nil
	}
	var zh, en []string
	for _, name := range thingsDone {
		dates, some := office.Book.Dates(name, office.Time)
		switch {
		case !some:
		case dates.Within+dates.Undated > 0:
			return nil
		case !office.Book.Complete(name):
			zh = append(zh, fmt.Sprintf("%s %d 条，%s 至 %s", TableName(name), dates.Rows, dates.First, dates.Last))
			en = append(en, fmt.Sprintf("%s: %d from %s to %s", name, dates.Rows, dates.First, dates.Last))
		}
	}
	if len(zh) == 0 {
		return nil
	}
	return &audit.Fault{
		Where: fmt.Sprintf("%s/%s", from, end),
		Problem: audit.Text{
			ZH: "这段时间没有任何记录，无从检查（" + strings.Join(zh, "；") + "）",
			EN: "no record is of these days, so there is nothing to judge by (" + strings.Join(en, "; ") + ")",
		},
		Remedy: audit.Text{
			ZH: "请检查 --as-of、--from、--to（或配置中的 period、as_of），或补上这段时间的导出；确实没有可记录的，请在配置的 complete 中列出该表",
			EN: "check --as-of, --from and --to (or period and as_of in the config), or add the exports of these days; a table that holds all there is belongs under complete: in the config",
		},
	}
}

// TableName is what a table is called in Chinese.
func TableName(table string) string {
	if t, ok := dossier.TableNamed(table); ok {
		return t.Chinese
	}
	return table
}

// recordNotices say which tables have no record of the period, or only of a part
// of it, and which campaigns no event bears.
func (o *Office) recordNotices(rules []audit.Requirement) []audit.Notice {
	office := o.Joined
	var notices []audit.Notice
	for _, t := range dossier.Tables() {
		dates, some := office.Book.Dates(t.Name, office.Time)
		switch {
		case !some || dates.Rows == 0:
		case dates.Within == 0 && dates.Undated > 0: // a row that was set aside may be of the period
		case dates.Within == 0:
			notices = append(notices, audit.Notice{Code: audit.NoRecordsInPeriod, Table: t.Name, Count: dates.Rows, Message: audit.Text{
				ZH: fmt.Sprintf("“%s”的 %d 条记录没有一条在考核期内（最早 %s，最晚 %s）", t.Chinese, dates.Rows, dates.First, dates.Last),
				EN: audit.Fill("%s has %d {record|records}, none of the period (first %s, last %s)", t.Name, dates.Rows, dates.First, dates.Last),
			}})
		case slices.Contains(thingsDone, t.Name) && !office.Book.Complete(t.Name):
			notices = append(notices, partialTable(t, dates, office.Time)...)
		}
	}
	return append(notices, campaignNotices(office, o.Settings, rules)...)
}

// partialTable says that the records of a table begin long after the period
// does, or end long before its last day: part of the export may be missing.
func partialTable(t *dossier.Table, dates dossier.Dates, time dossier.Time) []audit.Notice {
	var zh, en []string
	if late := int(dates.First - time.Period.From); late > mostDaysApart {
		zh = append(zh, fmt.Sprintf("最早的是 %s，比考核期第一天晚 %d 天", dates.First, late))
		en = append(en, audit.Fill("the first is of %s, %d {day|days} after the period begins", dates.First, late))
	}
	if early := int(time.End() - dates.Known); early > mostDaysApart {
		zh = append(zh, fmt.Sprintf("最晚的是 %s，比 %s 早 %d 天", dates.Known, time.End(), early))
		en = append(en, audit.Fill("the last is of %s, %d {day|days} before %s", dates.Known, early, time.End()))
	}
	if len(zh) == 0 {
		return nil
	}
	return []audit.Notice{{Code: audit.BeginsLate, Table: t.Name, Count: dates.Rows, Message: audit.Text{
		ZH: fmt.Sprintf("“%s”的 %d 条记录可能不全：%s", t.Chinese, dates.Rows, strings.Join(zh, "；")),
		EN: audit.Fill("the %d {record|records} in %s may not be all: %s", dates.Rows, t.Name, strings.Join(en, "; ")),
	}}}
}

// The requirement that names campaigns, and the kind of events that count for it.
const (
	campaignsRule      = "management.campaigns"
	campaignsParameter = "campaigns"
	campaignKind       = "campaign"
)

// campaignNotices name the campaigns that somebody has to take part in and that
// no event bears: mostly the two are written differently, and nobody is asked.
func campaignNotices(office *dossier.Office, settings *config.Config, rules []audit.Requirement) []audit.Notice {
	applied := slices.ContainsFunc(rules, func(r audit.Requirement) bool { return r.ID == campaignsRule })
	if _, supplied := office.Book.Table("events"); !supplied || !applied {
		return nil
	}
	topics := office.Book.Topics(office.Time.AsOf)
	held := 0
	for _, t := range topics {
		if t.Kind == campaignKind {
			held += t.Events
		}
	}
	var notices []audit.Notice
	for _, name := range campaignsAsked(settings) {
		if borne := slices.ContainsFunc(topics, func(t dossier.Topic) bool { return t.Kind == campaignKind && t.Topic == name }); borne {
			continue
		}
		near := nearestTopic(name, topics)
		notices = append(notices, audit.Notice{Code: audit.CampaignWithoutEvents, Table: "events", Rule: campaignsRule, Parameter: campaignsParameter, Count: held, Message: audit.Text{
			ZH: "campaigns 中的“" + name + "”没有对应的主题活动" + near.ZH,
			EN: "no campaign among the events has the topic \"" + name + "\" that campaigns names" + near.EN,
		}})
	}
	return notices
}

// campaignsAsked are the campaigns that any branch is asked for on any day, in
// the order in which they are written.
func campaignsAsked(settings *config.Config) []string {
	var names []string
	for _, branch := range append([]string{""}, settings.Branches()...) {
		for _, figure := range settings.Thresholds(branch, campaignsRule)[campaignsParameter] {
			list, _ := figure.Value.([]string)
			for _, name := range list {
				if !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
	}
	return names
}

// nearestTopic names the topic of an event that a campaign's name comes nearest
// to: of a campaign, else of any event.
func nearestTopic(name string, topics []dossier.Topic) audit.Text {
	if len(topics) == 0 {
		return audit.Text{ZH: "（没有一项活动填了主题）", EN: " (no event has a topic)"}
	}
	near := slices.MinFunc(topics, func(a, b dossier.Topic) int {
		apart := func(t dossier.Topic) int {
			n := 2 * levenshtein.ComputeDistance(name, t.Topic)
			if t.Kind != campaignKind {
				n++
			}
			return n
		}
		return cmp.Compare(apart(a), apart(b))
	})
	text := audit.Text{ZH: "，无人被要求参加；最接近的主题是“" + near.Topic + "”", EN: ", so nobody is asked to take part; the nearest topic is \"" + near.Topic + "\""}
	if near.Kind != campaignKind {
		kind := kindOfEvent(near.Kind)
		text.ZH += "（类型为" + kind.ZH + "）"
		text.EN += " (of an event of the kind " + kind.EN + ")"
	}
	return text
}

// kindOfEvent is what a kind of events is called.
func kindOfEvent(name string) audit.Text {
	events, _ := dossier.TableNamed("events")
	for _, choice := range events.Fields[events.Field("kind")].Values {
		if choice.EN == name {
			return audit.Text{ZH: choice.ZH, EN: choice.EN}
		}
	}
	return audit.Text{ZH: name, EN: name}
}
