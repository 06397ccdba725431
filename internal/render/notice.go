package render

import (
	"html/template"
	"io"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "notice",
		About: audit.Text{
			ZH: "告知书（公文格式，可打印）：用 --person 一人一份，否则一个支部一份",
			EN: "notices to print and sign: one a person with --person, else one a branch",
		},
		Passes: true, // who only passes is addressed by name
		Render: renderNotice,
	})
}

// The style of notices, after GB/T 9704 as far as a page description goes.
var (
	noticeStyle  = embedded("html/notice.css")
	noticePolicy = "default-src 'none'; style-src " + hashOf(noticeStyle) + "; img-src data:; base-uri 'none'; form-action 'none'"
)

// noticePage is all notices of a result, each of which begins on a page of its own.
type noticePage struct {
	Lang     string
	Policy   string
	OwnStyle template.CSS
	Notices  []notice
}

// notice tells one person, or one branch with its people, what was found.
type notice struct {
	Unit     string // empty: a blank to fill in
	To       string
	Opening  string
	Narrowed string
	Parts    []noticePart
	Single   bool // to one person
}

type noticePart struct {
	Title string
	None  string // said where there are no items
	Items []noticeItem
}

type noticeItem struct {
	Title, Finding string
	Evidence       []string
	Remedy         string
}

func renderNotice(w io.Writer, r *audit.Result, o Options) error {
	p := &report{tongue: tongue{o.Lang}, overview: newOverview(unabridged(r)), names: branchNames(r), Lang: "zh-CN"}
	lang := audit.ZH
	if o.Lang == audit.EN {
		lang, p.Lang = audit.EN, "en"
	}
	page := noticePage{Lang: p.Lang, Policy: noticePolicy, OwnStyle: template.CSS(noticeStyle)} //nolint:gosec // ours, no data in it
	list := p.addressees()
	concern := p.concerns(list)
	for _, to := range list {
		one := p.noticeTo(to, concern[to.ID])
		one.Unit = Plain(o.Unit)
		page.Notices = append(page.Notices, one)
	}
	out := newPage(w)
	if err := pages[lang]().ExecuteTemplate(out, "notice", page); err != nil {
		return err
	}
	return out.Flush()
}

// addressees are the people that the run was narrowed down to, else its branches:
// those that are judged, and those that only people say they belong to.
func (p *report) addressees() []audit.Subject {
	var list []audit.Subject
	if scope := p.Run.Scope; scope != nil && len(scope.Persons) > 0 {
		for _, id := range scope.Persons {
			list = append(list, p.personCalled(id))
		}
		return list
	}
	seen := map[string]bool{}
	add := func(id string) {
		if !seen[id] {
			seen[id] = true
			list = append(list, audit.Subject{Kind: audit.Branch, ID: id, Name: p.branch(id), Branch: id})
		}
	}
	for _, b := range p.Summary.Branches {
		add(b.ID)
	}
	for i := range p.Verdicts {
		add(p.Verdicts[i].Subject.Branch)
	}
	return list
}

// personCalled finds a person; one of whom there is no verdict is known by id.
func (p *report) personCalled(id string) audit.Subject {
	for i := range p.Verdicts {
		if s := p.Verdicts[i].Subject; s.Kind != audit.Branch && s.ID == id {
			return s
		}
	}
	return audit.Subject{Kind: audit.Person, ID: id}
}

// concerns are the verdicts that each addressee is told of, by the addressee's id and
// the status, in the order of the result: a branch those on itself and its people.
func (p *report) concerns(list []audit.Subject) map[string]map[audit.Status][]*audit.Verdict {
	all := map[string]map[audit.Status][]*audit.Verdict{}
	for _, to := range list {
		all[to.ID] = map[audit.Status][]*audit.Verdict{}
	}
	toPeople := len(list) > 0 && list[0].Kind != audit.Branch
	for i := range p.Verdicts {
		v := &p.Verdicts[i]
		id := v.Subject.Branch
		if toPeople {
			id = v.Subject.ID
		}
		if own := all[id]; own != nil && !(toPeople && v.Subject.Kind == audit.Branch) {
			own[v.Status] = append(own[v.Status], v)
		}
	}
	return all
}

