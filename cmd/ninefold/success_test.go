package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// success is a call that writes files, and what it must name as written.
type success struct {
	line    string
	written string // a regular expression
	failing bool   // it says how many fail, too
}

// silent are the commands that write nothing but standard output.
var silent = map[string]bool{
	"ninefold": true, "ninefold help": true, "ninefold config": true, "ninefold policy": true, "ninefold seal": true,
	"ninefold spread": true, "ninefold spread survey": true, "ninefold spread route": true, "ninefold spread rows": true, "ninefold spread join": true, "ninefold spread judge": true, "ninefold spread sum": true, // filters; a story tells what they write
	"ninefold serve": true, "ninefold licenses": true, "ninefold config check": true,
}

var successes = []success{
	{line: "check exports --rule study.forums -o json=result.json -o xlsx=book.xlsx", written: `result\.json(、|, )book\.xlsx`, failing: true},
	{line: "check exports --rule study.forums -o text --annotate copies", written: `copies( \(|（).+(\)|）)`},
	{line: "check exports --rule study.forums -o text --profile where", written: `where/cpu\.pprof(、|, )where/heap\.pprof`},
	{line: "check exports --rule study.forums -o rollup=rollup.json --seal keys/ninefold-seal.key", written: `rollup\.json(、|, )rollup\.json\.sig`, failing: true},
	{line: "check exports --rule study.forums --from 2023-01-01 --to 2023-12-31 -o json=old.json", written: `old\.json`, failing: true},
	{line: "render result.json -o md=result.md -o text", written: `result\.md`, failing: true},
	{line: "due exports -o ics=due.ics", written: `due\.ics`},
	{line: "due exports --split branch -o md=parts", written: `parts( \(|（).+(\)|）)`},
	{line: "explain exports --branch JW-ZZ --rule study.forums -o html=why.html", written: `why\.html`},
	{line: "dossier exports --person 0006 -o json=dossier.json", written: `dossier\.json`},
	{line: "summary exports -o xlsx=years.xlsx", written: `years\.xlsx`},
	{line: "whatif exports --rule study.forums --set study.forums.min_per_year=2 -o md=whatif.md", written: `whatif\.md`},
	{line: "trend result.json old.json -o html=trend.html", written: `trend\.html`},
	{line: "diff old.json result.json -o json=diff.json", written: `diff\.json`},
	{line: "verify result.json exports -o json=verified.json", written: `verified\.json`},
	{line: "rollup rollup.json --keys keys -o html=rollup.html", written: `rollup\.html`},
	{line: "inspect exports -o json=seen.json", written: `seen\.json`},
	{line: "inspect exports --suggest -o text=suggested.yaml", written: `suggested\.yaml`},
	{line: "init office", written: `office( \(|（)3 .+(\)|）)`},
	{line: "seal keygen pair", written: `pair/ninefold-seal\.key(、|, )pair/ninefold-seal\.pub`},
	{line: "policy new desk.tea --dir teas", written: `teas/desk/desk\.rego(、|, )teas/desk/tea\.rego(、|, )teas/desk/tea_test\.rego`},
	{line: "policy check teas -o json=faults.json", written: `faults\.json`},
	{line: "policy check loose --fix", written: `loose/desk/tea\.rego`},
	{line: "policy test teas -o json=tests.json", written: `tests\.json`},
	{line: "config show -o json=config.json", written: `config\.json`},
	{line: "config diff ninefold.yaml other.yaml -o json=changes.json", written: `changes\.json`},
	{line: "config schema -o json=schema.json", written: `schema\.json`},
	{line: "rules -o md=rules.md", written: `rules\.md`},
	{line: "rules show study.forums -o json=rule.json", written: `rule\.json`},
	{line: "rules matrix -o md=matrix.md", written: `matrix\.md`},
	{line: "rules export repeat exports --branch JW-XX", written: `repeat( \(|（).+(\)|）)`},
	{line: "rules doc .", written: `\.( \(|（)2 .+(\)|）)`},
	{line: "schema result -o json=schemas.json", written: `schemas\.json`},
	{line: "version -o json=version.json", written: `version\.json`},
	{line: "manual man", written: `man`},
}

// Whoever writes a file is told so on standard error by the last line but for what
// concerns single files, in one wording, and never on standard output.
func TestEveryCommandSaysWhatItHasWritten(t *testing.T) {
	for lang, words := range map[audit.Lang][2]string{audit.EN: {"written: ", `; of \d+ verdicts? (1 counts as a failure|\d+ count as failures)`}, audit.ZH: {"已写出 ", `；\d+ 条结论中有 \d+ 条计入失败`}} {
		t.Run(string(lang), func(t *testing.T) {
			room(t)
			loosen(t)
			for _, one := range successes {
				var out, said bytes.Buffer
				code := run(t.Context(), environment{args: strings.Fields(one.line), environ: []string{"NINEFOLD_LANG=" + string(lang)}, stdout: &out, stderr: &said})
				stderr := said.String()
				require.LessOrEqual(t, code, 1, "%s: %s", one.line, stderr)
				further := ""
				if one.failing {
					further = words[1]
				}
				line := `(?m)^ninefold: ` + words[0] + one.written
				assert.Regexp(t, line+further, filepath.ToSlash(stderr), one.line)
				assert.NotContains(t, out.String(), words[0], one.line)
			}
		})
	}
}

// loosen adds what single calls need: another config, and a policy with blanks to put right.
func loosen(t *testing.T) {
	t.Helper()
	require.NoError(t, os.WriteFile("other.yaml", []byte("thresholds: {study: {forums: {min_per_year: 2}}}\n"), 0o600))
	code, _, stderr := call(t, "policy", "new", "desk.tea", "--dir", "loose")
	require.Equal(t, 0, code, stderr)
	path := filepath.Join("loose", "desk", "tea.rego")
	require.NoError(t, os.WriteFile(path, []byte(strings.Replace(read(t, path), "\nverdict", "\n  verdict", 1)), 0o600))
}

func TestNoCommandThatWritesIsForgotten(t *testing.T) {
	known := map[string]bool{}
	for _, one := range successes {
		cmd, _, err := rootIn(audit.EN).Find(strings.Fields(one.line))
		require.NoError(t, err, one.line)
		known[cmd.CommandPath()] = true
	}
	everyCommand(rootIn(audit.EN), func(cmd *cobra.Command) {
		assert.True(t, known[cmd.CommandPath()] != silent[cmd.CommandPath()], "%s: writes files, or does not", cmd.CommandPath())
	})
}
