package regoplan

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ir"
)

// emitter writes one policy's functions.
type emitter struct {
	*compiler

	w       *Writer
	goNames map[string]string // of what calls ask, by the name in the plan

	// Of the function at hand:
	out    strings.Builder
	number int             // of labels and values, so far
	used   map[string]bool // labels that something goes to
	read   map[int]bool    // places of locals
	set    map[int]bool
	loops  map[int]map[string]string // columns that the loops around read, by the place of their member and name
}

func (e *emitter) begin(fn *ir.Func, params ...ir.Local) {
	e.enter(fn, params...)
	e.out.Reset()
	e.number, e.used, e.read, e.set, e.loops = 0, map[string]bool{}, map[int]bool{}, map[int]bool{}, map[int]map[string]string{}
}

// write writes a function, and beside it the one that remembers what it gives.
func (e *emitter) write(fn *ir.Func) error {
	e.begin(fn, fn.Params...)
	live, err := e.bodiesOf(e.results(fn), fn.Params)
	if err != nil {
		return err
	}
	if live {
		e.line("return regoplan.Value{}")
	}
	body := e.out.String()
	f := e.funcs[fn.Name]
	e.out.Reset()
	e.line("// %s is %s.", selfName, strings.Join(fn.Path, "."))
	e.head(selfName, len(fn.Params))
	e.line("m.Tick()")
	e.refuseUndefined(fn)
	e.locals(len(fn.Params))
	e.out.WriteString(body)
	e.line("}")
	if f.pure || f.memo >= 0 {
		e.remembering(fn, f)
	}
	name := e.w.add(wishFor(fn), e.out.String())
	e.goNames[fn.Name] = name
	if f.pure || f.memo >= 0 {
		e.goNames[fn.Name] = name + "_known"
		e.w.remember(name, f)
	}
	return nil
}

// wishFor is what a function would be called if it were the only one.
func wishFor(fn *ir.Func) string {
	path := fn.Path[max(1, len(fn.Path)-2):]
	wish := strings.Map(func(r rune) rune {
		if plainName(string(r)) {
			return r
		}
		return '_'
	}, strings.Join(path, "_"))
	if wish == "" || wish[0] >= '0' && wish[0] <= '9' {
		return "f_" + wish
	}
	return strings.ToLower(wish[:1]) + wish[1:]
}

func (e *emitter) head(name string, params int) {
	e.line("func %s(m *regoplan.VM%s) regoplan.Value {", name, typed(params))
}

func typed(params int) string {
	list := make([]string, params)
	for i := range list {
		list[i] = "v" + strconv.Itoa(i)
	}
	return ", " + strings.Join(list, ", ") + " regoplan.Value"
}

// refuseUndefined has a call with an argument that is not there give nothing. Input
// and data may be undefined.
func (e *emitter) refuseUndefined(fn *ir.Func) {
	if len(fn.Params) == 2 {
		return
	}
	var tests []string
	for i := 2; i < len(fn.Params); i++ {
		tests = append(tests, fmt.Sprintf("!v%d.Defined()", i))
	}
	e.line("if %s {\nreturn regoplan.Value{}\n}", strings.Join(tests, " || "))
}

// locals declares those of the function besides its parameters.
func (e *emitter) locals(params int) {
	var all, unread []string
	for place := params; place < len(e.places); place++ {
		if !e.read[place] && !e.set[place] {
			continue
		}
		all = append(all, "v"+strconv.Itoa(place))
		if !e.read[place] {
			unread = append(unread, "v"+strconv.Itoa(place))
		}
	}
	if len(all) > 0 {
		e.line("var %s regoplan.Value", strings.Join(all, ", "))
	}
	if len(unread) > 0 {
		e.line("%s = %s", strings.Repeat("_, ", len(unread)-1)+"_", strings.Join(unread, ", "))
	}
}

