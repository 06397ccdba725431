package office

import "slices"

// cadence: count at least n in every due block, at most `tolerated` short ones.
// count is asked for a whole block, window or not; free says whether a day of
// the window is one on which the subject could have acted.
func cadence(s subject, need int, free func(Day) bool, count func(block span) int) outcome {
	required := 0
	short := []map[string]any{}
	for _, block := range blocks(s) {
		if available(block.with(s.window), free) < s.figures.int("min_workdays") {
			continue
		}
		required++
		if n := count(block); n < need {
			short = append(short, map[string]any{"from": block.from.String(), "to": block.to.String(), "count": n})
		}
	}
	if required == 0 {
		return exempt("not_due")
	}
	out := pass()
	if len(short) > s.figures.int("tolerated") {
		out = fail("short")
	}
	return out.score(float64(required-len(short)), float64(required)).with("short", short)
}

// blocks are those whose last day lies in the window. They are counted from the
// anchor in both directions.
func blocks(s subject) []span {
	weeks, anchor := s.figures.days("every_weeks"), s.figures.day("anchor")
	var all []span
	for from := s.window.from.Monday() - 7*weeks; from <= s.window.to; from += 7 {
		block := span{from, from + 7*weeks - 1}
		if (from-anchor)%(7*weeks) == 0 && s.window.has(block.to) {
			all = append(all, block)
		}
	}
	return all
}

func available(days span, free func(Day) bool) int {
	n := 0
	for d := days.from; d <= days.to; d++ {
		if free(d) {
			n++
		}
	}
	return n
}

func (o *Office) eventCadence(s subject, need int, wanted func(Event) bool) outcome {
	events := o.held(s.id, wanted)
	return cadence(s, need, o.workday, func(block span) int {
		return len(keep(events, func(e Event) bool { return block.has(e.Date) }))
	})
}

func studySessions(o *Office, s subject) outcome {
	return o.eventCadence(s, s.figures.int("sessions"), func(e Event) bool { return e.Kind == "study_session" })
}

func practiceMeetings(o *Office, s subject) outcome {
	return o.eventCadence(s, s.figures.int("meetings"), func(e Event) bool { return e.Kind == "work_meeting" && e.Topic != "" })
}

func fieldworkVisits(o *Office, s subject) outcome {
	visits := keep(o.Visits, func(v Visit) bool { return v.Person == s.id })
	away := o.away(s.id)
	free := func(d Day) bool {
		return o.workday(d) && !slices.ContainsFunc(away, func(a span) bool { return a.has(d) })
	}
	return cadence(s, s.figures.int("half_days"), free, func(block span) int { return halfDays(visits, block) })
}

// away are the person's leave and secondments; nothing missing counts as none.
func (o *Office) away(person string) []span {
	var spans []span
	for _, l := range o.Leave {
		if l.Person == person {
			spans = append(spans, between(l.From, l.To))
		}
	}
	for _, d := range o.Secondments {
		if d.Person == person {
			spans = append(spans, between(d.From, d.To))
		}
	}
	return spans
}

func halfDays(visits []Visit, block span) int {
	type half struct {
		date    Day
		session string
	}
	distinct := map[half]bool{}
	for _, v := range visits {
		if !block.has(v.Date) {
			continue
		}
		if v.Session != "pm" {
			distinct[half{v.Date, "am"}] = true
		}
		if v.Session != "am" {
			distinct[half{v.Date, "pm"}] = true
		}
	}
	return len(distinct)
}
