package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// readCSV reads text as a CSV file.
func readCSV(t testing.TB, text string, hint Hint) ([][]string, error) {
	t.Helper()
	sheets, _, err := openCSV("a.csv", []byte(text), hint)
	require.NoError(t, err)
	return texts(t, sheets[0])
}

type rows = [][]string

func TestCSVSplits(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want rows
	}{
		"LF":                                 {"a,b\nc,d\n", rows{{"a", "b"}, {"c", "d"}}},
		"CRLF":                               {"a,b\r\nc,d\r\n", rows{{"a", "b"}, {"c", "d"}}},
		"lone CR":                            {"a,b\rc,d\r", rows{{"a", "b"}, {"c", "d"}}},
		"mixed line ends":                    {"a\nb\r\nc\rd", rows{{"a"}, {"b"}, {"c"}, {"d"}}},
		"no line end at the end":             {"a,b\nc,d", rows{{"a", "b"}, {"c", "d"}}},
		"empty cells":                        {",a,\n,,\n", rows{{"", "a", ""}, {"", "", ""}}},
		"a separator ends the file":          {"a,", rows{{"a", ""}}},
		"one cell":                           {"a", rows{{"a"}}},
		"white space is kept":                {" a , b\n  \n", rows{{" a ", " b"}, {"  "}}},
		"quotes":                             {`"a","b,c"` + "\n" + `"d",e`, rows{{"a", "b,c"}, {"d", "e"}}},
		"doubled quotes":                     {`"a""b","""",""""""`, rows{{`a"b`, `"`, `""`}}},
		"an empty quoted cell":               {`"",""` + "\n" + `""`, rows{{"", ""}, {""}}},
		"line breaks within quotes":          {"\"a\nb\",\"c\r\nd\"\ne,f", rows{{"a\nb", "c\nd"}, {"e", "f"}}},
		"a CR within quotes is kept":         {"\"a\rb\",\"\r\r\n\"\n", rows{{"a\rb", "\r\n"}}},
		"a quote within a bare cell":         {"5\" pipe,a\"b\"\n", rows{{`5" pipe`, `a"b"`}}},
		"a quote behind a space":             {"a, \"b\"\n", rows{{"a", ` "b"`}}},
		"blank lines are rows":               {"\na\n\r\n\nb\n", rows{{}, {"a"}, {}, {}, {"b"}}},
		"blank lines at the end are no rows": {"a\n\n\r\n\n", rows{{"a"}}},
		"only blank lines":                   {"\n\n\n", nil},
		"tab":                                {"a\tb,c\nd\te,f\n", rows{{"a", "b,c"}, {"d", "e,f"}}},
		"semicolon":                          {"a;b\n1,5;2\n", rows{{"a", "b"}, {"1,5", "2"}}},
		"sep line":                           {"sep=;\na;b,c\n", rows{{"a", "b,c"}}},
		"sep line, CRLF, upper case":         {"SEP=|\r\na|b,c\r\n\r\nd", rows{{"a", "b,c"}, {}, {"d"}}},
		"sep line, tab":                      {"sep=\t\ra\tb\r", rows{{"a", "b"}}},
		"only a sep line":                    {"sep=;", nil},
		"a header that looks like one":       {"sep=a,b\n1,2\n", rows{{"sep=a", "b"}, {"1", "2"}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := readCSV(t, c.text, Hint{})
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestCSVKinds(t *testing.T) {
	sheets, _, err := openCSV("a.csv", []byte("007,,\"\", \n"), Hint{})
	require.NoError(t, err)
	assert.Empty(t, sheets[0].Name())
	assert.False(t, sheets[0].Hidden())
	require.NoError(t, sheets[0].Each(func(row Row) error {
		assert.Equal(t, []Cell{{Kind: Text, Text: "007"}, {}, {}, {Kind: Text, Text: " "}}, row.Cells)
		return nil
	}))
}

func TestCSVFindsTheSeparator(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want byte
	}{
		"one column":                    {"姓名\n甲某\n", ','},
		"lists in cells":                {"工号,职务\nP1,a;b;c\nP2,a;b\nP3,a;b\n", ','},
		"lists with commas":             {"工号;职务\nP1;a,b\nP2;a,b\nP3;\n", ';'},
		"quoted separators":             {"a;b\n\"1,2,3\";x\n\"1,2,3\";y\n", ';'},
		"quoted cells, semicolon":       {"\"a\";\"b,c\"\n\"d\";\"e,f\"\n", ';'},
		"title lines":                   {"走访记录表\n填报：某单位\n\n姓名\t日期\t备注\n甲某\t1\tx,y\n", '\t'},
		"a padded title":                {"走访记录;2024,,,\n,,,\n姓名,日期,备注,x\n", ','},
		"header only":                   {"姓名;日期", ';'},
		"a tab in one note":             {"a,b\n1,x\ty\n2,z\n", ','},
		"more columns win a tie":        {"a,b\tc\td\n1,2\t3\t4\n", '\t'},
		"text with a comma in each row": {"a\tb\tc\n1\tx,y\tz\n1\tx,y\tz\n", '\t'},
	} {
		assert.Equal(t, c.want, detectComma(c.text), name)
	}
}

func TestCSVObeysTheCommaHint(t *testing.T) {
	got, err := readCSV(t, "a|b,c\n", Hint{Comma: '|'})
	require.NoError(t, err)
	assert.Equal(t, rows{{"a", "b,c"}}, got)

	got, err = readCSV(t, "sep=;\na|b;c\n", Hint{Comma: '|'})
	require.NoError(t, err)
	assert.Equal(t, rows{{"a", "b;c"}}, got)

	for _, comma := range []rune{'"', '\n', '，', 'x', 0x80} {
		_, _, err = openCSV("a.csv", []byte("a"), Hint{Comma: comma})
		requireFault(t, err, "a.csv: ", "cannot separate fields")
	}
}

func TestCSVRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		given int
		says  string
	}{
		"unclosed quote":           {"a,b\n\n\"x\ny\",\"z\n1,2\n", 2, "row 3, column 2 (line 4 of the text): the quote that opens here is never closed"},
		"unclosed quote, doubled":  {"a,\"b\"\"\n", 0, "row 1, column 2 (line 1 of the text): the quote"},
		"only a quote":             {"\"", 0, "row 1, column 1"},
		"text behind a quote":      {"a,b\n1,\"x\"y\n", 1, "row 2, column 2 (line 2 of the text): text follows the closing quote"},
		"a space behind a quote":   {"\"x\" ,y\n", 0, "row 1, column 1 (line 1 of the text): text follows"},
		"unclosed, lone CR":        {"a\rb\r\"c", 2, "row 3, column 1 (line 3 of the text)"},
		"a cell over 1 MiB":        {"a\n" + strings.Repeat("x", 1<<20+1), 1, "row 2, column 1 (line 2 of the text): the cell is longer than 1 MiB"},
		"a quoted cell over 1 MiB": {"a,\"" + strings.Repeat("x\n", 1<<19) + "y\"", 0, "row 1, column 2 (line 1 of the text): the cell is longer than 1 MiB"},
		"too many columns":         {"a\n" + strings.Repeat(",", 1<<14), 1, "row 2, column 16385 (line 2 of the text): there are more than 16384 columns"},
		"NUL":                      {"a,b\n1,2\x003,4\n", 1, "row 2, column 2 holds a NUL character"},
		"NUL in the last cell":     {"a,b\n1,2\x00", 1, "row 2, column 2 holds a NUL"},
		"NUL in quotes":            {"a,b\n\n\"x\n\x00\",2\n", 1, "row 3, column 1 holds a NUL"},
		"NUL first":                {"\x00", 0, "row 1, column 1 holds a NUL"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := readCSV(t, c.text, Hint{})
			requireFault(t, err, "a.csv: ", c.says)
			assert.LessOrEqual(t, len(got), c.given)
		})
	}
}

