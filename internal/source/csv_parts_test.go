package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// cutting sets how CSV texts are cut, and from which size on files are large.
func cutting(t interface{ Cleanup(func()) }, size int, large int64) {
	partSize, largeFrom = size, large
	t.Cleanup(func() { partSize, largeFrom = 1<<19, 1<<20 })
}

// opened is all that can be told of a file: what Open and Each give, row
// numbers included, or the fault.
func opened(path string, hint Hint) string {
	var told strings.Builder
	file, err := Open(path, hint)
	if err != nil {
		return err.Error()
	}
	fmt.Fprintln(&told, file.Encoding, file.SHA256)
	err = file.Sheets[0].Each(func(row Row) error {
		fmt.Fprintf(&told, "%d %q\n", row.Number, row.Cells)
		return nil
	})
	if err != nil {
		told.WriteString(err.Error())
	}
	return told.String()
}

// However a file is cut, and whether it is held in memory or not, it gives the
// same rows, or the same fault at the same place.
func TestCSVIsTheSameHoweverItIsCut(t *testing.T) {
	found, err := filepath.Glob("testdata/csv/*")
	require.NoError(t, err)
	texts := []string{
		"a,b\n\"x\n\",2\n3,4\n", "a\n\n\n\n\nb\n\n", "\"a\"\"\n\"\"b\"\nc\n", "5\" pipe,a\"\n\"b\",c\n\n", "a\n\"b", "a\nb\n\"c\"d\ne\n\"f\"",
		"a\r\n\r\n\"b\r\n\"\r\nc\rd", "a\rb\rc\r\"\rd", "a,b\n1,2\n3,\x00\n4,5\n", "\xEF\xBB\xBFsep=;\na;b\nc;d\n", "\xEF\xBB\xBF\"a\",b\n", "某,a\n\xFF\n", "\xC4\xB3,1\n\xC4\xB3,2\n",
		"é\n", "姓名\n李明\n\"王\n某\"\n", "\xFF\xFEa\x00\n\x00", "名" + strings.Repeat("甲", 30) + "\n\"" + strings.Repeat("乙\n", 30) + "\"\n", "[1,\n", "{\\rtf\n", "\n\n\na\n",
		"a,b\n1,2\n\uFEFFa,b\n3,4\n", "\uFEFFa,b\n\uFEFF\"x\ny\",\uFEFF2\n", "\uFEFF\uFEFF\"a\",b\n", "a,\uFEFF\n\uFEFF\n", "名\uFEFF字\n",
	}
	for i, text := range texts {
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.csv", i))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		found = append(found, path)
	}
	for _, path := range found {
		if extensionOf(path) != ".csv" {
			continue
		}
		cutting(t, 1<<19, 1<<20)
		want := opened(path, Hint{})
		for _, size := range []int{1, 2, 3, 7, 64} {
			for _, large := range []int64{1, 1 << 20} {
				cutting(t, size, large)
				require.Equal(t, want, opened(path, Hint{}), "%s cut at %d, large from %d", path, size, large)
			}
		}
	}
}

func TestAnyCSVIsTheSameHoweverItIsCut(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "\"", "\"\"", ",", ",", "\n", "\n", "\r", "\r\n", "李", "é", "\xC4\xB3", "\x00", "sep=;\n", "\n\"", "\","}), 0, 40)
		text := strings.Join(pieces.Draw(t, "text"), "")
		path := filepath.Join(dir, "a.csv")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		cutting(noCleanup{}, 1<<19, 1<<20)
		want := opened(path, Hint{})
		for _, size := range []int{1, 2, 5, 16} {
			cutting(noCleanup{}, size, 1)
			require.Equal(t, want, opened(path, Hint{}), size)
			cutting(noCleanup{}, size, 1<<20)
			require.Equal(t, want, opened(path, Hint{}), size)
		}
	})
	cutting(t, 1<<19, 1<<20)
}

type noCleanup struct{}

func (noCleanup) Cleanup(func()) {}

// A text without quotes is cut about every partSize bytes.
func TestCSVIsCut(t *testing.T) {
	cutting(t, 100, 1)
	path := filepath.Join(t.TempDir(), "a.csv")
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("a,b\n", 1000)), 0o600))
	file, err := Open(path, Hint{})
	require.NoError(t, err)
	parted, ok := file.Sheets[0].(Parted)
	require.True(t, ok)
	assert.Len(t, parted.Parts(), 40)
}

// What is read part by part must be what was looked through before.
func TestALargeFileThatChangesIsRefused(t *testing.T) {
	cutting(t, 8, 1)
	for name, change := range map[string]func(path string) error{
		"it is cut off": func(path string) error { return os.Truncate(path, 5) },
		"same size and time": func(path string) error {
			info, err := os.Stat(path)
			if err != nil {
				return err
			}
			return replace(path, strings.Repeat("1\n3\n", 9), info.ModTime())
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "people.csv")
			require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("1\n2\n", 9)), 0o600))
			require.NoError(t, os.Chtimes(path, time.Time{}, time.Now().Add(-time.Hour)))
			file, err := Open(path, Hint{})
			require.NoError(t, err)
			require.NoError(t, change(path))
			err = file.Sheets[0].Each(func(Row) error { return nil })
			assert.ErrorContains(t, err, "changed while it was being read")
			require.NoError(t, os.Remove(path))
			err = file.Sheets[0].Each(func(Row) error { return nil })
			assert.ErrorContains(t, err, "does not exist")
		})
	}
}
