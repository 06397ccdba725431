package source

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// opener is openJSON or openNDJSON.
type opener func(path string, data []byte, hint Hint) ([]Sheet, string, error)

// cellsOf reads all rows of the one sheet as cells.
func cellsOf(t testing.TB, open opener, text string) (all [][]Cell, err error) {
	t.Helper()
	sheets, encoding, err := open("a.json", []byte(text), Hint{})
	if err != nil {
		assert.Empty(t, sheets)
		return nil, err
	}
	assert.NotEmpty(t, encoding)
	require.Len(t, sheets, 1)
	assert.Empty(t, sheets[0].Name())
	assert.False(t, sheets[0].Hidden())
	assert.False(t, sheets[0].Ragged())
	err = sheets[0].Each(func(row Row) error {
		require.Equal(t, len(all)+1, row.Number)
		all = append(all, append([]Cell{}, row.Cells...))
		return nil
	})
	return all, err
}

func word(text string) Cell   { return Cell{Kind: Text, Text: text} }
func number(text string) Cell { return Cell{Kind: Number, Text: text} }
func truth(text string) Cell  { return Cell{Kind: Truth, Text: text} }

func TestJSONReads(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want [][]Cell
	}{
		"every kind": {
			`[{"工号":"007","数":1.50,"党员":true,"否":false,"空":null,"职务":["支部负责人","其他"],"无":"","列":[]}]`,
			[][]Cell{
				{word("工号"), word("数"), word("党员"), word("否"), word("空"), word("职务"), word("无"), word("列")},
				{word("007"), number("1.50"), truth("TRUE"), truth("FALSE"), {}, word("支部负责人；其他"), {}, {}},
			},
		},
		"numbers as written": {
			`[{"a":12345678901234567890,"b":-0.10,"c":1E+3,"d":0,"e":-0e-0}]`,
			[][]Cell{
				{word("a"), word("b"), word("c"), word("d"), word("e")},
				{number("12345678901234567890"), number("-0.10"), number("1E+3"), number("0"), number("-0e-0")},
			},
		},
		"keys in order of first appearance": {
			`[{"b":1},{"a":2,"b":3},{},{"c":4,"a":5}]`,
			[][]Cell{
				{word("b"), word("a"), word("c")},
				{number("1"), {}, {}}, {number("3"), number("2"), {}}, {{}, {}, {}}, {{}, number("5"), number("4")},
			},
		},
		"escapes": {
			`[{"a\n":"\"\\\/\b\f\n\r\t\u4e00\uD842\udfb7x"}]`,
			[][]Cell{{word("a\n")}, {word("\"\\/\b\f\n\r\t一𠮷x")}},
		},
		"white space":   {" \r\n\t[ { \"a\" : [ \"x\" , \"y\" ] , \"b\" : 1 } , {} ] \n", [][]Cell{{word("a"), word("b")}, {word("x；y"), number("1")}, {{}, {}}}},
		"an empty key":  {`[{"":1}]`, [][]Cell{{{}}, {number("1")}}},
		"an empty list": {" [ ] ", nil},
		"only {}":       {"[{},{}]", nil},
		"a BOM":         {"\uFEFF[{\"a\":1}]", [][]Cell{{word("a")}, {number("1")}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := cellsOf(t, openJSON, c.text)
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestNDJSONReads(t *testing.T) {
	text := "\uFEFF{\"a\":\"x\"}\r\n\n  \n {\"b\":1,\"a\":\"y\"} \n{}\n\n"
	got, err := cellsOf(t, openNDJSON, text)
	require.NoError(t, err)
	assert.Equal(t, [][]Cell{
		{word("a"), word("b")},
		{word("x"), {}}, // line 1
		{}, {},          // blank lines
		{word("y"), number("1")},
		{{}, {}},
	}, got)

	got, err = cellsOf(t, openNDJSON, "\n")
	require.NoError(t, err)
	assert.Empty(t, got)
}

func TestJSONRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, says string }{
		"CSV":                  {"a,b\n1,2\n", "this is CSV or other plain text, not a JSON array"},
		"an object":            {`{"data":[{"a":1}]}`, "is an object, not an array of objects; if it has one object a line, rename it to .ndjson"},
		"only white space":     {"  ", "not a JSON array"},
		"numbers":              {"[1,2]", `element 1 (line 1): found "1" where an object, beginning with "{" was expected`},
		"a nested object":      {"[{\"a\":1},\n{\"b\":2,\"c\":{\"d\":1}}]", `element 2 (line 2), key "c": holds an object within the object`},
		"a nested list":        {`[{"a":["x",["y"]]}]`, `element 1 (line 1), key "a": a list may hold texts only`},
		"objects in a list":    {`[{"a":[{"b":1}]}]`, "a list may hold texts only"},
		"numbers in a list":    {`[{"a":[1]}]`, "a list may hold texts only"},
		"deep nesting":         {`[{"a":` + strings.Repeat("[", 1<<20), "a list may hold texts only"},
		"deep top level":       {strings.Repeat("[", 1<<20), `element 1 (line 1): found "["`},
		"a key twice":          {`[{"a":1,"b":2,"a":1}]`, `element 1 (line 1), key "a": the key appears twice in one object`},
		"a key twice, escaped": {`[{"a":1,"\u0061":1}]`, "appears twice"},
		"trailing garbage":     {"[{\"a\":1}]\nx", `found "x" where the end was expected`},
		"a second array":       {`[{"a":1}][]`, "where the end was expected"},
		"cut off in a string":  {`[{"a":1},{"a":"x`, `element 2 (line 1), key "a": the text ends where a closing quote was expected`},
		"cut off in an escape": {`[{"a":"x\`, "invalid escape"},
		"cut off after a key":  {`[{"a"`, "the text ends where"},
		"cut off in a list":    {`[{"a":[`, "the text ends where"},
		"cut off in a list 2":  {`[{"a":["x"`, "the text ends where"},
		"cut off in a number":  {`[{"a":1.`, "the text ends where a digit"},
		"cut off in an object": {`[{"a":1`, "the text ends where"},
		"cut off after object": {`[{"a":1}`, `the text ends where "," or "]" was expected`},
		"cut off after comma":  {`[{"a":1},`, "the text ends where"},
		"cut off at the start": {`[`, "the text ends where"},
		"a comma too many":     {`[{"a":1,}]`, `found "}"`},
		"a comma too many 2":   {`[{"a":1},]`, `found "]"`},
		"no comma":             {`[{"a":1 "b":2}]`, `found "\"" where "," or "}" was expected`},
		"no colon":             {`[{"a" 1}]`, `where ":" was expected`},
		"a bare key":           {`[{a:1}]`, `found "a" where a text in quotes was expected`},
		"single quotes":        {`[{'a':1}]`, `found "'"`},
		"a comment":            {"[// x\n{}]", `found "/"`},
		"NaN":                  {`[{"a":NaN}]`, `key "a": found "N" where a value was expected`},
		"a leading zero":       {`[{"a":007}]`, "a number may not begin with 0; export ids as texts in quotes"},
		"a plus":               {`[{"a":+1}]`, `found "+"`},
		"a bare minus":         {`[{"a":-}]`, "where a digit was expected"},
		"no exponent":          {`[{"a":1e}]`, "where a digit was expected"},
		"letters on a number":  {`[{"a":1x}]`, `found "x"`},
		"letters on a word":    {`[{"a":truex}]`, `found "x"`},
		"a bare line break":    {"[{\"a\":\"x\ny\"}]", "bare control character 0x0A"},
		"one behind an escape": {"[{\"a\":\"\\n\x01\"}]", "bare control character 0x01"},
		"NUL":                  {`[{"a":"x\u0000"}]`, `element 1 (line 1), key "a": a text holds a NUL character`},
		"a bare NUL":           {"[{\"a\":\"x\x00\"}]", "bare control character 0x00"},
		"a NUL between":        {"[{\"a\":1\x00}]", `found "\x00"`},
		"half a surrogate":     {`[{"a":"\ud842x"}]`, "invalid escape sequence"},
		"the wrong half":       {`[{"a":"\udfb7\ud842"}]`, "invalid escape sequence"},
		"a bad escape":         {`[{"a":"\x41"}]`, "invalid escape sequence"},
		"bad digits":           {`[{"a":"\u+041"}]`, "invalid escape sequence"},
		"too many keys":        {manyKeys(513), `key "k512": there are more than 512 different keys`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := cellsOf(t, openJSON, c.text)
			requireFault(t, err, "a.json: ", c.says)
		})
	}
}

func manyKeys(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, `,{"k%d":1}`, i)
	}
	return "[" + out.String()[1:] + "]"
}

func TestNDJSONRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, says string }{
		"an array":              {"[\n{\"a\":1}\n]\n", "line 1: is an array, not an object; if the whole file is one array, rename it to .json"},
		"CSV":                   {"a,b\n1,2\n", "line 1: is not a JSON object"},
		"two objects in a line": {"{}\n{\"a\":1}{\"a\":2}\n", `line 2: found "{" where the end was expected`},
		"an object over lines":  {"\n{\"a\":1,\n\"b\":2}\n", "line 2: the text ends where"},
		"cut off":               {"{\"a\":1}\n{\"a\":", `line 2, key "a": the text ends where a value was expected`},
		"nested":                {"{\"a\":1}\n\n{\"b\":{}}", `line 3, key "b": holds an object within the object`},
		"a key twice":           {"{\"a\":1,\"a\":2}", `line 1, key "a": the key appears twice`},
		"a number":              {"{}\n12\n", "line 2: is not a JSON object"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := cellsOf(t, openNDJSON, c.text)
			requireFault(t, err, "a.json: ", c.says)
		})
	}
}

func TestJSONReadsTwiceAndStops(t *testing.T) {
	sheets, _, err := openNDJSON("a.ndjson", []byte("{\"a\":1}\n\n{\"a\":2}"), Hint{})
	require.NoError(t, err)
	first, err := texts(t, sheets[0])
	require.NoError(t, err)
	second, err := texts(t, sheets[0])
	require.NoError(t, err)
	assert.Equal(t, rows{{"a"}, {"1"}, {}, {"2"}}, first)
	assert.Equal(t, first, second)
	for stop := 1; stop <= 4; stop++ {
		assert.ErrorIs(t, sheets[0].Each(func(row Row) error {
			assert.LessOrEqual(t, row.Number, stop)
			if row.Number == stop {
				return assert.AnError
			}
			return nil
		}), assert.AnError)
	}
}

func TestJSONIsDecoded(t *testing.T) {
	sheets, encoding, err := openJSON("a.json", gbk(t, `[{"姓名":"甲某"}]`), Hint{})
	require.NoError(t, err)
	assert.Equal(t, "gbk", encoding)
	got, err := texts(t, sheets[0])
	require.NoError(t, err)
	assert.Equal(t, rows{{"姓名"}, {"甲某"}}, got)

	_, _, err = openJSON("a.json", []byte("[{\"a\":\"\xFF\"}]"), Hint{Encoding: "utf-8"})
	requireFault(t, err, "byte offset 7")
	_, _, err = openNDJSON("a.ndjson", []byte("{}"), Hint{Encoding: "x"})
	requireFault(t, err, "unknown encoding")
}

func FuzzJSON(f *testing.F) {
	for _, seed := range []string{`[{"a":"x","b":1.5},{"b":true,"c":null,"d":["x","y"]}]`, `[]`, `[{"a":"\ud842\udfb7\n"}]`, `[{"a":{}}]`, `{"a":1}`, `[{"a":01}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, err := cellsOf(t, openJSON, text)
		if err != nil {
			requireFault(t, err)
			return
		}
		if detectEncoding([]byte(text)) != utf8Name {
			return
		}
		var want []map[string]any
		in := standardJSON(text)
		require.NoError(t, in.Decode(&want), "encoding/json refuses it")
		require.False(t, in.More())
		compare(t, want, all)
	})
}

func FuzzNDJSON(f *testing.F) {
	for _, seed := range []string{"{\"a\":\"x\"}\n\n{\"b\":1}\r\n", "{}", "[", "{\"a\":1}{", "\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all, err := cellsOf(t, openNDJSON, text)
		if err != nil {
			requireFault(t, err)
			return
		}
		if detectEncoding([]byte(text)) != utf8Name {
			return
		}
		var want []map[string]any
		in := standardJSON(text)
		for in.More() {
			var object map[string]any
			require.NoError(t, in.Decode(&object), "encoding/json refuses it")
			want = append(want, object)
		}
		compare(t, want, all)
	})
}

// standardJSON reads with encoding/json.
func standardJSON(text string) *json.Decoder {
	in := json.NewDecoder(strings.NewReader(strings.ReplaceAll(text, "\uFEFF", "")))
	in.UseNumber()
	return in
}

// compare holds the rows against what encoding/json makes of the same text.
func compare(t *testing.T, want []map[string]any, all [][]Cell) {
	t.Helper()
	var objects [][]Cell
	for _, row := range all {
		if len(row) > 0 {
			objects = append(objects, row)
		}
	}
	if len(objects) == 0 {
		for _, object := range want {
			require.Empty(t, object)
		}
		return
	}
	require.Len(t, objects[1:], len(want))
	for i, object := range want {
		for key, value := range object { // an escaped mark is one too
			if bare := unmarked(key); bare != key {
				delete(object, key)
				object[bare] = value
			}
		}
		for column, key := range objects[0] {
			cell := objects[i+1][column]
			switch value := object[key.Text].(type) {
			case string:
				require.Equal(t, unmarked(value), cell.Text)
			case json.Number:
				require.Equal(t, number(value.String()), cell)
			}
			if object[key.Text] == nil {
				require.Equal(t, Cell{}, cell)
			}
		}
	}
}
