package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"ninefold/internal/audit"
)

// packOffice packs the files of an office under a folder, with names as Windows
// writes them in Chinese.
func packOffice(t *testing.T, dir, folder, target string) {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, entry := range entries {
		if entry.Name() == "ninefold.yaml" {
			continue
		}
		name, err := simplifiedchinese.GBK.NewEncoder().String(folder + entry.Name())
		require.NoError(t, err)
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		require.NoError(t, err)
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, NonUTF8: true, Method: zip.Deflate})
		require.NoError(t, err)
		_, err = part.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.NoError(t, os.WriteFile(target, out.Bytes(), 0o600))
}

// resultOf is the result of a check with all that it finds, evidence by its rows.
func resultOf(t *testing.T, args ...string) *audit.Result {
	t.Helper()
	code, stdout, stderr := call(t, append([]string{"check", "--all", "-o", "json", "--fail-on", "none", "--allow-unknown"}, args...)...)
	require.Zero(t, code, stderr)
	result := new(audit.Result)
	require.NoError(t, json.Unmarshal([]byte(stdout), result))
	return result
}

// withoutFolders takes the folders off the paths of a result, so that results of one
// office in different places compare.
func withoutFolders(r *audit.Result) ([]audit.Verdict, []audit.Input) {
	for i := range r.Verdicts {
		for k := range r.Verdicts[i].Evidence {
			r.Verdicts[i].Evidence[k].Path = filepath.Base(r.Verdicts[i].Evidence[k].Path)
		}
	}
	for i := range r.Run.Inputs {
		r.Run.Inputs[i].Path = filepath.Base(r.Run.Inputs[i].Path)
	}
	return r.Verdicts, r.Run.Inputs
}

// One office gets the same verdicts by the same rows whether its files lie in a
// folder, in an archive or in subfolders.
func TestAnOfficeInArchivesAndSubfolders(t *testing.T) {
	verdicts, inputs := withoutFolders(resultOf(t, fixtureOffice))
	settings, err := os.ReadFile(filepath.Join(fixtureOffice, "ninefold.yaml"))
	require.NoError(t, err)
	for name, lay := range map[string]func(t *testing.T, dir string) (source, prefix string){
		"an archive in a folder": func(t *testing.T, dir string) (source, prefix string) {
			t.Helper()
			packOffice(t, fixtureOffice, "", filepath.Join(dir, "资料.zip"))
			return dir, "资料.zip/"
		},
		"an archive by itself, with the folder that was packed": func(t *testing.T, dir string) (source, prefix string) {
			t.Helper()
			packOffice(t, fixtureOffice, "资料/", filepath.Join(dir, "资料.zip"))
			return filepath.Join(dir, "资料.zip"), "资料.zip/资料/"
		},
		"a subfolder": func(t *testing.T, dir string) (source, prefix string) {
			t.Helper()
			require.NoError(t, os.CopyFS(filepath.Join(dir, "一季度"), os.DirFS(fixtureOffice)))
			require.NoError(t, os.Remove(filepath.Join(dir, "一季度", "ninefold.yaml")))
			return dir, "一季度/"
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "exports")
			require.NoError(t, os.Mkdir(dir, 0o700))
			require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), append(settings, "\nrecursive: true\n"...), 0o600))
			source, prefix := lay(t, dir)
			found := resultOf(t, source)
			for _, in := range found.Run.Inputs {
				assert.True(t, strings.HasPrefix(in.Path, prefix), in.Path)
			}
			got, read := withoutFolders(found)
			assert.Equal(t, verdicts, got)
			assert.Equal(t, inputs, read)
		})
	}
}

// What runs do beside judging does not mind that files lie in an archive.
func TestAnArchiveFromFirstToLast(t *testing.T) {
	dir := t.TempDir()
	exports, copies, result := filepath.Join(dir, "exports"), filepath.Join(dir, "copies"), filepath.Join(dir, "exports", "r.json")
	require.NoError(t, os.Mkdir(exports, 0o700))
	archive := filepath.Join(exports, "资料.zip")
	packOffice(t, fixtureOffice, "", archive)
	settings, err := os.ReadFile(filepath.Join(fixtureOffice, "ninefold.yaml"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(exports, "ninefold.yaml"), settings, 0o600))
	lenient := []string{"--fail-on", "none", "--allow-unknown"}
	before, err := os.ReadFile(archive)
	require.NoError(t, err)

	for _, target := range []string{archive, filepath.Join(exports, ".", "资料.zip")} {
		code, _, stderr := call(t, "check", exports, "-o", "json="+target)
		require.Equal(t, 2, code)
		assert.Contains(t, stderr, "资料.zip")
	}
	code, _, stderr := call(t, append([]string{"check", exports, "-o", "json=" + result, "--annotate", copies}, lenient...)...)
	require.Zero(t, code, stderr)
	entries, err := os.ReadDir(filepath.Join(copies, "资料.zip"))
	require.NoError(t, err)
	assert.NotEmpty(t, entries)
	code, stdout, stderr := call(t, append([]string{"verify", result, exports}, lenient...)...)
	require.Zero(t, code, "%s %s", stdout, stderr)

	cached := append([]string{"check", exports, "--cache", filepath.Join(dir, "cache"), "-o", "json"}, lenient...)
	environ := environment{environ: []string{"NINEFOLD_CACHE_KEY=a key for tests only"}}
	code, first, stderr := callWith(t.Context(), environ, cached...)
	require.Zero(t, code, stderr)
	code, second, stderr := callWith(t.Context(), environ, cached...)
	require.Zero(t, code, stderr)
	assert.Equal(t, first, second)

	after, err := os.ReadFile(archive)
	require.NoError(t, err)
	assert.Equal(t, before, after)

	// another archive in its place is another input
	changed := filepath.Join(dir, "changed")
	require.NoError(t, os.CopyFS(changed, os.DirFS(fixtureOffice)))
	visits, err := os.ReadFile(filepath.Join(changed, "走访记录.csv"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(changed, "走访记录.csv"), append(visits, "\r\n"...), 0o600))
	packOffice(t, changed, "", archive)
	code, stdout, _ = call(t, append([]string{"verify", result, exports}, lenient...)...)
	assert.Equal(t, 1, code)
	assert.Contains(t, stdout, "资料.zip/走访记录.csv")
}
