package amend

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// splice puts some bytes in the place of others.
type splice struct {
	from, to int
	with     string
}

// apply makes the new text.
func (t *text) apply(changes []splice) []byte {
	slices.SortFunc(changes, func(a, b splice) int { return cmp.Compare(a.from, b.from) })
	out, at := slices.Clone(t.bom), 0
	for _, c := range changes {
		out = append(append(out, t.data[at:c.from]...), c.with...)
		at = c.to
	}
	return append(out, t.data[at:]...)
}

// replace puts a value in the place of another.
func (t *text) replace(s nodeSpot, v Content) ([]splice, error) {
	from := t.start(s.node)
	block := s.node.Kind != yaml.ScalarNode && !inFlow(s.node)
	switch {
	case empty(s.node) && s.node.Value == "":
		return t.fill(s, v)
	case block && s.key != nil:
		var err error
		if from, err = t.colon(s.key); err != nil {
			return nil, err
		}
	}
	to, err := t.end(s.node)
	with := v.line()
	if block && s.key != nil {
		with = " " + with
	}
	return []splice{{from, to, with}}, err
}

// colon is behind the colon of a key.
func (t *text) colon(key *yaml.Node) (int, error) {
	at, err := t.end(key)
	if err != nil {
		return 0, err
	}
	for at < len(t.data) && (t.data[at] == ' ' || t.data[at] == '\t') {
		at++
	}
	if at == len(t.data) || t.data[at] != ':' {
		return 0, ErrUnusual
	}
	return at + 1, nil
}

// fill gives a key without a value one.
func (t *text) fill(s nodeSpot, v Content) ([]splice, error) {
	if s.key == nil {
		return nil, ErrUnusual
	}
	at, err := t.colon(s.key)
	if err != nil {
		return nil, err
	}
	if v.flat() || inFlow(s.above) {
		return []splice{{at, at, " " + v.line()}}, nil
	}
	return t.below(at, v.block(t.step()), s.key.Column-1+t.step()), nil
}

// add puts a key with a value into what a chain leads to.
func (t *text) add(chain []nodeSpot, key string, v Content) ([]splice, error) {
	f := Field{key, v}
	if len(chain) == 0 && t.root == nil {
		return t.atTheEnd(f.entry(t.step())), nil
	}
	into := t.root
	if len(chain) > 0 {
		last := chain[len(chain)-1]
		if into = last.node; empty(into) {
			return t.replace(last, t.filling(last, f))
		}
	}
	if into.Kind != yaml.MappingNode {
		return nil, ErrNoPlace
	}
	end, err := t.lastEnd(into)
	switch {
	case err != nil:
		return nil, err
	case inFlow(into):
		return []splice{{end, end, separator(into) + t.flowKey(into, key) + ": " + v.line()}}, nil
	}
	return t.below(end, f.entry(t.step()), into.Column-1), nil
}

// filling is a key as the only one of a mapping: in lines of its own where the value
// above is not written at all.
func (t *text) filling(s nodeSpot, f Field) Content {
	v := Map(f)
	v.inline = s.node.Value != "" || inFlow(s.above)
	return v
}

// flowKey writes a key as the others of a mapping in brackets are: JSON has quotes.
func (t *text) flowKey(into *yaml.Node, key string) string {
	if len(into.Content) > 0 && into.Content[0].Style&yaml.DoubleQuotedStyle != 0 {
		return `"` + strings.Trim(Quote(key), `"`) + `"`
	}
	return Quote(key)
}

// lastEnd is behind the last part of a list or mapping; of an empty one, behind its
// bracket.
func (t *text) lastEnd(n *yaml.Node) (int, error) {
	if len(n.Content) == 0 {
		return t.start(n) + 1, nil
	}
	return t.end(n.Content[len(n.Content)-1])
}

func separator(n *yaml.Node) string {
	if len(n.Content) == 0 {
		return ""
	}
	return ", "
}

