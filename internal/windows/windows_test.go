package windows

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

const linux = "linux"

func TestVariablesAreFoundInAnyCase(t *testing.T) {
	environ := []string{"Ninefold_Config=C:\\Office\\a.yaml", "=C:=C:\\books", "odd", "NINEFOLD_LANG=zh"}
	assert.Equal(t, []string{"NINEFOLD_CONFIG=C:\\Office\\a.yaml", "=C:=C:\\books", "odd", "NINEFOLD_LANG=zh"}, Environ(Name, environ))
	assert.Equal(t, environ, Environ(linux, environ))
	assert.Equal(t, "MY_DSN", Variable(Name, "my_Dsn"))
	assert.Equal(t, "my_Dsn", Variable(linux, "my_Dsn"))
}

// failed is how opening a file fails.
func failed(code syscall.Errno) error {
	return fmt.Errorf("open: %w", &fs.PathError{Op: "open", Path: "x", Err: code})
}

func TestWhatWindowsRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		path        string
		err         error
		read, write string // what is said; empty: nothing of Windows
	}{
		"held":          {`C:\a\走访.xlsx`, failed(32), "cannot be read: another program has it open", "cannot be written: another program has it open"},
		"locked":        {`a.xlsx`, failed(33), "cannot be read: another program has it open", "cannot be written: another program has it open"},
		"denied":        {`a.xlsx`, failed(5), "", "cannot be written: it is open in Excel or WPS, is read-only, or permission is denied"},
		"permission":    {`a.xlsx`, fs.ErrPermission, "", "cannot be written: it is open in Excel or WPS, is read-only, or permission is denied"},
		"not there":     {`a.xlsx`, failed(2), "", ""},
		"quote":         {`C:\books" --lang en`, failed(123), "the path holds a quote: the backslash before it made the quote, and all behind it, part of the path", "the path holds a quote: the backslash before it made the quote, and all behind it, part of the path"},
		"device":        {`C:\a\nul.xlsx`, failed(2), `"nul.xlsx" is the name of a device under Windows, which no file can have`, `"nul.xlsx" is the name of a device under Windows, which no file can have`},
		"device folder": {`a/CON/b.csv`, failed(2), `"CON" is the name of a device under Windows, which no file can have`, `"CON" is the name of a device under Windows, which no file can have`},
	} {
		t.Run(name, func(t *testing.T) {
			read, write := Unreadable(Name, c.path, c.err), Unwritable(Name, c.path, c.err)
			for said, got := range map[*string]*audit.Fault{&c.read: read, &c.write: write} {
				if *said == "" {
					assert.Nil(t, got)
					continue
				}
				require.NotNil(t, got)
				assert.Equal(t, *said, got.Problem.EN)
				assert.Equal(t, c.path, got.Where)
				assert.NotEmpty(t, got.Remedy.ZH)
				assert.NotEmpty(t, got.Remedy.EN)
				assert.NotEqual(t, got.Problem.ZH, got.Problem.EN)
			}
			assert.Nil(t, Unreadable(linux, c.path, c.err))
			assert.Nil(t, Unwritable(linux, c.path, c.err))
		})
	}
}

func TestNamesOfDevices(t *testing.T) {
	for _, name := range []string{"CON", "con.txt", "Aux.tar.gz", "NUL ", "NUL .csv", "COM1", "lpt9.xlsx", "COM¹", "conout$", "prn", "nul:stream"} {
		assert.NotNil(t, Misnamed(Name, name), name)
		assert.NotNil(t, Misnamed(Name, `D:\年度\`+name), name)
		assert.Nil(t, Misnamed(linux, name), name)
	}
	for _, name := range []string{"CONFIG.yaml", "com.csv", "COM10.csv", "LPT.txt", "走访.NUL", "console", "2024 CON.xlsx", "aux1"} {
		assert.Nil(t, Misnamed(Name, name), name)
	}
}

func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
	}
	return dir
}

func TestWildcards(t *testing.T) {
	dir := folder(t, "走访1.xlsx", "走访2.XLSX", "~$走访1.xlsx", ".走访.xlsx", "请假.csv", "一季度/走访.xlsx", "二季度/走访.xlsx", "[草稿].xlsx")
	for pattern, want := range map[string][]string{
		"走访*.xlsx":   {"走访1.xlsx"},
		"*.xlsx":     {"[草稿].xlsx", "走访1.xlsx"},
		"走访?.*":      {"走访1.xlsx", "走访2.XLSX"},
		"?季度/*.xlsx": {"一季度/走访.xlsx", "二季度/走访.xlsx"},
		"请假.csv":     {"请假.csv"},
		"nothing":    {"nothing"}, // whoever reads it says that it is not there
	} {
		t.Run(pattern, func(t *testing.T) {
			found, err := Expand(linux, []string{filepath.Join(dir, pattern)})
			require.NoError(t, err)
			for i := range want {
				want[i] = filepath.Join(dir, want[i])
			}
			assert.Equal(t, want, found)
		})
	}
	found, err := Expand(Name, []string{filepath.Join(dir, "走访*.xlsx")})
	require.NoError(t, err)
	assert.Equal(t, []string{filepath.Join(dir, "走访1.xlsx"), filepath.Join(dir, "走访2.XLSX")}, found, "case does not matter")
	_, err = Expand(linux, []string{"-", filepath.Join(dir, "*.ods")})
	fault := &audit.Fault{}
	require.ErrorAs(t, err, &fault)
	assert.Equal(t, "no file is as this pattern says", fault.Problem.EN)
	assert.NotEmpty(t, fault.Remedy.ZH)
}

// A name that has a wildcard in it, as it may elsewhere, is that file.
func TestANameIsNoPattern(t *testing.T) {
	dir := folder(t, "a*.csv", "ab.csv")
	found, err := Expand(linux, []string{filepath.Join(dir, "a*.csv")})
	require.NoError(t, err)
	assert.Equal(t, []string{filepath.Join(dir, "a*.csv")}, found)
}

// Without brackets and backslashes, which have no meaning here, patterns are those of Go.
func TestPatternsFitAsGoHasThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pattern, name := rapid.StringMatching(`[ab走*?]{0,8}`).Draw(t, "pattern"), rapid.StringMatching(`[ab走]{0,8}`).Draw(t, "name")
		want, err := filepath.Match(pattern, name)
		require.NoError(t, err)
		require.Equal(t, want, fits([]rune(pattern), []rune(name)))
	})
}
