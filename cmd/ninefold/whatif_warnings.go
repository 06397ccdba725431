package main

import (
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// warnings are what a reader has to mind.
func (t *trial) warnings() []string {
	var all []string
	if narrowed := t.scopeDocument(); narrowed != nil {
		all = append(all, narrowed.Words().In(t.lang))
	}
	records := t.Records
	if t.veil != nil {
		records = t.veil.Notices(records, nil)
	}
	for _, n := range records {
		all = append(all, n.Message.In(t.lang))
	}
	if t.Reread {
		all = append(all, t.say("假设配置读取数据的方式（sources、complete、ignore）不同：数据另读了一遍，全部要求重新评判。", "The config tried reads the sources otherwise (sources, complete, ignore): they were read a second time, and everything was judged again."))
	}
	if t.Rejoined {
		all = append(all, fmt.Sprintf(t.say("假设配置改变了日期、考核期或日历（截至 %s，%s 至 %s）：数据重新归并，全部要求重新评判。",
			"The config tried changes the day, the period or the calendar (as of %s, %s to %s): subjects were joined again and everything was judged again."),
			t.Frame.AsOf, t.Frame.Period.From, t.Frame.Period.To))
	}
	if t.others[0].Rules != t.setup.Rules {
		all = append(all, t.say("假设配置用了别的政策：全部要求重新评判。", "The config tried names other policies: everything was judged again."))
	}
	if n := len(t.base.Tables().Problems); n > 0 {
		all = append(all, audit.Fill(t.say("搁置了 %d 处有问题的数据，有关结论为无法判定（详见 check）。", "%d bad {cell was|cells were} set aside, so some verdicts are unknown (see check)."), n))
	}
	all = append(all, t.idle()...)
	all = append(all, t.overridden()...)
	for i := range t.others {
		for _, fault := range t.others[i].Settings.Beyond {
			all = append(all, t.say("上级不允许，支部不能自行采用：", "Not allowed by the level above, so no branch may choose it by itself: ")+t.shownFault(fault).In(t.lang))
		}
	}
	for _, n := range t.Notices {
		all = append(all, n.Message.In(t.lang))
	}
	if t.veil != nil {
		all = append(all, t.say("已隐去姓名。", "Names are masked."))
	}
	return slices.Compact(all)
}

// idle names the requirements whose figures are tried but that judge nobody.
func (t *trial) idle() []string {
	var all []string
	other := t.others[0].Settings
	for _, rule := range t.figured() {
		switch scope := t.flags.scope.Rules; {
		case t.settings.IsDisabled(rule) && other.IsDisabled(rule):
			all = append(all, fmt.Sprintf(t.say("%s 已停用（disabled），改它的阈值不会有变化。", "%s is disabled; its thresholds have no effect."), rule))
		case len(scope) > 0 && !slices.Contains(scope, rule):
			all = append(all, fmt.Sprintf(t.say("%s 不在 --rule 所选之内，未作比较。", "%s is not among those of --rule and was not compared."), rule))
		}
	}
	return all
}

// figured lists the requirements whose figures some alternative changes.
func (t *trial) figured() []string {
	var rules []string
	for i := range t.others {
		for _, change := range config.Diff(t.settings, t.others[i].Settings) {
			if !slices.Contains(rules, change.Rule) {
				rules = append(rules, change.Rule)
			}
		}
	}
	return rules
}

// overridden names the branches whose own figures give way to one that is set
// for all, as --set of check has it too.
func (t *trial) overridden() []string {
	if t.flags.configB != "" {
		return nil
	}
	last := t.others[len(t.others)-1].Settings
	lost := map[string][]string{}
	var keys []string
	for _, branch := range t.settings.Branches() {
		for _, change := range config.Diff(t.settings, last) {
			key := change.Rule + "." + change.Parameter
			own, all := t.settings.Thresholds(branch, change.Rule)[change.Parameter], t.settings.Thresholds("", change.Rule)[change.Parameter]
			tried, triedForAll := last.Thresholds(branch, change.Rule)[change.Parameter], last.Thresholds("", change.Rule)[change.Parameter]
			if !sameValues(own, all) && !sameValues(own, tried) && sameValues(tried, triedForAll) && !slices.Contains(lost[key], branch) {
				if lost[key] == nil {
					keys = append(keys, key)
				}
				lost[key] = append(lost[key], branch)
			}
		}
	}
	var said []string
	for _, key := range keys {
		said = append(said, fmt.Sprintf(t.say("%s 对所有支部取假设的值，自有阈值的支部也不例外：%s", "%s is tried for every branch, also for those with figures of their own: %s"),
			key, strings.Join(lost[key], t.say("、", ", "))))
	}
	return said
}

func sameValues(a, b []audit.Threshold) bool {
	return slices.EqualFunc(a, b, func(x, y audit.Threshold) bool {
		return config.Written(x.Value) == config.Written(y.Value) && x.Dated == y.Dated && x.From == y.From
	})
}
