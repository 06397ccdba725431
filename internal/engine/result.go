package engine

import (
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// runOf says what a check of the office rests on.
func (o *Office) runOf(requirements []audit.Requirement) audit.Run {
	tables, settings := o.Tables(), o.Settings
	return audit.Run{
		AsOf: o.Joined.Time.AsOf, Period: o.Joined.Time.Period, Version: o.Request.Version,
		PolicyDigest: o.Rules.Digest, ConfigDigest: settings.Digest,
		Inputs: inputs(tables), Quarantined: tables.Problems, Notices: o.notices(requirements),
		CalendarDigest: o.Joined.Calendar.Digest(), Given: o.Request.given(), Corrections: tables.Corrected,
	}
}

// notices are those of the tables, the settings, the days and the records.
func (o *Office) notices(requirements []audit.Requirement) []audit.Notice {
	return slices.Concat(o.Tables().Notices, o.Settings.Notices, timeNotices(o.Joined), o.recordNotices(requirements), o.Settings.Unconfirmed(requirements))
}

func inputs(tables *dossier.Book) []audit.Input {
	var all []audit.Input
	for _, in := range tables.Inputs {
		all = append(all, in.Input)
	}
	return all
}

// timeNotices say where the calendar or the period limits what can be judged.
func timeNotices(office *dossier.Office) []audit.Notice {
	var notices []audit.Notice
	period := office.Time.Period
	first, last := office.Calendar.BuiltIn()
	if period.From.Year() < first || period.To.Year() > last {
		notices = append(notices, audit.Notice{Code: "calendar_years", Message: audit.Text{
			ZH: fmt.Sprintf("考核期超出内置官方日历（%d—%d年）：其余年份只按周一至周五计算，请在 calendar 中补充节假日", first, last),
			EN: fmt.Sprintf("the period reaches past the built-in official calendar (%d to %d): other years count Monday to Friday only, add holidays under calendar", first, last),
		}})
	}
	if partial(period) {
		notices = append(notices, audit.Notice{Code: "partial_year", Message: audit.Text{
			ZH: "考核期不是完整的自然年：按年计次的要求只看完整包含的年份",
			EN: "the period is not of whole calendar years: yearly quotas count only full years inside the period",
		}})
	}
	return notices
}

func partial(p audit.Period) bool {
	_, fromMonth, fromDay := p.From.Civil()
	_, toMonth, toDay := p.To.Civil()
	return fromMonth != 1 || fromDay != 1 || toMonth != 12 || toDay != 31
}
