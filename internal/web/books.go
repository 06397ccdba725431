package web

import (
	"context"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/source"
)

// inspected is the account of the files, made when it is first asked for. A file that
// is no longer the one that was read is a fault: its account would be of another.
func (r *Run) inspected(ctx context.Context) (*engine.Inspection, error) {
	r.account.mutex.Lock()
	defer r.account.mutex.Unlock()
	if r.account.known != nil {
		return r.account.known, nil
	}
	found, err := r.sources.Inspect(ctx, false)
	if err != nil {
		return nil, err
	}
	digests := map[string]string{}
	for _, file := range found.Opened {
		digests[file.Path] = file.SHA256
	}
	read := r.tables
	if read == nil {
		read = &dossier.Book{} // nothing could be read, and may be now
	}
	for i := range read.Inputs {
		if in := &read.Inputs[i]; digests[in.Path] != in.SHA256 {
			return nil, &audit.Fault{Where: in.Path, Problem: audit.Textf("读取之后已被改动", "has changed since it was read"), Remedy: audit.Textf("请重新检查", "check again")}
		}
	}
	found.Opened = nil // the cells need not stay
	r.account.known = found
	return found, nil
}

// bookSheet is the account of one sheet.
type bookSheet struct {
	dossier.SheetReport

	Path    string
	Known   []dossier.ColumnReport // that feed a field
	Unknown []dossier.ColumnReport
	Bad     []audit.Problem
	More    int // bad cells that are not listed
}

// book is the account of one file.
type book struct {
	dossier.FileReport

	Accounts []bookSheet
}

// books is what was read: file by file and sheet by sheet.
func books(v *visit) (*screen, error) {
	switch {
	case v.run == nil && v.going != nil:
		return progress(v)
	case v.run == nil:
		return &screen{name: "books", title: audit.Textf("放入资料", "Put in the books"), under: "books", data: map[string]any{"Kinds": bookKinds(), "Begins": v.may(beginRuns), "Named": v.named}}, nil
	case v.run.tables == nil:
		return failed(v)
	}
	found, err := v.run.inspected(v.request.Context())
	if err != nil {
		return nil, err
	}
	fed := map[string]bool{}
	list := make([]book, 0, len(found.Files))
	for _, file := range found.Files {
		one := book{FileReport: file}
		for _, sheet := range file.Sheets {
			fed[sheet.Table] = true
			one.Accounts = append(one.Accounts, accountOf(file.Path, sheet))
		}
		list = append(list, one)
	}
	var unfed []string
	for _, t := range dossier.Tables() {
		if !fed[t.Name] {
			unfed = append(unfed, t.Name)
		}
	}
	return &screen{name: "books", title: audit.Textf("读到了什么", "What was read"), under: "books", data: map[string]any{
		"Books": list, "Unfed": unfed, "Notices": found.Notices, "Kinds": bookKinds(), "Read": true, "Begins": v.may(beginRuns), "Maps": v.may(changeSettings),
	}}, nil
}

// mostBad is how many bad cells of a sheet a page lists.
const mostBad = 20

// bookKinds are the files that can be put in, as a browser is told.
func bookKinds() string { return strings.Join(append(source.Extensions(), ".zip"), ",") }

func accountOf(path string, sheet dossier.SheetReport) bookSheet {
	one := bookSheet{SheetReport: sheet, Path: path}
	for _, column := range sheet.Columns {
		if column.Field == "" {
			one.Unknown = append(one.Unknown, column)
		} else {
			one.Known = append(one.Known, column)
		}
	}
	one.More = max(0, len(sheet.Problems)-mostBad)
	for _, p := range sheet.Problems[:len(sheet.Problems)-one.More] {
		one.Bad = append(one.Bad, audit.Problem{Path: path, Sheet: sheet.Name, Table: sheet.Table, Row: p.Row, Column: p.Column, Cell: p.Cell, Value: p.Value, Expected: p.Expected})
	}
	return one
}
