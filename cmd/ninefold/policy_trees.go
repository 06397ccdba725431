package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/intake"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// compile takes the built-in requirements and those in further places, unsigned.
func compile(places []string) (*policy.Set, error) { return compileWith(places, "") }

// compile takes the built-in requirements and those that the config and the
// flags name, on the terms that they set.
func (r *reading) compile(in config.Input) (*policy.Set, error) {
	if r.policyTimeout < 0 {
		return nil, &audit.Fault{
			Where:   "--policy-timeout " + r.policyTimeout.String(),
			Problem: audit.Text{ZH: "时间太短", EN: "too short a time"},
			Remedy:  audit.Text{ZH: "请给出如 30s 的时间", EN: "give a time such as 30s"},
		}
	}
	further, err := config.PolicyDirs(in)
	if err != nil {
		return nil, err
	}
	key, seconds, err := config.PolicyTerms(in)
	if err != nil {
		return nil, err
	}
	rules, err := compileWith(append(further, r.policies...), cmp.Or(r.policyKey, key))
	if err == nil {
		rules.Within(cmp.Or(r.policyTimeout, time.Duration(seconds)*time.Second))
	}
	return rules, err
}

// compileWith takes the built-in requirements and those in further places.
func compileWith(places []string, keyFile string) (*policy.Set, error) {
	further, err := policyTrees(places, keyFile)
	if err != nil {
		return nil, err
	}
	return policy.Compile(append([]fs.FS{policies.Files}, further...)...)
}

// policyTrees opens folders and bundles of further requirements. With the file
// of a key, bundles must be signed by it.
func policyTrees(places []string, keyFile string) ([]fs.FS, error) {
	key, err := policyKey(keyFile)
	if err != nil {
		return nil, err
	}
	var trees []fs.FS
	var faults []error
	for _, place := range places {
		tree, err := policyTree(place, key)
		trees, faults = append(trees, tree), append(faults, err)
	}
	return trees, errors.Join(faults...)
}

func policyTree(place string, key *policy.Key) (fs.FS, error) {
	told := filepath.ToSlash(place)
	info, err := os.Stat(place)
	switch {
	case err == nil && info.IsDir():
		folder, err := readPolicyFolder(place)
		if err != nil {
			return nil, err
		}
		return policy.Folder(told, folder.files)
	case err == nil:
		packed, err := intake.Read(place, policy.LargestBundle)
		if err != nil {
			return nil, err
		}
		return policy.Bundle(told, packed, key)
	}
	return nil, &audit.Fault{
		Where:   told,
		Problem: audit.Text{ZH: "不是可读取的文件夹或文件", EN: "is not a readable directory or file"},
		Remedy: audit.Text{ZH: "--policy 需要一个装有 .rego 文件的文件夹，或 OPA 包（tar.gz）",
			EN: "--policy takes a directory of .rego files, or an OPA bundle (tar.gz)"},
	}
}

func policyKey(file string) (*policy.Key, error) {
	if file == "" {
		return nil, nil
	}
	text, err := intake.Read(file, intake.Small)
	if err != nil {
		return nil, err
	}
	return policy.ReadKey(filepath.ToSlash(file), text)
}
