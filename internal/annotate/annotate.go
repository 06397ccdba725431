// Package annotate copies workbooks and marks in the copy the cells that
// findings rest on: a fill, a comment, and a front sheet that leads to them. It
// knows cells, notes and the parts of an XLSX package. It refuses to know how a
// finding came about, where originals lie and where copies go; and it refuses to
// give a copy that would be read otherwise than its original.
package annotate

import (
	"fmt"
	"io"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// Author signs every comment.
const Author = "Ninefold 九宫"

// Kind says what sort of note it is.
type Kind uint8

// The kinds of note, the gravest first: it gives the colour of a cell that
// several rest on.
const (
	Bad Kind = iota // a data error
	Fail
	Unknown
	Due
	Waived
)

// Note is one finding or one data error, in the words of the run's language.
// Its texts must be plain: no control characters.
type Note struct {
	Kind    Kind
	Subject string // who, with the id
	Title   string // the requirement, or what kind of data error
	Text    string // what is wrong, and by how much
	Absent  bool   // it rests on records that are not there
	Places  []Place
}

// Place is where in one file a note points to: a whole row (its cells in the
// given columns, the comment on the first of these) or exactly one cell. Rows
// and columns count from 1.
type Place struct {
	Sheet   string // empty for CSV and JSON
	Row     int
	Columns []int
	Cell    bool // the one cell, marked even if it is blank
}

// Original is a file to be copied.
type Original struct {
	File  *source.File // whose Path is the name that the front sheet gives it
	Data  []byte       // of exactly this file
	Table string       // what to call a sheet that has no name
}

// Copy writes an annotated copy of an original. A workbook keeps all its parts
// but for those that must change: nothing else is written anew. CSV, JSON and old
// workbooks become one with every row in its place and every cell a text. The error
// is a *audit.Fault where the original cannot be copied faithfully.
func Copy(w io.Writer, o Original, notes []Note, lang audit.Lang) error {
	data, converted := o.Data, o.File.Format != "xlsx"
	if converted {
		var err error
		if data, err = convert(o); err != nil {
			return err
		}
		notes = onSheets(notes, o)
	}
	book, err := openBook(o.File.Path, data)
	if err != nil {
		return err
	}
	if err := book.mark(notes, lang); err != nil {
		return err
	}
	if err := book.addFront(front{o, converted, notes, lang}); err != nil {
		return err
	}
	made, err := book.bytes()
	if err != nil {
		return err
	}
	if err := prove(o, made, converted); err != nil {
		return err
	}
	_, err = w.Write(made)
	return err
}

// onSheets lets the places of notes be on the sheets of a converted file, by the
// names that these have there.
func onSheets(notes []Note, o Original) []Note {
	called := map[string]string{}
	for i, name := range sheetNames(o) {
		called[o.File.Sheets[i].Name()] = name
	}
	notes = slices.Clone(notes)
	for i := range notes {
		notes[i].Places = slices.Clone(notes[i].Places)
		for j := range notes[i].Places {
			if name, there := called[notes[i].Places[j].Sheet]; there {
				notes[i].Places[j].Sheet = name
			}
		}
	}
	return notes
}

// remedy is what helps where a workbook cannot be copied.
var remedy = audit.Text{
	ZH: "请用 Excel 或 WPS 另存为普通的 .xlsx 后重试，或不用 --annotate",
	EN: "save it anew as a plain .xlsx in Excel or WPS, or leave --annotate out",
}

// unfaithful is the fault of a file that cannot be copied as it is.
func unfaithful(file, zh, en string, args ...any) *audit.Fault {
	return &audit.Fault{
		Where:   file,
		Problem: audit.Text{ZH: "不能如实制作标注副本：" + fmt.Sprintf(zh, args...), EN: "cannot be copied faithfully: " + audit.Fill(en, args...)},
		Remedy:  remedy,
	}
}
