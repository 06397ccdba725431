package main

import (
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// assemble puts everything a run found into one result, with what more there is
// to know.
func assemble(rules *policy.Set, settings *config.Config, office *dossier.Office, scope policy.Scope, summary audit.Summary, verdicts []audit.Verdict, more []audit.Notice) *audit.Result {
	book := office.Book
	r := &audit.Result{
		Schema: audit.Schema,
		Run: audit.Run{
			AsOf: office.Time.AsOf, Period: office.Time.Period, Version: version,
			PolicyDigest: rules.Digest, ConfigDigest: settings.Digest,
			Quarantined:    book.Problems,
			CalendarDigest: office.Calendar.Digest(), Scope: narrowed(scope),
		},
		Summary: summary, Verdicts: verdicts, Systems: rules.Systems,
	}
	for _, q := range rules.Requirements {
		if slices.Contains(scope.Rules, q.ID) {
			r.Requirements = append(r.Requirements, q)
		}
	}
	for _, in := range book.Inputs {
		r.Run.Inputs = append(r.Run.Inputs, in.Input)
	}
	r.Run.Notices = audit.ArrangeNotices(slices.Concat(book.Notices, settings.Notices, timeNotices(office), recordNotices(office, settings, r.Requirements),
		settings.Unconfirmed(r.Requirements), settings.WaiverNotices(office.Time.AsOf, used(verdicts, settings, office, scope)), more))
	return r
}

// narrowed is to whom a run was narrowed down; nil: to nobody.
func narrowed(scope policy.Scope) *audit.Scope {
	if len(scope.Branches)+len(scope.Persons) == 0 {
		return nil
	}
	return &audit.Scope{Branches: distinct(scope.Branches), Persons: distinct(scope.Persons)}
}

func distinct(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }

// used tells whether a waiver excused a verdict of this run, or might have done
// so had the run not been narrowed down to others.
func used(verdicts []audit.Verdict, settings *config.Config, office *dossier.Office, scope policy.Scope) func(audit.Waiver) bool {
	waived := map[[2]string]bool{}
	for i := range verdicts {
		if verdicts[i].Status == audit.Waived {
			waived[[2]string{verdicts[i].Rule, verdicts[i].Subject.ID}] = true
		}
	}
	return func(w audit.Waiver) bool {
		subject, _ := office.Subject(w.Subject)
		return waived[[2]string{w.Rule, w.Subject}] || !settings.IsDisabled(w.Rule) && outside(scope, w.Rule, subject)
	}
}

// outside reports whether a run has been narrowed down so far that a
// requirement is not put to a subject.
func outside(scope policy.Scope, rule string, subject audit.Subject) bool {
	return !slices.Contains(scope.Rules, rule) ||
		len(scope.Branches) > 0 && !slices.Contains(scope.Branches, subject.Branch) && !subject.Unplaced ||
		len(scope.Persons) > 0 && !slices.Contains(scope.Persons, subject.ID)
}

// timeNotices say where the calendar or the period limits what can be judged.
func timeNotices(office *dossier.Office) []audit.Notice {
	var notices []audit.Notice
	period := office.Time.Period
	first, last := office.Calendar.BuiltIn()
	if period.From.Year() < first || period.To.Year() > last {
		notices = append(notices, audit.Notice{Code: "calendar_years", Message: audit.Text{
			ZH: fmt.Sprintf("期间超出内置官方日历（%d—%d年）：其余年份只按周一至周五计算，请在 calendar 中补充节假日", first, last),
			EN: fmt.Sprintf("the period reaches past the built-in official calendar (%d to %d): other years count Monday to Friday only, add holidays under calendar", first, last),
		}})
	}
	if partial(period) {
		notices = append(notices, audit.Notice{Code: "partial_year", Message: audit.Text{
			ZH: "期间不是完整的自然年：按年计次的要求只看完整包含的年份",
			EN: "the period is not of whole calendar years: yearly quotas look at wholly contained years only",
		}})
	}
	return notices
}

func partial(p audit.Period) bool {
	_, fromMonth, fromDay := p.From.Civil()
	_, toMonth, toDay := p.To.Civil()
	return fromMonth != 1 || fromDay != 1 || toMonth != 12 || toDay != 31
}
