package engine

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/policyfiles"
	"ninefold/internal/source"
)

// given is what a request names beside its sources; nil: nothing. Paths are written
// as seen from the first source, so that a result does not depend on where one
// stands and can be checked wherever all of it lies.
func (r *Request) given() *audit.Given {
	g := &audit.Given{Config: r.seen(r.ownConfig()), Set: r.Set, PolicyKey: r.seen(r.Publisher.KeyFile), MinRevision: r.Publisher.MinRevision, Corrections: r.seen(r.Corrections)}
	for _, place := range r.Policies {
		g.Policies = append(g.Policies, r.seen(place))
	}
	if g.Empty() {
		return nil
	}
	return g
}

// ownConfig is the config that a request names where it would not be found by itself:
// to name the one that would be changes nothing.
func (r *Request) ownConfig() string {
	found, err := config.Find(r.Sources, "")
	if err != nil || found == "" || r.Config == "" {
		return r.Config
	}
	named, errNamed := os.Stat(r.Config)
	usual, errUsual := os.Stat(found)
	if errNamed == nil && errUsual == nil && os.SameFile(named, usual) {
		return ""
	}
	return r.Config
}

// base is the directory that paths are seen from: the first source, or where it lies.
func (r *Request) base() string {
	if info, err := os.Stat(r.Sources[0]); err == nil && !info.IsDir() {
		return filepath.Dir(r.Sources[0])
	}
	return r.Sources[0]
}

// Follow takes over what a result says its run was given, but for what the request
// names itself, and gives what it took; nil: nothing. By which key further
// requirements must be signed, and from which revision on, a result says only where
// neither the request nor the config on this machine does: whoever wrote the result
// may have written the policies.
func (r *Request) Follow(g *audit.Given) *audit.Given {
	if g == nil {
		return nil
	}
	own, took := r.ownTerms(), audit.Given{}
	if r.Config == "" {
		r.Config = r.from(g.Config)
		took.Config = r.Config
	}
	if r.Corrections == "" && r.Overlay == nil {
		r.Corrections = r.from(g.Corrections)
		took.Corrections = r.Corrections
	}
	if len(r.Set) == 0 {
		r.Set = slices.Clone(g.Set)
		took.Set = r.Set
	}
	if len(r.Policies) == 0 {
		for _, place := range g.Policies {
			r.Policies = append(r.Policies, r.from(place))
		}
		took.Policies = r.Policies
	}
	if r.Publisher.KeyFile = own.KeyFile; own.KeyFile == "" {
		r.Publisher.KeyFile = r.from(g.PolicyKey)
		took.PolicyKey = r.Publisher.KeyFile
	}
	if r.Publisher.MinRevision = own.MinRevision; own.MinRevision == "" {
		r.Publisher.MinRevision = g.MinRevision
		took.MinRevision = g.MinRevision
	}
	if took.Empty() {
		return nil
	}
	return &took
}

// ownTerms are those on which the request, or else the config that is found by it,
// takes further requirements. A config that cannot be read says nothing here: the
// run does.
func (r *Request) ownTerms() policyfiles.Publisher {
	by := Places(*r).By
	return policyfiles.Publisher{KeyFile: cmp.Or(r.Publisher.KeyFile, by.KeyFile), MinRevision: cmp.Or(r.Publisher.MinRevision, by.MinRevision)}
}

// seen writes a path as seen from the first source; whole where that cannot be, as
// on another drive. Standard input is nowhere.
func (r *Request) seen(path string) string {
	if path == "" || len(r.Sources) == 0 || r.Sources[0] == source.StandardInput {
		return filepath.ToSlash(path)
	}
	base, errBase := filepath.Abs(r.base())
	whole, errWhole := filepath.Abs(path)
	if errBase != nil || errWhole != nil {
		return filepath.ToSlash(path)
	}
	if relative, err := filepath.Rel(base, whole); err == nil {
		whole = relative
	}
	return filepath.ToSlash(whole)
}

// from reads a path that was written by seen.
func (r *Request) from(path string) string {
	path = filepath.FromSlash(path)
	if path == "" || len(r.Sources) == 0 || r.Sources[0] == source.StandardInput || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(r.base(), path)
}
