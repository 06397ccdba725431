package web

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// asked is an office in which something falls due.
func asked(t *testing.T) (*Site, *visitor) {
	t.Helper()
	day := audit.DateOf(2024, 10, 1)
	s := siteOf(t, engine.Request{Sources: []string{"../../fixtures/office"}, AsOf: &day}, nil)
	return s, entered(t, s)
}

// What the page lists is what the engine says is due, each once, overdue first.
func TestWhatFallsDueIsListedByWeek(t *testing.T) {
	s, v := asked(t)
	run, _ := s.runs()
	found, err := run.office.Due(t.Context(), run.office.Joined.Time.AsOf+90)
	require.NoError(t, err)
	require.NotEmpty(t, found.Obligations)
	answer := v.get("/due?lang=en")
	require.Equal(t, http.StatusOK, answer.Code)
	page := answer.Body.String()
	assert.Equal(t, len(found.Obligations), strings.Count(page, `<th scope="row"><a href="/verdict?`))
	for _, o := range found.Obligations {
		assert.Contains(t, page, o.On.String())
	}
	whole, err := run.agendaOf(t.Context(), part{Days: 90})
	require.NoError(t, err)
	last, n := (*week)(nil), 0
	for _, w := range weeksOf(whole, run.found.rules) {
		if last != nil {
			assert.False(t, w.Overdue)
			assert.True(t, last.Overdue || last.From < w.From)
		}
		last = w
		for _, d := range w.Duties {
			for _, o := range d.Obligations {
				n++
				assert.True(t, w.Overdue || w.From <= o.On && o.On <= w.To)
				assert.Equal(t, d.Rule.ID, o.Rule)
			}
		}
	}
	assert.Equal(t, len(found.Obligations), n)
	for _, address := range []string{"/due?days=1", "/due?days=x", "/due?person=nobody", "/due?branch=nowhere", "/due?branch=JW-ZZ&person=0006", "/due.ics?days=7"} {
		assert.Equal(t, http.StatusNotFound, v.get(address).Code, address)
	}
}

func TestWhatFallsDueIsDownloaded(t *testing.T) {
	_, v := asked(t)
	calendar := v.get("/due.ics?days=90")
	assert.Equal(t, "text/calendar; charset=utf-8", calendar.Header().Get("Content-Type"))
	assert.Contains(t, calendar.Header().Get("Content-Disposition"), "attachment")
	assert.True(t, strings.HasPrefix(calendar.Body.String(), "BEGIN:VCALENDAR\r\n"))
	workbook := v.get("/due.xlsx?branch=JW-ZZ")
	assert.Equal(t, http.StatusOK, workbook.Code)
	assert.True(t, strings.HasPrefix(workbook.Body.String(), "PK"))
	assert.Equal(t, http.StatusForbidden, newVisitor(t, v.site).get("/due.ics").Code)
}

// A calendar program is answered by the secret alone, for the part that it was made
// for, until it is taken back.
func TestACalendarIsSubscribedAndTakenBack(t *testing.T) {
	s, v := asked(t)
	run, _ := s.runs()
	other := ""
	for _, one := range run.found.subjects {
		if one.Kind == audit.Person && one.Branch != "JW-ZZ" && len([]rune(one.Name)) > 1 {
			other += one.Name + " "
		}
	}
	require.Equal(t, http.StatusSeeOther, v.post("/due/subscribe", url.Values{"branch": {"JW-ZZ"}, "days": {"365"}}).Code)
	address := regexp.MustCompile(`http://` + testHost + `(/calendar/[0-9a-f]{32}\.ics)`).FindStringSubmatch(v.get("/due").Body.String())
	require.NotNil(t, address)
	program := newVisitor(t, s)
	answer := program.get(address[1])
	require.Equal(t, http.StatusOK, answer.Code)
	calendar := strings.ReplaceAll(answer.Body.String(), "\r\n ", "")
	assert.Contains(t, calendar, "BEGIN:VEVENT")
	for name := range strings.FieldsSeq(other) {
		assert.NotContains(t, calendar, name)
	}
	program.header["Sec-Fetch-Site"] = "cross-site"
	assert.Equal(t, http.StatusForbidden, program.get(address[1]).Code)
	delete(program.header, "Sec-Fetch-Site")
	for _, wrong := range []string{"/calendar/" + strings.Repeat("0", 32) + ".ics", "/calendar/.ics", "/calendar/", "/calendar/x/y"} {
		assert.Equal(t, http.StatusNotFound, program.get(wrong).Code, wrong)
	}
	assert.Equal(t, http.StatusForbidden, program.post("/due/revoke", nil).Code)
	secret := strings.TrimSuffix(strings.TrimPrefix(address[1], "/calendar/"), ".ics")
	require.Equal(t, http.StatusSeeOther, v.post("/due/revoke", url.Values{"secret": {secret}}).Code)
	assert.Equal(t, http.StatusNotFound, program.get(address[1]).Code)
	for range mostCalendars {
		require.Equal(t, http.StatusSeeOther, v.post("/due/subscribe", nil).Code)
	}
	assert.Equal(t, http.StatusTooManyRequests, v.post("/due/subscribe", nil).Code)
	assert.Equal(t, http.StatusNotFound, v.post("/due/subscribe", url.Values{"branch": {"nowhere"}}).Code)
}
