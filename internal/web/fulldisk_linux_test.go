package web

import (
	"net/http"
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/engine"
	"ninefold/internal/store"
)

// smallDisk is a disk of so many bytes; where none can be had the test is left out.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skip("no disk of one's own can be had: ", err)
	}
	t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, syscall.MNT_DETACH)) })
	return dir
}

// A disk that is full is told of on a page, in both languages, wherever something is
// written: entries, books that are put in, settings. Nothing that was saved is lost.
func TestAFullDiskIsToldOfOnAPage(t *testing.T) {
	disk := smallDisk(t, "1m")
	kept, err := store.Open(t.Context(), disk+"/kept.db")
	require.NoError(t, err)
	defer func() { _ = kept.Close() }() // the disk goes anyway
	settings := disk + "/books"
	require.NoError(t, os.CopyFS(settings, os.DirFS(smallOffice(t))))
	s, v := keptSite(t, kept, engine.Request{Sources: []string{settings}, AsOf: dayOf(2024, 12, 31), Jobs: 2})
	finding := ""
	for _, one := range s.shown.full.Verdicts {
		if one.Status == "fail" {
			finding = one.Fingerprint
		}
	}
	require.NotEmpty(t, finding)
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "", "先写的").Code)
	form := saving(t, v.get(visitsFigure+"&value=4&try=yes").Body.String(), "/figure")
	before, err := os.ReadFile(settings + "/ninefold.yaml")
	require.NoError(t, err)
	require.ErrorIs(t, os.WriteFile(disk+"/rest", make([]byte, 2<<20), 0o600), syscall.ENOSPC)
	t.Setenv("TMPDIR", disk)
	for lang, said := range map[string]string{"zh": "磁盘已满", "en": "the disk is full"} {
		v.cookies[languageCookie] = lang
		answer := v.write(finding, "measures", "先写的", strings.Repeat("后写的", 9000))
		assert.GreaterOrEqual(t, answer.Code, http.StatusBadRequest)
		assert.Contains(t, answer.Body.String(), said)
		answer = v.put(booksOf(t, "../../fixtures/compliant")...)
		assert.Equal(t, http.StatusInsufficientStorage, answer.Code)
		assert.Contains(t, answer.Body.String(), said)
		answer = v.post("/figure", form)
		assert.GreaterOrEqual(t, answer.Code, http.StatusBadRequest)
		assert.Contains(t, answer.Body.String(), said)
		assert.NotContains(t, answer.Body.String(), disk, "the folders of the machine are nobody's business")
	}
	now, err := os.ReadFile(settings + "/ninefold.yaml")
	require.NoError(t, err)
	assert.Equal(t, string(before), string(now))
	assert.Equal(t, http.StatusOK, v.get("/").Code, "what is shown stays")
	require.NoError(t, os.Remove(disk+"/rest"))
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "先写的", "又有地方了").Code)
	_, err = kept.Verify(t.Context())
	require.NoError(t, err)
}
