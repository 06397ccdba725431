package source

import (
	"bytes"
	"errors"
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// Bounds of the XML that is read; real workbooks stay far below.
const (
	maxXMLToken    = 1 << 20 // bytes of one tag, text or comment; Excel stops at 32767 characters a cell
	maxXMLDepth    = 64
	maxXMLAttrs    = 128
	maxXMLBindings = 256 // namespace declarations in force at once
)

type tokenKind uint8

const (
	tokenNone tokenKind = iota
	tokenStart
	tokenEnd
	tokenText
	tokenEOF
)

type xmlAttr struct{ name, value []byte } // the name as written, prefix included

type xmlBinding struct {
	prefix, space string
	depth         int
}

// xmlScanner reads the XML of a workbook part in bounded memory and accepts a
// subset only: UTF-8, no document type, no entities but the five of XML, ASCII
// names, every element closed, nothing behind the root. All it gives points
// into its window and holds until the next token. Where encoding/xml accepts
// more than well-formed XML this does not, and it is several times as fast.
type xmlScanner struct {
	src    io.Reader
	name   func(error) error // puts the part's name into an error
	window []byte
	pos    int   // of the first unread byte of the window
	base   int64 // of the window within the part
	srcErr error

	tag      []byte // name of the current element as written
	local    []byte // … without its prefix
	space    string // … its namespace
	text     []byte
	attrs    []xmlAttr
	unescape []byte // decoded text and attribute values of the current token
	closing  bool   // the current start tag was <empty/>

	path     []byte // names of the open elements …
	starts   []int  // … and where each begins
	bindings []xmlBinding
	unnamed  string // the namespace of names without a prefix: nearly all
	begun    bool
	rooted   bool
}

func newXMLScanner(src io.Reader, name func(error) error) *xmlScanner {
	return &xmlScanner{src: src, name: name, window: make([]byte, 0, 32<<10)}
}

// fault names the part and the place of something wrong in the XML.
func (x *xmlScanner) fault(zh, en string, args ...any) error {
	at := say("（第 %d 字节附近）", " (near byte %d)", x.base+int64(x.pos))
	return x.name(&audit.Fault{Problem: say("%s%s", "%s%s", say(zh, en, args...), at), Remedy: cell.RemedyResave})
}

func (x *xmlScanner) cutOff() error {
	return x.fault("XML 内容不完整，文件被截断", "the XML is cut off")
}

func (x *xmlScanner) malformed(what string) error {
	return x.fault("XML 不合规范（%s）", "the XML is malformed: %s", what)
}

// more reads on; the unread bytes move to the front of the window. At the end
// of the part it gives io.EOF.
func (x *xmlScanner) more() error {
	if x.srcErr != nil {
		return x.srcErr
	}
	if x.pos > 0 {
		x.base += int64(x.pos)
		x.window = x.window[:copy(x.window, x.window[x.pos:])]
		x.pos = 0
	}
	if len(x.window) == cap(x.window) {
		if len(x.window) >= maxXMLToken {
			return x.fault("XML 中有过长的内容", "the XML holds a text or tag longer than 1 MiB")
		}
		x.window = append(make([]byte, 0, 2*cap(x.window)), x.window...)
	}
	n, err := x.src.Read(x.window[len(x.window):cap(x.window)])
	x.window = x.window[:len(x.window)+n]
	if err != nil && !errors.Is(err, io.EOF) {
		err = x.name(err)
	}
	x.srcErr = err
	if n > 0 {
		return nil
	}
	return err
}

// rest is what the window holds from pos on.
func (x *xmlScanner) rest() []byte { return x.window[x.pos:] }

// through gives the bytes from pos up to and including a mark, skip bytes
// being passed over first, and reads them off.
func (x *xmlScanner) through(mark string, skip int) ([]byte, error) {
	from := skip
	for {
		if rest := x.rest(); len(rest) >= from {
			if i := bytes.Index(rest[from:], []byte(mark)); i >= 0 {
				end := from + i + len(mark)
				x.pos += end
				return rest[:end], nil
			}
			from = max(skip, len(rest)-len(mark)+1)
		}
		if err := x.more(); err != nil {
			return nil, x.ended(err)
		}
	}
}

// ended turns the end of the part within something into a fault.
func (x *xmlScanner) ended(err error) error {
	if errors.Is(err, io.EOF) {
		return x.cutOff()
	}
	return err
}

// next gives the next start, end or text; comments and processing instructions
// are passed over. tokenEOF is given only behind a closed root.
func (x *xmlScanner) next() (tokenKind, error) {
	if x.closing {
		x.closing = false
		return tokenEnd, x.pop()
	}
	if !x.begun {
		if err := x.begin(); err != nil {
			return tokenNone, err
		}
	}
	for {
		kind, err := x.token()
		if kind != tokenNone || err != nil {
			return kind, err
		}
	}
}

// begin looks at the first bytes for an encoding we do not read.
func (x *xmlScanner) begin() error {
	x.begun = true
	var err error
	for len(x.window) < 4 && err == nil {
		err = x.more()
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	head := x.window[:min(len(x.window), 4)]
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		x.pos = 3
		return nil
	}
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) || bytes.IndexByte(head, 0) >= 0 {
		return x.fault("XML 不是 UTF-8 编码（像是 UTF-16）", "the XML is not in UTF-8 (UTF-16 by the look of it)")
	}
	return nil
}

func (x *xmlScanner) token() (tokenKind, error) {
	for x.pos == len(x.window) {
		if err := x.more(); err != nil {
			return x.atEnd(err)
		}
	}
	if x.window[x.pos] != '<' {
		return x.chars()
	}
	for len(x.rest()) < 2 {
		if err := x.more(); err != nil {
			return tokenNone, x.ended(err)
		}
	}
	switch x.window[x.pos+1] {
	case '/':
		return tokenEnd, x.endTag()
	case '!':
		return x.bang()
	case '?':
		return tokenNone, x.instruction()
	}
	return tokenStart, x.startTag()
}

func (x *xmlScanner) atEnd(err error) (tokenKind, error) {
	if !errors.Is(err, io.EOF) {
		return tokenNone, err
	}
	if len(x.starts) > 0 || !x.rooted {
		return tokenNone, x.cutOff()
	}
	return tokenEOF, nil
}

// chars reads text up to the next tag.
func (x *xmlScanner) chars() (tokenKind, error) {
	from := 0
	for {
		if i := bytes.IndexByte(x.rest()[from:], '<'); i >= 0 {
			raw := x.rest()[:from+i]
			x.pos += from + i
			return x.giveText(raw)
		}
		from = len(x.rest())
		if err := x.more(); errors.Is(err, io.EOF) {
			raw := x.rest()
			x.pos += len(raw)
			return x.giveText(raw)
		} else if err != nil {
			return tokenNone, err
		}
	}
}

func (x *xmlScanner) giveText(raw []byte) (tokenKind, error) {
	if len(x.starts) == 0 {
		if len(bytes.Trim(raw, " \t\r\n")) > 0 {
			return tokenNone, x.malformed("text outside the root element")
		}
		return tokenNone, nil
	}
	if bytes.Contains(raw, []byte("]]>")) {
		return tokenNone, x.malformed("]]> outside CDATA")
	}
	x.unescape = x.unescape[:0]
	text, err := x.decode(raw)
	x.text = text
	return tokenText, err
}
