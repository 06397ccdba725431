package suggest

import (
	"errors"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// grid is what is looked at of one sheet. Rows and columns count from 1.
type grid struct {
	file   File
	sheet  string
	cells  [][]source.Cell // cells[i] is row i+1
	more   bool            // the sheet has more than was looked at
	report dossier.SheetReport
}

var errEnough = errors.New("enough of this sheet")

func newGrid(f File, sheet source.Sheet, report dossier.SheetReport) (*grid, error) {
	g := &grid{file: f, sheet: sheet.Name(), report: report}
	held := 0
	err := sheet.Each(func(row source.Row) error {
		if len(g.cells) == rowLimit || held > cellLimit {
			g.more = true
			return errEnough
		}
		cells := make([]source.Cell, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = c
			cells[i].Text = strings.Clone(strings.TrimFunc(c.Text, spelling.IsSpace))
		}
		held += len(cells)
		g.cells = append(g.cells, cells)
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	for len(g.cells) > 0 && g.filled(len(g.cells)) == 0 {
		g.cells = g.cells[:len(g.cells)-1]
	}
	return g, err
}

func (g *grid) cell(row, column int) source.Cell {
	if row < 1 || row > len(g.cells) || column < 1 || column > len(g.cells[row-1]) {
		return source.Cell{}
	}
	return g.cells[row-1][column-1]
}

func (g *grid) text(row, column int) string { return g.cell(row, column).Text }

// width is the last column of a row that holds something.
func (g *grid) width(row int) int {
	last := 0
	if row >= 1 && row <= len(g.cells) {
		for i, c := range g.cells[row-1] {
			if c.Text != "" {
				last = i + 1
			}
		}
	}
	return last
}

// filled counts the cells of a row that hold something.
func (g *grid) filled(row int) int {
	n := 0
	for column := 1; column <= g.width(row); column++ {
		if g.text(row, column) != "" {
			n++
		}
	}
	return n
}

// titles is what stands above a row, in as far as it is no header: rows of one cell.
func (g *grid) titles(header int) string {
	var all []string
	for row := 1; row < header; row++ {
		if g.filled(row) == 1 || row == 1 {
			all = append(all, g.text(row, 1))
		}
	}
	return strings.Join(all, " ")
}

// title is the name of the file without folder and ending.
func (g *grid) title() string {
	base := path.Base(g.file.Below)
	return strings.TrimSuffix(base, path.Ext(base))
}

// pattern is how `ignore:` names the sheet.
func (g *grid) pattern() string {
	if g.sheet == "" {
		return g.file.Below
	}
	return g.file.Below + "/" + g.sheet
}

func (f File) inSubfolder() bool { return strings.Contains(f.Below, "/") }

// column gives the texts below a row of one column that are no totals.
func (g *grid) column(column, header int) (texts []string) {
	for row := header + 1; row <= len(g.cells); row++ {
		if t := g.text(row, column); t != "" && !g.closing(row) {
			texts = append(texts, t)
		}
	}
	return texts
}

// closing reports a total or a note: a row whose first cell says so.
func (g *grid) closing(row int) bool {
	for column := 1; column <= g.width(row); column++ {
		if t := spelling.Fold(g.text(row, column)); t != "" {
			return dossier.IsTotal(t) || dossier.IsNote(t)
		}
	}
	return false
}

// blocks finds the same headers side by side: the columns of each block, and how
// many columns the first of them has. A sheet without has one block of all columns.
func blocks(g *grid) (groups []string, width int) {
	for row := 1; row <= min(headerSeek, len(g.cells)); row++ {
		if starts, wide := repeated(g, row); len(starts) > 1 {
			for _, start := range starts {
				groups = append(groups, layout.Letter(start)+":"+layout.Letter(start+wide-1))
			}
			return groups, wide
		}
	}
	return nil, 1 << 14
}

// repeated gives where each block of a row begins, if it is of equal blocks, and how
// wide they are.
func repeated(g *grid, row int) (starts []int, wide int) {
	last, first := g.width(row), g.text(row, 1)
	if first == "" || g.filled(row) < 4 {
		return nil, 0
	}
	for column := 1; column <= last; column++ {
		if g.text(row, column) == first {
			starts = append(starts, column)
		}
	}
	if len(starts) < 2 {
		return nil, 0
	}
	step := starts[1] - starts[0]
	wide = step
	for wide > 0 && g.text(row, wide) == "" { // the gap between blocks
		wide--
	}
	for i, start := range starts {
		if start != 1+i*step {
			return nil, 0
		}
		for k := range wide {
			if g.text(row, start+k) != g.text(row, 1+k) {
				return nil, 0
			}
		}
	}
	if wide < 2 || last > starts[len(starts)-1]+wide-1 {
		return nil, 0
	}
	return starts, wide
}

// starts are how far the further blocks lie behind the first.
func (g *grid) starts(groups []string) []int {
	var all []int
	for i, group := range groups {
		first, _, _ := layout.ColumnsOf(groups[0])
		if from, _, _ := layout.ColumnsOf(group); i > 0 {
			all = append(all, from-first)
		}
	}
	return all
}

// examples are the first different texts of a column.
func examples(texts []string) []string {
	var all []string
	for _, t := range texts {
		if !slices.Contains(all, t) {
			all = append(all, t)
		}
		if len(all) == 3 {
			break
		}
	}
	return all
}

// sample are the first cells of a row.
func (g *grid) sample(row int) listed {
	var all []string
	for column := 1; column <= g.width(row) && len(all) < 6; column++ {
		if t := g.text(row, column); t != "" {
			all = append(all, layout.Letter(column)+"="+t)
		}
	}
	return all
}

func textCell(text string) source.Cell { return source.Cell{Kind: source.Text, Text: text} }

// looks is what a cell is like, taken by itself.
type looks uint8

const (
	other looks = iota
	wholeDate
	monthDay   // 3月5日
	dayOfMonth // 5, 5日
	yearMonth  // 2019.03
	weekNumber // 第3周
	dayOfWeek  // 周一
	halfDay    // 上午
)

var (
	monthDayForm  = regexp.MustCompile(`^(\d{1,2})[月./-](\d{1,2})[日号]?([(（].*|上午.*|下午.*)?$`)
	dayForm       = regexp.MustCompile(`^(\d{1,2})[日号]?$`)
	yearMonthForm = regexp.MustCompile(`^(19|20)\d{2}[年./-]\d{1,2}月?$`)
	weekForm      = regexp.MustCompile(`^第?[0-9一二三四五六七八九十]{1,3}周$`)
	weekdayForm   = regexp.MustCompile(`^(周|星期|礼拜)?[一二三四五六日天]$`)
	halfDayForm   = regexp.MustCompile(`^(上午|下午|上|下|am|pm)$`)
	yearForm      = regexp.MustCompile(`(?:^|\D)(20\d{2}|19\d{2})(?:\D|$)`)
	monthForm     = regexp.MustCompile(`(?:^|\D)(1[0-2]|0?[1-9])月(?:份|$|\D)`)
)

// look says what a cell is like.
func (v *vocabulary) look(c source.Cell) looks {
	text := spelling.Fold(c.Text)
	switch {
	case text == "":
		return other
	case c.Kind == source.Day, v.dates.Understands(c.Text):
		return wholeDate
	case yearMonthForm.MatchString(text):
		return yearMonth
	case weekForm.MatchString(text):
		return weekNumber
	case isDayOfMonth(text):
		return dayOfMonth
	case c.Kind != source.Number && isMonthDay(text):
		return monthDay
	case halfDayForm.MatchString(text):
		return halfDay
	case weekdayForm.MatchString(text):
		return dayOfWeek
	}
	return other
}

func isMonthDay(text string) bool {
	m := monthDayForm.FindStringSubmatch(text)
	return len(m) > 2 && between(m[1], 12) && between(m[2], 31)
}

func isDayOfMonth(text string) bool {
	m := dayForm.FindStringSubmatch(text)
	return len(m) > 1 && between(m[1], 31)
}

func between(digits string, most int) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n >= 1 && n <= most
}

// dayNumber is the number of a cell like 5 or 5日; 0 for any other.
func dayNumber(text string) int {
	if m := dayForm.FindStringSubmatch(spelling.Fold(text)); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

func saysYear(text string) bool { return yearForm.MatchString(spelling.Fold(text)) }

func saysMonth(text string) bool { return monthForm.MatchString(spelling.Fold(text)) }

// places finds where the year, and if it is wanted the month, of a sheet's dates
// stand. A year that stands nowhere is asked for.
func (g *grid) places(header int, month bool) dateParts {
	var d dateParts
	where := []struct{ place, text string }{{"title", g.titles(header)}, {"sheet", g.sheet}, {"file", g.title()}}
	for _, w := range where {
		if d.year == "" && saysYear(w.text) {
			d.year = w.place
			d.note = say("年份取自“%s”", "the year is taken from %q", w.text)
		}
	}
	for _, place := range []int{1, 0, 2} { // the sheet's name before its title
		if month && d.month == "" && saysMonth(where[place].text) {
			d.month = where[place].place
		}
	}
	d.ask = d.year == ""
	return d
}

func wordsOf(table, field string) dossier.Words {
	t, _ := dossier.TableNamed(table)
	return dossier.NewWords(&t.Fields[t.Field(field)])
}

// headersOf are the columns of a row that are headers of a kind: days in order,
// people all different.
func (v *vocabulary) headersOf(g *grid, row int, kind looks) []int {
	var columns []int
	met, before := map[string]bool{}, 0
	for column := 1; column <= g.width(row); column++ {
		text := g.text(row, column)
		fits := kind == other && v.isPerson(text) || kind != other && v.look(g.cell(row, column)) == kind
		if !fits {
			continue
		}
		if kind == dayOfMonth {
			if n := dayNumber(text); n <= before {
				return nil
			} else if before = n; len(columns) > 0 && n > dayNumber(g.text(row, columns[len(columns)-1]))+7 {
				return nil
			}
		}
		if met[spelling.Fold(text)] {
			return nil
		}
		met[spelling.Fold(text)] = true
		columns = append(columns, column)
	}
	return columns
}
