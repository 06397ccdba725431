package regoplan

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// exits are the labels behind the blocks around a statement, the innermost first.
type exits []string

// label is where leaving so many blocks leads to.
func (e *emitter) label(x exits, levels int) string {
	l := x[min(levels, len(x))-1]
	e.used[l] = true
	return l
}

func (e *emitter) line(form string, args ...any) { fmt.Fprintf(&e.out, form+"\n", args...) }

func (e *emitter) fresh(prefix string) string {
	e.number++
	return prefix + strconv.Itoa(e.number)
}

// step writes one statement, and tells whether what follows it can be come to.
func (e *emitter) step(s ir.Stmt, x exits) (bool, error) {
	switch s := s.(type) {
	case *ir.NopStmt:
		return true, nil
	case *ir.BreakStmt:
		e.line("goto %s", e.label(x, int(s.Index)+1))
		return false, nil
	case *ir.ReturnLocalStmt:
		e.line("return %s", e.variable(s.Source))
		return false, nil
	case *giveStmt:
		e.braced(s.source, func() { e.line("return %s", e.sure(s.source, x)) })
		return false, nil
	case *ir.ResultSetAddStmt:
		e.line("m.Result(%s)", e.variable(s.Value))
		return true, nil
	case *ir.BlockStmt:
		return e.blockOf(s, x)
	case *ir.NotStmt:
		return e.not(s, x)
	case *ir.ScanStmt:
		return true, e.loop(s, x)
	case *ir.CallStmt:
		return true, e.calls(s, x)
	case *ir.CallDynamicStmt:
		e.dynamically(s, x)
		return true, nil
	case *ir.WithStmt:
		return e.instead(s, x)
	}
	if e.makes(s, x) || e.tests(s, x) || e.puts(s, x) {
		return true, nil
	}
	return false, fmt.Errorf("%T cannot be written as Go", s)
}

// calls writes a call of a planned function or of a builtin.
func (e *emitter) calls(s *ir.CallStmt, x exits) error {
	args := make([]string, len(s.Args))
	for i, o := range s.Args {
		args[i] = e.plain(o)
	}
	if _, ok := e.funcs[s.Func]; ok {
		e.give(s.Result, fmt.Sprintf("%s(m, %s)", e.goNames[s.Func], strings.Join(args, ", ")), x)
		return nil
	}
	b, err := e.builtin(s)
	if err != nil {
		return err
	}
	at := e.location(s)
	declaration := fmt.Sprintf("regoplan.NewBuiltin(%q, %q, %d, %d)", s.Func, at.File, at.Row, at.Col)
	name := e.w.constant("call_", "", declaration)
	if b.void {
		e.test(fmt.Sprintf("m.Do(%s, %s)", name, strings.Join(args, ", ")), x)
		return nil
	}
	e.give(s.Result, e.asked(s, name, args), x)
	return nil
}

// dynamically calls the function at a path known when it runs. No function there
// leaves the block, an undefined result four of them.
func (e *emitter) dynamically(s *ir.CallDynamicStmt, x exits) {
	args := make([]string, len(s.Args))
	for i, a := range s.Args {
		args[i] = e.variable(a)
	}
	path := make([]string, len(s.Path))
	for i, o := range s.Path {
		path[i] = e.plain(o)
	}
	v := e.fresh("x")
	e.line("{\nvar %s regoplan.Value\nswitch regoplan.Path(%s) {", v, strings.Join(path, ", "))
	for _, fn := range e.policy.Funcs.Funcs {
		name, ok := e.goNames[fn.Name]
		if ok && len(fn.Params) == len(args) {
			e.line("case %q:\n%s = %s(m, %s)", pathKey(fn.Path), v, name, strings.Join(args, ", "))
		}
	}
	e.line("default:\ngoto %s\n}", e.label(x, 1))
	e.line("if !%s.Defined() {\ngoto %s\n}\n%s = %s\n}", v, e.label(x, 4), e.target(s.Result), v)
}

