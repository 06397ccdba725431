package source

import (
	"bytes"
	"slices"
)

// is reports whether the current element is a spreadsheet element of a name.
func (x *xmlScanner) is(name string) bool {
	return x.space == nsMain && string(x.local) == name
}

// attr gives an attribute of the current start tag that has no prefix.
func (x *xmlScanner) attr(name string) ([]byte, bool) {
	for i := range x.attrs {
		if string(x.attrs[i].name) == name {
			return x.attrs[i].value, true
		}
	}
	return nil, false
}

// attrIn gives an attribute of the current start tag by its namespace.
func (x *xmlScanner) attrIn(space, name string) ([]byte, bool) {
	for _, attr := range x.attrs {
		prefix, local, found := bytes.Cut(attr.name, []byte(":"))
		if !found || string(local) != name {
			continue
		}
		if bound, _ := x.lookup(prefix); bound == space {
			return attr.value, true
		}
	}
	return nil, false
}

// flag reads a truth value of the current start tag; absent means no.
func (x *xmlScanner) flag(name string) bool {
	value, _ := x.attr(name)
	return string(value) == "1" || string(value) == "true" || string(value) == "on"
}

// children calls visit at the start tag of every child of the current element
// and reads off the element's end. Visit must read its child to the end.
func (x *xmlScanner) children(visit func() error) error {
	for {
		kind, err := x.next()
		if err != nil || kind == tokenEnd {
			return err
		}
		if kind == tokenStart {
			if err := visit(); err != nil {
				return err
			}
		}
	}
}

// only calls visit at every child, as children does, of an element that holds
// nothing but elements: text between them is refused, because no program says
// what it means.
func (x *xmlScanner) only(visit func() error) error {
	for {
		kind, err := x.next()
		switch {
		case err != nil || kind == tokenEnd:
			return err
		case kind == tokenText && len(bytes.Trim(x.text, " \t\r\n")) > 0:
			return x.fault("元素之间有文字 %q", "there is the text %q between elements", shortened(x.text))
		case kind == tokenStart:
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

// unknown is the fault of an element that nobody expects where values stand: what
// is in it may be shown or not, but must not be lost.
func (x *xmlScanner) unknown() error {
	return x.fault("有不认识的内容 <%s>", "there is an unknown element <%s>", x.tag)
}

// valueElements are those that hold values, or hold what holds them.
var valueElements = []string{"sheetData", "row", "c", "v", "is", "sst", "si", "t"}

// skipWithoutValues reads the current element to its end, and refuses one that
// holds values: they are out of their place.
func (x *xmlScanner) skipWithoutValues() error {
	return x.children(func() error {
		if x.space == nsMain && slices.Contains(valueElements, string(x.local)) {
			return x.fault("<%s> 不在应在的位置", "the element <%s> is out of its place", x.tag)
		}
		return x.skipWithoutValues()
	})
}

// skipEmpty reads the current element to its end, and refuses one that holds values
// or any text: what stands so near to a value must not say more than how it looks.
func (x *xmlScanner) skipEmpty() error {
	return x.only(func() error {
		if x.space == nsMain && slices.Contains(valueElements, string(x.local)) {
			return x.fault("<%s> 不在应在的位置", "the element <%s> is out of its place", x.tag)
		}
		return x.skipEmpty()
	})
}

// skip reads the current element to its end.
func (x *xmlScanner) skip() error { return x.children(x.skip) }

// appendText reads the current element to its end and appends its own text.
func (x *xmlScanner) appendText(dst []byte) ([]byte, error) {
	for {
		kind, err := x.next()
		switch {
		case err != nil || kind == tokenEnd:
			return dst, err
		case kind == tokenText:
			dst = append(dst, x.text...)
		case kind == tokenStart:
			return dst, x.unknown()
		}
	}
}

// root reads the start tag of the root element, which must bear the name and
// a namespace of workbooks.
func (x *xmlScanner) root(name string) error {
	for {
		kind, err := x.next()
		if err != nil {
			return err
		}
		if kind == tokenStart {
			break
		}
	}
	if string(x.local) != name || x.space != nsMain && x.space != nsRels {
		return x.fault("内容应为 <%s>，实际是 <%s>", "expected <%s>, found <%s>", name, x.local)
	}
	return nil
}

// finish makes sure that nothing but white space follows the root element,
// and that the bytes were all there and sound.
func (x *xmlScanner) finish() error {
	_, err := x.next()
	return err
}
