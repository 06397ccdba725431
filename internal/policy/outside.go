package policy

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// Policies of the first tree are trusted: they came with the program. Those of
// all others are from outside. They add requirements in systems of their own and
// touch nothing else, and whatever lies beside them is told: a file that was
// meant to be a requirement and is none would let everybody pass.

// namePart is how a system, a requirement and a parameter may be called. Letters
// of one case alone, so that no two names are the same to a config, to a variable
// of the environment or to a reader, and no other letter looks like them.
var namePart = regexp.MustCompile(`^[a-z][a-z_]*$`)

// Names of systems that would be taken for something else: folders of the house,
// and the sections of a config, whose variables would look alike.
var reservedSystems = []string{
	"lib", "testing", "as_of", "bounds", "branches", "cache", "calendar", "complete", "confirmed", "data", "disabled", "dsn",
	"ignore", "input", "lang", "mask", "period", "policies", "policy", "privacy", "recursive", "seal", "set", "sources",
	"thresholds", "unwaivable", "waivers",
}

// Belongs refuses what is not a policy among policies from outside, by its path in
// their folder. What is hidden is not read, and not refused.
func Belongs(told, file string) error {
	switch extension := path.Ext(file); {
	case extension == ".rego" || hidden(file):
		return nil
	case strings.EqualFold(extension, ".rego"):
		return &audit.Fault{Where: told,
			Problem: audit.Text{ZH: "扩展名不是小写的 .rego，不会当作政策读取", EN: "is not read as a policy: its extension is not .rego in small letters"},
			Remedy:  audit.Text{ZH: "请把扩展名改为 .rego", EN: "rename it to end in .rego"}}
	}
	return &audit.Fault{Where: told,
		Problem: audit.Text{ZH: "不是政策文件（.rego），里面的内容不起作用", EN: "is not a policy (.rego): nothing in it has any effect"},
		Remedy: audit.Text{ZH: "请移到别处；名称以点开头的文件和文件夹不读取",
			EN: "move it elsewhere; files and folders whose names begin with a dot are not read"}}
}

// hidden reports whether a file or a folder above it is.
func hidden(file string) bool {
	return slices.ContainsFunc(strings.Split(file, "/"), func(part string) bool { return strings.HasPrefix(part, ".") && part != "." })
}

// strangers are the files of a tree that are no policies.
func strangers(tree fs.FS) error {
	var faults []error
	err := fs.WalkDir(tree, ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case hidden(file) && entry.IsDir():
			return fs.SkipDir
		case !entry.IsDir():
			faults = append(faults, Belongs(toldAs(tree, file), file))
		}
		return nil
	})
	return errors.Join(append(faults, err)...)
}

// outsiders are the faults of the files that came from outside: of their names,
// and of what would not become part of a requirement.
func (l *library) outsiders(intruding map[string]bool) []error {
	known := l.systemsOfTheHouse()
	var faults []error
	for _, file := range l.foreign() {
		if !intruding[file] {
			faults = append(faults, l.outsider(file, known))
		}
	}
	if errors.Join(faults...) != nil {
		return faults
	}
	if len(intruding) > 0 {
		return nil
	}
	return l.idle()
}

// foreign are the files from outside, tests too.
func (l *library) foreign() []string {
	var files []string
	for _, file := range l.paths() {
		if l.outside(file) {
			files = append(files, file)
		}
	}
	for file := range l.tests {
		files = append(files, file)
	}
	slices.Sort(files)
	return files
}

// module is that of a file from outside, test or not.
func (l *library) module(file string) *ast.Module {
	if m, ok := l.modules[file]; ok {
		return m
	}
	return l.tests[file]
}

