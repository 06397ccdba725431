package template

import (
	"errors"
	"strconv"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// advice is how to fill in the sheets, a paragraph each.
var advice = []audit.Text{
	{ZH: "一张工作表一类记录，从第 3 行填起，一行一条；表头和第 1 行的说明请不要改动，列的次序可以改。", EN: "A sheet holds one kind of record. Fill in from row 3, one record a row. Leave the headers and row 1 as they are; columns may change places."},
	{ZH: "橙色列必填，灰色列没有就空着。鼠标停在表头上可看到每一列的说明。", EN: "Orange columns are required; leave grey ones blank where there is nothing to say. Each header has a note."},
	{ZH: "只能填固定几种内容的列有下拉列表；职务、带教内容可以多选，用顿号隔开。", EN: "Columns of choices have a drop-down list. In 职务 and 带教内容 several may stand, separated by 、."},
	{ZH: "日期写成 2024-03-05 或 2024年3月5日，年、月、日都要有。", EN: "Write dates as 2024-03-05 or 2024年3月5日, with year, month and day."},
	{ZH: "工号、编号是文本，前面的 0 保留；同一个人、支部、团组织、活动在各表里用同一个编号。没有编号时，可把表头改为“姓名”“组织名称”“支部名称”“活动名称”，填不重名的名称。",
		EN: "Ids are text and keep their leading zeros; the same person, branch, unit or event has the same id in all sheets. Without ids, rename the header to 姓名, 组织名称, 支部名称 or 活动名称 and give names that are unique."},
	{ZH: "确实没有某类记录的，在该表第 3 行首格写“无”。空着的表视为还没有填写，有关要求按“无法判定”处理；用不到的表可以删除。",
		EN: "Where there really is nothing of a kind to record, write 无 into the first cell of row 3. An empty sheet counts as not filled in yet, and what needs it as unknown. Sheets that are not needed may be deleted."},
	{ZH: "填好后运行 ninefold inspect 查看会读到什么，再运行 ninefold check。本表只作说明，下面的例子不会被当作数据。",
		EN: "When done, ninefold inspect says what will be read, and ninefold check checks it. This sheet only explains: the examples below are never taken for data."},
}

// explanationWidth is how many columns the paragraphs go across.
const explanationWidth = 8

// explain makes the first sheet: how to fill in the others, and for each of them
// what records look like.
func (b *workbook) explain() error {
	sheet := dossier.ExplanationSheet
	p := &placer{workbook: b, sheet: sheet, row: 1}
	p.err = errors.Join(b.SetSheetName(b.GetSheetName(0), sheet), b.SetColWidth(sheet, "A", "N", 16))
	p.line(b.styles.heading, audit.Text{ZH: "导入模板填写说明", EN: "How to fill in the import templates (填写说明)"}.In(b.lang))
	for i, paragraph := range advice {
		p.paragraph(i+1, paragraph.In(b.lang))
	}
	for _, t := range dossier.Tables() {
		p.examplesOf(t)
	}
	return p.err
}

// placer writes the explanation row by row, and keeps the first error.
type placer struct {
	*workbook
	sheet string
	row   int
	err   error
}

// line writes a row of cells in one style.
func (p *placer) line(style int, texts ...string) {
	for i, text := range texts {
		p.cell(i+1, style, text)
	}
	p.row++
}

func (p *placer) cell(column, style int, text string) {
	name, err := excelize.CoordinatesToCellName(column, p.row)
	p.keep(err)
	p.keep(p.SetCellStr(p.sheet, name, text))
	p.keep(p.SetCellStyle(p.sheet, name, name, style))
}

func (p *placer) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// paragraph writes a numbered text across several columns.
func (p *placer) paragraph(number int, text string) {
	first, err := excelize.CoordinatesToCellName(1, p.row)
	p.keep(err)
	last, err := excelize.CoordinatesToCellName(explanationWidth, p.row)
	p.keep(err)
	p.keep(p.MergeCell(p.sheet, first, last))
	p.keep(p.SetRowHeight(p.sheet, p.row, 34))
	p.line(p.styles.words, strconv.Itoa(number)+". "+text)
}

// examplesOf writes the header of a table with records as they are filled in.
func (p *placer) examplesOf(t *dossier.Table) {
	p.row++
	p.line(p.styles.heading, audit.Text{ZH: t.Chinese, EN: t.Chinese + " " + t.Name}.In(p.lang))
	for i := range t.Fields {
		style := p.styles.optional
		if t.Fields[i].Required {
			style = p.styles.required
		}
		p.cell(i+1, style, t.Fields[i].Chinese)
	}
	p.row++
	for _, record := range examples[t.Name] {
		p.line(p.styles.text, record...)
	}
}

// examples are records of an invented office, of all tables, in the order of their
// fields. They belong together: copied into their sheets they are read as they stand.
var examples = map[string][][]string{
	"people": {
		{"0001", "甲某", "B01", "组织部", "一级主任科员", "骨干", "是", "2010-07-01", "支部负责人", "2015-03-02", "", "是"},
		{"0012", "乙某", "B01", "组织部", "四级主任科员", "青年干部", "否", "", "", "2024-01-08", "", "否"},
	},
	"branches":      {{"B01", "组织部支部", "", "2012-05-04", ""}},
	"units":         {{"U01", "某街道团工委", "街镇"}, {"U02", "某公司团委", "企业"}},
	"liaisons":      {{"0012", "U01", "2024-01-15", ""}},
	"visits":        {{"0012", "2024-03-05", "上午", "U01", "2", "1"}, {"0012", "2024-03-06", "全天", "", "", ""}},
	"reports":       {{"0012", "调研报告", "2024", "2024-11-20", "基层团组织调研"}},
	"interviews":    {{"0012", "0001", "2024-04-10"}},
	"plans":         {{"0012", "2024", "2024-02-28", "四级主任科员", "青年干部"}},
	"mentorships":   {{"0012", "0001", "2024-01-15", "2025-01-14", "学习、工作、生活"}},
	"postings":      {{"0012", "组织部", "2024-01-08", "", "科员", "四级主任科员", "B01", ""}},
	"secondments":   {{"0012", "某街道", "街镇", "2024-06-03", "2024-08-30"}},
	"events":        {{"E01", "B01", "辅导报告", "2024-05-16", "主题教育", "集中学习", "丙教授", "党校教授"}},
	"participation": {{"E01", "0012", "参加", ""}},
	"leave":         {{"0012", "2024-10-08", "2024-10-12", "年休假"}},
}
