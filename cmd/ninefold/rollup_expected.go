package main

import (
	"fmt"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/rollup"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// expectedList are the branches that ought to be in a roll-up, and what they are called.
type expectedList struct {
	ids   []string
	names map[string]string
}

// expectedFields are the columns of a list that are looked at: those of the table of
// branches, of which only the first has to be there.
var expectedFields = []string{"branch_id", "name", "founded_on", "closed_on"}

// expectedBranches reads a list of branches, less those that did not exist in the
// period of the roll-up (SPEC 2): founded after it or closed before.
func expectedBranches(path string, sum *rollup.Rollup) (*expectedList, error) {
	file, err := source.Open(path, source.Hint{})
	if err != nil {
		return nil, err
	}
	list := &expectedList{names: map[string]string{}}
	found := false
	for _, sheet := range file.Sheets {
		reader := &expectedReader{list: list, period: sum.Period, place: filepath.ToSlash(path)}
		if sheet.Name() != "" {
			reader.place += "/" + sheet.Name()
		}
		if err := sheet.Each(reader.row); err != nil {
			return nil, err
		}
		found = found || reader.columns != nil
	}
	if !found {
		return nil, &audit.Fault{
			Where:   "--expect " + path,
			Problem: audit.Text{ZH: "没有“支部编号”（branch_id）一列", EN: "has no column branch_id (支部编号)"},
			Remedy:  audit.Text{ZH: "请给出列有支部编号的表格，如 branches.csv", EN: "give a table that lists the ids of branches, such as branches.csv"},
		}
	}
	return list, nil
}

// expectedReader takes a sheet in, row by row.
type expectedReader struct {
	list    *expectedList
	period  audit.Period
	place   string
	columns map[string]int // field → column; nil before the header
}

func (r *expectedReader) row(row source.Row) error {
	if r.columns == nil {
		r.columns = expectedHeader(row.Cells)
		return nil
	}
	cell := r.cell(row, "branch_id")
	if cell.Flaw != source.Sound && cell.Flaw != source.DigitsLost {
		return r.fault(row, "branch_id", cell.Text, audit.Text{ZH: "应为支部编号", EN: "expected the id of a branch"})
	}
	id, expected := dossier.ReadID(cell)
	switch {
	case expected != (audit.Text{}):
		return r.fault(row, "branch_id", cell.Text, expected)
	case id == "", dossier.IsTotal(id), dossier.IsNote(id): // sums and remarks below a list are no branches
		return nil
	}
	founded, err := r.day(row, "founded_on", r.period.From)
	if err != nil {
		return err
	}
	closed, err := r.day(row, "closed_on", r.period.To)
	if err != nil {
		return err
	}
	if founded > r.period.To || closed < r.period.From {
		return nil
	}
	r.list.ids = append(r.list.ids, id)
	if name := spelling.Trim(r.cell(row, "name").Text); name != "" {
		r.list.names[id] = name
	}
	return nil
}

// expectedHeader finds the columns of a header; nil where the row is none.
func expectedHeader(cells []source.Cell) map[string]int {
	table, _ := dossier.TableNamed("branches")
	columns := map[string]int{}
	for i, cell := range cells {
		for _, name := range expectedFields {
			field := table.Fields[table.Field(name)]
			if field.Heads(cell.Text) {
				columns[name] = i
			}
		}
	}
	if _, ok := columns["branch_id"]; !ok {
		return nil
	}
	return columns
}

func (r *expectedReader) cell(row source.Row, field string) source.Cell {
	at, ok := r.columns[field]
	if !ok || at >= len(row.Cells) {
		return source.Cell{}
	}
	return row.Cells[at]
}

// day reads a date; a blank one is open.
func (r *expectedReader) day(row source.Row, field string, open audit.Date) (audit.Date, error) {
	text := spelling.Trim(r.cell(row, field).Text)
	if text == "" {
		return open, nil
	}
	day, expected := dossier.ReadDay(text)
	if expected != (audit.Text{}) {
		return 0, r.fault(row, field, text, expected)
	}
	return day, nil
}

func (r *expectedReader) fault(row source.Row, field, value string, expected audit.Text) error {
	return &audit.Fault{
		Where: fmt.Sprintf("%s:%d", r.place, row.Number),
		Problem: audit.Text{
			ZH: fmt.Sprintf("%s 一列的“%s”不可用：%s", field, value, expected.ZH),
			EN: fmt.Sprintf("column %s, %q cannot be used: %s", field, value, expected.EN),
		},
		Remedy: audit.Text{ZH: "请更正名单", EN: "correct the list"},
	}
}
