package rollup

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// Hide gives the roll-up with every count hidden that is below k and not zero, and with
// as few more as it takes so that none of these can be worked out again: neither by the
// sums that are shown nor by knowing that counts are no negative numbers, even for
// somebody who knows how many verdicts each requirement gave in each branch.
//
// Counts are shown or hidden a line at a time: what one requirement says of one branch,
// of all branches, or what all of them say of all. Hidden lines that share known sums
// are a table whose margins are known, of which a cell can be worked out exactly when
// its least and its greatest possible value are one (Fréchet's bounds, which integers
// attain). The more is hidden, the less can be worked out: so none of the further lines
// could be shown again. That they are the fewest is certain for each requirement by
// itself; over all of them, several covers are tried and the smallest is taken. The size
// of a branch is not given at all. The document can no longer be merged.
func (r *Rollup) Hide(k int) *Rollup {
	if k < 2 {
		return r // no count is below 1 and not zero
	}
	var best *cover
	for _, first := range []order{branchesFirst, sumsFirst, totalFirst} {
		c := newCover(r, k)
		c.coverRules(first)
		c.coverAll()
		c.spare()
		if best == nil || c.less(best) {
			best = c
		}
	}
	return best.published()
}

// order is which lines are hidden rather than others.
type order int

const (
	branchesFirst order = iota // further branches of a requirement
	sumsFirst                  // its sum, where it would take several branches
	totalFirst                 // its sum, and that of all
)

// line is what one requirement says of one branch, or of all.
type line struct {
	counts  *Counts
	size    int
	hidden  bool
	further bool    // hidden for the sake of others: none of its counts is small
	guards  *Counts // whose small counts must not follow; the counts themselves, but for a sum that is hidden in part
}

// cover decides which lines are hidden.
type cover struct {
	whole  *Rollup
	k      int
	totals []line            // by requirement
	lines  [][]*line         // by requirement: those of branches
	of     map[string][]line // of a branch, as its requirements stand
	total  line
}

func newCover(r *Rollup, k int) *cover {
	c := &cover{whole: r, k: k, lines: make([][]*line, len(r.Rules)), of: map[string][]line{}}
	place := map[string]int{}
	for i := range r.Rules {
		place[r.Rules[i].Rule] = i
		c.totals = append(c.totals, c.lineOf(r.Rules[i].Status))
	}
	for i := range r.Branches {
		b := &r.Branches[i]
		own := make([]line, len(b.Rules))
		for n := range b.Rules {
			own[n] = c.lineOf(b.Rules[n].Status)
			at := place[b.Rules[n].Rule]
			c.lines[at] = append(c.lines[at], &own[n])
		}
		c.of[b.Branch] = own
	}
	c.total = c.lineOf(r.Total.Status)
	return c
}

// lineOf hides a line with a small count from the beginning.
func (c *cover) lineOf(counts *Counts) line {
	small := slices.ContainsFunc(audit.Statuses(), func(s audit.Status) bool { return c.small(counts.Of(s)) })
	return line{counts: counts, size: counts.sum(), hidden: small, guards: counts}
}

func (c *cover) small(n int) bool { return 0 < n && n < c.k }

// coverRules hides further branches, or else the sum, of each requirement whose sum
// would give a hidden count away.
func (c *cover) coverRules(first order) {
	if first == totalFirst {
		c.total.hide()
	}
	for i := range c.totals {
		if c.safeRule(i) {
			continue
		}
		further := fewest(shownOf(c.lines[i]), func() bool { return c.safeRule(i) })
		if further == nil || first != branchesFirst && len(further) > 1 || first == totalFirst {
			show(further)
			c.totals[i].hide()
		}
	}
}

// coverAll does the same for the requirements whose sums are hidden and the sum of all.
func (c *cover) coverAll() {
	if !c.safeAll() && fewest(c.further(), c.safeAll) == nil {
		c.total.hide()
	}
}

// further are the lines by which more than now is unknown of the requirements whose
// sums are hidden: their other branches, and the sums of requirements that hide a branch
// already; any other would follow from its branches.
func (c *cover) further() []*line {
	var lines []*line
	for i := range c.totals {
		switch {
		case c.totals[i].hidden:
			lines = append(lines, shownOf(c.lines[i])...)
		case len(hiddenOf(c.lines[i])) > 0:
			lines = append(lines, &c.totals[i])
		}
	}
	slices.SortStableFunc(lines, bySize)
	return lines
}

// safeRule reports whether the sum of a requirement, if it is shown, gives no small
// count away.
func (c *cover) safeRule(i int) bool {
	return c.totals[i].hidden || !c.givesAway(hiddenOf(c.lines[i]))
}

// safeAll reports so of the sum of all requirements.
func (c *cover) safeAll() bool {
	if c.total.hidden {
		return true
	}
	var pool, sums []*line
	for i := range c.totals {
		if c.totals[i].hidden {
			pool = append(pool, hiddenOf(c.lines[i])...)
			sums = append(sums, merged(hiddenOf(c.lines[i]), c.totals[i].counts))
		}
	}
	return !c.givesAway(pool) && !c.givesAway(sums)
}

// spare shows again what need not be hidden, the largest sums first: some of it was
// hidden before others were that serve as well.
func (c *cover) spare() {
	again := func(l *line, safe func() bool) {
		if l.further {
			show([]*line{l})
			if !safe() {
				l.hide()
			}
		}
	}
	again(&c.total, c.safeAll)
	for i := range c.totals {
		again(&c.totals[i], func() bool { return c.safeRule(i) && c.safeAll() })
	}
	for i, lines := range c.lines {
		largest := slices.Clone(lines)
		slices.SortStableFunc(largest, func(a, b *line) int { return bySize(b, a) })
		for _, l := range largest {
			again(l, func() bool {
				return c.safeRule(i) && (!c.totals[i].hidden || c.safeAll())
			})
		}
	}
}

// less reports whether a cover hides fewer lines than another, or as many with fewer
// verdicts.
func (c *cover) less(other *cover) bool {
	lines, size := c.cost()
	otherLines, otherSize := other.cost()
	return lines < otherLines || lines == otherLines && size < otherSize
}

func (c *cover) cost() (lines, size int) {
	add := func(l *line) {
		if l.further {
			lines, size = lines+1, size+l.size
		}
	}
	add(&c.total)
	for i := range c.totals {
		add(&c.totals[i])
		for _, l := range c.lines[i] {
			add(l)
		}
	}
	return lines, size
}

func (l *line) hide() {
	if !l.hidden {
		l.hidden, l.further = true, true
	}
}

func show(lines []*line) {
	for _, l := range lines {
		l.hidden, l.further = false, false
	}
}

func hiddenOf(lines []*line) []*line {
	var hidden []*line
	for _, l := range lines {
		if l.hidden {
			hidden = append(hidden, l)
		}
	}
	return hidden
}

// shownOf are the lines that can be hidden besides, the smallest first: those of a
// verdict at least.
func shownOf(lines []*line) []*line {
	shown := slices.DeleteFunc(slices.Clone(lines), func(l *line) bool { return l.hidden || l.size == 0 })
	slices.SortStableFunc(shown, bySize)
	return shown
}

func bySize(a, b *line) int { return cmp.Compare(a.size, b.size) }

// merged adds the hidden lines of a requirement up, as the part of its sum that is not
// known. What is small is the sum itself.
func merged(hidden []*line, sum *Counts) *line {
	m := &line{counts: &Counts{}, hidden: true, guards: sum}
	for _, l := range hidden {
		m.counts.add(l.counts)
		m.size += l.size
	}
	return m
}

// givesAway reports whether a small count of these lines follows from the sums of all
// their columns and from how many verdicts each line has.
func (c *cover) givesAway(lines []*line) bool {
	var columns Counts
	all := 0
	for _, l := range lines {
		columns.add(l.counts)
		all += l.size
	}
	return slices.ContainsFunc(lines, func(l *line) bool {
		return slices.ContainsFunc(audit.Statuses(), func(s audit.Status) bool {
			column := columns.Of(s)
			least, most := max(0, l.size+column-all), min(l.size, column)
			return c.small(l.guards.Of(s)) && least == most
		})
	})
}

// published is the roll-up without what is hidden.
func (c *cover) published() *Rollup {
	r := *c.whole
	r.MinGroup = c.k
	r.Total = Total{Subjects: c.unless(c.whole.Total.Subjects), OutOfScope: c.unless(c.whole.Total.OutOfScope), SetAside: c.unless(c.whole.Total.SetAside), Status: c.total.shown()}
	r.Rules = slices.Clone(r.Rules)
	for i := range r.Rules {
		r.Rules[i].Status = c.totals[i].shown()
	}
	r.Branches = slices.Clone(r.Branches)
	for i := range r.Branches {
		b := &r.Branches[i]
		own := c.of[b.Branch]
		b.Subjects = nil
		if slices.ContainsFunc(own, func(l line) bool { return l.hidden }) {
			b.Status = nil
		}
		b.Rules = slices.Clone(b.Rules)
		for n := range b.Rules {
			b.Rules[n].Status = own[n].shown()
		}
	}
	r.Results = slices.Clone(r.Results)
	for i := range r.Results {
		r.Results[i] = uncounted(r.Results[i])
	}
	return &r
}

func (l *line) shown() *Counts {
	if l.hidden {
		return nil
	}
	return l.counts
}

// unless gives a count that is not small.
func (c *cover) unless(n *int) *int {
	if c.small(*n) {
		return nil
	}
	return n
}

// uncounted is a result without any count.
func uncounted(p Part) Part {
	p.Counted, p.Waivers = nil, []WaiverCount{}
	p.Notices = slices.Clone(p.Notices)
	for i := range p.Notices {
		p.Notices[i].Times = 0
	}
	return p
}
