package config

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/spelling"
)

// waivers takes over the waivers, each for every one of its rules and subjects,
// and checks them (SPEC 4).
func (l *loader) waivers(c *Config) {
	org := l.organisation()
	limit := org.setting("max_waivers_per_branch")
	if figure, ok := limit.plain().(int64); ok {
		allowed := int(figure)
		c.WaiverCap, c.capPlace = &allowed, limit.at
	}
	for _, v := range l.org.raw("waivers").list() {
		from, okFrom := v.field("from").day()
		until, okUntil := v.field("until").day()
		if okFrom && okUntil && from > until {
			l.add(v.field("until").at, audit.Textf("豁免的结束日期 %s 早于开始日期 %s", "the waiver ends on %s, before it begins on %s", until, from),
				audit.Text{EN: "correct one of the two", ZH: "请改正其中之一"})
		}
		rules, subjects := l.either(v, "rule", "rules"), l.either(v, "subject", "subjects")
		for _, rule := range rules {
			l.checkWaivable(c, rule)
			for _, subject := range subjects {
				who := l.in.called.subject(l.judges(rule.text()), subject.text())
				l.checkApprover(v.field("approved_by"), subject.text(), who)
				c.Waivers = append(c.Waivers, audit.Waiver{Rule: rule.text(), Subject: who, From: from, Until: until,
					Reason: v.field("reason").text(), ApprovedBy: v.field("approved_by").text(), Origin: v.at.origin()})
				c.waiverDocs = append(c.waiverDocs, v.at)
			}
		}
	}
}

// either gives the one or the several of a waiver, of which exactly one key
// must be there.
func (l *loader) either(v *value, one, several string) []*value {
	single, many := v.field(one), v.field(several)
	switch {
	case single != nil && many != nil:
		l.add(many.at, audit.Textf("%s 和 %s 同时出现", "there are both %s and %s", one, several), audit.Textf("请只保留 %s", "keep %s", several))
	case single == nil && (many == nil || !many.broken && len(many.items) == 0):
		l.add(v.at, audit.Textf("豁免没有写明 %s", "the waiver names no %s", one), audit.Textf("请补上 %[1]s（或列表 %[2]s）", "add %[1]s (or %[2]s: a list)", one, several))
	case single.there():
		return []*value{single}
	case many.there():
		return many.items
	}
	return nil
}

func (l *loader) checkWaivable(c *Config, rule *value) {
	for _, one := range c.Unwaivable {
		if one.ID == rule.text() {
			l.add(rule.at, audit.Textf("%s 不得豁免（%s）", "nobody can be excused from %s (%s)", one.ID, one.Origin),
				audit.Text{EN: "take the waiver out, or the rule out of unwaivable", ZH: "请删去这项豁免，或从 unwaivable 中删去该要求"})
		}
	}
}

// checkApprover refuses who is excused, by name or id, as the one who approves it.
func (l *loader) checkApprover(approver *value, subject ...string) {
	isSubject := func(who string) bool { return strings.EqualFold(approver.text(), who) }
	if approver.there() && slices.ContainsFunc(subject, isSubject) {
		l.add(approver.at, selfApproved(subject[0]), approveElsewhere)
	}
}

func selfApproved(who string) audit.Text {
	return audit.Textf("%s 批准了对本人的豁免", "%s approved a waiver for themselves", who)
}

var approveElsewhere = audit.Text{EN: "someone else has to approve it", ZH: "须由他人批准"}

// meansBranch reports whether a waiver names its subject only where branches are
// judged, so that the subject can be nothing else.
func (c *Config) meansBranch(i int) bool {
	for j, other := range c.Waivers {
		if other.Subject == c.Waivers[i].Subject && c.waiverDocs[j] == c.waiverDocs[i] && c.judges(other.Rule) != audit.Branch {
			return false
		}
	}
	return true
}

// judges says whom a requirement judges.
func (c *Config) judges(rule string) audit.SubjectKind { return judges(c.requirements, rule) }

func (l *loader) judges(rule string) audit.SubjectKind { return judges(l.in.Requirements, rule) }

func judges(reqs []audit.Requirement, rule string) audit.SubjectKind {
	for i := range reqs {
		if reqs[i].ID == rule {
			return reqs[i].Subject
		}
	}
	return ""
}

// Waiver gives the waiver that excuses a subject from a requirement on a day:
// the first in the file, if several do.
func (c *Config) Waiver(rule, subject string, day audit.Date) (*audit.Waiver, bool) {
	for i := range c.Waivers {
		if w := &c.Waivers[i]; w.Rule == rule && w.Subject == subject && w.InForce(day) {
			return w, true
		}
	}
	return nil, false
}