// below puts lines under the line of a place.
func (t *text) below(at int, lines []string, indent int) []splice {
	end := t.lineEnd(at)
	return []splice{{end, end, t.newline + strings.Join(shifted(lines, indent), t.newline)}}
}

// atTheEnd puts lines behind a text that says nothing yet. A mark that ends the
// document would leave them outside.
func (t *text) atTheEnd(lines []string) []splice {
	with, end := strings.Join(lines, t.newline), len(t.data)
	if end > 0 && t.lines[len(t.lines)-1] != end {
		with = t.newline + with
	} else {
		with += t.newline
	}
	return []splice{{end, end, with}}
}

// step is by how much the text indents what belongs to a key.
func (t *text) step() int {
	const usual = 2
	if t.root == nil || t.root.Kind != yaml.MappingNode || inFlow(t.root) {
		return usual
	}
	for i := 1; i < len(t.root.Content); i += 2 {
		if n := t.root.Content[i]; n.Kind == yaml.MappingNode && !inFlow(n) {
			return n.Column - t.root.Column
		}
	}
	return usual
}

// insert puts an item into a list that has some.
func (t *text) insert(list *yaml.Node, before int, v Content) ([]splice, error) {
	if before < len(list.Content) {
		next := list.Content[before]
		if inFlow(list) {
			at := t.start(next)
			return []splice{{at, at, v.line() + ", "}}, nil
		}
		from, err := t.dash(list, next)
		if err != nil {
			return nil, err
		}
		return []splice{{from, from, strings.Join(t.itemLines(list, v), t.newline) + t.newline}}, nil
	}
	end, err := t.lastEnd(list)
	switch {
	case err != nil:
		return nil, err
	case inFlow(list):
		return []splice{{end, end, "," + t.gap(list, end) + v.line()}}, nil
	}
	lines := t.itemLines(list, v)
	at := t.lineEnd(end)
	return []splice{{at, at, t.newline + strings.Join(lines, t.newline)}}, nil
}

// itemLines writes an item as those of a list are: behind their dash, or in brackets.
func (t *text) itemLines(list *yaml.Node, v Content) []string {
	v.inline = v.inline || inFlow(list.Content[len(list.Content)-1])
	return shifted(v.item(t.step()), list.Column-1)
}

// gap is what parts a new last item of a list in brackets from the one before: a line
// of its own where that one has one, unless a comment behind it would come to stand
// behind the new one.
func (t *text) gap(list *yaml.Node, end int) string {
	last := t.start(list.Content[len(list.Content)-1])
	from := t.lineStart(last)
	before, behind := t.data[from:last], bytes.TrimSpace(t.data[end:t.lineEnd(end)])
	if len(bytes.TrimSpace(before)) > 0 || bytes.IndexByte(behind, '#') >= 0 || bytes.IndexByte(behind, ',') >= 0 {
		return " "
	}
	return t.newline + string(before)
}

// dash is the beginning of the line of the dash before an item.
func (t *text) dash(list, item *yaml.Node) (int, error) {
	at := t.start(item) - 1
	for at >= 0 && strings.IndexByte(" \t\r\n", t.data[at]) >= 0 {
		at--
	}
	if at < 0 || t.data[at] != '-' {
		return 0, ErrUnusual
	}
	from := t.lineStart(at)
	if len(bytes.TrimSpace(t.data[from:at])) > 0 || at-from != list.Column-1 {
		return 0, ErrUnusual
	}
	return from, nil
}

