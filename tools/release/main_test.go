package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() []file {
	return inOrder([]file{{name: "ninefold", content: []byte("program"), program: true}, {name: "man/man1/ninefold.1", content: []byte("page")}, {name: "LICENSE", content: []byte("text")}})
}

func TestArchivesHoldNoTraceOfWhenAndWhere(t *testing.T) {
	r := release{time: time.Unix(1_700_000_000, 0).UTC()}
	for name, pack := range map[string]func(string, []file) ([]byte, error){"tar": r.tarred, "zip": r.zipped} {
		first, err := pack("stem", sample())
		require.NoError(t, err)
		second, err := pack("stem", sample())
		require.NoError(t, err)
		assert.Equal(t, first, second, name)
	}
	packed, err := r.tarred("stem", sample())
	require.NoError(t, err)
	unzipped, err := gzip.NewReader(bytes.NewReader(packed))
	require.NoError(t, err)
	modes := map[string]int64{}
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		modes[header.Name] = header.Mode
		assert.Equal(t, r.time, header.ModTime.UTC())
		assert.Empty(t, header.Uname+header.Gname)
	}
	assert.Equal(t, map[string]int64{"stem/LICENSE": 0o644, "stem/man/man1/ninefold.1": 0o644, "stem/ninefold": 0o755}, modes)
}

func TestFilesOfPackagesLieWhereSystemsLook(t *testing.T) {
	for name, want := range map[string][2]string{
		"completions/_ninefold":     {"/usr/share/zsh/vendor-completions/_ninefold", "/usr/share/zsh/site-functions/_ninefold"},
		"completions/ninefold.bash": {"/usr/share/bash-completion/completions/ninefold", "/usr/share/bash-completion/completions/ninefold"},
		"completions/ninefold.ps1":  {"", ""},
		"man/zh_CN/man1/ninefold.1": {"/usr/share/man/zh_CN/man1/ninefold.1.gz", "/usr/share/man/zh_CN/man1/ninefold.1.gz"},
		"LICENSE":                   {"/usr/share/doc/ninefold/copyright", "/usr/share/doc/ninefold/LICENSE"},
		"examples/README.md":        {"/usr/share/doc/ninefold/examples/README.md", "/usr/share/doc/ninefold/examples/README.md"},
	} {
		for i, kind := range []string{"deb", "rpm"} {
			got, _, err := installed(kind, file{name: name})
			require.NoError(t, err)
			assert.Equal(t, want[i], got, "%s in %s", name, kind)
		}
	}
	got, _, err := installed("deb", file{name: "ninefold", program: true})
	require.NoError(t, err)
	assert.Equal(t, "/usr/bin/ninefold", got)
}

func TestWhatCannotBeReleased(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("CHANGELOG.md", []byte("# Changes\n\n## 1.2.0 (2024-12-31)\n\n## 1.1.0-rc.1\n"), 0o600))
	for version, says := range map[string]string{
		"1.2.0": "", "1.1.0-rc.1": "", unreleased: "", "1.2": "not of the form", "v1.2.0": "not of the form", "1.2.0; rm": "not of the form", "1.3.0": "has no heading", "1.2.00": "has no heading",
	} {
		err := (&release{version: version}).checkVersion()
		if says == "" {
			assert.NoError(t, err, version)
		} else {
			assert.ErrorContains(t, err, says, version)
		}
	}
	assert.ErrorContains(t, (&release{platforms: []string{"plan9/amd64"}}).checkPlatforms(), "plan9/amd64: known are linux/amd64")
	assert.ErrorContains(t, emptied("."), "holds something already")
	assert.NoError(t, emptied(filepath.Join("new", "dist")))
}

func TestOnlyACleanCheckoutIsReleased(t *testing.T) {
	t.Chdir(t.TempDir())
	git := func(args ...string) {
		t.Helper()
		out, err := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@localhost"}, args...)...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	git("init", "-q")
	require.NoError(t, os.WriteFile("a", []byte("a"), 0o600))
	git("add", "a")
	git("commit", "-q", "-m", "first", "--date", "2024-12-31T00:00:00Z")
	r := release{time: time.Unix(0, 0)}
	require.NoError(t, r.identify(t.Context()))
	assert.Len(t, r.commit, 40)
	assert.Greater(t, r.time.Year(), 2000)
	require.NoError(t, os.WriteFile("a", []byte("b"), 0o600))
	assert.ErrorContains(t, (&release{time: time.Unix(0, 0)}).identify(t.Context()), "differs from its commit")
}
