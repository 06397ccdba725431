package dossier

import (
	"ninefold/internal/audit"
)

// Topic is what events of one kind are about, and how many of them are.
type Topic struct {
	Kind, Topic string
	Events      int
}

// Topics lists what the events known as of a day are about, in the order in
// which they are first named; none where no event has a topic.
func (b *Book) Topics(asOf audit.Date) []Topic {
	events, ok := b.tables["events"]
	if !ok || events.Len() == 0 {
		return nil
	}
	t := events.Table
	kind, date, topic := t.Field("kind"), t.Field("date"), t.Field("topic")
	var list []Topic
	index := map[[2]int32]int{}
	for i := range events.Len() {
		key := [2]int32{events.Code(i, kind), events.Code(i, topic)}
		if key[1] == Absent || audit.Date(events.Code(i, date)) > asOf {
			continue
		}
		at, known := index[key]
		if !known {
			at = len(list)
			index[key] = at
			list = append(list, Topic{Kind: t.Fields[kind].Values[key[0]].EN, Topic: b.Symbols.Text(key[1])})
		}
		list[at].Events++
	}
	return list
}
