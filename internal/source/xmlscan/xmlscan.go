// Package xmlscan reads the XML of workbooks strictly and in bounded memory: what
// is not well-formed, or asks for more than a workbook needs, is refused. It knows
// elements, attributes and text, and refuses to know what they mean: which of them
// hold values its Dialect says.
package xmlscan

import (
	"bytes"
	"errors"
	"io"

	"ninefold/internal/audit"
)

// Bounds of the XML that is read; real workbooks stay far below.
const (
	maxToken    = 1 << 20 // bytes of one tag, text or comment; Excel stops at 32767 characters a cell
	maxDepth    = 64
	maxAttrs    = 128
	maxBindings = 256 // namespace declarations in force at once
)

// Kind is what Next gives.
type Kind uint8

// The kinds of token.
const (
	None Kind = iota // nothing: there is an error
	Start
	End
	CharData
	EOF
)

// Attr is an attribute, its name as written, prefix included.
type Attr struct{ Name, Value []byte }

// Dialect is what a kind of document says of its XML.
type Dialect struct {
	Home    string            // the namespace that Is means
	Aliases map[string]string // further names of namespaces, as strict files have them
	Values  []string          // elements of Home that hold values, or hold what holds them
	Remedy  audit.Text        // what helps against a damaged document
}

// Binding is the declaration of a namespace; the prefix may be empty.
type Binding struct {
	Prefix, Space string
	depth         int
}

// Scanner reads the XML of a workbook part in bounded memory and accepts a
// subset only: UTF-8, no document type, no entities but the five of XML, ASCII
// names, every element closed, nothing behind the root. All it gives points
// into its window and holds until the next token. Where encoding/xml accepts
// more than well-formed XML this does not, and it is several times as fast.
type Scanner struct {
	Tag   []byte // name of the current element as written
	Local []byte // … without its prefix
	Space string // … its namespace
	Text  []byte // of the current CharData
	Attrs []Attr // of the current Start

	dialect *Dialect
	src     io.Reader
	name    func(error) error // puts the part's name into an error
	window  []byte
	pos     int   // of the first unread byte of the window
	base    int64 // of the window within the part
	srcErr  error

	unescape []byte // decoded text and attribute values of the current token
	closing  bool   // the current start tag was <empty/>

	path     []byte // names of the open elements …
	starts   []int  // … and where each begins
	bindings []Binding
	recent   []Binding // prefixes asked for lately
	unnamed  string    // the namespace of names without a prefix: nearly all
	begun    bool
	rooted   bool
}

// New reads a part from its beginning. Every error goes through name, which puts
// the part's name into it.
func New(dialect *Dialect, src io.Reader, name func(error) error) *Scanner {
	return &Scanner{dialect: dialect, src: src, name: name, window: make([]byte, 0, 32<<10)}
}

// At is how many bytes of the part have been read off.
func (x *Scanner) At() int64 { return x.base + int64(x.pos) }

// Shift says that the part begins so many bytes into a whole, for the places in
// messages.
func (x *Scanner) Shift(bytes int64) { x.base += bytes }

// Fault names the part and the place of something wrong in the XML.
func (x *Scanner) Fault(zh, en string, args ...any) error {
	at := audit.Textf("（第 %d 字节附近）", " (near byte %d)", x.At())
	return x.name(&audit.Fault{Problem: audit.Textf("%s%s", "%s%s", audit.Textf(zh, en, args...), at), Remedy: x.dialect.Remedy})
}

func (x *Scanner) cutOff() error {
	return x.Fault("XML 内容不完整，文件被截断", "the XML is cut off")
}

func (x *Scanner) malformed(what string) error {
	return x.Fault("XML 不合规范（%s）", "the XML is malformed: %s", what)
}

// more reads on; the unread bytes move to the front of the window. At the end
// of the part it gives io.EOF.
func (x *Scanner) more() error {
	if x.srcErr != nil {
		return x.srcErr
	}
	if x.pos > 0 {
		x.base += int64(x.pos)
		x.window = x.window[:copy(x.window, x.window[x.pos:])]
		x.pos = 0
	}
	if len(x.window) == cap(x.window) {
		if len(x.window) >= maxToken {
			return x.Fault("XML 中有过长的内容", "the XML holds a text or tag longer than 1 MiB")
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
func (x *Scanner) rest() []byte { return x.window[x.pos:] }

// through gives the bytes from pos up to and including a mark, skip bytes
// being passed over first, and reads them off.
func (x *Scanner) through(mark string, skip int) ([]byte, error) {
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
func (x *Scanner) ended(err error) error {
	if errors.Is(err, io.EOF) {
		return x.cutOff()
	}
	return err
}

// Next gives the next start, end or text; comments and processing instructions
// are passed over. EOF is given only behind a closed root.
func (x *Scanner) Next() (Kind, error) {
	if x.closing {
		x.closing = false
		return End, x.pop()
	}
	if !x.begun {
		if err := x.begin(); err != nil {
			return None, err
		}
	}
	for {
		kind, err := x.token()
		if kind != None || err != nil {
			return kind, err
		}
	}
}

// begin looks at the first bytes for an encoding we do not read.
func (x *Scanner) begin() error {
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
		return x.Fault("XML 不是 UTF-8 编码（像是 UTF-16）", "the XML is not in UTF-8 (UTF-16 by the look of it)")
	}
	return nil
}

func (x *Scanner) token() (Kind, error) {
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
			return None, x.ended(err)
		}
	}
	switch x.window[x.pos+1] {
	case '/':
		return End, x.endTag()
	case '!':
		return x.bang()
	case '?':
		return None, x.instruction()
	}
	return Start, x.startTag()
}

func (x *Scanner) atEnd(err error) (Kind, error) {
	if !errors.Is(err, io.EOF) {
		return None, err
	}
	if len(x.starts) > 0 || !x.rooted {
		return None, x.cutOff()
	}
	return EOF, nil
}

// chars reads text up to the next tag.
func (x *Scanner) chars() (Kind, error) {
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
			return None, err
		}
	}
}

func (x *Scanner) giveText(raw []byte) (Kind, error) {
	if len(x.starts) == 0 {
		if len(bytes.Trim(raw, " \t\r\n")) > 0 {
			return None, x.malformed("text outside the root element")
		}
		return None, nil
	}
	if isPlain(raw) {
		x.Text = raw
		return CharData, nil
	}
	if bytes.Contains(raw, []byte("]]>")) {
		return None, x.malformed("]]> outside CDATA")
	}
	x.unescape = x.unescape[:0]
	text, err := x.decode(raw)
	x.Text = text
	return CharData, err
}
