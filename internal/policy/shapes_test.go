package policy_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"testing/fstest"

	"ninefold/policies"
)

// shapes are the files of lib alone. What is asked of a requirement of one's own is
// asked beside them: to compile all that are built in with each would take most of
// the time of these tests and prove nothing more.
var shapes = sync.OnceValue(func() fstest.MapFS {
	files := fstest.MapFS{}
	names, err := fs.Glob(policies.Files, "lib/*.rego")
	if err != nil {
		panic(err) // the pattern is a good one
	}
	for _, name := range names {
		if strings.HasSuffix(path.Base(name), "_test.rego") {
			continue
		}
		text, err := policies.Files.ReadFile(name)
		if err != nil {
			panic(err) // it was there just now
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	return files
})

// builtIn is how many requirements are built in: every file of policies has one but
// those of lib, tests, and what a system says of itself.
var builtIn = sync.OnceValue(func() int {
	names, err := fs.Glob(policies.Files, "*/*.rego")
	if err != nil {
		panic(err) // the pattern is a good one
	}
	return len(slices.DeleteFunc(names, func(name string) bool {
		system, file := path.Split(name)
		system = path.Clean(system)
		return system == "lib" || system == "testing" || file == system+".rego" || strings.HasSuffix(file, "_test.rego")
	}))
})
