package render

import (
	"io"
	"math"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "xlsx",
		About: audit.Text{
			ZH: "问题台账（WPS、Excel 工作簿），可填写整改情况并用 --ledger 转入下次",
			EN: "the ledger as a workbook; what is filled in is carried over with --ledger",
		},
		Binary: true,
		Render: renderXLSX,
	})
}

// renderXLSX writes the ledger (问题台账). Every text is a text cell that no
// spreadsheet calculates; the parts of the file are sorted and bear no time, so
// that a result repeats to the byte.
func renderXLSX(w io.Writer, r *audit.Result, o Options) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	archive := newSortedZip(w)
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return archive }) // past the buffer of excelize
	b := &workbook{tongue: tongue{o.Lang}, file: f, archive: archive, overview: newOverview(unabridged(r))}
	b.branches = branchNames(r)
	b.title = b.Say("问题台账", "ledger of findings") + b.Say("（考核期 %s，截至 %s）", " (period %s, as of %s)", b.period(r.Run.Period), r.Run.AsOf)
	b.style()
	b.fill(o.Ledger)
	if b.err == nil {
		setProperties(f, b.title, r.Run.AsOf)
	}
	if b.err != nil {
		return b.err
	}
	return f.Write(io.Discard)
}

// branchNames gives the name of each branch that the result names, else its id.
func branchNames(r *audit.Result) map[string]string {
	names := map[string]string{}
	for _, b := range r.Summary.Branches {
		names[b.ID] = b.Name
	}
	for i := range r.Verdicts {
		if s := &r.Verdicts[i].Subject; s.Kind == audit.Branch {
			names[s.ID] = s.Name
		}
	}
	return names
}

// workbook grows sheet by sheet. It keeps the first error.
type workbook struct {
	tongue
	*overview
	file     *excelize.File
	archive  *sortedZip
	branches map[string]string
	head     int // styles
	entry    int
	body     int
	formats  map[string]int // styles of the body for numbers, by their format
	title    string         // stands above every sheet on paper
	sheets   int
	hidden   int                      // column of the next sheet that is hidden, from 1; 0: none
	pending  *excelize.DataValidation // choices that the next sheet offers; nil: none
	err      error
}

func (b *workbook) fill(ledger *Ledger) {
	b.summary()
	b.findings(ledger)
	b.due()
	b.unknowns()
	b.waived()
	b.problems()
	b.figures()
	b.carriedOver(ledger)
}

// sheet is one sheet being written, row by row.
type sheet struct {
	*workbook
	stream *excelize.StreamWriter // of all but the rows
	lines  *sheetRows
	cells  []sheetCell // of the row being made
	name   string
	width  int
	rows   int
	widths []float64 // of the columns
}

// A column has a title and a width in characters.
type column struct {
	title audit.Text
	width float64
}

// begin opens a sheet with a frozen, filtered header row that repeats in print.
// Columns from the given one on are for people to fill in.
func (b *workbook) begin(name string, entries int, columns ...column) *sheet {
	s := &sheet{workbook: b, name: name, width: len(columns)}
	b.sheets++
	if len(columns) > excelize.MaxColumns {
		b.keep(tooLarge(name, audit.Textf("有 %d 列，工作簿的一张表最多 %d 列", "has %d columns; a sheet of a workbook takes at most %d", len(columns), excelize.MaxColumns)))
	}
	if b.sheets == 1 {
		b.keep(b.file.SetSheetName("Sheet1", name))
	} else {
		_, err := b.file.NewSheet(name)
		b.keep(err)
	}
	b.layout(name)
	if b.pending != nil {
		b.keep(b.file.AddDataValidation(name, b.pending))
		b.pending = nil
	}
	if b.err != nil {
		return s
	}
	if s.open(); b.err != nil {
		return s
	}
	for i, c := range columns {
		s.widths = append(s.widths, c.width)
		b.keep(s.stream.SetColWidth(i+1, i+1, c.width))
	}
	if b.hidden > 0 {
		b.keep(s.stream.SetColVisible(b.hidden, b.hidden, false))
	}
	b.keep(s.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	for i, c := range columns {
		style := b.head
		if i >= entries {
			style = b.entry
		}
		s.add(style, safe(c.title.In(b.tongue.Lang)))
	}
	return s.write()
}

// open readies a sheet for its rows.
func (s *sheet) open() {
	stream, err := s.file.NewStreamWriter(s.name)
	if s.keep(err); err == nil {
		s.stream, s.lines = stream, s.archive.rowsOf(stream.SheetID)
	}
}

// layout is A4 across, as wide as the page, the header row on every page.
func (b *workbook) layout(name string) {
	landscape, paper, wide, high, fit := "landscape", 9, 1, 0, true
	b.keep(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.keep(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &paper, FitToWidth: &wide, FitToHeight: &high}))
	b.keep(b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddHeader: printed(b.title, name), OddFooter: "&C&P / &N"}))
	b.keep(b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: quoted(name) + "!$1:$1", Scope: name}))
}

