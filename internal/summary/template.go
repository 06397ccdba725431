package summary

import (
	"cmp"
	"embed"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"github.com/agnivade/levenshtein"

	"ninefold/internal/audit"
)

//go:embed templates/*.tmpl
var builtIn embed.FS

// BuiltIn is the text of the built-in template in a language.
func BuiltIn(lang audit.Lang) string {
	text, _ := builtIn.ReadFile("templates/" + string(lang) + ".tmpl") // there is one for each language
	return string(text)
}

// Template is a text with figures to be filled in.
type Template struct {
	name string
	lang audit.Lang
	body *template.Template
}

// longestTemplate is how many bytes a template may have.
const longestTemplate = 256 << 10

// Parse reads a template (Go text/template) with the functions of prose. Every
// figure that it names and that there is not is an *audit.Fault with the line
// and the nearest name, also where the text would never get to it.
func Parse(name, text string, lang audit.Lang) (*Template, error) {
	if len(text) > longestTemplate {
		return nil, &audit.Fault{Where: name, Problem: audit.Textf("模板太大", "the template is too large"),
			Remedy: audit.Textf("请控制在 256 KiB 以内", "keep it within 256 KiB")}
	}
	t := &Template{name: name, lang: lang}
	body, err := template.New("").Option("missingkey=error").Funcs((&prose{}).functions()).Parse(text)
	if err != nil {
		return nil, t.fault(err)
	}
	t.body = body
	return t, t.check()
}

// check looks at every word of the template.
func (t *Template) check() error {
	var faults []placed
	for _, one := range t.body.Templates() {
		if one.Tree == nil {
			continue
		}
		inspect(one.Root, func(n *parse.CommandNode) {
			if problem := misuse(n); problem != nil {
				faults = append(faults, placed{problem, lineOf(one.Tree, n)})
			}
		})
	}
	slices.SortStableFunc(faults, func(a, b placed) int { return cmp.Compare(a.line, b.line) })
	all := make([]error, len(faults))
	for i, one := range faults {
		one.Where = t.name + ":" + strconv.Itoa(one.line)
		all[i] = one.Fault
	}
	return errors.Join(all...)
}

// placed is a fault in a line of a template.
type placed struct {
	*audit.Fault

	line int
}

// lineOf is the line that a node stands on.
func lineOf(tree *parse.Tree, n parse.Node) int {
	place, _ := tree.ErrorContext(n) // name:line:column
	line, _ := strconv.Atoi(strings.Split(strings.TrimPrefix(place, tree.ParseName+":"), ":")[0])
	return line
}

// inspect calls look for every command below a node.
func inspect(n parse.Node, look func(*parse.CommandNode)) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, one := range n.Nodes {
				inspect(one, look)
			}
		}
	case *parse.ActionNode:
		inspect(n.Pipe, look)
	case *parse.IfNode:
		inspectBranch(&n.BranchNode, look)
	case *parse.RangeNode:
		inspectBranch(&n.BranchNode, look)
	case *parse.WithNode:
		inspectBranch(&n.BranchNode, look)
	case *parse.TemplateNode:
		inspect(n.Pipe, look)
	case *parse.ChainNode:
		inspect(n.Node, look)
	case *parse.PipeNode:
		if n != nil {
			for _, command := range n.Cmds {
				inspect(command, look)
			}
		}
	case *parse.CommandNode:
		look(n)
		for _, argument := range n.Args {
			inspect(argument, look)
		}
	}
}

func inspectBranch(n *parse.BranchNode, look func(*parse.CommandNode)) {
	inspect(n.Pipe, look)
	inspect(n.List, look)
	inspect(n.ElseList, look)
}

// misuse says what is wrong with a command that can be seen without running it.
func misuse(n *parse.CommandNode) *audit.Fault {
	for _, argument := range n.Args {
		if word, ok := argument.(*parse.IdentifierNode); ok && denied(word.Ident) {
			return &audit.Fault{Problem: audit.Textf("模板中不能用 "+word.Ident, word.Ident+" cannot be used in a template"),
				Remedy: audit.Textf("输出是纯文本，无需转义", "the output is plain text, nothing has to be escaped")}
		}
	}
	word, ok := n.Args[0].(*parse.IdentifierNode)
	if !ok || word.Ident != "figure" || len(n.Args) < 2 {
		return nil
	}
	id, ok := n.Args[1].(*parse.StringNode)
	if !ok {
		return nil
	}
	return unknownFigure(id.Text)
}

// denied are the functions of text/template that a plain text has no use for and
// that could blow it up.
func denied(word string) bool {
	return word == "call" || word == "html" || word == "js" || word == "urlquery"
}

// unknownFigure is the fault of a figure that there is not; nil if there is one.
func unknownFigure(id string) *audit.Fault {
	nearest, least := "", 1<<30
	for _, one := range IDs() {
		if one == id {
			return nil
		}
		if d := levenshtein.ComputeDistance(strings.ToLower(id), one); d < least {
			nearest, least = one, d
		}
	}
	return &audit.Fault{Problem: audit.Textf("没有“"+id+"”这个数据项", "there is no figure \""+id+"\""),
		Remedy: audit.Textf("是否为 "+nearest+"？", "did you mean "+nearest+"?")}
}

// Known is the fault of a figure that there is not, with the nearest; nil if
// there is one.
func Known(where, id string) error {
	if fault := unknownFigure(id); fault != nil {
		fault.Where = where
		return fault
	}
	return nil
}

// complaint is how text/template says where something went wrong.
var complaint = regexp.MustCompile(`^template: :(\d+)(?::\d+)?: (?s)(.*)$`)

// fault puts what text/template complains of into a fault with the line.
func (t *Template) fault(err error) error {
	where, what := t.name, err.Error()
	if m := complaint.FindStringSubmatch(what); m != nil {
		where, what = where+":"+m[1], m[2]
	}
	if known, ok := errors.AsType[*audit.Fault](err); ok {
		return &audit.Fault{Where: where, Problem: known.Problem, Remedy: known.Remedy}
	}
	return &audit.Fault{Where: where, Problem: audit.Textf("模板有误："+what, "the template is wrong: "+what),
		Remedy: audit.Textf("模板用 Go text/template 的写法；可用的函数见 docs/summary.zh-CN.md", "templates are written as for Go's text/template; docs/summary.md lists the functions")}
}
