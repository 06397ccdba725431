package render

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// Ledger is what people wrote into an earlier ledger (问题台账), to be carried
// over to the findings it was written on.
type Ledger struct {
	Further []string      // headers of columns that people added
	Entries []LedgerEntry // rows with something written, in order
	Sheets  []LedgerSheet // sheets that people added
}

// LedgerEntry is one row of an earlier ledger: the finding as it was told then,
// and what people wrote beside it.
type LedgerEntry struct {
	Fingerprint string   // empty: a row that people added
	Closed      bool     // it stood among the closed ones already
	Finding     []string // branch to evidence, as in findingColumns
	Written     []string // as in entryColumns
	Further     []string // as in Ledger.Further
}

// LedgerSheet is a sheet of an earlier ledger as it was read: all cells as text.
type LedgerSheet struct {
	Name string
	Rows []LedgerRow
}

// LedgerRow is one row; Number is its place in the sheet, from 1.
type LedgerRow struct {
	Number   int
	Cells    []string
	Comments map[int]string // on cells, by column from 0
}

// The columns of a finding: what is told, then what people write. The hidden
// last one knows a finding again.
var (
	serialColumn   = column{audit.Text{ZH: "序号", EN: "no."}, 6}
	findingColumns = []column{
		{audit.Text{ZH: "支部", EN: "branch"}, 16}, {audit.Text{ZH: "姓名", EN: "name"}, 12},
		{audit.Text{ZH: "工号", EN: "id"}, 13}, {audit.Text{ZH: "要求", EN: "requirement"}, 18},
		{audit.Text{ZH: "条款", EN: "clause"}, 26}, {audit.Text{ZH: "问题", EN: "what is wrong"}, 60},
		{audit.Text{ZH: "实际", EN: "actual"}, 12}, {audit.Text{ZH: "应达", EN: "required"}, 12},
		{audit.Text{ZH: "依据位置", EN: "evidence"}, 34},
	}
	entryColumns = []column{
		{audit.Text{ZH: "整改措施", EN: "measures"}, 26}, {audit.Text{ZH: "责任人", EN: "responsible"}, 11},
		{audit.Text{ZH: "整改期限", EN: "deadline"}, 12}, {progressTitle, 26},
		{audit.Text{ZH: "责任单位", EN: "responsible office"}, 16}, {stageTitle, 14}, {audit.Text{ZH: "销号日期", EN: "closed on"}, 12},
	}
	progressTitle     = audit.Text{ZH: "整改情况", EN: "progress"}
	stageTitle        = audit.Text{ZH: "整改进度", EN: "stage"}
	fingerprintColumn = column{audit.Text{ZH: "指纹", EN: "fingerprint"}, 12}
)

// firstEntries is how many of the entry columns every ledger has: earlier versions
// wrote no others.
const firstEntries = 4

// The sheets of the ledger, in order.
var (
	summarySheet  = audit.Text{ZH: "汇总", EN: "Summary"}
	findingsSheet = audit.Text{ZH: "问题清单", EN: "Findings"}
	dueSheet      = audit.Text{ZH: "即将到期", EN: "Due"}
	unknownSheet  = audit.Text{ZH: "无法判定", EN: "Unknown"}
	waivedSheet   = audit.Text{ZH: "豁免", EN: "Waived"}
	problemsSheet = audit.Text{ZH: "数据问题", EN: "Data problems"}
	figuresSheet  = audit.Text{ZH: "口径", EN: "Thresholds"}
	closedSheet   = audit.Text{ZH: "已销号", EN: "Closed"}
	ledgerSheets  = []audit.Text{summarySheet, findingsSheet, dueSheet, unknownSheet, waivedSheet, problemsSheet, figuresSheet, closedSheet}
)

func calls(t audit.Text, name string) bool {
	name = strings.TrimSpace(name)
	return name == t.ZH || strings.EqualFold(name, t.EN)
}

// ReadLedger takes in the sheets of an earlier ledger in either language. It is
// strict: what it would have to leave out is a *audit.Fault, so that nothing
// people wrote is lost on the way.
func ReadLedger(sheets []LedgerSheet) (*Ledger, error) {
	l := &Ledger{}
	found := false
	for _, sheet := range sheets {
		var err error
		switch {
		case calls(findingsSheet, sheet.Name):
			found = true
			err = l.take(sheet, false)
		case calls(closedSheet, sheet.Name):
			err = l.take(sheet, true)
		case !slices.ContainsFunc(ledgerSheets, func(t audit.Text) bool { return calls(t, sheet.Name) }):
			l.Sheets = append(l.Sheets, commented(sheet))
		default:
			err = uncommented(sheet)
		}
		if err != nil {
			return nil, err
		}
	}
	if !found {
		return nil, ledgerFault("", "没有“问题清单”工作表", "there is no sheet “问题清单”", "请给出由 ninefold 写出的台账", "give a ledger written by ninefold")
	}
	return l, nil
}

