// Package xmltest helps the tests of readers of XML: it builds elements, does one
// thing after another to them that no writer would, and reads the outcome by
// encoding/xml, which shares no code with the readers at hand. It refuses to know
// what the elements are for.
package xmltest

import (
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
)

// Element is one element of a part, to be written or changed.
type Element struct {
	Tag   string
	Attrs [][2]string
	Kids  []any // *Element or string
}

// Node makes an element of what stands in it.
func Node(tag string, attrs [][2]string, kids ...any) *Element { return &Element{tag, attrs, kids} }

// Write gives the text of an element.
func (e *Element) Write(out *strings.Builder) {
	out.WriteString("<" + e.Tag)
	for _, attr := range e.Attrs {
		out.WriteString(" " + attr[0] + `="` + attr[1] + `"`)
	}
	out.WriteString(">")
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *Element:
			kid.Write(out)
		case string:
			_ = xml.EscapeText(out, []byte(kid)) // a strings.Builder never fails
		}
	}
	out.WriteString("</" + e.Tag + ">")
}

// all lists an element and those below it, each with the one that it is in.
func (e *Element) all(parent *Element, into [][2]*Element) [][2]*Element {
	into = append(into, [2]*Element{parent, e})
	for _, kid := range e.Kids {
		if kid, ok := kid.(*Element); ok {
			into = kid.all(e, into)
		}
	}
	return into
}

func (e *Element) clone() *Element {
	c := &Element{e.Tag, slices.Clone(e.Attrs), nil}
	for _, kid := range e.Kids {
		if kid, ok := kid.(*Element); ok {
			c.Kids = append(c.Kids, kid.clone())
			continue
		}
		c.Kids = append(c.Kids, kid)
	}
	return c
}

// Mutations are what elements may be changed to: names, attributes and their values
// of the format at hand, and some that it does not have.
type Mutations struct{ Tags, Attrs, Values []string }

func anyOf(words []string, random *rand.Rand) string { return words[random.IntN(len(words))] }

// Mutate does one thing to one of the elements: drops it or doubles it, gives it
// another name, moves it, wraps it, changes an attribute, or puts text beside it.
func (m Mutations) Mutate(root *Element, random *rand.Rand) {
	all := root.all(nil, nil)
	at := all[random.IntN(len(all))]
	parent, e := at[0], at[1]
	switch kind := random.IntN(8); {
	case kind == 2:
		e.Tag = anyOf(m.Tags, random)
	case kind == 5:
		e.Kids = slices.Insert(e.Kids, random.IntN(len(e.Kids)+1), any(anyOf([]string{"7", " \n", "字"}, random)))
	case kind > 5:
		m.attribute(e, random)
	case parent != nil:
		to := all[random.IntN(len(all))][1] // it may be in the part to be taken out, which then is dropped
		m.move(kind, parent, e, to, random)
	}
}

// move drops, doubles, moves or wraps an element.
func (m Mutations) move(kind int, parent, e, to *Element, random *rand.Rand) {
	at := slices.IndexFunc(parent.Kids, func(kid any) bool { return kid == any(e) })
	switch kind {
	case 0:
		parent.Kids = slices.Delete(parent.Kids, at, at+1)
	case 1:
		parent.Kids = slices.Insert(parent.Kids, at, any(e.clone()))
	case 3:
		copied := e.clone()
		parent.Kids = slices.Delete(parent.Kids, at, at+1)
		to.Kids = slices.Insert(to.Kids, random.IntN(len(to.Kids)+1), any(copied))
	default:
		parent.Kids[at] = Node(anyOf(m.Tags, random), nil, e)
	}
}

// attribute changes, drops, renames or adds one.
func (m Mutations) attribute(e *Element, random *rand.Rand) {
	name, value := anyOf(m.Attrs, random), anyOf(m.Values, random)
	if len(e.Attrs) == 0 {
		e.Attrs = append(e.Attrs, [2]string{name, value})
		return
	}
	i := random.IntN(len(e.Attrs))
	known := slices.ContainsFunc(e.Attrs, func(attr [2]string) bool { return attr[0] == name })
	switch kind := random.IntN(5); {
	case kind == 0:
		e.Attrs = slices.Delete(e.Attrs, i, i+1)
	case kind == 1 && !known:
		e.Attrs[i][0] = name
	case kind == 2 && !known:
		e.Attrs = append(e.Attrs, [2]string{name, value})
	default:
		e.Attrs[i][1] = value
	}
}

// Parsed is an element as encoding/xml reads it.
type Parsed struct {
	Name  xml.Name
	Attrs []xml.Attr
	Kids  []any // *Parsed or string, in their order
}

// Parse reads a text. What it gives holds the topmost element; the error is that of
// encoding/xml.
func Parse(text string) (*Parsed, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	path := []*Parsed{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return path[0], nil
		}
		if err != nil {
			return nil, err
		}
		last := path[len(path)-1]
		switch token := token.(type) {
		case xml.StartElement:
			kid := &Parsed{Name: token.Name, Attrs: token.Attr}
			last.Kids = append(last.Kids, kid)
			path = append(path, kid)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			last.Kids = append(last.Kids, string(token))
		}
	}
}

// Is reports an element of a name.
func (p *Parsed) Is(space, name string) bool { return p.Name.Space == space && p.Name.Local == name }

// Attr gives the value of an attribute, and whether it is there.
func (p *Parsed) Attr(space, name string) (string, bool) {
	for _, a := range p.Attrs {
		if a.Name.Space == space && a.Name.Local == name {
			return a.Value, true
		}
	}
	return "", false
}

// Elements are those right in it.
func (p *Parsed) Elements() []*Parsed {
	var all []*Parsed
	for _, kid := range p.Kids {
		if kid, ok := kid.(*Parsed); ok {
			all = append(all, kid)
		}
	}
	return all
}

// Text is what is written right in it.
func (p *Parsed) Text() string {
	text := ""
	for _, kid := range p.Kids {
		if kid, ok := kid.(string); ok {
			text += kid
		}
	}
	return text
}
