package web

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A number in the English of a template is followed by no noun or verb that is right for
// several alone: what agrees with it stands in braces (audit.Fill).
func TestTextsOfPagesAgreeWithTheirNumbers(t *testing.T) {
	files, err := filepath.Glob("pages/*.tmpl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	said := regexp.MustCompile(`\{\{say "[^"]*" "([^"]*)"`)
	glued := regexp.MustCompile(`%d (more )?([a-z]+s|are|were)\b`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, one := range said.FindAllStringSubmatch(string(text), -1) {
			assert.NotRegexp(t, glued, one[1], file)
		}
	}
}
