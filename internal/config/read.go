package config

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// reader turns the nodes of one document into values, as their shapes demand.
// It never goes deeper than the shapes do and follows no alias, so that the
// time it takes is bounded by the size of the text.
type reader struct {
	doc *document
	*faults
	readDay dayReader
	hints   *hints // nil where there are no lines
}

func (r reader) place(n *yaml.Node) place { return place{r.doc, n.Line, n.Column} }

// read gives the setting called name that stands in a node. Its place is the
// node's until the key's is known.
func (r reader) read(s *shape, name string, n *yaml.Node) *value {
	at := r.place(n)
	if s.kind == unreadKind {
		return &value{at: at}
	}
	if s.kind == textKind && n.Kind == yaml.ScalarNode && r.wrapped(n) {
		return &value{at: at, broken: true}
	}
	if problem, remedy, ok := trick(n); ok {
		r.add(at, problem, remedy)
		return &value{at: at, broken: true}
	}
	switch s.kind {
	case objectKind:
		return r.object(s, name, n)
	case listKind:
		return r.list(s, name, n)
	case figuresKind:
		return r.figures(s, name, n)
	case pairsKind:
		return r.pairs(s, name, n)
	}
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		return r.refuse(s, name, n)
	}
	scalar, remedy, ok := s.scalar(n, r.readDay)
	if !ok {
		r.wrong(s, name, n, remedy)
		return &value{at: at, broken: true}
	}
	return &value{at: at, scalar: scalar}
}

// trick finds the ways of YAML to say something other than what stands there.
func trick(n *yaml.Node) (problem, remedy audit.Text, ok bool) {
	switch {
	case n.Kind == yaml.AliasNode:
		return audit.Textf("*%s 是引用，不予展开", "*%s stands for another place in the file, which is not followed", shorten(n.Value)),
			audit.Text{EN: "write the value out", ZH: "请把内容写出来"}, true
	case n.Style&yaml.TaggedStyle != 0:
		return audit.Textf("不支持标签 %s", "the tag %s is not read", shorten(n.Tag)),
			audit.Text{EN: "take it out", ZH: "请删去"}, true
	}
	return audit.Text{}, audit.Text{}, false
}

// refuse reports a node of the wrong make: a list for a number, nothing for a date.
func (r reader) refuse(s *shape, name string, n *yaml.Node) *value {
	if (s.kind != objectKind && s.kind != listKind) || !r.blameBlock(n) {
		r.wrong(s, name, n, audit.Text{})
	}
	return &value{at: r.place(n), broken: true}
}

func (r reader) wrong(s *shape, name string, n *yaml.Node, remedy audit.Text) {
	if r.full() { // to find the nearest name each time would take long
		r.surplus++
		return
	}
	number := s.kind == intKind || s.kind == numberKind
	if number && n.Kind == yaml.ScalarNode && r.wideNumber(n) || r.blame(n) {
		return
	}
	if s.oneOf != nil && n.Kind == yaml.ScalarNode && n.ShortTag() != "!!null" {
		if _, several := s.canonical(strings.TrimSpace(n.Value)); several != nil {
			r.add(r.place(n), ambiguous(s.noun, n.Value, several), writeOne(several))
			return
		}
		r.add(r.place(n), audit.Textf("%[1]s 中没有这个"+s.noun.ZH+"：%[2]s", "unknown "+s.noun.EN+" %[2]s in %[1]s", name, shorten(n.Value)), s.suggest(n.Value))
		return
	}
	found, expected := describe(n), s.expected()
	if name == "" {
		name = r.doc.short
	}
	r.add(r.place(n), audit.Text{
		EN: name + " is " + found.EN + ", expected " + expected.EN,
		ZH: name + " 的值是" + found.ZH + "，应为" + expected.ZH,
	}, remedy)
}

// describe says what stands in a node.
func describe(n *yaml.Node) audit.Text {
	switch {
	case n.Kind == yaml.MappingNode && len(n.Content) == 0:
		return audit.Text{EN: "empty", ZH: "空的"}
	case n.Kind == yaml.MappingNode:
		return audit.Text{EN: "a set of keys", ZH: "一组键"}
	case n.Kind == yaml.SequenceNode:
		return audit.Text{EN: "a list", ZH: "一个列表"}
	case n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == "":
		return audit.Text{EN: "empty", ZH: "空的"}
	case quoted(n):
		return audit.Textf("文字 %q", "the text %q", shorten(n.Value))
	default:
		return audit.Text{EN: shorten(n.Value), ZH: " " + shorten(n.Value)}
	}
}

