package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// What others are told to run is run here, line by line as it stands in the files:
// the action, the hooks, the jobs and the examples.

// bash runs a script where the exports of the examples are, as CI does.
func bash(t *testing.T, dir, script string, variables ...string) (code int, said string) {
	t.Helper()
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), append([]string{"NINEFOLD_LANG=en"}, variables...)...)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		require.NoError(t, err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// checkout is a folder with what the examples hold.
func checkout(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash")
	}
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("../../examples")))
	return dir
}

func parsedYAML(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(text, into))
}

func TestAction(t *testing.T) {
	dir, temp := checkout(t), t.TempDir()
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Steps []struct {
				ID, Name, Run string
				Env           map[string]string
			}
		}
	}
	parsedYAML(t, "../../action.yml", &action)
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	inputs := map[string]string{}
	for name, input := range action.Inputs {
		inputs[name] = input.Default
	}
	inputs["sources"], inputs["arguments"] = "exports\n", "--rule=fieldwork.report\n--person\n002"
	expression := regexp.MustCompile(`\$\{\{ inputs\.([a-z]+) \}\}`)
	summary, outputs := filepath.Join(temp, "summary"), filepath.Join(temp, "outputs")
	require.NoError(t, os.WriteFile(summary, []byte("what was there\n"), 0o600))
	for _, step := range action.Runs.Steps {
		if step.Run == "" {
			continue
		}
		assert.NotContains(t, step.Run, "${{", "inputs come as variables")
		variables := []string{"GITHUB_ACTION_PATH=" + root, "RUNNER_TEMP=" + temp, "GITHUB_STEP_SUMMARY=" + summary, "GITHUB_OUTPUT=" + outputs}
		for name, value := range step.Env {
			variables = append(variables, name+"="+expression.ReplaceAllStringFunc(value, func(one string) string {
				return inputs[expression.FindStringSubmatch(one)[1]]
			}))
		}
		code, said := bash(t, dir, step.Run, variables...)
		if step.ID != "check" {
			require.Zero(t, code, said)
			continue
		}
		assert.Equal(t, 1, code, "a report came late")
		assert.Contains(t, said, "::error file=exports/")
	}
	assert.Equal(t, "exit-code=1\n", textOf(t, outputs))
	assert.Regexp(t, "^what was there\n# ❌ Ninefold: verdicts that count as failures: 1\n", textOf(t, summary))
	for _, name := range []string{"result.json", "result.sarif", "junit.xml"} {
		assert.FileExists(t, filepath.Join(dir, "ninefold-results", name))
	}
}

func textOf(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(text)
}

func TestPreCommitHooks(t *testing.T) {
	dir := checkout(t)
	require.NoError(t, os.Rename(filepath.Join(dir, "exports", "ninefold.yaml"), filepath.Join(dir, "ninefold.yaml")))
	var hooks []struct {
		ID, Entry, Files string
		Args             []string
	}
	parsedYAML(t, "../../.pre-commit-hooks.yaml", &hooks)
	assert.Len(t, hooks, 4)
	for _, hook := range hooks {
		code, said := bash(t, dir, hook.Entry+" "+strings.Join(hook.Args, " "))
		assert.Zero(t, code, "%s: %s", hook.ID, said)
		_, err := regexp.Compile(hook.Files)
		assert.NoError(t, err, hook.ID)
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte("thresholds: {fieldwork: {vists: {half_days: 3}}}\n"), 0o600))
	code, said := bash(t, dir, hooks[0].Entry)
	assert.Equal(t, 2, code)
	assert.Contains(t, said, "did you mean visits?")
}

func TestJobs(t *testing.T) {
	summary := filepath.Join(t.TempDir(), "summary")
	var github struct {
		Jobs map[string]struct{ Steps []struct{ Run string } }
	}
	parsedYAML(t, "../../examples/ci/github.yml", &github)
	var gitlab struct {
		Ninefold struct{ Script []string }
	}
	parsedYAML(t, "../../examples/ci/gitlab.yml", &gitlab)
	jenkins := regexp.MustCompile(`(?m)^ *sh '(.*)'$`).FindStringSubmatch(textOf(t, "../../examples/ci/Jenkinsfile"))
	require.Len(t, jenkins, 2)
	steps := github.Jobs["ninefold"].Steps
	for name, job := range map[string]struct {
		script string
		files  []string
	}{
		"github":  {steps[len(steps)-1].Run, []string{"ninefold.sarif"}},
		"gitlab":  {strings.Join(gitlab.Ninefold.Script, "\n"), []string{"codequality.json", "junit.xml", "result.json"}},
		"jenkins": {jenkins[1], []string{"junit.xml", "report.html", "result.json"}},
	} {
		dir := checkout(t)
		code, said := bash(t, dir, job.script, "GITHUB_STEP_SUMMARY="+summary)
		assert.Equal(t, 1, code, "%s: %s", name, said)
		for _, file := range job.files {
			assert.FileExists(t, filepath.Join(dir, file), name)
		}
		assert.Contains(t, said, "of 49 verdicts 16 count as failures", name)
	}
	assert.Contains(t, textOf(t, summary), "# ❌ Ninefold")
}

// The README shows the jobs as they are tested.
func TestREADMEShowsTheJobs(t *testing.T) {
	for _, page := range []string{"README.md", "README.zh-CN.md"} {
		text := textOf(t, "../../"+page)
		for _, job := range []string{"github.yml", "gitlab.yml", "Jenkinsfile"} {
			assert.Contains(t, text, "\n"+textOf(t, "../../examples/ci/"+job)+"```\n", "%s: %s", page, job)
		}
	}
}

func TestExamples(t *testing.T) {
	blocks := regexp.MustCompile("(?s)```sh\n(.*?)```")
	english, chinese := textOf(t, "../../examples/README.md"), textOf(t, "../../examples/README.zh-CN.md")
	comments := regexp.MustCompile(` *#.*`)
	lines := comments.ReplaceAllString(blocks.FindStringSubmatch(english)[1], "")
	assert.Equal(t, lines, comments.ReplaceAllString(blocks.FindStringSubmatch(chinese)[1], ""), "both languages say the same")
	dir := checkout(t)
	code, said := bash(t, dir, lines)
	require.Zero(t, code, said)
	assert.Contains(t, said, "was due by 2024-12-31, nothing")
	assert.FileExists(t, filepath.Join(dir, "report.html"))
	code, said = bash(t, dir, "ninefold check exports --fail-on none --policy own --rule own.reading -o json")
	require.Zero(t, code, said)
	var result struct {
		Verdicts []struct{ Status string }
	}
	require.NoError(t, json.Unmarshal([]byte(said), &result))
	assert.Equal(t, "fail", result.Verdicts[0].Status)
}
