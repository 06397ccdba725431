package web

import (
	"bytes"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// put sends files as the form of the page does.
func (v *visitor) put(files ...[2]string) *httptest.ResponseRecorder {
	v.t.Helper()
	return v.putAs("books", files)
}

// putFolder sends the files of a folder as browsers do: each by its way from the folder on.
func (v *visitor) putFolder(files ...[2]string) *httptest.ResponseRecorder {
	v.t.Helper()
	return v.putAs("folder", files)
}

func (v *visitor) putAs(field string, files [][2]string) *httptest.ResponseRecorder {
	v.t.Helper()
	body := &bytes.Buffer{}
	form := multipart.NewWriter(body)
	for _, f := range files {
		to, err := form.CreateFormFile(field, f[0])
		require.NoError(v.t, err)
		_, err = io.WriteString(to, f[1])
		require.NoError(v.t, err)
	}
	require.NoError(v.t, form.Close())
	r := httptest.NewRequestWithContext(v.t.Context(), http.MethodPost, "http://"+testHost+"/books", body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return v.ask(r)
}

// A folder is checked as one on a disk would be: hidden files pass, what is no data is told
// of, subfolders are left out and told of.
func TestAFolderIsPutIn(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	day := audit.DateOf(2024, 12, 31)
	o := Options{}
	o.Request.AsOf, o.Request.Jobs = &day, 2
	s := New(t.Context(), testHost, o)
	v := entered(t, s)
	assert.Contains(t, v.get("/books").Body.String(), "webkitdirectory")
	files := [][2]string{{"台账/.DS_Store", "x"}, {"台账/~$走访记录.xlsx", "x"}, {"台账/说明.docx", "a letter"}, {"台账/旧/people.csv", "person_id\n"}}
	for _, f := range booksOf(t, "../../fixtures/compliant") {
		files = append(files, [2]string{"台账/" + f[0], f[1]})
	}
	require.Equal(t, http.StatusSeeOther, v.putFolder(files...).Code)
	s.Wait()
	run, _ := s.runs()
	require.NotNil(t, run)
	assert.NotContains(t, run.uploaded.names, ".DS_Store")
	assert.Contains(t, run.uploaded.names, "旧/people.csv")
	letter, err := os.ReadFile(filepath.Join(run.uploaded.folder(), "说明.docx"))
	require.NoError(t, err)
	assert.Empty(t, letter, "of what is no data the name alone is kept")
	told := v.get("/books").Body.String()
	assert.Contains(t, told, "说明.docx")
	assert.Contains(t, told, "旧")
	assert.Equal(t, http.StatusOK, v.get("/").Code)

	for name, file := range map[string]string{
		"settings": "台账/ninefold.yaml", "settings of a branch": "台账/branches/B01.yaml", "above": "台账/../people.csv",
		"a stream": "台账/a.csv::$DATA.csv", "like a flag": "台账/-x/a.csv", "nobody": "台账//a.csv",
	} {
		assert.GreaterOrEqual(t, v.putFolder([2]string{file, "x"}).Code, 400, name)
	}
	assert.Equal(t, http.StatusBadRequest, v.putFolder([2]string{"f/a/b.csv", "x"}, [2]string{"f/A/B.csv", "x"}).Code)
	s.Close()
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

// booksOf are the books of a fixture, as somebody would put them in.
func booksOf(t *testing.T, folder string) [][2]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	var files [][2]string
	for _, e := range entries {
		if filepath.Ext(e.Name()) == ".yaml" || e.IsDir() {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		require.NoError(t, err)
		files = append(files, [2]string{e.Name(), string(data)})
	}
	return files
}

// Without a directory the page asks for books, checks what is put in, and leaves
// nothing behind.
func TestBooksArePutInThroughTheBrowser(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	day := audit.DateOf(2024, 12, 31)
	o := Options{}
	o.Request.AsOf, o.Request.Jobs = &day, 2
	s := New(t.Context(), testHost, o)
	v := entered(t, s)
	assert.Equal(t, "/books", v.get("/").Header().Get("Location"))
	assert.Contains(t, v.get("/books").Body.String(), `type="file"`)
	assert.Equal(t, http.StatusNotFound, v.post("/run", nil).Code)
	assert.Equal(t, http.StatusForbidden, newVisitor(t, s).put([2]string{"a.csv", "x"}).Code)

	answer := v.put(booksOf(t, "../../fixtures/compliant")...)
	require.Equal(t, http.StatusSeeOther, answer.Code, answer.Body.String())
	s.Wait()
	require.Equal(t, http.StatusOK, v.get("/").Code)
	first, _ := s.runs()
	home := first.uploaded.home
	if runtime.GOOS != "windows" {
		for path, mode := range map[string]os.FileMode{home: 0o700, first.uploaded.folder(): 0o700, filepath.Join(first.uploaded.folder(), first.uploaded.names[0]): 0o600} {
			info, err := os.Stat(path)
			require.NoError(t, err)
			assert.Equal(t, mode, info.Mode().Perm(), path)
		}
	}
	require.Equal(t, http.StatusSeeOther, v.post("/run", nil).Code)
	s.Wait()
	require.Equal(t, http.StatusOK, v.get("/").Code, "they are still there to be read again")

	require.Equal(t, http.StatusSeeOther, v.put(booksOf(t, "../../fixtures/messy")...).Code)
	s.Wait()
	assert.Equal(t, http.StatusUnprocessableEntity, v.get("/").Code)
	assert.Contains(t, v.get("/books").Body.String(), "人员名册.csv")
	assert.NoDirExists(t, home, "others took their place")
	s.Close()
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

// What is no book is refused with its name, and what is shown stays.
func TestWhatIsNoBookIsRefused(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	s := siteOf(t, compliant, nil)
	v := entered(t, s)
	many := make([][2]string, mostFiles+1)
	for i := range many {
		many[i] = [2]string{itoa(i+1) + ".csv", "x"}
	}
	for name, tc := range map[string]struct {
		files [][2]string
		want  int
	}{
		"settings":       {[][2]string{{"ninefold.yaml", "period: {}"}}, http.StatusUnsupportedMediaType},
		"a program":      {[][2]string{{"a.exe", "MZ"}}, http.StatusUnsupportedMediaType},
		"hidden":         {[][2]string{{".a.csv", "x"}}, http.StatusBadRequest},
		"like a flag":    {[][2]string{{"-a.csv", "x"}}, http.StatusBadRequest},
		"turned around":  {[][2]string{{"a\u202evsc.csv", "x"}}, http.StatusBadRequest},
		"long":           {[][2]string{{strings.Repeat("长", 70) + ".csv", "x"}}, http.StatusBadRequest},
		"twice":          {[][2]string{{"a.csv", "x"}, {"A.csv", "x"}}, http.StatusBadRequest},
		"nothing":        {nil, http.StatusBadRequest},
		"too many":       {many, http.StatusRequestEntityTooLarge},
		"a stream":       {[][2]string{{`a.csv::$DATA.csv`, "x"}}, http.StatusBadRequest},
		"empty and good": {[][2]string{{"", "x"}}, http.StatusBadRequest},
	} {
		assert.Equal(t, tc.want, v.put(tc.files...).Code, name)
	}
	above := v.put([2]string{"../../people.csv", "person_id\n"})
	assert.Equal(t, http.StatusSeeOther, above.Code, "a browser that sends folders means their files")
	s.Wait()
	run, _ := s.runs()
	assert.Equal(t, []string{"people.csv"}, run.uploaded.names)
	assert.Equal(t, http.StatusBadRequest, v.post("/books", nil).Code)
	s.Close()
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestAFileThatIsTooLongIsRefused(t *testing.T) {
	u, err := newUploaded()
	require.NoError(t, err)
	defer u.remove()
	u.most = 3
	form := func(text string) *multipart.Reader {
		body := &bytes.Buffer{}
		w := multipart.NewWriter(body)
		to, err := w.CreateFormFile("books", text+".csv")
		require.NoError(t, err)
		_, err = io.WriteString(to, text)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		return multipart.NewReader(body, w.Boundary())
	}
	require.NoError(t, u.take(form("123")))
	err = u.take(form("1234"))
	require.ErrorContains(t, err, "1234.csv: has more than 200 MB")
	long := uploadFault("a.csv", errors.Join(&http.MaxBytesError{Limit: 1}))
	assert.ErrorContains(t, long, "more than 1 GB")
}
