package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/mutation"
)

// mutant is one fault in one file. Its description names the rule and the
// expression, never a line, so that it outlasts changes elsewhere.
type mutant struct {
	file   string
	rule   string // as it is looked up
	number int    // of the change among all of the file
	about  string
}

func (m mutant) String() string { return m.file + " | " + m.about }

// mutants lists all of every policy, tests left out, in the order of the files.
func (b *bench) mutants() []mutant {
	var all []mutant
	for _, file := range slices.Sorted(maps.Keys(b.modules)) {
		if strings.HasSuffix(file, "_test.rego") {
			continue
		}
		seen := map[string]int{}
		mutation.Each(b.modules[file], func(number int, rule *ast.Rule, c mutation.Change) {
			about := c.About
			if seen[about]++; seen[about] > 1 {
				about += " #" + strconv.Itoa(seen[about])
			}
			all = append(all, mutant{file, ruleName(b.modules[file], rule), number, about})
		})
	}
	return all
}

// spoilt is the module with the mutant's fault in it.
func (b *bench) spoilt(m mutant) *ast.Module {
	module := b.modules[m.file].Copy()
	mutation.Each(module, func(number int, _ *ast.Rule, c mutation.Change) {
		if number == m.number {
			c.Apply()
		}
	})
	return module
}
