package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// Whatever the program writes into the folder that it checks is no data to it,
// under any name and in either language.
func TestOutputsBesideTheExports(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		t.Run(lang, func(t *testing.T) {
			exports := t.TempDir()
			require.NoError(t, os.CopyFS(exports, os.DirFS("../../fixtures/compliant")))
			check := func() *audit.Result { return resultIn(t, lang, exports, "--as-of", "2024-06-30") }
			before := check()
			written := writeEverything(t, exports, lang)
			after := check()
			assert.Equal(t, before.Verdicts, after.Verdicts)
			assert.Equal(t, before.Run.Inputs, after.Run.Inputs)
			told := map[string]bool{}
			for _, n := range after.Run.Notices {
				if n.Code == "own_output" {
					told[n.Path] = true
				}
			}
			for _, name := range written {
				assert.True(t, told[name], "%s was not known for one of ours", name)
			}
		})
	}
}

// A result that is saved beside the exports is verified as one saved elsewhere.
func TestAResultBesideTheExportsIsVerified(t *testing.T) {
	exports := t.TempDir()
	require.NoError(t, os.CopyFS(exports, os.DirFS("../../fixtures/compliant")))
	t.Chdir(exports)
	for range 2 { // the second time it is there before
		_, code, said := invokeIn(t, "en", "check", ".", "--as-of", "2024-06-30", "-o", "json=r.json", "-o", "xlsx=台账.xlsx")
		require.Zero(t, code, said)
		made, code, said := invokeIn(t, "en", "verify", "r.json", ".")
		assert.Zero(t, code, "%s %s", made, said)
	}
	written, err := os.ReadFile("r.json")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile("r.json", append(written, '\n'), 0o600))
	_, code, _ := invokeIn(t, "en", "verify", "r.json", ".")
	assert.Equal(t, 1, code)
}

// writeEverything has every command write all its formats into a folder, in files
// that might as well be exports, and gives their names.
func writeEverything(t *testing.T, exports, lang string) []string {
	t.Helper()
	elsewhere := t.TempDir()
	var written []string
	// extensions that files of a format may have; whatever is text may be called .txt
	extensions := map[string]string{"text": "txt", "junit": "txt", "tap": "txt", "github": "txt", "md": "txt", "ics": "txt", "sarif": "json", "rollup": "json"}
	write := func(command string, formats []string, args ...string) {
		call := append([]string{command}, args...)
		for _, format := range formats {
			name := command + "." + format + "." + cmp.Or(extensions[format], format)
			call = append(call, "-o", format+"="+filepath.Join(exports, name))
			written = append(written, name)
		}
		_, code, said := invokeIn(t, lang, call...)
		require.LessOrEqual(t, code, 1, "%s: %s", command, said)
		for _, name := range written {
			require.FileExists(t, filepath.Join(exports, name))
		}
	}
	source, day := "../../fixtures/messy", "2024-12-10"
	judged := []string{source, "--quarantine", "--as-of", day}
	var formats []string
	for _, f := range render.Formats() {
		formats = append(formats, f.Name)
	}
	write("check", formats, judged...)
	write("due", agendaFormats(), judged...)
	results := []string{filepath.Join(elsewhere, "2023.json"), filepath.Join(elsewhere, "2024.json")}
	for i, period := range [][]string{{"--from", "2023-01-01", "--to", "2023-12-31"}, {"--from", "2024-01-01", "--to", "2024-12-31"}} {
		_, code, said := invokeIn(t, lang, append(append([]string{"check"}, append(judged, period...)...), "-o", "json="+results[i])...)
		require.LessOrEqual(t, code, 1, said)
	}
	write("trend", reportFormats(), results...)
	write("summary", reportFormats(), judged...)
	write("whatif", reportFormats(), append(judged, "--set", "fieldwork.visits.half_days=1")...)
	write("diff", reportFormats(), results...)
	write("explain", reportFormats(), append(judged, "--person", "0001")...)
	write("rules", reportFormats())
	beginning := slices.DeleteFunc(reportFormats(), func(format string) bool { return format == "text" }) // which begins with what was asked for
	write("inspect", beginning, source)
	write("config", beginning, "show")
	write("policy", beginning, "check")
	return written
}

func invokeIn(t *testing.T, lang string, args ...string) (made []byte, code int, said string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(t.Context(), environment{args: append(args, "--lang", lang), stdout: &stdout, stderr: &stderr})
	return stdout.Bytes(), code, strings.TrimSpace(stderr.String())
}

// resultIn gives the JSON result of a check, all verdicts included.
func resultIn(t *testing.T, lang string, args ...string) *audit.Result {
	t.Helper()
	made, code, said := invokeIn(t, lang, append([]string{"check", "--all", "-o", "json"}, args...)...)
	require.LessOrEqual(t, code, 1, said)
	result := new(audit.Result)
	require.NoError(t, json.Unmarshal(made, result))
	return result
}
