package books

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"

	"ninefold/internal/office"
)

// nameHeaders are the headers under which a name stands instead of an id.
var nameHeaders = map[string]string{
	"工号": "姓名", "访谈对象工号": "访谈对象", "访谈人工号": "访谈人", "新进人员工号": "新进人员", "带教老师工号": "带教老师",
}

// WritePlain writes an office's tables as CSV, one file each, but those to be left
// out. Where people have no ids, the other tables give their names.
func WritePlain(o *office.Office, dir string, nameless bool, without ...string) error {
	for _, g := range o.Grids() {
		if slices.Contains(without, g.Table) {
			continue
		}
		if nameless {
			g = withoutIDs(g)
		}
		if err := writeCSV(filepath.Join(dir, g.Chinese+".csv"), g.Header, g.Rows); err != nil {
			return err
		}
	}
	return nil
}

// withoutIDs takes the ids out of the roster; elsewhere the headers say that a name stands there.
func withoutIDs(g office.Grid) office.Grid {
	if g.Table == "people" {
		g.Header = g.Header[1:]
		for i, row := range g.Rows {
			g.Rows[i] = row[1:]
		}
		return g
	}
	for i, h := range g.Header {
		if name, ok := nameHeaders[h]; ok {
			g.Header[i] = name
		}
	}
	return g
}

func writeCSV(path string, header []string, rows [][]string) error {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	lines := [][]string{header}
	for _, row := range rows {
		lines = append(lines, append(slices.Clone(row), make([]string, len(header)-len(row))...))
	}
	if err := w.WriteAll(lines); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o600)
}

// Write puts the books of an office below a folder, in a form such as .xlsx, and its
// other tables in plain form.
func (l Layout) Write(o *office.Office, dir, form string) (*Kept, error) {
	k := l.Keep(o).In(form)
	for _, b := range k.Books {
		if err := b.Save(dir); err != nil {
			return nil, err
		}
	}
	return k, WritePlain(o, dir, k.Nameless, l.Feeds...)
}
