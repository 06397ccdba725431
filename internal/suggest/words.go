package suggest

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// ownMeanings are words of offices that reading does not take without being told,
// by field; those of a list are looked for in a word when it is none of them.
var ownMeanings = map[string]map[string]string{
	"session": {"上": "am", "下": "pm", "全": "day", "早": "am", "上半天": "am", "下半天": "pm", "全天候": "day", "am": "am", "pm": "pm"},
	"role": {
		"√": "attendee", "✓": "attendee", "✔": "attendee", "到": "attendee", "出席": "attendee", "参会": "attendee", "1": "attendee", "是": "attendee",
		"讲": "speaker", "发言": "speaker", "主讲人": "speaker", "授课": "speaker", "奖": "winner",
	},
	"party_member": {
		"民革党员": "no", "民革会员": "no", "民盟盟员": "no", "民建会员": "no", "民进会员": "no", "农工党党员": "no", "农工党员": "no", "致公党党员": "no", "致公党员": "no", "九三学社社员": "no",
		"台盟盟员": "no", "无党派人士": "no", "无党派": "no", "团员": "no", "普通群众": "no", "积极分子": "no", "入党积极分子": "no", "发展对象": "no", "正式党员": "yes", "共产党员": "yes", "中国共产党党员": "yes",
	},
	"grassroots_experience": {"具备": "yes", "不具备": "no", "没有": "no"},
	"kind": {
		"调研": "research", "专题调研": "research",
	},
}

// kindParts are parts of what offices call meetings, the most telling first.
var kindParts = []struct{ part, kind string }{
	{"一报告两评议", "report_and_reviews"}, {"党性", "party_training"}, {"核心价值观", "values_activity"}, {"志愿", "values_activity"}, {"论坛", "forum"},
	{"一线交流", "frontline_exchange"}, {"培训", "training_class"}, {"竞赛", "contest"}, {"比武", "contest"}, {"评比", "award_review"}, {"评选", "award_review"},
	{"辅导", "lecture"}, {"讲座", "lecture"}, {"党课", "lecture"}, {"公开", "disclosure"}, {"学习", "study_session"}, {"例会", "work_meeting"},
	{"工作会", "work_meeting"}, {"办公会", "work_meeting"}, {"主题活动", "campaign"}, {"主题实践", "campaign"},
}

// blankWords are what offices write where nothing was done.
var blankWords = []string{
	"休", "休息", "假", "请假", "事假", "病假", "公假", "年假", "产假", "调休", "缺", "缺席", "未到", "未参加", "出差", "外出", "否", "无", "×", "x", "✗", "✕", "0", "-", "—", "/", "／",
}

// markWords are what offices write for a yes, besides the marks of SPEC 1b.
var markWords = []string{"✔", "☑", "●", "○", "◯", "v", "y", "到", "已到", "已走访", "参加"}

func isBlankWord(text string) bool { return slices.Contains(blankWords, spelling.Fold(text)) }

func isMark(text string) bool {
	return slices.Contains(layout.DefaultMarks, spelling.Fold(text)) || slices.Contains(markWords, spelling.Fold(text))
}

// meant guesses what a word of one's own stands for in a field; empty where it is
// like none. The note says why.
func meant(table string, f *dossier.Field, text string) (meaning string, note audit.Text) {
	if own := ownMeanings[f.Name][spelling.Fold(text)]; own != "" && (f.Name != "kind" || table == "reports") {
		return own, audit.Text{ZH: "通常指“" + chinese(f, own) + "”", EN: "its usual meaning"}
	}
	if f.Name == "kind" && table == "events" {
		for _, k := range kindParts {
			if strings.Contains(spelling.Fold(text), k.part) {
				return k.kind, audit.Text{ZH: "有“" + k.part + "”字样，最接近“" + chinese(f, k.kind) + "”", EN: "the nearest, because of " + k.part}
			}
		}
		return "", audit.Text{}
	}
	if f.Name == "session" || f.Type == dossier.TypeBool { // 半天 is spelt like 全天, 中午 like 上午
		return "", audit.Text{}
	}
	if choice := dossier.NewWords(f).Choice(text); choice != "" {
		return choice, audit.Text{ZH: "写法最接近“" + chinese(f, choice) + "”", EN: "spelt most like it"}
	}
	return "", audit.Text{}
}

// chinese is how a choice is called in Chinese.
func chinese(f *dossier.Field, choice string) string {
	for _, c := range f.Values {
		if c.EN == choice {
			return c.ZH
		}
	}
	return map[string]string{"yes": "是", "no": "否"}[choice]
}

// ownWordsOf lists, in the order in which they come, the words of a column that its
// field does not understand, each with what it may mean.
func ownWordsOf(t *dossier.Table, field int, texts []string) []word {
	f := &t.Fields[field]
	if f.Type != dossier.TypeEnum && f.Type != dossier.TypeBool && f.Type != dossier.TypeSet {
		return nil
	}
	understood := dossier.NewWords(f)
	at := map[string]int{}
	var all []word
	for _, text := range texts {
		for _, part := range partsOf(f, text) {
			key := spelling.Fold(part)
			if understood.Understands(part) {
				continue
			}
			if i, met := at[key]; met {
				all[i].count++
				continue
			}
			at[key] = len(all)
			meaning, note := meant(t.Name, f, part)
			all = append(all, word{text: part, meaning: meaning, count: 1, note: note})
		}
	}
	return all
}

func partsOf(f *dossier.Field, text string) []string {
	if f.Type != dossier.TypeSet {
		return []string{text}
	}
	return layout.List(text)
}

// ownWords gives an entry for a sheet that is understood but for some words in it.
func (v *vocabulary) ownWords(g *grid) []*entry {
	t, ok := dossier.TableNamed(g.report.Table)
	if !ok || g.report.HeaderRow == 0 {
		return nil
	}
	e := &entry{target: []target{g.target()}, table: t.Name}
	fields := map[string]string{}
	for _, c := range g.report.Columns {
		fields[c.Header] = c.Field
	}
	for column := 1; column <= g.width(g.report.HeaderRow); column++ {
		header := g.text(g.report.HeaderRow, column)
		field := t.Field(fields[header])
		if field < 0 {
			continue
		}
		texts := g.column(column, g.report.HeaderRow)
		c := v.columnOf(t, field, header, texts, nil)
		if len(c.values) > 0 || c.day != "" {
			e.columns = append(e.columns, c)
		}
		v.dateOf(g, e, t, field, g.report.HeaderRow, column)
	}
	if len(e.columns) == 0 && e.date == (dateParts{}) {
		return nil
	}
	e.because("%s：能读作%s，但有不认识的写法", "%s: can be read as %s, but for some ways of writing", g.name(), t)
	e.headerRow = g.report.HeaderRow
	return []*entry{e}
}

func (g *grid) target() target { return target{g.file.Below, g.sheet} }
