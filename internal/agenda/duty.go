package agenda

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// duty is one line of a list and one event of a calendar: what is asked of one
// subject, or the same thing of several people of a branch for the same day. The
// obligation that it stands for is the first of them.
type duty struct {
	*audit.Obligation

	of  []*audit.Obligation
	uid string // the same in every run, whoever of the branch is still asked for it, and also when the day moves
}

// several reports whether it is asked of more than one.
func (d duty) several() bool { return len(d.of) > 1 }

// sameDuty is what obligations have in common that are one duty. What has no key is
// set by a subject's own records, and is nobody else's.
type sameDuty struct {
	rule, branch, kind, key string
	on, from                audit.Date
	begins, waived          bool
}

func dutyOf(o *audit.Obligation) (same sameDuty, shared bool) {
	same = sameDuty{rule: o.Rule, branch: o.Subject.Branch, kind: o.Kind, key: o.Key, on: o.On, waived: o.Waived}
	if o.From != nil {
		same.from, same.begins = *o.From, true
	}
	return same, o.Key != "" && o.Subject.Kind == audit.Person
}

// duties are the obligations in their order, those that are one duty together in the
// place of the first; each by itself where that is asked for, and in what is handed
// to one person.
func (a *Agenda) duties(each bool) []duty {
	if a.volume != nil {
		return a.volume.duties
	}
	each = each || a.Of != nil && a.Of.Kind == audit.Person
	var list []duty
	known, days := map[sameDuty]int{}, map[sameDuty]int{}
	all := make([]*audit.Obligation, len(a.Obligations)) // of which every duty begins with one
	for i := range a.Obligations {
		o := &a.Obligations[i]
		all[i] = o
		same, shared := dutyOf(o)
		if each || !shared {
			list = append(list, duty{o, all[i : i+1 : i+1], o.UID})
			continue
		}
		at, met := known[same]
		if met {
			list[at].of = append(list[at].of, o)
			continue
		}
		known[same] = len(list)
		whenever := same.whenever()
		days[whenever]++
		list = append(list, duty{o, all[i : i+1 : i+1], whenever.uid(days[whenever])})
	}
	return list
}

// whenever is what is owed, whatever its day.
func (s sameDuty) whenever() sameDuty {
	s.on, s.from, s.begins = 0, 0, false
	return s
}

// uid knows what is owed again in later runs; of several days the first, second, …
func (s sameDuty) uid(nth int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%t", s.rule, s.branch, s.kind, s.key, s.waived))
	uid := hex.EncodeToString(sum[:16])
	if nth > 1 {
		uid += fmt.Sprintf("-%d", nth)
	}
	return uid
}

// who names whom a duty is asked of.
func (t telling) who(d duty) string {
	if !d.several() {
		return render.Who(d.Subject)
	}
	return t.lang.Say("%s %d人", "%s, %d {person|people}", t.branch(d.Subject.Branch), len(d.of))
}

// called names the same in as few words as a square of a calendar has room for.
func (t telling) called(d duty) string {
	if d.several() {
		return t.lang.Say("%s（%d人）", "%s (%d {person|people})", t.branchCalled(d.Subject.Branch), len(d.of))
	}
	if d.Subject.Name == "" {
		return d.Subject.ID
	}
	return d.Subject.Name
}

func (t telling) branchCalled(id string) string {
	if name := t.Book.Branches[id]; name != "" {
		return name
	}
	return id
}

// asked is what is to be done, each sentence once, and of whom.
type asked struct {
	message audit.Text
	of      []*audit.Obligation
}

func (d duty) asks() []asked {
	var list []asked
	at := map[audit.Text]int{}
	for _, o := range d.of {
		i, known := at[o.Message]
		if !known {
			i = len(list)
			at[o.Message] = i
			list = append(list, asked{message: o.Message})
		}
		list[i].of = append(list[i].of, o)
	}
	return list
}

// matters says what is to be done, a sentence for each thing; of several people at
// most so many by name (0: all).
func (t telling) matters(d duty, most int) []string {
	if !d.several() {
		return []string{d.Message.In(t.lang)}
	}
	var lines []string
	for _, one := range d.asks() {
		lines = append(lines, one.message.In(t.lang)+t.lang.Say("（", " (")+t.named(one.of, most)+t.lang.Say("）", ")"))
	}
	return lines
}

func (t telling) named(of []*audit.Obligation, most int) string {
	shown := of
	if most > 0 && len(of) > most {
		shown = of[:most]
	}
	who := make([]string, len(shown))
	for i, o := range shown {
		who[i] = render.Who(o.Subject)
	}
	names := strings.Join(who, t.lang.Say("、", ", "))
	if len(shown) < len(of) {
		names += t.lang.Say("等%d人，用 --each 逐人列出", " and others, %d in all; --each lists each", len(of))
	}
	return names
}

// matter is what is to be done in one line, marked where a waiver excuses it.
func (t telling) matter(d duty, most int) string {
	words := strings.Join(t.matters(d, most), t.lang.Say("；", "; "))
	if d.Waived {
		return t.lang.Say("【已豁免】", "[waived] ") + words
	}
	return words
}