// systemsOfTheHouse are the first names below the root in the first tree.
func (l *library) systemsOfTheHouse() []string {
	var names []string
	for file, module := range l.modules {
		if parts := partsOf(module); !l.outside(file) && len(parts) > 1 {
			names = append(names, parts[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// partsOf are the names that a package's path is made of, below data.
func partsOf(module *ast.Module) []string {
	parts := make([]string, 0, len(module.Package.Path))
	for _, term := range module.Package.Path[1:] {
		name, _ := term.Value.(ast.String)
		parts = append(parts, string(name))
	}
	return parts
}

// alike is a name without what tells it from others at a glance only.
func alike(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// outsider says what is wrong with the package of a file from outside.
func (l *library) outsider(file string, known []string) error {
	module := l.module(file)
	parts, name := partsOf(module), module.Package.Path[1:].String()
	fault := func(zh, en string) error {
		return &audit.Fault{
			Where: fmt.Sprintf("%s:%d", l.told[file], module.Package.Location.Row), Problem: audit.Text{ZH: zh, EN: en},
			Remedy: audit.Text{
				ZH: "请写成 package ninefold.<自己的系统>.<名称>，只用小写字母和下划线，如 ninefold.own.tea",
				EN: "write package ninefold.<a system of its own>.<name>, in small letters and underscores, such as ninefold.own.tea",
			}}
	}
	switch {
	case parts[0] != Root:
		return fault("package 不在 "+Root+" 之下，其中的要求不会被找到", "the package is not below "+Root+": no requirement would be found in it")
	case len(parts) < 2 || len(parts) > 3:
		return fault("package "+name+" 应恰好由系统和名称两部分组成", "the package "+name+" is not a system and a name, exactly two parts, below "+Root)
	}
	for _, part := range parts[1:] {
		if !namePart.MatchString(part) || slices.Contains(taken, part) {
			return fault(fmt.Sprintf("名称 %q 写法不对，或另有含义", part), fmt.Sprintf("the name %q is not well formed, or means something else", part))
		}
	}
	system := parts[1]
	if i := slices.IndexFunc(known, func(one string) bool { return alike(one) == alike(system) }); i >= 0 {
		return fault("系统 "+system+" 属于自带的 "+known[i]+"，外来的政策不能加入或改动", "the system "+system+" is the built-in "+known[i]+", which nothing from outside joins or changes")
	}
	if slices.Contains(reservedSystems, system) || strings.HasSuffix(system, "_test") {
		return fault("系统名 "+system+" 另有用途", "the system's name "+system+" has another use")
	}
	return l.contents(file, module, parts, fault)
}

// contents says what is wrong with the rules of a package from outside.
func (l *library) contents(file string, module *ast.Module, parts []string, fault func(zh, en string) error) error {
	test := strings.HasSuffix(file, testSuffix)
	switch {
	case len(parts) == 2 && (test || len(module.Rules) > 0):
		return fault("系统的 package 里有规则，不会成为任何要求", "the package of a system holds rules: they would be part of no requirement")
	case !test && strings.HasSuffix(parts[len(parts)-1], "_test"):
		return fault("package 名以 _test 结尾，而文件不是测试（_test.rego）", "the package ends in _test, but the file is not a test (_test.rego)")
	}
	if !test {
		return nil
	}
	for _, name := range askedOf {
		if defines(module, name) {
			return fault("测试文件里有规则 "+name+"，其中的要求不会载入", "a file of tests (_test.rego) holds a rule "+name+": the requirement in it is not loaded")
		}
	}
	return nil
}

// askedOf are the rules by which a requirement is known.
var askedOf = append(slices.Clone(asked), "explanation")

// idle are the files from outside that no requirement comes of: packages that
// none of them uses, systems without one, tests of nothing, whole trees.
func (l *library) idle() []error {
	files := l.foreign()
	requirements := l.requirementsIn(files)
	used := l.reached(files, requirements)
	var faults []error
	for _, file := range files {
		if !used[file] {
			faults = append(faults, l.useless(file))
		}
	}
	return append(faults, l.fruitless(requirements)...)
}

// requirementsIn are the files that hold a requirement, or mean to: what their
// annotations lack is told later.
func (l *library) requirementsIn(files []string) map[string]bool {
	found := map[string]bool{}
	for _, file := range files {
		module := l.module(file)
		described := slices.ContainsFunc(module.Annotations, func(a *ast.Annotations) bool {
			return len(a.Custom) > 0 && (a.Scope == "package" || a.Scope == "subpackages")
		})
		if len(partsOf(module)) == 3 && !strings.HasSuffix(file, testSuffix) && (described || defines(module, "verdict")) {
			found[file] = true
		}
	}
	return found
}

// reached are the files that something comes of: requirements, what they and
// their tests use, the systems they are in, and tests of any of these.
func (l *library) reached(files []string, requirements map[string]bool) map[string]bool {
	used := map[string]bool{}
	var visit func(file string)
	visit = func(file string) {
		if used[file] {
			return
		}
		used[file] = true
		mentioned := mentionedIn(l.module(file))
		for _, other := range files {
			if mentioned.reaches(l.module(other)) {
				visit(other)
			}
		}
	}
	for _, file := range files {
		if requirements[file] || l.testsSomething(file, files) {
			visit(file)
		}
	}
	for _, file := range files {
		if parts := partsOf(l.module(file)); len(parts) == 2 {
			used[file] = slices.ContainsFunc(files, func(other string) bool {
				return requirements[other] && partsOf(l.module(other))[1] == parts[1]
			})
		}
	}
	return used
}

// testsSomething reports whether a file of tests holds one, and looks at what
// came from outside.
func (l *library) testsSomething(file string, files []string) bool {
	module := l.module(file)
	if !strings.HasSuffix(file, testSuffix) || !slices.ContainsFunc(module.Rules, func(r *ast.Rule) bool {
		name := r.Head.Ref()[0].String()
		return strings.HasPrefix(name, "test_") || strings.HasPrefix(name, "todo_test_")
	}) {
		return false
	}
	mentioned := mentionedIn(module)
	return slices.ContainsFunc(files, func(other string) bool {
		return other != file && !strings.HasSuffix(other, testSuffix) &&
			(mentioned.reaches(l.module(other)) || l.module(other).Package.Path.Equal(module.Package.Path))
	})
}

// mentions are the paths below data that a module names.
type mentions []ast.Ref

func mentionedIn(module *ast.Module) mentions {
	var all mentions
	add := func(ref ast.Ref) {
		if len(ref) > 1 && ref[0].Equal(ast.DefaultRootDocument) {
			all = append(all, ref.GroundPrefix())
		}
	}
	for _, one := range module.Imports {
		if ref, ok := one.Path.Value.(ast.Ref); ok {
			add(ref)
		}
	}
	for _, rule := range module.Rules {
		ast.WalkRefs(rule, func(ref ast.Ref) bool { add(ref); return false })
	}
	return all
}

// reaches reports whether a package, or something in it, is named.
func (m mentions) reaches(module *ast.Module) bool {
	at := module.Package.Path
	return slices.ContainsFunc(m, func(ref ast.Ref) bool { return ref.HasPrefix(at) || at.HasPrefix(ref) })
}

// useless says what a file that nothing comes of would have to be.
func (l *library) useless(file string) error {
	module := l.module(file)
	problem := audit.Text{
		ZH: "既不是要求（没有规则 verdict），也没有要求用到它", EN: "is not a requirement (it has no rule named verdict), and none uses it"}
	switch {
	case strings.HasSuffix(file, testSuffix):
		problem = audit.Text{ZH: "里面没有对这些政策的测试（规则名 test_…）", EN: "holds no test of these policies (a rule named test_…)"}
	case len(partsOf(module)) == 2:
		problem = audit.Text{ZH: "所述的系统里没有要求", EN: "describes a system without a requirement"}
	}
	return &audit.Fault{Where: fmt.Sprintf("%s:%d", l.told[file], module.Package.Location.Row), Problem: problem,
		Remedy: audit.Text{ZH: "请检查 package 和规则名；不用的文件请移走", EN: "check the package and the names of its rules; take away what is not used"}}
}

// fruitless are the trees from outside without a requirement.
func (l *library) fruitless(requirements map[string]bool) []error {
	fruitful := map[int]bool{}
	for file := range requirements {
		fruitful[l.trees[file]] = true
	}
	var faults []error
	for i, tree := range l.all {
		if i > 0 && !fruitful[i] {
			faults = append(faults, &audit.Fault{Where: toldAs(tree, ""),
				Problem: audit.Text{ZH: "里面没有任何要求", EN: "holds no requirement"},
				Remedy: audit.Text{ZH: "要求是 package ninefold.<系统>.<名称>，内有规则 verdict；可用 ninefold policy new 新建",
					EN: "a requirement is a package ninefold.<system>.<name> with a rule named verdict; ninefold policy new begins one"}})
		}
	}
	return faults
}

// confusable are the faults of names: parameters that are not well formed, and
// those from outside that a variable of the environment would not tell from
// another setting.
func (s *Set) confusable(l *library) []error {
	settings := map[string]string{}
	var faults []error
	for i := range s.Requirements { // those of the house come first
		r := &s.Requirements[i]
		for k := range r.Parameters {
			name := r.Parameters[k].Name
			setting := r.ID + "." + name
			other, met := settings[variable(setting)]
			switch {
			case !namePart.MatchString(name):
				faults = append(faults, misnamed(l.toldOf(r.ID), audit.Text{ZH: "阈值名写法不对：" + setting, EN: "the parameter's name is not well formed: " + setting}))
			case met:
				faults = append(faults, misnamed(l.toldOf(r.ID), audit.Text{ZH: "阈值 " + setting + " 与 " + other + " 无法区分", EN: "the parameter " + setting + " cannot be distinguished from " + other}))
			}
			settings[variable(setting)] = setting
		}
	}
	return faults
}

// toldOf names the file of a requirement.
func (l *library) toldOf(id string) string {
	for _, file := range l.filesOf(id) {
		return l.told[file]
	}
	return id
}

// variable is what is left of a setting's name where nothing tells its parts apart.
func variable(setting string) string {
	return strings.ReplaceAll(alike(setting), ".", "")
}

func misnamed(file string, problem audit.Text) error {
	return &audit.Fault{Where: file, Problem: problem, Remedy: audit.Text{
		ZH: "阈值名只用小写字母和下划线，且与其他阈值不同", EN: "use small letters and underscores, and a name unlike any other's"}}
}
