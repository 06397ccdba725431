package xmlscan

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

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
