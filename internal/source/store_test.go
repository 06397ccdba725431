package source

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// zipOf packs files by their names; one that ends in a slash is a folder.
func zipOf(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range sortedKeys(files) {
		part, err := w.Create(name)
		require.NoError(t, err)
		_, err = part.Write([]byte(files[name]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

func putZip(t testing.TB, name string, files map[string]string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o700))
	require.NoError(t, os.WriteFile(name, zipOf(t, files), 0o600))
}

func find(t testing.TB, how Search, sources ...string) (List, []string) {
	t.Helper()
	found, notices, err := new(Store).Find(sources, how)
	require.NoError(t, err)
	var told []string
	for _, n := range notices {
		assert.NotEmpty(t, n.Message.ZH)
		assert.NotEqual(t, n.Message.ZH, n.Message.EN)
		told = append(told, n.Code+" "+n.Path)
	}
	return found, told
}

func TestAZipArchiveIsReadLikeAFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	book := string(build(t, nil))
	putZip(t, "x/资料.zip", map[string]string{
		"走访.csv": table, "名册.xlsx": book, "照片.jpg": "x", ".DS_Store": "x", "~$名册.xlsx": "x", "__MACOSX/._走访.csv": "x", "一季度/走访.csv": table, "图/a.png": "x",
		"result.json": `{"schema": "ninefold.result/v1"}`, "ninefold.yaml": "period: {}", "旧.csv": table,
	})
	require.NoError(t, os.WriteFile("x/支部.csv", []byte(table), 0o600))
	found, told := find(t, Search{Ignore: []string{"资料.zip/旧*"}}, "x")
	assert.Equal(t, List{{"x/支部.csv", "支部.csv"}, {"x/资料.zip/名册.xlsx", "资料.zip/名册.xlsx"}, {"x/资料.zip/走访.csv", "资料.zip/走访.csv"}}, found)
	assert.Equal(t, []string{"支部.csv", "资料.zip/名册.xlsx", "资料.zip/走访.csv"}, found.Names())
	assert.Equal(t, []string{
		"settings_in_archive 资料.zip/ninefold.yaml", "own_output 资料.zip/result.json", "subdirectory_ignored 资料.zip/一季度", "ignored 资料.zip/旧.csv", "file_ignored 资料.zip/照片.jpg",
	}, told)

	found, _ = find(t, Search{Recursive: true, Ignore: []string{"旧.csv"}}, "x/资料.zip")
	assert.Equal(t, []string{"资料.zip/一季度/走访.csv", "资料.zip/名册.xlsx", "资料.zip/走访.csv"}, found.Names())

	file, err := Open("x/资料.zip/走访.csv", Hint{})
	require.NoError(t, err)
	assert.Equal(t, "x/资料.zip/走访.csv", file.Path)
	got, err := texts(t, file.Sheets[0])
	require.NoError(t, err)
	assert.Equal(t, rows{{"姓名", "日期"}, {"甲某", "2024-03-05"}}[:1], got[:1])
	loose, err := Open("x/支部.csv", Hint{})
	require.NoError(t, err)
	assert.Equal(t, loose.SHA256, file.SHA256, "the digest is of the file's own bytes")

	s := new(Store)
	sum, err := s.Sum("x/资料.zip/走访.csv")
	require.NoError(t, err)
	assert.Equal(t, loose.SHA256, sum)
	sum, err = s.Sum("x/支部.csv")
	require.NoError(t, err)
	assert.Equal(t, loose.SHA256, sum)
	assert.Equal(t, "x/资料.zip", s.Place("x/资料.zip/走访.csv"))
	assert.Equal(t, "x/支部.csv", s.Place("x/支部.csv"))
	assert.EqualValues(t, len(table), s.Size("x/资料.zip/走访.csv"))
	assert.EqualValues(t, len(table), s.Size("x/支部.csv"))
	assert.Zero(t, s.Size("x/资料.zip/none.csv"))
	assert.Zero(t, s.Size("x/none.csv"))
	_, err = s.Open("x/资料.zip/none.csv", Hint{})
	requireFault(t, err, "x/资料.zip/none.csv: the archive holds no such file")
}

// Whoever packs a folder gets an archive with that folder in it.
func TestTheFolderThatWasPackedCountsForTheArchive(t *testing.T) {
	t.Chdir(t.TempDir())
	putZip(t, "资料.zip", map[string]string{"资料/走访.csv": table, "资料/一月/走访.csv": table, "__MACOSX/x": "", "资料/.DS_Store": ""})
	found, told := find(t, Search{}, "资料.zip")
	assert.Equal(t, List{{"资料.zip/资料/走访.csv", "资料.zip/资料/走访.csv"}}, found)
	assert.Equal(t, []string{"subdirectory_ignored 资料.zip/资料/一月"}, told)
	found, told = find(t, Search{}, "资料.zip/资料/一月/走访.csv")
	assert.Equal(t, []string{"资料.zip/资料/一月/走访.csv"}, found.Names())
	assert.Empty(t, told)
}

func TestArchivesThatAreNotRead(t *testing.T) {
	document := openZip(t)
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("folder.zip", 0o700))
	require.NoError(t, os.WriteFile("folder.zip/a.csv", []byte(table), 0o600))
	putZip(t, "nested.zip", map[string]string{"内.zip": "PK", "旧.numbers": "x"})
	putZip(t, "hostile.zip", map[string]string{"../a.csv": table})
	putZip(t, "empty.zip", nil)
	putZip(t, "photos.zip", map[string]string{"a.jpg": "x"})
	require.NoError(t, os.WriteFile("book.zip", build(t, nil), 0o600))
	require.NoError(t, os.WriteFile("ods.zip", document, 0o600))
	require.NoError(t, os.WriteFile("rar.zip", []byte("Rar!\x1A\x07\x01"), 0o600))
	require.NoError(t, os.WriteFile("bomb.zip", bombZip(t), 0o600))
	for name, says := range map[string][]string{
		"nested.zip":       {"nested.zip/内.zip: is an archive inside an archive", "nested.zip/旧.numbers: .numbers spreadsheets cannot be read"},
		"hostile.zip":      {"hostile.zip: the archive holds a treacherous name: \"../a.csv\"; unpack it"},
		"empty.zip":        {"empty.zip: holds no data files"},
		"photos.zip":       {"photos.zip: holds no data files"},
		"book.zip":         {"book.zip: this is an XLSX workbook, not an archive of exports"},
		"ods.zip":          {"ods.zip: this is an OpenDocument spreadsheet (.ods), not an archive of exports; rename it to .ods"},
		"rar.zip":          {"rar.zip: this is a RAR archive, not an archive of exports"},
		"bomb.zip":         {"bomb.zip/a.csv: it claims to unpack to 100 MiB"},
		"none.zip":         {"none.zip: does not exist"},
		"empty.zip/no.csv": {"empty.zip/no.csv: the archive holds no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := Discover([]string{name})
			lines := audit.Say(err, audit.EN)
			require.Len(t, lines, len(says), "%q", lines)
			for i := range says {
				assert.Contains(t, lines[i], says[i])
			}
		})
	}
	found, _ := find(t, Search{}, "folder.zip")
	assert.Equal(t, List{{"folder.zip/a.csv", "a.csv"}}, found, "a folder is one, whatever it is called")
	_, err := Open("folder.zip/a.csv", Hint{})
	require.NoError(t, err)
	require.NoError(t, os.Mkdir("x", 0o700))
	putZip(t, "x/photos.zip", map[string]string{"a.jpg": "x"})
	require.NoError(t, os.WriteFile("x/a.csv", []byte(table), 0o600))
	_, told := find(t, Search{}, "x")
	assert.Equal(t, []string{"file_ignored photos.zip/a.jpg", "file_ignored photos.zip"}, told)
}

