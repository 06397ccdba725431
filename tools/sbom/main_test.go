package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/require"
)

// A program gives the same bill whenever it is asked for, with every module that
// its build information names.
func TestTheBillOfAProgram(t *testing.T) {
	self, err := os.Executable() // linked with tests too: it is not the release that is looked at here
	require.NoError(t, err)
	info, err := buildinfo.ReadFile(self)
	require.NoError(t, err)
	binary := filepath.Join(t.TempDir(), "ninefold")
	build := exec.Command("go", "build", "-trimpath", "-o", binary, "ninefold/tools/sbom")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var first, second bytes.Buffer
	require.NoError(t, write(&first, binary, "2.0"))
	require.NoError(t, write(&second, binary, "2.0"))
	require.Equal(t, first.String(), second.String())
	var made bom
	require.NoError(t, json.Unmarshal(first.Bytes(), &made))
	require.Equal(t, "CycloneDX", made.Format)
	require.Equal(t, "2.0", made.Metadata.Component.Version)
	require.Regexp(t, `^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`, made.Serial)
	require.Equal(t, "std", made.Components[0].Name)
	require.Equal(t, info.GoVersion, "go"+made.Components[0].Version)
}

func TestModulesComeInOrderWithTheirTerms(t *testing.T) {
	info := &buildinfo.BuildInfo{GoVersion: "go1.26.0", Main: debug.Module{Path: "ninefold", Version: "2.0"}, Deps: []*debug.Module{
		{Path: "golang.org/x/text", Version: "v0.43.0", Sum: "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
		{Path: "github.com/spf13/cobra", Version: "v1.10.2"},
	}, Settings: []debug.BuildSetting{{Key: "GOOS", Value: "linux"}}}
	made, err := billOf(info, "ninefold", sha256.Sum256([]byte("x")))
	require.NoError(t, err)
	require.Equal(t, "2.0", made.Metadata.Component.Version)
	require.Equal(t, []string{"pkg:golang/github.com/spf13/cobra@v1.10.2", "pkg:golang/golang.org/x/text@v0.43.0", "pkg:golang/std@1.26.0"}, made.Dependencies[0].On)
	require.Equal(t, "Apache-2.0", made.Components[0].Licenses[0].Expression)
	require.Equal(t, "BSD-3-Clause", made.Components[1].Licenses[0].Expression)
	require.Equal(t, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", made.Components[1].Properties[1].Value)
	info.Deps = append(info.Deps, &debug.Module{Path: "example.org/unknown", Version: "v1"})
	_, err = billOf(info, "ninefold", sha256.Sum256(nil))
	require.ErrorContains(t, err, "example.org/unknown: no licence is on file")
}
