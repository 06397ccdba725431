package agenda

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// telling is an agenda told in one language, by one goroutine.
type telling struct {
	*Agenda
	lang    audit.Lang
	phrases *phrases
}

func tell(a *Agenda, lang audit.Lang) telling {
	return telling{a, lang, &phrases{
		rules: map[string]int{}, demands: map[demandOf]string{}, branches: map[string]string{},
		left: map[audit.Date]string{}, overdue: map[audit.Date]string{}, basic: map[audit.Date]string{},
	}}
}

// phrases are what is said again and again: an agenda of many thousand lines has a few
// hundred days, branches and requirements.
type phrases struct {
	rules                map[string]int      // places in the order of the requirements
	demands              map[demandOf]string // what requirements are called
	branches             map[string]string   // what branches are called
	left, overdue, basic map[audit.Date]string
}

// demandOf is what the words for a demand depend on.
type demandOf struct {
	rule     string
	severity audit.Severity
}

// recall gives what is said of a thing, which is worded once.
func recall[K comparable, V any](known map[K]V, thing K, word func(K) V) V {
	said, ok := known[thing]
	if !ok {
		said = word(thing)
		known[thing] = said
	}
	return said
}

// heading names the agenda, and whose part of it this is.
func (t telling) heading() string {
	title := t.lang.Say("九宫待办", "Ninefold: what is due")
	if t.Of != nil {
		title = t.lang.Say("九宫待办：%s", "Ninefold: due for %s", render.Who(*t.Of))
	}
	if v := t.volume; v != nil {
		title += t.lang.Say("（%d/%d）", " (%d of %d)", v.number, v.of)
	}
	return title
}

// span says from which day to which was looked.
func (t telling) span() string {
	return t.lang.Say("截至 %s，列至 %s", "as of %s, up to %s", t.AsOf, t.Until)
}

// counts says how much there is to do.
func (t telling) counts() string {
	if len(t.Obligations) == 0 {
		return t.lang.Say("没有待办事项", "nothing is due")
	}
	overdue := t.overdue()
	text := t.lang.Say("逾期 %d 项，待办 %d 项", "%d overdue, %d to do", overdue, len(t.Obligations)-overdue)
	if n := t.waived(); n > 0 {
		text += t.lang.Say("（其中已豁免 %d 项）", " (%d of them waived)", n)
	}
	return text
}

// left is how many days remain until a day, in words: 还有12天, 逾期3天.
func (t telling) left(on audit.Date) string { return recall(t.phrases.left, on, t.daysLeft) }

func (t telling) daysLeft(on audit.Date) string {
	days := int(on - t.AsOf)
	switch {
	case days < 0:
		return t.lang.Say("逾期%s天", "%s overdue", t.days(-days))
	case days == 0:
		return t.lang.Say("今天到期", "today")
	}
	return t.lang.Say("还有%s天", "in %s", t.days(days))
}

func (t telling) days(n int) string {
	return t.lang.Say("%d", "%d {day|days}", n)
}

// state is what stands behind an obligation: overdue, waived, open.
func (t telling) state(o *audit.Obligation) string {
	state := t.lang.Say("待办", "open")
	if o.Overdue {
		state = t.lang.Say("逾期", "overdue")
	}
	if o.Waived {
		state += t.lang.Say("（已豁免）", " (waived)")
	}
	return state
}

// demand names the requirement; one that the method only recommends says so.
func (t telling) demand(o *audit.Obligation) string {
	return recall(t.phrases.demands, demandOf{o.Rule, o.Severity}, func(of demandOf) string { return t.title(of.rule) + t.recommended(o) })
}

// title is what a requirement is called; an unknown one, by its id.
func (t telling) title(rule string) string {
	if i := t.place(rule); i >= 0 {
		return t.Book.Rules[i].Title.In(t.lang)
	}
	return rule
}

// place is where a requirement stands in the order of all; -1: nowhere.
func (t telling) place(rule string) int { return recall(t.phrases.rules, rule, t.Book.place) }

// recommended marks what the method does not demand.
func (t telling) recommended(o *audit.Obligation) string {
	if o.Severity == audit.Should {
		return t.lang.Say("（一般）", " (should)")
	}
	return ""
}

// branch names a branch.
func (t telling) branch(id string) string {
	return recall(t.phrases.branches, id, func(id string) string { return render.Who(audit.Subject{ID: id, Name: t.Book.Branches[id]}) })
}

// evidence names the rows that a day rests on.
func (t telling) evidence(o *audit.Obligation) string {
	if len(o.Evidence) == 1 {
		return render.Place(o.Evidence[0], t.lang)
	}
	places := make([]string, len(o.Evidence))
	for i, at := range o.Evidence {
		places[i] = render.Place(at, t.lang)
	}
	return strings.Join(places, t.lang.Say("；", "; "))
}

// untold heads the requirements of which nothing can be told. In a part of an
// agenda they are still those of the whole.
func (t telling) untold() string {
	if t.Of != nil && !t.Recounted {
		return t.lang.Say("无法判定有无待办（按全部检查范围统计；不代表没有）", "cannot be assessed (counted over the whole run; not the same as nothing)")
	}
	return t.lang.Say("无法判定有无待办（不代表没有）", "cannot be assessed (not the same as nothing)")
}

// remarks are the notices a reader of an agenda needs. Figures that nobody
// confirmed concern it only where a day rests on them; they are summed up.
func (t telling) remarks() []string {
	lines := t.setAside()
	asks, unconfirmed := map[string]bool{}, map[string]bool{}
	for i := range t.Obligations {
		asks[t.Obligations[i].Rule] = true
	}
	for _, n := range t.Notices {
		switch {
		case n.Code == audit.NarrowedCode: // stands before everything else
		case n.Code != "unconfirmed_threshold":
			lines = append(lines, t.notice(n))
		case asks[n.Rule]:
			unconfirmed[n.Rule] = true
		}
	}
	if len(unconfirmed) == 0 {
		return lines
	}
	return append(lines, t.lang.Say("下列要求的阈值原文未定、暂用默认值，日期以确认后的阈值为准：", "the method gives no figures for these and nobody confirmed ours, so the days are provisional: ")+
		strings.Join(t.titles(unconfirmed), t.lang.Say("、", ", ")))
}

// setAside says that rows are missing; nothing where there are none.
func (t telling) setAside() []string {
	if len(t.Quarantined) == 0 {
		return nil
	}
	return []string{t.lang.Say("有 %d 处有问题的数据已搁置，可能还有与之有关的待办；逐条见 ninefold check 的“搁置的数据”",
		"%d bad {cell or row was|cells or rows were} set aside, and more may be due because of them; ninefold check lists them", len(t.Quarantined))}
}

func (t telling) notice(n audit.Notice) string {
	message := n.Message.In(t.lang)
	if n.Path == "" || strings.Contains(message, n.Path) {
		return message
	}
	return render.Place(audit.Origin{Path: n.Path, Sheet: n.Sheet}, t.lang) + t.lang.Say("：", ": ") + message
}

// titles names requirements in their order.
func (t telling) titles(rules map[string]bool) []string {
	var titles []string
	for i := range t.Book.Rules {
		if r := &t.Book.Rules[i]; rules[r.ID] {
			titles = append(titles, r.Title.In(t.lang))
		}
	}
	return titles
}