func openZip(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(openSample)
	require.NoError(t, err)
	return data
}

// bombZip has 100 MiB of blanks in it.
func bombZip(t testing.TB) []byte {
	return zipOf(t, map[string]string{"a.csv": strings.Repeat(" ", 100<<20)})
}

// An archive that is written anew between being found and being read is refused.
func TestAnArchiveThatChanges(t *testing.T) {
	t.Chdir(t.TempDir())
	putZip(t, "资料.zip", map[string]string{"a.csv": table, "b.csv": table})
	s := new(Store)
	_, _, err := s.Find([]string{"资料.zip"}, Search{})
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, name := range []string{"资料.zip/a.csv", "资料.zip/b.csv"} {
				_, err := s.Read(name, maxFileSize)
				assert.NoError(t, err)
			}
		})
	}
	group.Wait()
	putZip(t, "资料.zip", map[string]string{"a.csv": table + "乙某,2024-03-06\n"})
	_, err = s.Read("资料.zip/a.csv", maxFileSize)
	requireFault(t, err, "资料.zip: changed while it was being read")
}

func TestSubfoldersAreReadWhereTheConfigSaysSo(t *testing.T) {
	tree(t, "x/a.csv", "x/2024/一月/b.csv", "x/2024/c.csv", "x/.hidden/d.csv", "x/__MACOSX/e.csv", "x/旧/f.csv", "x/空/", "x/图/g.png", "x/branches/B1.yaml", "y/h.csv")
	putZip(t, "x/2024/二月.zip", map[string]string{"i.csv": "x", "深/j.csv": "x"})
	require.NoError(t, os.Symlink("../x", "x/2024/again"))
	require.NoError(t, os.Symlink("..", "x/2024/up"))
	require.NoError(t, os.Symlink("../y", "x/linked"))
	found, told := find(t, Search{Recursive: true, Ignore: []string{"旧/*"}}, "x")
	assert.Equal(t, []string{"2024/c.csv", "2024/一月/b.csv", "2024/二月.zip/i.csv", "2024/二月.zip/深/j.csv", "a.csv", "linked/h.csv"}, found.Names()[:6])
	assert.Contains(t, told, "ignored 旧")
	assert.Contains(t, told, "own_output branches")
	again, _ := find(t, Search{Recursive: true, Ignore: []string{"旧/*"}}, "x", "x/2024", "./x/a.csv")
	assert.Equal(t, found, again, "what is reached twice is given once")
	deep := "x" + strings.Repeat("/d", mostFolders+1)
	require.NoError(t, os.MkdirAll(deep, 0o700))
	_, _, err := new(Store).Find([]string{"x"}, Search{Recursive: true})
	requireFault(t, err, "folders deep")
}

