package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// everyCommand visits each command that does something by itself.
func everyCommand(cmd *cobra.Command, visit func(*cobra.Command)) {
	if cmd.Runnable() && !strings.HasPrefix(cmd.CommandPath(), "ninefold completion") {
		visit(cmd)
	}
	for _, below := range cmd.Commands() {
		everyCommand(below, visit)
	}
}

func rootIn(lang audit.Lang) *cobra.Command {
	a := &app{environment: environment{stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}}, lang: lang, stats: newStats()}
	return a.root()
}

// Help shows of every command how it is used, and every line of it can be typed.
func TestEveryCommandHasExamplesThatCanBeTyped(t *testing.T) {
	only := map[string]bool{"ninefold config": true, "ninefold policy": true, "ninefold seal": true, "ninefold spread": true} // do nothing by themselves
	known := map[string]bool{}
	everyCommand(rootIn(audit.EN), func(cmd *cobra.Command) {
		known[cmd.CommandPath()] = true
		if only[cmd.CommandPath()] {
			return
		}
		assert.NotEmpty(t, examples[cmd.CommandPath()], cmd.CommandPath())
	})
	for path, list := range examples {
		assert.True(t, known[path], "there is no %s", path)
		for _, e := range list {
			words := strings.Fields(strings.Split(e.line, " > ")[0])
			require.Equal(t, "ninefold", words[0])
			cmd, rest, err := rootIn(audit.EN).Find(words[1:])
			require.NoError(t, err, e.line)
			assert.True(t, path == "ninefold" || cmd.CommandPath() == path, "%s stands under %s", e.line, path)
			assert.NoError(t, cmd.ParseFlags(rest), e.line)
			assert.NotEmpty(t, e.about.ZH, e.line)
			assert.NotEmpty(t, e.about.EN, e.line)
		}
	}
}

// What a shell is offered, as it asks for it.
func TestCompletion(t *testing.T) {
	for name, tc := range map[string]struct {
		typed      []string
		want       []string
		wantNot    []string
		everything bool // want is all there is
	}{
		"commands":           {typed: []string{"ch"}, want: []string{"check\t" + "check exported data against the requirements"}, wantNot: []string{"due"}},
		"formats":            {typed: []string{"check", "-o", "j"}, want: []string{"json", "junit"}, wantNot: []string{"sarif"}},
		"formats of due":     {typed: []string{"due", "-o", ""}, want: []string{"ics"}, wantNot: []string{"sarif"}},
		"requirements":       {typed: []string{"check", "--rule", "fieldwork.v"}, want: []string{"fieldwork.visits\tWeekly grassroots visits"}, everything: true},
		"rules show":         {typed: []string{"rules", "show", "study."}, want: []string{"study.sessions", "study.forums"}},
		"branches":           {typed: []string{"check", "../../fixtures/office", "--branch", "JW-Z"}, want: []string{"JW-ZZ"}, wantNot: []string{"JW-XC"}},
		"people":             {typed: []string{"explain", "../../fixtures/office", "--person", "000"}, want: []string{"0006\t蒋若云"}},
		"masked":             {typed: []string{"check", "../../fixtures/office", "--mask", "--person", "0006"}, want: []string{"0006"}, wantNot: []string{"蒋若云"}},
		"no source":          {typed: []string{"check", "--person", ""}, want: []string{":4"}, wantNot: []string{"0006"}},
		"nothing there":      {typed: []string{"check", "nowhere", "--person", ""}, want: []string{":4"}},
		"words":              {typed: []string{"check", "--fail-on", ""}, want: []string{"must", "should", "due", "none"}},
		"colours":            {typed: []string{"check", "--color", ""}, want: []string{"auto", "always", "never"}},
		"topics":             {typed: []string{"help", "rules", "s"}, want: []string{"show"}},
		"shells":             {typed: []string{"completion", ""}, want: []string{"bash", "zsh", "fish", "powershell"}},
		"behind = is a file": {typed: []string{"check", "-o", "json="}, want: []string{":0"}},
	} {
		t.Run(name, func(t *testing.T) {
			var out, said bytes.Buffer
			code := run(context.Background(), environment{args: append([]string{"__complete"}, tc.typed...), environ: []string{"NINEFOLD_LANG=en"}, stdout: &out, stderr: &said})
			require.Zero(t, code, said.String())
			for _, one := range tc.want {
				assert.Regexp(t, `(?m)^`+one, out.String())
			}
			for _, one := range tc.wantNot {
				assert.NotContains(t, out.String(), one)
			}
			if tc.everything {
				assert.Equal(t, len(tc.want)+1, strings.Count(out.String(), "\n"), out.String())
			}
		})
	}
}
