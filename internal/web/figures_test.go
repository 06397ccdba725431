package web

import (
	"html"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
)

// ownCopy is fixtures/office in a folder that may be written to.
func ownCopy(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("../../fixtures/office")))
	return dir
}

func settingsIn(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "ninefold.yaml"))
	require.NoError(t, err)
	return string(text)
}

var hiddenField = regexp.MustCompile(`<input type="hidden" name="([^"]*)" value="([^"]*)">`)

// saving is the form with which a page saves what it has tried.
func saving(t *testing.T, page, action string) url.Values {
	t.Helper()
	_, rest, found := strings.Cut(page, `<form method="post" action="`+action+`">`)
	require.True(t, found, "nothing can be saved:\n%s", page)
	rest, _, _ = strings.Cut(rest, "</form>")
	form := url.Values{}
	for _, field := range hiddenField.FindAllStringSubmatch(rest, -1) {
		form.Add(html.UnescapeString(field[1]), html.UnescapeString(field[2]))
	}
	return form
}

const visitsFigure = "/figure?rule=fieldwork.visits&parameter=half_days"

func TestAFigureIsTriedSavedSeenAndTakenBack(t *testing.T) {
	dir := ownCopy(t)
	before := settingsIn(t, dir)
	s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	s.options.User = "林某"
	v := entered(t, s)
	list := v.get("/figures?lang=zh").Body.String()
	for _, said := range []string{"每个周期的半天数", "ninefold.yaml:8", "默认值", "支部只能加大", "最大 2", "ninefold.yaml:14", "个支部另有规定"} {
		assert.Contains(t, list, said)
	}
	grid := v.get("/").Body.String()

	tried := v.get(visitsFigure + "&value=3&try=yes").Body.String()
	assert.Regexp(t, `<p class="headline">\d+ 个结论会变`, tried)
	assert.Contains(t, tried, "未达标</span> <strong>")
	assert.Contains(t, tried, "+     visits: {half_days: 3}")
	assert.Equal(t, before, settingsIn(t, dir), "looking changes nothing")
	part := v.get("/figure/effect?rule=fieldwork.visits&parameter=half_days&value=3&try=yes").Body.String()
	assert.NotContains(t, part, "<html")
	assert.Contains(t, part, "个结论会变")

	form := saving(t, tried, "/figure")
	answer := v.post("/figure", form)
	require.Equal(t, http.StatusSeeOther, answer.Code, answer.Body.String())
	after := strings.Replace(before, "    report: {due: 12-15}              # 本部要求 12 月 15 日前提交\n", "    report: {due: 12-15}              # 本部要求 12 月 15 日前提交\n    visits: {half_days: 3}\n", 1)
	assert.Equal(t, after, settingsIn(t, dir))
	saved := v.get(answer.Header().Get("Location")).Body.String()
	assert.Contains(t, saved, "九宫格已按新的数重新检查")
	assert.Contains(t, saved, "林某")
	assert.NotEqual(t, grid, v.get("/").Body.String(), "the nine squares show it")

	kept, err := s.kept.runs(t.Context())
	require.NoError(t, err)
	require.Len(t, kept, 2)
	assert.Equal(t, "林某", kept[0].Who, "whoever saves makes the run that follows")

	past := v.get("/history").Body.String()
	assert.Contains(t, past, "程序结束时消失")
	undo := saving(t, past, "/history/undo")
	answer = v.post("/history/undo", undo)
	require.Equal(t, http.StatusSeeOther, answer.Code, answer.Body.String())
	assert.Equal(t, before, settingsIn(t, dir))
	assert.Equal(t, grid, v.get("/").Body.String())
	assert.Equal(t, http.StatusConflict, v.post("/history/undo", undo).Code, "that was another file")
}

const graceFigure = "/figure?rule=fieldwork.liaison&parameter=grace_days"

