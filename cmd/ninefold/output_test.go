package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/render"
)

// room is a folder with one of everything that a run can read.
func room(t *testing.T) {
	t.Helper()
	exports := copyOffice(t, "exports")
	t.Chdir(filepath.Dir(exports))
	require.NoError(t, os.Rename(filepath.Join("exports", "ninefold.yaml"), "ninefold.yaml"))
	require.NoError(t, os.Mkdir("branches", 0o700))
	require.NoError(t, os.WriteFile("branches/JW-ZZ.yaml", []byte("{}\n"), 0o600))
	code, _, stderr := call(t, "policy", "new", "tea.party", "--dir", "own")
	require.Equal(t, 0, code, stderr)
	code, _, stderr = call(t, "seal", "keygen", "keys")
	require.Equal(t, 0, code, stderr)
	code, _, stderr = call(t, "check", "exports", "-o", "json=old.json", "-o", "xlsx=ledger.xlsx", "--seal", filepath.Join("keys", privateKeyFile))
	require.LessOrEqual(t, code, 1, stderr)
	require.NoError(t, os.WriteFile("mask.key", []byte("a key of the tests, long enough"), 0o600))
	require.NoError(t, os.WriteFile("text.tmpl", []byte("{{.Span}}"), 0o600))
	require.NoError(t, os.Link("exports/走访记录.csv", "hard.csv"))
	require.NoError(t, os.Symlink("exports", "alias"))
}

// everyFile is the content of all files below the working directory.
func everyFile(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	require.NoError(t, filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			found[path] = read(t, path)
		}
		return err
	}))
	return found
}

// No command replaces anything that it, or another command, was made to read: 38
// commands and targets, after which every file is as it was.
func TestNoOutputDestroys(t *testing.T) {
	room(t)
	if _, err := os.Stat("exports/走访记录.csv"); err != nil {
		t.Fatal("the fixture has no 走访记录.csv")
	}
	before := everyFile(t)
	key := filepath.Join("keys", privateKeyFile)
	check, explain := "check exports", "explain exports --person 0001 --rule fieldwork.visits"
	for _, line := range []string{
		check + " -o json=exports/走访记录.csv", check + " -o json=hard.csv", check + " -o json=alias/走访记录.csv", check + " -o md=./exports/../exports/走访记录.csv",
		check + " -o json=ninefold.yaml", check + " -o json=branches/JW-ZZ.yaml", check + " -o json=branches/new.yaml",
		check + " --policy own -o json=own/tea/party.rego", check + " --policy own -o json=own/new.json",
		check + " --baseline old.json -o json=old.json", check + " --ledger ledger.xlsx -o json=ledger.xlsx", check + " --mask=full --mask-key mask.key -o json=mask.key",
		check + " -o json=new.json --seal " + key + " -o text=new.json.sig", check + " -o json=" + key + " --seal " + key,
		check + " -o json=new.json -o md=./new.json", check + " --cache cache -o json=cache/x.json", check + " --cache exports", check + " --profile own --policy own",
		explain + " -o json=exports/走访记录.csv", explain + " -o md=ninefold.yaml", explain + " -o text=hard.csv", explain + " --policy own -o json=own/tea/party.rego",
		"dossier exports --person 0001 -o json=exports/走访记录.csv", "inspect exports -o json=exports/走访记录.csv", "inspect exports --config ninefold.yaml -o text=ninefold.yaml",
		"rules --config ninefold.yaml -o json=ninefold.yaml", "rules --policy own -o md=own/tea/party.rego", "rules show fieldwork.visits --config ninefold.yaml -o md=ninefold.yaml",
		"verify old.json exports -o json=old.json", "verify old.json --key keys/" + publicKeyFile + " -o json=old.json.sig", "verify old.json --key keys/" + publicKeyFile + " -o text=keys/" + publicKeyFile,
		"diff old.json ./old.json -o md=old.json", "trend old.json ./old.json -o html=old.json", "render old.json -o text=old.json",
		"config show exports -o json=ninefold.yaml", "config schema --config ninefold.yaml -o json=ninefold.yaml", "config diff ninefold.yaml ./ninefold.yaml -o json=branches/JW-ZZ.yaml",
		"policy check own -o json=own/tea/party.rego", "policy test own -o text=own/tea/party.rego",
		"due exports -o ics=exports/走访记录.csv", "due exports --split branch -o ics=exports", "due exports --policy own -o json=own/x.json",
		"summary exports --template text.tmpl -o prose=text.tmpl", "summary exports -o xlsx=hard.csv", "whatif exports --set fieldwork.visits.half_days=3 -o json=ninefold.yaml",
	} {
		code, stdout, stderr := call(t, strings.Fields(line)...)
		assert.Equal(t, 2, code, "%s\n%s", line, stdout)
		assert.NotContains(t, stderr, "panic", line)
		assert.Equal(t, before, everyFile(t), line)
	}
}

