package dossier_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/dossier"
)

func TestValuesOfOneColumnHaveChineseTitles(t *testing.T) {
	assert.Equal(t, []string{"街镇", "委办局"}, dossier.ChoiceTitles([]string{"street_town", "commission"}))
	assert.Equal(t, []string{"学习", "生活"}, dossier.ChoiceTitles([]string{"study", "life"}))
	for name, values := range map[string][]string{
		"none": nil, "words of an office": {"学雷锋"}, "of two columns": {"street_town", "study"}, "one unknown": {"study", "sport"},
	} {
		assert.Nil(t, dossier.ChoiceTitles(values), name)
	}
}
