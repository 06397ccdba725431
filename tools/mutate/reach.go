package main

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// reach is which packages of tests look up which rules at all: a fault in a rule
// shows in no other test.
type reach map[string]map[string]bool // package of tests → rules

// sound makes sure that all tests that depend on some files pass as things are,
// and finds out what they reach.
func (b *bench) sound(ctx context.Context, of map[string]bool, jobs int) (reach, error) {
	found := reach{}
	var lock sync.Mutex
	var faults []error
	var workers sync.WaitGroup
	slots := make(chan struct{}, max(jobs, 1))
	for pkg, files := range b.testing(of) {
		workers.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			looked := &lookups{rules: map[string]bool{}}
			err := b.passes(ctx, files, looked)
			lock.Lock()
			defer lock.Unlock()
			found[pkg] = looked.rules
			faults = append(faults, err)
		})
	}
	workers.Wait()
	return found, errors.Join(faults...)
}

func (b *bench) passes(ctx context.Context, tests []string, looked *lookups) error {
	got, err := b.run(ctx, "", nil, tests, looked)
	if err == nil && got != survived {
		err = errors.New("a test fails without any mutant in " + tests[0] + ": run opa test policies")
	}
	return err
}

// testing are the files of tests that depend on some files, by package.
func (b *bench) testing(of map[string]bool) map[string][]string {
	found := map[string][]string{}
	for file, module := range b.modules {
		if !strings.HasSuffix(file, "_test.rego") {
			continue
		}
		for one := range b.closure(file) {
			if of[one] {
				pkg := module.Package.Path.String()
				found[pkg] = append(found[pkg], file)
				break
			}
		}
	}
	return found
}

// narrow leaves out the tests that never look the rule up.
func (r reach) narrow(b *bench, tests []string, rule string) []string {
	return slices.DeleteFunc(slices.Clone(tests), func(file string) bool {
		return !r[b.modules[file].Package.Path.String()][rule]
	})
}

// lookups notes every rule that is looked up, whether its index then leaves any
// definition of it to be tried or not.
type lookups struct {
	lock  sync.Mutex
	rules map[string]bool
}

// Enabled is for the interface.
func (l *lookups) Enabled() bool { return l != nil }

// Config asks for nothing beyond the events.
func (l *lookups) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

// TraceEvent notes the rule, and the packages it lies in: what comes after the
// name of the rule is not told from it here.
func (l *lookups) TraceEvent(e topdown.Event) {
	if e.Op != topdown.IndexOp || e.Ref == nil {
		return
	}
	l.lock.Lock()
	defer l.lock.Unlock()
	ref := e.Ref.ConstantPrefix()
	for n := len(ref); n > 1; n-- {
		name := ref[:n].String()
		if l.rules[name] {
			return
		}
		l.rules[name] = true
	}
}

// ruleName is how a rule is looked up: its package and the first part of its name.
func ruleName(module *ast.Module, rule *ast.Rule) string {
	return module.Package.Path.Append(ast.StringTerm(rule.Head.Ref()[0].Value.String())).String()
}
