// Package config reads what an organisation and its branches set: the period,
// thresholds and how far a branch may loosen them, waivers, mappings of files
// to tables (SPEC 4). Out of the defaults, the organisation's file, the
// branches', the environment and the flags it makes one plain Config, in which
// every value knows where it was set. It alone imports Viper. It refuses to
// know what a requirement means, what the exports hold and what is printed.
package config

import (
	"ninefold/internal/audit"
)

// Input is what Load reads from.
type Input struct {
	Requirements []audit.Requirement                        // whose parameters are the thresholds, in order
	Systems      []audit.System                             // what theirs are called
	Path         string                                     // the organisation's file, as Find gives it; empty if none
	Environ      []string                                   // as os.Environ gives it
	OwnVariables []string                                   // NINEFOLD_ variables that are no settings, such as NINEFOLD_LANG
	Set          []string                                   // the values of --set: [BRANCH:]KEY=VALUE
	From, To     *audit.Date                                // --from and --to
	AsOf         *audit.Date                                // --as-of
	ReadDay      func(text string) (audit.Date, audit.Text) // reads a date as exports may write it, or says what was expected (SPEC 1); nil: only yyyy-mm-dd
	Trial        bool                                       // what goes beyond a bound is told in Config.Beyond, not refused

	Files *Files // what is known of the files; nil: they are read anew

	called aliases // the ids behind the names of branches and people; known once there is data
}

// Config is every setting of a run, complete and checked.
type Config struct {
	Path       string        // the organisation's file; empty if none
	Period     *audit.Period // nil: the calendar year of as_of
	AsOf       *audit.Date   // nil: today
	Disabled   []Listed
	Confirmed  []Listed
	Unwaivable []Listed
	Waivers    []audit.Waiver // one requirement and one subject each
	WaiverCap  *int           // how many may be in force at a time in one branch; nil: any number
	Holidays   []audit.Date
	Workdays   []audit.Date
	Complete   []Listed // tables that hold all there is, by their English names
	Ignore     []Listed // patterns of files and sheets that are no data
	Recursive  bool     // subfolders are read too
	Sources    []Mapping
	Policies   []string // folders with further requirements
	Mask       bool     // keep names and ids out of results
	Users      []User   // of ninefold serve behind a proxy
	Digest     string   // of everything above and the thresholds, not of places: "sha256:…"
	Notices    []audit.Notice
	Beyond     []*audit.Fault // of a trial: what branches set beyond what the level above allows

	in           Input // what all of it was read from
	requirements []audit.Requirement
	thresholds   map[string]map[string]audit.Thresholds // by branch ("" for all others) and rule
	set          map[string]bool                        // keys of thresholds that the organisation sets
	bounds       map[string]bound                       // by key
	branches     []*branch
	waiverDocs   []place // of Waivers
	capPlace     place
}

// Listed is an entry of a list of rules and the place it stands at.
type Listed struct{ ID, Origin string }

// Thresholds gives the effective figures of a requirement's parameters for a
// branch, in order of their days, each with its origin: "default",
// "ninefold.yaml:12", "branches/B01.yaml:3", the name of a variable, or the
// flag. The map must not be written to.
func (c *Config) Thresholds(branch, rule string) audit.Thresholds {
	if own, ok := c.thresholds[branch]; ok {
		return own[rule]
	}
	return c.thresholds[""][rule]
}

// IsDisabled reports whether a requirement is not to be applied.
func (c *Config) IsDisabled(rule string) bool { return has(c.Disabled, rule) }

func has(list []Listed, id string) bool {
	for _, one := range list {
		if one.ID == id {
			return true
		}
	}
	return false
}

// Unconfirmed gives a notice for every threshold for which the method gives no
// figure and that the organisation has neither set nor confirmed (SPEC 3, ⚠). A
// branch that sets its own says nothing for the others.
func (c *Config) Unconfirmed(reqs []audit.Requirement) []audit.Notice {
	var notices []audit.Notice
	for i := range reqs {
		r := &reqs[i]
		if c.IsDisabled(r.ID) || has(c.Confirmed, r.ID) {
			continue
		}
		for _, p := range r.Parameters {
			if p.Ours && !c.set[r.ID+"."+p.Name] {
				notices = append(notices, unconfirmed(r, &p))
			}
		}
	}
	return notices
}

func unconfirmed(r *audit.Requirement, p *audit.Parameter) audit.Notice {
	return audit.Notice{Code: "unconfirmed_threshold", Rule: r.ID, Parameter: p.Name, Message: audit.Text{
		EN: "the method gives no figure for \"" + p.Title.EN + "\" (" + p.Name + ") of \"" + r.Title.EN + "\" (" + r.ID + "); the default " + show(p.Default) +
			" is ours: set it, or list the requirement under confirmed",
		ZH: "办法没有给出“" + r.Title.ZH + "”（" + r.ID + "）中“" + p.Title.ZH + "”（" + p.Name + "）的数字，默认值 " + show(p.Default) +
			" 由本工具拟定：请在配置中设定，或把这项要求列入 confirmed",
	}}
}