// CheckWaivers looks at the waivers in the light of the data. The function
// gives the person or branch with an id. An approver who bears the subject's
// name, more waivers in force on the day than one branch may have, and a branch
// that the data does not hold are Faults; another subject that it does not hold
// is a notice, for people leave.
func (c *Config) CheckWaivers(day audit.Date, branches []string, known func(id string) (audit.Subject, bool)) ([]audit.Notice, error) {
	var f faults
	var notices []audit.Notice
	inForce := map[string]int{}
	for i, w := range c.Waivers {
		subject, ok := known(w.Subject)
		if !ok && c.meansBranch(i) {
			f.add(c.waiverDocs[i], audit.Textf("豁免写的支部不存在：%s", "the waiver names the unknown branch %s", w.Subject), suggest(w.Subject, branches))
			continue
		}
		if !ok {
			notices = append(notices, waiverNotice("waiver_unknown_subject", w, audit.Textf("数据中没有 %s", "nobody has the id %s", w.Subject)))
			continue
		}
		if subject.Name != "" && spelling.Fold(w.ApprovedBy) == spelling.Fold(subject.Name) {
			f.add(c.waiverDocs[i], selfApproved(subject.Name), approveElsewhere)
		}
		if w.InForce(day) {
			inForce[home(subject)]++
			c.checkCap(&f, i, home(subject), inForce[home(subject)])
		}
	}
	return notices, f.join()
}

// home is the branch that a waiver for a subject counts for.
func home(s audit.Subject) string {
	if s.Kind == audit.Branch {
		return s.ID
	}
	return s.Branch
}

func (c *Config) checkCap(f *faults, i int, branch string, count int) {
	if c.WaiverCap != nil && count == *c.WaiverCap+1 {
		f.add(c.waiverDocs[i], audit.Textf("支部 %s 同时有效的豁免超过 %d 项（%s）", "this is one waiver in force too many in branch %s: at most %d (%s)",
			branch, *c.WaiverCap, c.capPlace.origin()), audit.Text{EN: "end another one first", ZH: "请先结束另一项豁免"})
	}
}

// WaiverNotices lists the waivers that excuse nothing on a day, whether because
// they have expired, do not run yet or, as the function tells of one in force,
// no verdict used them, and those that overlap.
func (c *Config) WaiverNotices(day audit.Date, used func(audit.Waiver) bool) []audit.Notice {
	var notices []audit.Notice
	for i, w := range c.Waivers {
		switch {
		case w.Until < day:
			notices = append(notices, waiverNotice("waiver_expired", w, audit.Textf("已于 %s 到期", "it expired on %s", w.Until)))
		case w.From > day:
			notices = append(notices, waiverNotice("waiver_not_running", w, audit.Textf("自 %s 起才生效", "it does not run before %s", w.From)))
		case !used(w):
			notices = append(notices, waiverNotice("waiver_unused", w, audit.Text{EN: "there was nothing to excuse", ZH: "没有需要豁免的情况"}))
		}
		if j := slices.IndexFunc(c.Waivers[:i], func(o audit.Waiver) bool { return overlap(w, o) }); j >= 0 {
			notices = append(notices, twice(w, c.Waivers[j]))
		}
	}
	return notices
}

func overlap(a, b audit.Waiver) bool {
	return a.Rule == b.Rule && a.Subject == b.Subject && a.From <= b.Until && b.From <= a.Until
}

// twice is the notice of a waiver that shares days with an earlier one. The two
// contradict each other where they give different reasons or approvers.
func twice(w, earlier audit.Waiver) audit.Notice {
	if w.Reason != earlier.Reason || w.ApprovedBy != earlier.ApprovedBy {
		return waiverNotice("waiver_contradicts", w, audit.Textf("与 %s 的豁免日期重叠，但原因或批准人不同",
			"on days it shares with the waiver of %s, reason or approver differ", earlier.Origin))
	}
	return waiverNotice("waiver_overlaps", w, audit.Textf("与 %s 的豁免日期重叠", "it shares days with the waiver of %s", earlier.Origin))
}

func waiverNotice(code string, w audit.Waiver, why audit.Text) audit.Notice {
	return audit.Notice{Code: code, Rule: w.Rule, Subject: w.Subject, Message: audit.Text{
		EN: "waiver of " + w.Rule + " for " + w.Subject + " (" + w.Origin + "): " + why.EN,
		ZH: w.Subject + " 免于 " + w.Rule + " 的豁免（" + w.Origin + "）：" + why.ZH,
	}}
}
