package engine

import (
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// assemble puts everything a run found into one result, with what more there is
// to know.
func (o *Office) assemble(scope policy.Scope, summary audit.Summary, verdicts []audit.Verdict, more []audit.Notice) *audit.Result {
	tables, settings := o.Tables(), o.Settings
	r := &audit.Result{
		Schema: audit.Schema,
		Run: audit.Run{
			AsOf: o.Joined.Time.AsOf, Period: o.Joined.Time.Period, Version: o.Request.Version,
			PolicyDigest: o.Rules.Digest, ConfigDigest: settings.Digest,
			Quarantined:    tables.Problems,
			CalendarDigest: o.Joined.Calendar.Digest(), Given: o.Request.given(),
		},
		Summary: summary, Verdicts: verdicts, Systems: o.Rules.Systems, Requirements: o.inForce(scope),
	}
	r.Run.Inputs = inputs(tables)
	r.Run.Notices = audit.ArrangeNotices(slices.Concat(o.notices(r.Requirements),
		settings.WaiverNotices(o.Joined.Time.AsOf, o.used(verdicts, scope)), more))
	return r
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

// used tells whether a waiver excused a verdict of this run, or might have done
// so had the run not been narrowed down to others.
func (o *Office) used(verdicts []audit.Verdict, scope policy.Scope) func(audit.Waiver) bool {
	waived := map[[2]string]bool{}
	for i := range verdicts {
		if verdicts[i].Status == audit.Waived {
			waived[[2]string{verdicts[i].Rule, verdicts[i].Subject.ID}] = true
		}
	}
	return func(w audit.Waiver) bool {
		subject, _ := o.Joined.Subject(w.Subject)
		return waived[[2]string{w.Rule, w.Subject}] || !o.Settings.IsDisabled(w.Rule) && outside(scope, w.Rule, subject)
	}
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