func TestTheSecondOfTwoWhoChangeAFigureIsTold(t *testing.T) {
	dir := ownCopy(t)
	v := entered(t, siteOf(t, engine.Request{Sources: []string{dir}}, nil))
	mine := saving(t, v.get(graceFigure+"&value=20&try=yes").Body.String(), "/figure")
	theirs := saving(t, v.get(graceFigure+"&value=25&try=yes").Body.String(), "/figure")
	require.Equal(t, http.StatusSeeOther, v.post("/figure", mine).Code)
	now := settingsIn(t, dir)
	answer := v.post("/figure", theirs)
	require.Equal(t, http.StatusConflict, answer.Code)
	assert.Equal(t, now, settingsIn(t, dir))
	again := answer.Body.String()
	assert.Contains(t, again, "已被改动")
	assert.Contains(t, again, `name="value" value="25"`, "what was wanted is not lost")
	require.Equal(t, http.StatusSeeOther, v.post("/figure", saving(t, again, "/figure")).Code)
	assert.Contains(t, settingsIn(t, dir), "liaison: {grace_days: 25}")

	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(now+"# edited by hand\n"), 0o600))
	assert.Contains(t, v.get("/figures").Body.String(), "较早的设置", "the run was judged by others")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(now+"recursive: true\n"), 0o600))
	assert.Equal(t, http.StatusConflict, v.get("/figures").Code, "the books would be read otherwise")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte("nonsense"), 0o600))
	assert.Equal(t, http.StatusUnprocessableEntity, v.get("/figures").Code)
}

func TestABranchStaysWithinItsBounds(t *testing.T) {
	dir := ownCopy(t)
	v := entered(t, siteOf(t, engine.Request{Sources: []string{dir}}, nil))
	const meetings = "/figure?rule=practice.meetings&parameter=tolerated&branch=JW-QF&try=yes&value="
	beyond := v.get(meetings + "3").Body.String()
	assert.Contains(t, beyond, "超出允许的范围")
	assert.Contains(t, beyond, "bounds: {practice: {meetings: {tolerated: {max: 3}}}}", "what to ask for")
	assert.NotContains(t, beyond, `method="post" action="/figure"`)
	form := saving(t, v.get(meetings+"2").Body.String(), "/figure")
	form.Set("value", "3")
	before := settingsIn(t, dir)
	assert.Equal(t, http.StatusUnprocessableEntity, v.post("/figure", form).Code)
	assert.Equal(t, before, settingsIn(t, dir))

	own := saving(t, v.get(visitsFigure+"&branch=JW-QF&value=3&from=2024-07-01&try=yes").Body.String(), "/figure")
	require.Equal(t, http.StatusSeeOther, v.post("/figure", own).Code)
	assert.Contains(t, settingsIn(t, dir), "visits: {half_days: [{value: 3, from: 2024-07-01}]}")
	assert.Equal(t, http.StatusNotFound, v.get(visitsFigure+"&branch=nowhere").Code)
	assert.Equal(t, http.StatusUnprocessableEntity, v.get("/figure?rule=a.b&parameter=c").Code)
	assert.Contains(t, v.get(visitsFigure+"&value=three&try=yes&lang=en").Body.String(), "expected a whole number")
}

func TestWaiversThroughThePage(t *testing.T) {
	dir := ownCopy(t)
	before := settingsIn(t, dir)
	v := entered(t, siteOf(t, engine.Request{Sources: []string{dir}}, nil))
	list := v.get("/waivers").Body.String()
	assert.Contains(t, list, "牵头青年之家改造")
	gone := v.get("/waiver?do=remove&entry=0").Body.String()
	assert.Contains(t, gone, "1 个结论会变")
	require.Equal(t, http.StatusSeeOther, v.post("/waiver", saving(t, gone, "/waiver")).Code)
	assert.NotContains(t, settingsIn(t, dir), "waivers:")
	add := url.Values{"do": {"add"}, "rule": {"cultivation.rotation"}, "subject": {"0048"}, "from": {"2024-06-01"}, "until": {"2025-03-31"}, "reason": {"牵头改造"}, "approved_by": {"组织部"}}
	page := v.get("/waiver?" + add.Encode()).Body.String()
	assert.Contains(t, page, "1 个结论会变")
	require.Equal(t, http.StatusSeeOther, v.post("/waiver", saving(t, page, "/waiver")).Code)
	assert.Contains(t, settingsIn(t, dir), "waivers:\n  - rule: cultivation.rotation\n    subject: \"0048\"\n")
	ended := v.get("/waiver?do=end&entry=0&until=2024-11-30").Body.String()
	require.Equal(t, http.StatusSeeOther, v.post("/waiver", saving(t, ended, "/waiver")).Code)
	assert.Contains(t, v.get("/waivers").Body.String(), "已到期")
	assert.NotEqual(t, before, settingsIn(t, dir))

	for name, said := range map[string]string{"approved_by": "批准了对本人的豁免", "until": "早于开始日期", "subject": "数据中没有", "rule": "没有这个要求"} {
		wrong := url.Values{}
		for key := range add {
			wrong.Set(key, add.Get(key))
		}
		wrong.Set(name, map[string]string{"approved_by": nameOf(t, v, "0048"), "until": "2024-05-01", "subject": "9999", "rule": "no.rule"}[name])
		assert.Contains(t, v.get("/waiver?"+wrong.Encode()).Body.String(), said)
	}
	assert.Equal(t, http.StatusNotFound, v.get("/waiver?do=remove&entry=-1").Code)
	assert.Equal(t, http.StatusNotFound, v.get("/waiver?do=remove&entry=7").Code)
}

