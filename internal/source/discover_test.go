package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// tree makes empty files below a directory of the test's own, which becomes
// the working directory. A name that ends in a slash is a directory.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		if dir := filepath.Dir(name); dir != "." || strings.HasSuffix(name, "/") {
			require.NoError(t, os.MkdirAll(dir, 0o700))
		}
		if !strings.HasSuffix(name, "/") {
			require.NoError(t, os.WriteFile(name, []byte("x"), 0o600))
		}
	}
}

// codes lists notices as "code path".
func codes(t *testing.T, notices []audit.Notice) (list []string) {
	t.Helper()
	for _, n := range notices {
		assert.NotEmpty(t, n.Message.ZH)
		assert.NotEmpty(t, n.Message.EN)
		list = append(list, n.Code+" "+n.Path)
	}
	return list
}

func TestDiscoverADirectory(t *testing.T) {
	tree(t, "x/visits.csv", "x/人员名册.XLSX", "x/a.json", "x/B.ndjson", "x/c.tsv", "x/d.txt", "x/e.xlsm",
		"x/.hidden.csv", "x/~$人员名册.xlsx", "x/.~走访.xlsx", "x/.git/a.csv",
		"x/ninefold.yaml", "x/ninefold.yml", "x/branches/TSW.csv",
		"x/notes.docx", "x/README.md", "x/other.yaml", "x/scan.pdf", "x/LICENSE",
		"x/2023/old.csv", "x/2024/may/old.xls", "x/pictures/a.png", "x/nothing/", "x/deep/.cache/a.csv")
	paths, notices, err := Discover([]string{"x"})
	require.NoError(t, err)
	assert.Equal(t, []string{"x/B.ndjson", "x/a.json", "x/c.tsv", "x/d.txt", "x/e.xlsm", "x/visits.csv", "x/人员名册.XLSX"}, paths)
	assert.Equal(t, []string{
		"subdirectory_ignored 2023", "subdirectory_ignored 2024",
		"file_ignored LICENSE", "file_ignored README.md", "subdirectory_ignored branches", "own_output ninefold.yaml", "own_output ninefold.yml", "file_ignored notes.docx", "file_ignored other.yaml", "file_ignored scan.pdf",
	}, codes(t, notices))
}

func TestDiscoverKeepsTheOrderOfTheSources(t *testing.T) {
	tree(t, "b/2.csv", "b/1.csv", "a/3.csv", "0.csv", "strange.dat")
	paths, notices, err := Discover([]string{"b/", "strange.dat", "a", "0.csv"})
	require.NoError(t, err)
	assert.Equal(t, []string{"b/1.csv", "b/2.csv", "strange.dat", "a/3.csv", "0.csv"}, paths)
	assert.Empty(t, notices)
}

func TestDiscoverGivesAFileOnce(t *testing.T) {
	tree(t, "x/a.csv", "x/b.csv", "y/a.csv")
	require.NoError(t, os.Symlink("../x/a.csv", "y/link.csv"))
	require.NoError(t, os.Link("x/b.csv", "y/hard.csv"))
	require.NoError(t, os.Symlink("x", "z"))
	here, err := os.Getwd()
	require.NoError(t, err)
	paths, notices, err := Discover([]string{"x", "x/a.csv", "./x/../x/a.csv", filepath.Join(here, "x", "b.csv"), "z", "y"})
	require.NoError(t, err)
	assert.Equal(t, []string{"x/a.csv", "x/b.csv", "y/a.csv"}, paths)
	assert.Equal(t, []string{"file_ignored hard.csv", "file_ignored link.csv"}, codes(t, notices))
	assert.Equal(t, "is the same file as b.csv, which is read once", notices[0].Message.EN)
}

func TestDiscoverFollowsLinksToSubdirectories(t *testing.T) {
	tree(t, "x/a.csv", "y/b.csv")
	require.NoError(t, os.Symlink("../y", "x/linked"))
	_, notices, err := Discover([]string{"x"})
	require.NoError(t, err)
	assert.Equal(t, []string{"subdirectory_ignored linked"}, codes(t, notices))
}

func TestDiscoverRefuses(t *testing.T) {
	tree(t, "old/a.csv", "old/b.xlsb", "old/c.ETT", "old/d.fods", "empty/", "other/a.pdf", "hidden/.a.csv", "only/2024/a.csv", "broken/a.csv")
	require.NoError(t, os.Symlink("nowhere", "broken/b.csv"))
	for name, c := range map[string]struct {
		sources []string
		says    []string
	}{
		"nothing":             {nil, []string{"no source is named; name a directory or a file"}},
		"missing":             {[]string{"none", "none.csv"}, []string{"none: does not exist", "none.csv: does not exist"}},
		"old spreadsheets":    {[]string{"old"}, []string{"old/b.xlsb: .xlsb spreadsheets cannot be read", "old/c.ETT: .ett spreadsheets", "old/d.fods: .fods spreadsheets"}},
		"an empty directory":  {[]string{"empty"}, []string{"empty: is an empty directory; put the exports there; known extensions: .csv "}},
		"no data files":       {[]string{"other"}, []string{"other: holds no data files"}},
		"hidden files only":   {[]string{"hidden"}, []string{"hidden: holds no data files"}},
		"data further down":   {[]string{"only"}, []string{"only: holds no data files"}},
		"a link to nowhere":   {[]string{"broken"}, []string{"broken/b.csv: does not exist"}},
		"one good, one empty": {[]string{"old/a.csv", "empty"}, []string{"empty: is an empty directory"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := Discover(c.sources)
			require.Error(t, err)
			lines := audit.Say(err, audit.EN)
			require.Len(t, lines, len(c.says), "%q", lines)
			for i, says := range c.says {
				assert.Contains(t, lines[i], says)
			}
			for _, line := range audit.Say(err, audit.ZH) {
				assert.NotContains(t, line, "%!")
			}
		})
	}
}

func TestDiscoverCannotLookIntoASubdirectory(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("nothing is forbidden to root")
	}
	tree(t, "x/a.csv", "x/locked/")
	require.NoError(t, os.Chmod("x/locked", 0))
	_, notices, err := Discover([]string{"x"})
	require.NoError(t, err)
	assert.Equal(t, []string{"subdirectory_ignored locked"}, codes(t, notices))
}
