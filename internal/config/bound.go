package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// bound is how far the organisation lets a branch go with one parameter.
type bound struct {
	open, broken    bool // the organisation wrote one; it was refused
	min, max, oneOf *value
	at              place // in the organisation's file
}

// readBounds takes in the bound of every parameter and reports those that
// contradict themselves.
func (l *loader) readBounds() {
	l.bounds = map[string]bound{}
	l.eachParameter(func(_ *audit.Requirement, _ *audit.Parameter, key string) {
		b := l.bound("bounds." + key)
		l.bounds[key] = b
		if b.min != nil && b.max != nil && order(b.min.plain(), b.max.plain()) > 0 {
			l.add(b.min.at, audit.Textf("%[1]s 的放宽范围从 %[2]v 到 %[3]v，前后颠倒", "the bound of %[1]s begins at %[2]v and ends at %[3]v",
				key, b.min.plain(), b.max.plain()), audit.Text{EN: "min must not be larger than max", ZH: "min 不能大于 max"})
		}
	})
}

// bound gives the bound under a key, each end from the highest of the
// organisation's levels that has it.
func (l *loader) bound(key string) bound {
	org := l.organisation()
	var b bound
	if v := l.orgTree.dig(key); v != nil {
		b.at = v.at
	}
	if b.open = slices.ContainsFunc(org, func(on layer) bool { return on.Get(key) != nil }); !b.open {
		return b // most are not, and there are many
	}
	b.min, b.max, b.oneOf = org.setting(key+".min"), org.setting(key+".max"), org.setting(key+".one_of")
	b.broken = org.broken(key) || org.broken(key+".min") || org.broken(key+".max") || org.broken(key+".one_of")
	return b
}

// checkBranch reports what a branch sets beyond what the level above allows
// (SPEC 4: a branch may tighten; to loosen, the organisation opens a bound).
func (l *loader) checkBranch(b *branch) {
	org := l.organisation()
	levels := []struct {
		own   layer
		above stack
	}{{b.own, org[:2]}, {b.env, org[:3]}, {b.set, org}}
	for _, level := range levels {
		if level.own.Get("thresholds") == nil {
			continue
		}
		l.eachParameter(func(_ *audit.Requirement, p *audit.Parameter, key string) {
			v := level.own.raw("thresholds." + key)
			if v.there() && !l.bounds[key].broken && !level.above.broken("thresholds."+key) {
				l.checkFigures(p, key, v.placed(), level.above.figures("thresholds."+key))
			}
		})
	}
}

// checkFigures compares a branch's figures with those above on every day on
// which either changes, and reports the first breach.
func (l *loader) checkFigures(p *audit.Parameter, key string, own, above []figure) {
	b := l.bounds[key]
	for _, f := range slices.Concat(own, above) {
		mine, ok := at(own, f.start())
		if !ok {
			continue
		}
		theirs, _ := at(above, f.start())
		if how := b.breach(p, mine.value, theirs.value); how != within {
			l.exceeds(mine.at, how.problem(key, b, mine, theirs), how.remedy(key, b, mine.value, theirs.value))
			return
		}
	}
}

// exceeds reports what a branch sets beyond what the level above allows. It is a
// fault, but in a trial, where somebody asks what would be if it were allowed:
// there the settings hold and what is beyond is told beside them.
func (l *loader) exceeds(at place, problem, remedy audit.Text) {
	if l.in.Trial {
		l.beyond.add(at, problem, remedy)
		return
	}
	l.add(at, problem, remedy)
}

// at gives the figure in force on a day.
func at(figures []figure, day audit.Date) (f figure, ok bool) {
	for _, one := range figures {
		if one.start() <= day {
			f, ok = one, true
		}
	}
	return f, ok
}

// breach is how a branch's value goes beyond what the level above allows.
type breach uint8

const (
	within breach = iota
	closed        // it has no stricter direction, and no bound opens it
	looser        // no bound lets it be looser
	beyond        // it is outside the bound
)

// breach judges a branch's value where the level above has another.
func (b bound) breach(p *audit.Parameter, mine, theirs any) breach {
	switch {
	case equal(mine, theirs) || b.any():
		return within
	case p.Stricter == audit.NoDirection || p.Type == audit.ListParameter:
		if !b.open {
			return closed
		}
		return b.unless(b.holds(mine))
	}
	loose, strict, sign := b.max, b.min, 1 // smaller is stricter
	if p.Stricter == audit.Up {
		loose, strict, sign = b.min, b.max, -1
	}
	switch {
	case sign*order(mine, theirs) < 0: // tightening is free unless the bound says how far it goes
		return b.unless(strict == nil || sign*order(mine, strict.plain()) >= 0)
	case loose == nil:
		return looser
	default:
		return b.unless(sign*order(mine, loose.plain()) <= 0)
	}
}

