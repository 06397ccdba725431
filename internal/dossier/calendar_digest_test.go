package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

// Two calendars have one digest when they have the same workdays, however the
// days came to be in them.
func TestCalendarDigest(t *testing.T) {
	day := func(s string) audit.Date {
		d, err := audit.ParseDate(s)
		assert.NoError(t, err)
		return d
	}
	official := NewCalendar(nil, nil).Digest()
	assert.Regexp(t, "^sha256:[0-9a-f]{64}$", official)
	one, other := day("2031-05-06"), day("2031-05-07")
	more := NewCalendar([]audit.Date{one, other}, nil).Digest()
	assert.NotEqual(t, official, more)
	assert.Equal(t, more, NewCalendar([]audit.Date{other, one, one}, nil).Digest())
	assert.NotEqual(t, more, NewCalendar([]audit.Date{one}, []audit.Date{other}).Digest())
	assert.Equal(t, official, NewCalendar([]audit.Date{day("2024-10-01")}, nil).Digest(), "a holiday already")
}
