package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

func title(zh, en string, width float64) column { return column{audit.Text{ZH: zh, EN: en}, width} }

// none is how many columns people fill in where there is nothing to fill in.
const none = 1 << 10

// summary counts the verdicts by requirement, and says beneath what was judged.
func (b *workbook) summary() {
	columns := []column{title("系统", "system", 14), title("要求", "requirement", 24), title("要求编号", "rule", 24), title("级别", "severity", 8)}
	for _, status := range audit.Statuses() {
		columns = append(columns, column{statusNames[status], 9})
	}
	s := b.begin(b.text(summarySheet), none, append(columns, title("达标率", "rate", 9))...)
	for _, rule := range b.Summary.Rules {
		one := &square{count: map[audit.Status]int{}}
		one.add(rule)
		described := b.rule(rule.Rule)
		s.row(b.counted(one, b.text(b.square(rule.Rule).Title), b.text(described.Title), rule.Rule, b.severity(rule.Severity))...)
	}
	last := s.rows
	all, apart := b.whole()
	s.row(b.counted(all, b.Say("合计", "total"), "", "", "")...)
	if apart.owed() > 0 {
		s.row(b.counted(apart, b.Say("自定义要求（不计入合计）", "requirements from outside (not in the total)"), "", "", "")...)
	}
	s.row()
	run := b.Run
	if narrowed := b.caution(b.Result); narrowed != "" {
		s.row(b.Say("注意", "mind"), narrowed)
	}
	for _, line := range [][2]string{
		{b.Say("考核期", "period"), b.period(run.Period)},
		{b.Say("截至", "as of"), run.AsOf.String()},
		{b.Say("对象", "subjects"), b.Say("范围内 %d，范围外 %d", "%d in scope, %d out of scope", b.Summary.Subjects, b.Summary.OutOfScope)},
		{b.Say("程序版本", "version"), run.Version},
		{b.Say("要求摘要", "policy digest"), run.PolicyDigest},
		{b.Say("配置摘要", "config digest"), run.ConfigDigest},
	} {
		s.row(line[0], line[1])
	}
	for _, in := range run.Inputs {
		s.row(b.Say("来源", "input"), b.place(in.Path, in.Sheet, 0), b.account(in)+b.Say("；SHA-256 ", "; SHA-256 ")+in.SHA256)
	}
	s.end(last)
}

// account says in one line what became of the rows of an input.
func (t tongue) account(in audit.Input) string {
	return t.Say("共 %d 行：采用 %d，跳过 %d，搁置 %d，重复 %d", "%d {row|rows}: %d used, %d skipped, %d set aside, %d {duplicate|duplicates}",
		in.Total, in.Rows, in.Skipped, in.SetAside, in.Duplicates) + t.cellAccount(in.Cells)
}

// cellAccount accounts for the filled cells of a cross table, or the parts of cells.
func (t tongue) cellAccount(c *audit.Cells) string {
	if c == nil {
		return ""
	}
	return t.Say("；有内容的 %d 格：记录 %d，空白 %d，搁置 %d，重复 %d", "; %d filled {cell|cells}: %d recorded, %d blank, %d set aside, %d {duplicate|duplicates}",
		c.Filled, c.Recorded, c.Blanks, c.SetAside, c.Duplicates)
}

func (b *workbook) counted(s *square, lead ...any) []any {
	for _, status := range audit.Statuses() {
		lead = append(lead, s.count[status])
	}
	return append(lead, s.percentage())
}

// with lists the verdicts of one status in the order of the result.
func (v *overview) with(status audit.Status) []*audit.Verdict {
	var list []*audit.Verdict
	for i := range v.Verdicts {
		if v.Verdicts[i].Status == status {
			list = append(list, &v.Verdicts[i])
		}
	}
	return list
}

// subject gives branch, name, id and requirement of a verdict, and its clause.
func (b *workbook) subject(v *audit.Verdict) []any {
	rule := b.rule(v.Rule)
	branch := v.Subject.Branch
	if name := b.branches[branch]; name != "" {
		branch = name
	}
	return []any{branch, v.Subject.Name, v.Subject.ID, b.text(rule.Title), b.text(rule.Source)}
}

