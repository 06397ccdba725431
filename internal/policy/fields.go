package policy

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// checker looks at policies one requirement at a time, for each sees an input
// of its own: the shapes in lib read what the requirement that uses them has.
type checker struct {
	library *library
	whole   *ast.Compiler // of everything, without a schema: it knows what depends on what
}

// fields are the places where a requirement, or what it uses of lib, reads a
// field that its input does not have. OPA's own type checker finds them, told
// the schema of the input; see expand for what it cannot see.
func (c checker) fields(r *audit.Requirement) []error {
	input, err := jsonValue(inputSchema(r))
	if err != nil {
		return []error{err}
	}
	schemas := ast.NewSchemaSet()
	schemas.Put(ast.SchemaRootRef, input)
	compiler := ast.NewCompiler().WithCapabilities(sandbox()).WithSchemas(schemas).SetErrorLimit(0)
	compiler.Compile(c.modules(r))
	var faults []error
	for _, one := range compiler.Errors {
		faults = append(faults, misread(r, one))
	}
	return faults
}

// jsonValue is a schema or document as plain JSON values, which is how OPA wants one.
func jsonValue(v any) (out any, err error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return out, json.Unmarshal(text, &out)
}

// modules are those of a requirement and what it uses, without the rules that
// it does not come to: they may be about other input.
func (c checker) modules(r *audit.Requirement) map[string]*ast.Module {
	used := c.used(r)
	all := map[string]*ast.Module{}
	for file, module := range c.library.modules {
		path := module.Package.Path.String()
		if strings.HasSuffix(file, testSuffix) {
			continue
		}
		module = module.Copy()
		module.Rules = slices.DeleteFunc(module.Rules, func(rule *ast.Rule) bool { return !used[path+"."+rule.Head.Name.String()] })
		if len(module.Rules) > 0 {
			expand(module)
			all[file] = module
		}
	}
	return all
}

// used are the names of the rules of a requirement's package and of all that
// they depend on.
func (c checker) used(r *audit.Requirement) map[string]bool {
	used, seen := map[string]bool{}, map[*ast.Rule]bool{}
	var visit func(*ast.Rule)
	visit = func(rule *ast.Rule) {
		if seen[rule] {
			return
		}
		seen[rule] = true
		used[rule.Module.Package.Path.String()+"."+rule.Head.Name.String()] = true
		for other := range c.whole.Graph.Dependencies(rule) {
			if rule, ok := other.(*ast.Rule); ok {
				visit(rule)
			}
		}
	}
	for _, file := range c.library.filesOf(r.ID) {
		for _, rule := range c.whole.Modules[file].Rules {
			visit(rule)
		}
	}
	return used
}

// misread puts an error of the type checker into words.
func misread(r *audit.Requirement, one *ast.Error) error {
	var where string
	if one.Location != nil {
		where = fmt.Sprintf("%s:%d", one.Location.File, one.Location.Row)
	}
	detail, ok := one.Details.(*ast.RefErrInvalidDetail)
	if !ok || detail.Pos >= len(detail.Ref) {
		return &audit.Fault{Where: where, Problem: audit.Text{
			ZH: fmt.Sprintf("类型不符（%s）：%s", r.ID, one.Message), EN: fmt.Sprintf("the types do not fit (%s): %s", r.ID, one.Message),
		}}
	}
	name, names := word(detail.Ref[detail.Pos].Value), words(detail.OneOf)
	whole := told(detail.Ref[:detail.Pos])
	fault := &audit.Fault{Where: where, Remedy: nearest(name, names),
		Problem: audit.Text{ZH: fmt.Sprintf("%s 中没有 %s（%s）", whole, name, r.ID), EN: fmt.Sprintf("%s has no %s (%s)", whole, name, r.ID)}}
	if missing := unread(detail, name); missing {
		fault.Remedy = audit.Text{
			ZH: fmt.Sprintf("要读 %s，请在注解的 tables 或 reads 中写上它", name),
			EN: fmt.Sprintf("to read %s, list it under tables or reads in the annotations", name),
		}
	}
	return fault
}

// unread reports whether what is missing from the input is a table that the
// requirement does not say it reads.
func unread(detail *ast.RefErrInvalidDetail, name string) bool {
	_, table := dossier.TableNamed(name)
	return detail.Pos == 1 && detail.Ref[0].Equal(ast.InputRootDocument) && (table && !reference(name) || dossier.IsDerived(name))
}

// told writes a reference as the author did, as far as can be: the compiler's
// own variables are no names.
func told(ref ast.Ref) string {
	ref = ref.Copy()
	for i, term := range ref {
		name, ok := term.Value.(ast.Var)
		if !ok {
			continue
		}
		if name.IsGenerated() || name.IsWildcard() {
			name = "_"
		}
		if inner, ok := strings.CutPrefix(string(name), renamed); ok {
			_, own, _ := strings.Cut(inner, "_")
			name = ast.Var(own)
		}
		ref[i] = ast.VarTerm(string(name))
	}
	return ref.String()
}

func word(v ast.Value) string {
	if text, ok := v.(ast.String); ok {
		return string(text)
	}
	return v.String()
}

func words(values []ast.Value) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = word(v)
	}
	return all
}

// nearest says which name was most likely meant, or all that there are.
func nearest(name string, names []string) audit.Text {
	best, least := "", len([]rune(name))/3+2
	for _, one := range names {
		if d := levenshtein.ComputeDistance(name, one); d < least {
			best, least = one, d
		}
	}
	switch {
	case best != "":
		return audit.Text{ZH: "是否为 " + best + "？", EN: "did you mean " + best + "?"}
	case len(names) == 0:
		return audit.Text{}
	}
	return audit.Text{ZH: "有的是：" + strings.Join(names, "、"), EN: "it has " + strings.Join(names, ", ")}
}