func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

func (b *workbook) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// tooLarge says that a sheet does not fit into any workbook: nothing is written, rather
// than some of it.
func tooLarge(sheet string, why audit.Text) error {
	return &audit.Fault{Where: sheet, Problem: why, Remedy: audit.Text{
		ZH: "请分成几份来做，或改用没有这个上限的 -o json",
		EN: "do it in parts, or use -o json, which has no such limit",
	}}
}

// add adds a cell to the row being made.
func (s *sheet) add(style int, value any) { s.cells = append(s.cells, cellOf(style, value)) }

// write ends the row being made.
func (s *sheet) write() *sheet {
	s.rows++
	if s.rows > excelize.TotalRows {
		s.keep(tooLarge(s.name, audit.Textf("超过 %d 行，工作簿的一张表放不下", "has more than the %d rows that a sheet of a workbook takes", excelize.TotalRows)))
	}
	if s.err == nil {
		s.lines.write(s.rows, s.height(), s.cells)
	}
	s.cells = s.cells[:0]
	return s
}

// row writes texts and numbers in the style of the body.
func (s *sheet) row(cells ...any) {
	for _, cell := range cells {
		style := s.body
		switch value := cell.(type) {
		case string:
			cell = harmless(value)
		case handwritten:
			cell = safe(string(value))
		case formatted:
			cell, style = value.number, s.numberStyle(value.format)
		case int, int64, float64:
			style = s.numberStyle("")
		}
		s.add(style, cell)
	}
	s.write()
}

// end closes the sheet; the filter reaches down to the last row given.
func (s *sheet) end(last int) {
	if s.err != nil {
		return
	}
	corner, err := excelize.CoordinatesToCellName(s.width, max(last, 1))
	s.keep(err)
	s.keep(s.file.AutoFilter(s.name, "A1:"+corner, nil))
	s.keep(s.stream.Flush())
}

// mostCell is a little less than a cell takes.
const mostCell = 32_000

// handwritten is what a person wrote into a cell: its line breaks stay.
type handwritten string

// safe makes a text harmless in a cell, line by line: no formula, nothing hidden.
func safe(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return harmless(s)
	}
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = Plain(line)
	}
	return fitting(inert(strings.Join(lines, "\n")))
}

// harmless does so for a text of one line.
func harmless(s string) string { return fitting(inert(Plain(s))) }

// fitting cuts what is longer than a cell, counted as it counts: in UTF-16.
func fitting(s string) string {
	if len(s) <= mostCell {
		return s
	}
	units := 0
	for i, r := range s {
		if units += utf16.RuneLen(r); units > mostCell {
			return s[:i] + ".."
		}
	}
	return s
}

// quantity gives a figure as a number where it is one.
func quantity(v any) any {
	switch v := v.(type) {
	case int64, int:
		return v
	case float64:
		return math.Round(v*1e4) / 1e4 // as figure has it
	}
	return figure(v)
}

func (b *workbook) style() {
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
	}
	text := &excelize.Alignment{Vertical: "top", WrapText: true}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	fill := func(color string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
	}
	bold := &excelize.Font{Bold: true, Family: "微软雅黑", Size: 10}
	for _, one := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.head, excelize.Style{Border: border, Font: bold, Alignment: middle, Fill: fill("E7ECF3")}},
		{&b.entry, excelize.Style{Border: border, Font: bold, Alignment: middle, Fill: fill("FFF2CC")}},
		{&b.body, excelize.Style{Border: border, Font: &excelize.Font{Family: "微软雅黑", Size: 10}, Alignment: text, NumFmt: 49}},
	} {
		id, err := b.file.NewStyle(&one.style)
		*one.id = id
		b.keep(err)
	}
}
