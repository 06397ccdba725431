package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
)

// bench holds the policies with their tests, and which files refer to which.
type bench struct {
	modules map[string]*ast.Module     // by path
	files   map[string][]string        // package → its files
	refers  map[string]map[string]bool // file → files it refers to
}

func readBench(files fs.FS) (*bench, error) {
	b := &bench{modules: map[string]*ast.Module{}, files: map[string][]string{}, refers: map[string]map[string]bool{}}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".rego" {
			return err
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		module, err := ast.ParseModuleWithOpts(name, string(text), ast.ParserOptions{RegoVersion: ast.RegoV1})
		if err == nil {
			b.modules[name] = module
			b.files[module.Package.Path.String()] = append(b.files[module.Package.Path.String()], name)
		}
		return err
	})
	for name, module := range b.modules {
		b.refers[name] = b.referred(module)
	}
	return b, err
}

// referred are the files that a module refers to, its own package's among them.
func (b *bench) referred(module *ast.Module) map[string]bool {
	found := map[string]bool{}
	take := func(ref ast.Ref) {
		for n := len(ref); n > 1; n-- {
			if files, ok := b.files[ref[:n].String()]; ok {
				for _, file := range files {
					found[file] = true
				}
				return
			}
		}
	}
	take(module.Package.Path)
	ast.WalkRefs(module, func(ref ast.Ref) bool {
		if ref.HasPrefix(ast.DefaultRootRef) {
			take(ref.ConstantPrefix())
		}
		return false
	})
	for _, imported := range module.Imports {
		if ref, ok := imported.Path.Value.(ast.Ref); ok {
			take(ref)
		}
	}
	return found
}

// closure are the files that some files refer to, themselves included, however
// far away.
func (b *bench) closure(of ...string) map[string]bool {
	found := map[string]bool{}
	for len(of) > 0 {
		file := of[len(of)-1]
		of = of[:len(of)-1]
		if !found[file] {
			found[file] = true
			of = append(of, slices.Collect(maps.Keys(b.refers[file]))...)
		}
	}
	return found
}

// tests are the files of tests that depend on a file, in the order in which they
// are likely to notice: the file's own, those beside it, the others.
func (b *bench) tests(of string) [3][]string {
	var groups [3][]string
	for _, file := range slices.Sorted(maps.Keys(b.modules)) {
		switch {
		case !strings.HasSuffix(file, "_test.rego") || !b.closure(file)[of]:
		case file == strings.TrimSuffix(of, ".rego")+"_test.rego":
			groups[0] = append(groups[0], file)
		case path.Dir(file) == path.Dir(of):
			groups[1] = append(groups[1], file)
		default:
			groups[2] = append(groups[2], file)
		}
	}
	return groups
}

// outcome is what became of a mutant.
type outcome string

const (
	killed   outcome = "killed"
	endless  outcome = "killed by the time limit"
	survived outcome = "survived"
	invalid  outcome = "does not compile"
)

// tryAll finds out what becomes of each mutant, several at a time.
func (b *bench) tryAll(ctx context.Context, all []mutant, reached reach, jobs int, limit time.Duration) []outcome {
	outcomes := make([]outcome, len(all))
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(jobs, 1) {
		workers.Go(func() {
			for i := range next {
				outcomes[i] = b.try(ctx, all[i], reached, limit)
				if outcomes[i] == survived || outcomes[i] == endless {
					fmt.Printf("%s: %s\n", outcomes[i], all[i])
				}
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	workers.Wait()
	return outcomes
}

// try runs the tests that look up the mutant's rule, group by group.
func (b *bench) try(ctx context.Context, m mutant, reached reach, limit time.Duration) outcome {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	module := b.spoilt(m)
	groups := b.tests(m.file)
	for i, tests := range groups {
		if groups[i] = reached.narrow(b, tests, m.rule); len(groups[i]) == 0 && i > 0 {
			continue // the first, even empty, shows whether it compiles
		}
		got, err := b.run(ctx, m.file, module, groups[i], nil)
		switch {
		case errors.Is(ctx.Err(), context.DeadlineExceeded):
			return endless
		case err != nil:
			return invalid
		case got == killed:
			return killed
		}
	}
	return survived
}

// run runs some files of tests with one module in the place of another, up to
// the first test that does not hold.
func (b *bench) run(ctx context.Context, file string, instead *ast.Module, tests []string, looked *lookups) (outcome, error) {
	modules := map[string]*ast.Module{}
	for name := range b.closure(tests...) {
		modules[name] = b.modules[name]
	}
	if instead != nil {
		for name := range b.closure(file) {
			modules[name] = b.modules[name]
		}
		modules[file] = instead
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	store := inmem.New()
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return "", err
	}
	defer store.Abort(ctx, txn)
	runner := tester.NewRunner().
		SetCompiler(ast.NewCompiler()).SetStore(store).SetModules(modules).
		RaiseBuiltinErrors(true).SetTimeout(time.Minute).SetParallel(1).Filter(b.only(tests))
	if looked != nil {
		runner.SetCoverageQueryTracer(looked)
	}
	results, err := runner.RunTests(ctx, txn)
	if err != nil {
		return "", err
	}
	got := survived
	for result := range results {
		if !result.Pass() && !result.Skip {
			got = killed
			cancel()
		}
	}
	return got, nil
}

// only is the pattern of the tests in some files.
func (b *bench) only(tests []string) string {
	var packages []string
	for _, file := range tests {
		packages = append(packages, regexp.QuoteMeta(b.modules[file].Package.Path.String()))
	}
	slices.Sort(packages)
	return "^(" + strings.Join(slices.Compact(packages), "|") + `)\.`
}
