package policyfiles

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/policy"
)

// Carried are further requirements as they were read, with the terms on which they are
// taken: the same ones wherever they are compiled, whatever lies there on the disk. They
// travel as JSON.
type Carried struct {
	Places      []Tree `json:"places,omitempty"`
	KeyFile     string `json:"key_file,omitempty"` // what the key is called
	Key         []byte `json:"key,omitempty"`      // empty: none
	MinRevision string `json:"min_revision,omitempty"`
}

// Tree is the content of a folder or of a bundle.
type Tree struct {
	Name   string            `json:"name"` // as it was named
	Files  map[string][]byte `json:"files,omitempty"`
	Bundle []byte            `json:"bundle,omitempty"` // instead of files
}

// Carry reads further requirements. All that cannot be read is told at once; what can be
// is given all the same.
func Carry(places []string, by Publisher) (*Carried, error) {
	c := &Carried{MinRevision: by.MinRevision}
	if by.KeyFile != "" {
		text, err := intake.Read(by.KeyFile, intake.Small)
		if err != nil {
			return &Carried{}, err
		}
		c.KeyFile, c.Key = by.KeyFile, text
	}
	var faults []error
	for _, place := range places {
		read, err := readTree(place)
		if faults = append(faults, err); err == nil {
			c.Places = append(c.Places, read)
		}
	}
	return c, errors.Join(faults...)
}

func readTree(place string) (Tree, error) {
	told := filepath.ToSlash(place)
	info, err := os.Stat(place)
	switch {
	case err == nil && info.IsDir():
		folder, err := ReadFolder(place)
		return Tree{Name: told, Files: folder.files}, err
	case err == nil:
		packed, err := intake.Read(place, policy.LargestBundle)
		return Tree{Name: told, Bundle: packed}, err
	}
	return Tree{}, &audit.Fault{
		Where:   told,
		Problem: audit.Text{ZH: "不是可读取的文件夹或文件", EN: "is not a readable directory or file"},
		Remedy: audit.Text{ZH: "--policy 需要一个装有 .rego 文件的文件夹，或 OPA 包（tar.gz）",
			EN: "--policy takes a directory of .rego files, or an OPA bundle (tar.gz)"},
	}
}

// Compile takes the built-in requirements and those carried. Every fault is an *audit.Fault.
func (c *Carried) Compile() (*policy.Set, error) {
	further, err := c.open()
	if err != nil {
		return nil, err
	}
	return compile(further)
}

// open gives the trees in order. All that is wrong with any of them is told at once.
func (c *Carried) open() ([]fs.FS, error) {
	from, err := c.publisher()
	if err != nil {
		return nil, err
	}
	var trees []fs.FS
	var faults []error
	for i := range c.Places {
		tree, err := c.Places[i].open(from)
		trees, faults = append(trees, tree), append(faults, err)
	}
	return trees, errors.Join(faults...)
}

func (p *Tree) open(from policy.Publisher) (fs.FS, error) {
	if p.Bundle != nil {
		return policy.Bundle(p.Name, p.Bundle, from)
	}
	return policy.Folder(p.Name, p.Files)
}
