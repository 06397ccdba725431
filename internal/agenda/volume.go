package agenda

import (
	"errors"
	"io"
)

// Importable is how many bytes a calendar file may have that is to be imported: Google
// Calendar takes no more than a megabyte.
const Importable = 1_000_000

// volume is one of several files that a calendar is split into.
type volume struct {
	number, of int
	duties     []duty
	about      []string // what each of them says of the whole
}

// Volumes splits an agenda so that each part, as a calendar, has at most so many bytes,
// as long as one event fits. An agenda that is small enough is its only part. Events
// keep their order and their UIDs.
func (a *Agenda) Volumes(o Options, most int) ([]*Agenda, error) {
	duties := a.duties(o.Each)
	sizes, whole, err := a.sizes(duties, o)
	if err != nil || whole <= most {
		return []*Agenda{a}, err
	}
	about := newCalendar(io.Discard, a, o).about()
	empty := *a
	empty.volume = &volume{number: 1, of: 1, duties: []duty{}, about: about}
	var head counter
	if err := renderICS(&head, &empty, o); err != nil {
		return nil, err
	}
	var packs [][]duty
	room := 0
	for i, d := range duties {
		if room -= sizes[i]; room < 0 || len(packs) == 0 {
			packs, room = append(packs, nil), most-int(head)-sizes[i]
		}
		packs[len(packs)-1] = append(packs[len(packs)-1], d)
	}
	parts := make([]*Agenda, len(packs))
	for i, pack := range packs {
		one := *a
		one.volume = &volume{i + 1, len(packs), pack, about}
		parts[i] = &one
	}
	return parts, nil
}

// sizes are how many bytes each event of a calendar takes, and the whole of it.
func (a *Agenda) sizes(duties []duty, o Options) (each []int, whole int, err error) {
	var n counter
	c := newCalendar(&n, a, o)
	c.head()
	err = c.flush()
	each = make([]int, len(duties))
	for i, d := range duties {
		before := n
		c.event(d)
		err = errors.Join(err, c.flush())
		each[i] = int(n - before)
	}
	c.foot(len(duties))
	err = errors.Join(err, c.flush())
	return each, int(n), err
}

// counter counts what is written.
type counter int

var _ io.Writer = (*counter)(nil)

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
