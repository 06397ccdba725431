package render

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"ninefold/internal/audit"
)

// Every format made of a saved result is what the run itself wrote, to the byte.
func TestSavedResultRendersTheSame(t *testing.T) {
	saved, err := Read(jsonOf(t, sample()))
	require.NoError(t, err)
	for _, f := range Formats() {
		for _, o := range []Options{{Lang: audit.ZH}, {Lang: audit.EN, All: true}} {
			want, got := rendered(t, f, sample(), o), rendered(t, f, saved, o)
			assert.True(t, bytes.Equal(want, got), "%s in %s", f.Name, o.Lang)
		}
	}
}

// What is no result, or one of a form not known, is refused with the reason.
func TestReadRefuses(t *testing.T) {
	good := string(jsonOf(t, sample()))
	changed := func(old, now string) string {
		bad := strings.Replace(good, old, now, 1)
		require.NotEqual(t, good, bad)
		return bad
	}
	for name, c := range map[string]struct{ data, says string }{
		"nothing":              {"", "not a JSON result"},
		"another document":     {`{"version": 1}`, `no key "schema"`},
		"an array":             {`[1]`, "not a JSON result"},
		"cut off":              {strings.ToValidUTF8(good[:len(good)/2], ""), "not a JSON result"},
		"a later form":         {changed("ninefold.result/v1", "ninefold.result/v2"), `of the form "ninefold.result/v2"; this program knows ninefold.result/v1`},
		"a key of no meaning":  {changed(`"summary": {`, `"extra": 1, "summary": {`), `unknown field "extra"`},
		"a status of no kind":  {changed(`"status":"fail","reasons"`, `"status":"bad","reasons"`), `verdict 1 has the status "bad"`},
		"a severity of none":   {changed(`"severity":"must","status":"fail"`, `"severity":"may","status":"fail"`), `the severity "may"`},
		"a subject of no kind": {changed(`{"kind":"person"`, `{"kind":"member"`), `kind "member"`},
		"two documents":        {good + good, "not a JSON result"},
		"a day that is none":   {changed(`"as_of": "2024-12-10"`, `"as_of": "2024-12-40"`), "calendar"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read([]byte(c.data))
			var fault *audit.Fault
			require.ErrorAs(t, err, &fault)
			assert.Contains(t, fault.In(audit.EN), c.says)
			assert.NotEmpty(t, fault.Problem.ZH)
			assert.NotEmpty(t, fault.Remedy.ZH)
		})
	}
}

// A shell may have written the result anew: in UTF-16, or with a byte order mark.
// One in another encoding has lost its names and is refused in plain words.
func TestReadTakesWhatShellsDoToAResult(t *testing.T) {
	data := []byte(as(t, "json", Options{}))
	want, err := Read(data)
	require.NoError(t, err)
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		wide, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().Bytes(data)
		require.NoError(t, err)
		got, err := Read(wide)
		require.NoError(t, err)
		assert.Equal(t, want, got)
		_, err = Read(wide[:len(wide)-3])
		require.Error(t, err)
	}
	got, err := Read(append([]byte("\ufeff"), data...))
	require.NoError(t, err)
	assert.Equal(t, want, got)
	narrow, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(`{"schema": "ninefold.result/v1", "run": "张三"}`))
	require.NoError(t, err)
	_, err = Read(narrow)
	require.ErrorContains(t, err, "not UTF-8")
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"schema":"ninefold.result/v1","verdicts":[{"details":{"short":[{"from":1}]}}]}`))
	f.Fuzz(func(_ *testing.T, data []byte) {
		r, err := Read(data)
		if err != nil {
			return
		}
		for _, format := range Formats() {
			_ = format.Render(&bytes.Buffer{}, r, Options{}) // may refuse, may not panic
		}
	})
}