// remove takes a key with its value, or an item, out of what holds it.
func (t *text) remove(s nodeSpot) ([]splice, error) {
	end, err := t.end(s.node)
	if err != nil {
		return nil, err
	}
	if inFlow(s.above) {
		return t.outOfBrackets(s, end)
	}
	from := t.start(s.first())
	if s.key == nil {
		if from, err = t.dash(s.above, s.node); err != nil {
			return nil, err
		}
	}
	line := t.lineStart(from)
	behindDash := len(bytes.TrimSpace(t.data[line:from])) > 0
	switch {
	case behindDash && s.alone():
		return []splice{{from, end, "{}"}}, nil
	case behindDash && s.index+1 < len(s.above.Content):
		return []splice{{from, t.start(s.above.Content[s.index+1]), ""}}, nil
	case behindDash:
		return nil, ErrUnusual
	}
	return t.wholeLines(line, end), nil
}

// wholeLines takes out the lines from the beginning of one to the place in another.
func (t *text) wholeLines(from, to int) []splice {
	to = t.lineEnd(to)
	switch {
	case to < len(t.data):
		to += breakAt(t.data, to)
	case from > 0: // the last line has no end: the one before keeps none either
		from = t.lineEnd(t.lineStart(from - 1))
	}
	return []splice{{from, to, ""}}
}

// outOfBrackets takes a part out with its comma. Where a comment or a line end stands
// between it and its neighbours, only what belongs to the part itself goes.
func (t *text) outOfBrackets(s nodeSpot, end int) ([]splice, error) {
	from := t.start(s.first())
	comma := t.commaAfter(end)
	line := t.lineStart(from)
	if len(bytes.TrimSpace(t.data[line:from])) == 0 && from > line && t.lastOfLine(max(end, comma)) {
		return t.wholeLines(line, max(end, comma)), nil
	}
	if comma > 0 {
		for comma < len(t.data) && t.data[comma] == ' ' {
			comma++
		}
		return []splice{{from, comma, ""}}, nil
	}
	width := 1
	if s.key != nil {
		width = 2
	}
	if before := s.index - width; before >= 0 {
		last, err := t.end(s.above.Content[before])
		if err != nil {
			return nil, err
		}
		if between := string(t.data[last:from]); strings.TrimSpace(between) == "," && !strings.ContainsAny(between, "\r\n") {
			return []splice{{last, end, ""}}, nil
		}
	}
	return []splice{{from, end, ""}}, nil
}

// commaAfter is behind the comma that follows a part on its line; 0: none does.
func (t *text) commaAfter(end int) int {
	for at := end; at < len(t.data); at++ {
		switch t.data[at] {
		case ' ', '\t':
		case ',':
			return at + 1
		default:
			return 0
		}
	}
	return 0
}

// lastOfLine reports whether nothing but a comment follows on the line.
func (t *text) lastOfLine(at int) bool {
	rest := bytes.TrimSpace(t.data[at:t.lineEnd(at)])
	return len(rest) == 0 || rest[0] == '#'
}

// alike reports whether a list of plain texts can become another by taking some items
// out and adding others behind; which stay, and what is added.
func (s nodeSpot) alike(v Content) (kept []bool, further []Content, ok bool) {
	if s.node.Kind != yaml.SequenceNode || v.kind != yaml.SequenceNode {
		return nil, nil, false
	}
	wanted := make([]string, len(v.items))
	for i, one := range v.items {
		wanted[i] = one.plainText()
	}
	at := 0
	for _, n := range s.node.Content {
		if n.Kind != yaml.ScalarNode {
			return nil, nil, false
		}
		stays := at < len(wanted) && n.Value == wanted[at]
		if stays {
			at++
		}
		kept = append(kept, stays)
	}
	return kept, v.items[at:], at > 0
}

// plainText is what a written scalar says.
func (v Content) plainText() string {
	n := parsed(v.line())
	if n == nil {
		return ""
	}
	return n.Value
}

func inFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }

// start is where a node begins.
func (t *text) start(n *yaml.Node) int {
	at := t.lines[n.Line-1]
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(t.data[at:])
		at += size
	}
	return at
}

// lineStart is the beginning of the line of a place.
func (t *text) lineStart(at int) int {
	i, found := slices.BinarySearch(t.lines, at)
	if found {
		return at
	}
	return t.lines[i-1]
}