// remembering writes the function that asks another only for what is not known.
func (e *emitter) remembering(fn *ir.Func, f *function) {
	e.line("")
	e.head(selfName+"_known", len(fn.Params))
	if f.memo >= 0 {
		e.line("if v, ok := m.Known(memo_%s); ok {\nreturn v\n}", selfName)
	}
	call := selfName + "(m" + callArgs(len(fn.Params)) + ")"
	switch {
	case f.memo >= 0 && f.pure:
		e.line("var given [3]regoplan.Value\nat, known := m.Look(pure_%s, 0, &given)\nif known {\nreturn m.Learn(memo_%s, at.Value())\n}", selfName, selfName)
		e.line("return m.Learn(memo_%s, m.Keep(at, pure_%s, &given, %s))", selfName, selfName, call)
	case f.memo >= 0:
		e.line("return m.Learn(memo_%s, %s)", selfName, call)
	default:
		given := strings.TrimPrefix(callArgs(len(fn.Params))[len(", v0, v1"):], ", ")
		e.line("given := [3]regoplan.Value{%s}\nat, known := m.Look(pure_%s, %d, &given)\nif known {\nreturn at.Value()\n}", given, selfName, len(fn.Params)-2)
		e.line("return m.Keep(at, pure_%s, &given, %s)", selfName, call)
	}
	e.line("}")
}

func callArgs(params int) string {
	var list strings.Builder
	for i := range params {
		list.WriteString(", v" + strconv.Itoa(i))
	}
	return list.String()
}

// remember gives what a function remembers its places.
func (w *Writer) remember(name string, f *function) {
	if f.memo >= 0 {
		w.memos[name] = true
	}
	if f.pure {
		w.pures[name] = true
	}
}

// plan writes the blocks of a query.
func (e *emitter) plan(blocks []*ir.Block) (string, error) {
	params := []ir.Local{ir.Input, ir.Data}
	e.begin(nil, params...)
	if _, err := e.bodiesOf(blocks, params); err != nil {
		return "", err
	}
	body := e.out.String()
	e.out.Reset()
	e.line("// %s answers a query.", selfName)
	e.line("func %s(m *regoplan.VM%s) {", selfName, typed(2))
	e.locals(2)
	e.out.WriteString(body)
	e.line("}")
	return e.w.add("query", e.out.String()), nil
}

// bodiesOf writes the blocks of a function, one after the other, and tells whether
// the end of the last can be come to.
func (e *emitter) bodiesOf(list []*ir.Block, params []ir.Local) (bool, error) {
	surveys := e.surveyed(list, params)
	live := true
	for i, b := range list {
		if !live {
			break
		}
		e.turn(surveys[i])
		var err error
		if live, err = e.within(b, nil); err != nil {
			return false, err
		}
	}
	return live, nil
}

// within writes a block with a label behind it.
func (e *emitter) within(b *ir.Block, around exits) (bool, error) {
	end := e.fresh("end")
	live, err := e.steps(b, slices.Insert(slices.Clone(around), 0, end))
	if e.used[end] {
		e.line("%s:", end)
		live = true
	}
	return live, err
}

// steps writes the statements of a block, and tells whether its end can be come to.
func (e *emitter) steps(b *ir.Block, x exits) (bool, error) {
	stmts := e.gather(b.Stmts)
	for i, s := range stmts {
		if e.known.gone[s] || e.constant(s) || e.inline(stmts[i:]) || e.fuse(stmts[i:], x) {
			continue
		}
		live, err := e.step(s, x)
		if err != nil || !live {
			return live, err
		}
	}
	return true, nil
}

// fuse writes the first of some statements that belong together.
func (e *emitter) fuse(stmts []ir.Stmt, x exits) bool {
	if call := e.compares(stmts); call != nil {
		if test := comparisons[call.Func]; test != "" {
			e.known.gone[stmts[1]] = true
			e.test(fmt.Sprintf(test, e.plain(call.Args[0]), e.plain(call.Args[1])), x)
			return true
		}
	}
	g := e.grouping(stmts)
	if g == nil {
		return false
	}
	e.line("%s = m.Group(%s, %s, %s)", e.target(g.set), e.variable(g.object), e.plain(g.key), e.plain(g.value))
	return true
}