// told gives the columns of a finding.
func (b *workbook) told(v *audit.Verdict) []any {
	return append(b.subject(v), b.message(v), b.measure(v, v.Actual), b.measure(v, v.Required),
		strings.Join(b.evidence(v), b.Say("；", "; ")))
}

func (b *workbook) findings(ledger *Ledger) {
	open := b.with(audit.Fail)
	m := ledger.match(open)
	s := b.beginFindings(b.text(findingsSheet), m.further)
	for i, v := range open {
		e := m.byFingerprint[v.Fingerprint]
		if e == nil {
			e = &LedgerEntry{}
		}
		s.finding(i+1, b.told(v), e, len(m.further), v.Fingerprint)
	}
	s.end(s.rows)
	b.leftOver(ledger, m)
}

func (b *workbook) beginFindings(name string, further []string) *sheet {
	columns := append([]column{serialColumn}, findingColumns...)
	entries := len(columns)
	columns = append(columns, entryColumns...)
	for _, header := range further {
		columns = append(columns, title(header, header, 20))
	}
	columns = append(columns, fingerprintColumn)
	b.hidden = len(columns)
	defer func() { b.hidden = 0 }()
	b.offerProgress(entries)
	return b.begin(name, entries, columns...)
}

// lastLedgerRow is the last row in which the ledger offers choices.
const lastLedgerRow = 100_000

// offerProgress makes a list of the column in which people say how far a finding
// is settled; other words may still be written there.
func (b *workbook) offerProgress(entries int) {
	at := slices.IndexFunc(entryColumns, func(c column) bool { return c.title == stageTitle })
	letter, err := excelize.ColumnNumberToName(entries + at + 1)
	b.keep(err)
	choices := excelize.NewDataValidation(true)
	b.keep(choices.SetDropList(strings.Split(b.Say("未开始,整改中,已完成待核,已销号,申请延期", "not begun,under way,done and to be verified,closed,extension asked for"), ",")))
	choices.ShowErrorMessage = false
	choices.SetSqref(letter + "2:" + letter + strconv.Itoa(lastLedgerRow))
	b.pending = choices
}

// finding writes one row: what is told and what people wrote.
func (s *sheet) finding(n int, told []any, e *LedgerEntry, further int, fingerprint string) {
	cells := append([]any{n}, told...)
	for _, texts := range [][]string{exactly(e.Written, len(entryColumns)), exactly(e.Further, further)} {
		for _, text := range texts {
			cells = append(cells, handwritten(text))
		}
	}
	s.row(append(cells, fingerprint)...)
}

// exactly gives exactly n texts.
func exactly(texts []string, n int) []string {
	return append(slices.Clip(texts), make([]string, n-len(texts))...)
}

// leftOver keeps what people wrote on findings that are no more.
func (b *workbook) leftOver(ledger *Ledger, m match) {
	if ledger == nil {
		return
	}
	s := b.beginFindings(b.text(closedSheet), m.further)
	for i, e := range m.left {
		told := make([]any, len(e.Finding))
		for k, text := range e.Finding {
			told[k] = handwritten(text)
		}
		s.finding(i+1, told, e, len(m.further), e.Fingerprint)
	}
	s.end(s.rows)
}

func (b *workbook) due() {
	s := b.begin(b.text(dueSheet), none, append(append([]column{serialColumn}, findingColumns[:5]...), title("情况", "what is due", 50), findingColumns[8])...)
	for i, v := range b.with(audit.Due) {
		s.row(append(append([]any{i + 1}, b.subject(v)...), b.message(v), strings.Join(b.evidence(v), b.Say("；", "; ")))...)
	}
	s.end(s.rows)
}

func (b *workbook) unknowns() {
	s := b.begin(b.text(unknownSheet), none, append(append([]column{serialColumn}, findingColumns[:5]...), title("原因", "why", 50))...)
	for i, v := range b.with(audit.Unknown) {
		s.row(append(append([]any{i + 1}, b.subject(v)...), b.message(v))...)
	}
	s.end(s.rows)
}

