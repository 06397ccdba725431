package config

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
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