func TestCSVTakesWhatIsJustWithinTheLimits(t *testing.T) {
	wide, long := strings.Repeat(",", 1<<14-1), strings.Repeat("x", 1<<20)
	got, err := readCSV(t, wide+"\n"+long+"\n\""+long+"\"", Hint{Comma: ','})
	require.NoError(t, err)
	assert.Len(t, got[0], 1<<14)
	assert.Equal(t, rows{{long}, {long}}, got[1:])
}

func TestCSVStopsWithTheReadersError(t *testing.T) {
	stop := errors.New("stop")
	for _, text := range []string{"a\nb\n", "\n\na\n"} {
		sheets, _, err := openCSV("a.csv", []byte(text), Hint{})
		require.NoError(t, err)
		calls := 0
		assert.Equal(t, stop, sheets[0].Each(func(Row) error { calls++; return stop }))
		assert.Equal(t, 1, calls)
	}
}

func TestCSVReadsTwice(t *testing.T) {
	sheets, _, err := openCSV("a.csv", []byte("a,b\n\n\"c\"\"\",d\n"), Hint{})
	require.NoError(t, err)
	first, err := texts(t, sheets[0])
	require.NoError(t, err)
	second, err := texts(t, sheets[0])
	require.NoError(t, err)
	assert.Equal(t, first, second)
}

