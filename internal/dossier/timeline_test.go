package dossier

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func on(t *testing.T, s string) audit.Date {
	t.Helper()
	d, err := audit.ParseDate(s)
	require.NoError(t, err)
	return d
}

// A timeline holds what is on record of the window, and nothing beyond as_of.
func TestTimelines(t *testing.T) {
	book := load(t,
		people("P1|甲某|B1|是|2020-01-01", "P2|乙某|B1|是|2020-01-01", "P3|丙某|B1|否|2024-02-07"),
		csv("visits.csv", "person_id|date|session", "P1|2024-01-02|am", "P1|2024-01-02|全天", "P1|2024-01-09|pm", "P1|2024-03-06|am", "P1|2023-12-20|am"),
		csv("interviews.csv", "person_id|interviewer_id|date", "P1|P2|2024-02-01", "P1|P2|2023-11-01", "P1|P2|2024-01-05"),
		csv("leave.csv", "person_id|from|to", "P1|2024-01-15|2024-01-19", "P1|2023-01-15|2023-01-19"),
		csv("mentorships.csv", "person_id|mentor_id|from", "P1|P2|2023-12-01"),
		csv("postings.csv", "person_id|department|from|to", "P1|办公室|2024-02-01|", "P1|宣传部|2020-01-01|2024-01-31", "P1|组织部|2024-03-01|"),
	)
	frame := Time{AsOf: on(t, "2024-02-11"), Period: audit.Period{From: on(t, "2024-01-01"), To: on(t, "2024-12-31")}}
	office := Join(book, frame, NewCalendar(nil, nil))
	lines := office.Timelines(map[string]bool{"P1": true, "P3": true, "nobody": true})
	require.Len(t, lines, 2)
	line := lines[0]
	assert.Equal(t, []any{"P1", "2024-01-01", "2024-02-11"}, []any{line.Person, line.From.String(), line.To.String()})
	assert.Equal(t, []int{2, 1, 0, 0, 0, 0}, line.HalfDays, "a half-day counts once; later visits are not seen")
	assert.Equal(t, []int{4, 5, 0, 5, 6, 5}, line.Workdays, "New Year's Day off, a week on leave, a Sunday worked")
	assert.Equal(t, []audit.Date{on(t, "2024-01-05"), on(t, "2024-02-01")}, line.Interviews)
	until := on(t, "2024-01-31")
	assert.Equal(t, []audit.Spell{{From: on(t, "2020-01-01"), To: &until, Label: "宣传部"}, {From: on(t, "2024-02-01"), Label: "办公室"}}, line.Postings)
	assert.Equal(t, []audit.Spell{{From: on(t, "2023-12-01"), Label: "乙某 P2"}}, line.Mentorships)
	require.Len(t, line.Leave, 1)
	assert.Equal(t, "2024-01-15", line.Leave[0].From.String())
	assert.Equal(t, "2024-02-07", lines[1].From.String(), "who came later begins later")
	assert.Equal(t, []int{0}, lines[1].HalfDays)
}

// What is worked on side by side comes to the same: duplicates, whose rows are whose,
// and what is on record of everybody.
func TestTimelinesSideBySide(t *testing.T) {
	files := openAll(t, scattered(t, 5*drawnTogether/2, 20, true))
	all := map[string]bool{}
	for p := range 5 * drawnTogether {
		all[fmt.Sprintf("P%03d", p)] = true
	}
	frame := Time{AsOf: on(t, "2024-02-11"), Period: audit.Period{From: on(t, "2024-01-01"), To: on(t, "2024-12-31")}}
	var want []audit.Timeline
	for _, jobs := range []int{1, 2, 7} {
		book, err := Load(files, Options{Quarantine: true, Jobs: jobs})
		require.NoError(t, err)
		got := Join(book, frame, NewCalendar(nil, nil)).Timelines(all)
		if want == nil {
			want = got
		}
		require.Greater(t, len(got), 2*drawnTogether)
		require.Equal(t, want, got)
	}
}

// Without a table of visits there is nothing to draw, not weeks without any.
func TestTimelineWithoutVisits(t *testing.T) {
	book := load(t, people("P1|甲某|B1|是|2020-01-01"))
	frame := Time{AsOf: on(t, "2024-01-31"), Period: audit.Period{From: on(t, "2024-01-01"), To: on(t, "2024-12-31")}}
	lines := Join(book, frame, NewCalendar(nil, nil)).Timelines(map[string]bool{"P1": true})
	assert.Nil(t, lines[0].HalfDays)
	assert.NotEmpty(t, lines[0].Workdays)
}

// Everyone in people is named, those whose row was set aside too.
func TestNamed(t *testing.T) {
	book := load(t, people("P1|甲某|B1|是|2020-01-01", "P2|乙 某|B1|是|没有日期", "|丙某|B1|是|2020-01-01"))
	named := book.Named()
	assert.Equal(t, []string{"P1", "P2", "people.csv#4"}, named.IDs)
	assert.Equal(t, []string{"丙某", "乙 某", "乙某", "甲某"}, named.Names)
}
