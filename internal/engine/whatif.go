package engine

import (
	"context"
	"errors"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/whatif"
)

// Comparison is what alternatives would change, and how their office came about.
type Comparison struct {
	*whatif.Comparison

	Frame    dossier.Time   // of the alternatives
	Settled  []*Setup       // the alternatives, names of branches and people turned into ids
	Scope    *audit.Scope   // what it was narrowed down to; nil: to nothing
	Records  []audit.Notice // cells that were corrected; tables without records of the period, or of only a part of it
	Notices  []audit.Notice // requirements that no plan can run
	Reread   bool           // the alternatives map the sources to tables otherwise
	Rejoined bool           // they change the day, the period or the calendar
}

// WhatIf works out who would go from what status to what by other settings (see
// Setup.Alternative), of which there is at least one. All of them are of one office:
// they differ in thresholds, or all in the same way in how the sources are read, which
// are then read again. Whole verdicts have their details and evidence. Alternatives
// with requirements of their own need an office that was read for everything.
func (o *Office) WhatIf(ctx context.Context, others []*Setup, whole bool) (*Comparison, error) {
	return o.whatIf(ctx, others, whatif.Options{Whole: whole})
}

// WhatIfKnown does so with verdicts that Check has given of the office as it is, all of
// them, pass and exempt too: only the alternative is judged.
func (o *Office) WhatIfKnown(ctx context.Context, known []audit.Verdict, other *Setup) (*Comparison, error) {
	return o.whatIf(ctx, []*Setup{other}, whatif.Options{Known: known})
}

func (o *Office) whatIf(ctx context.Context, others []*Setup, options whatif.Options) (*Comparison, error) {
	if o.trimmed && others[0].Rules != o.Rules {
		return nil, errors.New("engine: the office was read for the verdicts of other requirements")
	}
	c := &Comparison{Records: append(o.correctionNotices(), o.recordNotices(o.Rules.Requirements)...)}
	other, err := c.otherOffice(ctx, o, others[0])
	if err != nil {
		return nil, err
	}
	c.Frame = other.Joined.Time
	var systems []audit.System
	var requirements []audit.Requirement
	for _, set := range apart(o.Rules, others[0].Rules) {
		requirements, systems = append(requirements, set.Requirements...), append(systems, set.Systems...)
	}
	scope, err := named(o.Request.Scope, requirements, systems, o.Joined)
	if err != nil {
		return nil, err
	}
	c.Scope = o.narrowedTo(scope, false)
	if err := o.judgeable(); err != nil {
		return nil, err
	}
	cases := []whatif.Case{{Rules: o.Rules, Settings: o.Settings, Office: o.Joined}}
	for _, s := range others {
		settled, err := s.settled(other.Joined)
		if err != nil {
			return nil, err
		}
		if err := (&Office{Setup: settled, Joined: other.Joined}).judgeable(); err != nil {
			return nil, err
		}
		c.Settled = append(c.Settled, settled)
		cases = append(cases, whatif.Case{Rules: s.Rules, Settings: settled.Settings, Office: other.Joined})
	}
	if err := c.ready(ctx, o.Setup, others[0]); err != nil {
		return nil, err
	}
	options.Scope, options.Jobs, options.Check, options.Progress = scope, o.Request.Jobs, o.Request.CheckEngine, o.observer.Progress
	c.Comparison, err = whatif.Compare(ctx, cases[0], cases[1:], options)
	return c, err
}

// judgeable holds settings against the data, and refuses to judge by nothing.
func (o *Office) judgeable() error {
	if _, err := o.againstData(); err != nil {
		return err
	}
	return recorded(o.Joined)
}

// apart are the sets of requirements that are judged by: one, or two.
func apart(base, other *policy.Set) []*policy.Set {
	if base == other {
		return []*policy.Set{base}
	}
	return []*policy.Set{base, other}
}

// ready readies the policies of both.
func (c *Comparison) ready(ctx context.Context, base, other *Setup) error {
	setups := []*Setup{base}
	if other.Rules != base.Rules {
		setups = append(setups, other)
	}
	for _, s := range setups {
		notices, err := s.ready(ctx)
		if err != nil {
			return err
		}
		c.Notices = append(c.Notices, notices...)
	}
	return nil
}

