package engine

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/summary"
)

// Years are the calendar years that a summary counts; 0 says nothing.
type Years struct{ Since, Until, Only int }

// Unframed gives a request whose period does not stand in the way of the years:
// where a first one is named, the period of the config, which only says which years
// are counted if none are, is put aside.
func (y Years) Unframed(r Request) Request {
	if first := max(y.Since, y.Only); first > 0 {
		from, to := audit.DateOf(min(first, firstYear), 1, 1), audit.DateOf(9999, 12, 31)
		r.From, r.To = &from, &to
	}
	return r
}

// firstYear is one from which on every day is in an office's memory.
const firstYear = 2000

// Summary counts what was done over the years, and says what the figures rest on.
// The office must have been read for everything, and for an Unframed request.
func (o *Office) Summary(years Years, branches []string, veil func(audit.Run) (audit.Run, summary.Veil, error)) (*summary.Summary, audit.Run, error) {
	if o.trimmed {
		return nil, audit.Run{}, errors.New("engine: the office was read for verdicts and cannot be summed up")
	}
	if _, err := o.againstData(); err != nil {
		return nil, audit.Run{}, err
	}
	since, until, errYears := years.settle(o.Joined.Time)
	branches, errBranches := o.Branches(branches...)
	if err := errors.Join(errYears, errBranches); err != nil {
		return nil, audit.Run{}, err
	}
	run := o.run(branches)
	options := summary.Options{Since: since, Until: until, Branches: branches}
	if veil != nil {
		var err error
		if run, options.Veil, err = veil(run); err != nil {
			return nil, run, err
		}
	}
	return summary.Of(o.Joined, options), run, nil
}

// run says what figures rest on.
func (o *Office) run(branches []string) audit.Run {
	run := audit.Run{AsOf: o.Joined.Time.AsOf, Version: o.Request.Version, ConfigDigest: o.Settings.Digest, Quarantined: o.Tables().Problems,
		Inputs: inputs(o.Tables()), Notices: audit.ArrangeNotices(slices.Concat(o.Tables().Notices, o.Settings.Notices))}
	if len(branches) > 0 {
		run.Scope = &audit.Scope{Branches: distinct(branches)}
	}
	return run
}

// settle settles which calendar years are counted.
func (y Years) settle(frame dossier.Time) (since, until int, err error) {
	since, until = frame.Period.From.Year(), frame.End().Year()
	if y.Only != 0 {
		since, until = y.Only, y.Only
	}
	if y.Since != 0 {
		since = y.Since
	}
	if y.Until != 0 {
		until = y.Until
	}
	last := frame.AsOf.Year()
	var faults []error
	if since < 1000 || since > until {
		faults = append(faults, &audit.Fault{Where: fmt.Sprintf("%d—%d", since, until), Problem: audit.Text{ZH: "不是一段年份", EN: "is not a span of years"},
			Remedy: audit.Text{ZH: "请用四位数的年份，--since 不晚于 --until", EN: "use years of four digits, --since no later than --until"}})
	}
	if until > last {
		faults = append(faults, &audit.Fault{Where: strconv.Itoa(until),
			Problem: audit.Text{ZH: fmt.Sprintf("晚于截止日 %s 所在的年份", frame.AsOf), EN: fmt.Sprintf("lies after as_of, which is %s", frame.AsOf)},
			Remedy:  audit.Text{ZH: "请改年份或 --as-of", EN: "change the year or --as-of"}})
	}
	return since, until, errors.Join(faults...)
}
