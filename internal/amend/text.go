package amend

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// text is a YAML text that knows where its nodes begin and end.
type text struct {
	bom     []byte
	data    []byte // without the byte order mark
	lines   []int  // where each line begins
	newline string
	root    *yaml.Node // nil: it holds nothing but comments
}

func read(data []byte) (*text, error) {
	t := &text{newline: "\n"}
	if t.data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")); len(t.data) < len(data) {
		t.bom = data[:len(data)-len(t.data)]
	}
	t.lines = []int{0}
	for at := 0; at < len(t.data); {
		if n := breakAt(t.data, at); n > 0 {
			at += n
			t.lines = append(t.lines, at)
			continue
		}
		at++
	}
	if len(t.lines) > 1 && bytes.HasSuffix(t.data[:t.lines[1]], []byte("\r\n")) {
		t.newline = "\r\n"
	}
	in := yaml.NewDecoder(bytes.NewReader(t.data))
	var first, second yaml.Node
	switch err := in.Decode(&first); {
	case errors.Is(err, io.EOF):
		return t, nil
	case err != nil || !errors.Is(in.Decode(&second), io.EOF):
		return nil, ErrUnreadable
	}
	t.root = first.Content[0]
	if empty(t.root) {
		t.root = nil
	}
	return t, nil
}

// breakAt is how many bytes of a line end stand at a place, as YAML counts lines.
func breakAt(data []byte, at int) int {
	switch rest := data[at:]; {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		return 2
	case rest[0] == '\n', rest[0] == '\r':
		return 1
	case bytes.HasPrefix(rest, []byte("\u0085")):
		return 2
	case bytes.HasPrefix(rest, []byte("\u2028")), bytes.HasPrefix(rest, []byte("\u2029")):
		return 3
	}
	return 0
}

// end is where a node ends.
func (t *text) end(n *yaml.Node) (int, error) {
	at := t.start(n)
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0:
		return 0, ErrUnusual
	case n.Kind == yaml.ScalarNode:
		return t.scalarEnd(n, at)
	}
	flow := n.Style&yaml.FlowStyle != 0
	if last := len(n.Content) - 1; last >= 0 {
		var err error
		if at, err = t.end(n.Content[last]); err != nil {
			return 0, err
		}
	} else if flow {
		at++
	}
	if !flow {
		return at, nil
	}
	return t.closing(at, map[yaml.Kind]byte{yaml.SequenceNode: ']', yaml.MappingNode: '}'}[n.Kind])
}

// closing is behind the bracket that ends a list or mapping whose last part ends
// before it.
func (t *text) closing(at int, bracket byte) (int, error) {
	for at < len(t.data) {
		switch c := t.data[at]; {
		case c == bracket:
			return at + 1, nil
		case c == '#':
			at = t.lineEnd(at)
		case c == ' ' || c == '\t' || c == ',' || c == '\n' || c == '\r':
			at++
		default:
			return 0, ErrUnusual
		}
	}
	return 0, ErrUnusual
}

func (t *text) scalarEnd(n *yaml.Node, at int) (int, error) {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return t.quoted(at+1, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		return t.quoted(at+1, '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return t.blockEnd(n, at), nil
	}
	return t.plainEnd(n.Value, at)
}

// quoted is behind the mark that ends a quoted text.
func (t *text) quoted(at int, mark byte) (int, error) {
	for ; at < len(t.data); at++ {
		switch {
		case mark == '"' && t.data[at] == '\\':
			at++
		case t.data[at] == mark && mark == '\'' && at+1 < len(t.data) && t.data[at+1] == mark:
			at++
		case t.data[at] == mark:
			return at + 1, nil
		}
	}
	return 0, ErrUnusual
}

// plainEnd is behind a text without quotes, whose line ends count as a blank, or as one
// line end fewer than there are.
func (t *text) plainEnd(value string, at int) (int, error) {
	for value != "" {
		blanks := at
		for blanks < len(t.data) && strings.IndexByte(" \t\r\n", t.data[blanks]) >= 0 {
			blanks++
		}
		run := string(t.data[at:blanks])
		if ends := strings.Count(strings.ReplaceAll(run, "\r\n", "\n"), "\n"); ends == 1 {
			run = " "
		} else if ends > 1 {
			run = strings.Repeat("\n", ends-1)
		}
		if run == "" && blanks < len(t.data) {
			run, blanks = string(t.data[at:at+1]), at+1
		}
		if run == "" || !strings.HasPrefix(value, run) {
			return 0, ErrUnusual
		}
		value, at = value[len(run):], blanks
	}
	return at, nil
}

// blockEnd is behind the last line of a text that is set off by its indent.
func (t *text) blockEnd(n *yaml.Node, at int) int {
	end, indent := t.lineEnd(at), 0
	if strings.Trim(n.Value, "\n") == "" {
		return end
	}
	for _, line := range t.lines[n.Line:] {
		written := t.data[line:t.lineEnd(line)]
		depth := len(written) - len(bytes.TrimLeft(written, " "))
		if len(bytes.TrimSpace(written)) == 0 {
			continue
		}
		if indent == 0 {
			indent = depth
		}
		if depth < indent || indent == 0 {
			break
		}
		end = t.lineEnd(line)
	}
	return end
}

// lineEnd is the end of the line of a place, before its line end.
func (t *text) lineEnd(at int) int {
	for at < len(t.data) && breakAt(t.data, at) == 0 {
		at++
	}
	return at
}

// nodeSpot is a node with what holds it.
type nodeSpot struct {
	key   *yaml.Node // in a mapping; nil in a list
	node  *yaml.Node
	above *yaml.Node
	index int // of the node among what the one above holds
}

// walk follows a path as far as there is something. A value that is blank holds nothing
// further.
func (t *text) walk(path []PathStep) (chain []nodeSpot, rest []PathStep, err error) {
	at := t.root
	for i, step := range path {
		if at == nil || empty(at) {
			if step.Key == "" {
				return nil, nil, ErrNoPlace
			}
			return chain, path[i:], nil
		}
		next, err := step.in(at)
		if err != nil {
			return nil, nil, err
		}
		if next.node == nil {
			return chain, path[i:], nil
		}
		chain, at = append(chain, next), next.node
	}
	return chain, nil, nil
}

// in takes one step; there is no node where nothing bears the key.
func (s PathStep) in(at *yaml.Node) (nodeSpot, error) {
	switch {
	case s.Key == "" && at.Kind == yaml.SequenceNode && s.Item >= 0 && s.Item < len(at.Content):
		return nodeSpot{node: at.Content[s.Item], above: at, index: s.Item}, nil
	case s.Key == "" || at.Kind != yaml.MappingNode:
		return nodeSpot{}, ErrNoPlace
	}
	for i := 0; i+1 < len(at.Content); i += 2 {
		if key := at.Content[i]; key.Kind == yaml.ScalarNode && s.means(key.Value) {
			return nodeSpot{key, at.Content[i+1], at, i + 1}, nil
		}
	}
	return nodeSpot{}, nil
}

// alone reports whether nothing else stands beside a node.
func (s nodeSpot) alone() bool {
	if s.key != nil {
		return len(s.above.Content) == 2
	}
	return len(s.above.Content) == 1
}

// first is where what belongs to a spot begins: its key, or the node itself.
func (s nodeSpot) first() *yaml.Node {
	if s.key != nil {
		return s.key
	}
	return s.node
}

// empty reports a value that is not written, or written as null.
func empty(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }
