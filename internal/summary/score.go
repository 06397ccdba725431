package summary

import (
	"cmp"
	"maps"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// score counts one figure. One thing counts once in every cell it falls into, so a
// total need not be the sum of its years or branches.
type score struct {
	*Definition
	part func(*occurrence) int32

	single   map[cell]int         // what falls into one place, which is nearly everything
	spread   map[cell]int         // what falls into several, in these and in their totals
	mentions []mention            // of the holding at hand: things that several rows may attest
	across   map[mention]struct{} // mentions of things that rows of several people may attest

	last cell // where things fell last, of which so many do not stand in single yet:
	n    int  // neighbours mostly fall into one place
}

// mention says that something falls into a cell.
type mention struct {
	key uint64
	at  cell
}

func (o *office) score(d *Definition) *score {
	return &score{Definition: d, part: o.divides(d), single: map[cell]int{}, spread: map[cell]int{}, across: map[mention]struct{}{}}
}

// see takes in a row.
func (s *score) see(at *occurrence) {
	for _, counts := range s.counts {
		if key, n := counts(at); n > 0 {
			s.take(key, at.cell(s.part), n)
		}
	}
}

// take takes in what a row attests. What has rows of its own counts at once; anything
// else counts one, once all rows are known that may attest it.
func (s *score) take(key uint64, at cell, n int32) {
	if key != itself {
		s.mentions = append(s.mentions, mention{key, at})
		return
	}
	s.add(at, int(n))
}

// add counts something in one place.
func (s *score) add(at cell, n int) {
	if at != s.last {
		s.settle()
		s.last = at
	}
	s.n += n
}

func (s *score) settle() {
	if s.n > 0 {
		s.single[s.last] += s.n
	}
	s.n = 0
}

// close ends a holding. Nobody else's rows attest what was mentioned in it, unless the
// figure is one of things that are nobody's own.
func (s *score) close() {
	if s.nobodys {
		for _, one := range s.mentions {
			s.across[one] = struct{}{}
		}
	} else {
		s.things(s.mentions)
	}
	s.mentions = s.mentions[:0]
}

// things counts what is mentioned, each thing once in every place.
func (s *score) things(mentions []mention) {
	slices.SortFunc(mentions, func(a, b mention) int { return cmp.Or(cmp.Compare(a.key, b.key), a.at.compare(b.at)) })
	mentions = slices.Compact(mentions)
	for len(mentions) > 0 {
		n := 1
		for n < len(mentions) && mentions[n].key == mentions[0].key {
			n++
		}
		if n == 1 {
			s.add(mentions[0].at, 1)
		} else {
			s.several(mentions[:n])
		}
		mentions = mentions[n:]
	}
}

// several counts one thing that falls into several places: once in each of them, and
// once in each of their totals.
func (s *score) several(mentions []mention) {
	seen := map[cell]bool{}
	for _, one := range mentions {
		for _, at := range one.at.totals() {
			if !seen[at] {
				seen[at] = true
				s.spread[at]++
			}
		}
	}
}

// merge adds what another counted of other holdings.
func (s *score) merge(other *score) {
	other.settle()
	for at, n := range other.single {
		s.single[at] += n
	}
	for at, n := range other.spread {
		s.spread[at] += n
	}
	maps.Copy(s.across, other.across)
}

// cells are all places with what falls into each.
func (s *score) cells() map[cell]int {
	s.things(slices.Collect(maps.Keys(s.across)))
	s.settle()
	found := maps.Clone(s.spread)
	for at, n := range s.single {
		for _, total := range at.totals() {
			found[total] += n
		}
	}
	return found
}

func (c cell) compare(d cell) int {
	return cmp.Or(cmp.Compare(c.year, d.year), cmp.Compare(c.branch, d.branch), cmp.Compare(c.part, d.part))
}

// totals are the cells that a cell counts towards, itself among them.
func (c cell) totals() [8]cell {
	var found [8]cell
	n := 0
	for _, year := range [...]int32{c.year, all} {
		for _, branch := range [...]int32{c.branch, all} {
			for _, part := range [...]int32{c.part, all} {
				found[n] = cell{year, branch, part}
				n++
			}
		}
	}
	return found
}

// scoreOf counts a figure that has its own way of finding what it counts.
func (o *office) scoreOf(d *Definition) *score {
	t := o.score(d)
	for _, e := range d.entries(o, d) {
		t.take(e.key, e.at, e.n)
	}
	t.close()
	return t
}

// scores counts figures of one table, all in one pass and on all cores.
func (o *office) scores(table string, figures []*Figure) []*score {
	var next atomic.Int64
	journal, holdings := o.journal(table), o.joined.Holdings(table)
	counted := make([][]*score, runtime.GOMAXPROCS(0))
	var group sync.WaitGroup
	for i := range counted {
		for _, f := range figures {
			counted[i] = append(counted[i], o.score(f.Definition))
		}
		r := &reading{journal: journal, holdings: holdings, see: func(at *occurrence) {
			for _, t := range counted[i] {
				t.see(at)
			}
		}, end: func() {
			for _, t := range counted[i] {
				t.close()
			}
		}}
		group.Go(func() { r.share(&next) })
	}
	group.Wait()
	for _, others := range counted[1:] {
		for k, t := range counted[0] {
			t.merge(others[k])
		}
	}
	return counted[0]
}

// shareOfHoldings is how many holdings one takes at a time.
const shareOfHoldings = 64

// share reads holdings that nobody else has taken, as long as there are any.
func (r *reading) share(next *atomic.Int64) {
	for {
		to := int(next.Add(shareOfHoldings))
		from := to - shareOfHoldings
		if from >= r.holdings.Len() {
			return
		}
		r.read(from, min(to, r.holdings.Len()))
	}
}
