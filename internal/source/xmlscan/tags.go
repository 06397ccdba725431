package xmlscan

import (
	"bytes"
	"slices"
)

// startTag reads <name …> or <name …/>.
func (x *Scanner) startTag() error {
	tag, err := x.wholeTag()
	if err != nil {
		return err
	}
	if len(x.starts) == 0 && x.rooted {
		return x.malformed("a second root element")
	}
	x.rooted = true
	body := tag[1 : len(tag)-1]
	if n := len(body); n > 0 && body[n-1] == '/' {
		x.closing = true
		body = body[:n-1]
	}
	name, rest := cutName(body)
	if err := x.push(name); err != nil {
		return err
	}
	if err := x.attributes(rest); err != nil {
		return err
	}
	return x.enterSpace()
}

// wholeTag reads up to the > that closes a tag: one outside quotes.
func (x *Scanner) wholeTag() ([]byte, error) {
	var quote byte
	for i, rest := 1, x.rest(); ; {
		for ; i < len(rest); i++ {
			switch c := rest[i]; {
			case c == '<':
				return nil, x.malformed("< inside a tag")
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				x.pos += i + 1
				return rest[:i+1], nil
			}
		}
		if err := x.more(); err != nil {
			return nil, x.ended(err)
		}
		rest = x.rest()
	}
}

// endTag reads </name>: nearly always that of the element that is open, to the byte.
func (x *Scanner) endTag() error {
	if n := len(x.starts); n > 0 {
		name, rest := x.path[x.starts[n-1]:], x.rest()
		if end := len("</") + len(name); end < len(rest) && rest[end] == '>' && bytes.Equal(rest[2:end], name) {
			x.pos += end + 1
			return x.pop()
		}
	}
	return x.otherEndTag()
}

// otherEndTag reads one with white space in it, or one that is wrong.
func (x *Scanner) otherEndTag() error {
	tag, err := x.through(">", 2)
	if err != nil {
		return err
	}
	name, rest := cutName(tag[2 : len(tag)-1])
	if len(x.starts) == 0 || len(bytes.Trim(rest, " \t\r\n")) > 0 {
		return x.malformed("stray end tag")
	}
	if !bytes.Equal(name, x.path[x.starts[len(x.starts)-1]:]) {
		return x.malformed("end tag " + string(name) + " closes nothing")
	}
	return x.pop()
}

func (x *Scanner) push(name []byte) error {
	if !qualified(name) {
		return x.malformed("bad element name")
	}
	if len(x.starts) == maxDepth {
		return x.Fault("XML 嵌套过深", "the XML is nested too deeply")
	}
	x.starts = append(x.starts, len(x.path))
	x.path = append(x.path, name...)
	x.Tag = x.path[len(x.path)-len(name):]
	return nil
}

// pop leaves the current element, and with it its namespace declarations.
func (x *Scanner) pop() error {
	depth := len(x.starts)
	if n := len(x.bindings); n > 0 && x.bindings[n-1].depth == depth {
		for ; n > 0 && x.bindings[n-1].depth == depth; n-- {
			x.bindings = x.bindings[:n-1]
		}
		x.recent = x.recent[:0]
		x.unnamed, _ = x.lookup(nil)
	}
	x.path = x.path[:x.starts[depth-1]]
	x.starts = x.starts[:depth-1]
	return nil
}

// attributes parses name="value" pairs.
func (x *Scanner) attributes(rest []byte) error {
	x.Attrs, x.unescape = x.Attrs[:0], x.unescape[:0]
	for {
		trimmed := afterSpace(rest)
		if len(trimmed) == 0 {
			return nil
		}
		if len(trimmed) == len(rest) || len(x.Attrs) == maxAttrs {
			return x.malformed("bad or too many attributes")
		}
		var attr Attr
		var err error
		if attr, rest, err = x.attribute(trimmed); err != nil {
			return err
		}
		for _, other := range x.Attrs {
			if bytes.Equal(other.Name, attr.Name) {
				return x.malformed("attribute " + string(attr.Name) + " stands twice")
			}
		}
		x.Attrs = append(x.Attrs, attr)
	}
}

func (x *Scanner) attribute(text []byte) (attr Attr, rest []byte, err error) {
	attr.Name, rest = cutName(text)
	rest = afterSpace(rest)
	if !qualified(attr.Name) || len(rest) == 0 || rest[0] != '=' {
		return attr, nil, x.malformed("bad attribute")
	}
	rest = afterSpace(rest[1:])
	if len(rest) < 2 || rest[0] != '"' && rest[0] != '\'' {
		return attr, nil, x.malformed("attribute without quotes")
	}
	end := bytes.IndexByte(rest[1:], rest[0])
	if end < 0 {
		return attr, nil, x.malformed("attribute without closing quote")
	}
	attr.Value, err = x.decode(rest[1 : end+1])
	return attr, rest[end+2:], err
}

