package xmlscan_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/xmlscan"
)

// FuzzXMLScanner holds the scanner against encoding/xml: what it accepts is
// well-formed there too, and has the same elements, attributes and text.
func FuzzXMLScanner(f *testing.F) {
	f.Add(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + `<sheet xmlns="urn:book" xmlns:r="urn:refs"><row r="1"><c r:id="rId1" t="s">姓名</c></row></sheet>`)
	f.Add("\ufeff" + `<a/>`)
	f.Add(`<a b='1' c="&lt;&#65;"><!-- x --><![CDATA[<&]]>t&amp;` + "\r\n" + `<x:b xmlns:x="u" x:c=""/></a> <?p i?>`)
	f.Fuzz(func(t *testing.T, text string) {
		ours, err := scannerEvents(text, 1<<16)
		if err != nil {
			slow, again := scannerEvents(text, 1)
			require.Error(t, again, "accepted byte by byte: %v", slow)
			return
		}
		slow, err := scannerEvents(text, 1)
		require.NoError(t, err)
		require.Equal(t, ours, slow, "another reading byte by byte")
		theirs, err := decoderEvents(text)
		require.NoError(t, err)
		require.Equal(t, theirs, ours)
	})
}

// trickle reads a few bytes at a time.
type trickle struct {
	src  io.Reader
	step int
}

func (s trickle) Read(p []byte) (int, error) { return s.src.Read(p[:min(len(p), s.step)]) }

func scannerEvents(text string, step int) (string, error) {
	x := xmlscan.New(&xmlscan.Dialect{}, trickle{strings.NewReader(text), step}, func(err error) error { return err })
	var out strings.Builder
	for {
		kind, err := x.Next()
		if err != nil {
			return out.String(), err
		}
		switch kind {
		case xmlscan.EOF:
			return out.String(), nil
		case xmlscan.Start:
			out.WriteString("<" + string(x.Local))
			for _, attr := range x.Attrs {
				_, local, found := strings.Cut(string(attr.Name), ":")
				if !found {
					local = string(attr.Name)
				}
				out.WriteString(" " + local + "=" + string(attr.Value))
			}
			out.WriteString(">")
		case xmlscan.End:
			out.WriteString("</>")
		case xmlscan.CharData:
			out.Write(x.Text)
		}
	}
}

func decoderEvents(text string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	var out strings.Builder
	depth := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.String(), nil
		}
		if err != nil {
			return out.String(), err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
			out.WriteString("<" + token.Name.Local)
			for _, attr := range token.Attr {
				out.WriteString(" " + attr.Name.Local + "=" + attr.Value)
			}
			out.WriteString(">")
		case xml.EndElement:
			depth--
			out.WriteString("</>")
		case xml.CharData:
			if depth > 0 {
				out.Write(token)
			}
		}
	}
}
