package audit

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCellsAreCalledAsInASpreadsheet(t *testing.T) {
	for column, name := range map[int]string{0: "", 1: "A7", 26: "Z7", 27: "AA7", 52: "AZ7", 53: "BA7", 702: "ZZ7", 703: "AAA7"} {
		assert.Equal(t, name, Origin{Row: 7, Column: column}.Cell())
	}
}
