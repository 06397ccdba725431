package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// The reference in docs is what `ninefold rules doc` writes; -update writes it anew.
func TestTheReferenceIsUpToDate(t *testing.T) {
	dir := t.TempDir()
	code, _, stderr := ninefold("rules", "doc", dir)
	require.Zero(t, code, stderr)
	for _, page := range referencePages {
		written, err := os.ReadFile(filepath.Join(dir, page))
		require.NoError(t, err)
		golden(t, filepath.Join("../../docs", page), string(written))
	}
}

func TestTheReferenceNamesEverythingInBothLanguages(t *testing.T) {
	set := builtIn(t)
	for lang, name := range referencePages {
		text := strings.ReplaceAll(page(t, filepath.Join("../../docs", name)), `\`, "")
		for i := range set.Requirements {
			r := &set.Requirements[i]
			for _, want := range []string{r.ID, r.Title.In(lang), r.Source.In(lang)} {
				assert.Contains(t, text, strings.ReplaceAll(want, `\`, ""), name)
			}
			for _, p := range r.Parameters {
				assert.Contains(t, text, p.Name, name)
				assert.Contains(t, text, p.Title.In(lang), name)
			}
		}
	}
}

func TestRulesListsEveryRequirement(t *testing.T) {
	set := builtIn(t)
	for _, format := range []string{"text", "md"} {
		code, stdout, stderr := ninefold("rules", "--lang", "en", "-o", format)
		require.Zero(t, code, stderr)
		for i := range set.Requirements {
			assert.Contains(t, strings.ReplaceAll(stdout, `\`, ""), set.Requirements[i].ID)
		}
	}
	for _, lang := range []string{"zh", "en"} {
		_, stdout, _ := ninefold("rules", "--lang", lang)
		assert.Equal(t, 1+len(set.Systems)+len(set.Requirements), strings.Count(stdout, "\n"), "one line each:\n%s", stdout)
	}
	code, stdout, _ := ninefold("rules", "-o", "json")
	require.Zero(t, code)
	var list []audit.Requirement
	require.NoError(t, json.Unmarshal([]byte(stdout), &list))
	assert.Len(t, list, len(set.Requirements))
}

func TestRulesShowGivesOneRequirement(t *testing.T) {
	code, stdout, stderr := ninefold("rules", "show", "fieldwork.visits", "--lang", "en")
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, "Weekly grassroots visits (fieldwork.visits)\n")
	assert.Contains(t, stdout, "half_days")
	assert.Contains(t, stdout, "stricter when higher")
	code, stdout, _ = ninefold("rules", "show", "fieldwork.visits", "--lang", "zh", "-o", "md")
	require.Zero(t, code)
	assert.True(t, strings.HasPrefix(stdout, "# 每周走访基层（fieldwork.visits）\n"), stdout)
	assert.Contains(t, stdout, "越大越严")
	code, stdout, _ = ninefold("rules", "show", "fieldwork.visits", "-o", "json")
	require.Zero(t, code)
	var r audit.Requirement
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	assert.Equal(t, "fieldwork.visits", r.ID)
}

func TestRulesRefuses(t *testing.T) {
	for says, args := range map[string][]string{
		"fieldwork.visit: no such id":                    {"show", "fieldwork.visit"},
		"exactly one requirement is needed":              {"show"},
		"is not a directory":                             {"doc", "no/such/place"},
		"rules knows text, md, html, xlsx, json":         {"-o", "pdf"},
		"no such command":                                {"shwo"},
		"rules show knows text, md, html, xlsx, json":    {"show", "study.forums", "-o", "pdf"},
		"is not a readable directory or file; --policy ": {"--policy", "no/such/place"},
	} {
		code, stdout, stderr := ninefold(append([]string{"rules", "--lang", "en"}, args...)...)
		assert.Equal(t, 2, code, says)
		assert.Empty(t, stdout, says)
		assert.Contains(t, stderr, says)
	}
}
