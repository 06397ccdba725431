// Command licenses gathers the licences of every module that is linked into the
// program on any platform it is built for, from the module cache, and writes them
// to the file that the program carries. Run by go generate ./internal/license,
// whenever a dependency changes; a test says so. A text that it does not know is
// an error: somebody has to read it first.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"ninefold/internal/license"
)

// The platforms that releases are built for, as .ci/run has them.
var platforms = []string{"linux/amd64", "linux/arm64", "linux/loong64", "windows/amd64"}

const program = "ninefold/cmd/ninefold"

func main() {
	modules, err := gather()
	if err == nil {
		err = os.WriteFile(license.File, []byte(license.Write(modules)), 0o644) //nolint:gosec // for everybody to read
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "licenses:", err)
		os.Exit(1)
	}
}

// linked is a package as go list tells it.
type linked struct {
	Dir      string
	Standard bool
	Module   *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// found is a module with the folders of its packages.
type found struct {
	version, dir string
	folders      map[string]bool
}

func gather() ([]license.Module, error) {
	all := map[string]*found{}
	for _, platform := range platforms {
		packages, err := list(platform)
		if err != nil {
			return nil, err
		}
		for _, p := range packages {
			if p.Module == nil || p.Module.Main {
				continue
			}
			if all[p.Module.Path] == nil {
				all[p.Module.Path] = &found{p.Module.Version, p.Module.Dir, map[string]bool{}}
			}
			all[p.Module.Path].folders[p.Dir] = true
		}
	}
	modules := []license.Module{}
	var faults []error
	for _, path := range slices.Sorted(maps.Keys(all)) {
		m, err := all[path].module(path)
		modules, faults = append(modules, m), append(faults, err)
	}
	std, err := standard()
	return append(modules, std), errors.Join(append(faults, err)...)
}

func list(platform string) ([]linked, error) {
	goos, goarch, _ := strings.Cut(platform, "/")
	cmd := exec.Command("go", "list", "-deps", "-json=Dir,Standard,Module", program)
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list for %s: %w", platform, err)
	}
	var packages []linked
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p linked
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
}

// standard is the standard library, under the terms of Go itself.
func standard() (license.Module, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return license.Module{}, err
	}
	version, _, _ := strings.Cut(strings.TrimPrefix(runtime.Version(), "go"), " ")
	minor := strings.Join(strings.Split(version, ".")[:2], ".") // patches change no terms
	dir := strings.TrimSpace(string(root))
	return (&found{"go" + minor, dir, map[string]bool{dir: true}}).module("std")
}

// termFile is what files with terms are called.
var termFile = regexp.MustCompile(`(?i)^(un)?(licen[cs]e|copying|notice|patents)([-_.].*)?$`)

// module reads the files with terms in a module's root, and in the folders of
// what is linked of it up to there.
func (f *found) module(path string) (license.Module, error) {
	m := license.Module{Path: path, Version: f.version}
	folders := map[string]bool{}
	for dir := range f.folders {
		for ; len(dir) >= len(f.dir); dir = filepath.Dir(dir) {
			folders[dir] = true
		}
	}
	kinds := map[string]bool{}
	for _, dir := range slices.Sorted(maps.Keys(folders)) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return m, err
		}
		for _, entry := range entries {
			if !entry.Type().IsRegular() || !termFile.MatchString(entry.Name()) || filepath.Ext(entry.Name()) == ".go" {
				continue
			}
			if err := f.take(&m, filepath.Join(dir, entry.Name()), kinds); err != nil {
				return m, err
			}
		}
	}
	m.License = strings.Join(slices.Sorted(maps.Keys(kinds)), " AND ")
	if m.License == "" {
		return m, fmt.Errorf("%s %s: no licence was found in %s", path, m.Version, f.dir)
	}
	return m, nil
}

func (f *found) take(m *license.Module, file string, kinds map[string]bool) error {
	text, err := os.ReadFile(file) //nolint:gosec // in the module cache
	if err != nil {
		return err
	}
	name, err := filepath.Rel(f.dir, file)
	if err != nil {
		return err
	}
	name = filepath.ToSlash(name)
	known := license.Kinds(string(text))
	for _, kind := range known {
		kinds[kind] = true
	}
	switch base := strings.ToLower(filepath.Base(name)); {
	case len(known) > 0:
	case strings.HasPrefix(base, "notice"), strings.HasPrefix(base, "patents"): // stands beside a licence
	case strings.HasSuffix(base, "-logo"): // where a picture in the module's folder is from, which is not linked
		return nil
	default:
		return fmt.Errorf("%s: %s is of no known kind: read it, then add it to license.Kinds", m.Path, name)
	}
	m.Texts = append(m.Texts, license.Text{Name: name, Text: string(text)})
	return nil
}
