package office

// cadence: count at least so many as a parameter says in every due block, at most
// `tolerated` short ones. count is asked for a whole block, window or not; free
// says whether a day of the window is one on which the subject could have acted.
func (o *Office) cadence(s subject, parameter string, free func(Day) bool, count func(block span) int) outcome {
	required := 0
	short := []map[string]any{}
	for _, block := range o.blocks(s) {
		figures := s.figures
		if o.holds(blockByItsLastDay) {
			figures = figures.on(block.to)
		}
		if available(block.with(s.window), free) < figures.int("min_workdays") {
			continue
		}
		required++
		if n := count(block); n < figures.int(parameter) {
			short = append(short, map[string]any{"from": block.from.String(), "to": block.to.String(), "count": n})
		}
	}
	if required == 0 {
		return exempt("not_due")
	}
	out := pass()
	if len(short) > o.ofBlocks(s).int("tolerated") {
		out = fail("short")
	}
	return out.score(float64(required-len(short)), float64(required)).with("short", short)
}

// ofBlocks are the figures that make up the blocks.
func (o *Office) ofBlocks(s subject) figures {
	if !o.holds(blocksByTheWindow) {
		return s.figures.on(s.window.from)
	}
	return s.figures
}

// blocks are those whose last day lies in the window. They are counted from the
// anchor in both directions.
func (o *Office) blocks(s subject) []span {
	f := o.ofBlocks(s)
	weeks, anchor := f.days("every_weeks"), f.date("anchor")
	var all []span
	for from := s.window.from.Monday() - 7*weeks; from <= s.window.to; from += 7 {
		block := span{from, from + 7*weeks - 1}
		if (from-anchor)%(7*weeks) == 0 && s.window.has(block.to) {
			all = append(all, block)
		}
	}
	return all
}

func (o *Office) eventCadence(s subject, parameter string, wanted func(Event) bool) outcome {
	events := o.held(s.id, wanted)
	return o.cadence(s, parameter, o.workday, func(block span) int {
		return len(Keep(events, func(e Event) bool { return block.has(e.Date) }))
	})
}

func studySessions(o *Office, s subject) outcome {
	return o.eventCadence(s, "sessions", func(e Event) bool { return e.Kind == "study_session" })
}

func practiceMeetings(o *Office, s subject) outcome {
	return o.eventCadence(s, "meetings", func(e Event) bool { return e.Kind == "work_meeting" && e.Topic != "" })
}

func fieldworkVisits(o *Office, s subject) outcome {
	visits := Keep(o.Visits, func(v Visit) bool { return v.Person == s.id })
	free := func(d Day) bool { return o.workday(d) && (o.present(s, d) || !o.holds(blocksPresence)) }
	return o.cadence(s, "half_days", free, func(block span) int { return halfDays(visits, block) })
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
