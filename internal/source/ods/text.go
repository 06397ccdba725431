package ods

import (
	"bytes"
	"slices"

	"ninefold/internal/source/xmlscan"
)

// mostText is how long the text of one cell may be, in bytes.
const mostText = 1 << 20

// Elements inside a paragraph: those whose text is part of it, and those that are
// marks without any.
var (
	runs = []string{
		"span", "a", "meta", "meta-field", "date", "time", "title", "subject", "description", "keywords", "author-name", "author-initials",
		"creator", "initial-creator", "creation-date", "creation-time", "modification-date", "modification-time", "sheet-name", "file-name",
		"page-number", "page-count", "user-defined", "variable-set", "variable-get", "expression", "ruby-base",
	}
	marks = []string{"bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start", "reference-mark-end", "soft-page-break"}
)

// paragraph appends a paragraph to what a cell shows: a line of its own.
func (c *rawCell) paragraph(x *xmlscan.Scanner) error {
	if c.paragraphs > 0 {
		c.shown = append(c.shown, '\n')
	}
	c.paragraphs++
	c.afterWhiteSpace = true
	return c.run(x)
}

// run appends the text of the current element. White space is collapsed, as
// OpenDocument says: what is meant to be seen has elements of its own.
func (c *rawCell) run(x *xmlscan.Scanner) error {
	for {
		kind, err := x.Next()
		switch {
		case err != nil || kind == xmlscan.End:
			return err
		case kind == xmlscan.CharData:
			c.collapse(x.Text)
		case kind == xmlscan.Start:
			if err := c.inline(x); err != nil {
				return err
			}
		}
		if len(c.shown) > mostText {
			return x.Fault("单元格的文字过长", "the text of a cell is longer than 1 MiB")
		}
	}
}

func (c *rawCell) collapse(text []byte) {
	for _, b := range text {
		white := b == ' ' || b == '\t' || b == '\n' || b == '\r'
		switch {
		case !white:
			c.shown = append(c.shown, b)
		case !c.afterWhiteSpace:
			c.shown = append(c.shown, ' ')
		}
		c.afterWhiteSpace = white
	}
}

// inline reads an element inside a paragraph.
func (c *rawCell) inline(x *xmlscan.Scanner) error {
	if x.Space != nsText {
		if x.Space == nsOffice && (string(x.Local) == "annotation" || string(x.Local) == "annotation-end") {
			return x.SkipWithoutValues()
		}
		return x.Unknown()
	}
	switch name := string(x.Local); {
	case name == "s":
		return c.white(x, ' ')
	case name == "tab":
		return c.white(x, '\t')
	case name == "line-break":
		return c.white(x, '\n')
	case name == "ruby":
		return x.Only(func() error { return c.ruby(x) })
	case slices.Contains(marks, name):
		return x.SkipEmpty()
	case slices.Contains(runs, name):
		return c.run(x)
	}
	return x.Unknown()
}

// white appends white space that is meant to be seen.
func (c *rawCell) white(x *xmlscan.Scanner, char byte) error {
	times := int64(1)
	if count, ok := x.AttrIn(nsText, "c"); ok && char == ' ' && string(count) != "0" {
		if times, ok = positive(count); !ok || times > mostText {
			return x.Fault("空格数 %q 不对", "%q is not a number of spaces", count)
		}
	}
	c.shown = append(c.shown, bytes.Repeat([]byte{char}, int(times))...)
	c.afterWhiteSpace = false
	return x.SkipEmpty()
}

// ruby takes the text that stands on the line; how it is pronounced is no part of it.
func (c *rawCell) ruby(x *xmlscan.Scanner) error {
	switch {
	case x.Space == nsText && string(x.Local) == "ruby-base":
		return c.run(x)
	case x.Space == nsText && string(x.Local) == "ruby-text":
		return x.Skip()
	}
	return x.Unknown()
}