func (p *report) noticeTo(to audit.Subject, concern map[audit.Status][]*audit.Verdict) notice {
	n := notice{Single: to.Kind != audit.Branch}
	if scope := p.Run.Scope; scope == nil {
		n.Narrowed = p.narrowed(p.Result)
	} else if own := (&audit.Scope{Rules: scope.Rules, Disabled: scope.Disabled, Titles: scope.Titles}); !own.Empty() {
		n.Narrowed = p.text(own.Words()) // who else was looked at, or was not, is no matter of theirs
	}
	from, until, asOf := p.longDay(p.Run.Period.From), p.longDay(p.Run.Period.To), p.longDay(p.Run.AsOf)
	if n.Single {
		n.To = p.Say("%s：", "To: %s", who(to))
		if p.tongue.Lang != audit.EN && to.Name != "" && to.Name != to.ID {
			n.To = Plain(to.Name) + "同志（工号 " + Plain(to.ID) + "）："
		}
		n.Opening = p.Say("根据有关工作要求，对你 %s至%s的工作记录进行了检查，数据截至%s。现将检查结果告知如下。",
			"Your records from %s to %s were checked against the requirements of the work method, as of %s. The findings are given below.", from, until, asOf)
	} else {
		n.To = p.Say("%s：", "To: %s", p.called(to))
		n.Opening = p.Say("根据有关工作要求，对你支部及所属人员 %s至%s的工作记录进行了检查，数据截至%s。现将检查结果告知如下。",
			"The records of your branch and its people from %s to %s were checked against the requirements of the work method, as of %s. The findings are given below.", from, until, asOf)
	}
	for _, part := range []struct {
		status      audit.Status
		title, none audit.Text
	}{
		{audit.Fail, audit.Text{ZH: "存在的问题", EN: "Findings"}, audit.Text{ZH: "未发现未达标事项。", EN: "Nothing was found to fail."}},
		{audit.Due, audit.Text{ZH: "即将到期的事项", EN: "Falling due"}, audit.Text{ZH: "近期没有到期事项。", EN: "Nothing falls due soon."}},
		{audit.Unknown, audit.Text{ZH: "无法判定的事项", EN: "What could not be told"}, audit.Text{ZH: "没有。", EN: "Nothing."}},
	} {
		n.Parts = append(n.Parts, noticePart{Title: p.text(part.title), None: p.text(part.none), Items: p.noticeItems(to, concern[part.status])})
	}
	return n
}

// called names a branch; people of whom none is known have a notice too.
func (p *report) called(branch audit.Subject) string {
	if branch.ID == "" {
		return p.Say("支部不明的人员", "people of no known branch")
	}
	return Plain(branch.Name)
}

func (p *report) noticeItems(to audit.Subject, concern []*audit.Verdict) []noticeItem {
	items := make([]noticeItem, len(concern))
	for i, v := range concern {
		items[i] = p.noticeItem(v, to)
	}
	return items
}

func (p *report) noticeItem(v *audit.Verdict, to audit.Subject) noticeItem {
	rule := p.rule(v.Rule)
	item := noticeItem{Title: p.text(rule.Title) + p.Say("（", " (") + p.severity(v.Severity) + p.Say("）", ")"), Finding: p.message(v), Evidence: p.grouped(v.Evidence), Remedy: p.remedy(v)}
	if to.Kind == audit.Branch && v.Subject.Kind != audit.Branch {
		item.Title = who(v.Subject) + p.Say("：", ": ") + item.Title
	}
	if source := p.text(rule.Source); source != "" {
		item.Finding = p.Say("依据%s：", "Under %s: ", source) + item.Finding
	}
	return item
}

// remedy says what is to be done about a finding, by the first of its reasons.
func (p *report) remedy(v *audit.Verdict) string {
	for _, reason := range v.Reasons {
		if text, ok := remedies[reason]; ok {
			return p.text(text)
		}
	}
	return p.text(audit.Text{ZH: "请核对原始记录，查明原因并整改。", EN: "Check the original records, find the cause and put it right."})
}

// longDay writes a day as official papers do.
func (p *report) longDay(d audit.Date) string {
	year, month, day := d.Civil()
	return p.Say("%[1]d年%[2]d月%[3]d日", "%[4]s", year, month, day, strings.TrimSpace(d.String()))
}
