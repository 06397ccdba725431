package report

import (
	"io"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/render"
)

// Inspection reports what would be read of some files (SPEC 5), and what is passed
// over. Its JSON is in one language, that of the run.
func Inspection(files []dossier.FileReport, notices []audit.Notice, o Options) Report {
	s := &inspectionReport{Options: o, files: files, notices: notices}
	for i := range files {
		file := &files[i]
		for k := range file.Sheets {
			s.sheets = append(s.sheets, inspectedPlace{file, &file.Sheets[k]})
		}
	}
	return Report{Document: s.document(), JSON: s.json(), Text: s.text}
}

// inspectionReport is what was found in files, as it is reported.
type inspectionReport struct {
	Options
	files   []dossier.FileReport
	sheets  []inspectedPlace // of all files
	notices []audit.Notice
}

// inspectedPlace is a sheet and its file.
type inspectedPlace struct {
	file *dossier.FileReport
	*dossier.SheetReport
}

// The document of inspect -o json (SPEC 5).
type (
	inspectionDocument struct {
		Files []inspectedFile `json:"files"`
	}
	inspectedFile struct {
		dossier.FileReport

		Sheets []inspectedSheet `json:"sheets"`
	}
	inspectedSheet struct {
		dossier.SheetReport

		Problems []inspectedProblem `json:"problems"`
		Reason   string             `json:"reason,omitempty"`
	}
	inspectedProblem struct {
		Row      int    `json:"row"`
		Column   string `json:"column"`
		Cell     string `json:"cell,omitempty"`
		Value    string `json:"value"`
		Expected string `json:"expected"`
	}
)

func (s *inspectionReport) json() any {
	files := make([]inspectedFile, 0, len(s.files))
	for _, report := range s.files {
		out := inspectedFile{FileReport: report, Sheets: []inspectedSheet{}}
		for _, sheet := range report.Sheets {
			shown := inspectedSheet{SheetReport: sheet, Problems: []inspectedProblem{}, Reason: sheet.Reason.In(s.Lang)}
			for _, p := range sheet.Problems {
				shown.Problems = append(shown.Problems, inspectedProblem{p.Row, p.Column, p.Cell, p.Value, p.Expected.In(s.Lang)})
			}
			out.Sheets = append(out.Sheets, shown)
		}
		files = append(files, out)
	}
	return inspectionDocument{files}
}

// text tells a person sheet by sheet.
func (s *inspectionReport) text(w io.Writer, o render.Options) error {
	shown := render.Inspection{Notices: s.notices, Unfed: s.unfed()}
	for _, f := range s.files {
		file := render.InspectedFile{Path: f.Path, Format: f.Format, Encoding: f.Encoding}
		for i := range f.Sheets {
			file.Sheets = append(file.Sheets, sheetShown(&f.Sheets[i]))
		}
		shown.Files = append(shown.Files, file)
	}
	return shown.Write(w, o)
}

// unfed are the tables that nothing feeds.
func (s *inspectionReport) unfed() []audit.Text {
	fed := map[string]bool{}
	for _, sheet := range s.sheets {
		fed[sheet.Table] = true
	}
	var unfed []audit.Text
	for _, t := range dossier.Tables() {
		if !fed[t.Name] {
			unfed = append(unfed, audit.Text{ZH: t.Chinese, EN: t.Name})
		}
	}
	return unfed
}

func sheetShown(s *dossier.SheetReport) render.InspectedSheet {
	shown := render.InspectedSheet{
		Input:  audit.Input{Sheet: s.Name, Table: s.Table, Rows: s.Rows, Skipped: s.Skipped, SetAside: s.SetAside, Duplicates: s.Duplicates, Hidden: s.HiddenRows, Cells: s.CellCounts},
		Hidden: s.Hidden, HeaderRow: s.HeaderRow, Reason: s.Reason, Cells: s.Cells,
	}
	if t, ok := dossier.TableNamed(s.Table); ok {
		shown.Title.ZH = t.Chinese
	}
	for _, c := range s.Columns {
		shown.Columns = append(shown.Columns, render.InspectedColumn{Header: c.Header, Field: c.Field, Title: audit.Text{ZH: fieldName(s.Table, c.Field)}})
	}
	for _, p := range s.Problems {
		shown.Problems = append(shown.Problems, audit.Problem{Row: p.Row, Column: p.Column, Cell: p.Cell, Value: p.Value, Expected: p.Expected})
	}
	return shown
}

