package render

import (
	"io"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// Inspection is what would be read of some files (SPEC 5), for a person.
type Inspection struct {
	Files   []InspectedFile
	Unfed   []audit.Text // names of the tables that nothing feeds
	Notices []audit.Notice
}

// InspectedFile is one file; Encoding is empty where the format has only one.
type InspectedFile struct {
	Path, Format, Encoding string
	Sheets                 []InspectedSheet
}

// InspectedSheet is one sheet. The table's name is empty if it feeds none, and
// Reason may say why.
type InspectedSheet struct {
	audit.Input
	Title     audit.Text // of the table
	Hidden    bool
	HeaderRow int
	Columns   []InspectedColumn
	Reason    audit.Text
	Problems  []audit.Problem
	Cells     [][]string // every row, if asked for
}

// InspectedColumn is a header and the field that it feeds; an empty field is unknown. The
// title is the field's in a language that has one of its own.
type InspectedColumn struct {
	Header, Field string
	Title         audit.Text
}

// Write tells file by file and sheet by sheet what maps to what, what is
// skipped and what is bad, then what is missing altogether.
func (n *Inspection) Write(w io.Writer, o Options) error {
	t := newTerminal(w, o)
	for i, f := range n.Files {
		if i > 0 {
			t.line()
		}
		t.paragraph("", bold, strings.TrimSpace(Plain(f.Path)+"  "+f.Format+" "+f.Encoding))
		for _, s := range f.Sheets {
			t.inspected(s)
		}
	}
	t.missing(n)
	return t.out.Flush()
}

func (t *terminal) inspected(s InspectedSheet) {
	t.line("  ", t.sheetHead(s))
	if reason := t.text(s.Reason); reason != "" {
		t.paragraph("    ", yellow, reason)
	}
	t.paragraph("    ", plain, t.account(s))
	t.mapping(s.Columns)
	for _, c := range audit.Causes(s.Problems) {
		t.flow("    ✗ ", red, t.cause(c))
	}
	t.cells(s.Cells)
}

// sheetHead names the sheet, if files of this kind have any, and its table.
func (t *terminal) sheetHead(s InspectedSheet) string {
	table := t.paint(yellow, t.Say("不属于任何表", "feeds no table"))
	if s.Table != "" {
		table = "→ " + t.paint(bold, t.coded(t.text(s.Title), s.Table))
	}
	if s.Hidden {
		table += t.Say("（隐藏的工作表）", " (hidden sheet)")
	}
	if s.Sheet == "" {
		return table
	}
	return t.Say("［%s］ ", "[%s] ", Plain(s.Sheet)) + table
}

// account says where the header is and what becomes of the rows below it.
func (t *terminal) account(s InspectedSheet) string {
	switch {
	case s.HeaderRow == 0 && s.Table != "":
		return t.Say("没有任何记录", "no records")
	case s.HeaderRow == 0:
		return t.Say("没有内容", "holds nothing")
	}
	rows := s.Input
	bad := ""
	if rows.SetAside > 0 {
		bad = t.Say("，有问题 %d 行", ", %d bad", rows.SetAside)
		rows.SetAside = 0
	}
	return t.Say("表头在第 %d 行；可用 ", "header on row %d; ", s.HeaderRow) +
		t.number(rows.Rows, "行", "row used", "rows used") + t.leftOut(rows) + bad + t.cellAccount(s.Input.Cells)
}

// mapping lists which header feeds which field, as many side by side as fit,
// and then the headers that feed none.
func (t *terminal) mapping(fed []InspectedColumn) {
	var known [][2]string
	var unknown []string
	left, right := 0, 0
	for _, c := range fed {
		p := [2]string{cut(Plain(c.Header), widestValue/2), t.coded(t.text(c.Title), c.Field)}
		if c.Field == "" {
			unknown = append(unknown, p[0])
			continue
		}
		known = append(known, p)
		left, right = max(left, columns(p[0])), max(right, columns(p[1]))
	}
	across := max(1, (t.width-4)/(left+right+6))
	for i := 0; i < len(known); i += across {
		line := "    "
		for _, p := range known[i:min(i+across, len(known))] {
			line += pad(p[0], left) + " → " + pad(p[1], right) + "   "
		}
		t.line(line)
	}
	if len(unknown) > 0 {
		t.paragraph("    ", yellow, t.Say("不认识，已忽略：", "unknown, ignored: ")+strings.Join(unknown, t.Say("、", ", ")))
	}
}

// coded puts what settings call a thing behind what it is called in this language, if that
// is another word.
func (t tongue) coded(title, code string) string {
	if title == "" || title == code {
		return code
	}
	return title + t.Say("（", " (") + code + t.Say("）", ")")
}

// widestCell is how far the columns of a sheet are lined up; longer cells
// stand as they are.
const widestCell = 24

// cells lists every row as it stands, numbered as a spreadsheet does.
func (t *terminal) cells(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], min(columns(Plain(cell)), widestCell))
		}
	}
	number := len(strconv.Itoa(len(rows)))
	for k, row := range rows {
		label := strconv.Itoa(k + 1)
		parts := []string{"    ", t.paint(dim, strings.Repeat(" ", number-len(label))+label)}
		for i, cell := range row {
			parts = append(parts, t.paint(dim, " │ "), pad(Plain(cell), widths[i]))
		}
		t.line(parts...)
	}
}

// missing sums up, and names the tables that are still wanted.
func (t *terminal) missing(n *Inspection) {
	rows, sheets := audit.Input{}, 0
	for _, f := range n.Files {
		for _, s := range f.Sheets {
			if s.Table != "" {
				sheets++
				rows.Rows += s.Rows
				rows.SetAside += s.SetAside
			}
		}
	}
	t.heading(plain, t.Say("小结", "summary"))
	bad := ""
	if rows.SetAside > 0 {
		bad = t.Say("，有问题 %d 行", ", %d bad", rows.SetAside)
	}
	t.paragraph("", plain, t.number(len(n.Files), "个文件", "file", "files")+t.Say("，", ", ")+
		t.number(sheets, "张表", "table", "tables")+t.Say("：可用 ", ": ")+t.number(rows.Rows, "行", "row used", "rows used")+bad)
	if len(n.Unfed) > 0 {
		names := make([]string, len(n.Unfed))
		for i, table := range n.Unfed {
			names[i] = t.text(table)
		}
		t.paragraph("", plain, t.Say("没有来源的表：", "tables that nothing feeds: ")+strings.Join(names, t.Say("、", ", ")))
	}
	for _, notice := range n.Notices {
		t.flow("", plain, t.notice(notice))
	}
}
