package main

import (
	"context"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// The parts of nfpm's configuration that a package needs. It is YAML, of which JSON
// is a part.
type (
	recipe struct {
		Name        string   `json:"name"`
		Arch        string   `json:"arch"`
		Platform    string   `json:"platform"`
		Version     string   `json:"version"`
		Section     string   `json:"section"`
		Priority    string   `json:"priority"`
		Maintainer  string   `json:"maintainer"`
		Description string   `json:"description"`
		License     string   `json:"license"`
		MTime       string   `json:"mtime"`
		Contents    []placed `json:"contents"`
		RPM         rpm      `json:"rpm"`
	}
	placed struct {
		Source string `json:"src"`
		Target string `json:"dst"`
		Info   info   `json:"file_info"`
	}
	info struct {
		Mode  int64  `json:"mode"`
		MTime string `json:"mtime"`
	}
	rpm struct {
		Summary   string `json:"summary"`
		BuildHost string `json:"buildhost"` // by default the name of this machine
	}
)

const (
	summary     = "checks activity data against the requirements of a work method"
	description = summary + "\nNinefold (九宫) judges exported activity data of an office (workbooks, CSV)\nby Rego policies: who falls short of what, by how much, with the rows that\nprove it."
)

// debianTerms stand where Debian looks for them; the text of the licence is on every
// such system.
const debianTerms = `Copyright: the authors of Ninefold
License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.
 The licences of what else is in the program are in LICENSES.txt beside this file.
`

// machines are what the kinds of package call a machine, in the names of files.
var machines = map[string]map[string]string{
	"deb": {"amd64": "amd64", "arm64": "arm64", "loong64": "loong64"},
	"rpm": {"amd64": "x86_64", "arm64": "aarch64", "loong64": "loongarch64"},
}

// packages makes a package of each kind.
func (r *release) packages(ctx context.Context, machine string, files []file) error {
	for _, kind := range []string{"deb", "rpm"} {
		if err := r.pack(ctx, kind, machine, files); err != nil {
			return err
		}
	}
	return nil
}

func (r *release) pack(ctx context.Context, kind, machine string, files []file) error {
	name := "ninefold_" + r.version + "_" + machines[kind][machine] + ".deb"
	if kind == "rpm" {
		name = "ninefold-" + r.version + "-1." + machines[kind][machine] + ".rpm"
	}
	stage := filepath.Join(r.work, kind+"_"+machine)
	contents, err := r.stage(stage, kind, files)
	if err != nil {
		return err
	}
	written, err := json.Marshal(recipe{
		Name: "ninefold", Arch: machine, Platform: "linux", Version: r.version, Section: "utils", Priority: "optional",
		Maintainer: r.maintainer, Description: description, License: "Apache-2.0", MTime: r.stamp(),
		Contents: contents, RPM: rpm{Summary: summary, BuildHost: "localhost"},
	})
	if err != nil {
		return err
	}
	config := filepath.Join(stage, "nfpm.json")
	if err := os.WriteFile(config, written, 0o600); err != nil {
		return err
	}
	_, err = output(ctx, []string{"SOURCE_DATE_EPOCH=" + strconv.FormatInt(r.time.Unix(), 10)},
		"go", "tool", "-modfile=tools/nfpm.mod", "nfpm", "package", "--config", config, "--packager", kind, "--target", filepath.Join(r.out, name))
	return err
}

func (r *release) stamp() string { return r.time.Format(time.RFC3339) }

// stage writes the files of a package to a folder, and says where each belongs.
func (r *release) stage(dir, kind string, files []file) ([]placed, error) {
	var contents []placed
	for i, f := range files {
		target, content, err := installed(kind, f)
		if err != nil {
			return nil, err
		}
		if target == "" {
			continue
		}
		source := filepath.Join(dir, strconv.Itoa(i))
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
		if err := os.WriteFile(source, content, 0o600); err != nil {
			return nil, err
		}
		contents = append(contents, placed{source, target, info{mode(f), r.stamp()}})
	}
	return contents, nil
}

// installed says where a file of the archive lies once it is installed, and what
// is in it there; nowhere for what a system of that kind has no use for.
func installed(kind string, f file) (target string, content []byte, err error) {
	const documents = "/usr/share/doc/ninefold/"
	zsh := map[string]string{"deb": "/usr/share/zsh/vendor-completions/", "rpm": "/usr/share/zsh/site-functions/"}[kind]
	completions := map[string]string{
		"ninefold.bash": "/usr/share/bash-completion/completions/ninefold", "_ninefold": zsh + "_ninefold",
		"ninefold.fish": "/usr/share/fish/vendor_completions.d/ninefold.fish", "ninefold.ps1": "",
	}
	switch folder, rest, below := strings.Cut(f.name, "/"); {
	case f.program:
		return "/usr/bin/ninefold", f.content, nil
	case below && folder == "completions":
		return completions[rest], f.content, nil
	case below && folder == "man":
		packed, err := gzipped(f.content)
		return path.Join("/usr/share/man", rest+".gz"), packed, err
	case f.name == "LICENSE" && kind == "deb":
		return documents + "copyright", []byte(debianTerms), nil
	}
	return documents + f.name, f.content, nil
}
