package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/policy"
	"ninefold/internal/surroundings"
	"ninefold/policies"
)

var pages = []string{"../../docs/config.md", "../../docs/config.zh-CN.md"}

var (
	yamlBlock = regexp.MustCompile("(?s)```yaml\n(.*?)```")
	variable  = regexp.MustCompile("`(NINEFOLD_[A-Z_]+)=\"?([^`\"]*)\"?`")
	setFlag   = regexp.MustCompile("`--set ([^`]+=[^`]+)`")
)

func page(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// builtIn compiles the built-in requirements.
func builtIn(t *testing.T) *policy.Set {
	t.Helper()
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	return rules
}

// Every example of the pages on settings is read as it stands.
func TestExamplesOfThePagesOnSettingsAreRead(t *testing.T) {
	rules := builtIn(t)
	for _, path := range pages {
		blocks := yamlBlock.FindAllStringSubmatch(page(t, path), -1)
		require.Len(t, blocks, 17, path)
		for _, block := range blocks {
			dir := t.TempDir()
			in := config.Input{Requirements: rules.Requirements, Systems: rules.Systems, ReadDay: dossier.ReadDay, Path: filepath.Join(dir, "ninefold.yaml")}
			text := map[string]string{"ninefold.yaml": block[1]}
			if strings.HasPrefix(block[1], "# branches/B01.yaml\n") {
				require.NoError(t, os.Mkdir(filepath.Join(dir, "branches"), 0o700))
				text = map[string]string{"ninefold.yaml": "", "branches/B01.yaml": block[1]}
			}
			for name, content := range text {
				require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
			}
			settings, err := config.Load(in)
			require.NoError(t, err, block[1])
			_, err = engine.LoadConfig(engine.Request{Config: in.Path})
			require.NoError(t, err, block[1])
			empty, err := config.Load(config.Input{Requirements: rules.Requirements})
			require.NoError(t, err)
			assert.NotEqual(t, empty.Digest, settings.Digest, "an example that sets nothing: %s", block[1])
		}
	}
}

// Every variable and flag of the pages on settings is one.
func TestVariablesOfThePagesOnSettingsAreRead(t *testing.T) {
	rules := builtIn(t)
	for _, path := range pages {
		text := page(t, path)
		environ, flags := map[string]string{}, []string{}
		for _, match := range variable.FindAllStringSubmatch(text, -1) {
			if match[1] != "NINEFOLD_THRESHOLDS_FIELDWORK_VISITS_HALF_DAYS" { // is the same as another one
				environ[match[1]] = match[1] + "=" + match[2]
			}
		}
		for _, match := range setFlag.FindAllStringSubmatch(text, -1) {
			if match[1] != "勤调研.每周走访基层.每个周期的半天数=3" { // is the same as another one, by its titles
				flags = append(flags, match[1])
			}
		}
		require.Len(t, environ, 7, path)
		require.Len(t, flags, 2, path)
		in := config.Input{Requirements: rules.Requirements, OwnVariables: surroundings.Own(), Set: flags}
		for _, one := range environ {
			in.Environ = append(in.Environ, one)
		}
		settings, err := config.Load(in)
		require.NoError(t, err, path)
		assert.Empty(t, settings.Notices)
		assert.Equal(t, []string{"B01"}, settings.Branches())
		assert.Len(t, settings.Disabled, 2)
	}
}
