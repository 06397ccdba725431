// Package policyfiles opens further requirements: folders of .rego files and OPA
// bundles, taken on the word of a publisher or of nobody. It refuses to know what
// policies say and who names the places.
package policyfiles

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// Compile takes the built-in requirements and those in further places: folders
// and bundles, on the terms of a publisher. Every fault is an *audit.Fault.
func Compile(places []string, by Publisher) (*policy.Set, error) {
	further, err := Open(places, by)
	if err != nil {
		return nil, err
	}
	return policy.Compile(append([]fs.FS{policies.Files}, further...)...)
}

// Publisher says on whose word bundles are taken, as flags and the config do: both
// are empty where nobody's is asked for.
type Publisher struct {
	KeyFile     string // a public key (PEM)
	MinRevision string // the earliest that is taken
}

func (p Publisher) read() (policy.Publisher, error) {
	var from policy.Publisher
	var err error
	if from.Key, err = readKey(p.KeyFile); err != nil || p.MinRevision == "" {
		return from, err
	}
	least, ok := policy.ReadRevision(p.MinRevision)
	switch {
	case !ok:
		return from, &audit.Fault{Where: "--policy-min-revision " + p.MinRevision,
			Problem: audit.Text{ZH: "不是版本号", EN: "is not a revision"},
			Remedy:  audit.Text{ZH: "请写数字，或以点分隔的数字，如 7 或 2024.3", EN: "write a number, or numbers with dots, such as 7 or 2024.3"}}
	case from.Key == nil:
		return from, &audit.Fault{Where: "--policy-min-revision " + p.MinRevision,
			Problem: audit.Text{ZH: "没有公钥：没有签名的包，谁都可以改写版本号", EN: "there is no key: of an unsigned bundle anybody can change the revision"},
			Remedy:  audit.Text{ZH: "请同时用 --policy-key 给出发布者的公钥", EN: "give its publisher's public key with --policy-key, too"}}
	}
	from.MinRevision = least
	return from, nil
}

// Open opens folders and bundles of further requirements, in order. All that is
// wrong with any of them is told at once.
func Open(places []string, by Publisher) ([]fs.FS, error) {
	from, err := by.read()
	if err != nil {
		return nil, err
	}
	var trees []fs.FS
	var faults []error
	for _, place := range places {
		tree, err := open(place, from)
		trees, faults = append(trees, tree), append(faults, err)
	}
	return trees, errors.Join(faults...)
}

func open(place string, from policy.Publisher) (fs.FS, error) {
	told := filepath.ToSlash(place)
	info, err := os.Stat(place)
	switch {
	case err == nil && info.IsDir():
		folder, err := ReadFolder(place)
		if err != nil {
			return nil, err
		}
		return policy.Folder(told, folder.files)
	case err == nil:
		packed, err := intake.Read(place, policy.LargestBundle)
		if err != nil {
			return nil, err
		}
		return policy.Bundle(told, packed, from)
	}
	return nil, &audit.Fault{
		Where:   told,
		Problem: audit.Text{ZH: "不是可读取的文件夹或文件", EN: "is not a readable directory or file"},
		Remedy: audit.Text{ZH: "--policy 需要一个装有 .rego 文件的文件夹，或 OPA 包（tar.gz）",
			EN: "--policy takes a directory of .rego files, or an OPA bundle (tar.gz)"},
	}
}

func readKey(file string) (*policy.Key, error) {
	if file == "" {
		return nil, nil
	}
	text, err := intake.Read(file, intake.Small)
	if err != nil {
		return nil, err
	}
	return policy.ReadKey(filepath.ToSlash(file), text)
}
