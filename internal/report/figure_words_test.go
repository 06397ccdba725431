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
