// Command sbom writes the bill of materials of a built program, as CycloneDX
// JSON: every module that its build information names, with version, checksum and
// licence. The same program gives the same bytes: there is no clock and no chance
// in it. Usage: go run ./tools/sbom BINARY [VERSION] > sbom.json; the version is the
// release's, for the build information of a release built with -trimpath has none.
package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"ninefold/internal/license"
)

func main() {
	if len(os.Args) != 2 && len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: sbom BINARY [VERSION]")
		os.Exit(2)
	}
	if err := write(os.Stdout, os.Args[1], strings.Join(os.Args[2:], "")); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

type (
	bom struct {
		Schema       string       `json:"$schema"`
		Format       string       `json:"bomFormat"`
		SpecVersion  string       `json:"specVersion"`
		Serial       string       `json:"serialNumber"`
		Version      int          `json:"version"`
		Metadata     metadata     `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
	metadata struct {
		Component component `json:"component"`
	}
	component struct {
		Type       string     `json:"type"`
		Ref        string     `json:"bom-ref"`
		Name       string     `json:"name"`
		Version    string     `json:"version"`
		Scope      string     `json:"scope,omitempty"`
		Hashes     []hash     `json:"hashes,omitempty"`
		Licenses   []licensed `json:"licenses,omitempty"`
		PURL       string     `json:"purl"`
		Properties []property `json:"properties,omitempty"`
	}
	hash struct {
		Algorithm string `json:"alg"`
		Content   string `json:"content"`
	}
	licensed struct {
		Expression string `json:"expression"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	dependency struct {
		Ref string   `json:"ref"`
		On  []string `json:"dependsOn,omitempty"`
	}
)

func write(out io.Writer, path, version string) error {
	info, err := buildinfo.ReadFile(path)
	if err != nil {
		return err
	}
	program, err := os.ReadFile(path) //nolint:gosec // a developer names it
	if err != nil {
		return err
	}
	sum := sha256.Sum256(program)
	if version != "" {
		info.Main.Version = version
	}
	made, err := billOf(info, filepath.Base(path), sum)
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(made)
}

// billOf is the bill of a program with some build information and digest.
func billOf(info *buildinfo.BuildInfo, file string, sum [sha256.Size]byte) (*bom, error) {
	root := component{
		Type: "application", Name: "ninefold", Version: info.Main.Version, Licenses: []licensed{{"Apache-2.0"}},
		Hashes: []hash{{"SHA-256", hex.EncodeToString(sum[:])}},
	}
	root.PURL = purl(info.Main.Path, root.Version)
	root.Ref = root.PURL
	root.Properties = []property{{"ninefold:file", file}}
	for _, s := range info.Settings {
		if slices.Contains([]string{"GOOS", "GOARCH", "CGO_ENABLED", "-trimpath", "vcs.revision", "vcs.modified"}, s.Key) {
			root.Properties = append(root.Properties, property{"go:build:" + s.Key, s.Value})
		}
	}
	terms := map[string]string{}
	for _, m := range license.Modules() {
		terms[m.Path] = m.License
	}
	made := &bom{
		Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", SpecVersion: "1.6",
		Serial: serial(sum), Version: 1, Metadata: metadata{root},
	}
	std := component{Type: "library", Name: "std", Version: strings.TrimPrefix(info.GoVersion, "go"), Scope: "required", Licenses: []licensed{{terms["std"]}}}
	std.PURL = purl("std", std.Version)
	std.Ref = std.PURL
	made.Components = []component{std}
	for _, dep := range info.Deps {
		one, err := moduleOf(dep, terms)
		if err != nil {
			return nil, err
		}
		made.Components = append(made.Components, one)
	}
	slices.SortFunc(made.Components, func(a, b component) int { return strings.Compare(a.Ref, b.Ref) })
	needs := dependency{Ref: root.Ref}
	for _, one := range made.Components {
		needs.On = append(needs.On, one.Ref)
		made.Dependencies = append(made.Dependencies, dependency{Ref: one.Ref})
	}
	made.Dependencies = append([]dependency{needs}, made.Dependencies...)
	return made, nil
}

func moduleOf(dep *debug.Module, terms map[string]string) (component, error) {
	if dep.Replace != nil {
		dep = dep.Replace
	}
	is, known := terms[dep.Path]
	if !known {
		return component{}, fmt.Errorf("%s: no licence is on file; run go generate ./internal/license", dep.Path)
	}
	one := component{Type: "library", Name: dep.Path, Version: dep.Version, Scope: "required", Licenses: []licensed{{is}}}
	one.PURL = purl(dep.Path, dep.Version)
	one.Ref = one.PURL
	if coded, ok := strings.CutPrefix(dep.Sum, "h1:"); ok { // a SHA-256 over the digests of its files
		if raw, err := base64.StdEncoding.DecodeString(coded); err == nil {
			one.Properties = []property{{"go:sum", dep.Sum}, {"go:sum:hex", hex.EncodeToString(raw)}}
		}
	}
	return one, nil
}

// purl is the package URL of a module.
func purl(path, version string) string {
	return "pkg:golang/" + path + "@" + strings.ReplaceAll(version, "+", "%2B")
}

// serial is a UUID made of the program's digest (RFC 9562, version 8).
func serial(sum [sha256.Size]byte) string {
	id := sum[:16]
	id = slices.Clone(id)
	id[6], id[8] = id[6]&0x0f|0x80, id[8]&0x3f|0x80
	text := hex.EncodeToString(id)
	return "urn:uuid:" + strings.Join([]string{text[:8], text[8:12], text[12:16], text[16:20], text[20:]}, "-")
}
