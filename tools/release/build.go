package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// file is one file of a release: where it goes, what is in it, and whether it can
// be run.
type file struct {
	name    string
	content []byte
	program bool
}

// build compiles the program: static, stripped, without any trace of the folder.
func (r *release) build(ctx context.Context, platform, to string) error {
	system, machine, _ := strings.Cut(platform, "/")
	_, err := output(ctx, []string{"CGO_ENABLED=0", "GOOS=" + system, "GOARCH=" + machine, "GOFLAGS=-mod=readonly"},
		"go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags", fmt.Sprintf("-s -w -buildid= -X main.version=%s -X main.commit=%s", r.version, r.commit),
		"-o", to, "./cmd/ninefold")
	return err
}

// shared are the files that every platform gets, made by the program itself.
func (r *release) shared(ctx context.Context) ([]file, error) {
	program := filepath.Join(r.work, "host", programName(runtime.GOOS))
	if err := r.build(ctx, runtime.GOOS+"/"+runtime.GOARCH, program); err != nil {
		return nil, err
	}
	files, err := documents()
	if err != nil {
		return nil, err
	}
	licences, err := output(ctx, nil, program, "licenses", "--text", "--lang", "en")
	if err != nil {
		return nil, err
	}
	files = append(files, file{name: "LICENSES.txt", content: []byte(licences + "\n")})
	for shell, name := range map[string]string{"bash": "ninefold.bash", "zsh": "_ninefold", "fish": "ninefold.fish", "powershell": "ninefold.ps1"} {
		script, err := output(ctx, nil, program, "completion", shell)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: "completions/" + name, content: []byte(script + "\n")})
	}
	manual := filepath.Join(r.work, "man")
	if _, err := output(ctx, nil, program, "manual", manual, "--date", r.time.Format(time.DateOnly)); err != nil {
		return nil, err
	}
	pages, err := filesBelow(manual, "man")
	return inOrder(append(files, pages...)), err
}

// documents are the pages that come with the program, and a little to try it on.
func documents() ([]file, error) {
	var files []file
	for _, name := range []string{"LICENSE", "README.md", "README.zh-CN.md", "CHANGELOG.md", "SECURITY.md"} {
		content, err := os.ReadFile(name) //nolint:gosec // one of those named above
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: name, content: content})
	}
	examples, err := filesBelow("examples", "examples")
	return append(files, examples...), err
}

// filesBelow are the files of a folder, under another name.
func filesBelow(dir, as string) ([]file, error) {
	var files []file
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(at) //nolint:gosec // our own
		inside, errInside := filepath.Rel(dir, at)
		if errInside != nil {
			return errInside
		}
		files = append(files, file{name: path.Join(as, filepath.ToSlash(inside)), content: content})
		return err
	})
	return files, err
}

func inOrder(files []file) []file {
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	return files
}

func programName(system string) string {
	if system == "windows" {
		return "ninefold.exe"
	}
	return "ninefold"
}

// platform builds for one, and packs what came of it in every way that it knows.
func (r *release) platform(ctx context.Context, platform string, shared []file) error {
	system, machine, _ := strings.Cut(platform, "/")
	stem := fmt.Sprintf("ninefold_%s_%s_%s", r.version, system, machine)
	built := filepath.Join(r.work, stem, programName(system))
	if err := r.build(ctx, platform, built); err != nil {
		return err
	}
	program, err := os.ReadFile(built) //nolint:gosec // just built
	if err != nil {
		return err
	}
	bill, err := output(ctx, nil, "go", "run", "./tools/sbom", built, r.version)
	if err != nil {
		return err
	}
	bill += "\n"
	if err := r.write(stem+".sbom.json", []byte(bill)); err != nil {
		return err
	}
	files := inOrder(append(slices.Clone(shared), file{name: programName(system), content: program, program: true}, file{name: "sbom.json", content: []byte(bill)}))
	if err := r.archive(stem, system, files); err != nil || system != "linux" {
		return err
	}
	return r.packages(ctx, machine, files)
}

// write puts one file into the release.
func (r *release) write(name string, content []byte) error {
	return os.WriteFile(filepath.Join(r.out, name), content, 0o644) //nolint:gosec // for everybody to read
}