// commented puts the comments of a sheet into its cells: the new ledger has texts only.
func commented(sheet LedgerSheet) LedgerSheet {
	for i, row := range sheet.Rows {
		for column, text := range row.Comments {
			for len(row.Cells) <= column {
				row.Cells = append(row.Cells, "")
			}
			row.Cells[column] = withComment(row.Cells[column], text)
		}
		sheet.Rows[i] = LedgerRow{Number: row.Number, Cells: row.Cells}
	}
	return sheet
}

// withComment adds a comment to what stands in its cell.
func withComment(cell, comment string) string {
	if cell = strings.TrimSpace(cell); cell == "" {
		return "批注：" + comment
	}
	return cell + "（批注：" + comment + "）"
}

// uncommented refuses comments on a sheet that is written anew each time.
func uncommented(sheet LedgerSheet) error {
	for _, row := range sheet.Rows {
		if err := row.uncommented(sheet.Name); err != nil {
			return err
		}
	}
	return nil
}

func (row LedgerRow) uncommented(sheet string) error {
	for _, column := range slices.Sorted(maps.Keys(row.Comments)) {
		text := Plain(row.Comments[column])
		return ledgerFault(fmt.Sprintf("%s %d", sheet, row.Number),
			fmt.Sprintf("第 %d 列有批注“%s”，这里每次重写，无处可转", column+1, text),
			fmt.Sprintf("column %d has the comment “%s”, and this place is written anew each time", column+1, text),
			"请把批注写到问题清单的整改情况或自己加的列里", "write it into the progress or a column of your own in the list of findings")
	}
	return nil
}

func ledgerFault(where, zh, en, remedyZH, remedyEN string) error {
	return &audit.Fault{Where: where, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN}}
}

// ledgerLayout says in which column, from 0, each kind of text stands.
type ledgerLayout struct {
	sheet                string
	serial, fingerprint  int
	finding, entry       []int
	further, furtherName []int // columns, and their places in Ledger.Further
}

// take reads one sheet of findings.
func (l *Ledger) take(sheet LedgerSheet, closed bool) error {
	head := slices.IndexFunc(sheet.Rows[:min(20, len(sheet.Rows))], func(r LedgerRow) bool { return at(r.Cells, fingerprintColumn) >= 0 })
	if head < 0 {
		return ledgerFault(sheet.Name, "找不到“指纹”列，无法对应到问题", "there is no column “指纹”, so entries cannot be told to findings",
			"请用 ninefold 写出的台账，不要删除隐藏的“指纹”列", "use a ledger written by ninefold and keep its hidden column “指纹”")
	}
	lay, err := l.layout(sheet.Name, sheet.Rows[head].Cells)
	if err != nil {
		return err
	}
	for _, row := range sheet.Rows[:head+1] {
		if err := row.uncommented(sheet.Name); err != nil {
			return err
		}
	}
	seen := map[string]int{}
	for _, row := range sheet.Rows[head+1:] {
		entry, err := lay.read(row, len(l.Further))
		if err != nil {
			return err
		}
		entry.Closed = closed
		if !entry.says() {
			continue
		}
		if first := seen[entry.Fingerprint]; first > 0 && entry.Fingerprint != "" && !closed {
			return ledgerFault(fmt.Sprintf("%s %d", sheet.Name, row.Number),
				fmt.Sprintf("与第 %d 行是同一问题（指纹相同），两行都有填写", first), fmt.Sprintf("is the same finding as row %d (same fingerprint), and both have entries", first),
				"请把两行的填写合并到一行，并删除另一行", "merge the entries into one row and delete the other")
		}
		seen[entry.Fingerprint] = row.Number
		l.Entries = append(l.Entries, entry)
	}
	return nil
}

func at(cells []string, c column) int {
	return slices.IndexFunc(cells, func(cell string) bool { return calls(c.title, cell) })
}

// layout finds every column by its header; columns that are not ours are those
// that people added.
func (l *Ledger) layout(sheet string, header []string) (*ledgerLayout, error) {
	lay := &ledgerLayout{sheet: sheet, serial: at(header, serialColumn), fingerprint: at(header, fingerprintColumn)}
	ours := map[int]bool{lay.serial: true, lay.fingerprint: true}
	for _, c := range findingColumns {
		lay.finding = append(lay.finding, at(header, c))
		ours[at(header, c)] = true
	}
	for k, c := range entryColumns {
		i := at(header, c)
		if i < 0 && k >= firstEntries {
			lay.entry = append(lay.entry, i)
			continue
		}
		if i < 0 {
			return nil, ledgerFault(sheet, "缺少“"+c.title.ZH+"”列", "the column “"+c.title.ZH+"” is missing", "请恢复这一列（可以为空）", "put the column back (it may be empty)")
		}
		lay.entry = append(lay.entry, i)
		ours[i] = true
	}
	times := map[string]int{}
	for i, name := range header {
		if name = strings.TrimSpace(name); ours[i] || name == "" {
			continue
		}
		place := l.furtherColumn(name, times[name])
		times[name]++
		lay.further, lay.furtherName = append(lay.further, i), append(lay.furtherName, place)
		ours[i] = true
	}
	return lay, nil
}

