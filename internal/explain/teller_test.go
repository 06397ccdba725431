package explain

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

func TestOpenEndsAreNoDays(t *testing.T) {
	assert.Nil(t, known(audit.MinDate))
	assert.Nil(t, known(audit.MaxDate))
	assert.Equal(t, audit.Date(0), *known(0))
}
