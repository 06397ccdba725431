package whatif

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
)

// Study is a comparison with everything that belongs to it when it is told: what was
// tried, by which settings, on whom. Whoever masks names masks it.
type Study struct {
	*Comparison

	Frame        dossier.Time // of the office as it is
	Tried        dossier.Time // of the alternatives
	PolicyDigest string
	Requirements [][]audit.Requirement // of the sets that were judged by: one, or two
	BranchNames  map[string]string     // by id
	Scope        *audit.Scope          // what it was narrowed down to; nil: to nothing
	Notices      []audit.Notice        // of tables without records, then of requirements that no plan can run
	Records      int                   // how many of Notices are of tables
	Reread       bool                  // the alternatives map the sources to tables otherwise
	Rejoined     bool                  // they change the day, the period or the calendar
	Rejudged     bool                  // they have requirements of their own
	SetAside     int                   // bad cells

	Settings   *config.Config // as they are
	ConfigB    string         // the whole config that was tried; empty: none
	Set        []string
	Sweep      *Sweep      // nil: there is one alternative
	InForce    []OfBranch  // of a sweep: what its parameter is set to now, for all first
	Variants   []*Variant  // in order; at least one
	Idle       []IdleRule  // whose figures are tried and change nothing
	Overridden []Overtaken // branches whose own figures give way
}

// Variant is one alternative.
type Variant struct {
	Label    string         // its value in a sweep
	Value    any            // the same, as it was read
	Current  bool           // it is what the config says already
	Settings *config.Config // that were tried
	Changes  []config.Change
	Others   []string // settings that differ and are no thresholds
	Beyond   []*audit.Fault
}

// OfBranch are the figures of one branch; of all others where it is empty.
type OfBranch struct {
	Branch  string
	Figures []audit.Threshold
}

// IdleRule is a requirement that judges nobody here: it is disabled, or was not
// asked for.
type IdleRule struct {
	Rule     string
	Disabled bool
}

// Overtaken are the branches with figures of their own for a parameter that is set
// for all.
type Overtaken struct {
	Key      string
	Branches []string
}

// Settle works out what the settings say: what differs in each alternative, and what
// is to be minded about that. Comparison, Settings, Sweep and Scope are there.
func (s *Study) Settle(labels []string, others []*config.Config) {
	for i, other := range others {
		v := &Variant{
			Label: labels[i], Current: other.Digest == s.Settings.Digest, Settings: other,
			Changes: config.Diff(s.Settings, other), Others: config.DiffOther(s.Settings, other), Beyond: other.Beyond,
		}
		if s.Sweep != nil {
			v.Value = s.valueOf(v)
		}
		s.Variants = append(s.Variants, v)
	}
	if s.Sweep != nil {
		s.InForce = s.inForce()
	}
	s.Idle, s.Overridden = s.idle(), s.overridden()
}

// valueOf is a swept value as it was read.
func (s *Study) valueOf(v *Variant) any {
	if figures := s.Sweep.figures(v.Settings, s.Sweep.Branch); len(figures) == 1 {
		return figures[0].Value
	}
	return v.Label
}

// figures are what a config sets the parameter to.
func (s *Sweep) figures(c *config.Config, branch string) []audit.Threshold {
	return c.Thresholds(branch, s.Rule)[s.Parameter.Name]
}

func (s *Study) inForce() []OfBranch {
	list := []OfBranch{{Figures: s.Sweep.figures(s.Settings, s.Sweep.Branch)}}
	if s.Sweep.Branch != "" {
		return list
	}
	for _, branch := range s.Settings.Branches() {
		if own := s.Sweep.figures(s.Settings, branch); !sameValues(own, list[0].Figures) {
			list = append(list, OfBranch{branch, own})
		}
	}
	return list
}

// idle are the requirements whose figures are tried but that judge nobody.
func (s *Study) idle() []IdleRule {
	var all []IdleRule
	for _, rule := range s.figured() {
		switch {
		case s.Settings.IsDisabled(rule) && s.Variants[0].Settings.IsDisabled(rule):
			all = append(all, IdleRule{rule, true})
		case s.Scope != nil && len(s.Scope.Rules) > 0 && !slices.Contains(s.Scope.Rules, rule):
			all = append(all, IdleRule{Rule: rule})
		}
	}
	return all
}

// figured lists the requirements whose figures some alternative changes.
func (s *Study) figured() []string {
	var rules []string
	for _, v := range s.Variants {
		for _, change := range v.Changes {
			if !slices.Contains(rules, change.Rule) {
				rules = append(rules, change.Rule)
			}
		}
	}
	return rules
}

// overridden names the branches whose own figures give way to one that is set for
// all, as --set of check has it too.
func (s *Study) overridden() []Overtaken {
	if s.ConfigB != "" {
		return nil
	}
	var all []Overtaken
	last := s.Variants[len(s.Variants)-1]
	for _, branch := range s.Settings.Branches() {
		for _, change := range last.Changes {
			if !s.overtaken(branch, change, last.Settings) {
				continue
			}
			key := change.Rule + "." + change.Parameter
			at := slices.IndexFunc(all, func(o Overtaken) bool { return o.Key == key })
			if at < 0 {
				at, all = len(all), append(all, Overtaken{Key: key})
			}
			if !slices.Contains(all[at].Branches, branch) {
				all[at].Branches = append(all[at].Branches, branch)
			}
		}
	}
	return all
}

// overtaken reports whether a branch has figures of its own and is tried with those
// for all.
func (s *Study) overtaken(branch string, c config.Change, tried *config.Config) bool {
	of := func(settings *config.Config, branch string) []audit.Threshold {
		return settings.Thresholds(branch, c.Rule)[c.Parameter]
	}
	own, now := of(s.Settings, branch), of(tried, branch)
	return !sameValues(own, of(s.Settings, "")) && !sameValues(own, now) && sameValues(now, of(tried, ""))
}

func sameValues(a, b []audit.Threshold) bool {
	return slices.EqualFunc(a, b, func(x, y audit.Threshold) bool {
		return config.Written(x.Value) == config.Written(y.Value) && x.Dated == y.Dated && x.From == y.From
	})
}
