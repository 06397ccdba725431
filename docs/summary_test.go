package docs_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/summary"
)

// The pages on figures define exactly the figures that are counted.
func TestThePagesDefineEveryFigure(t *testing.T) {
	for page, lang := range map[string]audit.Lang{"summary.md": audit.EN, "summary.zh-CN.md": audit.ZH} {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		before, rest, found := strings.Cut(string(data), "<!-- figures -->\n")
		require.True(t, found, page)
		defined, after, found := strings.Cut(rest, "<!-- /figures -->\n")
		require.True(t, found, page)
		want := figures(lang)
		if *update {
			require.NoError(t, os.WriteFile(page, []byte(before+"<!-- figures -->\n"+want+"<!-- /figures -->\n"+after), 0o600))
			continue
		}
		assert.Equal(t, want, defined, "%s: go test ./docs -update writes it anew", page)
	}
}

// figures lists all figures in Markdown.
func figures(lang audit.Lang) string {
	var b strings.Builder
	b.WriteString(pick(lang == audit.ZH, "| 数据项 | 单位 | 计什么 | 分类 |\n", "| figure | unit | what it counts | divided by |\n") + "|---|---|---|---|\n")
	for _, d := range summary.Definitions() {
		by, star := "", ""
		if d.By != nil {
			by = d.By.Title.In(lang)
		}
		if d.Distinct {
			star = " *"
		}
		fmt.Fprintf(&b, "| `%s` %s%s | %s | %s | %s |\n", d.ID, d.Title.In(lang), star, d.Unit.In(lang), d.Meaning.In(lang), by)
	}
	return b.String()
}