// otherOffice gives the office of the alternatives: the one at hand, joined again
// where they are of another day, period or calendar, and read again where they map
// other columns.
func (c *Comparison) otherOffice(ctx context.Context, o *Office, other *Setup) (*Office, error) {
	tables := o.Tables()
	if c.Reread = config.ReadOtherwise(o.Settings, other.Settings); c.Reread {
		found, err := other.Discover()
		if err != nil {
			return nil, err
		}
		found.databases = o.Sources.databases // both are about one state of them
		if tables, err = other.read(ctx, found, &o.observer); err != nil {
			return nil, err
		}
	}
	again, err := other.joinUnless(o, tables)
	c.Rejoined = err == nil && again.Joined != o.Joined && !c.Reread
	return again, err
}

// joinUnless joins tables as settings say, or gives the office that is the same.
func (s *Setup) joinUnless(same *Office, tables *dossier.Book) (*Office, error) {
	frame, err := s.Frame()
	if err != nil {
		return nil, err
	}
	calendar := dossier.NewCalendar(s.Settings.Holidays, s.Settings.Workdays)
	if same.Tables() == tables && same.Joined.Time == frame && same.Joined.Calendar.Digest() == calendar.Digest() {
		return same, nil
	}
	return s.join(tables, same.Sources, same.observer)
}

// Difference is what another setup would say otherwise of the same sources.
type Difference struct {
	Shifts     []delta.Shift
	SameStatus int // verdicts that keep their status with other figures or reasons
}

// Difference judges everybody by the office's own setup and by another and gives what
// differs. The sources are read again where the other one maps them to tables
// otherwise. The office must have been read for everything.
func (o *Office) Difference(ctx context.Context, other *Setup, whole bool) (*Difference, error) {
	was, err := o.judgeAll(ctx, whole)
	if err != nil {
		return nil, err
	}
	again, err := o.Under(ctx, other)
	if err != nil {
		return nil, err
	}
	is, err := again.judgeAll(ctx, whole)
	if err != nil {
		return nil, err
	}
	d := &Difference{}
	d.Shifts, d.SameStatus = delta.Shifts(was, is, inOneOrder(requirementIDs(o.Rules, other.Rules)))
	return d, nil
}

// Under is the office by another setup of the same sources, which are read again where
// that one maps them to tables otherwise. The office must have been read for everything.
func (o *Office) Under(ctx context.Context, other *Setup) (*Office, error) {
	again, err := new(Comparison).otherOffice(ctx, o, other)
	if err != nil {
		return nil, err
	}
	settled, err := other.settled(again.Joined)
	if err != nil {
		return nil, err
	}
	return &Office{Setup: settled, Sources: again.Sources, Joined: again.Joined, observer: o.observer, trimmed: o.trimmed}, nil
}

// Settled is another setup of the same sources with the names that it uses in place of
// ids turned into these.
func (o *Office) Settled(other *Setup) (*Setup, error) { return other.settled(o.Joined) }

// inOneOrder gives each id once.
func inOneOrder(ids []string) []string {
	var all []string
	for _, id := range ids {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

// judgeAll gives every verdict on everybody. A policy without a plan goes to OPA's
// evaluator, which says the same.
func (o *Office) judgeAll(ctx context.Context, whole bool) ([]audit.Verdict, error) {
	if _, err := o.againstData(); err != nil {
		return nil, err
	}
	scope, err := o.narrow(policy.Scope{})
	if err != nil {
		return nil, err
	}
	if err := recorded(o.Joined); err != nil {
		return nil, err
	}
	if _, err := o.Setup.ready(ctx); err != nil {
		return nil, err
	}
	_, verdicts, err := o.Rules.Judge(ctx, o.Joined, o.Settings, policy.Options{Scope: scope, All: true, Brief: !whole, Jobs: o.Request.Jobs})
	return verdicts, err
}
