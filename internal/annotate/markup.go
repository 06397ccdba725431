package annotate

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
)

// markup is the XML of one part and the changes to be made to it. All that is
// not changed stays as it is, to the byte.
type markup struct {
	text  []byte
	edits []edit
}

type edit struct {
	from, to int
	with     string
}

func (m *markup) insert(at int, with string) { m.replace(at, at, with) }

func (m *markup) replace(from, to int, with string) {
	m.edits = append(m.edits, edit{from, to, with})
}

// bytes gives the text with all changes made; those at one place in the order
// in which they were asked for.
func (m *markup) bytes() []byte {
	slices.SortStableFunc(m.edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	at := 0
	for _, e := range m.edits {
		out.Write(m.text[at:e.from])
		out.WriteString(e.with)
		at = e.to
	}
	out.Write(m.text[at:])
	return out.Bytes()
}

// tag is a start or an end tag and where it stands. Of <a/> both are given, the
// end without a length.
type tag struct {
	prefix, name string // the prefix with its colon
	attrs        []xml.Attr
	from, to     int
	end          bool
	depth        int // of elements around it
}

func (t tag) attr(name string) string {
	for _, a := range t.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// walk visits every tag in order.
func (m *markup) walk(visit func(tag) error) error {
	d := xml.NewDecoder(bytes.NewReader(m.text))
	depth := 0
	for {
		from := int(d.InputOffset())
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		t := tag{from: from, to: int(d.InputOffset())}
		switch token := token.(type) {
		case xml.StartElement:
			t.called(token.Name)
			t.attrs, t.depth = token.Attr, depth
			depth++
		case xml.EndElement:
			depth--
			t.called(token.Name)
			t.end, t.depth = true, depth
		default:
			continue
		}
		if err := visit(t); err != nil {
			return err
		}
	}
}

func (t *tag) called(name xml.Name) {
	t.name = name.Local
	if name.Space != "" {
		t.prefix = name.Space + ":"
	}
}

// written is a tag as it stands in the text.
func (m *markup) written(t tag) string { return string(m.text[t.from:t.to]) }

// opened makes <a …/> into <a …>.
func opened(start string) string {
	return strings.TrimRight(strings.TrimSuffix(start, "/>"), " \t\r\n>") + ">"
}

func isEmpty(start string) bool { return strings.HasSuffix(start, "/>") }

// appendTo puts content at the end of an element, given its start and end tags.
func (m *markup) appendTo(start, end tag, content string) {
	if written := m.written(start); isEmpty(written) {
		m.replace(start.from, start.to, opened(written)+content+"</"+start.prefix+start.name+">")
		return
	}
	m.insert(end.from, content)
}

// withAttr gives a start tag with an attribute set to a value.
func withAttr(start, name, value string) string {
	value = name + `="` + escape(value) + `"`
	for i := strings.IndexAny(start, " \t\r\n/>"); ; {
		i += len(start[i:]) - len(strings.TrimLeft(start[i:], " \t\r\n"))
		if start[i] == '/' || start[i] == '>' {
			return strings.TrimRight(start[:i], " \t\r\n") + " " + value + start[i:]
		}
		equals := i + strings.IndexByte(start[i:], '=')
		open := equals + strings.IndexAny(start[equals:], `"'`)
		end := open + 2 + strings.IndexByte(start[open+1:], start[open])
		if strings.TrimSpace(start[i:equals]) == name {
			return start[:i] + value + start[end:]
		}
		i = end
	}
}

// escape makes a text fit to stand in XML, between tags or in an attribute.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder takes everything
	return b.String()
}

// cellText makes a text fit for a cell or a comment, where _x0041_ would be
// read as A.
func cellText(s string) string { return escape(strings.ReplaceAll(s, "_x", "_x005F_x")) }
