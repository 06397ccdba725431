package dossier

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Rows are written and read as encoding/json would, or left to it.
func TestLooseRowsAreWrittenAndReadAsJSON(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "P1", "甲某", "\u2028", "é", "\x7f", "<&>", "\"", "\\", "\xff", "a\tb"}))
	rapid.Check(t, func(t *rapid.T) {
		table := rapid.SampledFrom(Tables()).Draw(t, "table")
		row := LooseRow{Table: table.Name, Input: rapid.IntRange(0, 3000).Draw(t, "input"), Order: rapid.IntRange(0, 1<<31).Draw(t, "order"), At: rapid.Int().Draw(t, "at")}
		row.Key = texts.Draw(t, "key")
		if rapid.Bool().Draw(t, "cell") {
			row.Cell = &SoleCell{rapid.IntRange(0, 200).Draw(t, "column"), texts.Draw(t, "text")}
		}
		for range table.Fields {
			row.Values = append(row.Values, rapid.SampledFrom([]LooseValue{{}, {kind: isWord, text: texts.Draw(t, "value")}, {kind: isNumber, number: rapid.Int32().Draw(t, "number")}}).Draw(t, "which"))
		}
		want, err := json.Marshal(&row)
		require.NoError(t, err)
		got := string(row.AppendText(nil))
		require.Equal(t, string(want), got)
		var slow, fast LooseRow
		require.NoError(t, json.Unmarshal(want, &slow))
		if rest, ok := fast.ReadText(got + ",1]"); ok {
			require.Equal(t, slow, fast)
			require.Equal(t, ",1]", rest)
		}
		at := rapid.IntRange(0, len(got)-1).Draw(t, "spoiled")
		spoiled := got[:at] + rapid.SampledFrom([]string{"", "0", "-", ",", "]", "}", `"`, "null", "\\", "1e3", " "}).Draw(t, "by") + got[at+1:]
		if !utf8.ValidString(spoiled) {
			return // half a character is what callers keep from it
		}
		if rest, ok := fast.ReadText(spoiled); ok && rest == "" {
			require.NoError(t, json.Unmarshal([]byte(spoiled), &slow))
			require.Equal(t, slow, fast)
		}
	})
}