// asked is the call of a builtin.
func (e *emitter) asked(s *ir.CallStmt, builtin string, args []string) string {
	switch method, comparison := arithmetics[s.Func], comparisons[s.Func]; {
	case method != "" && len(args) == 2:
		return fmt.Sprintf("m.%s(%s, %s, %s)", method, builtin, args[0], args[1])
	case s.Func == "count":
		return fmt.Sprintf("m.Count(%s, %s)", builtin, args[0])
	case s.Func == "internal.member_2":
		return fmt.Sprintf("regoplan.Member(%s, %s)", args[0], args[1])
	case comparison != "" && len(args) == 2:
		return fmt.Sprintf("regoplan.Compared("+comparison+", %s, %s)", args[0], args[1], args[0], args[1])
	case s.Func == "object.get":
		if name, ok := s.Args[1].Value.(ir.StringIndex); ok {
			text := e.policy.Static.Strings[name].Value
			e.w.fields[text] = true
			return fmt.Sprintf("m.GetField(%s, %s, %s, &%s, %s)", builtin, args[0], fieldName(text), e.text(text), args[2])
		}
		return fmt.Sprintf("m.Get(%s, %s)", builtin, strings.Join(args, ", "))
	}
	return fmt.Sprintf("m.Call(%s, %s)", builtin, strings.Join(args, ", "))
}

var arithmetics = map[string]string{"plus": "Plus", "minus": "Minus", "mul": "Times", "div": "Divide", "rem": "Remainder"}

// makes writes what sets a local.
func (e *emitter) makes(s ir.Stmt, x exits) bool {
	switch s := s.(type) {
	case *ir.AssignVarStmt:
		e.line("%s = %s", e.target(s.Target), e.plain(s.Source))
	case *ir.AssignVarOnceStmt:
		e.once(s, x)
	case *ir.AssignIntStmt:
		e.line("%s = regoplan.Int(%d)", e.target(s.Target), s.Value)
	case *ir.ResetLocalStmt:
		e.line("%s = regoplan.Value{}", e.target(s.Target))
	case *ir.MakeNullStmt:
		e.line("%s = regoplan.Null", e.target(s.Target))
	case *ir.MakeNumberIntStmt:
		e.line("%s = regoplan.Int(%d)", e.target(s.Target), s.Value)
	case *ir.MakeNumberRefStmt:
		e.line("%s = %s", e.target(s.Target), e.fixed(literal(e.policy.Static.Strings[s.Index].Value)))
	case *ir.DotStmt:
		e.give(s.Target, e.looked(s), x)
	case *ir.LenStmt:
		e.give(s.Target, e.plain(s.Source)+".Size()", x)
	default:
		return e.composes(s, x)
	}
	return true
}

// composes writes what makes a composite.
func (e *emitter) composes(s ir.Stmt, x exits) bool {
	switch s := s.(type) {
	case *ir.MakeArrayStmt:
		e.line("%s = m.Empty(%d)", e.target(s.Target), s.Capacity)
	case *ir.MakeObjectStmt:
		e.line("%s = m.Object()", e.target(s.Target))
	case *ir.MakeSetStmt:
		e.line("%s = m.Set()", e.target(s.Target))
	case *ir.ObjectMergeStmt:
		e.line("%s = m.Merge(%s, %s)", e.target(s.Target), e.variable(s.A), e.variable(s.B))
	case *literalStmt:
		e.literally(s, x)
	default:
		return false
	}
	return true
}

func (e *emitter) looked(s *ir.DotStmt) string {
	key := e.operand(s.Key)
	if key.fixed.is(stringKind) {
		return e.at(e.operand(s.Source), key.fixed)
	}
	return fmt.Sprintf("%s.At(%s)", e.plain(s.Source), e.of(key))
}

func (e *emitter) once(s *ir.AssignVarOnceStmt, x exits) {
	conflict := e.conflict(s, "rule produced conflicting values")
	if e.inside != nil {
		what := "rule"
		if len(e.inside.Params) > 2 {
			what = "function"
		}
		conflict = e.conflict(s, e.conflictText(what))
	}
	e.braced(s.Source, func() {
		v, before := e.sure(s.Source, x), e.variable(s.Target)
		e.line("%s = m.Once(%s, %s, %s)", e.target(s.Target), e.refused(conflict), before, v)
	})
}

