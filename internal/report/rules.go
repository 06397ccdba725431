package report

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/method"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// Rulebook is the requirements that are told of, with the systems they stand in.
type Rulebook struct {
	Systems      []audit.System
	Requirements []audit.Requirement
}

// Rules reports all requirements, one a line.
func Rules(b Rulebook, o Options) Report {
	t := &rulebook{o, b}
	return Report{Document: t.list(), JSON: b.Requirements}
}

// Rule reports everything about one of the requirements.
func Rule(b Rulebook, r *audit.Requirement, o Options) Report {
	t := &rulebook{o, b}
	outline := &render.Outline{}
	t.requirement(outline, r, 1)
	return Report{Document: t.page(outline), JSON: r}
}

// Reference is all there is to know of all requirements, as one page of Markdown.
func Reference(b Rulebook, o Options) *doc.Document {
	t := &rulebook{o, b}
	return t.page(t.reference())
}

// rulebook is requirements as they are reported: all from their annotations.
type rulebook struct {
	Options
	Rulebook
}

// page is a document of an outline.
func (b *rulebook) page(outline *render.Outline) *doc.Document {
	return &doc.Document{
		Lang: b.Lang, Title: b.Lang.Say("各项要求", "Requirements"), Foot: b.openFoot(),
		Outline: &doc.Points{
			Outline: outline, Sheet: b.Lang.Say("各项要求", "requirements"),
			Titles: [3]string{b.Lang.Say("要求", "requirement"), b.Lang.Say("部分", "part"), b.Lang.Say("内容", "text")},
		},
	}
}

var subjectNames = map[audit.SubjectKind]audit.Text{
	audit.Person: {ZH: "每个人", EN: "everyone"},
	audit.Member: {ZH: "党员", EN: "party members"},
	audit.Branch: {ZH: "支部", EN: "branches"},
}

func (b *rulebook) system(id string) string {
	for _, s := range b.Systems {
		if s.ID == id {
			return s.Title.In(b.Lang)
		}
	}
	return id
}

// list is all requirements, one a line under their systems. A terminal leaves it to
// show whom each judges, so that each keeps to one line.
func (b *rulebook) list() *doc.Document {
	s := doc.Section{Title: b.Lang.Say("共 %d 项", "%d in all", len(b.Requirements)), Sheet: b.Lang.Say("各项要求", "requirements"), Untitled: true, Flat: true, Columns: []doc.Column{
		{Title: b.Lang.Say("系统", "system"), Width: 20, In: doc.InBook},
		{Title: b.Lang.Say("编号", "id"), Width: 30}, {Title: b.Lang.Say("要求", "requirement"), Width: 36}, {Title: b.Lang.Say("级别", "severity"), Width: 10},
		{Title: b.Lang.Say("对象", "judges"), Width: 16, In: doc.OffScreen},
		{Title: b.Lang.Say("内容", "demand"), Width: 70, In: doc.InBook}, {Title: b.Lang.Say("出处", "source"), Width: 50, In: doc.InBook},
	}}
	last := ""
	for i := range b.Requirements {
		r := &b.Requirements[i]
		if r.System != last {
			s.Rows = append(s.Rows, texts(b.system(r.System)))
			last = r.System
		}
		s.Rows = append(s.Rows, []doc.Cell{
			doc.Text(b.system(r.System)), doc.Figure("  "+r.ID, r.ID), doc.Text(r.Title.In(b.Lang)), doc.Text(render.SeverityName(r.Severity, b.Lang)),
			doc.Text(subjectNames[r.Subject].In(b.Lang)), doc.Text(r.Demand.In(b.Lang)), doc.Text(r.Source.In(b.Lang)),
		})
	}
	return &doc.Document{
		Lang: b.Lang, Brief: true, Title: b.Lang.Say("各项要求", "Requirements"), Sub: b.Lang.Say("一项要求的全部内容：ninefold rules show 编号", "everything about one: ninefold rules show ID"),
		Sections: []doc.Section{s}, Foot: b.openFoot(),
	}
}

// reference is all there is to know of all requirements.
func (b *rulebook) reference() *render.Outline {
	o := &render.Outline{}
	o.Heading(1, b.Lang.Say("各项要求", "Requirements"))
	o.Point(0, b.Lang.Say("本页由 ninefold rules doc 根据各政策的注解写出，请勿手改", "written by ninefold rules doc from the annotations of the policies; not to be edited by hand"))
	last := ""
	for i := range b.Requirements {
		r := &b.Requirements[i]
		if r.System != last {
			o.Heading(2, b.system(r.System))
			last = r.System
		}
		b.requirement(o, r, 3)
	}
	return o
}

