package output_test

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/output"
)

func TestParse(t *testing.T) {
	t.Chdir(t.TempDir())
	r := output.Request{Command: "trend", Formats: []output.Format{{Name: "text"}, {Name: "json"}, {Name: "xlsx", Binary: true}}}
	given := func(flags ...string) ([]output.Target, error) { r.Given = flags; return r.Parse() }

	list, err := given()
	require.NoError(t, err)
	assert.Equal(t, "text", list[0].Format)
	assert.Empty(t, list[0].Path)

	list, err = given("json=-", "text=./b.txt", "json=c=d.json")
	require.NoError(t, err)
	assert.Equal(t, []string{"", "b.txt", "c=d.json"}, []string{list[0].Path, list[1].Path, list[2].Path}, "- is standard output")

	for says, flags := range map[string][]string{
		"no such output format; did you mean json? trend knows text, json, xlsx": {"jsno"},
		"two outputs go to the same place":                                       {"json", "text=-"},
		"names no file":                                                          {"json="},
		"the target's directory does not exist":                                  {"json=no/where.json"},
	} {
		_, err := given(flags...)
		assert.ErrorContains(t, err, says)
	}
	r.Terminal = true
	_, err = given("xlsx")
	assert.ErrorContains(t, err, "cannot be shown on a terminal")
	_, err = given("xlsx=x.xlsx")
	assert.NoError(t, err)
}

// Whatever a run reads is spared, under every name that leads there, and no two
// outputs go to one file.
func TestGuard(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{"data/in.csv", "rules/own/tea.rego", "bundle.tar.gz", "old.xlsx", "there.json"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o700))
		require.NoError(t, os.WriteFile(name, []byte("x"), 0o600))
	}
	require.NoError(t, os.Link("data/in.csv", "hard.csv"))
	require.NoError(t, os.Link("there.json", "also.json"))
	require.NoError(t, os.Symlink("data", "alias"))
	require.NoError(t, os.Mkdir("cache", 0o700))

	guard := func() *output.Guard {
		return new(output.Guard).Reads("data", "data/in.csv", "old.xlsx", "missing.key", "").Keeps("rules", "bundle.tar.gz", "")
	}
	for says, targets := range map[string][]string{
		"would replace data/in.csv": {"data/in.csv", "./data/../data/in.csv", "alias/in.csv", "hard.csv", filepath.Join(dir, "data", "in.csv")},
		"would replace old.xlsx":    {"old.xlsx"},
		"would replace bundle":      {"bundle.tar.gz"},
		"would replace missing.key": {"missing.key"},
		"lies in rules":             {"rules/own/tea.rego", "rules/new.json", "rules/own/deep.json"},
		"lies in the directory of":  {"cache/x.verdicts"},
	} {
		for _, target := range targets {
			assert.ErrorContains(t, guard().Fills("--cache", "cache").Writes("-o json", target).Check(), says, target)
		}
	}
	for _, pair := range [][2]string{{"new.json", "./new.json"}, {"there.json", "also.json"}, {"data/new.json", "alias/new.json"}} {
		assert.ErrorContains(t, guard().Writes("-o json", pair[0]).Writes("-o md", pair[1]).Check(), "two outputs go to the same place", pair)
	}
	for _, folder := range []string{"data", "alias", "./data", "rules", "rules/own"} {
		assert.Error(t, guard().Fills("--cache", folder).Check(), folder)
	}
	assert.NoError(t, guard().Fills("--cache", "cache").Writes("-o json", "data/new.json").Writes("-o md", "new.md").Writes("-o text", "there.json").Check())
	assert.NoError(t, guard().WritesOver("-o xlsx", "old.xlsx", "old.xlsx").Check(), "a new ledger takes the place of the old")
	assert.Error(t, guard().WritesOver("-o xlsx", "hard.csv", "old.xlsx").Check())
}