// refused is the error of a conflict.
func (e *emitter) refused(c *topdown.Error) string {
	at := c.Location
	return e.w.constant("conflict_", "", fmt.Sprintf("regoplan.NewConflict(%q, %q, %d, %d)", c.Message, at.File, at.Row, at.Col))
}

// braced puts braces round statements in which a name is looked up for an operand.
func (e *emitter) braced(o ir.Operand, write func()) {
	if e.operand(o).field == nil {
		write()
		return
	}
	e.line("{")
	write()
	e.line("}")
}

// literally makes an array or an object at once; an object's values in the order of
// its keys.
func (e *emitter) literally(s *literalStmt, x exits) {
	e.line("{")
	values := make([]string, len(s.values))
	for i, o := range s.values {
		values[i] = e.sure(o, x)
	}
	if s.keys == nil {
		e.line("%s = m.Array(%s)\n}", e.target(s.target), strings.Join(values, ", "))
		return
	}
	shape := NewNames().shape(s.keys...)
	ordered := make([]string, len(values))
	for i, v := range values {
		ordered[shape.given[i]] = v
	}
	e.line("%s = m.Record(%s, %s)\n}", e.target(s.target), e.shape(shape), strings.Join(ordered, ", "))
}

// tests writes what goes on or leaves the block.
func (e *emitter) tests(s ir.Stmt, x exits) bool {
	switch s := s.(type) {
	case *ir.EqualStmt:
		e.test(fmt.Sprintf("regoplan.Same(%s, %s)", e.plain(s.A), e.plain(s.B)), x)
	case *ir.NotEqualStmt:
		e.test(fmt.Sprintf("regoplan.Differ(%s, %s)", e.plain(s.A), e.plain(s.B)), x)
	case *ir.IsArrayStmt:
		e.test(e.plain(s.Source)+".IsArray()", x)
	case *ir.IsObjectStmt:
		e.test(e.plain(s.Source)+".IsObject()", x)
	case *ir.IsSetStmt:
		e.test(e.plain(s.Source)+".IsSet()", x)
	case *ir.IsDefinedStmt:
		e.test(e.variable(s.Source)+".Defined()", x)
	case *ir.IsUndefinedStmt:
		e.line("if %s.Defined() {\ngoto %s\n}", e.variable(s.Source), e.label(x, 1))
	default:
		return false
	}
	return true
}

// puts writes what adds to a composite.
func (e *emitter) puts(s ir.Stmt, x exits) bool {
	switch s := s.(type) {
	case *ir.ArrayAppendStmt:
		e.braced(s.Value, func() {
			v := e.sure(s.Value, x)
			e.line("m.Append(%s, %s)", e.variable(s.Array), v)
		})
	case *ir.SetAddStmt:
		e.braced(s.Value, func() {
			v := e.sure(s.Value, x)
			e.line("m.Add(%s, %s)", e.variable(s.Set), v)
		})
	case *ir.ObjectInsertStmt:
		e.line("m.Insert(%s, %s, %s)", e.variable(s.Object), e.plain(s.Key), e.plain(s.Value))
	case *ir.ObjectInsertOnceStmt:
		conflict := e.refused(e.conflict(s, "object keys must be unique"))
		e.line("m.InsertOnce(%s, %s, %s, %s)", conflict, e.variable(s.Object), e.plain(s.Key), e.plain(s.Value))
	default:
		return false
	}
	return true
}

// text is a text that programs know.
func (e *emitter) text(text string) string {
	e.w.texts[text] = true
	return e.w.constant("text_", text, fmt.Sprintf("vocabulary.Text(%q)", text))
}

// shape is one of records.
func (e *emitter) shape(s *Shape) string {
	keys := make([]string, len(s.keys))
	for i, key := range s.keys {
		keys[i] = strconv.Quote(key.ref.text)
	}
	return e.w.constant("shape_", "", fmt.Sprintf("vocabulary.Shape(%s)", strings.Join(keys, ", ")))
}

