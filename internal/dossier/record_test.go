package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestChoicesAreStrungTogetherInBothLanguages(t *testing.T) {
	mentorships, _ := TableNamed("mentorships")
	aspects := mentorships.Fields[mentorships.Field("aspects")].Values
	assert.Equal(t, "学习、生活", choices(aspects, 0b101).ZH)
	assert.Equal(t, "study, life", choices(aspects, 0b101).EN)
	assert.Empty(t, choices(aspects, 0))
}