func (s *inspectionReport) document() *doc.Document {
	rows, bad := 0, 0
	for _, sheet := range s.sheets {
		if sheet.Table != "" {
			rows, bad = rows+sheet.Rows, bad+sheet.SetAside
		}
	}
	d := &doc.Document{
		Lang: s.Lang, Title: s.Lang.Say("会读到什么", "What would be read"), Foot: s.foot(),
		Sub:      s.Lang.Say("%d 个文件，可用 %d 行，有问题 %d 行", "files: %d, rows used: %d, bad: %d", len(s.files), rows, bad),
		Sections: []doc.Section{s.account(), s.columns(), s.problems()},
	}
	for _, n := range s.notices {
		d.Warnings = append(d.Warnings, render.Notice(n, s.Lang))
	}
	if unfed := s.unfed(); len(unfed) > 0 {
		names := make([]string, len(unfed))
		for i, one := range unfed {
			names[i] = one.In(s.Lang)
		}
		d.Sections = append(d.Sections, doc.Section{Title: s.Lang.Say("没有来源的表", "tables that nothing feeds"), Sheet: s.Lang.Say("没有来源的表", "not fed"), Text: []string{strings.Join(names, s.Lang.Say("、", ", "))}})
	}
	if cells := s.cells(); len(cells.Rows) > 0 {
		d.Sections = append(d.Sections, cells)
	}
	if len(d.Warnings) > 0 {
		d.Sections = append(d.Sections, s.noteSheet(d.Warnings))
	}
	return d
}

// place are the columns that name a sheet.
func (s *inspectionReport) place() []doc.Column {
	return []doc.Column{{Title: s.Lang.Say("文件", "file"), Width: 36}, {Title: s.Lang.Say("工作表", "sheet"), Width: 20}}
}

// account is what becomes of the rows of each sheet.
func (s *inspectionReport) account() doc.Section {
	section := doc.Section{Title: s.Lang.Say("各表", "sheets"), Sheet: s.Lang.Say("各表", "sheets"), Columns: append(s.place(), []doc.Column{
		{Title: s.Lang.Say("格式", "format"), Width: 10, In: doc.InBook}, {Title: s.Lang.Say("编码", "encoding"), Width: 12, In: doc.InBook},
		{Title: s.Lang.Say("表", "table"), Width: 20}, {Title: s.Lang.Say("表头所在行", "header row"), Width: 12, Number: true},
		{Title: s.Lang.Say("可用", "used"), Width: 10, Number: true}, {Title: s.Lang.Say("跳过", "skipped"), Width: 10, Number: true}, {Title: s.Lang.Say("重复", "duplicates"), Width: 10, Number: true},
		{Title: s.Lang.Say("有问题", "bad"), Width: 10, Number: true}, {Title: s.Lang.Say("其中隐藏的行", "hidden rows"), Width: 14, Number: true, In: doc.InBook}, {Title: s.Lang.Say("说明", "remark"), Width: 60},
	}...)}
	for _, sheet := range s.sheets {
		section.Rows = append(section.Rows, []doc.Cell{
			doc.Text(sheet.file.Path), doc.Text(sheet.Name), doc.Text(sheet.file.Format), doc.Text(sheet.file.Encoding), doc.Text(s.table(sheet.Table)), count(sheet.HeaderRow),
			count(sheet.Rows), count(sheet.Skipped), count(sheet.Duplicates), count(sheet.SetAside), count(sheet.HiddenRows), doc.Text(s.remark(sheet)),
		})
	}
	return section
}

func (s *inspectionReport) table(name string) string {
	if name == "" {
		return s.Lang.Say("不属于任何表", "feeds no table")
	}
	return s.Lang.Say(tableName(name), name)
}

