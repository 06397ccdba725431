package config

import (
	"path/filepath"
	"strings"
)

// SettingKey is one key on the way to a setting. In a file it may be written as the id or as
// the title in either language.
type SettingKey struct {
	ID    string
	above *shape
}

// Is reports whether a written key is this one.
func (k SettingKey) Is(written string) bool {
	id, _ := k.above.canonical(written)
	return id == k.ID
}

// Keys are those on the way to a setting that is named by ids with dots between them, as
// in thresholds.fieldwork.visits.half_days; false: there is no such setting.
func (c *Config) Keys(dotted string) ([]SettingKey, bool) {
	at := fileShape(c.in.Requirements, c.in.Systems)
	var keys []SettingKey
	for id := range strings.SplitSeq(dotted, ".") {
		next, ok := at.field(id)
		if !ok {
			return nil, false
		}
		keys, at = append(keys, SettingKey{id, at}), next
	}
	return keys, true
}

// Standing is where the settings of a branch stand.
type Standing struct {
	Path  string // of the file
	Entry int    // its number, from 0, in the list `branches` of the organisation's file; -1: the file is its own
}

// BranchFile is the path of the file that is a branch's own, beside the organisation's.
func BranchFile(organisation, branch string) string {
	return filepath.Join(filepath.Dir(organisation), branchFolder, branch+".yaml")
}

// Standing gives where a branch's own settings stand; false: it has none.
func (c *Config) Standing(branch string) (Standing, bool) {
	for _, b := range c.branches {
		switch {
		case b.id != branch:
		case b.listed:
			return Standing{c.Path, b.entry}, true
		case b.filed:
			return Standing{b.at.doc.path, -1}, true
		}
	}
	return Standing{}, false
}

// WaiverEntry is the number, from 0, of the entry in the list `waivers` of which a
// waiver comes. One that names several requirements or subjects gives several waivers.
func (c *Config) WaiverEntry(waiver int) int {
	entry := 0
	for i := 1; i <= waiver; i++ {
		if c.waiverDocs[i] != c.waiverDocs[i-1] {
			entry++
		}
	}
	return entry
}

// Limit gives how far branches may go with a parameter and where the organisation wrote
// it; without Ends they may only go the stricter way.
func (c *Config) Limit(rule, parameter string) (Ends, string) {
	b := c.bounds[rule+"."+parameter]
	return b.ends(), b.origin()
}
