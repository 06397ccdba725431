package dossier

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Free text that no policy mentions is gone from the records; names, keys and
// what a policy does mention stay, and what held at the time is made of.
func TestDrop(t *testing.T) {
	b := &Book{Symbols: NewSymbols(), tables: map[string]*Records{}}
	values := map[string][]string{}
	for _, name := range []string{"people", "postings", "events", "leave", "units"} {
		table, ok := TableNamed(name)
		require.True(t, ok)
		records := &Records{Table: table}
		codes := make([]int32, len(table.Fields))
		for i, f := range table.Fields {
			codes[i] = 1
			if f.Type == TypeText || f.Type == TypeID {
				codes[i] = b.Symbols.Code("text of " + f.Name)
			}
		}
		records.Append(codes, 0, 2)
		b.tables[name] = records
	}
	b.Drop(func(word string) bool {
		return slices.Contains([]string{"postings", "events", "speaker", "reason"}, word)
	})
	assert.True(t, b.HasValue("people", "category"), "that there was something stays known")
	assert.False(t, b.HasValue("people", "nickname"))
	assert.False(t, b.HasValue("visits", "date"))
	for name, records := range b.tables {
		for i, f := range records.Table.Fields {
			if records.At(0)[i] == Absent {
				values[name] = append(values[name], f.Name)
			}
		}
	}
	assert.Equal(t, map[string][]string{
		"people":   {"department", "category"},
		"postings": {"position"},
		"events":   {"format", "speaker"},
		"leave":    {"reason"},
		"units":    {"type"},
	}, values)
	input, row := b.tables["people"].Place(0)
	assert.Equal(t, [2]int{0, 2}, [2]int{input, row}, "where it comes from stays")
}