func quoted(n *yaml.Node) bool {
	return n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
}

// Shortened is a value as faults of settings tell it.
func Shortened(value string) string { return shorten(value) }

// shorten keeps a value short enough for one line, and from steering a terminal.
func shorten(s string) string {
	const enough = 40
	letters := []rune(strings.Map(func(r rune) rune {
		if steers(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s))
	if len(letters) > enough {
		return string(letters[:enough]) + "…"
	}
	return string(letters)
}

// steers reports whether a letter moves the cursor or turns the direction of
// writing instead of being seen.
func steers(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }

// object reads keys and values. An empty one is a section whose lines are all
// commented out.
func (r reader) object(s *shape, name string, n *yaml.Node) *value {
	v := &value{at: r.place(n), fields: map[string]*value{}}
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" {
		if !s.blank() {
			return r.refuse(s, name, n)
		}
		return v
	}
	if n.Kind != yaml.MappingNode {
		return r.refuse(s, name, n)
	}
	seen, told := map[string]*yaml.Node{}, r.hints.count()
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, node := n.Content[i], n.Content[i+1]
		if id, ok := r.key(s, name, key, seen); ok {
			next, _ := s.field(id)
			v.fields[id] = r.read(next, join(name, id), node)
			v.fields[id].at = r.place(key)
		}
	}
	if r.hints.count() == told { // else the key that is missing may be the one that was named
		r.complete(s, name, v)
	}
	return v
}

// key gives the id of a key, or of a title, that may stand in an object and stands
// there once.
func (r reader) key(s *shape, name string, key *yaml.Node, seen map[string]*yaml.Node) (string, bool) {
	if key.Kind != yaml.ScalarNode || key.Style&yaml.TaggedStyle != 0 {
		r.add(r.place(key), audit.Text{EN: "a key must be a plain word", ZH: "键必须是普通的文字"}, audit.Text{})
		return "", false
	}
	id, several := s.canonical(key.Value)
	word := id
	if word == "" {
		word = key.Value
	}
	if first, ok := seen[word]; ok {
		r.add(r.place(key), audit.Textf("%s 重复出现", "%s stands here for the second time", join(name, shorten(word))),
			audit.Textf("第一次在第 %d 行，请只保留一处", "the first is in line %d: keep one", first.Line))
		return "", false
	}
	seen[word] = key
	switch {
	case several != nil:
		r.add(r.place(key), ambiguous(s.holds(name), key.Value, several), writeOne(several))
	case id == "" && !r.blame(key):
		r.unknown(s, name, key, seen)
	}
	return id, id != ""
}

// unknown reports a key that an object does not have.
func (r reader) unknown(s *shape, name string, key *yaml.Node, seen map[string]*yaml.Node) {
	if r.full() {
		r.surplus++
		return
	}
	remedy := s.suggest(key.Value)
	thresholds, _ := s.field("thresholds")
	_, misplaced := thresholds.field(key.Value)
	switch {
	case misplaced:
		remedy = audit.Text{EN: "it belongs under thresholds:", ZH: "请写在 thresholds: 之下"}
	case r.neighbour(s, key, seen) != nil:
		above := r.neighbour(s, key, seen)
		remedy = audit.Textf("它属于第 %[2]d 行的 %[1]s，请多缩进一层", "it belongs to %[1]s of line %[2]d: indent it further", above.Value, above.Line)
	case name != "" && r.first(key.Value):
		remedy = audit.Text{EN: "it belongs to the first level: write it without an indent", ZH: "它属于第一层，请去掉前面的缩进"}
	case key.Value == "<<":
		remedy = audit.Text{EN: "keys are not merged: write them out", ZH: "不支持合并键，请把内容写出来"}
	case strings.Contains(key.Value, "."):
		nested := strings.ReplaceAll(shorten(key.Value), ".", ": {") + ": …" + strings.Repeat("}", strings.Count(shorten(key.Value), "."))
		remedy = audit.Textf("请分层书写：%s", "write the levels one in the other: %s", nested)
	}
	what := s.holds(name)
	r.add(r.place(key), audit.Textf("没有这个"+what.ZH+"：%s", "unknown "+what.EN+" %s", join(name, shorten(key.Value))), remedy)
}