// fixed is a value known beforehand.
func (e *emitter) fixed(v Value) string {
	switch c := v.ref; {
	case c == nullCell:
		return "regoplan.Null"
	case v == yes:
		return "regoplan.Yes"
	case v == no:
		return "regoplan.No"
	case v.isInt():
		return fmt.Sprintf("regoplan.Int(%d)", v.n)
	case c.kind == numberKind:
		return e.w.constant("number_", "", fmt.Sprintf("regoplan.Literal(%q)", c.text))
	case c.kind == stringKind:
		return e.text(c.text)
	case len(c.elems) == 0:
		return emptyConstants[c.kind]
	}
	members := make([]string, len(v.ref.elems))
	for i, member := range v.ref.elems {
		members[i] = e.fixed(member)
	}
	if v.ref.kind == arrayKind {
		return e.w.constant("list_", "", fmt.Sprintf("regoplan.Fixed(%s)", strings.Join(members, ", ")))
	}
	return e.w.constant("record_", "", fmt.Sprintf("regoplan.FixedRecord(%s, %s)", e.shape(v.ref.shape), strings.Join(members, ", ")))
}

var emptyConstants = map[kind]string{arrayKind: "regoplan.NoMembers", objectKind: "regoplan.NoFields", setKind: "regoplan.NoElements"}

// comparisons tell whether a call with two arguments gives true.
var comparisons = map[string]string{
	"equal": "regoplan.Same(%s, %s)", "neq": "regoplan.Differ(%s, %s)", "lt": "regoplan.Less(%s, %s)", "lte": "regoplan.AtMost(%s, %s)",
	"gt": "regoplan.Less(%[2]s, %[1]s)", "gte": "regoplan.AtMost(%[2]s, %[1]s)", "internal.member_2": "regoplan.Holds(%[2]s, %[1]s)",
}

// test leaves the block where a condition does not hold.
func (e *emitter) test(condition string, x exits) {
	e.line("if !%s {\ngoto %s\n}", condition, e.label(x, 1))
}

// variable is a local that is read.
func (e *emitter) variable(l ir.Local) string {
	place := e.local(l)
	e.read[place] = true
	return "v" + strconv.Itoa(place)
}

// target is a local that is set.
func (e *emitter) target(l ir.Local) string {
	place := e.local(l)
	e.set[place] = true
	return "v" + strconv.Itoa(place)
}

// plain is the value of an operand.
func (e *emitter) plain(o ir.Operand) string { return e.of(e.operand(o)) }

func (e *emitter) of(o operand) string {
	switch {
	case o.field != nil:
		return e.at(o.field.from, o.field.key)
	case o.local >= 0:
		e.read[o.local] = true
		return "v" + strconv.Itoa(o.local)
	}
	return e.fixed(o.fixed)
}

// at looks a name up, in the member of a loop by its column.
func (e *emitter) at(from operand, key Value) string {
	name := key.ref.text
	e.w.fields[name] = true
	columns := e.loops[from.local]
	if columns == nil || from.field != nil {
		return fmt.Sprintf("%s.Field(%s, &%s)", e.of(from), fieldName(name), e.text(name))
	}
	if columns[name] == "" {
		columns[name] = e.fresh("strip")
	}
	return fmt.Sprintf("%s.Of(%s)", columns[name], e.of(from))
}

// sure is an operand whose value has to be there where a name is looked up for it.
func (e *emitter) sure(o ir.Operand, x exits) string {
	op := e.operand(o)
	if op.field == nil {
		return e.of(op)
	}
	v := e.fresh("x")
	e.line("%s := %s", v, e.of(op))
	e.test(v+".Defined()", x)
	return v
}

// give sets a local to what there is, or leaves the block. A local that somebody
// reads after that keeps what it was.
func (e *emitter) give(target ir.Local, value string, x exits) {
	if !e.known.tested[target] {
		v := e.target(target)
		e.line("if %s = %s; !%s.Defined() {\ngoto %s\n}", v, value, v, e.label(x, 1))
		return
	}
	v := e.fresh("x")
	e.line("{\n%s := %s", v, value)
	e.test(v+".Defined()", x)
	e.line("%s = %s\n}", e.target(target), v)
}
