package engine

import (
	"errors"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
)

// Excerpt is a stretch of a sheet as it stands in its file, for whoever wants to see
// the cells that a finding rests on.
type Excerpt struct {
	Path, Sheet string
	SHA256      string         // of the file
	Header      int            // the number of the header row; 0: the sheet feeds no table
	Used        []int          // columns that feed a field, from 1
	Rows        []ExcerptRow   // the header row, where it lies above, and the stretch
	Merges      []source.Range // nil: nothing is known of merged cells
}

// ExcerptRow is one row: the texts of its cells, the first is that of column 1.
type ExcerptRow struct {
	Number int
	Hidden bool
	Cells  []string
}

// errEnough ends the reading of a sheet behind the last row that is wanted.
var errEnough = errors.New("enough")

// Excerpt reads rows first to last of a sheet again. Files and sheets are called as
// results call them; only a file that was found is ever opened. Where it is no longer
// the one that the tables were read from, or has no such sheet, it is a *audit.Fault.
func (s *Sources) Excerpt(tables *dossier.Book, path, sheet string, first, last int) (*Excerpt, error) {
	at := slices.Index(s.Names, path)
	if at < 0 {
		return nil, &audit.Fault{Where: path, Problem: audit.Text{ZH: "不是读取过的文件", EN: "is none of the files that were read"}, Remedy: audit.Text{
			ZH: "数据库的表没有可看的工作表", EN: "tables of a database have no sheet to look at",
		}}
	}
	file, err := s.Store.Open(s.Paths[at], s.Hint(at))
	if err != nil {
		return nil, err
	}
	found := &Excerpt{Path: path, Sheet: sheet, SHA256: file.SHA256}
	if err := found.describe(tables, file.SHA256); err != nil {
		return nil, err
	}
	for _, one := range file.Sheets {
		if one.Name() == sheet {
			if merged, ok := one.(source.Merged); ok {
				found.Merges = append([]source.Range{}, merged.Merges()...)
			}
			return found, found.read(one, first, last)
		}
	}
	return nil, &audit.Fault{Where: path, Problem: audit.Textf("没有工作表“%s”", "has no sheet \"%s\"", sheet)}
}

// describe takes over what reading made of the sheet, and refuses a file that has
// changed since.
func (e *Excerpt) describe(tables *dossier.Book, digest string) error {
	for i := range tables.Inputs {
		in := &tables.Inputs[i]
		if in.Path != e.Path {
			continue
		}
		if in.SHA256 != digest {
			return &audit.Fault{Where: e.Path, Problem: audit.Text{ZH: "读取之后已被改动", EN: "has changed since it was read"}, Remedy: audit.Text{
				ZH: "请重新检查", EN: "check again",
			}}
		}
		if in.Sheet == e.Sheet {
			e.Header = in.Above + 1
			e.use(in.Columns)
		}
	}
	slices.Sort(e.Used)
	return nil
}

func (e *Excerpt) use(columns []int) {
	for _, c := range columns {
		if c > 0 && !slices.Contains(e.Used, c) {
			e.Used = append(e.Used, c)
		}
	}
}

func (e *Excerpt) read(sheet source.Sheet, first, last int) error {
	err := sheet.Each(func(row source.Row) error {
		switch {
		case row.Number > last:
			return errEnough
		case row.Number >= first || row.Number == e.Header:
			e.Rows = append(e.Rows, excerptRow(row))
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

func excerptRow(row source.Row) ExcerptRow {
	kept := ExcerptRow{Number: row.Number, Hidden: row.Hidden, Cells: make([]string, len(row.Cells))}
	for i, c := range row.Cells {
		kept.Cells[i] = c.Text
	}
	return kept
}
