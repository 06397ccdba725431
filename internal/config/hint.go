package config

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
	"ninefold/internal/spelling"
)

// hints are the spots of one document, looked for once somebody stumbles.
type hints struct {
	data    []byte
	root    *shape
	words   map[string]bool
	scanned bool
	spots   []spot
	told    map[spot]bool
}

func newHints(data []byte, s *shape) *hints {
	return &hints{data: data, root: s, words: s.vocabulary(), told: map[spot]bool{}}
}

func (h *hints) all() []spot {
	if h == nil {
		return nil
	}
	if !h.scanned {
		h.scanned, h.spots = true, explain(h.data, h.words)
	}
	return h.spots
}

// count is how many spots were told.
func (h *hints) count() int {
	if h == nil {
		return 0
	}
	return len(h.told)
}

// tell reports the spots that hold good, each once; false if none does.
func (h *hints) tell(doc *document, f *faults, holds func(spot) bool) bool {
	held := false
	for _, at := range h.all() {
		if !holds(at) {
			continue
		}
		held = true
		if !h.told[at] {
			h.told[at] = true
			f.add(place{doc, at.line, at.column}, at.problem, at.remedy)
		}
	}
	return held
}

// blame reports the signs of full width and the like that stand in a node that is
// refused, which say better what is wrong; false if there are none.
func (r reader) blame(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode {
		return false
	}
	end := n.Column + len([]rune(n.Value)) + 2 // with quotation marks
	return r.hints.tell(r.doc, r.faults, func(at spot) bool {
		return at.sign && at.line == n.Line && at.column >= n.Column && at.column < end
	})
}

// blameBlock does so for all lines of a text that stands where keys or a list
// were expected: of a colon that is none YAML makes one long text.
func (r reader) blameBlock(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode || quoted(n) || r.hints == nil {
		return false
	}
	lines := strings.Split(string(r.hints.data), "\n")
	last, indent := n.Line, n.Column-1
	for last < len(lines) {
		text := strings.TrimLeft(lines[last], " \t")
		if text != "" && len(lines[last])-len(text) < indentOf(lines[n.Line-1], indent) {
			break
		}
		last++
	}
	return r.hints.tell(r.doc, r.faults, func(at spot) bool {
		return at.sign && at.line >= n.Line && at.line <= last && (at.line > n.Line || at.column >= n.Column)
	})
}

// indentOf is how deep the lines are that go on with a text: deeper than the key
// it stands behind, or as deep as the text that begins a line.
func indentOf(line string, column int) int {
	before := len(line) - len(strings.TrimLeft(line, " "))
	if before >= column {
		return column
	}
	return before + 1
}

// joined reports items that a list in brackets does not tell apart: [a，b] is one item.
func (r reader) joined(list, n *yaml.Node) bool {
	if list.Style&yaml.FlowStyle == 0 || n.Kind != yaml.ScalarNode || quoted(n) {
		return false
	}
	for i, c := range []rune(n.Value) {
		if is(c, ",") {
			problem, remedy := wideSign(c)
			r.add(place{r.doc, n.Line, n.Column + i}, problem, audit.Text{
				EN: remedy.EN + ", or put quotation marks round the text if it belongs to it", ZH: remedy.ZH + "；如果它是文字的一部分，请给文字加上半角引号"})
			return true
		}
	}
	return false
}

// wrapped reports a text that quotation marks of full width enclose: they are
// letters to YAML, and hardly meant as such.
func (r reader) wrapped(n *yaml.Node) bool {
	letters := []rune(strings.TrimSpace(n.Value))
	if quoted(n) || len(letters) < 2 || !is(letters[0], `"'`) || !is(letters[len(letters)-1], `"'`) {
		return false
	}
	problem, remedy := wideSign(letters[0])
	r.add(r.place(n), problem, audit.Text{
		EN: remedy.EN + " on both sides, or put such marks round the whole text if these belong to it", ZH: remedy.ZH + "（前后都要改）；如果它们是文字的一部分，请在整段文字外面再加半角引号"})
	return true
}

// wideNumber reports digits, points and signs of full width in a number.
func (r reader) wideNumber(n *yaml.Node) bool {
	half := spelling.Narrowed(n.Value)
	if half == n.Value || !anyNumber.MatchString(strings.TrimSpace(half)) {
		return false
	}
	for i, c := range []rune(n.Value) {
		if c != spelling.Narrow(c) && c != '\u3000' {
			r.add(place{r.doc, n.Line, n.Column + i}, audit.Textf("“%c”是全角的数字或符号", "%c is a digit or sign of full width", c), audit.Textf("请改写为 %s", "write %s", half))
			return true
		}
	}
	return false
}