func nameOf(t *testing.T, v *visitor, id string) string {
	t.Helper()
	found := regexp.MustCompile(`<h1>([^ <]+)`).FindStringSubmatch(v.get("/person?id=" + id).Body.String())
	require.NotNil(t, found)
	return found[1]
}

func TestWithoutAFileForThemChangesAreGivenAsText(t *testing.T) {
	dir := ownCopy(t)
	require.NoError(t, os.Remove(filepath.Join(dir, "ninefold.yaml")))
	t.Chdir(t.TempDir())
	asOf := audit.DateOf(2024, 12, 31)
	s := New(t.Context(), testHost, Options{})
	run, err := s.Prepare(engine.Request{Sources: []string{dir}, Jobs: 2, AsOf: &asOf})
	require.NoError(t, err)
	run.uploaded = &uploaded{}
	require.NoError(t, s.Begin(run))
	s.Wait()
	v := entered(t, s)
	page := v.get(visitsFigure + "&value=3&try=yes").Body.String()
	assert.Contains(t, page, "没有设置文件可写")
	assert.NotContains(t, page, `method="post" action="/figure"`)
	assert.Contains(t, page, "<textarea id=\"yaml\" readonly rows=\"6\" cols=\"60\">thresholds:\n  fieldwork:\n    visits: {half_days: 3}\n</textarea>")
	file := v.get("/figure/file?rule=fieldwork.visits&parameter=half_days&value=3")
	assert.Equal(t, "attachment; filename=ninefold.yaml", file.Header().Get("Content-Disposition"))
	assert.Equal(t, "thresholds:\n  fieldwork:\n    visits: {half_days: 3}\n", file.Body.String())
	form := url.Values{"rule": {"fieldwork.visits"}, "parameter": {"half_days"}, "value": {"3"}, "digest": {"none"}}
	assert.Equal(t, http.StatusConflict, v.post("/figure", form).Code)
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Empty(t, entries, "nothing is written")
}

// fullDisk is one on which nothing can be written.
type fullDisk struct{ output.RealDisk }

func (fullDisk) Create(string, string) (output.Handle, error) { return nil, syscall.ENOSPC }

func TestWhereNothingCanBeWrittenTheTextIsGiven(t *testing.T) {
	dir := ownCopy(t)
	before := settingsIn(t, dir)
	s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	s.files = output.NewFiles(fullDisk{})
	v := entered(t, s)
	answer := v.post("/figure", saving(t, v.get(graceFigure+"&value=20&try=yes").Body.String(), "/figure"))
	assert.Equal(t, http.StatusUnprocessableEntity, answer.Code)
	page := answer.Body.String()
	assert.Contains(t, page, "磁盘已满，没有写入")
	assert.NotContains(t, page, dir, "the folders of the machine are nobody's business")
	assert.Contains(t, page, `<textarea id="yaml" readonly`)
	assert.Contains(t, page, "liaison: {grace_days: 20}")
	assert.Equal(t, before, settingsIn(t, dir))
	assert.NotContains(t, v.get("/history").Body.String(), "change-1", "it has not happened")
}