// neighbour gives the key just above an unknown one that this would belong to if
// it were indented further; nil if there is none.
func (reader) neighbour(s *shape, key *yaml.Node, seen map[string]*yaml.Node) *yaml.Node {
	var above *yaml.Node
	var in *shape
	for id, one := range seen {
		if section, ok := s.field(id); ok && one.Column == key.Column && (above == nil || one.Line > above.Line) {
			above, in = one, section
		}
	}
	if id, _ := in.canonical(key.Value); id == "" || above.Line == key.Line {
		return nil
	}
	return above
}

// first reports whether a key is one of the file's own.
func (r reader) first(key string) bool {
	if r.hints == nil {
		return false
	}
	_, ok := r.hints.root.field(key)
	return ok
}

// holds says what the keys of an object are called.
func (s *shape) holds(name string) audit.Text {
	section := name == "thresholds" || name == "bounds" || strings.HasSuffix(name, ".thresholds")
	for _, f := range s.fields {
		switch {
		case section:
			return audit.Text{EN: "system", ZH: "系统"}
		case s.limits == nil && f.shape.limits != nil:
			return audit.Text{EN: "parameter", ZH: "参数"}
		case f.shape.kind == objectKind && len(f.shape.fields) > 0 && f.shape.fields[0].shape.limits != nil:
			return audit.Text{EN: "rule", ZH: "要求"}
		}
	}
	return audit.Text{EN: "key", ZH: "键"}
}

// complete reports the fields that an object lacks.
func (r reader) complete(s *shape, name string, v *value) {
	for _, f := range s.fields {
		if f.required && v.fields[f.name] == nil {
			r.add(v.at, audit.Textf("缺少 %s", "%s is missing", join(name, f.name)),
				addKey(f))
		}
	}
}

// addKey is the remedy for a key that is missing.
func addKey(f field) audit.Text {
	what := f.shape.doc
	if what == (audit.Text{}) {
		what = f.shape.expected()
	}
	return audit.Text{EN: "add " + f.name + ": " + what.EN, ZH: "请补上 " + f.name + "：" + what.ZH}
}

func join(name, key string) string {
	if name == "" {
		return key
	}
	return name + "." + key
}

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

// pairs reads words and what they stand for: any text on both sides, as it is
// written, and nothing at all on the right.
func (r reader) pairs(s *shape, name string, n *yaml.Node) *value {
	v := &value{at: r.place(n)}
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		return r.refuse(s, name, n)
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		from, to := n.Content[i], n.Content[i+1]
		key := spelling.Fold(from.Value)
		line, again := seen[key]
		_, wrongKey, ok1 := wordIn(from)
		problem, remedy, ok2 := wordIn(to)
		switch {
		case !ok1 || key == "":
			r.add(r.place(from), audit.Textf("%s 的键不是文字", "a key of %s is not a word", name), wrongKey)
		case again:
			r.add(r.place(from), audit.Textf("%s 在 %s 中重复出现", "%s stands in %s for the second time", shorten(from.Value), name),
				audit.Textf("第一次在第 %d 行，请只保留一处", "the first is in line %d: keep one", line))
		case !ok2:
			r.add(r.place(to), problem, remedy)
		default:
			v.words = append(v.words, layout.Word{From: from.Value, To: to.Value})
		}
		seen[key] = from.Line
	}
	v.broken = len(v.words) < len(n.Content)/2
	slices.SortStableFunc(v.words, func(a, b layout.Word) int { return compareOther(a.From, b.From) })
	return v
}

// compareOther puts the word for any other one last; the others stay as they stand.
func compareOther(a, b string) int {
	switch {
	case a == layout.AnyOther && b != layout.AnyOther:
		return 1
	case b == layout.AnyOther && a != layout.AnyOther:
		return -1
	}
	return 0
}

// wordIn looks for a plain word in a node.
func wordIn(n *yaml.Node) (problem, remedy audit.Text, ok bool) {
	if problem, remedy, tricky := trick(n); tricky {
		return problem, remedy, false
	}
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" || spelling.Fold(n.Value) == "" && n.Value != "" {
		found := describe(n)
		return audit.Text{EN: "this is " + found.EN + ", expected a word", ZH: "这里是" + found.ZH + "，应为文字"},
			audit.Text{EN: `write a word, or "" for a blank`, ZH: `请写一个词；表示空白请写 ""`}, false
	}
	return audit.Text{}, audit.Text{}, true
}
