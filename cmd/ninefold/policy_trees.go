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
func compile(places []string) (*policy.Set, error) { return compileWith(places, publisher{}) }

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
	key, revision, seconds, err := config.PolicyTerms(in)
	if err != nil {
		return nil, err
	}
	from := publisher{cmp.Or(r.keyFile, key), cmp.Or(r.minRevision, revision)}
	rules, err := compileWith(append(further, r.policies...), from)
	if err == nil {
		rules.Within(cmp.Or(r.policyTimeout, time.Duration(seconds)*time.Second))
	}
	return rules, err
}

// compileWith takes the built-in requirements and those in further places.
func compileWith(places []string, from publisher) (*policy.Set, error) {
	further, err := policyTrees(places, from)
	if err != nil {
		return nil, err
	}
	return policy.Compile(append([]fs.FS{policies.Files}, further...)...)
}

// publisher says on whose word bundles are taken, as flags and the config do.
type publisher struct {
	keyFile     string
	minRevision string
}

func (p publisher) read() (policy.Publisher, error) {
	var from policy.Publisher
	var err error
	if from.Key, err = policyKey(p.keyFile); err != nil || p.minRevision == "" {
		return from, err
	}
	least, ok := policy.ReadRevision(p.minRevision)
	switch {
	case !ok:
		return from, &audit.Fault{Where: "--policy-min-revision " + p.minRevision,
			Problem: audit.Text{ZH: "不是版本号", EN: "is no revision"},
			Remedy:  audit.Text{ZH: "请写数字，或以点分隔的数字，如 7 或 2024.3", EN: "write a number, or numbers with dots, such as 7 or 2024.3"}}
	case from.Key == nil:
		return from, &audit.Fault{Where: "--policy-min-revision " + p.minRevision,
			Problem: audit.Text{ZH: "没有公钥：没有签名的包，谁都可以改写版本号", EN: "there is no key: of an unsigned bundle anybody can change the revision"},
			Remedy:  audit.Text{ZH: "请同时用 --policy-key 给出发布者的公钥", EN: "give its publisher's public key with --policy-key, too"}}
	}
	from.MinRevision = least
	return from, nil
}

// policyTrees opens folders and bundles of further requirements.
func policyTrees(places []string, by publisher) ([]fs.FS, error) {
	from, err := by.read()
	if err != nil {
		return nil, err
	}
	var trees []fs.FS
	var faults []error
	for _, place := range places {
		tree, err := policyTree(place, from)
		trees, faults = append(trees, tree), append(faults, err)
	}
	return trees, errors.Join(faults...)
}

func policyTree(place string, from policy.Publisher) (fs.FS, error) {
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
		return policy.Bundle(told, packed, from)
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
