package main

import (
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// rulebook tells of requirements in a language, all from their annotations.
type rulebook struct {
	lang audit.Lang
	*policy.Set
}

func (b rulebook) say(zh, en string, args ...any) string {
	return audit.Fill(audit.Text{ZH: zh, EN: en}.In(b.lang), args...)
}

var subjectNames = map[audit.SubjectKind]audit.Text{
	audit.Person: {ZH: "每个人", EN: "everyone"},
	audit.Member: {ZH: "党员", EN: "party members"},
	audit.Branch: {ZH: "支部", EN: "branches"},
}

func (b rulebook) system(id string) string {
	for _, s := range b.Systems {
		if s.ID == id {
			return s.Title.In(b.lang)
		}
	}
	return id
}

// list is all requirements, one a line.
func (b rulebook) list() *render.Outline {
	o := &render.Outline{}
	o.Heading(1, b.say("各项要求", "Requirements"))
	last := ""
	for i := range b.Requirements {
		r := &b.Requirements[i]
		if r.System != last {
			o.Heading(2, b.system(r.System))
			last = r.System
		}
		o.Point(0, b.say("%s %s（%s，%s）", "%s %s (%s, %s)", r.ID, r.Title.In(b.lang), render.SeverityName(r.Severity, b.lang), subjectNames[r.Subject].In(b.lang)))
	}
	return o
}

// reference is all there is to know of all requirements.
func (b rulebook) reference() *render.Outline {
	o := &render.Outline{}
	o.Heading(1, b.say("各项要求", "Requirements"))
	o.Point(0, b.say("本页由 ninefold rules doc 根据各政策的注解写出，请勿手改", "written by ninefold rules doc from the annotations of the policies; not to be edited by hand"))
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
func (b rulebook) requirement(o *render.Outline, r *audit.Requirement, level int) {
	o.Heading(level, r.ID+" "+r.Title.In(b.lang))
	o.Point(0, r.Demand.In(b.lang))
	o.Point(0, b.say("出处：%s", "source: %s", r.Source.In(b.lang)))
	o.Point(0, b.say("系统：%s；级别：%s；对象：%s", "system: %s; severity: %s; judges: %s",
		b.system(r.System), render.SeverityName(r.Severity, b.lang), subjectNames[r.Subject].In(b.lang)))
	o.Point(0, b.say("必须提供的表：%s", "tables that must be supplied: %s", b.tables(r.Tables)))
	if further := r.Reads[len(r.Tables):]; len(further) > 0 {
		o.Point(0, b.say("还会用到：%s", "also looks at: %s", b.tables(further)))
	}
	for i := range r.Columns {
		o.Point(0, b.column(r, &r.Columns[i]))
	}
	o.Point(0, b.say("用 opa 复核：data.%s.%s.verdict", "to repeat with opa: data.%s.%s.verdict", policy.Root, r.ID))
	if len(r.Parameters) > 0 {
		o.Point(0, b.say("阈值（thresholds.%s 之下）", "thresholds (under thresholds.%s)", r.ID))
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
func (b rulebook) column(r *audit.Requirement, c *audit.Column) string {
	words := make([]string, len(c.Any))
	for i, name := range c.Any {
		words[i] = name + " " + columnName(name)
	}
	text := b.say("整列没有内容即无法判定的列：%s", "cannot be assessed where no row has a value in %s", strings.Join(words, b.say(" 或 ", " or ")))
	if c.With != "" {
		text += b.say("（填了 %[1]s %[2]s 时；反之亦然）", " while %[1]s %[2]s has one, and the other way round", c.With, columnName(c.With))
	}
	if p, ok := r.Parameter(c.UnlessEmpty); ok {
		text += b.say("（%[1]s %[2]s 为空时除外）", ", unless %[1]s (%[2]s) is empty", p.Name, p.Title.In(b.lang))
	}
	return text
}

// columnName is the Chinese header of table.column.
func columnName(name string) string {
	table, column, _ := strings.Cut(name, ".")
	t, ok := dossier.TableNamed(table)
	if !ok || t.Field(column) < 0 {
		return ""
	}
	return t.Fields[t.Field(column)].Chinese
}

func (b rulebook) tables(names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = derivedNames[name].In(b.lang)
		if t, ok := dossier.TableNamed(name); ok {
			words[i] = name + " " + t.Chinese
		}
	}
	return strings.Join(words, b.say("、", ", "))
}

// parameter says in one line what can be set, to what, and which way is stricter.
func (b rulebook) parameter(p *audit.Parameter) string {
	words := []string{b.say("%s %s：默认 %s", "%s, %s: default %s", p.Name, p.Title.In(b.lang), figureWords(p.Default, b.lang))}
	if unit := p.Unit.In(b.lang); unit != "" {
		words[0] += " " + unit
	}
	words = append(words, parameterTypes[p.Type].In(b.lang))
	if p.Min != nil {
		words = append(words, b.say("不小于 %s", "at least %s", plainNumber(*p.Min)))
	}
	if p.Max != nil {
		words = append(words, b.say("不大于 %s", "at most %s", plainNumber(*p.Max)))
	}
	if len(p.OneOf) > 0 {
		words = append(words, b.say("可取 %s", "any of %s", typedWords(p.OneOf, b.lang)))
	}
	switch p.Stricter {
	case audit.Up:
		words = append(words, b.say("越大越严", "stricter when higher"))
	case audit.Down:
		words = append(words, b.say("越小越严", "stricter when lower"))
	case audit.NoDirection:
	}
	if p.Ours {
		words = append(words, b.say("工作法未写明，默认值由本工具拟定", "the method gives no figure, the default is ours"))
	}
	return strings.Join(words, b.say("；", "; "))
}

var parameterTypes = map[audit.ParameterType]audit.Text{
	audit.IntParameter:      {ZH: "整数", EN: "a whole number"},
	audit.NumberParameter:   {ZH: "数字", EN: "a number"},
	audit.DateParameter:     {ZH: "日期（年-月-日）", EN: "a date (yyyy-mm-dd)"},
	audit.MonthDayParameter: {ZH: "月-日", EN: "a day of the year (mm-dd)"},
	audit.ListParameter:     {ZH: "列表", EN: "a list"},
}

func plainNumber(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// writeReference writes the reference in one language.
func (a *app) writeReference(dir string, lang audit.Lang, set *policy.Set) error {
	return a.replaceFile(filepath.Join(dir, referencePages[lang]), func(w io.Writer) error {
		return rulebook{lang, set}.reference().WriteMarkdown(w)
	})
}
