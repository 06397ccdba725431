package policy

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/mutation"
)

// Proof is what stands behind a requirement: how many tests ask it, how many small
// faults can be put into its own file, and on which shapes of the library it is built.
type Proof struct {
	Tests   int      `json:"tests"`
	Mutants int      `json:"mutants"`
	Shapes  []string `json:"shapes"` // such as cadence; none: it stands by itself

	// Of the shapes, which other requirements share.
	SharedTests   int `json:"shared_tests"`
	SharedMutants int `json:"shared_mutants"`
}

// Proofs gives the proof of every requirement in some trees, by id.
func Proofs(trees ...fs.FS) (map[string]Proof, error) {
	l, err := read(trees, true)
	if err != nil {
		return nil, err
	}
	proofs := map[string]Proof{}
	for _, file := range l.paths() {
		module := l.modules[file]
		if id, ok := requirementOf(module); ok && !strings.HasSuffix(file, testSuffix) && hasRule(module, "verdict") {
			proofs[id] = l.proofOf(module)
		}
	}
	for _, file := range l.paths() {
		if strings.HasSuffix(file, testSuffix) {
			countTests(l.modules[file], proofs)
		}
	}
	return proofs, nil
}

// proofOf is the proof of a requirement, but for the tests that ask it.
func (l *library) proofOf(module *ast.Module) Proof {
	proof := Proof{Mutants: mutation.Count(module.Copy()), Shapes: shapesOf(module)}
	for _, shape := range proof.Shapes {
		of := "data." + Root + ".lib." + shape
		for _, file := range l.paths() {
			switch part := l.modules[file]; part.Package.Path.String() {
			case of:
				proof.SharedMutants += mutation.Count(part.Copy())
			case of + "_test":
				proof.SharedTests += len(testsIn(part))
			}
		}
	}
	return proof
}

// testsIn are the names of the tests of a module, each once.
func testsIn(module *ast.Module) []string {
	var names []string
	for _, rule := range module.Rules {
		if name := firstName(rule); strings.HasPrefix(name, "test_") && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// firstName is the first part of a rule's name.
func firstName(rule *ast.Rule) string { return strings.Trim(rule.Head.Ref()[0].Value.String(), `"`) }

// requirementOf is the id that a package stands for: system.name below the root.
func requirementOf(module *ast.Module) (string, bool) {
	parts := strings.Split(module.Package.Path.String(), ".")
	if len(parts) != 4 || parts[1] != Root || parts[2] == "lib" {
		return "", false
	}
	return parts[2] + "." + parts[3], true
}

func hasRule(module *ast.Module, name string) bool {
	return slices.ContainsFunc(module.Rules, func(r *ast.Rule) bool { return firstName(r) == name })
}

// shapesOfLibrary are the parts of the library that say what kind of demand it is; the rest
// of it are words and dates.
var shapesOfLibrary = []string{"cadence", "quota", "deadline", "gap", "coverage", "tenure", "rate"}

func shapesOf(module *ast.Module) []string {
	found := []string{}
	for _, one := range module.Imports {
		name, ok := strings.CutPrefix(one.Path.String(), "data."+Root+".lib.")
		if ok && slices.Contains(shapesOfLibrary, name) {
			found = append(found, name)
		}
	}
	return found
}

// countTests counts the tests of a module that ask a requirement, be it through
// functions of the module.
func countTests(module *ast.Module, proofs map[string]Proof) {
	imported := map[string]string{} // by the name in this module
	for _, one := range module.Imports {
		id, ok := strings.CutPrefix(one.Path.String(), "data."+Root+".")
		if _, is := proofs[id]; ok && is {
			imported[string(one.Name())] = id
		}
	}
	uses := map[string][]string{}
	for _, rule := range module.Rules {
		name := firstName(rule)
		ast.WalkVars(rule, func(v ast.Var) bool {
			uses[name] = append(uses[name], string(v))
			return false
		})
	}
	for _, test := range testsIn(module) {
		for id := range reachedFrom(test, uses, imported, map[string]bool{}) {
			proof := proofs[id]
			proof.Tests++
			proofs[id] = proof
		}
	}
}

// reachedFrom are the requirements that a rule comes to.
func reachedFrom(rule string, uses map[string][]string, imported map[string]string, seen map[string]bool) map[string]bool {
	found := map[string]bool{}
	if seen[rule] {
		return found
	}
	seen[rule] = true
	for _, name := range uses[rule] {
		if id, ok := imported[name]; ok {
			found[id] = true
			continue
		}
		for id := range reachedFrom(name, uses, imported, seen) {
			found[id] = true
		}
	}
	return found
}
