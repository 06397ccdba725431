package config

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
)

// list reads the items of a list; where they are plain values, each may stand
// there once.
func (r reader) list(s *shape, name string, n *yaml.Node) *value {
	v := &value{at: r.place(n), items: []*value{}}
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" {
		return v
	}
	if n.Kind != yaml.SequenceNode {
		return r.refuse(s, name, n)
	}
	seen := map[any]int{}
	for i, node := range n.Content {
		if r.joined(n, node) {
			v.broken = true
			continue
		}
		item := r.read(s.item, itemName(s, name, i), node)
		v.broken = v.broken || item.broken
		if first, ok := seen[item.scalar]; ok && !s.repeats && item.there() {
			r.add(item.at, audit.Textf("%[1]s 中 %[2]v 重复出现", "%[1]s names %[2]v for the second time", name, item.scalar),
				audit.Textf("第一次在第 %d 行，请只保留一处", "the first is in line %d: keep one", first))
			v.broken = true
			continue
		}
		seen[item.scalar] = node.Line
		v.items = append(v.items, item)
	}
	return v
}

// itemName names an item in faults: plain values by their list, objects by
// their number in it, from 1.
func itemName(s *shape, name string, i int) string {
	if s.item.kind == objectKind {
		return fmt.Sprintf("%s[%d]", name, i+1)
	}
	return name
}

// figures reads a threshold: one value, or several with the days from which
// they hold, which need not be in order (SPEC 3: dated thresholds).
func (r reader) figures(s *shape, name string, n *yaml.Node) *value {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 || n.Content[0].Kind != yaml.MappingNode {
		one := r.read(s.item, name, n)
		if one.broken {
			return one
		}
		return &value{at: one.at, figures: []figure{{value: one.plain()}}}
	}
	v := &value{at: r.place(n)}
	for i, node := range n.Content {
		item := r.read(datedShape(s), fmt.Sprintf("%s[%d]", name, i+1), node)
		of := item.field("value")
		if !of.there() || item.broken || item.field("from") != nil && item.field("from").broken {
			v.broken = true
			continue
		}
		from, dated := item.field("from").day()
		v.figures = append(v.figures, figure{value: of.plain(), from: from, dated: dated, at: of.at})
	}
	r.order(name, v)
	return v
}

func datedShape(s *shape) *shape {
	return object("a value and the day from which it holds", "取值及其起始日期",
		must("value", s.item), may("from", day("the first day on which it holds", "从哪一天起适用")))
}

// order sorts figures by day and reports two for one day.
func (r reader) order(name string, v *value) {
	slices.SortStableFunc(v.figures, func(a, b figure) int { return int(a.start()) - int(b.start()) })
	for i := 1; i < len(v.figures); i++ {
		if v.figures[i].start() == v.figures[i-1].start() {
			r.add(v.figures[i].at, audit.Textf("%s 在同一天有两个取值", "%s has two values for the same day", name),
				audit.Textf("另一个在第 %d 行，请分别写明 from", "the other is in line %d: give each its own `from`", v.figures[i-1].at.line))
			v.broken = true
		}
	}
}

// start is the first day on which a figure holds.
func (f figure) start() audit.Date {
	if f.dated {
		return f.from
	}
	return audit.MinDate
}
