package office

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSurplusDaysCarryOver(t *testing.T) {
	assert.Equal(t, On(2025, 3, 1), On(2024, 2, 29).AddYears(1))
	assert.Equal(t, On(2023, 3, 3), On(2023, 1, 31).AddMonths(1))
	assert.Equal(t, On(2021, 3, 1), On(2024, 2, 29).AddYears(-3))
	assert.Equal(t, On(2028, 2, 29), On(2024, 2, 29).AddYears(4))
}

func TestWeeksBeginOnMonday(t *testing.T) {
	assert.Equal(t, On(2024, 1, 1), On(2024, 1, 7).Monday())
	assert.Equal(t, On(1969, 12, 29), On(1970, 1, 1).Monday())
	assert.Equal(t, 7, On(2024, 1, 7).Weekday())
}

func TestWorkdays(t *testing.T) {
	o := &Office{DaysOff: []Day{On(2024, 3, 5)}, DaysWorked: []Day{On(2024, 3, 9)}}
	for day, works := range map[Day]bool{
		On(2024, 2, 12): false, // a Monday of the Spring Festival
		On(2024, 2, 4):  true,  // a Sunday made up for
		On(2024, 3, 4):  true,
		On(2024, 3, 5):  false, // the office's own day off
		On(2024, 3, 9):  true,  // the office's own Saturday
		On(2024, 3, 10): false,
	} {
		assert.Equal(t, works, o.workday(day), "%s", day)
	}
}