// requirement is everything that the annotations say of one.
func (b *rulebook) requirement(o *render.Outline, r *audit.Requirement, level int) {
	o.Heading(level, b.coded(r.Title.In(b.Lang), r.ID))
	o.Point(0, r.Demand.In(b.Lang))
	o.Point(0, b.Lang.Say("出处：%s", "source: %s", r.Source.In(b.Lang)))
	o.Point(0, b.Lang.Say("系统：%s；级别：%s；对象：%s", "system: %s; severity: %s; judges: %s",
		b.system(r.System), render.SeverityName(r.Severity, b.Lang), subjectNames[r.Subject].In(b.Lang)))
	o.Point(0, b.Lang.Say("必须提供的表：%s", "tables that must be supplied: %s", b.tables(r.Tables)))
	if further := r.Reads[len(r.Tables):]; len(further) > 0 {
		o.Point(0, b.Lang.Say("还会用到：%s", "also looks at: %s", b.tables(further)))
	}
	for i := range r.Columns {
		o.Point(0, b.column(r, &r.Columns[i]))
	}
	o.Point(0, b.Lang.Say("用 opa 复核：data.%s.%s.verdict", "to repeat with opa: data.%s.%s.verdict", policy.Root, r.ID))
	if len(r.Parameters) > 0 {
		o.Point(0, b.Lang.Say("阈值（thresholds.%s 之下）", "thresholds (under thresholds.%s)", r.ID))
	}
	for i := range r.Parameters {
		o.Point(1, b.parameter(&r.Parameters[i]))
	}
}

// derivedNames are what facts that no table holds are called.
var derivedNames = map[string]audit.Text{
	"weeks":   {ZH: "工作日历", EN: "the calendar of workdays"},
	"away":    {ZH: "请假、挂职的日子", EN: "days away"},
	"holders": {ZH: "担任支部负责人或干部工作专人的人", EN: "who is secretary or cadre officer"},
}

// column says which column must not be blank in all rows.
func (b *rulebook) column(r *audit.Requirement, c *audit.Column) string {
	words := make([]string, len(c.Any))
	for i, name := range c.Any {
		words[i] = b.columnCoded(name)
	}
	text := b.Lang.Say("整列没有内容即无法判定的列：%s", "cannot be assessed where no row has a value in %s", strings.Join(words, b.Lang.Say(" 或 ", " or ")))
	if c.With != "" {
		text += b.Lang.Say("（%s填了时；反之亦然）", " while %s has one, and the other way round", b.columnCoded(c.With))
	}
	if p, ok := r.Parameter(c.UnlessEmpty); ok {
		text += b.Lang.Say("（阈值 %s 为空时除外）", ", unless the threshold %s is empty", b.coded(p.Title.In(b.Lang), p.Name))
	}
	return text
}

// columnCoded names table.column by its headers, with what policies and settings call it. In
// English that is its header; the Chinese one stands behind.
func (b *rulebook) columnCoded(name string) string {
	table, column, _ := strings.Cut(name, ".")
	title := fieldName(table, column)
	if title == column {
		return name
	}
	return b.Lang.Say("“%[1]s”的“%[2]s”（%[3]s）", "%[3]s (%[2]s)", tableName(table), title, name)
}

// tableCoded names a table in the same way.
func (b *rulebook) tableCoded(t *dossier.Table) string {
	return b.Lang.Say("%[1]s（%[2]s）", "%[2]s (%[1]s)", t.Chinese, t.Name)
}

func (b *rulebook) tables(names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = derivedNames[name].In(b.Lang)
		if t, ok := dossier.TableNamed(name); ok {
			words[i] = b.tableCoded(t)
		}
	}
	return strings.Join(words, b.Lang.Say("、", ", "))
}

// parameter says in one line what can be set, to what, and which way is stricter.
func (b *rulebook) parameter(p *audit.Parameter) string {
	words := []string{b.Lang.Say("%s：默认 %s", "%s: default %s", b.coded(p.Title.In(b.Lang), p.Name), b.measured(p.Default, p.Unit))}
	words = append(words, parameterTypes[p.Type].In(b.Lang))
	if p.Min != nil {
		words = append(words, b.Lang.Say("不小于 %s", "at least %s", plainNumber(*p.Min)))
	}
	if p.Max != nil {
		words = append(words, b.Lang.Say("不大于 %s", "at most %s", plainNumber(*p.Max)))
	}
	if len(p.OneOf) > 0 {
		words = append(words, b.Lang.Say("可取 %s", "any of %s", typedWords(p.OneOf, b.Lang)))
	}
	switch p.Stricter {
	case audit.Up:
		words = append(words, b.Lang.Say("越大越严", "stricter when higher"))
	case audit.Down:
		words = append(words, b.Lang.Say("越小越严", "stricter when lower"))
	case audit.NoDirection:
	}
	if p.Ours {
		words = append(words, b.Lang.Say("工作法未写明，默认值由本工具拟定", "the method gives no figure, the default is ours"))
	}
	return strings.Join(words, b.Lang.Say("；", "; "))
}