func (b *workbook) waived() {
	s := b.begin(b.text(waivedSheet), none, append(append([]column{serialColumn}, findingColumns[:5]...), title("问题", "what is wrong", 40),
		title("理由", "reason", 24), title("批准", "approved by", 14), title("自", "from", 12), title("至", "until", 12), title("出处", "origin", 20))...)
	for i, v := range b.with(audit.Waived) {
		w := audit.Waiver{}
		from, until := "", ""
		if v.Waiver != nil {
			w = *v.Waiver
			from, until = w.From.String(), w.Until.String()
		}
		s.row(append(append([]any{i + 1}, b.subject(v)...), b.message(v), w.Reason, w.ApprovedBy, from, until, w.Origin)...)
	}
	s.end(s.rows)
}

// problems lists the cells that were set aside and what else was noticed.
func (b *workbook) problems() {
	s := b.begin(b.text(problemsSheet), none, title("类别", "kind", 10), title("文件", "file", 24), title("工作表", "sheet", 14),
		title("行", "row", 7), title("列", "column", 14), title("值", "value", 20), title("说明", "what was expected", 50))
	lang := b.tongue.Lang
	for _, p := range b.Run.Quarantined {
		s.row(b.Say("搁置", "set aside"), p.Path, p.Sheet, p.Row, p.Column, p.Value, b.Say("应为", "expected ")+p.Expected.In(lang))
	}
	for _, c := range correctedCells(&b.Run) {
		s.row(b.Say("更正", "corrected"), c.Path, c.Sheet, c.Row, audit.ColumnName(c.Column), c.Old, b.corrected(&c))
	}
	for _, n := range b.Run.Notices {
		s.row(b.Say("提示", "notice"), n.Path, n.Sheet, nil, n.Column, nil, n.Message.In(lang))
	}
	s.end(s.rows)
}

func (b *workbook) figures() {
	s := b.begin(b.text(figuresSheet), none, title("要求", "requirement", 22), title("要求编号", "rule", 24), title("参数", "parameter", 18),
		title("含义", "meaning", 24), title("支部", "branch", 14), title("起用", "from", 12), title("值", "value", 18), title("单位", "unit", 10),
		title("设定于", "set at", 26), title("依据", "basis", 22))
	for _, f := range b.Figures {
		rule := b.rule(f.Rule)
		p, ok := rule.Parameter(f.Parameter)
		if !ok {
			p = &audit.Parameter{}
		}
		from, branch := "", b.Say("全部", "all")
		if f.From != nil {
			from = f.From.String()
		}
		if f.Branch != "" {
			branch = f.Branch
		}
		s.row(b.text(rule.Title), f.Rule, f.Parameter, b.text(p.Title), branch, from, b.setting(f.Value), b.text(p.Unit), b.origin(f.Origin), b.basis(p))
	}
	s.end(s.rows)
}

// setting writes a figure for a person: a list by its elements.
func (t tongue) setting(v any) any {
	switch v := v.(type) {
	case []string:
		return Plain(strings.Join(t.choices(v), t.Say("、", ", ")))
	case []any:
		texts := make([]string, len(v))
		for i, item := range v {
			texts[i] = figure(item)
		}
		return strings.Join(t.choices(texts), t.Say("、", ", "))
	}
	return quantity(v)
}

func (t tongue) origin(origin string) string {
	if origin == "default" {
		return t.Say("默认值", "default")
	}
	return Plain(origin)
}

// basis says whose figure the default is.
func (t tongue) basis(p *audit.Parameter) string {
	if p.Ours {
		return t.Say("原文未定，本工具拟定", "ours: the method gives none")
	}
	return t.Say("工作法", "the method")
}

// carriedOver puts sheets that people added behind the ledger's own.
func (b *workbook) carriedOver(ledger *Ledger) {
	if ledger == nil {
		return
	}
	for _, own := range ledger.Sheets {
		width := 1
		for _, row := range own.Rows {
			width = max(width, len(row.Cells))
		}
		s := b.plainSheet(own.Name)
		for _, row := range own.Rows {
			for _, cell := range row.Cells {
				s.add(0, safe(cell))
			}
			s.rows = max(s.rows, row.Number-1)
			s.write()
		}
		if s.err == nil {
			s.keep(s.stream.Flush())
		}
	}
}

// plainSheet opens a sheet without a header of ours.
func (b *workbook) plainSheet(name string) *sheet {
	s := &sheet{workbook: b, name: name}
	_, err := b.file.NewSheet(name)
	b.keep(err)
	if b.err == nil {
		s.open()
	}
	return s
}
