package xmlscan

import (
	"bytes"
	"slices"
)

// Is reports whether the current element is one of the dialect's own by this name.
func (x *Scanner) Is(name string) bool {
	return x.Space == x.dialect.Home && string(x.Local) == name
}

// Attr gives an attribute of the current start tag that has no prefix.
func (x *Scanner) Attr(name string) ([]byte, bool) {
	for i := range x.Attrs {
		if string(x.Attrs[i].Name) == name {
			return x.Attrs[i].Value, true
		}
	}
	return nil, false
}

// AttrIn gives an attribute of the current start tag by its namespace.
func (x *Scanner) AttrIn(space, name string) ([]byte, bool) {
	for _, attr := range x.Attrs {
		prefix, local, found := bytes.Cut(attr.Name, []byte(":"))
		if !found || string(local) != name {
			continue
		}
		if bound, _ := x.lookup(prefix); bound == space {
			return attr.Value, true
		}
	}
	return nil, false
}

// Flag reads a truth value of the current start tag; absent means no.
func (x *Scanner) Flag(name string) bool {
	value, _ := x.Attr(name)
	return string(value) == "1" || string(value) == "true" || string(value) == "on"
}

// Children calls visit at the start tag of every child of the current element
// and reads off the element's end. Visit must read its child to the end.
func (x *Scanner) Children(visit func() error) error {
	for {
		kind, err := x.Next()
		if err != nil || kind == End {
			return err
		}
		if kind == Start {
			if err := visit(); err != nil {
				return err
			}
		}
	}
}

// Only calls visit at every child, as children does, of an element that holds
// nothing but elements: text between them is refused, because no program says
// what it means.
func (x *Scanner) Only(visit func() error) error {
	for {
		kind, err := x.Next()
		switch {
		case err != nil || kind == End:
			return err
		case kind == CharData && len(bytes.Trim(x.Text, " \t\r\n")) > 0:
			return x.Fault("元素之间有文字 %q", "there is the text %q between elements", shortened(x.Text))
		case kind == Start:
			if err := visit(); err != nil {
				return err
			}
		}
	}
}

// shortened cuts text of a file down to what a message can hold.
func shortened(text []byte) string {
	text = bytes.TrimSpace(text)
	if len(text) > 40 {
		return string(bytes.ToValidUTF8(text[:40], nil)) + "…"
	}
	return string(text)
}

// Unknown is the fault of an element that nobody expects where values stand: what
// Is in it may be shown or not, but must not be lost.
func (x *Scanner) Unknown() error {
	return x.Fault("有不认识的内容 <%s>", "there is an unknown element <%s>", x.Tag)
}

// HoldsValues reports whether the current element is of those that hold values, or
// hold what holds them.
func (x *Scanner) HoldsValues() bool {
	return x.Space == x.dialect.Home && slices.Contains(x.dialect.Values, string(x.Local))
}

// SkipWithoutValues reads the current element to its end, and refuses one that
// holds values: they are out of their place.
func (x *Scanner) SkipWithoutValues() error {
	return x.Children(func() error {
		if x.HoldsValues() {
			return x.Fault("<%s> 不在应在的位置", "the element <%s> is out of its place", x.Tag)
		}
		return x.SkipWithoutValues()
	})
}

// SkipEmpty reads the current element to its end, and refuses one that holds values
// or any text: what stands so near to a value must not say more than how it looks.
func (x *Scanner) SkipEmpty() error {
	return x.Only(func() error {
		if x.HoldsValues() {
			return x.Fault("<%s> 不在应在的位置", "the element <%s> is out of its place", x.Tag)
		}
		return x.SkipEmpty()
	})
}

// Skip reads the current element to its end.
func (x *Scanner) Skip() error { return x.Children(x.Skip) }

// AppendText reads the current element to its end and appends its own text.
func (x *Scanner) AppendText(dst []byte) ([]byte, error) {
	for {
		kind, err := x.Next()
		switch {
		case err != nil || kind == End:
			return dst, err
		case kind == CharData:
			dst = append(dst, x.Text...)
		case kind == Start:
			return dst, x.Unknown()
		}
	}
}

// Root reads the start tag of the root element, which must bear the name and one
// of the namespaces.
func (x *Scanner) Root(name string, spaces ...string) error {
	for {
		kind, err := x.Next()
		if err != nil {
			return err
		}
		if kind == Start {
			break
		}
	}
	if string(x.Local) != name || !slices.Contains(spaces, x.Space) {
		return x.Fault("内容应为 <%s>，实际是 <%s>", "expected <%s>, found <%s>", name, x.Local)
	}
	return nil
}

// Finish makes sure that nothing but white space follows the root element,
// and that the bytes were all there and sound.
func (x *Scanner) Finish() error {
	_, err := x.Next()
	return err
}
