package render

import (
	"io"
	"iter"
	"math"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

// Book is a workbook of plain tables, such as commands beside check hand out.
type Book struct {
	Title  string
	AsOf   audit.Date // the only date the file bears as its own
	Sheets []Sheet    // one at least
}

// Sheet is one table: a header row that stays in sight and can be filtered, and
// the rows beneath it. A cell is a text, a whole number, a number, a Percent, an
// audit.Date or nil; anything else is written as a figure is.
type Sheet struct {
	Name    string
	Columns []SheetColumn
	Rows    [][]any
	Further iter.Seq[[]any] // rows beneath them that are made as they are written, where there may be a million; nil: none
}

// Percent is a share of 1 that is shown in percent, rounded down to a tenth: 100.0% means
// all.
type Percent float64

func (p Percent) floor() float64 { return math.Floor(float64(p)*1000+1e-9) / 1000 }

// SheetColumn has a title and a width in characters.
type SheetColumn struct {
	Title string
	Width float64
}

// Write writes the workbook as XLSX. Texts are text cells that no spreadsheet
// calculates, dates are dates; the same book gives the same bytes.
func (k Book) Write(w io.Writer) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	archive := newSortedZip(w)
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return archive })
	b := &workbook{file: f, archive: archive, title: Plain(k.Title)}
	b.style()
	day := b.dateStyle()
	for _, one := range k.Sheets {
		b.table(one, day)
	}
	if b.err != nil {
		return b.err
	}
	setProperties(f, k.Title, k.AsOf)
	return f.Write(io.Discard)
}

// table writes one sheet.
func (b *workbook) table(t Sheet, day int) {
	columns, widths := make([]column, len(t.Columns)), t.fitted()
	for i, c := range t.Columns {
		columns[i] = column{audit.Text{ZH: c.Title, EN: c.Title}, widths[i]}
	}
	s := b.begin(t.Name, none, columns...)
	for row := range t.all() {
		if b.err != nil {
			break
		}
		s.plainly(row, day)
	}
	s.end(s.rows)
}

// all are the rows of a sheet in their order.
func (t Sheet) all() iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for row := range slices.Values(t.Rows) {
			if !yield(row) {
				return
			}
		}
		if t.Further != nil {
			t.Further(yield)
		}
	}
}

// Columns of a sheet that is wider than pageWidth, in characters, are narrowed: on paper it
// would be shrunk until nobody can read it. None gets narrower than leastColumn, and
// none than its longest word, an id, as long as that is no longer than widestWord.
const (
	pageWidth   = 170
	leastColumn = 14
	widestWord  = 32
)

// fitted are the widths of the columns: as they are asked for, unless all of them
// together are wider than a page; then what they have beyond their least shrinks alike.
func (t Sheet) fitted() []float64 {
	widths, spare := make([]float64, len(t.Columns)), make([]float64, len(t.Columns))
	rows := t.measured()
	total, room := 0.0, 0.0
	for i, c := range t.Columns {
		widths[i], spare[i] = c.Width, max(0, c.Width-least(rows, i))
		total, room = total+widths[i], room+spare[i]
	}
	if total <= pageWidth || room == 0 {
		return widths
	}
	share := min(1, (total-pageWidth)/room)
	for i := range widths {
		widths[i] -= math.Floor(share * spare[i])
	}
	return widths
}

// mostMeasured is how many rows are looked at for ids where rows are made as they are
// written.
const mostMeasured = 500

// measured are the rows that columns are measured by: those that lie ready, or the first
// that are made.
func (t Sheet) measured() [][]any {
	if t.Further == nil {
		return t.Rows
	}
	var rows [][]any
	for row := range t.all() {
		if rows = append(rows, row); len(rows) == mostMeasured {
			break
		}
	}
	return rows
}

// least is what a column needs for its longest word among some rows.
func least(rows [][]any, column int) float64 {
	longest := leastColumn
	for _, row := range rows {
		if column >= len(row) {
			continue
		}
		text, _ := row[column].(string)
		for word := range strings.FieldsSeq(text) {
			if isID(word) && len(word)+2 <= widestWord {
				longest = max(longest, len(word)+2)
			}
		}
	}
	return float64(longest)
}

// plainly writes a row of which each value has the style that shows it as what it is.
func (s *sheet) plainly(row []any, day int) {
	for _, value := range row {
		switch v := value.(type) {
		case nil:
			s.add(s.body, nil)
		case string:
			s.add(s.body, harmless(v))
		case audit.Date:
			s.addDay(v, day)
		case Percent:
			s.add(s.numberStyle(tenthPercentFormat), v.floor())
		case int, int64, float64:
			s.add(s.numberStyle(""), quantity(v))
		default:
			s.add(s.body, quantity(v))
		}
	}
	s.write()
}

// A spreadsheet counts days so that 1 March 1900 is 61; earlier ones it counts
// wrong, so they are written as texts.
var (
	spreadsheetZero  = audit.DateOf(1899, 12, 30)
	firstSpreadsheet = audit.DateOf(1900, 3, 1)
)

func (s *sheet) addDay(d audit.Date, day int) {
	if d < firstSpreadsheet {
		s.add(s.body, d.String())
		return
	}
	s.add(day, int(d-spreadsheetZero))
}

// dateStyle is the style of the body for days.
func (b *workbook) dateStyle() int {
	style, err := b.file.GetStyle(b.body)
	b.keep(err)
	if err != nil {
		return 0
	}
	format := "yyyy-mm-dd"
	style.NumFmt, style.CustomNumFmt = 0, &format
	id, err := b.file.NewStyle(style)
	b.keep(err)
	return id
}
