// Package export lays the policies out as files, for people who want to repeat
// verdicts without the program: the modules with their tests, a manifest, what the
// requirements say of themselves, dossiers with the verdicts on them, and how stock
// tools are asked. It refuses to know where files are written, and how anybody is judged.
package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// File is one file of the export, by its path there.
type File struct {
	Name    string
	Content []byte
}

// Export is what goes out.
type Export struct {
	BuiltIn      fs.FS   // the requirements of the method
	Stock        fs.FS   // what lies beside them for stock tools
	Further      []fs.FS // requirements of one's own
	Digest       string  // of all policies, as results name it
	Version      string  // of the program
	OPA          string  // the version of OPA in it
	Requirements []audit.Requirement
	Dossiers     []Dossier // none: the policies alone
}

// Dossier is what the policies see of one subject, as ninefold dossier writes it,
// and the verdicts of the program on it.
type Dossier struct {
	Subject  audit.Subject
	Document any
	Verdicts []Verdict
}

// Verdict is the part of a verdict that a policy decides: data.main.verdicts must
// hold the like.
type Verdict struct {
	Rule    string       `json:"rule"`
	Status  audit.Status `json:"status"`
	Reasons []string     `json:"reasons"`
}

// Files are all files of the export, by name. The same export gives the same bytes.
func (e *Export) Files() ([]File, error) {
	files, err := modules(e.BuiltIn, "policies")
	if err != nil {
		return nil, err
	}
	stock, err := everything(e.Stock, "policies")
	if err != nil {
		return nil, err
	}
	files = append(files, stock...)
	for i, tree := range e.Further {
		own, err := modules(tree, fmt.Sprintf("policies/further_%d", i+1))
		if err != nil {
			return nil, err
		}
		files = append(files, own...)
	}
	requirements, err := encoded(e.Requirements)
	if err != nil {
		return nil, err
	}
	dossiers, err := e.dossiers()
	if err != nil {
		return nil, err
	}
	files = append(append(files, dossiers...), File{"requirements.json", requirements},
		File{"README.md", e.readme(audit.EN)}, File{"README.zh-CN.md", e.readme(audit.ZH)})
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files, nil
}

// modules are the Rego files of a tree, tests included.
func modules(tree fs.FS, below string) ([]File, error) {
	return gathered(tree, below, func(name string) bool { return path.Ext(name) == ".rego" })
}

func everything(tree fs.FS, below string) ([]File, error) {
	return gathered(tree, below, func(string) bool { return true })
}

func gathered(tree fs.FS, below string, wanted func(name string) bool) ([]File, error) {
	var files []File
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !wanted(name) {
			return err
		}
		content, err := fs.ReadFile(tree, name)
		files = append(files, File{path.Join(below, name), content})
		return err
	})
	return files, err
}

// dossiers are a file for each subject, and one with all verdicts. Files are
// numbered: an id may be no name of a file.
func (e *Export) dossiers() ([]File, error) {
	if len(e.Dossiers) == 0 {
		return nil, nil
	}
	type expected struct {
		File     string        `json:"file"`
		Subject  audit.Subject `json:"subject"`
		Verdicts []Verdict     `json:"verdicts"`
	}
	var files []File
	var all []expected
	for i, d := range e.Dossiers {
		name := fmt.Sprintf("dossiers/%05d.json", i+1)
		content, err := encoded(d.Document)
		if err != nil {
			return nil, err
		}
		files = append(files, File{name, content})
		all = append(all, expected{name, d.Subject, d.Verdicts})
	}
	content, err := encoded(all)
	return append(files, File{"verdicts.json", content}), err
}

func encoded(v any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(v)
	return out.Bytes(), err
}
