package agenda

import (
	"bytes"
	"io"
)

// Importable is how many bytes a calendar file may have that is to be imported: Google
// Calendar takes no more than a megabyte.
const Importable = 1_000_000

// volume is one of several files that a calendar is split into.
type volume struct {
	number, of int
	duties     []duty
}

// Volumes splits an agenda so that each part, as a calendar, has at most so many bytes,
// as long as one event fits. An agenda that is small enough is its only part. Events
// keep their order and their UIDs.
func (a *Agenda) Volumes(o Options, most int) ([]*Agenda, error) {
	whole, err := a.size(o)
	if err != nil || whole <= most {
		return []*Agenda{a}, err
	}
	empty := *a
	empty.volume = &volume{number: 1, of: 1, duties: []duty{}}
	head, err := empty.size(o)
	if err != nil {
		return nil, err
	}
	var packs [][]duty
	room := 0
	for _, d := range a.duties(o.Each) {
		size, err := a.sizeOf(d, o)
		if err != nil {
			return nil, err
		}
		if room -= size; room < 0 || len(packs) == 0 {
			packs, room = append(packs, nil), most-head-size
		}
		packs[len(packs)-1] = append(packs[len(packs)-1], d)
	}
	parts := make([]*Agenda, len(packs))
	for i, duties := range packs {
		one := *a
		one.volume = &volume{i + 1, len(packs), duties}
		parts[i] = &one
	}
	return parts, nil
}

// size is how many bytes a calendar takes.
func (a *Agenda) size(o Options) (int, error) {
	var n counter
	err := renderICS(&n, a, o)
	return int(n), err
}

// sizeOf is how many bytes one event takes.
func (a *Agenda) sizeOf(d duty, o Options) (int, error) {
	var event bytes.Buffer
	c := &calendar{telling: telling{a, o.Lang}, alarms: o.Alarms, lines: newContentLines(&event)}
	c.event(d)
	err := c.flush()
	return event.Len(), err
}

// counter counts what is written.
type counter int

var _ io.Writer = (*counter)(nil)

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