// furtherColumn is the place of the column of a name that people added, the nth of
// that name in its sheet, from 0: columns of one name are as many columns.
func (l *Ledger) furtherColumn(name string, nth int) int {
	for i, known := range l.Further {
		if known != name {
			continue
		}
		if nth == 0 {
			return i
		}
		nth--
	}
	l.Further = append(l.Further, name)
	return len(l.Further) - 1
}

// read reads one row. A text under no header has no place to go.
func (lay *ledgerLayout) read(row LedgerRow, further int) (LedgerEntry, error) {
	row = lay.withComments(row)
	cell := func(i int) string {
		if i < 0 || i >= len(row.Cells) {
			return ""
		}
		return strings.TrimSpace(row.Cells[i])
	}
	e := LedgerEntry{Fingerprint: cell(lay.fingerprint), Further: make([]string, further)}
	for _, i := range lay.finding {
		e.Finding = append(e.Finding, cell(i))
	}
	for _, i := range lay.entry {
		e.Written = append(e.Written, cell(i))
	}
	for k, i := range lay.further {
		e.Further[lay.furtherName[k]] = cell(i)
	}
	for i := range row.Cells {
		if cell(i) != "" && !lay.knows(i) {
			return e, ledgerFault(fmt.Sprintf("%s %d", lay.sheet, row.Number), "“"+Plain(cell(i))+"”所在的列没有表头，无处可转", "“"+Plain(cell(i))+"” stands under no header, so it has no place to go",
				"请给这一列加上表头", "give its column a header")
		}
	}
	return e, nil
}

// withComments puts comments where they are carried over: into the cell that they
// stand on if people write it, else into the progress.
func (lay *ledgerLayout) withComments(row LedgerRow) LedgerRow {
	progress := lay.entry[slices.IndexFunc(entryColumns, func(c column) bool { return c.title == progressTitle })]
	for _, column := range slices.Sorted(maps.Keys(row.Comments)) {
		at := column
		if !slices.Contains(lay.entry, at) && !slices.Contains(lay.further, at) {
			at = progress
		}
		cells := slices.Clone(row.Cells)
		for len(cells) <= at {
			cells = append(cells, "")
		}
		cells[at] = withComment(cells[at], row.Comments[column])
		row.Cells = cells
	}
	return row
}

func (lay *ledgerLayout) knows(i int) bool {
	return i == lay.serial || i == lay.fingerprint || slices.Contains(lay.finding, i) || slices.Contains(lay.entry, i) || slices.Contains(lay.further, i)
}

// says reports whether people wrote anything in the row, or the row itself.
func (e *LedgerEntry) says() bool {
	written := func(s string) bool { return s != "" }
	if slices.ContainsFunc(e.Written, written) || slices.ContainsFunc(e.Further, written) {
		return true
	}
	return (e.Fingerprint == "" || e.Closed) && slices.ContainsFunc(e.Finding, written)
}

// Masked gives the ledger with every text changed; nil of nil.
func (l *Ledger) Masked(change func(string) string) *Ledger {
	if l == nil {
		return nil
	}
	all := func(texts []string) []string {
		out := make([]string, len(texts))
		for i, text := range texts {
			out[i] = change(text)
		}
		return out
	}
	masked := &Ledger{Further: all(l.Further)}
	for _, e := range l.Entries {
		e.Finding, e.Written, e.Further = all(e.Finding), all(e.Written), all(e.Further)
		masked.Entries = append(masked.Entries, e)
	}
	for _, s := range l.Sheets {
		sheet := LedgerSheet{Name: change(s.Name)}
		for _, row := range s.Rows {
			sheet.Rows = append(sheet.Rows, LedgerRow{Number: row.Number, Cells: all(row.Cells)})
		}
		masked.Sheets = append(masked.Sheets, sheet)
	}
	return masked
}

// match tells which entry belongs to a finding, and which belong to none.
type match struct {
	byFingerprint map[string]*LedgerEntry
	left          []*LedgerEntry
	further       []string
}

// match brings entries to the findings of a result. An entry on a closed one
// comes back with it unless a newer one stands in the list.
func (l *Ledger) match(findings []*audit.Verdict) match {
	m := match{byFingerprint: map[string]*LedgerEntry{}}
	if l == nil {
		return m
	}
	m.further = l.Further
	current := map[string]bool{}
	for _, v := range findings {
		current[v.Fingerprint] = true
	}
	for _, closed := range []bool{false, true} {
		for i := range l.Entries {
			e := &l.Entries[i]
			switch {
			case e.Closed != closed:
			case current[e.Fingerprint] && m.byFingerprint[e.Fingerprint] == nil:
				m.byFingerprint[e.Fingerprint] = e
			default:
				m.left = append(m.left, e)
			}
		}
	}
	return m
}
