package correction

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source"
	"ninefold/internal/source/cell"
)

// Laid is what became of an overlay in one run.
type Laid struct {
	Overlaid *audit.Overlaid // nil: there was no overlay
	Notices  []audit.Notice
}

// Lay lays the overlay over opened files: their sheets give the corrected cells from now
// on. A file is known by its digest alone; one that lies there twice is corrected twice.
// Corrections of a sheet, a row or a column that the file has not, and those of cells
// that hold something else than they say, are told at once, each a *audit.Fault.
func (o *Overlay) Lay(files []*source.File) (*Laid, error) {
	laid := &Laid{}
	if o == nil {
		return laid, nil
	}
	laid.Overlaid = &audit.Overlaid{SHA256: o.SHA256, Given: len(o.List), Cells: []audit.Correction{}}
	byFile := map[string][]audit.Correction{}
	for _, c := range o.List {
		byFile[c.SHA256] = append(byFile[c.SHA256], c)
	}
	met := map[string]bool{}
	var faults []error
	for _, file := range files {
		if list := byFile[file.SHA256]; len(list) > 0 {
			met[file.SHA256] = true
			cells, err := layOver(file, list)
			laid.Overlaid.Cells, faults = append(laid.Overlaid.Cells, cells...), append(faults, err)
		}
	}
	slices.SortFunc(laid.Overlaid.Cells, func(a, b audit.Correction) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	laid.Notices = append(changed(laid.Overlaid), o.idle(met, files)...)
	return laid, errors.Join(faults...)
}

// changed says that cells were not read as they stand in their files.
func changed(all *audit.Overlaid) []audit.Notice {
	n := len(all.Cells)
	if n == 0 {
		return nil
	}
	return []audit.Notice{{Code: audit.CorrectedCode, Count: n, Message: audit.Text{
		ZH: audit.Fill("%d 格按更正清单读取，与文件所写不同；文件本身没有改动", n),
		EN: audit.Fill("%d {cell was|cells were} read as the overlay of corrections says, and not as the files have them; the files themselves are unchanged", n),
	}}}
}

// idle names the files of corrections that are about none of the run.
func (o *Overlay) idle(met map[string]bool, files []*source.File) []audit.Notice {
	count := map[string]int{}
	var names []string
	for _, c := range o.List {
		if met[c.SHA256] {
			continue
		}
		if count[c.Path] == 0 {
			names = append(names, c.Path)
		}
		count[c.Path]++
	}
	slices.Sort(names)
	var notices []audit.Notice
	for _, name := range names {
		why := audit.Text{ZH: "这次没有读到这个文件", EN: "the file is none of this run"}
		if slices.ContainsFunc(files, func(f *source.File) bool { return f.Path == name }) {
			why = audit.Text{ZH: "这个文件的内容已经不同", EN: "the file holds something else now"}
		}
		notices = append(notices, audit.Notice{Code: audit.CorrectionIdleCode, Path: name, Count: count[name], Message: audit.Text{
			ZH: audit.Fill("更正清单里有 %d 条没有用上：", count[name]) + why.ZH,
			EN: audit.Fill("%d {correction|corrections} of the overlay had no effect: ", count[name]) + why.EN,
		}})
	}
	return notices
}

// layOver corrects the sheets of one file and gives what it corrects, under the name
// that the run calls the file.
func layOver(file *source.File, list []audit.Correction) ([]audit.Correction, error) {
	file.Sheets = slices.Clone(file.Sheets) // those of a database are kept by its reader
	bySheet := map[string]byRow{}
	var cells []audit.Correction
	for _, c := range list {
		c.Path = file.Path
		if bySheet[c.Sheet] == nil {
			bySheet[c.Sheet] = byRow{}
		}
		bySheet[c.Sheet][c.Row] = append(bySheet[c.Sheet][c.Row], c)
		cells = append(cells, c)
	}
	var faults []error
	for i, sheet := range file.Sheets {
		rows := bySheet[sheet.Name()]
		if rows == nil {
			continue
		}
		delete(bySheet, sheet.Name())
		faults = append(faults, rows.check(sheet))
		file.Sheets[i] = over(sheet, rows)
	}
	for _, c := range cells {
		if bySheet[c.Sheet] != nil {
			faults = append(faults, wrong(&c, audit.Textf("文件没有工作表“%s”", "the file has no sheet \"%s\"", c.Sheet)))
		}
	}
	return cells, errors.Join(faults...)
}

func wrong(c *audit.Correction, problem audit.Text) *audit.Fault {
	at := c.Origin()
	where := c.Path
	if c.Sheet != "" {
		where += "/" + c.Sheet
	}
	return &audit.Fault{Where: where + "!" + at.Cell(), Problem: audit.Text{ZH: "更正无法使用：" + problem.ZH, EN: "a correction does not fit: " + problem.EN}, Remedy: audit.Text{
		ZH: "请撤回这条更正，或从清单中删去", EN: "take this correction back, or out of the overlay",
	}}
}

// byRow are the corrections of one sheet.
type byRow map[int][]audit.Correction

var errEnough = errors.New("enough of this sheet")

// check holds every correction against the cell that it is about.
func (rows byRow) check(sheet source.Sheet) error {
	last := 0
	for row := range rows {
		last = max(last, row)
	}
	seen := map[int]bool{}
	var faults []error
	err := sheet.Each(func(row source.Row) error {
		for i := range rows[row.Number] {
			c := &rows[row.Number][i]
			seen[row.Number] = true
			if stands := textAt(row.Cells, c.Column); stands != c.Old {
				faults = append(faults, misfit(c, stands))
			}
		}
		if row.Number >= last {
			return errEnough
		}
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	for row, list := range rows {
		for i := range list {
			if !seen[row] {
				faults = append(faults, wrong(&list[i], audit.Text{ZH: "表中没有这一行", EN: "the sheet has no such row"}))
			}
		}
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errors.Join(faults...)
}

// Misfit is the error of a correction of a cell that holds something else than it says.
// Bare is the same without what stands in cells, for whom nothing of that may be told.
type Misfit struct {
	*audit.Fault

	Bare *audit.Fault
}

// Unwrap gives the words.
func (m *Misfit) Unwrap() error { return m.Fault }

func misfit(c *audit.Correction, stands string) error {
	return &Misfit{
		wrong(c, audit.Textf("格中是“%s”，更正说是“%s”", "the cell holds \"%s\", and the correction says \"%s\"", quotable(stands), quotable(c.Old))),
		wrong(c, audit.Text{ZH: "格中的内容与更正所说的不同", EN: "the cell holds something else than the correction says"}),
	}
}

// quotable keeps quotes within a text from ending it.
func quotable(text string) string {
	return strings.NewReplacer(`"`, "'", "“", "‘", "”", "’").Replace(text)
}

func textAt(cells []source.Cell, column int) string {
	if column > len(cells) {
		return ""
	}
	return cells[column-1].Text
}

// correctedSheet is a sheet some cells of which are given as they should be. It comes in one
// part: its rows are counted from its beginning.
type correctedSheet struct {
	source.Sheet
	rows byRow
}

// keyedSheet is one whose rows have names.
type keyedSheet struct {
	*correctedSheet
	named source.Keyed
}

// Key implements source.Keyed.
func (k *keyedSheet) Key(row int) string { return k.named.Key(row) }

func over(sheet source.Sheet, rows byRow) source.Sheet {
	one := &correctedSheet{sheet, rows}
	if named, ok := sheet.(source.Keyed); ok {
		return &keyedSheet{one, named}
	}
	return one
}

// Merges implements source.Merged.
func (o *correctedSheet) Merges() []source.Range {
	if merged, ok := o.Sheet.(source.Merged); ok {
		return merged.Merges()
	}
	return nil
}

// Each implements source.Sheet.
func (o *correctedSheet) Each(yield func(source.Row) error) error {
	var line []source.Cell
	return o.Sheet.Each(func(row source.Row) error {
		if list := o.rows[row.Number]; list != nil {
			line = append(line[:0], row.Cells...)
			for i := range list {
				for len(line) < list[i].Column {
					line = append(line, source.Cell{})
				}
				line[list[i].Column-1] = cell.OfText(list[i].New)
			}
			row.Cells = line
		}
		return yield(row)
	})
}
