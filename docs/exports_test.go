// Package docs_test keeps the pages in this folder true.
package docs_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/dossier"
)

var update = flag.Bool("update", false, "write the tables anew")

const (
	opening = "<!-- tables -->\n"
	closing = "<!-- /tables -->\n"
)

// The pages on exports list exactly the columns that are read.
func TestThePagesListEveryColumn(t *testing.T) {
	for page, chinese := range map[string]bool{"exports.md": false, "exports.zh-CN.md": true} {
		data, err := os.ReadFile(page)
		require.NoError(t, err)
		before, rest, found := strings.Cut(string(data), opening)
		require.True(t, found, page)
		listed, after, found := strings.Cut(rest, closing)
		require.True(t, found, page)
		want := columns(chinese)
		if *update {
			require.NoError(t, os.WriteFile(page, []byte(before+opening+want+closing+after), 0o600))
			continue
		}
		assert.Equal(t, want, listed, "%s: go test ./docs -update writes it anew", page)
	}
}

// columns lists the columns of all tables in Markdown.
func columns(chinese bool) string {
	var b strings.Builder
	b.WriteString(pick(chinese, "| 表 | 列 |\n", "| table | columns |\n") + "|---|---|\n")
	for _, t := range dossier.Tables() {
		var cells []string
		for _, f := range t.Fields {
			cells = append(cells, column(f, chinese))
		}
		fmt.Fprintf(&b, "| `%s` %s | %s |\n", t.Name, t.Chinese, strings.Join(cells, pick(chinese, "，", ", ")))
	}
	return b.String()
}

func column(f dossier.Field, chinese bool) string {
	name := fmt.Sprintf("`%s` %s", f.Name, f.Chinese)
	if f.Required {
		name = "**" + name + "**"
	}
	if kind := kindOf(f, chinese); kind != "" {
		name += pick(chinese, "（"+kind+"）", " ("+kind+")")
	}
	return name
}

func kindOf(f dossier.Field, chinese bool) string {
	var words []string
	for _, v := range f.Values {
		words = append(words, fmt.Sprintf("`%s` %s", v.EN, v.ZH))
	}
	of := strings.Join(words, pick(chinese, "、", ", "))
	switch f.Type {
	case dossier.TypeDate:
		return pick(chinese, "日期", "date")
	case dossier.TypeBool:
		return pick(chinese, "是否", "yes/no")
	case dossier.TypeInt:
		return pick(chinese, "整数", "whole number")
	case dossier.TypeYear:
		return pick(chinese, "年份", "year")
	case dossier.TypeSet:
		return pick(chinese, "列表："+of, "list of "+of)
	case dossier.TypeEnum:
		return of
	default:
		return ""
	}
}

func pick(chinese bool, zh, en string) string {
	if chinese {
		return zh
	}
	return en
}
