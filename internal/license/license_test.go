package license_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/license"
)

// What is linked into the program here is what the file tells, at the version of
// go.mod. If not: go generate ./internal/license.
func TestTheLicencesAreThoseOfWhatIsLinked(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Version}}{{end}}", "ninefold/cmd/ninefold")
	out, err := cmd.Output()
	require.NoError(t, err)
	told := map[string]string{}
	for _, m := range license.Modules() {
		told[m.Path] = m.Version
	}
	for line := range strings.Lines(string(out)) {
		path, version, _ := strings.Cut(strings.TrimSpace(line), " ")
		if path != "" && version != "" {
			require.Equal(t, version, told[path], "%s: stale, run go generate ./internal/license", path)
		}
	}
	versions, err := exec.Command("go", "list", "-m", "-f", "{{.Path}} {{.Version}}", "all").Output()
	require.NoError(t, err)
	required := map[string]string{"std": told["std"]}
	for line := range strings.Lines(string(versions)) {
		path, version, _ := strings.Cut(strings.TrimSpace(line), " ")
		required[path] = version
	}
	for path, version := range told {
		require.Equal(t, required[path], version, "%s: stale, run go generate ./internal/license", path)
	}
}

func TestEveryModuleHasTermsThatSomebodyKnows(t *testing.T) {
	modules := license.Modules()
	require.Greater(t, len(modules), 40)
	for _, m := range modules {
		require.NotEmpty(t, m.License, m.Path)
		require.NotEmpty(t, m.Texts, m.Path)
		var kinds []string
		for _, text := range m.Texts {
			kinds = append(kinds, license.Kinds(text.Text)...)
		}
		for one := range strings.SplitSeq(m.License, " AND ") {
			require.Contains(t, kinds, one, m.Path)
			require.Contains(t, []string{"Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "MPL-2.0", "blessing"}, one)
		}
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	want := []license.Module{
		{Path: "a", Version: "v1", License: "MIT", Texts: []license.Text{{Name: "LICENSE", Text: "one\n\ntwo\n"}}},
		{Path: "b", Version: "v2", License: "MIT", Texts: []license.Text{{Name: "LICENSE", Text: "other\n"}, {Name: "sub/LICENSE", Text: "one\n\ntwo\n"}}},
	}
	written := license.Write(want)
	require.Equal(t, 1, strings.Count(written, "one\n"), "every text once")
	got, err := license.Parse(written)
	require.NoError(t, err)
	require.Equal(t, want, got)
	require.Equal(t, written, license.Write(got))
	for _, broken := range []string{"", "x\n", written[:len(written)/2], strings.Replace(written, "LICENSE=1", "LICENSE=9", 1), strings.Replace(written, "\tMIT", "", 1)} {
		if got, err := license.Parse(broken); err == nil {
			require.NotEqual(t, want, got)
		}
	}
}
