package policy

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// No limit of time or memory helps against one call that makes a text of
// terabytes: Go does not survive running out of memory. So what a builtin makes
// is measured before it is made. The figures are far above any sensible use.
const (
	longestText  = 1 << 24 // bytes
	mostMembers  = 1 << 20 // of a list
	mostDigits   = 1000    // of a number
	widestFigure = 3       // digits of a width or precision in a format
)

// measures give what a call would make, in bytes or members, and how much it
// may be. They are asked before the builtin is.
var measures = map[string]func(args []*ast.Term) (size, most int){
	"concat":        func(args []*ast.Term) (int, int) { return joinedLength(args[0], args[1]), longestText },
	"sprintf":       func(args []*ast.Term) (int, int) { return printedLength(args[0], args[1]), longestText },
	"replace":       func(args []*ast.Term) (int, int) { return replacedLength(args), longestText },
	"split":         func(args []*ast.Term) (int, int) { return strings.Count(str(args[0]), str(args[1])), mostMembers },
	"array.concat":  func(args []*ast.Term) (int, int) { return members(args[0]) + members(args[1]), mostMembers },
	"numbers.range": func(args []*ast.Term) (int, int) { return distance(args[0], args[1]), mostMembers },
}

// reckoning are the builtins that take or give numbers; in OPA they are as long
// as it takes, and 1e999999999 is one.
var reckoning = []string{
	"plus", "minus", "mul", "div", "rem", "abs", "ceil", "floor", "round", "sum", "product", "max", "min",
	"to_number", "format_int", "sprintf", "numbers.range", "time.add_date", "time.date", "lt", "lte", "gt", "gte",
}

func init() {
	for name, measure := range measures {
		wrap(name, func(args []*ast.Term) error { return within(name, measure, args) }, nil)
	}
	for _, name := range reckoning {
		wrap(name, func(args []*ast.Term) error { return reckonable(name, args...) },
			func(result *ast.Term) error { return reckonable(name, result) })
	}
}

// wrap has a builtin look at its arguments and results.
func wrap(name string, before func(args []*ast.Term) error, after func(result *ast.Term) error) {
	own := topdown.GetBuiltin(name)
	topdown.RegisterBuiltinFunc(name, func(ctx topdown.BuiltinContext, args []*ast.Term, iter func(*ast.Term) error) error {
		if err := before(args); err != nil {
			return tooMuch(ctx, err)
		}
		if after == nil {
			return own(ctx, args, iter)
		}
		return own(ctx, args, func(result *ast.Term) error {
			if err := after(result); err != nil {
				return tooMuch(ctx, err)
			}
			return iter(result)
		})
	})
}

// tooMuch ends the evaluation, also where errors of builtins are let pass.
func tooMuch(ctx topdown.BuiltinContext, err error) error {
	return topdown.Halt{Err: &topdown.Error{Code: topdown.BuiltinErr, Message: err.Error(), Location: ctx.Location}}
}

func within(name string, measure func([]*ast.Term) (int, int), args []*ast.Term) error {
	if size, most := measure(args); size < 0 || size > most {
		return fmt.Errorf("%s: the result would be too large (at most %d)", name, most)
	}
	return nil
}

func str(t *ast.Term) string {
	text, _ := t.Value.(ast.String)
	return string(text)
}

func members(t *ast.Term) int {
	if list, ok := t.Value.(interface{ Len() int }); ok {
		return list.Len()
	}
	return 0
}

func joinedLength(delimiter, list *ast.Term) int {
	total := members(list) * len(str(delimiter))
	everyIn(list, func(one *ast.Term) bool {
		total += len(str(one))
		return total <= longestText
	})
	return total
}

func replacedLength(args []*ast.Term) int {
	text, old, by := str(args[0]), str(args[1]), str(args[2])
	return len(text) + strings.Count(text, old)*len(by)
}

// printedLength is no less than what a format makes: each of its verbs may show
// the longest argument.
func printedLength(format, args *ast.Term) int {
	text, longest, whole := str(format), 0, 0
	if wide(text) {
		return -1
	}
	everyIn(args, func(one *ast.Term) bool {
		n := shown(one, longestText)
		longest, whole = max(longest, n), whole+n
		return whole <= longestText
	})
	verbs := strings.Count(text, "%")
	return len(text) + verbs*(longest+1000) + whole
}

// wide reports whether a format asks for a width by an argument, or one of many digits.
func wide(format string) bool {
	for _, rest := range strings.Split(format, "%")[1:] {
		flags := strings.TrimLeft(rest, "+-# 0")
		number := flags[:len(flags)-len(strings.TrimLeft(flags, "0123456789.[]"))]
		if strings.HasPrefix(flags[len(number):], "*") {
			return true
		}
		for _, digits := range strings.FieldsFunc(number, func(r rune) bool { return r < '0' || r > '9' }) {
			if len(digits) > widestFigure {
				return true
			}
		}
	}
	return false
}

// shown is how long a value is when it is written, or more than enough.
func shown(t *ast.Term, enough int) int {
	switch v := t.Value.(type) {
	case ast.String:
		return len(v) + 2
	case ast.Number:
		return len(v) + mostDigits
	}
	total := 2
	everyIn(t, func(one *ast.Term) bool {
		total += shown(one, enough-total) + 2
		return total <= enough
	})
	return total + 8
}

// everyIn visits the members of a list or set, the keys and values of an object,
// as long as it is wanted.
func everyIn(t *ast.Term, visit func(*ast.Term) bool) {
	stop := func(one *ast.Term) bool { return !visit(one) }
	switch v := t.Value.(type) {
	case *ast.Array:
		v.Until(stop)
	case ast.Set:
		v.Until(stop)
	case ast.Object:
		v.Until(func(key, value *ast.Term) bool { return stop(key) || stop(value) })
	}
}

func distance(from, to *ast.Term) int {
	a, okA := whole64(from)
	b, okB := whole64(to)
	if !okA || !okB {
		return 0 // which is the builtin's to refuse
	}
	return max(b-a, a-b) + 1
}

func whole64(t *ast.Term) (int, bool) {
	n, ok := t.Value.(ast.Number)
	if !ok {
		return 0, false
	}
	i, err := strconv.ParseInt(string(n), 10, 62)
	return int(i), err == nil
}

// reckonable refuses numbers, also in lists and texts, that take long to reckon with.
func reckonable(name string, values ...*ast.Term) error {
	for _, t := range values {
		switch v := t.Value.(type) {
		case ast.Number:
			if large(string(v)) {
				return fmt.Errorf("%s: a number of more than %d digits", name, mostDigits)
			}
		case ast.String:
			if name == "to_number" && large(string(v)) {
				return fmt.Errorf("%s: a number of more than %d digits", name, mostDigits)
			}
		case *ast.Array, ast.Set:
			var err error
			everyIn(t, func(one *ast.Term) bool {
				if n, ok := one.Value.(ast.Number); ok && large(string(n)) {
					err = fmt.Errorf("%s: a number of more than %d digits", name, mostDigits)
				}
				return err == nil
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func large(number string) bool {
	if len(number) < 16 && !strings.ContainsAny(number, "eE") {
		return false
	}
	digits, exponent, _ := strings.Cut(strings.ToLower(number), "e")
	exponent = strings.TrimLeft(exponent, "+-0")
	power, err := strconv.Atoi("0" + exponent)
	return len(digits) > mostDigits || len(exponent) > widestFigure+1 || err == nil && power > mostDigits
}
