package policy

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// At names a tree of policies in messages: a file in it is told as dir/file.
func At(dir string, tree fs.FS) fs.FS { return placed{tree, dir, false} }

type placed struct {
	fs.FS

	dir string

	// Opa build puts what a policy imports into its bundle, so that one may hold
	// files of an earlier tree again. They are passed over.
	repeats bool
}

func toldAs(tree fs.FS, file string) string {
	if p, ok := tree.(placed); ok {
		return path.Join(p.dir, file)
	}
	return file
}

// testSuffix ends the names of files that hold tests.
const testSuffix = "_test.rego"

// library is the text of policies from one or several trees, by their paths
// there. The later trees add to the first and change nothing in it.
type library struct {
	modules map[string]*ast.Module
	texts   map[string]string
	trees   map[string]int // by path, which tree a file came from
	told    map[string]string
	all     []fs.FS
	tests   map[string]*ast.Module // of trees from outside, where tests are not read among the others
	again   []string               // files of the tree at hand that are there already, just the same
}

// outside reports whether a file came from somebody else than the first tree.
func (l *library) outside(file string) bool { return l.trees[file] > 0 }

// read parses every .rego file of the trees, with or without the tests. The
// error holds everything wrong with them, and with whatever else lies in trees
// from outside.
func read(trees []fs.FS, tests bool) (*library, error) {
	l := &library{
		modules: map[string]*ast.Module{}, texts: map[string]string{}, trees: map[string]int{}, told: map[string]string{},
		all: trees, tests: map[string]*ast.Module{},
	}
	var faults []error
	for i, tree := range trees {
		faults = append(faults, l.take(i, tree, tests), l.repeated())
	}
	if err := errors.Join(faults...); err != nil {
		return l, err
	}
	faults, intruding := l.intruders()
	return l, errors.Join(append(faults, l.outsiders(intruding)...)...)
}

// take parses one tree.
func (l *library) take(number int, tree fs.FS, tests bool) error {
	var faults []error
	found := false
	err := eachModule(tree, func(file string) {
		found = true
		switch {
		case tests || !strings.HasSuffix(file, testSuffix):
			faults = append(faults, l.add(number, tree, file))
		case number > 0:
			faults = append(faults, l.look(number, tree, file))
		}
	})
	if err == nil && !found {
		faults = append(faults, noPolicies(toldAs(tree, "")))
	}
	if number > 0 && err == nil {
		err = strangers(tree)
	}
	return errors.Join(append(faults, err)...)
}

// eachModule visits the .rego files of a tree, but for what is hidden.
func eachModule(tree fs.FS, visit func(file string)) error {
	return fs.WalkDir(tree, ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case hidden(file) && entry.IsDir():
			return fs.SkipDir
		case !hidden(file) && !entry.IsDir() && strings.HasSuffix(file, ".rego"):
			visit(file)
		}
		return nil
	})
}

// textsIn gives the texts of a tree by their paths, without the tests.
func textsIn(tree fs.FS) (map[string]string, error) {
	texts := map[string]string{}
	var faults []error
	err := eachModule(tree, func(file string) {
		if !strings.HasSuffix(file, testSuffix) {
			text, err := fs.ReadFile(tree, file)
			texts[file], faults = string(text), append(faults, err)
		}
	})
	return texts, errors.Join(append(faults, err)...)
}

func noPolicies(where string) error {
	return &audit.Fault{
		Where:   where,
		Problem: audit.Text{ZH: "里面没有 .rego 文件", EN: "holds no .rego file"},
		Remedy:  audit.Text{ZH: "请给出装有政策的文件夹", EN: "name a directory of policies"},
	}
}

// LargestFile is how many bytes a policy may have: far more than a requirement
// needs; parsing takes many times the size of the text.
const LargestFile = 1 << 20

// text reads a file of a tree.
func (l *library) text(tree fs.FS, file string) (string, error) {
	info, err := fs.Stat(tree, file)
	if err == nil && info.Size() > LargestFile {
		return "", &audit.Fault{Where: toldAs(tree, file), Problem: audit.Text{
			ZH: fmt.Sprintf("文件过大（%d 字节，上限 %d）", info.Size(), LargestFile),
			EN: fmt.Sprintf("is too large (%d bytes, at most %d)", info.Size(), LargestFile),
		}}
	}
	text, err := fs.ReadFile(tree, file)
	return string(text), err
}

// look parses a test from outside that is not to be run, for what it says of
// itself.
func (l *library) look(number int, tree fs.FS, file string) error {
	text, err := l.text(tree, file)
	if err != nil {
		return err
	}
	told := toldAs(tree, file)
	if p, ok := tree.(placed); ok && p.repeats && l.knowsTest(number, text) {
		return nil
	}
	module, err := parseModule(told, text)
	if err != nil {
		return uncompiled(err)
	}
	l.tests[file], l.trees[file], l.told[file] = module, number, told
	return nil
}

