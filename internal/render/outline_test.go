package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func outline() *Outline {
	var o Outline
	o.Heading(1, "说明")
	o.Point(0, "甲某在走访记录中的半天数不足，"+strings.Repeat("需要说明的内容很多，", 6))
	o.Heading(2, "第二部分")
	o.Point(1, "a *name* with \x1b[31m and [a link](http://x)")
	return &o
}

func TestOutlineKeepsToTheLineAndMakesTextsHarmless(t *testing.T) {
	var b strings.Builder
	require.NoError(t, outline().WriteText(&b, 40))
	for line := range strings.Lines(b.String()) {
		assert.LessOrEqual(t, room(strings.TrimSuffix(line, "\n")), 40, line)
	}
	assert.True(t, strings.HasPrefix(b.String(), "说明\n- 甲某"), b.String())
	assert.Contains(t, b.String(), "\n  的内容", "a sentence goes on under its beginning")
	assert.Contains(t, b.String(), "\n\n第二部分\n  - a *name*")
	assert.NotContains(t, b.String(), "\x1b")
}

func TestOutlineInMarkdownEscapesWhatCouldAct(t *testing.T) {
	var b strings.Builder
	require.NoError(t, outline().WriteMarkdown(&b))
	assert.True(t, strings.HasPrefix(b.String(), "# 说明\n\n- 甲某"), b.String())
	assert.Contains(t, b.String(), "\n\n## 第二部分\n\n  - a \\*name\\* with")
	assert.NotContains(t, b.String(), "[a link](")
}
