package dossier

import "ninefold/internal/audit"

// Names gives the names of all people, or of all branches, by their ids, those
// set aside included as far as theirs can be read.
func (o *Office) Names(kind audit.SubjectKind) map[string]string {
	table, aside := "people", o.aside.people
	if kind == audit.Branch {
		table, aside = "branches", o.aside.branches
	}
	names := map[string]string{}
	records, _ := o.Book.Table(table)
	for i := range records.Len() {
		row := records.At(i)
		names[o.Book.Symbols.Text(row[records.Table.Key])] = o.Book.Symbols.Text(row[records.Table.NameOf])
	}
	for i := range aside {
		s := o.asideSubject(&aside[i])
		names[s.ID] = s.Name
	}
	return names
}