func TestCSVDoesNotAllocatePerCell(t *testing.T) {
	sheets, _, err := openCSV("a.csv", []byte(visits(2000)), Hint{})
	require.NoError(t, err)
	allocations := testing.AllocsPerRun(5, func() {
		_ = sheets[0].Each(func(Row) error { return nil })
	})
	assert.Less(t, allocations, 12.0)
}

// visits is an invented export.
func visits(n int) string {
	var out strings.Builder
	out.WriteString("工号,日期,时段,组织编号,发现问题数,解决问题数,备注\r\n")
	for i := range n {
		fmt.Fprintf(&out, "P%04d,2024-%02d-%02d,上午,U%03d,%d,%d,\"走访，听取意见\"\r\n", i%500, i%12+1, i%28+1, i%80, i%5, i%3)
	}
	return out.String()
}

// quote writes a cell as CSV, in quotes whenever that is needed or asked for.
func quote(cell string, always bool) string {
	if always || strings.ContainsAny(cell, "\",\r\n") {
		return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}

func TestCSVRoundTrip(t *testing.T) {
	cell := rapid.StringOfN(rapid.SampledFrom([]rune("a,\";\t\n 某\r￿𠮷=")), 0, 6, -1).
		Filter(func(s string) bool { return !strings.Contains(s, "\r\n") })
	rapid.Check(t, func(r *rapid.T) {
		want := rapid.SliceOfN(rapid.SliceOfN(cell, 1, 5), 1, 6).Draw(r, "cells")
		end := rapid.SampledFrom([]string{"\n", "\r\n", "\r"}).Draw(r, "line end")
		var text strings.Builder
		for _, row := range want {
			for i, c := range row {
				if i > 0 {
					text.WriteByte(',')
				}
				text.WriteString(quote(c, len(row) == 1 || rapid.Bool().Draw(r, "quoted")))
			}
			text.WriteString(end)
		}
		got, err := readCSV(t, text.String(), Hint{Comma: ','})
		require.NoError(r, err)
		assert.Equal(r, want, got, "%q", text.String())
	})
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "\"a\"\"b\",\"c\r\nd\"\n\n,\n", "sep=;\na;b", "\"x", "a\"b,\"c\"d", "\xff", "\x00", visits(3)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, _, err := openCSV("a.csv", data, Hint{Encoding: "utf-8", Comma: ','})
		if err != nil {
			requireFault(t, err)
			return
		}
		got, err := texts(t, sheets[0])
		if err != nil {
			requireFault(t, err)
		}
		if _, rest := sepLine(string(data)); rest != string(data) || bytes.Contains(data, []byte("\uFEFF")) || loneCR(data) || bytes.IndexByte(data, 0) >= 0 {
			return
		}
		if want, ok := standard(data); ok {
			require.NoError(t, err)
			assert.Equal(t, want, filled(got))
		}
	})
}

func loneCR(data []byte) bool {
	return bytes.Count(data, []byte("\r")) != bytes.Count(data, []byte("\r\n"))
}

// standard reads with encoding/csv; ok is false for what it refuses.
func standard(data []byte) (all rows, ok bool) {
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord = -1
	all, err := in.ReadAll()
	return all, err == nil
}

// filled drops blank lines, as encoding/csv does.
func filled(all rows) (kept rows) {
	for _, row := range all {
		if len(row) > 0 {
			kept = append(kept, row)
		}
	}
	return kept
}

func BenchmarkCSV(b *testing.B) {
	text := visits(20000)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		sheet := &csvSheet{path: "a.csv", comma: ',', parts: divide(text, ',')}
		for b.Loop() {
			if err := sheet.Each(func(Row) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding/csv", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			in := csv.NewReader(strings.NewReader(text))
			in.ReuseRecord = true
			for {
				if _, err := in.Read(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
