package agenda_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
)

// crowd is an agenda in which so many people of a branch owe the same half-days of a
// week, the last of them fewer, and one each an interview of their own.
func crowd(people int) *agenda.Agenda {
	a := sample()
	a.Obligations = nil
	for i := range people {
		visits := owed(person(fmt.Sprintf("P%02d", i), fmt.Sprintf("某%02d", i), "B1"), "fieldwork.visits", 4)
		visits.Kind, visits.Key, visits.Message = "half_days", "2024-W47", audit.Text{ZH: "还差2个半天", EN: "2 more half-days"}
		if i == people-1 {
			visits.Message = audit.Text{ZH: "还差1个半天", EN: "1 more half-day"}
		}
		a.Obligations = append(a.Obligations, visits)
	}
	for i := range people {
		interview := owed(person(fmt.Sprintf("P%02d", i), fmt.Sprintf("某%02d", i), "B1"), "exchange.interviews", 9)
		interview.Kind, interview.Key = "interview", ""
		a.Obligations = append(a.Obligations, interview)
	}
	return a
}

func TestTheSameDutyOfManyIsOneLineAndOneEvent(t *testing.T) {
	a := crowd(52)
	one := parsed(t, rendered(t, "ics", a, agenda.Options{Lang: audit.ZH, Alarms: []int{3}}))
	require.Len(t, one.Children, 1+52, "an interview is everybody's own")
	event := one.Children[0]
	assert.Equal(t, "第一支部（52人）：走访", text(t, event, "SUMMARY"))
	description := text(t, event, "DESCRIPTION")
	assert.Contains(t, description, "还差2个半天（某00 P00、某01 P01、")
	assert.Contains(t, description, "\n还差1个半天（某51 P51）\n")
	for i := range 52 {
		assert.Contains(t, description, fmt.Sprintf("某%02d P%02d", i, i))
	}
	assert.Len(t, parsed(t, rendered(t, "ics", a, agenda.Options{Each: true})).Children, 104)

	list := rendered(t, "text", a, agenda.Options{Lang: audit.EN, Width: 200})
	assert.Equal(t, 1, strings.Count(list, "2 more half-days"))
	assert.Contains(t, list, "and others, 51 in all; --each lists each")
	assert.Contains(t, list, "2024-11 104", "counted are all")
	assert.Equal(t, 51, strings.Count(rendered(t, "text", a, agenda.Options{Lang: audit.EN, Each: true}), "2 more half-days"))
	assert.Equal(t, 51, strings.Count(rendered(t, "md", a, agenda.Options{Lang: audit.EN, By: agenda.ByPerson}), "2 more half-days"))
	assert.Contains(t, rendered(t, "md", a, agenda.Options{Lang: audit.EN}), "某50 P50", "a page names all")
	assert.Equal(t, 104, strings.Count(rendered(t, "json", a, agenda.Options{}), `"uid"`), "programs get all")
}

// The event of a branch is the same whoever is left, and is nobody's own; another day
// or a waiver makes it another.
func TestEventsOfManyAreKnownAgain(t *testing.T) {
	uid := regexp.MustCompile(`(?m)^UID:(\S+)@`)
	uids := func(a *agenda.Agenda) []string {
		var list []string
		for _, found := range uid.FindAllStringSubmatch(rendered(t, "ics", a, agenda.Options{}), -1) {
			list = append(list, found[1])
		}
		return list
	}
	first := uids(crowd(3))[0]
	assert.Equal(t, first, uids(crowd(1))[0])
	assert.NotContains(t, first, "person")
	moved := crowd(3)
	for i := range 3 {
		moved.Obligations[i].On++
	}
	assert.Equal(t, first, uids(moved)[0], "its day moves")
	apart := crowd(3)
	apart.Obligations[2].On++
	assert.Equal(t, []string{first, first + "-2"}, uids(apart)[:2])
	excused := crowd(3)
	excused.Obligations[2].Waived = true
	assert.Len(t, uids(excused), 5)
	assert.NotEqual(t, first, uids(excused)[1])
	for _, part := range crowd(3).Split(agenda.ByPerson, nil) {
		assert.Equal(t, "fieldwork.visits-person-"+part.Of.ID, uids(part)[0], "a person's part has the person's own")
	}
}

// Whatever is split is all there, in files that can be imported, under the same UIDs.
func TestVolumesHoldEverything(t *testing.T) {
	a := crowd(300)
	o := agenda.Options{Lang: audit.ZH, Alarms: []int{14, 3}}
	parts, err := a.Volumes(o, agenda.Importable)
	require.NoError(t, err)
	assert.Equal(t, []*agenda.Agenda{a}, parts)
	for _, each := range []bool{false, true} {
		o.Each = each
		var want, got []string
		for _, event := range parsed(t, rendered(t, "ics", a, o)).Children {
			want = append(want, text(t, event, "UID"))
		}
		parts, err = a.Volumes(o, 20_000)
		require.NoError(t, err)
		require.Greater(t, len(parts), 2)
		for i, part := range parts {
			out := rendered(t, "ics", part, o)
			assert.LessOrEqual(t, len(out), 20_000)
			calendar := parsed(t, out)
			assert.Equal(t, fmt.Sprintf("九宫待办（%d/%d）", i+1, len(parts)), text(t, calendar.Component, "NAME"))
			for _, event := range calendar.Children {
				got = append(got, text(t, event, "UID"))
			}
		}
		assert.Equal(t, want, got)
	}
}
