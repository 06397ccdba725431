package planfile_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan/planfile"
)

// filler gives every field of a statement a value of its own.
type filler struct{ next int64 }

func (f *filler) fill(v reflect.Value) {
	f.next++
	switch v.Kind() {
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(f.next)
	case reflect.Uint32:
		v.SetUint(uint64(f.next))
	case reflect.String:
		v.SetString(string(rune('a' + f.next)))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range 3 {
			f.fill(v.Index(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Text" {
				f.fill(v.Field(i))
			}
		}
	case reflect.Interface:
		v.Set(reflect.ValueOf(f.value(v.Type())))
	}
}

func (f *filler) value(of reflect.Type) any {
	if of == reflect.TypeFor[ir.Stmt]() {
		return &ir.NopStmt{Location: ir.Location{Row: int(f.next)}}
	}
	return []any{ir.Local(f.next), ir.StringIndex(f.next), ir.Bool(true), ir.Bool(false)}[f.next%4]
}

// whole is a plan with all that there can be in plans, every field set.
func whole() *ir.Policy {
	f := &filler{}
	p := &ir.Policy{Static: &ir.Static{}, Plans: &ir.Plans{}, Funcs: &ir.Funcs{}}
	f.fill(reflect.ValueOf(&p.Static.Strings).Elem())
	f.fill(reflect.ValueOf(&p.Static.Files).Elem())
	f.fill(reflect.ValueOf(p.Plans).Elem())
	f.fill(reflect.ValueOf(p.Funcs).Elem())
	all := ir.StmtKinds()
	block := &ir.Block{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		f.fill(reflect.ValueOf(all[name]).Elem())
		block.Stmts = append(block.Stmts, all[name])
	}
	p.Plans.Plans = append(p.Plans.Plans, &ir.Plan{Name: "all", Blocks: []*ir.Block{block}})
	return p
}

// No field of any statement that OPA knows is forgotten.
func TestEveryStatementIsKeptWhole(t *testing.T) {
	data, err := planfile.Write(whole())
	require.NoError(t, err)
	got, err := planfile.Read(string(data))
	require.NoError(t, err)
	require.Equal(t, whole(), got)
}

func TestNothingIsLeftOut(t *testing.T) {
	for name, blocks := range map[string][]*ir.Block{
		"nothing":      nil,
		"empty":        {},
		"empty blocks": {{}, {Stmts: []ir.Stmt{}}},
		"no operand":   {{Stmts: []ir.Stmt{&ir.LenStmt{}}}},
	} {
		plan := planOf(&ir.Func{Blocks: blocks})
		data, err := planfile.Write(plan)
		require.NoError(t, err)
		got, err := planfile.Read(string(data))
		require.NoError(t, err)
		require.Equal(t, plan, got, name)
	}
}

func planOf(functions ...*ir.Func) *ir.Policy {
	return &ir.Policy{Static: &ir.Static{}, Plans: &ir.Plans{}, Funcs: &ir.Funcs{Funcs: functions}}
}

// calling is a function that calls others.
func calling(name string, others ...string) *ir.Func {
	block := &ir.Block{}
	for _, other := range others {
		block.Stmts = append(block.Stmts, &ir.NotStmt{Block: &ir.Block{Stmts: []ir.Stmt{&ir.CallStmt{Func: other}}}})
	}
	return &ir.Func{Name: name, Path: []string{"g0", "x", name}, Blocks: []*ir.Block{block}}
}

// Rules come with what they call, and nothing else is read.
func TestRulesComeWithWhatTheyCall(t *testing.T) {
	dynamic := calling("any")
	dynamic.Blocks[0].Stmts = append(dynamic.Blocks[0].Stmts, &ir.CallDynamicStmt{})
	plan := planOf(calling("a", "b", "plus"), calling("b", "c"), calling("c", "b"), calling("d", "e"), calling("e"), dynamic)
	plan.Static.Strings, plan.Plans.Plans = []*ir.StringConst{{Value: "s"}}, []*ir.Plan{{Name: "p"}}
	data, err := planfile.Write(plan)
	require.NoError(t, err)
	for rule, want := range map[string][]string{
		"x.a": {"a", "b", "c"}, "x.c": {"b", "c"}, "x.d": {"d", "e"}, "x.e": {"e"}, "x.z": nil,
		"x.any": {"a", "b", "c", "d", "e", "any"},
	} {
		got, err := planfile.ReadRules(string(data), []string{rule})
		require.NoError(t, err)
		var names []string
		for _, fn := range got.Funcs.Funcs {
			names = append(names, fn.Name)
		}
		require.Equal(t, want, names, rule)
		require.Equal(t, plan.Static, got.Static)
		require.Empty(t, got.Plans.Plans)
	}
}

// strange is a statement that OPA does not have.
type strange struct{ *ir.NopStmt }

func TestAStatementOfNoKnownKindIsAnError(t *testing.T) {
	blocks := []*ir.Block{{Stmts: []ir.Stmt{strange{}}}}
	plan := planOf(&ir.Func{Blocks: blocks})
	_, err := planfile.Write(plan)
	require.ErrorContains(t, err, "no known kind")
	plan = planOf()
	plan.Plans.Plans = []*ir.Plan{{Blocks: blocks}}
	_, err = planfile.Write(plan)
	require.ErrorContains(t, err, "no known kind")
}

// Whatever is done to the bytes gives an error or a plan, which may be nonsense.
func FuzzDamagedPlan(f *testing.F) {
	data, err := planfile.Write(whole())
	require.NoError(f, err)
	f.Add(string(data))
	f.Add(string(data[:len(data)/2]))
	f.Fuzz(func(t *testing.T, data string) {
		_, _ = planfile.ReadRules(data, []string{"a", "b.c"})
		plan, err := planfile.Read(data)
		if err != nil {
			return
		}
		again, err := planfile.Write(plan)
		require.NoError(t, err)
		back, err := planfile.Read(string(again))
		require.NoError(t, err)
		require.Equal(t, plan, back)
	})
}
