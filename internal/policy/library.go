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
	again   []string // files of the tree at hand that are there already, just the same
}

// read parses every .rego file of the trees, with or without the tests. The
// error holds everything wrong with them.
func read(trees []fs.FS, tests bool) (*library, error) {
	l := &library{modules: map[string]*ast.Module{}, texts: map[string]string{}, trees: map[string]int{}, told: map[string]string{}}
	var faults []error
	for i, tree := range trees {
		found := false
		err := eachModule(tree, func(file string) {
			found = true
			if tests || !strings.HasSuffix(file, testSuffix) {
				faults = append(faults, l.add(i, tree, file))
			}
		})
		if err == nil && !found {
			err = noPolicies(toldAs(tree, ""))
		}
		faults = append(faults, err, l.repeated())
	}
	faults = append(faults, l.intruders()...)
	return l, errors.Join(faults...)
}

// eachModule visits the .rego files of a tree.
func eachModule(tree fs.FS, visit func(file string)) error {
	return fs.WalkDir(tree, ".", func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(file, ".rego") {
			visit(file)
		}
		return err
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

// largestModule is far more than a requirement needs; parsing takes many times
// the size of the text.
const largestModule = 1 << 20

func (l *library) add(number int, tree fs.FS, file string) error {
	told := toldAs(tree, file)
	info, err := fs.Stat(tree, file)
	if err == nil && info.Size() > largestModule {
		return &audit.Fault{Where: told, Problem: audit.Text{
			ZH: fmt.Sprintf("文件过大（%d 字节，上限 %d）", info.Size(), largestModule),
			EN: fmt.Sprintf("is too large (%d bytes, at most %d)", info.Size(), largestModule),
		}}
	}
	text, err := fs.ReadFile(tree, file)
	if err != nil {
		return err
	}
	if p, ok := tree.(placed); ok && p.repeats && l.has(string(text)) {
		return nil
	}
	if _, twice := l.texts[file]; twice {
		return l.taken(told, file, string(text))
	}
	module, err := parseModule(told, string(text))
	if err != nil {
		return uncompiled(err)
	}
	l.modules[file], l.texts[file], l.trees[file], l.told[file] = module, string(text), number, told
	return nil
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
		Remedy: audit.Text{ZH: "已有的要求不能改写；请改名，并用自己的体系和编号",
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
			EN: "the built-in requirements always are; name only places of your own with --policy and policies:, each once"},
	}
	if n := len(files) - 1; n > 0 {
		fault.Problem = audit.Text{ZH: fmt.Sprintf("这个和另外%d个政策文件已经载入", n), EN: fmt.Sprintf("this policy file and %d more are loaded already", n)}
	}
	return fault
}

// intruders are the modules that would change what an earlier tree says: in a
// package of its, or with a rule that reaches into one.
func (l *library) intruders() []error {
	packages := map[string]string{} // → the path of a file
	for _, file := range l.paths() {
		name := l.modules[file].Package.Path.String()
		if first, ok := packages[name]; !ok || l.trees[file] < l.trees[first] {
			packages[name] = file
		}
	}
	var faults []error
	for _, file := range l.paths() {
		if owner, into, ok := l.intrudes(file, packages); ok {
			faults = append(faults, &audit.Fault{
				Where:   fmt.Sprintf("%s:%d", l.told[file], into),
				Problem: audit.Text{ZH: "改动了另一处的政策（" + l.told[owner] + "）", EN: "changes what another policy says (" + l.told[owner] + ")"},
				Remedy:  audit.Text{ZH: "请用自己的 package，如 ninefold.own.tea", EN: "use a package of its own, such as ninefold.own.tea"},
			})
		}
	}
	return faults
}

func (l *library) intrudes(file string, packages map[string]string) (owner string, line int, ok bool) {
	module := l.modules[file]
	name := module.Package.Path.String()
	if owner = packages[name]; l.trees[owner] != l.trees[file] {
		return owner, module.Package.Location.Row, true
	}
	for _, rule := range module.Rules {
		for at := name + "." + rule.Head.Ref().GroundPrefix().String(); at != name; at = at[:strings.LastIndexByte(at, '.')] {
			if owner, there := packages[at]; there && l.trees[owner] != l.trees[file] {
				return owner, rule.Location.Row, true
			}
		}
	}
	return "", 0, false
}

func (l *library) paths() []string { return slices.Sorted(maps.Keys(l.modules)) }
