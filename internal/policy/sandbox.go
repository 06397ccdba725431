package policy

import (
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Policies may compute, and nothing else: no network, clock, random,
// environment, no tokens, no printing; of time only the arithmetic of dates. What is not named here does not exist
// for them, so that a new builtin of OPA is out until somebody lets it in.
var allowed = []string{
	"abs", "all", "and", "array.concat", "array.reverse", "array.slice", "assign", "ceil", "concat", "contains",
	"count", "div", "endswith", "eq", "equal", "floor", "format_int", "gt", "gte", "indexof", "internal.member_2",
	"internal.member_3", "internal.print", "intersection", "is_array", "is_boolean", "is_null", "is_number",
	"is_object", "is_set", "is_string", "json.filter", "json.remove", "lower", "lt", "lte", "max", "min", "minus",
	"mul", "neq", "numbers.range", "object.filter", "object.get", "object.keys", "object.remove", "object.subset",
	"object.union", "object.union_n", "or", "plus", "product", "rem", "replace", "round", "sort", "split", "sprintf",
	"startswith", "strings.count", "substring", "sum", "time.add_date", "time.date", "to_number", "trim", "trim_left", "trim_prefix", "trim_right",
	"trim_space", "trim_suffix", "type_name", "union", "upper",
}

// sandbox gives the capabilities that policies compile under.
var sandbox = sync.OnceValue(func() *ast.Capabilities {
	c := ast.CapabilitiesForThisVersion()
	c.AllowNet = []string{}
	c.Builtins = slices.DeleteFunc(slices.Clone(c.Builtins), func(b *ast.Builtin) bool {
		return !slices.Contains(allowed, b.Name)
	})
	return c
})

// testbed is the sandbox with the one builtin that the runner of tests writes
// into tables of cases.
var testbed = sync.OnceValue(func() *ast.Capabilities {
	c := *sandbox()
	c.Builtins = append(slices.Clip(c.Builtins), ast.InternalTestCase)
	return &c
})
