package dossier

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// Every row of a table is in one holding, those of one person in the same, wherever
// they stand; rows of people whom nobody knows are not lost.
func TestHoldings(t *testing.T) {
	visits, events := []string{"person_id|date|session"}, []string{"event_id|branch_id|kind|date"}
	for i := range 2*stretchLength + 1 {
		day := audit.DateOf(2020, 1, 1+i)
		visits = append(visits, fmt.Sprintf("P%d|%s|am", i%3+1, day))
		events = append(events, fmt.Sprintf("E%d|B1|forum|%s", i, day))
	}
	book := load(t, people("P1|甲某|B1|是|2010-01-01", "P2|乙某|B1|是|2010-01-01", "P3|丙某|B1|否|也许"), csv("visits.csv", visits...), csv("events.csv", events...))
	frame := Time{AsOf: on(t, "2024-12-31"), Period: audit.Period{From: on(t, "2024-01-01"), To: on(t, "2024-12-31")}}
	for name, forget := range map[string]string{"all known": "", "one unknown": "P2"} {
		t.Run(name, func(t *testing.T) {
			office := Join(book, frame, NewCalendar(nil, nil))
			if forget != "" {
				code, _ := book.Symbols.Find(forget)
				office.persons[code] = 0
				office.byPerson["visits"] = office.held(book.tables["visits"], 0)
			}
			h := office.Holdings("visits")
			found, home := map[int32]bool{}, map[int32]int{}
			for n := range h.Len() {
				for rows := h.Rows(n, nil); len(rows) > 0; rows = rows[h.Width():] {
					record := rows[h.Width()-1]
					require.Equal(t, book.tables["visits"].At(int(record)), rows[:h.Width()-1])
					require.False(t, found[record])
					found[record] = true
					if at, ok := home[rows[0]]; ok {
						require.Equal(t, at, n, "rows of one person in two holdings")
					}
					home[rows[0]] = n
				}
			}
			assert.Len(t, found, 2*stretchLength+1)
			assert.Len(t, home, 3)
		})
	}
	h := Join(book, frame, NewCalendar(nil, nil)).Holdings("events")
	seen := 0
	for n := range h.Len() {
		for rows := h.Rows(n, nil); len(rows) > 0; rows = rows[h.Width():] {
			assert.Equal(t, int32(seen), rows[h.Width()-1])
			seen++
		}
	}
	assert.Equal(t, 2*stretchLength+1, seen)
	assert.Zero(t, Join(book, frame, NewCalendar(nil, nil)).Holdings("leave").Len(), "a table that no source feeds")
}
