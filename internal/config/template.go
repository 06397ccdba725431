package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// SchemaFile is the name under which a config made by Template looks for its
// JSON Schema, beside it.
const SchemaFile = "ninefold.schema.json"

// Template gives a ninefold.yaml in which nothing is set yet: every threshold
// stands there with its meaning, unit, default and source, and every other
// setting with an example. Lines with one # are settings to be uncommented,
// one by one or all at once; lines with ## are for reading.
func Template(reqs []audit.Requirement, lang audit.Lang) []byte {
	t := &template{lang: lang, byID: map[string]*audit.Requirement{}, root: fileShape(reqs, nil)}
	for i := range reqs {
		t.byID[reqs[i].ID] = &reqs[i]
	}
	t.line(0, "# yaml-language-server: $schema=%s", SchemaFile)
	t.say(0, audit.Textf("九宫的设置。要设定某一项，只删去它前面的一个 #，# 前面的空格保留不动；## 开头的行是说明",
		"settings of Ninefold. To set one, take only the # before it away and leave the blanks before that; lines with ## are for reading"))
	t.example("period", "period: {from: 2024-01-01, to: 2024-12-31}")
	t.example("as_of", "as_of: 2024-12-31")
	thresholds, _ := t.root.field("thresholds")
	t.line(0, "")
	t.say(0, thresholds.doc)
	t.line(0, "thresholds:")
	t.section(thresholds, "", 1)
	t.examples(reqs)
	return t.out.Bytes()
}

type template struct {
	out  bytes.Buffer
	lang audit.Lang
	byID map[string]*audit.Requirement
	root *shape
}

func (t *template) line(depth int, format string, values ...any) {
	if format == "" {
		t.out.WriteByte('\n')
		return
	}
	t.out.WriteString(strings.Repeat("  ", depth))
	fmt.Fprintf(&t.out, format, values...)
	t.out.WriteByte('\n')
}

// say writes a line for reading.
func (t *template) say(depth int, what audit.Text) {
	if words := strings.Join(strings.Fields(what.In(t.lang)), " "); words != "" {
		t.line(depth, "## %s", words)
	}
}

// section writes the thresholds below a key.
func (t *template) section(s *shape, name string, depth int) {
	for _, f := range s.fields {
		key := join(name, f.name)
		if f.shape.kind == figuresKind {
			t.parameter(f.shape.limits, depth)
			continue
		}
		if r, ok := t.byID[key]; ok {
			t.requirement(r, depth)
		}
		t.line(depth, "%s:", f.name)
		t.section(f.shape, key, depth+1)
	}
}

func (t *template) requirement(r *audit.Requirement, depth int) {
	t.line(0, "")
	t.say(depth, r.Title)
	t.say(depth, r.Demand)
	if r.Source.In(t.lang) != "" {
		t.say(depth, audit.Text{EN: "source: " + r.Source.EN, ZH: "出处：" + r.Source.ZH})
	}
}

func (t *template) parameter(p *audit.Parameter, depth int) {
	about := meaning(p)
	switch p.Stricter {
	case audit.Up:
		about = audit.Text{EN: about.EN + "; larger is stricter", ZH: about.ZH + "；越大越严"}
	case audit.Down:
		about = audit.Text{EN: about.EN + "; smaller is stricter", ZH: about.ZH + "；越小越严"}
	}
	if p.Ours {
		about = audit.Text{EN: about.EN + "; the method gives no figure, the default is ours", ZH: about.ZH + "；办法未给出数字，默认值由本工具拟定"}
	}
	t.say(depth, about)
	t.line(depth, "#%s: %s", p.Name, inYAML(p.Default))
}

