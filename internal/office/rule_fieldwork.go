package office

import (
	"math/big"
	"slices"
	"strconv"
)

// stretch is a run of days on which a person had too few contacts; units is the
// fewest on one of them.
type stretch struct {
	span
	days, units int
}

// withoutContacts walks through the days present, in order, and gives the
// stretches of short ones; atEnd says that the last day present is short.
func (o *Office) withoutContacts(s subject, need int) (stretches []stretch, days int, atEnd bool) {
	for d := s.window.from; d <= s.window.to; d++ {
		if !o.present(s, d) && o.holds(liaisonPresence) {
			atEnd = atEnd && o.holds(awayDoesNotBreak)
			continue
		}
		days++
		n := len(o.unitsOn(s.id, d))
		switch {
		case n >= need:
			atEnd = false
		case atEnd:
			last := &stretches[len(stretches)-1]
			last.to, last.days, last.units = d, last.days+1, min(last.units, n)
		default:
			stretches, atEnd = append(stretches, stretch{span{d, d}, 1, n}), true
		}
	}
	return stretches, days, atEnd
}

// fieldworkLiaison looks for long stretches without enough contacts.
func fieldworkLiaison(o *Office, s subject) outcome {
	need, grace := s.figures.int("units_per_member"), s.figures.int("grace_days")
	if !o.holds(liaisonAllDays) {
		s.window.from, grace = s.window.to, 0
	}
	if !o.holds(liaisonMoreThanGrace) {
		grace--
	}
	stretches, days, atEnd := o.withoutContacts(s, need)
	if days == 0 && o.holds(liaisonNobodyThere) {
		return exempt("not_due")
	}
	long := Keep(stretches, func(x stretch) bool { return x.days > grace })
	out := pass()
	switch {
	case len(long) > 0:
		out = fail("too_few")
	case atEnd && o.open(s) && o.holds(liaisonDueAtTheEnd):
		out = due()
	}
	units := o.unitsOn(s.id, s.window.to)
	return out.score(float64(len(units)), float64(need)).with("units", units).with("gaps", shownStretches(long))
}

func shownStretches(all []stretch) []map[string]any {
	gaps := []map[string]any{}
	for _, x := range all {
		gaps = append(gaps, map[string]any{"from": x.from.String(), "to": x.to.String(), "days": x.days, "units": x.units})
	}
	return gaps
}

// unitsOn are the distinct units with which a person had a contact on a day.
func (o *Office) unitsOn(person string, d Day) []string {
	units := []string{}
	for _, l := range o.Liaisons {
		if l.Person == person && between(l.From, l.To).has(d) && !slices.Contains(units, l.Unit) {
			units = append(units, l.Unit)
		}
	}
	slices.Sort(units)
	return units
}

// fieldworkProblems weighs the visits of those whose branch it was at the time;
// blank counts as none. The rate is compared as the fraction that it is.
func fieldworkProblems(o *Office, s subject) outcome {
	found, solved := 0, 0
	for _, v := range o.Visits {
		if s.window.has(v.Date) && o.branchOn(v.Person, v.Date, branchOfProblems) == s.id {
			found += max(v.Found, 0)
			solved += max(v.Solved, 0)
		}
	}
	if found == 0 {
		return exempt("not_due")
	}
	need := s.figures.float("min_rate")
	out := pass()
	if big.NewRat(int64(solved), int64(found)).Cmp(decimal(need)) < 0 {
		out = fail("too_few")
	}
	return out.score(float64(solved)/float64(found), need)
}

// decimal is a figure as it is written in the config.
func decimal(x float64) *big.Rat {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(x, 'f', -1, 64))
	if !ok {
		panic(x) // a figure has finitely many digits
	}
	return r
}
