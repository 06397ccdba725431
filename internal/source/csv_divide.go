package source

import (
	"bytes"
	"strings"
)

// partSize is about how long the parts are that a CSV text is cut into: short
// enough for a processor's cache, long enough to be worth a start. A test sets
// it lower.
var partSize = 1 << 19

// divide cuts a text in memory into parts of whole records.
func divide(text string, comma byte) []csvText {
	d := newDivider(comma)
	var parts []csvText
	begin, lines := 0, 0
	cut := func(end int) {
		parts = append(parts, csvText{text: text[begin:end], lines: lines})
		lines += strings.Count(text[begin:end], "\n")
		begin = end
	}
	for at := 0; at < len(text); at += partSize {
		if behind := d.feed([]byte(text[at:min(at+partSize, len(text))])); behind > 0 {
			cut(at + behind)
		}
	}
	if begin < len(text) {
		cut(len(text))
	}
	return parts
}

// divider finds the line ends that end records. It knows of a CSV text only
// whether a quoted field is open, by the very rules of the splitter; where the
// splitter finds a flaw, what the divider finds behind it is never read.
type divider struct {
	comma   byte
	quoted  bool // inside a quoted field
	closing bool // the quote just seen closes it, unless another one follows
	last    byte // the byte before the next
}

func newDivider(comma byte) *divider { return &divider{comma: comma, last: '\n'} }

// feed takes the next stretch of the text and gives where, in it, the last
// record ends that ends with a line feed; 0 if none does.
func (d *divider) feed(block []byte) (cut int) {
	for at := 0; at < len(block); {
		if d.quoted {
			at = d.inside(block, at)
			continue
		}
		bare := block[at:]
		quote := bytes.IndexByte(bare, '"')
		if quote >= 0 {
			bare = bare[:quote]
		}
		if end := bytes.LastIndexByte(bare, '\n'); end >= 0 {
			cut = at + end + 1
		}
		if quote < 0 {
			break
		}
		at += quote + 1
		d.quoted = d.begins(block, at-1)
	}
	if len(block) > 0 {
		d.last = block[len(block)-1]
	}
	return cut
}

// begins reports whether a field begins at a place in the block.
func (d *divider) begins(block []byte, at int) bool {
	before := d.last
	if at > 0 {
		before = block[at-1]
	}
	return before == d.comma || before == '\n' || before == '\r'
}

// inside steps to where a quoted field ends, or to the end of the block.
func (d *divider) inside(block []byte, at int) int {
	if !d.closing {
		quote := bytes.IndexByte(block[at:], '"')
		if quote < 0 {
			return len(block)
		}
		d.closing = true
		return at + quote + 1
	}
	d.closing = false
	if block[at] == '"' {
		return at + 1
	}
	d.quoted = false
	return at
}