// any reports whether the bound lets a branch set anything: one without ends
// opens a parameter in both directions.
func (b bound) any() bool {
	return b.open && !b.broken && b.min == nil && b.max == nil && b.oneOf == nil
}

func (bound) unless(ok bool) breach {
	if ok {
		return within
	}
	return beyond
}

// holds reports whether a value lies within the bound.
func (b bound) holds(v any) bool {
	if texts, ok := v.([]string); ok {
		return b.oneOf == nil || !slices.ContainsFunc(texts, func(s string) bool { return !slices.Contains(b.oneOf.texts(), s) })
	}
	return (b.min == nil || order(v, b.min.plain()) >= 0) && (b.max == nil || order(v, b.max.plain()) <= 0)
}

// String is the bound as a person reads it: "min 1, max 3".
func (b bound) String() string { return b.limits().String() }

// ends is the bound as it is shown.
func (b bound) ends() Ends {
	if b.any() {
		return Ends{{Name: "any"}}
	}
	return b.limits()
}

func (b bound) limits() Ends {
	var all Ends
	for _, end := range []struct {
		name string
		v    *value
	}{{"min", b.min}, {"max", b.max}, {"one of", b.oneOf}} {
		if end.v != nil {
			all = append(all, End{end.name, end.v.plain()})
		}
	}
	return all
}

// origin is where the organisation wrote the bound, if it did.
func (b bound) origin() string {
	for _, end := range []*value{b.max, b.min, b.oneOf} {
		if end != nil {
			return end.at.origin()
		}
	}
	if b.at.doc != nil {
		return b.at.origin()
	}
	return ""
}

// problem names a breach and both places.
func (how breach) problem(key string, b bound, mine, theirs figure) audit.Text {
	value, above, from := show(mine.value), show(theirs.value), theirs.at.origin()
	switch how {
	case closed:
		return audit.Textf("%[1]s 的值 %[2]s 不同于 %[3]s（%[4]s）", "%[1]s %[2]s differs from %[3]s (%[4]s)", key, value, above, from)
	case looser:
		return audit.Textf("%[1]s 的值 %[2]s 宽于 %[3]s（%[4]s）", "%[1]s %[2]s is looser than %[3]s (%[4]s)", key, value, above, from)
	default:
		return audit.Textf("%[1]s 的值 %[2]s 超出允许的范围 %[3]s（%[4]s）", "%[1]s %[2]s is outside the bound %[3]s (%[4]s)", key, value, b, b.origin())
	}
}

// remedy says what a branch officer can do, and what to ask of the organisation.
func (how breach) remedy(key string, b bound, mine, theirs any) audit.Text {
	wish := strings.ReplaceAll(key, ".", ": {") + ": {" + b.wish(mine, theirs) + "}" + strings.Repeat("}", strings.Count(key, "."))
	switch how {
	case closed:
		return audit.Textf("请保持不变，或请上级在配置中写明：bounds: {%s}", "leave it as it is, or have the organisation's file open it: bounds: {%s}", wish)
	case looser:
		return audit.Textf("支部只能收紧；要放宽须由上级在配置中写明：bounds: {%s}",
			"a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {%s}", wish)
	default:
		return audit.Textf("请保持在范围内，或请上级在配置中扩大：bounds: {%s}", "keep within it, or have the organisation's file widen it: bounds: {%s}", wish)
	}
}

// wish is the bound that would let a branch have its value.
func (b bound) wish(mine, theirs any) string {
	_, list := mine.([]string)
	switch {
	case list:
		return "one_of: " + show(mine)
	case b.max != nil && order(mine, b.max.plain()) > 0 || order(mine, theirs) > 0:
		return "max: " + show(mine)
	default:
		return "min: " + show(mine)
	}
}

// looseEnd is the end of a bound that opens a parameter.
func looseEnd(p *audit.Parameter) string {
	if p.Stricter == audit.Up {
		return "min"
	}
	return "max"
}

// order compares two values of one parameter, both numbers or both dates.
func order(a, b any) int {
	switch x := a.(type) {
	case int64:
		if y, ok := b.(int64); ok {
			return cmp.Compare(x, y)
		}
	case float64:
		if y, ok := b.(float64); ok {
			return cmp.Compare(x, y)
		}
	case string:
		if y, ok := b.(string); ok {
			return cmp.Compare(x, y)
		}
	}
	return 0
}

func equal(a, b any) bool {
	x, ok := a.([]string)
	if !ok {
		return a == b
	}
	y, ok := b.([]string)
	return ok && slices.Equal(x, y)
}

// show writes a value as it would stand in YAML.
func show(v any) string {
	if texts, ok := v.([]string); ok {
		return "[" + strings.Join(texts, ", ") + "]"
	}
	return fmt.Sprint(v)
}
