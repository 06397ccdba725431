package source

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A byte order mark is not a text wherever it stands.
func TestByteOrderMarksAreNoText(t *testing.T) {
	plain := [][]string{{"工号", "姓名"}, {"P1", "甲,某"}, {"P2", "乙某"}}
	const marked = "\uFEFF\uFEFF\"工号\",姓名\n\uFEFFP1,\uFEFF\"甲,某\"\nP\uFEFF2,乙\uFEFF某\uFEFF\n"
	for name, data := range map[string][]byte{
		"UTF-8": []byte(marked), "UTF-16LE": utf16le(marked), "UTF-16BE": utf16be(marked), "GB18030": gb18030(t, marked),
	} {
		file, err := Read("a.csv", data, Hint{})
		require.NoError(t, err, name)
		got, err := texts(t, file.Sheets[0])
		require.NoError(t, err, name)
		assert.Equal(t, plain, got, name)
	}
	for name, text := range map[string]string{
		"a.json":   "\uFEFF[{\"\uFEFF工号\":\"P1\",\"姓名\":\"\\ufeff甲,某\"},\uFEFF{\"\\uFEFF工号\":\"P\\ufeff2\",\"姓名\":\"乙某\uFEFF\"}]",
		"a.ndjson": "{\"工号\":\"P1\",\"姓名\":\"甲,某\"}\n\uFEFF{\"工号\":\"P2\",\"姓名\":\"乙某\\uFEFF\"}\n",
	} {
		file, err := Read(name, []byte(text), Hint{})
		require.NoError(t, err, name)
		got, err := texts(t, file.Sheets[0])
		require.NoError(t, err, name)
		assert.Equal(t, plain, got, name)
	}
	rows, err := readFirst(t, build(t, parts{
		stringsPart: stringsXML("\uFEFF工号", "&#xFEFF;", "_xFEFF_P1"),
		sheetPart: sheetXML(`<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="inlineStr"><is><t>甲` + "\uFEFF" + `某</t></is></c>` +
			`<c t="str"><v>` + "\uFEFF" + `</v></c></row>`),
	}))
	require.NoError(t, err)
	assert.Equal(t, []plainRow{{1, "工号"}, {2, "P1|甲某"}}, rows)
}

// A large file that has a mark within is read all the same.
func TestAMarkInALargeFile(t *testing.T) {
	cutting(t, 1<<6, 1)
	path := filepath.Join(t.TempDir(), "a.csv")
	require.NoError(t, os.WriteFile(path, []byte("\uFEFF工号,姓名\n"+visits(20)+"\uFEFF\"P1\",\"甲\n某\"\n"+visits(20)), 0o600))
	file, err := Open(path, Hint{})
	require.NoError(t, err)
	got, err := texts(t, file.Sheets[0])
	require.NoError(t, err)
	assert.Contains(t, got, []string{"P1", "甲\n某"})
}
