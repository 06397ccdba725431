package config

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// canonical is what the digest covers: what is set, not where, and in an order
// that does not depend on how the files are written. Maps marshal by key.
type canonical struct {
	Period     *audit.Period               `json:"period"`
	AsOf       *audit.Date                 `json:"as_of"`
	Thresholds map[string]map[string][]any `json:"thresholds"`
	Bounds     map[string]string           `json:"bounds"`
	Disabled   []string                    `json:"disabled"`
	Confirmed  []string                    `json:"confirmed"`
	Unwaivable []string                    `json:"unwaivable"`
	Waivers    []audit.Waiver              `json:"waivers"`
	WaiverCap  *int                        `json:"max_waivers_per_branch"`
	Holidays   []audit.Date                `json:"holidays"`
	Workdays   []audit.Date                `json:"workdays"`
	Complete   []string                    `json:"complete,omitempty"`
	Ignore     []string                    `json:"ignore,omitempty"`
	Recursive  bool                        `json:"recursive,omitempty"`
	Sources    []Mapping                   `json:"sources"`
	Mask       bool                        `json:"mask"`
}

// digest is the fingerprint of the effective settings: two configs that say the
// same have the same one, wherever and however they are written. The day and
// the period are not in it: a result gives them by themselves, whoever set them.
func (c *Config) digest() string {
	settings := c.canonical()
	settings.Period, settings.AsOf = nil, nil
	sum := sha256.Sum256(marshal(settings))
	return "sha256:" + hex.EncodeToString(sum[:])
}

func (c *Config) canonical() canonical {
	return canonical{
		Period: c.Period, AsOf: c.AsOf, Thresholds: c.plainThresholds(), Bounds: c.plainBounds(),
		Disabled: ids(c.Disabled), Confirmed: ids(c.Confirmed), Unwaivable: ids(c.Unwaivable),
		Waivers: c.plainWaivers(), WaiverCap: c.WaiverCap,
		Holidays: sorted(c.Holidays), Workdays: sorted(c.Workdays),
		Complete: ids(c.Complete), Ignore: ids(c.Ignore), Recursive: c.Recursive, Sources: c.plainSources(), Mask: c.Mask,
	}
}

func marshal(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic("config: the settings do not marshal: " + err.Error()) // texts, numbers and dates always do
	}
	return data
}

func (c *Config) plainThresholds() map[string]map[string][]any {
	plain := map[string]map[string][]any{}
	for branch, rules := range c.thresholds {
		plain[branch] = map[string][]any{}
		for rule, parameters := range rules {
			for name, figures := range parameters {
				for _, f := range figures {
					plain[branch][rule+"."+name] = append(plain[branch][rule+"."+name], []any{f.Dated, f.From, f.Value})
				}
			}
		}
	}
	return plain
}

func (c *Config) plainBounds() map[string]string {
	plain := map[string]string{}
	for key, b := range c.bounds {
		if b.open {
			plain[key] = b.String()
		}
	}
	return plain
}

func (c *Config) plainWaivers() []audit.Waiver {
	plain := slices.Clone(c.Waivers)
	for i := range plain {
		plain[i].Origin = ""
	}
	slices.SortFunc(plain, func(a, b audit.Waiver) int {
		return slices.Compare(waiverKey(a), waiverKey(b))
	})
	return plain
}

func waiverKey(w audit.Waiver) []string {
	return []string{w.Rule, w.Subject, w.From.String(), w.Until.String(), w.Reason, w.ApprovedBy}
}

func (c *Config) plainSources() []Mapping {
	if c.Sources == nil {
		return nil
	}
	plain := make([]Mapping, len(c.Sources))
	for i := range c.Sources {
		plain[i] = c.Sources[i].Plain()
	}
	return plain
}

func ids(list []Listed) []string {
	plain := IDs(list)
	slices.SortFunc(plain, strings.Compare)
	return plain
}

func sorted(days []audit.Date) []audit.Date {
	days = slices.Clone(days)
	slices.Sort(days)
	return slices.Compact(days)
}

// places is where everything was set that a result may name.
type places struct {
	Path       string
	Thresholds map[string]map[string]audit.Thresholds // with their origins
	Disabled   []Listed
	Confirmed  []Listed
	Unwaivable []Listed
	Waivers    []audit.Waiver
	Sources    []Mapping
	Policies   []string
	Branches   [][2]string // ids and places
	Notices    []audit.Notice
}

// DigestWithPlaces covers what Digest does, the day and the period, and besides
// in which file and line everything was set and in what order: two configs with
// the same one give results that are the same to the byte.
func (c *Config) DigestWithPlaces() [sha256.Size]byte {
	all := places{
		Path: c.Path, Thresholds: c.thresholds, Disabled: c.Disabled, Confirmed: c.Confirmed, Unwaivable: c.Unwaivable,
		Waivers: c.Waivers, Sources: c.Sources, Policies: c.Policies, Notices: c.Notices,
	}
	for _, b := range c.branches {
		all.Branches = append(all.Branches, [2]string{b.id, b.at.where()})
	}
	return sha256.Sum256(append(marshal(c.canonical()), marshal(all)...))
}