// inYAML writes a value so that it is read as itself.
func inYAML(v any) string {
	texts, ok := v.([]string)
	if !ok {
		return fmt.Sprint(v)
	}
	quoted := make([]string, len(texts))
	for i, one := range texts {
		letters, _ := json.Marshal(one) // a string always marshals
		quoted[i] = string(letters)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// example writes what a setting means and an example of it, all commented out.
func (t *template) example(key string, lines ...string) {
	s, _ := t.root.field(key)
	t.line(0, "")
	t.say(0, s.doc)
	for _, line := range lines {
		t.line(0, "#%s", line)
	}
}

// examples writes the settings other than thresholds.
func (t *template) examples(reqs []audit.Requirement) {
	if len(reqs) == 0 {
		return
	}
	first, last := reqs[0].ID, reqs[len(reqs)-1].ID
	t.boundExample(reqs)
	t.example("disabled", "disabled: ["+last+"]")
	t.example("confirmed", "confirmed: ["+first+"]")
	t.example("waivers", "waivers: [",
		"  {rule: "+first+", subject: P0001, from: 2024-06-01, until: 2024-12-31, reason: "+t.say2("special task", "专项工作")+
			", approved_by: "+t.say2("organisation department", "组织部")+"}]")
	if first != last {
		t.example("unwaivable", "unwaivable: ["+last+"]")
	}
	t.example("max_waivers_per_branch", "max_waivers_per_branch: 3")
	t.example("calendar", "calendar: {holidays: [2024-12-24], workdays: [2024-12-28]}")
	t.example("complete", "complete: [mentorships]")
	t.example("ignore", "ignore: [\"说明*\", \"名册.xlsx/透视*\"]")
	t.example("recursive", "recursive: true")
	t.example("sources", "sources: [",
		"  {file: \"2024走访*.xlsx\", sheet: 一季度, table: visits, header_row: 3, columns: [{header: 走访日期, field: date}],",
		"   constants: [{field: session, value: am}], date_order: ymd, encoding: gb18030},",
		"  {file: 花名册.xlsx, table: people, columns: [{header: 政治面貌, field: party_member, values: {\"*\": no}}, {header: 参加工作时间, field: joined_on, day: first}]},",
		"  {file: 走访统计.xlsx, sheet: \"*月\", table: visits, header_row: 4, columns: [{header: 姓名, field: person_id}], date: {year: title, month: sheet},",
		"   cross: {from: D, to: AH, headers: [{row: 3, field: date}, {row: 4, field: session}], cell: mark, blanks: [×, 休]}},",
		"  {file: 会议.xlsx, table: events, key: {field: event_id, from: [支部, 会议类型, 日期]}, columns: [{header: 会议类型, field: kind}], also: true},",
		"  {file: 会议.xlsx, table: participation, key: {field: event_id, from: [支部, 会议类型, 日期]}, columns: [{header: 参加人员, field: person_id}], split: {header: 参加人员}},",
		"  {file: \"谈话记录/*.xlsx\", table: interviews, form: [{label: A2, says: 谈话对象, cell: B2, field: person_id}, {label: A3, says: 谈话人, cell: B3, field: interviewer_id},",
		"   {label: C2, says: 时间, cell: D2, field: date}]}]")
	t.example("policies", "policies: [policies]")
	t.example("policy_key", "policy_key: publisher.pem")
	t.example("policy_min_revision", "policy_min_revision: \"2024.3\"")
	t.example("policy_timeout", "policy_timeout: 30")
	t.example("privacy", "privacy: {mask: false}")
	t.example("serve", "serve: {users: [{name: zhang, role: organisation}, {name: wang, role: branch, branch: B01}, {name: li, role: auditor}]}")
}

func (t *template) say2(en, zh string) string { return audit.Text{EN: en, ZH: zh}.In(t.lang) }

// boundExample opens a bound for the first whole number with a stricter
// direction, and has a branch set it.
func (t *template) boundExample(reqs []audit.Requirement) {
	for i := range reqs {
		for _, p := range reqs[i].Parameters {
			figure, ok := p.Default.(int64)
			if !ok || p.Stricter == audit.NoDirection {
				continue
			}
			levels := strings.Split(reqs[i].ID+"."+p.Name, ".")
			nest := func(inner string) string {
				return strings.Join(levels, ": {") + ": " + inner + strings.Repeat("}", len(levels)-1)
			}
			t.example("bounds", "bounds: {"+nest(fmt.Sprintf("{%s: %d}", looseEnd(&p), figure))+"}")
			t.example("branches", "branches: [{id: B01, thresholds: {"+nest(strconv.FormatInt(figure, 10))+"}}]")
			return
		}
	}
}