// Every command that prints a document knows -o FORMAT[=FILE|-], several at once,
// and refuses a format that it does not know with those that it does.
func TestOneWayOut(t *testing.T) {
	room(t)
	for _, line := range []string{
		"check exports", "render old.json", "explain exports --person 0001 --rule fieldwork.visits", "dossier exports --person 0001 --rule fieldwork.visits", "inspect exports",
		"rules", "rules show fieldwork.visits", "verify old.json exports", "diff old.json ./old.json", "config show", "config schema", "config diff ninefold.yaml ./ninefold.yaml",
		"policy check own", "policy test own", "due exports", "summary exports", "whatif exports --set fieldwork.visits.half_days=3",
	} {
		code, _, stderr := call(t, append(strings.Fields(line), "-o", "jsno")...)
		assert.Equal(t, 2, code, line)
		assert.Contains(t, stderr, "no such output format; did you mean json?", line)
		code, first, stderr := call(t, append(strings.Fields(line), "-o", "json=-", "-o", "json=out.json")...)
		require.LessOrEqual(t, code, 1, line+stderr)
		assert.NoFileExists(t, "-", line)
		assert.Equal(t, first, read(t, "out.json"), line)
		require.NoError(t, os.Remove("out.json"))
	}
}

// No JSON output has a character in it that acts on a terminal, whatever the
// exports hold, and none of its keys depends on what people are called.
func TestNoRawEscapesInJSON(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("people.csv", "person_id,name,branch_id,party_member,joined_on,department\nP1,李\u009b31m明,B1,是,2020-05-01,部\u202e门\nP2,visits,B1,是,2020-05-01,a\nP3,rule,B1,否,2020-05-01,b\n")
	write("visits.csv", "person_id,date,session,无\u202e名\nP1,2024-03-04,day,x\n")
	write("postings.csv", "person_id,department,from\nP1,部\u202e门,2020-05-01\n")
	path := saved(t, dir, "--as-of", "2024-12-31")
	for _, args := range [][]string{
		{"check", dir, "--as-of", "2024-12-31", "-o", "json"}, {"explain", dir, "--as-of", "2024-12-31", "--person", "P1", "--rule", "fieldwork.visits", "-o", "json"},
		{"explain", dir, "--as-of", "2024-12-31", "--person", "P1", "--rule", "cultivation.rotation", "-o", "json"},
		{"dossier", dir, "--as-of", "2024-12-31", "--person", "P1"}, {"inspect", dir, "--rows", "-o", "json"}, {"diff", path, path, "-o", "json"},
		{"summary", dir, "--as-of", "2024-12-31", "--rows", "visits.half_days", "-o", "json"}, {"due", dir, "--as-of", "2024-12-31", "-o", "json"},
		{"whatif", dir, "--as-of", "2024-12-31", "--set", "cultivation.rotation.max_years=3", "-o", "json"}, {"verify", path, dir, "-o", "json"},
	} {
		code, stdout, stderr := call(t, args...)
		require.LessOrEqual(t, code, 1, stderr)
		for _, r := range stdout {
			if r != '\n' {
				require.Equal(t, string(r), render.Plain(string(r)), "%v: %q", args, stdout)
			}
		}
	}
}