var parameterTypes = map[audit.ParameterType]audit.Text{
	audit.IntParameter:      {ZH: "整数", EN: "a whole number"},
	audit.NumberParameter:   {ZH: "数字", EN: "a number"},
	audit.DateParameter:     {ZH: "日期（年-月-日）", EN: "a date (yyyy-mm-dd)"},
	audit.MonthDayParameter: {ZH: "月-日", EN: "a day of the year (mm-dd)"},
	audit.ListParameter:     {ZH: "列表", EN: "a list"},
}

func plainNumber(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// Matrix reports the method's demands beside what checks them.
func Matrix(systems []audit.System, m *method.Matrix, o Options) Report {
	b := &rulebook{o, Rulebook{Systems: systems}}
	d := b.page(b.matrix(m))
	d.Outline.Sheet = "" // a table can be filtered
	d.Sections = []doc.Section{b.matrixSheet(m)}
	return Report{Document: d, JSON: m}
}

// matrixSheet is a row a demand.
func (b *rulebook) matrixSheet(m *method.Matrix) doc.Section {
	s := doc.Section{Sheet: b.Lang.Say("对照", "matrix"), In: doc.InBook, Columns: []doc.Column{
		{Title: b.Lang.Say("系统", "system"), Width: 20}, {Title: b.Lang.Say("要求", "demand"), Width: 60}, {Title: b.Lang.Say("位置", "place"), Width: 40},
		{Title: b.Lang.Say("无法检查的原因", "why it cannot be checked"), Width: 50}, {Title: b.Lang.Say("检查", "checked by"), Width: 24}, {Title: b.Lang.Say("编号", "id"), Width: 28}, {Title: b.Lang.Say("级别", "severity"), Width: 10},
		{Title: b.Lang.Say("工作法的数字", "figures of the method"), Width: 40}, {Title: b.Lang.Say("本工具拟定的数字", "figures of ours"), Width: 40},
		{Title: b.Lang.Say("表", "tables"), Width: 40}, {Title: b.Lang.Say("列", "columns"), Width: 50},
		{Title: b.Lang.Say("测试", "tests"), Width: 8}, {Title: b.Lang.Say("变异体", "mutants"), Width: 8}, {Title: b.Lang.Say("应做到", "owed"), Width: 8}, {Title: b.Lang.Say("达标", "passed"), Width: 8},
	}}
	for i := range m.Systems {
		for k := range m.Systems[i].Demands {
			s.Rows = append(s.Rows, b.matrixRow(m.Systems[i].Title.In(b.Lang), &m.Systems[i].Demands[k]))
		}
	}
	return s
}

func (b *rulebook) matrixRow(system string, d *method.Demand) []doc.Cell {
	row := texts(system, d.Demand.In(b.Lang), d.Place.In(b.Lang), d.Why.In(b.Lang))
	c := d.Check
	if c == nil {
		return append(row, make([]doc.Cell, 11)...)
	}
	r := c.Requirement
	row = append(row, texts(r.Title.In(b.Lang), r.ID, render.SeverityName(r.Severity, b.Lang), b.figures(r, c.Method), b.figures(r, c.Ours), b.tables(r.Tables), b.columns(r))...)
	row = append(row, count(c.Proof.Tests), count(c.Proof.Mutants))
	if c.Rate == nil {
		return append(row, doc.Cell{}, doc.Cell{})
	}
	return append(row, count(c.Rate.Owed), count(c.Rate.Passed))
}

// matrix is the whole as a page.
func (b *rulebook) matrix(m *method.Matrix) *render.Outline {
	o := &render.Outline{}
	o.Heading(1, b.Lang.Say("工作法与检查的对照", "The method against the machine"))
	o.Point(0, b.Lang.Say("由 ninefold rules matrix 根据各政策的注解和测试写出，请勿手改", "written by ninefold rules matrix from the annotations and tests of the policies; not to be edited by hand"))
	o.Point(0, b.Lang.Say("要求用自己的话写，并注明在工作法中的位置；原文请对照工作法本身", "demands are in our own words and name their place; for the wording, see the method itself"))
	o.Point(0, b.Lang.Say("能检查的 %d 项，任何导出数据都看不出来的 %d 项", "checked: %d; what no export can show: %d", m.Checked, m.Beyond))
	o.Point(0, b.Lang.Say("“无法检查”的各项由本工具归纳：每处写一条，说明计数之外还要求什么；是否齐全，须对照原文核对",
		"what cannot be checked is put together by us, one line for each place: what is asked beyond what can be counted; whether that is all, the method's text has to say"))
	o.Point(0, b.Lang.Say("变异体：对政策逐处作一个小改动，测试须发现其中至少 95%，未被发现的都写明了原因（tools/mutate/survivors.txt）",
		"mutants: one small fault at a time in a policy; its tests must notice at least 95 of 100, and each that none can notice is listed with the reason (tools/mutate/survivors.txt)"))
	if m.Result != nil {
		o.Point(0, b.Lang.Say("达标率：考核期 %s 至 %s，截至 %s", "rates: period %s to %s, as of %s", m.Result.Period.From, m.Result.Period.To, m.Result.AsOf))
	}
	for i := range m.Systems {
		o.Heading(2, m.Systems[i].Title.In(b.Lang))
		for k := range m.Systems[i].Demands {
			b.demand(o, &m.Systems[i].Demands[k])
		}
	}
	return o
}

func (b *rulebook) demand(o *render.Outline, d *method.Demand) {
	o.Point(0, d.Demand.In(b.Lang))
	o.Point(1, b.Lang.Say("位置：%s", "place: %s", d.Place.In(b.Lang)))
	c := d.Check
	if c == nil {
		o.Point(1, b.Lang.Say("无法检查：%s", "cannot be checked: %s", d.Why.In(b.Lang)))
		return
	}
	r := c.Requirement
	o.Point(1, b.Lang.Say("检查：%s，%s", "checked by: %s, %s", b.coded(r.Title.In(b.Lang), r.ID), render.SeverityName(r.Severity, b.Lang)))
	if len(c.Method) > 0 {
		o.Point(1, b.Lang.Say("工作法写明或只关系到适用对象的数字：%s", "figures that the method gives, or that only say whom it concerns: %s", b.figures(r, c.Method)))
	}
	if len(c.Ours) > 0 {
		o.Point(1, b.Lang.Say("工作法未写明、由本工具拟定的数字：%s", "figures of ours, for the method gives none: %s", b.figures(r, c.Ours)))
	}
	o.Point(1, b.Lang.Say("表：%s", "tables: %s", b.tables(r.Tables)))
	if columns := b.columns(r); columns != "" {
		o.Point(1, b.Lang.Say("列：%s", "columns: %s", columns))
	}
	o.Point(1, b.Lang.Say("测试 %d 个，变异体 %d 个", "tests: %d; mutants: %d", c.Proof.Tests, c.Proof.Mutants)+b.shapesSaid(&c.Proof))
	if c.Rate != nil {
		o.Point(1, b.rateSaid(c.Rate))
	}
}

func (b *rulebook) figures(r *audit.Requirement, names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		p, _ := r.Parameter(name)
		words[i] = b.coded(p.Title.In(b.Lang), name) + b.Lang.Say("= ", " = ") + b.measured(p.Default, p.Unit)
	}
	return strings.Join(words, b.Lang.Say("、", ", "))
}

// columns are those of which at least one value is needed.
func (b *rulebook) columns(r *audit.Requirement) string {
	var words []string
	for i := range r.Columns {
		for _, name := range r.Columns[i].Any {
			if said := b.columnCoded(name); !slices.Contains(words, said) {
				words = append(words, said)
			}
		}
	}
	return strings.Join(words, b.Lang.Say("、", ", "))
}

func (b *rulebook) shapesSaid(p *policy.Proof) string {
	if len(p.Shapes) == 0 {
		return ""
	}
	return b.Lang.Say("；所用的共同写法 lib/%s 另有测试 %d 个、变异体 %d 个", "; of the shape it is built on, lib/%s, tests: %d, mutants: %d",
		strings.Join(p.Shapes, ", lib/"), p.SharedTests, p.SharedMutants)
}

func (b *rulebook) rateSaid(r *method.Rate) string {
	if r.Owed == 0 {
		return b.Lang.Say("达标率：没有人应当做到", "rate: nobody owed it")
	}
	return b.Lang.Say("达标率：%d%%（应做到 %d，达标 %d）", "rate: %d%% (owed %d, passed %d)", 100*r.Passed/r.Owed, r.Owed, r.Passed)
}
