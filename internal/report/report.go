// Package report describes what each command found: for people as one doc.Document,
// for programs as a value that becomes JSON. One file a verb. It reads models and
// refuses to judge, to mask and to know where its reports are written.
package report

import (
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/render"
)

// Report is what a command has to tell.
type Report struct {
	Document *doc.Document
	JSON     any // with "schema" as its first key

	// Text takes the place of the document in a terminal, where colours and the width
	// of the screen tell more than tables do; nil: the document is written.
	Text func(w io.Writer, o render.Options) error
}

// Options are what all reports have in common.
type Options struct {
	Lang    audit.Lang
	Version string // of the program, which a page names at its foot
	Masked  bool   // names were taken out of the model
	All     bool   // nothing is cut off for the sake of length
	ASCII   bool   // no character beyond ASCII in drawings of text
}

// foot says what made a page that holds personal data.
func (o Options) foot() string {
	return o.Lang.Say("由 Ninefold（九宫）%s 生成。本页是一个独立文件，不含外部请求；含个人信息，请按内部资料保管。",
		"Made by Ninefold %s. This page is one file and asks for nothing from outside; it holds personal data and is to be kept as such.", o.Version)
}

// openFoot is that of a page that holds nobody's data.
func (o Options) openFoot() string {
	return o.Lang.Say("由 Ninefold（九宫）%s 生成。本页是一个独立文件，不含外部请求。", "Made by Ninefold %s. This page is one file and asks for nothing from outside.", o.Version)
}

// left says how many lines are not shown.
func (o Options) left(rows int) string {
	return o.Lang.Say("另有 %d 条未列出，用 --all 列出全部。", "%d more {is|are} not listed; --all lists them.", rows)
}

// most is how many rows each format shows, where not all are asked for.
func (o Options) most(rows map[string]int) map[string]int {
	if o.All {
		return nil
	}
	return rows
}

// noteSheet is what a workbook says of what is to be minded.
func (o Options) noteSheet(notes []string) doc.Section {
	s := doc.Section{Sheet: o.Lang.Say("说明", "notes"), In: doc.InBook, Columns: []doc.Column{{Title: o.Lang.Say("须注意", "to be minded"), Width: 90}}}
	for _, note := range notes {
		s.Rows = append(s.Rows, []doc.Cell{doc.Text(note)})
	}
	return s
}
