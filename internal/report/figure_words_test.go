package report

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

func TestChineseHasNoCodesForFigures(t *testing.T) {
	hosts := []string{"street_town", "commission"}
	assert.Equal(t, "街镇、委办局", figureWords(hosts, audit.ZH))
	assert.Equal(t, "[street_town, commission]", figureWords(hosts, audit.EN))
	assert.Equal(t, "成果奖、新人奖", figureWords([]string{"成果奖", "新人奖"}, audit.ZH))
	assert.Equal(t, "2", figureWords(int64(2), audit.ZH))
	assert.Equal(t, "街镇（street_town）、委办局（commission）", typedWords(hosts, audit.ZH))
	assert.Equal(t, "street_town, commission", typedWords(hosts, audit.EN))
	assert.Equal(t, "默认值", originWords("default", audit.ZH))
	assert.Equal(t, "ninefold.yaml:3", originWords("ninefold.yaml:3", audit.ZH))
}

func TestOneOfAThingIsNoPlural(t *testing.T) {
	for unit, want := range map[string]string{"weeks": "1 week", "activities": "1 activity", "classes": "1 class", "people": "1 person", "half-days": "1 half-day", "": "1"} {
		assert.Equal(t, want, Options{Lang: audit.EN}.measured(int64(1), audit.Text{ZH: "个", EN: unit}))
	}
	assert.Equal(t, "2 weeks", Options{Lang: audit.EN}.measured(int64(2), audit.Text{ZH: "周", EN: "weeks"}))
	assert.Equal(t, "1 周", Options{Lang: audit.ZH}.measured(int64(1), audit.Text{ZH: "周", EN: "weeks"}))
}
