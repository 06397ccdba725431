package dossier

import "slices"

// neverSeen are the columns of free text that no requirement is given, whatever
// it asks for.
var neverSeen = []string{"format", "speaker"}

// joinedTexts are texts that facts of other tables are made of (see history).
var joinedTexts = []string{"people.rank", "postings.rank", "postings.department"}

// Drop forgets what no requirement needs: every column of free text that no
// policy mentions, or whose table none mentions (titles, positions, hosts,
// reasons for leave). Keys, names, references, dates and figures stay. It comes
// after duplicates were found, since these compare all known fields (SPEC 1).
func (b *Book) Drop(mentioned func(word string) bool) {
	for _, t := range tables {
		records, ok := b.tables[t.Name]
		if !ok {
			continue
		}
		for i, f := range t.Fields {
			given := t.Name == "people" || mentioned(t.Name) // a policy sees people as its person
			needed := given && mentioned(f.Name) && !slices.Contains(neverSeen, f.Name)
			if f.Type == TypeText && i != t.NameOf && !needed && !slices.Contains(joinedTexts, t.Name+"."+f.Name) {
				b.drop(records, i)
			}
		}
	}
}

// drop forgets a column, but not whether there was anything in it.
func (b *Book) drop(records *Records, field int) {
	if b.dropped == nil {
		b.dropped = map[string]fieldSet{}
	}
	if records.some(field) {
		b.dropped[records.Table.Name] |= 1 << field
	}
	records.columns[field].forget()
}
