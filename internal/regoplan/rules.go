package regoplan

import (
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ir"
)

// CompileRules makes one program for each of some rules out of one plan in which
// all of them occur, so that what they have in common is planned and compiled
// once. Rules are paths below data. Each program gives what that of the query
// name = data.path would give; name must be a variable of the plan's own query.
func CompileRules(policy *ir.Policy, names *Names, name string, rules [][]string, options ...Option) ([]*Program, error) {
	key := slices.IndexFunc(policy.Static.Strings, func(s *ir.StringConst) bool { return s.Value == name })
	if key < 0 {
		return nil, fmt.Errorf("the plan has no variable %s", name)
	}
	c, err := compiled(policy, names, options)
	if err != nil {
		return nil, err
	}
	byPath := ruleFunctions(policy)
	programs := make([]*Program, len(rules))
	for i, rule := range rules {
		fn, ok := byPath[pathKey(rule)]
		if !ok {
			return nil, fmt.Errorf("the plan has no function for %q", rule)
		}
		if programs[i], err = c.program([]*ir.Block{asking(fn, key)}); err != nil {
			return nil, err
		}
	}
	return programs, nil
}

// asking calls the function of a rule and gives its value as the only result.
func asking(fn *ir.Func, key int) *ir.Block {
	const value, result = ir.Data + 1, ir.Data + 2
	return &ir.Block{Stmts: []ir.Stmt{
		&ir.CallStmt{Func: fn.Name, Args: []ir.Operand{{Value: ir.Input}, {Value: ir.Data}}, Result: value},
		&ir.MakeObjectStmt{Target: result},
		&ir.ObjectInsertStmt{Key: ir.Operand{Value: ir.StringIndex(key)}, Value: ir.Operand{Value: value}, Object: result},
		&ir.ResultSetAddStmt{Value: result},
	}}
}

// ruleFunctions are those of rules as they stand, by their path below data. Where "with"
// replaces something, OPA plans rules once more, as of another generation than g0.
func ruleFunctions(policy *ir.Policy) map[string]*ir.Func {
	found := map[string]*ir.Func{}
	for _, fn := range policy.Funcs.Funcs {
		if len(fn.Params) == 2 && fn.Path[0] == "g0" {
			found[pathKey(fn.Path[1:])] = fn
		}
	}
	return found
}
