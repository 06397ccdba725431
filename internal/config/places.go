package config

import (
	"crypto/sha256"

	"ninefold/internal/audit"
)

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
