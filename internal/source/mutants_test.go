package source

import (
	"bytes"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var mutants = flag.Int("mutants", 2000, "how many mutated workbooks, CSV and JSON files to hold to another reader")

// Of many mutated files of every kind, each is refused, or read as a reader that
// shares no code with ours reads it. Workbooks are half of them.
func TestMutantsAreReadAsByAnotherReader(t *testing.T) {
	kinds := []struct {
		name  string
		share int // of eight
		held  func(t *testing.T, seed uint64) (accepted bool)
	}{
		{"sheets of workbooks", 3, func(t *testing.T, seed uint64) bool { return heldToTheOtherReader(t, mutant(seed)) }},
		{"texts of workbooks", 1, func(t *testing.T, seed uint64) bool { return stringsHeldToTheOtherReader(t, mutantStrings(seed)) }},
		{"CSV", 2, csvHeldToAnotherReader},
		{"JSON", 1, func(t *testing.T, seed uint64) bool {
			return jsonHeldToAnotherReader(t, openJSON, mutantJSON(seed, false))
		}},
		{"NDJSON", 1, func(t *testing.T, seed uint64) bool {
			return jsonHeldToAnotherReader(t, openNDJSON, mutantJSON(seed, true))
		}},
	}
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			accepted, all := 0, *mutants*kind.share/8
			for seed := range uint64(all) {
				if kind.held(t, seed+1<<32) { // others than those of the other tests
					accepted++
				}
			}
			t.Logf("%d of %d are read, the others refused", accepted, all)
			require.Greater(t, accepted, all/50, "hardly any mutant is read: the test says little")
			require.Less(t, accepted, all, "no mutant is refused: the test says little")
		})
	}
}

// spoil does a few small things to the bytes of a file.
func spoil(text []byte, pieces []string, random *rand.Rand) []byte {
	for range random.IntN(4) {
		at := random.IntN(len(text) + 1)
		to := min(len(text), at+random.IntN(4))
		switch piece := pieces[random.IntN(len(pieces))]; random.IntN(4) {
		case 0:
			text = append(append(bytes.Clone(text[:at]), piece...), text[at:]...)
		case 1:
			text = append(bytes.Clone(text[:at]), text[to:]...)
		case 2:
			text = append(append(bytes.Clone(text[:at]), piece...), text[to:]...)
		default:
			text = append(append(bytes.Clone(text[:to]), text[at:to]...), text[to:]...)
		}
	}
	return text
}

// mutantCSV is a table as exports have it, spoilt.
func mutantCSV(seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 13))
	cells := []string{"工号", "P0012", "2024-03-05", "走访，听取意见", "a,b", `说"好"`, "两\n行", "", " 空 ", "000123456789012345", "=1+1"}
	end := []string{"\n", "\r\n"}[random.IntN(2)]
	var out strings.Builder
	for range 1 + random.IntN(5) {
		for i := range 2 + random.IntN(3) {
			if i > 0 {
				out.WriteByte(',')
			}
			out.WriteString(quote(cells[random.IntN(len(cells))], random.IntN(4) == 0))
		}
		out.WriteString(end)
	}
	pieces := []string{`"`, `""`, ",", "\n", "\r\n", "\r", " ", "x", "甲", "\t", ";", "\xe4", "\xb8", "\uFEFF", "\x00", "'"}
	return string(spoil([]byte(out.String()), pieces, random))
}

func csvHeldToAnotherReader(t *testing.T, seed uint64) (accepted bool) {
	t.Helper()
	text := mutantCSV(seed)
	sheets, _, err := openCSV("a.csv", []byte(text), Hint{Encoding: "utf-8", Comma: ','})
	if err != nil {
		requireFault(t, err)
		return false
	}
	got, err := texts(t, sheets[0])
	if err != nil {
		requireFault(t, err)
		return false
	}
	want, ok := otherCSV(strings.ReplaceAll(text, "\uFEFF", ""))
	require.True(t, ok, "read, where another reader finds no sense: %q", text)
	require.Equal(t, want, got, "%q", text)
	return true
}

