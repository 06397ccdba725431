package correction_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/correction"
	"ninefold/internal/source"
)

const head = `{"schema":"ninefold.corrections/v1"}` + "\n"

func one() audit.Correction {
	return audit.Correction{
		SHA256: strings.Repeat("ab", 32), Path: "访谈.xlsx", Sheet: "一月", Row: 3, Column: 2, Old: "2月30日", New: "2024-02-28", Who: "王五", At: "2024-03-01T08:00:00Z",
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	texts := rapid.StringMatching(`[ -~张三\n"\\<&]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		var list []audit.Correction
		for row := range rapid.IntRange(0, 5).Draw(t, "rows") {
			c := one()
			c.Row, c.Sheet, c.Old, c.New = row+1, texts.Draw(t, "sheet"), texts.Draw(t, "old"), texts.Draw(t, "new")
			if c.Old != c.New {
				list = append(list, c)
			}
		}
		written := correction.New(list)
		again, err := correction.Read("x", written.Text())
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(again.List) != fmt.Sprint(list) || again.SHA256 != written.SHA256 {
			t.Fatalf("%v became %v", list, again)
		}
	})
}

func TestWhatIsNoOverlayIsToldLineByLine(t *testing.T) {
	good := strings.TrimPrefix(string(correction.New([]audit.Correction{one()}).Text()), head)
	for text, want := range map[string]string{
		"":                                   "x:1: the first line should be",
		"\n\n":                               "x:1: the first line should be",
		"工号,姓名\n":                            "x:1: is no JSON object",
		good:                                 "x:1: the first line should be",
		head[:20]:                            "x:1: is no JSON object",
		"{}":                                 "x:1: the first line should be",
		head + head:                          "x:2: sha256 is missing",
		"\xff" + head:                        "x: is no UTF-8 text",
		head + good + good:                   "x:3: is about the same cell as line 2",
		head + "\n\n[]\n1":                   "x:4: is no JSON object",
		head + good + "{} 1":                 "x:3: is no JSON object",
		strings.Replace(head, "v1", "v2", 1): "an overlay of version \"2\"",
		head + strings.Replace(good, `"old"`, `"Old"`, 1):                  "x:2: old is missing",
		head + strings.Replace(good, `{"`, `{"why":1,"`, 1):                "x:2: unknown key \"why\"",
		head + strings.Replace(good, `{"`, `{"old":"a","`, 1):              "x:2: \"old\" stands there twice",
		head + strings.Replace(good, `:3,`, `:"3",`, 1):                    "x:2: row should be a whole number",
		head + strings.Replace(good, `:3,`, `:3.5,`, 1):                    "x:2: row should be a whole number",
		head + strings.Replace(good, `:3,`, `:0,`, 1):                      "x:2: row is 0",
		head + strings.Replace(good, `:2,`, `:20000,`, 1):                  "x:2: column is 20000",
		head + strings.Replace(good, `"王五"`, `null`, 1):                    "x:2: who should be a text",
		head + strings.Replace(good, `"王五"`, `" "`, 1):                     "x:2: who is empty",
		head + strings.Replace(good, `"访谈.xlsx"`, `""`, 1):                 "x:2: path is empty",
		head + strings.Replace(good, `2024-02-28`, `2月30日`, 1):             "x:2: old and new are the same",
		head + strings.Replace(good, `2024-03-01T08:00:00Z`, `1 March`, 1): "x:2: at is \"1 March\"",
		head + strings.Replace(good, "abab", "ABAB", 1):                    "x:2: sha256 should be",
		head + strings.Replace(good, "abab", "", 1):                        "x:2: sha256 should be",
		head + strings.Replace(good, "}", "", 1):                           "x:2: is no JSON object",
		head + strings.Repeat("x\n", 60):                                   "x:52: is no JSON object",
	} {
		_, err := correction.Read("x", []byte(text))
		require.Error(t, err, text)
		assert.Contains(t, strings.Join(audit.Say(err, audit.EN), "\n"), want, text)
	}
	read, err := correction.Read("x", []byte("\ufeff"+strings.ReplaceAll(head+"\n"+good, "\n", "\r\n")))
	require.NoError(t, err)
	assert.Equal(t, []audit.Correction{one()}, read.List)
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(head))
	f.Add(correction.New([]audit.Correction{one()}).Text())
	f.Add([]byte(`{"schema":"ninefold.corrections/v1","schema":1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := correction.Read("x", data)
		if err != nil {
			for _, line := range append(audit.Say(err, audit.ZH), audit.Say(err, audit.EN)...) {
				assert.True(t, strings.HasPrefix(line, "x"), line)
			}
			return
		}
		again, err := correction.Read("x", read.Text())
		require.NoError(t, err)
		assert.Equal(t, read.List, again.List)
	})
}

func opened(t *testing.T, name, text string) *source.File {
	t.Helper()
	file, err := source.Read(name, []byte(text), source.Hint{})
	require.NoError(t, err)
	return file
}

func cells(t *testing.T, sheet source.Sheet) []string {
	t.Helper()
	var rows []string
	require.NoError(t, sheet.Each(func(row source.Row) error {
		var line []string
		for _, c := range row.Cells {
			line = append(line, c.Text)
		}
		rows = append(rows, strings.Join(line, "|"))
		return nil
	}))
	return rows
}

// A sheet gives the corrected cells wherever it is read, and all others as they stand.
func TestCellsAreReadAsTheyShould(t *testing.T) {
	file := opened(t, "走访.csv", "工号,日期,时段\nP1,2024-02-30,上午\nP2,2024-03-01\n\nP3,2024-03-02,x\n")
	twin := opened(t, "b/走访.csv", "工号,日期,时段\nP1,2024-02-30,上午\nP2,2024-03-01\n\nP3,2024-03-02,x\n")
	at := func(row, column int, was, is string) audit.Correction {
		return audit.Correction{SHA256: file.SHA256, Path: "elsewhere.csv", Row: row, Column: column, Old: was, New: is, Who: "王五", At: "2024-03-01"}
	}
	gone := one()
	renamed := gone
	renamed.SHA256, renamed.Path = strings.Repeat("cd", 32), "走访.csv"
	overlay := correction.New([]audit.Correction{at(5, 3, "x", ""), at(3, 3, "", "全天"), at(2, 2, "2024-02-30", "2024-02-29"), gone, renamed})
	laid, err := overlay.Lay([]*source.File{file, twin})
	require.NoError(t, err)
	want := []string{"工号|日期|时段", "P1|2024-02-29|上午", "P2|2024-03-01|全天", "", "P3|2024-03-02|"}
	assert.Equal(t, want, cells(t, file.Sheets[0]))
	assert.Equal(t, want, cells(t, file.Sheets[0]), "again")
	assert.Equal(t, want, cells(t, twin.Sheets[0]))
	assert.Len(t, laid.Overlaid.Cells, 6)
	assert.Equal(t, "b/走访.csv", laid.Overlaid.Cells[0].Path)
	assert.Equal(t, 5, laid.Overlaid.Given)
	var told []string
	for _, n := range laid.Notices {
		told = append(told, fmt.Sprintf("%s %s %d", n.Code, n.Path, n.Count))
	}
	assert.Equal(t, []string{"corrected_cells  6", "correction_unused 访谈.xlsx 1", "correction_unused 走访.csv 1"}, told)
	assert.Contains(t, laid.Notices[2].Message.EN, "holds something else now")

	var none *correction.Overlay
	laid, err = none.Lay([]*source.File{file})
	require.NoError(t, err)
	assert.Nil(t, laid.Overlaid)
	assert.Empty(t, laid.Notices)
}

func TestACorrectionThatDoesNotFitIsNamed(t *testing.T) {
	file := opened(t, "走访.csv", "工号,日期\nP1,2024-02-30\n")
	at := func(sheet string, row, column int, old string) audit.Correction {
		return audit.Correction{SHA256: file.SHA256, Path: "走访.csv", Sheet: sheet, Row: row, Column: column, Old: old, New: "new", Who: "王五", At: "2024-03-01"}
	}
	_, err := correction.New([]audit.Correction{at("", 2, 2, "“a” \"b\""), at("", 9, 1, ""), at("三月", 1, 1, ""), at("", 2, 1, "P1")}).Lay([]*source.File{file})
	require.Error(t, err)
	assert.Equal(t, []string{
		`走访.csv!A9: a correction does not fit: the sheet has no such row; take this correction back, or out of the overlay`,
		`走访.csv!B2: a correction does not fit: the cell holds "2024-02-30", and the correction says "‘a’ 'b'"; take this correction back, or out of the overlay`,
		`走访.csv/三月!A1: a correction does not fit: the file has no sheet "三月"; take this correction back, or out of the overlay`,
	}, audit.Say(err, audit.EN))
}