func (e *emitter) blockOf(s *ir.BlockStmt, x exits) (bool, error) {
	for _, b := range s.Blocks {
		live, err := e.within(b, x)
		if err != nil || !live {
			return live, err
		}
	}
	return true, nil
}

// not leaves the block where the end of the one within is come to.
func (e *emitter) not(s *ir.NotStmt, x exits) (bool, error) {
	end := e.fresh("not")
	live, err := e.steps(s.Block, slices.Insert(slices.Clone(x), 0, end))
	if live {
		e.line("goto %s", e.label(x, 1))
	}
	if e.used[end] {
		e.line("%s:", end)
	}
	return e.used[end], err
}

// loop goes through the members of a composite: leaving the block within goes on to
// the next member, leaving one more ends it.
func (e *emitter) loop(s *ir.ScanStmt, x exits) error {
	e.line("{")
	from, next, end := e.fresh("from"), e.fresh("next"), e.fresh("end")
	e.line("%s := %s", from, e.sure(local(s.Source), x))
	key, value := e.wanted(s.Key) >= 0, e.wanted(s.Value) >= 0
	keys, i, v := "_", "_", "_"
	if key {
		keys, i, v = e.fresh("keys"), e.fresh("i"), e.fresh("x")
	}
	if value && v == "_" {
		v = e.fresh("x")
	}
	elems := e.fresh("elems")
	e.line("%s, %s := %s.Scan()", keys, elems, from)
	before, place := e.out.String(), -1
	e.out.Reset()
	if value && e.known.writes[s.Value] == 1 {
		place = e.local(s.Value)
		e.loops[place] = map[string]string{}
	}
	switch {
	case v == "_":
		e.line("for range %s {", elems)
	default:
		e.line("for %s, %s := range %s {", i, v, elems)
	}
	if value {
		e.line("%s = %s", e.target(s.Value), v)
	}
	if key {
		e.line("%s = %s.Key(%s, %s, %s)", e.target(s.Key), from, keys, i, v)
	}
	e.line("m.Tick()")
	_, err := e.steps(s.Block, slices.Insert(slices.Clone(x), 0, next, end))
	if e.used[next] {
		e.line("%s:", next)
	}
	e.line("}")
	body := e.out.String()
	e.out.Reset()
	e.out.WriteString(before)
	e.strips(place)
	e.out.WriteString(body)
	if e.used[end] {
		e.line("%s:", end)
	}
	e.line("}")
	return err
}

// strips declares the columns that a loop turned out to read.
func (e *emitter) strips(member int) {
	columns := e.loops[member]
	for _, name := range slices.Sorted(maps.Keys(columns)) {
		e.line("%s := regoplan.NewStrip(%s, &%s)", columns[name], fieldName(name), e.text(name))
	}
	delete(e.loops, member)
}

// instead runs a block while a local has another value, or another value within, and
// then, however the block is left, sets it back.
func (e *emitter) instead(s *ir.WithStmt, x exits) (bool, error) {
	saved, scope, done := e.fresh("saved"), e.fresh("scope"), e.fresh("done")
	path := ""
	for _, i := range s.Path {
		path += ", " + e.of(operand{local: -1, fixed: e.texts[i]})
	}
	e.line("{\n%s, %s := %s, m.EnterScope()", saved, scope, e.variable(s.Local))
	e.line("%s = m.Upsert(%s, %s%s)", e.target(s.Local), saved, e.plain(s.Value), path)
	back := fmt.Sprintf("m.LeaveScope(%s)\n%s = %s", scope, e.target(s.Local), saved)
	ways := make(exits, len(x)+1) // out of the block, over what sets the local back
	for i := range ways {
		ways[i] = e.fresh("back")
	}
	live, err := e.steps(s.Block, ways)
	if live {
		e.line("%s\ngoto %s", back, done)
	}
	for i, way := range ways {
		if e.used[way] {
			e.line("%s:\n%s\ngoto %s", way, back, e.label(x, max(1, i)))
		}
	}
	e.line("}")
	if live {
		e.line("%s:", done)
	}
	return live, err
}