func TestASubfolderAloneIsEnough(t *testing.T) {
	tree(t, "x/2024/a.csv", "y/2024/")
	found, _ := find(t, Search{Recursive: true}, "x")
	assert.Equal(t, []string{"2024/a.csv"}, found.Names())
	_, _, err := new(Store).Find([]string{"x"}, Search{})
	requireFault(t, err, "x: holds no data files")
	_, _, err = new(Store).Find([]string{"y"}, Search{Recursive: true})
	requireFault(t, err, "y: holds no data files")
}

func TestNamesAreWhatLiesBelowTheSources(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, tc := range map[string]struct {
		found List
		want  []string
	}{
		"files of one source":     {List{{"a/b/visits.csv", "visits.csv"}, {"c/people.csv", "people.csv"}}, []string{"visits.csv", "people.csv"}},
		"alike in two sources":    {List{{"x/visits.csv", "visits.csv"}, {"y/visits.csv", "visits.csv"}, {"y/people.csv", "people.csv"}}, []string{"x/visits.csv", "y/visits.csv", "people.csv"}},
		"alike further up":        {List{{"a/2023/q/visits.csv", "visits.csv"}, {"./a/2024/q/visits.csv", "visits.csv"}}, []string{"2023/q/visits.csv", "2024/q/visits.csv"}},
		"subfolders":              {List{{"x/一月/visits.csv", "一月/visits.csv"}, {"x/二月/visits.csv", "二月/visits.csv"}}, []string{"一月/visits.csv", "二月/visits.csv"}},
		"alike in their folders":  {List{{"x/一月/visits.csv", "一月/visits.csv"}, {"y/一月/visits.csv", "一月/visits.csv"}}, []string{"x/一月/visits.csv", "y/一月/visits.csv"}},
		"one as long as another":  {List{{"x/一月/visits.csv", "一月/visits.csv"}, {"y/一月/visits.csv", "visits.csv"}}, []string{"一月/visits.csv", "visits.csv"}},
		"standard input and file": {List{{"-//visits.csv", "visits.csv"}, {"x/visits.csv", "visits.csv"}}, []string{"-/visits.csv", "x/visits.csv"}},
		"the same twice":          {List{{"/a/b.csv", "b.csv"}, {"/a/b.csv", "b.csv"}}, []string{"b.csv", "b.csv"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tc.want, tc.found.Names()) })
	}
}

func TestStandardInputIsAFile(t *testing.T) {
	tree(t, "x/a.csv")
	s := &Store{Input: &Input{Name: "走访.csv", Data: []byte(table)}}
	found, _, err := s.Find([]string{"x", "-"}, Search{})
	require.NoError(t, err)
	assert.Equal(t, []string{"a.csv", "走访.csv"}, found.Names())
	path := found[1].Path
	file, err := s.Open(path, Hint{})
	require.NoError(t, err)
	assert.Equal(t, "csv", file.Format)
	sum, err := s.Sum(path)
	require.NoError(t, err)
	assert.Equal(t, file.SHA256, sum)
	assert.Empty(t, s.Place(path))
	assert.EqualValues(t, len(table), s.Size(path))
	for name, tc := range map[string]struct {
		input   *Input
		sources []string
		says    string
	}{
		"no name":        {nil, []string{"-"}, "nothing says which file it is; pipe a file to the program and say what it is called, as in --stdin-name visits.csv"},
		"twice":          {s.Input, []string{"-", "-"}, "one source only"},
		"not what it is": {&Input{"走访.xlsx", []byte(table)}, []string{"-"}, "this is CSV text, not an XLSX workbook"},
		"no format":      {&Input{"走访", []byte(table)}, []string{"-"}, "names no format that can be read"},
		"nothing":        {&Input{"走访.csv", nil}, []string{"-"}, "is empty (0 bytes)"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &Store{Input: tc.input}
			found, _, err := s.Find(tc.sources, Search{})
			if err == nil {
				_, err = s.Open(found[0].Path, Hint{})
			}
			requireFault(t, err, tc.says)
		})
	}
}