// afterSpace takes the white space off the start.
func afterSpace(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\t' || b[0] == '\r' || b[0] == '\n') {
		b = b[1:]
	}
	return b
}

// cutName splits off the name at the start. Names of workbooks are ASCII.
func cutName(b []byte) (name, rest []byte) {
	if len(b) == 0 || !NameByte(b[0], true) {
		return b[:0], b
	}
	n := 1
	for n < len(b) && inName[b[n]] {
		n++
	}
	return b[:n], b[n:]
}

// qualified reports whether a name is local or prefix:local.
func qualified(name []byte) bool {
	at := bytes.IndexByte(name, ':')
	if at < 0 {
		return len(name) > 0
	}
	local := name[at+1:]
	return at > 0 && len(local) > 0 && NameByte(local[0], true) && bytes.IndexByte(local, ':') < 0
}

// inName are the bytes that may stand in a name behind the first one.
var inName = func() (all [256]bool) {
	for c := range all {
		all[c] = NameByte(byte(c), false)
	}
	return all
}()

// NameByte reports whether a byte may stand in a name, or begin one. Names of
// workbooks are ASCII.
func NameByte(c byte, first bool) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_', c == ':':
		return true
	case '0' <= c && c <= '9', c == '-', c == '.':
		return !first
	}
	return false
}

// enterSpace takes in the namespace declarations of the current start tag and
// finds the namespace of its element.
func (x *Scanner) enterSpace() error {
	for _, attr := range x.Attrs {
		if attr.Name[0] != 'x' {
			continue
		}
		prefix, declares := bytes.CutPrefix(attr.Name, []byte("xmlns:"))
		if !declares && string(attr.Name) != "xmlns" {
			continue
		}
		if !declares {
			prefix, x.unnamed = nil, x.folded(attr.Value)
		}
		if len(x.bindings) == maxBindings {
			return x.malformed("too many namespaces")
		}
		x.recent = x.recent[:0]
		x.bindings = append(x.bindings, Binding{string(prefix), x.folded(attr.Value), len(x.starts)})
	}
	at := bytes.IndexByte(x.Tag, ':')
	if at < 0 {
		x.Local, x.Space = x.Tag, x.unnamed
		return nil
	}
	space, bound := x.lookup(x.Tag[:at])
	if !bound {
		return x.malformed("undeclared prefix " + string(x.Tag[:at]))
	}
	x.Local, x.Space = x.Tag[at+1:], space
	return x.distinct()
}

// distinct refuses two attributes of one name under prefixes that mean the same.
func (x *Scanner) distinct() error {
	for i := range x.Attrs {
		for k := range i {
			_, a, prefixed := bytes.Cut(x.Attrs[i].Name, []byte(":"))
			_, b, _ := bytes.Cut(x.Attrs[k].Name, []byte(":"))
			if !prefixed || !bytes.Equal(a, b) {
				continue
			}
			one, _ := x.AttrName(i)
			if other, _ := x.AttrName(k); one == other && one != "" {
				return x.malformed("attribute " + string(x.Attrs[i].Name) + " stands twice")
			}
		}
	}
	return nil
}

// folded gives the usual name of a namespace.
func (x *Scanner) folded(uri []byte) string {
	if usual, ok := x.dialect.Aliases[string(uri)]; ok {
		return usual
	}
	return string(uri)
}

// mostRecent is how many prefixes are kept at hand: a document may declare dozens
// and use a few.
const mostRecent = 8

func (x *Scanner) lookup(prefix []byte) (space string, bound bool) {
	for i := range x.recent {
		if x.recent[i].Prefix == string(prefix) {
			return x.recent[i].Space, true
		}
	}
	for _, b := range slices.Backward(x.bindings) {
		if b.Prefix == string(prefix) {
			if len(x.recent) < mostRecent {
				x.recent = append(x.recent, b)
			}
			return b.Space, true
		}
	}
	return "", string(prefix) == "xml"
}

// Bindings are the namespaces in force, each prefix once.
func (x *Scanner) Bindings() []Binding {
	var all []Binding
	for _, b := range slices.Backward(x.bindings) {
		if !slices.ContainsFunc(all, func(known Binding) bool { return known.Prefix == b.Prefix }) {
			all = append(all, b)
		}
	}
	return all
}

// AttrName splits the name of an attribute of the current start tag. One without a
// prefix is in no namespace, nor is one whose prefix nobody declared.
func (x *Scanner) AttrName(i int) (space string, local []byte) {
	prefix, local, found := bytes.Cut(x.Attrs[i].Name, []byte(":"))
	if !found {
		return "", prefix
	}
	space, _ = x.lookup(prefix)
	return space, local
}