// otherCSV reads character by character: a cell is quoted or bare, a quoted one
// ends with a lone quote, behind which the cell ends; a line ends with LF, CR or
// both. False where a quoted cell does not end, or goes on behind its quote.
func otherCSV(text string) (all rows, ok bool) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for text != "" {
		if strings.ContainsAny(text[:1], "\n\r") { // a line without anything is an empty row
			all, text = append(all, []string{}), text[1:]
			continue
		}
		row := []string{}
		for more := true; more; {
			var cell string
			if strings.HasPrefix(text, `"`) {
				if cell, text, ok = quoted(text[1:]); !ok {
					return nil, false
				}
			} else {
				end := strings.IndexAny(text, ",\n\r")
				if end < 0 {
					end = len(text)
				}
				cell, text = text[:end], text[end:]
			}
			row = append(row, cell)
			more = strings.HasPrefix(text, ",")
			if more || text != "" && strings.ContainsAny(text[:1], "\n\r") {
				text = text[1:]
				continue
			}
			if text != "" {
				return nil, false
			}
		}
		all = append(all, row)
	}
	return ended(all), true
}

func quoted(text string) (cell, rest string, ok bool) {
	for {
		at := strings.IndexByte(text, '"')
		if at < 0 {
			return "", "", false
		}
		cell, text = cell+text[:at], text[at+1:]
		if !strings.HasPrefix(text, `"`) {
			return cell, text, true
		}
		cell, text = cell+`"`, text[1:]
	}
}

// ended drops empty rows at the end, which are none.
func ended(all rows) rows {
	for len(all) > 0 && len(all[len(all)-1]) == 0 {
		all = all[:len(all)-1]
	}
	if len(all) == 0 {
		return nil
	}
	return all
}

// mutantJSON is an array of objects, or one a line, spoilt.
func mutantJSON(seed uint64, lines bool) string {
	random := rand.New(rand.NewPCG(seed, 17))
	values := []any{"P0012", "走访", `引"号`, "行\n", 3, 1.5, true, false, nil, "", "000123456789012345", json.Number("1e2"), []string{"a", "b"}}
	var out []byte
	for i := range 1 + random.IntN(4) {
		object := map[string]any{}
		for _, key := range []string{"工号", "日期", "b", "c"}[:1+random.IntN(4)] {
			object[key] = values[random.IntN(len(values))]
		}
		one, _ := json.Marshal(object) // plain values
		switch {
		case lines:
			out = append(append(out, one...), '\n')
		case i == 0:
			out = append(append(out, '['), one...)
		default:
			out = append(append(out, ','), one...)
		}
	}
	if !lines {
		out = append(out, ']')
	}
	pieces := []string{`"`, ",", ":", "{", "}", "[", "]", "\n", " ", "1", "-", ".", "e", `\`, `\u0041`, `\ud842`, "null", "true", `"b":1,`, `{"a":2}`, "\uFEFF", "\x00", "甲"}
	return string(spoil(out, pieces, random))
}

func jsonHeldToAnotherReader(t *testing.T, open opener, text string) (accepted bool) {
	t.Helper()
	all, err := cellsOf(t, open, text)
	if err != nil {
		requireFault(t, err)
		return false
	}
	if detectEncoding([]byte(text)) != utf8Name {
		return false
	}
	want := []map[string]any{}
	in := standardJSON(text)
	if strings.HasPrefix(strings.TrimSpace(strings.ReplaceAll(text, "\uFEFF", "")), "[") {
		require.NoError(t, in.Decode(&want), "encoding/json refuses it: %q", text)
		require.False(t, in.More(), "%q", text)
	} else {
		for in.More() {
			var object map[string]any
			require.NoError(t, in.Decode(&object), "encoding/json refuses it: %q", text)
			want = append(want, object)
		}
	}
	if !assert.NotPanics(t, func() { compare(t, want, all) }) {
		t.Fatalf("%q", text)
	}
	return true
}
