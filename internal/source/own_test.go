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

func core(creator string) parts {
	return parts{"docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>` + creator + `</dc:creator></cp:coreProperties>`}
}

// Files of the program's own making are told by their content. That all outputs
// there are begin as they do here is tested where they are made.
func TestOwnFilesArePassedOver(t *testing.T) {
	const result = "{\n  \"schema\": \"ninefold.result/v1\",\n  \"run\": {}}"
	csv := "\uFEFF结论,要求级别,要求编号,要求,对象类别\r\n"
	for name, data := range map[string][]byte{
		"r.json": []byte(result), "走访记录.json": []byte(result), "masked.txt": []byte(result), "r.ndjson": []byte(result), "redirected.json": utf16le("\uFEFF" + result), "big.json": utf16be("\uFEFF" + result),
		"sorted.json": []byte(`{"outcome": "` + strings.Repeat("x", 2*ownHead) + `", "schema": "ninefold.result/v1"}`),
		"v.ndjson":    []byte(`{"rule":"study.sessions","subject":{"kind":"branch","id":"B"}}`),
		"v.csv":       []byte(csv), "saved.csv": gbk(t, csv[3:]), "semicolon.csv": []byte(strings.ReplaceAll(csv, ",", ";")), "quoted.csv": []byte("\"status\",\"severity\",\"rule\",\"title\",\"kind\"\n"),
		"ledger.xlsx": build(t, core("ninefold")), "visits.xlsx": build(t, core("ninefold")),
		"r.html": []byte("<!DOCTYPE html>\n<html>\n<meta name=\"generator\" content=\"ninefold\">"), "seal.json.sig": make([]byte, 64),
		"due.ics": []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ninefold//ninefold due//EN\r\n"),
		"t.txt":   []byte("九宫 Ninefold：考核期 2024-01-01"), "ninefold.yaml": []byte("x"), "ninefold.schema.json": []byte("{}"),
	} {
		t.Run(name, func(t *testing.T) {
			tree(t, "x/other.csv")
			require.NoError(t, os.WriteFile(filepath.Join("x", name), data, 0o600))
			paths, notices, err := Discover([]string{"x"})
			require.NoError(t, err)
			assert.Equal(t, []string{"x/other.csv"}, paths)
			assert.Equal(t, []string{"own_output " + name}, codes(t, notices))
			paths, notices, err = Discover([]string{"x/other.csv", "x/" + name})
			require.NoError(t, err)
			assert.Equal(t, []string{"x/other.csv"}, paths, "also where it is named itself")
			assert.Len(t, notices, 1)
			paths, notices, err = Discover([]string{"x/" + name})
			require.NoError(t, err)
			assert.Equal(t, []string{"x/" + name}, paths, "where it is all that is named somebody wants to look into it")
			assert.Empty(t, notices)
			require.NoError(t, os.Remove("x/other.csv"))
			_, _, err = Discover([]string{"x"})
			requireFault(t, err, "x: nothing is left to read")
		})
	}
}

func TestWhatOnlyLooksLikeAFileOfOurs(t *testing.T) {
	for name, data := range map[string][]byte{
		"a.json": []byte(`[{"schema":"ninefold.result/v1","工号":"P1"}]`), "b.json": []byte(`{"schema":"other/v1"}`), "c.csv": []byte("结论,日期\n"), "d.csv": []byte("status,severity\n"),
		"e.xlsx": build(t, core("某人")), "f.xlsx": build(t, core("ninefold ")), "g.xlsx": build(t, nil), "h.txt": []byte("九宫格检查走访记录表\n工号,日期\n"), "i.txt": []byte("达标趋势\n"), "j.txt": []byte("工作数据汇总\n工号,姓名\n"),
		"k.csv": []byte("姓名 · 日期（必填）,时段\n"), "l.txt": []byte("各项要求\n工号,日期\n"), "m.csv": {}, "n.xlsx": []byte("PK\x03\x04 broken"), "o.ndjson": []byte(`{"rule":"x","subject":"y"}`),
		"ninefold2024.json": []byte("[]"),
	} {
		t.Run(name, func(t *testing.T) {
			tree(t, "x/")
			require.NoError(t, os.WriteFile(filepath.Join("x", name), data, 0o600))
			paths, notices, err := Discover([]string{"x"})
			require.NoError(t, err)
			assert.Equal(t, []string{"x/" + name}, paths)
			assert.Empty(t, notices)
		})
	}
}

func TestBranchesHaveAFolderOfTheirOwn(t *testing.T) {
	tree(t, "x/a.csv", "x/branches/B1.yaml", "x/branches/B2.yml", "y/a.csv", "y/branches/B1.yaml", "y/branches/b.csv", "z/a.csv", "z/branches/")
	for dir, want := range map[string][]string{"x": {"own_output branches"}, "y": {"own_output branches", "subdirectory_ignored branches"}, "z": nil} {
		_, notices, err := Discover([]string{dir})
		require.NoError(t, err)
		assert.Equal(t, want, codes(t, notices), dir)
	}
	_, notices, err := Discover([]string{"x"})
	require.NoError(t, err)
	assert.Equal(t, 2, notices[0].Count)
}

// It makes no difference whether a folder is named, twice, or all that is in it.
func TestSettingsAreToldHoweverTheSourcesAreNamed(t *testing.T) {
	tree(t, "x/a.csv", "x/b.csv", "x/ninefold.yaml", "x/branches/B1.yaml")
	want := []string{"own_output branches", "own_output ninefold.yaml"}
	for _, sources := range [][]string{{"x"}, {"x", "x"}, {"x/a.csv", "x/b.csv"}, {"x/b.csv", "x"}, {"x", "./x/../x/ninefold.yaml", "x/a.csv"}} {
		_, notices, err := Discover(sources)
		require.NoError(t, err)
		assert.ElementsMatch(t, want, codes(t, notices), sources)
	}
}

func TestAFolderOfResultsHoldsNoData(t *testing.T) {
	tree(t, "x/a.csv", "x/结果/b.txt")
	require.NoError(t, os.WriteFile("x/结果/r.json", []byte(`{"schema":"ninefold.result/v1"}`), 0o600))
	_, notices, err := Discover([]string{"x"})
	require.NoError(t, err)
	assert.Equal(t, []string{"subdirectory_ignored 结果"}, codes(t, notices), "for the text")
	require.NoError(t, os.Remove("x/结果/b.txt"))
	_, notices, err = Discover([]string{"x"})
	require.NoError(t, err)
	assert.Empty(t, notices)
}

func TestFilesThatTheConfigIgnores(t *testing.T) {
	tree(t, "x/visits.csv", "x/说明2024.csv", "x/old.xls", "x/说明.docx", "x/透视.xlsx", "x/说明/a.csv")
	require.NoError(t, os.Symlink("nowhere", "x/gone.csv"))
	paths, notices, err := Discover([]string{"x"}, "说明*", "*.XLS", "x/透视*", "GONE.csv", "*/never", "说明*/甲")
	require.NoError(t, err)
	assert.Equal(t, []string{"x/visits.csv"}, paths)
	assert.Equal(t, []string{"ignored old.xls", "ignored 说明", "ignored 说明.docx", "ignored 说明2024.csv", "ignored 透视.xlsx"}, codes(t, notices))
	_, _, err = Discover([]string{"x/visits.csv"}, "visits*")
	requireFault(t, err, "nothing is left to read")
	_, _, err = Discover([]string{"x"}, "*")
	requireFault(t, err, "nothing is left to read")
	assert.NotEmpty(t, audit.Say(err, audit.ZH)[0])
}

func TestPatternsOfWhatIsIgnored(t *testing.T) {
	for _, c := range []struct {
		pattern, file, sheet string
		want                 bool
	}{
		{"说明*", "a/说明.xlsx", "", true}, {"说明*", "a/b说明.xlsx", "", false}, {"*说明*", "a/b说明.xlsx", "", true}, {"a/*.csv", "a/b.csv", "", true}, {"*", "a.csv", "", true},
		{"a*b*c", "abc", "", true}, {"a*b*c", "aXbXc", "", true}, {"a*b*c", "acb", "", false}, {"aa*aa", "aaa", "", false}, {"", "a", "", false}, {"A.CSV", "a.csv", "", true}, {"a?.csv", "ab.csv", "", false}, {"[a].csv", "a.csv", "", false},
		{"名册.xlsx/透视*", "x/名册.xlsx", "透视表1", true}, {"名册.xlsx/透视*", "x/名册.xlsx", "人员", false}, {"名册.xlsx/透视*", "x/名册.xlsx", "", false}, {"*/透视*", "名册.xlsx", "透视", true}, {"名册.xlsx", "名册.xlsx", "透视", false},
		{"名册*", "名册.xlsx", "透视", true}, {"x/名册.xlsx/*", "x/名册.xlsx", "甲", true},
	} {
		assert.Equal(t, c.want, Ignored([]string{"never", c.pattern}, c.file, c.sheet), "%+v", c)
	}
}