func (l *library) add(number int, tree fs.FS, file string) error {
	told := toldAs(tree, file)
	text, err := l.text(tree, file)
	if err != nil {
		return err
	}
	if p, ok := tree.(placed); ok && p.repeats && l.has(text) {
		return nil
	}
	if _, twice := l.texts[file]; twice {
		return l.taken(told, file, text)
	}
	module, err := parseModule(told, text)
	if err != nil {
		return uncompiled(err)
	}
	l.modules[file], l.texts[file], l.trees[file], l.told[file] = module, text, number, told
	return nil
}

// knowsTest reports whether an earlier tree holds a test, just the same.
func (l *library) knowsTest(number int, text string) bool {
	for _, tree := range l.all[:number] {
		known := false
		err := eachModule(tree, func(file string) {
			if strings.HasSuffix(file, testSuffix) && !known {
				own, err := l.text(tree, file)
				known = err == nil && own == text
			}
		})
		if err == nil && known {
			return true
		}
	}
	return false
}

func (l *library) has(text string) bool {
	for _, known := range l.texts {
		if known == text {
			return true
		}
	}
	return false
}

func parseModule(told, text string) (*ast.Module, error) {
	return ast.ParseModuleWithOpts(told, text, ast.ParserOptions{
		ProcessAnnotation: true, RegoVersion: ast.RegoV1, Capabilities: sandbox(),
	})
}

// taken refuses a second file of one name. Those that are just the same are told
// together: that is how the built-in policies look when they are given again.
func (l *library) taken(told, file, text string) error {
	if l.texts[file] == text {
		l.again = append(l.again, told)
		return nil
	}
	return &audit.Fault{Where: told,
		Problem: audit.Text{ZH: "与已载入的政策文件同名（" + l.told[file] + "）", EN: "has the name of a policy file already loaded (" + l.told[file] + ")"},
		Remedy: audit.Text{ZH: "已有的要求不能改写；请改名，并用自己的系统和编号",
			EN: "a requirement cannot be replaced: rename the file, and use a system and a name of its own"},
	}
}

// repeated refuses what was loaded before.
func (l *library) repeated() error {
	files := l.again
	l.again = nil
	if len(files) == 0 {
		return nil
	}
	fault := &audit.Fault{Where: files[0],
		Problem: audit.Text{ZH: "这个政策文件已经载入", EN: "this policy file is loaded already"},
		Remedy: audit.Text{ZH: "自带的要求总会载入；--policy 和 policies: 请只给出自己的文件夹，每个一次",
			EN: "built-in policies are always loaded; name only your own directories with --policy and policies:, once each"},
	}
	if n := len(files) - 1; n > 0 {
		fault.Problem = audit.Text{ZH: fmt.Sprintf("这个和另外%d个政策文件已经载入", n), EN: fmt.Sprintf("this policy file and %d more are loaded already", n)}
	}
	return fault
}

// intruders are the modules that would change what an earlier tree says: in a
// package of its, or with a rule that reaches into one.
func (l *library) intruders() (faults []error, intruding map[string]bool) {
	packages := map[string]string{} // → the path of a file
	for _, file := range l.paths() {
		name := l.modules[file].Package.Path.String()
		if first, ok := packages[name]; !ok || l.trees[file] < l.trees[first] {
			packages[name] = file
		}
	}
	intruding = map[string]bool{}
	for _, file := range l.paths() {
		if owner, into, ok := l.intrudes(file, packages); ok {
			faults = append(faults, &audit.Fault{
				Where:   fmt.Sprintf("%s:%d", l.told[file], into),
				Problem: audit.Text{ZH: "改动了另一处的政策（" + l.told[owner] + "）", EN: "changes what another policy says (" + l.told[owner] + ")"},
				Remedy:  audit.Text{ZH: "请用自己的 package，如 ninefold.own.tea", EN: "use a package of its own, such as ninefold.own.tea"},
			})
			intruding[file] = true
		}
	}
	return faults, intruding
}

func (l *library) intrudes(file string, packages map[string]string) (owner string, line int, ok bool) {
	module := l.modules[file]
	name := module.Package.Path.String()
	if owner = packages[name]; l.trees[owner] != l.trees[file] {
		return owner, module.Package.Location.Row, true
	}
	for _, rule := range module.Rules {
		for at := name + "." + rule.Head.Ref().GroundPrefix().String(); at != name; at = at[:strings.LastIndexByte(at, '.')] {
			if owner, there := packages[at]; there && l.trees[owner] < l.trees[file] {
				return owner, rule.Location.Row, true
			}
		}
	}
	return "", 0, false
}

func (l *library) paths() []string { return slices.Sorted(maps.Keys(l.modules)) }

// leaveTests leaves out the tests of the trees beneath that nothing of what stays
// names: nobody runs them, and they take longer to compile than all the rest.
func (l *library) leaveTests(beneath int) {
	waiting := map[string]*ast.Module{}
	for file, module := range l.modules {
		if l.trees[file] < beneath && strings.HasSuffix(file, testSuffix) {
			waiting[file] = module
			delete(l.modules, file)
		}
	}
	next := slices.Collect(maps.Values(l.modules))
	for len(next) > 0 {
		mentioned := mentionedIn(next[0])
		next = next[1:]
		for file, module := range waiting {
			if mentioned.reaches(module) {
				delete(waiting, file)
				l.modules[file] = module
				next = append(next, module)
			}
		}
	}
}
