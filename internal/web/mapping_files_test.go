package web

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/traditionalchinese"

	"ninefold/internal/engine"
	"ninefold/internal/pointing"
	"ninefold/internal/source"
)

// wholeFiles is a form of the page of sheets.
func wholeFiles(t *testing.T, v *visitor, pairs ...string) url.Values {
	t.Helper()
	page := v.get("/mapping").Body.String()
	_, rest, found := strings.Cut(page, `name="digest" value="`)
	require.True(t, found, page)
	digest, _, _ := strings.Cut(rest, `"`)
	form := url.Values{"digest": {digest}}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return form
}

// A file whose encoding cannot be told is named one on the page, and read; what other
// entries say of it holds on.
func TestAnEncodingIsPointedAt(t *testing.T) {
	const text = "工號,姓名,支部編號,是否黨員,進入機關日期\nP1,張三豐,A,是,2020-01-01\nP2,歐陽鋒與黃藥師,A,是,2020-01-01\n"
	big5, err := traditionalchinese.Big5.NewEncoder().String(text)
	require.NoError(t, err)
	const columns = "columns: [{header: 工號, field: person_id}, {header: 支部編號, field: branch_id}, {header: 是否黨員, field: party_member}, {header: 進入機關日期, field: joined_on}]"
	for name, c := range map[string]struct{ before, after string }{
		"no entry":         {"# 本單位\n", "  - file: 人员名册.csv\n    encoding: big5\n"},
		"its own entry":    {"sources:\n  - file: 人员名册.csv   # 名冊\n    table: people\n    " + columns + "\n", "# 名冊"},
		"one of a pattern": {"sources:\n  - file: 人员*.csv\n    table: people\n    " + columns + "\n", "file: 人员*.csv"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, os.WriteFile(filepath.Join(dir, "人员名册.csv"), []byte(big5), 0o600))
			require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte("as_of: 2024-12-31\n"+c.before), 0o600))
			s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
			v := entered(t, s)
			require.Error(t, s.shownRun().err)
			page := v.get("/mapping?lang=en").Body.String()
			assert.Contains(t, page, "looks like Big5", "why nothing could be read")
			assert.Contains(t, page, "人员名册.csv", "what can be said of it all the same")
			for _, wrong := range []url.Values{wholeFiles(t, v, "do", "encoding", "file", "/etc/passwd", "encoding", "big5"), wholeFiles(t, v, "do", "encoding", "file", "人员名册.csv", "encoding", "klingon")} {
				assert.Equal(t, http.StatusNotFound, v.post("/mapping", wrong).Code)
			}
			form := wholeFiles(t, v, "do", "encoding", "file", "人员名册.csv", "encoding", "big5")
			require.Equal(t, http.StatusSeeOther, v.post("/mapping", form).Code)
			s.Wait()
			assert.Contains(t, settingsIn(t, dir), "encoding: big5")
			assert.Contains(t, settingsIn(t, dir), c.after)
			assert.Contains(t, v.get("/sheet?row=2&sheet=&file="+url.QueryEscape("人员名册.csv")).Body.String(), "張三豐")
			if name != "no entry" { // what the entry said of columns holds on
				require.NoError(t, s.shownRun().err)
				assert.Equal(t, 2, s.shownRun().tables.Rows("people"))
			}
			assert.Contains(t, v.get("/mapping").Body.String(), "<option selected>big5</option>")
			assert.Equal(t, http.StatusConflict, v.post("/mapping", form).Code, "the file has changed since")
			form = wholeFiles(t, v, "do", "encoding", "file", "人员名册.csv", "encoding", "")
			require.Equal(t, http.StatusSeeOther, v.post("/mapping", form).Code)
			s.Wait()
			assert.NotContains(t, settingsIn(t, dir), "encoding")
			assert.Error(t, s.shownRun().err, "it is asked about again")
		})
	}
}

// The form of a sheet says the encoding, too, and leaves it alone where it asks for none.
func TestASheetIsReadInAnEncoding(t *testing.T) {
	dir := ownOffice(t)
	s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	v := entered(t, s)
	form := ownAnswers(filledIn(t, v.get(mapAddress("杂项.csv", "", 1)).Body.String()))
	form.Set("do", "show")
	form = filledIn(t, v.post("/mapping", form).Body.String())
	require.True(t, form.Has("encoding"))
	form.Set("encoding", "utf-8")
	form.Set("do", "try")
	assert.Contains(t, said(v.post("/mapping", form).Body.String()), "encoding: utf-8")
	for name, has := range map[string]bool{"名册.csv": true, "a.TXT": true, "走访.xlsx": false, "a.json": false} {
		assert.Equal(t, has, pointing.HasEncoding(name), name)
	}
	for _, one := range pointing.Encodings {
		_, err := (&source.Store{}).Open(filepath.Join(dir, "people.csv"), source.Hint{Encoding: one})
		if err != nil {
			assert.NotContains(t, err.Error(), "unknown encoding", one)
		}
	}
}

// Whether subfolders are read is said on the page, and taken back on it.
func TestSubfoldersArePointedAt(t *testing.T) {
	dir := ownOffice(t)
	require.NoError(t, os.Remove(filepath.Join(dir, "杂项.csv")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "三月"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "三月", "走访记录.csv"), []byte("工号,日期,时段\nP1,2024-03-05,上午\n"), 0o600))
	before := settingsIn(t, dir)
	s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	v := entered(t, s)
	assert.NotContains(t, v.get("/mapping").Body.String(), "三月/")
	require.Equal(t, http.StatusSeeOther, v.post("/mapping", wholeFiles(t, v, "do", "subfolders", "recursive", "yes")).Code)
	s.Wait()
	assert.Equal(t, before+"recursive: true\n", settingsIn(t, dir))
	require.NoError(t, s.shownRun().err)
	assert.Equal(t, 1, s.shownRun().tables.Rows("visits"))
	page := v.get("/mapping").Body.String()
	assert.Contains(t, page, "三月/走访记录.csv")
	assert.Contains(t, page, `name="recursive" value="yes" checked`)
	same := v.post("/mapping", wholeFiles(t, v, "do", "subfolders", "recursive", "yes"))
	assert.Equal(t, "/mapping", same.Header().Get("Location"), "there is nothing to change")
	require.Equal(t, http.StatusSeeOther, v.post("/mapping", wholeFiles(t, v, "do", "subfolders")).Code)
	s.Wait()
	assert.Equal(t, before, settingsIn(t, dir))
	past := v.get("/mapping").Body.String()
	require.Equal(t, http.StatusSeeOther, v.post("/history/undo", saving(t, past, "/history/undo")).Code)
	s.Wait()
	assert.Equal(t, before+"recursive: true\n", settingsIn(t, dir))
}
