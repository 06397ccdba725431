package render

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// marked is the sample as a run against a baseline gives it.
func marked() *audit.Result {
	r := sample()
	changes := []audit.Change{audit.ChangeNew, audit.ChangeWorse, audit.ChangeOld}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; v.Status != audit.Pass && v.Status != audit.Exempt {
			v.Change = changes[i%len(changes)]
		}
	}
	return r
}

// What is new, worse and old stands in JSON, meets the schema and reads back.
func TestChangesInJSON(t *testing.T) {
	r := marked()
	written := jsonOf(t, r)
	require.NoError(t, validate(t, written))
	back, err := Read(written)
	require.NoError(t, err)
	for i, v := range r.Verdicts {
		assert.Equal(t, v.Change, back.Verdicts[i].Change)
		got, err := newVerdictWriter().append(nil, &v)
		require.NoError(t, err)
		want, err := json.Marshal(v)
		require.NoError(t, err)
		assert.JSONEq(t, withKeys(t, want), string(got))
	}
	assert.NotContains(t, string(jsonOf(t, sample())), `"change"`, "without a baseline nothing is said")
}

// People read the words in both languages, before the finding and in the counts.
func TestChangesInWords(t *testing.T) {
	for lang, want := range map[audit.Lang][]string{audit.ZH: {"【新出现】", "【变差】", "【原有】"}, audit.EN: {"[new] ", "[worse] ", "[old] "}} {
		for _, name := range []string{"text", "md", "html", "xlsx"} {
			f, err := Lookup(name)
			require.NoError(t, err)
			out := string(readable(t, f, rendered(t, f, marked(), Options{Lang: lang, All: true})))
			for _, word := range want {
				if name == "md" {
					word = md(word)
				}
				assert.Contains(t, out, word, name)
			}
			assert.NotContains(t, string(readable(t, f, rendered(t, f, sample(), Options{Lang: lang, All: true}))), want[0], name)
		}
	}
	f, err := Lookup("text")
	require.NoError(t, err)
	assert.Contains(t, string(rendered(t, f, marked(), Options{})), "未达标 16（新出现 6，变差 4，原有 6）")
	f, err = Lookup("csv")
	require.NoError(t, err)
	assert.Regexp(t, `,变差\r\n`, string(rendered(t, f, marked(), Options{})))
}

// A list that is cut shows what is new or worse before what is old.
func TestNewStandsBeforeOld(t *testing.T) {
	r := sample()
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; v.Rule == "fieldwork.visits" && v.Status == audit.Fail {
			v.Change = audit.ChangeOld
			if v.Subject.ID == "P0013" { // the terminal lists ten of thirteen
				v.Change = audit.ChangeWorse
			}
		}
	}
	f, err := Lookup("text")
	require.NoError(t, err)
	assert.Regexp(t, `(?s)fieldwork.visits.{0,400}P0013`, string(rendered(t, f, r, Options{Lang: audit.EN})))
}
