package dossier

import (
	"maps"
	"slices"
)

// Named are the names and ids of people: what masking must not let through.
type Named struct{ Names, IDs []string }

// Named collects them from people, rows that were set aside included; names
// also as references by name are compared, without white space. Each once,
// sorted.
func (b *Book) Named() Named {
	names, ids := map[string]bool{}, map[string]bool{}
	note := func(t *Table, row []int32) {
		if id := row[t.Key]; id != Absent {
			ids[b.Symbols.Text(id)] = true
		}
		if name := row[t.NameOf]; name != Absent {
			names[b.Symbols.Text(name)], names[foldName(b.Symbols.Text(name))] = true, true
		}
	}
	if people, ok := b.Table("people"); ok {
		for i := range people.Len() {
			note(people.Table, people.At(i))
		}
	}
	for _, aside := range b.SetAside {
		if t, _ := TableNamed(aside.Table); t.Name == "people" {
			note(t, aside.Codes)
		}
	}
	return Named{slices.Sorted(maps.Keys(names)), slices.Sorted(maps.Keys(ids))}
}
