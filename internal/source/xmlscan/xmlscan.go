// Package xmlscan reads the XML of workbooks strictly and in bounded memory: what
// is not well-formed, or asks for more than a workbook needs, is refused. It knows
// elements, attributes and text, and refuses to know what they mean: which of them
// hold values its Dialect says.
package xmlscan

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

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

// bang reads a comment or a CDATA section and refuses a document type: it
// could declare entities, and no workbook has one.
func (x *Scanner) bang() (Kind, error) {
	for len(x.rest()) < len("<![CDATA[") {
		if err := x.more(); errors.Is(err, io.EOF) {
			break // decided below by what there is
		} else if err != nil {
			return None, err
		}
	}
	switch rest := x.rest(); {
	case bytes.HasPrefix(rest, []byte("<!--")):
		comment, err := x.through("-->", 4)
		if err == nil && bytes.Contains(comment[4:len(comment)-2], []byte("--")) {
			err = x.malformed("-- inside a comment")
		}
		return None, err
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		return x.cdata()
	case bytes.HasPrefix(rest, []byte("<!DOCTYPE")), bytes.HasPrefix(rest, []byte("<!ENTITY")):
		return None, x.Fault("XML 中含有文档类型或实体声明，可能是恶意文件", "the XML declares a document type or entities, which no workbook does: the file may be hostile")
	case x.srcErr != nil:
		return None, x.cutOff()
	}
	return None, x.malformed("unknown declaration")
}

func (x *Scanner) cdata() (Kind, error) {
	section, err := x.through("]]>", 9)
	if err != nil {
		return None, err
	}
	if len(x.starts) == 0 {
		return None, x.malformed("text outside the root element")
	}
	x.unescape = x.unescape[:0]
	section = section[9 : len(section)-3]
	if _, err := x.check(section); err != nil {
		return None, err
	}
	x.appendLines(section)
	x.Text = x.unescape
	return CharData, nil
}

// instruction passes over a processing instruction; the XML declaration must
// stand at the start and name an encoding we read.
func (x *Scanner) instruction() error {
	at := x.base + int64(x.pos)
	content, err := x.through("?>", 2)
	if err != nil {
		return err
	}
	content = content[2 : len(content)-2]
	name, rest := cutName(content)
	switch {
	case len(name) == 0, len(rest) > 0 && !strings.ContainsRune(" \t\r\n", rune(rest[0])):
		return x.malformed("badly named instruction")
	case !bytes.EqualFold(name, []byte("xml")):
		return nil
	case at > 3 || string(name) != "xml":
		return x.malformed("misplaced XML declaration")
	}
	return x.declaration(rest)
}

func (x *Scanner) declaration(rest []byte) error {
	if err := x.attributes(rest); err != nil {
		return err
	}
	for _, attr := range x.Attrs {
		switch value := string(attr.Value); {
		case string(attr.Name) == "version" && value != "1.0":
			return x.malformed("version " + value)
		case string(attr.Name) == "encoding" && !bytes.EqualFold(attr.Value, []byte("utf-8")):
			return x.Fault("XML 声明的编码是 %q，只支持 UTF-8", "the XML declares the encoding %q, only UTF-8 is read", value)
		}
	}
	return nil
}

// asWritten are the bytes that stand for themselves wherever they stand in text.
var asWritten = func() (all [256]bool) {
	for c := range all {
		all[c] = c >= ' ' && c < 0x80 && c != '&' && c != '>' || c == '\t' || c == '\n'
	}
	return all
}()

// isPlain reports whether text is as it is written, as most cells are.
func isPlain(raw []byte) bool {
	for _, c := range raw {
		if !asWritten[c] {
			return false
		}
	}
	return true
}

// decode resolves references and line ends and refuses what is no XML text.
func (x *Scanner) decode(raw []byte) ([]byte, error) {
	if isPlain(raw) {
		return raw, nil
	}
	returns, err := x.check(raw)
	if err != nil || !returns && bytes.IndexByte(raw, '&') < 0 {
		return raw, err
	}
	from := len(x.unescape)
	for {
		plain, behind, found := bytes.Cut(raw, []byte("&"))
		x.appendLines(plain)
		if !found {
			return x.unescape[from:], nil
		}
		if raw, err = x.reference(behind); err != nil {
			return nil, err
		}
	}
}

// entities are the only ones there are without a document type.
var entities = map[string]byte{"lt": '<', "gt": '>', "amp": '&', "apos": '\'', "quot": '"'}

// reference decodes one reference whose & has been read.
func (x *Scanner) reference(text []byte) (rest []byte, err error) {
	end := bytes.IndexByte(text[:min(len(text), 12)], ';')
	if end < 0 {
		return nil, x.malformed("& without a reference")
	}
	name, rest := string(text[:end]), text[end+1:]
	if code, isCode := bytes.CutPrefix(text[:end], []byte("#")); isCode {
		digits, base := string(code), 10
		if digits != "" && digits[0] == 'x' {
			digits, base = digits[1:], 16
		}
		value, err := strconv.ParseUint(digits, base, 32)
		if err != nil || !isChar(rune(value)) { //nolint:gosec // 32 bits asked for; a negative rune is no character
			return nil, x.malformed("reference &" + name + ";")
		}
		x.unescape = utf8.AppendRune(x.unescape, rune(value)) //nolint:gosec // checked above
		return rest, nil
	}
	char, known := entities[name]
	if !known {
		return nil, x.malformed("unknown entity &" + name + ";")
	}
	x.unescape = append(x.unescape, char)
	return rest, nil
}

// check refuses bytes that are no XML text and says whether there is a
// carriage return among them.
func (x *Scanner) check(raw []byte) (returns bool, err error) {
	wide := false
	for _, c := range raw {
		switch {
		case c >= 0x80:
			wide = true
		case c >= ' ' || c == '\t' || c == '\n':
		case c == '\r':
			returns = true
		default:
			return false, x.malformed("control character " + strconv.Itoa(int(c)))
		}
	}
	if wide && (!utf8.Valid(raw) || bytes.Contains(raw, []byte("\uFFFE")) || bytes.Contains(raw, []byte("\uFFFF"))) {
		return false, x.malformed("not UTF-8")
	}
	return returns, nil
}

// appendLines adds text to unescape, every line end as \n.
func (x *Scanner) appendLines(raw []byte) {
	for i, c := range raw {
		switch {
		case c != '\r':
			x.unescape = append(x.unescape, c)
		case i+1 == len(raw) || raw[i+1] != '\n':
			x.unescape = append(x.unescape, '\n')
		}
	}
}

func isChar(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}