// remark says what is special about a sheet, and why it cannot be read.
func (s *inspectionReport) remark(sheet inspectedPlace) string {
	words := sheet.Reason.In(s.Lang)
	if !sheet.Hidden {
		return words
	}
	return strings.TrimSpace(s.Lang.Say("隐藏的工作表。", "A hidden sheet. ") + words)
}

// columns is which header feeds which field.
func (s *inspectionReport) columns() doc.Section {
	section := doc.Section{Title: s.Lang.Say("各列", "columns"), Sheet: s.Lang.Say("各列", "columns"), Columns: append(s.place(), doc.Column{Title: s.Lang.Say("表头", "header"), Width: 24}, doc.Column{Title: s.Lang.Say("字段", "field"), Width: 24})}
	if s.Lang != audit.EN {
		section.Columns = append(section.Columns, doc.Column{Title: s.Lang.Say("代码", "code"), Width: 24}) // for sources:
	}
	for _, sheet := range s.sheets {
		for _, c := range sheet.Columns {
			field := s.Lang.Say("不认识，已忽略", "unknown, ignored")
			if c.Field != "" {
				field = s.Lang.Say(fieldName(sheet.Table, c.Field), c.Field)
			}
			section.Rows = append(section.Rows, texts(sheet.file.Path, sheet.Name, c.Header, field, c.Field)[:len(section.Columns)])
		}
	}
	return section
}

// problems are the bad cells.
func (s *inspectionReport) problems() doc.Section {
	section := doc.Section{Title: s.Lang.Say("有问题的内容", "bad cells"), Sheet: s.Lang.Say("有问题的内容", "bad cells"), Most: s.most(map[string]int{"md": 50, "html": 500}), Left: s.leftOut, Columns: append(s.place(), []doc.Column{
		{Title: s.Lang.Say("行", "row"), Width: 8, Number: true}, {Title: s.Lang.Say("列", "column"), Width: 18}, {Title: s.Lang.Say("单元格", "cell"), Width: 10}, {Title: s.Lang.Say("内容", "value"), Width: 24}, {Title: s.Lang.Say("应为", "expected"), Width: 50},
	}...)}
	for _, sheet := range s.sheets {
		for _, p := range sheet.Problems {
			section.Rows = append(section.Rows, []doc.Cell{
				doc.Text(sheet.file.Path), doc.Text(sheet.Name), count(p.Row), doc.Text(p.Column), doc.Text(p.Cell), doc.Text(p.Value), doc.Text(p.Expected.In(s.Lang)),
			})
		}
	}
	if len(section.Rows) == 0 {
		section.Text = []string{s.Lang.Say("没有", "none")}
	}
	return section
}

// leftOut says where the bad cells are that a page does not show.
func (s *inspectionReport) leftOut(rows int) string {
	return s.Lang.Say("另有 %d 处未列出，-o xlsx 和 -o json 列出全部。", "%d more {is|are} not listed; -o xlsx and -o json list them all.", rows)
}

// cells is every row as it stands, where these were asked for.
func (s *inspectionReport) cells() doc.Section {
	section := doc.Section{Title: s.Lang.Say("各行单元格", "the cells of every row"), Sheet: s.Lang.Say("各行", "rows"), Columns: append(s.place(), doc.Column{Title: s.Lang.Say("行", "row"), Width: 8, Number: true})}
	widest := 0
	for _, sheet := range s.sheets {
		for _, row := range sheet.Cells {
			widest = max(widest, len(row))
		}
	}
	for k := range widest {
		section.Columns = append(section.Columns, doc.Column{Title: strconv.Itoa(k + 1), Width: 18})
	}
	for _, sheet := range s.sheets {
		for i, row := range sheet.Cells {
			cells := []doc.Cell{doc.Text(sheet.file.Path), doc.Text(sheet.Name), count(i + 1)}
			section.Rows = append(section.Rows, append(append(cells, texts(row...)...), make([]doc.Cell, widest-len(row))...))
		}
	}
	return section
}
