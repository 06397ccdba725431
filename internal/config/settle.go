package config

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/spelling"
)

// Directory is who the data holds.
type Directory interface {
	BranchIDs() []string
	Subject(id string) (audit.Subject, bool)
	// Names gives the names of all people, or of all branches, by their ids.
	Names(kind audit.SubjectKind) map[string]string
}

// Bearers gives the ids of those who bear a name, sorted; white space and full and
// half width do not count.
func Bearers(names map[string]string, name string) []string {
	var ids []string
	for id, called := range names {
		if called != "" && spelling.Fold(called) == spelling.Fold(name) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// aliases are the ids that the data has for names that settings use in place of them.
type aliases struct {
	branches, people map[string]string
}

func (a aliases) branch(word string) string { return orSelf(a.branches, word) }

// subject gives the id of whom a requirement judges.
func (a aliases) subject(kind audit.SubjectKind, word string) string {
	if kind == audit.Branch {
		return orSelf(a.branches, word)
	}
	return orSelf(a.people, word)
}

func orSelf(ids map[string]string, word string) string {
	if id, ok := ids[word]; ok {
		return id
	}
	return word
}

// Settle reads the settings once more with the names of branches and people that
// they use in place of ids turned into these, so that all else (levels, bounds,
// waivers, the digest) is as if the ids stood there. A name of several, and a
// branch that the data does not hold, are Faults (SPEC 4).
func (c *Config) Settle(d Directory) error {
	var f faults
	known, names := d.BranchIDs(), d.Names(audit.Branch)
	again := aliases{map[string]string{}, map[string]string{}}
	for _, b := range c.branches {
		if slices.Contains(known, b.id) {
			continue
		}
		if bearers := Bearers(names, b.id); !again.take(again.branches, b.id, bearers) {
			f.unsettled(b.at, audit.Text{EN: "branch", ZH: "支部"}, b.id, bearers, suggestBranch(b.id, known, names))
		}
	}
	c.settleWaivers(d, &f, again)
	if err := f.join(); err != nil || len(again.branches)+len(again.people) == 0 {
		return err
	}
	in := c.in
	in.called = again
	settled, err := Load(in)
	if err != nil {
		return err
	}
	*c = *settled
	return nil
}

// settleWaivers takes the names of those whom waivers excuse. One that nobody
// bears is left to CheckWaivers.
func (c *Config) settleWaivers(d Directory, f *faults, again aliases) {
	for i, w := range c.Waivers {
		if _, ok := d.Subject(w.Subject); ok {
			continue
		}
		kind, ids, noun := audit.Person, again.people, audit.Text{EN: "person", ZH: "人"}
		if c.judges(w.Rule) == audit.Branch {
			kind, ids, noun = audit.Branch, again.branches, audit.Text{EN: "branch", ZH: "支部"}
		}
		if bearers := Bearers(d.Names(kind), w.Subject); len(bearers) > 0 && !again.take(ids, w.Subject, bearers) {
			f.unsettled(c.waiverDocs[i], noun, w.Subject, bearers, audit.Text{})
		}
	}
}

// take has a name stand for the one who bears it; false if nobody does or several.
func (aliases) take(ids map[string]string, name string, bearers []string) bool {
	if len(bearers) != 1 {
		return false
	}
	ids[name] = bearers[0]
	return true
}

// unsettled reports a name of nobody or of several.
func (f *faults) unsettled(at place, noun audit.Text, name string, bearers []string, remedy audit.Text) {
	if len(bearers) > 1 {
		f.add(at, ambiguous(noun, name, bearers), writeOne(bearers))
		return
	}
	f.add(at, audit.Textf("没有这个支部：%s", "unknown branch %s", name), remedy)
}

// suggestBranch is the remedy for a branch that the data does not hold: the
// nearest id or name.
func suggestBranch(word string, known []string, names map[string]string) audit.Text {
	words := slices.Clone(known)
	for _, id := range known {
		words = append(words, names[id])
	}
	if name, ok := nearest(word, words); ok {
		return audit.Textf("是否为 %s？", "did you mean %s?", name)
	}
	return suggest(word, known)
}
