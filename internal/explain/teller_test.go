package explain

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

func TestColumnsAreCalledAsInASpreadsheet(t *testing.T) {
	for column, name := range map[int]string{1: "A", 26: "Z", 27: "AA", 52: "AZ", 53: "BA", 702: "ZZ", 703: "AAA"} {
		assert.Equal(t, name, letters(column))
	}
}

func TestOpenEndsAreNoDays(t *testing.T) {
	assert.Nil(t, known(audit.MinDate))
	assert.Nil(t, known(audit.MaxDate))
	assert.Equal(t, audit.Date(0), *known(0))
}
