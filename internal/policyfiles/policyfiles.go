// Package policyfiles opens further requirements: folders of .rego files and OPA
// bundles, taken on the word of a publisher or of nobody. It refuses to know what
// policies say and who names the places.
package policyfiles

import (
	"errors"
	"io/fs"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
	"ninefold/policies"
	"ninefold/policies/plans"
)

// Compile takes the built-in requirements and those in further places: folders
// and bundles, on the terms of a publisher. Every fault is an *audit.Fault.
func Compile(places []string, by Publisher) (*policy.Set, error) {
	further, err := Open(places, by)
	if err != nil {
		return nil, err
	}
	return compile(further)
}

func compile(further []fs.FS) (*policy.Set, error) {
	set, err := policy.Compile(append([]fs.FS{policies.Files}, further...)...)
	if err == nil {
		set.Offer(policy.WrittenPlans{Digest: plans.Digest, Library: plans.Plans})
	}
	return set, err
}

// Publisher says on whose word bundles are taken, as flags and the config do: both
// are empty where nobody's is asked for.
type Publisher struct {
	KeyFile     string // a public key (PEM)
	MinRevision string // the earliest that is taken
}

// publisher are the terms as policies are read by them.
func (c *Carried) publisher() (policy.Publisher, error) {
	var from policy.Publisher
	var err error
	if len(c.Key) > 0 || c.KeyFile != "" {
		from.Key, err = policy.ReadKey(filepath.ToSlash(c.KeyFile), c.Key)
	}
	if err != nil || c.MinRevision == "" {
		return from, err
	}
	least, ok := policy.ReadRevision(c.MinRevision)
	switch {
	case !ok:
		return from, &audit.Fault{Where: "--policy-min-revision " + c.MinRevision,
			Problem: audit.Text{ZH: "不是版本号", EN: "is not a revision"},
			Remedy:  audit.Text{ZH: "请写数字，或以点分隔的数字，如 7 或 2024.3", EN: "write a number, or numbers with dots, such as 7 or 2024.3"}}
	case from.Key == nil:
		return from, &audit.Fault{Where: "--policy-min-revision " + c.MinRevision,
			Problem: audit.Text{ZH: "没有公钥：没有签名的包，谁都可以改写版本号", EN: "there is no key: of an unsigned bundle anybody can change the revision"},
			Remedy:  audit.Text{ZH: "请同时用 --policy-key 给出发布者的公钥", EN: "give its publisher's public key with --policy-key, too"}}
	}
	from.MinRevision = least
	return from, nil
}

// Open opens folders and bundles of further requirements, in order. All that is
// wrong with any of them is told at once.
func Open(places []string, by Publisher) ([]fs.FS, error) {
	carried, unread := Carry(places, by)
	trees, err := carried.open()
	return trees, errors.Join(unread, err)
}
