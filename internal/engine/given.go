package engine

import (
	"os"
	"path/filepath"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/source"
)

// given is what a request names beside its sources; nil: nothing. Paths are written
// as seen from the first source, so that a result does not depend on where one
// stands and can be checked wherever all of it lies.
func (r *Request) given() *audit.Given {
	g := &audit.Given{Config: r.seen(r.ownConfig()), Set: r.Set, PolicyKey: r.seen(r.Publisher.KeyFile), MinRevision: r.Publisher.MinRevision}
	for _, place := range r.Policies {
		g.Policies = append(g.Policies, r.seen(place))
	}
	if g.Config+g.PolicyKey+g.MinRevision == "" && len(g.Set)+len(g.Policies) == 0 {
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
// names itself.
func (r *Request) Follow(g *audit.Given) {
	if g == nil {
		return
	}
	if r.Config == "" {
		r.Config = r.from(g.Config)
	}
	if len(r.Set) == 0 {
		r.Set = slices.Clone(g.Set)
	}
	if len(r.Policies) == 0 {
		for _, place := range g.Policies {
			r.Policies = append(r.Policies, r.from(place))
		}
	}
	if r.Publisher.KeyFile == "" {
		r.Publisher.KeyFile = r.from(g.PolicyKey)
	}
	if r.Publisher.MinRevision == "" {
		r.Publisher.MinRevision = g.MinRevision
	}
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