// Many targets take no longer than few.
func TestGuardOfManyTargets(t *testing.T) {
	dir := t.TempDir()
	g := new(output.Guard)
	for range 20000 {
		g.Writes("-o ics", filepath.Join(dir, "x"+strings.Repeat("y", len(dir)%7)))
	}
	begun := time.Now()
	assert.Error(t, g.Check())
	assert.Less(t, time.Since(begun), 2*time.Second)
}

type end struct{}

func (end) Error() string { return "end" }
func (end) Ends()         {}

// What has words already keeps them, and its remedy.
func TestUnwritten(t *testing.T) {
	told := &audit.Fault{Problem: audit.Text{ZH: "改动过", EN: "was changed"}, Remedy: audit.Text{ZH: "重新检查", EN: "check again"}}
	assert.Equal(t, error(told), output.Unwritten("x", told))
	assert.Equal(t, syscall.EPIPE, output.Unwritten("x", syscall.EPIPE))
	assert.Equal(t, end{}, output.Unwritten("x", end{}))
	assert.ErrorContains(t, output.Unwritten("x", errors.New("full")), "x: cannot be written: full")
}

// A draft of a run that was killed goes when the next one writes there; those of
// a run that lives, and files that are not ours, stay.
func TestDraftsOfKilledRuns(t *testing.T) {
	if os.Getenv("NINEFOLD_TEST_DRAFT") != "" {
		_, err := output.NewFiles(output.RealDisk{}).Draft(os.Getenv("NINEFOLD_TEST_DRAFT"), output.Bytes([]byte("half")))
		require.NoError(t, err)
		_, _ = os.Stdout.WriteString("drafted\n")
		time.Sleep(time.Minute)
		return
	}
	dir := t.TempDir()
	target := filepath.Join(dir, "result.json")
	drafts := func() []string {
		found, err := filepath.Glob(filepath.Join(dir, ".ninefold-draft-*"))
		require.NoError(t, err)
		return found
	}
	begin := func() *exec.Cmd {
		cmd := exec.CommandContext(context.Background(), os.Args[0], "-test.run=TestDraftsOfKilledRuns$")
		cmd.Env = append(os.Environ(), "NINEFOLD_TEST_DRAFT="+target)
		out, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		_, err = io.ReadFull(out, make([]byte, len("drafted\n")))
		require.NoError(t, err)
		return cmd
	}
	killed, alive := begin(), begin()
	require.NoError(t, killed.Process.Kill())
	_ = killed.Wait()
	require.Len(t, drafts(), 2)
	others := []string{".ninefold-draft-mine", ".ninefold-draft-", ".other-draft-1", ".ninefold-draft-7-aged"}
	for _, name := range others {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}
	require.NoError(t, os.Symlink(target, filepath.Join(dir, ".ninefold-draft-99")))
	require.NoError(t, output.NewFiles(output.RealDisk{}).Replace(target, output.Bytes([]byte("whole"))))
	assert.Len(t, drafts(), 1+3+1, "that of the run that lives, the three that are not ours or not old, the link")
	require.NoError(t, alive.Process.Kill())
	_ = alive.Wait()
	past := time.Now().Add(-48 * time.Hour)
	require.NoError(t, os.Chtimes(filepath.Join(dir, ".ninefold-draft-7-aged"), past, past))
	require.NoError(t, output.NewFiles(output.RealDisk{}).Replace(target, output.Bytes([]byte("whole"))))
	assert.Len(t, drafts(), 2+1)
}

// Hundreds of drafts at once need no more open files than a run may have.
func TestManyDrafts(t *testing.T) {
	dir := t.TempDir()
	files := output.NewFiles(output.RealDisk{})
	var drafts []output.Draft
	for i := range 400 {
		made, err := files.Draft(filepath.Join(dir, strings.Repeat("x", i%9+1)+string(rune('a'+i/9))), output.Bytes([]byte("x")))
		require.NoError(t, err)
		drafts = append(drafts, made)
	}
	require.NoError(t, files.Publish(drafts...))
	left, err := filepath.Glob(filepath.Join(dir, ".*"))
	require.NoError(t, err)
	assert.Empty(t, left)
}
